"""What stays together in a PDF wherever the end of a page falls."""

import io
import re
from dataclasses import replace
from itertools import pairwise

import pytest
from pypdf import PdfReader

from gpdesk.export import pdf
from gpdesk.export.document import (
    Align,
    Cell,
    Heading,
    HeadingLevel,
    Item,
    Note,
    PageBreak,
    Paragraph,
    Recipients,
    Row,
    RowRole,
    Table,
)
from tests.export.samples import LONG_SENTENCE, figures_table, plan, report

LINES = 48


def pages_of(document) -> list[list[str]]:
    """Return the lines of each page in the order that they are drawn, without page numbers and mark."""
    pages = []
    for page in PdfReader(io.BytesIO(pdf.render(document))).pages:
        lines = [line.strip() for line in page.extract_text().splitlines()]
        pages.append([line for line in lines if line and not line.isdigit() and "DỮ LIỆU" not in line])
    return pages


def filled(count: int, *end) -> object:
    """Return a plan of that many lines, closed by the blocks of ``end``."""
    lines = tuple(Paragraph(f"Dòng {number}.") for number in range(1, count + 1))
    return replace(plan(), body=(*lines, *end))


ENDS = {
    "one line": (Paragraph("Trên đây là Kế hoạch năm 2024./."),),
    "three lines": (Paragraph(f"{LONG_SENTENCE}./."),),
    "nine lines": (Paragraph(f"{LONG_SENTENCE * 3}./."),),
    "short line after a long one": (Paragraph(LONG_SENTENCE * 3), Paragraph("Hết./.")),
    "heading and one line": (Heading(HeadingLevel.SECTION, "VI.", "TỔ CHỨC"), Paragraph("Hết./.")),
    "items": (Item("-", "Khóm 1;"), Item("-", "Khóm 2./.")),
    "table": (figures_table(4), Paragraph("./.")),
}


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
@pytest.mark.parametrize("count", range(3, LINES))
def test_no_page_holds_a_signature_without_the_last_lines(count, end):
    pages = pages_of(filled(count, *end))
    (page,) = (page for page in pages if "Nơi nhận:" in page)
    at = page.index("Nơi nhận:")
    # Recipients, authority and name share the page ...
    assert "- Lưu: VT." in page[at:]
    assert "TM. ỦY BAN NHÂN DÂN" in page[at:]
    assert page[-1] == "Trần Thị Mẫu"
    assert page is pages[-1]
    # ... with at least two lines of text, the last of which ends the body.
    assert at >= 2
    assert page[at - 1].endswith("./.")


def test_the_lengths_above_make_the_end_fall_on_both_sides_of_the_page_end():
    counts = {len(pages_of(filled(count, *ENDS["one line"]))) for count in range(3, LINES)}
    assert counts == {1, 2, 3}


@pytest.mark.parametrize("count", range(10, 40))
def test_no_line_of_a_paragraph_stands_alone_at_the_end_or_the_head_of_a_page(count):
    document = replace(
        plan(),
        body=(
            *(Paragraph(f"Dòng {number}.") for number in range(count)),
            Paragraph("đầu " + "giữa " * 150 + "cuối."),
            *(Paragraph(f"Dòng {number}.") for number in range(40)),
        ),
    )
    first, second, *_ = pages_of(document)
    here = [line for line in first if "giữa" in line]
    there = [line for line in second if "giữa" in line]
    assert len(here) != 1
    assert len(there) != 1
    assert len(here) + len(there) > 8


HEADINGS = (
    Heading(HeadingLevel.SECTION, "II.", "NỘI DUNG"),
    Heading(HeadingLevel.HEADING, "1.", "Tuyên truyền"),
)


@pytest.mark.parametrize("count", range(10, 36))
def test_headings_stay_with_the_first_lines_of_their_text(count):
    lines = tuple(Paragraph(f"Dòng {number}.") for number in range(count))
    text = Paragraph("nội dung " * 200)
    pages = pages_of(replace(plan(), body=(*lines, *HEADINGS, text, Paragraph("Hết./."))))
    (page,) = (page for page in pages if "II. NỘI DUNG" in page)
    at = page.index("II. NỘI DUNG")
    assert page[at + 1] == "1. Tuyên truyền"
    assert [line.startswith("nội dung") for line in page[at + 2 : at + 4]] == [True, True]


def test_a_heading_does_not_take_a_long_paragraph_to_the_next_page():
    lines = tuple(Paragraph(f"Dòng {number}.") for number in range(14))
    first, *_ = pages_of(replace(plan(), body=(*lines, *HEADINGS, Paragraph("nội dung " * 200), Paragraph("Hết./."))))
    assert sum(line.startswith("nội dung") for line in first) >= 4


