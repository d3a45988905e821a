"""The grid of violence counts: typed as in Excel, checked at once, locked where a report was issued."""

from datetime import date

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QListWidget, QTableWidget, QWidget

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.period import Period
from gpdesk.domain.period_lock import PeriodLock
from gpdesk.domain.violence import ViolenceItem
from gpdesk.ui.page_list import PageName
from tests.ui.log_year import add_logs
from tests.ui.typing import compose, press, type_like_unikey, type_text
from tests.ui.words import english_in

Q1, Q2 = Period.quarter(2024, 1), Period.quarter(2024, 2)


@pytest.fixture
def page(desk):
    desk.session.run("Đưa sổ mẫu vào tệp", add_logs)
    desk.go_to("violence:b2:2024-Q2")
    return desk.page(PageName.VIOLENCE)


@pytest.fixture
def grid(page):
    return page.findChild(QWidget, "violence_grid")


def cell(grid, code, column):
    model = grid.model()
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == code)
    return model.index(row, column)


def count(page, item, period):
    found = [
        each.count for each in page.session.plan_year.violence_counts if (each.item, each.period) == (item, period)
    ]
    return found[0] if found else None


def type_into(grid, text):
    type_text(grid, text[0])
    editor = QApplication.focusWidget()
    assert editor.objectName() == "count_editor"
    type_text(editor, text[1:])
    return editor


def problems(page):
    box = page.findChild(QListWidget, "violence_problems")
    return [box.item(row).text() for row in range(box.count())]


def test_grid_is_sound(grid, qtmodeltester):
    qtmodeltester.check(grid.model())


