"""Reporting periods of a year: the year itself, halves, quarters and months."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache
from typing import Self

from gpdesk.domain.error import GpdeskError

_CODE = re.compile(r"(?P<year>\d{4})(?:-(?P<kind>[HQM])(?P<index>\d{1,2}))?")
_ROMAN = ("I", "II", "III", "IV")


class Cadence(Enum):
    """How often a figure is due, and the length of a period."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"

    @property
    def months(self) -> int:
        """Length in months."""
        return _MONTHS[self]

    @property
    def label(self) -> str:
        """Vietnamese name, for choices on forms."""
        return {
            Cadence.YEAR: "Năm",
            Cadence.HALF: "6 tháng",
            Cadence.QUARTER: "Quý",
            Cadence.MONTH: "Tháng",
        }[self]


_MONTHS = {Cadence.YEAR: 12, Cadence.HALF: 6, Cadence.QUARTER: 3, Cadence.MONTH: 1}
_CADENCES = {months: cadence for cadence, months in _MONTHS.items()}


class UnknownPeriod(GpdeskError):
    """A period code that cannot be read."""

    def __init__(self, code: str) -> None:
        super().__init__(
            f"Không hiểu kỳ báo cáo “{code}”. Hãy viết năm (2024), 6 tháng (2024-H1), quý (2024-Q3) "
            "hoặc tháng (2024-M05)."
        )


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """One period of a calendar year; ``index`` counts from 1 within its cadence (1 for the year)."""

    year: int
    cadence_months: int
    index: int = 1

    @classmethod
    def of(cls, year: int, cadence: Cadence, index: int = 1) -> Self:
        """Return the ``index``-th period of that length in the year."""
        return cls(year, cadence.months, index)

    @classmethod
    def of_year(cls, year: int) -> Self:
        """Return the whole year."""
        return cls(year, 12, 1)

    @classmethod
    def quarter(cls, year: int, index: int) -> Self:
        """Return quarter 1-4 of the year."""
        return cls(year, 3, index)

    @classmethod
    def parse(cls, code: str) -> Self:
        """Read ``2024``, ``2024-H1``, ``2024-Q3`` or ``2024-M05``; raise ``UnknownPeriod`` for anything else."""
        match = _CODE.fullmatch(code.strip().upper())
        if match is None:
            raise UnknownPeriod(code)
        year = int(match["year"])
        months = {None: 12, "H": 6, "Q": 3, "M": 1}[match["kind"]]
        index = int(match["index"] or 1)
        if not (1 <= index <= 12 // months and 1900 <= year <= 2999):
            raise UnknownPeriod(code)
        return cls(year, months, index)

    @property
    def cadence(self) -> Cadence:
        """The length of the period."""
        return _CADENCES[self.cadence_months]

    @property
    def code(self) -> str:
        """The stable text form, as in file names and on the command line."""
        match self.cadence:
            case Cadence.YEAR:
                return f"{self.year}"
            case Cadence.HALF:
                return f"{self.year}-H{self.index}"
            case Cadence.QUARTER:
                return f"{self.year}-Q{self.index}"
            case Cadence.MONTH:
                return f"{self.year}-M{self.index:02d}"

    @property
    def first_month(self) -> int:
        """Month (1-12) in which the period begins."""
        return (self.index - 1) * self.cadence_months + 1

    @property
    def last_month(self) -> int:
        """Month (1-12) in which the period ends."""
        return self.index * self.cadence_months

    @property
    def first_day(self) -> date:
        """First calendar day."""
        return date(self.year, self.first_month, 1)

    @property
    def last_day(self) -> date:
        """Last calendar day."""
        after = date(self.year + (self.last_month == 12), self.last_month % 12 + 1, 1)
        return after - timedelta(days=1)

    @property
    def name(self) -> str:
        """Vietnamese name inside a sentence: ``năm 2024``, ``6 tháng đầu năm 2024``, ``quý III năm 2024``."""
        match self.cadence:
            case Cadence.YEAR:
                return f"năm {self.year}"
            case Cadence.HALF:
                return f"6 tháng {'đầu' if self.index == 1 else 'cuối'} năm {self.year}"
            case Cadence.QUARTER:
                return f"quý {_ROMAN[self.index - 1]} năm {self.year}"
            case Cadence.MONTH:
                padded = f"{self.index:02d}" if self.index < 3 else f"{self.index}"
                return f"tháng {padded} năm {self.year}"

    @property
    def short_name(self) -> str:
        """Vietnamese column head without the year: ``Cả năm``, ``6 tháng đầu``, ``Quý III``, ``Tháng 5``."""
        match self.cadence:
            case Cadence.YEAR:
                return "Cả năm"
            case Cadence.HALF:
                return f"6 tháng {'đầu' if self.index == 1 else 'cuối'}"
            case Cadence.QUARTER:
                return f"Quý {_ROMAN[self.index - 1]}"
            case Cadence.MONTH:
                return f"Tháng {self.index}"

    def contains(self, other: "Period") -> bool:
        """Tell whether ``other`` lies wholly within this period (a period contains itself)."""
        return self.year == other.year and self.first_month <= other.first_month and other.last_month <= self.last_month

    def parts(self, cadence: Cadence) -> tuple["Period", ...]:
        """Return the periods of that length within this one, in order; empty if they are longer than this one."""
        return _parts(self, cadence)

    def year_before(self) -> "Period":
        """Return the same period of the year before."""
        return Period(self.year - 1, self.cadence_months, self.index)


@lru_cache(maxsize=1024)
def _parts(whole: Period, cadence: Cadence) -> tuple[Period, ...]:
    """Cut a period up, remembered because every judgement of every figure asks for it."""
    months = cadence.months
    return tuple(
        part for index in range(1, 12 // months + 1) if whole.contains(part := Period(whole.year, months, index))
    )


def short_names(periods: Iterable[Period]) -> str:
    """Return the short names of periods inside a sentence: ``quý I, quý III``."""
    return ", ".join(period.short_name[:1].lower() + period.short_name[1:] for period in periods)
