"""Keys of the board: with them everything is done that the pointer can do."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gpdesk.domain.event import Event

if TYPE_CHECKING:
    from gpdesk.ui.board_view import BoardView

Command = Callable[[], object]
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


def command_of(view: "BoardView", event: QKeyEvent) -> Command | None:
    """Return what a key does, None where it does nothing here.

    Arrows move the day; with Ctrl the event, with Shift its beginning, with Ctrl+Shift its end.
    """
    key, chosen = Qt.Key(event.key()), view.month.event(view.event_id)
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if key in _STEPS:
        return partial(_arrow, view, chosen, timedelta(days=_STEPS[key]), control=control, shift=shift)
    return _with_control(view, key, chosen) if control else _alone(view, key, chosen)


def _alone(view: "BoardView", key: Qt.Key, chosen: Event | None) -> Command | None:
    match key:
        case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2:
            return partial(_edit_or_add, view, chosen)
        case Qt.Key.Key_Insert:
            return partial(view.add_wanted.emit, view.day)
        case Qt.Key.Key_Delete if chosen is not None:
            return partial(view.remove_wanted.emit, chosen.id)
        case Qt.Key.Key_Space if chosen is not None:
            return partial(view.done_wanted.emit, chosen.id)
        case Qt.Key.Key_Escape if view.ghost is not None:
            return view.end_drag
        case Qt.Key.Key_Home:
            return partial(view.go_to, view.month.first)
        case Qt.Key.Key_End:
            return partial(view.go_to, view.month.last)
        case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
            return partial(view.turned.emit, -1 if key == Qt.Key.Key_PageUp else 1)
        case Qt.Key.Key_Menu:
            return lambda: view.show_menu(view.geometry_now.day_rect(view.day).center())
        case _:
            return None


def _with_control(view: "BoardView", key: Qt.Key, chosen: Event | None) -> Command | None:
    match key:
        case Qt.Key.Key_C if chosen is not None:
            return lambda: setattr(view, "copied", chosen.id)
        case Qt.Key.Key_V if view.month.event(view.copied) is not None:
            return partial(view.paste_wanted.emit, view.copied, view.day)
        case Qt.Key.Key_D if chosen is not None:
            return partial(view.copy_wanted.emit, chosen.id)
        case _:
            return None


def _arrow(view: "BoardView", chosen: Event | None, step: timedelta, *, control: bool, shift: bool) -> None:
    if chosen is not None and shift:
        first = chosen.starts_on + (timedelta() if control else step)
        last = chosen.ends_on + (step if control else timedelta())
        if first <= last:
            view.moved.emit(chosen.id, first, last)
    elif chosen is not None and control:
        view.day += step
        view.moved.emit(chosen.id, chosen.starts_on + step, chosen.ends_on + step)
    elif view.geometry_now.contains(view.day + step):
        view.go_to(view.day + step)


def _edit_or_add(view: "BoardView", chosen: Event | None) -> None:
    if chosen is not None:
        view.edit_wanted.emit(chosen.id)
    elif not view.month.on(view.day):
        view.add_wanted.emit(view.day)
    else:
        view.step_event(1)
