"""The Word file laid out by LibreOffice obeys Nghị định 30/2020/NĐ-CP, Phụ lục I."""

from dataclasses import replace

import pytest

from gpdesk.export import docx
from gpdesk.export.style import HEADER_LEFT_WIDTH, HEADER_RIGHT_WIDTH, STYLES, Role
from tests.export.office_suite import converted, needs_office_suite
from tests.export.pdf_page import POINTS_PER_MM, sheets
from tests.export.samples import report

pytestmark = [pytest.mark.office_suite, needs_office_suite]


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    return sheets(converted(tmp_path_factory.mktemp("word"), "report.docx", docx.render(report(rows=30))))


def test_sheets_are_a4_and_annexes_turn(pages):
    sizes = [(round(page.width / POINTS_PER_MM), round(page.height / POINTS_PER_MM)) for page in pages]
    assert sizes[0] == (210, 297)
    assert (297, 210) in sizes
    assert sizes[-1] == (210, 297)


def test_text_stays_within_the_margins(pages):
    for page in pages:
        for line in page.lines:
            if line.text.isdigit() and line.baseline < 20 * POINTS_PER_MM:
                continue  # the page number stands in the top margin
            assert line.left >= 30 * POINTS_PER_MM - 0.5, line
            assert line.right <= page.width - 15 * POINTS_PER_MM + 0.5, line
            assert 20 * POINTS_PER_MM < line.baseline < page.height - 20 * POINTS_PER_MM, line


@pytest.mark.parametrize(
    ("beginning", "role"),
    [
        ("ỦY BAN NHÂN DÂN", Role.OFFICE),
        ("CỘNG HÒA", Role.STATE_NAME),
        ("Độc lập", Role.MOTTO),
        ("Số:", Role.NUMBER),
        ("Bình An, ngày", Role.PLACE_AND_DATE),
        ("BÁO CÁO", Role.KIND),
        ("Kết quả thực hiện", Role.ABSTRACT),
        ("Kính gửi:", Role.ADDRESSEE),
        ("Căn cứ Luật", Role.BASIS),
        ("I. CÔNG TÁC", Role.SECTION),
        ("1. Ban hành", Role.HEADING),
        ("1.1. Công tác", Role.SUBHEADING),
    ],
)
def test_first_page_has_the_type_of_the_decree(pages, beginning, role):
    line = pages[0].line(beginning)
    style = STYLES[role]
    assert line.size == style.size
    assert ("Bold" in line.font) == style.is_bold
    assert ("Italic" in line.font) == style.is_italic


def test_rule_under_the_motto_is_exactly_as_long_as_the_motto(pages):
    motto = pages[0].line("Độc lập")
    rule = pages[0].rule_below(motto)
    assert rule.length == pytest.approx(motto.right - motto.left, abs=0.6)
    assert rule.middle == pytest.approx(motto.middle, abs=0.5)


def test_rule_under_the_office_is_a_third_to_a_half_of_its_name(pages):
    office = pages[0].line("PHƯỜNG BÌNH AN")
    longest = max(line.right - line.left for line in (office, pages[0].line("ỦY BAN NHÂN DÂN")))
    rule = pages[0].rule_below(office)
    assert 1 / 3 <= rule.length / longest <= 1 / 2
    assert rule.middle == pytest.approx(office.middle, abs=0.5)


def test_rule_under_the_abstract_is_a_third_to_a_half_of_it(pages):
    last = pages[0].line("và bình đẳng giới trên địa bàn")
    rule = pages[0].rule_below(last)
    assert 1 / 3 <= rule.length / (last.right - last.left) <= 1 / 2
    assert rule.middle == pytest.approx(last.middle, abs=0.5)


def test_rules_do_not_touch_the_letters_above(pages):
    for beginning in ("Độc lập", "PHƯỜNG BÌNH AN", "và bình đẳng giới trên"):
        line = pages[0].line(beginning)
        assert pages[0].rule_below(line).top - line.baseline > 0.25 * line.size


def test_head_stands_in_two_columns(pages):
    left = (30 + HEADER_LEFT_WIDTH / 2) * POINTS_PER_MM
    right = (30 + HEADER_LEFT_WIDTH + HEADER_RIGHT_WIDTH / 2) * POINTS_PER_MM
    for beginning, middle in (
        ("ỦY BAN", left),
        ("Số:", left),
        ("CỘNG HÒA", right),
        ("Độc lập", right),
        ("Bình An, ", right),
    ):
        assert pages[0].line(beginning).middle == pytest.approx(middle, abs=1)


