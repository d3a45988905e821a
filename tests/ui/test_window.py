"""The whole window: pages, names, words, shortcuts, bad input."""

import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QToolBar,
    QWidget,
)

from gpdesk.data.store import Store
from gpdesk.ui import message
from gpdesk.ui.main_window import MainWindow, saved_moment
from gpdesk.ui.objective_row import ObjectiveRow
from gpdesk.ui.page_list import PageName
from gpdesk.ui.session import Session
from gpdesk.ui.translation import VietnameseTexts
from gpdesk.ui.year_dialog import YearDialog
from tests.ui.typing import press, type_text
from tests.ui.words import english_in


def all_pages(window):
    for name in PageName:
        window.show_page(name)
        yield name, window.page(name)


def test_window_shows_the_sample_without_a_word_of_english(desk):
    for _, page in all_pages(desk):
        page.refresh()
        assert english_in(desk) == []
    menu = desk.findChild(QMenu, "recent_menu")
    menu.aboutToShow.emit()
    assert menu.actions()
    assert english_in(menu) == []


def test_start_and_empty_file_show_no_english(window, tmp_path):
    for _ in all_pages(window):
        assert english_in(window) == []
    window.session.create(tmp_path / "trống.gpdesk")
    for _ in all_pages(window):
        assert english_in(window) == []


def test_pages_open_without_a_file_and_without_a_plan(window, tmp_path):
    for _, page in all_pages(window):
        page.refresh()
    window.session.create(tmp_path / "trống.gpdesk")
    for _, page in all_pages(window):
        page.refresh()


def test_every_interactive_widget_has_names(desk):
    for name, page in all_pages(desk):
        for kind in (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractItemView):
            for widget in page.findChildren(kind):
                inner = widget.objectName().startswith("qt_") or isinstance(
                    widget.parent(), QComboBox | QAbstractItemView
                )
                if inner or widget.metaObject().className() in {
                    "QComboBoxListView",
                    "QTabBar",
                    "QComboBoxPrivateContainer",
                }:
                    continue
                if widget.parent() is not None and widget.parent().metaObject().className() in {
                    "QComboBoxPrivateContainer",
                    "QTabBar",
                }:
                    continue
                assert widget.objectName(), (name, widget)
                assert widget.objectName().isascii(), widget.objectName()
                assert widget.accessibleName(), (name, widget.objectName())


def test_no_shortcut_on_a_plain_letter_or_alt(desk):
    for action in desk.actions():
        keys = action.shortcut().toString()
        assert keys in {"", "F1"} or keys.startswith("Ctrl+"), keys
        assert "&" not in action.text()


@pytest.mark.parametrize(("width", "height"), [(1366, 728), (1093, 582), (911, 485)])
def test_window_fits_small_screens(desk, width, height):
    desk.resize(width, height)
    for _ in all_pages(desk):
        assert desk.width() <= width
        assert desk.height() <= height


def test_qt_speaks_vietnamese(qapp):
    texts = VietnameseTexts()
    assert not texts.isEmpty()
    assert texts.translate("QPlatformTheme", "&Yes") == "Có"
    assert texts.translate("QLineEdit", "&Copy") == "Chép"
    assert texts.translate("Anything", "Chưa dịch") == "Chưa dịch"


def test_unsound_file_is_told_and_the_present_one_stays(desk, tmp_path, monkeypatch, sample_file):
    told = []
    monkeypatch.setattr("gpdesk.ui.file_work.show_error", lambda _parent, text: told.append(text))
    wrong = tmp_path / "rỗng.gpdesk"
    wrong.write_bytes(b"")
    assert not desk.files.open_path(wrong)
    assert "rỗng" in told[0]
    assert desk.session.path == sample_file


def test_missing_figure_jumps_to_its_cell(desk):
    desk.go_to("readings:5.3:2024-Q1")
    page = desk.page(PageName.READINGS)
    index = page.findChild(QWidget, "reading_grid").currentIndex()
    assert index.siblingAtColumn(0).data() == "5.3"
    desk.go_to("objective:3")
    tree = desk.page(PageName.TARGETS).findChild(QWidget, "target_tree")
    assert "Mục tiêu 3" in tree.currentIndex().data()


