"""Plans typed in Word: head and signature tables, tables of targets, automatic numbers, text in odd places."""

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from gpdesk.domain.plan import LineKind
from gpdesk.intake.plan_reader import read_plan
from gpdesk.intake.source import load_source
from tests.intake.conservation import lost_words
from tests.intake.notation import shown_plan
from tests.intake.word_file import add_lines, grid, head_table, numbered, numbering, saved, with_related_part


@pytest.fixture
def read(tmp_path):
    def read_document(document):
        path = tmp_path / "kế hoạch.docx"
        path.write_bytes(saved(document))
        return read_plan(load_source(path))

    return read_document


def state_head(document, left=("ỦY BAN NHÂN DÂN", "XÃ BÌNH HÒA", "Số: 12/KH-UBND")):
    head_table(
        document,
        left,
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Bình Hòa, ngày 05 tháng 02 năm 2025"),
    )
    add_lines(document, "KẾ HOẠCH\nThực hiện công tác bình đẳng giới năm 2025")


def signature_table(document):
    head_table(
        document,
        ("Nơi nhận:", "- UBND tỉnh (b/c);", "- Như Điều 1;", "- Lưu: VT."),
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Cao Mẫu Hà"),
    )


def assert_frame(intake):
    year = intake.plan_year
    assert year.plan.full_number == "12/KH-UBND"
    assert year.plan.issued_on.isoformat() == "2025-02-05"
    assert year.plan.title == "Thực hiện công tác bình đẳng giới năm 2025"
    assert year.offices[0].name == "Ủy ban nhân dân xã Bình Hòa"
    assert year.offices[0].place == "Bình Hòa"
    assert [each.text for each in year.recipients if each.paper_kind == "plan"] == [
        "UBND tỉnh (b/c)",
        "Như Điều 1",
        "Lưu: VT",
    ]
    assert year.signers[0].authority == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert year.signers[0].name == "Cao Mẫu Hà"
    assert lost_words(intake) == []


def test_targets_in_a_table(read):
    document = docx.Document()
    state_head(document)
    add_lines(document, "I. MỤC ĐÍCH\nThu hẹp khoảng cách giới.\nII. MỤC TIÊU, CHỈ TIÊU")
    grid(
        document,
        [
            ("TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2025"),
            ("I", "Lĩnh vực chính trị", "", ""),
            ("1", "Tỷ lệ nữ cấp ủy", "%", "25"),
            ("2", "Tỷ lệ nữ đại biểu Hội đồng nhân dân", "%", "≥ 35"),
            ("II", "Lĩnh vực kinh tế", "", ""),
            ("3", "Tỷ lệ lao động nữ làm nông nghiệp", "%", "< 30"),
            ("4", "Số giờ làm việc nhà của phụ nữ so với nam giới", "lần", "1,7"),
            ("III", "Lĩnh vực y tế", "", ""),
            ("5", "Tỷ số giới tính khi sinh", "bé trai/100 bé gái", "109"),
            ("6", "Số mô hình địa chỉ tin cậy", "mô hình", "02"),
        ],
    )
    add_lines(document, "III. TỔ CHỨC THỰC HIỆN\nCác ngành thực hiện, báo cáo định kỳ./.")
    signature_table(document)
    intake = read(document)
    assert_frame(intake)
    assert [objective.title for objective in intake.plan_year.objectives] == [
        "Lĩnh vực chính trị",
        "Lĩnh vực kinh tế",
        "Lĩnh vực y tế",
    ]
    assert shown_plan(intake) == [
        "1.1 share >= 25",
        "1.2 share >= 35",
        "2.1 share < 30",
        "2.2 ratio <= 1.7",
        "3.1 rate <= 109/100",
        "3.2 count-per-period >= 2",
    ]


def test_a_flat_table_of_targets(read):
    document = docx.Document()
    state_head(document)
    add_lines(document, "1. Chỉ tiêu")
    grid(
        document,
        [
            ("STT", "Nội dung chỉ tiêu", "Đơn vị tính", "Mục tiêu năm 2025", "Ghi chú"),
            ("1", "Tỷ lệ nữ cấp ủy", "%", "25", "Văn phòng theo dõi"),
            ("2", "Tỷ lệ hộ dân được tuyên truyền", "%", "từ 80 trở lên", ""),
        ],
    )
    add_lines(document, "2. Tổ chức thực hiện\nCác ngành thực hiện, báo cáo./.")
    signature_table(document)
    intake = read(document)
    assert_frame(intake)
    assert shown_plan(intake) == ["1.1 share >= 25", "1.2 share >= 80"]


