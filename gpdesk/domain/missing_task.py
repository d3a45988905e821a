"""What has to be done by a day: deadlines, papers, activities, events that nobody has said a word of, money."""

from collections.abc import Iterator
from datetime import date

from gpdesk.domain.activity import GATHERINGS, Activity, ActivityForm, ActivityState
from gpdesk.domain.activity_check import overspent
from gpdesk.domain.deadline import days_left_words, mark_of
from gpdesk.domain.event import Event
from gpdesk.domain.identity import ActivityId
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Importance, Problem

URGENT_MARK = 7
_MONTH_SETUP = (10, 15)  # a month before it begins
_SETTLED = frozenset({ActivityState.DONE, ActivityState.POSTPONED, ActivityState.CANCELLED})


def missing_deadlines(plan_year: PlanYear, today: date) -> Iterator[Problem]:
    """Yield tasks without a day, tasks due within the marks of 30, 7 and 1 days, and tasks that are late."""
    for deadline in plan_year.deadlines:
        place = f"deadline:{deadline.id}"
        if deadline.done_on is not None:
            continue
        if deadline.due_on is None:
            yield Problem(place, "deadline_unknown", f"{deadline.title}: chưa rõ hạn. Hãy ghi ngày.", Importance.NOTICE)
            continue
        yield from _due_day(place, deadline.title, deadline.due_on, today)


def _due_day(place: str, title: str, due_on: date, today: date) -> Iterator[Problem]:
    """Yield what is late or comes near; within the mark of 7 days it is urgent."""
    left = (due_on - today).days
    message = f"{title}: {days_left_words(left)}, hạn {due_on:%d/%m/%Y}."
    if left < 0:
        yield Problem(place, "deadline_late", message, Importance.WARNING)
    elif mark := mark_of(left):
        yield Problem(place, "deadline_near", message, Importance.WARNING if mark <= URGENT_MARK else Importance.NOTICE)


def missing_activities(plan_year: PlanYear, today: date) -> Iterator[Problem]:
    """Yield papers and activities whose day comes near, events that are over without a word, money that wants a reason.

    Events of a rule are told in one line for their activity.
    """
    for activity in plan_year.activities:
        if activity.state in _SETTLED:
            continue
        if activity.due_on is not None:
            yield from _due_day(f"activity:{activity.id}", activity.title, activity.due_on, today)
        elif activity.form is ActivityForm.PAPER:
            message = f"{activity.title}: chưa rõ hạn. Hãy ghi ngày."
            yield Problem(f"activity:{activity.id}", "deadline_unknown", message, Importance.NOTICE)
    yield from _open_events(plan_year, today)
    for line in plan_year.budget_lines:
        if overspent(line) and not line.note.strip():
            message = f"Khoản chi từ “{line.source}” vượt dự toán, chưa ghi lý do."
            yield Problem(f"budget:{line.id}", "overspent_without_note", message, Importance.WARNING)
    if plan_year.activities and plan_year.action_month is None and today >= date(plan_year.plan.year, *_MONTH_SETUP):
        message = f"Chưa thiết lập Tháng hành động năm {plan_year.plan.year}."
        yield Problem("month", "month_missing", message, Importance.NOTICE)


def _open_events(plan_year: PlanYear, today: date) -> Iterator[Problem]:
    activities = {activity.id: activity for activity in plan_year.activities}
    recurring: dict[ActivityId, list[Event]] = {}
    for event in plan_year.events:
        activity = activities[event.activity_id]
        if event.ends_on >= today or (event.state in _SETTLED and not _is_uncounted(event, activity)):
            continue
        if activity.rule:
            recurring.setdefault(activity.id, []).append(event)
            continue
        what = "chưa ghi số người dự" if event.state in _SETTLED else "đã qua, chưa ghi đã thực hiện, hoãn hay hủy"
        message = f"{event.title or activity.title} ({event.starts_on:%d/%m/%Y}): {what}."
        yield Problem(f"event:{event.id}", "event_open", message, Importance.NOTICE)
    for activity_id, events in recurring.items():
        message = f"{activities[activity_id].title}: {len(events)} lần đã qua chưa ghi kết quả."
        yield Problem(f"event:{events[0].id}", "event_open", message, Importance.NOTICE)


def _is_uncounted(event: Event, activity: Activity) -> bool:
    """Tell whether people gathered and nobody counted them."""
    return event.state is ActivityState.DONE and activity.form in GATHERINGS and event.attended is None
