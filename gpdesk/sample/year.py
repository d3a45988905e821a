"""The sample year put together: fixed identities, so that the same year is the same file every time."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from gpdesk.domain.counting import with_counts
from gpdesk.domain.identity import (
    LegalBasisId,
    MeasureId,
    ObjectiveId,
    OfficeId,
    PaperId,
    PaperTextId,
    PlanId,
    PlanLineId,
    ReadingId,
    RecipientId,
    SignerId,
    TargetId,
)
from gpdesk.domain.office import Office, Recipient, Signer
from gpdesk.domain.paper import Paper, PaperKind, PaperText
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.plan import LegalBasis, LineKind, Plan, PlanLine
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.reading import Evidence, Figure, Reading, ReadingState
from gpdesk.domain.target import CountSource, Measure, Objective, Target
from gpdesk.sample import figure_text, plan_text
from gpdesk.sample.activities import sample_activities
from gpdesk.sample.identity import sample_id
from gpdesk.sample.log import COUNTED, sample_logs
from gpdesk.sample.target_shape import MeasureText
from gpdesk.sample.target_text import OBJECTIVES

SAMPLE_YEAR = 2024
_TITLED = frozenset({LineKind.SECTION, LineKind.HEADING, LineKind.SUBHEADING})


def sample_plan_year(year: int = SAMPLE_YEAR) -> PlanYear:
    """Return the invented ward's whole year; equal for equal years."""
    plan = Plan(
        PlanId(sample_id("plan", year)),
        year,
        plan_text.TITLE.format(year=year),
        number="36",
        issued_on=date(year, 3, 5),
        is_sample=True,
    )
    objectives: list[Objective] = []
    targets: list[Target] = []
    measures: dict[str, Measure] = {}
    for number, objective_text in enumerate(OBJECTIVES, start=1):
        objective = Objective(ObjectiveId(sample_id("objective", year, number)), plan.id, number, objective_text.title)
        objectives.append(objective)
        for place, text in enumerate(objective_text.targets, start=1):
            target_id = TargetId(sample_id("target", year, number, place))
            statement = text.statement.format(year=year)
            targets.append(Target(target_id, objective.id, place, statement, text.is_numbered))
            several = len(text.measures) > 1
            for index, measure_text in enumerate(text.measures):
                suffix = "abcd"[index] if several else ""
                code = f"{number}.{place}{suffix}"
                measures[code] = _measure(year, code, target_id, index + 1, suffix, measure_text)
    papers = tuple(_papers(plan))
    sample = PlanYear(
        plan=plan,
        offices=(_office(),),
        signers=(Signer(SignerId(sample_id("signer")), "Nguyễn Văn Mẫu", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),),
        recipients=tuple(_recipients()),
        legal_bases=tuple(
            LegalBasis(LegalBasisId(sample_id("basis", year, position)), plan.id, position, text)
            for position, text in enumerate(plan_text.LEGAL_BASES, start=1)
        ),
        lines=tuple(_lines(plan)),
        objectives=tuple(objectives),
        targets=tuple(targets),
        measures=tuple(measures.values()),
        readings=tuple(sample_readings(year, measures, figure_text.QUARTERS)),
        last_year_readings=tuple(sample_readings(year - 1, measures, figure_text.LAST_YEAR)),
        papers=papers,
        paper_texts=tuple(
            PaperText(PaperTextId(sample_id("text", paper.id, key)), paper.id, key, text)
            for paper in papers
            for key, text in figure_text.REPORT_TEXTS.items()
            if paper.period == Period.of_year(year) or key in figure_text.TEXTS_OF_ANY_PERIOD
        ),
        **sample_logs(year, plan.id, measures),
        **sample_activities(year, plan.id),
    )
    return with_counts(sample)


def _office() -> Office:
    return Office(
        OfficeId(sample_id("office")),
        name="Ủy ban nhân dân phường Mỹ An Đông",
        short_name="UBND phường Mỹ An Đông",
        head_lines=("ỦY BAN NHÂN DÂN", "PHƯỜNG MỸ AN ĐÔNG"),
        symbol="UBND",
        place="Mỹ An Đông",
        superior="Ủy ban nhân dân thành phố Long Xuyên",
    )


