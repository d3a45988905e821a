"""Sums in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        (1_005, "Một nghìn không trăm lẻ năm đồng"),
        (1_015, "Một nghìn không trăm mười lăm đồng"),
        (1_000_000_005, "Một tỷ không trăm lẻ năm đồng"),
        (10**13, "Mười nghìn tỷ đồng"),
        (10**13 + 21, "Mười nghìn tỷ không trăm hai mươi mốt đồng"),
        (555_555_555, "Năm trăm năm mươi lăm triệu năm trăm năm mươi lăm nghìn năm trăm năm mươi lăm đồng"),
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


_VALUES = dict(
    zip(["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"], range(10), strict=True)
) | {"mốt": 1, "lăm": 5}
_SCALES = {"nghìn": 10**3, "triệu": 10**6}


def amount_of(words):
    """Read words back by the grammar of the language, not by that of the program."""
    whole = group = digit = part = 0
    for word in words.lower().removesuffix(" đồng").split():
        if word in _VALUES:
            digit = _VALUES[word]
        elif word == "mười":
            part += 10
        elif word == "mươi":
            part, digit = part + 10 * digit, 0
        elif word == "trăm":
            part, digit = part + 100 * digit, 0
        elif word in _SCALES:
            group, part, digit = group + (part + digit) * _SCALES[word], 0, 0
        elif word == "tỷ":
            whole, group, part, digit = (whole + group + part + digit) * 10**9, 0, 0, 0
        else:
            assert word == "lẻ"
    return whole + group + part + digit


@given(st.integers(0, 10**13))
def test_words_read_back_as_the_amount(amount):
    words = money_words(amount)
    assert words.endswith(" đồng")
    assert words[0].isupper()
    assert amount_of(words) == amount
    assert "linh" not in words
    assert "mươi một" not in words
    assert "mươi năm" not in words
