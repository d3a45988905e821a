"""What a report honestly says is still open: not held, called off, people not counted."""

from collections.abc import Iterable, Iterator, Sequence

from gpdesk.domain.activity import Activity, ActivityForm, ActivityState
from gpdesk.domain.event import Event, takes_place
from gpdesk.domain.event_tally import is_held
from gpdesk.domain.format import prose_count
from gpdesk.domain.identity import ActivityId
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import lower_first, one_line
from gpdesk.export.day_run import day_span
from gpdesk.export.document import Item
from gpdesk.export.name_list import some_names
from gpdesk.export.schedule_line import schedule_lines

F = ActivityForm
# Forms at which people come together, so that somebody should have counted them.
_GATHERINGS = frozenset({F.CONFERENCE, F.LAUNCH, F.SEMINAR, F.TRAINING, F.CONTEST, F.CLUB, F.REVIEW})


def open_sentences(plan_year: PlanYear, activities: Sequence[Activity], events: Sequence[Event]) -> Iterator[Item]:
    """Yield what was not held, what was called off, and where people were not counted; nothing where all is known."""
    forms = {activity.id: activity.form for activity in activities}
    planned = [event for event in events if takes_place(event)]
    off = [event for event in events if not takes_place(event)]
    unheld = [event for event in planned if not is_held(event)]
    uncounted = [
        event
        for event in planned
        if is_held(event) and event.attended is None and forms[event.activity_id] in _GATHERINGS
    ]
    if unheld:
        yield _item(
            f"Chưa ghi nhận kết quả của {prose_count(len(unheld))} cuộc",
            some_names(_names(plan_year, unheld), "nội dung"),
        )
    with_events = {event.activity_id for event in events}
    if words := [*_called_off(activities, off, with_events)]:
        yield _item("Hoãn, hủy", "; ".join(words))
    if uncounted:
        yield _item(
            f"Chưa có số người dự của {prose_count(len(uncounted))} cuộc",
            some_names(_names(plan_year, uncounted), "nội dung"),
        )
    idle = [each for each in activities if each.id not in with_events and not _is_settled(each)]
    if idle:
        yield _item(
            "Chưa ghi nhận kết quả của hoạt động", "; ".join(lower_first(one_line(each.title)) for each in idle)
        )


def _is_settled(activity: Activity) -> bool:
    """Tell whether an activity without events is done, by its state or its paper, or was called off."""
    is_issued = activity.form is ActivityForm.PAPER and bool(activity.evidence.number.strip())
    return is_issued or activity.state is ActivityState.DONE or activity.state.is_off


def _called_off(activities: Sequence[Activity], off: Sequence[Event], with_events: set[ActivityId]) -> Iterator[str]:
    names = {activity.id: activity.title for activity in activities}
    for event in off:
        title = lower_first(one_line(event.title or names[event.activity_id]))
        yield f"{title} ({event.state.label}, {day_span(event.starts_on, max(event.starts_on, event.ends_on))})"
    for activity in activities:
        if activity.id not in with_events and activity.state.is_off:
            yield f"{lower_first(one_line(activity.title))} ({activity.state.label})"


def _names(plan_year: PlanYear, events: Iterable[Event]) -> Iterator[str]:
    for line in schedule_lines(plan_year, events):
        yield f"{lower_first(one_line(line.title))} ({day_span(line.first.starts_on, line.last_day)})"


def _item(head: str, names: str) -> Item:
    return Item("-", f"{head}: {names}.")
