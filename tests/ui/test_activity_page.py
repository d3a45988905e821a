"""Activities, events, days off and money: lists with choices above, forms beside, recurring events by a rule."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QTableWidget,
    QTabWidget,
)

from gpdesk.domain.activity import ActivityForm
from gpdesk.domain.event_tally import tally_money
from gpdesk.domain.format import text_of
from gpdesk.ui.page_list import PageName
from gpdesk.ui.repeat_dialog import RepeatDialog


@pytest.fixture
def page(desk):
    desk.show_page(PageName.ACTIVITIES)
    return desk.page(PageName.ACTIVITIES)


@pytest.fixture
def budget(desk):
    desk.show_page(PageName.BUDGET)
    return desk.page(PageName.BUDGET)


def choose(page, name, text):
    box = page.findChild(QComboBox, name)
    box.setCurrentIndex(box.findText(text))
    assert box.currentText() == text
    box.activated.emit(box.currentIndex())


def rows(page, name):
    model = page.findChild(QTableView, name).model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def type_into(page, name, text):
    edit = page.findChild(QLineEdit, name)
    edit.setText(text)
    edit.editingFinished.emit()
    return edit


def test_three_papers_of_the_plan_are_activities_of_the_kind_paper(page):
    choose(page, "activity_by_form", "Văn bản")
    found = rows(page, "activity_table")
    assert len(found) == 3
    assert {row[1] for row in found} == {"III.1"}


def test_lines_are_chosen_by_group_unit_and_words_together(page):
    everything = len(rows(page, "activity_table"))
    choose(page, "activity_by_group", "III.5. Tháng hành động")
    in_group = len(rows(page, "activity_table"))
    assert 0 < in_group < everything
    page.findChild(QLineEdit, "activity_filter").setText("to roi")
    found = rows(page, "activity_table")
    assert 0 < len(found) < in_group
    assert all("tờ rơi" in row[0].lower() for row in found)
    assert any(label.text() == f"{len(found)}/{everything}" for label in page.findChildren(QLabel))


def test_columns_are_chosen_and_remembered(desk, page):
    table = page.findChild(QTableView, "activity_table")
    actions = {action.text(): action for action in table.make_column_menu().actions()}
    assert not actions["Đối tượng"].isChecked()
    actions["Đối tượng"].trigger()
    actions["Dự toán"].trigger()
    heads = [
        table.model().headerData(column, Qt.Orientation.Horizontal) for column in range(table.model().columnCount())
    ]
    assert not table.isColumnHidden(heads.index("Đối tượng"))
    assert table.isColumnHidden(heads.index("Dự toán"))
    assert desk.columns.is_shown("activity_table", "audience") is True
    assert desk.columns.is_shown("activity_table", "planned") is False


def test_activity_is_removed_with_its_events_and_money_after_a_question(desk, page, monkeypatch):
    asked = []
    monkeypatch.setattr("gpdesk.ui.noun_editor.ask", lambda _parent, text, *_: asked.append(text) or True)
    before = desk.session.plan_year
    activity = next(each for each in before.activities if each.rule)
    desk.go_to(f"activity:{activity.id}")
    page.findChild(QPushButton, "activity_remove").click()
    assert "sự kiện" in asked[0]
    after = desk.session.plan_year
    assert not any(event.activity_id == activity.id for event in after.events)
    desk.session.undo()
    assert desk.session.plan_year.events == before.events


def test_form_of_an_activity_stores_each_field(desk, page):
    activity = desk.session.plan_year.activities[3]
    desk.go_to(f"activity:{activity.id}")
    audience = page.findChild(QPlainTextEdit, "activity_audience")
    audience.setPlainText("Cán bộ\nkhóm")
    audience.left.emit()
    type_into(page, "activity_number", "15/KH-UBND")
    form = page.findChild(QComboBox, "activity_form")
    form.setCurrentIndex(list(ActivityForm).index(ActivityForm.CONTEST))
    form.activated.emit(form.currentIndex())
    stored = next(each for each in desk.session.plan_year.activities if each.id == activity.id)
    assert (stored.audience, stored.evidence.number, stored.form) == ("Cán bộ khóm", "15/KH-UBND", ActivityForm.CONTEST)


def test_recurring_events_are_made_from_a_rule_without_the_days_left_out(desk, page, monkeypatch):
    activity = next(each for each in desk.session.plan_year.activities if not each.rule and not each.in_action_month)
    before = len(desk.session.plan_year.events)

    def fill(dialog):
        kind = dialog.findChild(QComboBox, "repeat_kind")
        kind.setCurrentIndex(5)
        kind.activated.emit(5)
        ordinal = dialog.findChild(QComboBox, "repeat_ordinal")
        ordinal.setCurrentIndex(4)
        ordinal.activated.emit(4)
        for name, text in (("first", "1/1"), ("last", "30/6"), ("starts_at", "8:00"), ("ends_at", "9:00")):
            type_into(dialog, f"repeat_{name}", text)
        dialog.findChild(QCheckBox, "repeat_weekday_4").setChecked(True)
        days = dialog.findChild(QListWidget, "repeat_days")
        assert [days.item(row).text() for row in range(2)] == ["thứ Sáu, 26/01/2024", "thứ Sáu, 23/02/2024"]
        days.item(1).setCheckState(Qt.CheckState.Unchecked)
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(RepeatDialog, "exec", fill)
    desk.go_to(f"activity:{activity.id}")
    page.findChild(QPushButton, "activity_repeat").click()
    plan_year = desk.session.plan_year
    assert len(plan_year.events) == before + 5
    assert next(each.rule for each in plan_year.activities if each.id == activity.id) == "FREQ=MONTHLY;BYDAY=-1FR"
    page.findChild(QPushButton, "activity_repeat").click()
    assert len(desk.session.plan_year.events) == before + 5  # nothing twice


@pytest.mark.parametrize(
    ("first", "last", "hours", "words"),
    [
        ("30/6", "1/1", "", "đứng trước ngày bắt đầu"),
        ("31/11", "30/12", "", "Không có ngày 31 tháng 11"),
        ("1/1", "31/12", "9:00 - 8:00", "Giờ kết thúc phải sau giờ bắt đầu"),
        ("1/1", "31/12", "9 rưỡi - 8:00", "không phải là giờ"),
    ],
)
def test_wrong_spans_and_hours_of_a_rule_are_told(desk, page, qtbot, first, last, hours, words):
    plan_year = desk.session.plan_year
    dialog = RepeatDialog(page, plan_year, next(each for each in plan_year.activities if not each.rule))
    qtbot.addWidget(dialog)
    start, _, end = hours.partition(" - ")
    for name, text in (("first", first), ("last", last), ("starts_at", start), ("ends_at", end)):
        type_into(dialog, f"repeat_{name}", text)
    assert any(words in label.text() for label in dialog.findChildren(QLabel))
    assert dialog.events == ()
    assert not dialog.findChild(QPushButton, "repeat_store").isEnabled()


def test_event_typed_in_its_list_takes_a_clock_as_people_write_it(desk, page):
    event = next(each for each in desk.session.plan_year.events if each.starts_at)
    page.findChild(QTabWidget, "activity_tabs").setCurrentIndex(1)
    page.show_place(f"event:{event.id}")
    type_into(page, "event_starts_at", "7h15")
    edit = type_into(page, "event_ends_at", "hết buổi")
    assert edit.property("wrong")
    stored = next(each for each in desk.session.plan_year.events if each.id == event.id)
    assert f"{stored.starts_at:%H:%M}" == "07:15"
    assert stored.ends_at == event.ends_at


def test_day_off_is_added_and_marks_the_board(desk, page):
    page.findChild(QTabWidget, "activity_tabs").setCurrentIndex(2)
    page.findChild(QPushButton, "holiday_add").click()
    type_into(page, "holiday_day", "18/11")
    type_into(page, "holiday_name", "Nghỉ bù")
    assert (date(2024, 11, 18), "Nghỉ bù") in {(each.day, each.name) for each in desk.session.plan_year.holidays}


def test_money_is_summed_by_source_and_activity_and_told_in_words(desk, budget):
    whole = tally_money(desk.session.plan_year.budget_lines)
    sums = budget.findChild(QTableWidget, "budget_sums")
    cells = [[sums.item(row, column).text() for column in range(4)] for row in range(sums.rowCount())]
    assert cells[0] == ["Tổng cộng", text_of(whole.planned), text_of(whole.spent), text_of(whole.planned - whole.spent)]
    assert ["Theo nguồn kinh phí", "", "", ""] in cells
    assert any("triệu" in label.text() and "đồng" in label.text() for label in budget.findChildren(QLabel))


def test_spending_above_the_plan_asks_for_a_note(desk, budget):
    line = desk.session.plan_year.budget_lines[0]
    desk.go_to(f"budget:{line.id}")
    type_into(budget, "budget_spent", text_of(line.planned + 500_000))
    assert any("Đã chi vượt dự toán 500.000 đồng" in label.text() for label in budget.findChildren(QLabel))
    edit = type_into(budget, "budget_planned", "12,5")
    assert edit.property("wrong")
