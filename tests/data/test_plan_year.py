"""The yearly aggregate: whole, in order, with last year's figures, in a fixed number of queries."""

import dataclasses

import pytest

from gpdesk.data.error import NotFound, YearExists
from gpdesk.data.store import Store
from gpdesk.domain.period import Period
from gpdesk.domain.plan_draft import empty_plan_year
from gpdesk.domain.verdict import judge_all
from gpdesk.sample.year import sample_plan_year


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "a.gpdesk") as opened:
        yield opened


def add(store, *years):
    for year in years:
        with store.operation(f"Năm {year}"):
            store.add_plan_year(sample_plan_year(year))


def in_any_order(plan_year):
    return {
        field.name: frozenset(value) if isinstance(value, tuple) else value
        for field in dataclasses.fields(plan_year)
        if (value := getattr(plan_year, field.name)) is not None
    }


def test_year_comes_back_as_it_went_in(store):
    sample = dataclasses.replace(sample_plan_year(2024), last_year_readings=())
    add(store, 2024)
    found = store.plan_year(2024)
    assert in_any_order(found) == in_any_order(sample)
    for part in ("legal_bases", "lines", "objectives", "recipients"):
        assert getattr(found, part) == getattr(sample, part), part
    assert [code for code, *_ in found.walk()] == [code for code, *_ in sample.walk()]
    year = Period.of_year(2024)
    assert list(judge_all(found, year).items()) == list(judge_all(sample, year).items())


def test_targets_and_measures_stand_in_printing_order(store):
    add(store, 2024)
    with store.operation("Đảo"):
        for objective in store.objectives.list():
            store.objectives.update(dataclasses.replace(objective, position=100 - objective.position))
    found = store.plan_year(2024)
    order = {objective.id: place for place, objective in enumerate(found.objectives)}
    places = [(order[target.objective_id], target.position) for target in found.targets]
    assert places == sorted(places)
    order = {target.id: place for place, target in enumerate(found.targets)}
    places = [(order[measure.target_id], measure.position) for measure in found.measures]
    assert places == sorted(places)


def test_last_years_figures_come_by_code(store):
    add(store, 2023, 2024)
    before, found = store.plan_year(2023), store.plan_year(2024)
    old_codes, new_codes = before.codes(), found.codes()
    assert found.last_year_readings
    assert len(found.last_year_readings) == len(before.all_readings())
    old = {reading.id: reading for reading in before.all_readings()}
    for reading in found.last_year_readings:
        assert reading.period.year == 2023
        assert new_codes[reading.measure_id] == old_codes[old[reading.id].measure_id]
    assert store.plan_year(2023).last_year_readings == ()


def test_measure_of_a_new_code_has_no_figure_of_last_year(store):
    add(store, 2023, 2024)
    lone = store.plan_year(2024).measures[0]
    with store.operation("Đổi ký hiệu"):
        store.measures.update(dataclasses.replace(lone, suffix="z"))
    assert lone.id not in {reading.measure_id for reading in store.plan_year(2024).last_year_readings}


def test_other_years_cost_no_query_and_no_row(store):
    def cost():
        statements = []
        store._memory.forget(frozenset(store._mappings))
        store._connection.set_trace_callback(statements.append)
        store.plan_year(2024)
        store._connection.set_trace_callback(None)
        return len(statements)

    add(store, 2023, 2024)
    two = cost()
    add(store, *range(2014, 2023))
    assert cost() == two <= 42
    assert {reading.period.year for reading in store.plan_year(2024).readings} == {2024}


def test_an_edit_reads_only_what_changed(store):
    add(store, 2023, 2024)
    before = store.plan_year(2024)
    with store.operation("Sửa"):
        store.readings.update(dataclasses.replace(before.readings[0], note="mới"))
    statements = []
    store._connection.set_trace_callback(statements.append)
    after = store.plan_year(2024)
    store._connection.set_trace_callback(None)
    assert after == dataclasses.replace(before, readings=after.readings)
    assert after.readings[0].note == "mới"
    assert all("FROM reading " in statement for statement in statements)


def test_what_is_remembered_is_what_the_file_holds(store, tmp_path):
    """Edits, steps back and forth, rows that fall with their parent: memory must follow them all."""

    def as_in_the_file():
        copy = tmp_path / "bản sao.gpdesk"
        copy.write_bytes(store.path.read_bytes())
        with Store.open(copy, read_only=True) as fresh:
            return [fresh.plan_year(year) for year in (2023, 2024)]

    def as_remembered():
        return [store.plan_year(year) for year in (2023, 2024)]

    add(store, 2023, 2024)
    year = store.plan_year(2024)
    with store.operation("Xóa mục tiêu"):
        store.objectives.remove(year.objectives[0].id)
        assert store.plan_year(2024).objectives == year.objectives[1:]
    assert as_remembered() == as_in_the_file()
    with store.operation("Sửa"):
        store.readings.update(dataclasses.replace(store.plan_year(2023).readings[-1], note="mới"))
    with store.operation("Bớt những gì được đếm"):
        for repo in (store.news_items, store.commitments, store.reaches, store.violence_counts, store.events):
            repo.remove(repo.list()[-1].id)
    assert store.plan_year(2024).counts != year.counts
    for step in (store.undo, store.undo, store.undo, store.redo, store.redo, store.redo):
        step()
        assert as_remembered() == as_in_the_file()
    store.undo_operation(store.journal()[1].number)
    assert as_remembered() == as_in_the_file()
    with pytest.raises(ZeroDivisionError), store.operation("Hỏng"):
        store.units.remove(year.units[0].id)
        store.plan_year(2024)
        raise ZeroDivisionError
    assert as_remembered() == as_in_the_file()


def test_year_is_added_once_and_the_second_leaves_nothing(store):
    add(store, 2024)
    before = store.plan_year(2024)
    with pytest.raises(YearExists), store.operation("Lập nữa"):
        store.add_plan_year(empty_plan_year(2025))
        store.add_plan_year(empty_plan_year(2024))
    assert store.years() == (2024,)
    assert store.plan_year(2024) == before


def test_offices_and_signers_are_the_files_and_not_doubled_by_a_second_year(store):
    add(store, 2024)
    before = (store.offices.list(), store.signers.list(), store.recipients.list())
    add(store, 2025)
    assert (store.offices.list(), store.signers.list(), store.recipients.list()) == before


def test_missing_year_is_named(store):
    with pytest.raises(NotFound, match="2030"):
        store.plan_year(2030)
