"""The words of a paper read back from each format, to be held against the words of the document tree itself.

Rules of comparison, all of them: page numbers and the mark over the page do not count; the head of a table counts
once, however often it repeats; the row "(1) (2) (3)" counts as words of its table. Excel holds tables of the body on
sheets of their own behind the running text, together with the notes that touch them: ``excel_words`` of a document
are its words in that order. Nothing here imports a renderer.
"""

import io
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import assert_never

from openpyxl.worksheet.worksheet import Worksheet

from gpdesk.domain.format import Number, text_of
from gpdesk.domain.text import normalise
from gpdesk.export.document import (
    Appendix,
    Block,
    Calendar,
    Document,
    Heading,
    Item,
    Note,
    PageBreak,
    Paragraph,
    Table,
    calendar_texts,
)

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def words_of(document: Document) -> list[str]:
    """Return the words of the tree in reading order."""
    return _split(*_opening(document), *_blocks(document.body), *_closing(document), *_annexes(document))


def excel_words_of(document: Document) -> list[str]:
    """Return the words of the tree in the order of the sheets: text, tables of the text, appendices."""
    running, apart = split_tables(document.body)
    return _split(*_opening(document), *_blocks(running), *_closing(document), *_blocks(apart), *_annexes(document))


def split_tables(body: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Part a body into its running text and its tables with the notes that touch them."""
    touches = {
        index + step
        for index, block in enumerate(body)
        if isinstance(block, Table)
        for step in (-1, 0, 1)
        if 0 <= index + step < len(body) and isinstance(body[index + step], Table | Note)
    }
    running = tuple(block for index, block in enumerate(body) if index not in touches)
    return running, tuple(body[index] for index in sorted(touches))


def docx_words(data: bytes) -> list[str]:
    """Return the words of a Word file's main part: paragraphs and table cells in document order."""
    root = ET.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    texts = []
    for paragraph in root.iter(f"{_W}p"):
        pieces = [(node.tag, node.text or "") for node in paragraph.iter()]
        texts.append("".join(text if tag == f"{_W}t" else " " * (tag == f"{_W}br") for tag, text in pieces))
    return _split(*texts)


def xlsx_words(data: bytes) -> list[str]:
    """Return the words of an Excel file, sheet by sheet and row by row, values worded by their number formats.

    Blocks of the first sheet that stand side by side (rows without a merged cell) are read column by column.
    """
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data))
    first, *others = book.worksheets
    texts = list(_side_by_side(first))
    for sheet in others:
        texts += [shown(cell.value, cell.number_format) for row in sheet.iter_rows() for cell in row]
    return _split(*texts)


def _side_by_side(sheet: Worksheet) -> Iterator[str]:
    merged = {area.min_row for area in sheet.merged_cells.ranges}
    block: list[tuple[str, ...]] = []
    for number, row in enumerate(sheet.iter_rows(), start=1):
        texts = tuple(shown(cell.value, cell.number_format) for cell in row)
        if number not in merged and any(texts):
            block.append(texts)
            continue
        yield from (text for column in zip(*block, strict=True) for text in column)
        yield from texts
        block.clear()
    yield from (text for column in zip(*block, strict=True) for text in column)


def shown(value: object, number_format: str) -> str:
    """Return what a Vietnamese Excel shows for a cell: the number formats of our files, read by their own grammar."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, datetime | date):
        parts = {"dd": f"{value.day:02d}", "mm": f"{value.month:02d}", "m": f"{value.month}", "yyyy": f"{value.year}"}
        return "/".join(parts[code] for code in number_format.split("\\/"))
    match = re.fullmatch(r"#,##0(?:\.(?P<decimals>0+))?(?P<suffix>.*)", number_format)
    assert match, number_format
    suffix = re.sub(r'\\(.)|"([^"]*)"', lambda found: found[1] or found[2], match["suffix"])
    return text_of(Number(Decimal(str(value)), len(match["decimals"] or ""), suffix))


def pdf_words(data: bytes, document: Document) -> list[str]:
    """Return the words of a PDF in the order of its content stream, without page numbers, mark and repeated heads.

    A head at the top of a page is a repetition when the document's own next words are others.
    """
    from pypdf import PdfReader

    expected = words_of(document)
    heads = [_split(*_head(table)) for table in _tables(document)]
    mark = _split(document.meta.mark)
    found: list[str] = []
    for page in PdfReader(io.BytesIO(data)).pages:
        words = _without(_split(page.extract_text()), mark)
        if words and re.fullmatch(r"\d{1,3}", words[0]) and expected[len(found) : len(found) + 1] != words[:1]:
            del words[0]
        elif words and re.fullmatch(r"\d{1,3}", words[-1]) and _next(expected, found, words) != words[-1:]:
            del words[-1]
        for head in heads:
            if words[: len(head)] == head and expected[len(found) : len(found) + len(head)] != head:
                del words[: len(head)]
                break
        found += words
    return found


def _next(expected: list[str], found: list[str], words: list[str]) -> list[str]:
    at = len(found) + len(words) - 1
    return expected[at : at + 1]


def _without(words: list[str], mark: list[str]) -> list[str]:
    """Return the words without the mark, which stands at the head or the foot of what a page draws."""
    if mark and words[: len(mark)] == mark:
        return words[len(mark) :]
    if mark and words[-len(mark) :] == mark:
        return words[: -len(mark)]
    return words


def _opening(document: Document) -> Iterator[str]:
    header = document.header
    yield from (header.circulation, header.parent_line)
    yield from header.office_lines
    yield from (header.state_name, header.motto, header.number_line, header.place_and_date)
    yield from (document.title.kind, document.title.abstract)
    if document.addressees:
        yield document.addressees.label
        yield from document.addressees.names
    yield from document.bases


def _closing(document: Document) -> Iterator[str]:
    yield document.recipients.label
    yield from document.recipients.lines
    yield from document.signature.authority
    yield document.signature.name


def _annexes(document: Document) -> Iterator[str]:
    for appendix in document.appendices:
        yield from _annex(appendix)


def _annex(appendix: Appendix) -> Iterator[str]:
    yield from (appendix.label, appendix.title, appendix.attached_to)
    yield from _blocks(appendix.body)


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading() | Paragraph() | Item():
                yield block.label
                yield block.text
            case Note():
                yield block.text
            case Table():
                yield from _head(block)
                yield from (text_of(cell.value) for row in block.rows for cell in row.cells)
            case Calendar():
                yield from calendar_texts(block)
            case PageBreak():
                pass
            case _:
                assert_never(block)


def _head(table: Table) -> Iterator[str]:
    yield from (column.title for column in table.columns)
    if table.has_numbers:
        yield from (f"({number})" for number in range(1, len(table.columns) + 1))


def _tables(document: Document) -> Iterator[Table]:
    for blocks in (document.body, *(appendix.body for appendix in document.appendices)):
        yield from (block for block in blocks if isinstance(block, Table))


def _split(*texts: str) -> list[str]:
    return [word for text in texts for word in normalise(text).split()]
