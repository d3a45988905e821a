"""The closing report of the Action Month: results counted from its events, the annex with every activity."""

from collections.abc import Iterator
from itertools import groupby

from gpdesk.domain.activity import ActivityForm
from gpdesk.domain.event_tally import is_held, month_activities, month_events, tally_events
from gpdesk.domain.format import prose_count, short_date
from gpdesk.domain.news import NewsKind
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import lower_first, one_line, within_sentence
from gpdesk.export.activity_open import open_sentences
from gpdesk.export.activity_result import form_sentences, money_sentences, people_words
from gpdesk.export.activity_table import activity_notes, build_activity_table, has_activities
from gpdesk.export.annex import Annex, Annexes, build_annexes
from gpdesk.export.document import Addressees, Block, Document, Heading, HeadingLevel, Item, Paragraph, Title
from gpdesk.export.label import roman
from gpdesk.export.letterhead import asked, build_addressees, build_meta, build_recipients, closed, introduced
from gpdesk.export.month_parts import MONTH_NAME, RESULTS, action_month_of, budget_annex, launch_of, month_span
from gpdesk.export.month_section import MONTH_REPORT_SECTIONS
from gpdesk.export.paper_head import PaperHead, paper_head
from gpdesk.export.section_text import section_blocks

F = ActivityForm
# Every form is in one section, so that the sentences add up to the annex.
FORMS = {
    "leadership": (F.PAPER, F.REVIEW),
    "launch": (F.LAUNCH,),
    "communication": (
        F.CONFERENCE, F.SEMINAR, F.CONTEST, F.CLUB, F.BROADCAST, F.NEWS, F.BANNER, F.LEAFLET, F.HOME_VISIT, F.OTHER,
    ),
    "support": (F.SUPPORT_VISIT,),
    "capacity": (F.TRAINING,),
    "inspection": (F.INSPECTION,),
}  # fmt: skip
_NEWS_WORDS = {
    NewsKind.ARTICLE: "tin, bài viết",
    NewsKind.BROADCAST: "chuyên mục phát thanh",
    NewsKind.POST: "bài trên mạng xã hội, trang thông tin",
}


def build_month_report_document(plan_year: PlanYear) -> Document:
    """Return the report; raise ``MonthNotSetUp`` and ``OfficeMissing``."""
    month = action_month_of(plan_year)
    year = plan_year.plan.year
    head = paper_head(plan_year, PaperKind.MONTH_REPORT, Period.of_year(year), month.ends_on)
    abstract = f"Kết quả {MONTH_NAME} năm {month.starts_on.year}"
    addressees = build_addressees((head.paper.addressee if head.paper else "") or head.office.superior)
    events = month_events(plan_year)
    first = min([month.starts_on, *(event.starts_on for event in events)])
    last = max([month.ends_on, *(event.starts_on for event in events)])
    activities = month_activities(plan_year)
    table: tuple[Block, ...] = ()
    if has_activities(plan_year, first, last, activities):
        table = (
            build_activity_table(plan_year, first, last, activities),
            *activity_notes(plan_year, first, last, activities),
        )
    annexes = build_annexes(
        (
            Annex(f"KẾT QUẢ HOẠT ĐỘNG THÁNG HÀNH ĐỘNG NĂM {month.starts_on.year}", RESULTS, table),
            budget_annex(plan_year, f"KINH PHÍ THỰC HIỆN THÁNG HÀNH ĐỘNG NĂM {month.starts_on.year}", is_account=True),
        ),
        f"(Kèm theo Báo cáo {head.mention} của {head.office.name})",
    )
    return Document(
        header=head.header,
        title=Title("BÁO CÁO", abstract),
        addressees=addressees,
        bases=(),
        body=closed(_body(plan_year, head, annexes, addressees)),
        signature=head.signature(plan_year),
        recipients=build_recipients(plan_year, PaperKind.MONTH_REPORT, first="Như trên"),
        appendices=annexes.appendices,
        meta=build_meta(plan_year, head.office, f"Báo cáo {lower_first(abstract)}", "Báo cáo", head.issued_on),
    )


