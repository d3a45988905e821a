"""A read-only table of words: rows to look at and to choose, never to type in."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from gpdesk.ui.page import name_widget

_Index = QModelIndex | QPersistentModelIndex
_WIDEST_COLUMN = 330
_LEAST_LETTERS = 20  # of a column that has to wrap: two or three Vietnamese words a line


class _WordTable(QTableWidget):
    """Shares its width: on a small screen the widest columns wrap first, and none falls to a letter a line."""

    def __init__(self, heads: Sequence[str], stretched: int) -> None:
        super().__init__(0, len(heads))
        self.setHorizontalHeaderLabels(list(heads))
        self._stretched = stretched
        self._is_sharing = False

    def dataChanged(self, first: _Index, last: _Index, roles: Sequence[int] = ()) -> None:
        """Share the width anew when words change; once for all cells that are filled together."""
        super().dataChanged(first, last, list(roles))
        self.scheduleDelayedItemsLayout()

    def updateGeometries(self) -> None:
        """Share the width whenever the rows or the room change."""
        if not self._is_sharing:  # a resized section asks for the geometry again
            self._is_sharing = True
            try:
                self._share_width()
            finally:
                self._is_sharing = False
        super().updateGeometries()

    def _share_width(self) -> None:
        header, room = self.horizontalHeader(), self.viewport().width()
        columns = range(self.columnCount())
        wanted = [min(max(self.sizeHintForColumn(at), header.sectionSizeHint(at)), _WIDEST_COLUMN) for at in columns]
        least = [self._least(at, wanted[at]) for at in columns]
        widths = shared_widths(wanted, least, room)
        widths[self._stretched] += max(0, room - sum(widths))
        for at, width in enumerate(widths):
            if header.sectionSize(at) != width:
                header.resizeSection(at, width)

    def _least(self, column: int, wanted: int) -> int:
        letters = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        return min(wanted, max(letters, self.horizontalHeader().sectionSizeHint(column)))


def shared_widths(wanted: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Return the widths of columns in pixels: as wanted where ``room`` allows, else the widest cut to one measure.

    No column falls below its ``least``; where even those do not fit, the table scrolls.
    """
    low, high = 0, max(wanted, default=0)
    while low < high:
        cut = (low + high + 1) // 2
        if sum(max(floor, min(width, cut)) for width, floor in zip(wanted, least, strict=True)) <= room:
            low = cut
        else:
            high = cut - 1
    return [max(floor, min(width, low)) for width, floor in zip(wanted, least, strict=True)]


def word_table(object_name: str, accessible_name: str, heads: Sequence[str], stretched: int) -> QTableWidget:
    """Return an empty table; the column ``stretched`` takes the room that is left and wraps its words."""
    table = _WordTable(heads, stretched)
    name_widget(table, object_name, accessible_name)
    table.verticalHeader().setVisible(False)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setWordWrap(True)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    return table


def fill_table(table: QTableWidget, rows: Iterable[Sequence[str]]) -> None:
    """Show rows of words in place of those there; the chosen row stays chosen where it still is."""
    chosen = table.currentRow()
    found = list(rows)
    table.setRowCount(len(found))
    for row, words in enumerate(found):
        for column, text in enumerate(words):
            table.setItem(row, column, word_item(text))
    if found:
        table.setCurrentCell(min(max(chosen, 0), len(found) - 1), 0)


def word_item(text: str) -> QTableWidgetItem:
    """Return a cell that can be chosen; the whole text is in its tooltip too."""
    item = QTableWidgetItem(text)
    item.setToolTip(text)
    item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
    return item
