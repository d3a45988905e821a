"""Cross-checks and masking of the violence counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpdesk.domain.masking import SMALLEST_SHOWN, SUMS, masked
from gpdesk.domain.period import Period
from gpdesk.domain.violence import ViolenceItem as Item
from gpdesk.domain.violence_check import check_violence
from gpdesk.domain.violence_item import FACTS, block_of, counts_over
from tests.domain.ward_year import Q1, Q2, Q4, WHOLE, counts


@pytest.mark.parametrize(
    ("numbers", "codes"),
    [
        ({"b1": 5, "b2": 6}, []),
        ({"b1": 7, "b2": 6}, ["part_over_whole"]),
        ({"b5": 6, "b5a": 1, "b5b": 5}, []),
        ({"b5": 6, "b5a": 1, "b5b": 4}, ["sum_differs"]),
        ({"b5": 6, "b5b": 4}, []),
        ({"b5": 6, "b5b": 7}, ["sum_differs"]),
        ({"b5": 6, "b5c": 4, "b5d": 3}, ["ages_over_whole"]),
        ({"b2": 6, "b2a": 1, "b2b": 1, "b2c": 0, "b2d": 1}, ["forms_under_cases"]),
        ({"b2": 3, "b2a": 2, "b2b": 2, "b2c": 0, "b2d": 1}, ["forms_over_cases"]),
        ({"d1": 5, "d2": 6}, ["part_over_whole"]),
        ({"d3": 2, "d4": 3}, ["part_over_whole"]),
        ({"b5": 6, "d1": 5}, ["found_under_victims"]),
        ({"a": 10, "a1": 1, "a2": 2, "a3": 3, "a4": 4, "a5": 1}, ["sum_differs"]),
        ({}, []),
    ],
)
def test_cross_checks(numbers, codes):
    found = check_violence({Item(code): number for code, number in numbers.items()})
    assert [problem.code for problem in found] == codes
    assert all(problem.field in {item.value for item in Item} for problem in found)


def test_every_item_has_its_words():
    assert set(FACTS) == set(Item)
    assert {block_of(item) for item in Item} == {block_of(Item(code)) for code in ("a", "b1", "c1", "d1")}


def test_flows_add_up_and_stocks_stand_as_last_entered():
    held = counts(Q1, b2=2, c4=3) + counts(Q2, b2=3) + counts(Q4, b2=1, c4=4)
    assert counts_over(held, WHOLE) == {Item.CASES: 6, Item.TRUSTED_ADDRESSES: 4}
    assert counts_over(held, Period.parse("2024-H1")) == {Item.CASES: 5, Item.TRUSTED_ADDRESSES: 3}
    assert counts_over(held, Period.parse("2023")) == {}


def test_small_counts_of_people_and_cases_are_hidden_but_not_those_of_models():
    found = masked({Item.CASES: 3, Item.TRUSTED_ADDRESSES: 3, Item.VIOLENT_HOUSEHOLDS: 0, Item.SERVED_VICTIMS: 5})
    assert found == {
        Item.CASES: None,
        Item.TRUSTED_ADDRESSES: 3,
        Item.VIOLENT_HOUSEHOLDS: 0,
        Item.SERVED_VICTIMS: 5,
    }


def test_second_number_of_a_sum_is_hidden_too():
    found = masked({Item.VICTIMS: 12, Item.VICTIMS_MALE: 2, Item.VICTIMS_FEMALE: 10})
    assert found == {Item.VICTIMS: 12, Item.VICTIMS_MALE: None, Item.VICTIMS_FEMALE: None}


numbers = st.integers(0, 30)


@given(st.fixed_dictionaries({item: numbers for group in SUMS for item in group}))
def test_no_hidden_number_can_be_computed_from_the_rest_of_its_sum(drawn):
    for whole, *parts in SUMS[:2]:
        drawn[whole] = sum(drawn[part] for part in parts)
    shown = masked(drawn)
    for group in SUMS:
        assert sum(shown[item] is None for item in group) != 1
    assert all(count is None or count == 0 or count >= SMALLEST_SHOWN for count in shown.values())
    assert all(count in {None, drawn[item]} for item, count in shown.items())
