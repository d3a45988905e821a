"""One measure through the years of a file."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from gpdesk.domain.outcome import Verdict
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.target import Measure
from gpdesk.domain.verdict import judge


@dataclass(frozen=True, slots=True)
class SeriesPoint:
    """What a measure came to in one year; ``measure`` and ``verdict`` are None where that year's plan lacks it."""

    year: int
    measure: Measure | None = None
    verdict: Verdict | None = None

    @property
    def goal(self) -> Decimal | None:
        """The goal of that year."""
        return None if self.measure is None else self.measure.goal


@dataclass(frozen=True, slots=True)
class Series:
    """A measure through the years, the oldest first; years between them without a plan are points without a verdict."""

    code: str
    name: str
    points: tuple[SeriesPoint, ...]


def series_of(code: str, plan_years: Iterable[PlanYear]) -> Series:
    """Return the measure of that code in each year; its name is that of the newest year that has it."""
    by_year = {plan_year.plan.year: plan_year for plan_year in plan_years}
    points: list[SeriesPoint] = []
    name = ""
    for year in range(min(by_year, default=0), max(by_year, default=-1) + 1):
        plan_year = by_year.get(year)
        measure = _measure(plan_year, code) if plan_year is not None else None
        if plan_year is None or measure is None:
            points.append(SeriesPoint(year))
            continue
        name = measure.name
        points.append(
            SeriesPoint(year, measure, judge(measure, plan_year.readings_of(measure.id), Period.of_year(year)))
        )
    return Series(code, name, tuple(points))


def _measure(plan_year: PlanYear, code: str) -> Measure | None:
    return next((measure for known, _, _, measure in plan_year.walk() if known == code), None)
