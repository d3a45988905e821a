"""How much room the days of a printed month take: lines of each text, height of each week, of notes, of a page."""

from collections.abc import Iterable
from functools import cache

from gpdesk.export.advance import Advances, advances, advances_of, wrapped
from gpdesk.export.document import Calendar, CalendarWeek, Note
from gpdesk.export.fonts import Face
from gpdesk.export.style import LANDSCAPE, POINTS_PER_MM, STYLES, TABLE_PADDING_POINTS, Role

DAYS = 7
# Office programs break lines a little earlier and set them a little wider apart than the PDF: one page in all three.
_SAFETY = 0.97
_PITCH = 1.2
_ROW_PADDING = 2.0
# The rule below an annex's head, and the gaps around it.
_ANNEX_RULE = 24.0
_NOTE_GAP = 2.0
_PAGE = LANDSCAPE.text_height * POINTS_PER_MM


@cache
def day_lines(text: str, *, is_strong: bool = False, role: Role = Role.CALENDAR_TEXT) -> int:
    """Return how many lines a text takes within one day."""
    return _lines(text, 1, role, advances(Face.BOLD) if is_strong else advances_of(STYLES[role]))


@cache
def bar_lines(text: str, days: int) -> int:
    """Return how many lines a text takes over several days."""
    return _lines(text, days, Role.CALENDAR_TEXT, advances_of(STYLES[Role.CALENDAR_TEXT]))


def _lines(text: str, days: int, role: Role, face: Advances) -> int:
    width = LANDSCAPE.text_width * POINTS_PER_MM / DAYS * days - 2 * TABLE_PADDING_POINTS
    return len(wrapped(text, width * _SAFETY, STYLES[role].size, face)) if text else 0


def texts_lines(week: CalendarWeek) -> int:
    """Return the lines of the fullest day of a week."""
    return max(sum(day_lines(text.text, is_strong=text.is_strong) for text in day.texts) for day in week.days)


def lane_lines(week: CalendarWeek) -> list[int]:
    """Return the lines of each lane of a week."""
    return [max(bar_lines(bar.text, bar.last - bar.first + 1) for bar in lane) for lane in week.lanes]


def calendar_height(calendar: Calendar) -> float:
    """Return the height of a calendar in points."""
    return _row(1, Role.CALENDAR_HEAD) + sum(map(_week_height, calendar.weeks))


def _week_height(week: CalendarWeek) -> float:
    labels = max(day_lines(day.label, role=Role.CALENDAR_DAY) for day in week.days)
    lanes = sum(_row(lines, Role.CALENDAR_TEXT) for lines in lane_lines(week))
    lines = texts_lines(week)
    texts = _row(lines, Role.CALENDAR_TEXT) if lines or not week.lanes else 0.0
    return _row(labels, Role.CALENDAR_DAY) + lanes + texts


def _row(lines: int, role: Role) -> float:
    return lines * STYLES[role].size * _PITCH + _ROW_PADDING


def notes_height(notes: Iterable[Note]) -> float:
    """Return the height of notes below, in points."""
    style = STYLES[Role.CALENDAR_NOTE]
    width = LANDSCAPE.text_width * POINTS_PER_MM * _SAFETY
    counts = [len(wrapped(note.text, width, style.size, advances_of(style))) for note in notes]
    return sum(count * style.size * _PITCH + _NOTE_GAP for count in counts)


def head_height(title: str, attached_to: str) -> float:
    """Return the height of an annex's head in points."""
    width = LANDSCAPE.text_width * POINTS_PER_MM * _SAFETY
    roles = ((title, Role.APPENDIX_TITLE), (attached_to, Role.ATTACHED_TO))
    counts = [len(wrapped(text, width, STYLES[role].size, advances_of(STYLES[role]))) for text, role in roles]
    return (1 + sum(counts)) * STYLES[Role.APPENDIX_TITLE].size * _PITCH + _ANNEX_RULE


def fits_page(*heights: float) -> bool:
    """Tell whether these go on one page together."""
    return sum(heights) <= _PAGE
