"""Blocks of figures to and from Excel: copied as shown, pasted after a preview, stored as one step."""

from typing import Any

from PySide6.QtCore import QItemSelectionRange
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPushButton, QTableView, QVBoxLayout, QWidget

from gpdesk.domain.block import block_text, parse_block
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.text import normalise
from gpdesk.ui.page import heading, name_widget
from gpdesk.ui.reading_model import ReadingModel
from gpdesk.ui.reading_paste import PastePlan, plan_paste
from gpdesk.ui.session import Session
from gpdesk.ui.theme import BAD
from gpdesk.ui.word_table import fill_table, word_table

_MOST_CELLS = 20_000
_HEADS = ("Ô", "Đang có", "Sẽ thành", "Kiểm tra")


class NothingToPaste(GpdeskError):
    """The clipboard holds no cells."""

    def __init__(self) -> None:
        super().__init__("Chưa có gì để dán. Hãy chép một khối ô từ Excel (Ctrl+C) rồi dán lại.")


class BlockTooLarge(GpdeskError):
    """A block larger than any year's figures, most likely whole columns."""

    def __init__(self) -> None:
        super().__init__(
            "Khối đã chép quá lớn, có lẽ gồm cả cột trống. Hãy chỉ chọn đúng các ô số liệu trong Excel rồi chép lại."
        )


def copy_block(view: QTableView) -> None:
    """Put the chosen cells on the clipboard as they are shown, so that a Vietnamese Excel reads them as numbers."""
    selection = view.selectionModel().selection()
    index = view.currentIndex()
    if selection.isEmpty() and not index.isValid():
        return
    area = selection.first() if not selection.isEmpty() else QItemSelectionRange(index)
    model = view.model()
    rows = tuple(
        tuple(str(model.index(row, column).data() or "") for column in range(area.left(), area.right() + 1))
        for row in range(area.top(), area.bottom() + 1)
    )
    QApplication.clipboard().setText(block_text(rows))


def paste_block(parent: QWidget, view: QTableView, session: Session) -> None:
    """Show what the clipboard would change and store what the clerk agrees to, as one step. Raises ``GpdeskError``."""
    model, plan_year = view.model(), session.plan_year
    if not isinstance(model, ReadingModel) or plan_year is None or not view.currentIndex().isValid():
        return
    text = normalise(QApplication.clipboard().text())
    if text.count("\t") + text.count("\n") > _MOST_CELLS:
        raise BlockTooLarge
    block = parse_block(text)
    if not any(cell.strip() for row in block for cell in row):
        raise NothingToPaste
    area = view.selectionModel().selection()
    start = view.currentIndex() if area.isEmpty() else area.first().topLeft()
    plan = plan_paste(model, plan_year, start, block)
    dialog = PasteDialog(parent, plan)
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


class PasteDialog(QDialog):
    """Each cell of the block with what stands there, what it would become, and whether it can."""

    def __init__(self, parent: QWidget | None, plan: PastePlan) -> None:
        super().__init__(parent)
        self.setObjectName("paste_dialog")
        self.setWindowTitle("Dán số liệu: xem trước")
        room = self.screen().availableGeometry()
        self.resize(min(820, room.width() - 40), min(480, room.height() - 60))
        right = len(plan.cells) - plan.wrong
        table = word_table("paste_cells", "Các ô sẽ dán", _HEADS, 3)
        fill_table(
            table,
            (
                (cell.place, cell.before, cell.text, f"✗ {cell.problem}" if cell.problem else "✓ được")
                for cell in plan.cells
            ),
        )
        for row, cell in enumerate(plan.cells):
            mark = table.item(row, 3)
            if mark is not None and cell.problem:
                mark.setForeground(BAD)
        words = f"{right} ô sẽ được lưu."
        if not plan.cells:
            words = "Khối đã chép giống hệt số đang có, không có gì để lưu."
        elif plan.wrong:
            words += f" {plan.wrong} ô bị bỏ qua vì lý do ghi ở cột Kiểm tra; có thể sửa trong Excel rồi dán lại."
        layout = QVBoxLayout(self)
        layout.addWidget(heading(words, "warning" if plan.wrong else "hint"))
        layout.addWidget(table, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for key, text, slot in (("accept", f"Lưu {right} ô", self.accept), ("reject", "Thôi", self.reject)):
            button = QPushButton(text)
            name_widget(button, f"paste_{key}", text)
            button.setProperty("primary", key == "accept")
            button.setEnabled(key != "accept" or bool(plan.readings))
            button.setDefault(key == "accept")
            button.clicked.connect(lambda _checked=False, do=slot: do())
            buttons.addWidget(button)
        layout.addLayout(buttons)
