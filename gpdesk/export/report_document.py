"""The report of a quarter, half or year: what the clerk wrote, and what the figures say."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from gpdesk.domain.identity import MeasureId
from gpdesk.domain.measure_masking import hidden_last_year, hidden_measures
from gpdesk.domain.office import Office
from gpdesk.domain.outcome import Verdict
from gpdesk.domain.paper import Paper, PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.plan import padded_number
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.verdict import judge_all
from gpdesk.export.activity_result import period_sentences
from gpdesk.export.document import (
    Block,
    Document,
    Heading,
    HeadingLevel,
    Paragraph,
    Title,
)
from gpdesk.export.label import roman
from gpdesk.export.letterhead import (
    asked,
    build_addressees,
    build_header,
    build_meta,
    build_recipients,
    build_signature,
    cited_plan,
    closed,
    mention,
    office_on,
    signer_on,
)
from gpdesk.export.report_annex import build_report_annexes
from gpdesk.export.report_section import TARGETS_KEY, report_sections
from gpdesk.export.result_text import build_results
from gpdesk.export.section_text import section_blocks, written
from gpdesk.export.target_table import Hidden

CIRCULATION = "LƯU HÀNH NỘI BỘ"
_SUBJECT = "công tác bình đẳng giới và vì sự tiến bộ của phụ nữ"


def build_report_document(plan_year: PlanYear, period: Period) -> Document:
    """Return the report of a period; raise ``OfficeMissing`` where nobody is known to issue it."""
    paper = plan_year.paper_of(PaperKind.REPORT, period)
    issued_on = paper.issued_on if paper else None
    office = office_on(plan_year, issued_on or period.last_day)
    number = paper.number if paper else ""
    symbol = paper.symbol if paper else f"BC-{office.symbol}"
    abstract = f"Kết quả thực hiện {_SUBJECT} {period.name}"
    addressees = build_addressees((paper.addressee if paper else "") or office.superior)
    verdicts = judge_all(plan_year, period)
    shows_small = paper is not None and paper.shows_small_counts
    sensitive = Hidden(hidden_measures(plan_year, period), hidden_last_year(plan_year, period))
    hidden = Hidden() if shows_small else sensitive
    annexes = build_report_annexes(
        plan_year,
        period,
        verdicts,
        f"(Kèm theo Báo cáo {mention(number, symbol, issued_on)} của {office.name})",
        shows_small=shows_small,
        hidden=hidden,
    )
    circulation = CIRCULATION if shows_small and (plan_year.violence_counts or sensitive.now or sensitive.then) else ""
    return Document(
        header=replace(build_header(office, f"{padded_number(number)}/{symbol}", issued_on), circulation=circulation),
        title=Title("BÁO CÁO", abstract),
        addressees=addressees,
        bases=(),
        body=closed(_body(plan_year, period, office, paper, verdicts, hidden, annexes.mention, asked(addressees))),
        signature=build_signature(signer_on(plan_year, issued_on or period.last_day)),
        recipients=build_recipients(plan_year, PaperKind.REPORT, first="Như trên"),
        appendices=annexes.appendices,
        meta=build_meta(plan_year, office, f"Báo cáo {abstract[:1].lower()}{abstract[1:]}", "Báo cáo", issued_on),
    )


def _body(
    plan_year: PlanYear,
    period: Period,
    office: Office,
    paper: Paper | None,
    verdicts: dict[MeasureId, Verdict],
    hidden: Hidden,
    annexes: str,
    superior: str,
) -> Iterator[Block]:
    texts = plan_year.texts_of(paper)
    counted = period_sentences(plan_year, period.first_day, period.last_day)
    yield Paragraph(
        f"Thực hiện {cited_plan(plan_year.plan, office)}, {office.short_name} báo cáo kết quả {period.name} như sau:"
    )
    for part_number, (part, sections) in enumerate(
        groupby(report_sections(period), key=lambda section: section.part), start=1
    ):
        yield Heading(HeadingLevel.SECTION, f"{roman(part_number)}.", part)
        for number, section in enumerate(sections, start=1):
            if section.title:
                yield Heading(HeadingLevel.HEADING, f"{number}.", section.title)
            if section.key == TARGETS_KEY:
                yield from written(texts.get(section.key, ""))
                yield from build_results(plan_year, period, verdicts, number, hidden)
            else:
                yield from section_blocks(texts.get(section.key, ""), counted.get(section.key, ()))
    yield Paragraph(
        f"Trên đây là Báo cáo kết quả thực hiện {_SUBJECT} {period.name} (kèm theo {annexes}), "
        f"{office.short_name} báo cáo {superior} tổng hợp, theo dõi."
    )
