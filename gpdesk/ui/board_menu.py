"""Menus of the board: what can be done with the chosen event and day, and all events of a crowded day."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from gpdesk.ui.board_paint import bar_text

if TYPE_CHECKING:
    from gpdesk.ui.board_view import BoardView


def make_menu(view: "BoardView") -> QMenu:
    """Return what can be done with the chosen event and day, each with its key."""
    menu = _menu(view, "board_menu")
    chosen, day = view.month.event(view.event_id), view.day
    if chosen is not None:
        menu.addAction("Sửa…\tEnter", partial(view.edit_wanted.emit, chosen.id))
        menu.addAction("Đánh dấu đã thực hiện\tPhím cách", partial(view.done_wanted.emit, chosen.id))
        menu.addAction("Chép sang các ngày khác…\tCtrl+D", partial(view.copy_wanted.emit, chosen.id))
        menu.addAction("Xóa\tDelete", partial(view.remove_wanted.emit, chosen.id))
        menu.addSeparator()
    menu.addAction(f"Thêm sự kiện ngày {day:%d/%m}…\tInsert", partial(view.add_wanted.emit, day))
    if view.month.event(view.copied) is not None:
        menu.addAction(f"Dán vào ngày {day:%d/%m}\tCtrl+V", partial(view.paste_wanted.emit, view.copied, day))
    return menu


def make_day_menu(view: "BoardView", day: date) -> QMenu:
    """Return all events of a day, those without room on the board too; choosing one chooses it there."""
    menu = _menu(view, "board_day_menu")
    month = view.month
    for event in month.on(day):
        text = bar_text(month.title(event), event, clash=event.id in month.clashing, goes_back=False)
        menu.addAction(text.replace("&", "&&"), partial(view.go_to, day, event.id))
    return menu


def _menu(view: "BoardView", name: str) -> QMenu:
    menu = QMenu(view)
    menu.setObjectName(name)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu
