"""The board of the month: weeks from Monday, events as bars to drag, stretch, copy and edit, by pointer or by keys."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gpdesk.domain.event import Event
from gpdesk.domain.identity import EventId
from gpdesk.domain.weekday import weekday_name
from gpdesk.ui.board_keys import command_of
from gpdesk.ui.board_menu import make_day_menu, make_menu
from gpdesk.ui.board_model import BoardGeometry, BoardMonth, Hit
from gpdesk.ui.board_paint import paint_board
from gpdesk.ui.page import name_widget

_ONE_DAY = timedelta(days=1)
_DRAG_START = 5


class BoardView(QWidget):
    """Paints a ``BoardMonth``; what the clerk wants done is told by signals, and shown once it is in the data.

    While an event is dragged only its picture moves; Esc puts it back. An event that vanishes meanwhile ends the drag.
    """

    moved = Signal(str, object, object)  # event id, first day, last day
    edit_wanted = Signal(str)
    add_wanted = Signal(object)  # day
    remove_wanted = Signal(str)
    copy_wanted = Signal(str)
    paste_wanted = Signal(str, object)  # event id that was copied, day
    done_wanted = Signal(str)
    turned = Signal(int)  # -1: the month before, 1: the one after
    chosen = Signal(object)  # event id or None

    def __init__(self) -> None:
        super().__init__()
        name_widget(self, "month_board", "Bảng lịch của tháng")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        today = date.today()
        self.month = BoardMonth(today, today)
        self.day = today
        self.event_id: EventId | None = None
        self.ghost: tuple[EventId, date, date] | None = None
        self.copied: EventId | None = None  # by Ctrl+C, for Ctrl+V
        self._press: tuple[QPointF, Hit] | None = None
        self._geometry: BoardGeometry | None = None

    def show_month(self, month: BoardMonth) -> None:
        """Show a month; chosen day and event stay chosen where they still are."""
        is_other = (month.first, month.last) != (self.month.first, self.month.last)
        self.month = month
        self._geometry = None
        if self.ghost is not None and month.event(self.ghost[0]) is None:
            self.end_drag()
        if is_other and not month.first <= self.day <= month.last:
            today = date.today()
            self.day = today if month.first <= today <= month.last else month.first
        if month.event(self.event_id) is None:
            self._choose(None)
        self._describe()
        self.update()

    @property
    def geometry_now(self) -> BoardGeometry:
        """Where everything lies at the present size; with the dragged event at its new place."""
        if self._geometry is None:
            month = self.month
            if self.ghost is not None:
                month = _with_ghost(month, self.ghost)
            line = float(self.fontMetrics().height())
            self._geometry = BoardGeometry(month, float(self.width()), float(self.height()), line)
        return self._geometry

    def sizeHint(self) -> QSize:
        """Return room for five weeks."""
        return QSize(760, 480)

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which five weeks can be told apart."""
        line = self.fontMetrics().height()
        return QSize(420, 24 + 6 * 3 * line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the board."""
        paint_board(self, self.geometry_now)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._geometry = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame of the chosen day."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the frame of the chosen day."""
        super().focusOutEvent(event)
        self.update()

    def go_to(self, day: date, event_id: EventId | None = None) -> None:
        """Choose a day, and an event on it."""
        self.day = day
        self._choose(event_id)
        self._describe()
        self.update()

    # --- keys: everything that the pointer can do

    def event(self, event: QEvent) -> bool:
        """Keep Tab for the events of the day; show what is under the pointer in full."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(event.key()))
            if step and self.step_event(step):
                return True
        if event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key stands for."""
        command = command_of(self, event)
        if command is None:
            super().keyPressEvent(event)
        else:
            command()

    def step_event(self, step: int) -> bool:
        """Choose the next event of the day (-1: the one before); False where there is none, so that Tab leaves the board."""
        ids = [event.id for event in self.month.on(self.day)]
        place = ids.index(self.event_id) + step if self.event_id in ids else (0 if step > 0 else len(ids) - 1)
        if not 0 <= place < len(ids):
            return False
        self._choose(ids[place])
        self._describe()
        self.update()
        return True

    # --- pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer; it may be the beginning of a drag."""
        hit = self.geometry_now.hit(event.position())
        if hit is not None:
            self.go_to(hit.day, hit.event_id)
            self._press = (event.position(), hit) if event.button() == Qt.MouseButton.LeftButton else None
            if hit.is_more and event.button() == Qt.MouseButton.LeftButton:
                make_day_menu(self, hit.day).popup(event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move or stretch the pressed event, day by day."""
        hit = self.geometry_now.hit(event.position())
        if self._press is None or self._press[1].event_id is None:
            self.setCursor(_cursor(hit))
            return
        start, pressed = self._press
        day = self.geometry_now.day_at(event.position())
        far = (event.position() - start).manhattanLength() >= _DRAG_START
        chosen = self.month.event(pressed.event_id)
        if day is None or chosen is None or not (far or self.ghost):
            return
        ghost = (chosen.id, *_dragged(chosen, pressed, day))
        if ghost != self.ghost:
            self.ghost = ghost
            self._geometry = None
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell where the event was dropped."""
        ghost = self.ghost
        self.end_drag()
        if ghost is not None and event.button() == Qt.MouseButton.LeftButton:
            chosen = self.month.event(ghost[0])
            if chosen is not None and (chosen.starts_on, chosen.ends_on) != ghost[1:]:
                self.moved.emit(*ghost)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the event, or add one on the day."""
        hit = self.geometry_now.hit(event.position())
        self._press = None
        if hit is not None and hit.event_id is not None:
            self.edit_wanted.emit(hit.event_id)
        elif hit is not None and not hit.is_more:
            self.add_wanted.emit(hit.day)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done here."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.show_menu(QPointF(event.pos()))

    def show_menu(self, at: QPointF) -> None:
        """Open the menu of the chosen event and day."""
        make_menu(self).popup(self.mapToGlobal(at.toPoint()))

    def end_drag(self) -> None:
        """Give up a drag; the event is shown where it was."""
        self._press = None
        if self.ghost is not None:
            self.ghost = None
            self._geometry = None
            self.update()

    def _choose(self, event_id: EventId | None) -> None:
        if event_id != self.event_id:
            self.event_id = event_id
            self.chosen.emit(event_id)

    def _describe(self) -> None:
        """Tell screen readers where the keyboard is."""
        events = self.month.on(self.day)
        chosen = self.month.event(self.event_id)
        words = f"{weekday_name(self.day)}, ngày {self.day:%d/%m/%Y}, {len(events)} sự kiện"
        self.setAccessibleDescription(f"{words}. Đang chọn: {self.month.title(chosen)}" if chosen else words)

    def _show_tip(self, event: QEvent) -> None:
        position = QPointF(event.pos())  # type: ignore[attr-defined]
        hit = self.geometry_now.hit(position)
        found = self.month.event(hit.event_id) if hit else None
        if found is None:
            QToolTip.hideText()
            return
        clash = self.month.clashing.get(found.id, "")
        QToolTip.showText(
            self.mapToGlobal(position.toPoint()), "\n".join(filter(None, (self.month.title(found), clash)))
        )


def _dragged(event: Event, pressed: Hit, day: date) -> tuple[date, date]:
    """Return the days of an event of which the pressed point was dragged to ``day``; an end never passes the other."""
    step = day - pressed.day
    if pressed.edge > 0:
        return event.starts_on, max(event.starts_on, event.ends_on + step)
    if pressed.edge < 0:
        return min(event.ends_on, event.starts_on + step), event.ends_on
    return event.starts_on + step, event.ends_on + step


def _with_ghost(month: BoardMonth, ghost: tuple[EventId, date, date]) -> BoardMonth:
    event_id, first, last = ghost
    events = tuple(
        replace(event, starts_on=first, ends_on=last) if event.id == event_id else event for event in month.events
    )
    return replace(month, events=events)


def _cursor(hit: Hit | None) -> Qt.CursorShape:
    if hit is None or hit.event_id is None:
        return Qt.CursorShape.ArrowCursor
    return Qt.CursorShape.SizeHorCursor if hit.edge else Qt.CursorShape.OpenHandCursor
