"""The Excel file as Excel reads it: typed cells, formats, names, print settings."""

import io
import zipfile
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from gpdesk.domain.format import Number, text_of
from gpdesk.export import xlsx
from gpdesk.export.advance import advances
from gpdesk.export.document import Appendix, Cell, Column, Item, Note, Paragraph, Row, Table
from gpdesk.export.fonts import Face
from gpdesk.export.xlsx.measure import fitting_parts, line_count
from gpdesk.export.xlsx.name import SheetNames, range_name
from gpdesk.export.xlsx.value import cell_value
from tests.export.parity import excel_words_of, shown, xlsx_words
from tests.export.samples import bare, figures_table, long_report, plan, report


def book_of(document):
    return load_workbook(io.BytesIO(xlsx.render(document)))


def midnight(day):
    return datetime.combine(day, time())


def one_column(*values, title="Nội dung"):
    return replace(bare(), body=(Table((Column(title, 1),), tuple(Row((Cell(value),)) for value in values)),))


def values_of(sheet):
    return [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]


def test_text_tables_and_annexes_have_sheets_of_their_own():
    assert book_of(report()).sheetnames == ["Văn bản", "So_lieu", "Phụ lục I", "Phụ lục II"]
    assert book_of(plan()).sheetnames == ["Văn bản"]


def test_same_document_gives_same_bytes():
    data = xlsx.render(report())
    assert data == xlsx.render(report())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_figures_are_numbers_and_dates_are_dates():
    sheet = book_of(report())["So_lieu"]
    row = next(row for row in sheet.iter_rows(values_only=True) if row[0] == "1")
    assert row[2:] == (50, 1234, 29.96, midnight(date(2024, 3, 7)), None)
    formats = [cell.number_format for cell in next(r for r in sheet.iter_rows() if r[0].value == "1")]
    assert formats[2:6] == ["#,##0\\%", "#,##0", "#,##0.00\\%", r"dd\/m\/yyyy"]


@given(
    st.one_of(
        st.none(),
        st.integers(-(10**14), 10**14),
        st.decimals(min_value=-(10**9), max_value=10**9, places=3),
        st.dates(date(1900, 3, 1), date(9999, 12, 31)),
        st.builds(
            Number,
            st.decimals(min_value=-(10**6), max_value=10**6, places=4),
            st.integers(0, 4),
            st.sampled_from(("", "%", " lần", " người/100.000", '""', "\\", "0#?")),
        ),
    )
)
def test_what_excel_shows_is_the_wording_of_the_paper(value):
    held = cell_value(value)
    assert shown(held.content, held.number_format) == text_of(value)


@pytest.mark.parametrize(
    "value",
    [10**15 + 1, Decimal("1234567890.1234567"), Number(Decimal("1E+20"), 0), date(1899, 12, 31), date(1900, 2, 28)],
)
def test_what_excel_cannot_hold_exactly_becomes_its_wording(value):
    assert cell_value(value).content == text_of(value)


def test_units_behind_numbers_survive_reading_the_file_back():
    numbers = [
        Number(Decimal("1.7"), 1, " lần"),
        Number(Decimal(30), 0, " ngày/tháng"),
        Number(Decimal(5), 0, " giờ, phút"),
    ]
    document = one_column(*numbers)
    assert xlsx_words(xlsx.render(document)) == excel_words_of(document)


def test_a_negative_trifle_is_not_shown_as_minus_nothing():
    assert cell_value(Number(Decimal("-0.001"), 2)).content == 0


@pytest.mark.parametrize("text", ["=1+1", "=cmd|' /C calc'!A0", "+84 296", "-5 người", "@SUM(A1)", "'x", "{=1}"])
def test_no_text_becomes_a_formula(text):
    document = replace(
        one_column(text, title=text), bases=(text,), recipients=replace(bare().recipients, lines=(text,))
    )
    data = xlsx.render(document)
    for sheet in load_workbook(io.BytesIO(data)):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                if cell.value == text and text[0] in "=+-@'":
                    assert cell.quotePrefix
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if b"<f>" in archive.read(name)]
    assert xlsx_words(data) == excel_words_of(document)


def test_control_characters_do_not_reach_the_file():
    book = book_of(one_column("a\x00b\x0bc\x1f\ufffe\ud800 d\te"))
    assert "abc d e" in values_of(book.worksheets[1])


def test_a_text_beyond_the_limits_of_a_cell_goes_on_below():
    words = [f"chữ{number}" for number in range(12_000)]
    document = one_column(" ".join(words), "hết")
    sheet = book_of(document).worksheets[1]
    assert all(len(str(value)) <= 32_767 for value in values_of(sheet))
    assert max(dimension.height for dimension in sheet.row_dimensions.values()) <= 409
    assert xlsx_words(xlsx.render(document)) == excel_words_of(document)


@given(st.text("ab \n", max_size=400), st.floats(20, 200))
def test_parts_of_a_text_lose_no_word_and_fit(text, width):
    face = advances(Face.REGULAR)
    parts = fitting_parts(text, width, 12, face)
    assert all(line_count(part, width, 12, face) * 12 * 1.2 <= 409 for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


def test_rows_are_as_high_as_their_text():
    sheet = book_of(report())["So_lieu"]
    heights = [sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1)]
    assert all(heights)
    three_lines = next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == "1")
    assert heights[three_lines - 1] >= 3 * 12 * 1.15
    text = book_of(report())["Văn bản"]
    assert all(text.row_dimensions[row].height for row in range(1, text.max_row + 1))


