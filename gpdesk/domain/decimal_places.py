"""How many decimals a number needs so that what is printed says no more than the number does."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from gpdesk.domain.comparison import needs_tolerance, passes
from gpdesk.domain.format import Number, rounded
from gpdesk.domain.target import Measure, MeasureKind

_USUAL = 2
_MOST = 60


def honest_decimals(measure: Measure, value: Fraction) -> int:
    """Return the least decimals, two at first, with which the printed value gets the verdict of the true one.

    Fewer where the rest are zeros.
    """
    if measure.kind in {MeasureKind.COUNT_PER_PERIOD, MeasureKind.MONTHLY}:
        return 0
    return _widened(value, _USUAL, lambda each: (passes(measure, each), needs_tolerance(measure, each)))


def share_of(part: int, whole: int, usual: int) -> Number:
    """Return a share in percent with that many decimals, more where all but a few would print as "100%".

    Fewer where the rest are zeros. Raises ``ZeroDivisionError`` where there is no whole.
    """
    percent = Fraction(part, whole) * 100
    decimals = _widened(percent, usual, lambda each: each == 100)
    return Number(rounded(percent, decimals), decimals, "%")


def _widened(value: Fraction, usual: int, standing: Callable[[Fraction], object]) -> int:
    wanted = standing(value)
    for decimals in range(usual, _MOST):
        shown = rounded(value, decimals)
        if standing(Fraction(shown)) == wanted and bool(shown) == bool(value):
            return _needed(shown, decimals)
    return _MOST


def _needed(shown: Decimal, decimals: int) -> int:
    while decimals and not Fraction(shown) * 10 ** (decimals - 1) % 1:
        decimals -= 1
    return decimals
