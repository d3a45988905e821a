"""A plan that was read comes out again word for word: as PDF, Word and Excel."""

import difflib
from dataclasses import replace
from pathlib import Path

import pytest

from gpdesk.domain.next_year import next_plan_year
from gpdesk.export import docx, pdf, xlsx
from gpdesk.export.document import Paragraph
from gpdesk.export.plan_document import build_plan_document
from gpdesk.intake.plan_reader import PlanIntake, read_plan
from gpdesk.intake.source import load_source
from tests.export.parity import docx_words, pdf_words, xlsx_words
from tests.intake.conservation import words_missing_from

PLANS = sorted((Path(__file__).parent.parent / "intake" / "plans").glob("*.txt"))
REAL_PLAN = Path(__file__).parents[3] / "shared" / "plan-199-kh-ubnd.txt"


def printed(intake: PlanIntake) -> dict[str, list[str]]:
    document = build_plan_document(intake.plan_year)
    return {
        "pdf": pdf_words(pdf.render(document), document),
        "docx": docx_words(docx.render(document)),
        "xlsx": xlsx_words(xlsx.render(document)),
    }


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_plan_of_any_style_is_exported_whole(path):
    """What the paper has no place for (a head of a table, "Dự thảo") is named among the doubts."""
    intake = read_plan(load_source(path))
    doubts = " ".join(doubt.found for doubt in intake.doubts)
    for words in printed(intake).values():
        lost = words_missing_from(intake, (" ".join(words), doubts))
        # The number of a paper below 10 is printed with its zero.
        assert [word for word in lost if f"0{word}/KH-UBND" not in words] == []


@pytest.mark.parametrize("of_next_year", [False, True])
def test_a_ground_that_the_opening_sentence_names_is_printed_once(of_next_year):
    plan_year = read_plan(load_source(PLANS[0].with_name("ground_in_opening.txt"))).plan_year
    year = next_plan_year(plan_year, lambda _activity, _year: ()) if of_next_year else plan_year
    document = build_plan_document(year)
    opening = document.body[0]
    assert isinstance(opening, Paragraph)
    assert year.legal_bases[0].number == "45/KH-UBND"
    assert document.bases == ()
    assert opening.text.startswith(
        "Thực hiện Kế hoạch số 45/KH-UBND ngày 11 tháng 02 năm 2022"
        if not of_next_year
        else "Thực hiện Kế hoạch số 45/KH-UBND"
    )
    # Where the clerk words the opening anew, the basis stands above it as any other.
    reworded = replace(year, lines=(replace(year.lines[0], text="UBND xã xây dựng kế hoạch như sau:"), *year.lines[1:]))
    assert [text[:33] for text in build_plan_document(reworded).bases] == ["Thực hiện Kế hoạch số 45/KH-UBND "]


@pytest.mark.skipif(not REAL_PLAN.exists(), reason="the ward's own plan is not part of the project")
def test_every_word_of_the_real_plan_is_exported_in_its_order():
    """Nothing is corrected without consent but what the form itself prescribes: head, date, authority, "Chỉ tiêu 3:"."""
    source = REAL_PLAN.read_text(encoding="utf-8").replace("*", "").split()
    for words in printed(read_plan(load_source(REAL_PLAN))).values():
        changes = {
            (" ".join(source[first:last]), " ".join(words[begin:end]))
            for change, first, last, begin, end in difflib.SequenceMatcher(
                None, source, words, autojunk=False
            ).get_opcodes()
            if change != "equal"
        }
        replaced = {(old, new) for old, new in changes if old}
        assert replaced == {("7", "07"), ("03", "3"), ("3.", "3:")}
        assert sorted(new for old, new in changes if not old) == [
            "TM. ỦY BAN NHÂN DÂN",
            "ỦY BAN NHÂN DÂN PHƯỜNG MỸ THẠNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
        ]