def test_number_and_date_share_a_baseline(pages):
    assert pages[0].line("Số:").baseline == pytest.approx(pages[0].line("Bình An, ngày").baseline, abs=0.3)
    assert pages[0].line("ỦY BAN").baseline == pytest.approx(pages[0].line("CỘNG HÒA").baseline, abs=0.3)


def test_signature_is_level_with_the_recipients_on_the_page_of_the_last_line(pages):
    page = next(page for page in pages if any(line.text == "Nơi nhận:" for line in page.lines))
    label = page.line("Nơi nhận:")
    authority = page.line("TM. ỦY BAN")
    assert label.baseline == pytest.approx(authority.baseline, abs=0.3)
    assert authority.left > page.width / 2 - 20
    assert (label.size, page.line("- Lưu: VT.").size) == (12, 11)
    name = page.line("Trần Thị Mẫu")
    assert name.middle == pytest.approx(authority.middle, abs=1)
    assert name.baseline - page.line("PHÓ CHỦ TỊCH").baseline > 30 * POINTS_PER_MM
    assert any(line.text.endswith("./.") for line in page.lines)


def test_page_number_is_in_the_top_margin_from_the_second_page_of_each_part(pages):
    starts = [
        index for index, page in enumerate(pages) if any(line.text.startswith("Phụ lục") for line in page.lines[:1])
    ]
    expected = 0
    for index, page in enumerate(pages):
        expected = 1 if index in {0, *starts} else expected + 1
        numbers = [line for line in page.lines if line.baseline < 20 * POINTS_PER_MM]
        if expected == 1:
            assert not numbers
            continue
        (number,) = numbers
        assert number.text == str(expected)
        assert number.size in {13, 14}
        middle = (30 + (page.width / POINTS_PER_MM - 45) / 2) * POINTS_PER_MM
        assert number.middle == pytest.approx(middle, abs=1)
    assert len(starts) == 2


def test_table_heads_repeat_on_each_page_of_the_annex(pages):
    wide = [page for page in pages if page.width > page.height]
    assert len(wide) > 1
    for page in wide:
        assert [line for line in page.lines if line.text.startswith("TT")]
        assert [line for line in page.lines if line.text.startswith("(1)")]


def test_no_annex_page_ends_with_a_group_head_or_holds_a_total_alone(pages):
    wide = [page for page in pages if page.width > page.height]
    for page in wide:
        last = max(page.lines, key=lambda line: line.baseline)
        assert not last.text.startswith("Mục tiêu")
        bodies = [line.text for line in page.lines]
        if any(text.startswith("Tổng cộng") for text in bodies):
            assert any(text.startswith("Chỉ tiêu") and ":" in text for text in bodies)


@pytest.mark.parametrize("office", ["phường Mỹ An Đông", "phường Bình An", "thị trấn Nguyễn Thị Minh Khai"])
def test_lines_with_blanks_for_the_pen_come_out_even(tmp_path, office):
    attached = f"(Kèm theo Báo cáo số ....../BC-UBND ngày ..... tháng ..... năm ..... của Ủy ban nhân dân {office})"
    document = report()
    annex = replace(document.appendices[0], attached_to=attached, is_landscape=False)
    data = docx.render(replace(document, appendices=(annex,)))
    page = next(
        page
        for page in sheets(converted(tmp_path, "annex.docx", data))
        if any(line.text.startswith("(Kèm theo") for line in page.lines)
    )
    lines = [line for line in page.lines if "Italic" in line.font and line.size == 14]
    assert len(lines) == 2
    upper, lower = (line.right - line.left for line in lines)
    assert lower > 0.5 * upper
    # A date is not torn apart.
    assert any("ngày ..... tháng ..... năm ....." in line.text.replace("\u00a0", " ") for line in lines)
    assert 1 / 3 <= page.rule_below(lines[-1]).length / lower <= 1 / 2


def test_the_frame_that_limits_readers_touches_nothing(tmp_path):
    document = report()
    limited = replace(document, header=replace(document.header, circulation="LƯU HÀNH NỘI BỘ"))
    page = sheets(converted(tmp_path, "limited.docx", docx.render(limited)))[0]
    line = page.line("LƯU HÀNH")
    assert 13 <= line.size <= 14
    assert "Bold" in line.font
    assert line.middle == pytest.approx((30 + 165 / 2) * POINTS_PER_MM, abs=1)
    assert page.line("CỘNG HÒA").baseline - line.baseline > 2 * line.size
