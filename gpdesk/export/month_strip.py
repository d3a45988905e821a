"""The days of the month on one landscape page: weeks from Monday; what does not fit a day is told below by number."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from gpdesk.domain.action_month import Holiday
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import upper_first
from gpdesk.domain.weekday import NAMES, day_off_name, noted_day_name
from gpdesk.export.advance import advances_of, wrapped
from gpdesk.export.document import Align, Block, Cell, Column, Note, Row, Table
from gpdesk.export.schedule_line import ScheduleLine
from gpdesk.export.style import LANDSCAPE, POINTS_PER_MM, STYLES, TABLE_PADDING_POINTS, Role

_WEEK = 7
_MOST_LINES = 9
_LEAST_LINES = 2
_DAY = timedelta(days=1)
# Room of the annex's three head lines, the table's head and the closing mark, in lines of a cell.
_HEAD_LINES = 6.5
_PITCH = 1.15


def build_month_strip(plan_year: PlanYear, lines: Sequence[ScheduleLine], first: date, last: date) -> tuple[Block, ...]:
    """Return the strip and the notes below it; as much as fits stands in the days, nothing is cut."""
    blocks: tuple[Block, ...] = ()
    recurring = [line for line in lines if len(line.events) > 1]
    days = _by_day(line for line in lines if len(line.events) == 1)
    weeks = _weeks(first, last)
    # The most words in the days with which strip and notes still go on one page.
    for capacity in range(_MOST_LINES, _LEAST_LINES - 1, -1):
        table, notes = _strip(weeks, days, plan_year.holidays, first, last, capacity)
        blocks = (table, *_notes(recurring, notes))
        if _height(table, blocks) <= _room():
            return blocks
    return blocks


def _strip(
    weeks: Sequence[date],
    days: dict[date, list[str]],
    holidays: Sequence[Holiday],
    first: date,
    last: date,
    capacity: int,
) -> tuple[Table, list[str]]:
    notes: list[str] = []
    rows: list[Row] = []
    for monday in weeks:
        week = [monday + _DAY * step for step in range(_WEEK)]
        texts = [
            _day_text(day, days.get(day, []), holidays, capacity, notes) if first <= day <= last else "" for day in week
        ]
        rows.append(Row(tuple(map(Cell, texts))))
    columns = tuple(Column(upper_first(name), 36, Align.LEFT) for name in NAMES)
    return Table(columns, tuple(rows), has_numbers=False, name="Lịch tháng"), notes


def _day_text(day: date, texts: Sequence[str], holidays: Sequence[Holiday], capacity: int, notes: list[str]) -> str:
    """Return the words of a day; a text that does not fit becomes a number, whose words go to the notes."""
    name = day_off_name(day, holidays) or noted_day_name(day)
    off = " (nghỉ)" if day.weekday() >= _WEEK - 2 or day_off_name(day, holidays) else ""
    head = f"{day:%d/%m}{off}"
    # The last line of a day is kept for the numbers of what does not fit.
    fitting: list[str] = []
    left: list[str] = []
    for text in texts:
        is_last = text == texts[-1] and not left
        room = capacity - _lines(head) - sum(map(_lines, fitting))
        if not left and _lines(text) + (0 if is_last else 1) <= room:
            fitting.append(text)
        else:
            left.append(text)
    numbers: list[str] = []
    for text in [*left, *([name] if name else [])]:
        notes.append(f"{day:%d/%m}: {text}")
        numbers.append(f"({len(notes)})")
    return "\n".join(filter(None, (head, *fitting, " ".join(numbers))))


def _by_day(lines: Iterable[ScheduleLine]) -> dict[date, list[str]]:
    """Return the texts of each day; an event over several days stands on its first with its end."""
    found: dict[date, list[str]] = {}
    for line in lines:
        for event in line.events:
            until = f" (đến {event.ends_on:%d/%m})" if event.ends_on > event.starts_on else ""
            at = f"{event.starts_at:%H:%M} " if event.starts_at else ""
            found.setdefault(event.starts_on, []).append(f"{at}{line.title}{until}")
    return found


def _notes(recurring: Sequence[ScheduleLine], notes: Sequence[str]) -> tuple[Note, ...]:
    found = [Note(f"{upper_first(line.when)}: {line.title}") for line in recurring]
    if notes:
        found.append(Note("; ".join(f"({number}) {text}" for number, text in enumerate(notes, start=1))))
    return tuple(found)


def _weeks(first: date, last: date) -> list[date]:
    monday = first - _DAY * first.weekday()
    return [monday + _DAY * _WEEK * step for step in range((last - monday).days // _WEEK + 1)]


def _height(table: Table, blocks: Sequence[Block]) -> float:
    """Return the height of strip and notes in lines of a cell, padding of the rows included."""
    rows = sum(max(_lines(str(cell.value or "")) for cell in row.cells) + 0.4 for row in table.rows)
    texts = [block.text for block in blocks if isinstance(block, Note)]
    face = advances_of(STYLES[Role.TABLE_NOTE])
    width = LANDSCAPE.text_width * POINTS_PER_MM
    below = sum(len(wrapped(text, width, STYLES[Role.TABLE_NOTE].size, face)) + 0.3 for text in texts)
    return rows + below + _HEAD_LINES


def _room() -> float:
    return LANDSCAPE.text_height * POINTS_PER_MM / (STYLES[Role.TABLE_CELL].size * _PITCH)


def _lines(text: str) -> int:
    width = LANDSCAPE.text_width * POINTS_PER_MM / _WEEK - 2 * TABLE_PADDING_POINTS
    style = STYLES[Role.TABLE_CELL]
    return len(wrapped(text, width, style.size, advances_of(style))) if text else 0
