"""A PDF read back obeys Nghị định 30/2020/NĐ-CP, Phụ lục I: the numbers here are the decree's, not our style table's."""

import io
from dataclasses import replace
from itertools import pairwise

import pdfplumber
import pytest

from gpdesk.export import pdf
from gpdesk.export.document import Addressees, Item, Paragraph, Signature
from tests.export.pdf_page import POINTS_PER_MM, sheets
from tests.export.samples import LONG_SENTENCE, plan, report

MM = POINTS_PER_MM
LEFT, RIGHT, TOP, BOTTOM = (30, 35), (15, 20), (20, 25), (20, 25)


@pytest.fixture(scope="module")
def pages():
    return sheets(pdf.render(report(rows=30)))


@pytest.fixture(scope="module")
def first(pages):
    return pages[0]


def end_page(pages):
    return next(page for page in pages if any(line.text == "Nơi nhận:" for line in page.lines))


def middles(page):
    """Return the middles of the left and the right column of the head."""
    return page.line("Số:").middle, page.line("CỘNG HÒA").middle


# Mục I: khổ giấy, kiểu trình bày, định lề, số trang


def test_sheets_are_a4_and_a_wide_annex_lies(pages):
    sizes = {(round(page.width / MM, 1), round(page.height / MM, 1)) for page in pages}
    assert sizes == {(210.0, 297.0), (297.0, 210.0)}


def test_margins_are_within_the_ranges(pages):
    lefts, rights = [], []
    for page in pages:
        body = [line for line in page.lines if line.baseline > 20 * MM]
        lefts.append(min(line.left for line in body) / MM)
        rights.append((page.width - max(line.right for line in body)) / MM)
        # Ascent and descent of the type are 0.891 and 0.216 of its size.
        assert min(line.baseline - 0.891 * line.size for line in body) / MM >= TOP[0] - 0.01
        assert (page.height - max(line.baseline + 0.216 * line.size for line in body)) / MM >= BOTTOM[0] - 0.01
    assert LEFT[0] - 0.1 <= min(lefts) <= LEFT[1]
    assert RIGHT[0] - 0.1 <= min(rights) <= RIGHT[1]


def test_text_begins_at_the_upper_margin(pages):
    for page in pages:
        highest = min(line.baseline for line in page.lines if line.baseline > 20 * MM)
        assert TOP[0] <= highest / MM <= TOP[1] + 7


def test_page_number_stands_in_the_top_margin_from_the_second_page_of_each_part(pages):
    starts = {0} | {
        at for at, page in enumerate(pages) if any(line.text.startswith("Phụ lục I") for line in page.lines)
    }
    assert len(starts) == 3
    expected = 0
    for at, page in enumerate(pages):
        expected = 1 if at in starts else expected + 1
        in_margin = [line for line in page.lines if line.baseline < 20 * MM]
        if expected == 1:
            assert not in_margin
            continue
        (number,) = in_margin
        assert number.text == str(expected)
        assert 13 <= number.size <= 14
        assert number.font.endswith("LiberationSerif")
        assert number.middle == pytest.approx((30 * MM + page.width - 15 * MM) / 2, abs=0.5)
    assert max(len(pages) - at for at in starts) > 2


# Mục II.1-II.5, sơ đồ bố trí


@pytest.mark.parametrize(
    ("beginning", "sizes", "is_bold", "is_italic"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", (12, 13), True, False),
        ("Độc lập - Tự do - Hạnh phúc", (13, 14), True, False),
        ("ỦY BAN NHÂN DÂN", (12, 13), True, False),
        ("PHƯỜNG BÌNH AN", (12, 13), True, False),
        ("Số:", (13, 13), False, False),
        ("Bình An, ngày", (13, 14), False, True),
        ("BÁO CÁO", (13, 14), True, False),
        ("Kết quả thực hiện", (13, 14), True, False),
        ("Kính gửi:", (13, 14), False, False),
        ("Căn cứ Luật", (13, 14), False, True),
        ("Ủy ban nhân dân (UBND)", (13, 14), False, False),
        ("I. CÔNG TÁC", (13, 14), True, False),
        ("1. Ban hành", (13, 14), True, False),
        ("1.1. Công tác", (13, 14), True, False),
        ("a) ", (13, 14), False, False),
        ("- Các ban", (13, 14), False, False),
    ],
)
def test_type_of_the_parts(first, beginning, sizes, is_bold, is_italic):
    line = first.line(beginning)
    assert sizes[0] <= line.size <= sizes[1]
    assert ("Bold" in line.font) == is_bold
    assert ("Italic" in line.font) == is_italic