def _recipients() -> Iterator[Recipient]:
    for kind, texts in (
        (PaperKind.PLAN, plan_text.RECIPIENTS_OF_PLAN),
        (PaperKind.REPORT, plan_text.RECIPIENTS_OF_REPORT),
    ):
        for position, text in enumerate(texts, start=1):
            yield Recipient(RecipientId(sample_id("recipient", kind.value, position)), kind.value, position, text)


def _lines(plan: Plan) -> Iterator[PlanLine]:
    for position, (kind, text) in enumerate(plan_text.LINES, start=1):
        line_id = PlanLineId(sample_id("line", plan.year, position))
        yield PlanLine(line_id, plan.id, position, kind, text.format(year=plan.year), kind in _TITLED)


def _measure(year: int, code: str, target_id: TargetId, position: int, suffix: str, text: MeasureText) -> Measure:
    return Measure(
        id=MeasureId(sample_id("measure", year, code)),
        target_id=target_id,
        position=position,
        name=text.name,
        kind=text.kind,
        comparison=text.comparison,
        goal=text.goal,
        factor=text.factor,
        cadence=text.cadence,
        cumulation=text.cumulation,
        by_sex=text.by_sex,
        suffix=suffix,
        unit=text.unit,
        numerator_name=text.numerator_name,
        denominator_name=text.denominator_name,
        direction=text.direction,
        scope=text.scope,
        scope_reason=figure_text.OUT_OF_SCOPE.get(code, ""),
        source_unit=text.source_unit,
        counted_from=COUNTED.get(code, CountSource.TYPED),
    )


def _papers(plan: Plan) -> Iterator[Paper]:
    whole = Period.of_year(plan.year)
    for period in (whole, *whole.parts(Cadence.HALF), *whole.parts(Cadence.QUARTER)):
        yield Paper(PaperId(sample_id("paper", plan.year, period.code)), plan.id, PaperKind.REPORT, period)


def sample_readings(
    year: int, measures: dict[str, Measure], quarters: dict[str, tuple[str, str, str, str]]
) -> Iterator[Reading]:
    """Yield the readings of a year from figures by code and quarter, the judged measures and those out of scope."""
    for code, texts in quarters.items():
        for index, text in enumerate(texts, start=1):
            if text:
                yield _reading(year, code, measures[code], Period.quarter(year, index), text)
    for code, (is_met, note) in figure_text.JUDGED.items():
        period = Period.of_year(year)
        yield Reading(
            ReadingId(sample_id("reading", year, code, period.code)),
            measures[code].id,
            period,
            is_met=is_met,
            note=note,
        )
    for code, note in figure_text.OUT_OF_SCOPE.items():
        period = Period.of_year(year)
        yield Reading(
            ReadingId(sample_id("reading", year, code, period.code)),
            measures[code].id,
            period,
            ReadingState.OUT_OF_SCOPE,
            note=note,
        )


def _reading(year: int, code: str, measure: Measure, period: Period, text: str) -> Reading:
    state = ReadingState.ESTIMATED if text.startswith("~") else ReadingState.PRESENT
    sexes = [_figure(part.strip()) for part in text.removeprefix("~").split("+")]
    total = sexes[0] if len(sexes) == 1 else _sum(sexes[0], sexes[1])
    if total == Figure(Decimal(0), Decimal(0)):
        state, total = ReadingState.NOTHING_AROSE, Figure()
    return Reading(
        ReadingId(sample_id("reading", year, code, period.code)),
        measure.id,
        period,
        state,
        total,
        female=sexes[0] if len(sexes) > 1 else None,
        male=sexes[1] if len(sexes) > 1 else None,
        evidence=_evidence(year, code) if period.index == 4 else Evidence(),
    )


def _figure(text: str) -> Figure:
    numerator, _, denominator = text.partition("/")
    return Figure(Decimal(numerator), Decimal(denominator) if denominator else None)


def _sum(one: Figure, other: Figure) -> Figure:
    return Figure(
        (one.numerator or Decimal(0)) + (other.numerator or Decimal(0)),
        (one.denominator or Decimal(0)) + (other.denominator or Decimal(0)),
    )


def _evidence(year: int, code: str) -> Evidence:
    known = figure_text.EVIDENCE.get(code)
    if known is None:
        return Evidence()
    number, (day, month), issuer, abstract = known
    return Evidence(number, date(year, month, day), issuer, abstract.format(year=year))
