"""Days on which something could still be held."""

from collections.abc import Iterable
from datetime import date, timedelta

from gpdesk.domain.action_month import Holiday
from gpdesk.domain.event import Event
from gpdesk.domain.weekday import day_off_name, is_weekend


def free_days(events: Iterable[Event], first: date, last: date, holidays: Iterable[Holiday]) -> tuple[date, ...]:
    """Return the working days from first to last on which nothing begins or runs."""
    taken: set[date] = set()
    for event in events:
        day = max(event.starts_on, first)
        while day <= min(event.ends_on, last):
            taken.add(day)
            day += timedelta(days=1)
    off = tuple(holidays)
    span = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return tuple(day for day in span if day not in taken and not is_weekend(day) and not day_off_name(day, off))
