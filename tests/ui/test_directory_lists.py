"""The lists of the directory: units with their people, women in leadership, deadlines, and the way to each."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTabWidget, QWidget

from gpdesk.domain.deadline import Deadline
from gpdesk.ui.directory_log import deadline_state
from gpdesk.ui.page_list import PageName
from gpdesk.ui.unit_log import sum_words, unit_lines
from tests.ui.log_year import add_logs
from tests.ui.words import english_in


@pytest.fixture
def page(desk):
    desk.session.run("Đưa sổ mẫu vào tệp", add_logs)
    desk.show_page(PageName.DIRECTORY)
    return desk.page(PageName.DIRECTORY)


def widget(page, name):
    return page.findChild(QWidget, name)


def fill(page, name, text):
    editor = widget(page, name)
    editor.setText(text)
    editor.editingFinished.emit()
    return editor


def rows(page, name):
    model = widget(page, f"{name}_table").model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


@pytest.mark.parametrize(
    ("place", "table", "words"),
    [
        ("unit:u2", "unit_table", "Khóm 2"),
        ("leadership:l1", "leadership_table", "Ủy ban nhân dân phường"),
        ("deadline:d1", "deadline_table", "Báo cáo năm"),
        ("recipients", "recipient_table", None),
        ("signer", "signer_table", None),
        ("bases", "basis_table", None),
        ("office", "office_table", None),
    ],
)
def test_places_lead_to_their_lines(page, desk, place, table, words):
    desk.go_to(place)
    view = widget(page, table)
    assert view.isVisible()
    assert view.hasFocus()
    if words:
        assert view.currentIndex().siblingAtColumn(0).data() == words


def test_people_of_a_unit_are_kept_beside_it(page, desk):
    desk.go_to("unit:u10")
    fill(page, "unit_female", "1.250")
    headcount = next(each for each in desk.session.plan_year.headcounts if each.unit_id == "u10")
    assert (headcount.female, headcount.male) == (1250, None)
    assert desk.session.store.undo_label == "Sửa đơn vị “Khóm 10”: nữ"
    fill(page, "unit_name", "Khóm Mười")
    assert desk.session.plan_year.units[2].name == "Khóm Mười"
    fill(page, "unit_female", "")
    assert all(each.unit_id != "u10" for each in desk.session.plan_year.headcounts)
    for _ in range(3):
        desk.session.undo()
    assert desk.session.plan_year.units[2].name == "Khóm 10"
    assert all(each.unit_id != "u10" for each in desk.session.plan_year.headcounts)


def test_people_of_last_year_stay(page, desk):
    from gpdesk.domain.unit import Headcount

    desk.session.run("Năm trước", lambda store: store.headcounts.add(Headcount("h0", "u10", 2023, female=9)))
    desk.go_to("unit:u10")
    assert widget(page, "unit_female").text() == ""
    fill(page, "unit_female", "10")
    assert desk.session.store.headcounts.get("h0").female == 9


def test_a_part_over_the_whole_is_refused(page, desk):
    desk.go_to("unit:u1")
    editor = fill(page, "unit_women_15_19", "221")
    assert editor.property("wrong")
    assert desk.session.plan_year.headcounts[0].women_15_19 == 25


def test_sums_say_what_is_lacking(page, desk):
    words = widget(page, "unit_sums").text()
    assert words.startswith("Cộng 3 khóm, ấp: 250 hộ; 520 nữ; 480 nam")
    assert "Còn 2 khóm, ấp chưa đủ số" in words
    desk.go_to("unit:u10")
    fill(page, "unit_households", "50")
    assert widget(page, "unit_sums").text().startswith("Cộng 3 khóm, ấp: 300 hộ")
    assert sum_words(()) == "Chưa có khóm, ấp nào."


def test_units_sort_by_number_and_only_khom_have_people(page, desk):
    desk.go_to("unit:u1")
    view = widget(page, "unit_table")
    view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert [row[0] for row in rows(page, "unit")] == ["Khóm 1", "Khóm 2", "Khóm 10"]
    choice = widget(page, "unit_kind")
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    assert not widget(page, "unit_female").isVisible()


def test_removing_a_unit_asks_because_people_hang_on_it(page, desk, monkeypatch):
    desk.go_to("unit:u1")
    asked = []
    monkeypatch.setattr("gpdesk.ui.noun_editor.ask", lambda _parent, text, *_: asked.append(text) or False)
    widget(page, "unit_remove").click()
    assert "Khóm 1" in asked[0]
    assert len(desk.session.plan_year.units) == 3
    monkeypatch.setattr("gpdesk.ui.noun_editor.ask", lambda *_: True)
    widget(page, "unit_remove").click()
    assert [unit.id for unit in desk.session.plan_year.units] == ["u2", "u10"]
    assert len(desk.session.plan_year.headcounts) == 1
    desk.session.undo()
    assert len(desk.session.plan_year.headcounts) == 2


def test_a_new_unit_is_stored_with_its_people(page, desk):
    desk.go_to("unit:u1")
    widget(page, "unit_add").click()
    fill(page, "unit_male", "70")
    assert len(desk.session.plan_year.units) == 3, "without a name it is no unit yet"
    fill(page, "unit_name", "Khóm Tân Lập")
    unit = desk.session.plan_year.units[-1]
    assert (unit.name, unit.position) == ("Khóm Tân Lập", 11)
    assert next(each for each in unit_lines(desk.session.plan_year) if each.id == unit.id).male == 70
    desk.session.undo()
    assert len(desk.session.plan_year.units) == 3


def test_bodies_of_last_year_are_taken_without_numbers_and_once(page, desk, monkeypatch):
    desk.go_to("leadership:l1")
    assert rows(page, "leadership")[0] == ["Ủy ban nhân dân phường", "4", "1", "25,0%", "0"]
    widget(page, "leadership_last_year").click()
    assert rows(page, "leadership")[1] == ["Trưởng khóm", "", "", "", ""]
    added = desk.session.plan_year.leadership_counts[1]
    assert (added.year, added.position, added.note) == (2024, 2, "")
    told = []
    monkeypatch.setattr("gpdesk.ui.directory_page.inform", lambda _parent, text: told.append(text))
    widget(page, "leadership_last_year").click()
    assert "đã có trong danh sách" in told[0]
    desk.session.undo()
    assert len(rows(page, "leadership")) == 1
    desk.session.run("Bỏ năm trước", lambda store: [store.leadership_counts.remove(each) for each in ("l2", "l3")])
    widget(page, "leadership_last_year").click()
    assert "không có danh sách cán bộ nữ của năm 2023" in told[1]


def test_more_women_than_members_is_refused(page, desk):
    desk.go_to("leadership:l1")
    assert fill(page, "leadership_female", "5").property("wrong")
    fill(page, "leadership_total", "6")
    assert fill(page, "leadership_female", "5").property("wrong") is False
    assert rows(page, "leadership")[0][3] == "83,3%"


def test_a_deadline_is_done_with_a_day_of_the_year(page, desk):
    desk.go_to("deadline:d1")
    fill(page, "deadline_done_on", "20/11")
    deadline = desk.session.plan_year.deadlines[0]
    assert deadline.done_on == date(2024, 11, 20)
    assert rows(page, "deadline")[0][:4] == ["Báo cáo năm", "15/11/2024", "20/11/2024", "✓ xong, trễ hạn"]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-3, "quá hạn 3 ngày"),
        (0, "hôm nay là hạn"),
        (4, "còn 4 ngày (mốc 7 ngày)"),
        (40, "còn 40 ngày"),
        (None, "chưa rõ hạn"),
    ],
)
def test_the_state_of_a_deadline_is_told_in_words(days, words):
    due = None if days is None else date.today() + timedelta(days)
    assert deadline_state(Deadline("d", "p", "Việc", due)) == words


def test_lists_speak_vietnamese_only_and_fit_a_small_screen(page, desk, qtbot):
    desk.resize(911, 485)
    tabs = page.findChild(QTabWidget, "directory_tabs")
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        qtbot.wait(5)
        assert english_in(page) == []
        assert desk.width() <= 911
    assert desk._stack.currentWidget().verticalScrollBar().maximum() == 0


def test_lists_of_a_plan_wait_for_one(window, tmp_path):
    window.session.create(tmp_path / "trống.gpdesk")
    window.show_page(PageName.DIRECTORY)
    page = window.page(PageName.DIRECTORY)
    tabs = page.findChild(QTabWidget, "directory_tabs")
    for number, name in enumerate(("office", "signer", "recipient", "basis", "unit", "leadership", "deadline")):
        tabs.setCurrentIndex(number)
        assert page.findChild(QPushButton, f"{name}_add").isEnabled() == (number < 3)
    tabs.setCurrentIndex(2)
    page.findChild(QPushButton, "recipient_add").click()
    assert window.session.store.recipients.list()[0].text == "Lưu: VT"
    assert page.findChild(QLabel, "unit_sums").text() == ""
