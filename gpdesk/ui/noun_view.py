"""A table of lines to choose from: Enter, F2 or a double click goes on to the form, Delete asks to remove, widths are remembered."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from gpdesk.ui.column_memory import ColumnMemory
from gpdesk.ui.noun_model import NounModel
from gpdesk.ui.page import name_widget
from gpdesk.ui.theme import INK_SOFT

_LEAST_WIDE_LETTERS = 22
OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2})


class NounView(QTableView):
    """Shows a ``NounModel``; a click on a head sorts, a third one brings back the order of entry."""

    opening_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, name: str, accessible_name: str, model: NounModel, memory: ColumnMemory) -> None:
        super().__init__()
        name_widget(self, name, accessible_name)
        self._name = name
        self.empty_words = ""  # what stands where lines would be while there are none
        self._columns = model.columns
        self._memory = memory
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 8)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 4)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(lambda _index: self.opening_wanted.emit())
        self._fit_columns()
        header.sectionResized.connect(self._keep_width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the keys of a list; the rest moves."""
        if event.key() in OPENING and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.opening_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the wide column the room that is left."""
        super().resizeEvent(event)
        self._fit_wide()

    def say_when_empty(self, words: str) -> None:
        """Set ``empty_words``."""
        if words != self.empty_words:
            self.empty_words = words
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines, or what to do where there are none."""
        super().paintEvent(event)
        if self.empty_words and not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(INK_SOFT)
            room = self.viewport().rect().adjusted(12, 12, -12, -12)
            painter.drawText(room, Qt.TextFlag.TextWordWrap, self.empty_words)
            painter.end()

    def keyboardSearch(self, _search: str) -> None:
        """Let letters go nowhere: a jump by letters would misread what UniKey sends."""

    def choose_columns(self) -> None:
        """Let the clerk tick the columns; the menu opens under the table's head."""
        menu = self.make_column_menu()
        menu.popup(
            self.mapToGlobal(self.horizontalHeader().geometry().bottomRight() - QPoint(menu.sizeHint().width(), 0))
        )

    def make_column_menu(self) -> QMenu:
        """Return the columns with a tick each; the one that takes the room that is left always stays."""
        menu = QMenu(self)
        menu.setObjectName(f"{self._name}_column_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, column in enumerate(self._columns):
            if column.letters:
                action = menu.addAction(column.head)
                action.setCheckable(True)
                action.setChecked(not self.isColumnHidden(number))
                action.toggled.connect(partial(self._show_column, number))
        return menu

    def _show_column(self, number: int, shown: bool) -> None:  # noqa: FBT001 - as the signal gives it
        self.setColumnHidden(number, not shown)
        self._memory.keep_shown(self._name, self._columns[number].name, shown=shown)
        self._fit_wide()

    def _fit_columns(self) -> None:
        header, letter = self.horizontalHeader(), self.fontMetrics().horizontalAdvance("0")
        for number, column in enumerate(self._columns):
            if not column.letters:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
                continue
            head = round(header.fontMetrics().horizontalAdvance(column.head) * 1.1) + letter + 8
            width = self._memory.width(self._name, column.name)
            header.resizeSection(number, width or max(head, column.letters * letter + 10))
            is_shown = self._memory.is_shown(self._name, column.name)
            self.setColumnHidden(number, column.is_extra if is_shown is None else not is_shown)

    def _fit_wide(self) -> None:
        """Size the column that takes what is left; on a small screen it keeps enough to be read, the rest scrolls."""
        header = self.horizontalHeader()
        wide = [number for number, column in enumerate(self._columns) if not column.letters]
        others = sum(header.sectionSize(number) for number in range(len(self._columns)) if number not in wide)
        least = self.fontMetrics().horizontalAdvance("0") * _LEAST_WIDE_LETTERS
        for number in wide:
            header.resizeSection(number, max(least, (self.viewport().width() - others) // len(wide)))

    def _keep_width(self, number: int, _before: int, width: int) -> None:
        if self._columns[number].letters and width:  # a hidden one has none
            self._memory.keep(self._name, self._columns[number].name, width)
            self._fit_wide()
