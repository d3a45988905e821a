"""Nouns as lines of a table: sorted as Vietnamese words, filtered without accents; the same specs as the form."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from gpdesk.domain.clock import typed_clock
from gpdesk.domain.collation import sort_key
from gpdesk.domain.day import typed_day
from gpdesk.domain.format import text_of
from gpdesk.domain.text import fold
from gpdesk.ui.field import CHOSEN, WHOLE, Field, FieldKind
from gpdesk.ui.theme import INK_SOFT

Index = QModelIndex | QPersistentModelIndex
_MOST_LETTERS = 300


@dataclass(frozen=True, slots=True)
class Column:
    """One column: ``value`` is what it sorts by, ``text`` what it shows; ``letters`` its usual width.

    A column of 0 letters takes the room that is left; one that ``is_extra`` is hidden until the clerk wants it.
    """

    name: str
    head: str
    value: Callable[[Any], Any]
    text: Callable[[Any], str]
    letters: int = 12
    is_number: bool = False
    is_extra: bool = False


def field_column(field: Field, letters: int = 12, head: str = "", *, is_extra: bool = False) -> Column:
    """Return the column of a form's field."""

    def value(noun: Any) -> Any:
        return getattr(noun, field.name)

    def text(noun: Any) -> str:
        own = value(noun)
        if field.kind in CHOSEN:
            return next((label for choice, label in field.choices_for(noun) if choice == own), "")
        if field.kind is FieldKind.SWITCH:
            return "có" if own else ""
        if field.kind is FieldKind.LINES:
            return " ".join(own)
        if isinstance(own, date):
            return typed_day(own)
        if isinstance(own, time):
            return typed_clock(own)
        return text_of(own)

    is_word = field.kind in CHOSEN or field.kind is FieldKind.LINES
    is_number = field.kind in WHOLE or field.kind is FieldKind.DECIMAL
    return Column(field.name, head or field.label, text if is_word else value, text, letters, is_number, is_extra)


class NounModel(QAbstractTableModel):
    """The lines of one table; a line being entered that cannot be stored yet stands last."""

    def __init__(self, columns: tuple[Column, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self._nouns: tuple[Any, ...] = ()
        self._draft: Any = None
        self._rows: list[Any] = []
        self._words: tuple[str, ...] = ()
        self._wants: Callable[[Any], bool] = _everything
        self._order: tuple[int, Qt.SortOrder] | None = None
        self._italic = QFont()
        self._italic.setItalic(True)

    @property
    def total(self) -> int:
        """How many lines are stored, shown or not."""
        return len(self._nouns)

    @property
    def stored_shown(self) -> int:
        """How many stored lines are shown."""
        return len(self._rows) - (self._draft is not None)

    @property
    def is_in_order(self) -> bool:
        """Whether all lines are shown in the order of entry, so that they can be moved."""
        return self._order is None and self.stored_shown == self.total

    def set_nouns(self, nouns: Iterable[Any], draft: Any = None, keep: str | None = None) -> None:
        """Show other lines; the one with the id ``keep`` stays in sight even where the filter would hide it."""
        self._nouns, self._draft = tuple(nouns), draft
        self._rebuild(keep)

    def set_filter(self, text: str, wants: "Callable[[Any], bool] | None" = None) -> None:
        """Show only lines that hold every word typed, whatever its accents and capitals, and that ``wants`` allows."""
        self._words = tuple(fold(text).split())
        self._wants = wants or _everything
        self._rebuild(None)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 brings back the order of entry."""
        self._order = (column, order) if 0 <= column < len(self.columns) else None
        self._rebuild(None)

    def noun_at(self, row: int) -> Any:
        """Return the line, None where there is none."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, noun_id: str | None) -> int:
        """Return where a noun stands, -1 where it is not shown."""
        return next((row for row, noun in enumerate(self._rows) if noun.id == noun_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of lines shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's head."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and self.columns[section].is_number:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return self.columns[section].head if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        noun = self.noun_at(index.row()) if index.isValid() else None
        if noun is None:
            return None
        column = self.columns[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            words = column.text(noun)[:_MOST_LETTERS].replace("\n", " ")
            is_nameless = noun is self._draft and not words and not column.letters
            return "(đang nhập, chưa lưu)" if is_nameless else words
        if role == Qt.ItemDataRole.TextAlignmentRole and column.is_number:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if noun is self._draft and role == Qt.ItemDataRole.FontRole:
            return self._italic
        if noun is self._draft and role == Qt.ItemDataRole.ForegroundRole:
            return INK_SOFT
        return None

    def _rebuild(self, keep: str | None) -> None:
        rows = self._sorted([noun for noun in self._nouns if noun.id == keep or self._is_wanted(noun)])
        if self._draft is not None:
            rows.append(self._draft)
        if [noun.id for noun in rows] == [noun.id for noun in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1))
            return
        if len(rows) == len(self._rows) and {noun.id for noun in rows} == {noun.id for noun in self._rows}:
            self._reorder(rows)
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _reorder(self, rows: list[Any]) -> None:
        """Put the same lines in another order; what is chosen stays chosen."""
        self.layoutAboutToBeChanged.emit()
        places = {noun.id: place for place, noun in enumerate(rows)}
        before = self.persistentIndexList()
        after = [self.index(places[self._rows[index.row()].id], index.column()) for index in before]
        self._rows = rows
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _is_wanted(self, noun: Any) -> bool:
        if not self._wants(noun):
            return False
        if not self._words:
            return True
        words = fold(" ".join(column.text(noun) for column in self.columns))
        return all(word in words for word in self._words)

    def _sorted(self, nouns: list[Any]) -> list[Any]:
        if self._order is None:
            return nouns
        number, order = self._order
        value = self.columns[number].value
        known = [noun for noun in nouns if value(noun) not in {None, ""}]
        rest = [noun for noun in nouns if value(noun) in {None, ""}]
        known.sort(key=lambda noun: _key(value(noun)), reverse=order is Qt.SortOrder.DescendingOrder)
        return known + rest


def _everything(_noun: Any) -> bool:
    return True


def _key(value: Any) -> Any:
    return sort_key(value) if isinstance(value, str) else value
