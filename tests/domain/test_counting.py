"""Figures counted from the logs."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from gpdesk.domain.counting import sources_for, with_count_source
from gpdesk.domain.news import NewsKind
from gpdesk.domain.outcome import Outcome
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.reach import Reach, ReachMethod
from gpdesk.domain.reading import Figure, ReadingState
from gpdesk.domain.target import CountSource, Cumulation, MeasureKind
from gpdesk.domain.verdict import judge, judge_all
from tests.domain.ward_year import (
    Q1,
    Q2,
    Q3,
    Q4,
    WHOLE,
    YEAR,
    committed,
    counts,
    khom,
    monthly_measure,
    news,
    news_measure,
    reading,
    share,
    ward_year,
)


def judged(plan_year, period=WHOLE):
    return next(iter(judge_all(plan_year, period).values()))


def days(*pairs):
    return tuple(news(date(YEAR, month, day), title=str(n)) for n, (month, day) in enumerate(pairs))


def test_sixteen_items_in_one_quarter_do_not_serve_another():
    year = ward_year(news_measure(), news_items=days(*[(2, day) for day in range(1, 17)], (11, 1)))
    assert [each.reading.total.numerator for each in year.counts] == [16, 0, 0, 1]
    assert judged(year).outcome is Outcome.NOT_MET
    assert judged(year, Q1).outcome is Outcome.MET


def test_log_says_nothing_of_the_time_after_its_last_line():
    year = ward_year(news_measure(), news_items=days(*[(5, day) for day in range(1, 5)]))
    assert [each.reading.period for each in year.counts] == [Q1, Q2]
    assert judged(year, Q3).outcome is Outcome.NO_DATA
    assert ward_year(news_measure()).counts == ()


def test_monthly_programme_is_done_or_not_whatever_its_number():
    items = [news(date(YEAR, month, 5), NewsKind.BROADCAST) for month in range(1, 13) if month != 7]
    year = ward_year(monthly_measure(), news_items=(*items, news(date(YEAR, 7, 5)), *items[:1]))
    assert judged(year).total == Figure(Decimal(11), Decimal(12))
    assert judged(year).outcome is Outcome.NOT_MET
    assert "tháng 7" in judged(year).reason


def test_organisation_counts_once_both_dates_are_there():
    listed = (
        committed("1", date(YEAR, 1, 5), date(YEAR, 2, 5)),
        committed("2", date(YEAR, 6, 1), date(YEAR, 5, 1)),
        committed("3", date(YEAR, 1, 5)),
        committed("4"),
    )
    measure = share(counted_from=CountSource.COMMITMENT, cumulation=Cumulation.LAST)
    year = ward_year(measure, commitments=listed)
    assert [(each.reading.period, each.reading.total.numerator) for each in year.counts] == [(Q1, 1), (Q2, 2)]
    assert judged(year).total == Figure(Decimal(2), Decimal(4))
    assert "2/4 tổ chức" in year.counts[-1].method
    summed = ward_year(share(counted_from=CountSource.COMMITMENT), commitments=listed)
    assert [(each.reading.period, each.reading.total.denominator) for each in summed.counts] == [(WHOLE, 4)]


@pytest.mark.parametrize(
    ("source", "items"),
    [
        (CountSource.VICTIM_SUPPORT, ("d2", "d1")),
        (CountSource.PERPETRATOR_COUNSEL, ("d4", "d3")),
        (CountSource.TRAFFICKING_SUPPORT, ("d6", "d5")),
    ],
)
def test_violence_counts_feed_their_measures(source, items):
    served, found = items
    held = (
        counts(Q1, **{served: 1, found: 1}) + counts(Q2, **{served: 2, found: 3}) + counts(Q3, **{served: 0, found: 0})
    )
    year = ward_year(share(counted_from=source), violence_counts=held)
    assert [each.reading.state for each in year.counts][-1] is ReadingState.NOTHING_AROSE
    assert judged(year).total == Figure(Decimal(3), Decimal(4))
    assert judged(year, Q3).outcome is Outcome.NOTHING_AROSE
    lone = ward_year(share(counted_from=source), violence_counts=counts(Q1, **{found: 2}))
    assert judged(lone).outcome is Outcome.NO_DATA


def reach(day, method, unit=None, heads=0, percent=100):
    return Reach(f"{day}{unit}{heads}{percent}", day, "Phát thanh", method, unit, heads, 0, 0, percent)


def reach_year(*reaches, hamlets=((1, 500, 500), (2, 300, 200)), **rest):
    pairs = [khom(str(name), female, male) for name, female, male in hamlets]
    return ward_year(
        share(counted_from=CountSource.REACH, cumulation=Cumulation.LAST),
        units=tuple(unit for unit, _ in pairs),
        headcounts=tuple(count for _, count in pairs),
        reaches=reaches,
        **rest,
    )


AIR, HEADS = ReachMethod.LOUDSPEAKER, ReachMethod.AUDIENCE


@pytest.mark.parametrize(
    ("reaches", "reached"),
    [
        ([(AIR, "1", 0, 80)], 800),
        ([(AIR, "1", 0, 80), (AIR, "1", 0, 60)], 800),
        ([(AIR, "1", 0, 80), (HEADS, "1", 50, 100)], 800),
        ([(AIR, "1", 0, 4), (HEADS, "1", 50, 100)], 50),
        ([(HEADS, "1", 5000, 100)], 1000),
        ([(HEADS, None, 120, 100)], 120),
        ([(AIR, None, 0, 50)], 750),
        ([(AIR, None, 0, 100), (HEADS, None, 400, 100)], 1500),
    ],
)
def test_people_are_never_reached_twice(reaches, reached):
    day = date(YEAR, 2, 1)
    year = reach_year(*(reach(day + timedelta(n), *each) for n, each in enumerate(reaches)))
    assert judged(year).total == Figure(Decimal(reached), Decimal(1500))


def test_reach_without_headcounts_has_no_denominator_and_says_so():
    year = reach_year(reach(date(YEAR, 2, 1), HEADS, None, 120), hamlets=())
    assert judged(year).outcome is Outcome.NO_DATA
    assert "chưa có dân số" in year.counts[0].method


def test_stored_figure_stands_before_the_counted_one():
    items = days((1, 3), (4, 3))
    year = ward_year(news_measure(), news_items=items, readings=(reading("news", Q1, 9, override_reason="sổ giấy"),))
    measure = year.measures[0]
    assert [each.total.numerator for each in year.readings_of("news")] == [9, 1]
    assert year.counted("news", Q1).reading.total.numerator == 1
    assert judge(measure, year.readings_of("news"), Q1).outcome is Outcome.MET


def test_half_year_news_of_a_measure_by_the_month():
    year = ward_year(news_measure(cadence=Cadence.MONTH), news_items=days((1, 3), (3, 3)))
    assert [each.reading.period.code for each in year.counts] == ["2024-M01", "2024-M02", "2024-M03"]
    assert judged(year, Period.of(YEAR, Cadence.HALF, 1)).outcome is Outcome.NOT_MET


def test_source_brings_the_adding_up_it_needs():
    assert with_count_source(share(), CountSource.REACH).cumulation is Cumulation.LAST
    assert with_count_source(share(cumulation=Cumulation.LAST), CountSource.VICTIM_SUPPORT).cumulation is Cumulation.SUM
    assert CountSource.NEWS not in sources_for(MeasureKind.SHARE)
    assert sources_for(MeasureKind.QUALITATIVE) == (CountSource.TYPED,)
    year = ward_year(share(counted_from=CountSource.NEWS), news_items=days((1, 3)))
    assert year.counts == ()
    assert Q4 not in {each.reading.period for each in year.counts}
