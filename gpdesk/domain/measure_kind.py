"""What follows from the kind and the comparison of a measure, so that none is left with parts of another kind."""

from dataclasses import replace
from decimal import Decimal

from gpdesk.domain.period import Cadence
from gpdesk.domain.target import Comparison, Cumulation, Direction, Measure, MeasureKind

_MONTHS = Decimal(12)
_USUAL_TOLERANCES = (Decimal(1), Decimal("0.1"))
_QUOTIENTS = frozenset({MeasureKind.SHARE, MeasureKind.RATIO, MeasureKind.RATE})


def settle_kind(measure: Measure) -> Measure:
    """Return the measure with factor, comparison, cadence and cumulation that its kind can have.

    A share is always per 100; a rate keeps its factor unless it had none; counts and monthly work must pass in each
    period; a judgement has no goal to be compared with. What the new kind allows is kept as it is.
    """
    comparison = measure.comparison or Comparison.AT_LEAST
    by_sex = measure.by_sex and measure.kind in _QUOTIENTS
    tolerance = usual_tolerance(measure.kind) if measure.tolerance in _USUAL_TOLERANCES else measure.tolerance
    settled = replace(measure, comparison=comparison, by_sex=by_sex, factor=1, tolerance=tolerance)
    match measure.kind:
        case MeasureKind.SHARE:
            return replace(settled, factor=100, cumulation=_adding(measure))
        case MeasureKind.RATE:
            factor = measure.factor if measure.factor > 1 else 1000
            return replace(settled, factor=factor, cumulation=_adding(measure))
        case MeasureKind.RATIO:
            return replace(settled, cumulation=_adding(measure))
        case MeasureKind.COUNT_PER_PERIOD:
            return replace(settled, cumulation=Cumulation.EVERY)
        case MeasureKind.MONTHLY:
            goal = _MONTHS if measure.goal is None or measure.goal > _MONTHS else measure.goal
            return replace(settled, goal=goal, cadence=Cadence.MONTH, cumulation=Cumulation.EVERY)
        case MeasureKind.QUALITATIVE:
            return replace(settled, comparison=None, goal=None, cumulation=Cumulation.LAST)


def usual_tolerance(kind: MeasureKind) -> Decimal:
    """Return how far "about" reaches unless the clerk says otherwise: 1 point, for a ratio ("1,7 lần") a tenth."""
    whole, tenth = _USUAL_TOLERANCES
    return tenth if kind is MeasureKind.RATIO else whole


def settle_comparison(measure: Measure) -> Measure:
    """Return the measure with the direction that its comparison says; the others leave it to the clerk."""
    match measure.comparison:
        case Comparison.AT_LEAST | Comparison.MORE_THAN:
            return replace(measure, direction=Direction.UP)
        case Comparison.AT_MOST | Comparison.LESS_THAN:
            return replace(measure, direction=Direction.DOWN)
        case _:
            return measure


def _adding(measure: Measure) -> Cumulation:
    return Cumulation.SUM if measure.cumulation is Cumulation.EVERY else measure.cumulation
