"""Annex of a report: the activities of a span of days with what came of them (biểu hoạt động)."""

from collections.abc import Iterator, Sequence
from datetime import date

from gpdesk.domain.activity import Activity, ActivityForm, SolutionGroup
from gpdesk.domain.event import Event, takes_place
from gpdesk.domain.event_tally import (
    EventTally,
    MoneyTally,
    events_within,
    is_held,
    money_of,
    tally_events,
    tally_money,
)
from gpdesk.domain.format import Value, short_date, short_day, text_of
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import one_line
from gpdesk.export.activity_result import counted_of, counted_unit
from gpdesk.export.day_run import day_span
from gpdesk.export.document import Align, Cell, Column, Note, Row, RowRole, Table
from gpdesk.export.label import roman

COLUMNS = (
    Column("TT", 9, Align.CENTRE),
    Column("Nội dung hoạt động", 48, Align.LEFT),
    Column("Hình thức", 21, Align.LEFT),
    Column("Thời gian", 24, Align.LEFT),
    Column("Địa điểm", 34, Align.LEFT),
    Column("ĐVT", 13, Align.CENTRE),
    Column("Số lượng", 12, Align.CENTRE),
    Column("Tổng số người dự", 13, Align.CENTRE),
    Column("Nam", 11, Align.CENTRE),
    Column("Nữ", 11, Align.CENTRE),
    Column("Đơn vị thực hiện", 30, Align.LEFT),
    Column("Kinh phí (đồng)", 21, Align.RIGHT),
    Column("Ghi chú", 22, Align.LEFT),
)
_MOST_DAYS = 4
_BEFORE_PEOPLE = 7


def has_activities(
    plan_year: PlanYear, first: date, last: date, activities: tuple[Activity, ...] | None = None
) -> bool:
    """Tell whether the table would have a row; ``activities`` None: all of the year."""
    own = plan_year.activities if activities is None else activities
    return any(True for _ in _shown(plan_year, first, last, own))


def build_activity_table(
    plan_year: PlanYear, first: date, last: date, activities: tuple[Activity, ...] | None = None
) -> Table:
    """Return the table by groups of solutions, with a total; ``activities`` None: all of the year."""
    own = plan_year.activities if activities is None else activities
    return Table(COLUMNS, tuple(_rows(plan_year, first, last, own)), name="Hoạt động")


def activity_notes(
    plan_year: PlanYear, first: date, last: date, activities: tuple[Activity, ...] | None = None
) -> tuple[Note, ...]:
    """Return the remarks below the table: what blanks mean, and money that no part of a year can tell."""
    own = plan_year.activities if activities is None else activities
    shown = [activity for activity, _ in _shown(plan_year, first, last, own)]
    remark = "Ghi chú: ô trống là không theo dõi hoặc chưa có số liệu"
    if any(money_of(plan_year, (each,)) and not _is_whole(plan_year, each, first, last) for each in shown):
        remark += "; kinh phí của hoạt động kéo dài qua nhiều kỳ ghi ở báo cáo năm"
    return (Note(remark),)


def _shown(
    plan_year: PlanYear, first: date, last: date, activities: Sequence[Activity]
) -> Iterator[tuple[Activity, tuple[Event, ...]]]:
    """Yield the activities that have a part in the span, with their events of it; what was called off has none."""
    for activity in activities:
        events = events_within(filter(takes_place, plan_year.events_of(activity.id)), first, last)
        events = tuple(sorted(events, key=lambda event: (event.starts_on, event.id)))
        is_due = activity.due_on is not None and first <= activity.due_on <= last
        if events or is_due:
            yield activity, events


def _rows(plan_year: PlanYear, first: date, last: date, activities: tuple[Activity, ...]) -> Iterator[Row]:
    number = groups = spent = 0
    events: list[Event] = []
    shown = list(_shown(plan_year, first, last, activities))
    for group in SolutionGroup:
        found = [(activity, own) for activity, own in shown if activity.solution_group is group]
        if not found:
            continue
        groups += 1
        yield Row((Cell(roman(groups)), Cell(group.label, columns=len(COLUMNS) - 1, is_bold=True)), RowRole.GROUP)
        for activity, own in found:
            number += 1
            events += own
            is_whole = _is_whole(plan_year, activity, first, last)
            money = tally_money(money_of(plan_year, (activity,))) if is_whole else MoneyTally()
            spent += money.spent
            yield _row(number, activity, own, money)
    whole = tally_events(events)
    yield Row(
        (
            # Occurrences, papers and leaflets are not added up.
            Cell("Tổng cộng", columns=_BEFORE_PEOPLE),
            *map(Cell, (whole.people, whole.male, whole.female)),
            Cell(""),
            Cell(spent or ""),
            Cell(_unknown_words(whole)),
        ),
        RowRole.TOTAL,
    )


def _is_whole(plan_year: PlanYear, activity: Activity, first: date, last: date) -> bool:
    """Tell whether all of an activity lies in the span: only then its money, kept by the year, belongs to it."""
    days = [event.starts_on for event in plan_year.events_of(activity.id) if takes_place(event)]
    if not days and activity.due_on:
        days = [activity.due_on]
    return all(first <= day <= last for day in days)


def _row(number: int, activity: Activity, events: tuple[Event, ...], money: MoneyTally) -> Row:
    found = tally_events(events)
    places = dict.fromkeys(event.place for event in events if event.place)
    people: tuple[Value, ...] = (found.people, found.male, found.female) if found.people else ("", "", "")
    return Row(
        (
            Cell(number),
            Cell(activity.title),
            Cell(activity.form.label),
            Cell(_when(activity, events)),
            Cell("; ".join(places) or activity.place),
            Cell(counted_unit(activity.form)),
            Cell(_quantity(activity, found)),
            *map(Cell, people),
            Cell(activity.lead_unit),
            Cell(money.spent or ""),
            Cell(_remark(activity, events, found, money)),
        )
    )


def _quantity(activity: Activity, found: EventTally) -> Value:
    if activity.form is ActivityForm.PAPER and not found.events:
        return (activity.quantity or 1) if activity.evidence.number else ""
    return counted_of(activity.form, found)


def _when(activity: Activity, events: tuple[Event, ...]) -> str:
    if not events:
        day = activity.evidence.issued_on or activity.due_on
        return short_date(day) if day else ""
    first, last = events[0].starts_on, max(max(event.starts_on, event.ends_on) for event in events)
    if len(events) == 1 or len(events) > _MOST_DAYS:
        return day_span(first, last)
    return ", ".join(short_day(event.starts_on) for event in events)


def _remark(activity: Activity, events: tuple[Event, ...], found: EventTally, money: MoneyTally) -> str:
    open_events = sum(not is_held(event) for event in events)
    parts = (
        f"Số {activity.evidence.number}" if activity.evidence.number else "",
        f"{text_of(found.minutes)} phút" if found.minutes else "",
        *dict.fromkeys(one_line(event.result) for event in events),
        _unknown_words(found),
        f"còn {open_events} {counted_unit(activity.form)} chưa ghi nhận kết quả" if open_events else "",
        f"dự toán {text_of(money.planned)} đồng, chưa có số đã chi" if money.planned and not money.spent else "",
        one_line(activity.note),
    )
    return "; ".join(filter(None, parts))


def _unknown_words(found: EventTally) -> str:
    return f"{text_of(found.unknown)} người không rõ giới tính" if found.unknown else ""
