"""Events as a schedule prints them: what recurs is one line, everything else a line of its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from gpdesk.domain.activity import Activity, ActivityState
from gpdesk.domain.event import Event
from gpdesk.domain.event_tally import tally_money
from gpdesk.domain.format import text_of
from gpdesk.domain.identity import ActivityId
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.weekday import weekday_name

_LEAST_RECURRING = 3
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_IDLE = frozenset({ActivityState.CANCELLED, ActivityState.POSTPONED})


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
    def title(self) -> str:
        """What happens."""
        return self.first.title or self.activity.title

    @property
    def is_daily(self) -> bool:
        """Whether they follow each other day by day."""
        return len(self.events) >= _LEAST_RECURRING and self._steps == {_DAY}

    @property
    def _steps(self) -> set[timedelta]:
        days = [event.starts_on for event in self.events]
        return {after - before for before, after in pairwise(days)}

    @property
    def when(self) -> str:
        """The days and hours: "thứ Tư, 20/11/2024, 08:00 - 10:30", "hằng ngày, 15/11 - 15/12/2024, 06:00 - 06:15"."""
        return ", ".join(filter(None, (self._days, clock_span(self.first))))

    @property
    def _days(self) -> str:
        first, last = self.first.starts_on, self.events[-1].ends_on
        if len(self.events) == 1:
            return f"{weekday_name(first)}, {first:%d/%m/%Y}" if first == last else day_span(first, last)
        if self.is_daily:
            return f"hằng ngày, {day_span(first, last)}"
        if self._steps == {_WEEK}:
            return f"{weekday_name(first)} hằng tuần, {day_span(first, last)}"
        days = ", ".join(f"{event.starts_on:%d/%m}" for event in self.events)
        return f"các ngày {days}/{last.year}"

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
    for event in sorted(events, key=lambda event: (event.starts_on, str(event.starts_at or ""), event.id)):
        if event.state in _IDLE:
            continue
        is_single = event.starts_on == event.ends_on
        recurs = bool(activities[event.activity_id].rule) and is_single
        alike = (event.activity_id, event.title, event.starts_at, event.ends_at, event.place, event.chair)
        groups.setdefault((alike if recurs else (event.id,)), []).append(event)
    lines: list[ScheduleLine] = []
    for own in groups.values():
        activity = activities[own[0].activity_id]
        parts = [own] if len(own) >= _LEAST_RECURRING else [[event] for event in own]
        lines += [ScheduleLine(tuple(part), activity) for part in parts]
    return tuple(sorted(lines, key=lambda line: (line.first.starts_on, str(line.first.starts_at or ""), line.first.id)))


def clock_span(event: Event) -> str:
    """Return "08:00 - 10:30", "06:00", "" for the whole day."""
    if event.starts_at is None:
        return ""
    return f"{event.starts_at:%H:%M} - {event.ends_at:%H:%M}" if event.ends_at else f"{event.starts_at:%H:%M}"


def day_span(first: date, last: date) -> str:
    """Return "15/11 - 15/12/2024", a single day as "15/11/2024"."""
    if first == last:
        return f"{first:%d/%m/%Y}"
    return f"{first:%d/%m} - {last:%d/%m/%Y}" if first.year == last.year else f"{first:%d/%m/%Y} - {last:%d/%m/%Y}"


def planned_by_activity(plan_year: PlanYear) -> dict[ActivityId, int]:
    """Return the planned money of each activity that has any."""
    ids = dict.fromkeys(line.activity_id for line in plan_year.budget_lines)
    sums = {each: tally_money(line for line in plan_year.budget_lines if line.activity_id == each) for each in ids}
    return {each: money.planned for each, money in sums.items() if money.planned}
