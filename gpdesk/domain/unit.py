"""Units of the ward: khóm, schools, the health station, mass organisations; and how many people live in each."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from gpdesk.domain.identity import HeadcountId, UnitId


class UnitKind(Enum):
    """What a unit is; only a khóm has residents that are counted as the ward's population."""

    HAMLET = "hamlet"
    SCHOOL = "school"
    HEALTH_STATION = "health-station"
    POLICE = "police"
    ORGANISATION = "organisation"
    AGENCY = "agency"
    OTHER = "other"

    @property
    def label(self) -> str:
        """Vietnamese name, for choices on forms."""
        return {
            UnitKind.HAMLET: "Khóm, ấp",
            UnitKind.SCHOOL: "Trường học",
            UnitKind.HEALTH_STATION: "Trạm y tế",
            UnitKind.POLICE: "Công an",
            UnitKind.ORGANISATION: "Mặt trận, đoàn thể",
            UnitKind.AGENCY: "Cơ quan, bộ phận chuyên môn",
            UnitKind.OTHER: "Đơn vị khác",
        }[self]


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit as it was called from ``valid_from`` to ``valid_to`` (None: open).

    ``supplies`` says that figures are collected from it by form.
    """

    id: UnitId
    position: int
    name: str
    kind: UnitKind
    supplies: bool = False
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Headcount:
    """People of a unit in one year, None where not known; minorities and women of 15 to 19 are part of the whole."""

    id: HeadcountId
    unit_id: UnitId
    year: int
    households: int | None = None
    female: int | None = None
    male: int | None = None
    minority_female: int | None = None
    minority_male: int | None = None
    women_15_19: int | None = None
