"""Days of the week, days off and days of note in words; lunar holidays are typed by the clerk."""

from collections.abc import Iterable
from datetime import date, time

from gpdesk.domain.action_month import Holiday

NAMES = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
SHORT_NAMES = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
_SATURDAY = 5
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


def weekday_name(day: date) -> str:
    """Return "thứ Hai" ... "Chủ nhật"."""
    return NAMES[day.weekday()]


def is_weekend(day: date) -> bool:
    """Tell whether offices are closed on that day of the week."""
    return day.weekday() >= _SATURDAY


def clock_text(at: time | None) -> str:
    """Return "07 giờ 30 phút", "14 giờ 00 phút" as papers write times; "" where there is none."""
    return "" if at is None else f"{at.hour:02d} giờ {at.minute:02d} phút"


def day_off_name(day: date, holidays: Iterable[Holiday]) -> str:
    """Return the holiday of that day, typed or fixed; "" on other days."""
    for holiday in holidays:
        if holiday.day == day:
            return holiday.name
    return next((name for month, number, name in _FIXED if (day.month, day.day) == (month, number)), "")


def noted_day_name(day: date) -> str:
    """Return what the day is known for in this field of work ("Ngày Quốc tế Phụ nữ"); "" on other days."""
    return next((name for month, number, name in _NOTED if (day.month, day.day) == (month, number)), "")
