"""Activities and days off as lines of tables, with the fields of their forms."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from gpdesk.data.store import Store
from gpdesk.domain.action_month import Holiday
from gpdesk.domain.activity import Activity, ActivityForm, ActivityState, SolutionGroup
from gpdesk.domain.activity_check import check_activity, check_holiday
from gpdesk.domain.event_tally import tally_money
from gpdesk.domain.format import text_of
from gpdesk.domain.identity import ActivityId, HolidayId, new_id
from gpdesk.domain.personal_data_check import ACTIVITY_TEXTS
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Problem
from gpdesk.domain.reading import Evidence
from gpdesk.ui.field import Field, FieldKind, enum_choices
from gpdesk.ui.log import Log
from gpdesk.ui.noun_filter import Facet
from gpdesk.ui.noun_model import Column, field_column
from gpdesk.ui.privacy import with_privacy

Year = Callable[[], PlanYear | None]
_EVIDENCE = ("number", "issued_on", "issuer", "abstract")


@dataclass(frozen=True, slots=True)
class ActivityLine(Activity):
    """An activity with its evidence and its money laid flat; ``planned`` and ``spent`` are sums of its budget lines."""

    number: str = ""
    issued_on: date | None = None
    issuer: str = ""
    abstract: str = ""
    planned: int = 0
    spent: int = 0
    events: int = 0


_OWN = tuple(field.name for field in fields(Activity) if field.name != "evidence")


def activity_lines(plan_year: PlanYear) -> tuple[ActivityLine, ...]:
    """Return the activities of the year as lines."""
    counts: dict[ActivityId, int] = {}
    for event in plan_year.events:
        counts[event.activity_id] = counts.get(event.activity_id, 0) + 1
    lines = []
    for activity in plan_year.activities:
        money = tally_money(line for line in plan_year.budget_lines if line.activity_id == activity.id)
        own: dict[str, Any] = {name: getattr(activity, name) for name in _OWN}
        own |= {name: getattr(activity.evidence, name) for name in _EVIDENCE}
        lines.append(ActivityLine(**own, planned=money.planned, spent=money.spent, events=counts.get(activity.id, 0)))
    return tuple(lines)


def activity_of(line: ActivityLine) -> Activity:
    """Return the activity of a line."""
    own: dict[str, Any] = {name: getattr(line, name) for name in _OWN}
    return Activity(**own, evidence=Evidence(line.number, line.issued_on, line.issuer, line.abstract))


class ActivityLineRepository:
    """Keeps a line as an activity; its money is kept on lines of its own."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, line: ActivityLine) -> None:
        """Insert a new activity."""
        self._store.activities.add(activity_of(line))

    def update(self, line: ActivityLine) -> None:
        """Store what changed."""
        self._store.activities.update(activity_of(line))

    def remove(self, activity_id: str) -> None:
        """Delete the activity with its events and its money."""
        self._store.activities.remove(ActivityId(activity_id))