def test_undo_key_takes_back_the_last_change(desk, qtbot):
    plan = desk.session.plan_year.plan
    desk.session.run("Xóa kế hoạch", lambda store: store.plans.remove(plan.id))
    assert desk.session.plan_year is None
    qtbot.keyClick(desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.plan_year.plan == plan
    press(desk, Qt.Key.Key_F2)


def test_bug_report_names_the_fault_and_no_data():
    try:
        int("phép chia")
    except ValueError as fault:
        report = message.bug_report(type(fault), fault, fault.__traceback__)
    assert "ValueError" in report
    assert "gpdesk" in report


def test_window_opens_without_heavy_libraries():
    code = (
        "import sys, gpdesk.app\n"
        "from gpdesk.ui.application import prepare_application\n"
        "from gpdesk.ui.main_window import MainWindow\n"
        "from gpdesk.ui.session import Session\n"
        "from PySide6.QtCore import QSettings\n"
        "application = prepare_application(['gpdesk'])\n"
        "window = MainWindow(Session(), QSettings('none.ini', QSettings.Format.IniFormat))\n"
        "heavy = {'reportlab', 'openpyxl', 'docx', 'lxml', 'PySide6.QtPdf', 'PySide6.QtPrintSupport'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_number_keys_go_to_pages_and_into_their_work(desk, qtbot):
    for name in PageName:
        qtbot.keySequence(desk, name.shortcut)
        page = desk.page(name)
        assert page.isVisible()
        assert QApplication.focusWidget() is page.main_widget


def test_f1_opens_the_help_of_the_place(desk, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr("gpdesk.ui.help_dialog.HelpDialog.exec", lambda dialog: opened.append(dialog) or 0)
    desk.show_page(PageName.READINGS)
    qtbot.keyClick(desk, Qt.Key.Key_F1)
    assert "Số liệu" in opened[0].findChild(QWidget, "help_text").toPlainText()


def test_letters_and_alt_letters_go_to_the_field(desk, qtbot):
    desk.show_page(PageName.TARGETS)
    desk.go_to("objective:1")
    title = desk.findChild(QLineEdit, "objective_title")
    title.setFocus()
    title.clear()
    type_text(title, "Định hướng ặ, ơ, ư, đ")
    for letter in (Qt.Key.Key_T, Qt.Key.Key_M, Qt.Key.Key_Z):
        qtbot.keyClick(title, letter, Qt.KeyboardModifier.AltModifier)
    assert title.text().startswith("Định hướng ặ, ơ, ư, đ")
    assert title.hasFocus()
    assert desk.page(PageName.TARGETS).isVisible()
    assert desk.session.store.undo_label == "Đưa số liệu mẫu vào tệp"


def test_overview_counts_what_the_report_counts(desk):
    from gpdesk.domain.period import Period
    from gpdesk.domain.tally import tally
    from gpdesk.domain.verdict import judge_all

    desk.show_page(PageName.OVERVIEW)
    page = desk.page(PageName.OVERVIEW)
    counts = tally(judge_all(desk.session.plan_year, Period.of_year(2024)).values())
    figures = [label.text() for label in page.findChildren(QLabel) if label.property("role") == "figure"]
    assert figures[0] == f"{counts.met}/{counts.judged}"
    assert figures[1] == str(counts.not_met)
    rows = page.findChildren(ObjectiveRow)
    assert len(rows) == 6
    assert "đạt" in rows[2].accessibleDescription()
    assert "chưa đạt" in rows[2].accessibleDescription()


def test_overview_follows_the_period(desk):
    page = desk.page(PageName.OVERVIEW)
    choice = page.findChild(QComboBox, "overview_period")
    title = next(
        label for label in page.findChildren(QLabel) if label.property("role") == "title" and "năm" in label.text()
    )
    whole = [row.accessibleDescription() for row in page.findChildren(ObjectiveRow)]
    choice.setCurrentIndex(3)
    choice.activated.emit(3)
    assert "quý I" in title.text()
    assert [row.accessibleDescription() for row in page.findChildren(ObjectiveRow)][-6:] != whole


def test_objective_and_missing_lines_lead_to_their_places(desk, qtbot):
    desk.show_page(PageName.OVERVIEW)
    page = desk.page(PageName.OVERVIEW)
    qtbot.mouseClick(page.findChild(ObjectiveRow, "objective_4"), Qt.MouseButton.LeftButton)
    assert desk.page(PageName.TARGETS).isVisible()
    tree = desk.findChild(QAbstractItemView, "target_tree")
    assert tree.currentIndex().data().startswith("Mục tiêu 4")
    desk.show_page(PageName.OVERVIEW)
    missing = page.findChild(QAbstractItemView, "overview_missing")
    lines = [missing.item(row) for row in range(missing.count())]
    missing.setCurrentItem(next(line for line in lines if "chưa có số liệu" in line.text()))
    press(missing, Qt.Key.Key_Return)
    assert desk.page(PageName.READINGS).isVisible()


def test_start_page_offers_recent_files_and_opens_them(window, sample_file):
    window.recent.add(sample_file)
    page = window.page(PageName.OVERVIEW)
    page.refresh()
    page.findChild(QAbstractButton, "start_recent_0").click()
    assert window.session.path == sample_file
    assert len(window.session.plan_year.measures) == 22


@pytest.mark.parametrize("name", ["import", "new", "open", "sample"])
def test_ways_to_begin_can_be_pressed_and_given_up(window, name, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    asked = []
    monkeypatch.setattr(YearDialog, "exec", lambda dialog: asked.append(dialog) or YearDialog.DialogCode.Rejected)
    page = window.page(PageName.OVERVIEW)
    button = page.findChild(QAbstractButton, f"start_{name}")
    button.clicked.connect(lambda _on: asked.append(button))
    window.activateWindow()
    button.setFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        press(button, key)
    assert asked.count(button) == 3
    assert not window.session.is_open


def test_status_line_tells_file_and_last_step(desk, sample_file):
    texts = [label.text() for label in desk.statusBar().findChildren(QLabel)]
    assert str(sample_file) in texts
    plan = desk.session.plan_year.plan
    desk.session.run("Sửa trích yếu", lambda store: store.plans.update(replace(plan, title="Mới")))
    assert any(text.startswith("Đã lưu. Việc sau cùng: Sửa trích yếu") for text in _status(desk))
    desk.session.undo()
    assert not any("Sửa trích yếu" in text for text in _status(desk))


def _status(desk):
    return [label.text() for label in desk.statusBar().findChildren(QLabel)]


def test_moment_of_another_day_names_the_day():
    assert saved_moment("2024-03-07T14:05:09+07:00") == "14:05 ngày 07/03/2024"


def test_nothing_falls_off_the_toolbar_of_a_small_screen(desk, qtbot):
    desk.resize(911, 485)
    qtbot.wait(20)
    bar = desk.findChild(QToolBar, "toolbar")
    for action in bar.actions():
        widget = bar.widgetForAction(action)
        assert widget.isVisible(), action.text()
        assert widget.geometry().right() <= bar.width()


@pytest.mark.parametrize(("width", "height"), [(1366, 728), (1093, 582), (911, 485)])
def test_no_page_needs_scrolling_sideways(desk, width, height, qtbot):
    desk.resize(width, height)
    for name, page in all_pages(desk):
        if name is PageName.PAPERS:
            kind = page.findChild(QComboBox, "paper_kind")
            kind.setCurrentIndex(1)
            kind.activated.emit(1)
        qtbot.wait(20)
        area = desk._stack.widget(list(PageName).index(name))
        assert area.horizontalScrollBar().maximum() == 0, name
        for inner in page.findChildren(QScrollArea):
            if inner.isVisible():
                assert inner.widget().minimumSizeHint().width() <= inner.viewport().width(), (name, inner)


def test_window_is_never_larger_than_the_screen(qtbot, qapp, tmp_path):
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Session(), settings)
    qtbot.addWidget(window)
    window.show_fitting()
    room = window.screen().availableSize()
    assert window.width() <= room.width()
    assert window.height() <= room.height()
    window.close()
    assert not settings.value("window/geometry").isEmpty()


def test_typing_is_stored_when_the_window_is_closed(desk, sample_file):
    desk.go_to("objective:1")
    title = desk.findChild(QLineEdit, "objective_title")
    title.setFocus()
    title.clear()
    type_text(title, "Đóng giữa chừng")
    desk.close()
    with Store.open(sample_file) as store:
        assert store.plan_year(2024).objectives[0].title == "Đóng giữa chừng"


def test_pictures_of_all_pages_and_dialogs_are_taken(qapp, sample_file, tmp_path):
    from gpdesk.ui.screenshot import take_pictures

    take_pictures(sample_file, tmp_path, 1.0, pause=1)
    names = {path.stem for path in tmp_path.glob("*.png")}
    assert {f"window-{name.value}" for name in PageName} | {"window-start", "dialog-import", "dialog-bug"} <= names
    assert all(path.stat().st_size > 2000 for path in tmp_path.glob("*.png"))


def test_no_page_but_the_board_scrolls_as_a_whole_on_a_small_screen(desk):
    desk.resize(911, 485)
    for name, page in all_pages(desk):
        if name is not PageName.MONTH:
            QApplication.processEvents()
            area = page.parent().parent()
            assert isinstance(area, QScrollArea)
            assert area.verticalScrollBar().maximum() == 0, name
            assert area.horizontalScrollBar().maximum() == 0, name
