"""The grid of figures by keyboard."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QTableWidget,
    QTabWidget,
)

from gpdesk.domain.outcome import Outcome
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.reading import Figure, ReadingState
from gpdesk.domain.target import CountSource
from gpdesk.domain.verdict import judge_all
from gpdesk.ui.page_list import PageName
from tests.ui.typing import compose, press, type_like_unikey, type_text

CONTROL = Qt.KeyboardModifier.ControlModifier


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


def measure_of(page, code):
    return next(measure for each, _, _, measure in page.session.plan_year.walk() if each == code)


def reading(page, code, period):
    readings = page.session.plan_year.readings_of(measure_of(page, code).id)
    return next((each for each in readings if each.period == Period.parse(period)), None)


def stored(page, code, period):
    measure = measure_of(page, code)
    found = [
        r for r in page.session.plan_year.readings if (r.measure_id, r.period) == (measure.id, Period.parse(period))
    ]
    return found[0] if found else None


def verdict(grid, page, code):
    page.show_place(f"readings:{code}:2024-Q1")
    return grid.currentIndex().siblingAtColumn(5).data()


def shown_problems(page):
    labels = [label for label in page.findChildren(QLabel) if label.property("role") in {"problem", "warning"}]
    return " ".join(label.text() for label in labels if label.isVisible())


def type_over(page, code, period, reason="Theo sổ giấy"):
    """Give a counted figure's reason in its field."""
    field = page.findChild(QLineEdit, "reading_override_reason")
    field.setText(reason)
    field.editingFinished.emit()


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
    assert verdict(grid, page, "5.3") == "✓ Đạt"
    go(page, grid, "5.3", "2024-Q1")
    enter(grid, "0/90")
    assert verdict(grid, page, "5.3") == "✗ Chưa đạt"
    page.session.undo()
    assert verdict(grid, page, "5.3") == "✓ Đạt"


def test_zero_is_not_blank(page, grid):
    go(page, grid, "4.2", "2024-Q3")
    enter(grid, "0")
    assert reading(page, "4.2", "2024-Q3").total.numerator == 0
    for denominator in (False, True):
        go(page, grid, "4.2", "2024-Q3", denominator=denominator)
        press(grid, Qt.Key.Key_Delete)
    assert reading(page, "4.2", "2024-Q3") is None


def test_f8_says_that_nothing_arose_and_again_takes_it_back(page, grid):
    go(page, grid, "5.3", "2024-Q1")
    press(grid, Qt.Key.Key_F8)
    assert reading(page, "5.3", "2024-Q1").state is ReadingState.NOTHING_AROSE
    assert grid.currentIndex().data() == "KPS"
    press(grid, Qt.Key.Key_F8)
    assert reading(page, "5.3", "2024-Q1") is None


def test_impossible_share_is_kept_in_sight_and_not_stored(page, grid):
    go(page, grid, "5.3", "2024-Q2")
    enter(grid, "50")
    assert reading(page, "5.3", "2024-Q2").total.numerator == 11
    go(page, grid, "5.3", "2024-Q2")
    assert grid.currentIndex().data() == "50"
    assert "lớn hơn mẫu số" in shown_problems(page)
    press(grid, Qt.Key.Key_Escape)
    assert grid.currentIndex().data() == "11"
    enter(grid, "50")
    go(page, grid, "5.3", "2024-Q2", denominator=True)
    enter(grid, "60")
    assert reading(page, "5.3", "2024-Q2").total == Figure(Decimal(50), Decimal(60))


@pytest.mark.parametrize("text", ["abc", "1,2,3", "12a"])
def test_letters_are_refused_with_a_sentence(page, grid, text):
    go(page, grid, "5.3", "2024-Q2")
    enter(grid, text)
    assert reading(page, "5.3", "2024-Q2").total.numerator == 11
    assert "Hãy nhập" in shown_problems(page)
    assert f"Ô 5.3, Quý II còn ghi “{text}”" in shown_problems(page)
    go(page, grid, "5.3", "2024-Q2")
    assert grid.currentIndex().data() == text
    press(grid, Qt.Key.Key_Escape)
    assert grid.currentIndex().data() == "11"
    assert shown_problems(page) == ""


