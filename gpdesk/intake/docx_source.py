"""The lines of a Word file: paragraphs and table cells in order, automatic numbers made visible.

The package is measured before it is parsed, so that a hostile file is refused in bounded time and memory.
"""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from gpdesk.domain.text import normalise
from gpdesk.intake.docx_numbering import Numbering
from gpdesk.intake.docx_text import note_texts, word_lines
from gpdesk.intake.source import MOST_LINES, PlanSource, UnreadableSource, checked, too_long
from gpdesk.intake.source_line import SourceLine

_LARGEST_PART = 12_000_000
_LARGEST_PACKAGE = 120_000_000
_MOST_PARTS = 2000
_MAIN = "word/document.xml"
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))


def read_docx(name: str, data: bytes) -> PlanSource:
    """Return the lines of a Word file; raise ``UnreadableSource``."""
    _examine(name, data)
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
        body = document.element.body
        numbering = Numbering(document)
        noted = dict(_notes(document))
    except MemoryError:
        raise
    except Exception as fault:
        # The libraries below raise their own errors for each way in which a package can be broken.
        raise _damaged(name) from fault
    lines: list[SourceLine] = []
    left_out: list[SourceLine] = []
    notes: list[SourceLine] = []
    try:
        for number, piece in enumerate(word_lines(body, numbering), start=1):
            if number > MOST_LINES:
                raise too_long(name)
            clean = normalise(piece.text).replace("**", "").replace("\u00a0", " ").strip()
            notes += [SourceLine(number, normalise(noted.pop(note))) for note in piece.notes if note in noted]
            if clean:
                (left_out if piece.is_table_head else lines).append(SourceLine(number, clean, piece.is_bold))
    except (RecursionError, ValueError, TypeError) as fault:
        raise _damaged(name) from fault
    notes += [SourceLine(lines[-1].number if lines else 1, normalise(text)) for text in noted.values()]
    return checked(PlanSource(name, tuple(lines), tuple(left_out), notes=tuple(notes)))


def _notes(document: Any) -> Iterator[tuple[str, str]]:
    """Yield the footnotes and endnotes of a document by kind and number."""
    from docx.oxml import parse_xml

    for relation in document.part.rels.values():
        if relation.reltype.endswith(("/footnotes", "/endnotes")) and not relation.is_external:
            yield from note_texts(parse_xml(relation.target_part.blob))


def _examine(name: str, data: bytes) -> None:
    """Measure the package: number of parts, real unpacked sizes, no document type declarations."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            fault = _package_fault(name, package)
    except Exception as broken:
        # zlib.error, BadZipFile, EOFError and their kin: the package itself is broken.
        raise _damaged(name) from broken
    if fault is not None:
        raise fault


def _package_fault(name: str, package: zipfile.ZipFile) -> UnreadableSource | None:
    parts = package.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _LARGEST_PACKAGE:
        return _too_large(name)
    if _MAIN not in {part.filename for part in parts}:
        return UnreadableSource(f"Tệp {name} không phải tệp Word (.docx). Hãy chọn tệp kế hoạch .docx hoặc .txt.")
    if any(part.flag_bits & 1 for part in parts):
        return UnreadableSource(f"Tệp {name} có mật khẩu. Hãy bỏ mật khẩu, lưu lại rồi thử lại.")
    for part in parts:
        if not part.filename.endswith((".xml", ".rels")):
            continue
        with package.open(part) as stream:
            content = stream.read(_LARGEST_PART + 1)
        if len(content) > _LARGEST_PART:
            return _too_large(name)
        if any(mark in content for mark in _DECLARATIONS):
            return UnreadableSource(
                f"Tệp {name} chứa khai báo không an toàn nên không được mở. Hãy chép nội dung sang tệp Word mới."
            )
    return None


def _too_large(name: str) -> UnreadableSource:
    return UnreadableSource(
        f"Tệp {name} khi giải nén quá lớn so với một bản kế hoạch nên không được mở. Hãy bỏ hình ảnh, lưu lại rồi thử lại."
    )


def _damaged(name: str) -> UnreadableSource:
    return UnreadableSource(f"Tệp {name} bị hỏng. Hãy mở bằng Word, lưu lại thành tệp .docx mới rồi thử lại.")
