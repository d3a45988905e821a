"""Events: the single occurrences of an activity, with time, place, attendance and result."""

from dataclasses import dataclass, replace
from datetime import date, time

from gpdesk.domain.activity import ActivityState
from gpdesk.domain.identity import ActivityId, EventId, new_id


@dataclass(frozen=True, slots=True)
class Event:
    """One occurrence, on one day or over a run of days (both ends included).

    ``title`` is "" where the activity's own stands. ``starts_at`` None: the whole day. ``expected`` people are planned;
    ``female``, ``male`` and ``unknown`` came (None: not yet counted). ``banners``, ``leaflets`` and ``minutes`` (on air)
    are what was used up.
    """

    id: EventId
    activity_id: ActivityId
    starts_on: date
    ends_on: date
    starts_at: time | None = None
    ends_at: time | None = None
    title: str = ""
    place: str = ""
    chair: str = ""
    partners: str = ""
    audience: str = ""
    expected: int | None = None
    female: int | None = None
    male: int | None = None
    unknown: int | None = None
    banners: int = 0
    leaflets: int = 0
    minutes: int = 0
    state: ActivityState = ActivityState.PLANNED
    is_launch: bool = False
    result: str = ""
    note: str = ""

    @property
    def attended(self) -> int | None:
        """People who came, None where nobody counted."""
        parts = [part for part in (self.female, self.male, self.unknown) if part is not None]
        return sum(parts) if parts else None


def planned_again(event: Event, first: date, last: date) -> Event:
    """Return another event like this one on other days: planned, with nothing counted and nothing said of it yet."""
    return replace(
        event,
        id=EventId(new_id()),
        starts_on=first,
        ends_on=last,
        female=None,
        male=None,
        unknown=None,
        banners=0,
        leaflets=0,
        minutes=0,
        state=ActivityState.PLANNED,
        result="",
        note="",
    )


def takes_place(event: Event) -> bool:
    """Tell whether an event took or is to take place: not one that was called off or put off."""
    return not event.state.is_off
