"""The list of activities of any span of days as a paper of its own (annex II of the report)."""

from datetime import date

from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.activity_result import period_sentences
from gpdesk.export.activity_table import build_activity_table
from gpdesk.export.budget_table import build_budget_table
from gpdesk.export.document import Block, Document, Note, Paragraph, Title
from gpdesk.export.letterhead import build_meta, build_recipients, closed
from gpdesk.export.month_parts import appendices
from gpdesk.export.paper_head import paper_head
from gpdesk.export.schedule_line import day_span


def build_activity_document(plan_year: PlanYear, period: Period, first: date, last: date) -> Document:
    """Return the list from ``first`` to ``last``, both included; raise ``OfficeMissing``."""
    head = paper_head(plan_year, PaperKind.ACTIVITIES, period, last)
    span = period.name if (first, last) == (period.first_day, period.last_day) else day_span(first, last)
    abstract = f"Hoạt động bình đẳng giới {span}"
    sentences: list[Block] = [item for items in period_sentences(plan_year, first, last).values() for item in items]
    body: tuple[Block, ...] = (
        Paragraph(f"{head.office.name} tổng hợp các hoạt động bình đẳng giới {span} như sau:"),
        *(sentences or [Paragraph("Chưa có hoạt động nào được ghi nhận.")]),
    )
    table: tuple[Block, ...] = (
        build_activity_table(plan_year, first, last),
        Note("Ghi chú: ô trống là không theo dõi hoặc không phát sinh"),
    )
    whole_year = (first, last) == (date(period.year, 1, 1), date(period.year, 12, 31))
    money = (
        build_budget_table(plan_year, plan_year.activities, is_account=True)
        if whole_year and plan_year.budget_lines
        else ()
    )
    return Document(
        header=head.header,
        title=Title("DANH MỤC", abstract),
        addressees=None,
        bases=(),
        body=closed(body),
        signature=head.signature(plan_year),
        recipients=build_recipients(plan_year, PaperKind.REPORT),
        appendices=appendices(
            ((f"HOẠT ĐỘNG BÌNH ĐẲNG GIỚI {span.upper()}", table, True), ("KINH PHÍ THEO NGUỒN", money, True)),
            f"(Kèm theo Danh mục {head.mention} của {head.office.name})",
        ),
        meta=build_meta(plan_year, head.office, f"Danh mục hoạt động {span}", "Danh mục", head.issued_on),
    )
