"""Next year's events from this year's: on the same weekday, within the Action Month, recurring ones by their rule."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from gpdesk.domain.activity import Activity, ActivityState
from gpdesk.domain.event import Event, planned_again
from gpdesk.domain.identity import ActivityId
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import renamed_year
from gpdesk.domain.weekday import noted_day_name

Expand = Callable[[str, date, date], tuple[date, ...]]
Span = tuple[date, date]
_WEEK = timedelta(days=7)


def same_day_next_year(day: date) -> date:
    """Return the day of the same number and month a year later; 29/2 becomes 28/2."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def same_weekday_next_year(day: date) -> date:
    """Return the day of the same weekday nearest to the same day and month a year later."""
    wanted = same_day_next_year(day)
    step = (day.weekday() - wanted.weekday()) % _WEEK.days
    return wanted + timedelta(days=step if step <= _WEEK.days // 2 else step - _WEEK.days)


def days_next_year(event: Event, bounds: Span | None = None) -> Span:
    """Return the days of an event a year later: the same weekdays, by whole weeks within ``bounds`` where it fits.

    A run of a week or more is known by its dates (15/11 - 15/12), and what is held on a day of note (25/11) by that day.
    """
    length = event.ends_on - event.starts_on
    if length >= _WEEK or (not length and noted_day_name(event.starts_on)):
        return same_day_next_year(event.starts_on), same_day_next_year(event.ends_on)
    first = same_weekday_next_year(event.starts_on)
    if bounds is not None:
        earliest, latest = bounds
        if first < earliest and event.is_launch:
            first = earliest  # a launch opens the month
        elif first < earliest and first + _WEEK + length <= latest:
            first += _WEEK
        elif first + length > latest and first - _WEEK >= earliest:
            first -= _WEEK
    return first, first + length


def next_events(plan_year: PlanYear, ids: Mapping[ActivityId, ActivityId], expand: Expand) -> Iterator[Event]:
    """Yield next year's events under the new ids of their activities, planned, with nothing counted.

    What a rule gave is given by the rule again; ``expand`` turns a rule and a span into days. Cancelled events stay behind.
    """
    bounds = next_bounds(plan_year)
    for activity in plan_year.activities:
        own = [event for event in plan_year.events_of(activity.id) if event.state is not ActivityState.CANCELLED]
        by_rule = rule_events(activity, own, expand)
        for event in own:
            if event not in by_rule:
                within = bounds if activity.in_action_month else None
                yield next_event(event, ids[activity.id], days_next_year(event, within))
        if by_rule:
            first, last = (same_day_next_year(each.starts_on) for each in (by_rule[0], by_rule[-1]))
            for day in expand(activity.rule, first, last):
                yield next_event(by_rule[0], ids[activity.id], (day, day))


def rule_events(activity: Activity, events: list[Event], expand: Expand) -> list[Event]:
    """Return the events, in order of days, that the activity's rule gave: one-day ones on its days, with no name of their own."""
    plain = sorted(
        (event for event in events if not event.title and event.starts_on == event.ends_on),
        key=lambda event: event.starts_on,
    )
    if not activity.rule or not plain:
        return []
    days = set(expand(activity.rule, plain[0].starts_on, plain[-1].starts_on))
    return [event for event in plain if event.starts_on in days]


def next_bounds(plan_year: PlanYear) -> Span | None:
    """Return the days of next year's Action Month, None where this year has none."""
    month = plan_year.action_month
    return (same_day_next_year(month.starts_on), same_day_next_year(month.ends_on)) if month else None


def next_event(event: Event, activity_id: ActivityId, days: Span) -> Event:
    """Return an event as it is planned for other days of the year after: nothing counted yet."""
    title = renamed_year(event.title, event.starts_on.year)
    return replace(planned_again(event, *days), activity_id=activity_id, title=title)
