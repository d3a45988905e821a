"""The store: writes, undo and redo across restarts, histories, crashes."""

import sqlite3
import unicodedata
from dataclasses import replace

import pytest

from gpdesk.data.error import NotFound, YearExists
from gpdesk.data.store import Store
from gpdesk.domain.identity import ObjectiveId, PlanId, TargetId, new_id
from gpdesk.domain.plan import Plan
from gpdesk.domain.plan_draft import empty_plan_year
from gpdesk.domain.target import Objective, Target
from tests.data.history import dump


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "sổ phường #1 100%?.gpdesk") as opened:
        yield opened


def plan(year=2024):
    return Plan(PlanId(new_id()), year, "Thực hiện công tác bình đẳng giới")


def test_what_is_written_is_read_back(store):
    first = plan()
    with store.operation("Lập kế hoạch"):
        store.plans.add(first)
    assert store.plans.list() == (first,)
    assert store.plans.get(first.id) == first


def test_write_outside_an_operation_is_refused_by_the_database(store):
    with pytest.raises(sqlite3.IntegrityError, match="outside an operation"):
        store.plans.add(plan())
    assert store.plans.list() == ()


def test_failed_operation_leaves_data_and_undo_alone(store):
    with store.operation("Một"):
        store.plans.add(plan())
    store.undo()
    with pytest.raises(NotFound), store.operation("Hai"):
        store.plans.add(plan(2025))
        store.plans.remove("không có")
    assert store.years() == ()
    assert store.redo_label == "Một"


def test_operation_without_change_leaves_no_line(store):
    with store.operation("Không làm gì"):
        pass
    assert store.journal() == ()


def test_undo_and_redo_survive_a_restart(tmp_path):
    path = tmp_path / "a.gpdesk"
    with Store.create(path) as store, store.operation("Lập kế hoạch"):
        store.plans.add(plan())
    with Store.open(path) as store:
        assert store.undo_label == "Lập kế hoạch"
        assert store.undo().tables == {"plan"}
        assert store.years() == ()
    with Store.open(path) as store:
        assert store.undo() is None
        assert store.redo().label == "Lập kế hoạch"
        assert store.years() == (2024,)
        assert store.redo() is None


def test_new_operation_drops_the_redo_tail(store):
    with store.operation("Một"):
        store.plans.add(plan())
    store.undo()
    with store.operation("Hai"):
        store.plans.add(plan(2025))
    assert store.redo_label is None
    assert [entry.label for entry in store.journal()] == ["Hai"]


def test_removing_a_plan_is_undone_with_all_that_hung_on_it(store):
    head = plan()
    objective = Objective(ObjectiveId(new_id()), head.id, 1, "Chính trị")
    target = Target(TargetId(new_id()), objective.id, 1, "Đạt 50%")
    with store.operation("Lập"):
        store.plans.add(head)
        store.objectives.add(objective)
        store.targets.add(target)
    before = dump(store)
    with store.operation("Xóa kế hoạch"):
        store.plans.remove(head.id)
    assert store.targets.list() == ()
    assert store.undo().tables == {"plan", "objective", "target"}
    assert dump(store) == before
    store.redo()
    assert store.targets.list() == ()


def test_text_is_stored_in_one_normal_form(store):
    decomposed = unicodedata.normalize("NFD", "Nghị quyết") + "\x00"
    with store.operation("Lập"):
        store.plans.add(replace(plan(), title=decomposed))
    assert store.plans.list()[0].title == "Nghị quyết"


def test_year_is_added_once(store):
    with store.operation("Lập"):
        store.add_plan_year(empty_plan_year(2024))
    with pytest.raises(YearExists), store.operation("Lập nữa"):
        store.add_plan_year(empty_plan_year(2024))