@pytest.mark.parametrize("count", range(8, 34))
def test_a_unit_line_and_a_heading_stay_with_the_head_and_first_rows_of_their_table(count):
    lines = tuple(Paragraph(f"Dòng {number}.") for number in range(count))
    table = (HEADINGS[0], Note("Đơn vị tính: người", Align.RIGHT), figures_table(9))
    pages = pages_of(replace(plan(), body=(*lines, *table, Paragraph("Hết./."))))
    (page,) = (page for page in pages if "Đơn vị tính: người" in page)
    at = page.index("Đơn vị tính: người")
    assert page[at - 1] == "II. NỘI DUNG"
    after = " ".join(page[at + 1 :])
    assert "TT Chỉ tiêu" in after
    assert "Mục tiêu 1" in after
    assert "Chỉ tiêu 1:" in after


def simple_table(rows: int, *, total: bool = False, group_at: int | None = None) -> Table:
    """Return a table of rows one line high."""
    body = [
        Row((Cell(f"nhóm {number}"), Cell("")), RowRole.GROUP)
        if number == group_at
        else Row((Cell(f"hàng {number}"), Cell(None)))
        for number in range(rows)
    ]
    if total:
        body.append(Row((Cell("Tổng cộng"), Cell("")), RowRole.TOTAL))
    columns = figures_table().columns[:2]
    return Table(columns, tuple(body))


def annex_pages(table: Table, *after) -> list[list[str]]:
    appendix = replace(report().appendices[0], body=(table, *after))
    pages = pages_of(replace(plan(), appendices=(appendix,)))
    return pages[next(at for at, page in enumerate(pages) if "Phụ lục I" in page) :]


@pytest.mark.parametrize("rows", range(14, 44))
def test_a_total_and_the_remark_below_never_stand_without_a_row(rows):
    pages = annex_pages(simple_table(rows, total=True), Note("Ghi chú: số liệu cuối năm./."))
    last = pages[-1]
    assert last[-1] == "Ghi chú: số liệu cuối năm./."
    assert last[-2].startswith("Tổng cộng")
    assert last[-3].startswith("hàng")
    for page in pages:
        assert [line for line in page if line in {"TT Chỉ tiêu", "(1) (2)"}] == ["TT Chỉ tiêu", "(1) (2)"]


@pytest.mark.parametrize("rows", range(14, 44))
def test_no_page_holds_a_single_row_before_the_closing_mark(rows):
    last = annex_pages(simple_table(rows), Paragraph("./."))[-1]
    assert last[-1] == "./."
    assert [line.startswith("hàng") for line in last[-3:-1]] == [True, True]


@pytest.mark.parametrize("group_at", range(12, 24))
def test_the_head_of_a_group_is_never_the_last_row_of_a_page(group_at):
    pages = annex_pages(simple_table(40, group_at=group_at), Paragraph("./."))
    for page in pages:
        assert not page[-1].startswith("nhóm")
    (page,) = (page for page in pages if any(line.startswith("nhóm") for line in page))
    at = next(at for at, line in enumerate(page) if line.startswith("nhóm"))
    assert page[at + 1].startswith(f"hàng {group_at + 1}")


def test_rows_follow_each_other_over_all_pages():
    pages = annex_pages(simple_table(300, group_at=17, total=True), Paragraph("./."))
    rows = [line for page in pages for line in page if re.match(r"hàng|nhóm|Tổng", line)]
    assert len(pages) > 10
    assert [int(re.search(r"\d+", line)[0]) for line in rows[:-1]] == list(range(300))
    for upper, lower in pairwise(pages):
        assert upper != lower


def test_page_breaks_leave_no_blank_page():
    body = (PageBreak(), PageBreak(), Paragraph("một"), PageBreak(), PageBreak(), Paragraph("Hết./."), PageBreak())
    pages = pages_of(replace(plan(), body=body))
    assert len(pages) == 3
    assert all(pages)
    assert "Hết./." in pages[-1]
    assert "Nơi nhận:" in pages[-1]


@pytest.mark.parametrize("count", [20, 60, 150])
def test_a_long_list_of_recipients_runs_on_but_the_signature_does_not_part(count):
    recipients = Recipients("Nơi nhận:", tuple(f"- Khóm {number};" for number in range(count)))
    pages = pages_of(replace(plan(), body=(Paragraph(LONG_SENTENCE + "/."),), recipients=recipients))
    assert [line for page in pages for line in page if line.startswith("- Khóm")] == list(recipients.lines)
    page = next(page for page in pages if "Nơi nhận:" in page)
    assert {"TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH", "Trần Thị Mẫu"} <= set(page)
    assert page[page.index("Nơi nhận:") - 1].endswith("/.")
