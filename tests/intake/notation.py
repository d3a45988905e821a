"""A measure in one short line, so that a whole plan's measures read as a table: ``5.2a share > 95 by-sex``."""

from collections.abc import Iterable

from gpdesk.domain.format import decimals_of
from gpdesk.domain.period import Cadence
from gpdesk.domain.target import Measure, MeasureKind
from gpdesk.intake.plan_reader import PlanIntake


def shown(measure: Measure) -> str:
    """Return kind, comparison, goal, factor (rates only), cadence (if not the year) and by-sex."""
    if measure.kind is MeasureKind.QUALITATIVE:
        return "qualitative"
    assert measure.goal is not None
    assert measure.comparison is not None
    words = [measure.kind.value, measure.comparison.value, f"{measure.goal:.{decimals_of(measure.goal)}f}"]
    if measure.kind is MeasureKind.RATE:
        words[-1] += f"/{measure.factor}"
    else:
        assert measure.factor == (100 if measure.kind is MeasureKind.SHARE else 1)
    if measure.cadence is not Cadence.YEAR:
        words.append(measure.cadence.value)
    if measure.by_sex:
        words.append("by-sex")
    return " ".join(words)


def shown_measures(measures: Iterable[Measure]) -> str:
    """Return several measures of one sentence, joined by "; "."""
    return "; ".join(map(shown, measures))


def shown_plan(intake: PlanIntake) -> list[str]:
    """Return every measure of a plan with its code."""
    return [f"{code} {shown(measure)}" for code, _, _, measure in intake.plan_year.walk()]
