"""The sample's month through the schedule: three conflicts are planted, no more."""

from gpdesk.sample import sample_plan_year
from gpdesk.schedule.conflict import ConflictKind, find_conflicts
from gpdesk.schedule.recurrence import expand


def test_three_conflicts_are_planted():
    year = sample_plan_year(2024)
    month = year.action_month
    found = find_conflicts(
        year.events, {activity.id: activity for activity in year.activities}, (month.starts_on, month.ends_on)
    )
    assert [conflict.kind for conflict in found] == [ConflictKind.PLACE, ConflictKind.PERSON, ConflictKind.OUTSIDE]


def test_recurring_events_follow_their_rules():
    year = sample_plan_year(2024)
    for activity in year.activities:
        if activity.rule:
            days = tuple(event.starts_on for event in year.events if event.activity_id == activity.id)
            month = year.action_month
            first, last = (month.starts_on, month.ends_on) if activity.in_action_month else (days[0], days[-1])
            assert expand(activity.rule, first, last) == days
