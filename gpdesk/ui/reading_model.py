"""The grid of figures as an item model: measures down, quarters across, numerator and denominator side by side."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.format import text_of
from gpdesk.domain.identity import MeasureId, ReadingId, new_id
from gpdesk.domain.numeral import parse_figure, parse_number
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Problem, blocks
from gpdesk.domain.reading import Figure, Reading, ReadingState
from gpdesk.domain.reading_check import check_reading
from gpdesk.domain.target import Measure, MeasureKind
from gpdesk.domain.verdict import Outcome, Verdict, judge
from gpdesk.domain.wording import goal_text, result_text
from gpdesk.ui.theme import BAD, GOOD, INK_SOFT, QUIET

Index = QModelIndex | QPersistentModelIndex


class Side(Enum):
    """Whose figures a row holds."""

    TOTAL = "total"
    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row: a measure, or one sex of it."""

    code: str
    measure: Measure
    side: Side = Side.TOTAL


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a value belongs: which part of which period."""

    period: Period
    is_numerator: bool


_FIXED_HEADS = ("Mã", "Chỉ tiêu", "Kế hoạch", "Kết quả năm", "Đánh giá")
NAME_COLUMN, GOAL_COLUMN, RESULT_COLUMN, VERDICT_COLUMN = range(1, 5)
FIRST_FIGURE_COLUMN = len(_FIXED_HEADS)
_SIGNS = {Outcome.MET: "✓ ", Outcome.NOT_MET: "✗ ", Outcome.INVALID: "! "}
_STATES = {
    ReadingState.NOTHING_AROSE: "KPS",
    ReadingState.OUT_OF_SCOPE: "NPV",
    ReadingState.MISSING: "",
}


class ReadingModel(QAbstractTableModel):
    """Shows and takes figures; ``save`` stores a reading (None: delete it), ``report`` shows problems."""

    def __init__(
        self,
        save: Callable[[GridRow, Period, Reading, bool], None],
        report: Callable[[tuple[Problem, ...]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._report = report
        self._rows: list[GridRow] = []
        self._periods: tuple[Period, ...] = ()
        self._whole = Period.of_year(2000)
        self._readings: dict[tuple[MeasureId, Period], Reading] = {}
        self._drafts: dict[tuple[MeasureId, Period], Reading] = {}
        self._verdicts: dict[MeasureId, Verdict] = {}

    def set_plan_year(self, plan_year: PlanYear | None, cadence: Cadence) -> None:
        """Show a year by quarters or months; monthly work has its own grid of months."""
        rows: list[GridRow] = []
        for code, _, _, measure in plan_year.walk() if plan_year else ():
            if cadence is Cadence.MONTH and measure.cadence is not Cadence.MONTH:
                continue
            if measure.by_sex:
                rows += [GridRow(code, measure, Side.FEMALE), GridRow(code, measure, Side.MALE)]
            else:
                rows.append(GridRow(code, measure))
        self._whole = Period.of_year(plan_year.plan.year) if plan_year else self._whole
        periods = (*self._whole.parts(cadence), self._whole)
        readings = (
            {(reading.measure_id, reading.period): reading for reading in plan_year.readings} if plan_year else {}
        )
        verdicts = {
            row.measure.id: judge(
                row.measure, (r for (owner, _), r in readings.items() if owner == row.measure.id), self._whole
            )
            for row in rows
        }
        same = [row.measure.id for row in rows] == [row.measure.id for row in self._rows] and periods == self._periods
        if not same:
            self.beginResetModel()
            self._drafts.clear()
        self._rows, self._periods, self._readings, self._verdicts = rows, periods, readings, verdicts
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.columnCount() - 1))

    def row_at(self, index: Index) -> GridRow | None:
        """Return the row behind an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def cell_at(self, index: Index) -> Cell | None:
        """Return which figure a column holds, None for the columns around the figures."""
        place = index.column() - len(_FIXED_HEADS)
        if not index.isValid() or not 0 <= place < 2 * len(self._periods):
            return None
        return Cell(self._periods[place // 2], place % 2 == 0)

    def find(self, code: str, period: Period) -> QModelIndex:
        """Return the index of a measure's numerator in a period (or in the period that holds it)."""
        for row, each in enumerate(self._rows):
            if each.code == code:
                for place, own in enumerate(self._periods):
                    if own == period or (own.contains(period) and own != self._whole):
                        return self.index(row, len(_FIXED_HEADS) + 2 * place)
                return self.index(row, len(_FIXED_HEADS))
        return QModelIndex()

    def reading_at(self, index: Index) -> Reading | None:
        """Return what is stored (or being typed) for a cell's measure and period."""
        row, cell = self.row_at(index), self.cell_at(index)
        return self._reading(row, cell.period) if row and cell else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns: the head with result and verdict, then two for each period."""
        return 0 if parent.isValid() else len(_FIXED_HEADS) + 2 * len(self._periods)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's head."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section < len(_FIXED_HEADS):
            return _FIXED_HEADS[section]
        place = section - len(_FIXED_HEADS)
        name = self._periods[place // 2].short_name.replace("Tháng", "T.")
        return f"{name}\n{'tử số' if place % 2 == 0 else 'mẫu số'}"

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Figures can be edited where the measure has such a part."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self._is_editable(index) else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        row = self.row_at(index)
        if row is None:
            return None
        cell = self.cell_at(index)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self._figure_text(row, cell) if cell else self._frame_text(row, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and (cell or index.column() == 0):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter) if cell else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(row, cell)
        if role == Qt.ItemDataRole.BackgroundRole and cell:
            return self._background(row, cell, index)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._foreground(row, cell, index.column())
        if role == Qt.ItemDataRole.FontRole and index.column() == VERDICT_COLUMN:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed; what cannot be read or stored stays visible with its problem."""
        row, cell = self.row_at(index), self.cell_at(index)
        if role != Qt.ItemDataRole.EditRole or row is None or cell is None:
            return False
        if str(value) == self._figure_text(row, cell):
            return False
        try:
            reading = self._typed(row, cell, str(value))
        except GpdeskError as fault:
            self._report((Problem("", "unreadable", str(fault)),))
            return False
        return self.store(row, cell.period, reading)

    def store(self, row: GridRow, period: Period, reading: Reading) -> bool:
        """Store a reading, or keep it as a draft while it breaks a rule (a numerator typed before its denominator)."""
        problems = check_reading(row.measure, reading)
        self._report(problems)
        key = (row.measure.id, period)
        if blocks(problems):
            self._drafts[key] = reading
            self._emit_row(row)
            return True
        self._drafts.pop(key, None)
        self._save(row, period, reading, key in self._readings)
        return True

    def clear_at(self, index: Index) -> None:
        """Empty a cell; empty is not zero."""
        if self._is_editable(index):
            self.setData(index, "")

    def set_state(self, index: Index, state: ReadingState) -> None:
        """Give the reading of a cell a state; a state without figures drops them."""
        row, cell = self.row_at(index), self.cell_at(index)
        if row is None or cell is None:
            return
        reading = self._reading(row, cell.period) or blank_reading(row, cell.period)
        if reading.state is state:
            state = ReadingState.PRESENT if reading.total != Figure() else ReadingState.MISSING
        if state not in {ReadingState.PRESENT, ReadingState.ESTIMATED}:
            reading = replace(reading, total=Figure(), female=None, male=None)
        self.store(row, cell.period, replace(reading, state=state))

    def _is_editable(self, index: Index) -> bool:
        row, cell = self.row_at(index), self.cell_at(index)
        if row is None or cell is None or row.measure.kind is MeasureKind.QUALITATIVE:
            return False
        counts_only = row.measure.kind in {MeasureKind.COUNT_PER_PERIOD, MeasureKind.MONTHLY}
        return cell.is_numerator or not counts_only

    def _reading(self, row: GridRow, period: Period) -> Reading | None:
        key = (row.measure.id, period)
        return self._drafts.get(key) or self._readings.get(key)

    @staticmethod
    def _figure(row: GridRow, reading: Reading) -> Figure:
        return {Side.TOTAL: reading.total, Side.FEMALE: reading.female, Side.MALE: reading.male}[row.side] or Figure()

    def _typed(self, row: GridRow, cell: Cell, text: str) -> Reading:
        reading = self._reading(row, cell.period) or blank_reading(row, cell.period)
        figure = self._figure(row, reading)
        if not text.strip():
            figure = replace(figure, **{"numerator" if cell.is_numerator else "denominator": None})
        elif cell.is_numerator and "/" in text:
            figure = parse_figure(text)
        else:
            whole = row.measure.kind is not MeasureKind.RATIO
            number = parse_number(text, is_whole=whole)
            figure = replace(figure, **{"numerator" if cell.is_numerator else "denominator": number})
        reading = _with_figure(reading, row.side, figure)
        empty = reading.total == Figure() and all(part in {None, Figure()} for part in (reading.female, reading.male))
        keeps = reading.state is ReadingState.ESTIMATED
        state = ReadingState.MISSING if empty else ReadingState.ESTIMATED if keeps else ReadingState.PRESENT
        return replace(reading, state=state)

    def _figure_text(self, row: GridRow, cell: Cell) -> str:
        reading = self._reading(row, cell.period)
        if reading is None:
            return ""
        if row.measure.kind is MeasureKind.QUALITATIVE and cell.is_numerator and reading.is_met is not None:
            return "đạt" if reading.is_met else "chưa đạt"
        if reading.state in _STATES:
            return _STATES[reading.state] if cell.is_numerator else ""
        figure = self._figure(row, reading)
        return text_of(figure.numerator if cell.is_numerator else figure.denominator)

    def _frame_text(self, row: GridRow, column: int) -> str:
        verdict = self._verdicts[row.measure.id]
        sex = {Side.TOTAL: "", Side.FEMALE: "(nữ) ", Side.MALE: "(nam) "}[row.side]
        if column == 0:
            return row.code
        if column == NAME_COLUMN:
            return f"{sex}{row.measure.name}"
        if column == GOAL_COLUMN:
            return goal_text(row.measure)
        if row.side is Side.MALE:
            return ""
        if column == RESULT_COLUMN:
            return result_text(row.measure, verdict)
        return f"{_SIGNS.get(verdict.outcome, '')}{verdict.outcome.label}"

    def _tooltip(self, row: GridRow, cell: Cell | None) -> str:
        if cell is None:
            return "\n".join(filter(None, (row.measure.name, self._verdicts[row.measure.id].reason)))
        name = row.measure.numerator_name if cell.is_numerator else row.measure.denominator_name
        reading = self._reading(row, cell.period)
        state = reading.state.label if reading else ReadingState.MISSING.label
        return "\n".join(filter(None, (name, state, reading.note if reading else "")))

    def _background(self, row: GridRow, cell: Cell, index: Index) -> QColor | None:
        if (row.measure.id, cell.period) in self._drafts:
            return QColor("#fdecea")
        if not self._is_editable(index):
            return QColor("#f1f3f4")
        reading = self._reading(row, cell.period)
        if reading is not None and reading.state is ReadingState.ESTIMATED:
            return QColor("#fff8e6")
        return QColor("#fafbfb") if cell.period == self._whole else None

    def _foreground(self, row: GridRow, cell: Cell | None, column: int) -> QColor | None:
        if cell is not None:
            reading = self._reading(row, cell.period)
            return QUIET if reading is not None and reading.state in _STATES else None
        if column == VERDICT_COLUMN:
            outcome = self._verdicts[row.measure.id].outcome
            return {Outcome.MET: GOOD, Outcome.NOT_MET: BAD, Outcome.INVALID: BAD}.get(outcome, INK_SOFT)
        return None

    def _emit_row(self, row: GridRow) -> None:
        for place, each in enumerate(self._rows):
            if each.measure.id == row.measure.id:
                self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))


def blank_reading(row: GridRow, period: Period) -> Reading:
    """Return a reading in which nothing has been entered yet."""
    return Reading(ReadingId(new_id()), row.measure.id, period, ReadingState.MISSING)


def _with_figure(reading: Reading, side: Side, figure: Figure) -> Reading:
    """Put a figure in; the total of a split figure is the sum of both sexes."""
    match side:
        case Side.TOTAL:
            return replace(reading, total=figure)
        case Side.FEMALE:
            return replace(reading, female=figure, total=_sum(figure, reading.male or Figure()))
        case Side.MALE:
            return replace(reading, male=figure, total=_sum(reading.female or Figure(), figure))


def _sum(female: Figure, male: Figure) -> Figure:
    def add(one: Decimal | None, other: Decimal | None) -> Decimal | None:
        return None if one is None or other is None else one + other

    return Figure(add(female.numerator, male.numerator), add(female.denominator, male.denominator))
