"""Forms: leaving a field stores it or says what is wrong; typing loses no letter."""

import unicodedata

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTreeView,
    QWidget,
)

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.target import Measure, MeasureKind, Objective
from gpdesk.ui.page_list import PageName
from gpdesk.ui.target_fields import OBJECTIVE_FIELDS
from tests.ui.typing import compose, press, type_like_unikey, type_text


@pytest.fixture
def page(desk):
    desk.show_page(PageName.TARGETS)
    return desk.page(PageName.TARGETS)


def edit(page, name):
    return page.findChild(QWidget, name)


def measure(page, code):
    return next(measure for each, _, _, measure in page.session.plan_year.walk() if each == code)


def test_tree_is_sound(page, qtmodeltester):
    tree = page.findChild(QTreeView)
    qtmodeltester.check(tree.model())


def test_leaving_a_field_stores_it_as_one_step(page):
    page.show_place("measure:2.2")
    goal = edit(page, "measure_goal")
    assert goal.text() == "30"
    goal.setText("27,5")
    goal.editingFinished.emit()
    assert str(measure(page, "2.2").goal) == "27.5"
    assert page.session.store.undo_label == "Sửa số đo 2.2: mức chỉ tiêu"
    page.session.undo()
    assert goal.text() == "30"


@pytest.mark.parametrize(
    ("typed", "sentence"), [("abc", "không phải là số"), ("150", "không thể quá 100"), ("", "Chưa có mức")]
)
def test_wrong_input_is_told_beside_the_field_and_not_stored(page, typed, sentence):
    page.show_place("measure:2.2")
    goal = edit(page, "measure_goal")
    goal.setText(typed)
    goal.editingFinished.emit()
    assert str(measure(page, "2.2").goal) == "30"
    assert goal.text() == typed
    assert goal.property("wrong")
    assert any(sentence in label.text() for label in page.findChildren(QWidget) if label.property("role") == "problem")


def test_choice_changes_what_is_asked(page):
    page.show_place("measure:2.2")
    kind = page.findChild(QComboBox, "measure_kind")
    kind.setCurrentIndex(list(MeasureKind).index(MeasureKind.QUALITATIVE))
    kind.activated.emit(kind.currentIndex())
    assert measure(page, "2.2").kind is MeasureKind.QUALITATIVE
    assert not edit(page, "measure_goal").isVisible()


def test_unikey_bursts_and_composed_input_lose_no_letter(page):
    page.show_place("objective:1")
    title = page.findChild(QLineEdit, "objective_title")
    title.clear()
    title.setFocus()
    # Telex: "tieesng" becomes "tiếng" by backspaces and replacements.
    type_like_unikey(title, "tie←êng←←←ếng")
    compose(title, [" V", " Vi", " Việ"], " Việt")
    assert title.text() == "tiếng Việt"
    title.editingFinished.emit()
    assert page.session.plan_year.objectives[0].title == "tiếng Việt"


def test_measures_are_added_lettered_moved_and_removed(page, monkeypatch):
    page.show_place("measure:2.1")
    page.findChild(QPushButton, "target_measure").click()
    codes = [code for code, _, _, _ in page.session.plan_year.walk()]
    assert "2.1a" in codes
    assert "2.1b" in codes
    monkeypatch.setattr("gpdesk.ui.target_page.ask", lambda *_: True)
    page.findChild(QPushButton, "target_remove").click()
    assert "2.1" in [code for code, _, _, _ in page.session.plan_year.walk()]
    page.session.undo()
    page.session.undo()
    assert len(page.session.plan_year.measures) == 22


def test_objectives_change_places(page):
    page.show_place("objective:2")
    before = [objective.title for objective in page.session.plan_year.objectives]
    page.findChild(QPushButton, "target_up").click()
    after = [objective.title for objective in page.session.plan_year.objectives]
    assert after == [before[1], before[0], *before[2:]]
    assert page.session.store.undo_label == "Đổi thứ tự mục tiêu 2"