def test_figures_are_typed_down_a_column(page, grid):
    assert grid.hasFocus()
    for item, figures in (
        (ViolenceItem.CASES, "12"), (ViolenceItem.MENTAL, "0"), (ViolenceItem.PHYSICAL, "1.200"),
    ):  # fmt: skip
        editor = type_into(grid, figures)
        press(editor, Qt.Key.Key_Return)
        assert count(page, item, Q2) == int(figures.replace(".", ""))
    assert grid.currentIndex().siblingAtColumn(0).data() == "b2c"
    press(grid, Qt.Key.Key_Return, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert grid.currentIndex().siblingAtColumn(0).data() == "b2b"


def test_enter_steps_over_the_name_of_a_block(page, grid):
    grid.setCurrentIndex(cell(grid, "a5", 4))
    press(grid, Qt.Key.Key_Return)
    assert grid.currentIndex().siblingAtColumn(0).data() == "b1"


def test_tab_goes_right_and_on_to_the_next_line(grid, qtbot):
    grid.setCurrentIndex(cell(grid, "a5", 5))
    qtbot.keyClick(grid, Qt.Key.Key_Tab)
    assert (grid.currentIndex().siblingAtColumn(0).data(), grid.currentIndex().column()) == ("a5", 6)
    qtbot.keyClick(grid, Qt.Key.Key_Tab)
    assert (grid.currentIndex().siblingAtColumn(0).data(), grid.currentIndex().column()) == ("b1", 3)
    qtbot.keyClick(grid, Qt.Key.Key_Backtab)
    assert (grid.currentIndex().siblingAtColumn(0).data(), grid.currentIndex().column()) == ("a5", 6)


def test_tab_while_typing_stores_and_goes_right(page, grid, qtbot):
    editor = type_into(grid, "7")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert count(page, ViolenceItem.CASES, Q2) == 7
    assert grid.currentIndex().column() == 5


def test_f2_edits_and_delete_empties_but_zero_stays(page, grid, qtbot):
    grid.setCurrentIndex(cell(grid, "b2", 3))
    qtbot.keyClick(grid, Qt.Key.Key_F2)
    assert grid.findChild(QWidget, "count_editor").text() == "3"
    press(grid.findChild(QWidget, "count_editor"), Qt.Key.Key_Escape)
    press(grid, Qt.Key.Key_Delete)
    assert count(page, ViolenceItem.CASES, Q1) is None
    assert page.session.store.undo_label == "Nhập b2 số vụ bạo lực gia đình, quý I năm 2024"
    press(type_into(grid, "0"), Qt.Key.Key_Return)
    assert count(page, ViolenceItem.CASES, Q1) == 0
    page.session.undo()
    page.session.undo()
    assert count(page, ViolenceItem.CASES, Q1) == 3


def test_unikey_bursts_and_composed_digits_arrive(page, grid):
    type_text(grid, "1")
    editor = grid.findChild(QWidget, "count_editor")
    type_like_unikey(editor, "3←2")
    compose(editor, ["5"], "5")
    assert editor.text() == "125"
    press(editor, Qt.Key.Key_Return)
    assert count(page, ViolenceItem.CASES, Q2) == 125


@pytest.mark.parametrize("typed", ["ba", "-2", "1,5", "2/3", "9" * 400, "1.2"])
def test_what_is_no_count_stays_in_its_cell_and_is_told(page, grid, typed):
    press(type_into(grid, typed), Qt.Key.Key_Return)
    assert count(page, ViolenceItem.CASES, Q2) is None
    index = cell(grid, "b2", 4)
    assert index.data() == f"! {typed}"
    assert index.data(Qt.ItemDataRole.EditRole) == typed
    assert len(problems(page)) == 1
    assert problems(page)[0].startswith("✗ Sai - Quý II, b2:")
    assert "số nguyên từ 0" in problems(page)[0]
    assert len(problems(page)[0]) < 200
    grid.model().setData(index, "4")
    assert problems(page) == []
    assert count(page, ViolenceItem.CASES, Q2) == 4


def test_a_wrong_cell_that_is_emptied_is_no_problem_any_more(page, grid):
    press(type_into(grid, "ba"), Qt.Key.Key_Return)
    grid.setCurrentIndex(cell(grid, "b2", 4))
    press(grid, Qt.Key.Key_Delete)
    assert problems(page) == []
    assert cell(grid, "b2", 4).data() == ""


def test_cross_checks_mark_the_cell_and_lead_to_it(page, grid):
    grid.model().setData(cell(grid, "b1", 3), "5")
    assert cell(grid, "b1", 3).data() == "! 5"
    assert "nhiều hơn" in cell(grid, "b1", 3).data(Qt.ItemDataRole.ToolTipRole)
    assert len(problems(page)) == 1
    box = page.findChild(QListWidget, "violence_problems")
    box.setCurrentRow(0)
    press(box, Qt.Key.Key_Return)
    assert grid.currentIndex() == cell(grid, "b1", 3)
    assert QApplication.focusWidget() is grid
    grid.model().setData(cell(grid, "b1", 3), "3")
    assert problems(page) == []
    assert not box.isVisible()


def test_the_year_adds_flows_and_takes_the_last_of_stocks(page, grid):
    for code, first, second in (("b2", "3", "4"), ("c4", "6", "7")):
        grid.model().setData(cell(grid, code, 3), first)
        grid.model().setData(cell(grid, code, 4), second)
    assert cell(grid, "b2", 7).data() == "7"
    assert cell(grid, "c4", 7).data() == "7"
    assert not cell(grid, "b2", 7).flags() & Qt.ItemFlag.ItemIsEditable


def test_counts_feed_their_target_at_once(page, grid):
    measure = next(each for code, _, _, each in page.session.plan_year.walk() if code == "3.2a")
    grid.model().setData(cell(grid, "d2", 3), "1")
    figure = page.session.plan_year.counted(measure.id, Q1).reading.total
    assert (figure.numerator, figure.denominator) == (1, 2)
    hints = [label.text() for label in page.findChildren(QLabel) if label.property("role") == "hint"]
    assert any("3.2a (d2/d1)" in text for text in hints)


def test_a_locked_quarter_is_read_only_and_says_why(page, grid, qtbot):
    plan = page.session.plan_year.plan
    lock = PeriodLock("p1", plan.id, Q1, "12/BC-UBND", date(2024, 4, 2))
    page.session.run("Chốt quý I", lambda store: store.period_locks.add(lock))
    grid.setCurrentIndex(cell(grid, "b2", 3))
    words = page.findChild(QLabel, "violence_lock")
    assert words.isVisible()
    assert "12/BC-UBND" in words.text()
    assert grid.model().headerData(3, Qt.Orientation.Horizontal) == "Quý I\n(đã chốt)"
    type_text(grid, "9")
    assert grid.findChild(QWidget, "count_editor") is None
    press(grid, Qt.Key.Key_Delete)
    assert not grid.model().setData(cell(grid, "b2", 3), "9")
    assert count(page, ViolenceItem.CASES, Q1) == 3
    qtbot.keyClick(grid, Qt.Key.Key_Tab)
    assert grid.currentIndex().column() == 4
    assert not words.isVisible()


def test_a_failed_storing_changes_nothing(page, grid, monkeypatch):
    def full(*_):
        raise GpdeskError("Ổ đĩa đã đầy.")

    monkeypatch.setattr(page.session, "run", full)
    with pytest.raises(GpdeskError):
        grid.model().setData(cell(grid, "b2", 4), "9")
    assert count(page, ViolenceItem.CASES, Q2) is None


def test_last_year_stands_beside(page, grid):
    from gpdesk.domain.violence import ViolenceCount

    last = ViolenceCount("v0", Period.quarter(2023, 4), ViolenceItem.CASES, 8)
    page.session.run("Năm trước", lambda store: store.violence_counts.add(last))
    assert cell(grid, "b2", 8).data() == "8"


def test_no_person_is_ever_named(page):
    rule = page.findChild(QLabel, "violence_rule")
    assert rule.isVisible()
    assert "Không bao giờ ghi họ tên" in rule.text()
    assert english_in(page) == []


def test_another_year_drops_what_was_typed_wrong(page, grid, desk, tmp_path):
    press(type_into(grid, "ba"), Qt.Key.Key_Return)
    desk.session.create(tmp_path / "trống.gpdesk")
    desk.show_page(PageName.VIOLENCE)
    assert problems(page) == []
    assert not grid.isEnabled()


@pytest.fixture
def agreed(monkeypatch):
    """Dialogs are agreed to; the cells of each are kept to be looked at."""
    seen = []

    def agree(dialog):
        table = dialog.findChild(QTableWidget, "paste_cells")
        seen.append([[table.item(r, c).text() for c in range(4)] for r in range(table.rowCount())])
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QDialog, "exec", agree)
    return seen


