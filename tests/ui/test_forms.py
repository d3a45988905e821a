"""Forms: leaving a field stores it or says what is wrong; typing loses no letter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTreeView,
    QWidget,
)

from gpdesk.domain.target import Measure, MeasureKind
from gpdesk.ui.page_list import PageName
from tests.ui.typing import compose, press, type_like_unikey


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
    recipients = page.findChild(QListWidget, "recipient_list")
    count = recipients.count()
    page.findChild(QPushButton, "recipient_add").click()
    assert recipients.count() == count + 1
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
