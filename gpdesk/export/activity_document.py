"""The activities of any span of days as a report of their own; its annex is annex II of the yearly report."""

from datetime import date

from gpdesk.domain.activity import ActivityForm
from gpdesk.domain.event_tally import events_within
from gpdesk.domain.format import short_date
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import lower_first
from gpdesk.export.activity_result import form_sentences, money_sentences
from gpdesk.export.activity_table import activity_notes, build_activity_table, has_activities
from gpdesk.export.annex import Annex, build_annexes
from gpdesk.export.budget_table import build_budget_table
from gpdesk.export.document import Block, Document, Paragraph, Title
from gpdesk.export.letterhead import asked, build_addressees, build_meta, build_recipients, cited_plan, closed
from gpdesk.export.paper_head import paper_head


def build_activity_document(plan_year: PlanYear, period: Period, first: date, last: date) -> Document:
    """Return the report from ``first`` to ``last``, both included; raise ``OfficeMissing``."""
    head = paper_head(plan_year, PaperKind.ACTIVITIES, period, last)
    is_period = (first, last) == (period.first_day, period.last_day)
    span = period.name if is_period else f"từ ngày {short_date(first)} đến ngày {short_date(last)}"
    abstract = f"Kết quả các hoạt động bình đẳng giới và vì sự tiến bộ của phụ nữ {span}"
    addressees = build_addressees((head.paper.addressee if head.paper else "") or head.office.superior)
    is_year = (first, last) == (date(period.year, 1, 1), date(period.year, 12, 31))
    table: tuple[Block, ...] = ()
    if has_activities(plan_year, first, last):
        table = (build_activity_table(plan_year, first, last), *activity_notes(plan_year, first, last))
    money: tuple[Block, ...] = ()
    if is_year and plan_year.budget_lines:
        money = build_budget_table(plan_year, plan_year.activities, is_account=True)
    annexes = build_annexes(
        (
            Annex(f"KẾT QUẢ CÁC HOẠT ĐỘNG {span.upper()}", "kết quả các hoạt động", table),
            Annex(f"KINH PHÍ CÁC HOẠT ĐỘNG {span.upper()}", "kinh phí các hoạt động", money),
        ),
        f"(Kèm theo Báo cáo {head.mention} của {head.office.name})",
    )
    body: tuple[Block, ...] = (
        Paragraph(
            f"Thực hiện {cited_plan(plan_year.plan, head.office)}, {head.office.short_name} báo cáo kết quả các hoạt động "
            f"{span} như sau:"
        ),
        *_results(plan_year, first, last, is_year=is_year),
        Paragraph(
            f"Trên đây là Báo cáo {lower_first(abstract)}{annexes.attached}, {head.office.short_name} báo cáo "
            f"{asked(addressees)} tổng hợp, theo dõi."
        ),
    )
    return Document(
        header=head.header,
        title=Title("BÁO CÁO", abstract),
        addressees=addressees,
        bases=(),
        body=closed(body),
        signature=head.signature(plan_year),
        recipients=build_recipients(plan_year, PaperKind.ACTIVITIES, first="Như trên"),
        appendices=annexes.appendices,
        meta=build_meta(plan_year, head.office, f"Báo cáo {lower_first(abstract)}", "Báo cáo", head.issued_on),
    )


def _results(plan_year: PlanYear, first: date, last: date, *, is_year: bool) -> tuple[Block, ...]:
    """Return the sum of all that was held, then each form; money is told for a whole year only."""
    events = events_within(plan_year.events, first, last)
    # Where several forms met, the sum comes first; it is that of the annex.
    found: list[Block] = [*form_sentences(plan_year, events, ActivityForm)]
    if is_year:
        found += money_sentences(plan_year, plan_year.activities)
    return tuple(found) or (Paragraph("Chưa ghi nhận hoạt động nào có kết quả."),)
