"""Organisations of the ward that were informed of gender equality and that gave their commitment (target 6.2)."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from gpdesk.domain.identity import CommitmentId


class OrganisationKind(Enum):
    """The three groups that the target names, and any other."""

    PARTY = "party"
    GOVERNMENT = "government"
    ASSOCIATION = "association"
    OTHER = "other"

    @property
    def label(self) -> str:
        """Vietnamese name, for choices on forms."""
        return {
            OrganisationKind.PARTY: "Tổ chức Đảng",
            OrganisationKind.GOVERNMENT: "Cơ quan hành chính",
            OrganisationKind.ASSOCIATION: "Ban, ngành, đoàn thể",
            OrganisationKind.OTHER: "Tổ chức khác",
        }[self]


@dataclass(frozen=True, slots=True)
class Commitment:
    """One organisation in one year; it counts once both dates are there. All listed ones are the denominator."""

    id: CommitmentId
    year: int
    position: int
    organisation: str
    kind: OrganisationKind = OrganisationKind.GOVERNMENT
    informed_on: date | None = None
    committed_on: date | None = None
    note: str = ""
