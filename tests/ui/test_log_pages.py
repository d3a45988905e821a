"""Log pages: lines typed by keys, stored when whole, counted at once; nothing wrong is stored, nothing typed is lost."""

import unicodedata
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QWidget,
)

from gpdesk.domain.day import typed_day
from gpdesk.domain.news import NewsKind
from gpdesk.domain.reach import ReachMethod
from gpdesk.ui.count_strip import CountStrip
from gpdesk.ui.noun_editor import NounEditor
from gpdesk.ui.page_list import PageName
from tests.ui.log_year import TITLES, add_logs
from tests.ui.typing import compose, press, type_like_unikey, type_text
from tests.ui.words import english_in

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(desk):
    desk.session.run("Đưa sổ mẫu vào tệp", add_logs)
    desk.show_page(PageName.NEWS)
    return desk.page(PageName.NEWS)


def widget(page, name):
    return page.findChild(QWidget, name)


def titles(page, name="news", column=1):
    model = widget(page, f"{name}_table").model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def strip_words(page, name):
    return page.findChild(CountStrip, name).accessibleDescription()


def notes(page, role):
    return [label.text() for label in page.findChildren(QLabel) if label.property("role") == role and label.isVisible()]


def news(page):
    return page.session.plan_year.news_items


def tab_to(name):
    """Press Tab until a field has the keyboard."""
    for _ in range(30):
        focused = QApplication.focusWidget()
        if focused.objectName() == name:
            return focused
        focused.focusNextChild()
    raise AssertionError(name)


def test_table_is_sound(page, qtmodeltester):
    qtmodeltester.check(widget(page, "news_table").model())


def test_a_piece_of_news_is_typed_by_keys_alone_and_counted(page, desk, qtbot):
    assert "Quý II: 1/4 (chưa đủ)" in strip_words(page, "news_strip")
    qtbot.keyClick(desk, Qt.Key.Key_N, CTRL)
    day = QApplication.focusWidget()
    assert day.objectName() == "news_published_on"
    type_text(day, "5/6")
    title = tab_to("news_title")
    assert day.text() == "05/06/2024"
    assert len(news(page)) == 4, "a line without a title is not counted"
    assert titles(page)[-1] == "(đang nhập, chưa lưu)"
    type_like_unikey(title, "tie←êng←←←ếng")
    compose(title, [" V", " Vi"], " Việt")
    tab_to("news_kind")
    assert len(news(page)) == 5
    added = news(page)[-1]
    assert (added.published_on, added.title) == (date(2024, 6, 5), "tiếng Việt")
    assert page.session.store.undo_label == "Thêm tin, bài “tiếng Việt”"
    assert "Quý II: 2/4 (chưa đủ)" in strip_words(page, "news_strip")
    assert titles(page).count("tiếng Việt") == 1
    press(tab_to("news_kind"), Qt.Key.Key_Down)
    kind = page.findChild(QComboBox, "news_kind")
    kind.activated.emit(kind.currentIndex())
    assert news(page)[-1].kind is NewsKind.BROADCAST
    assert "T6: 1 (đủ)" in strip_words(page, "broadcast_strip")


def test_a_new_line_asks_nothing_before_a_field_is_left(page):
    widget(page, "news_add").click()
    assert notes(page, "problem") == []
    tab_to("news_title")
    tab_to("news_kind")
    assert any("Chưa có tên tin, bài" in text for text in notes(page, "problem"))
    assert len(news(page)) == 4


def test_an_unfinished_line_waits_and_can_be_given_up(page, desk):
    widget(page, "news_add").click()
    channel = widget(page, "news_channel")
    channel.setText("Loa khóm")
    channel.editingFinished.emit()
    table = widget(page, "news_table")
    table.setCurrentIndex(table.model().index(0, 0))
    desk.show_page(PageName.TARGETS)
    desk.show_page(PageName.NEWS)
    assert titles(page)[-1] == "(đang nhập, chưa lưu)"
    widget(page, "news_add").click()
    assert channel.text() == "Loa khóm"
    assert titles(page).count("(đang nhập, chưa lưu)") == 1
    widget(page, "news_remove").click()
    assert titles(page) == list(TITLES)
    assert page.session.store.undo_label == "Đưa sổ mẫu vào tệp"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("31/6", "Không có ngày 31 tháng 6"),
        ("hôm nay", "không phải là ngày"),
        ("", "Hãy nhập ngày/tháng/năm"),
        ("5/3/2023", "chọn năm 2023"),
        ("5/3/24", "thiếu năm"),
        ("9" * 5000, "không phải là ngày"),
    ],
)
def test_wrong_days_are_told_beside_the_field_and_not_stored(page, typed, sentence):
    day = widget(page, "news_published_on")
    day.setText(typed)
    day.editingFinished.emit()
    assert news(page)[0].published_on == date(2024, 1, 10)
    assert day.text() == typed
    assert day.property("wrong")
    told = [text for text in notes(page, "problem") if sentence in text]
    assert told
    assert len(told[0]) < 200


@pytest.mark.parametrize("typed", ["-1", "2,5", "hai", "9" * 19, "1/2"])
def test_what_is_no_count_is_refused(page, typed):
    times = widget(page, "news_times")
    times.setText(typed)
    times.editingFinished.emit()
    assert news(page)[0].times == 1
    assert times.property("wrong")


def test_today_is_one_key(page, qtbot):
    widget(page, "commitment_add").click()
    editor = page.findChild(QWidget, "commitment_informed_on")
    editor.setText("1/2")
    qtbot.keyClick(editor, Qt.Key.Key_Semicolon, CTRL)
    assert editor.text() == typed_day(date.today())
    editor.undo()
    assert editor.text() == "1/2"


def test_delete_removes_with_undo_and_only_from_the_table(page, desk, qtbot):
    title = widget(page, "news_title")
    title.setFocus()
    press(title, Qt.Key.Key_Delete)
    assert len(news(page)) == 4
    title.undo()
    table = widget(page, "news_table")
    table.setCurrentIndex(table.model().index(1, 0))
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert titles(page) == [TITLES[0], *TITLES[2:]]
    assert table.currentIndex().row() == 1
    assert any("Ctrl+Z để lấy lại" in text for text in notes(page, "hint"))
    qtbot.keyClick(desk, Qt.Key.Key_Z, CTRL)
    assert titles(page) == list(TITLES)
    assert table.currentIndex().row() == 1, "what came back is chosen"


def test_duplicate_is_one_step_with_the_keyboard_in_its_first_field(page, desk, qtbot):
    qtbot.keyClick(desk, Qt.Key.Key_D, CTRL)
    assert [item.title for item in news(page)].count(TITLES[0]) == 2
    assert len({item.id for item in news(page)}) == 5
    assert QApplication.focusWidget().objectName() == "news_published_on"
    page.session.undo()
    assert len(news(page)) == 4


def test_typing_is_stored_before_a_new_line_begins(page, desk, qtbot):
    title = widget(page, "news_title")
    title.setFocus()
    title.selectAll()
    compose(title, ["Đ"], "Đổi tên")
    qtbot.keyClick(desk, Qt.Key.Key_N, CTRL)
    assert news(page)[0].title == "Đổi tên"
    assert widget(page, "news_title").toPlainText() == ""


def test_enter_and_f2_go_on_to_the_form(page, qtbot):
    table = widget(page, "news_table")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_F2):
        table.setFocus()
        qtbot.keyClick(table, key)
        assert QApplication.focusWidget().objectName() == "news_published_on"


def test_sorting_follows_the_vietnamese_alphabet_and_keeps_the_line(page):
    table = widget(page, "news_table")
    table.setCurrentIndex(table.model().index(2, 0))
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert titles(page) == ["An toàn trên mạng", "Ấm áp gia đình", "Định hướng nghề cho nữ", "Đối thoại ở khóm"]
    assert table.currentIndex().siblingAtColumn(1).data() == "Ấm áp gia đình"
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert titles(page)[0] == "Đối thoại ở khóm"
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert titles(page) == list(TITLES)
    table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert titles(page) == list(TITLES)


def test_an_edit_that_changes_the_place_keeps_the_line_chosen(page):
    table = widget(page, "news_table")
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    table.setCurrentIndex(table.model().index(0, 0))
    title = widget(page, "news_title")
    title.setFocus()
    title.setPlainText("Vui khỏe mỗi ngày")
    tab_to("news_kind")
    assert titles(page)[-1] == "Vui khỏe mỗi ngày"
    assert table.currentIndex().row() == 3
    assert QApplication.focusWidget().objectName() == "news_kind"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("dinh huong", [TITLES[0]]),
        ("AM AP", [TITLES[2]]),
        ("khóm doi", [TITLES[3]]),
        ("phat thanh", [TITLES[1]]),
        ("xyz", []),
    ],
)
def test_filter_needs_no_accents_and_counts(page, typed, found):
    box = widget(page, "news_filter")
    type_text(box, typed)
    assert titles(page) == found
    assert any(text == f"{len(found)}/4" for text in notes(page, "hint"))
    box.clear()
    assert titles(page) == list(TITLES)
    assert any(text == "4 dòng" for text in notes(page, "hint"))


def test_a_new_line_is_in_sight_whatever_is_filtered(page, desk, qtbot):
    type_text(widget(page, "news_filter"), "xyz")
    qtbot.keyClick(desk, Qt.Key.Key_N, CTRL)
    assert titles(page)[-1] == "(đang nhập, chưa lưu)"


