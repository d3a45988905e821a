"""Pages of a printed Excel sheet: where they end, by the heights of rows alone."""

import io
from dataclasses import replace

import openpyxl
import pytest

from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.export import xlsx
from gpdesk.export.catalogue import build_document
from gpdesk.export.xlsx.page_end import PrintRow, page_starts
from gpdesk.sample import sample_plan_year


def rows(text):
    """Return rows of ten points, "k" ones keep with the next."""
    return [PrintRow(10, keeps_next=letter == "k") for letter in text]


@pytest.mark.parametrize(
    ("text", "room", "starts"),
    [
        ("....", 40, []),
        (".....", 40, [4]),
        # A heading goes to the page of its text, and so do two headings.
        ("...k.", 40, [3]),
        ("..kk.", 40, [2]),
        # What keeps together and fills a page parts where the page ends.
        ("kkkkkk", 40, [4]),
        ("kkkkk.", 40, [4]),
        (".........", 40, [4, 8]),
        ("...k....k.", 40, [3, 7]),
        ("", 40, []),
    ],
)
def test_no_page_ends_with_a_row_that_keeps_with_the_next(text, room, starts):
    assert page_starts(rows(text), room) == starts


def test_a_repeated_head_takes_its_room_on_each_further_page():
    # Rows 1 and 2 are the head: further pages hold two rows less.
    assert page_starts(rows("." * 10), 50, range(1, 3)) == [5, 8]


def test_a_row_higher_than_a_page_stands_on_its_own():
    assert page_starts([PrintRow(10), PrintRow(90), PrintRow(10)], 40) == [1, 2]


def test_a_page_begun_by_the_paper_begins_there():
    assert page_starts(rows("...." + "...."), 60, begun=[2]) == [2]


@pytest.fixture(scope="module")
def book():
    document = build_document(PaperKind.REPORT, sample_plan_year(2024), Period.of_year(2024))
    return openpyxl.load_workbook(io.BytesIO(xlsx.render(document)))


def test_no_page_ends_with_a_heading_nor_holds_the_signature_alone(book):
    sheet = book.worksheets[0]
    ends = [each.id for each in sheet.row_breaks.brk]
    assert len(ends) >= 3
    for end in ends:
        assert not sheet.cell(end, 1).font.bold, sheet.cell(end, 1).value
    below = [sheet.cell(row, 1).value for row in range(ends[-1] + 1, sheet.max_row + 1)]
    assert any(str(text).endswith("./.") for text in below)


def test_no_page_of_an_annex_ends_with_the_head_of_a_group_or_holds_a_total_alone(book):
    for sheet in book.worksheets[1:3]:
        ends = [each.id for each in sheet.row_breaks.brk]
        assert ends
        last = max(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).border.left.style)
        for end in ends:
            assert not sheet.cell(end, 2).font.bold, sheet.cell(end, 2).value
            assert end < last - 1


def test_two_columns_of_lines_go_on_row_by_row():
    document = build_document(PaperKind.REPORT, sample_plan_year(2024), Period.of_year(2024))
    header = replace(
        document.header,
        parent_line="UBND PHƯỜNG MỸ AN ĐÔNG",
        office_lines=("BAN VÌ SỰ TIẾN BỘ", "CỦA PHỤ NỮ VÀ BÌNH ĐẲNG GIỚI"),
    )
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx.render(replace(document, header=header)))).worksheets[0]
    left = [sheet.cell(row, 1).value for row in range(1, 6)]
    assert left == ["UBND PHƯỜNG", "MỸ AN ĐÔNG", "BAN VÌ SỰ TIẾN BỘ", "CỦA PHỤ NỮ VÀ", "BÌNH ĐẲNG GIỚI"]
    assert [sheet.cell(row, 2).value for row in (1, 2)] == [header.state_name, header.motto]
    # No row is two lines high beside a line of the other column.
    assert all(sheet.row_dimensions[row].height < 18 for row in range(1, 6))
