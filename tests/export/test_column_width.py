"""Columns are as wide as the builder says, but never break a word that could stand whole, and go with what they hold."""

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


def activity(place, note=""):
    return Row((Cell("Nói chuyện Luật Bình đẳng giới"), Cell(place), Cell(note)))


def test_an_empty_column_gives_room_to_one_that_wraps_at_each_word():
    columns = (Column("Nội dung", 40), Column("Địa điểm", 20), Column("Ghi chú", 40))
    places = "Nhà văn hóa khóm An Thịnh; Nhà văn hóa khóm Đông Hưng; Nhà văn hóa khóm Tân Quới"
    widths = column_widths(Table(columns, tuple(activity(places) for _ in range(5))), 400, 3)
    assert sum(widths) == pytest.approx(400)
    assert widths[1] > 150
    # Room for a word by pen stays.
    assert 90 <= widths[2] < 140


def test_shares_stand_where_other_widths_make_no_row_lower():
    columns = (Column("Nội dung", 50), Column("Địa điểm", 30), Column("Ghi chú", 20))
    table = Table(columns, (activity("Hội trường", "Đã xong"), activity("Chợ", "Còn một khóm")))
    assert column_widths(table, 400, 3) == [200, 120, 80]


def test_a_number_stays_whole_beside_a_text_of_many_lines():
    columns = (Column("Nội dung", 20), Column("Kinh phí (đồng)", 60), Column("Ghi chú", 20))
    rows = (Row((Cell("Tuyên truyền " * 40), Cell(999_999_999_999), Cell(""))),)
    widths = column_widths(Table(columns, rows), 300, 3)
    assert sum(widths) == pytest.approx(300)
    assert widths[1] >= advances(Face.REGULAR).width("999.999.999.999", 12) + 6
    assert widths[0] > 150
