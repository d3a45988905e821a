"""``gpdesk import-plan``: JSON alone on standard output, faults as one sentence on standard error."""

import json
from pathlib import Path

import pytest

from gpdesk import cli
from gpdesk.data.store import Store

PLANS = Path(__file__).parent / "plans"
PLAN = PLANS / "commune_plus_items.txt"
KEYS = {
    "number",
    "issued_on",
    "place",
    "office",
    "title",
    "legal_bases",
    "objectives",
    "recipients",
    "signer",
    "doubts",
}
MEASURE_KEYS = {"code", "kind", "comparison", "goal", "factor", "cadence", "by_sex"}


@pytest.fixture
def register(tmp_path, capsys):
    path = tmp_path / "w.gpdesk"
    assert cli.main(["new", str(path)]) == 0
    capsys.readouterr()
    return path


@pytest.mark.parametrize("plan", sorted(PLANS.glob("*.txt")), ids=lambda path: path.stem)
def test_json_is_all_that_is_printed_and_the_plan_is_stored(register, capsys, plan):
    assert cli.main(["import-plan", str(register), str(plan), "--json"]) == 0
    printed = capsys.readouterr()
    result = json.loads(printed.out)
    assert printed.err == ""
    assert result.keys() >= KEYS
    measures = [
        measure
        for objective in result["objectives"]
        for target in objective["targets"]
        for measure in target["measures"]
    ]
    assert all(measure.keys() >= MEASURE_KEYS for measure in measures)
    with Store.open(register, read_only=True) as store:
        stored = store.plan_year(result["year"])
    assert [code for code, _, _, _ in stored.walk()] == [measure["code"] for measure in measures]


def test_goals_are_text_with_a_point(register, capsys, tmp_path):
    plan = tmp_path / "plan.txt"
    plan.write_text(
        "KẾ HOẠCH\nCông tác năm 2025\nMục tiêu 1: Y tế\n- Chỉ tiêu 1: Tỷ số giới tính khi sinh dưới 108,50 bé trai/100 bé gái.\n"
        "- Chỉ tiêu 2: Tỷ lệ tử vong mẹ dưới 30/100.000.\n",
        encoding="utf-8",
    )
    assert cli.main(["import-plan", str(register), str(plan), "--json"]) == 0
    targets = json.loads(capsys.readouterr().out)["objectives"][0]["targets"]
    assert [(m["goal"], m["factor"]) for t in targets for m in t["measures"]] == [("108.5", 100), ("30", 100000)]


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n\0\0", b"PK\x03\x04", bytes.fromhex("D0CF11E0A1B11AE1")])
def test_a_file_that_cannot_be_read(register, capsys, tmp_path, content):
    plan = tmp_path / "plan.docx"
    plan.write_bytes(content)
    before = register.read_bytes()
    assert cli.main(["import-plan", str(register), str(plan), "--json"]) == 3
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert "plan.docx" in printed.err
    assert register.read_bytes() == before


def test_a_plan_that_is_not_there(register, capsys, tmp_path):
    assert cli.main(["import-plan", str(register), str(tmp_path / "none.txt")]) == 3
    assert capsys.readouterr().err.count("\n") == 1


def test_a_second_plan_of_the_year_needs_consent(register, capsys):
    assert cli.main(["import-plan", str(register), str(PLAN)]) == 0
    assert cli.main(["import-plan", str(register), str(PLAN)]) == 3
    assert "--force" in capsys.readouterr().err
    assert cli.main(["import-plan", str(register), str(PLAN), "--force"]) == 0


@pytest.mark.parametrize("words", [["import-plan"], ["import-plan", "a.gpdesk"], ["import-plan", "a", "b", "--xml"]])
def test_wrong_use(capsys, words):
    assert cli.main(words) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1


def test_the_summary_lists_measures_and_doubts(register, capsys):
    assert cli.main(["import-plan", str(register), str(PLAN)]) == 0
    printed = capsys.readouterr().out
    assert "45/KH-UBND" in printed
    assert "8 số đo" in printed
    assert "dòng 29" in printed
