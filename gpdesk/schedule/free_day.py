"""Days on which something could still be held."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from gpdesk.domain.action_month import Holiday
from gpdesk.domain.activity import Activity
from gpdesk.domain.event import Event
from gpdesk.domain.identity import ActivityId
from gpdesk.domain.weekday import day_off_name, is_weekend

_DAY = timedelta(days=1)
_LONG_RUN = timedelta(days=6)


def free_days(
    events: Iterable[Event],
    activities: Mapping[ActivityId, Activity],
    span: tuple[date, date],
    holidays: Iterable[Holiday],
) -> tuple[date, ...]:
    """Return the working days from first to last on which nothing is held that gathers people.

    What runs for a week or longer (banners that hang) and what recurs by a rule (the daily loudspeaker) takes no day.
    """
    first, last = span
    taken: set[date] = set()
    for event in events:
        if event.ends_on - event.starts_on >= _LONG_RUN or activities[event.activity_id].rule:
            continue
        day = max(event.starts_on, first)
        while day <= min(event.ends_on, last):
            taken.add(day)
            day += _DAY
    off = tuple(holidays)
    days = (first + _DAY * number for number in range((last - first).days + 1))
    return tuple(day for day in days if day not in taken and not is_weekend(day) and not day_off_name(day, off))
