"""What has to be done by when: the plan itself, reports, figures from units. Dates are the clerk's data."""

from dataclasses import dataclass
from datetime import date

from gpdesk.domain.identity import DeadlineId, PlanId


@dataclass(frozen=True, slots=True)
class Deadline:
    """One task of a plan year; ``due_on`` is None until the clerk knows the day, ``done_on`` until it is done.

    ``source`` says where the date comes from ("mục VI của Kế hoạch số 199/KH-UBND").
    """

    id: DeadlineId
    plan_id: PlanId
    title: str
    due_on: date | None = None
    done_on: date | None = None
    source: str = ""
    note: str = ""


MARKS = (1, 7, 30)


def mark_of(left: int) -> int | None:
    """Return the nearest mark before a day that ``left`` days are left to: 1, 7 or 30; None where it is far or past."""
    return next((mark for mark in MARKS if 0 <= left <= mark), None)


def days_left_words(left: int) -> str:
    """Return "quá hạn 3 ngày", "hôm nay là hạn", "còn 5 ngày (mốc 7 ngày)", "còn 40 ngày"."""
    if left < 0:
        return f"quá hạn {-left} ngày"
    if not left:
        return "hôm nay là hạn"
    mark = mark_of(left)
    return f"còn {left} ngày" + (f" (mốc {mark} ngày)" if mark else "")
