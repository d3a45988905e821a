"""From columns to figures: what each column is, and what importing would change."""

from dataclasses import replace

import pytest

from gpdesk.domain.entry import Side
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.reading import ReadingState
from gpdesk.intake.value_book import read_book
from gpdesk.intake.value_columns import ColumnRole, ColumnUse, NoFigures, guess_layout
from gpdesk.intake.value_difference import Change, compare
from gpdesk.intake.wrong_row import wrong_rows
from gpdesk.sample import sample_plan_year
from tests.intake.excel_file import book

Q = [Period.quarter(2024, number) for number in range(1, 5)]


@pytest.fixture(scope="module")
def year():
    return sample_plan_year(2024)


def laid(data, year):
    sheet = read_book("bảng.xlsx", data).sheets[0]
    return sheet, guess_layout(sheet, 2024, frozenset(code.lower() for code, _, _, _ in year.walk()))


def difference(data, year, period=None):
    sheet, layout = laid(data, year)
    return compare(sheet, layout, year, period)


def only(data, year, period=None):
    (line,) = difference(data, year, period).lines
    return line


def test_heads_in_two_rows_under_a_title_are_joined(year):
    rows = (
        ("BẢNG SỐ LIỆU",),
        ("Mã", "Tên", "Quý I", None, "Quý II", None, "Ghi chú"),
        (None, None, "Tử số", "Mẫu số", "Tử số", "Mẫu số"),
        ("4.1", "Tỷ số giới tính", 28, 27, 33, 29),
    )
    _, layout = laid(book(*rows, heads=None), year)
    assert layout.head_row == 3
    assert layout.roles == (
        ColumnRole(ColumnUse.CODE),
        ColumnRole(),
        ColumnRole(ColumnUse.NUMERATOR, Q[0]),
        ColumnRole(ColumnUse.DENOMINATOR, Q[0]),
        ColumnRole(ColumnUse.NUMERATOR, Q[1]),
        ColumnRole(ColumnUse.DENOMINATOR, Q[1]),
        ColumnRole(ColumnUse.NOTE),
    )


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Mã số", ColumnRole(ColumnUse.CODE)),
        ("Quý III tử số", ColumnRole(ColumnUse.NUMERATOR, Q[2])),
        ("6 tháng đầu - mẫu số", ColumnRole(ColumnUse.DENOMINATOR, Period.of(2024, Cadence.HALF, 1))),
        ("Cả năm", ColumnRole(ColumnUse.NUMERATOR, Period.of_year(2024))),
        ("Tử số nữ", ColumnRole(ColumnUse.NUMERATOR, None, Side.FEMALE)),
        ("Mẫu số nam", ColumnRole(ColumnUse.DENOMINATOR, None, Side.MALE)),
        ("Tháng 5", ColumnRole(ColumnUse.NUMERATOR, Period.of(2024, Cadence.MONTH, 5))),
        ("Tỷ lệ %", ColumnRole()),
        ("Người lập", ColumnRole()),
    ],
)
def test_heads_are_understood(year, head, role):
    _, layout = laid(book(("4.1", 1, 2), heads=("Mã", head, "x")), year)
    assert layout.roles[1] == role


def test_two_rows_for_one_number_are_told_and_neither_wins(year):
    line = only(book(("4.1", 28, 27), ("4.1", 30, 27), heads=("Mã", "Quý I tử số", "Quý I mẫu số")), year)
    assert (line.change, line.cell) == (Change.WRONG, "B3")
    assert line.message == "Ô B2 ghi “28”, ô B3 ghi “30” cho cùng một số. Hãy chỉ giữ một."
    same = only(book(("4.1", 28, 27), ("4.1", 28, 27), heads=("Mã", "Quý I tử số", "Quý I mẫu số")), year)
    assert same.change is Change.SAME