def test_ambiguous_number_in_a_ratio_asks(page, grid):
    go(page, grid, "3.1", "2024-Q4")
    grid.model().setData(grid.currentIndex(), "1.234")
    assert "chưa rõ là 1234 hay 1,234" in shown_problems(page)
    assert reading(page, "3.1", "2024-Q4").total.numerator == Decimal("5.1")


@pytest.mark.parametrize(("button", "number"), [("choice_0", "1234"), ("choice_1", "1.234")])
def test_ambiguous_number_is_settled_by_a_button(page, grid, button, number):
    go(page, grid, "3.1", "2024-Q4")
    enter(grid, "1.234")
    page.findChild(QPushButton, button).click()
    assert reading(page, "3.1", "2024-Q4").total.numerator == Decimal(number)
    assert page.findChild(QPushButton, button) is None or not page.findChild(QPushButton, button).isVisible()
    go(page, grid, "4.1", "2024-Q1")
    enter(grid, "1.234")
    assert "chưa rõ" in shown_problems(page)


def test_sexes_are_typed_in_rows_of_their_own_and_add_up(page, grid):
    go(page, grid, "5.2a", "2024-Q4")
    assert "nữ" in grid.currentIndex().siblingAtColumn(1).data()
    enter(grid, "18/18")
    held = stored(page, "5.2a", "2024-Q4")
    assert held.female == Figure(Decimal(18), Decimal(18))
    assert held.total == Figure(Decimal(39), Decimal(40))
    go(page, grid, "5.2a", "2024-Q4")
    unknown = grid.currentIndex().siblingAtRow(grid.currentIndex().row() + 2)
    assert "không rõ" in unknown.siblingAtColumn(1).data()
    grid.model().setData(unknown, "1/2")
    assert stored(page, "5.2a", "2024-Q4").total == Figure(Decimal(40), Decimal(42))
    grid.model().setData(unknown, "")


def test_composed_input_and_bursts_lose_no_letter(page, grid):
    go(page, grid, "5.3", "2024-Q1")
    editor = open_editor(grid)
    compose(editor, ["1", "12"], "12")
    press(editor, Qt.Key.Key_Return)
    assert reading(page, "5.3", "2024-Q1").total.numerator == 12
    go(page, grid, "5.3", "2024-Q1")
    editor = open_editor(grid)
    editor.selectAll()
    type_like_unikey(editor, "13←4")
    press(editor, Qt.Key.Key_Return)
    assert reading(page, "5.3", "2024-Q1").total.numerator == 14
    note = page.findChild(QLineEdit, "reading_note")
    go(page, grid, "5.3", "2024-Q1")
    note.setFocus()
    type_like_unikey(note, "Theo so←ô←ố lie←ê←ệu")
    note.editingFinished.emit()
    assert stored(page, "5.3", "2024-Q1").note == "Theo số liệu"


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
    held = stored(page, "5.3", "2024-Q2")
    assert held.evidence.number == "12/BC-K"
    assert held.evidence.issued_on == date(2024, 7, 5)
    assert held.state is ReadingState.ESTIMATED
    day.setText("31/11/2024")
    day.editingFinished.emit()
    assert stored(page, "5.3", "2024-Q2").evidence.issued_on == date(2024, 7, 5)


