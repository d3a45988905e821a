"""Events and money added up, their rules, and the sample's month."""

from dataclasses import replace
from datetime import date, time

import pytest

from gpdesk.domain.activity import ActivityForm, ActivityState
from gpdesk.domain.activity_check import check_activity, check_budget_line, check_event
from gpdesk.domain.budget import BudgetLine
from gpdesk.domain.event import Event
from gpdesk.domain.event_tally import (
    events_within,
    money_by_source,
    month_events,
    tally_by_form,
    tally_events,
    tally_money,
)
from gpdesk.domain.problem import blocks
from gpdesk.sample import sample_plan_year

DAY = date(2024, 11, 20)
EVENT = Event("e", "a", DAY, DAY, time(8), time(10), female=5, male=3, state=ActivityState.DONE)


def test_people_and_materials_are_added():
    other = replace(EVENT, id="f", female=None, male=None, unknown=4, banners=2, leaflets=100, minutes=15)
    found = tally_events([EVENT, other])
    assert (found.events, found.held, found.female, found.male, found.people) == (2, 2, 5, 3, 12)
    assert (found.banners, found.leaflets, found.minutes) == (2, 100, 15)


@pytest.mark.parametrize("state", [ActivityState.CANCELLED, ActivityState.POSTPONED])
def test_what_did_not_take_place_is_not_counted(state):
    assert tally_events([replace(EVENT, state=state)]).people == 0


def test_planned_events_are_not_held_until_counted():
    planned = replace(EVENT, state=ActivityState.PLANNED, female=None, male=None)
    assert tally_events([planned]).held == 0
    assert tally_events([replace(planned, male=1)]).held == 1


def test_an_event_over_two_quarters_counts_once():
    event = replace(EVENT, starts_on=date(2024, 9, 30), ends_on=date(2024, 10, 2))
    assert events_within([event], date(2024, 7, 1), date(2024, 9, 30)) == (event,)
    assert events_within([event], date(2024, 10, 1), date(2024, 12, 31)) == ()


def test_money_by_source():
    lines = (
        BudgetLine("1", "a", 1, "Ngân sách", 100, 90),
        BudgetLine("2", "b", 1, "Ngân sách ", 50),
        BudgetLine("3", "b", 2, "", 7, 7),
    )
    assert {source: (each.planned, each.spent) for source, each in money_by_source(lines).items()} == {
        "Ngân sách": (150, 90),
        "Nguồn khác": (7, 7),
    }
    assert tally_money(lines).planned == 157


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"ends_on": date(2024, 11, 19)}, "span_reversed"),
        ({"ends_on": date(2026, 11, 19)}, "span_long"),
        ({"ends_at": time(7)}, "hours_reversed"),
        ({"starts_at": None}, "start_missing"),
        ({"female": -1}, "count_negative"),
    ],
)
def test_impossible_events_are_refused(changes, code):
    (problem,) = check_event(replace(EVENT, **changes))
    assert problem.code == code
    assert blocks((problem,))


def test_spending_above_plan_asks_for_a_note_and_blocks_nothing():
    line = BudgetLine("1", "a", 1, "Ngân sách", 100, 120)
    (problem,) = check_budget_line(line)
    assert problem.code == "overspent_without_note"
    assert not blocks((problem,))
    assert check_budget_line(replace(line, note="Giá tăng")) == ()
    assert blocks(check_budget_line(replace(line, planned=-1)))


def test_sample_month_has_what_an_action_month_has():
    year = sample_plan_year(2024)
    found = month_events(year)
    assert len(found) >= 45
    assert any(event.ends_on > event.starts_on for event in found)
    assert sum(event.is_launch for event in found) == 1
    for activity in year.activities:
        assert check_activity(activity) == ()
    for event in year.events:
        assert check_event(event) == ()
    assert tally_by_form(year, found)[ActivityForm.LAUNCH].people == 260
