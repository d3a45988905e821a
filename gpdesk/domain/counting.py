"""From the logs of the year to the figures of measures that are counted from them.

There is no clock here: a log says nothing of the time after its last line, and 0 of a period before it without lines.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from gpdesk.domain.counted import Counted
from gpdesk.domain.format import text_of
from gpdesk.domain.identity import ReadingId
from gpdesk.domain.news import NewsItem, NewsKind
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.reach_count import Audience, audiences_of, people_reached
from gpdesk.domain.reading import Figure, Reading, ReadingState
from gpdesk.domain.target import CountSource, Cumulation, Measure, MeasureKind
from gpdesk.domain.violence import ViolenceItem

_VIOLENCE = {
    CountSource.VICTIM_SUPPORT: (ViolenceItem.SERVED_VICTIMS, ViolenceItem.FOUND_VICTIMS, "người bị bạo lực"),
    CountSource.PERPETRATOR_COUNSEL: (
        ViolenceItem.COUNSELLED_PERPETRATORS,
        ViolenceItem.FOUND_PERPETRATORS,
        "người gây bạo lực",
    ),
    CountSource.TRAFFICKING_SUPPORT: (
        ViolenceItem.TRAFFICKED_SUPPORTED,
        ViolenceItem.TRAFFICKED_IN_NEED,
        "nạn nhân mua bán người trở về",
    ),
}
_QUOTIENTS = frozenset({MeasureKind.SHARE, MeasureKind.RATE, MeasureKind.RATIO})


def with_counts(plan_year: PlanYear) -> PlanYear:
    """Return the year with what its logs give for each measure that is counted."""
    return replace(
        plan_year, counts=tuple(counted for measure in plan_year.measures for counted in _count(plan_year, measure))
    )


def with_count_source(measure: Measure, source: CountSource) -> Measure:
    """Return the measure counted from that log, with the kind of adding-up that the log's figures need."""
    counted = replace(measure, counted_from=source)
    match source:
        case CountSource.COMMITMENT | CountSource.REACH:
            # Both are levels reached by a day: quarters must not be added.
            return replace(counted, cumulation=Cumulation.LAST)
        case CountSource.VICTIM_SUPPORT | CountSource.PERPETRATOR_COUNSEL | CountSource.TRAFFICKING_SUPPORT:
            return replace(counted, cumulation=Cumulation.SUM)
        case _:
            return counted


def sources_for(kind: MeasureKind) -> tuple[CountSource, ...]:
    """Return the logs from which a measure of that kind can be counted, typing first."""
    match kind:
        case MeasureKind.COUNT_PER_PERIOD:
            return CountSource.TYPED, CountSource.NEWS, CountSource.BROADCAST
        case MeasureKind.MONTHLY:
            return CountSource.TYPED, CountSource.BROADCAST, CountSource.NEWS
        case MeasureKind.SHARE:
            return CountSource.TYPED, CountSource.COMMITMENT, CountSource.REACH, *_VIOLENCE
        case _:
            return (CountSource.TYPED,)


def _count(plan_year: PlanYear, measure: Measure) -> Iterator[Counted]:
    if measure.counted_from not in sources_for(measure.kind):
        return
    match measure.counted_from:
        case CountSource.TYPED:
            return
        case CountSource.NEWS:
            yield from _count_news(plan_year, measure, plan_year.news_items)
        case CountSource.BROADCAST:
            broadcasts = [item for item in plan_year.news_items if item.kind is NewsKind.BROADCAST]
            yield from _count_news(plan_year, measure, broadcasts)
        case CountSource.COMMITMENT:
            yield from _count_commitments(plan_year, measure)
        case CountSource.REACH:
            yield from _count_reach(plan_year, measure)
        case CountSource.VICTIM_SUPPORT | CountSource.PERPETRATOR_COUNSEL | CountSource.TRAFFICKING_SUPPORT:
            yield from _count_violence(plan_year, measure)


