"""Annex of a report: each measure's goal, result and verdict in one table (biểu kết quả thực hiện chỉ tiêu)."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from gpdesk.domain.format import Number, Value, rounded, short_date
from gpdesk.domain.identity import MeasureId
from gpdesk.domain.outcome import Outcome, Verdict
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.reading import Reading
from gpdesk.domain.tally import tally
from gpdesk.domain.target import Comparison, Direction, Measure, MeasureKind
from gpdesk.domain.text import lower_first
from gpdesk.domain.verdict import judge
from gpdesk.domain.wording import goal_text, result_text, small_figure_text, tally_phrase, unit_text, value_number
from gpdesk.export.document import Align, Cell, Column, Row, RowRole, Table
from gpdesk.export.label import roman

HIDDEN = "***"


@dataclass(frozen=True, slots=True)
class Hidden:
    """The measures of which only the verdict is told: in this period, and in the same one of the year before."""

    now: frozenset[MeasureId] = frozenset()
    then: frozenset[MeasureId] = frozenset()


COLUMNS = (
    Column("TT", 11, Align.CENTRE),
    Column("Mục tiêu, chỉ tiêu", 75, Align.LEFT),
    Column("ĐVT", 17, Align.CENTRE),
    Column("Kế hoạch năm", 25, Align.CENTRE),
    Column("Thực hiện kỳ này", 25, Align.CENTRE),
    Column("Cùng kỳ năm trước", 23, Align.CENTRE),
    Column("So kế hoạch (%)", 16, Align.CENTRE),
    Column("Đánh giá", 20, Align.CENTRE),
    Column("Ghi chú (nguồn số liệu)", 50, Align.LEFT),
)


def measure_name(measure: Measure, statement: str) -> str:
    """Return what a measure is called in tables and sentences: its own name, else its target's sentence."""
    return (measure.name or statement).strip().rstrip(".;")


def last_year_verdicts(plan_year: PlanYear, period: Period) -> dict[MeasureId, Verdict]:
    """Return the verdict of each measure for the same period of the year before, where there are figures."""
    before: dict[MeasureId, list[Reading]] = {}
    for reading in plan_year.last_year_readings:
        before.setdefault(reading.measure_id, []).append(reading)
    return {
        measure.id: judge(measure, before[measure.id], period.year_before())
        for measure in plan_year.measures
        if measure.id in before
    }


def build_target_table(
    plan_year: PlanYear,
    period: Period,
    verdicts: dict[MeasureId, Verdict],
    hidden: Hidden,
) -> Table:
    """Return the table with a group row for each objective and a total row with the tally.

    Of the ``hidden`` measures only the verdict is told: their counts could point at people.
    """
    before = last_year_verdicts(plan_year, period)
    rows = tuple(_rows(plan_year, period, verdicts, before, hidden))
    total = Row(
        (
            Cell(""),
            Cell("Tổng hợp"),
            Cell(tally_phrase(tally(verdicts.values())), len(COLUMNS) - 2, Align.CENTRE),
        ),
        RowRole.TOTAL,
    )
    return Table(COLUMNS, (*rows, total), name="Kết quả chỉ tiêu")


def _rows(
    plan_year: PlanYear,
    period: Period,
    verdicts: dict[MeasureId, Verdict],
    before: dict[MeasureId, Verdict],
    hidden: Hidden,
) -> Iterator[Row]:
    shown = 0
    for code, objective, target, measure in plan_year.walk():
        number = next(index for index, each in enumerate(plan_year.objectives, start=1) if each.id == objective.id)
        if number != shown:
            title = f"Mục tiêu {number}: {objective.title}" if objective.title else f"Mục tiêu {number}"
            yield Row((Cell(roman(number)), Cell(title, len(COLUMNS) - 1, Align.LEFT)), RowRole.GROUP)
            shown = number
        verdict = verdicts[measure.id]
        last = before.get(measure.id)
        is_hidden = measure.id in hidden.now
        is_last_hidden = is_hidden or measure.id in hidden.then
        yield Row(
            (
                Cell(code),
                Cell(measure_name(measure, target.statement)),
                Cell(unit_text(measure)),
                Cell(goal_text(measure)),
                Cell(HIDDEN if is_hidden else _result(measure, verdict)),
                Cell((HIDDEN if is_last_hidden else _result(measure, last)) if last else ""),
                Cell("-" if is_hidden else _against_goal(measure, verdict)),
                Cell(verdict.outcome.label),
                Cell("Số nhỏ, không nêu" if is_hidden else _remark(plan_year, measure, verdict, period)),
            )
        )


def _result(measure: Measure, verdict: Verdict) -> Value:
    """Return a number where there is one value, so that Excel can reckon with it; words otherwise."""
    single = measure.kind in {MeasureKind.SHARE, MeasureKind.RATIO, MeasureKind.RATE} and not measure.by_sex
    if single and verdict.value is not None and verdict.outcome is not Outcome.INVALID:
        return value_number(measure, verdict.value)
    if measure.kind is MeasureKind.COUNT_PER_PERIOD and verdict.total.numerator is not None:
        return Number(verdict.total.numerator)
    return result_text(measure, verdict)


def _against_goal(measure: Measure, verdict: Verdict) -> Value:
    """Return result over goal in percent, only where more is better: elsewhere the division misleads."""
    upward = measure.comparison in {Comparison.AT_LEAST, Comparison.MORE_THAN} or (
        measure.comparison is Comparison.ABOUT and measure.direction is Direction.UP
    )
    if not upward or measure.by_sex or not measure.goal or measure.kind is not MeasureKind.SHARE:
        return "-"
    if verdict.value is None or verdict.outcome not in {Outcome.MET, Outcome.NOT_MET}:
        return "-"
    ratio = verdict.value / Fraction(measure.goal) * 100
    return Number(rounded(ratio, 1), 1)


def _remark(plan_year: PlanYear, measure: Measure, verdict: Verdict, period: Period) -> str:
    parts = [verdict.reason] if verdict.reason else []
    if verdict.value is not None and (counts := small_figure_text(measure, verdict.total)):
        parts.append(f"số đếm {counts}")
    if verdict.is_estimated:
        parts.append("số ước tính")
    sources: list[str] = []
    for reading in plan_year.readings_of(measure.id):
        evidence = reading.evidence
        if not period.contains(reading.period) or not (evidence.number or evidence.issuer):
            continue
        day = f" ngày {short_date(evidence.issued_on)}" if evidence.issued_on else ""
        number = f"số {evidence.number}" if evidence.number else ""
        sources.append(" ".join(f"{evidence.issuer} {number}{day}".split()))
    parts += dict.fromkeys(sources)
    if any(period.contains(each.reading.period) for each in plan_year.counts if each.reading.measure_id == measure.id):
        parts.append(lower_first(measure.counted_from.label))
    text = "; ".join(parts)
    return text[:1].upper() + text[1:]
