"""Days that recur, told in few words that name every day."""

from datetime import date, timedelta

from gpdesk.export.day_run import run_words, split_runs

FIRST = date(2024, 11, 15)
MONTH = tuple(FIRST + timedelta(days=number) for number in range(31))


def told(days):
    return [" | ".join(run_words(run)) for run in split_runs(list(days))]


def test_every_day_with_and_without_exceptions():
    assert told(MONTH) == ["hằng ngày | 15/11 - 15/12/2024"]
    assert told(day for day in MONTH if day.day != 25) == ["hằng ngày | 15/11 - 15/12/2024 | (trừ ngày 25/11)"]
    some = [day for day in MONTH if day not in {date(2024, 11, 20), date(2024, 12, 3)}]
    assert told(some) == ["hằng ngày | 15/11 - 15/12/2024 | (trừ các ngày 20/11, 03/12)"]


def test_working_days():
    days = [day for day in MONTH if day.weekday() < 5]
    assert told(days) == ["thứ Hai đến thứ Sáu hằng tuần | 15/11 - 13/12/2024"]


def test_a_day_of_the_week_and_one_that_was_moved():
    mondays = [day for day in MONTH if day.weekday() == 0]
    assert told(mondays) == ["thứ Hai hằng tuần | 18/11 - 09/12/2024"]
    moved = [*mondays[:1], mondays[1] + timedelta(days=1), *mondays[2:]]
    assert told(moved) == ["thứ Hai hằng tuần | 18/11 - 09/12/2024 | (trừ ngày 25/11)", "thứ Ba, 26/11/2024"]


def test_days_without_a_rule_are_named_one_by_one():
    days = [date(2024, 11, 15), date(2024, 11, 19), date(2024, 11, 30), date(2024, 12, 4)]
    assert told(days) == ["các ngày 15/11, 19/11, 30/11, 04/12/2024"]
    assert told(days[:2]) == ["thứ Sáu, 15/11/2024", "thứ Ba, 19/11/2024"]


def test_no_day_is_lost():
    for step in (1, 2, 3, 4, 5, 7, 9):
        days = list(MONTH[::step])
        assert sorted(day for run in split_runs(days) for day in run) == days