def _body(plan_year: PlanYear, head: PaperHead, annexes: Annexes, addressees: Addressees) -> Iterator[Block]:
    month = action_month_of(plan_year)
    texts = plan_year.texts_of(head.paper)
    plan = paper_head(plan_year, PaperKind.MONTH_PLAN, Period.of_year(plan_year.plan.year), month.starts_on)
    year = month.starts_on.year
    yield Paragraph(
        f"Thực hiện Kế hoạch {plan.mention} của {introduced(plan.office)} về tổ chức {MONTH_NAME} năm {year} (sau đây "
        f"gọi là Tháng hành động), {head.office.short_name} báo cáo kết quả thực hiện {month_span(month)} như sau:"
    )
    counted = _counted(plan_year)
    total = people_words(tally_events(month_events(plan_year)))
    for number, (part, sections) in enumerate(groupby(MONTH_REPORT_SECTIONS, key=lambda each: each.part), start=1):
        own = tuple(sections)
        yield Heading(HeadingLevel.SECTION, f"{roman(number)}.", part)
        if total and any(section.key == "launch" for section in own):
            yield Paragraph(f"Các hoạt động có {total}; chi tiết ở {annexes.label(RESULTS)}.")
        for place, section in enumerate(own, start=1):
            if section.title:
                yield Heading(HeadingLevel.HEADING, f"{place}.", section.title)
            yield from section_blocks(texts.get(section.key, ""), counted.get(section.key, ()))
    yield Paragraph(
        f"Trên đây là Báo cáo kết quả Tháng hành động năm {year}{annexes.attached}, {head.office.short_name} báo "
        f"cáo {asked(addressees)} tổng hợp, theo dõi."
    )


def _counted(plan_year: PlanYear) -> dict[str, tuple[Block, ...]]:
    """Return for each section what the logs say of it."""
    events, activities = month_events(plan_year), month_activities(plan_year)
    launch = launch_of(events)
    others = tuple(event for event in events if event is not launch)
    counted: dict[str, list[Block]] = {
        key: list(form_sentences(plan_year, others, forms)) for key, forms in FORMS.items()
    }
    counted["leadership"][:0] = _framework(plan_year)
    counted["launch"][:0] = _launch(plan_year)
    counted["communication"] += _news(plan_year)
    counted["budget"] = list(money_sentences(plan_year, activities))
    counted["limits"] = list(open_sentences(plan_year, activities, events))
    return {key: tuple(blocks) for key, blocks in counted.items()}


def _framework(plan_year: PlanYear) -> Iterator[Item]:
    month = action_month_of(plan_year)
    if month.guidance.strip():
        yield Item("-", f"Văn bản hướng dẫn: {month.guidance.strip().rstrip('.')}.")
    if month.theme.strip():
        yield Item("-", f"Chủ đề: “{month.theme.strip()}”.")


def _launch(plan_year: PlanYear) -> Iterator[Item]:
    launch = launch_of(month_events(plan_year))
    if launch is None or not is_held(launch):
        return
    place = f" tại {within_sentence(one_line(launch.place))}" if launch.place.strip() else ""
    people = people_words(tally_events([launch]))
    result = f" Kết quả: {lower_first(launch.result.strip().rstrip('.'))}." if launch.result.strip() else ""
    came = f" với {people}" if people else ""
    yield Item("-", f"Tổ chức ngày {short_date(launch.starts_on)}{place}{came}.{result}")


def _news(plan_year: PlanYear) -> Iterator[Item]:
    """Yield what the news log holds of the days of the month."""
    month = action_month_of(plan_year)
    own = [item.kind for item in plan_year.news_items if month.starts_on <= item.published_on <= month.ends_on]
    if own:
        kinds = "; ".join(
            f"{prose_count(own.count(kind))} {name}" for kind, name in _NEWS_WORDS.items() if own.count(kind)
        )
        yield Item("-", f"Tin, bài đã đăng, phát {month_span(month)} (theo sổ tin, bài): {kinds}.")
