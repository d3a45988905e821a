"""Which hidden numbers follow from the printed ones: papers are equations, and a reader may combine them all."""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import TypeVar

from gpdesk.domain.period import Cadence, Period

Cell = TypeVar("Cell", bound=Hashable)


def following(equations: Iterable[Mapping[Cell, int]], hidden: Collection[Cell]) -> frozenset[Cell]:
    """Return the hidden cells that can be computed; an equation gives the factors of cells that together make a known sum.

    Gauss and Jordan: a cell is known exactly where an equation is left that holds it alone.
    """
    unknown = frozenset(hidden)
    reduced: dict[Cell, dict[Cell, Fraction]] = {}
    for equation in equations:
        row = {cell: Fraction(factor) for cell, factor in equation.items() if factor and cell in unknown}
        for pivot in [cell for cell in row if cell in reduced]:
            _subtract(row, reduced[pivot], row[pivot])
        if not row:
            continue
        pivot = next(iter(row))
        lead = row[pivot]
        row = {cell: factor / lead for cell, factor in row.items()}
        for other in reduced.values():
            if pivot in other:
                _subtract(other, row, other[pivot])
        reduced[pivot] = row
    return frozenset(pivot for pivot, row in reduced.items() if len(row) == 1)


def _subtract(row: dict[Cell, Fraction], other: Mapping[Cell, Fraction], times: Fraction) -> None:
    for cell, factor in other.items():
        left = row.get(cell, Fraction(0)) - times * factor
        if left:
            row[cell] = left
        else:
            row.pop(cell, None)


def period_sums(periods: Collection[Period]) -> Iterator[tuple[Period, tuple[Period, ...]]]:
    """Yield each longer period with the shorter ones that make it up, of those with papers."""
    for whole in periods:
        for cadence in (Cadence.HALF, Cadence.QUARTER):
            parts = tuple(part for part in whole.parts(cadence) if part != whole and part in periods)
            if parts:
                yield whole, parts


def paper_periods(period: Period) -> tuple[Period, ...]:
    """Return the periods whose papers are out when the period's is, in order, itself the last."""
    quarters = period.parts(Cadence.QUARTER)
    halves = period.parts(Cadence.HALF) if period.cadence is Cadence.YEAR else ()
    return (*(part for part in (*quarters, *halves) if part != period), period)
