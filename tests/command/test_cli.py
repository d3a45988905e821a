"""The command line: names, exit codes, one Vietnamese sentence for each fault."""

import json
import os
import stat
import subprocess
import sys
from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from pathlib import Path

import openpyxl
import pypdf
import pytest

from gpdesk.cli import COMMANDS, main
from gpdesk.data.store import Store
from gpdesk.domain.activity import Activity
from gpdesk.domain.identity import ActivityId, new_id
from gpdesk.domain.paper import PaperKind, PaperState
from gpdesk.schedule.conflict import find_conflicts

PLAN = """UBND PHƯỜNG TÂN MẪU
Số: 12/KH-UBND
Tân Mẫu, ngày 05 tháng 3 năm 2025
KẾ HOẠCH
Thực hiện công tác bình đẳng giới năm 2025
Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006.
I. MỤC TIÊU
1. Mục tiêu 1: Trong lĩnh vực chính trị
- Chỉ tiêu 1: Phân đầu đạt 40% cán bộ nữ tham gia cấp ủy.
II. TỔ CHỨC THỰC HIỆN
Các ban, ngành báo cáo trước ngày 10/12/2025./.
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Thử
"""


@pytest.fixture
def sample(tmp_path):
    path = tmp_path / "mẫu.gpdesk"
    assert main(["new", str(path), "--sample"]) == 0
    return path


@pytest.fixture
def plan(tmp_path):
    path = tmp_path / "kế hoạch.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_new_import_export(tmp_path, plan, capsys):
    file, out = tmp_path / "w.gpdesk", tmp_path / "ra"
    assert main(["new", str(file)]) == 0
    assert main(["import-plan", str(file), str(plan)]) == 0
    printed = capsys.readouterr().out
    assert "1 mục tiêu, 1 chỉ tiêu, 1 số đo" in printed
    assert "Phân đầu" in printed
    assert main(["export", str(file), "--paper", "plan", "--format", "pdf,docx,xlsx", "--out", str(out)]) == 0
    assert sorted(path.name for path in out.iterdir()) == [
        "ke-hoach-2025.docx",
        "ke-hoach-2025.pdf",
        "ke-hoach-2025.xlsx",
    ]
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(out / "ke-hoach-2025.pdf").pages)
    assert "Trần Văn Thử" in text
    assert "DỮ LIỆU MẪU" not in text


