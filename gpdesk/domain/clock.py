"""Times of day as an office types them."""

import re
from datetime import time

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.text import one_line, quoted

_CLOCK = re.compile(r"(\d{1,2})\s*(?:(?:[:.hg]|giờ|gio)\s*(\d{1,2})?)?(?:\s*(?:phút|ph|'))?", re.IGNORECASE)


class NotATime(GpdeskError):
    """The text is no time of day."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{quoted(text)} không phải là giờ. Hãy nhập giờ:phút, ví dụ 7:30 hoặc 14 giờ.")


def parse_clock(text: str) -> time:
    """Read "7:30", "7h30", "14 giờ", "8"; raise ``NotATime`` for anything else."""
    match = _CLOCK.fullmatch(one_line(text))
    if match is None:
        raise NotATime(text)
    hour, minute = int(match[1]), int(match[2] or 0)
    if hour > 23 or minute > 59:
        raise NotATime(text)
    return time(hour, minute)


def typed_clock(at: time | None) -> str:
    """Return a time as it stands in a field: "07:30"; "" where there is none."""
    return "" if at is None else f"{at:%H:%M}"


def parse_hours(text: str) -> tuple[time | None, time | None]:
    """Read "8:00 - 10:00", "8 giờ" or ""; raise ``NotATime``, also where the end is not after the start."""
    parts = [part for part in re.split(r"\s*(?:[-–]|đến)\s*", one_line(text)) if part]
    if len(parts) > 2:
        raise NotATime(text)
    start, end = (parse_clock(parts[number]) if len(parts) > number else None for number in range(2))
    if start is not None and end is not None and end <= start:
        raise NotATime(text)
    return start, end


def typed_hours(starts_at: time | None, ends_at: time | None) -> str:
    """Return hours as they stand in a field: "08:00 - 10:00"."""
    return " - ".join(filter(None, (typed_clock(starts_at), typed_clock(ends_at))))
