"""From what was entered to the figure of a longer period: which readings count, and how they add up."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.reading import Figure, Reading, ReadingState
from gpdesk.domain.target import Cumulation

_FINER = {
    Cadence.YEAR: (Cadence.QUARTER, Cadence.HALF, Cadence.MONTH),
    Cadence.HALF: (Cadence.QUARTER, Cadence.MONTH),
    Cadence.QUARTER: (Cadence.MONTH,),
    Cadence.MONTH: (),
}
_ZERO = Decimal(0)
_WITH_DATA = frozenset({ReadingState.PRESENT, ReadingState.ESTIMATED})


@dataclass(frozen=True, slots=True)
class Cover:
    """The readings that stand for a period, in order, and the parts of it nobody has entered."""

    readings: tuple[Reading, ...]
    missing: tuple[Period, ...]


def cover(readings: Iterable[Reading], period: Period) -> Cover:
    """Choose the readings that stand for ``period`` without counting anything twice.

    A reading of the period itself wins. Otherwise each part is covered by its own reading or, failing that, by
    finer ones: quarters first, then halves, then months (the order in which a ward enters its figures).
    """
    by_period = {reading.period: reading for reading in readings if reading.state is not ReadingState.MISSING}
    return _cover(by_period, period)


def cover_parts(readings: Iterable[Reading], period: Period, cadence: Cadence) -> Cover:
    """Choose the readings of each part of that length, where each part is judged by itself.

    Figures of parts are wanted even where one of the whole period is there too; that one stands where no part has any.
    """
    own = tuple(readings)
    parts = [cover(own, part) for part in period.parts(cadence)]
    chosen = tuple(reading for part in parts for reading in part.readings)
    if not chosen:
        return cover(own, period)
    return Cover(chosen, tuple(gap for part in parts for gap in part.missing))


def _cover(by_period: dict[Period, Reading], period: Period) -> Cover:
    if period in by_period:
        return Cover((by_period[period],), ())
    if not any(period.contains(own) for own in by_period):
        return Cover((), (period,))
    best: Cover | None = None
    for cadence in _FINER[period.cadence]:
        parts = [_cover(by_period, part) for part in period.parts(cadence)]
        candidate = Cover(
            tuple(reading for part in parts for reading in part.readings),
            tuple(gap for part in parts for gap in part.missing),
        )
        if candidate.readings and (best is None or _months(candidate.missing) < _months(best.missing)):
            best = candidate
    return best or Cover((), (period,))


def _months(periods: tuple[Period, ...]) -> int:
    return sum(period.cadence_months for period in periods)


def has_data(reading: Reading) -> bool:
    """Tell whether the reading carries a figure that counts (typed or estimated)."""
    return reading.state in _WITH_DATA


def cumulate(figures: tuple[Figure, ...], how: Cumulation) -> tuple[Figure, Fraction | None]:
    """Return the figure of the longer period and its plain quotient (numerator over denominator, unrounded).

    SUM (and EVERY, for display) adds numerators and denominators, never percentages; LAST takes the last figure;
    MEAN is the mean of the quotients, shown with the summed figure. Figures that are 0/0 are left out; with none
    left the quotient is None.
    """
    known = tuple(figure for figure in figures if figure.denominator)
    if not known:
        empty = figures[-1] if figures else Figure()
        return empty, None
    if how is Cumulation.LAST:
        return known[-1], quotient(known[-1])
    total = Figure(
        sum((figure.numerator or _ZERO for figure in known), start=_ZERO),
        sum((figure.denominator or _ZERO for figure in known), start=_ZERO),
    )
    if how is Cumulation.MEAN:
        quotients = [value for figure in known if (value := quotient(figure)) is not None]
        return total, sum(quotients, start=Fraction(0)) / len(quotients)
    return total, quotient(total)


def quotient(figure: Figure) -> Fraction | None:
    """Return numerator / denominator exactly, None where either is unknown or the denominator is 0."""
    if figure.numerator is None or not figure.denominator:
        return None
    return Fraction(figure.numerator) / Fraction(figure.denominator)
