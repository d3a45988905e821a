"""Sums in words."""

import pytest

from gpdesk.domain.money_words import money_words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "Không đồng"),
        (5, "Năm đồng"),
        (10, "Mười đồng"),
        (15, "Mười lăm đồng"),
        (21, "Hai mươi mốt đồng"),
        (25, "Hai mươi lăm đồng"),
        (55, "Năm mươi lăm đồng"),
        (105, "Một trăm lẻ năm đồng"),
        (110, "Một trăm mười đồng"),
        (115, "Một trăm mười lăm đồng"),
        (1_000, "Một nghìn đồng"),
        (1_001, "Một nghìn không trăm lẻ một đồng"),
        (10_011, "Mười nghìn không trăm mười một đồng"),
        (850_000, "Tám trăm năm mươi nghìn đồng"),
        (1_000_005, "Một triệu không trăm lẻ năm đồng"),
        (1_200_000, "Một triệu hai trăm nghìn đồng"),
        (45_321_000, "Bốn mươi lăm triệu ba trăm hai mươi mốt nghìn đồng"),
        (1_000_000_000, "Một tỷ đồng"),
        (2_005_000_000, "Hai tỷ không trăm lẻ năm triệu đồng"),
        (10**12, "Một nghìn tỷ đồng"),
    ],
)
def test_money_is_spelled_as_an_estimate_spells_it(amount, words):
    assert money_words(amount) == words


def test_debts_are_not_spelled():
    with pytest.raises(ValueError):
        money_words(-1)
