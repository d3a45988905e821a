"""What the papers of the Action Month share: the month itself, its name, its annexes."""

from collections.abc import Iterable

from gpdesk.domain.action_month import ActionMonth
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.event import Event
from gpdesk.domain.event_tally import money_of, month_activities, month_events
from gpdesk.domain.format import short_date
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.annex import Annex
from gpdesk.export.budget_table import build_budget_table
from gpdesk.export.document import Block, Item, Table
from gpdesk.export.month_strip import MonthStrip
from gpdesk.export.schedule_line import schedule_lines
from gpdesk.export.schedule_table import build_schedule_table

MONTH_NAME = "Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới"
SLOGANS, SCHEDULE, STRIP, BUDGET, RESULTS = (
    "khẩu hiệu tuyên truyền",
    "lịch hoạt động",
    "lịch theo ngày",
    "kinh phí",
    "kết quả hoạt động",
)


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
    return f"từ ngày {short_date(month.starts_on)} đến ngày {short_date(month.ends_on)}"


def schedule_annexes(plan_year: PlanYear, attached_to: str) -> tuple[Annex, Annex]:
    """Return the list and the strip of the month, each empty where it would hold nothing.

    ``attached_to`` is the line below their titles.
    """
    month = action_month_of(plan_year)
    lines = schedule_lines(plan_year, month_events(plan_year))
    year = month.starts_on.year
    title = f"LỊCH THEO NGÀY THÁNG HÀNH ĐỘNG NĂM {year}"
    strip = MonthStrip(plan_year.holidays, lines, month.starts_on, month.ends_on, (title, attached_to))
    table = build_schedule_table(plan_year, lines)
    has_rows = any(block.rows for block in table if isinstance(block, Table))
    return (
        Annex(f"LỊCH HOẠT ĐỘNG THÁNG HÀNH ĐỘNG NĂM {year}", SCHEDULE, table if has_rows else ()),
        Annex(title, STRIP, strip.blocks() if lines else ()),
    )


def slogan_annex(month: ActionMonth) -> Annex:
    """Return the slogans as a numbered list."""
    slogans = [slogan.strip().rstrip(".") for slogan in month.slogans if slogan.strip()]
    body = tuple(Item(f"{number}.", f"{slogan}.") for number, slogan in enumerate(slogans, start=1))
    return Annex("KHẨU HIỆU TUYÊN TRUYỀN", SLOGANS, body, is_landscape=False)


def budget_annex(plan_year: PlanYear, title: str, *, is_account: bool) -> Annex:
    """Return the money of the month's activities; no annex where there is none."""
    activities = month_activities(plan_year)
    body: tuple[Block, ...] = ()
    if money_of(plan_year, activities):
        body = build_budget_table(plan_year, activities, is_account=is_account)
    return Annex(title, BUDGET, body)


def launch_of(events: Iterable[Event]) -> Event | None:
    """Return the launch of the month."""
    return next((event for event in events if event.is_launch), None)
