"""Blocks of figures pasted into the value grid after a preview, stored as one step."""

from typing import Any

from PySide6.QtWidgets import QDialog, QTableView, QWidget

from gpdesk.ui.block_paste import PasteDialog, clipboard_block
from gpdesk.ui.reading_model import ReadingModel
from gpdesk.ui.reading_paste import PastePlan, plan_paste
from gpdesk.ui.session import Session


def paste_block(parent: QWidget, view: QTableView, session: Session) -> None:
    """Show what the clipboard would change and store what the clerk agrees to, as one step. Raises ``GpdeskError``."""
    model, plan_year = view.model(), session.plan_year
    if not isinstance(model, ReadingModel) or plan_year is None or not view.currentIndex().isValid():
        return
    plan = plan_paste(model, plan_year, *clipboard_block(view))
    dialog = PasteDialog(parent, plan.cells)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    if accepted:
        store_paste(session, plan)


def store_paste(session: Session, plan: PastePlan) -> None:
    """Store the sound readings of a plan as one operation."""

    def work(store: Any) -> None:
        for reading, is_known in plan.readings:
            (store.readings.update if is_known else store.readings.add)(reading)

    session.run(f"Dán {len(plan.cells) - plan.wrong} ô số liệu", work)
