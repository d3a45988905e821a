"""Locked periods: after a report is signed its figures no longer change."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from gpdesk.domain.identity import PaperId, PeriodLockId, PlanId
from gpdesk.domain.period import Period


@dataclass(frozen=True, slots=True)
class PeriodLock:
    """A period whose figures are locked by an issued report: ``paper_number`` is its whole number ("45/BC-UBND")."""

    id: PeriodLockId
    plan_id: PlanId
    period: Period
    paper_number: str
    locked_on: date
    paper_id: PaperId | None = None


def lock_over(locks: Iterable[PeriodLock], period: Period) -> PeriodLock | None:
    """Return the lock that forbids changing a figure of the period: one of the period itself or of a longer one.

    A figure of a longer period than the lock's stays open: the year goes on after the report of its first half.
    """
    return next((lock for lock in locks if lock.period.contains(period)), None)