def test_number_columns_are_wide_enough_for_their_numbers():
    narrow = Table(
        (Column("TT", 1), Column("Nội dung", 60), Column("Số", 1)), (Row((Cell("1"), Cell("x"), Cell(123456789012))),)
    )
    sheet = book_of(replace(bare(), body=(narrow,))).worksheets[1]
    # Twelve digits and three dots of Times New Roman 12, in digits of the standard font.
    assert sheet.column_dimensions["C"].width >= 13


def test_sheets_print_on_a4_one_page_wide_with_the_margins_of_the_decree():
    for sheet in book_of(report()):
        setup, margins = sheet.page_setup, sheet.page_margins
        assert (int(setup.paperSize), setup.fitToWidth, setup.fitToHeight) == (9, 1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert [round(25.4 * side, 1) for side in (margins.left, margins.right, margins.top, margins.bottom)] == [
            30,
            15,
            20,
            20,
        ]
        assert sheet.oddHeader.center.text == "&P"
        assert sheet.oddHeader.right.text == sheet.firstHeader.right.text == "DỮ LIỆU MẪU"
        assert sheet.firstHeader.center.text is None
    assert [sheet.page_setup.orientation for sheet in book_of(report())] == [
        "portrait",
        "portrait",
        "landscape",
        "portrait",
    ]
    assert [sheet.page_setup.firstPageNumber for sheet in book_of(report())] == [1, None, 1, 1]


def test_heads_repeat_in_print_and_stay_in_view():
    sheet = book_of(report())["Phụ lục I"]
    head = next(row for row in range(1, 20) if sheet.cell(row, 1).value == "TT")
    assert sheet.print_title_rows == f"${head}:${head + 1}"
    assert sheet.freeze_panes == f"A{head + 2}"


def test_tables_have_names():
    book = book_of(report())
    assert book.defined_names["so_lieu"].attr_text == "'So_lieu'!$A$2:$G$8"
    assert book.defined_names["so_lieu_2"].attr_text.startswith("'Phụ lục I'!$A$")


def test_group_rows_are_merged_and_their_borders_stay():
    sheet = book_of(report())["So_lieu"]
    group = next(row for row in range(1, 20) if sheet.cell(row, 1).value == "A")
    assert f"B{group}:G{group}" in {str(area) for area in sheet.merged_cells.ranges}
    assert sheet.cell(group, 7).border.right.style == "thin"


def test_annex_of_two_tables_takes_two_sheets_and_keeps_the_order():
    first, second = figures_table(1), figures_table(2)
    annex = Appendix(
        "Phụ lục", "BẢNG", "", (first, Note("Ghi chú bảng một"), Note("ĐVT: vụ"), second, Item("-", "Hết./."))
    )
    document = replace(bare(), body=(Paragraph("Nội dung./."),), appendices=(annex, replace(annex, body=())))
    book = book_of(document)
    assert book.sheetnames == ["Văn bản", "Phụ lục", "Phụ lục (2)", "Phụ lục (3)"]
    assert "ĐVT: vụ" in values_of(book["Phụ lục (2)"])
    assert xlsx_words(xlsx.render(document)) == excel_words_of(document)


def test_names_of_sheets_are_legal_and_unique():
    names = SheetNames()
    wishes = [
        "Phụ lục I",
        "phụ lục i",
        "a/b\\c[d]:e*?",
        "'x'",
        "",
        "History",
        "Rất dài " * 9,
        "Rất dài " * 9,
        "😀" * 20,
    ]
    taken = [names.take(wish, "Trang 1") for wish in wishes]
    assert len({name.casefold() for name in taken}) == len(taken)
    for name in taken:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
        assert not set(name) & set("[]:*?/\\")
        assert name.strip("'") == name
        assert name.casefold() != "history"


@pytest.mark.parametrize(
    ("wish", "name"),
    [
        ("So_lieu", "so_lieu"),
        ("Số liệu năm 2024", "so_lieu_nam_2024"),
        ("", "Bang_1"),
        ("A1", "Bang_a1"),
        ("2024", "Bang_2024"),
        ("R1C1", "Bang_r1c1"),
        ("c", "Bang_c"),
    ],
)
def test_names_of_ranges_are_legal(wish, name):
    assert range_name(wish, 1) == name


def test_properties_come_from_the_paper():
    properties = book_of(report()).properties
    assert (properties.title, properties.creator) == ("Báo cáo kết quả năm 2024", "Ủy ban nhân dân phường Bình An")
    assert properties.created == properties.modified == midnight(date(2024, 3, 7))


def test_standard_font_is_times_new_roman():
    data = xlsx.render(report())
    assert book_of(report())._named_styles["Normal"].font.name == "Times New Roman"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"Calibri" not in archive.read("xl/styles.xml")


def test_a_body_of_three_hundred_pages_is_written():
    document = long_report(1500)
    assert xlsx_words(xlsx.render(document)) == excel_words_of(document)
