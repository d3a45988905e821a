"""Setting up an Action Month: usual items on proposed days, or last year's month on the same weekdays."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from gpdesk.domain.action_month import ActionMonth, Holiday
from gpdesk.domain.activity import Activity, ActivityForm, ActivityState, SolutionGroup
from gpdesk.domain.budget import BudgetLine
from gpdesk.domain.event import Event
from gpdesk.domain.event_tally import month_activities
from gpdesk.domain.identity import ActionMonthId, ActivityId, BudgetLineId, EventId, PlanId, new_id
from gpdesk.domain.next_event import days_next_year, next_event, rule_events
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.reading import Evidence
from gpdesk.domain.text import fold, renamed_year
from gpdesk.domain.weekday import day_off_name, is_weekend
from gpdesk.schedule.recurrence import expand

_DAY = timedelta(days=1)
F = ActivityForm


@dataclass(frozen=True, slots=True)
class MonthItem:
    """Something to be put into the month; ``rule`` expands it over its days.

    ``source`` and ``template`` are last year's activity and event where it is a copy.
    """

    title: str
    form: ActivityForm
    first: date
    last: date
    starts_at: time | None = None
    ends_at: time | None = None
    is_launch: bool = False
    rule: str = ""
    source: Activity | None = None
    template: Event | None = None

    @property
    def owner_title(self) -> str:
        """What the activity is called that the item belongs to."""
        return renamed_year(self.source.title, self.first.year - 1) if self.source else self.title


@dataclass(frozen=True, slots=True)
class MonthParts:
    """What setting up a month adds to the year."""

    activities: tuple[Activity, ...]
    events: tuple[Event, ...]
    budget_lines: tuple[BudgetLine, ...]


# title, form, days after the month's beginning, length, hours, rule
_USUAL = (
    ("Lễ ra quân hưởng ứng Tháng hành động", F.LAUNCH, 0, 1, (7, 9), ""),
    ("Treo băng rôn, pa nô hưởng ứng Tháng hành động", F.BANNER, 0, 31, None, ""),
    ("Phát thanh thông điệp Tháng hành động", F.BROADCAST, 0, 31, (6, 7), "FREQ=DAILY"),
    ("Tọa đàm về bình đẳng giới trong gia đình", F.SEMINAR, 5, 1, (8, 10), ""),
    ("Tọa đàm hưởng ứng Ngày Quốc tế xóa bỏ bạo lực đối với phụ nữ", F.SEMINAR, 10, 1, (14, 16), ""),
    ("Tập huấn kỹ năng phòng ngừa, xử lý bạo lực gia đình", F.TRAINING, 12, 1, (8, 11), ""),
    ("Thăm, hỗ trợ phụ nữ và trẻ em có hoàn cảnh khó khăn", F.SUPPORT_VISIT, 18, 2, None, ""),
    ("Kiểm tra việc thực hiện tại các khóm", F.INSPECTION, 20, 1, (8, 10), ""),
    ("Họp tổng kết Tháng hành động", F.REVIEW, 28, 1, (8, 10), ""),
)


def usual_month(plan_id: PlanId, month_id: str, year: int) -> ActionMonth:
    """Return the month of a year, 15/11 to 15/12, still without theme."""
    return ActionMonth(ActionMonthId(month_id), plan_id, date(year, 11, 15), date(year, 12, 15))


def usual_items(month: ActionMonth, holidays: Iterable[Holiday], *, avoids_days_off: bool) -> tuple[MonthItem, ...]:
    """Return what such months usually hold, on proposed days within the month."""
    own = tuple(holidays)
    items = []
    for title, form, after, length, hours, rule in _USUAL:
        first = month.starts_on + _DAY * after
        if avoids_days_off and length < 10:
            first = _working_day(first, month, own)
        last = min(first + _DAY * (length - 1), month.ends_on)
        starts_at, ends_at = (time(hours[0]), time(hours[1])) if hours else (None, None)
        items.append(MonthItem(title, form, first, last, starts_at, ends_at, form is F.LAUNCH, rule))
    return tuple(items)


def items_of_last_year(
    last: PlanYear, month: ActionMonth, holidays: Iterable[Holiday], *, avoids_days_off: bool
) -> tuple[MonthItem, ...]:
    """Return last year's month, each item on the same weekday within the month; recurring ones keep their rule."""
    own = tuple(holidays)
    bounds = (month.starts_on, month.ends_on)
    items: list[MonthItem] = []
    for activity in month_activities(last):
        events = [event for event in last.events_of(activity.id) if event.state is not ActivityState.CANCELLED]
        by_rule = rule_events(activity, events, expand)
        if by_rule:
            items.append(_item(activity, by_rule[0], bounds, activity.rule))
        for event in events:
            if event in by_rule:
                continue
            first, end = days_next_year(event, bounds)
            if avoids_days_off and first == end:
                first = end = _working_day(first, month, own)
            items.append(_item(activity, event, (first, end), ""))
    return tuple(sorted(items, key=lambda item: (item.first, str(item.starts_at or ""))))


