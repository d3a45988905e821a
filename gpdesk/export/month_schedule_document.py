"""The schedule of the Action Month: the list of all that happens, and the month on one landscape page."""

from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.document import Document, Paragraph, Title
from gpdesk.export.letterhead import build_meta, build_recipients, closed
from gpdesk.export.month_parts import MONTH_NAME, action_month_of, appendices, month_span, schedule_bodies
from gpdesk.export.paper_head import paper_head


def build_month_schedule_document(plan_year: PlanYear) -> Document:
    """Return the schedule; raise ``MonthNotSetUp`` and ``OfficeMissing``."""
    month = action_month_of(plan_year)
    year = month.starts_on.year
    head = paper_head(plan_year, PaperKind.MONTH_SCHEDULE, Period.of_year(plan_year.plan.year), month.starts_on)
    abstract = f"Hoạt động {MONTH_NAME} năm {year}"
    theme = f", chủ đề “{month.theme.strip()}”" if month.theme.strip() else ""
    listed, strip = schedule_bodies(plan_year)
    return Document(
        header=head.header,
        title=Title("LỊCH", abstract),
        addressees=None,
        bases=(),
        body=closed(
            (
                Paragraph(
                    f"{head.office.name} thông báo lịch hoạt động Tháng hành động {month_span(month)}{theme}: danh mục hoạt "
                    "động theo thời gian ở Phụ lục I, lịch theo ngày ở Phụ lục II."
                ),
                Paragraph(
                    "Đề nghị các đơn vị chủ trì, phối hợp chuẩn bị và thực hiện đúng lịch; thay đổi thì báo trước một ngày"
                ),
            )
        ),
        signature=head.signature(plan_year),
        recipients=build_recipients(plan_year, PaperKind.PLAN),
        appendices=appendices(
            ((*listed, True), (*strip, True)), f"(Kèm theo Lịch {head.mention} của {head.office.name})"
        ),
        meta=build_meta(plan_year, head.office, f"Lịch hoạt động Tháng hành động năm {year}", "Lịch", head.issued_on),
    )
