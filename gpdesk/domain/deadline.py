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