def test_json_is_the_whole_of_stdout(tmp_path, plan, capsys):
    file = tmp_path / "w.gpdesk"
    main(["new", str(file)])
    capsys.readouterr()
    assert main(["import-plan", str(file), str(plan), "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["number"] == "12/KH-UBND"
    assert result["issued_on"] == "2025-03-05"
    assert result["objectives"][0]["targets"][0]["measures"][0]["goal"] == "40"
    assert {"line", "found", "suggestion", "reason"} == set(result["doubts"][0])


def test_corrections_need_consent(tmp_path, plan):
    file = tmp_path / "w.gpdesk"
    main(["new", str(file)])
    main(["import-plan", str(file), str(plan)])
    with Store.open(file) as store:
        assert "Phân đầu" in store.targets.list()[0].statement
    assert main(["import-plan", str(file), str(plan)]) == 3
    assert main(["import-plan", str(file), str(plan), "--force", "--correct"]) == 0
    with Store.open(file) as store:
        assert "Phấn đấu" in store.targets.list()[0].statement
        assert store.undo().label == "Nhập kế hoạch năm 2025 từ văn bản"


def test_an_untouched_plan_gives_way_to_the_imported_one(tmp_path, plan):
    file = tmp_path / "w.gpdesk"
    assert main(["new", str(file), "--year", "2025"]) == 0
    assert main(["import-plan", str(file), str(plan)]) == 0


def test_activities_of_the_year_outlive_a_plan_imported_again(tmp_path, plan):
    file = tmp_path / "w.gpdesk"
    assert main(["new", str(file)]) == 0
    assert main(["import-plan", str(file), str(plan)]) == 0
    with Store.open(file) as store, store.operation("Thêm hoạt động"):
        store.activities.add(Activity(ActivityId(new_id()), store.plans.list()[0].id, 1, "Tọa đàm"))
    assert main(["import-plan", str(file), str(plan), "--force"]) == 0
    with Store.open(file) as store:
        titles = [each.title for each in store.deadlines.list()]
        assert [each.title for each in store.activities.list()] == ["Tọa đàm"]
        assert len(titles) == len(set(titles))


def test_dry_run_stores_nothing(tmp_path, plan):
    file = tmp_path / "w.gpdesk"
    main(["new", str(file)])
    before = file.read_bytes()
    assert main(["import-plan", str(file), str(plan), "--dry-run"]) == 0
    assert file.read_bytes() == before


@pytest.mark.parametrize("period", ["2024", "2024-H1", "2024-H2", "2024-Q1", "2024-Q3"])
def test_reports_of_all_periods(sample, tmp_path, period):
    out = tmp_path / "ra"
    assert main(["export", str(sample), "--paper", "report", "--period", period, "--out", str(out)]) == 0
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(out / f"bao-cao-{period}.pdf").pages)
    assert "DỮ LIỆU MẪU" in text


def test_existing_files_are_not_overwritten_unless_forced(sample, tmp_path, capsys):
    out = tmp_path / "ra"
    command = ["export", str(sample), "--paper", "plan", "--out", str(out)]
    assert main(command) == 0
    (out / "ke-hoach-2024.pdf").write_text("đã ký")
    assert main(command) == 3
    assert (out / "ke-hoach-2024.pdf").read_text() == "đã ký"
    assert "--force" in capsys.readouterr().err
    assert main([*command, "--force"]) == 0
    assert main(["new", str(sample)]) == 3


def test_either_all_formats_are_written_or_none(sample, tmp_path, capsys):
    out = tmp_path / "ra"
    (out / "ke-hoach-2024.xlsx").mkdir(parents=True)
    command = ["export", str(sample), "--paper", "plan", "--format", "pdf,docx,xlsx", "--out", str(out), "--force"]
    assert main(command) == 3
    assert "ke-hoach-2024.xlsx" in capsys.readouterr().err
    assert [path.name for path in out.iterdir()] == ["ke-hoach-2024.xlsx"]


def test_sample_files_are_equal(tmp_path):
    for name in ("a", "b"):
        main(["new", str(tmp_path / f"{name}.gpdesk"), "--sample"])
        main(["export", str(tmp_path / f"{name}.gpdesk"), "--paper", "report", "--out", str(tmp_path / name)])
    assert (tmp_path / "a" / "bao-cao-2024.pdf").read_bytes() == (tmp_path / "b" / "bao-cao-2024.pdf").read_bytes()


def test_check_says_what_is_missing(sample, tmp_path, capsys):
    assert main(["check", str(sample)]) == 1
    assert "Chỉ tiêu 5.3 chưa có số liệu quý I năm 2024" in capsys.readouterr().out
    assert main(["check", str(sample), "--json"]) == 1
    problems = json.loads(capsys.readouterr().out)["problems"]
    codes = {problem["code"] for problem in problems}
    assert codes == {
        "reading_missing",
        "news_owed",
        "commitment_owed",
        "report_missing",
        "deadline_late",
        "conflict_place",
        "conflict_person",
        "conflict_outside",
    }
    broken = tmp_path / "hỏng.gpdesk"
    broken.write_bytes(sample.read_bytes()[:-4096])
    assert main(["check", str(broken)]) == 1
    assert "bị hỏng" in capsys.readouterr().out
    assert main(["check", str(tmp_path / "không có.gpdesk")]) == 3


def test_check_of_a_complete_file_is_yes(sample):
    with Store.open(sample) as store, store.operation("Làm nốt mọi việc"):
        year = store.plan_year(2024)
        measures = {code: measure for code, _, _, measure in year.walk()}
        store.measures.remove(measures["5.3"].id)
        store.measures.update(replace(measures["6.3"], goal=Decimal(3)))
        for commitment in year.commitments:
            store.commitments.update(replace(commitment, informed_on=date(2024, 3, 1), committed_on=date(2024, 3, 1)))
        for deadline in year.deadlines:
            store.deadlines.update(replace(deadline, done_on=date(2024, 12, 1)))
        for paper in year.papers:
            store.papers.update(replace(paper, state=PaperState.ISSUED))
        month, activities = year.action_month, {activity.id: activity for activity in year.activities}
        for conflict in find_conflicts(year.events, activities, (month.starts_on, month.ends_on)):
            store.events.remove(conflict.events[0])
    assert main(["check", str(sample)]) == 0


@pytest.mark.parametrize("code", ["hours_reversed", "day_outside_year", "conflict_launch", "overspent_without_note"])
def test_check_tells_what_is_wrong_with_activities(sample, code, capsys):
    def break_rule(store, year):
        event, line = year.events[0], year.budget_lines[0]
        match code:
            case "hours_reversed":
                store.events.update(replace(event, starts_at=time(9), ends_at=time(8)))
            case "day_outside_year":
                store.events.update(replace(event, starts_on=date(2023, 1, 9), ends_on=date(2023, 1, 9)))
            case "conflict_launch":
                store.events.update(replace(event, is_launch=True))
            case _:
                store.budget_lines.update(replace(line, spent=line.planned + 1, note=""))

    with Store.open(sample) as store, store.operation("Làm sai"):
        break_rule(store, store.plan_year(2024))
    assert main(["check", str(sample), "--json"]) == 1
    found = [problem["code"] for problem in json.loads(capsys.readouterr().out)["problems"]]
    assert found.count(code) == 1


def test_papers_lists_the_kinds(capsys):
    assert main(["papers"]) == 0
    printed = capsys.readouterr().out
    assert "plan" in printed
    assert "report" in printed
    assert main(["papers", "--json"]) == 0
    assert [row["paper"] for row in json.loads(capsys.readouterr().out)] == [kind.value for kind in PaperKind]


@pytest.mark.parametrize(
    "words",
    [
        ["exprot"],
        ["new"],
        ["export", "a.gpdesk"],
        ["export", "a.gpdesk", "--paper", "letter", "--out", "o"],
        ["export", "a.gpdesk", "--paper", "plan", "--format", "odt", "--out", "o"],
        *(
            ["export", "a.gpdesk", "--paper", "report", "--period", period, "--out", "o"]
            for period in ("2024-Q5", "2024-13", "2024-H3", "quý 3", "24", "2024-M05", "")
        ),
        ["export", "a.gpdesk", "--paper", "plan", "--period", "2024-Q3", "--out", "o"],
        ["export", "a.gpdesk", "--paper", "invitation", "--period", "2024-H1", "--out", "o"],
        ["export", "a.gpdesk", "--paper", "activities", "--from", "32/12/2024", "--out", "o"],
        ["export-calendar", "a.gpdesk", "--to", "mai", "--out", "o.ics"],
        ["collection-forms", "a.gpdesk", "--period", "2024-Q0", "--out", "o"],
        ["import-values", "a.gpdesk", "b.xlsx", "--period", "năm nay"],
        ["new", "a.gpdesk", "--year", "24"],
        ["new", "a.gpdesk", "--lạ"],
        ["--lạ"],
        [""],
        ["export", "a.gpdesk", "--paper", "plan", "--from", "1/1/2024", "--out", "o"],
        ["export", "a.gpdesk", "--paper", "report", "--unit", "Khóm 1", "--out", "o"],
        ["export", "a.gpdesk", "--paper", "plan", "--event", "Tọa đàm", "--out", "o"],
        ["export", "a.gpdesk", "--paper", "plan", "--true-counts", "--out", "o"],
        ["export-calendar", "a.gpdesk", "--from", "2/1/2024", "--to", "1/1/2024", "--out", "k.ics"],
        ["bench", "--runs", "-1"],
        ["bench", "--runs", "0"],
        ["bench", "--runs", "nhiều"],
        ["a.gpdesk", "b.gpdesk"],
    ],
)
def test_wrong_use_is_told_in_one_vietnamese_sentence(words, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(words) == 2
    told = capsys.readouterr().err
    assert told.startswith("Câu lệnh chưa đúng: ")
    assert told.count("\n") == 1
    assert "argument" not in told
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [
        ["export", "thiếu.gpdesk", "--paper", "plan", "--out", "o"],
        ["export", "mẫu.gpdesk", "--paper", "report", "--period", "2019", "--out", "o"],
        ["export", "mẫu.gpdesk", "--paper", "report", "--period", "2025", "--out", "o"],
        ["export", ".", "--paper", "report", "--out", "o"],
        ["export", "mẫu.gpdesk", "--paper", "report", "--out", "mẫu.gpdesk"],
        ["export", "mẫu.gpdesk", "--paper", "report", "--out", "mẫu.gpdesk/trong"],
        ["export", "mẫu.gpdesk", "--paper", "report", "--out", "/dev/null/trong"],
        ["collection-forms", "mẫu.gpdesk", "--period", "2024-Q1", "--out", "mẫu.gpdesk"],
        ["import-plan", "mẫu.gpdesk", "thiếu.docx"],
        ["import-plan", "mẫu.gpdesk", "."],
        ["export", "mẫu.gpdesk", "--paper", "plan", "--out", "mẫu.gpdesk"],
        ["export", "mẫu.gpdesk", "--paper", "plan", "--out", "mẫu.gpdesk/ra"],
        ["export", "mẫu.gpdesk", "--paper", "invitation", "--event", "không có", "--out", "o"],
        ["export", "mẫu.gpdesk", "--paper", "invitation", "--event", "tọa đàm", "--out", "o"],
        ["export-calendar", "mẫu.gpdesk", "--out", "mẫu.gpdesk"],
        ["export-calendar", "mẫu.gpdesk", "--out", "."],
        ["export-calendar", "mẫu.gpdesk", "--out", "thiếu/k.ics"],
        ["collection-forms", "mẫu.gpdesk", "--period", "2024-Q3", "--out", "mẫu.gpdesk"],
        ["new", "thiếu/a.gpdesk"],
    ],
)
def test_what_cannot_be_done_is_told_in_one_sentence(words, sample, capsys, monkeypatch):
    monkeypatch.chdir(sample.parent)
    assert main(words) == 3
    told = capsys.readouterr().err
    assert told.strip().endswith(".") or "Hãy" in told
    assert "Traceback" not in told
    assert "gặp lỗi của chính nó" not in told
    assert told.count("\n") == 1
    assert list(sample.parent.iterdir()) == [sample]


def test_help_is_vietnamese(capsys):
    for words in (["--help"], *([command, "--help"] for command in COMMANDS)):
        with pytest.raises(SystemExit) as ended:
            main(words)
        assert ended.value.code == 0
        printed = capsys.readouterr().out
        assert "Cách dùng" in printed
        for english in ("usage", "optional", "positional", "options:", "show this help"):
            assert english not in printed


def test_self_test_passes(capsys):
    assert main(["self-test"]) == 0
    assert "Chương trình chạy đủ các bước." in capsys.readouterr().out


def test_invitation_to_the_event_that_words_choose(sample, tmp_path):
    command = ["export", str(sample), "--paper", "invitation", "--out", str(tmp_path / "ra")]
    assert main([*command, "--event", "chia se viec nha"]) == 0
    text = pypdf.PdfReader(next((tmp_path / "ra").glob("*.pdf"))).pages[0].extract_text()
    assert "chia sẻ việc nhà" in text


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no name in folders there")
@pytest.mark.parametrize("words", [["new", "ống"], ["export-calendar", "mẫu.gpdesk", "--out", "ống"]])
def test_device_or_pipe_is_never_replaced(sample, words, monkeypatch, capsys):
    """Not even with ``--force``: it would be gone for every program of the machine."""
    monkeypatch.chdir(sample.parent)
    os.mkfifo("ống")
    assert main([*words, "--force"]) == 3
    assert "thiết bị" in capsys.readouterr().err
    assert stat.S_ISFIFO(Path("ống").stat().st_mode)


def _buffered():
    """Return the environment of a clerk's console: what a stream refused is tried again when Python exits."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("words", [["papers"], ["check"], ["thiếu"]])
def test_full_disk_behind_the_output_is_told(sample, words):
    command = [sys.executable, "-m", "gpdesk", *words, *([str(sample)] if words == ["check"] else [])]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=_buffered(), text=True, check=False)
        assert done.returncode == (2 if words == ["thiếu"] else 3)
        assert done.stderr.count("\n") == 1
        assert "lỗi của chính nó" not in done.stderr
        silent = subprocess.run(command, stdout=full, stderr=full, env=_buffered(), check=False)
        assert silent.returncode == done.returncode


def test_reader_that_goes_away_is_no_fault(sample):
    command = [sys.executable, "-m", "gpdesk", "check", str(sample)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, **pipes, env=_buffered(), text=True) as process:
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 0


def test_list_of_wrong_rows_that_cannot_be_saved_stores_nothing(sample, tmp_path):
    book = openpyxl.Workbook()
    for row in (("Mã", "Kỳ", "Tử số", "Mẫu số"), ("1.1", "2024-Q1", 1, 2), ("1.1", "2024-Q3", 5, 2)):
        book.active.append(row)
    book.save(tmp_path / "bảng.xlsx")
    errors = tmp_path / "sai.xlsx"
    errors.write_text("của người khác")
    before = sample.read_bytes()
    command = ["import-values", str(sample), str(tmp_path / "bảng.xlsx"), "--errors", str(errors)]
    assert main(command) == 3
    assert (sample.read_bytes(), errors.read_text()) == (before, "của người khác")
    assert main([*command, "--force"]) == 1
    assert sample.read_bytes() != before
