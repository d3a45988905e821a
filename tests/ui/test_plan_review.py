"""The review of a plan that was read: by keys, with consent, and nothing that was corrected is lost."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QTableWidget, QWidget

from gpdesk.domain.activity import Activity
from gpdesk.domain.identity import ActivityId, new_id
from gpdesk.domain.plan_draft import empty_plan_year
from gpdesk.ui.form import WRONG_TYPING
from gpdesk.ui.import_dialog import ImportDialog
from tests.ui.test_papers_and_import import intake, read_again
from tests.ui.typing import press


@pytest.fixture
def review(window, qtbot):
    dialog = ImportDialog(window, intake(), read_again)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    return dialog


def goal(review):
    return review.findChild(QLineEdit, "import_measure_goal")


def doubts(review):
    return review.findChild(QTableWidget, "import_doubts")


def row_of(table, words):
    return next(row for row in range(table.rowCount()) if table.item(row, 2).text() == words)


def test_enter_in_the_review_never_agrees_to_it(review):
    table = review.findChild(QTableWidget, "import_measures")
    assert table.hasFocus()
    press(table, Qt.Key.Key_Return)
    assert QApplication.focusWidget().objectName() == "import_measure_name"
    goal(review).setFocus()
    press(goal(review), Qt.Key.Key_Return)
    review.show_tab(1)
    doubts(review).setFocus()
    press(doubts(review), Qt.Key.Key_Return)
    assert review.isVisible()


@pytest.mark.parametrize("column", [0, 3])
def test_space_ticks_a_doubt_from_any_of_its_cells(review, column):
    table = doubts(review)
    review.show_tab(1)
    table.setFocus()
    table.setCurrentCell(row_of(table, "Phân đầu"), column)
    press(table, Qt.Key.Key_Space, " ")
    review.findChild(QPushButton, "import_correct").click()
    assert "Phấn đấu" in review.plan_year.targets[0].statement


def test_what_is_ticked_is_corrected_when_the_review_is_agreed_to(review):
    review.findChild(QPushButton, "import_all").click()
    review.accept()
    assert review.result() == QDialog.DialogCode.Accepted
    assert "Phấn đấu" in review.plan_year.targets[0].statement


def test_corrections_in_the_forms_outlive_those_of_doubts(review):
    goal(review).setText("45")
    goal(review).editingFinished.emit()
    number = review.findChild(QLineEdit, "import_plan_number")
    number.setText("15")
    number.editingFinished.emit()
    review.findChild(QPushButton, "import_all").click()
    review.findChild(QPushButton, "import_correct").click()
    assert "Phấn đấu" in review.plan_year.targets[0].statement
    assert str(review.plan_year.measures[0].goal) == "45"
    assert review.plan_year.plan.number == "15"
    assert goal(review).text() == "45"


def test_wrong_typing_keeps_the_review_open_and_shows_its_place(review):
    table = review.findChild(QTableWidget, "import_measures")
    goal(review).setText("bốn mươi")
    goal(review).editingFinished.emit()
    table.setCurrentCell(1, 0)
    review.show_tab(2)
    review.accept()
    assert review.isVisible()
    assert table.currentRow() == 0
    assert goal(review).isVisible()
    assert goal(review).text() == "bốn mươi"
    assert any(label.text() == WRONG_TYPING for label in review.findChildren(QLabel))
    goal(review).setText("40")
    goal(review).editingFinished.emit()
    review.accept()
    assert not review.isVisible()


def test_thinking_better_of_the_file_name_comes_back_to_the_review(window, monkeypatch, tmp_path, qtbot):
    answers = iter([None, tmp_path / "a.gpdesk"])
    shown = []
    monkeypatch.setattr(window.files, "_ask_new_path", lambda _stem: next(answers))
    monkeypatch.setattr(ImportDialog, "exec", lambda dialog: shown.append(dialog) or QDialog.DialogCode.Accepted)
    window.files._review(tmp_path / "kế hoạch.txt", intake())
    assert len(shown) == 2
    assert shown[0] is shown[1]
    assert window.session.year == 2025


def test_after_an_import_work_goes_on_at_what_is_missing(window, tmp_path):
    window.activateWindow()
    window.session.create(tmp_path / "a.gpdesk")
    assert window.files.store_plan(tmp_path / "a.txt", intake().plan_year)
    assert QApplication.focusWidget() is window.findChild(QWidget, "overview_missing")


def test_blank_plan_made_with_the_file_gives_way_to_the_plan_of_another_year(window, tmp_path):
    window.session.create(tmp_path / "a.gpdesk")
    window.session.run("Lập", lambda store: store.add_plan_year(empty_plan_year(2026)))
    window.files.store_plan(tmp_path / "a.txt", intake().plan_year)
    assert window.session.years == (2025,)
    window.session.undo()
    assert window.session.years == (2026,)


def test_activities_planned_before_the_import_stay(window, tmp_path):
    window.session.create(tmp_path / "a.gpdesk")
    blank = empty_plan_year(2025)
    work = replace(blank, activities=(Activity(ActivityId(new_id()), blank.plan.id, 1, "Tọa đàm"),))
    window.session.run("Lập", lambda store: store.add_plan_year(work))
    window.files.store_plan(tmp_path / "a.txt", intake().plan_year)
    assert [each.title for each in window.session.plan_year.activities] == ["Tọa đàm"]
    assert window.session.plan_year.plan.issued_on == date(2025, 3, 5)
