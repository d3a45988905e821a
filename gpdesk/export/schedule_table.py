"""The schedule of a span of days as a list: when, what, where, who, for whom, how much."""

from collections.abc import Iterator

from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import upper_first
from gpdesk.export.document import Align, Cell, Column, Row, Table
from gpdesk.export.schedule_line import ScheduleLine, planned_by_activity

COLUMNS = (
    Column("TT", 10, Align.CENTRE),
    Column("Thứ, ngày, giờ", 34, Align.LEFT),
    Column("Nội dung", 52, Align.LEFT),
    Column("Địa điểm", 32, Align.LEFT),
    Column("Chủ trì", 28, Align.LEFT),
    Column("Phối hợp", 28, Align.LEFT),
    Column("Đối tượng - số người", 30, Align.LEFT),
    Column("Kinh phí (đồng)", 22, Align.RIGHT),
    Column("Ghi chú", 16, Align.LEFT),
)


def build_schedule_table(plan_year: PlanYear, lines: tuple[ScheduleLine, ...]) -> Table:
    """Return the list; an activity's money stands once, at its first line."""
    return Table(COLUMNS, tuple(_rows(plan_year, lines)), name="Lịch hoạt động")


def _rows(plan_year: PlanYear, lines: tuple[ScheduleLine, ...]) -> Iterator[Row]:
    money = planned_by_activity(plan_year)
    for number, line in enumerate(lines, start=1):
        event, activity = line.first, line.activity
        yield Row(
            (
                Cell(number),
                Cell(upper_first(line.when)),
                Cell(line.title),
                Cell(event.place or activity.place),
                Cell(event.chair or activity.lead_unit),
                Cell(event.partners or activity.partners),
                Cell(line.people),
                Cell(money.pop(activity.id, "")),
                Cell(event.note),
            )
        )
