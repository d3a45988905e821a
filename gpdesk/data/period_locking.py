"""Locking a period by its issued report, and unlocking it with a reason; each within the caller's operation."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from gpdesk.domain.counted import standing_reading
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.identity import PeriodLockId, ReadingId, new_id
from gpdesk.domain.paper import Paper, PaperState
from gpdesk.domain.period import Period
from gpdesk.domain.period_lock import PeriodLock
from gpdesk.domain.plan import padded_number
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.reading import ReadingState
from gpdesk.domain.text import one_line

if TYPE_CHECKING:
    from gpdesk.data.store import Store


class AlreadyLocked(GpdeskError):
    """The period is locked by another report."""

    def __init__(self, lock: PeriodLock) -> None:
        super().__init__(
            f"Số liệu {lock.period.name} đã khóa theo báo cáo số {lock.paper_number}. Hãy mở khóa trước khi khóa lại."
        )


class ReasonWanted(GpdeskError):
    """Unlocking was asked for without a reason."""

    def __init__(self) -> None:
        super().__init__("Chưa ghi lý do mở khóa. Hãy ghi lý do rồi thử lại.")


def lock_period(store: "Store", plan_year: PlanYear, period: Period, paper: Paper, locked_on: date) -> None:
    """Lock the period's figures under the report's number.

    Figures counted from logs are stored as they stand, so that a late line of a log does not change what was signed;
    the report is marked as issued. Raises ``AlreadyLocked``.
    """
    for lock in plan_year.period_locks:
        if lock.period == period:
            raise AlreadyLocked(lock)
    number = f"{padded_number(paper.number)}/{paper.symbol}"
    stored = {(reading.measure_id, reading.period): reading for reading in plan_year.readings}
    locked = tuple(lock.period for lock in plan_year.period_locks)
    for counted in plan_year.counts:
        reading = counted.reading
        is_open = period.contains(reading.period) and not any(each.contains(reading.period) for each in locked)
        if not is_open:
            continue
        reason = f"Chốt theo báo cáo số {number}: {counted.method}"
        beside = stored.get((reading.measure_id, reading.period))
        if beside is None:
            store.readings.add(replace(reading, id=ReadingId(new_id()), override_reason=reason))
        elif beside.state is ReadingState.MISSING:
            store.readings.update(replace(standing_reading(beside, counted) or beside, override_reason=reason))
    store.papers.update(replace(paper, state=PaperState.ISSUED, superseded_reason=""))
    store.period_locks.add(PeriodLock(PeriodLockId(new_id()), plan_year.plan.id, period, number, locked_on, paper.id))


def unlock_period(store: "Store", lock_id: PeriodLockId, reason: str) -> None:
    """Open a period's figures again; the report that locked them is superseded. Raises ``ReasonWanted``."""
    why = one_line(reason)
    if not why:
        raise ReasonWanted
    lock = store.period_locks.get(lock_id)
    store.period_locks.remove(lock_id)
    if lock.paper_id is not None:
        paper = store.papers.get(lock.paper_id)
        store.papers.update(replace(paper, state=PaperState.SUPERSEDED, superseded_reason=why))
