"""Boxes and dialogs: in Vietnamese, named, freed when closed; a bug is told once and loses nothing."""

import gc
import weakref
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QPushButton,
    QTextBrowser,
)
from shiboken6 import isValid

from gpdesk.app import BugCatcher
from gpdesk.domain.error import GpdeskError
from gpdesk.intake.plan_reader import read_plan
from gpdesk.intake.source import PlanSource, text_lines
from gpdesk.ui import message
from gpdesk.ui.help_dialog import HelpDialog
from gpdesk.ui.import_dialog import ImportDialog
from gpdesk.ui.page_list import PageName
from gpdesk.ui.save_path import ask_save_path
from gpdesk.ui.year_dialog import YearDialog
from tests.ui.test_papers_and_import import PLAN, read_again
from tests.ui.words import english_in


@pytest.fixture
def answer(monkeypatch):
    """Make every box be answered by the button with this label; return the texts that were told."""
    told = []

    def press_with(label):
        def run(box):
            told.append(box.text())
            box.show()
            next(button for button in box.buttons() if button.text() == label).click()
            return 0

        monkeypatch.setattr(QMessageBox, "exec", run)
        return told

    return press_with


def print_dialog(window, tmp_path):
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    dialog = QPrintDialog(printer, window)
    dialog.printer_kept = printer
    return dialog


def file_dialog(window, mode):
    dialog = QFileDialog(window, "Chọn tệp", "/", "Tệp dữ liệu (*.gpdesk)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    return dialog


DIALOGS = {
    "help": lambda window, _: HelpDialog(window, "targets"),
    "question": lambda window, _: message.question_box(window, "Xóa chỉ tiêu 2.1?", "Xóa", "Giữ lại"),
    "bug": lambda window, _: message.bug_box(window, "báo cáo"),
    "year": lambda window, _: YearDialog(window),
    "import": lambda window, _: ImportDialog(window, read_plan(PlanSource("thử", text_lines(PLAN))), read_again),
    "progress": lambda window, _: QProgressDialog("Đang đọc…", "Dừng", 0, 0, window),
    "open": lambda window, _: file_dialog(window, QFileDialog.AcceptMode.AcceptOpen),
    "save": lambda window, _: file_dialog(window, QFileDialog.AcceptMode.AcceptSave),
    "print": print_dialog,
    "input": lambda window, _: QInputDialog(window),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs_speak_vietnamese(window, qtbot, tmp_path, name):
    dialog = DIALOGS[name](window, tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    assert english_in(dialog) == []


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextBrowser])
def test_context_menus_speak_vietnamese(window, qtbot, kind):
    editor = kind()
    qtbot.addWidget(editor)
    menu = editor.createStandardContextMenu()
    qtbot.addWidget(menu)
    assert english_in(menu) == []


@pytest.mark.parametrize("name", ["help", "question", "bug", "import"])
def test_dialogs_of_ours_have_names(window, qtbot, tmp_path, name):
    dialog = DIALOGS[name](window, tmp_path)
    qtbot.addWidget(dialog)
    assert dialog.objectName().isascii()
    assert dialog.objectName()
    for button in dialog.findChildren(QAbstractButton):
        # Buttons of Qt's own make, such as those of scroll bars and of "Xem chi tiết", have texts of their own.
        if not button.objectName().startswith("qt_") and button.parent().metaObject().className() != "QTabBar":
            assert button.objectName() or button.text(), button


@pytest.mark.parametrize("name", ["help", "import", "year"])
def test_closed_dialogs_are_freed(window, tmp_path, qtbot, name):
    dialog = DIALOGS[name](window, tmp_path)
    dialog.show()
    ghost = weakref.ref(dialog)
    dialog.close()
    dialog.deleteLater()
    qtbot.waitUntil(lambda: not isValid(ghost()) if ghost() is not None else True)
    del dialog
    gc.collect()
    assert ghost() is None


def test_help_is_freed_after_the_key(window, monkeypatch, qtbot):
    monkeypatch.setattr(QDialog, "exec", lambda _dialog: 0)
    for _ in range(3):
        window._help()
    qtbot.waitUntil(lambda: not window.findChildren(HelpDialog))


def test_boxes_are_freed_and_answer_what_was_pressed(window, answer, qtbot):
    told = answer("Xóa")
    assert message.ask(window, "Xóa <b>chỉ tiêu</b>?", "Xóa", "Giữ lại")
    answer("Giữ lại")
    assert not message.ask(window, "Xóa?", "Xóa", "Giữ lại")
    assert told[0] == "Xóa <b>chỉ tiêu</b>?"
    qtbot.waitUntil(lambda: not window.findChildren(QMessageBox))


def test_safe_answer_is_the_default_and_text_is_no_markup(window, qtbot):
    box = message.question_box(window, "<img src=x>", "Xóa", "Giữ lại")
    qtbot.addWidget(box)
    assert box.defaultButton().text() == "Giữ lại"
    assert box.escapeButton() is None or box.escapeButton().text() == "Giữ lại"
    assert box.textFormat() is Qt.TextFormat.PlainText


def test_escape_gives_the_safe_answer(window, monkeypatch):
    def escape(box):
        box.show()
        box.reject()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", escape)
    assert not message.ask(window, "Xóa?", "Xóa", "Giữ lại")


def test_bug_is_told_with_a_report_to_copy_and_the_data_stay(desk, answer, capsys):
    plan_year = desk.session.plan_year
    told = answer("Chép báo cáo lỗi")
    try:
        int("ví dụ")
    except ValueError as fault:
        BugCatcher(desk)(type(fault), fault, fault.__traceback__)
    assert "vẫn nguyên vẹn" in told[0]
    assert "ValueError" in QApplication.clipboard().text()
    assert "ValueError" in capsys.readouterr().err
    assert desk.session.plan_year == plan_year


def test_fault_of_the_world_that_nobody_took_is_told_in_its_sentence(window, answer, capsys):
    told = answer("Đóng")
    fault = GpdeskError("Ổ đĩa đã đầy. Hãy xóa bớt tệp.")
    BugCatcher(window)(type(fault), fault, None)
    assert told == ["Ổ đĩa đã đầy. Hãy xóa bớt tệp."]
    assert capsys.readouterr().err == ""


def test_bug_while_a_bug_is_told_opens_no_second_box(window, monkeypatch, capsys):
    catcher = BugCatcher(window)
    boxes = []

    def run(box):
        boxes.append(box)
        if len(boxes) < 5:
            catcher(ValueError, ValueError("lần nữa"), None)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", run)
    catcher(ValueError, ValueError("lần đầu"), None)
    assert len(boxes) == 1
    catcher(ValueError, ValueError("sau đó"), None)
    assert len(boxes) >= 2
    assert "lần nữa" in capsys.readouterr().err


def test_name_without_ending_does_not_overwrite_unasked(window, tmp_path, monkeypatch):
    (tmp_path / "ke-hoach.pdf").write_bytes(b"cu")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "ke-hoach"), ""))
    asked = []
    monkeypatch.setattr("gpdesk.ui.save_path.ask", lambda *texts: asked.append(texts) or False)
    assert ask_save_path(window, "Lưu", tmp_path, "Tệp PDF", ".pdf") is None
    assert "ke-hoach.pdf" in asked[0][1]
    monkeypatch.setattr("gpdesk.ui.save_path.ask", lambda *_: True)
    assert ask_save_path(window, "Lưu", tmp_path, "Tệp PDF", ".pdf") == tmp_path / "ke-hoach.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "bản 1.5"), ""))
    assert ask_save_path(window, "Lưu", tmp_path, "Tệp PDF", ".pdf") == tmp_path / "bản 1.5.pdf"


