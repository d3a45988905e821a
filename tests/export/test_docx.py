"""The Word file as Word reads it: parts, styles, sections, fields, tables."""

import io
import zipfile
from dataclasses import replace
from datetime import date

import docx as python_docx
import pytest
from docx.shared import Mm, Pt
from lxml import etree

from gpdesk.export import docx
from gpdesk.export.advance import advances
from gpdesk.export.document import (
    Align,
    Appendix,
    Cell,
    Column,
    Meta,
    Note,
    Paragraph,
    Recipients,
    Row,
    Signature,
    Table,
)
from gpdesk.export.fonts import Face
from gpdesk.export.style import STYLES, Alignment, Role
from tests.export.parity import docx_words, words_of
from tests.export.samples import SAMPLES, bare, long_report, plan, report

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS = {"w": W, "v": "urn:schemas-microsoft-com:vml"}

# Orders that the schema prescribes (ECMA-376 Part 1, 17.3.1.26, 17.3.2.28, 17.4.60, 17.4.70, 17.6.17): Word calls a
# file damaged that breaks them.
ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl pBdr spacing ind jc outlineLvl rPr sectPr",
    "rPr": "rFonts b bCs i iCs noProof sz szCs lang",
    "tblPr": "tblW jc tblInd tblBorders tblLayout tblCellMar tblLook",
    "tcPr": "tcW gridSpan vAlign",
    "sectPr": "headerReference type pgSz pgMar pgNumType titlePg",
    "style": "name basedOn uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
}


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tree(data: bytes, name: str = "word/document.xml"):
    return etree.fromstring(parts_of(data)[name])


def opened(document):
    return python_docx.Document(io.BytesIO(docx.render(document)))


def at(node, path: str) -> list:
    return node.xpath(path, namespaces=NS)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_part_is_xml_in_the_order_of_the_schema(name):
    for part, content in parts_of(docx.render(SAMPLES[name]())).items():
        root = etree.fromstring(content)
        for tag, order in ORDERS.items():
            places = {child: index for index, child in enumerate(order.split())}
            for node in at(root, f"//w:{tag}"):
                children = [places[etree.QName(child).localname] for child in node]
                assert children == sorted(children), (part, tag)


def test_every_relation_and_type_names_a_part():
    parts = parts_of(docx.render(report()))
    types = etree.fromstring(parts["[Content_Types].xml"])
    named = {node.get("PartName").lstrip("/") for node in types if node.get("PartName")}
    assert named == {name for name in parts if not name.endswith(".rels") and name != "[Content_Types].xml"}
    for node in etree.fromstring(parts["word/_rels/document.xml.rels"]):
        assert f"word/{node.get('Target')}" in parts


def test_same_document_gives_same_bytes():
    assert docx.render(report()) == docx.render(report())
    assert docx.render(plan()) != docx.render(report())


def test_styles_carry_the_numbers_of_the_decree():
    styles = opened(report()).styles
    assert styles["Normal"].font.name is None  # taken from the defaults of the file
    by_id = {style.style_id: style for style in styles}
    for role, style_id in ((Role.MOTTO, "Motto"), (Role.RECIPIENT, "Recipient"), (Role.BODY, "Body")):
        style, wanted = by_id[style_id], STYLES[role]
        assert style.font.size == Pt(wanted.size)
        assert bool(style.font.bold) == wanted.is_bold
        assert style.base_style.name == "Normal"
    body = by_id["Body"].paragraph_format
    assert body.alignment == python_docx.enum.text.WD_ALIGN_PARAGRAPH.JUSTIFY
    assert STYLES[Role.BODY].alignment is Alignment.JUSTIFY
    assert abs(body.first_line_indent - Mm(STYLES[Role.BODY].indent)) < Pt(0.1)
    assert body.space_before == Pt(STYLES[Role.BODY].before)
    assert body.widow_control


