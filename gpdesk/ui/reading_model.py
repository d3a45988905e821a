"""The grid of figures as an item model: measures down, quarters across, numerator and denominator side by side."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from gpdesk.domain.entry import own_reading, without_figures
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Problem, blocks
from gpdesk.domain.reading import Figure, Reading, ReadingState
from gpdesk.domain.rule import check_change, check_entry
from gpdesk.domain.target import MeasureKind
from gpdesk.ui.reading_entry import EntryPlace, UnstoredEntries, entry_place
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
    WITH_FIGURES,
    Cell,
    GridRow,
    GridYear,
    figure_text,
    is_figure_cell,
    typed_reading,
)

Index = QModelIndex | QPersistentModelIndex
_SHOWN_ROLES = frozenset(
    (
        Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.TextAlignmentRole,
        Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.BackgroundRole, Qt.ItemDataRole.ForegroundRole,
        Qt.ItemDataRole.FontRole,
    )
)  # fmt: skip
_JUDGED_ONLY = "Chỉ tiêu định tính không ghi số. Hãy bấm Ctrl+Enter rồi chọn đạt hay chưa đạt."


class ReadingModel(QAbstractTableModel):
    """Shows and takes figures; ``save`` stores a reading (``is_known``: in place of one), ``report`` shows problems.

    What breaks a rule stays in its cell as a draft; nothing typed is lost.
    """

    def __init__(
        self,
        save: Callable[[GridRow, Period, Reading, bool], None],
        report: Callable[[tuple[Problem, ...]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._report = report
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

    def problems_at(self, index: Index) -> tuple[Problem, ...]:
        """Return all that is to be said of the reading of a cell."""
        row, cell, reading = self.row_at(index), self.cell_at(index), self.reading_at(index)
        if row is None or cell is None or self._plan_year is None:
            return ()
        refused = self._entries.refused.get(entry_place(row, cell))
        unreadable = (Problem("", "unreadable", str(refused[1])),) if refused else ()
        if reading is None:
            return (*unreadable, *check_change(self._plan_year, row.measure, cell.period))
        return (*unreadable, *check_entry(self._plan_year, row.measure, reading))

    def left_behind(self) -> str:
        """Return a sentence on an entry elsewhere that could not be read, "" where there is none."""
        return self._entries.left_behind(self.year)

    def open_choice(self) -> tuple[str, ...]:
        """Return the two numbers of which an entry could be either, () where nothing is to be chosen."""
        ambiguous = self._entries.ambiguous()
        return ambiguous[1] if ambiguous else ()

    def choose(self, text: str) -> None:
        """Take one of the two numbers of ``open_choice`` for the entry that could be either."""
        ambiguous = self._entries.ambiguous()
        if ambiguous:
            self.setData(self._index_of(ambiguous[0]), text)

    def _index_of(self, place: EntryPlace) -> QModelIndex:
        (measure_id, period), side, is_numerator = place
        row = next(at for at, row in enumerate(self.year.rows) if (row.measure.id, row.side) == (measure_id, side))
        return self.index(row, FIRST_FIGURE_COLUMN + 2 * self.year.periods.index(period) + (not is_numerator))

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

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed; what cannot be read is told, what breaks a rule stays visible with its problem."""
        row, cell = self.row_at(index), self.cell_at(index)
        if role != Qt.ItemDataRole.EditRole or row is None or cell is None:
            return False
        if str(value) == self._text(row, cell):
            return False
        if self._entries.refused.pop(entry_place(row, cell), None):
            self._emit_row(row)
        old = own_reading(row.measure, cell.period, self.reading(row, cell.period))
        if not str(value).strip() and self.year.is_override(row, cell.period):
            # Emptied: the count of the log comes back.
            return self.store(row, cell.period, replace(old, state=ReadingState.MISSING, total=Figure()))
        try:
            reading = typed_reading(row, cell, str(value), old)
        except GpdeskError as fault:
            self._entries.refused[entry_place(row, cell)] = (str(value), fault)
            self._report((Problem("", "unreadable", str(fault)),))
            self._emit_row(row)
            return True
        return self.store(row, cell.period, reading)

    def store(self, row: GridRow, period: Period, reading: Reading) -> bool:
        """Store a reading, or keep it as a draft while it breaks a rule (a numerator typed before its denominator)."""
        if self._plan_year is None:
            return False
        problems = check_entry(self._plan_year, row.measure, reading)
        self._report(problems)
        key = (row.measure.id, period)
        if blocks(problems):
            self._entries.drafts[key] = reading
            self._emit_row(row)
            return True
        if self._entries.drafts.pop(key, None):
            self._emit_row(row)
        self._save(row, period, reading, key in self.year.stored)
        return True

    def drop_draft(self, index: Index) -> None:
        """Give up what was typed and not stored."""
        row, cell = self.row_at(index), self.cell_at(index)
        if row is None or cell is None:
            return
        given_up = (
            self._entries.refused.pop(entry_place(row, cell), None),
            self._entries.drafts.pop((row.measure.id, cell.period), None),
        )
        if any(given_up):
            self._report(())
            self._emit_row(row)

    def clear_at(self, index: Index) -> None:
        """Empty a cell; empty is not zero."""
        if self.is_editable(index):
            self.setData(index, "")

    def set_state(self, index: Index, state: ReadingState) -> None:
        """Give the reading of a cell a state; a state without figures drops them, the same state again takes it back."""
        row, cell = self.row_at(index), self.cell_at(index)
        if row is None or cell is None:
            return
        if row.measure.kind is MeasureKind.QUALITATIVE:
            self._report((Problem("is_met", "judged_only", _JUDGED_ONLY),))
            return
        reading = own_reading(row.measure, cell.period, self.reading(row, cell.period))
        if reading.state is state:
            state = ReadingState.PRESENT if reading.total != Figure() else ReadingState.MISSING
        if state not in WITH_FIGURES:
            reading = without_figures(reading, reading.state)
        self.store(row, cell.period, replace(reading, state=state))

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
