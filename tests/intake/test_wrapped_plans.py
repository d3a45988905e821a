"""Plans that a scan or a PDF broke into short lines read as the plans they were."""

import textwrap
from pathlib import Path

import pytest

from gpdesk.intake.plan_reader import read_plan
from gpdesk.intake.source import text_source
from tests.intake.notation import shown_plan

PLANS = Path(__file__).parent / "plans"
NAMES = (
    "goals_of_two_years",
    "strategy_two_tier",
    "slashed_labels_starred_targets",
    "twenty_targets",
    "commune_plus_items",
)


def read(text):
    return read_plan(text_source("thử.txt", text))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [60, 70, 78, 90, 100])
@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_text_broken_at_any_width(name, width, gap):
    text = (PLANS / f"{name}.txt").read_text(encoding="utf-8")
    broken = "\n".join("\n".join(textwrap.wrap(line, width)) + gap for line in text.splitlines())
    whole, found = read(text), read(broken)
    assert shown_plan(found) == shown_plan(whole)
    assert [basis.text for basis in found.plan_year.legal_bases] == [
        basis.text for basis in whole.plan_year.legal_bases
    ]
    assert found.plan_year.plan.title == whole.plan_year.plan.title


def test_page_numbers_are_set_aside_and_listed():
    intake = read((PLANS / "scanned_with_pages.txt").read_text(encoding="utf-8"))
    assert [doubt.found for doubt in intake.doubts if "số trang" in doubt.reason] == ["2", "3"]
    assert all(target.statement.endswith(".") for target in intake.plan_year.targets)


def test_a_number_alone_that_counts_no_page_stays():
    intake = read(
        "KẾ HOẠCH\nCông tác năm 2025\nI. MỤC TIÊU\nMục tiêu 1: Y tế\nChỉ tiêu 1: Tỷ lệ nữ được khám đạt:\n\n80\n\nphần trăm."
    )
    assert "80" in intake.plan_year.targets[0].statement


def test_a_line_for_each_paragraph_stays_apart():
    lines = (
        "- Tuyên truyền trong các khóm, ấp và các trường học, cơ quan",
        "- Lồng ghép giới",
        "Các ngành phối hợp thực hiện",
    )
    intake = read("KẾ HOẠCH\nCông tác năm 2025\nI. GIẢI PHÁP\n" + "\n".join(lines))
    assert [line.text for line in intake.plan_year.lines][-3:] == [line.removeprefix("- ") for line in lines]
