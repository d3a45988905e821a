"""Which hidden numbers follow from the printed ones: papers are equations, and a reader may combine them all."""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from math import gcd
from typing import Generic, TypeVar

from gpdesk.domain.period import Cadence, Period

Cell = TypeVar("Cell", bound=Hashable)


class Equations(Generic[Cell]):
    """What is known of cells together: each equation gives the factors of cells that make a known sum.

    Cells are numbered once and factors kept whole, for the same equations are solved for many choices of what to hide.
    """

    def __init__(self, equations: Iterable[Mapping[Cell, int]]) -> None:
        self._numbers: dict[Cell, int] = {}
        self._cells: list[Cell] = []
        self._rows = [
            tuple((self._number(cell), factor) for cell, factor in equation.items() if factor) for equation in equations
        ]

    def following(self, hidden: Iterable[Cell]) -> frozenset[Cell]:
        """Return the hidden cells that can be computed.

        Gauss and Jordan: a cell is known exactly where an equation is left that holds it alone.
        """
        unknown = {self._numbers[cell] for cell in hidden if cell in self._numbers}
        reduced: dict[int, dict[int, int]] = {}
        for equation in self._rows:
            row = {cell: factor for cell, factor in equation if cell in unknown}
            for pivot in [cell for cell in row if cell in reduced]:
                _cancel(row, reduced[pivot], pivot)
            if not row:
                continue
            pivot = next(iter(row))
            for other in reduced.values():
                if pivot in other:
                    _cancel(other, row, pivot)
            reduced[pivot] = row
        return frozenset(self._cells[pivot] for pivot, row in reduced.items() if len(row) == 1)

    def _number(self, cell: Cell) -> int:
        if cell not in self._numbers:
            self._numbers[cell] = len(self._cells)
            self._cells.append(cell)
        return self._numbers[cell]


def following(equations: Iterable[Mapping[Cell, int]], hidden: Collection[Cell]) -> frozenset[Cell]:
    """Return the hidden cells that can be computed from these equations."""
    return Equations(equations).following(hidden)


def _cancel(row: dict[int, int], other: Mapping[int, int], pivot: int) -> None:
    """Take as much of the other equation from a row, in whole numbers, that the pivot falls out of it."""
    own, its = row[pivot], other[pivot]
    if its != 1:
        for cell in row:
            row[cell] *= its
    for cell, factor in other.items():
        left = row.get(cell, 0) - own * factor
        if left:
            row[cell] = left
        else:
            row.pop(cell, None)
    if its not in {1, -1}:
        common = gcd(*row.values())
        for cell in row:
            row[cell] //= common


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
