"""Rules in words, kept as RFC 5545 text, expanded into days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpdesk.schedule.recurrence import (
    BadRule,
    NoOccurrence,
    Recurrence,
    Repeat,
    SpanReversed,
    TooManyOccurrences,
    expand,
    read_rule,
    rule_text,
    rule_words,
)

FIRST, LAST = date(2024, 11, 15), date(2024, 12, 15)
MONDAY, FRIDAY = 0, 4

CASES = [
    (Recurrence(Repeat.DAILY), 31, FIRST, LAST, "hằng ngày"),
    (Recurrence(Repeat.WORKDAYS, (0, 1, 2, 3, 4)), 21, FIRST, date(2024, 12, 13), "các ngày làm việc"),
    (Recurrence(Repeat.WEEKLY, (MONDAY,)), 4, date(2024, 11, 18), date(2024, 12, 9), "mỗi thứ Hai"),
    (Recurrence(Repeat.WEEKLY, (0, 3)), 8, date(2024, 11, 18), date(2024, 12, 12), "mỗi thứ Hai, thứ Năm"),
    (Recurrence(Repeat.FORTNIGHTLY, (0,)), 2, date(2024, 11, 25), date(2024, 12, 9), "hai tuần một lần vào thứ Hai"),
    (
        Recurrence(Repeat.MONTHLY_WEEKDAY, (FRIDAY,), -1),
        1,
        date(2024, 11, 29),
        date(2024, 11, 29),
        "thứ Sáu cuối cùng của tháng",
    ),
    (
        Recurrence(Repeat.MONTHLY_WEEKDAY, (FRIDAY,), 1),
        1,
        date(2024, 12, 6),
        date(2024, 12, 6),
        "thứ Sáu đầu tiên của tháng",
    ),
    (Recurrence(Repeat.MONTHLY_DAY, month_day=5), 1, date(2024, 12, 5), date(2024, 12, 5), "ngày 05 hằng tháng"),
    (Recurrence(Repeat.MONTHLY_DAY, month_day=-1), 1, date(2024, 11, 30), date(2024, 11, 30), "ngày cuối tháng"),
]


@pytest.mark.parametrize(("recurrence", "count", "first", "last", "words"), CASES)
def test_rule_gives_its_days(recurrence, count, first, last, words):
    rule = rule_text(recurrence)
    days = expand(rule, FIRST, LAST)
    assert (len(days), days[0], days[-1]) == (count, first, last)
    assert rule_words(rule) == words
    assert rule_text(read_rule(rule)) == rule


def test_single_days_can_be_left_out():
    assert date(2024, 11, 25) not in expand("FREQ=WEEKLY;BYDAY=MO", FIRST, LAST, skipped=[date(2024, 11, 25)])


def test_month_without_that_day_is_passed_over():
    assert expand("FREQ=MONTHLY;BYMONTHDAY=31", date(2024, 1, 1), date(2024, 4, 30)) == (
        date(2024, 1, 31),
        date(2024, 3, 31),
    )


@pytest.mark.parametrize(
    "rule", ["", "mỗi tuần", "FREQ=HOURLY;X", "FREQ=WEEKLY;BYDAY=XX", "BYDAY=MO", "FREQ=MONTHLY;BYMONTHDAY=99"]
)
def test_unreadable_rule_is_refused(rule):
    with pytest.raises((BadRule, NoOccurrence)) as refusal:
        expand(rule, FIRST, LAST)
    assert "lặp" in str(refusal.value)
    with pytest.raises(BadRule):
        read_rule(rule or "FREQ=YEARLY")


def test_spans_that_cannot_be_are_refused():
    with pytest.raises(SpanReversed, match="14/11/2024 đứng trước ngày bắt đầu 15/11/2024"):
        expand("FREQ=DAILY", FIRST, date(2024, 11, 14))
    with pytest.raises(NoOccurrence, match="không rơi vào ngày nào"):
        expand("FREQ=WEEKLY;BYDAY=SA", date(2024, 11, 18), date(2024, 11, 20))
    with pytest.raises(TooManyOccurrences):
        expand("FREQ=DAILY", date(2024, 1, 1), date(2026, 1, 1))


@given(
    st.sampled_from([Repeat.WEEKLY, Repeat.FORTNIGHTLY]),
    st.sets(st.integers(0, 6), min_size=1),
    st.dates(date(2024, 1, 1), date(2024, 6, 1)),
)
def test_weekly_days_are_the_chosen_ones(repeat, weekdays, first):
    days = expand(rule_text(Recurrence(repeat, tuple(weekdays))), first, date(2024, 12, 31))
    assert {day.weekday() for day in days} <= weekdays
    assert all(first <= day for day in days)
    assert list(days) == sorted(set(days))
