"""What looks wrong with a plan as a whole is listed with its line, never mended unasked."""

import pytest

from gpdesk.domain.text import opening_words
from gpdesk.intake.plan_reader import read_plan
from gpdesk.intake.source import text_source

HEAD = "ỦY BAN NHÂN DÂN PHƯỜNG MẪU\nSố: 5/KH-UBND\nMẫu, ngày 04 tháng 3 năm 2024\nKẾ HOẠCH\n"
BODY = "Công tác bình đẳng giới năm 2024\nI. MỤC TIÊU\nMục tiêu 1: Y tế\nChỉ tiêu 1: Tỷ lệ nữ được khám đạt 80%.\nII. BÁO CÁO\n"
ABOVE = "Vướng mắc phản ánh về phòng chuyên môn để tham mưu đề xuất UBND tỉnh xem xét, quyết định./.\n"
TAIL = "Nơi nhận:\n- {};\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Mẫu An\n"


def doubts(text):
    return {(doubt.line, doubt.found, doubt.suggestion) for doubt in read_plan(text_source("thử.txt", text)).doubts}


def test_a_proposal_copied_from_the_superiors_plan():
    assert (10, "UBND tỉnh", "UBND thành phố") in doubts(HEAD + BODY + ABOVE + TAIL.format("UBND thành phố"))


@pytest.mark.parametrize("superior", ["UBND tỉnh (b/c)", "Sở Nội vụ"])
def test_a_ward_under_the_province_proposes_to_it(superior):
    assert not [each for each in doubts(HEAD + BODY + ABOVE + TAIL.format(superior)) if each[1] == "UBND tỉnh"]


def test_v_v_before_a_title():
    text = HEAD + "V/v công tác bình đẳng giới năm 2024\nI. MỤC TIÊU\nTỷ lệ nữ đạt 50%, báo cáo./.\n"
    intake = read_plan(text_source("thử.txt", text))
    assert intake.plan_year.plan.title == "V/v công tác bình đẳng giới năm 2024"
    assert (5, "V/v", "Về việc") in doubts(text)


def test_a_basis_inside_the_first_sentence_is_pointed_at():
    lead = "Thực hiện Kế hoạch số 18/KH-UBND ngày 30/01/2024 của UBND tỉnh, UBND phường xây dựng kế hoạch như sau:\n"
    assert (6, opening_words(lead), "") in doubts(HEAD + BODY.replace("I. MỤC", lead + "I. MỤC", 1))


def test_a_basis_and_the_opening_sentence_on_one_line_are_parted():
    line = "Căn cứ Kế hoạch số 15/KH-UBND ngày 25/01/2024 của UBND huyện. UBND phường Mẫu xây dựng kế hoạch như sau:\n"
    plan_year = read_plan(text_source("thử.txt", HEAD + BODY.replace("I. MỤC", line + "I. MỤC", 1))).plan_year
    assert [basis.number for basis in plan_year.legal_bases] == ["15/KH-UBND"]
    assert plan_year.lines[0].text == "UBND phường Mẫu xây dựng kế hoạch như sau:"
