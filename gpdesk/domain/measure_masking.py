"""Measures on violence of which a paper for posting tells the verdict only, for their counts could point at people."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from gpdesk.domain.cumulation import cover, cumulate, has_data
from gpdesk.domain.disclosure import following, paper_periods, period_sums
from gpdesk.domain.identity import MeasureId
from gpdesk.domain.masking import JUDGED_PAIRS, is_sensitive, is_small, masked_papers
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.reading import Figure, Reading
from gpdesk.domain.target import Cumulation, Measure
from gpdesk.domain.violence import ViolenceCount
from gpdesk.domain.violence import ViolenceItem as Item

_SIDES = ("total", "female", "male", "unknown")
_ADDING = frozenset({Cumulation.SUM, Cumulation.EVERY})
_MaskedCounts = Mapping[Period, Mapping[Item, int | None]]


def hidden_measures(plan_year: PlanYear, period: Period) -> frozenset[MeasureId]:
    """Return the measures whose figure of the period must not be told."""
    return _hidden(plan_year, plan_year.all_readings(), plan_year.violence_counts, period)


def hidden_last_year(plan_year: PlanYear, period: Period) -> frozenset[MeasureId]:
    """Return the measures whose figure of the same period of the year before must not be told."""
    return _hidden(plan_year, plan_year.last_year_readings, plan_year.last_year_violence_counts, period.year_before())


def _hidden(
    plan_year: PlanYear, readings: Iterable[Reading], counts: Iterable[ViolenceCount], period: Period
) -> frozenset[MeasureId]:
    by_measure: dict[MeasureId, list[Reading]] = {}
    for reading in readings:
        by_measure.setdefault(reading.measure_id, []).append(reading)
    spans = paper_periods(period)
    masked_counts = masked_papers(counts, period)
    return frozenset(
        measure.id
        for _, _, target, measure in plan_year.walk()
        if is_sensitive(measure, target.statement)
        and _is_hidden(measure, by_measure.get(measure.id, ()), masked_counts, spans)
    )


def _is_hidden(
    measure: Measure, readings: Iterable[Reading], masked_counts: _MaskedCounts, spans: tuple[Period, ...]
) -> bool:
    """Decide the shorter periods first, for the longer one must not give them away; ``spans`` end with the longest."""
    own = tuple(readings)
    seen: list[Period] = []
    hidden: set[Period] = set()
    pair = JUDGED_PAIRS.get(measure.counted_from, ())
    for span in spans:
        covering = tuple(reading for reading in cover(own, span).readings if has_data(reading))
        if not covering:
            continue
        seen.append(span)
        counts = masked_counts[span]
        if any(item in counts and counts[item] is None for item in pair) or any(
            _is_small_figure(figure) for figure in _figures(measure, covering)
        ):
            hidden.add(span)
        elif measure.cumulation in _ADDING:
            sums = ({whole: 1} | dict.fromkeys(parts, -1) for whole, parts in period_sums(seen))
            if following(sums, hidden):
                hidden.add(span)
    return spans[-1] in hidden


def _figures(measure: Measure, readings: tuple[Reading, ...]) -> tuple[Figure, ...]:
    """Return what the readings come to, all together and for each sex."""
    found: list[Figure] = []
    for side in _SIDES:
        figures: tuple[Figure, ...] = tuple(
            figure for reading in readings if (figure := getattr(reading, side)) is not None
        )
        with_whole = tuple(figure for figure in figures if figure.denominator is not None)
        if with_whole:
            found.append(cumulate(with_whole, measure.cumulation)[0])
        else:
            numbers = (figure.numerator for figure in figures if figure.numerator is not None)
            found.append(Figure(sum(numbers, Decimal(0))))
    return tuple(found)


def _is_small_figure(figure: Figure) -> bool:
    numerator, denominator = figure.numerator, figure.denominator
    rest = None if numerator is None or denominator is None else denominator - numerator
    return any(is_small(count) for count in (numerator, denominator, rest))
