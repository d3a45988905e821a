"""The sample's activities, events, money and Action Month, with three conflicts planted in the month."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import TypedDict

from gpdesk.domain.action_month import ActionMonth, Holiday
from gpdesk.domain.activity import Activity, ActivityState
from gpdesk.domain.budget import BudgetLine
from gpdesk.domain.event import Event
from gpdesk.domain.identity import ActionMonthId, ActivityId, BudgetLineId, EventId, HolidayId, PlanId
from gpdesk.domain.reading import Evidence
from gpdesk.domain.slogan import PAST_MONTHS
from gpdesk.sample import activity_text
from gpdesk.sample.activity_text import ActivityText, Clock, Day, EventText
from gpdesk.sample.identity import sample_id

_FRIDAY = 4
_WEEK = timedelta(days=7)


class YearActivities(TypedDict):
    """Fields of a plan year."""

    activities: tuple[Activity, ...]
    events: tuple[Event, ...]
    budget_lines: tuple[BudgetLine, ...]
    action_month: ActionMonth
    holidays: tuple[Holiday, ...]


def sample_activities(year: int, plan_id: PlanId) -> YearActivities:
    """Return the activities of the year with their events; equal for equal years."""
    events = (*(_event(year, number, text) for number, text in enumerate(activity_text.EVENTS)), *_recurring(year))
    return YearActivities(
        activities=tuple(
            _activity(year, plan_id, position, text) for position, text in enumerate(activity_text.ACTIVITIES, start=1)
        ),
        events=tuple(sorted(events, key=lambda event: (event.starts_on, str(event.starts_at), event.id))),
        budget_lines=tuple(_budget(year)),
        action_month=ActionMonth(
            ActionMonthId(sample_id("action-month", year)),
            plan_id,
            date(year, 11, 15),
            date(year, 12, 15),
            activity_text.THEME,
            activity_text.GUIDANCE,
            tuple(slogan.replace("2024", str(year)) for slogan in PAST_MONTHS[2024].slogans),
        ),
        holidays=tuple(
            Holiday(HolidayId(sample_id("holiday", year, name)), date(year, *day), name)
            for day, name in activity_text.HOLIDAYS
        ),
    )


def _activity_id(year: int, key: str) -> ActivityId:
    return ActivityId(sample_id("activity", year, key))


def _activity(year: int, plan_id: PlanId, position: int, text: ActivityText) -> Activity:
    due_on = date(year, *text.due) if text.due else None
    return Activity(
        _activity_id(year, text.key),
        plan_id,
        position,
        text.title,
        text.group,
        text.form,
        audience=text.audience,
        lead_unit=text.lead,
        partners=text.partners,
        product=text.product,
        place=text.place,
        quantity=text.quantity[0] if text.quantity else None,
        quantity_unit=text.quantity[1] if text.quantity else "",
        due_on=due_on,
        state=ActivityState.DONE,
        in_action_month=text.key.startswith("m-"),
        rule=text.rule,
        evidence=Evidence(text.evidence, due_on if text.evidence else None),
    )


def _event(year: int, number: int, text: EventText) -> Event:
    first = date(year, *text.first)
    return Event(
        EventId(sample_id("event", year, number)),
        _activity_id(year, text.key),
        first,
        date(year, *text.last) if text.last else first,
        *_hours(text.clock),
        title=text.title,
        place=text.place or _place(text.key),
        chair=text.chair,
        expected=text.expected,
        female=text.heads[0] if text.heads else None,
        male=text.heads[1] if text.heads else None,
        banners=text.used[0],
        leaflets=text.used[1],
        minutes=text.used[2],
        state=ActivityState.DONE,
        is_launch=text.is_launch,
        result=text.result,
    )


def _place(key: str) -> str:
    return next(text.place for text in activity_text.ACTIVITIES if text.key == key)


def _hours(clock: tuple[Clock, Clock] | None) -> tuple[time | None, time | None]:
    return (time(*clock[0]), time(*clock[1])) if clock else (None, None)


def _recurring(year: int) -> Iterator[Event]:
    for key, first, last, clock, heads, minutes in activity_text.RECURRING:
        for number, day in enumerate(_days(year, key, first, last)):
            yield Event(
                EventId(sample_id("event", year, key, number)),
                _activity_id(year, key),
                day,
                day,
                *_hours(clock),
                place=_place(key),
                female=heads[0] + number % 4 if heads else None,
                male=heads[1] + number % 3 if heads else None,
                minutes=minutes,
                state=ActivityState.DONE,
            )


def _days(year: int, key: str, first: Day, last: Day) -> Iterator[date]:
    """Yield the days of the three rules of the sample; the desk itself expands rules with dateutil."""
    day, end = date(year, *first), date(year, *last)
    while day <= end:
        is_last_friday = day.weekday() == _FRIDAY and (day + _WEEK).month != day.month
        if key == "m-radio" or (key == "m-column" and day.weekday() == 0) or (key == "club" and is_last_friday):
            yield day
        day += timedelta(days=1)


def _budget(year: int) -> Iterator[BudgetLine]:
    for text in activity_text.ACTIVITIES:
        for position, (source, planned, spent) in enumerate(text.money, start=1):
            line_id = BudgetLineId(sample_id("budget", year, text.key, position))
            note = "Phát sinh thêm chi phí loa, rạp" if spent is not None and spent > planned else ""
            yield BudgetLine(line_id, _activity_id(year, text.key), position, source, planned, spent, note)
