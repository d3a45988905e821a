"""What the plan of the Action Month says of each activity, and of each unit's part in it."""

import re
from collections.abc import Iterator

from gpdesk.domain.activity import Activity, ActivityForm
from gpdesk.domain.event import takes_place
from gpdesk.domain.event_tally import month_activities
from gpdesk.domain.format import prose_count, short_date
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import fold, lower_first, one_line, upper_first, within_sentence
from gpdesk.export.day_run import day_list, run_words, span_words, split_runs
from gpdesk.export.document import Block, Heading, HeadingLevel, Item, Paragraph

F = ActivityForm
# In the order in which plans of the month tell of them; every form is in one group.
GROUPS = (
    ("Lễ ra quân, phát động", (F.LAUNCH,)),
    ("Truyền thông, băng rôn, phát thanh", (F.BANNER, F.BROADCAST, F.NEWS, F.LEAFLET, F.HOME_VISIT, F.CLUB)),
    ("Hội nghị, tọa đàm, tập huấn, hội thi", (F.CONFERENCE, F.SEMINAR, F.TRAINING, F.CONTEST)),
    ("Thăm hỏi, hỗ trợ", (F.SUPPORT_VISIT,)),
    ("Kiểm tra", (F.INSPECTION,)),
    ("Sơ kết, tổng kết", (F.REVIEW,)),
    ("Văn bản, hoạt động khác", (F.PAPER, F.OTHER)),
)
_MOST_DAYS = 6


def content_blocks(plan_year: PlanYear) -> Iterator[Block]:
    """Yield the month's activities by group; what was called off is left out."""
    number = 0
    for title, forms in GROUPS:
        own = [each for each in _activities(plan_year) if each.form in forms]
        if own:
            number += 1
            yield Heading(HeadingLevel.HEADING, f"{number}.", title)
        for activity in own:
            yield Item("-", _sentence(plan_year, activity))


def duty_blocks(plan_year: PlanYear, office: str) -> Iterator[Block]:
    """Yield what each unit leads and takes part in, and the day by which it reports; a day not known is left blank."""
    leads: dict[str, list[str]] = {}
    helps: dict[str, list[str]] = {}
    for activity in _activities(plan_year):
        title = lower_first(one_line(activity.title))
        for unit in units_of(activity.lead_unit):
            leads.setdefault(unit, []).append(title)
        for unit in units_of(activity.partners):
            helps.setdefault(unit, []).append(title)
    number = 0
    for number, unit in enumerate(dict.fromkeys((*leads, *helps)), start=1):
        parts = (("chủ trì", leads.get(unit)), ("phối hợp", helps.get(unit)))
        words = [f"{part} {'; '.join(titles)}" for part, titles in parts if titles]
        yield Paragraph(f"{unit}: {'. '.join((words[0], *map(upper_first, words[1:])))}.", f"{number}.")
    if number:
        yield Paragraph(
            f"Các đơn vị gửi kết quả thực hiện về {office} trước {_report_day(plan_year)} để tổng hợp, báo cáo.",
            f"{number + 1}.",
        )


def units_of(text: str) -> tuple[str, ...]:
    """Return the units named in a field, one by one ("Công an phường; Trạm Y tế phường")."""
    return tuple(name for part in re.split(r"[;\n]", text) if (name := one_line(part)))


def _activities(plan_year: PlanYear) -> Iterator[Activity]:
    return (each for each in month_activities(plan_year) if not each.state.is_off)


def _sentence(plan_year: PlanYear, activity: Activity) -> str:
    place, audience = within_sentence(one_line(activity.place)), within_sentence(one_line(activity.audience))
    facts = (
        f"{prose_count(activity.quantity)} {activity.quantity_unit}".strip() if activity.quantity else "",
        _when(plan_year, activity),
        f"địa điểm: {place}" if place else "",
        f"đối tượng: {audience}" if audience else "",
    )
    known = "; ".join(filter(None, facts))
    lead, partners = ", ".join(units_of(activity.lead_unit)), ", ".join(units_of(activity.partners))
    duties = (f"chủ trì: {lead}" if lead else "", f"phối hợp: {partners}" if partners else "")
    title = one_line(activity.title).rstrip(".")
    parts = (f"{title}: {known}" if known else title, upper_first("; ".join(filter(None, duties))))
    return f"{'. '.join(filter(None, parts))}."


def _when(plan_year: PlanYear, activity: Activity) -> str:
    events = [event for event in plan_year.events_of(activity.id) if takes_place(event)]
    if not events:
        return f"chậm nhất ngày {short_date(activity.due_on)}" if activity.due_on else ""
    days = sorted({event.starts_on for event in events})
    last = max(max(event.starts_on, event.ends_on) for event in events)
    runs = split_runs(days)
    if last > days[-1] or (len(runs) > 1 and len(days) > _MOST_DAYS):
        return span_words(days[0], last)
    if len(days) == 1:
        return f"ngày {short_date(last)}"
    if len(runs) == 1:
        return ", ".join(run_words(days))
    return day_list(days)


def _report_day(plan_year: PlanYear) -> str:
    """Return the day by which results of the month are wanted, as the clerk's deadlines tell it; blank where none does."""
    for deadline in plan_year.deadlines:
        words = fold(deadline.title)
        if deadline.due_on and "thang hanh dong" in words and ("bao cao" in words or "ket qua" in words):
            return f"ngày {short_date(deadline.due_on)}"
    return f"ngày ..... tháng ..... năm {plan_year.plan.year}"
