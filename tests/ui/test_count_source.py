"""The form of a measure: where its figures come from, and what follows from that."""

import pytest
from PySide6.QtWidgets import QComboBox, QWidget

from gpdesk.domain.target import CountSource, Cumulation, MeasureKind
from tests.ui.log_year import add_logs


@pytest.fixture
def form(desk):
    desk.session.run("Đưa sổ mẫu vào tệp", add_logs)
    return desk


def measure(desk, code):
    return next(measure for each, _, _, measure in desk.session.plan_year.walk() if each == code)


def choose(desk, name, index):
    choice = desk.findChild(QComboBox, name)
    choice.setCurrentIndex(index)
    choice.activated.emit(index)


def offered(desk):
    choice = desk.findChild(QComboBox, "measure_counted_from")
    return [choice.itemText(row) for row in range(choice.count())]


def test_only_logs_that_can_count_the_kind_are_offered(form):
    form.go_to("measure:6.3")
    assert offered(form) == ["Công chức nhập", "Đếm từ sổ tin, bài", "Đếm từ sổ phát thanh hằng tháng"]
    assert form.findChild(QComboBox, "measure_counted_from").currentText() == "Đếm từ sổ tin, bài"
    form.go_to("measure:6.2")
    assert "Đếm từ sổ cam kết của tổ chức" in offered(form)
    form.go_to("measure:4.4")
    assert not form.findChild(QComboBox, "measure_counted_from").isVisible()


def test_a_level_is_not_added_up_over_quarters(form):
    form.go_to("measure:2.2")
    choose(form, "measure_counted_from", offered(form).index("Tính từ sổ người dân được tiếp cận"))
    assert measure(form, "2.2").counted_from is CountSource.REACH
    assert measure(form, "2.2").cumulation is Cumulation.LAST
    assert form.session.store.undo_label == "Sửa số đo 2.2: nguồn số liệu"


def test_a_log_that_cannot_count_the_new_kind_is_given_up(form):
    form.go_to("measure:6.3")
    choose(form, "measure_kind", list(MeasureKind).index(MeasureKind.SHARE))
    assert measure(form, "6.3").counted_from is CountSource.TYPED
    form.session.undo()
    assert measure(form, "6.3").counted_from is CountSource.NEWS


def test_a_target_is_found_by_its_number(form):
    form.go_to("target:3.2")
    tree = form.findChild(QWidget, "target_tree")
    assert tree.currentIndex().data().startswith("Chỉ tiêu 3.2")