def test_switch_is_stored(page):
    page.show_place("measure:5.3")
    switch = page.findChild(QCheckBox, "measure_by_sex")
    switch.click()
    assert measure(page, "5.3").by_sex
    assert isinstance(measure(page, "5.3"), Measure)


def test_directory_edits_office_and_refuses_an_empty_name(desk):
    desk.show_page(PageName.DIRECTORY)
    page = desk.page(PageName.DIRECTORY)
    place = page.findChild(QLineEdit, "office_place")
    place.setText("Mỹ An Tây")
    place.editingFinished.emit()
    assert desk.session.store.offices.list()[0].place == "Mỹ An Tây"
    place.setText("")
    place.editingFinished.emit()
    assert desk.session.store.offices.list()[0].place == "Mỹ An Tây"
    recipients = page.findChild(QWidget, "recipient_table").model()
    count = recipients.rowCount()
    page.findChild(QPushButton, "recipient_add").click()
    assert recipients.rowCount() == count + 1 == len(desk.session.store.recipients.list())
    valid = page.findChild(QLineEdit, "signer_valid_to")
    valid.setText("30/6/2025")
    valid.editingFinished.emit()
    assert desk.session.store.signers.list()[0].valid_to.isoformat() == "2025-06-30"


def test_long_text_is_stored_when_left(page, desk):
    page.show_place("objective:1")
    lead = page.findChild(QPlainTextEdit, "objective_lead")
    lead.setFocus()
    lead.setPlainText("Phấn đấu:\x0b")
    press(lead, Qt.Key.Key_Tab)
    lead.left.emit()
    assert page.session.plan_year.objectives[0].lead == "Phấn đấu:"


def test_what_cannot_be_stored_stays_while_other_things_are_done(page, desk):
    page.show_place("measure:2.2")
    goal, name = edit(page, "measure_goal"), edit(page, "measure_name")
    goal.setText("ba mươi")
    goal.editingFinished.emit()
    name.setPlainText("Lao động nữ làm nông nghiệp")
    name.left.emit()
    assert measure(page, "2.2").name == "Lao động nữ làm nông nghiệp"
    page.show_place("measure:3.1")
    assert goal.text() == "1,7"
    assert not goal.property("wrong")
    desk.show_page(PageName.DIRECTORY)
    desk.show_page(PageName.TARGETS)
    page.show_place("measure:2.2")
    assert goal.text() == "ba mươi"
    assert goal.property("wrong")
    goal.setText("29")
    goal.editingFinished.emit()
    assert not goal.property("wrong")
    assert str(measure(page, "2.2").goal) == "29"


def test_failed_storing_keeps_what_was_typed(page, monkeypatch):
    page.show_place("objective:1")
    title = edit(page, "objective_title")

    def full(*_):
        raise GpdeskError("Ổ đĩa đã đầy.")

    monkeypatch.setattr(page.session, "run", full)
    title.setText("Tên mới")
    with pytest.raises(GpdeskError):
        page._forms[Objective]._take(OBJECTIVE_FIELDS[0])
    assert title.text() == "Tên mới"
    monkeypatch.undo()
    title.editingFinished.emit()
    assert page.session.plan_year.objectives[0].title == "Tên mới"


