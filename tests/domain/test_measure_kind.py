"""A measure whose kind is changed has nothing left of the kind it was."""

from dataclasses import replace
from decimal import Decimal

import pytest

from gpdesk.domain.check import check_measure
from gpdesk.domain.identity import MeasureId, TargetId
from gpdesk.domain.measure_kind import settle_comparison, settle_kind
from gpdesk.domain.period import Cadence
from gpdesk.domain.target import Comparison, Cumulation, Direction, Measure, MeasureKind


def measure(kind, **parts):
    return Measure(MeasureId("m"), TargetId("t"), 1, "tên", kind, **parts)


@pytest.mark.parametrize("old", MeasureKind)
@pytest.mark.parametrize("new", MeasureKind)
def test_every_change_of_kind_leaves_only_the_goal_to_be_given(old, new):
    before = settle_kind(measure(old, goal=Decimal(12), by_sex=old is MeasureKind.SHARE))
    after = settle_kind(measure(new, goal=before.goal, factor=before.factor, by_sex=before.by_sex,
                                comparison=before.comparison, cumulation=before.cumulation))  # fmt: skip
    assert {problem.field for problem in check_measure(after)} <= {"goal"}
    assert settle_kind(after) == after


@pytest.mark.parametrize(
    ("kind", "factor", "wanted"),
    [
        (MeasureKind.SHARE, 1, 100),
        (MeasureKind.SHARE, 1000, 100),
        (MeasureKind.RATE, 1, 1000),
        (MeasureKind.RATE, 100, 100),
        (MeasureKind.RATE, 100000, 100000),
        (MeasureKind.RATIO, 100, 1),
        (MeasureKind.MONTHLY, 100, 1),
    ],
)
def test_factor_follows_the_kind(kind, factor, wanted):
    assert settle_kind(measure(kind, factor=factor)).factor == wanted


def test_counts_and_months_must_pass_in_each_period():
    assert settle_kind(measure(MeasureKind.COUNT_PER_PERIOD)).cumulation is Cumulation.EVERY
    monthly = settle_kind(measure(MeasureKind.MONTHLY, cadence=Cadence.YEAR, by_sex=True))
    assert (monthly.cadence, monthly.goal, monthly.by_sex) == (Cadence.MONTH, Decimal(12), False)


def test_judgement_has_nothing_to_be_compared_with():
    judged = settle_kind(measure(MeasureKind.QUALITATIVE, goal=Decimal(5)))
    assert judged.goal is None
    assert judged.comparison is None
    assert settle_kind(measure(MeasureKind.SHARE, comparison=None)).comparison is Comparison.AT_LEAST


def test_stock_figures_stay_stock_figures():
    assert settle_kind(measure(MeasureKind.SHARE, cumulation=Cumulation.LAST)).cumulation is Cumulation.LAST


@pytest.mark.parametrize(
    ("comparison", "before", "after"),
    [
        (Comparison.AT_LEAST, Direction.DOWN, Direction.UP),
        (Comparison.LESS_THAN, Direction.UP, Direction.DOWN),
        (Comparison.ABOUT, Direction.UP, Direction.UP),
    ],
)
def test_direction_follows_the_comparison(comparison, before, after):
    assert settle_comparison(measure(MeasureKind.SHARE, comparison=comparison, direction=before)).direction is after


def test_about_reaches_a_tenth_for_ratios_and_a_point_for_others():
    ratio = settle_kind(measure(MeasureKind.RATIO, comparison=Comparison.ABOUT))
    assert ratio.tolerance == Decimal("0.1")
    assert settle_kind(replace(ratio, kind=MeasureKind.SHARE)).tolerance == 1
    assert settle_kind(replace(ratio, tolerance=Decimal("0.3"))).tolerance == Decimal("0.3")
