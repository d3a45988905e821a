"""Cross-checks and masking of the violence counts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gpdesk.domain.masking import JUDGED_PAIRS, SMALLEST_SHOWN, SUMS, masked_over
from gpdesk.domain.period import Cadence, Period
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


def masked(numbers):
    """Return what one paper alone shows."""
    return masked_over(counts(Q1, **{item.value: number for item, number in numbers.items()}), Q1)


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


@given(st.fixed_dictionaries({item: numbers for group in SUMS[:3] for item in group}))
def test_no_hidden_number_can_be_computed_from_the_rest_of_its_sum(drawn):
    for whole, *parts in SUMS[:2]:
        drawn[whole] = sum(drawn[part] for part in parts)
    shown = masked(drawn)
    for group in SUMS[:3]:
        assert sum(shown[item] is None for item in group) != 1
    assert all(count is None or count == 0 or count >= SMALLEST_SHOWN for count in shown.values())
    assert all(count in {None, drawn[item]} for item, count in shown.items())


@pytest.mark.parametrize(
    ("numbers", "hidden"),
    [
        # Two victims were not helped: nobody may learn it by subtraction.
        ({"d1": 8, "d2": 6}, "d1 d2"),
        # "Đạt" (at least 70 %) and five victims would leave only four who were helped.
        ({"d1": 5, "d2": 4}, "d1 d2"),
        ({"d1": 8, "d2": 8}, ""),
        ({"d1": 8, "d2": 0}, ""),
        # All but two perpetrators were not prosecuted, or one was.
        ({"b3": 8, "d3": 6}, "d3"),
        ({"b3": 7, "d3": 6, "b4e": 1}, "b4e d3"),
        # Two victims outside families; two adult victims.
        ({"b5": 6, "d1": 8}, "b5"),
        ({"b5": 12, "b5c": 5, "b5d": 5}, "b5c"),
        # Two men, though only the women are entered.
        ({"b5": 12, "b5b": 10}, "b5b"),
    ],
)
def test_number_that_gives_a_small_one_away_by_subtraction_is_hidden(numbers, hidden):
    found = masked({Item(code): number for code, number in numbers.items()})
    assert sorted(item.value for item, count in found.items() if count is None) == hidden.split()


def test_longer_period_does_not_give_its_one_hidden_quarter_away():
    held = counts(Q1, b2=6) + counts(Q2, b2=2)
    half = Period.parse("2024-H1")
    assert masked_over(held, Q1) == {Item.CASES: 6}
    assert masked_over(held, Q2) == {Item.CASES: None}
    assert masked_over(held, half) == {Item.CASES: None}
    assert masked_over(held, WHOLE) == {Item.CASES: None}
    # With a second hidden quarter the year's number says nothing about either; the half year still must not be told.
    later = held + counts(Q4, b2=3)
    assert masked_over(later, half) == {Item.CASES: None}
    assert masked_over(later, WHOLE) == {Item.CASES: 11}


_CELLS = ("b3a", "b3b", "b4e", "b5a", "b5b", "d2", "d4")
quarter_counts = st.fixed_dictionaries({code: st.one_of(st.integers(0, 6), st.integers(0, 30)) for code in _CELLS})


def _whole_quarter(drawn):
    """Make a quarter in which every sum holds: whole numbers follow from the drawn parts."""
    people = {"b3": drawn["b3a"] + drawn["b3b"], "b5": drawn["b5a"] + drawn["b5b"]}
    criminal = min(drawn["b4e"], people["b3"])
    found = people["b3"] - criminal
    return {
        **drawn, **people, "b4e": criminal, "d3": found, "d1": people["b5"],
        "d2": min(drawn["d2"], people["b5"]), "d4": min(drawn["d4"], found),
    }  # fmt: skip


@settings(max_examples=30)
@given(st.lists(quarter_counts, min_size=4, max_size=4))
def test_no_small_number_follows_from_all_papers_of_a_year_together(drawn):
    """Take all papers of quarters, halves and year as one set of equations, as a curious reader would."""
    quarters = WHOLE.parts(Cadence.QUARTER)
    held = tuple(
        each for quarter, own in zip(quarters, drawn, strict=True) for each in counts(quarter, **_whole_quarter(own))
    )
    papers = (*quarters, *WHOLE.parts(Cadence.HALF), WHOLE)
    shown = {paper: masked_over(held, paper) for paper in papers}
    true = {paper: counts_over(held, paper) for paper in papers}
    unknown = {
        (paper, item): place
        for place, (paper, item) in enumerate(
            (paper, item) for paper in papers for item, count in shown[paper].items() if count is None
        )
    }

    def row(*terms):
        vector = [0] * len(unknown)
        for key, factor in terms:
            if key in unknown:
                vector[unknown[key]] += factor
        return vector

    sums = [group for group in SUMS if group[0] is not Item.CASES]
    rows = [
        row(((paper, whole), 1), *(((paper, part), -1) for part in parts)) for paper in papers for whole, *parts in sums
    ]
    for item in true[WHOLE]:
        for whole in (*WHOLE.parts(Cadence.HALF), WHOLE):
            parts = [quarter for quarter in quarters if whole.contains(quarter)]
            rows.append(row(((whole, item), 1), *(((part, item), -1) for part in parts)))
    base = _rank(rows)
    for paper in papers:
        for item in true[paper]:
            if 0 < true[paper][item] < SMALLEST_SHOWN:
                assert shown[paper][item] is None
                assert _rank([*rows, row(((paper, item), 1))]) > base, f"{item} {paper.code} follows"
        for whole, part in (pair for pair in JUDGED_PAIRS.values() if pair[0] in true[paper]):
            if 0 < true[paper][whole] - true[paper][part] < SMALLEST_SHOWN:
                wanted = row(((paper, whole), 1), ((paper, part), -1))
                assert _rank([*rows, wanted]) > base, f"{whole} - {part} {paper.code} follows"


_PRIME = 2**61 - 1


def _rank(rows):
    left = [[number % _PRIME for number in each] for each in rows if any(each)]
    rank = 0
    for column in range(len(left[0]) if left else 0):
        pivot = next((place for place in range(rank, len(left)) if left[place][column]), None)
        if pivot is None:
            continue
        left[rank], left[pivot] = left[pivot], left[rank]
        inverse = pow(left[rank][column], -1, _PRIME)
        for place in range(rank + 1, len(left)):
            if left[place][column]:
                ratio = left[place][column] * inverse % _PRIME
                left[place] = [
                    (one - ratio * other) % _PRIME for one, other in zip(left[place], left[rank], strict=True)
                ]
        rank += 1
    return rank
