"""A range of events as a calendar file (.ics, RFC 5545) that Outlook opens."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta, timezone

from gpdesk.domain.activity import Activity, ActivityState
from gpdesk.domain.event import Event
from gpdesk.domain.identity import ActivityId
from gpdesk.domain.text import normalise

_ZONE = "Asia/Ho_Chi_Minh"
_LONGEST_LINE = 75
_ESCAPES = (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n"))
_STATES = {
    ActivityState.CANCELLED: "CANCELLED",
    ActivityState.POSTPONED: "TENTATIVE",
    ActivityState.PLANNED: "CONFIRMED",
    ActivityState.RUNNING: "CONFIRMED",
    ActivityState.DONE: "CONFIRMED",
}
# Vietnam keeps one offset all year round.
_TIME_ZONE = (
    "BEGIN:VTIMEZONE",
    f"TZID:{_ZONE}",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0700",
    "TZOFFSETTO:+0700",
    "TZNAME:+07",
    "END:STANDARD",
    "END:VTIMEZONE",
)


def render_calendar(events: Iterable[Event], activities: Mapping[ActivityId, Activity], made_at: datetime) -> bytes:
    """Return the events as one calendar; ``made_at`` (with its offset) is the stamp of the file."""
    stamp = made_at.astimezone(timezone(timedelta(0))).strftime("%Y%m%dT%H%M%SZ")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//gpdesk//lich hoat dong//VI",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        *_TIME_ZONE,
    ]
    for event in events:
        lines += _event_lines(event, activities[event.activity_id], stamp)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _event_lines(event: Event, activity: Activity, stamp: str) -> list[str]:
    lines = ["BEGIN:VEVENT", f"UID:{event.id}@gpdesk", f"DTSTAMP:{stamp}", *_times(event)]
    if event.starts_at is None:
        # Banners that hang for a month do not make a month busy.
        lines.append("TRANSP:TRANSPARENT")
    elif event.ends_on > event.starts_on:
        # The same hours on each day of the run.
        lines.append(f"RRULE:FREQ=DAILY;COUNT={(event.ends_on - event.starts_on).days + 1}")
    notes = "\n".join(
        f"{name}: {text}"
        for name, text in (
            ("Chủ trì", event.chair or activity.lead_unit),
            ("Phối hợp", event.partners or activity.partners),
            ("Thành phần", event.audience or activity.audience),
        )
        if text
    )
    for name, text in (
        ("SUMMARY", event.title or activity.title),
        ("LOCATION", event.place or activity.place),
        ("DESCRIPTION", notes),
    ):
        if text:
            lines.append(f"{name}:{_escaped(text)}")
    return [*lines, f"STATUS:{_STATES[event.state]}", "END:VEVENT"]


def _times(event: Event) -> tuple[str, str]:
    if event.starts_at is None:
        after = max(event.starts_on, event.ends_on) + timedelta(days=1)
        return f"DTSTART;VALUE=DATE:{event.starts_on:%Y%m%d}", f"DTEND;VALUE=DATE:{after:%Y%m%d}"
    start = datetime.combine(event.starts_on, event.starts_at)
    end = datetime.combine(event.starts_on, event.ends_at) if event.ends_at else start
    if end <= start:
        # No end, or one that cannot be: an hour, which a reader of the calendar sees at once.
        end = start + timedelta(hours=1)
    return f"DTSTART;TZID={_ZONE}:{start:%Y%m%dT%H%M%S}", f"DTEND;TZID={_ZONE}:{end:%Y%m%dT%H%M%S}"


def _escaped(text: str) -> str:
    text = normalise(text)
    for plain, escape in _ESCAPES:
        text = text.replace(plain, escape)
    return text


def _folded(line: str) -> bytes:
    """Break a line after at most 75 bytes, never inside a letter (RFC 5545, section 3.1)."""
    parts: list[bytes] = []
    current = b""
    for letter in line:
        coded = letter.encode()
        if len(current) + len(coded) > _LONGEST_LINE:
            parts.append(current)
            current = b" "
        current += coded
    parts.append(current)
    return b"\r\n".join(parts) + b"\r\n"


def events_between(events: Iterable[Event], first: date, last: date) -> tuple[Event, ...]:
    """Return the events that touch the span, in order of day and time."""
    found = (event for event in events if event.starts_on <= last and event.ends_on >= first)
    return tuple(sorted(found, key=lambda event: (event.starts_on, event.starts_at or time(), event.id)))