def test_motto_and_date_are_one_point_larger_than_the_name_of_the_country(first):
    state, motto, day = (first.line(begin) for begin in ("CỘNG HÒA", "Độc lập", "Bình An, ngày"))
    assert motto.size == day.size == state.size + 1


def test_parent_office_is_upright_and_not_bold():
    page = sheets(pdf.render(plan()))[0]
    line = page.line("UBND THÀNH")
    assert 12 <= line.size <= 13
    assert "Bold" not in line.font
    assert line.baseline < page.line("ỦY BAN NHÂN DÂN").baseline


def test_head_stands_in_two_columns(first):
    left, right = middles(first)
    for beginning in ("ỦY BAN NHÂN DÂN", "PHƯỜNG BÌNH AN"):
        assert first.line(beginning).middle == pytest.approx(left, abs=0.2)
    for beginning in ("Độc lập", "Bình An, ngày"):
        assert first.line(beginning).middle == pytest.approx(right, abs=0.2)
    assert first.line("CỘNG HÒA").left > first.width / 2 - 15 * MM
    assert first.line("ỦY BAN NHÂN DÂN").right < first.line("CỘNG HÒA").left


def test_lines_side_by_side_share_a_baseline(first):
    for left, right in (("ỦY BAN", "CỘNG HÒA"), ("PHƯỜNG BÌNH AN", "Độc lập"), ("Số:", "Bình An, ngày")):
        assert first.line(left).baseline == pytest.approx(first.line(right).baseline, abs=0.01)


def test_rule_under_the_motto_is_exactly_as_long_as_the_motto(first):
    motto = first.line("Độc lập")
    rule = first.rule_below(motto)
    assert rule.left == pytest.approx(motto.left, abs=0.2)
    assert rule.right == pytest.approx(motto.right, abs=0.2)


@pytest.mark.parametrize("beginning", ["PHƯỜNG BÌNH AN", "và bình đẳng giới trên địa bàn"])
def test_other_rules_are_a_third_to_a_half_of_the_text_and_centred(first, beginning):
    line = first.line(beginning)
    rule = first.rule_below(line)
    assert 1 / 3 <= rule.length / (line.right - line.left) <= 1 / 2
    assert rule.middle == pytest.approx(line.middle, abs=0.2)


@pytest.mark.parametrize("beginning", ["Độc lập", "PHƯỜNG BÌNH AN", "và bình đẳng giới trên địa bàn"])
def test_rules_do_not_touch_the_letters_above(first, beginning):
    line = first.line(beginning)
    assert first.rule_below(line).top - line.baseline > 0.4 * line.size


@pytest.mark.parametrize(
    "names",
    [
        ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ THUỘC TỈNH CÓ TÊN RẤT LÀ DÀI"),
        ("BAN VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ PHƯỜNG BÌNH AN ĐÔNG",),
        tuple(f"DÒNG TÊN CƠ QUAN THỨ {number} HƠI DÀI MỘT CHÚT" for number in range(12)),
        ("A" * 60,),
    ],
)
def test_a_long_name_of_the_office_wraps_within_its_column(names):
    document = report()
    header = replace(document.header, parent_line="ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÔNG GIANG", office_lines=names)
    page = sheets(pdf.render(replace(document, header=header)))[0]
    state = page.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    number = page.line("Số:")
    names_above = [line for line in page.lines if line.baseline < number.baseline - 1 and line.right < state.left]
    assert len(names_above) > 2
    for line in names_above:
        assert line.left >= 30 * MM - 0.1
        assert line.middle == pytest.approx(number.middle, abs=0.2)
    assert state.right <= page.width - 15 * MM + 0.1
    assert number.baseline == pytest.approx(page.line("Bình An, ngày").baseline, abs=0.01)
    last = names_above[-1]
    assert 1 / 3 <= page.rule_below(last).length / (last.right - last.left) <= 1 / 2


