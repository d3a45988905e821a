"""The grid of figures as an item model: measures down, quarters across, numerator and denominator side by side."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.reading import Reading
from gpdesk.ui.reading_entry import UnstoredEntries, entry_place
from gpdesk.ui.reading_face import (
    FIRST_FIGURE_COLUMN,
    FRAME_HEADS,
    VERDICT_COLUMN,
    frame_text,
    ground,
    ink,
    tip,
)
from gpdesk.ui.reading_grid import (
    Cell,
    GridRow,
    GridYear,
    figure_text,
    is_figure_cell,
)

Index = QModelIndex | QPersistentModelIndex
_SHOWN_ROLES = frozenset(
    (
        Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.TextAlignmentRole,
        Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.BackgroundRole, Qt.ItemDataRole.ForegroundRole,
        Qt.ItemDataRole.FontRole,
    )
)  # fmt: skip


class ReadingTable(QAbstractTableModel):
    """Shows the figures of a year, with what is typed and not stored yet; ``ReadingModel`` takes them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan_year: PlanYear | None = None
        self._entries = UnstoredEntries()
        self._faces: dict[int, dict[tuple[int, int], Any]] = {}
        self.year = GridYear()

    def set_plan_year(self, plan_year: PlanYear | None, cadence: Cadence) -> None:
        """Show a year by quarters or months; cells of measures that did not change are not painted anew."""
        old, self._plan_year = self.year, plan_year
        year = GridYear.of(plan_year, cadence, old)
        if [row.measure.id for row in year.rows] != [row.measure.id for row in old.rows] or year.periods != old.periods:
            self.beginResetModel()
            self._entries.clear()
            self._faces.clear()
            self.year = year
            self.endResetModel()
            return
        self.year = year
        for place, row in enumerate(year.rows):
            if row != old.rows[place] or self._differs(old, row):
                self._emit_place(place)

    def _differs(self, old: GridYear, row: GridRow) -> bool:
        key = row.measure.id
        if old.verdicts[key] != self.year.verdicts[key] or old.locks != self.year.locks:
            return True
        if old.last_verdicts.get(key) != self.year.last_verdicts.get(key):
            return True
        periods = self.year.periods
        return any(old.reading(row, period) != self.year.reading(row, period) for period in periods)

    def row_at(self, index: Index) -> GridRow | None:
        """Return the row behind an index."""
        return self.year.rows[index.row()] if index.isValid() and index.row() < len(self.year.rows) else None

    def cell_at(self, index: Index) -> Cell | None:
        """Return which figure a column holds, None for the columns around the figures."""
        place = index.column() - FIRST_FIGURE_COLUMN
        if not index.isValid() or not 0 <= place < 2 * len(self.year.periods):
            return None
        return Cell(self.year.periods[place // 2], place % 2 == 0)

    def find(self, code: str, period: Period) -> QModelIndex:
        """Return the index of a measure's numerator in a period (or in the period that holds it)."""
        for row, each in enumerate(self.year.rows):
            if each.code == code:
                for place, own in enumerate(self.year.periods):
                    if own == period or (own.contains(period) and own != self.year.whole):
                        return self.index(row, FIRST_FIGURE_COLUMN + 2 * place)
                return self.index(row, FIRST_FIGURE_COLUMN)
        return QModelIndex()

    def reading_at(self, index: Index) -> Reading | None:
        """Return what stands (or is being typed) for a cell's measure and period."""
        row, cell = self.row_at(index), self.cell_at(index)
        return self.reading(row, cell.period) if row and cell else None

    def reading(self, row: GridRow, period: Period) -> Reading | None:
        """Return a draft, else what stands for a measure in a period."""
        return self._entries.drafts.get((row.measure.id, period)) or self.year.reading(row, period)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.year.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns: the head with result and verdict, then two for each period."""
        return 0 if parent.isValid() else FIRST_FIGURE_COLUMN + 2 * len(self.year.periods)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's head."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section < FIRST_FIGURE_COLUMN:
            return FRAME_HEADS[section]
        place = section - FIRST_FIGURE_COLUMN
        period = self.year.periods[place // 2]
        name = period.short_name.replace("Tháng", "T.")
        lock = " 🔒" if self.year.lock(period) else ""
        return f"{name}{lock}\n{'tử số' if place % 2 == 0 else 'mẫu số'}"

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Figures can be edited where the measure has such a part and the period is not locked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self.is_editable(index) else flags

    def is_editable(self, index: Index) -> bool:
        """Tell whether a cell takes a figure."""
        row, cell = self.row_at(index), self.cell_at(index)
        return bool(row and cell and is_figure_cell(row, cell) and not self.year.lock(cell.period))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows; remembered until its row changes, for a repaint asks for thousands of these."""
        if role not in _SHOWN_ROLES:
            return None
        faces = self._faces.setdefault(index.row(), {})
        key = (index.column(), role)
        if key not in faces:
            faces[key] = self._data(index, role)
        return faces[key]

    def _data(self, index: Index, role: int) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        cell = self.cell_at(index)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._text(row, cell) if cell else frame_text(self.year, row, index.column())
            case Qt.ItemDataRole.TextAlignmentRole if cell:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self.year, row, cell, self.reading_at(index))
            case Qt.ItemDataRole.BackgroundRole if cell:
                return ground(
                    self.year, row, cell,
                    is_draft=self._entries.holds(row, cell), is_editable=self.is_editable(index),
                )  # fmt: skip
            case Qt.ItemDataRole.ForegroundRole:
                return ink(self.year, row, index.column(), self.reading_at(index))
            case Qt.ItemDataRole.FontRole if index.column() == VERDICT_COLUMN or self._is_counted(row, cell):
                font = QFont()
                font.setBold(index.column() == VERDICT_COLUMN)
                font.setItalic(index.column() != VERDICT_COLUMN)
                return font
            case _:
                return None

    def _text(self, row: GridRow, cell: Cell) -> str:
        refused = self._entries.refused.get(entry_place(row, cell))
        return refused[0] if refused else figure_text(row, cell, self.reading(row, cell.period))

    def _is_counted(self, row: GridRow, cell: Cell | None) -> bool:
        return cell is not None and self.year.is_counted(row, cell.period)

    def _emit_row(self, row: GridRow) -> None:
        for place, each in enumerate(self.year.rows):
            if each.measure.id == row.measure.id:
                self._emit_place(place)

    def _emit_place(self, place: int) -> None:
        self._faces.pop(place, None)
        self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))
