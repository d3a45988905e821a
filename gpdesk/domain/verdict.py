"""Is a measure met? A pure function of the measure and its readings, always on the unrounded value."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import assert_never

from gpdesk.domain.comparison import passes
from gpdesk.domain.cumulation import Cover, cover, cumulate, has_data
from gpdesk.domain.identity import MeasureId
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.reading import Figure, Reading, ReadingState
from gpdesk.domain.target import Comparison, Cumulation, Measure, MeasureKind, Scope


class Outcome(Enum):
    """What a verdict says."""

    MET = "met"
    NOT_MET = "not-met"
    NOTHING_AROSE = "nothing-arose"
    NO_DATA = "no-data"
    OUT_OF_SCOPE = "out-of-scope"
    INVALID = "invalid"

    @property
    def label(self) -> str:
        """Vietnamese name, as in the column "Đánh giá"."""
        return {
            Outcome.MET: "Đạt",
            Outcome.NOT_MET: "Chưa đạt",
            Outcome.NOTHING_AROSE: "Không phát sinh",
            Outcome.NO_DATA: "Chưa có số liệu",
            Outcome.OUT_OF_SCOPE: "Ngoài phạm vi",
            Outcome.INVALID: "Sai số liệu",
        }[self]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict on one measure in one period.

    ``value`` is exact and on the scale of the measure's goal (percent for shares, per factor for rates); for
    counts it is the worst period's count, for monthly work the months done. ``total`` is the cumulated figure,
    ``missing`` the parts of the period nobody has entered, ``reason`` a Vietnamese remark ("" if none).
    """

    outcome: Outcome
    period: Period
    value: Fraction | None = None
    female: Fraction | None = None
    male: Fraction | None = None
    total: Figure = field(default_factory=Figure)
    is_estimated: bool = False
    missing: tuple[Period, ...] = ()
    reason: str = ""


def judge(measure: Measure, readings: Iterable[Reading], period: Period) -> Verdict:
    """Judge ``measure`` over ``period``; ``readings`` are that measure's own."""
    covering = cover(readings, period)
    verdict = _judge(measure, covering, period)
    estimated = any(reading.state is ReadingState.ESTIMATED for reading in covering.readings)
    return replace(verdict, is_estimated=estimated, missing=covering.missing)


def judge_all(plan_year: PlanYear, period: Period) -> dict[MeasureId, Verdict]:
    """Return the verdict of every measure of the year, in printing order."""
    readings: dict[MeasureId, list[Reading]] = {}
    for reading in plan_year.all_readings():
        readings.setdefault(reading.measure_id, []).append(reading)
    return {measure.id: judge(measure, readings.get(measure.id, ()), period) for _, _, _, measure in plan_year.walk()}


def _judge(measure: Measure, covering: Cover, period: Period) -> Verdict:
    readings = covering.readings
    if measure.scope is Scope.OUTSIDE:
        return Verdict(Outcome.OUT_OF_SCOPE, period, reason=measure.scope_reason or "không thuộc phạm vi của phường")
    counting = tuple(reading for reading in readings if has_data(reading))
    if not counting:
        return _without_figures(measure, readings, period)
    match measure.kind:
        case MeasureKind.QUALITATIVE:
            return _qualitative(counting, period)
        case MeasureKind.COUNT_PER_PERIOD:
            return _count_per_period(measure, covering, period)
        case MeasureKind.MONTHLY:
            return _monthly(covering, period)
        case MeasureKind.SHARE | MeasureKind.RATIO | MeasureKind.RATE:
            return _quotient(measure, counting, period)
        case _:
            assert_never(measure.kind)


def _without_figures(measure: Measure, readings: tuple[Reading, ...], period: Period) -> Verdict:
    if any(reading.state is ReadingState.OUT_OF_SCOPE for reading in readings):
        reason = measure.scope_reason or next((reading.note for reading in readings if reading.note), "")
        return Verdict(Outcome.OUT_OF_SCOPE, period, reason=reason)
    if readings:
        return Verdict(Outcome.NOTHING_AROSE, period)
    if measure.scope is Scope.SUPERIOR:
        reason = measure.scope_reason or "theo số liệu của cấp trên, chưa được cung cấp"
        return Verdict(Outcome.OUT_OF_SCOPE, period, reason=reason)
    return Verdict(Outcome.NO_DATA, period)


