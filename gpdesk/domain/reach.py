"""People who were reached with knowledge of gender equality (target 6.1), and by what method they are counted.

The guide (công văn 2792/LĐTBXH-BĐG of 20/8/2021, item 6.1) counts the people reached by all means, the coverage of
loudspeakers included, over the whole population.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from gpdesk.domain.identity import ReachId, UnitId


class ReachMethod(Enum):
    """Loudspeakers reach the residents of the khóm they cover; an audience is counted head by head."""

    LOUDSPEAKER = "loudspeaker"
    AUDIENCE = "audience"

    @property
    def label(self) -> str:
        """Vietnamese name, for choices on forms."""
        return {
            ReachMethod.LOUDSPEAKER: "Loa truyền thanh (phủ địa bàn)",
            ReachMethod.AUDIENCE: "Người nghe trực tiếp (đếm số người)",
        }[self]


@dataclass(frozen=True, slots=True)
class Reach:
    """One means of reaching people on a day: of ``unit_id`` (None: of the whole ward).

    ``female``, ``male`` and ``unknown`` (sex not known) count an audience; ``percent`` is the part of the khóm's
    residents that the loudspeakers cover.
    """

    id: ReachId
    happened_on: date
    title: str
    method: ReachMethod = ReachMethod.AUDIENCE
    unit_id: UnitId | None = None
    female: int = 0
    male: int = 0
    unknown: int = 0
    percent: int = 100
    note: str = ""