def test_counted_figure_is_shown_with_its_count_and_typed_over_only_with_a_reason(page, grid):
    go(page, grid, "6.3", "2024-Q3")
    assert grid.currentIndex().data() == "3"
    assert "Đếm 3 tin, bài trong quý III năm 2024" in grid.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
    enter(grid, "4")
    go(page, grid, "6.3", "2024-Q3")
    assert stored(page, "6.3", "2024-Q3") is None
    assert grid.currentIndex().data() == "4"
    assert "hãy ghi lý do" in shown_problems(page)
    press(grid, Qt.Key.Key_Return, modifiers=CONTROL)
    assert QApplication.focusWidget().objectName() == "reading_override_reason"
    type_over(page, "6.3", "2024-Q3")
    assert stored(page, "6.3", "2024-Q3").total.numerator == 4
    assert verdict(grid, page, "6.3") == "✓ Đạt"
    go(page, grid, "6.3", "2024-Q3")
    press(grid, Qt.Key.Key_Delete)
    type_over(page, "6.3", "2024-Q3", "")
    assert reading(page, "6.3", "2024-Q3").total.numerator == 3
    assert verdict(grid, page, "6.3") == "✗ Chưa đạt"


def test_large_change_asks_for_a_sentence_that_is_kept(page, grid):
    year = page.session.plan_year
    measure = measure_of(page, "2.2")
    before = replace(year.readings_of(measure.id)[-1], id="trước", period=Period.parse("2023-Q4"))
    page.session._plan_year = replace(
        year, last_year_readings=(replace(before, total=Figure(Decimal(900), Decimal(3000))),)
    )
    page.refresh()
    go(page, grid, "2.2", "2024-Q4")
    assert "Năm trước chưa đạt, năm nay đạt" in shown_problems(page)
    field = page.findChild(QLineEdit, "reading_explanation")
    press(grid, Qt.Key.Key_Return, modifiers=CONTROL)
    assert QApplication.focusWidget() is field
    field.setText("Lao động nữ chuyển sang may gia công")
    field.editingFinished.emit()
    told = {each.text for each in page.session.plan_year.explanations}
    assert "Lao động nữ chuyển sang may gia công" in told


def test_history_tells_old_and_new_and_brings_one_back(page, grid):
    go(page, grid, "5.3", "2024-Q2")
    enter(grid, "20")
    go(page, grid, "5.3", "2024-Q2")
    page.findChild(QTabWidget, "reading_panel").setCurrentIndex(2)
    table = page.findChild(QTableWidget, "reading_history")
    rows = [[table.item(row, column).text() for column in (1, 2, 3)] for row in range(table.rowCount())]
    assert rows[0] == ["Nhập số liệu 5.3, quý II năm 2024", "11/38", "20/38"]
    assert rows[1][1:] == ["trống", "11/38"]
    restore = page.findChild(QPushButton, "reading_restore")
    assert not restore.isEnabled()
    table.setCurrentCell(1, 0)
    restore.click()
    assert stored(page, "5.3", "2024-Q2").total.numerator == 11


def test_locked_period_is_closed_and_says_by_what(page, grid):
    year, period = page.session.plan_year, Period.parse("2024-H1")
    paper = replace(next(each for each in year.papers if each.period == period), number="45")
    page.session.run("Khóa", lambda store: store.lock_period(year, period, paper, date(2024, 7, 1)))
    go(page, grid, "5.3", "2024-Q2")
    assert not grid.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable
    assert "45/BC-UBND" in grid.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
    press(grid, Qt.Key.Key_Delete)
    press(grid, Qt.Key.Key_F8)
    assert stored(page, "5.3", "2024-Q2").total.numerator == 11
    assert any("45/BC-UBND" in label.text() for label in page.findChildren(QLabel))
    go(page, grid, "5.3", "2024-Q3")
    enter(grid, "8")
    assert stored(page, "5.3", "2024-Q3").total.numerator == 8


def test_last_year_stands_beside(page, grid, desk):
    from gpdesk.sample import sample_plan_year

    desk.session.run("Thêm năm trước", lambda store: store.add_plan_year(sample_plan_year(2023)))
    go(page, grid, "2.2", "2024-Q4")
    assert grid.currentIndex().siblingAtColumn(3).data() == "29,96%"


