"""Collection forms: who is asked for what, and what answers make."""

from decimal import Decimal

import pytest

from gpdesk.domain.collected import FormAnswer, UnknownForm, collect
from gpdesk.domain.collection import collection_forms, suppliers
from gpdesk.domain.period import Period
from gpdesk.domain.problem import Importance
from gpdesk.domain.unit import UnitKind
from gpdesk.sample import sample_plan_year

Q2 = Period.quarter(2024, 2)


@pytest.fixture(scope="module")
def year():
    return sample_plan_year(2024)


def unit_of(year, kind):
    return next(unit for unit in year.units if unit.kind is kind)


def measure(year, code):
    return next(each for own, _, _, each in year.walk() if own == code)


def test_every_kind_of_supplier_is_asked(year):
    asked = {form.unit.kind for form in collection_forms(year, Q2)}
    assert asked >= {
        UnitKind.HAMLET, UnitKind.SCHOOL, UnitKind.HEALTH_STATION, UnitKind.POLICE, UnitKind.ORGANISATION,
    }  # fmt: skip
    assert [unit.kind for unit in suppliers(year, measure(year, "4.1"))] == [UnitKind.HEALTH_STATION]
    assert len(suppliers(year, measure(year, "2.1"))) == 7


def test_counted_measures_are_not_asked_for(year):
    lines = [line for form in collection_forms(year, Q2) for line in form.lines]
    assert not any(line.label.startswith(("6.", "3.2", "3.3")) for line in lines)


def test_forms_of_all_suppliers_are_added(year):
    hamlets = suppliers(year, measure(year, "5.3"))
    answers = [FormAnswer("p.xlsx", unit.id, Q2, _only(year, "5.3", ("1", "2"))) for unit in hamlets]
    collected = collect(year, answers)
    ((reading, _),) = collected.readings
    assert (reading.total.numerator, reading.total.denominator) == (7, 14)
    assert hamlets[0].name in reading.evidence.abstract


def _only(year, code, values):
    return {f"measure:{measure(year, code).id}:total": values}


def test_a_missing_form_stops_the_sum_and_is_named(year):
    hamlets = suppliers(year, measure(year, "5.3"))
    answers = [FormAnswer("p.xlsx", unit.id, Q2, _only(year, "5.3", ("1", "2"))) for unit in hamlets[1:]]
    collected = collect(year, answers)
    assert collected.readings == ()
    assert f"còn thiếu phiếu của {hamlets[0].name}" in collected.problems[0].message


def test_a_blank_line_is_left_out_and_told(year):
    hamlets = suppliers(year, measure(year, "5.3"))
    answers = [FormAnswer("p.xlsx", unit.id, Q2, _only(year, "5.3", ("1", "2"))) for unit in hamlets[1:]]
    answers.append(FormAnswer("p.xlsx", hamlets[0].id, Q2, {}))
    collected = collect(year, answers)
    assert collected.readings[0][0].total.denominator == Decimal(12)
    (problem,) = collected.problems
    assert problem.importance is Importance.WARNING
    assert "để trống" in problem.message


@pytest.mark.parametrize(
    ("values", "words"), [(("a", "2"), "không phải là số"), (("5", ""), "bỏ trống"), (("5", "0"), "0")]
)
def test_what_cannot_be_read_changes_nothing(year, values, words):
    station = unit_of(year, UnitKind.HEALTH_STATION)
    collected = collect(year, [FormAnswer("p.xlsx", station.id, Q2, _only(year, "4.1", values))])
    assert collected.readings == ()
    assert words in collected.problems[0].message


def test_police_counts_go_into_the_quarter_and_are_cross_checked(year):
    police = unit_of(year, UnitKind.POLICE)
    collected = collect(year, [FormAnswer("p.xlsx", police.id, Q2, {"violence:d1": ("4",), "violence:d2": ("3",)})])
    assert {(each.item.value, each.count) for each, _ in collected.violence_counts} <= {("d1", 4), ("d2", 3)}
    wrong = collect(year, [FormAnswer("p.xlsx", police.id, Q2, {"violence:d1": ("1",), "violence:d2": ("9",)})])
    assert wrong.violence_counts == ()
    assert wrong.problems


def test_headcount_of_a_hamlet(year):
    hamlet = unit_of(year, UnitKind.HAMLET)
    collected = collect(year, [FormAnswer("p.xlsx", hamlet.id, Q2, {f"headcount:{hamlet.id}:female": ("801",)})])
    ((headcount, is_known),) = collected.headcounts
    assert headcount.female == 801
    assert is_known


def test_forms_of_another_file_or_year_are_refused(year):
    station = unit_of(year, UnitKind.HEALTH_STATION)
    with pytest.raises(UnknownForm, match="không có trong danh mục"):
        collect(year, [FormAnswer("p.xlsx", "khác", Q2, {})])
    with pytest.raises(UnknownForm, match="không phải năm 2024"):
        collect(year, [FormAnswer("p.xlsx", station.id, Period.quarter(2023, 2), {})])
