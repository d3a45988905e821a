"""Columns are as wide as the builder says, but never break a word that could stand whole."""

import pytest

from gpdesk.export.advance import advances
from gpdesk.export.column_width import column_widths
from gpdesk.export.document import Cell, Column, Row, RowRole, Table
from gpdesk.export.fonts import Face


def test_shares_stand_where_words_fit():
    table = Table((Column("A", 1), Column("B", 3)), (Row((Cell("x"), Cell("y"))),))
    assert column_widths(table, 400, 3) == [100, 300]


def test_a_column_too_narrow_for_its_word_takes_room_from_wide_ones():
    table = Table(
        (Column("TT", 5), Column("Nội dung", 85), Column("ĐVT", 10)),
        (Row((Cell("1"), Cell("Tỷ số tử vong bà mẹ"), Cell("ca/100.000 trẻ"))),),
    )
    widths = column_widths(table, 300, 3)
    assert sum(widths) == pytest.approx(300)
    assert widths[2] >= advances(Face.REGULAR).width("ca/100.000", 12) + 6
    assert widths[0] >= advances(Face.BOLD).width("TT", 12) + 6
    assert widths[1] < 255


def test_bold_rows_are_measured_in_bold():
    def narrowest(role):
        row = Row((Cell("Nghiêng-ngả"), Cell("y")), role)
        return column_widths(Table((Column("A", 1), Column("B", 9)), (row,)), 200, 3)[0]

    assert narrowest(RowRole.TOTAL) > narrowest(RowRole.BODY)


def test_spanning_cells_do_not_widen_a_column():
    row = Row((Cell("Một_từ_rất_dài_không_có_khoảng_trắng", columns=2),), RowRole.GROUP)
    assert column_widths(Table((Column("A", 1), Column("B", 1)), (row,)), 100, 3) == [50, 50]


def test_shares_stand_where_nothing_can_fit():
    table = Table((Column("A", 1), Column("B", 1)), (Row((Cell("x" * 80), Cell("y" * 80))),))
    assert column_widths(table, 100, 3) == [50, 50]
