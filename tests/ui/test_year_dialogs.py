"""Next year's plan, one measure through the years, the lock of a signed report."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPushButton, QTableWidget

from gpdesk.domain.paper import Paper, PaperKind, PaperState
from gpdesk.domain.period import Period
from gpdesk.domain.period_lock import PeriodLock
from gpdesk.domain.series import series_of
from gpdesk.sample import sample_plan_year
from gpdesk.ui import lock_dialog, next_year_dialog
from gpdesk.ui.lock_dialog import UnlockDialog, issue_report, lock_of, unlock_report
from gpdesk.ui.next_year_dialog import NextYearDialog, plan_next_year
from gpdesk.ui.page_list import PageName
from gpdesk.ui.series_dialog import SeriesDialog
from tests.ui.typing import compose, press, type_like_unikey, type_text
from tests.ui.words import english_in

YEAR = Period.of_year(2024)


@pytest.fixture
def next_year(qtbot):
    dialog = NextYearDialog(None, sample_plan_year(2024))
    qtbot.addWidget(dialog)
    return dialog


def goal_row(dialog, code):
    table = dialog.findChild(QTableWidget, "next_year_goals")
    return table, next(row for row in range(table.rowCount()) if table.item(row, 0).text() == code)


def test_new_goals_are_typed_beside_the_old(next_year):
    table, row = goal_row(next_year, "2.2")
    table.item(row, 3).setText("25%")
    measure = next(each for code, _, _, each in next_year.plan_year.walk() if code == "2.2")
    assert measure.goal == 25
    assert table.item(row, 4).text() == "thay đổi"
    assert english_in(next_year) == []


@pytest.mark.parametrize("text", ["abc", "", "-5", "1.2.3"])
def test_a_wrong_goal_is_refused_by_a_sentence(next_year, text):
    table, row = goal_row(next_year, "2.2")
    before = next_year.plan_year
    table.item(row, 3).setText(text)
    assert next_year.plan_year == before
    assert any(label.text().startswith("Chỉ tiêu 2.2") for label in next_year.findChildren(QLabel))


def test_a_wrong_goal_stays_in_sight_and_keeps_the_plan_from_being_made(next_year):
    table, row = goal_row(next_year, "2.2")
    table.item(row, 3).setText("25a")
    other_row = goal_row(next_year, "2.1")[1]
    table.item(other_row, 3).setText("55")
    assert table.item(row, 3).text() == "25a"
    next_year.findChild(QPushButton, "next_year_store").click()
    assert next_year.result() != QDialog.DialogCode.Accepted
    assert table.currentRow() == row
    table.item(row, 3).setText("25")
    next_year.findChild(QPushButton, "next_year_store").click()
    assert next_year.result() == QDialog.DialogCode.Accepted
    assert {code: each.goal for code, _, _, each in next_year.plan_year.walk() if code in {"2.1", "2.2"}} == {
        "2.1": 55,
        "2.2": 25,
    }


def test_composed_input_and_bursts_lose_no_letter_in_dialogs(next_year, qtbot):
    table, row = goal_row(next_year, "2.2")
    next_year.show()
    table.setCurrentCell(row, 3)
    compose(table, ["2", "28"], "28")
    editor = next(each for each in table.findChildren(QLineEdit) if each.isVisible())
    type_like_unikey(editor, "9←,5")
    press(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.item(row, 3).text() == "28,5")
    lock = PeriodLock("k", "p", YEAR, "45/BC-UBND", date(2024, 12, 20))
    dialog = UnlockDialog(None, lock)
    qtbot.addWidget(dialog)
    line = dialog.findChild(QLineEdit, "unlock_reason")
    type_like_unikey(line, "Tra←ạm y te←ế d←đi←ính chi←ính")
    compose(line, [" s", " số"], " số liệu")
    assert dialog.reason == "Trạm y tế đính chính số liệu"


def test_next_year_is_one_step_and_the_old_year_stays(desk, monkeypatch):
    monkeypatch.setattr(NextYearDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    before = desk.session.plan_year
    plan_next_year(desk, desk.session)
    assert desk.session.years == (2024, 2025)
    assert desk.session.year == 2025
    made = desk.session.plan_year
    assert len(made.measures) == len(before.measures)
    assert not made.readings
    desk.session.undo()
    assert desk.session.years == (2024,)


def test_a_year_that_exists_is_not_made_again(desk, monkeypatch):
    monkeypatch.setattr(NextYearDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    plan_next_year(desk, desk.session)
    desk.session.set_year(2024)
    said = []
    monkeypatch.setattr(next_year_dialog, "show_error", lambda _parent, text: said.append(text))
    plan_next_year(desk, desk.session)
    assert said[0].startswith("Tệp đã có kế hoạch năm 2025")


def test_gaps_of_a_series_stay_gaps(qtbot):
    years = [sample_plan_year(year) for year in (2021, 2022, 2024)]
    measure = next(each for code, _, _, each in years[1].walk() if code == "4.1")
    empty = replace(years[1], readings=tuple(each for each in years[1].readings if each.measure_id != measure.id))
    dialog = SeriesDialog(None, series_of("4.1", (years[0], empty, years[2])))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.grab()
    table = dialog.findChild(QTableWidget, "series_table")
    shown = {table.item(row, 0).text(): table.item(row, 2).text() for row in range(table.rowCount())}
    assert shown["2021"]
    assert shown["2024"]
    assert shown["2022"] == ""
    assert english_in(dialog) == []


def add_report(session):
    paper = Paper(
        "p-report", session.plan_year.plan.id, PaperKind.REPORT, YEAR, number="145", symbol="BC-UBND",
        issued_on=date(2024, 12, 13),
    )  # fmt: skip
    session.run("Ghi số báo cáo", lambda store: store.papers.add(paper))


@pytest.fixture
def signed(desk, monkeypatch):
    for paper in desk.session.plan_year.papers:
        if paper.kind is PaperKind.REPORT and paper.period == YEAR:
            desk.session.run("Bỏ báo cáo", lambda store, own=paper: store.papers.remove(own.id))
    add_report(desk.session)
    monkeypatch.setattr(lock_dialog, "ask", lambda *_: True)
    issue_report(desk, desk.session, YEAR)
    return desk


def test_issuing_locks_the_figures_and_the_cells_say_why(signed):
    assert lock_of(signed.session.plan_year, YEAR).paper_number == "145/BC-UBND"
    signed.go_to("readings:2.1:2024-Q4")
    page = signed.page(PageName.READINGS)
    assert any("khóa theo báo cáo số 145/BC-UBND" in label.text() for label in page.findChildren(QLabel))


def test_a_report_without_a_number_cannot_be_issued(desk, monkeypatch):
    said = []
    monkeypatch.setattr(lock_dialog, "show_error", lambda _parent, text: said.append(text))
    issue_report(desk, desk.session, Period.quarter(2024, 2))
    assert "chưa có số và ngày ký" in said[0]
    assert lock_of(desk.session.plan_year, Period.quarter(2024, 2)) is None


def test_unlocking_wants_a_reason_and_supersedes_the_report(signed, monkeypatch, qtbot):
    lock = lock_of(signed.session.plan_year, YEAR)
    dialog = UnlockDialog(signed, lock)
    qtbot.addWidget(dialog)
    dialog.show()
    line = dialog.findChild(QLineEdit, "unlock_reason")
    press(line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert any(label.text() == "Hãy ghi lý do mở khóa." for label in dialog.findChildren(QLabel))

    def answer(box):
        type_text(box.findChild(QLineEdit, "unlock_reason"), "Trạm y tế đính chính")
        box.findChild(QPushButton, "unlock_accept").click()
        return QDialog.DialogCode(box.result())

    monkeypatch.setattr(UnlockDialog, "exec", answer)
    unlock_report(signed, signed.session, lock)
    assert lock_of(signed.session.plan_year, YEAR) is None
    paper = next(each for each in signed.session.plan_year.papers if each.id == "p-report")
    assert paper.state is PaperState.SUPERSEDED
    assert "Trạm y tế đính chính" in paper.superseded_reason
    assert "Trạm y tế đính chính" in signed.session.store.journal(1)[0].label


def test_a_missing_paper_leads_to_its_period(desk):
    desk.go_to("paper:report:2024-H1")
    page = desk.page(PageName.PAPERS)
    assert page.isVisible()
    assert "Báo cáo" in page.findChild(QComboBox, "paper_kind").currentText()
    assert "6 tháng" in page.findChild(QComboBox, "paper_period").currentText()
