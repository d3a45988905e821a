"""What can be said of a measure in a period: the outcomes, and the verdict that carries one."""

from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction

from gpdesk.domain.period import Period
from gpdesk.domain.reading import Figure


class Outcome(Enum):
    """What a verdict says."""

    MET = "met"
    NOT_MET = "not-met"
    NOTHING_AROSE = "nothing-arose"
    NO_DATA = "no-data"
    OUT_OF_SCOPE = "out-of-scope"
    INVALID = "invalid"

    @property
    def label(self) -> str:
        """Vietnamese name, as in the column "Đánh giá"."""
        return {
            Outcome.MET: "Đạt",
            Outcome.NOT_MET: "Chưa đạt",
            Outcome.NOTHING_AROSE: "Không phát sinh",
            Outcome.NO_DATA: "Chưa có số liệu",
            Outcome.OUT_OF_SCOPE: "Ngoài phạm vi",
            Outcome.INVALID: "Sai số liệu",
        }[self]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict on one measure in one period.

    ``value`` is exact and on the scale of the measure's goal (percent for shares, per factor for rates); for
    counts it is the worst period's count, for monthly work the months done. ``total`` is the cumulated figure,
    ``missing`` the parts of the period nobody has entered, ``reason`` a Vietnamese remark ("" if none).
    """

    outcome: Outcome
    period: Period
    value: Fraction | None = None
    female: Fraction | None = None
    male: Fraction | None = None
    total: Figure = field(default_factory=Figure)
    is_estimated: bool = False
    missing: tuple[Period, ...] = ()
    reason: str = ""
