"""Below the grid: all that is known of the chosen figure, on three leaves: its source, its count, its history."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gpdesk.data.history import RowVersion
from gpdesk.domain.counted import Counted
from gpdesk.domain.period_lock import PeriodLock
from gpdesk.domain.reading import Reading
from gpdesk.domain.reading_words import figure_words
from gpdesk.domain.target import Measure
from gpdesk.ui.moment import saved_moment
from gpdesk.ui.page import name_widget
from gpdesk.ui.reading_details import ReadingDetails
from gpdesk.ui.short_label import ShortLabel
from gpdesk.ui.theme import heading_font
from gpdesk.ui.word_table import fill_table, word_table

_HISTORY = 2


class ReadingPanel(QWidget):
    """Source and notes, how it was counted, what it was before; ``restore_wanted`` carries an older reading, ``left`` is Escape."""

    restore_wanted = Signal(object)
    left = Signal()

    def __init__(
        self, save: Callable[[dict[str, Any]], None], history: Callable[[], tuple[RowVersion[Reading], ...]]
    ) -> None:
        super().__init__()
        self._read_history = history
        self._versions: tuple[RowVersion[Reading], ...] = ()
        self._title = ShortLabel()
        self._title.setFont(heading_font("section"))
        self.details = ReadingDetails(save)
        self._tabs = QTabWidget()
        name_widget(self._tabs, "reading_panel", "Chi tiết của số liệu")
        self._tabs.addTab(self.details, "Nguồn, ghi chú")
        self._tabs.addTab(self._make_count(), "Cách đếm")
        self._tabs.addTab(self._make_history(), "Lịch sử")
        self._tabs.currentChanged.connect(lambda _index: self._show_history())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._opener = QToolButton()
        name_widget(self._opener, "reading_panel_opener", "Mở, đóng chi tiết của số liệu")
        self._opener.clicked.connect(lambda _checked=False: self.set_open(not self.is_open))
        top = QHBoxLayout()
        top.addWidget(self._title, 3)
        self._result = ShortLabel()
        name_widget(self._result, "reading_result", "Kết quả và đánh giá cả năm của chỉ tiêu đang chọn")
        top.addWidget(self._result, 2)
        top.addWidget(self._opener)
        layout.addLayout(top)
        layout.addWidget(self._tabs)
        self.set_open(True)
        # The grid above gets all the room that the fields do not need.
        self._tabs.setMaximumHeight(self.details.sizeHint().height() + self._tabs.tabBar().sizeHint().height() + 12)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def is_open(self) -> bool:
        """Whether the leaves are shown, not only the title."""
        return not self._tabs.isHidden()

    def set_open(self, is_open: bool) -> None:  # noqa: FBT001
        """Show or put away the leaves."""
        self._tabs.setVisible(is_open)
        self._opener.setText("Đóng chi tiết" if is_open else "Chi tiết (Ctrl+Enter)")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the grid."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def clear(self, words: str) -> None:
        """Show that no figure is chosen."""
        self._title.setText(words)
        self._result.setText("")
        self.details.clear()
        self._lines.setText("")
        self._versions = ()
        self._table.setRowCount(0)
        self._restore.setEnabled(False)

    def show_reading(
        self,
        title: str,
        result: str,
        measure: Measure,
        reading: Reading | None,
        explanation: str,
        counted: Counted | None,
        lock: PeriodLock | None,
    ) -> None:
        """Show what is known of a figure; ``result`` is what its measure comes to, for columns may be out of sight."""
        locked = f"  (đã khóa theo báo cáo số {lock.paper_number})" if lock else ""
        self._title.setText(f"{title}{locked}")
        self._result.setText(result)
        self.details.show_reading(
            measure, reading, explanation, is_counted=counted is not None, is_locked=lock is not None
        )
        self._tabs.setTabVisible(1, counted is not None)
        if counted is not None:
            self._lines.setText("\n".join((f"{counted.method}.", *(f"- {line}" for line in counted.lines))))
        self._restore.setEnabled(False)
        self._is_locked = lock is not None
        self._show_history()

    def focus_first(self) -> None:
        """Go to the first field."""
        self.set_open(True)
        self._tabs.setCurrentIndex(0)
        self.details.focus_first()

    def focus_field(self, name: str) -> None:
        """Go to one of the texts of the first leaf."""
        self.set_open(True)
        self._tabs.setCurrentIndex(0)
        self.details.focus_field(name)

    def _make_count(self) -> QWidget:
        from gpdesk.ui.page import scrolled

        self._lines = QLabel()
        self._lines.setWordWrap(True)
        self._lines.setContentsMargins(8, 4, 8, 4)
        return scrolled(self._lines)

    def _make_history(self) -> QWidget:
        self._table = word_table("reading_history", "Lịch sử của số liệu", ("Lúc", "Việc", "Trước", "Sau"), 1)
        self._table.setWordWrap(False)
        self._table.currentCellChanged.connect(lambda *_: self._allow_restore())
        self._restore = QPushButton("Khôi phục giá trị này")
        name_widget(self._restore, "reading_restore", "Khôi phục giá trị đang chọn")
        self._restore.clicked.connect(lambda _checked=False: self._wish_restore())
        widget = QWidget()
        layout = QHBoxLayout(widget)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._restore)
        return widget

    def _show_history(self) -> None:
        """Read the history only while it is seen."""
        if self._tabs.currentIndex() != _HISTORY:
            return
        self._versions = self._read_history()
        fill_table(
            self._table,
            (
                (saved_moment(each.done_at), each.label, figure_words(each.before), figure_words(each.after))
                for each in self._versions
            ),
        )
        self._allow_restore()

    def _allow_restore(self) -> None:
        row = self._table.currentRow()
        self._restore.setEnabled(
            0 < row < len(self._versions) and self._versions[row].after is not None and not self._is_locked
        )

    def _wish_restore(self) -> None:
        reading = self._versions[self._table.currentRow()].after
        if reading is not None:
            self.restore_wanted.emit(reading)