def test_automatic_numbers(read):
    document = docx.Document()
    state_head(document)
    sections = numbering(document, ("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3."))
    items = numbering(document, ("bullet", "-"), ("bullet", "+"))
    numbered(document, "MỤC ĐÍCH, YÊU CẦU", sections)
    document.add_paragraph("Nâng cao nhận thức về giới.")
    numbered(document, "NỘI DUNG", sections)
    numbered(document, "Mục tiêu chung", sections, 1)
    document.add_paragraph("Thu hẹp khoảng cách giới.")
    numbered(document, "Mục tiêu cụ thể", sections, 1)
    numbered(document, "Trong lĩnh vực chính trị", sections, 2)
    numbered(document, "Tỷ lệ nữ cấp ủy đạt 25% trở lên.", items)
    numbered(document, "Tỷ lệ nữ lãnh đạo đạt ít nhất 30%.", items)
    numbered(document, "Trong lĩnh vực truyền thông", sections, 2)
    numbered(document, "Mỗi tháng có 02 buổi phát thanh.", items)
    numbered(document, "TỔ CHỨC THỰC HIỆN", sections)
    numbered(document, "Các ngành báo cáo định kỳ./.", items)
    signature_table(document)
    intake = read(document)
    assert_frame(intake)
    sections_read = [line.text for line in intake.plan_year.lines if line.kind is LineKind.SECTION]
    assert sections_read == ["MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG", "TỔ CHỨC THỰC HIỆN"]
    assert [objective.title for objective in intake.plan_year.objectives] == [
        "Trong lĩnh vực chính trị",
        "Trong lĩnh vực truyền thông",
    ]
    assert shown_plan(intake) == ["1.1 share >= 25", "1.2 share >= 30", "2.1 count-per-period >= 2 month"]


def test_lines_broken_inside_paragraphs_and_split_runs(read):
    document = docx.Document()
    state_head(document)
    paragraph = document.add_paragraph()
    for run in ("I. MỤC ", "TIÊU"):
        paragraph.add_run(run).bold = True
    paragraph = document.add_paragraph("Mục tiêu 1: Về y tế")
    paragraph.add_run().add_break()
    paragraph.add_run("Chỉ tiêu 1: Tỷ lệ phụ nữ mang thai ")
    paragraph.add_run("được khám đạt 9")
    paragraph.add_run("5%.")
    document.add_paragraph("II. TỔ CHỨC THỰC HIỆN").runs[0].bold = True
    document.add_paragraph("Các ngành báo cáo định kỳ./.")
    signature_table(document)
    intake = read(document)
    assert_frame(intake)
    assert shown_plan(intake) == ["1.1 share >= 95"]


def test_tracked_changes_text_boxes_and_controls(read):
    document = docx.Document()
    state_head(document)
    add_lines(document, "I. MỤC TIÊU\nMục tiêu 1: Về giáo dục")
    body = document.element.body
    inserted = (
        f'<w:p {nsdecls("w")}><w:ins w:id="1" w:author="x"><w:r><w:t>Chỉ tiêu 1: Tỷ lệ nữ học nghề đạt </w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="x"><w:r><w:delText>20%</w:delText></w:r></w:del>'
        "<w:r><w:t>30%.</w:t></w:r></w:p>"
    )
    control = (
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>Chỉ tiêu 2: Tỷ lệ nữ biết chữ đạt trên 98%.</w:t></w:r></w:p>"
        "</w:sdtContent></w:sdt>"
    )
    for xml in (inserted, control):
        body.insert(len(body) - 1, parse_xml(xml))
    add_lines(document, "II. TỔ CHỨC THỰC HIỆN\nCác ngành báo cáo định kỳ./.")
    signature_table(document)
    intake = read(document)
    assert_frame(intake)
    assert shown_plan(intake) == ["1.1 share >= 30", "1.2 share > 98"]


