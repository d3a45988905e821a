"""The text of a Word body in reading order: paragraphs, tables, boxes; a table of targets becomes lines of targets."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from gpdesk.domain.text import one_line
from gpdesk.intake.docx_numbering import Numbering
from gpdesk.intake.target_table import target_table

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# A drawing that old programs cannot show is stored twice; the second copy is left out.
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_WRAPPERS = frozenset(f"{_W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))


@dataclass(frozen=True, slots=True)
class WordLine:
    """One line of a Word file; ``is_table_head`` for the column titles of a table of targets, ``notes`` the notes it refers to."""

    text: str
    is_bold: bool = False
    is_table_head: bool = False
    notes: tuple[str, ...] = ()


def word_lines(parent: Any, numbering: Numbering) -> Iterator[WordLine]:
    """Yield the lines of a body, a cell or a box in the order of reading; empty ones too."""
    for child in parent:
        if child.tag == f"{_W}p":
            yield from _paragraph(child, numbering)
        elif child.tag == f"{_W}tbl":
            yield from _table(child, numbering)
        elif child.tag in _WRAPPERS:
            yield from word_lines(child, numbering)


def _paragraph(paragraph: Any, numbering: Numbering) -> Iterator[WordLine]:
    text = "".join(_texts(paragraph))
    label = numbering.label(paragraph) if text.strip() else ""
    lines = text.split("\n")
    is_bold = numbering.is_bold(paragraph)
    notes = tuple(_notes_of(paragraph))
    for index, line in enumerate(lines):
        yield WordLine(f"{label} {line}" if label and index == 0 else line, is_bold, notes=() if index else notes)
    for box in paragraph.iter(f"{_W}txbxContent"):
        if not any(ancestor.tag in {_FALLBACK, f"{_W}txbxContent"} for ancestor in box.iterancestors()):
            yield from word_lines(box, numbering)


def _notes_of(paragraph: Any) -> Iterator[str]:
    """Yield kind and number of the notes that a paragraph refers to, as ``note_texts`` names them."""
    for kind in ("footnote", "endnote"):
        for reference in paragraph.iter(f"{_W}{kind}Reference"):
            yield f"{kind}{reference.get(f'{_W}id')}"


def note_texts(root: Any) -> Iterator[tuple[str, str]]:
    """Yield kind with number and text of every note in a part of notes; separators hold no text."""
    for kind in ("footnote", "endnote"):
        for note in root.iter(f"{_W}{kind}"):
            text = one_line(" ".join("".join(_texts(paragraph)) for paragraph in note.iter(f"{_W}p")))
            if text:
                yield f"{kind}{note.get(f'{_W}id')}", text


def _texts(element: Any) -> Iterator[str]:
    for child in element:
        tag = child.tag
        if tag == f"{_W}t":
            yield child.text or ""
        elif tag in {f"{_W}tab", f"{_W}ptab"} and element.tag == f"{_W}r":
            yield "\t"
        elif tag in {f"{_W}br", f"{_W}cr"}:
            yield "\n"
        elif tag == f"{_W}noBreakHyphen":
            yield "-"
        elif tag not in {
            f"{_W}del",
            f"{_W}moveFrom",
            f"{_W}pPr",
            f"{_W}rPr",
            f"{_W}drawing",
            f"{_W}pict",
        } and isinstance(tag, str):
            yield from _texts(child)


def _table(table: Any, numbering: Numbering) -> Iterator[WordLine]:
    """Cells of a head or signature table one after the other; rows of a table of targets as one line each."""
    rows = [[_cell_lines(cell, numbering) for cell in _inside(row, "tc")] for row in _inside(table, "tr")]
    head = [_joined(cell) for cell in rows[0]] if rows else []
    targets = target_table(head)
    if targets is None:
        for row in rows:
            for cell in row:
                yield from cell
        return
    yield WordLine("; ".join(head), is_table_head=True)
    for row in rows[1:]:
        for text in targets.lines([_joined(cell) for cell in row]):
            yield WordLine(text)


def _inside(parent: Any, name: str) -> Iterator[Any]:
    """Yield the rows or cells of a table, also those in content controls, but none of a table inside a cell."""
    for child in parent:
        if child.tag == f"{_W}{name}":
            yield child
        elif child.tag in _WRAPPERS:
            yield from _inside(child, name)


def _joined(cell: list[WordLine]) -> str:
    return one_line(" ".join(line.text for line in cell))


def _cell_lines(cell: Any, numbering: Numbering) -> list[WordLine]:
    return [line for line in word_lines(cell, numbering) if line.text.strip()]
