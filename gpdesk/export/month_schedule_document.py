"""The schedule of the Action Month as a notice: the list of all that happens, and the month on one landscape page."""

from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import lower_first
from gpdesk.export.annex import build_annexes
from gpdesk.export.document import Document, Paragraph, Title
from gpdesk.export.letterhead import build_meta, build_recipients, closed, introduced
from gpdesk.export.month_parts import MONTH_NAME, SCHEDULE, STRIP, action_month_of, month_span, schedule_annexes
from gpdesk.export.paper_head import paper_head
from gpdesk.export.section_text import section_blocks

_PLACES = (("danh mục hoạt động theo thời gian", SCHEDULE), ("lịch theo ngày", STRIP))


def build_month_schedule_document(plan_year: PlanYear) -> Document:
    """Return the notice; raise ``MonthNotSetUp`` and ``OfficeMissing``."""
    month = action_month_of(plan_year)
    head = paper_head(plan_year, PaperKind.MONTH_SCHEDULE, Period.of_year(plan_year.plan.year), month.starts_on)
    abstract = f"Lịch hoạt động {MONTH_NAME} năm {month.starts_on.year}"
    theme = f", chủ đề “{month.theme.strip()}”" if month.theme.strip() else ""
    attached_to = f"(Kèm theo Thông báo {head.mention} của {head.office.name})"
    annexes = build_annexes(schedule_annexes(plan_year, attached_to), attached_to)
    found = ((what, annexes.label(name)) for what, name in _PLACES)
    places = ", ".join(f"{what} ở {label}" for what, label in found if label)
    return Document(
        header=head.header,
        title=Title("THÔNG BÁO", abstract),
        addressees=None,
        bases=(),
        body=closed(
            (
                Paragraph(
                    f"{introduced(head.office)} thông báo lịch hoạt động Tháng hành động {month_span(month)}{theme}"
                    f"{f': {places}' if places else ''}."
                ),
                *(() if places else section_blocks("")),
                Paragraph(
                    "Đề nghị các đơn vị chủ trì, phối hợp chuẩn bị và thực hiện đúng lịch; trường hợp thay đổi thời gian, "
                    f"địa điểm, kịp thời báo về {head.office.short_name} để điều chỉnh."
                ),
            )
        ),
        signature=head.signature(plan_year),
        recipients=build_recipients(plan_year, PaperKind.MONTH_SCHEDULE),
        appendices=annexes.appendices,
        meta=build_meta(plan_year, head.office, f"Thông báo {lower_first(abstract)}", "Thông báo", head.issued_on),
    )
