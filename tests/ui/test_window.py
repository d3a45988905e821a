"""The whole window: pages, names, words, shortcuts, bad input."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from gpdesk.ui import message
from gpdesk.ui.help_dialog import HelpDialog
from gpdesk.ui.page_list import PageName
from gpdesk.ui.translation import VietnameseTexts
from tests.ui.typing import press

ENGLISH = {
    "the", "and", "open", "save", "file", "cancel", "undo", "redo", "copy", "paste", "cut", "close", "error",
    "yes", "new", "print", "year", "page", "help", "select", "all", "name", "number", "date", "none", "true", "false",
}  # fmt: skip


def all_pages(window):
    for name in PageName:
        window.show_page(name)
        yield name, window.page(name)


def visible_texts(widget):
    for child in [widget, *widget.findChildren(QWidget)]:
        if isinstance(child, QLabel | QAbstractButton):
            yield child.text()
        if isinstance(child, QComboBox):
            yield from (child.itemText(index) for index in range(child.count()))
        if isinstance(child, QLineEdit | QPlainTextEdit):
            yield child.placeholderText()
        yield child.toolTip()
        yield child.accessibleName()
        yield child.windowTitle()


def test_pages_show_the_sample_without_a_word_of_english(desk, qtbot):
    for _, page in all_pages(desk):
        page.refresh()
    for text in visible_texts(desk):
        words = {word.strip(".,:()“”…") for word in text.lower().split()}
        assert not words & ENGLISH, text


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
        assert keys == "F1" or keys.startswith("Ctrl+"), keys
        assert "&" not in action.text()


@pytest.mark.parametrize(("width", "height"), [(1366, 728), (1093, 582), (911, 485)])
def test_window_fits_small_screens(desk, width, height):
    desk.resize(width, height)
    for _ in all_pages(desk):
        assert desk.width() <= width
        assert desk.height() <= height


def test_every_page_has_help(window, qtbot):
    for name in PageName:
        dialog = HelpDialog(window, name.value)
        qtbot.addWidget(dialog)
        assert name.title in dialog.findChild(QWidget, "help_text").toPlainText()


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
