"""Papers that a plan says are to be made become activities."""

import pytest

from gpdesk.domain.activity import ActivityForm, SolutionGroup
from gpdesk.domain.plan import LineKind, PlanLine
from gpdesk.intake.paper_activity import find_paper_activities


def lines(*texts, section="NỘI DUNG GIẢI PHÁP THỰC HIỆN"):
    first = PlanLine("0", "p", 1, LineKind.SECTION, section)
    return (first, *(PlanLine(str(n), "p", n, LineKind.DASH, text) for n, text in enumerate(texts, start=2)))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Xây dựng quyết định kiện toàn Ban Vì sự tiến bộ của phụ nữ.",
            "Quyết định kiện toàn Ban Vì sự tiến bộ của phụ nữ",
        ),
        ("Xây dựng kế hoạch Tháng hành động năm 2024 (từ 15/11 đến 15/12/2024).", "Kế hoạch Tháng hành động năm 2024"),
        ("Tham mưu UBND phường ban hành kế hoạch kiểm tra.", "Kế hoạch kiểm tra"),
        ("Xây dựng chuyên mục truyền thông trên đài.", None),
        ("Quan tâm tập huấn cho nữ lãnh đạo.", None),
        ("Xây dựng triển khai mô hình đường dây nóng", None),
    ],
)
def test_only_papers_are_taken(text, title):
    found = find_paper_activities(lines(text), "p")
    assert [each.title for each in found] == ([title] if title else [])
    assert {(each.form, each.solution_group, each.due_on) for each in found} <= {
        (ActivityForm.PAPER, SolutionGroup.STEERING, None)
    }


def test_only_sections_on_solutions_are_read_and_nothing_twice():
    text = "Xây dựng kế hoạch kiểm tra năm 2024."
    assert find_paper_activities(lines(text, section="CHẾ ĐỘ BÁO CÁO"), "p") == ()
    assert len(find_paper_activities(lines(text, text), "p")) == 1