def test_block_from_excel_is_seen_first_and_stored_as_one_step(page, grid, agreed):
    before = page.session.plan_year.violence_counts
    QApplication.clipboard().setText("7\t8\tba\t-\t9\r\n1.024\t\t0\t2\t\r\n")
    grid.setCurrentIndex(cell(grid, "b2", 3))
    press(grid, Qt.Key.Key_V, modifiers=Qt.KeyboardModifier.ControlModifier)
    (cells,) = agreed
    assert ["b2, Quý I", "3", "7", "✓ được"] in cells
    assert next(each for each in cells if each[2] == "ba")[3].startswith("✗")
    assert any("không nhập được" in each[3] for each in cells if each[2] == "9")  # the year adds up by itself
    assert count(page, ViolenceItem.CASES, Q1) == 7
    assert count(page, ViolenceItem.MENTAL, Q1) == 1024
    assert page.session.undo().startswith("Dán ")
    assert page.session.plan_year.violence_counts == before


def test_block_is_copied_emptied_and_pasted_back(page, grid, agreed):
    before = page.session.plan_year.violence_counts
    area = QItemSelection(cell(grid, "d1", 3), cell(grid, "d2", 6))
    grid.selectionModel().select(area, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    press(grid, Qt.Key.Key_C, modifiers=Qt.KeyboardModifier.ControlModifier)
    press(grid, Qt.Key.Key_Delete)
    assert count(page, ViolenceItem.FOUND_VICTIMS, Q1) is None
    assert page.session.store.undo_label.startswith("Để trống ")
    press(grid, Qt.Key.Key_V, modifiers=Qt.KeyboardModifier.ControlModifier)
    after = page.session.plan_year.violence_counts
    assert {(each.item, each.period, each.count) for each in after} == {
        (each.item, each.period, each.count) for each in before
    }


def test_empty_clipboard_is_told(page, grid, monkeypatch):
    told = []
    monkeypatch.setattr("gpdesk.ui.violence_page.show_error", lambda _parent, text: told.append(text))
    QApplication.clipboard().setText("\t\n")
    press(grid, Qt.Key.Key_V, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert "Chưa có gì để dán" in told[0]
