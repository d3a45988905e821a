"""The days of the month on one landscape page: weeks from Monday; what does not fit is told below by number."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from gpdesk.domain.action_month import Holiday
from gpdesk.domain.format import short_day
from gpdesk.domain.text import one_line, upper_first
from gpdesk.domain.weekday import NAMES, day_off_name, is_weekend, noted_day_name
from gpdesk.export.document import Block, Calendar, CalendarDay, Note
from gpdesk.export.schedule_line import ScheduleLine
from gpdesk.export.strip_note import strip_notes
from gpdesk.export.strip_room import DAYS, calendar_height, fits_page, head_height, notes_height
from gpdesk.export.strip_week import StripItem, fill_weeks, finished, weeks_of

_DAY = timedelta(days=1)
_MOST_LINES, _LEAST_LINES = 30, 1


class MonthStrip:
    """The calendar of a span of days, made to fit one page of an annex with that title and "(Kèm theo ...)"."""

    def __init__(
        self, holidays: Sequence[Holiday], lines: Sequence[ScheduleLine], first: date, last: date, head: tuple[str, str]
    ) -> None:
        self._holidays = holidays
        self._first, self._last = first, last
        self._within = [line for line in lines if line.first.starts_on <= last and line.last_day >= first]
        self._outside = [line for line in lines if line.first.starts_on > last or line.last_day < first]
        self._mondays = weeks_of(first, last)
        self._head = head_height(*head)

    def blocks(self) -> tuple[Block, ...]:
        """Return the calendar and the notes below it. As much as fits stands in the days; nothing is cut.

        The grid is always one page. Where it and the notes do not go on that page together, what recurs is told below
        it, then single events of the fullest weeks; where even so they are too many, the notes go on to further pages.
        """
        spare = self._filled(self._items(self._within), [_MOST_LINES] * len(self._mondays))
        if spare.fits(spare.notes((), self._outside)):
            return spare.blocks(spare.notes((), self._outside))
        recurring = [line for line in self._within if len(line.events) > 1]
        items = self._items(line for line in self._within if len(line.events) == 1)
        capacities = [_MOST_LINES] * len(self._mondays)
        largest: tuple[Block, ...] = ()
        while True:
            filled = self._filled(items, capacities)
            fullest = max(range(len(capacities)), key=filled.used.__getitem__)
            is_least = filled.used[fullest] <= _LEAST_LINES
            if is_least or filled.fits(()):
                notes = filled.notes(recurring, self._outside)
                largest = largest or filled.blocks(notes)
                if filled.fits(notes):
                    return filled.blocks(notes)
                if is_least or not fits_page(self._head, notes_height(notes)):
                    return largest
            capacities[fullest] = filled.used[fullest] - 1

    def _items(self, lines: Iterable[ScheduleLine]) -> list[StripItem]:
        return [*self._noted_days(), *_items(lines, self._first, self._last)]

    def _filled(self, items: Sequence[StripItem], capacities: Sequence[int]) -> "_Filled":
        weeks, left = fill_weeks(items, self._mondays, capacities)
        numbers: dict[date, list[int]] = {}
        for number, item in enumerate(left, start=1):
            numbers.setdefault(item.first, []).append(number)
        calendar = Calendar(
            tuple(map(upper_first, NAMES)),
            tuple(
                finished(week, [self._day(week.monday + _DAY * number, numbers) for number in range(DAYS)])
                for week in weeks
            ),
            name="Lịch tháng",
        )
        return _Filled(calendar, left, self._head, [week.used for week in weeks])

    def _day(self, day: date, numbers: dict[date, list[int]]) -> CalendarDay:
        if not self._first <= day <= self._last:
            return CalendarDay("")
        is_off = is_weekend(day) or bool(day_off_name(day, self._holidays))
        own = numbers.get(day, [])
        span = f"({own[0]})" if len(own) == 1 else f"({own[0]}) - ({own[-1]})" if own else ""
        label = f"{short_day(day)}{' (nghỉ)' if is_off else ''}{f', xem {span}' if own else ''}"
        return CalendarDay(label, is_off=is_off)

    def _noted_days(self) -> Iterator[StripItem]:
        for number in range((self._last - self._first).days + 1):
            day = self._first + _DAY * number
            name = day_off_name(day, self._holidays) or noted_day_name(day)
            if name:
                yield StripItem(day, day, one_line(name), is_strong=True)


@dataclass(frozen=True, slots=True)
class _Filled:
    """A calendar, what found no room in it, the height of the annex's head, and the lines that each week takes."""

    calendar: Calendar
    left: list[StripItem]
    head: float
    used: list[int]

    def notes(self, recurring: Sequence[ScheduleLine], outside: Sequence[ScheduleLine]) -> tuple[Note, ...]:
        """Return the notes below the calendar."""
        return strip_notes(recurring, outside, self.left)

    def fits(self, notes: tuple[Note, ...]) -> bool:
        """Tell whether calendar and notes go on the annex's first page."""
        return fits_page(self.head, calendar_height(self.calendar), notes_height(notes))

    def blocks(self, notes: tuple[Note, ...]) -> tuple[Block, ...]:
        """Return the calendar and the notes."""
        return (self.calendar, *notes)


def _items(lines: Iterable[ScheduleLine], first: date, last: date) -> Iterator[StripItem]:
    """Yield what the lines show in the days; a run without gaps is one bar, other recurring events stand on each day."""
    found: list[StripItem] = []
    for line in lines:
        title = one_line(line.title)
        at = f"{line.first.starts_at:%H:%M} " if line.first.starts_at else ""
        begin = max(first, line.first.starts_on)
        end = min(last, line.last_day)
        if line.is_daily:
            found.append(StripItem(begin, end, f"{at}hằng ngày: {title}", f"đến {short_day(line.last_day)}"))
        elif len(line.events) == 1:
            until = f"đến {short_day(line.last_day)}" if line.last_day > line.first.starts_on else ""
            found.append(StripItem(begin, end, f"{at}{title}", until, line.first.is_launch))
        else:
            days = [event.starts_on for event in line.events if first <= event.starts_on <= last]
            found += [StripItem(day, day, f"{at}{title}") for day in days]
    yield from sorted(found, key=lambda item: (item.first, not item.is_strong, item.text))
