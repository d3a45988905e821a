"""Setting up an Action Month: facts, slogans, usual items, last year's month; one step that undo takes back."""

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
)

from gpdesk.domain.next_year import next_plan_year
from gpdesk.domain.plan_draft import empty_plan_year
from gpdesk.domain.slogan import past_months
from gpdesk.domain.weekday import is_weekend
from gpdesk.sample import sample_plan_year
from gpdesk.schedule.recurrence import expand
from gpdesk.ui.month_setup_dialog import MonthSetupDialog
from gpdesk.ui.page_list import PageName
from tests.ui.typing import press

DAYS, HOURS, NOTE = 2, 3, 4


@pytest.fixture(scope="module")
def last():
    return sample_plan_year(2024)


@pytest.fixture
def setup(qtbot, last):
    def make(plan_year=None, before=last):
        months = [before.action_month] if before else []
        dialog = MonthSetupDialog(None, plan_year or empty_plan_year(2025), before, past_months(months))
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def items(dialog):
    return dialog.findChild(QTableWidget, "month_items")


def row_of(dialog, title):
    table = items(dialog)
    return next(row for row in range(table.rowCount()) if title in table.item(row, 0).text())


def red(dialog):
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.property("role") == "problem")


def test_theme_letter_and_slogans_come_from_the_library_and_can_be_edited(setup):
    dialog = setup()
    years = dialog.findChild(QComboBox, "month_past_year")
    years.setCurrentIndex(years.findText("Năm 2025"))
    dialog.findChild(QPushButton, "month_copy_facts").click()
    assert "kỷ nguyên số" in dialog.month.theme
    assert "8935/BNV-CTTN&BĐG" in dialog.month.guidance
    library = dialog.findChild(QTableWidget, "month_library")
    assert "năm 2024" not in " ".join(library.item(row, 1).text() for row in range(library.rowCount()))
    library.item(1, 0).setCheckState(Qt.CheckState.Checked)
    library.item(2, 0).setCheckState(Qt.CheckState.Checked)
    library.item(1, 0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.month.slogans == (library.item(2, 1).text(),)
    edit = dialog.findChild(QPlainTextEdit, "month_slogans")
    edit.setPlainText("Một khẩu hiệu của phường\nKhẩu hiệu thứ hai")
    edit.left.emit()
    assert dialog.month.slogans == ("Một khẩu hiệu của phường", "Khẩu hiệu thứ hai")


def test_keys_in_the_set_up_tick_and_go_on_but_agree_to_nothing(setup):
    dialog = setup()
    dialog.show()
    library = dialog.findChild(QTableWidget, "month_library")
    for column, key in ((0, Qt.Key.Key_Space), (1, Qt.Key.Key_Space), (1, Qt.Key.Key_Return)):
        before = dialog.month.slogans
        library.setCurrentCell(0, column)
        press(library, key, " ")
        assert (library.item(0, 1).text() in dialog.month.slogans) != (library.item(0, 1).text() in before)
    first_day = dialog.findChild(QLineEdit, "month_starts_on")
    first_day.setFocus()
    press(first_day, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_last_year_is_shown_beside_the_days_proposed(setup, last):
    dialog = setup()
    table = items(dialog)
    row = row_of(dialog, "Phát tờ rơi tại cổng trường")
    assert table.item(row, 1).text() == "T5 28/11"
    assert table.item(row, DAYS).text() == "27/11/2025"
    daily = row_of(dialog, "Phát thanh thông điệp")
    assert table.item(daily, DAYS).text() == "15/11/2025 - 15/12/2025"
    assert table.item(daily, NOTE).text() == "hằng ngày"
    dialog.accept()
    assert len([event for event in dialog.parts.events if event.starts_at == time(6)]) == 31
    assert all(event.attended is None for event in dialog.parts.events)
    source = {activity.title: activity for activity in last.activities}
    copied = next(each for each in dialog.parts.activities if "Lễ ra quân" in each.title)
    assert copied.partners == source[copied.title].partners
    assert {line.spent for line in dialog.parts.budget_lines} == {None}
    assert sum(line.planned for line in dialog.parts.budget_lines) > 0


def test_usual_items_avoid_days_off_where_asked(setup):
    dialog = setup(before=None)
    dialog.accept()
    assert not any(is_weekend(event.starts_on) for event in dialog.parts.events if event.is_launch)
    assert {"Lễ ra quân", "Treo băng rôn", "Phát thanh", "Tọa đàm", "Tập huấn", "Thăm, hỗ trợ", "Kiểm tra", "Họp tổng kết"} <= {
        words for each in dialog.parts.activities for words in ("Lễ ra quân", "Treo băng rôn", "Phát thanh", "Tọa đàm", "Tập huấn", "Thăm, hỗ trợ", "Kiểm tra", "Họp tổng kết") if each.title.startswith(words)
    }  # fmt: skip
    free = setup(before=None)
    free.findChild(QCheckBox, "month_avoid").click()
    free.accept()
    (launch,) = [event for event in free.parts.events if event.is_launch]
    assert launch.starts_on == date(2025, 11, 15)  # a Saturday


def test_items_are_left_out_and_their_days_and_hours_corrected(setup):
    dialog = setup()
    table = items(dialog)
    left_out = row_of(dialog, "Phát thanh thông điệp")
    table.item(left_out, 0).setCheckState(Qt.CheckState.Unchecked)
    row = row_of(dialog, "Lễ ra quân")
    table.item(row, DAYS).setText("17/11")
    table.item(row, HOURS).setText("7h30 - 9 giờ")
    dialog.accept()
    assert not any("Phát thanh thông điệp" in each.title for each in dialog.parts.activities)
    launch = next(event for event in dialog.parts.events if event.is_launch)
    assert (launch.starts_on, launch.starts_at, launch.ends_at) == (date(2025, 11, 17), time(7, 30), time(9))


@pytest.mark.parametrize(
    ("column", "text", "words"),
    [
        (DAYS, "31/11", "Không có ngày 31 tháng 11"),
        (DAYS, "20/11 - 18/11", "đứng trước ngày bắt đầu"),
        (DAYS, "tuần sau", "không phải là ngày"),
        (HOURS, "10:00 - 8:00", "không phải là giờ"),
        (HOURS, "sáng", "không phải là giờ"),
    ],
)
def test_what_cannot_be_read_stays_in_its_cell_until_mended(setup, column, text, words):
    dialog = setup()
    row = row_of(dialog, "Lễ ra quân")
    before = items(dialog).item(row, column).text()
    items(dialog).item(row, column).setText(text)
    assert words in red(dialog)
    assert items(dialog).item(row, column).text() == text
    dialog.accept()
    assert dialog.result() == 0
    items(dialog).item(row, column).setText(before)
    dialog.accept()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_end_before_start_of_the_month_is_refused(setup):
    dialog = setup()
    last_day = dialog.findChild(QLineEdit, "month_ends_on")
    last_day.setText("1/11")
    last_day.editingFinished.emit()
    dialog.accept()
    assert dialog.result() == 0
    assert "sớm hơn ngày bắt đầu" in red(dialog)


def test_days_follow_the_span_of_the_month(setup):
    dialog = setup(before=None)
    for name, text in (("month_ends_on", "20/12"), ("month_starts_on", "20/11")):
        edit = dialog.findChild(QLineEdit, name)
        edit.setText(text)
        edit.editingFinished.emit()
    dialog.accept()
    assert {event.starts_on for event in dialog.parts.events if event.is_launch} == {date(2025, 11, 20)}


def test_what_the_year_already_has_is_not_ticked(setup, last):
    dialog = setup(next_plan_year(last, expand))
    assert items(dialog).rowCount() > 5
    assert all("đã có trong năm nay" in items(dialog).item(row, NOTE).text() for row in range(items(dialog).rowCount()))
    dialog.accept()
    assert dialog.parts.events == ()


def test_the_month_is_stored_as_one_step(desk, monkeypatch):
    before = desk.session.plan_year
    desk.session.run("Bỏ", lambda store: store.action_months.remove(before.action_month.id))
    desk.show_page(PageName.MONTH)

    def fill(dialog):
        theme = dialog.findChild(QPlainTextEdit, "month_theme")
        theme.setPlainText("Chủ đề thử")
        theme.left.emit()
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(MonthSetupDialog, "exec", fill)
    desk.page(PageName.MONTH).findChild(QPushButton, "month_setup").click()
    after = desk.session.plan_year
    assert after.action_month.theme == "Chủ đề thử"
    assert len(after.events) > len(before.events)
    assert desk.session.undo() == "Thiết lập Tháng hành động năm 2024"
    assert replace(desk.session.plan_year, action_month=before.action_month).events == before.events