def _qualitative(readings: tuple[Reading, ...], period: Period) -> Verdict:
    judged = [reading for reading in readings if reading.is_met is not None]
    if not judged:
        return Verdict(Outcome.NO_DATA, period, reason="chưa đánh giá")
    last = judged[-1]
    return Verdict(Outcome.MET if last.is_met else Outcome.NOT_MET, period, reason=last.note)


def _count_per_period(measure: Measure, covering: Cover, period: Period) -> Verdict:
    """Each part of the measure's cadence must reach the goal by itself: 16 in one quarter do not serve another."""
    parts = period.parts(measure.cadence) or (period,)
    counts: list[tuple[Period, Decimal | None]] = []
    for part in parts:
        own = cover(covering.readings, part)
        figures = [reading.total.numerator for reading in own.readings if has_data(reading)]
        nothing = any(reading.state is ReadingState.NOTHING_AROSE for reading in own.readings)
        known = [figure for figure in figures if figure is not None]
        count = sum(known, Decimal(0)) if known or nothing else None
        if count is not None and own.missing and not _is_settled(measure, count):
            count = None
        counts.append((part, count))
    entered = [count for _, count in counts if count is not None]
    if any(count < 0 for count in entered):
        return Verdict(Outcome.INVALID, period, reason="số lượng không thể âm")
    if not entered:
        # One figure for a longer time than the cadence cannot show that each part reached the goal.
        return Verdict(Outcome.NO_DATA, period, reason=f"cần số liệu từng {measure.cadence.label.lower()}")
    total = Figure(sum(entered, Decimal(0)))
    worst = Fraction(min(entered))
    short = [part for part, count in counts if count is not None and not passes(measure, Fraction(count))]
    if short:
        return Verdict(Outcome.NOT_MET, period, worst, total=total, reason=f"chưa đủ ở {_names(short)}")
    gaps = [part for part, count in counts if count is None]
    if gaps:
        return Verdict(Outcome.NO_DATA, period, worst, total=total, reason=f"chưa có số liệu {_names(gaps)}")
    return Verdict(Outcome.MET, period, worst, total=total)


def _is_settled(measure: Measure, count: Decimal) -> bool:
    """Tell whether a count that can only grow already decides the verdict of its part."""
    upward = measure.comparison in {Comparison.AT_LEAST, Comparison.MORE_THAN}
    return passes(measure, Fraction(count)) == upward


def _monthly(covering: Cover, period: Period) -> Verdict:
    """Done in every month of the period; a reading longer than a month holds the number of months done."""
    done = Decimal(0)
    short: list[Period] = []
    for reading in covering.readings:
        months = reading.period.cadence_months
        count = reading.total.numerator if has_data(reading) else Decimal(0)
        if count is None:
            return Verdict(Outcome.NO_DATA, period, reason=f"chưa có số liệu {_names([reading.period])}")
        if count < 0 or (months > 1 and count > months):
            return Verdict(Outcome.INVALID, period, reason=f"{reading.period.name} chỉ có {months} tháng")
        count = min(count, Decimal(months))
        done += count
        if count < months:
            short.append(reading.period)
    total = Figure(done, Decimal(period.cadence_months))
    if short:
        return Verdict(Outcome.NOT_MET, period, Fraction(done), total=total, reason=f"chưa đủ ở {_names(short)}")
    if covering.missing:
        reason = f"chưa có số liệu {_names(list(covering.missing))}"
        return Verdict(Outcome.NO_DATA, period, Fraction(done), total=total, reason=reason)
    return Verdict(Outcome.MET, period, Fraction(done), total=total)


@dataclass(frozen=True, slots=True)
class _Side:
    """One judged series of figures: both sexes together, or one of them."""

    outcome: Outcome
    value: Fraction | None = None
    total: Figure = field(default_factory=Figure)
    reason: str = ""


