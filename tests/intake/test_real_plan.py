"""The plan that started the project, read whole; skipped where it is not at hand."""

import json
from datetime import date
from pathlib import Path

import pytest

from gpdesk.intake.doubt import apply_corrections
from gpdesk.intake.plan_json import plan_json
from gpdesk.intake.plan_reader import read_plan
from gpdesk.intake.source import load_source
from tests.intake.conservation import lost_words
from tests.intake.notation import shown_plan

PLAN = Path(__file__).parents[3] / "shared" / "plan-199-kh-ubnd.txt"
pytestmark = pytest.mark.skipif(not PLAN.exists(), reason="the ward's own plan is not part of the project")

MEASURES = [
    "1.1 share >= 50",
    "2.1 share ~ 50",
    "2.2 share < 30",
    "3.1 ratio <= 1.7",
    "3.2a share >= 70",
    "3.2b share >= 50",
    "3.3 share = 100",
    "3.4 share >= 70",
    "4.1 rate <= 108.88/100",
    "4.2 rate < 30/100000",
    "4.3 rate < 18/1000",
    "4.4 qualitative",
    "5.1 qualitative",
    "5.2a share > 95 by-sex",
    "5.2b share ~ 85 by-sex",
    "5.3 share > 30",
    "5.4a share >= 47",
    "5.4b share > 20",
    "6.1 share >= 50",
    "6.2 share >= 90",
    "6.3 count-per-period >= 4 quarter",
    "6.4 monthly >= 12 month",
]


@pytest.fixture(scope="module")
def intake():
    return read_plan(load_source(PLAN))


def test_every_measure(intake):
    assert shown_plan(intake) == MEASURES


def test_the_numbers_of_things(intake):
    year = intake.plan_year
    assert [len(year.objectives), len(year.targets), len(year.measures), len(year.legal_bases)] == [6, 19, 22, 4]


def test_the_head_and_the_tail(intake):
    result = plan_json(intake)
    assert result["number"] == "199/KH-UBND"
    assert result["issued_on"] == "2024-03-07"
    assert result["place"] == "Mỹ Thạnh"
    assert result["office"] == "Ủy ban nhân dân phường Mỹ Thạnh"
    assert result["recipients"] == ["UBND thành phố", "Lưu: VT"]
    assert result["signer"]["authority"] == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    assert result["signer"]["name"] in PLAN.read_text(encoding="utf-8").splitlines()[-1]
    assert result["signer"]["name"]
    assert result["title"].endswith("Phường Mỹ Thạnh năm 2024")


@pytest.mark.parametrize(
    ("line", "found", "suggestion"),
    [
        (5, "ngày 7 tháng 03 năm 2024", "ngày 07 tháng 3 năm 2024"),
        (9, "Phường Mỹ Thạnh", "phường Mỹ Thạnh"),
        (19, "Phường Mỹ Thạnh", "phường Mỹ Thạnh"),
        (47, "Phân đầu", "Phấn đấu"),
        (86, "Phần đầu", "Phấn đấu"),
        (88, "Phần đầu", "Phấn đấu"),
        (90, "Chỉ tiêu 3.", "Chỉ tiêu 3:"),
        (156, "UBND tỉnh", "UBND thành phố"),
    ],
)
def test_what_looks_wrong_is_listed_with_its_line(intake, line, found, suggestion):
    assert (line, found, suggestion) in {(doubt.line, doubt.found, doubt.suggestion) for doubt in intake.doubts}


def test_the_sentence_that_breaks_off_is_left_to_the_clerk(intake):
    broken = [doubt for doubt in intake.doubts if "ngắt giữa chừng" in doubt.reason]
    assert [(doubt.line, doubt.suggestion, doubt.can_correct) for doubt in broken] == [(154, "", False)]


def test_nothing_is_corrected_without_consent(intake):
    assert "Phân đầu năm 2024" in intake.plan_year.targets[0].statement
    consented = apply_corrections(intake.source, tuple(doubt for doubt in intake.doubts if doubt.can_correct))
    corrected = read_plan(consented)
    assert corrected.plan_year.targets[0].statement.startswith("Phấn đấu năm 2024")
    assert shown_plan(corrected) == MEASURES
    assert not [doubt for doubt in corrected.doubts if doubt.can_correct]


def test_every_sentence_of_the_source_is_there(intake):
    have = json.dumps(plan_json(intake), ensure_ascii=False)
    for line in intake.source.lines:
        for sentence in line.text.replace("**", "").split(". "):
            bare = sentence.strip(" .;-/")
            words = bare.split(" ", 1)[1] if bare[:2] in {"1.", "2.", "3.", "4.", "5."} and " " in bare else bare
            if len(words) > 60:
                assert words[-50:] in have or words[:50] in have, sentence


def test_no_word_is_lost(intake):
    assert lost_words(intake) == []


def test_three_papers_of_the_solutions_become_activities(intake):
    titles = [activity.title for activity in intake.plan_year.activities]
    assert len(titles) == 3
    assert titles[0] == "Quyết định kiện toàn Ban Vì sự tiến bộ của phụ nữ và bình đẳng giới"
    assert titles[2].startswith("Kế hoạch Tháng hành động vì bình đẳng giới")
    assert titles[2].endswith("năm 2024")


def test_deadlines_are_read_and_the_missing_ones_asked_for(intake):
    days = {deadline.title: deadline.due_on for deadline in intake.plan_year.deadlines}
    assert days == {
        "Ban hành kế hoạch năm 2024": date(2024, 3, 15),
        "Gửi báo cáo 6 tháng đầu năm 2024": None,
        "Gửi báo cáo năm 2024": None,
    }
    assert [each.done_on for each in intake.plan_year.deadlines] == [date(2024, 3, 7), None, None]
    assert any("không nêu hạn" in doubt.reason and doubt.line == 154 for doubt in intake.doubts)
