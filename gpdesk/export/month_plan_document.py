"""The plan of the Action Month with its slogans, its schedule and its estimate."""

from collections.abc import Iterator
from itertools import groupby

from gpdesk.domain.event_tally import money_by_source, money_of, month_activities, tally_money
from gpdesk.domain.format import text_of
from gpdesk.domain.money_words import money_words
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import lower_first
from gpdesk.export.annex import Annexes, build_annexes
from gpdesk.export.document import Block, Document, Heading, HeadingLevel, Item, Paragraph, Title
from gpdesk.export.label import roman
from gpdesk.export.letterhead import build_meta, build_recipients, cited_plan, closed
from gpdesk.export.month_content import content_blocks, duty_blocks
from gpdesk.export.month_parts import (
    BUDGET,
    MONTH_NAME,
    SLOGANS,
    action_month_of,
    budget_annex,
    month_span,
    schedule_annexes,
    slogan_annex,
)
from gpdesk.export.month_section import MONTH_PLAN_SECTIONS
from gpdesk.export.paper_head import PaperHead, paper_head
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
    attached_to = f"(Kèm theo Kế hoạch {head.mention} của {head.office.name})"
    annexes = build_annexes(
        (
            slogan_annex(month),
            *schedule_annexes(plan_year, attached_to),
            budget_annex(plan_year, f"DỰ TOÁN KINH PHÍ THÁNG HÀNH ĐỘNG NĂM {month.starts_on.year}", is_account=False),
        ),
        attached_to,
    )
    return Document(
        header=head.header,
        title=Title("KẾ HOẠCH", abstract),
        addressees=None,
        bases=(),
        body=closed(_body(plan_year, head, annexes)),
        signature=head.signature(plan_year),
        recipients=build_recipients(plan_year, PaperKind.MONTH_PLAN),
        appendices=annexes.appendices,
        meta=build_meta(plan_year, head.office, f"Kế hoạch {lower_first(abstract)}", "Kế hoạch", head.issued_on),
    )


def _body(plan_year: PlanYear, head: PaperHead, annexes: Annexes) -> Iterator[Block]:
    month = action_month_of(plan_year)
    texts = plan_year.texts_of(head.paper)
    year = month.starts_on.year
    basis = f"Thực hiện {month.guidance.strip().rstrip('.')} và " if month.guidance.strip() else "Thực hiện "
    yield Paragraph(
        f"{basis}{cited_plan(plan_year.plan, head.office)}, {head.office.short_name} xây dựng Kế hoạch tổ chức {MONTH_NAME} "
        f"năm {year} (sau đây gọi là Tháng hành động) với các nội dung cụ thể như sau:"
    )
    usual: dict[str, tuple[Block, ...]] = {
        "purpose": () if texts.get("purpose", "").strip() else (Paragraph(_PURPOSE),),
        "demand": () if texts.get("demand", "").strip() else (Paragraph(_DEMAND),),
        "theme": tuple(_theme(plan_year, annexes)),
        "content": tuple(content_blocks(plan_year)),
        "budget": tuple(_budget(plan_year, annexes)),
        "duties": () if texts.get("duties", "").strip() else tuple(duty_blocks(plan_year, head.office.short_name)),
    }
    for number, (part, sections) in enumerate(groupby(MONTH_PLAN_SECTIONS, key=lambda section: section.part), start=1):
        yield Heading(HeadingLevel.SECTION, f"{roman(number)}.", part)
        for place, section in enumerate(sections, start=1):
            if section.title:
                yield Heading(HeadingLevel.HEADING, f"{place}.", section.title)
            yield from section_blocks(texts.get(section.key, ""), usual[section.key])
    yield Paragraph(
        f"Trên đây là Kế hoạch tổ chức Tháng hành động năm {year} của {head.office.short_name}"
        f"{annexes.attached}, đề nghị các ngành, đoàn thể, các khóm triển khai thực hiện. Trong quá trình thực hiện, nếu "
        f"phát sinh khó khăn, vướng mắc, kịp thời phản ánh về {head.office.short_name} để xem xét, giải quyết."
    )


def _theme(plan_year: PlanYear, annexes: Annexes) -> Iterator[Block]:
    month = action_month_of(plan_year)
    theme = month.theme.strip() or "." * 60
    yield Item("-", f"Chủ đề: “{theme}”.")
    yield Item("-", f"Thời gian: {month_span(month)}.")
    if label := annexes.label(SLOGANS):
        yield Item(
            "-", f"Thông điệp: khẩu hiệu tuyên truyền ở {label}, lựa chọn phù hợp từng nơi, từng nhóm người dân."
        )


def _budget(plan_year: PlanYear, annexes: Annexes) -> Iterator[Block]:
    lines = money_of(plan_year, month_activities(plan_year))
    total = tally_money(lines).planned
    if total:
        sources = "; ".join(
            f"{lower_first(source)} {text_of(money.planned)} đồng"
            for source, money in money_by_source(lines).items()
            if money.planned
        )
        yield Paragraph(
            f"Tổng dự toán {text_of(total)} đồng (bằng chữ: {lower_first(money_words(total))}), gồm: {sources}; chi tiết ở "
            f"{annexes.label(BUDGET)}."
        )