@pytest.mark.parametrize("ward", ["PHƯỜNG 1", "XÃ AN", "PHƯỜNG NGUYỄN THỊ MINH KHAI"])
def test_the_rule_below_an_office_is_measured_by_the_line_above_it(ward):
    document = report()
    header = replace(document.header, office_lines=("ỦY BAN NHÂN DÂN", ward))
    page = sheets(pdf.render(replace(document, header=header)))[0]
    line = page.line(ward[:9])
    rule = page.rule_below(
        max(
            (x for x in page.lines if x.left < line.middle < x.right and "Bold" in x.font and x.size == 13),
            key=lambda x: x.baseline,
        )
    )
    assert 1 / 3 <= rule.length / (line.right - line.left) <= 1 / 2
    assert rule.middle == pytest.approx(line.middle, abs=0.2)


def test_number_and_date_to_be_filled_in_keep_their_blanks():
    page = sheets(pdf.render(plan()))[0]
    blank = page.line("Số:")
    assert blank.right - blank.left > 90
    day = page.line("Bình An, ngày")
    assert day.right - day.left > 150


def test_title_is_centred_between_the_margins(first):
    middle = (30 * MM + first.width - 15 * MM) / 2
    for beginning in ("BÁO CÁO", "Kết quả thực hiện", "và bình đẳng giới trên", "Kính gửi:"):
        assert first.line(beginning).middle == pytest.approx(middle, abs=0.3)


def test_lines_of_the_abstract_are_even(first):
    upper, lower = first.line("Kết quả thực hiện"), first.line("và bình đẳng giới trên")
    assert (upper.right - upper.left) / (lower.right - lower.left) == pytest.approx(1, abs=0.15)


# Mục II.9.a


def test_a_single_addressee_stands_on_the_line_of_the_label(first):
    assert first.line("Kính gửi:").text == "Kính gửi: Ủy ban nhân dân thành phố Đông Giang"


def test_a_long_addressee_wraps_without_a_gap():
    document = replace(report(), addressees=Addressees("Kính gửi:", (LONG_SENTENCE[:110],)))
    page = sheets(pdf.render(document))[0]
    upper = page.line("Kính gửi:")
    lower = min((line for line in page.lines if line.baseline > upper.baseline), key=lambda line: line.baseline)
    assert lower.baseline - upper.baseline < 1.2 * upper.size


def test_dashes_of_several_addressees_are_aligned_below_the_colon():
    names = ("- Ủy ban nhân dân thành phố Đông Giang;", "- Phòng Nội vụ thành phố Đông Giang.")
    page = sheets(pdf.render(replace(report(), addressees=Addressees("Kính gửi:", names))))[0]
    label, upper, lower = (page.line(begin) for begin in ("Kính gửi:", *names))
    assert upper.left == pytest.approx(lower.left, abs=0.1)
    assert upper.left == pytest.approx(label.right, abs=5)
    assert label.baseline < upper.baseline < lower.baseline


# Mục II.6: nội dung


@pytest.fixture(scope="module")
def body_lines():
    """Return the lines of running text: page 1 of a plan whose body is long paragraphs only."""
    document = replace(plan(), body=tuple(Paragraph(f"{LONG_SENTENCE} {LONG_SENTENCE}./.") for _ in range(4)), bases=())
    with pdfplumber.open(io.BytesIO(pdf.render(document))) as book:
        lines = book.pages[0].extract_text_lines(x_tolerance=12, return_chars=True)
    start = next(at for at, line in enumerate(lines) if line["text"].startswith(LONG_SENTENCE[:20]))
    return [line for line in lines[start:] if line["top"] < (297 - 25) * MM]


