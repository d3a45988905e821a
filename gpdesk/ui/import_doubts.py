"""What a plan that was read leaves in doubt: the clerk ticks what may be corrected, nothing is changed without it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gpdesk.ui.page import heading, name_widget
from gpdesk.ui.tick_table import is_ticked, set_tick, tick_table
from gpdesk.ui.word_table import fill_table

_HEADS = ("Sửa", "Dòng", "Trong văn bản", "Đề nghị", "Vì sao")


class ImportDoubts(QWidget):
    """``ticked`` are the doubts the clerk agreed to; ``correct_wanted``: they are to be corrected now."""

    correct_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._doubts: tuple[Any, ...] = ()
        self.table = tick_table("import_doubts", "Chỗ cần xem lại", _HEADS, 4)
        hint = (
            "Phím cách hoặc bấm chuột vào ô Sửa để đồng ý sửa; không đánh dấu thì giữ nguyên như văn bản. "
            "Chỗ không có ô Sửa thì tự xem lại sau khi nhập."
        )
        layout = QVBoxLayout(self)
        layout.addWidget(heading(hint, "hint"))
        layout.addWidget(self.table, 1)
        row = QHBoxLayout()
        self._buttons = {}
        for key, text, slot in (
            ("all", "Đánh dấu tất cả", self._tick_all),
            ("correct", "Sửa các chỗ đã đánh dấu", self.correct_wanted.emit),
        ):
            button = self._buttons[key] = QPushButton(text)
            name_widget(button, f"import_{key}", text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, do=slot: do())
            row.addWidget(button)
        row.addStretch(1)
        layout.addLayout(row)

    def show_doubts(self, doubts: Sequence[Any]) -> None:
        """Show other doubts, none of them ticked."""
        self._doubts = tuple(doubts)
        fill_table(self.table, (("", str(each.line), each.found, each.suggestion, each.reason) for each in doubts))
        for row, doubt in enumerate(self._doubts):
            if doubt.can_correct:
                set_tick(self.table, row, on=False)
        for button in self._buttons.values():
            button.setEnabled(any(doubt.can_correct for doubt in self._doubts))

    @property
    def ticked(self) -> tuple[Any, ...]:
        """The doubts to be corrected as proposed."""
        return tuple(doubt for row, doubt in enumerate(self._doubts) if is_ticked(self.table, row))

    def _tick_all(self) -> None:
        for row, doubt in enumerate(self._doubts):
            if doubt.can_correct:
                set_tick(self.table, row, on=True)
