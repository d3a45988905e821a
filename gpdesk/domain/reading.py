"""Readings: what was entered for a measure in a period, with the paper it came from."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum

from gpdesk.domain.identity import MeasureId, ReadingId
from gpdesk.domain.period import Period


class ReadingState(Enum):
    """The five states of a value: nothing is ever both blank and zero."""

    PRESENT = "present"
    MISSING = "missing"
    NOTHING_AROSE = "nothing-arose"
    OUT_OF_SCOPE = "out-of-scope"
    ESTIMATED = "estimated"

    @property
    def label(self) -> str:
        """Vietnamese name, as on the grid and in papers."""
        return {
            ReadingState.PRESENT: "có số liệu",
            ReadingState.MISSING: "chưa có số liệu",
            ReadingState.NOTHING_AROSE: "không phát sinh",
            ReadingState.OUT_OF_SCOPE: "ngoài phạm vi",
            ReadingState.ESTIMATED: "ước tính",
        }[self]


@dataclass(frozen=True, slots=True)
class Figure:
    """A numerator and its denominator; the denominator is None for counts, the numerator for what is not known."""

    numerator: Decimal | None = None
    denominator: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The paper a figure came from; every part may be unknown."""

    number: str = ""
    issued_on: date | None = None
    issuer: str = ""
    abstract: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of one measure in one period.

    ``total`` is the figure for all together; ``female``, ``male`` and ``unknown`` (sex not known) are given where it
    is split, and then add up to it. ``override_reason`` says why this figure stands in place of one counted from a log.
    ``is_met`` is the clerk's judgement of a qualitative measure (None: not judged), with the reason in ``note``.
    """

    id: ReadingId
    measure_id: MeasureId
    period: Period
    state: ReadingState = ReadingState.PRESENT
    total: Figure = field(default_factory=Figure)
    female: Figure | None = None
    male: Figure | None = None
    is_met: bool | None = None
    evidence: Evidence = field(default_factory=Evidence)
    note: str = ""
    unknown: Figure | None = None
    override_reason: str = ""
