"""The schedule of a span of days as a list: when, what, where, who, for whom, how much."""

from collections.abc import Iterator

from gpdesk.domain.activity import Activity
from gpdesk.domain.event_tally import money_of, month_activities, tally_money
from gpdesk.domain.format import short_date
from gpdesk.domain.identity import ActivityId
from gpdesk.domain.money_words import money_words
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import upper_first
from gpdesk.export.document import Align, Block, Cell, Column, Note, Row, RowRole, Table
from gpdesk.export.schedule_line import ScheduleLine

COLUMNS = (
    Column("TT", 9, Align.CENTRE),
    Column("Thứ, ngày, giờ", 41, Align.LEFT),
    Column("Nội dung", 48, Align.LEFT),
    Column("Địa điểm", 32, Align.LEFT),
    Column("Chủ trì", 28, Align.LEFT),
    Column("Phối hợp", 28, Align.LEFT),
    Column("Đối tượng - số người", 31, Align.LEFT),
    Column("Kinh phí (đồng)", 21, Align.RIGHT),
    Column("Ghi chú", 14, Align.LEFT),
)
_BEFORE_MONEY = 7


def build_schedule_table(plan_year: PlanYear, lines: tuple[ScheduleLine, ...]) -> tuple[Block, ...]:
    """Return the list with its sum of money, in words below; an activity's money stands once, at its first line."""
    money = {activity.id: _planned(plan_year, activity) for activity in month_activities(plan_year)}
    undated = _undated(plan_year, lines)
    rows = list(_rows(lines, undated, dict(money)))
    shown = {line.activity.id for line in lines} | {activity.id for activity in undated}
    total = sum(money.get(each, 0) for each in shown)
    if not total:
        return (Table(COLUMNS, tuple(rows), name="Lịch hoạt động"),)
    rows.append(Row((Cell("Tổng cộng", columns=_BEFORE_MONEY), Cell(total), Cell("")), RowRole.TOTAL))
    told = [line.activity.id for line in lines]
    is_shared = any(money.get(each) and told.count(each) > 1 for each in set(told))
    once = "; kinh phí của hoạt động có nhiều cuộc ghi một lần, ở cuộc đầu tiên" if is_shared else ""
    return (
        Table(COLUMNS, tuple(rows), name="Lịch hoạt động"),
        Note(f"Kinh phí dự kiến bằng chữ: {money_words(total)}{once}"),
    )


def _undated(plan_year: PlanYear, lines: tuple[ScheduleLine, ...]) -> tuple[Activity, ...]:
    """Return the month's activities that no line tells of: papers to be written, and what has no day yet."""
    dated = {line.activity.id for line in lines} | {event.activity_id for event in plan_year.events}
    return tuple(each for each in month_activities(plan_year) if each.id not in dated and not each.state.is_off)


def _planned(plan_year: PlanYear, activity: Activity) -> int:
    return tally_money(money_of(plan_year, (activity,))).planned


def _rows(
    lines: tuple[ScheduleLine, ...], undated: tuple[Activity, ...], money: dict[ActivityId, int]
) -> Iterator[Row]:
    for number, line in enumerate(lines, start=1):
        event, activity = line.first, line.activity
        yield Row(
            (
                Cell(number),
                Cell(upper_first("\n".join(line.when))),
                Cell(line.title),
                Cell(event.place or activity.place),
                Cell(event.chair or activity.lead_unit),
                Cell(event.partners or activity.partners),
                Cell(line.people),
                Cell(money.pop(activity.id, 0) or ""),
                Cell(event.note),
            )
        )
    for number, activity in enumerate(undated, start=len(lines) + 1):
        yield Row(
            (
                Cell(number),
                Cell(f"Chậm nhất {short_date(activity.due_on)}" if activity.due_on else "Chưa xếp ngày"),
                Cell(activity.title),
                Cell(activity.place),
                Cell(activity.lead_unit),
                Cell(activity.partners),
                Cell(activity.audience),
                Cell(money.pop(activity.id, 0) or ""),
                Cell(activity.note),
            )
        )
