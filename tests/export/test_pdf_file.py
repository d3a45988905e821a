"""What a PDF says of itself: title, language, outline, fonts, dates; and its bytes."""

import hashlib
import io
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pdfplumber
import pytest
from pypdf import PdfReader

from gpdesk.export import pdf
from gpdesk.export.document import Appendix, Heading, HeadingLevel, Meta, Paragraph
from tests.export.samples import SAMPLES, bare, long_report, plan, report

ROOT = Path(__file__).resolve().parent.parent.parent


def read(document) -> PdfReader:
    return PdfReader(io.BytesIO(pdf.render(document)))


def test_title_author_subject_and_language():
    reader = read(report())
    info = reader.metadata
    assert (info.title, info.author, info.subject, info.creator) == (
        "Báo cáo kết quả năm 2024",
        "Ủy ban nhân dân phường Bình An",
        "Bình đẳng giới năm 2024",
        "gpdesk",
    )
    assert reader.trailer["/Root"]["/Lang"] == "vi-VN"


def test_text_about_the_file_is_normalised_and_on_one_line():
    meta = Meta("Ke\u0302\u0301 hoạch\x07\nnăm (2024) \\ 5", "a\u0301", "")
    info = read(replace(plan(), meta=meta)).metadata
    assert info.title == "Kế hoạch năm (2024) \\ 5"
    assert info.author == "á"


def test_viewers_print_at_true_size_and_show_the_title():
    wishes = read(report()).trailer["/Root"]["/ViewerPreferences"]
    assert wishes["/PrintScaling"] == "/None"
    assert wishes["/DisplayDocTitle"] is True or wishes["/DisplayDocTitle"].value is True


def test_dates_of_the_file_are_the_papers():
    assert read(report()).metadata.creation_date.date() == date(2024, 3, 7)
    assert read(report()).metadata.modification_date.date() == date(2024, 3, 7)


def test_a_paper_without_a_date_tells_none():
    info = read(plan()).metadata
    assert "/CreationDate" not in info
    assert "/ModDate" not in info


@pytest.mark.parametrize("name", SAMPLES)
def test_only_embedded_fonts_are_named(name):
    fonts = set()
    for page in read(SAMPLES[name]()).pages:
        for font in page["/Resources"].get("/Font", {}).values():
            fonts.add(font["/BaseFont"].split("+")[-1])
            assert "/FontFile2" in font["/FontDescriptor"]
    assert fonts <= {f"LiberationSerif{face}" for face in ("", "-Bold", "-Italic", "-BoldItalic")}
    assert b"Helvetica" not in pdf.render(SAMPLES[name]())


def flat(outline, depth=0):
    for entry in outline:
        if isinstance(entry, list):
            yield from flat(entry, depth + 1)
        else:
            yield depth, entry


def test_headings_and_annexes_are_bookmarks_with_their_pages():
    reader = read(report())
    entries = list(flat(reader.outline))
    assert [(depth, entry.title) for depth, entry in entries] == [
        (0, "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO"),
        (1, "1. Ban hành văn bản"),
        (2, "1.1. Công tác tuyên truyền"),
        (0, "II. SỐ LIỆU"),
        (0, "III. PHƯƠNG HƯỚNG"),
        (0, "Phụ lục I. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2024"),
        (0, "Phụ lục II. DANH MỤC VĂN BẢN"),
    ]
    for _, entry in entries:
        page = reader.pages[reader.get_destination_page_number(entry)]
        assert entry.title.split(". ")[-1] in page.extract_text().replace("\n", " ")


def test_bookmarks_jump_to_the_height_of_their_heading():
    data = pdf.render(report())
    reader = PdfReader(io.BytesIO(data))
    with pdfplumber.open(io.BytesIO(data)) as book:
        for _, entry in flat(reader.outline):
            page = book.pages[reader.get_destination_page_number(entry)]
            words = entry.title.split(". ")[0]
            line = next(line for line in page.extract_text_lines() if line["text"].startswith(words))
            top = float(page.height) - float(entry.top)
            assert -1 < line["top"] - top < 20


def test_levels_of_bookmarks_never_jump():
    body = (
        Heading(HeadingLevel.SUBHEADING, "1.1.", "Sâu"),
        Heading(HeadingLevel.SECTION, "I.", "NÔNG"),
        Paragraph("x"),
    )
    reader = read(replace(plan(), body=body))
    assert [(depth, entry.title) for depth, entry in flat(reader.outline)] == [(0, "1.1. Sâu"), (0, "I. NÔNG")]


@pytest.mark.parametrize("name", SAMPLES)
def test_same_document_gives_same_bytes(name):
    assert pdf.render(SAMPLES[name]()) == pdf.render(SAMPLES[name]())


def test_bytes_do_not_depend_on_the_process_nor_on_papers_made_before():
    pdf.render(bare())
    here = hashlib.sha256(pdf.render(report())).hexdigest()
    code = (
        "import hashlib; from gpdesk.export import pdf; from tests.export.samples import report;"
        "from gpdesk.export.pdf import typeface; from gpdesk.export.fonts import bundled_files;"
        "typeface.typeface_files = bundled_files;"
        "print(hashlib.sha256(pdf.render(report())).hexdigest())"
    )
    there = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "America/Lima", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert there.stdout.strip() == here


def test_another_word_gives_other_bytes():
    assert pdf.render(plan()) != pdf.render(replace(plan(), body=(Paragraph("Khác./."),)))


def test_the_mark_of_sample_data_is_on_every_page_below_the_text():
    with pdfplumber.open(io.BytesIO(pdf.render(report(rows=20)))) as book:
        assert len(book.pages) > 4
        for page in book.pages:
            mark = [char for char in page.chars if char["matrix"][1]]
            assert "".join(char["text"] for char in mark) == "DỮ LIỆU MẪU"
            # Drawn first, so that text lies over it; light, so that text is read through it.
            assert page.chars[: len(mark)] == mark
            assert all(0.8 <= char["non_stroking_color"][0] < 0.95 for char in mark)
            assert all(0 < char["x0"] < page.width and 0 < char["top"] < page.height for char in mark)
            text = [char for char in page.chars if not char["matrix"][1]]
            assert {tuple(char["non_stroking_color"]) for char in text} <= {(0,), (0.0,), (0, 0, 0)}


def test_a_paper_of_real_data_has_no_mark():
    with pdfplumber.open(io.BytesIO(pdf.render(plan()))) as book:
        assert not [char for page in book.pages for char in page.chars if char["matrix"][1]]


def test_a_long_mark_stays_on_the_sheet():
    document = replace(plan(), meta=replace(plan().meta, mark="SỐ LIỆU MẪU ĐỂ TẬP HUẤN, KHÔNG PHẢI SỐ LIỆU THẬT"))
    with pdfplumber.open(io.BytesIO(pdf.render(document))) as book:
        mark = [char for char in book.pages[0].chars if char["matrix"][1]]
        assert all(char["x0"] > 0 and char["x1"] < book.pages[0].width for char in mark)


def test_more_than_three_hundred_pages_print_with_numbers_to_the_end():
    document = replace(long_report(3600), appendices=(Appendix("Phụ lục", "CUỐI", "", (Paragraph("./."),)),))
    reader = read(document)
    assert len(reader.pages) > 300
    last = reader.pages[-2].extract_text()
    assert last.split()[:4][-1] == str(len(reader.pages) - 1)


def test_streams_are_packed_without_a_text_coat():
    data = pdf.render(report())
    assert b"/FlateDecode" in data
    assert b"ASCII85" not in data
