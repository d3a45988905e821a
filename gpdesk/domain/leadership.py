"""Women in leadership (annex IV of the report): how many of each body or post are women."""

from dataclasses import dataclass

from gpdesk.domain.identity import LeadershipCountId


@dataclass(frozen=True, slots=True)
class LeadershipCount:
    """One body or post in one year ("Ban Chấp hành Đảng bộ phường"); None where not known.

    ``female`` and ``minority`` (ethnic minority) are part of ``total``.
    """

    id: LeadershipCountId
    year: int
    position: int
    body: str
    total: int | None = None
    female: int | None = None
    minority: int | None = None
    note: str = ""
