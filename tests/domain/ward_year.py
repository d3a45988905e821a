"""A small ward-year put together by hand, for rules that need a whole year."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from gpdesk.domain.commitment import Commitment
from gpdesk.domain.counting import with_counts
from gpdesk.domain.news import NewsItem, NewsKind
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.plan import Plan
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.reading import Figure, Reading
from gpdesk.domain.target import (
    Comparison,
    CountSource,
    Cumulation,
    Measure,
    MeasureKind,
    Objective,
    Target,
)
from gpdesk.domain.unit import Headcount, Unit, UnitKind
from gpdesk.domain.violence import ViolenceCount

YEAR = 2024
WHOLE = Period.of_year(YEAR)
Q1, Q2, Q3, Q4 = WHOLE.parts(Cadence.QUARTER)


def share(name="m", **changes):
    measure = Measure(name, f"t-{name}", 1, f"Tỷ lệ {name}", MeasureKind.SHARE, goal=Decimal(50), factor=100)
    return replace(measure, **changes)


def news_measure(name="news", **changes):
    measure = Measure(
        name, f"t-{name}", 1, "Số tin, bài", MeasureKind.COUNT_PER_PERIOD, Comparison.AT_LEAST, Decimal(4),
        cadence=Cadence.QUARTER, cumulation=Cumulation.EVERY, counted_from=CountSource.NEWS,
    )  # fmt: skip
    return replace(measure, **changes)


def monthly_measure(name="air"):
    return Measure(
        name, f"t-{name}", 1, "Chuyên mục hằng tháng", MeasureKind.MONTHLY, goal=Decimal(12), cadence=Cadence.MONTH,
        cumulation=Cumulation.EVERY, counted_from=CountSource.BROADCAST,
    )  # fmt: skip


def figure(numerator, denominator=None):
    parts = (None if part is None else Decimal(part) for part in (numerator, denominator))
    return Figure(*parts)


def reading(measure, period, numerator, denominator=None, **changes):
    return replace(
        Reading(f"{measure}-{period.code}", measure, period, total=figure(numerator, denominator)), **changes
    )


def news(day, kind=NewsKind.ARTICLE, title="Tin"):
    return NewsItem(f"n-{day}-{title}", day, title, kind)


def khom(name, female, male):
    return Unit(name, 1, f"Khóm {name}", UnitKind.HAMLET), Headcount(f"h-{name}", name, YEAR, 100, female, male)


def committed(name, informed=None, day=None):
    return Commitment(name, YEAR, 1, f"Tổ chức {name}", informed_on=informed, committed_on=day)


def counts(period, **numbers):
    from gpdesk.domain.violence import ViolenceItem

    return tuple(
        ViolenceCount(f"{period.code}-{code}", period, ViolenceItem(code), number) for code, number in numbers.items()
    )


def ward_year(*measures, **parts):
    """One objective with a target for each measure, and whatever else is given."""
    plan = Plan("p", YEAR, "Kế hoạch", "36", issued_on=date(YEAR, 3, 5))
    objective = Objective("o", plan.id, 1, "Trong lĩnh vực chính trị")
    targets = tuple(Target(each.target_id, "o", number, each.name) for number, each in enumerate(measures, 1))
    return with_counts(PlanYear(plan, objectives=(objective,), targets=targets, measures=tuple(measures), **parts))
