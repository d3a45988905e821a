"""Days of the week and of the calendar in words."""

from datetime import date, time

NAMES = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
SHORT_NAMES = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
_SATURDAY = 5


def weekday_name(day: date) -> str:
    """Return "thứ Hai" ... "Chủ nhật"."""
    return NAMES[day.weekday()]


def is_weekend(day: date) -> bool:
    """Tell whether offices are closed on that day of the week."""
    return day.weekday() >= _SATURDAY


def clock_text(at: time | None) -> str:
    """Return "7 giờ 30", "14 giờ" as papers write times; "" where there is none."""
    if at is None:
        return ""
    return f"{at.hour} giờ {at.minute:02d}" if at.minute else f"{at.hour} giờ"
