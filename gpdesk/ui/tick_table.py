"""A table of words with a tick in its first column: the space bar or Enter sets it from any cell that is not typed in."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableWidget

from gpdesk.ui.word_table import word_table

TICK = 0
_KEYS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


def tick_table(object_name: str, accessible_name: str, heads: Sequence[str], stretched: int) -> QTableWidget:
    """Return an empty table whose rows may have a tick (``set_tick``)."""
    table = word_table(object_name, accessible_name, heads, stretched)
    table.installEventFilter(_TickKeys(table))
    return table


def set_tick(table: QTableWidget, row: int, *, on: bool) -> None:
    """Tick the row or not; it can be changed from then on."""
    item = table.item(row, TICK)
    if item is not None:
        if not item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def is_ticked(table: QTableWidget, row: int) -> bool:
    """Tell whether the row is ticked; one without a tick is not."""
    item = table.item(row, TICK)
    return item is not None and item.checkState() is Qt.CheckState.Checked


class _TickKeys(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QTableWidget) or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QEvent.Type.KeyPress or event.key() not in _KEYS:
            return False
        cell, item = watched.currentItem(), watched.item(watched.currentRow(), TICK)
        if cell is not None and cell.flags() & Qt.ItemFlag.ItemIsEditable:
            return False
        if item is not None and item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            set_tick(watched, watched.currentRow(), on=not is_ticked(watched, watched.currentRow()))
        return True
