"""Where the events of a month go in its calendar: bars in lanes, texts in their days; the rest is told below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from gpdesk.export.document import CalendarBar, CalendarDay, CalendarText, CalendarWeek
from gpdesk.export.strip_room import DAYS, bar_lines, day_lines

# Bars leave room below them for what happens on single days.
_MOST_FOR_BARS = 0.6
# A text longer than this says more than a day of a calendar is looked at for.
_LONGEST = 8
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class StripItem:
    """One thing to show: from ``first`` to ``last``, both within the span; ``until`` says where it ends beyond a day."""

    first: date
    last: date
    text: str
    until: str = ""
    is_strong: bool = False

    @property
    def whole(self) -> str:
        """What stands on its first day, or below the grid."""
        return f"{self.text} ({self.until})" if self.until else self.text

    @property
    def later(self) -> str:
        """What stands in the weeks after the first."""
        return f"{self.text} ({', '.join(filter(None, ('tiếp theo', self.until)))})"


@dataclass(slots=True)
class StripWeek:
    """A week being filled: ``lines`` of the lanes, bars and texts that found room."""

    monday: date
    capacity: int
    lines: list[int] = field(default_factory=list)
    lanes: list[list[CalendarBar]] = field(default_factory=list)
    texts: dict[date, list[CalendarText]] = field(default_factory=dict)

    @property
    def used(self) -> int:
        """How many lines the lanes and the fullest day take."""
        return sum(self.lines) + max(map(_text_lines, self.texts.values()), default=0)

    def lane_for(self, bar: CalendarBar) -> int | None:
        """Return the lane in which a bar has room, one more than there are for a new one; None where there is none."""
        needed = bar_lines(bar.text, bar.last - bar.first + 1)
        capacity = self.capacity * _MOST_FOR_BARS
        if needed > _LONGEST:
            return None
        for number, lane in enumerate(self.lanes):
            is_free = all(bar.last < other.first or other.last < bar.first for other in lane)
            if is_free and sum(self.lines) - self.lines[number] + max(self.lines[number], needed) <= capacity:
                return number
        return len(self.lanes) if sum(self.lines) + needed <= capacity else None

    def place(self, bar: CalendarBar, number: int) -> None:
        """Put a bar into the lane that ``lane_for`` found."""
        if number == len(self.lanes):
            self.lanes.append([])
            self.lines.append(0)
        self.lanes[number].append(bar)
        self.lines[number] = max(self.lines[number], bar_lines(bar.text, bar.last - bar.first + 1))

    def take(self, day: date, text: CalendarText) -> bool:
        """Add a text to a day where there is room, and tell so."""
        own = self.texts.setdefault(day, [])
        needed = day_lines(text.text, is_strong=text.is_strong)
        if needed > _LONGEST or sum(self.lines) + _text_lines(own) + needed > self.capacity:
            return False
        own.append(text)
        return True


def _text_lines(texts: Sequence[CalendarText]) -> int:
    return sum(day_lines(text.text, is_strong=text.is_strong) for text in texts)


def weeks_of(first: date, last: date) -> list[date]:
    """Return the Mondays of the weeks that a span of days touches."""
    start = first - _DAY * first.weekday()
    return [start + _DAY * DAYS * number for number in range((last - start).days // DAYS + 1)]


def fill_weeks(
    items: Sequence[StripItem], mondays: Sequence[date], capacities: Sequence[int]
) -> tuple[list[StripWeek], list[StripItem]]:
    """Return the weeks with what fits their capacities, in lines, and what does not fit, in order of day."""
    weeks = [StripWeek(monday, capacity) for monday, capacity in zip(mondays, capacities, strict=True)]
    left: list[StripItem] = []
    bars = [item for item in items if item.last > item.first]
    for item in sorted(bars, key=lambda item: (item.first - item.last, item.first)):
        pieces = list(_pieces(item, weeks))
        lanes = [week.lane_for(bar) for week, bar in pieces]
        if None in lanes:
            left.append(item)
            continue
        for lane, (week, bar) in zip(lanes, pieces, strict=True):
            week.place(bar, lane or 0)
    full: set[date] = set()
    for item in items:
        if item.last > item.first:
            continue
        week = weeks[(item.first - mondays[0]).days // DAYS]
        # What follows a text without room has none either: a reader takes the numbers for the rest of the day.
        if item.first in full or not week.take(item.first, CalendarText(item.whole, item.is_strong)):
            full.add(item.first)
            left.append(item)
    return weeks, sorted(left, key=lambda item: item.first)


def _pieces(item: StripItem, weeks: Sequence[StripWeek]) -> Iterator[tuple[StripWeek, CalendarBar]]:
    """Yield the part of a bar in each of its weeks; later ones say that they go on."""
    for week in weeks:
        begin, end = (item.first - week.monday).days, (item.last - week.monday).days
        if end >= 0 and begin < DAYS:
            yield week, CalendarBar(max(0, begin), min(DAYS - 1, end), item.whole if begin >= 0 else item.later)


def finished(week: StripWeek, days: Sequence[CalendarDay]) -> CalendarWeek:
    """Return a filled week with its days' labels."""
    texts = [tuple(week.texts.get(week.monday + _DAY * number, ())) for number in range(DAYS)]
    lanes = tuple(tuple(sorted(lane, key=lambda bar: bar.first)) for lane in week.lanes)
    whole = tuple(CalendarDay(day.label, own, day.is_off) for day, own in zip(days, texts, strict=True))
    return CalendarWeek(whole, lanes)
