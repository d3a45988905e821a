"""What the papers of the Action Month share: the month itself, its name, its annexes."""

from gpdesk.domain.action_month import ActionMonth
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.event import Event
from gpdesk.domain.event_tally import month_activities, month_events
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.budget_table import build_budget_table
from gpdesk.export.document import Appendix, Block, Item
from gpdesk.export.label import roman
from gpdesk.export.letterhead import closed
from gpdesk.export.month_strip import build_month_strip
from gpdesk.export.schedule_line import schedule_lines
from gpdesk.export.schedule_table import build_schedule_table

MONTH_NAME = "Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới"


class MonthNotSetUp(GpdeskError):
    """The year has no Action Month yet."""

    def __init__(self, year: int) -> None:
        super().__init__(
            f"Chưa thiết lập Tháng hành động năm {year}. Hãy mở trang Tháng hành động và bấm Thiết lập trước."
        )


def action_month_of(plan_year: PlanYear) -> ActionMonth:
    """Return the month of the year; raise ``MonthNotSetUp``."""
    if plan_year.action_month is None:
        raise MonthNotSetUp(plan_year.plan.year)
    return plan_year.action_month


def month_span(month: ActionMonth) -> str:
    """Return "từ ngày 15/11/2024 đến ngày 15/12/2024"."""
    return f"từ ngày {month.starts_on:%d/%m/%Y} đến ngày {month.ends_on:%d/%m/%Y}"


def schedule_bodies(plan_year: PlanYear) -> tuple[tuple[str, tuple[Block, ...]], ...]:
    """Return the list and the strip of the month with their titles."""
    month = action_month_of(plan_year)
    lines = schedule_lines(plan_year, month_events(plan_year))
    year = month.starts_on.year
    return (
        (f"LỊCH HOẠT ĐỘNG THÁNG HÀNH ĐỘNG NĂM {year}", (build_schedule_table(plan_year, lines),)),
        (
            f"LỊCH THEO NGÀY THÁNG HÀNH ĐỘNG NĂM {year}",
            build_month_strip(plan_year, lines, month.starts_on, month.ends_on),
        ),
    )


def slogan_body(month: ActionMonth) -> tuple[Block, ...]:
    """Return the slogans as a numbered list."""
    return tuple(Item(f"{number}.", slogan.rstrip(".")) for number, slogan in enumerate(month.slogans, start=1))


def budget_body(plan_year: PlanYear, *, is_account: bool) -> tuple[Block, ...]:
    """Return the money of the month's activities, () where none is planned."""
    activities = month_activities(plan_year)
    has_money = any(line.activity_id in {each.id for each in activities} for line in plan_year.budget_lines)
    return build_budget_table(plan_year, activities, is_account=is_account) if has_money else ()


def appendices(bodies: tuple[tuple[str, tuple[Block, ...], bool], ...], attached_to: str) -> tuple[Appendix, ...]:
    """Return annexes (title, body, landscape) with their numbers; one alone has no number (Phụ lục I, mục III.1 of the decree)."""
    own = [each for each in bodies if each[1]]
    return tuple(
        Appendix(
            "Phụ lục" if len(own) == 1 else f"Phụ lục {roman(number)}",
            title,
            attached_to,
            closed(body),
            is_landscape=wide,
        )
        for number, (title, body, wide) in enumerate(own, start=1)
    )


def launch_of(events: tuple[Event, ...]) -> Event | None:
    """Return the launch of the month."""
    return next((event for event in events if event.is_launch), None)