def _quotient(measure: Measure, readings: tuple[Reading, ...], period: Period) -> Verdict:
    if not measure.by_sex:
        side = _side(measure, tuple(reading.total for reading in readings))
        return Verdict(side.outcome, period, side.value, total=side.total, reason=side.reason)
    female = _sex_side(measure, readings, lambda reading: reading.female)
    male = _sex_side(measure, readings, lambda reading: reading.male)
    whole = _side(measure, tuple(_both(reading) for reading in readings))
    outcome, reason = _both_must_pass(female, male)
    return Verdict(outcome, period, whole.value, female.value, male.value, whole.total, reason=reason)


def _sex_side(measure: Measure, readings: tuple[Reading, ...], figure_of: Callable[[Reading], Figure | None]) -> _Side:
    figures = tuple(figure for reading in readings if (figure := figure_of(reading)) is not None)
    return _side(measure, figures) if figures else _Side(Outcome.NO_DATA)


def _both(reading: Reading) -> Figure:
    if reading.total.denominator is not None or reading.female is None or reading.male is None:
        return reading.total
    pairs = ((reading.female.numerator, reading.male.numerator), (reading.female.denominator, reading.male.denominator))
    sums = [None if one is None or other is None else one + other for one, other in pairs]
    return Figure(sums[0], sums[1])


def _both_must_pass(female: _Side, male: _Side) -> tuple[Outcome, str]:
    sides = (("nữ", female), ("nam", male))
    for outcome, wording in (
        (Outcome.INVALID, "số liệu {} sai"),
        (Outcome.NOT_MET, "{} chưa đạt"),
        (Outcome.NO_DATA, "chưa có số liệu {}"),
    ):
        names = [name for name, side in sides if side.outcome is outcome]
        if names:
            reasons = [side.reason for _, side in sides if side.outcome is outcome and side.reason]
            return outcome, "; ".join([wording.format(" và ".join(names)), *reasons])
    nothing = [name for name, side in sides if side.outcome is Outcome.NOTHING_AROSE]
    if len(nothing) == len(sides):
        return Outcome.NOTHING_AROSE, ""
    return Outcome.MET, f"{nothing[0]} không phát sinh" if nothing else ""


def _side(measure: Measure, figures: tuple[Figure, ...]) -> _Side:
    for figure in figures:
        if fault := figure_fault(measure, figure):
            return _Side(Outcome.INVALID, total=figure, reason=fault)
    complete = tuple(figure for figure in figures if figure.numerator is not None and figure.denominator is not None)
    if not complete:
        return _Side(Outcome.NO_DATA, reason="chưa đủ tử số và mẫu số")
    total, plain = cumulate(complete, measure.cumulation)
    if plain is None:
        return _Side(Outcome.NOTHING_AROSE, total=total)
    value = plain * measure.factor
    if measure.cumulation is Cumulation.EVERY:
        passed = all(
            passes(measure, Fraction(figure.numerator or 0) / Fraction(figure.denominator) * measure.factor)
            for figure in complete
            if figure.denominator
        )
        return _Side(Outcome.MET if passed else Outcome.NOT_MET, value, total, "" if passed else "có kỳ chưa đạt")
    return _Side(Outcome.MET if passes(measure, value) else Outcome.NOT_MET, value, total)


def figure_fault(measure: Measure, figure: Figure) -> str:
    """Return what is impossible about a figure, as a Vietnamese fragment; "" where nothing is."""
    numerator, denominator = figure.numerator, figure.denominator
    if (numerator is not None and numerator < 0) or (denominator is not None and denominator < 0):
        return "số liệu không thể âm"
    if denominator is not None and not denominator and numerator:
        return "tử số lớn hơn 0 mà mẫu số bằng 0"
    if measure.kind is MeasureKind.SHARE and numerator is not None and denominator is not None:
        return "tử số lớn hơn mẫu số" if numerator > denominator else ""
    return ""


def _names(periods: list[Period]) -> str:
    return ", ".join(period.short_name[:1].lower() + period.short_name[1:] for period in periods)
