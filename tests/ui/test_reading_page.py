"""The grid of figures by keyboard."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QTableView, QWidget

from gpdesk.domain.period import Period
from gpdesk.domain.reading import Figure, ReadingState
from gpdesk.ui.page_list import PageName
from tests.ui.typing import compose, press, type_text


@pytest.fixture
def page(desk):
    desk.show_page(PageName.READINGS)
    return desk.page(PageName.READINGS)


@pytest.fixture
def grid(page):
    return page.findChild(QTableView, "reading_grid")


def go(page, grid, code, period, *, denominator=False):
    page.show_place(f"readings:{code}:{period}")
    if denominator:
        grid.setCurrentIndex(grid.currentIndex().siblingAtColumn(grid.currentIndex().column() + 1))


def open_editor(grid):
    press(grid, Qt.Key.Key_F2)
    return next(editor for editor in grid.findChildren(QLineEdit, "reading_editor") if editor.isVisible())


def enter(grid, text):
    """Type into the current cell and finish with Enter."""
    index = grid.currentIndex()
    editor = open_editor(grid)
    editor.selectAll()
    type_text(editor, text)
    press(editor, Qt.Key.Key_Return)
    return index


def reading(page, code, period):
    plan_year = page.session.plan_year
    measure_id = next(measure.id for each, _, _, measure in plan_year.walk() if each == code)
    return next((r for r in plan_year.readings_of(measure_id) if r.period == Period.parse(period)), None)


def verdict(grid, page, code):
    page.show_place(f"readings:{code}:2024-Q1")
    return grid.currentIndex().siblingAtColumn(4).data()


def test_model_is_sound(page, grid, qtmodeltester):
    qtmodeltester.check(grid.model())


def test_typed_figure_is_stored_and_enter_goes_down(page, grid):
    go(page, grid, "5.3", "2024-Q1")
    index = enter(grid, "9")
    assert grid.currentIndex().row() > index.row()
    go(page, grid, "5.3", "2024-Q1", denominator=True)
    enter(grid, "20")
    assert reading(page, "5.3", "2024-Q1").total == Figure(Decimal(9), Decimal(20))
    assert page.session.store.undo_label == "Nhập số liệu 5.3, quý I năm 2024"


def test_both_parts_can_be_typed_at_once(page, grid):
    go(page, grid, "5.3", "2024-Q4")
    enter(grid, "12/1.234")
    assert reading(page, "5.3", "2024-Q4").total == Figure(Decimal(12), Decimal(1234))


def test_verdict_follows_at_once(page, grid):
    assert verdict(grid, page, "6.3") == "✗ Chưa đạt"
    go(page, grid, "6.3", "2024-Q3")
    enter(grid, "4")
    assert verdict(grid, page, "6.3") == "✓ Đạt"
    page.session.undo()
    assert verdict(grid, page, "6.3") == "✗ Chưa đạt"


def test_zero_is_not_blank(page, grid):
    go(page, grid, "6.3", "2024-Q3")
    enter(grid, "0")
    assert reading(page, "6.3", "2024-Q3").total.numerator == 0
    go(page, grid, "6.3", "2024-Q3")
    press(grid, Qt.Key.Key_Delete)
    assert reading(page, "6.3", "2024-Q3") is None


def test_f8_says_that_nothing_arose(page, grid):
    go(page, grid, "3.2a", "2024-Q2")
    press(grid, Qt.Key.Key_F8)
    assert reading(page, "3.2a", "2024-Q2").state is ReadingState.NOTHING_AROSE
    assert grid.currentIndex().data() == "KPS"


def test_impossible_share_is_kept_in_sight_and_not_stored(page, grid):
    go(page, grid, "3.2a", "2024-Q1")
    enter(grid, "5")
    assert reading(page, "3.2a", "2024-Q1").total.numerator == 1
    go(page, grid, "3.2a", "2024-Q1")
    assert grid.currentIndex().data() == "5"
    problems = [label.text() for label in page.findChildren(QWidget) if label.property("role") == "problem"]
    assert any("lớn hơn mẫu số" in text for text in problems)
    go(page, grid, "3.2a", "2024-Q1", denominator=True)
    enter(grid, "6")
    assert reading(page, "3.2a", "2024-Q1").total == Figure(Decimal(5), Decimal(6))


@pytest.mark.parametrize("text", ["abc", "1,2,3", "12a"])
def test_letters_are_refused_with_a_sentence(page, grid, text):
    go(page, grid, "5.3", "2024-Q2")
    enter(grid, text)
    assert reading(page, "5.3", "2024-Q2").total.numerator == 11
    shown = [label for label in page.findChildren(QWidget) if label.property("role") == "problem" and label.isVisible()]
    assert any("Hãy nhập" in label.text() for label in shown)


def test_sexes_are_typed_in_rows_of_their_own(page, grid):
    go(page, grid, "5.2a", "2024-Q4")
    assert "nữ" in grid.currentIndex().siblingAtColumn(1).data()
    enter(grid, "18/18")
    stored = reading(page, "5.2a", "2024-Q4")
    assert stored.female == Figure(Decimal(18), Decimal(18))
    assert stored.total == Figure(Decimal(39), Decimal(40))


def test_composed_input_loses_no_letter(page, grid):
    go(page, grid, "5.3", "2024-Q1")
    editor = open_editor(grid)
    compose(editor, ["1", "12"], "12")
    press(editor, Qt.Key.Key_Return)
    assert reading(page, "5.3", "2024-Q1").total.numerator == 12


def test_details_store_source_and_state(page, grid):
    go(page, grid, "5.3", "2024-Q2")
    number = page.findChild(QLineEdit, "reading_number")
    number.setText("12/BC-K")
    number.editingFinished.emit()
    day = page.findChild(QLineEdit, "reading_issued_on")
    day.setText("5/7/2024")
    day.editingFinished.emit()
    state = page.findChild(QComboBox, "reading_state")
    state.setCurrentIndex(list(ReadingState).index(ReadingState.ESTIMATED))
    state.activated.emit(state.currentIndex())
    stored = reading(page, "5.3", "2024-Q2")
    assert stored.evidence.number == "12/BC-K"
    assert stored.evidence.issued_on.isoformat() == "2024-07-05"
    assert stored.state is ReadingState.ESTIMATED
    day.setText("31/11/2024")
    day.editingFinished.emit()
    assert reading(page, "5.3", "2024-Q2").evidence.issued_on.isoformat() == "2024-07-05"


def test_months_have_their_own_grid(page, grid):
    page.show_place("readings:6.4:2024-M05")
    assert grid.currentIndex().siblingAtColumn(0).data() == "6.4"
    enter(grid, "0")
    assert verdict_of_months(grid) == "✗ Chưa đạt"
    QApplication.processEvents()


def verdict_of_months(grid):
    return grid.model().index(0, 4).data()
