"""Events as a schedule prints them: what recurs is one line, everything else a line of its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from gpdesk.domain.activity import Activity
from gpdesk.domain.event import Event, takes_place
from gpdesk.domain.format import text_of
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.day_run import day_span, is_daily, run_words, split_runs

_NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class ScheduleLine:
    """One line: the events it stands for (all alike but for their days) and their activity."""

    events: tuple[Event, ...]
    activity: Activity

    @property
    def first(self) -> Event:
        """The earliest of them."""
        return self.events[0]

    @property
    def last_day(self) -> date:
        """The day on which the last of them ends; never before it begins."""
        return max(max(event.starts_on, event.ends_on) for event in self.events)

    @property
    def title(self) -> str:
        """What happens."""
        return self.first.title or self.activity.title

    @property
    def is_daily(self) -> bool:
        """Whether they follow each other day by day."""
        return is_daily([event.starts_on for event in self.events])

    @property
    def when(self) -> tuple[str, ...]:
        """The days and hours, a line each: "thứ Tư, 20/11/2024" and "08:00 - 10:30"."""
        parts = (*self._days, clock_span(self.first))
        return tuple(part.replace(" - ", f"{_NO_BREAK}-{_NO_BREAK}") for part in parts if part)

    @property
    def _days(self) -> tuple[str, ...]:
        if len(self.events) == 1 and self.last_day > self.first.starts_on:
            return (day_span(self.first.starts_on, self.last_day),)
        return run_words([event.starts_on for event in self.events])

    @property
    def people(self) -> str:
        """For whom, and how many are expected each time."""
        audience = self.first.audience or self.activity.audience
        expected = f"{text_of(self.first.expected)} người" if self.first.expected else ""
        return " - ".join(filter(None, (audience, expected)))


def schedule_lines(plan_year: PlanYear, events: Iterable[Event]) -> tuple[ScheduleLine, ...]:
    """Return the lines of a schedule in order of time; cancelled and postponed events are left out."""
    activities = {activity.id: activity for activity in plan_year.activities}
    groups: dict[tuple[object, ...], list[Event]] = {}
    for event in sorted(filter(takes_place, events), key=_order):
        recurs = bool(activities[event.activity_id].rule) and event.ends_on <= event.starts_on
        alike = (
            *(event.activity_id, event.title, event.starts_at, event.ends_at, event.place, event.chair),
            *(event.partners, event.audience, event.expected, event.note),
        )
        groups.setdefault((alike if recurs else (event.id,)), []).append(event)
    lines = [ScheduleLine(run, activities[run[0].activity_id]) for own in groups.values() for run in _runs(tuple(own))]
    return tuple(sorted(lines, key=lambda line: _order(line.first)))


def _runs(events: tuple[Event, ...]) -> list[tuple[Event, ...]]:
    """Return alike events as runs of days; two on the same day are never one."""
    by_day = {event.starts_on: event for event in events}
    again = [event for event in events if by_day[event.starts_on] is not event]
    return [*(tuple(by_day[day] for day in run) for run in split_runs(list(by_day))), *((event,) for event in again)]


def _order(event: Event) -> tuple[date, str, str]:
    return (event.starts_on, str(event.starts_at or ""), event.id)


def clock_span(event: Event) -> str:
    """Return "08:00 - 10:30", "06:00", "" for the whole day."""
    if event.starts_at is None:
        return ""
    start = f"{event.starts_at:%H:%M}"
    return f"{start} - {event.ends_at:%H:%M}" if event.ends_at else start
