"""The rules for an entered figure, in the light of its year."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from gpdesk.domain.counting import with_counts
from gpdesk.domain.explanation import Explanation, explanation_for
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.period_lock import PeriodLock
from gpdesk.domain.problem import Importance, blocks
from gpdesk.domain.reading import ReadingState
from gpdesk.domain.rule import RULES, check_change, check_entry, explanations_wanted
from gpdesk.domain.target import Comparison, CountSource, MeasureKind
from tests.domain.ward_year import Q1, Q2, WHOLE, figure, news, news_measure, reading, share, ward_year

M = share()


def codes(year, measure, entry):
    return [problem.code for problem in check_entry(year, measure, entry)]


@pytest.mark.parametrize(
    ("measure", "entry", "expected"),
    [
        (M, reading("m", Q1, 40, 80), []),
        (M, reading("m", Q1, 81, 80), ["share_over_whole"]),
        (replace(M, kind=MeasureKind.RATE), reading("m", Q1, 81, 80), []),
        (replace(M, kind=MeasureKind.RATIO, factor=1), reading("m", Q1, 17, 10), []),
        (M, reading("m", Q1, 1, 0), ["zero_denominator"]),
        (M, reading("m", Q1, 3, 7), ["small_numbers"]),
        (M, reading("m", Q1, 40, 80, female=figure(20, 40), male=figure(20, 40)), []),
        (M, reading("m", Q1, 41, 81, female=figure(20, 40), male=figure(20, 40), unknown=figure(1, 1)), []),
        (M, reading("m", Q1, 41, 80, female=figure(20, 40), male=figure(20, 40)), ["sexes_differ"]),
        (M, reading("m", Q1, 39, 80, female=figure(20, 40), male=figure(20, 40)), ["sexes_over_total"]),
        (M, reading("m", Q1, None, None, state=ReadingState.NOTHING_AROSE), []),
    ],
)
def test_figures_by_themselves(measure, entry, expected):
    assert codes(ward_year(measure), measure, entry) == expected


def test_quarters_must_make_the_year():
    quarters = tuple(reading("m", part, 10, 40) for part in WHOLE.parts(Cadence.QUARTER))
    assert codes(ward_year(M, readings=quarters), M, reading("m", WHOLE, 40, 160)) == []
    assert codes(ward_year(M, readings=quarters), M, reading("m", WHOLE, 41, 160)) == ["parts_differ"]
    year = ward_year(M, readings=(*quarters[:3], reading("m", WHOLE, 40, 160)))
    assert codes(year, M, reading("m", quarters[3].period, 10, 40)) == []
    assert codes(year, M, reading("m", quarters[3].period, 12, 40)) == ["parts_differ"]
    assert codes(ward_year(M, readings=quarters[:3]), M, reading("m", WHOLE, 99, 160)) == []


def last(numerator, denominator, period=Q1):
    before = period.year_before()
    return (replace(reading("m", before, numerator, denominator), id="last"),)


@pytest.mark.parametrize(
    ("now", "then", "wanted"),
    [
        ((60, 100), (50, 100), False),
        ((65, 100), (50, 100), False),
        ((66, 100), (50, 100), True),
        ((49, 100), (50, 100), True),  # met before, not met now
        ((100, 100), (80, 100), False),
    ],
)
def test_large_change_or_turned_verdict_asks_for_a_sentence(now, then, wanted):
    year = ward_year(M, last_year_readings=last(*then))
    found = check_entry(year, M, reading("m", Q1, *now))
    assert [each.code for each in found] == (["explanation_wanted"] if wanted else [])
    assert not blocks(found)
    if wanted:
        told = replace(year, explanations=(Explanation("e", "m", Q1, "Do sáp nhập khóm"),))
        assert check_entry(told, M, reading("m", Q1, *now)) == ()
        entered = replace(year, readings=(reading("m", Q1, *now),))
        assert [code for code, _, _ in explanations_wanted(entered, Q1)] == ["1.1"]
        assert explanations_wanted(replace(told, readings=entered.readings), Q1) == ()
        # Asked for the year as well, where only quarters are entered; the sentence on a quarter serves the year too.
        assert [each.code for each in check_change(entered, M, WHOLE)] == ["explanation_wanted"]
        assert check_change(replace(told, readings=entered.readings), M, WHOLE) == ()


def test_smaller_is_no_worse_but_still_asks():
    measure = share(comparison=Comparison.LESS_THAN, goal=Decimal(30))
    year = ward_year(measure, last_year_readings=last(29, 100))
    (problem,) = check_entry(year, measure, reading("m", Q1, 15, 100))
    assert "giảm 48,3% (từ 29% thành 15%)" in problem.message


def test_locked_period_says_by_which_report():
    lock = PeriodLock("l", "p", Period.of(2024, Cadence.HALF, 1), "45/BC-UBND", date(2024, 7, 1))
    year = ward_year(M, period_locks=(lock,))
    (problem,) = check_entry(year, M, reading("m", Q2, 40, 80))
    assert (problem.code, problem.importance) == ("locked", Importance.ERROR)
    assert "45/BC-UBND" in problem.message
    assert codes(year, M, reading("m", WHOLE, 40, 80)) == []


def test_typing_over_a_count_needs_a_reason():
    measure = news_measure()
    year = ward_year(measure, news_items=(news(date(2024, 1, 5)),))
    entry = reading("news", Q1, 9)
    assert codes(year, measure, entry) == ["override_reason_missing"]
    assert codes(year, measure, replace(entry, override_reason="Theo sổ giấy")) == []
    assert codes(year, measure, reading("news", Q2, 9)) == []
    assert codes(year, replace(measure, counted_from=CountSource.TYPED), entry) == []


def test_each_rule_is_told_once_and_in_words():
    told = [code for rule in RULES for code in rule.codes]
    assert len(told) == len(set(told))
    assert all(rule.name and rule.explanation.endswith(".") for rule in RULES)


def test_sentence_of_the_period_itself_comes_before_those_of_its_parts():
    told = [Explanation("1", "m", Q1, "quý I"), Explanation("2", "m", Q2, "quý II"), Explanation("3", "n", Q2, "khác")]
    assert explanation_for(told, "m", WHOLE) == "quý II"
    assert explanation_for(told, "m", Q1) == "quý I"
    assert explanation_for([*told, Explanation("4", "m", WHOLE, "cả năm")], "m", WHOLE) == "cả năm"
    assert explanation_for([Explanation("4", "m", WHOLE, "cả năm")], "m", Q1) == ""


def test_nothing_arose_in_place_of_a_count_needs_a_reason_too():
    year = with_counts(ward_year(news_measure(), news_items=(news(date(2024, 1, 5)),)))
    entry = reading("m", Q1, None, None, state=ReadingState.NOTHING_AROSE)
    assert codes(year, year.measures[0], entry) == ["override_reason_missing"]
    assert codes(year, year.measures[0], replace(entry, override_reason="Sổ ghi nhầm")) == []
