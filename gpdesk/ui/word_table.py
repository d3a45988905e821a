"""A read-only table of words: rows to look at and to choose, never to type in."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from gpdesk.ui.page import name_widget

_WIDEST_COLUMN = 330


def word_table(object_name: str, accessible_name: str, heads: Sequence[str], stretched: int) -> QTableWidget:
    """Return an empty table; the column ``stretched`` takes the room that is left and wraps its words."""
    table = QTableWidget(0, len(heads))
    name_widget(table, object_name, accessible_name)
    table.setHorizontalHeaderLabels(list(heads))
    table.verticalHeader().setVisible(False)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setWordWrap(True)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for column in range(len(heads)):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    header.setMaximumSectionSize(_WIDEST_COLUMN)
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
