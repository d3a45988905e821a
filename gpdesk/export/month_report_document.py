"""The closing report of the Action Month: results counted from its events, the annex with every activity."""

from collections.abc import Iterator
from itertools import groupby

from gpdesk.domain.activity import ActivityForm
from gpdesk.domain.event_tally import month_activities, month_events, tally_events
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import lower_first
from gpdesk.export.activity_result import form_sentences, money_sentences, people_words
from gpdesk.export.activity_table import build_activity_table
from gpdesk.export.document import Addressees, Block, Document, Heading, HeadingLevel, Item, Note, Paragraph, Title
from gpdesk.export.label import roman
from gpdesk.export.letterhead import build_meta, build_recipients, closed, mention
from gpdesk.export.month_parts import MONTH_NAME, action_month_of, appendices, budget_body, launch_of, month_span
from gpdesk.export.month_section import MONTH_REPORT_SECTIONS
from gpdesk.export.paper_head import PaperHead, paper_head
from gpdesk.export.section_text import section_blocks

F = ActivityForm
_FORMS = {
    "communication": (
        F.CONFERENCE, F.SEMINAR, F.CONTEST, F.CLUB, F.BROADCAST, F.NEWS, F.BANNER, F.LEAFLET, F.HOME_VISIT, F.OTHER,
    ),
    "support": (F.SUPPORT_VISIT,),
    "capacity": (F.TRAINING,),
    "inspection": (F.INSPECTION,),
}  # fmt: skip


def build_month_report_document(plan_year: PlanYear) -> Document:
    """Return the report; raise ``MonthNotSetUp`` and ``OfficeMissing``."""
    month = action_month_of(plan_year)
    year = plan_year.plan.year
    head = paper_head(plan_year, PaperKind.MONTH_REPORT, Period.of_year(year), month.ends_on)
    abstract = f"Kết quả {MONTH_NAME} năm {month.starts_on.year}"
    addressee = (head.paper.addressee if head.paper else "") or head.office.superior or "." * 60
    attached = f"(Kèm theo Báo cáo {head.mention} của {head.office.name})"
    events = month_events(plan_year)
    first = min([month.starts_on, *(event.starts_on for event in events)])
    last = max([month.ends_on, *(event.ends_on for event in events)])
    table = build_activity_table(plan_year, first, last, month_activities(plan_year))
    remark = Note("Ghi chú: ô trống là không theo dõi hoặc không phát sinh")
    return Document(
        header=head.header,
        title=Title("BÁO CÁO", abstract),
        addressees=Addressees("Kính gửi:", tuple(line for line in addressee.split("\n") if line.strip())),
        bases=(),
        body=closed(_body(plan_year, head)),
        signature=head.signature(plan_year),
        recipients=build_recipients(plan_year, PaperKind.REPORT, first="Như trên"),
        appendices=appendices(
            (
                (f"KẾT QUẢ HOẠT ĐỘNG THÁNG HÀNH ĐỘNG NĂM {month.starts_on.year}", (table, remark), True),
                ("KINH PHÍ THỰC HIỆN", budget_body(plan_year, is_account=True), True),
            ),
            attached,
        ),
        meta=build_meta(plan_year, head.office, f"Báo cáo {lower_first(abstract)}", "Báo cáo", head.issued_on),
    )


def _body(plan_year: PlanYear, head: PaperHead) -> Iterator[Block]:
    month = action_month_of(plan_year)
    texts = plan_year.texts_of(head.paper)
    plan = plan_year.plan
    yield Paragraph(
        f"Thực hiện Kế hoạch {mention(plan.number, plan.symbol, plan.issued_on)} của {head.office.name}, "
        f"{head.office.name} (UBND) báo cáo kết quả Tháng hành động {month_span(month)} như sau:"
    )
    events = month_events(plan_year)
    counted: dict[str, tuple[Block, ...]] = {
        key: tuple(form_sentences(plan_year, events, forms)) for key, forms in _FORMS.items()
    }
    counted["leadership"] = (Item("-", f"Chủ đề: “{month.theme}”."),) if month.theme.strip() else ()
    counted["launch"] = tuple(_launch(plan_year))
    counted["budget"] = tuple(money_sentences(plan_year, month_activities(plan_year)))
    for number, (part, sections) in enumerate(groupby(MONTH_REPORT_SECTIONS, key=lambda each: each.part), start=1):
        yield Heading(HeadingLevel.SECTION, f"{roman(number)}.", part)
        for place, section in enumerate(sections, start=1):
            if section.title:
                yield Heading(HeadingLevel.HEADING, f"{place}.", section.title)
            yield from section_blocks(texts.get(section.key, ""), counted.get(section.key, ()))
    yield Paragraph(
        f"Trên đây là Báo cáo kết quả Tháng hành động năm {month.starts_on.year} (kèm theo phụ lục), "
        f"{head.office.short_name} báo cáo để cơ quan cấp trên tổng hợp, theo dõi."
    )


def _launch(plan_year: PlanYear) -> Iterator[Block]:
    launch = launch_of(month_events(plan_year))
    if launch is None:
        return
    place = f" tại {launch.place}" if launch.place else ""
    people = people_words(tally_events([launch]))
    result = f" {launch.result.rstrip('.')}." if launch.result.strip() else ""
    came = f" với {people}" if people else ""
    yield Item("-", f"Tổ chức ngày {launch.starts_on:%d/%m/%Y}{place}{came}.{result}")
