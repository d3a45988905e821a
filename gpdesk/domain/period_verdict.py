"""Verdicts on what must be done in each part of a period: counts and monthly work."""

from decimal import Decimal
from fractions import Fraction

from gpdesk.domain.comparison import passes
from gpdesk.domain.cumulation import Cover, cover, has_data
from gpdesk.domain.outcome import Outcome, Verdict
from gpdesk.domain.period import Period, short_names
from gpdesk.domain.reading import Figure, ReadingState
from gpdesk.domain.target import Comparison, Direction, Measure


def judge_counts(measure: Measure, covering: Cover, period: Period) -> Verdict:
    """Judge counts: each part of the measure's cadence must reach the goal, 16 in one quarter do not serve another.

    Parts that are out of scope (before a ward was formed) are left out.
    """
    parts = period.parts(measure.cadence) or (period,)
    counts: list[tuple[Period, Decimal | None]] = []
    for part in parts:
        own = cover(covering.readings, part)
        if is_out_of_scope(own):
            continue
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
        is_begun = any(part.contains(reading.period) for part in parts for reading in covering.readings)
        reason = f"cần số liệu từng {measure.cadence.label.lower()}"
        if is_begun and covering.missing:
            reason = f"chưa có số liệu {short_names(covering.missing)}"
        return Verdict(Outcome.NO_DATA, period, reason=reason)
    total = Figure(sum(entered, Decimal(0)))
    worst = Fraction(min(entered))
    short = [part for part, count in counts if count is not None and not passes(measure, Fraction(count))]
    if short:
        return Verdict(Outcome.NOT_MET, period, worst, total=total, reason=f"chưa đủ ở {short_names(short)}")
    gaps = [part for part, count in counts if count is None]
    if gaps:
        return Verdict(Outcome.NO_DATA, period, worst, total=total, reason=f"chưa có số liệu {short_names(gaps)}")
    return Verdict(Outcome.MET, period, worst, total=total)


def is_out_of_scope(covering: Cover) -> bool:
    """Tell whether all that was entered for a part is that it is out of scope."""
    states = {reading.state for reading in covering.readings}
    return states == {ReadingState.OUT_OF_SCOPE} and not covering.missing


def _is_settled(measure: Measure, count: Decimal) -> bool:
    """Tell whether a count that can only grow already decides the verdict of its part."""
    upward = measure.comparison in {Comparison.AT_LEAST, Comparison.MORE_THAN} or (
        measure.comparison is Comparison.ABOUT and measure.direction is Direction.UP
    )
    if upward:
        return passes(measure, Fraction(count))
    return not passes(measure, Fraction(count)) and (measure.goal is None or count >= measure.goal)


def judge_months(covering: Cover, period: Period) -> Verdict:
    """Judge monthly work: done in every month of the period that is in scope.

    A reading longer than a month holds the number of months done.
    """
    done, wanted = Decimal(0), Decimal(period.cadence_months)
    short: list[Period] = []
    for reading in covering.readings:
        months = reading.period.cadence_months
        if reading.state is ReadingState.OUT_OF_SCOPE:
            wanted -= months
            continue
        count = reading.total.numerator if has_data(reading) else Decimal(0)
        if count is None:
            return Verdict(Outcome.NO_DATA, period, reason=f"chưa có số liệu {short_names([reading.period])}")
        if count < 0 or (months > 1 and count > months):
            return Verdict(Outcome.INVALID, period, reason=f"{reading.period.name} chỉ có {months} tháng")
        count = min(count, Decimal(months))
        done += count
        if count < months:
            short.append(reading.period)
    total = Figure(done, wanted)
    if short:
        return Verdict(Outcome.NOT_MET, period, Fraction(done), total=total, reason=f"chưa đủ ở {short_names(short)}")
    if covering.missing:
        reason = f"chưa có số liệu {short_names(list(covering.missing))}"
        return Verdict(Outcome.NO_DATA, period, Fraction(done), total=total, reason=reason)
    return Verdict(Outcome.MET, period, Fraction(done), total=total)
