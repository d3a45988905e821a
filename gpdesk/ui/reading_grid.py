"""The grid of figures without its widgets: which rows and cells there are, what stands in them, what typing makes."""

from dataclasses import dataclass, field

from gpdesk.domain.counted import Counted, standing_reading
from gpdesk.domain.entry import Side, entered, figure_of, takes_figure
from gpdesk.domain.format import text_of
from gpdesk.domain.identity import MeasureId
from gpdesk.domain.outcome import Verdict
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.period_lock import PeriodLock, lock_over
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.reading import Reading, ReadingState
from gpdesk.domain.target import CountSource, Measure, MeasureKind
from gpdesk.domain.verdict import judge

SPLIT = (Side.FEMALE, Side.MALE, Side.UNKNOWN)
WITH_FIGURES = frozenset({ReadingState.PRESENT, ReadingState.ESTIMATED})
STATE_MARKS = {
    ReadingState.NOTHING_AROSE: "KPS",
    ReadingState.OUT_OF_SCOPE: "NPV",
    ReadingState.MISSING: "",
}

Key = tuple[MeasureId, Period]


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


@dataclass(frozen=True, slots=True)
class GridYear:
    """A year as the grid shows it, by quarters or by months; made anew after each change."""

    rows: tuple[GridRow, ...] = ()
    periods: tuple[Period, ...] = ()
    whole: Period = field(default_factory=lambda: Period.of_year(2000))
    stored: dict[Key, Reading] = field(default_factory=dict)
    counted: dict[Key, Counted] = field(default_factory=dict)
    verdicts: dict[MeasureId, Verdict] = field(default_factory=dict)
    last_verdicts: dict[MeasureId, Verdict] = field(default_factory=dict)
    last_readings: dict[MeasureId, tuple[Reading, ...]] = field(default_factory=dict)
    locks: tuple[PeriodLock, ...] = ()

    @classmethod
    def of(cls, plan_year: PlanYear | None, cadence: Cadence, before: "GridYear") -> "GridYear":
        """Return the grid of a year; monthly work has its own grid of months.

        Measures whose readings are as they were ``before`` keep their verdicts: an edit judges one measure, not all.
        """
        if plan_year is None:
            return cls()
        rows: list[GridRow] = []
        for code, _, _, measure in plan_year.walk():
            if cadence is Cadence.MONTH and measure.cadence is not Cadence.MONTH:
                continue
            sides = SPLIT if measure.by_sex else (Side.TOTAL,)
            rows += [GridRow(code, measure, side) for side in sides]
        whole = Period.of_year(plan_year.plan.year)
        stored = {(reading.measure_id, reading.period): reading for reading in plan_year.readings}
        counted = {(each.reading.measure_id, each.reading.period): each for each in plan_year.counts}
        by_measure = _by_measure(plan_year.all_readings())
        before_measure = _by_measure((*before.stored.values(), *(each.reading for each in before.counted.values())))
        last = _by_measure(plan_year.last_year_readings)
        known = {row.measure.id: row.measure for row in before.rows}
        verdicts: dict[MeasureId, Verdict] = {}
        last_verdicts: dict[MeasureId, Verdict] = {}
        for row in rows:
            key = row.measure.id
            if key in verdicts:
                continue
            own = by_measure.get(key, ())
            is_known = before.whole == whole and known.get(key) == row.measure
            same = is_known and before_measure.get(key, ()) == own
            verdicts[key] = before.verdicts[key] if same else judge(row.measure, own, whole)
            if key in last:
                same = is_known and before.last_readings.get(key, ()) == last[key]
                judged = before.last_verdicts[key] if same else judge(row.measure, last[key], whole.year_before())
                last_verdicts[key] = judged
        return cls(
            tuple(rows), (*whole.parts(cadence), whole), whole, stored, counted, verdicts, last_verdicts, last,
            plan_year.period_locks,
        )  # fmt: skip

    def reading(self, row: GridRow, period: Period) -> Reading | None:
        """Return what stands for a measure in a period: the stored figure, else the counted one."""
        key = (row.measure.id, period)
        return standing_reading(self.stored.get(key), self.counted.get(key))

    def lock(self, period: Period) -> PeriodLock | None:
        """Return the lock that forbids changing figures of the period."""
        return lock_over(self.locks, period)

    def is_counted(self, row: GridRow, period: Period) -> bool:
        """Tell whether a log gives this figure, and nobody typed another."""
        key = (row.measure.id, period)
        return key in self.counted and not self._has_own(key)

    def is_override(self, row: GridRow, period: Period) -> bool:
        """Tell whether a typed figure stands in place of a counted one."""
        key = (row.measure.id, period)
        return row.measure.counted_from is not CountSource.TYPED and key in self.counted and self._has_own(key)

    def _has_own(self, key: Key) -> bool:
        return key in self.stored and self.stored[key].state is not ReadingState.MISSING


def _by_measure(readings: tuple[Reading, ...]) -> dict[MeasureId, tuple[Reading, ...]]:
    found: dict[MeasureId, list[Reading]] = {}
    for reading in readings:
        found.setdefault(reading.measure_id, []).append(reading)
    return {key: tuple(own) for key, own in found.items()}


def is_figure_cell(row: GridRow, cell: Cell) -> bool:
    """Tell whether the measure has such a part: counts have no denominator, judgements no figures."""
    return takes_figure(row.measure.kind, is_numerator=cell.is_numerator)


def figure_text(row: GridRow, cell: Cell, reading: Reading | None) -> str:
    """Return what a cell shows."""
    if reading is None:
        return ""
    if row.measure.kind is MeasureKind.QUALITATIVE and cell.is_numerator and reading.is_met is not None:
        return "đạt" if reading.is_met else "chưa đạt"
    if reading.state in STATE_MARKS:
        return STATE_MARKS[reading.state] if cell.is_numerator and row.side in {Side.TOTAL, Side.FEMALE} else ""
    figure = figure_of(row.side, reading)
    return text_of(figure.numerator if cell.is_numerator else figure.denominator)


def typed_reading(row: GridRow, cell: Cell, text: str, reading: Reading) -> Reading:
    """Return the reading with what was typed into a cell. Raises ``NotANumber``."""
    return entered(row.measure, row.side, text, reading, is_numerator=cell.is_numerator)