def test_undo_takes_back_typing_first_and_steps_afterwards(page, desk, qtbot):
    page.show_place("objective:1")
    title = edit(page, "objective_title")
    before = title.text()
    title.setFocus()
    type_text(title, "ạ")
    qtbot.keyClick(title, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert title.text() == before
    assert page.session.store.undo_label == "Đưa số liệu mẫu vào tệp"
    type_text(title, "ạ")
    press(title, Qt.Key.Key_Return)
    assert page.session.plan_year.objectives[0].title == title.text() != before
    title.setFocus()
    qtbot.keyClick(title, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert title.text() == before
    assert page.session.plan_year.objectives[0].title == before
    assert title.hasFocus()
    qtbot.keyClick(title, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert page.session.plan_year.objectives[0].title != before


def test_decomposed_letters_are_composed_when_the_field_is_left(page):
    page.show_place("objective:1")
    title = edit(page, "objective_title")
    title.setText(unicodedata.normalize("NFD", "Bình đẳng giới"))
    title.editingFinished.emit()
    assert page.session.plan_year.objectives[0].title == "Bình đẳng giới"
    assert title.text() == "Bình đẳng giới"


def test_composed_input_is_taken_when_the_page_is_left(page, desk):
    page.show_place("objective:1")
    title = edit(page, "objective_title")
    title.setFocus()
    title.clear()
    compose(title, ["t", "tiê"], "tiếng")
    desk.show_page(PageName.DIRECTORY)
    assert page.session.plan_year.objectives[0].title == "tiếng"


@pytest.mark.parametrize("typed", ["31/02/2024", "7/3/24", "hôm nay", "2024-03-07"])
def test_dates_that_are_none_are_told(desk, typed):
    desk.show_page(PageName.DIRECTORY)
    page = desk.page(PageName.DIRECTORY)
    day = page.findChild(QLineEdit, "office_valid_from")
    day.setText(typed)
    day.editingFinished.emit()
    assert day.property("wrong")
    assert desk.session.store.offices.list()[0].valid_from is None


def test_end_before_start_is_told_at_the_end(desk):
    desk.show_page(PageName.DIRECTORY)
    page = desk.page(PageName.DIRECTORY)
    for name, typed in (("office_valid_from", "1/7/2025"), ("office_valid_to", "30/6/2025")):
        editor = page.findChild(QLineEdit, name)
        editor.setText(typed)
        editor.editingFinished.emit()
    office = desk.session.store.offices.list()[0]
    assert office.valid_from.isoformat() == "2025-07-01"
    assert office.valid_to is None


def test_wheel_over_a_choice_scrolls_and_does_not_choose(page, qtbot):
    page.show_place("measure:2.2")
    kind = page.findChild(QComboBox, "measure_kind")
    before = kind.currentIndex()
    where = QPointF(5, 5)
    event = QWheelEvent(
        where, kind.mapToGlobal(where), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(kind, event)
    assert kind.currentIndex() == before


def test_long_text_grows_with_its_text_up_to_a_limit(page):
    page.show_place("objective:1")
    lead = page.findChild(QPlainTextEdit, "objective_lead")
    small = lead.height()
    lead.setPlainText("\n".join("một dòng" for _ in range(6)))
    larger = lead.height()
    lead.setPlainText("\n".join("một dòng" for _ in range(500)))
    assert small < larger < lead.height() < 500


def test_closed_branches_stay_closed_after_an_edit(page):
    tree = page.findChild(QTreeView)
    tree.collapse(tree.model().index(2, 0))
    page.show_place("objective:1")
    title = edit(page, "objective_title")
    title.setText("Chính trị")
    title.editingFinished.emit()
    assert not tree.isExpanded(tree.model().index(2, 0))
    assert tree.isExpanded(tree.model().index(1, 0))


def test_first_and_last_line_cannot_be_moved_out(page):
    page.show_place("objective:1")
    assert not page.findChild(QPushButton, "target_up").isEnabled()
    assert page.findChild(QPushButton, "target_down").isEnabled()
    page.show_place("objective:6")
    assert not page.findChild(QPushButton, "target_down").isEnabled()


def test_tab_leaves_the_tree(page, qtbot):
    tree = page.findChild(QTreeView)
    tree.setFocus()
    press(tree, Qt.Key.Key_Tab)
    qtbot.keyClick(tree, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not tree


def test_change_of_kind_brings_what_follows_as_one_step(page):
    page.show_place("measure:4.4")
    kind = page.findChild(QComboBox, "measure_kind")
    kind.setCurrentIndex(list(MeasureKind).index(MeasureKind.SHARE))
    kind.activated.emit(kind.currentIndex())
    changed = measure(page, "4.4")
    assert (changed.factor, changed.goal) == (100, None)
    assert changed.comparison is not None
    tree = page.findChild(QTreeView)
    assert tree.currentIndex().siblingAtColumn(1).data() == "chưa có mức"
    page.session.undo()
    assert measure(page, "4.4").kind is MeasureKind.QUALITATIVE
    assert not page.session.store.undo_label.startswith("Sửa")
