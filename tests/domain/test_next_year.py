"""Next year's plan, and a measure through the years."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpdesk.domain.action_month import ActionMonth
from gpdesk.domain.activity import Activity, ActivityState
from gpdesk.domain.commitment import Commitment
from gpdesk.domain.deadline import Deadline
from gpdesk.domain.event import Event
from gpdesk.domain.next_event import same_day_next_year, same_weekday_next_year
from gpdesk.domain.next_year import goal_changes
from gpdesk.domain.next_year import next_plan_year as plan_year_after
from gpdesk.domain.outcome import Outcome
from gpdesk.domain.period import Period
from gpdesk.domain.plan import LegalBasis
from gpdesk.domain.series import series_of
from gpdesk.sample import sample_plan_year
from gpdesk.schedule.recurrence import expand
from tests.domain.ward_year import YEAR, reading, share, ward_year


def next_plan_year(plan_year):
    return plan_year_after(plan_year, expand)


def test_goals_and_words_are_taken_over_and_what_happened_is_not():
    old = sample_plan_year(2024)
    new = next_plan_year(old)
    assert new.plan.year == 2025
    assert (new.plan.number, new.plan.issued_on) == ("", None)
    assert [code for code, *_ in new.walk()] == [code for code, *_ in old.walk()]
    assert "năm 2024" not in new.plan.title
    assert not any("năm 2024" in line.text for line in new.lines)
    assert (new.readings, new.papers, new.news_items, new.violence_counts, new.counts) == ((), (), (), (), ())
    ids = {each.id for each in (*old.measures, *old.targets, *old.objectives, *old.lines, old.plan)}
    assert not ids & {each.id for each in (*new.measures, *new.targets, *new.objectives, *new.lines, new.plan)}
    assert not any(change.is_changed for change in goal_changes(old, new))


def test_changed_goal_is_marked_and_dropped_measure_told():
    old = ward_year(share("a"), share("b"))
    new = next_plan_year(old)
    raised = replace(new.measures[0], goal=Decimal(60))
    new = replace(new, measures=(raised,), targets=new.targets[:1])
    assert [(each.code, each.old_goal, each.new_goal, each.is_changed) for each in goal_changes(old, new)] == [
        ("1.1", "≥\u00a050%", "≥\u00a060%", True),
        ("1.2", "≥\u00a050%", "", True),
    ]


def test_expired_bases_stay_and_tasks_move_a_year():
    old = ward_year(
        share(),
        legal_bases=(
            LegalBasis("1", "p", 1, "Căn cứ còn hiệu lực"),
            LegalBasis("2", "p", 2, "Căn cứ đến 2024", valid_to=date(2024, 12, 31)),
        ),
        deadlines=(Deadline("d", "p", "Báo cáo năm 2024", date(2024, 2, 29), date(2024, 2, 1)),),
        commitments=(Commitment("c", YEAR, 1, "Chi bộ khóm 1", committed_on=date(2024, 1, 1)),),
    )
    new = next_plan_year(old)
    assert [basis.text for basis in new.legal_bases] == ["Căn cứ còn hiệu lực"]
    (deadline,) = new.deadlines
    assert (deadline.title, deadline.due_on, deadline.done_on) == ("Báo cáo năm 2025", date(2025, 2, 28), None)
    assert (new.commitments[0].year, new.commitments[0].committed_on) == (2025, None)


def month_of():
    return ActionMonth("m", "p", date(2024, 11, 15), date(2024, 12, 15))


def test_events_come_again_on_the_same_weekday_with_nothing_counted():
    activity = Activity("a", "p", 1, "Tọa đàm năm 2024", state=ActivityState.DONE)
    monday = date(2024, 11, 18)
    held = Event("e", "a", monday, date(2024, 11, 20), female=30, male=10, banners=2, state=ActivityState.DONE)
    dropped = Event("x", "a", monday, monday, state=ActivityState.CANCELLED)
    new = next_plan_year(ward_year(share(), activities=(activity,), events=(held, dropped)))
    (event,) = new.events
    assert (event.starts_on, event.ends_on) == (date(2025, 11, 17), date(2025, 11, 19))
    assert (event.attended, event.banners, event.state) == (None, 0, ActivityState.PLANNED)
    assert event.activity_id == new.activities[0].id
    assert new.activities[0].title == "Tọa đàm năm 2025"


def test_recurring_events_come_again_by_their_rule():
    """The last Friday of a month is not 52 weeks after the last Friday of the same month."""
    activity = Activity("a", "p", 1, "Phát thanh", rule="FREQ=MONTHLY;BYDAY=-1FR")
    days = expand(activity.rule, date(2024, 1, 1), date(2024, 12, 31))
    events = [Event(f"e{day.month}", "a", day, day, time(6), female=1) for day in days if day.month != 4]
    extra = Event("x", "a", date(2024, 5, 6), date(2024, 5, 6), title="Phát thêm")
    new = next_plan_year(ward_year(share(), activities=(activity,), events=(*events, extra)))
    by_rule = [event for event in new.events if not event.title]
    assert [event.starts_on for event in by_rule] == list(expand(activity.rule, date(2025, 1, 1), date(2025, 12, 31)))
    assert {(event.starts_at, event.attended) for event in by_rule} == {(time(6), None)}
    assert [event.starts_on for event in new.events if event.title] == [date(2025, 5, 5)]


def test_a_launch_opens_the_next_month_too():
    activity = Activity("a", "p", 1, "Lễ ra quân", in_action_month=True)
    launch = Event("e", "a", date(2024, 11, 15), date(2024, 11, 15), is_launch=True)
    old = ward_year(share(), activities=(activity,), events=(launch,), action_month=month_of())
    (event,) = next_plan_year(old).events
    assert event.starts_on == date(2025, 11, 15)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2024, 11, 15), date(2024, 11, 15), (date(2025, 11, 21), date(2025, 11, 21))),
        (date(2024, 12, 15), date(2024, 12, 15), (date(2025, 12, 14), date(2025, 12, 14))),
        (date(2024, 11, 15), date(2024, 12, 15), (date(2025, 11, 15), date(2025, 12, 15))),
        (date(2024, 11, 25), date(2024, 11, 25), (date(2025, 11, 25), date(2025, 11, 25))),
        (date(2024, 11, 20), date(2024, 11, 21), (date(2025, 11, 19), date(2025, 11, 20))),
    ],
)
def test_events_of_the_action_month_stay_within_it(first, last, expected):
    activity = Activity("a", "p", 1, "Lễ ra quân", in_action_month=True)
    old = ward_year(share(), activities=(activity,), events=(Event("e", "a", first, last),), action_month=month_of())
    (event,) = next_plan_year(old).events
    assert (event.starts_on, event.ends_on) == expected


@given(st.dates(date(2000, 1, 1), date(2090, 12, 31)))
def test_same_weekday_is_near(day):
    moved = same_weekday_next_year(day)
    assert moved.weekday() == day.weekday()
    assert abs((moved - same_day_next_year(day)).days) <= 3


def test_gap_stays_a_gap():
    def year(number, *readings):
        made = ward_year(share(), readings=readings)
        return replace(made, plan=replace(made.plan, year=number))

    years = (
        year(2021, reading("m", Period.of_year(2021), 40, 80)),
        year(2022),
        year(2024, reading("m", Period.of_year(2024), 20, 80)),
    )
    series = series_of("1.1", years)
    assert [(point.year, point.verdict and point.verdict.outcome) for point in series.points] == [
        (2021, Outcome.MET),
        (2022, Outcome.NO_DATA),
        (2023, None),
        (2024, Outcome.NOT_MET),
    ]
    assert [point.goal for point in series.points] == [50, 50, None, 50]
    assert series_of("9.9", years).points[0].measure is None


@pytest.mark.parametrize("code", ["2.2", "3.1", "6.3"])
def test_sample_series_has_the_goal_of_its_year(code):
    series = series_of(code, (sample_plan_year(2024),))
    assert series.points[0].goal is not None
    assert series.name
