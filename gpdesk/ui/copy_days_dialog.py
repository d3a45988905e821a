"""Copying an event to other days: the days of the month with a tick each."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gpdesk.domain.weekday import is_weekend, weekday_name
from gpdesk.ui.board_model import BoardMonth
from gpdesk.ui.dialog_buttons import agree_row, fit_to_screen
from gpdesk.ui.page import heading, name_widget

_DAY = Qt.ItemDataRole.UserRole


class CopyDaysDialog(QDialog):
    """``days`` are those ticked; free ones are marked."""

    def __init__(self, parent: QWidget | None, month: BoardMonth, title: str) -> None:
        super().__init__(parent)
        self.setObjectName("copy_days_dialog")
        self.setWindowTitle("Chép sự kiện sang các ngày khác")
        fit_to_screen(self, 420, 520)
        self._list = QListWidget()
        name_widget(self._list, "copy_days", "Các ngày")
        day = month.first
        while day <= month.last:
            busy = len(month.on(day))
            words = f" - {busy} sự kiện" if busy else " - trống"
            off = ", nghỉ" if is_weekend(day) else ""
            item = QListWidgetItem(f"{weekday_name(day)} {day:%d/%m}{off}{words}")
            item.setData(_DAY, day)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self._list.addItem(item)
            day += timedelta(days=1)
        self._list.itemChanged.connect(lambda _item: self._count())
        row, self._copy = agree_row(self, "copy", "Chép")
        layout = QVBoxLayout(self)
        layout.addWidget(heading(title, "section"))
        layout.addWidget(heading("Phím cách để chọn ngày.", "hint"))
        layout.addWidget(self._list, 1)
        layout.addLayout(row)
        self._count()

    def showEvent(self, event: QShowEvent) -> None:
        """Choose the first day only now: rows laid out before the style sheet is theirs would be too low."""
        super().showEvent(event)
        self._list.setCurrentRow(max(0, self._list.currentRow()))

    @property
    def days(self) -> tuple[date, ...]:
        """The days ticked."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return tuple(item.data(_DAY) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _count(self) -> None:
        count = len(self.days)
        self._copy.setText(f"Chép sang {count} ngày")
        self._copy.setEnabled(count > 0)
