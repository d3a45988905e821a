"""What is typed into a field and what it means; one spec for forms and tables."""

from datetime import date
from decimal import Decimal

import pytest

from gpdesk.domain.error import GpdeskError
from gpdesk.ui.field import Field, FieldKind, shown_text, typed_value

DAY = Field("day", "Ngày", FieldKind.DATE, is_optional=True)
COUNT = Field("count", "Số lượng", FieldKind.INTEGER)
MONEY = Field("amount", "Số tiền", FieldKind.MONEY, is_optional=True)
SHARE = Field("share", "Mức", FieldKind.DECIMAL)


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        (DAY, "5/3", date(2024, 3, 5)),
        (DAY, "5/3/2023", date(2023, 3, 5)),
        (DAY, " ", None),
        (COUNT, "0", 0),
        (COUNT, "1.234", 1234),
        (MONEY, "1.500.000", 1_500_000),
        (MONEY, "1500000 đ", 1_500_000),
        (MONEY, "20.000 đồng", 20_000),
        (MONEY, "", None),
        (SHARE, "108,88", Decimal("108.88")),
        (SHARE, "50 %", Decimal(50)),
        (Field("percent", "Loa phủ (%)", FieldKind.INTEGER), "65 %", 65),
    ],
)
def test_what_is_typed_is_read(field, typed, value):
    assert typed_value(field, typed, 2024) == value


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        (COUNT, "", "không để trống"),
        (COUNT, "2,5", "số nguyên từ 0"),
        (COUNT, "-3", "số nguyên từ 0"),
        (COUNT, "hai", "số nguyên từ 0"),
        (COUNT, "50 %", "số nguyên từ 0"),
        (MONEY, "1,5 triệu", "số nguyên từ 0"),
        (MONEY, "-5", "số nguyên từ 0"),
        (SHARE, "", "không để trống"),
        (Field("day", "Ngày", FieldKind.DATE), "", "ngày/tháng/năm"),
    ],
)
def test_what_cannot_be_read_is_told(field, typed, sentence):
    with pytest.raises(GpdeskError, match=sentence):
        typed_value(field, typed, 2024)


def test_money_is_shown_in_groups_and_read_back():
    assert shown_text(MONEY, 1_500_000) == "1.500.000"
    assert typed_value(MONEY, shown_text(MONEY, 1_500_000)) == 1_500_000
