"""Identifiers: random UUIDs as text, so that files of many wards can be merged without collisions."""

import uuid
from typing import NewType

OfficeId = NewType("OfficeId", str)
SignerId = NewType("SignerId", str)
RecipientId = NewType("RecipientId", str)
PlanId = NewType("PlanId", str)
PlanLineId = NewType("PlanLineId", str)
LegalBasisId = NewType("LegalBasisId", str)
ObjectiveId = NewType("ObjectiveId", str)
TargetId = NewType("TargetId", str)
MeasureId = NewType("MeasureId", str)
ReadingId = NewType("ReadingId", str)
PaperId = NewType("PaperId", str)
PaperTextId = NewType("PaperTextId", str)
UnitId = NewType("UnitId", str)
HeadcountId = NewType("HeadcountId", str)
NewsItemId = NewType("NewsItemId", str)
CommitmentId = NewType("CommitmentId", str)
ReachId = NewType("ReachId", str)
ViolenceCountId = NewType("ViolenceCountId", str)
LeadershipCountId = NewType("LeadershipCountId", str)
PeriodLockId = NewType("PeriodLockId", str)
ExplanationId = NewType("ExplanationId", str)
DeadlineId = NewType("DeadlineId", str)
ActivityId = NewType("ActivityId", str)
EventId = NewType("EventId", str)
BudgetLineId = NewType("BudgetLineId", str)
ActionMonthId = NewType("ActionMonthId", str)
HolidayId = NewType("HolidayId", str)


def new_id() -> str:
    """Return a fresh random identifier (UUID version 4, canonical text form)."""
    return str(uuid.uuid4())