def test_new_changed_same(year):
    found = difference(
        book(
            ("4.1", "", "Quý I", 28, 27),
            ("4.1", "", "2024-Q2", 34, 29),
            ("2.1", "", "Quý I", 10, 30),
        ),
        year,
    )
    assert [line.change for line in found.lines] == [Change.SAME, Change.CHANGED, Change.NEW]
    assert [(line.before, line.after) for line in found.lines][1] == ("33/29", "34/29")
    assert [is_known for _, is_known in found.readings] == [True, False]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (("4.1", "", "Quý I", "abc", 27), "Ô D2: “abc” không phải là số"),
        (("4.1", "", "Quý I", "1.234", 27), "chưa rõ là 1234 hay 1,234"),
        (("9.9", "", "Quý I", 1, 2), "ô A2: không có chỉ tiêu nào mang mã “9.9”"),
        (("4.1", "", "Quý VII", 1, 2), "ô C2: không hiểu kỳ “Quý VII”"),
        (("1.1", "", "Cả năm", 5, 2), "lớn hơn"),
        (("6.3", "", "Quý I", 4, 2), "chỉ có số đếm"),
        (("6.3", "", "", 5, None), "chưa rõ số liệu của kỳ nào"),
        (("6.3", "", "Quý I", 4, None), "lý do"),
        ((None, "Tỷ số giới tính", "Quý I", 4, 5), "thiếu mã chỉ tiêu"),
    ],
)
def test_wrong_rows_say_why_and_where(year, row, words):
    line = only(book(row), year)
    assert line.change is Change.WRONG
    assert line.row == 2
    assert words in line.message


def test_rows_that_claim_nothing_are_left(year):
    found = difference(
        book(("Mục tiêu 4", "Y tế"), ("4.1", "Tỷ số"), (None, "Cộng", None, 28, 27), (None, "Người lập biểu")), year
    )
    assert found.lines == ()


@pytest.mark.parametrize("word", ["KPS", "không phát sinh", "Không phát sinh"])
def test_states_are_words(year, word):
    line = only(book(("4.1", "", "Quý I", word)), year)
    assert line.reading.state is ReadingState.NOTHING_AROSE


def test_code_that_excel_took_for_a_number(year):
    assert only(book((4.1, "", "Quý I", 29, 27)), year).place.startswith("4.1,")


def test_period_of_the_whole_import(year):
    assert only(book(("4.1", "", None, 29, 27)), year, Q[2]).place == "4.1, quý III năm 2024"


def test_sexes_have_columns_of_their_own(year):
    heads = ("Mã", "Tử số nữ", "Mẫu số nữ", "Tử số nam", "Mẫu số nam")
    line = only(book(("5.2a", 17, 18, 22, 22), heads=heads), year, Q[3])
    assert line.after == "39/40; nữ 17/18; nam 22/22"


def test_note_goes_with_the_last_figure_of_its_row(year):
    line = only(book(("4.1", 29, 27, "sổ tư pháp"), heads=("Mã", "Quý I tử số", "Quý I mẫu số", "Ghi chú")), year)
    assert line.place == "4.1, quý I năm 2024"
    assert line.reading.note == "sổ tư pháp"


def test_locked_figures_stay(year):
    from datetime import date

    from gpdesk.domain.period_lock import PeriodLock

    lock = PeriodLock(id="l", plan_id=year.plan.id, period=Q[0], paper_number="12/BC-UBND", locked_on=date(2024, 4, 5))
    line = only(book(("4.1", "", "Quý I", 29, 27)), replace(year, period_locks=(lock,)))
    assert line.change is Change.WRONG
    assert "khóa theo báo cáo số 12/BC-UBND" in line.message


def test_sheet_without_codes_or_figures_is_refused(year):
    with pytest.raises(NoFigures, match="chưa có cột mã chỉ tiêu"):
        difference(book(("a", "b"), heads=("Họ", "Tên")), year)


def test_wrong_rows_are_gathered_with_their_reasons(year):
    data = book(("4.1", "x", "Quý I", "abc", 27), ("4.2", "y", "Quý I", 0, 55), ("9.9", "z", "Quý I", 1, 1))
    sheet, layout = laid(data, year)
    rows = wrong_rows(sheet, layout, compare(sheet, layout, year))
    assert [row[0] for row in rows.texts] == ["4.1", "9.9"]
    assert set(rows.faults) == {(0, 3), (1, 0)}
