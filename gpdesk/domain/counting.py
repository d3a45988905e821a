"""From the logs of the year to the figures of measures that are counted from them."""

from collections.abc import Iterator
from dataclasses import replace

from gpdesk.domain.counted import Counted
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.target import CountSource


def with_counts(plan_year: PlanYear) -> PlanYear:
    """Return the year with what its logs give for each measure that is counted."""
    return replace(plan_year, counts=tuple(_count_all(plan_year)))


def _count_all(plan_year: PlanYear) -> Iterator[Counted]:
    for measure in plan_year.measures:
        if measure.counted_from is CountSource.NEWS:
            yield from ()