def _count_news(plan_year: PlanYear, measure: Measure, items: Iterable[NewsItem]) -> Iterator[Counted]:
    """Count items in each period of the measure's cadence; monthly work is done (1) or not (0)."""
    is_monthly = measure.kind is MeasureKind.MONTHLY
    cadence = Cadence.MONTH if is_monthly else measure.cadence
    found = sorted(items, key=lambda item: (item.published_on, item.id))
    for period in _parts_until(plan_year.plan.year, cadence, (item.published_on for item in found)):
        own = [item for item in found if period.first_day <= item.published_on <= period.last_day]
        lines = tuple(f"{item.published_on:%d/%m}: {item.title}" for item in own)
        name = "chuyên mục phát thanh" if measure.counted_from is CountSource.BROADCAST else "tin, bài"
        method = f"Đếm {len(own)} {name} trong {period.name}"
        yield _counted(measure, period, Figure(Decimal(min(1, len(own)) if is_monthly else len(own))), method, lines)


def _count_commitments(plan_year: PlanYear, measure: Measure) -> Iterator[Counted]:
    """Organisations that by the period's end were informed and had committed themselves, over all listed."""
    listed = plan_year.commitments
    complete = [
        (max(each.informed_on, each.committed_on), each)
        for each in listed
        if each.informed_on is not None and each.committed_on is not None
    ]

    def figure(period: Period) -> tuple[Figure, str, tuple[str, ...]]:
        done = [each for day, each in complete if day <= period.last_day]
        lines = tuple(f"{each.organisation}: cam kết ngày {each.committed_on:%d/%m/%Y}" for each in done)
        method = f"{len(done)}/{len(listed)} tổ chức đã được phổ biến và cam kết đến hết {period.name}"
        return Figure(Decimal(len(done)), Decimal(len(listed))), method, lines

    yield from _levels(plan_year, measure, (day for day, _ in complete), figure)


def _count_reach(plan_year: PlanYear, measure: Measure) -> Iterator[Counted]:
    """People reached by the period's end over the ward's people (công văn 2792/LĐTBXH-BĐG, mục 6.1)."""
    audiences = audiences_of(plan_year)

    def figure(period: Period) -> tuple[Figure, str, tuple[str, ...]]:
        until: list[Audience] = [each for each in audiences if each.day <= period.last_day]
        result = people_reached(plan_year, until)
        denominator = None if result.population is None else Decimal(result.population)
        return Figure(Decimal(result.reached), denominator), result.method, result.lines

    yield from _levels(plan_year, measure, (each.day for each in audiences), figure)


def _count_violence(plan_year: PlanYear, measure: Measure) -> Iterator[Counted]:
    served, found, name = _VIOLENCE[measure.counted_from]
    counts = {(count.period, count.item): count.count for count in plan_year.violence_counts}
    for period in Period.of_year(plan_year.plan.year).parts(Cadence.QUARTER):
        numerator, denominator = counts.get((period, served)), counts.get((period, found))
        if numerator is None and denominator is None:
            continue
        figure = Figure(*(None if count is None else Decimal(count) for count in (numerator, denominator)))
        method = f"Từ số liệu bạo lực {period.name}: {text_of(numerator) or '…'}/{text_of(denominator) or '…'} {name}"
        yield _counted(measure, period, figure, method, ())


_LevelFigure = Callable[[Period], tuple[Figure, str, tuple[str, ...]]]


def _levels(plan_year: PlanYear, measure: Measure, days: Iterable[date], figure: _LevelFigure) -> Iterator[Counted]:
    """Count what is reached by the end of each quarter, or of the year where quarters would be added up."""
    cadence = Cadence.QUARTER if measure.cumulation is Cumulation.LAST else Cadence.YEAR
    for period in _parts_until(plan_year.plan.year, cadence, days):
        yield _counted(measure, period, *figure(period))


def _parts_until(year: int, cadence: Cadence, days: Iterable[date]) -> Iterator[Period]:
    """Yield the periods of the year up to the one of the last day; none where there is no day."""
    last = max(days, default=None)
    if last is None:
        return
    for period in Period.of_year(year).parts(cadence):
        if period.first_day <= last:
            yield period


def _counted(measure: Measure, period: Period, figure: Figure, method: str, lines: tuple[str, ...]) -> Counted:
    nothing = measure.kind in _QUOTIENTS and not figure.numerator and figure.denominator == 0
    state = ReadingState.NOTHING_AROSE if nothing else ReadingState.PRESENT
    reading_id = ReadingId(f"counted:{measure.id}:{period.code}")
    return Counted(Reading(reading_id, measure.id, period, state, figure), method, lines)
