"""What cannot be in a schedule: the same place or person at the same time, two launches, an event outside the month."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum

from gpdesk.domain.activity import Activity
from gpdesk.domain.event import Event, takes_place
from gpdesk.domain.identity import ActivityId, EventId
from gpdesk.domain.text import fold, one_line
from gpdesk.domain.weekday import clock_text

_USUAL_LENGTH = timedelta(hours=1)


class ConflictKind(Enum):
    """What collides."""

    PLACE = "place"
    PERSON = "person"
    LAUNCH = "launch"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A collision of events; ``message`` says in Vietnamese what collides and what can be done."""

    kind: ConflictKind
    events: tuple[EventId, ...]
    message: str


def find_conflicts(
    events: Sequence[Event], activities: Mapping[ActivityId, Activity], month: tuple[date, date] | None = None
) -> tuple[Conflict, ...]:
    """Return all collisions among events that are to take place; ``month`` holds those of the Action Month in bounds.

    Only events with a time of day can collide in place or person; one without an end is taken to last an hour.
    """
    held = [event for event in events if takes_place(event)]
    titles = {event.id: event.title or activities[event.activity_id].title for event in held}
    return (
        *_overlaps(held, titles, ConflictKind.PLACE),
        *_overlaps(held, titles, ConflictKind.PERSON),
        *_launches(held, titles),
        *(_outside(held, titles, activities, month) if month else ()),
    )


def _overlaps(events: Sequence[Event], titles: Mapping[EventId, str], kind: ConflictKind) -> Iterator[Conflict]:
    """Sweep each place (or person) by time, so that thousands of events cost little more than their sorting."""
    groups: dict[str, list[tuple[datetime, datetime, Event]]] = defaultdict(list)
    for event in events:
        for name in _names(event, kind):
            groups[fold(name)].extend((start, end, event) for start, end in _windows(event))
    told: set[tuple[str, str]] = set()
    for spans in groups.values():
        spans.sort(key=lambda span: (span[0], span[1]))
        running: list[tuple[datetime, datetime, Event]] = []
        for start, end, event in spans:
            running = [span for span in running if span[1] > start]
            for _, _, other in running:
                pair = (other.id, event.id)
                if other.id != event.id and pair not in told:
                    told.add(pair)
                    yield _overlap(kind, other, event, titles, start)
            running.append((start, end, event))


def _overlap(kind: ConflictKind, one: Event, other: Event, titles: Mapping[EventId, str], at: datetime) -> Conflict:
    what = f"Cùng địa điểm “{one.place}”" if kind is ConflictKind.PLACE else f"Cùng người chủ trì “{one.chair}”"
    return Conflict(
        kind,
        (one.id, other.id),
        f"{what} lúc {clock_text(at.time())} ngày {at:%d/%m/%Y}: “{titles[one.id]}” và “{titles[other.id]}”. "
        "Hãy đổi giờ, ngày hoặc "
        f"{'địa điểm' if kind is ConflictKind.PLACE else 'người chủ trì'} của một trong hai.",
    )


def _names(event: Event, kind: ConflictKind) -> Iterable[str]:
    text = event.place if kind is ConflictKind.PLACE else event.chair
    return [name for part in text.split(";") if (name := one_line(part))]


def _windows(event: Event) -> Iterator[tuple[datetime, datetime]]:
    """Yield the hours an event takes on each of its days."""
    if event.starts_at is None:
        return
    day = event.starts_on
    while day <= event.ends_on:
        start = datetime.combine(day, event.starts_at)
        end = datetime.combine(day, event.ends_at) if event.ends_at else start + _USUAL_LENGTH
        yield start, max(end, start + timedelta(minutes=1))
        day += timedelta(days=1)


def _launches(events: Sequence[Event], titles: Mapping[EventId, str]) -> Iterator[Conflict]:
    launches = sorted((event for event in events if event.is_launch), key=lambda event: event.starts_on)
    by_year: dict[int, list[Event]] = defaultdict(list)
    for event in launches:
        by_year[event.starts_on.year].append(event)
    for year, found in by_year.items():
        if len(found) > 1:
            names = ", ".join(f"“{titles[event.id]}” ({event.starts_on:%d/%m})" for event in found)
            yield Conflict(
                ConflictKind.LAUNCH,
                tuple(event.id for event in found),
                f"Năm {year} có {len(found)} lễ ra quân: {names}. Hãy giữ một lễ, các sự kiện khác bỏ đánh dấu lễ ra quân.",
            )


def _outside(
    events: Sequence[Event],
    titles: Mapping[EventId, str],
    activities: Mapping[ActivityId, Activity],
    month: tuple[date, date],
) -> Iterator[Conflict]:
    first, last = month
    for event in events:
        inside = first <= event.starts_on and event.ends_on <= last
        if activities[event.activity_id].in_action_month and not inside:
            yield Conflict(
                ConflictKind.OUTSIDE,
                (event.id,),
                f"“{titles[event.id]}” ({event.starts_on:%d/%m/%Y}) nằm ngoài Tháng hành động "
                f"({first:%d/%m} - {last:%d/%m/%Y}). Hãy dời ngày hoặc bỏ hoạt động này khỏi Tháng hành động.",
            )


def hours_text(starts_at: time | None, ends_at: time | None) -> str:
    """Return "7 giờ 30 - 11 giờ", "7 giờ 30" or "" for an event without a time."""
    start, end = clock_text(starts_at), clock_text(ends_at)
    return f"{start} - {end}" if start and end else start
