"""Ruled tables of a PDF: lines, heads, places of words, rows higher than a page."""

import io
from collections import Counter
from dataclasses import replace

import pdfplumber
import pytest

from gpdesk.export import pdf
from gpdesk.export.document import Align, Cell, Column, Note, Paragraph, Row, RowRole, Table
from gpdesk.export.pdf.renderer import PaperDoesNotFit
from gpdesk.export.pdf.row import TableRow
from tests.export.parity import pdf_words, words_of
from tests.export.samples import LONG_SENTENCE, figures_table, plan, report

MM = 72 / 25.4


def annex(table: Table, *after):
    """Return a report whose only annex is a landscape one with that table."""
    appendix = replace(report().appendices[0], body=(Note("Đơn vị tính: người", Align.RIGHT), table, *after))
    return replace(plan(), appendices=(appendix,))


def opened(document):
    return pdfplumber.open(io.BytesIO(pdf.render(document)))


def wide_pages(book):
    return [page for page in book.pages if page.width > page.height]


@pytest.fixture(scope="module")
def pages():
    with opened(annex(figures_table(60), Paragraph("./."))) as book:
        yield wide_pages(book)


def test_lines_are_thin_and_black_and_nothing_is_shaded(pages):
    for page in pages:
        table_lines = [line for line in page.lines if line["linewidth"] == 0.5]
        assert len(table_lines) > 20
        assert {line["linewidth"] for line in page.lines} <= {0.5, 0.75}
        assert {line["stroking_color"] for line in page.lines} <= {(0,), 0, (0.0,), (0, 0, 0)}
        assert not page.rects


def test_a_table_is_as_wide_as_the_text_and_its_lines_close(pages):
    for page in pages:
        lines = [line for line in page.lines if line["linewidth"] == 0.5]
        across = [line for line in lines if line["height"] == 0]
        down = [line for line in lines if line["width"] == 0]
        left, right = 30 * MM, page.width - 15 * MM
        assert all((line["x0"], line["x1"]) == pytest.approx((left, right), abs=0.01) for line in across)
        top, bottom = min(line["top"] for line in across), max(line["top"] for line in across)
        for edge in (left, right):
            (outer,) = [line for line in down if line["x0"] == pytest.approx(edge, abs=0.01)]
            assert (outer["top"], outer["bottom"]) == pytest.approx((top, bottom), abs=0.01)
        assert len({round(line["x0"]) for line in down}) == 8


def test_a_head_repeats_with_its_numbers_on_each_page(pages):
    assert len(pages) > 2
    for page in pages:
        rows = page.extract_table()
        assert [cell.replace("\n", " ") for cell in rows[0]] == [
            "TT",
            "Chỉ tiêu",
            "Kế hoạch",
            "Số lượng (người)",
            "Kết quả",
            "Ngày báo cáo",
            "Ghi chú",
        ]
        assert rows[1] == [f"({number})" for number in range(1, 8)]


def test_every_row_stands_whole_on_one_page(pages):
    numbers = []
    for page in pages:
        for row in page.extract_table()[2:]:
            if row[0] and row[0].isdigit():
                assert row[1].replace("\n", " ").endswith("đi học")
                assert row[4] == "29,96%"
                numbers.append(int(row[0]))
    assert numbers == list(range(1, 61))


def test_words_stand_where_their_column_says(pages):
    page = pages[0]
    words = {word["text"]: word for word in page.extract_words()}
    edges = sorted({round(line["x0"], 2) for line in page.lines if line["width"] == 0 and line["linewidth"] == 0.5})
    # TT in the middle, the criterion on the left, figures on the right, 3 pt from the line.
    assert (words["(1)"]["x0"] + words["(1)"]["x1"]) / 2 == pytest.approx((edges[0] + edges[1]) / 2, abs=0.1)
    assert words["1.234"]["x1"] == pytest.approx(edges[4] - 3, abs=0.1)
    line = next(line for line in page.extract_text_lines() if "Chỉ tiêu 1:" in line["text"])
    start = next(char for char in line["chars"] if char["text"] == "C")
    assert start["x0"] == pytest.approx(edges[1] + 3, abs=0.3)


def test_type_of_cells_groups_and_totals(pages):
    fonts: dict[str, set[tuple[str, float]]] = {}
    for page in pages:
        for line in page.extract_text_lines():
            found = fonts.setdefault(line["text"].split()[0], set())
            found |= {(char["fontname"].split("+")[1], char["size"]) for char in line["chars"] if char["text"].strip()}
    assert fonts["A"] == {("LiberationSerif-Bold", 12)}
    assert fonts["Tổng"] == {("LiberationSerif-Bold", 12)}
    assert fonts["(1)"] == {("LiberationSerif", 12)}
    assert fonts["TT"] == {("LiberationSerif-Bold", 12)}


