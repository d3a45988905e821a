"""How the board of the month is painted."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from gpdesk.domain.activity import ActivityForm, ActivityState
from gpdesk.domain.event import Event
from gpdesk.domain.weekday import NAMES, day_off_name, is_weekend, noted_day_name
from gpdesk.schedule.week_layout import DAYS, Bar, Week
from gpdesk.ui.board_model import HEAD_HEIGHT, BoardGeometry
from gpdesk.ui.theme import ACCENT, BAD, INK, INK_SOFT, LINE, QUIET, SURFACE

if TYPE_CHECKING:
    from gpdesk.ui.board_view import BoardView

_GROUND = QColor("#f4f6f7")
_WEEKEND = QColor("#f0f2f4")
_OUTSIDE = QColor("#e9edee")
_ORANGE = QColor("#c25b00")
_NOTED = QColor("#fff1e2")
_TODAY = QColor("#1f6f5c")
# Ground and ink of each family of forms; the form's own word stands in the bar, so that nothing hangs on colour.
_PUBLIC = (QColor("#ffe3c7"), QColor("#6b3200"))
_MEETING = (QColor("#d9e8f7"), QColor("#123f68"))
_MEDIA = (QColor("#dcefe4"), QColor("#10492f"))
_CARE = (QColor("#f6dfe9"), QColor("#6a1a3f"))
_PAPER = (QColor("#e6e4f4"), QColor("#352a72"))
_FAMILIES = {
    ActivityForm.LAUNCH: _PUBLIC,
    ActivityForm.CONTEST: _PUBLIC,
    ActivityForm.BANNER: _PUBLIC,
    ActivityForm.CONFERENCE: _MEETING,
    ActivityForm.SEMINAR: _MEETING,
    ActivityForm.TRAINING: _MEETING,
    ActivityForm.CLUB: _MEETING,
    ActivityForm.REVIEW: _MEETING,
    ActivityForm.BROADCAST: _MEDIA,
    ActivityForm.NEWS: _MEDIA,
    ActivityForm.LEAFLET: _MEDIA,
    ActivityForm.HOME_VISIT: _CARE,
    ActivityForm.SUPPORT_VISIT: _CARE,
    ActivityForm.INSPECTION: _PAPER,
    ActivityForm.PAPER: _PAPER,
}
_MARKS = {ActivityState.DONE: "✓ ", ActivityState.CANCELLED: "✗ ", ActivityState.POSTPONED: "… "}


def paint_board(view: "BoardView", geometry: BoardGeometry) -> None:
    """Paint heads, cells, bars and the marks of what is chosen."""
    painter = QPainter(view)
    painter.fillRect(view.rect(), _GROUND)
    _paint_head(painter, view, geometry)
    launches = frozenset(event.starts_on for event in view.month.events if event.is_launch)
    for row, week in enumerate(geometry.weeks):
        for column in range(DAYS):
            _paint_day(painter, view, geometry, (row, column), is_launch=week.day(column) in launches)
    _paint_chosen_day(painter, view, geometry)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    events = {event.id: event for event in view.month.events}
    for row, week in enumerate(geometry.weeks):
        shown = geometry.shown_lanes(row)
        for bar in week.bars:
            if bar.lane < shown:
                _paint_bar(painter, view, geometry.bar_rect(row, bar), bar, events[bar.event_id])
        _paint_more(painter, view, geometry, row, week)
    painter.end()


def _paint_head(painter: QPainter, view: "BoardView", geometry: BoardGeometry) -> None:
    painter.setFont(_bold(view.font()))
    for column, name in enumerate(NAMES):
        rect = QRectF(column * geometry.day_width, 0, geometry.day_width, HEAD_HEIGHT)
        painter.setPen(INK_SOFT if column < DAYS - 2 else QUIET)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, name[:1].upper() + name[1:])
    painter.setFont(view.font())


def _paint_day(
    painter: QPainter, view: "BoardView", geometry: BoardGeometry, place: tuple[int, int], *, is_launch: bool
) -> None:
    row, column = place
    day = geometry.weeks[row].day(column)
    rect = geometry.day_rect(day)
    month = view.month
    inside = month.first <= day <= month.last
    off, noted = day_off_name(day, month.holidays), noted_day_name(day)
    highlighted = bool(noted) or is_launch
    ground = SURFACE if inside else _OUTSIDE
    if inside and (is_weekend(day) or off):
        ground = _WEEKEND
    if inside and highlighted:
        ground = _NOTED
    painter.fillRect(rect, ground)
    painter.setPen(LINE)
    painter.drawRect(rect.adjusted(0, 0, -0.5, -0.5))
    head = QRectF(rect.left() + 5, rect.top() + 1, rect.width() - 8, geometry.date_height)
    text = f"{day.day}" if day.day > 1 and place != (0, 0) else f"{day.day}/{day.month}"
    bold = _bold(view.font())
    painter.setFont(bold)
    is_today = day == date.today()
    painter.setPen(QUIET if not inside else _TODAY if is_today else _ORANGE if highlighted else INK)
    painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
    used = QFontMetrics(bold).horizontalAdvance(text) + 6
    painter.setFont(view.font())
    words = "hôm nay" if is_today else off or noted or ("lễ ra quân" if is_launch else "")
    if not words and inside and day in month.free:
        words = "trống"
    painter.setPen(_ORANGE if highlighted and not is_today else INK_SOFT if words != "trống" else QUIET)
    room = head.adjusted(used, 0, 0, 0)
    short = view.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, short)
    if is_today:
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 3), _TODAY)


def _paint_bar(painter: QPainter, view: "BoardView", rect: QRectF, bar: Bar, event: Event) -> None:
    month = view.month
    activity = month.activities[event.activity_id]
    ground, ink = _FAMILIES.get(activity.form, _MEETING)
    is_idle = event.state.is_off
    painter.setBrush(_GROUND if is_idle else ground)
    clash = event.id in month.clashing
    is_ghost = view.ghost is not None and view.ghost[0] == event.id
    pen = QPen(BAD if clash else ground.darker(115), 1.4 if clash else 1)
    if is_ghost:
        pen = QPen(ACCENT, 1.6, Qt.PenStyle.DashLine)
    if event.id == view.event_id:
        pen = QPen(ACCENT, 2)
    painter.setPen(pen)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    text = bar_text(month.title(event), event, clash=clash, goes_back=bar.comes_from_before)
    font = QFont(view.font())
    font.setStrikeOut(event.state is ActivityState.CANCELLED)
    painter.setFont(font)
    painter.setPen(QUIET if is_idle else ink)
    inner = rect.adjusted(4, 0, -3, 0)
    short = view.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(inner.width()))
    painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, short)


def bar_text(title: str, event: Event, *, clash: bool, goes_back: bool) -> str:
    """Return the words of a bar: a sign for a clash and for the state, the time, the title."""
    clock = f"{event.starts_at:%H:%M} " if event.starts_at and not goes_back else ""
    return f"{'⚠ ' if clash else ''}{_MARKS.get(event.state, '')}{'← ' if goes_back else ''}{clock}{title}"


def _paint_more(painter: QPainter, view: "BoardView", geometry: BoardGeometry, row: int, week: Week) -> None:
    painter.setFont(view.font())
    painter.setPen(INK_SOFT)
    for column in range(DAYS):
        hidden = week.hidden_on(column, geometry.shown_lanes(row))
        if hidden:
            rect = geometry.more_rect(row, column).adjusted(6, 0, -4, 0)
            painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, f"+{len(hidden)} nữa")


def _paint_chosen_day(painter: QPainter, view: "BoardView", geometry: BoardGeometry) -> None:
    if view.hasFocus() and geometry.contains(view.day):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ACCENT, 2))
        painter.drawRect(geometry.day_rect(view.day).adjusted(1, 1, -1.5, -1.5))


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold
