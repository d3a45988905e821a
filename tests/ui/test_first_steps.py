"""What a clerk meets who has nothing yet: words where lines would be, buttons in order, papers that name who gets them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QTableWidget,
    QTabWidget,
    QWidget,
)

from gpdesk.domain.paper import PaperKind
from gpdesk.domain.plan_draft import empty_plan_year
from gpdesk.ui.page_list import PageName, page_of
from tests.ui.typing import press

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def blank(window, tmp_path):
    window.activateWindow()
    window.session.create(tmp_path / "a.gpdesk")
    window.session.run("Lập", lambda store: store.add_plan_year(empty_plan_year(2025)))
    return window


def labels(page):
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_empty_lists_say_how_to_begin(blank):
    blank.show_page(PageName.ACTIVITIES)
    page = blank.page(PageName.ACTIVITIES)
    assert "Bấm Thêm (Ctrl+N)" in page.findChild(QTableView, "activity_table").empty_words
    before = page.findChild(QTableView, "activity_table").grab().toImage()
    page.findChild(QTableView, "activity_table").say_when_empty("")
    assert page.findChild(QTableView, "activity_table").grab().toImage() != before


def test_event_without_an_activity_is_asked_for_one(blank, qtbot):
    blank.show_page(PageName.ACTIVITIES)
    page = blank.page(PageName.ACTIVITIES)
    page.findChild(QTabWidget, "activity_tabs").setCurrentIndex(1)
    table = page.findChild(QTableView, "event_table")
    assert "Hãy thêm hoạt động" in table.empty_words
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_N, CONTROL)
    assert "Hãy thêm hoạt động" in labels(page)


def test_filter_that_hides_everything_says_so(desk):
    desk.show_page(PageName.ACTIVITIES)
    page = desk.page(PageName.ACTIVITIES)
    page.findChild(QWidget, "activity_filter").setText("không có từ này")
    assert page.findChild(QTableView, "activity_table").empty_words == "Không có dòng nào khớp bộ lọc."


def test_filter_is_left_for_the_lines_and_given_up_by_keys(desk):
    desk.activateWindow()
    desk.show_page(PageName.ACTIVITIES)
    page = desk.page(PageName.ACTIVITIES)
    line, table = page.findChild(QWidget, "activity_filter"), page.findChild(QTableView, "activity_table")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down):
        line.setFocus()
        line.setText("toa dam")
        press(line, key)
        assert table.hasFocus()
    line.setFocus()
    shown = table.model().rowCount()
    press(line, Qt.Key.Key_Escape)
    assert line.text() == ""
    assert table.model().rowCount() > shown


def test_double_click_on_a_line_opens_its_form(desk, qtbot):
    desk.activateWindow()
    for name, field in (("activity", "activity_title"), ("target:2.1", "target_statement")):
        desk.go_to(name if ":" in name else "activity")
        page = desk.page(page_of(name))
        view = page.findChild(QWidget, {"activity": "activity_table"}.get(name, "target_tree"))
        place = view.visualRect(view.currentIndex()).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert QApplication.focusWidget().objectName() == field


def test_repeating_is_offered_beside_the_other_buttons_and_only_for_a_line(blank, desk):
    desk.show_page(PageName.ACTIVITIES)
    repeat = desk.page(PageName.ACTIVITIES).findChild(QPushButton, "activity_repeat")
    assert repeat.isEnabled()
    assert repeat.previousInFocusChain().objectName() == "activity_down"
    desk.page(PageName.ACTIVITIES).findChild(QWidget, "activity_filter").setText("không có từ này")
    assert not repeat.isEnabled()


def test_new_file_begins_at_what_is_missing(window, tmp_path):
    window.activateWindow()
    window.files._ask_year = lambda: 2025
    window.files._ask_new_path = lambda _stem: tmp_path / "mới.gpdesk"
    window.show_page(PageName.JOURNAL)
    window.files.new()
    assert QApplication.focusWidget().objectName() == "overview_missing"


@pytest.mark.parametrize(
    ("kind", "as_kind"), [(PaperKind.MONTH_PLAN, PaperKind.PLAN), (PaperKind.MONTH_REPORT, PaperKind.REPORT)]
)
def test_papers_of_the_month_name_the_recipients_they_print(desk, kind, as_kind):
    desk.show_page(PageName.PAPERS)
    page = desk.page(PageName.PAPERS)
    box = page.findChild(QComboBox, "paper_kind")
    box.setCurrentIndex(list(PaperKind).index(kind))
    box.activated.emit(box.currentIndex())
    own = [each.text for each in desk.session.plan_year.recipients if each.paper_kind == as_kind.value]
    assert "; ".join(own) in labels(page)


def test_month_page_cuts_no_word_of_its_choice(desk):
    desk.show_page(PageName.MONTH)
    box = desk.page(PageName.MONTH).findChild(QComboBox, "month_choice")
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box)
    assert room.width() >= box.fontMetrics().horizontalAdvance("Tháng hành động")
    assert "…." not in labels(desk.page(PageName.MONTH))


def test_journal_shows_the_first_of_very_many_changes(desk):
    desk.show_page(PageName.JOURNAL)
    changes = desk.page(PageName.JOURNAL).findChild(QTableWidget, "journal_changes")
    assert changes.rowCount() == 301
    assert "thay đổi khác" in changes.item(300, 0).text()
