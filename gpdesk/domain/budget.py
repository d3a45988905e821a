"""Money of activities by source of funds, in whole đồng."""

from dataclasses import dataclass

from gpdesk.domain.identity import ActivityId, BudgetLineId

USUAL_SOURCES = (
    "Dự toán chi thường xuyên",
    "Chương trình mục tiêu quốc gia",
    "Đóng góp tự nguyện của tổ chức, cá nhân",
    "Nguồn thu hợp pháp khác",
)


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """What one activity costs from one source (section IV of the plan names the usual ones).

    ``spent`` is None until it is known; a spent amount above the planned one asks for a note.
    """

    id: BudgetLineId
    activity_id: ActivityId
    position: int
    source: str
    planned: int = 0
    spent: int | None = None
    note: str = ""