def test_year_of_a_new_file_can_be_agreed_to_at_once(window, qtbot):
    dialog = YearDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()
    agree = dialog.findChild(QPushButton, "year_store")
    assert agree.isEnabled()
    qtbot.mouseClick(agree, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.year == date.today().year


def test_new_file_does_not_replace_the_open_one(desk, tmp_path, monkeypatch, answer):
    told = answer("Đóng")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(desk.session.path), ""))
    monkeypatch.setattr(YearDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    desk.files.new()
    desk.files.new_sample()
    assert len(told) == 2
    assert "đang mở" in told[0]
    assert desk.session.plan_year is not None


def test_new_file_and_sample_are_made_and_remembered(window, tmp_path, monkeypatch):
    monkeypatch.setattr(YearDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "phường mới"), ""))
    window.files.new()
    assert window.session.path == tmp_path / "phường mới.gpdesk"
    assert window.session.plan_year is not None
    assert window.session.plan_year.measures == ()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mẫu"), ""))
    window.files.new_sample()
    assert len(window.session.plan_year.measures) == 22
    assert window.session.plan_year.plan.is_sample
    assert [path.name for path in window.recent.paths()] == ["mẫu.gpdesk", "phường mới.gpdesk"]


def test_every_page_has_help_that_names_it(window, qtbot):
    for name in PageName:
        dialog = HelpDialog(window, name.value)
        qtbot.addWidget(dialog)
        assert name.title in dialog.findChild(QTextBrowser, "help_text").toPlainText()


def test_help_of_figures_prints_every_rule(qtbot):
    from gpdesk.domain.rule import RULES

    dialog = HelpDialog(None, "readings")
    qtbot.addWidget(dialog)
    words = dialog.findChild(QTextBrowser, "help_text").toPlainText()
    for rule in RULES:
        assert rule.name in words
