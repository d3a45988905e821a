"""The board of the month: everything by pointer, and everything by keys."""

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from gpdesk.domain.activity import Activity, ActivityForm
from gpdesk.domain.event import Event
from gpdesk.ui.application import prepare_application
from gpdesk.ui.board_menu import make_day_menu, make_menu
from gpdesk.ui.board_model import BoardMonth
from gpdesk.ui.board_view import BoardView
from gpdesk.ui.theme import ACCENT

FIRST, LAST = date(2024, 11, 15), date(2024, 12, 15)
ACTIVITIES = {"a": Activity("a", "p", 1, "Tọa đàm", form=ActivityForm.SEMINAR)}
TALK = Event("talk", "a", date(2024, 11, 20), date(2024, 11, 20), time(8))
BANNER = Event("banner", "a", date(2024, 11, 18), date(2024, 11, 22), title="Treo băng rôn")


def test_frame_of_the_chosen_day_runs_behind_the_bars(view):
    view.go_to(date(2024, 11, 20))
    bar, day = view.geometry_now.weeks[1].bars[0], view.geometry_now.day_rect(date(2024, 11, 20))
    middle = view.geometry_now.bar_rect(1, bar).center().y()
    picture = view.grab().toImage()
    assert picture.pixelColor(int(day.left()) + 1, int(day.bottom()) - 8) == ACCENT
    assert picture.pixelColor(int(day.left()) + 1, int(middle)) != ACCENT


class Told(list):
    """What the board told, by signal."""

    def __init__(self, view):
        super().__init__()
        for name in (
            "moved",
            "edit_wanted",
            "add_wanted",
            "remove_wanted",
            "copy_wanted",
            "paste_wanted",
            "done_wanted",
            "turned",
        ):
            getattr(view, name).connect(lambda *values, which=name: self.append((which, *values)))


@pytest.fixture
def view(qtbot):
    prepare_application([])
    board = BoardView()
    qtbot.addWidget(board)
    board.resize(980, 600)
    board.show_month(BoardMonth(FIRST, LAST, (TALK, BANNER), ACTIVITIES))
    board.show()
    board.setFocus()
    return board


def bar_point(view, event_id, day, side=0):
    """A point on the bar of an event on a day; side -1 or 1: on that end of the bar."""
    geometry = view.geometry_now
    for row, week in enumerate(geometry.weeks):
        for bar in week.bars:
            rect = geometry.bar_rect(row, bar)
            column = (day - week.monday).days
            if bar.event_id == event_id and bar.first <= column <= bar.last:
                x = (
                    rect.left() + 2
                    if side < 0
                    else rect.right() - 2
                    if side > 0
                    else (column + 0.5) * geometry.day_width
                )
                return QPoint(round(x), round(rect.center().y()))
    raise AssertionError(event_id)


def day_point(view, day):
    rect = view.geometry_now.day_rect(day)
    return QPoint(round(rect.center().x()), round(rect.bottom() - 4))


def drag(view, start, *stops, button=Qt.MouseButton.LeftButton):
    QTest.mousePress(view, button, Qt.KeyboardModifier.NoModifier, start)
    for stop in stops:
        QTest.mouseMove(view, stop)
    return lambda: QTest.mouseRelease(view, button, Qt.KeyboardModifier.NoModifier, stops[-1])


def test_dragging_moves_an_event_with_its_picture(view):
    told = Told(view)
    drop = drag(view, bar_point(view, "talk", date(2024, 11, 20)), day_point(view, date(2024, 12, 3)))
    assert view.ghost == ("talk", date(2024, 12, 3), date(2024, 12, 3))
    assert view.geometry_now.weeks[3].bars[0].event_id == "talk"
    assert told == []
    drop()
    assert told == [("moved", "talk", date(2024, 12, 3), date(2024, 12, 3))]
    assert view.ghost is None


def test_dragging_a_long_event_by_its_middle_keeps_its_length(view):
    told = Told(view)
    drag(view, bar_point(view, "banner", date(2024, 11, 20)), day_point(view, date(2024, 11, 21)))()
    assert told == [("moved", "banner", date(2024, 11, 19), date(2024, 11, 23))]


@pytest.mark.parametrize(
    ("side", "grip", "to", "first", "last"),
    [
        (1, date(2024, 11, 22), date(2024, 11, 29), date(2024, 11, 18), date(2024, 11, 29)),
        (1, date(2024, 11, 22), date(2024, 11, 15), date(2024, 11, 18), date(2024, 11, 18)),
        (-1, date(2024, 11, 18), date(2024, 11, 15), date(2024, 11, 15), date(2024, 11, 22)),
        (-1, date(2024, 11, 18), date(2024, 11, 26), date(2024, 11, 22), date(2024, 11, 22)),
    ],
)
def test_dragging_an_end_stretches(view, side, grip, to, first, last):
    told = Told(view)
    drag(view, bar_point(view, "banner", grip, side), day_point(view, to))()
    assert told == [("moved", "banner", first, last)]


def test_escape_and_dropping_in_place_change_nothing(view):
    told = Told(view)
    start = bar_point(view, "talk", date(2024, 11, 20))
    drop = drag(view, start, day_point(view, date(2024, 12, 3)))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.ghost is None
    drop()
    drag(view, start, day_point(view, date(2024, 12, 3)), start)()
    drag(view, start, start + QPoint(2, 1))()
    assert told == []