def test_text_in_a_drawn_box_is_read(read):
    document = docx.Document()
    state_head(document)
    add_lines(document, "I. MỤC TIÊU\nMục tiêu 1: Về y tế\nChỉ tiêu 1: Tỷ lệ nữ được khám sức khỏe đạt 80%.")
    box = (
        f'<w:p {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:r><w:pict><v:shape><v:textbox><w:txbxContent>'
        "<w:p><w:r><w:t>Chỉ tiêu 2: Tỷ lệ nữ có thẻ bảo hiểm đạt 95%.</w:t></w:r></w:p>"
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    document.element.body.insert(len(document.element.body) - 1, parse_xml(box))
    add_lines(document, "II. TỔ CHỨC THỰC HIỆN\nCác ngành báo cáo định kỳ./.")
    signature_table(document)
    intake = read(document)
    assert shown_plan(intake) == ["1.1 share >= 80", "1.2 share >= 95"]


def test_objectives_in_a_merged_column_of_the_table(read):
    document = docx.Document()
    state_head(document)
    add_lines(document, "I. MỤC TIÊU, CHỈ TIÊU")
    grid(
        document,
        [
            ("STT", "Mục tiêu", "Chỉ tiêu", "ĐVT", "Thực hiện 2024", "Kế hoạch 2025", "Đơn vị chủ trì"),
            ("1", "Trong lĩnh vực chính trị", "Tỷ lệ phòng, ban có lãnh đạo là nữ", "%", "55%", "≥ 60", "Văn phòng"),
            ("2", "", "Tỷ lệ nữ cấp ủy", "%", "18,5", "25", "Văn phòng"),
            ("3", "Trong lĩnh vực y tế", "Tỷ lệ tử vong mẹ", "/100.000 trẻ đẻ sống", "0", "< 30", "Trạm Y tế"),
            ("4", "Trong lĩnh vực thông tin", "Số tin, bài mỗi quý", "tin, bài", "16", "04", ""),
        ],
    )
    table = document.tables[-1]
    table.cell(1, 1).merge(table.cell(2, 1))
    add_lines(document, "II. TỔ CHỨC THỰC HIỆN\nCác ngành thực hiện, báo cáo định kỳ./.")
    signature_table(document)
    intake = read(document)
    assert_frame(intake)
    assert [objective.title for objective in intake.plan_year.objectives] == [
        "Trong lĩnh vực chính trị",
        "Trong lĩnh vực y tế",
        "Trong lĩnh vực thông tin",
    ]
    assert shown_plan(intake) == [
        "1.1 share >= 60",
        "1.2 share >= 25",
        "2.1 rate < 30/100000",
        "3.1 count-per-period >= 4 quarter",
    ]
    assert "Thực hiện 2024: 55%; Đơn vị chủ trì: Văn phòng" in intake.plan_year.targets[0].statement


def test_the_signer_of_the_issuing_body_is_told_from_the_other(read):
    document = docx.Document()
    state_head(document)
    add_lines(document, "I. MỤC TIÊU\nMục tiêu 1: Về y tế\nChỉ tiêu 1: Tỷ lệ nữ được khám đạt 80%.")
    head_table(
        document,
        ("TM. BAN THƯỜNG TRỰC", "ỦY BAN MTTQ VIỆT NAM XÃ", "CHỦ TỊCH", "", "Trần Mẫu Ân"),
        ("TM. ỦY BAN NHÂN DÂN XÃ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Võ Mẫu Bình"),
    )
    add_lines(document, "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.")
    intake = read(document)
    signer = intake.plan_year.signers[0]
    assert (signer.name, signer.authority) == (
        "Võ Mẫu Bình",
        ("TM. ỦY BAN NHÂN DÂN XÃ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    )
    found = " ".join(doubt.found for doubt in intake.doubts)
    assert "ỦY BAN MTTQ VIỆT NAM XÃ" in found
    assert "Trần Mẫu Ân" in found
    assert lost_words(intake) == []


def test_a_footnote_is_listed_with_the_line_that_refers_to_it(tmp_path):
    document = docx.Document()
    state_head(document)
    add_lines(document, "I. MỤC TIÊU\nMục tiêu 1: Về y tế\nChỉ tiêu 1: Tỷ lệ nữ được khám đạt 80%.")
    run = document.paragraphs[-1].add_run()._r
    run.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="2"/>'))
    note = "Theo Nghị quyết số 05/NQ-HĐND của Hội đồng nhân dân xã."
    notes = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
        f'<w:footnote w:id="2"><w:p><w:r><w:t>{note}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    path = tmp_path / "kế hoạch.docx"
    path.write_bytes(with_related_part(saved(document), "footnotes", notes.encode()))
    intake = read_plan(load_source(path))
    line = next(line.number for line in intake.source.lines if "80%" in line.text)
    assert [(doubt.line, doubt.found) for doubt in intake.doubts if "chú thích" in doubt.reason] == [(line, note)]
    assert shown_plan(intake) == ["1.1 share >= 80"]