def test_a_line_being_edited_stays_though_the_filter_would_hide_it(page):
    type_text(widget(page, "news_filter"), "dinh huong")
    title = widget(page, "news_title")
    title.setFocus()
    title.setPlainText("Khác hẳn")
    tab_to("news_kind")
    assert titles(page) == ["Khác hẳn"]
    assert title.toPlainText() == "Khác hẳn"


def test_widths_of_columns_are_remembered(page, desk, qtbot):
    header = widget(page, "news_table").horizontalHeader()
    header.resizeSection(2, 133)
    assert desk.columns.width("news_table", "kind") == 133
    other = NounEditor(desk.session, desk.columns, page._editors["news"]._log)
    qtbot.addWidget(other)
    assert other.view.columnWidth(2) == 133
    desk.columns._settings.setValue("columns/news_table/kind", "rộng")
    assert desk.columns.width("news_table", "kind") is None


def test_huge_text_is_kept_and_shown_short(page):
    title = widget(page, "news_title")
    huge = "Ấm áp gia đình " * 20_000
    title.setFocus()
    title.setPlainText(huge)
    tab_to("news_kind")
    assert news(page)[0].title == huge.strip()
    assert len(titles(page)[0]) <= 300
    assert len(page.session.store.undo_label) < 150


def test_strange_letters_are_stored_in_the_one_form(page):
    channel = widget(page, "news_channel")
    channel.setText(unicodedata.normalize("NFD", "Đài\u200b truyền  thanh"))
    channel.editingFinished.emit()
    assert news(page)[0].channel == "Đài truyền thanh"


def test_personal_data_in_a_note_is_warned_of_and_kept(page):
    note = page.findChild(QPlainTextEdit, "news_note")
    note.setFocus()
    note.setPlainText("Nguyễn Văn Mẫu, số nhà 12")
    tab_to("news_channel")
    assert news(page)[0].note == "Nguyễn Văn Mẫu, số nhà 12"
    assert any("thông tin cá nhân" in text for text in notes(page, "warning"))
    note.setPlainText("Phát lại hai lần")
    note.left.emit()
    assert not any("thông tin cá nhân" in text for text in notes(page, "warning"))


def test_organisations_count_once_both_days_are_there(page):
    tabs = page.findChild(QTabWidget, "news_tabs")
    tabs.setCurrentIndex(1)
    figure = widget(page, "commitment_total")
    assert figure.text() == "1/2"
    table = widget(page, "commitment_table")
    table.setCurrentIndex(table.model().index(1, 0))
    day = widget(page, "commitment_committed_on")
    day.setText("4/3")
    day.editingFinished.emit()
    assert figure.text() == "2/2"
    assert page.session.plan_year.commitments[1].committed_on == date(2024, 3, 4)
    day.setText("")
    day.editingFinished.emit()
    assert figure.text() == "1/2"


def test_order_of_lines_is_changed_for_papers(page):
    page.findChild(QTabWidget, "news_tabs").setCurrentIndex(1)
    assert not widget(page, "commitment_up").isEnabled()
    widget(page, "commitment_down").click()
    assert [each.id for each in page.session.plan_year.commitments] == ["c2", "c1"]
    assert widget(page, "commitment_table").currentIndex().row() == 1
    assert not widget(page, "commitment_down").isEnabled()
    page.session.undo()
    assert [each.id for each in page.session.plan_year.commitments] == ["c1", "c2"]
    widget(page, "commitment_table").sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert not widget(page, "commitment_down").isEnabled()
    assert not widget(page, "commitment_up").isEnabled()


def test_people_reached_are_counted_by_the_method_chosen(page):
    page.findChild(QTabWidget, "news_tabs").setCurrentIndex(2)
    figure, method = widget(page, "reach_total"), widget(page, "reach_counting")
    assert figure.text() == "20,0%"
    assert "200/1.000" in method.text()
    assert "loa phủ 50%" in method.toolTip()
    assert not widget(page, "reach_female").isVisible()
    percent = widget(page, "reach_percent")
    percent.setText("101")
    percent.editingFinished.emit()
    assert percent.property("wrong")
    percent.setText("100")
    percent.editingFinished.emit()
    assert figure.text() == "40,0%"
    choice = page.findChild(QComboBox, "reach_method")
    choice.setCurrentIndex(list(ReachMethod).index(ReachMethod.AUDIENCE))
    choice.activated.emit(choice.currentIndex())
    assert widget(page, "reach_female").isVisible()
    assert any("Chưa có số người" in text for text in notes(page, "warning"))
    female = widget(page, "reach_female")
    female.setText("30")
    female.editingFinished.emit()
    assert figure.text() == "3,0%"


