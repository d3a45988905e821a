"""What the board of the month shows, and where: a picture of events in weeks, hit by pointer and by keys alike."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF

from gpdesk.domain.action_month import Holiday
from gpdesk.domain.activity import Activity
from gpdesk.domain.event import Event
from gpdesk.domain.identity import ActivityId, EventId
from gpdesk.schedule.week_layout import DAYS, Bar, Week, lay_out

HEAD_HEIGHT = 24.0
EDGE = 6.0
GAP = 1.0


@dataclass(frozen=True, slots=True)
class BoardMonth:
    """The events of a span of days with all that is said of them.

    ``clashing`` are the events in conflict with the sentence that says so, ``free`` the days that could take one more.
    """

    first: date
    last: date
    events: tuple[Event, ...] = ()
    activities: dict[ActivityId, Activity] = field(default_factory=dict)
    holidays: tuple[Holiday, ...] = ()
    clashing: dict[EventId, str] = field(default_factory=dict)
    free: frozenset[date] = frozenset()

    def title(self, event: Event) -> str:
        """Return what an event is called on the board."""
        return event.title or self.activities[event.activity_id].title

    def event(self, event_id: EventId | None) -> Event | None:
        """Return an event of the month."""
        return next((event for event in self.events if event.id == event_id), None)

    def on(self, day: date) -> tuple[Event, ...]:
        """Return the events of a day, in order of time."""
        found = (event for event in self.events if event.starts_on <= day <= event.ends_on)
        return tuple(sorted(found, key=lambda event: (event.starts_at is not None, str(event.starts_at), event.id)))


@dataclass(frozen=True, slots=True)
class Hit:
    """What lies under a point: a day, and the bar there; ``edge`` -1 or 1 where the point is on an end of the event.

    ``is_more``: the point is on the "+3" of a day with more events than fit.
    """

    day: date
    event_id: EventId | None = None
    edge: int = 0
    is_more: bool = False


class BoardGeometry:
    """Rows of weeks in a rectangle; a row is as high as its share of the room, and shows as many lanes as fit."""

    def __init__(self, month: BoardMonth, width: float, height: float, line: float) -> None:
        self.weeks: tuple[Week, ...] = lay_out(month.events, month.first, month.last)
        self.first, self.last = month.first, month.last
        self.day_width = width / DAYS
        self.lane_height = line + 3
        self.date_height = line + 3
        self._width = width
        room = max(0.0, height - HEAD_HEIGHT)
        self.tops, self.heights = self._rows(room)

    def _rows(self, room: float) -> tuple[list[float], list[float]]:
        """Give each week what its lanes need, and share what is left (or what is lacking) among all."""
        needs = [self.date_height + self.lane_height * (max(1, week.lanes) + 0.4) for week in self.weeks]
        least = self.date_height + 2 * self.lane_height
        total = sum(needs)
        if total <= room:
            extra = (room - total) / len(needs)
            heights = [need + extra for need in needs]
        else:
            base = min(least, room / len(needs))
            spare = max(0.0, room - base * len(needs))
            wish = [max(0.0, need - base) for need in needs]
            heights = [base + spare * each / max(1.0, sum(wish)) for each in wish]
        tops = [HEAD_HEIGHT + sum(heights[:row]) for row in range(len(heights))]
        return tops, heights

    def shown_lanes(self, row: int) -> int:
        """Return how many lanes of a week can be seen; the last is given up for "+3" where more are wanted."""
        fitting = max(0, int((self.heights[row] - self.date_height) // self.lane_height))
        return fitting if self.weeks[row].lanes <= fitting else max(0, fitting - 1)

    def day_rect(self, day: date) -> QRectF:
        """Return the cell of a day on the board."""
        row = (day - self.weeks[0].monday).days // DAYS
        return QRectF(day.weekday() * self.day_width, self.tops[row], self.day_width, self.heights[row])

    def bar_rect(self, row: int, bar: Bar) -> QRectF:
        """Return where a bar is painted."""
        left = bar.first * self.day_width + (0 if bar.comes_from_before else 2)
        right = (bar.last + 1) * self.day_width - (0 if bar.goes_on else 2)
        top = self.tops[row] + self.date_height + bar.lane * self.lane_height
        return QRectF(left, top + GAP, right - left, self.lane_height - 2 * GAP)

    def more_rect(self, row: int, column: int) -> QRectF:
        """Return where "+3" stands on a day that has more events than fit."""
        top = self.tops[row] + self.date_height + self.shown_lanes(row) * self.lane_height
        return QRectF(column * self.day_width, top, self.day_width, self.lane_height)

    def day_at(self, point: QPointF) -> date | None:
        """Return the day under a point, None beside the board."""
        for row, top in enumerate(self.tops):
            if top <= point.y() < top + self.heights[row] and 0 <= point.x() < self._width:
                return self.weeks[row].day(min(DAYS - 1, int(point.x() // self.day_width)))
        return None

    def hit(self, point: QPointF) -> Hit | None:
        """Return what lies under a point, None beside the board."""
        day = self.day_at(point)
        if day is None:
            return None
        row = (day - self.weeks[0].monday).days // DAYS
        for bar in self.weeks[row].bars:
            if bar.lane < self.shown_lanes(row) and self.bar_rect(row, bar).contains(point):
                return Hit(day, bar.event_id, self._edge(self.bar_rect(row, bar), bar, point))
        hidden = self.weeks[row].hidden_on(day.weekday(), self.shown_lanes(row))
        return Hit(day, is_more=bool(hidden) and self.more_rect(row, day.weekday()).contains(point))

    @staticmethod
    def _edge(rect: QRectF, bar: Bar, point: QPointF) -> int:
        if not bar.goes_on and rect.right() - point.x() <= EDGE:
            return 1
        if not bar.comes_from_before and point.x() - rect.left() <= EDGE:
            return -1
        return 0

    def contains(self, day: date) -> bool:
        """Tell whether a day has a cell on the board."""
        return self.weeks[0].monday <= day <= self.weeks[-1].monday + timedelta(days=DAYS - 1)
