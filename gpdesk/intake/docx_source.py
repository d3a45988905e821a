"""The lines of a Word file: paragraphs and table cells in order, automatic numbers made visible.

The package is measured before it is parsed, so that a hostile file is refused in bounded time and memory.
"""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from gpdesk.domain.text import fold, normalise, one_line
from gpdesk.intake.docx_numbering import Numbering
from gpdesk.intake.source import PlanSource, SourceLine, UnreadableSource

_LARGEST_PART = 30_000_000
_LARGEST_PACKAGE = 120_000_000
_MOST_PARTS = 2000
_MOST_PARAGRAPHS = 20_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAIN = "word/document.xml"
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))


def read_docx(name: str, data: bytes) -> PlanSource:
    """Return the lines of a Word file; raise ``UnreadableSource``."""
    _examine(name, data)
    import docx
    from lxml.etree import XMLSyntaxError

    try:
        document = docx.Document(io.BytesIO(data))
        body = document.element.body
        numbering = Numbering(document)
    except (XMLSyntaxError, KeyError, ValueError, AttributeError, zipfile.BadZipFile, OSError, RecursionError) as fault:
        raise _damaged(name) from fault
    lines: list[SourceLine] = []
    try:
        for number, (text, is_bold) in enumerate(_paragraphs(body, numbering), start=1):
            if number > _MOST_PARAGRAPHS:
                raise UnreadableSource(f"Tệp {name} quá dài so với một bản kế hoạch. Hãy kiểm tra lại tệp.")
            clean = normalise(text).replace("**", "").replace("\u00a0", " ").strip()
            if clean:
                lines.append(SourceLine(number, clean, is_bold))
    except RecursionError as fault:
        raise _damaged(name) from fault
    return PlanSource(name, tuple(lines))


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


def _paragraphs(parent: Any, numbering: Numbering) -> Iterator[tuple[str, bool]]:
    for child in parent:
        if child.tag == f"{_W}p":
            yield from _paragraph(child, numbering)
        elif child.tag == f"{_W}tbl":
            yield from _table(child, numbering)
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml", f"{_W}smartTag"}:
            yield from _paragraphs(child, numbering)


def _paragraph(paragraph: Any, numbering: Numbering) -> Iterator[tuple[str, bool]]:
    text = "".join(_texts(paragraph))
    label = numbering.label(paragraph) if text.strip() else ""
    lines = text.split("\n")
    is_bold = numbering.is_bold(paragraph)
    for index, line in enumerate(lines):
        yield (f"{label} {line}" if label and index == 0 else line), is_bold


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
        elif tag not in {f"{_W}del", f"{_W}pPr", f"{_W}rPr", f"{_W}drawing", f"{_W}pict"} and isinstance(tag, str):
            yield from _texts(child)


def _table(table: Any, numbering: Numbering) -> Iterator[tuple[str, bool]]:
    """Cells of a head or signature table one after the other; rows of a table of targets as one line each."""
    rows = [[_cell_lines(cell, numbering) for cell in row.iter(f"{_W}tc")] for row in table.iter(f"{_W}tr")]
    head = [one_line(" ".join(text for text, _ in cell)) for cell in rows[0]] if rows else []
    goal = _goal_column(head)
    if goal is None:
        for row in rows:
            for cell in row:
                yield from cell
        return
    for row in rows[1:]:
        cells = [one_line(" ".join(text for text, _ in cell)) for cell in row]
        yield _target_row(head, goal, cells), False


def _cell_lines(cell: Any, numbering: Numbering) -> list[tuple[str, bool]]:
    return [line for line in _paragraphs(cell, numbering) if line[0].strip()]


def _goal_column(head: list[str]) -> int | None:
    """Return the column of a target table that holds the goals, None for any other table."""
    folded = [fold(title) for title in head]
    if len(head) < 3 or not any("chi tieu" in title or "noi dung" in title for title in folded):
        return None
    for index in range(len(folded) - 1, 0, -1):
        title = folded[index]
        if "ke hoach" in title or "muc" in title.split() or "chi tieu giao" in title or "phan dau" in title:
            return index
    return None


def _target_row(head: list[str], goal: int, cells: list[str]) -> str:
    """Return a row as a line: a row without goal heads an objective, any other is a target with its goal."""
    label = cells[0] if cells else ""
    wide = max(cells[1:] or cells, key=len, default="")
    if goal >= len(cells) or not cells[goal] or cells[goal] == wide:
        number = label.strip(" .") or ""
        return wide if fold(wide).startswith("muc tieu") or not number else f"Mục tiêu {number}: {wide}"
    unit = next(
        (cell for title, cell in zip(head, cells, strict=False) if fold(title) in {"dvt", "don vi tinh", "don vi"}), ""
    )
    rest = [
        cell for index, cell in enumerate(cells[1:], start=1) if cell and cell not in {wide, unit} and index != goal
    ]
    value = cells[goal] if not unit or unit in cells[goal] else f"{cells[goal]}{'' if unit == '%' else ' '}{unit}"
    return "; ".join([f"- Chỉ tiêu: {wide}: {value}", *rest])


def _too_large(name: str) -> UnreadableSource:
    return UnreadableSource(
        f"Tệp {name} khi giải nén quá lớn so với một bản kế hoạch nên không được mở. Hãy bỏ hình ảnh, lưu lại rồi thử lại."
    )


def _damaged(name: str) -> UnreadableSource:
    return UnreadableSource(f"Tệp {name} bị hỏng. Hãy mở bằng Word, lưu lại thành tệp .docx mới rồi thử lại.")