def test_event_deleted_while_it_is_dragged_ends_the_drag(view):
    told = Told(view)
    drop = drag(view, bar_point(view, "talk", date(2024, 11, 20)), day_point(view, date(2024, 12, 3)))
    view.show_month(replace(view.month, events=(BANNER,)))
    assert view.ghost is None
    drop()
    assert told == []
    assert view.event_id is None


def test_double_click_edits_an_event_and_adds_on_a_day(view):
    told = Told(view)
    QTest.mouseDClick(
        view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, bar_point(view, "talk", date(2024, 11, 20))
    )
    QTest.mouseDClick(
        view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, day_point(view, date(2024, 12, 9))
    )
    assert told == [("edit_wanted", "talk"), ("add_wanted", date(2024, 12, 9))]


def press(view, *keys):
    for each in keys:
        key, modifiers = each if isinstance(each, tuple) else (each, Qt.KeyboardModifier.NoModifier)
        QTest.keyClick(view, key, modifiers)


CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier


def test_keys_go_from_day_to_day_and_from_event_to_event(view):
    view.go_to(date(2024, 11, 19))
    press(view, Qt.Key.Key_Right)
    assert view.day == date(2024, 11, 20)
    press(view, Qt.Key.Key_Tab)
    assert view.event_id == "banner"
    press(view, Qt.Key.Key_Tab)
    assert view.event_id == "talk"
    assert "Đang chọn: Tọa đàm" in view.accessibleDescription()
    press(view, Qt.Key.Key_Backtab)
    assert view.event_id == "banner"
    press(view, Qt.Key.Key_Down)
    assert (view.day, view.event_id) == (date(2024, 11, 27), None)
    press(view, Qt.Key.Key_End)
    assert view.day == LAST
    press(view, Qt.Key.Key_Right)
    assert view.day == LAST


def test_keys_do_all_that_the_pointer_does(view):
    told = Told(view)
    view.go_to(date(2024, 11, 20), "talk")
    press(
        view,
        (Qt.Key.Key_Right, CONTROL),
        (Qt.Key.Key_Down, CONTROL),
        (Qt.Key.Key_Right, CONTROL_SHIFT),
        (Qt.Key.Key_Left, CONTROL_SHIFT),
    )
    press(
        view, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Space, (Qt.Key.Key_D, CONTROL), (Qt.Key.Key_C, CONTROL)
    )
    view.go_to(date(2024, 12, 9))
    press(view, (Qt.Key.Key_V, CONTROL), Qt.Key.Key_Return, Qt.Key.Key_Insert)
    day = date(2024, 11, 20)
    assert told == [
        ("moved", "talk", date(2024, 11, 21), date(2024, 11, 21)),
        ("moved", "talk", date(2024, 11, 27), date(2024, 11, 27)),
        ("moved", "talk", day, date(2024, 11, 21)),
        ("edit_wanted", "talk"),
        ("remove_wanted", "talk"),
        ("done_wanted", "talk"),
        ("copy_wanted", "talk"),
        ("paste_wanted", "talk", date(2024, 12, 9)),
        ("add_wanted", date(2024, 12, 9)),
        ("add_wanted", date(2024, 12, 9)),
    ]


def test_menu_offers_everything_in_vietnamese(view):
    told = Told(view)
    view.go_to(date(2024, 11, 20), "talk")
    actions = [action for action in make_menu(view).actions() if action.text()]
    texts = [action.text().split("\t")[0] for action in actions]
    assert texts == ["Sửa…", "Đánh dấu đã thực hiện", "Chép sang các ngày khác…", "Xóa", "Thêm sự kiện ngày 20/11…"]
    for action in actions:
        action.trigger()
    assert [kind for kind, *_ in told] == ["edit_wanted", "done_wanted", "copy_wanted", "remove_wanted", "add_wanted"]


def test_every_event_is_shown_or_counted(view):
    events = tuple(Event(str(n), "a", date(2024, 11, 20), date(2024, 11, 20), time(7)) for n in range(40))
    view.show_month(replace(view.month, events=events))
    geometry = view.geometry_now
    shown = geometry.shown_lanes(1)
    assert shown + len(geometry.weeks[1].hidden_on(2, shown)) == 40
    assert view.grab().toImage().width() == 980


def test_events_without_room_are_chosen_from_the_list_of_their_day(view, monkeypatch):
    shown = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: shown.append(menu))
    events = tuple(
        Event(str(n), "a", date(2024, 11, 20), date(2024, 11, 20), time(7), title=f"A & B {n}") for n in range(40)
    )
    view.show_month(replace(view.month, events=events))
    at = view.geometry_now.more_rect(1, 2).center()
    assert view.geometry_now.hit(at).is_more
    actions = make_day_menu(view, date(2024, 11, 20)).actions()
    assert len(actions) == 40
    actions[39].trigger()
    assert view.event_id == "9"
    told = Told(view)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at.toPoint())
    (menu,) = shown
    assert "A && B 0" in menu.actions()[0].text()
    assert told == []


def test_keys_stretch_the_beginning_and_turn_the_month(view):
    told = Told(view)
    view.go_to(date(2024, 11, 18), "banner")
    press(
        view, (Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier), (Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    )
    press(view, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
    assert told == [("moved", "banner", date(2024, 11, 17), date(2024, 11, 22)), ("turned", 1), ("turned", -1)]


def test_five_thousand_events_are_painted(view):
    events = tuple(Event(str(n), "a", day := date(2024, 11, 15 + n % 15), day) for n in range(5000))
    view.show_month(replace(view.month, events=events))
    assert not view.grab().isNull()