def test_the_khom_of_a_reach_is_chosen_from_the_units(page):
    page.findChild(QTabWidget, "news_tabs").setCurrentIndex(2)
    unit = page.findChild(QComboBox, "reach_unit_id")
    assert [unit.itemText(row) for row in range(unit.count())] == ["Toàn phường", "Khóm 1", "Khóm 2", "Khóm 10"]
    unit.setCurrentIndex(0)
    unit.activated.emit(0)
    assert page.session.plan_year.reaches[0].unit_id is None
    page.session.run("Thêm khóm", lambda store: store.units.remove("u10"))
    assert unit.count() == 3


@pytest.mark.parametrize(
    ("place", "tab", "table", "words"),
    [
        ("news:n3", 0, "news_table", TITLES[2]),
        ("commitment:c2", 1, "commitment_table", "Chi bộ Khóm 2"),
        ("reach:r1", 2, "reach_table", "Loa khóm 1"),
        ("news", 0, "news_table", None),
        ("news:không có", 0, "news_table", None),
        ("news:6.3:2024-Q1", 0, "news_table", TITLES[2]),
        ("news:6.4:2024-M02", 0, "news_table", TITLES[1]),
        ("commitment:", 1, "commitment_table", None),
    ],
)
def test_places_lead_to_their_lines(page, desk, place, tab, table, words):
    widget(page, "news_filter").setText("doi thoai")
    desk.go_to(place)
    assert page.findChild(QTabWidget, "news_tabs").currentIndex() == tab
    view = widget(page, table)
    assert view.hasFocus()
    if words:
        assert words in [view.currentIndex().siblingAtColumn(column).data() for column in range(2)]


def test_log_pages_speak_vietnamese_only(page, desk):
    tabs = page.findChild(QTabWidget, "news_tabs")
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        assert english_in(page) == []


def test_another_file_drops_the_unfinished_line_and_the_filter(page, desk, tmp_path):
    widget(page, "news_add").click()
    widget(page, "news_filter").setText("phat thanh")
    desk.session.create(tmp_path / "trống.gpdesk")
    desk.show_page(PageName.NEWS)
    assert titles(page) == []
    assert widget(page, "news_filter").text() == ""
    assert not page.findChild(QPushButton, "news_add").isEnabled()
    assert any("Chưa có kế hoạch nào" in text for text in notes(page, "hint"))


def test_a_log_without_a_target_says_how_to_feed_one(page, desk):
    assert any("6.3, 6.4" in text for text in notes(page, "hint"))
    for code in ("6.3", "6.4"):
        desk.go_to(f"measure:{code}")
        source = desk.findChild(QComboBox, "measure_counted_from")
        source.setCurrentIndex(0)
        source.activated.emit(0)
    desk.show_page(PageName.NEWS)
    assert any("Nguồn số liệu" in text for text in notes(page, "hint"))
    assert "Quý I: 3 tin" in strip_words(page, "news_strip")


def test_line_edits_leave_alt_letters_to_unikey(page, qtbot):
    box = page.findChild(QLineEdit, "news_filter")
    box.setFocus()
    for letter in (Qt.Key.Key_N, Qt.Key.Key_D):
        qtbot.keyClick(box, letter, Qt.KeyboardModifier.AltModifier)
    assert len(news(page)) == 4
    assert box.hasFocus()


def test_the_wide_column_keeps_its_words_on_a_small_screen(page, desk, qtbot):
    table = widget(page, "news_table")
    letter = table.fontMetrics().horizontalAdvance("0")
    for width in (1366, 911):
        desk.resize(width, 485)
        qtbot.wait(10)
        sizes = [table.columnWidth(column) for column in range(table.model().columnCount())]
        assert sizes[1] >= 22 * letter
        if width == 1366:
            assert sum(sizes) <= table.viewport().width()


def test_a_new_line_with_a_wrong_day_is_not_counted_under_another_day(page, desk, qtbot):
    qtbot.keyClick(desk, Qt.Key.Key_N, CTRL)
    day = QApplication.focusWidget()
    proposed = day.text()
    type_text(day, "31/6")
    title = tab_to("news_title")
    title.setPlainText("Ngày gõ nhầm")
    tab_to("news_kind")
    assert len(news(page)) == 4
    assert day.text() == "31/6"
    day.setText(proposed)
    day.editingFinished.emit()
    assert [item.title for item in news(page)].count("Ngày gõ nhầm") == 1
    assert not day.property("wrong")


def test_a_title_pasted_in_lines_becomes_one(page):
    title = widget(page, "news_title")
    title.setFocus()
    title.setPlainText("HỘI NGHỊ\n  triển khai\u2028kế hoạch\n")
    tab_to("news_kind")
    assert news(page)[0].title == "HỘI NGHỊ triển khai kế hoạch"
    assert title.toPlainText() == "HỘI NGHỊ triển khai kế hoạch"
