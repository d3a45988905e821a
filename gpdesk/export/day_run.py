"""Days on which something recurs, in as few words as tell them all: "hằng ngày ... (trừ ngày 25/11)"."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from gpdesk.domain.format import short_date, short_day
from gpdesk.domain.weekday import is_weekend, weekday_name

LEAST_DAYS = 3
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
# More days left out than this share of all: the rule is no longer what a reader sees.
_MOST_LEFT_OUT = 1 / 3


def split_runs(days: Sequence[date]) -> list[tuple[date, ...]]:
    """Return the days, in order, as runs that are told together; days of no run stand alone."""
    found = tuple(sorted(days))
    if len(found) < LEAST_DAYS:
        return [(day,) for day in found]
    if _follows(found, _daily(found)) or _follows(found, _workdays(found)):
        return [found]
    weekday, count = Counter(day.weekday() for day in found).most_common(1)[0]
    own = tuple(day for day in found if day.weekday() == weekday)
    if count >= LEAST_DAYS and _follows(own, _weekly(own)):
        return [own, *split_runs([day for day in found if day.weekday() != weekday])]
    return [found]


def run_words(days: Sequence[date]) -> tuple[str, ...]:
    """Return what a run is called: its rule, its span and what it leaves out; a single day with its weekday."""
    first, last = days[0], days[-1]
    if len(days) == 1:
        return (f"{weekday_name(first)}, {short_date(first)}",)
    rules = (
        (_daily(days), "hằng ngày"),
        (_workdays(days), "thứ Hai đến thứ Sáu hằng tuần"),
        (_weekly(days), f"{weekday_name(first)} hằng tuần"),
    )
    followed = [each for each in rules if len(days) >= LEAST_DAYS and _follows(days, each[0])]
    if not followed:
        return (day_list(days),)
    # The rule that leaves out least: every working day is not every day but the weekends.
    rule, name = min(followed, key=lambda each: len(each[0]))
    left_out = [short_day(day) for day in rule if day not in set(days)]
    but = f"(trừ {'các ngày' if len(left_out) > 1 else 'ngày'} {', '.join(left_out)})" if left_out else ""
    return tuple(filter(None, (name, day_span(first, last), but)))


def day_list(days: Sequence[date]) -> str:
    """Return "các ngày 20/11, 25/11, 29/11/2024"."""
    return f"các ngày {', '.join((*map(short_day, days[:-1]), short_date(days[-1])))}"


def span_words(first: date, last: date) -> str:
    """Return "từ ngày 15/11 đến ngày 15/12/2024" for running text."""
    begin = short_day(first) if first.year == last.year else short_date(first)
    return f"từ ngày {begin} đến ngày {short_date(last)}"


def is_daily(days: Sequence[date]) -> bool:
    """Tell whether the days follow each other without a gap."""
    return len(days) >= LEAST_DAYS and tuple(days) == _daily(days)


def day_span(first: date, last: date) -> str:
    """Return "15/11 - 15/12/2024", a single day as "15/11/2024"."""
    if first == last:
        return short_date(first)
    begin = short_day(first) if first.year == last.year else short_date(first)
    return f"{begin} - {short_date(last)}"


def _follows(days: Sequence[date], rule: Sequence[date]) -> bool:
    return set(days) <= set(rule) and len(rule) - len(days) <= len(rule) * _MOST_LEFT_OUT


def _daily(days: Sequence[date]) -> tuple[date, ...]:
    return tuple(_steps(days[0], days[-1], _DAY))


def _workdays(days: Sequence[date]) -> tuple[date, ...]:
    return tuple(day for day in _daily(days) if not is_weekend(day))


def _weekly(days: Sequence[date]) -> tuple[date, ...]:
    return tuple(_steps(days[0], days[-1], _WEEK))


def _steps(first: date, last: date, step: timedelta) -> Iterable[date]:
    for number in range((last - first) // step + 1):
        yield first + step * number