def paragraphs_of(lines):
    groups = []
    for line in lines:
        if line["x0"] > 31 * MM:
            groups.append([])
        groups[-1].append(line)
    return groups


def test_first_lines_are_indented_by_one_or_1_27_cm(body_lines):
    for first_line, *rest in paragraphs_of(body_lines):
        indent = (first_line["x0"] - 30 * MM) / MM
        assert indent == pytest.approx(10, abs=0.2) or indent == pytest.approx(12.7, abs=0.2)
        assert all(line["x0"] == pytest.approx(30 * MM, abs=0.2) for line in rest)


def test_text_is_justified_but_for_the_last_lines(body_lines):
    for *full, last in paragraphs_of(body_lines)[:-1]:
        assert len(full) >= 3
        for line in full:
            assert line["x1"] == pytest.approx(body_right := (210 - 15) * MM, abs=0.5), line["text"]
        assert last["x1"] < body_right - 5


def test_line_pitch_is_from_single_to_one_and_a_half(body_lines):
    for paragraph in paragraphs_of(body_lines):
        for upper, lower in pairwise(paragraph):
            assert 1.14 * 14 <= lower["bottom"] - upper["bottom"] <= 1.5 * 1.15 * 14


def test_paragraphs_are_at_least_six_points_apart(body_lines):
    groups = paragraphs_of(body_lines)
    pitch = groups[0][1]["bottom"] - groups[0][0]["bottom"]
    for above, below in pairwise(groups):
        assert below[0]["bottom"] - above[-1]["bottom"] >= pitch + 6 - 0.01


def test_nobody_sees_that_the_last_lines_are_held_with_the_signature():
    document = replace(plan(), body=(Paragraph(f"{LONG_SENTENCE * 3}./."),), bases=())
    lines = [line for line in sheets(pdf.render(document))[0].lines if line.size == 14 and "Bold" not in line.font]
    pitches = {round(lower.baseline - upper.baseline, 2) for upper, lower in pairwise(lines[-9:])}
    assert len(pitches) == 1
    assert {round(line.right) for line in lines[-9:-1]} == {round((210 - 15) * MM)}


def test_bases_stand_on_lines_of_their_own_below_the_title(first):
    bases = [line for line in first.lines if line.text.startswith("Căn cứ")]
    assert len(bases) == 2
    assert bases[0].text.endswith(";")
    assert first.line("BÁO CÁO").baseline < bases[0].baseline < first.line("Ủy ban nhân dân (UBND)").baseline
    indents = {round((line.left - 30 * MM) / MM, 1) for line in bases}
    assert indents <= {10.0, 12.7}


def test_labels_stand_in_their_paragraphs(first):
    for beginning in ("a) Các ban", "- Các ban", "+ Số lượt"):
        assert (first.line(beginning).left - 30 * MM) / MM == pytest.approx(12.7, abs=0.2)


# Mục II.7, II.9.b: chữ ký, nơi nhận


def test_signature_is_level_with_the_recipients_in_the_right_half(pages):
    page = end_page(pages)
    label, authority, name = (page.line(begin) for begin in ("Nơi nhận:", "TM. ỦY BAN", "Trần Thị Mẫu"))
    assert label.baseline == pytest.approx(authority.baseline, abs=0.1)
    assert authority.left > (30 * MM + page.width - 15 * MM) / 2 - 10 * MM
    for line in (authority, page.line("KT. CHỦ TỊCH"), page.line("PHÓ CHỦ TỊCH"), name):
        assert line.middle == pytest.approx(authority.middle, abs=0.2)
        assert 13 <= line.size <= 14
        assert "Bold" in line.font
        assert "Italic" not in line.font


def test_there_is_room_for_signature_and_seal(pages):
    page = end_page(pages)
    post, name = page.line("PHÓ CHỦ TỊCH"), page.line("Trần Thị Mẫu")
    assert 30 <= (name.baseline - name.size - post.baseline) / MM <= 40


