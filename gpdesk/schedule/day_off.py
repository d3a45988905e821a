"""Days off and days of note of a Vietnamese year; lunar holidays are typed by the clerk."""

from collections.abc import Iterable
from datetime import date, timedelta

from gpdesk.domain.action_month import Holiday
from gpdesk.domain.event import Event

# Bộ luật Lao động 45/2019/QH14, Điều 112: the holidays that fall on fixed days.
_FIXED = (
    (1, 1, "Tết Dương lịch"),
    (4, 30, "Ngày Chiến thắng"),
    (5, 1, "Ngày Quốc tế Lao động"),
    (9, 2, "Quốc khánh"),
)
_NOTED = (
    (3, 8, "Ngày Quốc tế Phụ nữ"),
    (6, 28, "Ngày Gia đình Việt Nam"),
    (10, 20, "Ngày Phụ nữ Việt Nam"),
    (11, 25, "Ngày Quốc tế xóa bỏ bạo lực đối với phụ nữ"),
)


def day_off_name(day: date, holidays: Iterable[Holiday]) -> str:
    """Return the holiday of that day, typed or fixed; "" on other days."""
    for holiday in holidays:
        if holiday.day == day:
            return holiday.name
    return next((name for month, number, name in _FIXED if (day.month, day.day) == (month, number)), "")


def noted_day_name(day: date) -> str:
    """Return what the day is known for in this field of work ("Ngày Quốc tế Phụ nữ"); "" on other days."""
    return next((name for month, number, name in _NOTED if (day.month, day.day) == (month, number)), "")


def free_days(events: Iterable[Event], first: date, last: date, holidays: Iterable[Holiday]) -> tuple[date, ...]:
    """Return the working days from first to last on which nothing begins or runs."""
    taken: set[date] = set()
    for event in events:
        day = max(event.starts_on, first)
        while day <= min(event.ends_on, last):
            taken.add(day)
            day += timedelta(days=1)
    off = tuple(holidays)
    span = (first + timedelta(days=number) for number in range((last - first).days + 1))
    saturday = 5
    return tuple(day for day in span if day not in taken and day.weekday() < saturday and not day_off_name(day, off))
