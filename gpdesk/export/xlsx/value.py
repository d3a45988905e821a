"""Typed values of a paper as Excel holds them: a value, and the number format that shows it as ``format.text_of`` does.

Format codes are stored in Excel's own notation (``#,##0.00``); the program shows them with the separators of the
Windows region. A Vietnamese Windows has the decimal comma and the thousands dot, so it shows 1.234,56, the very words
of the PDF; a region set to English shows the same number its own way, and the value stays a number in both. Forcing
the separators into the code as literals would break sums, sorting and every region but one. Dates and the sign ``%``
are fixed by literals, since the decree fixes them.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import assert_never

from gpdesk.domain.format import Number, Value, decimals_of, rounded, text_of
from gpdesk.export.office_package import plain

GENERAL = "General"
_EXACT_DIGITS = 15
_FIRST_SAFE_DAY = date(1900, 3, 1)
_LAST_DAY = date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class CellValue:
    """What goes into a cell; a text is never read as a formula, whatever it begins with."""

    content: str | int | Decimal | date | None
    number_format: str = GENERAL


def cell_value(value: Value) -> CellValue:
    """Return the cell content and format of a value; what Excel cannot hold exactly becomes its own wording."""
    match value:
        case None:
            return CellValue(None)
        case str():
            return CellValue(plain(value) or None)
        case date():
            return _day(value)
        case Number():
            return _number(value.value, value.decimals, value.suffix, value)
        case int():
            return _number(Decimal(value), 0, "", value)
        case Decimal():
            return _number(value, decimals_of(value), "", value)
        case _:
            assert_never(value)


def _number(value: Decimal, decimals: int, suffix: str, whole: Value) -> CellValue:
    if len(value.normalize().as_tuple().digits) > _EXACT_DIGITS or value.adjusted() >= _EXACT_DIGITS:
        return CellValue(text_of(whole))
    # Excel would show a negative number that rounds to nothing as -0.
    shown = value if rounded(value, decimals) else Decimal(0)
    code = "#,##0" + (f".{'0' * decimals}" if decimals else "")
    return CellValue(shown, code + "".join(f"\\{character}" for character in plain(suffix)))


def _day(day: date) -> CellValue:
    """Return a real date, padded as the decree pads (Phụ lục I, mục II.4); days before Excel's calendar as text."""
    if not _FIRST_SAFE_DAY <= day <= _LAST_DAY:
        return CellValue(text_of(day))
    month = "mm" if day.month < 3 else "m"
    return CellValue(day, rf"dd\/{month}\/yyyy")
