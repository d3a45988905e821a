"""Money of the year's activities as lines of a table, with the fields of their form."""

from collections.abc import Callable
from typing import Any

from gpdesk.domain.activity_check import check_budget_line
from gpdesk.domain.budget import USUAL_SOURCES, BudgetLine
from gpdesk.domain.identity import BudgetLineId, new_id
from gpdesk.domain.personal_data_check import BUDGET_TEXTS
from gpdesk.domain.plan_year import PlanYear
from gpdesk.ui.field import Choices, Field, FieldKind
from gpdesk.ui.log import Log
from gpdesk.ui.noun_model import field_column
from gpdesk.ui.privacy import with_privacy

Year = Callable[[], PlanYear | None]


def budget_log(year: Year) -> Log:
    """Return the money of the year's activities, by source."""

    def activities(_line: Any) -> Choices:
        plan_year = year()
        return tuple((each.id, each.title) for each in plan_year.activities) if plan_year else ()

    activity = Field("activity_id", "Hoạt động", FieldKind.REFERENCE, choices_of=activities)
    source = Field("source", "Nguồn kinh phí", hint=f"Ví dụ: {USUAL_SOURCES[0]}")
    planned = Field("planned", "Dự toán (đồng)", FieldKind.MONEY)
    spent = Field("spent", "Đã chi (đồng)", FieldKind.MONEY, "Để trống khi chưa chi", is_optional=True)
    note = Field("note", "Ghi chú", FieldKind.LONG_TEXT, "Chi vượt dự toán thì ghi lý do")

    def make(position: int) -> BudgetLine | None:
        plan_year = year()
        if plan_year is None or not plan_year.activities:
            return None
        return BudgetLine(BudgetLineId(new_id()), plan_year.activities[0].id, position, USUAL_SOURCES[0])

    def title(line: BudgetLine) -> str:
        return next((label for value, label in activities(line) if value == line.activity_id), line.source)

    return Log(
        "budget",
        "khoản kinh phí",
        (activity, source, planned, spent, note),
        (
            field_column(activity, 0),
            field_column(source, 22),
            field_column(planned, 12),
            field_column(spent, 12),
            field_column(note, 16),
        ),
        with_privacy(check_budget_line, *BUDGET_TEXTS),
        make,
        title,
        lambda store: store.budget_lines,
        needs="Mỗi khoản kinh phí thuộc một hoạt động. Hãy thêm hoạt động ở trang Hoạt động trước.",
    )
