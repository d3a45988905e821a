"""Where the events of a span of days lie on a board of weeks: one row a week, one lane a bar. Nothing is dropped.

The screen's board and the printed strip share it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from gpdesk.domain.event import Event
from gpdesk.domain.identity import EventId

DAYS = 7


@dataclass(frozen=True, slots=True)
class Bar:
    """The part of an event that lies in one week: columns 0 (Monday) to 6, both included."""

    event_id: EventId
    first: int
    last: int
    lane: int
    comes_from_before: bool = False
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from ``monday`` on, and the bars in them; ``lanes`` is how many lanes the bars need."""

    monday: date
    bars: tuple[Bar, ...]
    lanes: int

    def day(self, column: int) -> date:
        """Return the day of a column."""
        return self.monday + timedelta(days=column)

    def hidden_on(self, column: int, shown_lanes: int) -> tuple[Bar, ...]:
        """Return the bars of a day that lie below the lanes there is room for."""
        return tuple(bar for bar in self.bars if bar.lane >= shown_lanes and bar.first <= column <= bar.last)


def monday_of(day: date) -> date:
    """Return the Monday of the day's week."""
    return day - timedelta(days=day.weekday())


def lay_out(events: Iterable[Event], first: date, last: date) -> tuple[Week, ...]:
    """Return the weeks from that of ``first`` to that of ``last``.

    Long events take the upper lanes, so that their bars keep one height; then events go by day and time.
    """
    start, end = monday_of(first), monday_of(last)
    weeks = [start + timedelta(days=DAYS * number) for number in range((end - start).days // DAYS + 1)]
    by_week: dict[date, list[Event]] = {monday: [] for monday in weeks}
    for event in sorted(events, key=_order):
        monday = max(monday_of(event.starts_on), start)
        while monday <= min(event.ends_on, end):
            by_week[monday].append(event)
            monday += timedelta(days=DAYS)
    return tuple(_week(monday, own) for monday, own in by_week.items())


def _order(event: Event) -> tuple[bool, date, int, str, str]:
    length = (event.ends_on - event.starts_on).days
    at = event.starts_at.isoformat() if event.starts_at else ""
    return (length == 0, event.starts_on, -length, at, event.id)


def _week(monday: date, events: Sequence[Event]) -> Week:
    sunday = monday + timedelta(days=DAYS - 1)
    taken: list[list[bool]] = []
    bars: list[Bar] = []
    for event in events:
        first = max(0, (event.starts_on - monday).days)
        last = min(DAYS - 1, (event.ends_on - monday).days)
        lane = next(
            (number for number, row in enumerate(taken) if not any(row[first : last + 1])),
            len(taken),
        )
        if lane == len(taken):
            taken.append([False] * DAYS)
        for column in range(first, last + 1):
            taken[lane][column] = True
        bars.append(Bar(event.id, first, last, lane, event.starts_on < monday, event.ends_on > sunday))
    return Week(monday, tuple(bars), len(taken))
