"""What is missing: an empty year lists everything, and filling one place removes exactly one line."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from gpdesk.domain.activity import Activity, ActivityForm, ActivityState
from gpdesk.domain.budget import BudgetLine
from gpdesk.domain.counting import with_counts
from gpdesk.domain.deadline import Deadline
from gpdesk.domain.event import Event
from gpdesk.domain.missing import list_missing, place_period
from gpdesk.domain.news import NewsKind
from gpdesk.domain.paper import Paper, PaperKind, PaperState
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.progress import Progress, progress_of
from gpdesk.domain.reading import Figure, Reading
from gpdesk.domain.target import CountSource, Cumulation
from gpdesk.domain.unit import Unit, UnitKind
from gpdesk.sample import sample_plan_year
from tests.domain.ward_year import (
    Q1,
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

AFTER = date(2025, 1, 10)


def places(year, today=AFTER, period=None, *kinds):
    found = [problem.field for problem in list_missing(year, today, period)]
    return [place for place in found if place.split(":")[0] in (kinds or {place.split(":")[0]})]


def test_empty_ward_year_lists_all_measures_four_quarters_of_news_and_twelve_months():
    year = replace(sample_plan_year(YEAR), readings=(), news_items=(), violence_counts=(), commitments=(), reaches=())
    measures = tuple(
        replace(measure, counted_from=source)
        for measure in year.measures
        for source in [
            {"6.3": CountSource.NEWS, "6.4": CountSource.BROADCAST}.get(year.codes()[measure.id], CountSource.TYPED)
        ]
    )
    year = with_counts(replace(year, measures=measures))
    found = places(year, AFTER, None, "readings", "news")
    assert sum(place.startswith("news:6.3:") for place in found) == 4
    assert sum(place.startswith("news:6.4:") for place in found) == 12
    listed = {place.split(":")[1] for place in found}
    outside = {code for code, _, _, measure in year.walk() if measure.scope.value != "ward"}
    assert listed == set(year.codes().values()) - outside
    assert len(found) == len(set(found))


def test_filling_any_figure_removes_exactly_one_line():
    year = replace(sample_plan_year(YEAR), readings=())
    year = replace(
        year, measures=tuple(replace(each, counted_from=CountSource.TYPED) for each in year.measures), counts=()
    )
    before = places(year)
    measures = {code: measure for code, _, _, measure in year.walk()}
    for place in [place for place in before if place.startswith("readings:")]:
        _, code, period = place.split(":")
        entered = Reading("new", measures[code].id, Period.parse(period), total=Figure(Decimal(1), Decimal(2)))
        after = places(replace(year, readings=(entered,)))
        assert [each for each in before if each not in after] == [place]
        assert len(after) == len(before) - 1


@pytest.mark.parametrize(
    ("today", "lines"),
    [
        (date(YEAR, 1, 1), []),
        (date(YEAR, 2, 1), ["Quý I năm 2024 còn thiếu 4 tin, bài (có 0/4, chỉ tiêu 1.1)."]),
        (
            date(YEAR, 5, 1),
            [
                "Quý I năm 2024 còn thiếu 4 tin, bài (có 0/4, chỉ tiêu 1.1).",
                "Quý II năm 2024 còn thiếu 4 tin, bài (có 0/4, chỉ tiêu 1.1).",
            ],
        ),
    ],
)
def test_news_are_owed_from_the_first_day_of_their_quarter(today, lines):
    year = ward_year(news_measure())
    assert [each.message for each in list_missing(year, today) if each.code == "news_owed"] == lines


def test_fourth_item_settles_the_quarter():
    items = tuple(news(date(YEAR, 1, day)) for day in range(2, 6))
    assert places(ward_year(news_measure(), news_items=items), date(YEAR, 2, 1), None, "news") == []
    (line,) = [
        each.message
        for each in list_missing(ward_year(news_measure(), news_items=items[:3]), date(YEAR, 2, 1))
        if each.code == "news_owed"
    ]
    assert "còn thiếu 1 tin, bài (có 3/4" in line


def test_each_month_of_broadcasts_is_one_line():
    aired = tuple(news(date(YEAR, month, 3), NewsKind.BROADCAST) for month in (1, 2, 4))
    found = places(ward_year(monthly_measure(), news_items=aired), date(YEAR, 6, 15), None, "news")
    assert found == ["news:1.1:2024-M03", "news:1.1:2024-M05"]


def test_organisations_headcounts_and_counts_are_owed_one_by_one():
    listed = (committed("1", date(YEAR, 1, 1), date(YEAR, 1, 2)), committed("2"), committed("3", date(YEAR, 1, 1)))
    measure = share(counted_from=CountSource.COMMITMENT, cumulation=Cumulation.LAST)
    assert places(ward_year(measure, commitments=listed), AFTER, None, "commitment") == ["commitment:2", "commitment:3"]
    assert places(ward_year(measure), AFTER, None, "commitment") == ["commitment:"]
    one, people = khom("1", 5, 5)
    reach = share(counted_from=CountSource.REACH, cumulation=Cumulation.LAST)
    units = (one, Unit("2", 2, "Khóm 2", UnitKind.HAMLET), Unit("3", 3, "Trường", UnitKind.SCHOOL))
    assert places(ward_year(reach, units=units, headcounts=(people,)), AFTER, None, "unit") == ["unit:2"]
    violence = ward_year(share(counted_from=CountSource.VICTIM_SUPPORT), violence_counts=counts(Q1, d1=1))
    found = places(violence, date(YEAR, 7, 1), None, "violence")
    assert found == ["violence:d2:2024-Q1", "violence:d1:2024-Q2", "violence:d2:2024-Q2"]


def test_reports_are_owed_until_issued():
    year = ward_year(share())
    assert places(year, AFTER, None, "paper") == ["paper:report:2024-H1", "paper:report:2024"]
    issued = Paper("r", "p", PaperKind.REPORT, Period.of(YEAR, Cadence.HALF, 1), state=PaperState.ISSUED)
    assert places(replace(year, papers=(issued,)), AFTER, None, "paper") == ["paper:report:2024"]


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (None, "chưa rõ hạn"),
        (date(YEAR, 3, 15), "còn 14 ngày (mốc 30 ngày)"),
        (date(YEAR, 3, 8), "còn 7 ngày (mốc 7 ngày)"),
        (date(YEAR, 3, 2), "còn 1 ngày (mốc 1 ngày)"),
        (date(YEAR, 3, 1), "hôm nay"),
        (date(YEAR, 2, 20), "quá hạn 10 ngày"),
        (date(YEAR, 4, 15), None),
    ],
)
def test_deadlines_tell_the_days_left(due, words):
    year = ward_year(share(), deadlines=(Deadline("d", "p", "Gửi kế hoạch", due),))
    found = [each.message for each in list_missing(year, date(YEAR, 3, 1)) if each.field == "deadline:d"]
    assert (words is None) == (not found)
    assert words is None or words in found[0]
    done = replace(year, deadlines=(Deadline("d", "p", "Gửi kế hoạch", due, date(YEAR, 3, 1)),))
    assert not places(done, date(YEAR, 3, 1), None, "deadline")


def test_activities_are_owed_until_something_is_said_of_them():
    activities = (
        Activity("paper", "p", 1, "Quyết định kiện toàn", form=ActivityForm.PAPER, due_on=date(YEAR, 3, 5)),
        Activity("nodate", "p", 2, "Kế hoạch kiểm tra", form=ActivityForm.PAPER),
        Activity("talk", "p", 3, "Tọa đàm", form=ActivityForm.SEMINAR),
        Activity("radio", "p", 4, "Phát thanh", form=ActivityForm.BROADCAST, rule="FREQ=DAILY"),
    )
    day = date(YEAR, 2, 20)
    events = (
        Event("over", "talk", day, day),
        Event("uncounted", "talk", day, day, state=ActivityState.DONE),
        Event("counted", "talk", day, day, female=3, state=ActivityState.DONE),
        Event("dropped", "talk", day, day, state=ActivityState.CANCELLED),
        Event("ahead", "talk", date(YEAR, 3, 2), date(YEAR, 3, 2)),
        *(Event(f"r{number}", "radio", day.replace(day=number), day.replace(day=number)) for number in (1, 2, 3)),
    )
    money = (BudgetLine("b", "talk", 1, "Ngân sách", 100, 150),)
    year = ward_year(share(), activities=activities, events=events, budget_lines=money)
    found = {each.field: each.message for each in list_missing(year, date(YEAR, 3, 1))}
    assert found["activity:paper"] == "Quyết định kiện toàn: còn 4 ngày (mốc 7 ngày), hạn 05/03/2024."
    assert "chưa rõ hạn" in found["activity:nodate"]
    assert "chưa ghi đã thực hiện" in found["event:over"]
    assert "chưa ghi số người dự" in found["event:uncounted"]
    assert "3 lần đã qua" in found["event:r1"]
    assert "vượt dự toán" in found["budget:b"]
    assert not {"event:counted", "event:dropped", "event:ahead", "event:r2", "month"} & found.keys()
    assert "month" in {each.field for each in list_missing(year, date(YEAR, 10, 20))}


def test_period_narrows_the_list_to_what_lies_in_it():
    year = ward_year(share(), news_measure())
    found = places(year, AFTER, Period.of(YEAR, Cadence.HALF, 1), "readings", "news", "paper")
    assert {place_period(place).last_month for place in found} <= {3, 6}
    assert place_period("office") is None


def test_progress_counts_what_is_due_and_what_is_there():
    year = ward_year(share(), news_measure(), readings=(reading("m", Q1, 1, 2),))
    assert progress_of(year, WHOLE, date(YEAR, 7, 1)) == {"o": Progress(4, 1)}
    assert progress_of(year, Q1, AFTER) == {"o": Progress(2, 1)}


def _with_news(year, place):
    _, code, period_code = place.split(":")
    kind = NewsKind.BROADCAST if code == "6.4" else NewsKind.ARTICLE
    item = replace(news(Period.parse(period_code).first_day, kind), id=f"mới {place}")
    return replace(year, news_items=(*year.news_items, item))


def _with_reading(year, place):
    _, code, period_code = place.split(":")
    measure = next(each for known, _, _, each in year.walk() if known == code)
    entered = Reading(f"mới {place}", measure.id, Period.parse(period_code), total=Figure(Decimal(1), Decimal(2)))
    return replace(year, readings=(*year.readings, entered))


def _with_commitment(year, place):
    done = {"informed_on": date(YEAR, 3, 1), "committed_on": date(YEAR, 3, 2)}
    return replace(
        year,
        commitments=tuple(replace(each, **done) if place.endswith(each.id) else each for each in year.commitments),
    )


def _with_headcount(year, place):
    (_, people) = khom(place.removeprefix("unit:"), 5, 5)
    return replace(year, headcounts=(*year.headcounts, people))


def _with_violence(year, place):
    _, item, period_code = place.split(":")
    return replace(year, violence_counts=(*year.violence_counts, *counts(Period.parse(period_code), **{item: 0})))


def _with_paper(year, place):
    period = Period.parse(place.rpartition(":")[2])
    papers = tuple(replace(each, state=PaperState.ISSUED) if each.period == period else each for each in year.papers)
    return replace(year, papers=papers)


def _with_deadline(year, place):
    done = tuple(
        replace(each, done_on=date(YEAR, 12, 1)) if place.endswith(each.id) else each for each in year.deadlines
    )
    return replace(year, deadlines=done)


FILLERS = {
    "news": _with_news, "readings": _with_reading, "commitment": _with_commitment, "unit": _with_headcount,
    "violence": _with_violence, "paper": _with_paper, "deadline": _with_deadline,
}  # fmt: skip


def test_walking_the_whole_list_takes_one_line_away_at_each_step():
    """Take the sample with a gap of each kind, and fill line by line until nothing is missing."""
    sample = sample_plan_year(YEAR)
    articles = [each for each in sample.news_items if each.kind is not NewsKind.BROADCAST]
    kept = [each for each in sample.news_items if each.published_on.month != 8 and each is not articles[0]]
    year = replace(
        sample,
        readings=sample.readings[:-6],
        news_items=tuple(kept),
        headcounts=sample.headcounts[1:],
        violence_counts=tuple(each for each in sample.violence_counts if each.item.value != "d2"),
    )
    left = places(with_counts(year))
    assert {place.split(":")[0] for place in left} == set(FILLERS)
    # A broadcast feeds both news and monthly programmes: programmes are filled where the quarter still lacks one more.
    for _ in range(100):
        if not left:
            break
        place = min(left, key=lambda each: (each.startswith("news:6.3"), each))
        owed = [each for each in left if each.startswith("news:6.3")]
        year = FILLERS[place.split(":")[0]](year, place)
        now = places(with_counts(year))
        if place.startswith("news:") and place not in now:
            gone = [each for each in left if each not in now]
            assert place in gone
            assert set(gone) <= {place, *owed}
        elif not place.startswith("news:"):
            assert [each for each in left if each not in now] == [place]
            assert len(now) == len(left) - 1
        left = now
    assert left == []