def test_a_unit_line_stands_right_above_its_table_in_italics(pages):
    line = next(line for line in pages[0].extract_text_lines() if line["text"] == "Đơn vị tính: người")
    assert line["x1"] == pytest.approx(pages[0].width - 15 * MM, abs=0.3)
    assert {char["fontname"].split("+")[1] for char in line["chars"] if char["text"].strip()} == {
        "LiberationSerif-Italic"
    }
    top = min(edge["top"] for edge in pages[0].lines if edge["linewidth"] == 0.5)
    assert 0 < top - line["bottom"] < 12


def tall(times: int) -> Row:
    cells = (Cell("T"), Cell(LONG_SENTENCE * times), Cell(None), Cell(7), Cell(None), Cell("giữa"), Cell("cuối"))
    return Row(cells)


SHORT = figures_table(4)
TALL_TABLES = {
    "alone": (tall(60),),
    "between rows": (*SHORT.rows[:3], tall(60), *SHORT.rows[3:]),
    "below the head of a group, above the total": (SHORT.rows[0], tall(60), SHORT.rows[-1]),
    "several": (tall(40), tall(90), tall(50)),
    "head of a group": (Row((Cell(LONG_SENTENCE * 90, columns=7),), RowRole.GROUP), SHORT.rows[1]),
    "lines": (Row((Cell("T"), Cell("dòng\n" * 300), *(Cell(None) for _ in range(5)))), SHORT.rows[-1]),
    "one word": (Row((Cell("T"), Cell("x" * 9000), *(Cell(None) for _ in range(5)))),),
}


@pytest.mark.parametrize("rows", TALL_TABLES.values(), ids=TALL_TABLES)
def test_a_cell_longer_than_a_page_prints_whole(rows):
    document = annex(replace(SHORT, rows=rows), Note("Ghi chú./."))
    data = pdf.render(document)
    # The cells beside the tall one come before what of it stands on the next pages.
    assert Counter("".join(pdf_words(data, document))) == Counter("".join(words_of(document)))
    with pdfplumber.open(io.BytesIO(data)) as book:
        pages = wide_pages(book)
        assert len(pages) > 2
        for page in pages:
            assert max(char["bottom"] for char in page.chars) <= page.height - 20 * MM + 0.1
            assert max(line["bottom"] for line in page.lines) <= page.height - 20 * MM + 0.3


def test_rows_that_keep_together_part_where_no_page_holds_them():
    high = Row((Cell("T"), Cell(LONG_SENTENCE * 7), *(Cell(None) for _ in range(5))))
    document = annex(replace(SHORT, rows=(high, high, high)), Note("Ghi chú./."))
    assert pdf_words(pdf.render(document), document) == words_of(document)


def test_a_comparison_sign_stays_with_its_number():
    table = Table(
        (Column("TT", 1), Column("Kế hoạch năm", 1), Column("Nội dung", 9)),
        (Row((Cell("1"), Cell("≤ 108,88/100"), Cell("x"))),),
    )
    with opened(annex(table)) as book:
        (page,) = wide_pages(book)
        assert page.extract_table()[2][1] == "≤ 108,88/100"


def test_lines_of_a_column_title_are_even():
    title = "Ghi chú (nguồn số liệu)"
    table = Table((Column("So kế hoạch (%)", 1), Column(title, 2), Column("Nội dung", 12)), (Row((Cell("1"),) * 3),))
    with opened(annex(table)) as book:
        (page,) = wide_pages(book)
        assert page.extract_table()[0][0] == "So kế\nhoạch\n(%)"
        assert page.extract_table()[0][1] in {"Ghi chú\n(nguồn số liệu)", "Ghi chú (nguồn\nsố liệu)"}


def test_a_table_without_rows_or_with_many_columns_prints():
    many = Table(tuple(Column(f"Cột {number}", 1) for number in range(40)), (Row(tuple(Cell(n) for n in range(40))),))
    for table in (replace(SHORT, rows=()), many, replace(SHORT, has_numbers=False)):
        document = annex(table, Paragraph("./."))
        assert "".join(pdf_words(pdf.render(document), document)) == "".join(words_of(document))


def test_a_head_higher_than_a_page_is_refused_with_a_sentence():
    table = replace(SHORT, columns=tuple(replace(column, title=LONG_SENTENCE * 20) for column in SHORT.columns))
    with pytest.raises(PaperDoesNotFit, match="không xếp vừa trang giấy"):
        pdf.render(annex(table))


def test_each_row_is_measured_once_however_many_pages_the_table_fills(monkeypatch):
    made = 0
    real = TableRow.__init__

    def counting(self, *args, **kwargs):
        nonlocal made
        made += 1
        real(self, *args, **kwargs)

    monkeypatch.setattr(TableRow, "__init__", counting)
    table = figures_table(400)
    pdf.render(annex(table))
    assert made == len(table.rows) + 2
