"""Blocks of cells to and from Excel: copied as shown; what a pasted one would do is seen before it is stored."""

from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionRange, QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QApplication, QDialog, QTableView, QVBoxLayout, QWidget

from gpdesk.domain.block import Block, block_text, parse_block
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.text import normalise
from gpdesk.ui.dialog_buttons import agree_row, fit_to_screen
from gpdesk.ui.page import heading
from gpdesk.ui.theme import BAD
from gpdesk.ui.word_table import fill_table, word_table

Index = QModelIndex | QPersistentModelIndex
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


def clipboard_block(view: QTableView) -> tuple[Index, Block]:
    """Return where a block goes and what the clipboard holds. Raises ``NothingToPaste``, ``BlockTooLarge``."""
    text = normalise(QApplication.clipboard().text())
    if text.count("\t") + text.count("\n") > _MOST_CELLS:
        raise BlockTooLarge
    block = parse_block(text)
    if not any(cell.strip() for row in block for cell in row):
        raise NothingToPaste
    area = view.selectionModel().selection()
    return (view.currentIndex() if area.isEmpty() else area.first().topLeft()), block


@dataclass(frozen=True, slots=True)
class PasteCell:
    """One cell of the block: where it goes, what stands there, what was pasted, and why it cannot be ("" it can).

    ``key`` names what it belongs to, for those who store it.
    """

    place: str
    before: str
    text: str
    problem: str
    key: object = None


class PasteDialog(QDialog):
    """Each cell of the block with what stands there, what it would become, and whether it can."""

    def __init__(self, parent: QWidget | None, cells: tuple[PasteCell, ...]) -> None:
        super().__init__(parent)
        self.setObjectName("paste_dialog")
        self.setWindowTitle("Dán số liệu: xem trước")
        fit_to_screen(self, 820, 480)
        wrong = sum(bool(cell.problem) for cell in cells)
        right = len(cells) - wrong
        table = word_table("paste_cells", "Các ô sẽ dán", _HEADS, 3)
        fill_table(
            table,
            ((cell.place, cell.before, cell.text, f"✗ {cell.problem}" if cell.problem else "✓ được") for cell in cells),
        )
        for row, cell in enumerate(cells):
            mark = table.item(row, 3)
            if mark is not None and cell.problem:
                mark.setForeground(BAD)
        words = f"{right} ô sẽ được lưu."
        if not cells:
            words = "Khối đã chép giống hệt số đang có, không có gì để lưu."
        elif wrong:
            words += f" {wrong} ô bị bỏ qua vì lý do ghi ở cột Kiểm tra; có thể sửa trong Excel rồi dán lại."
        layout = QVBoxLayout(self)
        layout.addWidget(heading(words, "warning" if wrong else "hint"))
        layout.addWidget(table, 1)
        row_of_buttons, agree = agree_row(self, "paste", f"Lưu {right} ô")
        agree.setEnabled(right > 0)
        layout.addLayout(row_of_buttons)
