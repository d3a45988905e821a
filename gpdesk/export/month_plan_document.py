"""The plan of the Action Month with its slogans, its schedule and its estimate."""

from collections.abc import Iterator
from itertools import groupby

from gpdesk.domain.activity import Activity
from gpdesk.domain.event_tally import money_by_source, money_of, month_activities, tally_money
from gpdesk.domain.format import text_of
from gpdesk.domain.money_words import money_words
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import lower_first
from gpdesk.export.document import Block, Document, Heading, HeadingLevel, Item, Paragraph, Title
from gpdesk.export.label import roman
from gpdesk.export.letterhead import build_meta, build_recipients, closed, mention
from gpdesk.export.month_parts import (
    MONTH_NAME,
    action_month_of,
    appendices,
    budget_body,
    month_span,
    schedule_bodies,
    slogan_body,
)
from gpdesk.export.month_section import MONTH_PLAN_SECTIONS
from gpdesk.export.paper_head import PaperHead, paper_head
from gpdesk.export.schedule_line import day_span
from gpdesk.export.section_text import section_blocks

_PURPOSE = (
    "Nâng cao nhận thức, trách nhiệm của cán bộ, công chức và người dân về bình đẳng giới, phòng ngừa, ứng phó với bạo lực "
    "trên cơ sở giới."
)
_DEMAND = "Hoạt động thiết thực, tiết kiệm, phù hợp từng nhóm người dân; có phân công và thời hạn rõ ràng."


def build_month_plan_document(plan_year: PlanYear) -> Document:
    """Return the plan; raise ``MonthNotSetUp`` and ``OfficeMissing``."""
    month = action_month_of(plan_year)
    year = plan_year.plan.year
    head = paper_head(plan_year, PaperKind.MONTH_PLAN, Period.of_year(year), month.starts_on)
    abstract = f"Tổ chức {MONTH_NAME} năm {month.starts_on.year}"
    attached = f"(Kèm theo Kế hoạch {head.mention} của {head.office.name})"
    listed, strip = schedule_bodies(plan_year)
    return Document(
        header=head.header,
        title=Title("KẾ HOẠCH", abstract),
        addressees=None,
        bases=(),
        body=closed(_body(plan_year, head)),
        signature=head.signature(plan_year),
        recipients=build_recipients(plan_year, PaperKind.PLAN),
        appendices=appendices(
            (
                ("KHẨU HIỆU TUYÊN TRUYỀN", slogan_body(month), False),
                (*listed, True),
                (*strip, True),
                ("DỰ TOÁN KINH PHÍ", budget_body(plan_year, is_account=False), True),
            ),
            attached,
        ),
        meta=build_meta(plan_year, head.office, f"Kế hoạch {lower_first(abstract)}", "Kế hoạch", head.issued_on),
    )


def _body(plan_year: PlanYear, head: PaperHead) -> Iterator[Block]:
    month = action_month_of(plan_year)
    texts = plan_year.texts_of(head.paper)
    plan = plan_year.plan
    basis = f"Thực hiện {month.guidance} và " if month.guidance.strip() else "Thực hiện "
    yield Paragraph(
        f"{basis}Kế hoạch {mention(plan.number, plan.symbol, plan.issued_on)} của {head.office.name} "
        f"{lower_first(plan.title)}, {head.office.name} (UBND) xây dựng kế hoạch với các nội dung cụ thể như sau:"
    )
    usual: dict[str, tuple[Block, ...]] = {
        "purpose": () if texts.get("purpose", "").strip() else (Paragraph(_PURPOSE),),
        "demand": () if texts.get("demand", "").strip() else (Paragraph(_DEMAND),),
        "theme": tuple(_theme(plan_year)),
        "content": tuple(_content(plan_year)),
        "budget": tuple(_budget(plan_year)),
        "duties": () if texts.get("duties", "").strip() else tuple(_duties(plan_year)),
    }
    for number, (part, sections) in enumerate(groupby(MONTH_PLAN_SECTIONS, key=lambda section: section.part), start=1):
        yield Heading(HeadingLevel.SECTION, f"{roman(number)}.", part)
        for place, section in enumerate(sections, start=1):
            if section.title:
                yield Heading(HeadingLevel.HEADING, f"{place}.", section.title)
            yield from section_blocks(texts.get(section.key, ""), usual[section.key])
    annexes = "khẩu hiệu, lịch hoạt động và dự toán" if month.slogans else "lịch hoạt động và dự toán"
    yield Paragraph(
        f"Trên đây là Kế hoạch tổ chức Tháng hành động năm {month.starts_on.year} (kèm theo các phụ lục {annexes}), đề nghị "
        "các ngành, đoàn thể, các khóm triển khai thực hiện."
    )


def _theme(plan_year: PlanYear) -> Iterator[Block]:
    month = action_month_of(plan_year)
    theme = month.theme.strip() or "." * 60
    yield Item("-", f"Chủ đề: “{theme}”.")
    yield Item("-", f"Thời gian: {month_span(month)}.")
    if month.slogans:
        yield Item("-", f"Thông điệp: {len(month.slogans)} khẩu hiệu ở phụ lục kèm theo, lựa chọn phù hợp từng nơi.")


def _content(plan_year: PlanYear) -> Iterator[Block]:
    for number, activity in enumerate(month_activities(plan_year), start=1):
        yield Paragraph(_activity_sentence(plan_year, activity), f"{number}.")


def _activity_sentence(plan_year: PlanYear, activity: Activity) -> str:
    events = [event for event in plan_year.events if event.activity_id == activity.id]
    parts = [activity.title]
    if activity.quantity:
        parts.append(f"số lượng {text_of(activity.quantity)} {activity.quantity_unit}".rstrip())
    if events:
        parts.append(f"thời gian {day_span(events[0].starts_on, max(event.ends_on for event in events))}")
    if activity.place:
        parts.append(f"tại {activity.place}")
    if activity.audience:
        parts.append(f"đối tượng {lower_first(activity.audience)}")
    duty = f" {activity.lead_unit} chủ trì" if activity.lead_unit else ""
    partners = f", phối hợp {activity.partners.replace(';', ',')}" if activity.partners else ""
    return f"{'; '.join(parts)}.{duty}{partners}{'.' if duty else ''}"


def _budget(plan_year: PlanYear) -> Iterator[Block]:
    lines = money_of(plan_year, month_activities(plan_year))
    total = tally_money(lines).planned
    if total:
        sources = "; ".join(
            f"{source} {text_of(money.planned)} đồng"
            for source, money in money_by_source(lines).items()
            if money.planned
        )
        yield Paragraph(f"Dự toán {text_of(total)} đồng (bằng chữ: {lower_first(money_words(total))}), gồm: {sources}.")


def _duties(plan_year: PlanYear) -> Iterator[Block]:
    leads: dict[str, list[str]] = {}
    for activity in month_activities(plan_year):
        if activity.lead_unit.strip():
            leads.setdefault(activity.lead_unit.strip(), []).append(lower_first(activity.title))
    for number, (unit, titles) in enumerate(leads.items(), start=1):
        yield Paragraph(f"{unit}: chủ trì {'; '.join(titles)}.", f"{number}.")
