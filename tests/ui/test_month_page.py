"""The page of the month: what is done on the board is stored as one step, said in words, and taken back."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QListWidget, QPushButton

from gpdesk.domain.activity import ActivityState
from gpdesk.domain.event import Event
from gpdesk.schedule.calendar_file import events_between
from gpdesk.ui.board_view import BoardView
from gpdesk.ui.calendar_saving import CalendarDialog
from gpdesk.ui.copy_days_dialog import CopyDaysDialog
from gpdesk.ui.event_dialog import EventDialog
from gpdesk.ui.page_list import PageName

DAY = date(2024, 11, 20)
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(desk):
    desk.show_page(PageName.MONTH)
    return desk.page(PageName.MONTH)


@pytest.fixture
def board(page):
    found = page.findChild(BoardView)
    found.setFocus()
    return found


@pytest.fixture
def talk(page):
    """An event of one day that nothing collides with."""
    plan_year = page.session.plan_year
    titles = {activity.id: activity.title for activity in plan_year.activities}
    return next(event for event in plan_year.events if "Lễ ra quân" in (event.title or titles[event.activity_id]))


def stored(page, event_id):
    return next((event for event in page.session.plan_year.events if event.id == event_id), None)


def choose(page, name, index):
    box = page.findChild(QComboBox, name)
    box.setCurrentIndex(index)
    box.activated.emit(index)


def said(page):
    return [label.text() for label in page.findChildren(QLabel) if label.property("role") == "warning"]


def test_sample_month_shows_its_events_and_three_planted_conflicts(page, board):
    assert (board.month.first, board.month.last) == (date(2024, 11, 15), date(2024, 12, 15))
    assert len(board.month.events) >= 45
    clashes = page.findChild(QListWidget, "month_conflicts")
    assert clashes.count() == 3
    assert all(clashes.item(row).text().startswith("⚠") for row in range(3))
    clashes.itemActivated.emit(clashes.item(0))
    assert board.event_id in board.month.clashing


def test_real_mouse_drag_moves_the_stored_event_and_undo_brings_it_back(page, board, talk):
    geometry = board.geometry_now
    row = next(
        number for number, week in enumerate(geometry.weeks) if any(bar.event_id == talk.id for bar in week.bars)
    )
    bar = next(bar for bar in geometry.weeks[row].bars if bar.event_id == talk.id)
    to = geometry.day_rect(date(2024, 12, 4)).center().toPoint()
    QTest.mousePress(
        board, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, geometry.bar_rect(row, bar).center().toPoint()
    )
    QTest.mouseMove(board, to - QPoint(0, 30))
    QTest.mouseMove(board, to)
    assert stored(page, talk.id) == talk
    QTest.mouseRelease(board, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, to)
    assert stored(page, talk.id).starts_on == date(2024, 12, 4)
    assert page.session.undo().startswith("Dời sự kiện")
    assert stored(page, talk.id) == talk


def test_everything_on_the_board_is_done_by_keys(page, board, talk, monkeypatch):
    board.go_to(talk.starts_on, talk.id)
    QTest.keyClick(board, Qt.Key.Key_Down, CONTROL)
    assert stored(page, talk.id).starts_on == talk.starts_on + timedelta(days=7)
    QTest.keyClick(board, Qt.Key.Key_Right, CONTROL | SHIFT)
    QTest.keyClick(board, Qt.Key.Key_Left, SHIFT)
    event = stored(page, talk.id)
    assert (event.ends_on - event.starts_on).days == 2
    QTest.keyClick(board, Qt.Key.Key_Space)
    assert (stored(page, talk.id).state is ActivityState.DONE) != (talk.state is ActivityState.DONE)
    QTest.keyClick(board, Qt.Key.Key_C, CONTROL)
    board.go_to(date(2024, 12, 10))
    before = len(page.session.plan_year.events)
    QTest.keyClick(board, Qt.Key.Key_V, CONTROL)
    copy = stored(page, board.event_id)
    assert (copy.starts_on, copy.attended, copy.is_launch, copy.state) == (
        date(2024, 12, 10),
        None,
        False,
        ActivityState.PLANNED,
    )
    QTest.keyClick(board, Qt.Key.Key_Delete)
    assert len(page.session.plan_year.events) == before
    assert "Ctrl+Z" in said(page)[-1]
    for _ in range(6):
        page.session.undo()
    assert stored(page, talk.id) == talk


def test_moving_out_of_the_year_is_refused_with_a_sentence(page, board, talk):
    choose(page, "month_choice", 12)
    last = replace(talk, id="last", starts_on=date(2024, 12, 31), ends_on=date(2024, 12, 31))
    page.session.run("Thêm", lambda store: store.events.add(last))
    board.go_to(last.starts_on, "last")
    QTest.keyClick(board, Qt.Key.Key_Right, CONTROL)
    assert stored(page, "last") == last
    assert "không thuộc năm 2024" in said(page)[-1]


def test_event_is_edited_in_its_dialog(page, board, talk, monkeypatch):
    def fill(dialog):
        hours = dialog.findChild(QLineEdit, "board_event_ends_at")
        hours.setText("6 giờ")
        hours.editingFinished.emit()
        dialog.accept()
        assert dialog.result() == 0  # 6 o'clock is before the start
        hours.setText("9h15")
        hours.editingFinished.emit()
        place = dialog.findChild(QLineEdit, "board_event_place")
        place.setText("Sân vận động phường")
        place.editingFinished.emit()
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(EventDialog, "exec", fill)
    board.edit_wanted.emit(talk.id)
    event = stored(page, talk.id)
    assert (event.ends_at, event.place) == (time(9, 15), "Sân vận động phường")
    assert page.session.undo().startswith("Sửa sự kiện")


def test_event_is_added_on_the_day_chosen(page, board, monkeypatch):
    monkeypatch.setattr(EventDialog, "exec", lambda dialog: dialog.accept() or dialog.result())
    board.go_to(date(2024, 12, 9))
    QTest.keyClick(board, Qt.Key.Key_Insert)
    assert stored(page, board.event_id).starts_on == date(2024, 12, 9)
    first = board.event_id
    board.go_to(date(2024, 12, 10))
    QTest.keyClick(board, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert stored(page, board.event_id).starts_on == date(2024, 12, 10)
    assert board.event_id != first


def test_thirty_first_of_november_is_refused(page, talk, qtbot):
    dialog = EventDialog(page, lambda: page.session.plan_year, talk, "Sửa sự kiện")
    qtbot.addWidget(dialog)
    day = dialog.findChild(QLineEdit, "board_event_starts_on")
    day.setText("31/11")
    day.editingFinished.emit()
    dialog.accept()
    assert dialog.result() == 0
    assert dialog.edited == talk
    assert any("Không có ngày 31 tháng 11" in label.text() for label in dialog.findChildren(QLabel))


def test_event_is_copied_to_the_days_ticked(page, board, talk, monkeypatch):
    def tick(dialog):
        days = dialog.findChild(QListWidget, "copy_days")
        for row in (3, 5):
            days.item(row).setCheckState(Qt.CheckState.Checked)
        assert dialog.findChild(QPushButton, "copy_store").text() == "Chép sang 2 ngày"
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(CopyDaysDialog, "exec", tick)
    board.copy_wanted.emit(talk.id)
    copies = [event for event in page.session.plan_year.events if event.activity_id == talk.activity_id]
    assert {date(2024, 11, 18), date(2024, 11, 20)} <= {event.starts_on for event in copies}


def test_filters_hide_other_events_and_say_so(page, board):
    everything = len(board.month.events)
    choose(page, "month_form", 3)
    assert 0 < len(board.month.events) < everything
    assert any(f"{len(board.month.events)}/{everything} sự kiện" in label.text() for label in page.findChildren(QLabel))
    choose(page, "month_form", 0)
    choose(page, "month_unit", 2)
    assert 0 < len(board.month.events) < everything


def test_the_same_board_shows_any_month(page, board):
    QTest.keyClick(board, Qt.Key.Key_PageDown)
    assert (board.month.first, board.month.last) == (date(2024, 1, 1), date(2024, 1, 31))
    QTest.keyClick(board, Qt.Key.Key_PageUp)
    assert board.month.first == date(2024, 11, 15)


def test_event_deleted_by_undo_while_dragged_is_told(page, board, talk):
    page.session.run("Xóa", lambda store: store.events.remove(talk.id))
    board.moved.emit(talk.id, date(2024, 12, 1), date(2024, 12, 1))
    assert "vừa bị xóa" in said(page)[-1]


def test_five_thousand_events_in_one_month_are_shown(page, board):
    activity = page.session.plan_year.activities[0]
    first = date(2024, 11, 15)

    def many(store):
        for number in range(5000):
            day = first + timedelta(days=number % 31)
            store.events.add(Event(f"e{number}", activity.id, day, day, time(7 + number % 12)))

    page.session.run("Thêm nhiều", many)
    assert len(board.month.events) > 5000
    assert page.session.undo() == "Thêm nhiều"
    assert len(board.month.events) < 100


def test_calendar_file_holds_the_events_of_any_days(page, tmp_path, monkeypatch):
    path = tmp_path / "lịch.ics"
    told = []
    monkeypatch.setattr("gpdesk.ui.calendar_saving.ask_save_path", lambda *_: path)
    monkeypatch.setattr("gpdesk.ui.calendar_saving.inform", lambda _parent, text: told.append(text))

    def fill(dialog):
        first, last = (dialog.findChild(QLineEdit, f"calendar_{key}") for key in ("first", "last"))
        agree = dialog.findChild(QPushButton, "calendar_store")
        for text, is_fit in (("31/11", False), ("1/1", False), ("20/11", True)):
            last.setText(text)
            last.editingFinished.emit()
            assert agree.isEnabled() == is_fit
        first.setText("20/11")
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(CalendarDialog, "exec", fill)
    page.findChild(QPushButton, "month_calendar").click()
    text = path.read_bytes().decode()
    assert text.count("BEGIN:VEVENT") == len(events_between(page.session.plan_year.events, DAY, DAY))
    assert str(text.count("BEGIN:VEVENT")) in told[0]
