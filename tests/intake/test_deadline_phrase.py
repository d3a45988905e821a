"""Days by which a plan wants something done."""

from datetime import date

import pytest

from gpdesk.domain.plan import Plan
from gpdesk.intake.deadline_phrase import deadline_doubts, find_deadlines
from gpdesk.intake.source import text_lines


def found(text, year=2024):
    return {deadline.title: deadline.due_on for deadline in find_deadlines(text_lines(text), Plan("p", year, ""))}


HALF, WHOLE = "Gửi báo cáo 6 tháng đầu năm 2024", "Gửi báo cáo năm 2024"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Các đơn vị xây dựng kế hoạch năm 2024 trước ngày 15/3/2024.",
            {"Ban hành kế hoạch năm 2024": date(2024, 3, 15)},
        ),
        (
            "Báo cáo 6 tháng trước ngày 10/6; báo cáo năm chậm nhất là ngày 05 tháng 12 năm 2024.",
            {HALF: date(2024, 6, 10), WHOLE: date(2024, 12, 5)},
        ),
        (
            "Báo cáo kết quả Tháng hành động trước ngày 20/12/2024",
            {"Gửi báo cáo Tháng hành động năm 2024": date(2024, 12, 20), HALF: None, WHOLE: None},
        ),
        (
            "Hoàn thành rà soát địa chỉ tin cậy trước ngày 30/4.",
            {"Hoàn thành rà soát địa chỉ tin cậy": date(2024, 4, 30)},
        ),
        (
            "Tổng hợp, báo cáo UBND huyện trước ngày 15 tháng 6 và ngày 15 tháng 12 năm 2024.",
            {HALF: date(2024, 6, 15), WHOLE: date(2024, 12, 15)},
        ),
        (
            "Các đơn vị báo cáo kết quả trước 10/6/2024 và 10/12/2024./.",
            {HALF: date(2024, 6, 10), WHOLE: date(2024, 12, 10)},
        ),
        (
            "Theo dõi, đôn đốc; định kỳ 6 tháng (trước ngày 05/6), năm (trước ngày 05/12) báo cáo UBND huyện.",
            {HALF: date(2024, 6, 5), WHOLE: date(2024, 12, 5)},
        ),
        (
            "IV. Báo cáo:\n6 tháng: trước 15/6/2024; năm: trước 01/12/2024.",
            {HALF: date(2024, 6, 15), WHOLE: date(2024, 12, 1)},
        ),
        (
            "Chế độ báo cáo\n- 6 tháng: trước ngày 15/6\nV. KINH PHÍ\n- Năm: trước ngày 01/12",
            {HALF: date(2024, 6, 15), "Năm": date(2024, 12, 1), WHOLE: None},
        ),
        ("Bố trí không quá 1/3 số buổi vào buổi tối.", {}),
        ("Gửi kết quả về phường trước ngày 31/11/2024.", {}),
        ("Định kỳ trước ngày 15 hàng tháng gửi số liệu.", {}),
        ("Từ ngày 15/11 đến 15/12/2024 tổ chức Tháng hành động.", {}),
    ],
)
def test_days_and_their_tasks(text, expected):
    assert found(text) == expected


def test_sentence_that_breaks_off_gives_no_invented_day():
    text = "UBND phường xây dựng kế hoạch hoạt động năm 2024 trước ngày 15/3/2024; báo cáo"
    assert found(text) == {"Ban hành kế hoạch năm 2024": date(2024, 3, 15), HALF: None, WHOLE: None}
    lines = text_lines(text)
    doubts = tuple(deadline_doubts(find_deadlines(lines, Plan("p", 2024, "")), lines))
    (doubt,) = doubts
    assert HALF in doubt.reason
    assert WHOLE in doubt.reason
    assert "hãy ghi ngày" in doubt.reason