def test_recipients_are_set_in_11_below_a_label_in_12(pages):
    page = end_page(pages)
    label = page.line("Nơi nhận:")
    assert (label.size, label.left) == (12, pytest.approx(30 * MM, abs=0.3))
    assert "BoldItalic" in label.font
    lines = [page.line(begin) for begin in ("- Như trên;", "- TT. Đảng ủy", "- Các ban", "- Lưu: VT.")]
    for line in lines:
        assert (line.size, line.left) == (11, pytest.approx(30 * MM, abs=0.3))
        assert line.font.endswith("LiberationSerif")


@pytest.mark.parametrize(
    "line", ["TM. BAN VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ", "PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG BÌNH AN ĐÔNG"]
)
def test_long_lines_of_authority_stay_in_the_right_half(line):
    document = replace(report(), signature=Signature((line,), "Trần Thị Mẫu"))
    page = end_page(sheets(pdf.render(document)))
    authority = [x for x in page.lines if x.size == 14 and "Bold" in x.font and x.left > page.width / 2 - 15 * MM]
    assert " ".join(x.text for x in authority) == f"{line} Trần Thị Mẫu"
    assert all(x.right <= page.width - 15 * MM + 0.1 for x in authority)


def test_closing_mark_is_the_last_word_of_the_body(pages):
    page = end_page(pages)
    above = [line for line in page.lines if line.baseline < page.line("Nơi nhận:").baseline - 1]
    assert above[-1].text.endswith("./.")
    assert sum(line.text.endswith("./.") for line in above) == 1


# Mục III, mẫu 2.1: phụ lục


def annex_pages(pages):
    return [page for page in pages if any(line.text in {"Phụ lục I", "Phụ lục II"} for line in page.lines)]


def test_head_of_an_annex(pages):
    for page, title in zip(annex_pages(pages), ("KẾT QUẢ THỰC HIỆN", "DANH MỤC"), strict=True):
        label, heading, attached = (page.line(begin) for begin in ("Phụ lục I", title, "(Kèm theo"))
        middle = (30 * MM + page.width - 15 * MM) / 2
        assert label.size == 14
        assert 13 <= heading.size <= 14
        assert 13 <= attached.size <= 14
        for line, is_bold in ((label, True), (heading, True), (attached, False)):
            assert line.middle == pytest.approx(middle, abs=0.3)
            assert ("Bold" in line.font) == is_bold
            assert ("Italic" in line.font) == (not is_bold)
        lowest = max((x for x in page.lines if "Italic" in x.font and x.size == 14), key=lambda x: x.baseline)
        rule = page.rule_below(lowest)
        assert rule.middle == pytest.approx(middle, abs=0.3)
        assert 1 / 3 <= rule.length / (lowest.right - lowest.left) <= 1 / 2
        assert rule.top - lowest.baseline > 0.4 * lowest.size


def test_an_annex_has_neither_the_head_of_a_paper_nor_a_signature(pages):
    start = pages.index(annex_pages(pages)[0])
    words = " ".join(line.text for page in pages[start:] for line in page.lines)
    assert "CỘNG HÒA" not in words
    assert "Nơi nhận" not in words


def test_items_follow_the_form_of_the_body():
    document = replace(plan(), body=(Item("-", LONG_SENTENCE), Paragraph("Hết./.")))
    page = sheets(pdf.render(document))[0]
    assert page.line("- Các ban, ngành, đoàn thể và").size == 14


def test_the_line_that_limits_readers_is_framed_above_the_head():
    document = report()
    limited = replace(document, header=replace(document.header, circulation="LƯU HÀNH NỘI BỘ"))
    page = sheets(pdf.render(limited))[0]
    line = page.line("LƯU HÀNH")
    assert 13 <= line.size <= 14
    assert "Bold" in line.font
    assert line.middle == pytest.approx((30 * MM + page.width - 15 * MM) / 2, abs=0.3)
    assert page.line("CỘNG HÒA").baseline - line.baseline > 1.5 * line.size
