"""Which figures are due by a day, and whether one is there."""

from datetime import date

from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.target import Cumulation, Measure, MeasureKind, Scope


def due_periods(measure: Measure, year: int, today: date) -> tuple[Period, ...]:
    """Return the periods of the year, already over on that day, for which the measure must have a reading.

    Figures that add up are due each quarter; a stock figure or a judgement is due once, at the year's end.
    """
    whole = Period.of_year(year)
    if measure.scope is not Scope.WARD:
        return ()
    match measure.kind:
        case MeasureKind.QUALITATIVE:
            parts: tuple[Period, ...] = (whole,)
        case MeasureKind.MONTHLY:
            parts = whole.parts(Cadence.MONTH)
        case MeasureKind.COUNT_PER_PERIOD:
            parts = whole.parts(measure.cadence)
        case _:
            once = measure.cumulation is Cumulation.LAST
            parts = (whole,) if once else whole.parts(Cadence.QUARTER)
    return tuple(part for part in parts if part.last_day < today)


def is_covered(period: Period, held: set[Period]) -> bool:
    """Tell whether a figure is there: the period, a longer one around it, or any part inside it.

    For a longer due period (the year) one part suffices: stock figures are taken whenever they are known. For a
    month its quarter may have been entered as a whole.
    """
    return any(other.contains(period) or period.contains(other) for other in held)
