"""Figures from Excel through the window: columns, difference, wrong rows; collection forms out and in."""

import openpyxl
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QLabel, QListWidget, QPushButton, QTableWidget

from gpdesk.intake.value_book import read_book
from gpdesk.ui import collection_dialog, value_import_dialog
from gpdesk.ui.collected_dialog import CollectedDialog
from gpdesk.ui.collection_dialog import CollectionDialog, open_collection
from gpdesk.ui.layout_memory import LayoutMemory
from gpdesk.ui.page_list import PageName
from gpdesk.ui.value_import_dialog import ValueImportDialog, import_books
from tests.intake.excel_file import book
from tests.ui.words import english_in


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "nhớ.ini"), QSettings.Format.IniFormat)


def dialog_for(qtbot, desk, settings, *rows, heads=("Mã", "Tên", "Kỳ", "Tử số", "Mẫu số")):
    made = ValueImportDialog(
        desk, read_book("bảng.xlsx", book(*rows, heads=heads)), desk.session.plan_year, LayoutMemory(settings)
    )
    qtbot.addWidget(made)
    made.show()
    return made


def click(dialog, name):
    dialog.findChild(QPushButton, f"value_{name}").click()


def texts(table):
    return [
        [table.item(row, column).text() for column in range(table.columnCount())] for row in range(table.rowCount())
    ]


def test_three_steps_store_one_undo_step(desk, qtbot, settings, tmp_path, monkeypatch):
    path = tmp_path / "bảng.xlsx"
    path.write_bytes(
        book(("4.1", "", "Quý I", 29, 27), ("4.2", "", "Quý I", "x1", 27), heads=("Mã", "Tên", "Kỳ", "Tử số", "Mẫu số"))
    )

    def answer(dialog):
        click(dialog, "next")
        assert english_in(dialog) == []
        click(dialog, "store")
        return QDialog.DialogCode(dialog.result())

    monkeypatch.setattr(ValueImportDialog, "exec", answer)
    import_books(desk, desk.session, settings, (path,))
    assert desk.session.store.undo_label == "Nhập 1 số liệu từ bảng.xlsx"


def test_difference_marks_every_line_in_words(desk, qtbot, settings):
    dialog = dialog_for(
        qtbot, desk, settings, ("4.1", "", "Quý I", 28, 27), ("4.1", "", "Quý II", 40, 29), ("9.9", "", "Quý I", 1, 1)
    )
    click(dialog, "next")
    table = dialog.findChild(QTableWidget, "value_lines")
    assert [row[4] for row in texts(table)] == ["≠ thay đổi", "✗ sai"]
    dialog.findChild(type(dialog._shows_same), "value_shows_same").setChecked(True)
    assert [row[4] for row in texts(table)] == ["= giữ nguyên", "≠ thay đổi", "✗ sai"]
    assert dialog.findChild(QPushButton, "value_save_wrong").isVisible()


def test_columns_placed_by_hand_are_remembered(desk, qtbot, settings):
    heads = ("Mã", "Lạ một", "Lạ hai")
    dialog = dialog_for(qtbot, desk, settings, ("4.1", 29, 27), heads=heads)
    click(dialog, "next")
    assert any("chưa có cột mã chỉ tiêu" in label.text() for label in dialog.findChildren(QLabel))

    def choose(name, index):
        box = dialog.findChild(QComboBox, name)
        box.setCurrentIndex(index)
        box.activated.emit(index)

    choose("value_use_1", 3)
    choose("value_period_of_1", 4)
    choose("value_use_2", 4)
    choose("value_period_of_2", 4)
    click(dialog, "next")
    assert dialog.difference.lines[0].place == "4.1, quý I năm 2024"
    again = dialog_for(qtbot, desk, settings, ("4.1", 30, 27), heads=heads)
    click(again, "next")
    assert again.difference.lines[0].place == "4.1, quý I năm 2024"


def test_wrong_rows_are_saved(desk, qtbot, settings, tmp_path, monkeypatch):
    target = tmp_path / "sai.xlsx"
    monkeypatch.setattr(value_import_dialog, "ask_save_path", lambda *_: target)
    monkeypatch.setattr(value_import_dialog, "inform", lambda *_: None)
    dialog = dialog_for(qtbot, desk, settings, ("4.1", "", "Quý I", "abc", 27))
    click(dialog, "next")
    assert not dialog.findChild(QPushButton, "value_store").isEnabled()
    click(dialog, "save_wrong")
    assert "abc" in [cell.value for cell in openpyxl.load_workbook(target).active[2]]


def test_a_file_that_is_no_table_says_so_on_the_page(desk, tmp_path, monkeypatch):
    from gpdesk.ui import reading_page

    path = tmp_path / "a.xlsx"
    path.write_text("không phải", encoding="utf-8")
    said = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    monkeypatch.setattr(reading_page, "show_error", lambda _parent, text: said.append(text))
    desk.show_page(PageName.READINGS)
    desk.page(PageName.READINGS).findChild(QPushButton, "reading_import").click()
    assert "không phải tệp Excel .xlsx" in said[0]


def test_forms_go_out_and_come_back(desk, tmp_path, monkeypatch, settings):
    def choose(dialog):
        units = dialog.findChild(QListWidget, "collection_units")
        assert units.count() > 5
        for row in range(units.count()):
            is_station = units.item(row).text().startswith("Trạm Y tế")
            units.item(row).setCheckState(Qt.CheckState.Checked if is_station else Qt.CheckState.Unchecked)
        assert english_in(dialog) == []
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(CollectionDialog, "exec", choose)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    monkeypatch.setattr(collection_dialog, "inform", lambda *_: None)
    open_collection(desk, desk.session)
    path = tmp_path / "phieu-2024-Q1-tram-y-te-phuong.xlsx"
    assert path.with_suffix(".pdf").exists()
    filled = openpyxl.load_workbook(path)
    filled["Phiếu"]["D8"], filled["Phiếu"]["E8"] = 31, 29
    filled.save(path)
    shown = []

    def agree(dialog):
        shown.append(texts(dialog.findChild(QTableWidget, "collected_figures")))
        assert english_in(dialog) == []
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(CollectedDialog, "exec", agree)
    import_books(desk, desk.session, settings, (path,))
    assert shown[0][0][2] == "31/29"
    assert desk.session.store.undo_label == "Nhập 1 số từ 1 phiếu thu thập"
