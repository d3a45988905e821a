"""Is a measure met? A pure function of the measure and its readings, always on the unrounded value."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import assert_never

from gpdesk.domain.comparison import passes, without_tolerance
from gpdesk.domain.cumulation import Cover, cover, cover_parts, cumulate, has_data
from gpdesk.domain.identity import MeasureId
from gpdesk.domain.outcome import Outcome, Verdict
from gpdesk.domain.period import Period, short_names
from gpdesk.domain.period_verdict import judge_counts, judge_months
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.reading import Figure, Reading, ReadingState
from gpdesk.domain.target import Comparison, Cumulation, Measure, MeasureKind, Scope
from gpdesk.domain.wording import tolerance_text

_QUOTIENTS = frozenset({MeasureKind.SHARE, MeasureKind.RATIO, MeasureKind.RATE})


def judge(measure: Measure, readings: Iterable[Reading], period: Period) -> Verdict:
    """Judge ``measure`` over ``period``; ``readings`` are that measure's own."""
    if measure.kind is MeasureKind.COUNT_PER_PERIOD or _is_for_every_part(measure):
        covering = cover_parts(readings, period, measure.cadence)
    else:
        covering = cover(readings, period)
    verdict = _with_tolerance(measure, covering, _judge(measure, covering, period))
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
            return judge_counts(measure, covering, period)
        case MeasureKind.MONTHLY:
            return judge_months(covering, period)
        case MeasureKind.SHARE | MeasureKind.RATIO | MeasureKind.RATE:
            return _with_gaps(measure, covering, _quotient(measure, counting, period))
        case _:
            assert_never(measure.kind)


def _with_tolerance(measure: Measure, covering: Cover, verdict: Verdict) -> Verdict:
    """Say where "khoảng" is met only because the figure may be off the goal: who reads "đạt" must know."""
    if measure.comparison is not Comparison.ABOUT or verdict.outcome is not Outcome.MET:
        return verdict
    if _judge(without_tolerance(measure), covering, verdict.period).outcome is Outcome.MET:
        return verdict
    reason = f"trong mức cho phép lệch {tolerance_text(measure)}"
    return replace(verdict, reason="; ".join(filter(None, (reason, verdict.reason))))


def _is_for_every_part(measure: Measure) -> bool:
    return measure.cumulation is Cumulation.EVERY and measure.kind in _QUOTIENTS


def _with_gaps(measure: Measure, covering: Cover, verdict: Verdict) -> Verdict:
    """Say which parts are missing from figures that add up."""
    if _is_for_every_part(measure):
        return _every_part(measure, covering, verdict)
    is_partial = covering.missing and verdict.outcome in {Outcome.MET, Outcome.NOT_MET}
    if not is_partial or measure.cumulation is Cumulation.LAST:
        return verdict
    gaps = f"chưa có số liệu {short_names(covering.missing)}"
    return replace(verdict, reason="; ".join(filter(None, (verdict.reason, gaps))))


def _every_part(measure: Measure, covering: Cover, verdict: Verdict) -> Verdict:
    """Take back "met" where each part of the cadence must pass by itself and some part has not been shown to."""
    months = measure.cadence.months
    if verdict.outcome is not Outcome.MET or months >= verdict.period.cadence_months:
        return verdict
    if any(reading.period.cadence_months > months for reading in covering.readings if has_data(reading)):
        return replace(verdict, outcome=Outcome.NO_DATA, reason=f"cần số liệu từng {measure.cadence.label.lower()}")
    if covering.missing:
        reason = f"chưa có số liệu {short_names(covering.missing)}"
        return replace(verdict, outcome=Outcome.NO_DATA, reason=reason)
    return verdict


def _without_figures(measure: Measure, readings: tuple[Reading, ...], period: Period) -> Verdict:
    if readings and all(reading.state is ReadingState.OUT_OF_SCOPE for reading in readings):
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