def is_present(plan_year: PlanYear, item: MonthItem) -> bool:
    """Tell whether the year already has the item's activity with events in its month."""
    owner = _present(plan_year).get(fold(item.owner_title))
    return owner is not None and any(event.activity_id == owner.id for event in plan_year.events)


def make_month(plan_year: PlanYear, items: Sequence[MonthItem], last: PlanYear | None = None) -> MonthParts:
    """Return what the items add: activities that are not there yet, their events, and last year's planned money.

    Raises ``GpdeskError`` where a rule gives no day.
    """
    position = max((activity.position for activity in plan_year.activities), default=0)
    activities: dict[str, Activity] = {}
    events: list[Event] = []
    money: list[BudgetLine] = []
    present = _present(plan_year)
    for item in items:
        key = fold(item.owner_title)
        if key not in activities and key not in present:
            position += 1
            activities[key] = _activity(plan_year.plan.id, position, item)
            if last is not None and item.source is not None:
                money += _planned_money(last, item.source, activities[key])
        events += _events(present.get(key) or activities[key], item)
    return MonthParts(tuple(activities.values()), tuple(events), tuple(money))


def _present(plan_year: PlanYear) -> dict[str, Activity]:
    return {fold(activity.title): activity for activity in month_activities(plan_year)}


def _item(activity: Activity, event: Event, days: tuple[date, date], rule: str) -> MonthItem:
    title = renamed_year(event.title or activity.title, event.starts_on.year)
    hours = (event.starts_at, event.ends_at)
    return MonthItem(title, activity.form, *days, *hours, event.is_launch, rule, activity, event)


def _activity(plan_id: PlanId, position: int, item: MonthItem) -> Activity:
    if item.source is None:
        base = Activity(ActivityId(""), plan_id, 0, item.title, form=item.form)
    else:
        base = replace(item.source, due_on=None, state=ActivityState.PLANNED, evidence=Evidence(), note="")
    return replace(
        base,
        id=ActivityId(new_id()),
        plan_id=plan_id,
        position=position,
        title=item.owner_title,
        solution_group=SolutionGroup.ACTION_MONTH,
        in_action_month=True,
        rule=item.rule,
    )


def _planned_money(last: PlanYear, source: Activity, owner: Activity) -> Iterator[BudgetLine]:
    for line in last.budget_lines:
        if line.activity_id == source.id:
            yield replace(line, id=BudgetLineId(new_id()), activity_id=owner.id, spent=None, note="")


def _events(owner: Activity, item: MonthItem) -> Iterator[Event]:
    days = [(day, day) for day in expand(item.rule, item.first, item.last)] if item.rule else [(item.first, item.last)]
    for first, last in days:
        if item.template is not None:
            yield replace(
                next_event(item.template, owner.id, (first, last)), starts_at=item.starts_at, ends_at=item.ends_at
            )
        else:
            hours = (item.starts_at, item.ends_at)
            yield Event(EventId(new_id()), owner.id, first, last, *hours, is_launch=item.is_launch)


def _working_day(day: date, month: ActionMonth, holidays: Sequence[Holiday]) -> date:
    """Return the day, or the nearest one within the month on which offices work, later ones first."""
    for step in range((month.ends_on - month.starts_on).days + 1):
        for found in (day + _DAY * step, day - _DAY * step):
            inside = month.starts_on <= found <= month.ends_on
            if inside and not is_weekend(found) and not day_off_name(found, holidays):
                return found
    return day