def test_months_have_their_own_grid(page, grid):
    page.show_place("readings:6.4:2024-M05")
    assert grid.currentIndex().siblingAtColumn(0).data() == "6.4"
    assert grid.currentIndex().data() == "1"
    enter(grid, "0")
    page.show_place("readings:6.4:2024-M05")
    type_over(page, "6.4", "2024-M05", "Đài hỏng")
    assert grid.model().index(0, 5).data() == "✗ Chưa đạt"


def block(*rows):
    QApplication.clipboard().setText("\r\n".join("\t".join(row) for row in rows) + "\r\n")


@pytest.fixture
def accepted(monkeypatch):
    """Dialogs are agreed to; each is kept to be looked at."""
    seen = []

    def agree(dialog):
        table = dialog.findChild(QTableWidget)
        seen.append([[table.item(r, c).text() for c in range(4)] for r in range(table.rowCount())] if table else [])
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QDialog, "exec", agree)
    return seen


def test_pasted_block_is_shown_first_and_stored_as_one_step(page, grid, accepted):
    block(["9", "20", "abc", "40"], ["7", "1.030", "5", "4"])
    go(page, grid, "5.3", "2024-Q1")
    press(grid, Qt.Key.Key_V, modifiers=CONTROL)
    (cells,) = accepted
    assert cells[0] == ["5.3, Quý I, tử số", "", "9", "✓ được"]
    marks = [cell[3][0] for cell in cells]
    assert "✗" in marks
    wrong = next(cell for cell in cells if cell[2] == "abc")
    assert "không phải là số" in wrong[3]
    assert any("lớn hơn mẫu số" in cell[3] for cell in cells if cell[0].startswith("5.4a"))
    assert stored(page, "5.3", "2024-Q1").total == Figure(Decimal(9), Decimal(20))
    assert stored(page, "5.3", "2024-Q2").total.numerator == 11
    assert stored(page, "5.4a", "2024-Q1").total == Figure(Decimal(7), Decimal(1030))
    assert page.session.undo().startswith("Dán ")
    assert stored(page, "5.3", "2024-Q1") is None
    assert stored(page, "5.4a", "2024-Q1") is None


