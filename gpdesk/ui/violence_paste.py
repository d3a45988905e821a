"""A block of counts pasted into the violence grid: seen cell by cell first, stored as one step."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from gpdesk.domain.block import Block
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.identity import ViolenceCountId, new_id
from gpdesk.domain.period import Period
from gpdesk.domain.text import one_line
from gpdesk.domain.violence import ViolenceCount, ViolenceItem
from gpdesk.ui.block_paste import PasteCell, PasteDialog, clipboard_block
from gpdesk.ui.count_view import CountView
from gpdesk.ui.session import Session
from gpdesk.ui.violence_model import FIRST_QUARTER, YEAR_COLUMN, Index, Key, ViolenceModel, typed_count

_NOTHING = frozenset({"", "-"})


def paste_counts(parent: QWidget, view: CountView, model: ViolenceModel, session: Session) -> None:
    """Show what the clipboard would change and store what the clerk agrees to. Raises ``GpdeskError``."""
    if session.plan_year is None or not view.currentIndex().isValid():
        return
    cells, counts = plan_counts(model, *clipboard_block(view))
    dialog = PasteDialog(parent, cells)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    if accepted and counts:
        store_counts(session, counts, f"Dán {len(counts)} ô số liệu bạo lực")


def plan_counts(
    model: ViolenceModel, start: Index, block: Block
) -> tuple[tuple[PasteCell, ...], dict[Key, int | None]]:
    """Lay a block over the grid from ``start`` on; cells that say what is there already are left out."""
    cells: list[PasteCell] = []
    counts: dict[Key, int | None] = {}
    for down, line in enumerate(block):
        for across, raw in enumerate(line):
            index = model.index(start.row() + down, start.column() + across)
            cell = _lay(model, index, start.column() + across, one_line(raw), counts)
            if cell is not None:
                cells.append(cell)
    return tuple(cells), counts


def store_counts(session: Session, counts: Mapping[Key, int | None], label: str) -> None:
    """Store counts as one operation; an empty one is no count at all."""
    plan_year = session.plan_year
    stored = {(each.item, each.period): each for each in plan_year.violence_counts} if plan_year else {}

    def work(store: Any) -> None:
        for (item, period), count in counts.items():
            known = stored.get((item, period))
            if count is None and known is not None:
                store.violence_counts.remove(known.id)
            elif count is not None and known is not None:
                store.violence_counts.update(ViolenceCount(known.id, period, item, count))
            elif count is not None:
                store.violence_counts.add(ViolenceCount(ViolenceCountId(new_id()), period, item, count))

    session.run(label, work)


def _lay(model: ViolenceModel, index: Index, column: int, text: str, counts: dict[Key, int | None]) -> PasteCell | None:
    key = model.key_at(index) if index.isValid() else None
    if key is None:
        shown = str(index.data() or "") if index.isValid() else ""
        is_same = text in {"", shown.strip()}
        outside = not index.isValid() or FIRST_QUARTER <= column < YEAR_COLUMN
        reason = "nằm ngoài bảng" if outside else "ô này không nhập được"
        return None if is_same else PasteCell(f"dòng {index.row() + 1}, cột {column + 1}", shown, text, reason)
    place, before = _place(key), model.typed_text(key)
    if text in {before, model.shown_text(key)} or (text in _NOTHING and not before):
        return None
    if lock := model.lock_at(index):
        return PasteCell(place, before, text, f"kỳ đã khóa theo báo cáo số {lock.paper_number}")
    try:
        counts[key] = None if text in _NOTHING else typed_count(text)
    except GpdeskError as fault:
        return PasteCell(place, before, text, str(fault))
    return PasteCell(place, before, text or "(trống)", "", key)


def _place(key: tuple[ViolenceItem, Period]) -> str:
    return f"{key[0].value}, {key[1].short_name}"
