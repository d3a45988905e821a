"""The only wording of numbers and dates, for papers and screen alike.

Decimal comma, thousands dot, ``%`` glued to its number; dates by Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4: days
below 10 and the months 1 and 2 take a leading zero, other months do not.
"""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from typing import assert_never

# Far more digits than anybody types: nothing is rounded but where it is said.
_EXACT = Context(prec=1000, rounding=ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Number:
    """A number to be shown with a fixed count of decimals; ``suffix`` is printed after it as it stands ("%", " lần")."""

    value: Decimal
    decimals: int = 0
    suffix: str = ""


Value = str | int | Decimal | Number | date | None


def text_of(value: Value) -> str:
    """Return the Vietnamese wording of a value; None is the empty text."""
    match value:
        case None:
            return ""
        case str():
            return value
        case Number():
            return f"{_grouped(value.value, value.decimals)}{value.suffix}"
        case int():
            return _grouped(Decimal(value), 0)
        case Decimal():
            return _grouped(value, decimals_of(value))
        case date():
            return short_date(value)
        case _:
            assert_never(value)


def prose_count(number: int) -> str:
    """Return a count as it reads in a sentence: "03", "12", "1.500"; below ten with a leading zero, as offices write."""
    return f"0{number}" if 0 < number < 10 else text_of(number)


def decimals_of(value: Decimal) -> int:
    """Return how many decimals a number needs to be shown whole, without closing zeros."""
    exponent = value.normalize(_EXACT).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def rounded(value: Fraction | Decimal, decimals: int) -> Decimal:
    """Return the value rounded half up (away from zero) to that many decimals, exactly."""
    scaled = Fraction(value) * 10**decimals
    sign = -1 if scaled < 0 else 1
    whole, rest = divmod(abs(scaled), 1)
    if rest >= Fraction(1, 2):
        whole += 1
    return Decimal(sign * int(whole)).scaleb(-decimals, _EXACT)


def short_date(day: date) -> str:
    """Return ``07/3/2024``."""
    return f"{short_day(day)}/{day.year}"


def short_day(day: date) -> str:
    """Return ``07/3``: a day where the year is told elsewhere."""
    return f"{day.day:02d}/{_month(day)}"


def long_date(day: date | None) -> str:
    """Return ``ngày 07 tháng 3 năm 2024``; with blanks for pen where the day is not known yet."""
    if day is None:
        return "ngày      tháng      năm      "
    return f"ngày {day.day:02d} tháng {_month(day)} năm {day.year}"


def _month(day: date) -> str:
    return f"{day.month:02d}" if day.month < 3 else str(day.month)


def _grouped(value: Decimal, decimals: int) -> str:
    fixed = value.quantize(Decimal(1).scaleb(-decimals), context=_EXACT)
    text = f"{fixed:,.{decimals}f}".replace(",", "\u0000").replace(".", ",").replace("\u0000", ".")
    return text.removeprefix("-") if not fixed else text
