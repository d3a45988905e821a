"""Word files built for tests."""

import io
import zipfile
from collections.abc import Sequence

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls


def saved(document: Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def head_table(document: Document, left: Sequence[str], right: Sequence[str]) -> None:
    table = document.add_table(rows=1, cols=2)
    for cell, lines in zip(table.rows[0].cells, (left, right), strict=True):
        cell.paragraphs[0].text = lines[0]
        for line in lines[1:]:
            cell.add_paragraph(line)


def add_lines(document: Document, text: str) -> None:
    for line in text.strip().splitlines():
        document.add_paragraph(line.strip())


def grid(document: Document, rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            cell.text = text


def numbering(document: Document, *levels: tuple[str, str]) -> str:
    """Add a list of these levels (format, pattern) and return its id."""
    root = document.part.numbering_part.element
    abstract = str(900 + len(root))
    inner = "".join(
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/></w:lvl>'
        for index, (form, pattern) in enumerate(levels)
    )
    root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract}">{inner}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{abstract}"><w:abstractNumId w:val="{abstract}"/></w:num>'))
    return abstract


def numbered(document: Document, text: str, num_id: str, level: int = 0) -> None:
    paragraph = document.add_paragraph(text)
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>')
    )


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """Return the package with one part put in or replaced."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return stream.getvalue()


def with_related_part(data: bytes, kind: str, content: bytes) -> bytes:
    """Return the package with a part ``word/KIND.xml`` that the document refers to."""
    package = zipfile.ZipFile(io.BytesIO(data))
    types = package.read("[Content_Types].xml").decode()
    relations = package.read("word/_rels/document.xml.rels").decode()
    content_type = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
    relation = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
    types = types.replace("</Types>", f'<Override PartName="/word/{kind}.xml" ContentType="{content_type}"/></Types>')
    relations = relations.replace(
        "</Relationships>", f'<Relationship Id="r77" Type="{relation}" Target="{kind}.xml"/></Relationships>'
    )
    data = with_part(data, f"word/{kind}.xml", content)
    return with_part(
        with_part(data, "[Content_Types].xml", types.encode()), "word/_rels/document.xml.rels", relations.encode()
    )


def plain_plan() -> bytes:
    document = docx.Document()
    add_lines(
        document,
        "Số: 3/KH-UBND\nKẾ HOẠCH\nCông tác bình đẳng giới năm 2025\nI. MỤC TIÊU\nMục tiêu 1: Về y tế\n"
        "Chỉ tiêu 1: Tỷ lệ nữ được khám sức khỏe đạt 80%.",
    )
    return saved(document)
