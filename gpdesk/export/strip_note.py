"""What stands below the days of a printed month: a legend, what recurs, what lies outside, what found no room."""

from collections.abc import Iterable, Iterator, Sequence

from gpdesk.domain.format import short_day
from gpdesk.domain.text import one_line, upper_first
from gpdesk.domain.weekday import weekday_name
from gpdesk.export.document import Note
from gpdesk.export.schedule_line import ScheduleLine
from gpdesk.export.strip_week import StripItem

_LEGEND = "Chữ đậm: lễ ra quân, ngày kỷ niệm; nền xám: ngày nghỉ"
# A paragraph of notes: short enough to be found in, and quick to lay out.
_LONG = 1200
# More than so many are looked for by their day.
_FEW = 20


def strip_notes(
    recurring: Iterable[ScheduleLine], outside: Iterable[ScheduleLine], left: Sequence[StripItem]
) -> tuple[Note, ...]:
    """Return the notes; those of ``left`` are numbered in its order."""
    lines = [f"{', '.join(line.when)}: {one_line(line.title)}" for line in recurring]
    beyond = [f"{', '.join(line.when)}: {one_line(line.title)}" for line in outside]
    texts = (
        _LEGEND,
        *_joined("", lines),
        *_joined("Ngoài thời gian trên: ", beyond),
        *(_by_day(left) if len(left) > _FEW else _joined("", [*_numbered(left)])),
    )
    return tuple(Note(text, is_small=True) for text in texts)


def _numbered(left: Sequence[StripItem]) -> Iterator[str]:
    for number, item in enumerate(left, start=1):
        yield f"({number}) {short_day(item.first)}: {item.whole}"


def _by_day(left: Sequence[StripItem]) -> Iterator[str]:
    days: dict[str, list[str]] = {}
    for number, item in enumerate(left, start=1):
        head = f"{upper_first(weekday_name(item.first))}, {short_day(item.first)}: "
        days.setdefault(head, []).append(f"({number}) {item.whole}")
    for head, texts in days.items():
        yield from _joined(head, texts)


def _joined(head: str, texts: Iterable[str]) -> Iterator[str]:
    """Yield the texts in paragraphs, each with its head; a new one begins before it grows long."""
    own: list[str] = []
    for text in texts:
        if own and sum(map(len, own)) + len(text) > _LONG:
            yield upper_first(f"{head}{'; '.join(own)}")
            own = []
        own.append(text)
    if own:
        yield upper_first(f"{head}{'; '.join(own)}")
