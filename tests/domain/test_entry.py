"""What typing into one cell makes of a reading."""

from dataclasses import replace
from decimal import Decimal

import pytest

from gpdesk.domain.entry import Side, entered, own_reading
from gpdesk.domain.numeral import AmbiguousNumber, NotANumber
from gpdesk.domain.reading import Figure, ReadingState
from gpdesk.domain.target import MeasureKind
from tests.domain.ward_year import Q1, share

SHARE = share()
RATE = replace(SHARE, kind=MeasureKind.RATE, factor=1000)
RATIO = replace(SHARE, kind=MeasureKind.RATIO, factor=1)
COUNT = replace(SHARE, kind=MeasureKind.COUNT_PER_PERIOD, factor=1)


def typed(measure, text, *, is_numerator=True):
    return entered(measure, Side.TOTAL, text, own_reading(measure, Q1, None), is_numerator=is_numerator)


@pytest.mark.parametrize(
    ("measure", "text", "numerator", "denominator"),
    [
        (SHARE, "3/4", 3, 4),
        (SHARE, "1.812/3.690", 1812, 3690),
        (SHARE, "1.234", 1234, None),
        (RATE, "18/1.000", 18, 1000),
        (RATE, "108,88/100", "108.88", 100),
        (RATIO, "5,1/3", "5.1", 3),
        (RATIO, "1.7/1", "1.7", 1),
        (COUNT, "1.234", 1234, None),
        (SHARE, "0", 0, None),
    ],
)
def test_number_is_taken_as_an_office_types_it(measure, text, numerator, denominator):
    wanted = Figure(Decimal(numerator), None if denominator is None else Decimal(denominator))
    assert typed(measure, text).total == wanted


@pytest.mark.parametrize(
    ("measure", "text", "choices"),
    [
        (RATE, "1.234", ("1234", "1,234")),
        (RATE, "1.234/1.000", ("1234", "1,234")),
        (RATIO, "5.125/3", ("5125", "5,125")),
        (SHARE, "50 %", ("50/100", "50")),
        (SHARE, "46,67%", ("46,67/100", "46,67")),
    ],
)
def test_what_could_be_two_numbers_is_asked_back(measure, text, choices):
    with pytest.raises(AmbiguousNumber) as caught:
        typed(measure, text)
    assert caught.value.choices == choices
    for choice in choices:
        assert typed(measure, choice).state is ReadingState.PRESENT


@pytest.mark.parametrize(("measure", "is_numerator"), [(SHARE, False), (RATE, True), (RATIO, True), (COUNT, True)])
def test_percentage_is_no_count(measure, is_numerator):
    with pytest.raises(NotANumber, match="“50 %” là tỷ lệ phần trăm"):
        typed(measure, "50 %", is_numerator=is_numerator)