def activity_log(year: Year) -> Log:
    """Return the activities of the year."""
    title = Field("title", "Tên hoạt động", FieldKind.WRAPPED)
    group = Field("solution_group", "Nhóm giải pháp", FieldKind.CHOICE, choices=enum_choices(SolutionGroup))
    form = Field("form", "Hình thức", FieldKind.CHOICE, choices=enum_choices(ActivityForm))
    lead = Field("lead_unit", "Đơn vị chủ trì")
    state = Field("state", "Tình trạng", FieldKind.CHOICE, choices=enum_choices(ActivityState))
    due = Field("due_on", "Hạn", FieldKind.DATE, "Với văn bản: ngày cần có", is_optional=True)

    def make(position: int) -> ActivityLine | None:
        plan_year = year()
        return ActivityLine(ActivityId(new_id()), plan_year.plan.id, position, "") if plan_year else None

    def question(line: ActivityLine) -> str:
        events = f" cùng {line.events} sự kiện" if line.events else ""
        return f"Xóa hoạt động “{line.title}”{events} và kinh phí của nó? Bấm Ctrl+Z để lấy lại."

    def money(name: str) -> Callable[[ActivityLine], str]:
        return lambda line: text_of(getattr(line, name)) if getattr(line, name) else ""

    fields = (
        title,
        group,
        form,
        state,
        lead,
        Field("partners", "Phối hợp", FieldKind.WRAPPED, "Nhiều đơn vị thì ngăn bằng dấu ;"),
        Field("audience", "Đối tượng", FieldKind.WRAPPED),
        Field("topics", "Chủ đề, nội dung", FieldKind.WRAPPED),
        Field("place", "Địa điểm"),
        Field("product", "Sản phẩm"),
        Field("quantity", "Số lượng kế hoạch", FieldKind.INTEGER, is_optional=True),
        Field("quantity_unit", "Đơn vị tính", hint="Ví dụ: cuộc, lớp, tờ"),
        due,
        Field("in_action_month", "Thuộc Tháng hành động", FieldKind.SWITCH),
        Field("number", "Văn bản minh chứng", hint="Số, ký hiệu"),
        Field("issued_on", "Ngày văn bản", FieldKind.DATE, is_optional=True),
        Field("issuer", "Cơ quan ban hành"),
        Field("abstract", "Trích yếu", FieldKind.WRAPPED),
        Field("note", "Ghi chú", FieldKind.LONG_TEXT),
    )
    shown = {title, group, form, lead, state}
    return Log(
        "activity",
        "hoạt động",
        fields,
        (
            field_column(title, 0),
            Column("group", "Nhóm", lambda line: line.solution_group.value, _group_number, 5),
            field_column(form, 12),
            field_column(lead, 14, "Chủ trì", is_extra=True),
            field_column(state, 11),
            Column("events", "Sự kiện", lambda line: line.events, _count_word, 6, is_number=True),
            Column("planned", "Dự toán", lambda line: line.planned, money("planned"), 10, is_number=True),
            Column("spent", "Đã chi", lambda line: line.spent, money("spent"), 10, is_number=True, is_extra=True),
            *(field_column(field, 14, is_extra=True) for field in fields if field not in shown),
        ),
        with_privacy(_check_line, *ACTIVITY_TEXTS),
        make,
        lambda line: line.title,
        ActivityLineRepository,
        is_ordered=True,
        question=question,
        facets=(
            Facet(
                "group",
                "Lọc theo nhóm giải pháp",
                "Nhóm",
                lambda line: f"{_group_number(line)}. {line.solution_group.label}",
            ),
            Facet("form", "Lọc theo hình thức", "Hình thức", lambda line: line.form.label),
            Facet("state", "Lọc theo tình trạng", "Tình trạng", lambda line: line.state.label),
            Facet("unit", "Lọc theo đơn vị chủ trì", "Đơn vị", lambda line: line.lead_unit),
        ),
    )


def _group_number(line: ActivityLine) -> str:
    return f"III.{line.solution_group.value}"


def _count_word(line: ActivityLine) -> str:
    return str(line.events or "")


def _check_line(line: ActivityLine) -> tuple[Problem, ...]:
    return check_activity(activity_of(line))


def holiday_log(year: Year) -> Log:
    """Return the days off that the clerk typed; those on fixed days of the calendar are known anyway."""
    day = Field("day", "Ngày", FieldKind.DATE, "ngày/tháng, ví dụ 10/2")
    name = Field("name", "Tên ngày nghỉ", hint="Ví dụ: Tết Nguyên đán")

    def make(_position: int) -> Holiday | None:
        plan_year = year()
        return Holiday(HolidayId(new_id()), date(plan_year.plan.year, 1, 1), "") if plan_year else None

    return Log(
        "holiday",
        "ngày nghỉ",
        (day, name),
        (field_column(day, 12), field_column(name, 0)),
        check_holiday,
        make,
        lambda holiday: holiday.name,
        lambda store: store.holidays,
    )
