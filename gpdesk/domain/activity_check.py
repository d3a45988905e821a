"""Rules for activities, events, money and the Action Month: each returns all problems of one line at once."""

from collections.abc import Iterator
from datetime import timedelta

from gpdesk.domain.action_month import ActionMonth, Holiday
from gpdesk.domain.activity import Activity
from gpdesk.domain.budget import BudgetLine
from gpdesk.domain.event import Event
from gpdesk.domain.format import text_of
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Importance, Problem

MOST_MONEY = 10**13
_LONGEST_EVENT = timedelta(days=366)
_COUNTS = (
    ("expected", "Số người dự kiến"),
    ("female", "Số nữ"),
    ("male", "Số nam"),
    ("unknown", "Số người không rõ giới tính"),
    ("banners", "Số băng rôn"),
    ("leaflets", "Số tờ rơi"),
    ("minutes", "Số phút"),
)


def check_activities(plan_year: PlanYear) -> Iterator[tuple[str, tuple[Problem, ...]]]:
    """Yield each activity, event, line of money, month and day off that breaks a rule: what it is, and its problems.

    Spending without a reason is among what is missing (``missing_task``) and not told twice.
    """
    titles = {activity.id: activity.title for activity in plan_year.activities}
    for activity in plan_year.activities:
        yield f"hoạt động “{activity.title}”", check_activity(activity)
    for event in plan_year.events:
        place = f"sự kiện “{event.title or titles.get(event.activity_id, '')}” ngày {event.starts_on:%d/%m/%Y}"
        yield place, (*check_event(event), *_in_year(event, plan_year.plan.year))
    for line in plan_year.budget_lines:
        problems = (problem for problem in check_budget_line(line) if problem.code != "overspent_without_note")
        yield f"kinh phí “{line.source}” của hoạt động “{titles.get(line.activity_id, '')}”", tuple(problems)
    if plan_year.action_month is not None:
        yield "Tháng hành động", check_action_month(plan_year.action_month)
    for holiday in plan_year.holidays:
        yield f"ngày nghỉ {holiday.day:%d/%m/%Y}", check_holiday(holiday)


def _in_year(event: Event, year: int) -> tuple[Problem, ...]:
    """Look at the year of an event: one of another year stands in no list and on no board of its plan."""
    if year in {event.starts_on.year, event.ends_on.year}:
        return ()
    message = f"Ngày thuộc năm {event.starts_on.year}, kế hoạch của năm {year}. Hãy kiểm tra lại ngày."
    return (Problem("starts_on", "day_outside_year", message, Importance.WARNING),)


def check_activity(activity: Activity) -> tuple[Problem, ...]:
    """Rules for an activity."""
    return tuple(_activity_problems(activity))


def _activity_problems(activity: Activity) -> Iterator[Problem]:
    if not activity.title.strip():
        yield Problem("title", "title_missing", "Hãy ghi tên hoạt động.")
    if activity.quantity is not None and activity.quantity < 0:
        yield Problem("quantity", "quantity_negative", "Số lượng không thể âm.")


def check_event(event: Event) -> tuple[Problem, ...]:
    """Rules for an event: it ends after it begins, counts are not negative."""
    return tuple(_event_problems(event))


def _event_problems(event: Event) -> Iterator[Problem]:
    if event.ends_on < event.starts_on:
        yield Problem("ends_on", "span_reversed", "Ngày kết thúc sớm hơn ngày bắt đầu. Hãy sửa một trong hai ngày.")
    elif event.ends_on - event.starts_on > _LONGEST_EVENT:
        yield Problem("ends_on", "span_long", "Sự kiện kéo dài hơn một năm. Hãy sửa ngày kết thúc.")
    if event.starts_at is None and event.ends_at is not None:
        yield Problem("starts_at", "start_missing", "Có giờ kết thúc thì phải có giờ bắt đầu.")
    elif event.starts_at and event.ends_at and event.ends_at <= event.starts_at:
        yield Problem("ends_at", "hours_reversed", "Giờ kết thúc phải sau giờ bắt đầu.")
    for name, label in _COUNTS:
        if (getattr(event, name) or 0) < 0:
            yield Problem(name, "count_negative", f"{label} không thể âm.")


def check_budget_line(line: BudgetLine) -> tuple[Problem, ...]:
    """Rules for money: whole đồng, not negative; spending above the plan asks for a note."""
    return tuple(_budget_problems(line))


def _budget_problems(line: BudgetLine) -> Iterator[Problem]:
    if not line.source.strip():
        yield Problem("source", "source_missing", "Hãy ghi nguồn kinh phí.")
    for name, label, amount in (("planned", "Dự toán", line.planned), ("spent", "Số đã chi", line.spent or 0)):
        if not 0 <= amount <= MOST_MONEY:
            yield Problem(name, "amount_out_of_range", f"{label} phải từ 0 đến {text_of(MOST_MONEY)} đồng.")
    if overspent(line) and not line.note.strip():
        over = text_of((line.spent or 0) - line.planned)
        words = f"Đã chi vượt dự toán {over} đồng. Hãy ghi lý do ở ô Ghi chú."
        yield Problem("note", "overspent_without_note", words, Importance.WARNING)


def overspent(line: BudgetLine) -> bool:
    """Tell whether more was spent than planned."""
    return line.spent is not None and line.spent > line.planned


def check_action_month(month: ActionMonth) -> tuple[Problem, ...]:
    """Rules for the month."""
    if month.ends_on < month.starts_on:
        return (Problem("ends_on", "span_reversed", "Ngày kết thúc sớm hơn ngày bắt đầu."),)
    if not month.theme.strip():
        words = "Chưa ghi chủ đề của Tháng hành động."
        return (Problem("theme", "theme_missing", words, Importance.WARNING),)
    return ()


def check_holiday(holiday: Holiday) -> tuple[Problem, ...]:
    """Rules for a day off."""
    return () if holiday.name.strip() else (Problem("name", "name_missing", "Hãy ghi tên ngày nghỉ."),)
