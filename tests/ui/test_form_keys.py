"""Forms and the tree of targets by keys alone: Enter goes on, what is typed is never lost, labels make room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QTreeView, QWidget

from gpdesk.domain.error import GpdeskError
from gpdesk.ui.field import Field, FieldKind
from gpdesk.ui.form import NounForm
from gpdesk.ui.page_list import PageName
from tests.ui.typing import press, type_text

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(desk):
    desk.activateWindow()
    desk.show_page(PageName.TARGETS)
    return desk.page(PageName.TARGETS)


@pytest.fixture
def tree(page):
    return page.findChild(QTreeView, "target_tree")


def edit(page, name):
    return page.findChild(QWidget, name)


def focused():
    return QApplication.focusWidget().objectName()


def test_enter_goes_on_to_the_next_field_as_in_excel(page):
    page.show_place("measure:2.2")
    goal = edit(page, "measure_goal")
    goal.setFocus()
    goal.setText("28")
    press(goal, Qt.Key.Key_Return)
    assert focused() == "measure_cadence"
    press(QApplication.focusWidget(), Qt.Key.Key_Enter)
    assert focused() == "measure_cumulation"
    press(QApplication.focusWidget(), Qt.Key.Key_Return)
    press(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert focused() == "measure_numerator_name"


def test_enter_stays_where_something_is_wrong(page):
    page.show_place("measure:2.2")
    goal = edit(page, "measure_goal")
    goal.setFocus()
    goal.setText("ba mươi")
    press(goal, Qt.Key.Key_Return)
    assert focused() == "measure_goal"
    assert goal.property("wrong")


def test_a_title_shown_over_several_lines_is_one_line_of_words(desk):
    activity = desk.session.plan_year.activities[0]
    desk.go_to(f"activity:{activity.id}")
    title = desk.page(PageName.ACTIVITIES).findChild(QWidget, "activity_title")
    title.setFocus()
    title.setPlainText("Tọa đàm\nchia sẻ việc nhà")
    press(title, Qt.Key.Key_Return)
    assert focused() == "activity_solution_group"
    assert desk.session.plan_year.activities[0].title == "Tọa đàm chia sẻ việc nhà"
    note = desk.page(PageName.ACTIVITIES).findChild(QWidget, "activity_note")
    note.setFocus()
    type_text(note, "một")
    press(note, Qt.Key.Key_Return, "\r")
    type_text(note, "hai")
    assert note.toPlainText().split("\n")[-2:] == ["một", "hai"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_enter_on_the_tree_opens_the_form(page, tree, key):
    page.show_place("measure:2.2")
    press(tree, key)
    assert focused() == "measure_name"


def test_delete_on_the_tree_asks_and_stays_near(page, tree, monkeypatch):
    asked = []
    monkeypatch.setattr("gpdesk.ui.target_page.ask", lambda _parent, text, *_: asked.append(text) or True)
    page.show_place("target:4.2")
    press(tree, Qt.Key.Key_Delete)
    assert "chỉ tiêu 4.2" in asked[0]
    assert tree.currentIndex().data().startswith("Chỉ tiêu 4.2: ")
    assert focused() == "target_tree"


def test_a_new_line_waits_for_its_words(page, tree, qtbot):
    page.show_place("objective:6")
    qtbot.keyClick(tree, Qt.Key.Key_N, CONTROL)
    assert focused() == "objective_title"
    type_text(QApplication.focusWidget(), "Trong lĩnh vực môi trường")
    press(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page.session.plan_year.objectives[-1].title == "Trong lĩnh vực môi trường"
    page.findChild(QPushButton, "target_target").click()
    assert focused() == "target_statement"
    type_text(QApplication.focusWidget(), "Trồng 100 cây")
    page.findChild(QPushButton, "target_measure").click()
    assert focused() == "measure_name"
    assert page.session.plan_year.targets[-1].statement == "Trồng 100 cây"


def test_what_the_file_could_not_take_stays_while_another_line_is_looked_at(page, monkeypatch):
    page.show_place("measure:2.2")
    goal = edit(page, "measure_goal")

    def full(*_):
        raise GpdeskError("Ổ đĩa đã đầy.")

    monkeypatch.setattr(page.session, "run", full)
    goal.setText("29")
    with pytest.raises(GpdeskError):
        page._forms[type(page._tree.node.noun)]._take(next(f for f in _fields(page) if f.name == "goal"))
    monkeypatch.undo()
    page.show_place("measure:3.1")
    page.show_place("measure:2.2")
    assert goal.text() == "29"


def _fields(page):
    return page._forms[type(page._tree.node.noun)]._fields


def test_labels_stand_above_editors_that_would_be_too_narrow(qtbot):
    fields = (Field("title", "Việc phải làm", FieldKind.WRAPPED), Field("due_on", "Hạn", FieldKind.DATE))
    form = NounForm("narrow", fields, lambda _: (), lambda *_: None)
    qtbot.addWidget(form)
    form.resize(600, 200)
    form.show()
    editor = form.findChild(QWidget, "narrow_title")
    day = form.findChild(QWidget, "narrow_due_on")
    beside = editor.geometry()
    form.resize(220, 200)
    form.layout().activate()
    above = editor.geometry()
    assert beside.left() > 80
    assert above.left() == 0
    assert above.width() == 220
    assert day.geometry().left() > 80
    form.resize(600, 200)
    form.layout().activate()
    assert editor.geometry() == beside
