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


def reasons(text):
    return {(doubt.line, doubt.reason) for doubt in read_plan(text_source("thử.txt", text)).doubts}


def test_a_ground_named_by_the_opening_sentence_is_a_basis_and_the_sentence_stays():
    lead = (
        "Thực hiện Kế hoạch số 18/KH-UBND ngày 30/01/2024 của UBND huyện, UBND tỉnh về bình đẳng giới năm 2024, "
        "UBND phường Mẫu xây dựng kế hoạch năm 2024 như sau:"
    )
    plan_year = read_plan(text_source("thử.txt", HEAD + BODY.replace("I. MỤC", f"{lead}\nI. MỤC", 1))).plan_year
    (basis,) = plan_year.legal_bases
    assert basis.text == lead.rpartition(", UBND phường")[0]
    assert (basis.kind, basis.number) == ("Kế hoạch", "18/KH-UBND")
    assert plan_year.lines[0].text == lead


@pytest.mark.parametrize(
    "lead",
    [
        "Thực hiện công tác bình đẳng giới năm 2024, UBND phường Mẫu xây dựng kế hoạch như sau:",
        "UBND phường Mẫu xây dựng kế hoạch theo Kế hoạch số 18/KH-UBND, UBND tỉnh ban hành, như sau:",
    ],
)
def test_an_opening_that_names_no_paper_as_its_ground_gives_no_basis(lead):
    text = HEAD + BODY.replace("I. MỤC", f"Căn cứ Luật Bình đẳng giới.\n{lead}\nI. MỤC", 1)
    bases = read_plan(text_source("thử.txt", text)).plan_year.legal_bases
    assert [basis.text for basis in bases] == ["Căn cứ Luật Bình đẳng giới"]


def test_a_number_with_its_year_is_read_and_pointed_at():
    text = HEAD.replace("5/KH", "12/2024/KH") + BODY
    plan = read_plan(text_source("thử.txt", text)).plan_year.plan
    assert plan.full_number == "12/KH-UBND"
    assert (2, "Số: 12/2024/KH-UBND", "Số: 12/KH-UBND") in doubts(text)


def test_a_second_number_below_the_title_is_not_taken():
    text = HEAD + BODY.replace("\n", "\n(Số 9/KH-UBND ngày 01 tháng 02 năm 2024)\n", 1)
    plan = read_plan(text_source("thử.txt", text)).plan_year.plan
    assert (plan.full_number, plan.title) == ("05/KH-UBND", "Công tác bình đẳng giới năm 2024")
    assert (6, "(Số 9/KH-UBND ngày 01 tháng 02 năm 2024)", "") in doubts(text)


def test_a_joint_plan_is_pointed_at():
    text = (HEAD + BODY).replace("KẾ HOẠCH\n", "KẾ HOẠCH LIÊN TỊCH\n")
    assert read_plan(text_source("thử.txt", text)).plan_year.plan.title == "Công tác bình đẳng giới năm 2024"
    assert (4, "KẾ HOẠCH LIÊN TỊCH", "") in doubts(text)


def test_objectives_of_another_year_and_unmarked_ones_are_pointed_at():
    text = HEAD + (
        "Công tác bình đẳng giới năm 2024\nI. MỤC TIÊU\nMục tiêu 1: Đến năm 2030\n- Chỉ tiêu 1: Tỷ lệ nữ đạt 80%.\n"
        "Mục tiêu 2: Giai đoạn 2021 - 2030\n- Chỉ tiêu 1: Tỷ lệ nữ đạt 80%.\nNâng cao năng lực cán bộ\n- 90% cán bộ được tập huấn.\n"
    )
    found = {line: reason for line, reason in reasons(text) if "mục tiêu" in reason and "không nhận ra" not in reason}
    assert found == {
        7: "mục tiêu của năm 2030, kế hoạch của năm 2024; hãy kiểm tra mức phải đạt trong năm",
        11: "dòng không đánh số đứng trên các chỉ tiêu, được hiểu là tên một mục tiêu; hãy kiểm tra",
    }


def test_targets_numbered_through_the_plan_are_pointed_at():
    second = "Mục tiêu 2: Giáo dục\nChỉ tiêu 2: Tỷ lệ nữ được học đạt 90%.\nII. BÁO CÁO"
    assert (10, "Chỉ tiêu 2:", "") in doubts(HEAD + BODY.replace("II. BÁO CÁO", second))
    assert (10, "Chỉ tiêu 1:", "") not in doubts(
        HEAD + BODY.replace("II. BÁO CÁO", second.replace("Chỉ tiêu 2", "Chỉ tiêu 1"))
    )
