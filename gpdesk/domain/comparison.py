"""Holding a value against a goal."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

from gpdesk.domain.target import Comparison, Direction, Measure


def passes(measure: Measure, value: Fraction) -> bool:
    """Hold an exact value against the measure's goal."""
    if measure.goal is None or measure.comparison is None:
        return True
    goal = Fraction(measure.goal)
    match measure.comparison:
        case Comparison.AT_LEAST:
            return value >= goal
        case Comparison.MORE_THAN:
            return value > goal
        case Comparison.AT_MOST:
            return value <= goal
        case Comparison.LESS_THAN:
            return value < goal
        case Comparison.EQUAL:
            return value == goal
        case Comparison.ABOUT:
            return _is_about(measure, value, goal)
        case _:
            assert_never(measure.comparison)


def needs_tolerance(measure: Measure, value: Fraction) -> bool:
    """Tell whether a value passes "khoảng" only because it may be off the goal by the measure's tolerance."""
    if measure.comparison is not Comparison.ABOUT:
        return False
    return passes(measure, value) and not passes(without_tolerance(measure), value)


def without_tolerance(measure: Measure) -> Measure:
    """Return the measure with "khoảng" taken at its word: not one step short of the goal."""
    return replace(measure, tolerance=Decimal(0)) if measure.comparison is Comparison.ABOUT else measure


def _is_about(measure: Measure, value: Fraction, goal: Fraction) -> bool:
    tolerance = Fraction(measure.tolerance)
    match measure.direction:
        case Direction.UP:
            return value >= goal - tolerance
        case Direction.DOWN:
            return value <= goal + tolerance
        case Direction.NONE:
            return abs(value - goal) <= tolerance
        case _:
            assert_never(measure.direction)
