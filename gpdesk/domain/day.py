"""Dates as an office types them: day before month, four-figure years."""

import re
from datetime import date

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.text import one_line, quoted

_SHORT = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d+)")
_WITHOUT_YEAR = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]?")
_LONG = re.compile(r"(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d+)", re.IGNORECASE)


class NotADate(GpdeskError):
    """The text is no date."""


def parse_day(text: str, year: int | None = None) -> date:
    """Read "07/3/2024", "7-3-2024", "ngày 07 tháng 3 năm 2024"; raise ``NotADate`` with a sentence otherwise.

    Where ``year`` is given, "7/3" is a day of that year.
    """
    clean = one_line(text)
    if year is not None and (short := _WITHOUT_YEAR.fullmatch(clean)):
        clean = f"{short[1]}/{short[2]}/{year}"
    match = _SHORT.fullmatch(clean) or _LONG.fullmatch(clean)
    if match is None:
        raise NotADate(f"{quoted(text)} không phải là ngày. Hãy nhập ngày/tháng/năm, ví dụ 07/03/2024.")
    day, month, year = (int(part) for part in match.groups())
    if len(match[3]) != 4 or not 1900 <= year <= 2999:
        raise NotADate(f"{quoted(text)} thiếu năm đủ bốn chữ số. Hãy nhập lại, ví dụ 07/03/2024.")
    try:
        return date(year, month, day)
    except ValueError:
        raise NotADate(f"Không có ngày {day} tháng {month} năm {year}. Hãy nhập lại.") from None


def typed_day(day: date | None) -> str:
    """Return a date as it stands in a field: "07/03/2024"; "" where there is none."""
    return "" if day is None else f"{day.day:02d}/{day.month:02d}/{day.year}"


def parse_days(text: str, year: int) -> tuple[date, date]:
    """Read a day or a run of days: "20/11", "20/11 - 22/11"; raise ``NotADate``, also where it ends before it begins."""
    parts = [part for part in re.split(r"\s+[-–]\s+|\s*–\s*|\s+đến\s+", one_line(text)) if part]
    if len(parts) > 2 or not parts:
        raise NotADate(
            f"{quoted(text)} không phải là ngày. Hãy nhập một ngày hoặc từ ngày - đến ngày, ví dụ 20/11 - 22/11."
        )
    first, last = parse_day(parts[0], year), parse_day(parts[-1], year)
    if last < first:
        raise NotADate(f"{quoted(text)}: ngày kết thúc đứng trước ngày bắt đầu. Hãy sửa lại.")
    return first, last


def typed_days(first: date, last: date) -> str:
    """Return a run of days as it stands in a field: "20/11/2024" or "20/11/2024 - 22/11/2024"."""
    return typed_day(first) if first == last else f"{typed_day(first)} - {typed_day(last)}"