def test_defaults_are_times_new_roman_and_vietnamese():
    root = tree(docx.render(report()), "word/styles.xml")
    fonts = at(root, "//w:docDefaults//w:rFonts")[0]
    assert {fonts.get(f"{{{W}}}{key}") for key in ("ascii", "hAnsi", "eastAsia", "cs")} == {"Times New Roman"}
    assert at(root, "//w:docDefaults//w:lang/@w:val") == ["vi-VN"]
    assert at(root, "//w:docDefaults//w:sz/@w:val") == ["28"]
    assert not at(root, "//w:color")


def test_style_names_are_vietnamese_or_words_own():
    own = {"normal", "heading", "header", "default", "no"}
    for name in at(tree(docx.render(report()), "word/styles.xml"), "//w:style/w:name/@w:val"):
        assert name.split()[0].lower() in own or not name.isascii(), name


def test_headings_stand_in_the_navigation_pane():
    document = opened(report())
    found = [(p.style.name, p.text) for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert found[:3] == [
        ("Heading 1", "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO"),
        ("Heading 2", "1. Ban hành văn bản"),
        ("Heading 3", "1.1. Công tác tuyên truyền"),
    ]
    levels = at(tree(docx.render(report()), "word/styles.xml"), "//w:style[.//w:outlineLvl]/@w:styleId")
    assert levels == ["Heading1", "Heading2", "Heading3", "AppendixLabel"]


def test_sections_turn_the_sheet_and_begin_their_numbers_anew():
    sections = opened(report()).sections
    assert [(round(s.page_width.mm), round(s.page_height.mm)) for s in sections] == [(210, 297), (297, 210), (210, 297)]
    for section in sections:
        assert 20 <= round(section.top_margin.mm, 1) <= 25
        assert 20 <= round(section.bottom_margin.mm, 1) <= 25
        assert 30 <= round(section.left_margin.mm, 1) <= 35
        assert 15 <= round(section.right_margin.mm, 1) <= 20
        assert section.different_first_page_header_footer
    starts = at(tree(docx.render(report())), "//w:sectPr/w:pgNumType/@w:start")
    assert starts == ["1", "1", "1"]


def test_page_number_is_a_field_in_the_header_but_not_on_first_pages():
    parts = parts_of(docx.render(report()))
    assert at(etree.fromstring(parts["word/header.xml"]), "//w:instrText/text()") == [" PAGE "]
    assert not at(etree.fromstring(parts["word/firstHeader.xml"]), "//w:instrText")


def test_mark_of_sample_data_lies_behind_every_page():
    parts = parts_of(docx.render(report()))
    for name in ("word/header.xml", "word/firstHeader.xml"):
        assert at(etree.fromstring(parts[name]), "//v:textpath/@string") == ["DỮ LIỆU MẪU"]
    assert b"textpath" not in parts_of(docx.render(plan()))["word/header.xml"]


def test_table_heads_repeat_and_rows_stay_whole():
    table = at(tree(docx.render(report())), "//w:tbl[.//w:tblHeader]")[1]
    rows = at(table, "w:tr")
    assert [bool(at(row, "w:trPr/w:tblHeader")) for row in rows[:3]] == [True, True, False]
    assert all(at(row, "w:trPr/w:cantSplit") for row in rows)


def test_rows_that_lead_others_do_not_end_a_page():
    rows = at(tree(docx.render(report())), "//w:tbl[.//w:tblHeader]")[1].findall(f"{{{W}}}tr")[2:]
    held = [bool(at(row, ".//w:keepNext")) for row in rows]
    texts = ["".join(row.itertext()) for row in rows]
    last = len(rows) - 1
    expected = [
        index < last and (index in {0, last - 1} or "Mục tiêu" in text or "Tổng" in texts[index + 1])
        for index, text in enumerate(texts)
    ]
    # The remark below, with the closing mark, does not stand alone on a page.
    expected[last] = True
    assert held == expected
    assert len(rows) > 4


def test_the_last_row_stays_with_what_belongs_below_it_only():
    table = Table((Column("Nội dung", 1),), (Row((Cell("một"),)), Row((Cell("hai"),))))

    def holds(*after) -> bool:
        root = tree(docx.render(replace(plan(), body=(table, *after, Paragraph("Hết./.")), bases=())))
        first = at(root, "//w:tbl[.//w:tblHeader]")[0]
        return bool(at(at(first, "w:tr")[-1], ".//w:keepNext"))

    assert holds(Note("Ghi chú: một điều"))
    assert not holds(Note("Đơn vị tính: người", Align.RIGHT), table)
    assert not holds(Paragraph("chữ " * 60))


def test_a_cell_taller_than_a_page_may_part():
    tall = Table((Column("Nội dung", 1),), (Row((Cell("chữ " * 3000),)), Row((Cell("ngắn"),))))
    rows = at(tree(docx.render(replace(bare(), body=(tall,)))), "//w:tbl[.//w:tblHeader]/w:tr")
    assert [bool(at(row, "w:trPr/w:cantSplit")) for row in rows] == [True, True, False, True]


def test_columns_fill_the_text_width():
    grid = at(tree(docx.render(report())), "//w:tbl[.//w:tblHeader]")[0]
    widths = [int(width) for width in at(grid, "w:tblGrid/w:gridCol/@w:w")]
    assert sum(widths) == pytest.approx(165 * 1440 / 25.4, abs=len(widths))


def test_two_tables_do_not_grow_together():
    body = tree(docx.render(bare())).find(f"{{{W}}}body")
    tags = [etree.QName(node).localname for node in body]
    assert "tbl tbl" not in " ".join(tags)
    assert tags[-2:] == ["p", "sectPr"]


def test_last_lines_stay_with_the_signature():
    body = tree(docx.render(plan())).find(f"{{{W}}}body")
    tables = [index for index, node in enumerate(body) if node.tag == f"{{{W}}}tbl"]
    assert at(body[tables[-1] - 1], "w:pPr/w:keepNext")
    assert at(body[tables[-1]], "w:tr/w:trPr/w:cantSplit")


def test_a_long_list_of_recipients_goes_on_but_the_signature_stays_with_the_last_lines():
    lines = tuple(f"- Đơn vị thứ {number} của phường;" for number in range(80))
    document = replace(plan(), recipients=Recipients("Nơi nhận:", lines))
    body = tree(docx.render(document)).find(f"{{{W}}}body")
    block = body.findall(f"{{{W}}}tbl")[-1]
    first, second = at(block, "w:tr")
    assert at(block.getprevious(), "w:pPr/w:keepNext")
    assert at(first, "w:trPr/w:cantSplit")
    assert not at(second, "w:trPr/w:cantSplit")
    assert document.signature.name in "".join(first.itertext())
    told = "".join(first.itertext()) + "".join(second.itertext())
    assert all(line in told for line in lines)
    short = tree(docx.render(plan())).find(f"{{{W}}}body").findall(f"{{{W}}}tbl")[-1]
    assert len(at(short, "w:tr")) == 1


def test_long_names_in_the_head_and_below_the_signature_break_evenly():
    document = plan()
    header = replace(document.header, parent_line="", office_lines=("BAN VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ",))
    signature = Signature(("PHÓ CHỦ TỊCH PHỤ TRÁCH LĨNH VỰC VĂN HÓA - XÃ HỘI",), "Trần Thị Mẫu")
    root = tree(docx.render(replace(document, header=header, signature=signature)))
    for text in (*header.office_lines, *signature.authority):
        (paragraph,) = (node for node in root.iter(f"{{{W}}}p") if "".join(node.itertext()) == text)
        indents = at(paragraph, "w:pPr/w:ind")
        assert indents, text
        assert int(indents[0].get(f"{{{W}}}left")) == int(indents[0].get(f"{{{W}}}right")) > 200


def test_an_ending_of_one_short_line_takes_the_line_before_along():
    body = tree(docx.render(report())).find(f"{{{W}}}body")
    index = next(i for i, node in enumerate(body) if "Trên đây là" in "".join(node.itertext()))
    assert at(body[index], "w:pPr/w:keepNext")
    assert at(body[index - 1], "w:pPr/w:keepNext")


def test_letterhead_and_signature_have_no_lines():
    frames = at(tree(docx.render(report())), "//w:tbl[not(.//w:tblHeader)]")
    assert len(frames) == 2
    assert not any(at(frame, ".//w:tblBorders") for frame in frames)


def test_page_break_begins_a_page():
    heading = at(tree(docx.render(report())), "//w:p[w:pPr/w:pageBreakBefore]")
    assert ["".join(node.itertext()) for node in heading] == ["III. PHƯƠNG HƯỚNG"]


def test_properties_come_from_the_paper():
    properties = opened(report()).core_properties
    assert (properties.title, properties.author) == ("Báo cáo kết quả năm 2024", "Ủy ban nhân dân phường Bình An")
    assert properties.subject == "Bình đẳng giới năm 2024"
    assert properties.language == "vi-VN"
    assert properties.created.date() == properties.modified.date() == date(2024, 3, 7)
    assert properties.revision == 1
    assert b"dcterms" not in parts_of(docx.render(plan()))["docProps/core.xml"].split(b">", 2)[2]


def test_text_never_becomes_markup_or_field():
    evil = '</w:t></w:r><w:fldSimple w:instr="DDE"/> <img src="/etc/passwd"/> & {PAGE} ]]> \x00\x0b\x1f\ufffe\ud800'
    hostile = replace(
        report(),
        body=(Paragraph(evil), Table((Column(evil, 1),), (Row((Cell(evil),)),))),
        signature=Signature((evil,), evil),
        appendices=(Appendix(evil, evil, evil, (Paragraph(evil),)),),
        meta=Meta(evil, evil, evil, None, evil),
    )
    data = docx.render(hostile)
    assert not at(tree(data), "//w:fldSimple | //w:instrText")
    shown = "".join(tree(data).itertext())
    assert '<w:fldSimple w:instr="DDE"/>' in shown
    assert not set("\x00\x0b\x1f\ufffe") & set(shown)
    assert opened(hostile).core_properties.title.startswith("</w:t>")


def test_each_line_of_a_text_is_a_paragraph_and_blank_lines_are_none():
    document = replace(plan(), body=(Paragraph("một\r\n\n  hai\u2028ba", "1."), Paragraph(""), Paragraph("hết./.")))
    body = [p.text for p in opened(document).paragraphs if p.style.name == "Nội dung"]
    assert body == ["1. một", "hai", "ba", "hết./."]


def test_several_addressees_stand_below_the_label_under_its_colon():
    found = [p for p in opened(bare()).paragraphs if p.style.name == "Kính gửi"]
    assert found[0].text == "Kính gửi:"
    label, first, second = (p.paragraph_format.left_indent.pt for p in found)
    assert first == second
    assert first - label == pytest.approx(advances(Face.REGULAR).width("Kính gửi", 14), abs=0.1)


def test_file_has_no_macro_no_template_no_outside_link():
    parts = parts_of(docx.render(report()))
    assert not [name for name in parts if "vba" in name.lower() or name.endswith(".bin")]
    assert not [name for name, content in parts.items() if b"TargetMode" in content or b"attachedTemplate" in content]
    assert b'w:name="compatibilityMode"' in parts["word/settings.xml"]
    assert b'w:val="15"' in parts["word/settings.xml"]


def test_a_body_of_three_hundred_pages_is_written():
    document = long_report(3000)
    assert docx_words(docx.render(document)) == words_of(document)
