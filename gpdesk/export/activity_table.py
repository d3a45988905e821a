"""Annex of a report: the activities of a span of days with what came of them (biểu hoạt động)."""

from collections.abc import Iterator
from datetime import date

from gpdesk.domain.activity import Activity, ActivityForm, SolutionGroup
from gpdesk.domain.event import Event
from gpdesk.domain.event_tally import EventTally, events_within, money_of, tally_events, tally_money
from gpdesk.domain.format import Value, short_date
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.document import Align, Cell, Column, Row, RowRole, Table
from gpdesk.export.label import roman
from gpdesk.export.schedule_line import day_span

COLUMNS = (
    Column("TT", 10, Align.CENTRE),
    Column("Nội dung hoạt động", 50, Align.LEFT),
    Column("Hình thức", 20, Align.LEFT),
    Column("Thời gian", 22, Align.LEFT),
    Column("Địa điểm", 24, Align.LEFT),
    Column("ĐVT", 14, Align.CENTRE),
    Column("Số lượng", 14, Align.CENTRE),
    Column("Tổng số người dự", 16, Align.CENTRE),
    Column("Nam", 13, Align.CENTRE),
    Column("Nữ", 13, Align.CENTRE),
    Column("Đơn vị thực hiện", 26, Align.LEFT),
    Column("Kinh phí (đồng)", 22, Align.RIGHT),
    Column("Ghi chú", 16, Align.LEFT),
)
_MOST_DAYS = 4


def has_activities(plan_year: PlanYear, first: date, last: date) -> bool:
    """Tell whether the table would have a row."""
    return any(_own(plan_year, activity, first, last) is not None for activity in plan_year.activities)


def build_activity_table(
    plan_year: PlanYear, first: date, last: date, activities: tuple[Activity, ...] | None = None
) -> Table:
    """Return the table by groups of solutions, with a total; ``activities`` None: all of the year."""
    return Table(COLUMNS, tuple(_rows(plan_year, first, last, activities or plan_year.activities)), name="Hoạt động")


def _rows(plan_year: PlanYear, first: date, last: date, activities: tuple[Activity, ...]) -> Iterator[Row]:
    number = groups = 0
    shown: list[Activity] = []
    events: list[Event] = []
    for group in SolutionGroup:
        found = [
            (activity, own)
            for activity in activities
            if activity.solution_group is group and (own := _own(plan_year, activity, first, last)) is not None
        ]
        if not found:
            continue
        groups += 1
        yield Row((Cell(roman(groups)), Cell(group.label, columns=len(COLUMNS) - 1, is_bold=True)), RowRole.GROUP)
        for activity, own in found:
            number += 1
            shown.append(activity)
            events += own
            yield _row(plan_year, number, activity, own)
    whole = tally_events(events)
    money = tally_money(money_of(plan_year, shown))
    yield Row(
        (
            Cell("Tổng cộng", columns=6),
            Cell(whole.held or ""),
            Cell(whole.people),
            Cell(whole.male),
            Cell(whole.female),
            Cell(""),
            Cell(money.spent or money.planned),
            Cell(""),
        ),
        RowRole.TOTAL,
    )


def _own(plan_year: PlanYear, activity: Activity, first: date, last: date) -> tuple[Event, ...] | None:
    """Return the activity's events of the span; None where it has no part in it."""
    events = events_within((event for event in plan_year.events if event.activity_id == activity.id), first, last)
    is_due = activity.due_on is not None and first <= activity.due_on <= last
    return events if events or is_due else None


def _row(plan_year: PlanYear, number: int, activity: Activity, events: tuple[Event, ...]) -> Row:
    found = tally_events(events)
    unit, quantity = _quantity(activity, found)
    money = tally_money(money_of(plan_year, (activity,)))
    places = dict.fromkeys(event.place for event in events if event.place)
    people: tuple[Value, ...] = (found.people, found.male, found.female) if found.people else ("", "", "")
    return Row(
        (
            Cell(number),
            Cell(activity.title),
            Cell(activity.form.label),
            Cell(_when(activity, events)),
            Cell(activity.place or "; ".join(places)),
            Cell(unit),
            Cell(quantity),
            *map(Cell, people),
            Cell(activity.lead_unit),
            Cell(money.spent or money.planned or ""),
            Cell(_remark(activity, found)),
        )
    )


def _quantity(activity: Activity, found: EventTally) -> tuple[str, Value]:
    match activity.form:
        case ActivityForm.PAPER:
            return "văn bản", activity.quantity or 1
        case ActivityForm.BANNER:
            return "băng rôn", found.banners
        case ActivityForm.LEAFLET:
            return "tờ", found.leaflets
        case ActivityForm.BROADCAST:
            return "lượt", found.held
        case _:
            return "cuộc", found.held


def _when(activity: Activity, events: tuple[Event, ...]) -> str:
    if not events:
        return short_date(activity.due_on) if activity.due_on else ""
    if len(events) == 1:
        return day_span(events[0].starts_on, events[0].ends_on)
    if len(events) <= _MOST_DAYS:
        return ", ".join(f"{event.starts_on:%d/%m}" for event in events)
    return day_span(events[0].starts_on, max(event.ends_on for event in events))


def _remark(activity: Activity, found: EventTally) -> str:
    number = f"Số {activity.evidence.number}" if activity.evidence.number else ""
    minutes = f"{found.minutes} phút" if found.minutes else ""
    return "; ".join(filter(None, (number, minutes, activity.note)))