def test_copied_block_pastes_back_as_the_same(page, grid, accepted):
    go(page, grid, "4.1", "2024-Q1")
    first = grid.currentIndex()
    last = grid.model().index(first.row() + 2, first.column() + 7)
    from PySide6.QtCore import QItemSelection, QItemSelectionModel

    grid.selectionModel().select(QItemSelection(first, last), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    press(grid, Qt.Key.Key_C, modifiers=CONTROL)
    text = QApplication.clipboard().text()
    assert text.split("\n")[0].split("\t")[:4] == ["28", "27", "33", "29"]
    before = page.session.plan_year
    press(grid, Qt.Key.Key_V, modifiers=CONTROL)
    assert accepted == [[]]
    assert page.session.plan_year == before


def test_block_too_large_or_empty_is_refused(page, grid, monkeypatch):
    told = []
    monkeypatch.setattr("gpdesk.ui.reading_page.show_error", lambda _parent, text: told.append(text))
    go(page, grid, "5.3", "2024-Q1")
    for text in ("", "\t" * 30_000):
        QApplication.clipboard().setText(text)
        press(grid, Qt.Key.Key_V, modifiers=CONTROL)
    assert "Chưa có gì để dán" in told[0]
    assert "quá lớn" in told[1]


# Measure -> the four quarters as they stand on the paper forms; "KPS" is F8, "" stays empty, two lines for both sexes.
PAPER = {
    "1.1": ("", "1/2", "", "1/2"),
    "2.1": ("", "1812/3690", "", "1851/3702"),
    "2.2": ("1120/3690", "", "", "1109/3702"),
    "3.1": ("", "", "", "5,1/3"),
    "3.2a": ("1/1", "2/3", "KPS", "1/1"),
    "3.2b": ("1/1", "1/3", "KPS", "0/1"),
    "3.3": ("KPS", "KPS", "KPS", "KPS"),
    "4.1": ("28/27", "33/29", "30/28", "26/25"),
    "4.2": ("0/55", "0/62", "0/58", "0/51"),
    "4.3": ("", "3/402", "", "6/402"),
    "5.2a": ("", "", "", ("17/18", "21/22")),
    "5.2b": ("", "", "", ("14/16", "13/15")),
    "5.3": ("", "11/38", "9/24", ""),
    "5.4a": ("", "", "", "7/15"),
    "6.1": ("1950/9840", "3220/9840", "4610/9870", "5480/9870"),
    "6.2": ("12/31", "21/31", "26/31", "29/31"),
    "6.3": ("0", "0", "0", "16"),
}
WANTED = {
    "1.1": Outcome.MET, "2.1": Outcome.MET, "2.2": Outcome.MET, "3.1": Outcome.MET, "3.2a": Outcome.MET,
    "3.2b": Outcome.NOT_MET, "3.3": Outcome.NOTHING_AROSE, "3.4": Outcome.OUT_OF_SCOPE, "4.1": Outcome.MET,
    "4.2": Outcome.MET, "4.3": Outcome.MET, "4.4": Outcome.MET, "5.1": Outcome.MET, "5.2a": Outcome.NOT_MET,
    "5.2b": Outcome.MET, "5.3": Outcome.MET, "5.4a": Outcome.NOT_MET, "5.4b": Outcome.OUT_OF_SCOPE, "6.1": Outcome.MET,
    "6.2": Outcome.MET, "6.3": Outcome.NOT_MET, "6.4": Outcome.MET,
}  # fmt: skip


def key_in(grid, text):
    """Type into the current cell as a person does: straight away, without opening it first."""
    if text == "KPS":
        press(grid, Qt.Key.Key_F8)
        return
    press(grid, Qt.Key.Key_unknown, text[0])
    editor = next(each for each in grid.findChildren(QLineEdit, "reading_editor") if each.isVisible())
    assert editor.text() == text[0]
    type_text(editor, text[1:])
    press(editor, Qt.Key.Key_Return)


def test_a_whole_year_typed_from_paper_gives_every_verdict(page, grid, desk):
    """The clerk's afternoon: 22 measures, four quarters, keyboard alone."""

    def empty(store):
        year = store.plan_year(2024)
        for each in year.readings:
            if each.state is not ReadingState.OUT_OF_SCOPE:
                store.readings.remove(each.id)
        for measure in year.measures:
            store.measures.update(replace(measure, counted_from=CountSource.TYPED))

    desk.session.run("Bỏ trống", empty)
    for quarter in range(4):
        period = f"2024-Q{quarter + 1}"
        for code, quarters in PAPER.items():
            text = quarters[quarter]
            go(page, grid, code, period)
            if isinstance(text, tuple):
                for line in text:
                    key_in(grid, line)
            elif text:
                key_in(grid, text)
    for month in range(1, 13):
        go(page, grid, "6.4", f"2024-M{month:02d}")
        key_in(grid, "1")
    for code in ("4.4", "5.1"):
        go(page, grid, code, "2024")
        press(grid, Qt.Key.Key_Return, modifiers=CONTROL)
        judgement = QApplication.focusWidget()
        assert judgement.objectName() == "reading_judgement"
        press(judgement, Qt.Key.Key_Down)
        judgement.activated.emit(judgement.currentIndex())
    year = desk.session.plan_year
    codes = year.codes()
    verdicts = judge_all(year, Period.of_year(2024))
    assert {codes[key]: each.outcome for key, each in verdicts.items()} == WANTED
    assert verdicts[measure_of(page, "2.2").id].value < 30
    results = dict.fromkeys(("2.2", "3.1", "6.3"))
    for code in results:
        page.show_place(f"readings:{code}:2024-Q4")
        results[code] = grid.currentIndex().siblingAtColumn(4).data()
    assert results["2.2"] == "29,96%"
    assert results["3.1"] == "1,7 lần"
    assert Cadence.QUARTER.months == 3
