"""Spans of days on the command line, papers of a month that is not there: one Vietnamese sentence, the right exit code."""

import re
from datetime import date

import pytest

from gpdesk.cli import main


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("span") / "mẫu.gpdesk"
    assert main(["new", str(path), "--sample", "--year", "2024"]) == 0
    return path


def fault(capsys, words, code):
    """Return the one sentence that a wrong command is answered with."""
    capsys.readouterr()
    assert main([str(word) for word in words]) == code
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    assert said.err.count("\n") == 1
    return said.err


@pytest.mark.parametrize(
    ("span", "sentence"),
    [
        (["--from", "15/12/2024", "--to", "15/11/2024"], "ngày --to (15/11/2024) sớm hơn ngày --from (15/12/2024)"),
        (["--from", "31/11/2024"], "--from: Không có ngày 31 tháng 11 năm 2024"),
        (["--to", "hôm qua"], "--to: “hôm qua” không phải là ngày"),
        (["--from", "15/11/2024", "--to", "15/01/2025"], "khoảng ngày phải nằm trong một năm, là năm 2024"),
        (["--period", "2024-Q1", "--from", "15/11/2024"], "không nằm trong quý I năm 2024"),
    ],
)
def test_a_span_that_cannot_be_is_wrong_use(sample, tmp_path, capsys, span, sentence):
    out = tmp_path / "ra"
    said = fault(capsys, ["export", sample, "--paper", "activities", *span, "--out", out], 2)
    assert sentence in said
    assert not out.exists()


def test_a_span_is_for_the_list_of_activities_only(sample, tmp_path, capsys):
    words = ["export", sample, "--paper", "action-month-plan", "--from", "15/11/2024", "--out", tmp_path / "ra"]
    assert "--from chỉ dùng cho --paper activities" in fault(capsys, words, 2)


def test_a_span_chooses_the_year_and_names_the_file(sample, tmp_path, capsys):
    span = ["--from", "15/11/2024", "--to", "15/12/2024"]
    assert main(["export", str(sample), "--paper", "activities", *span, "--out", str(tmp_path)]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["hoat-dong-2024-11-15-den-2024-12-15.pdf"]
    words = ["export", sample, "--paper", "activities", "--from", "01/01/2021", "--out", tmp_path]
    assert "không có kế hoạch năm 2021" in fault(capsys, words, 3)


@pytest.mark.parametrize(
    ("paper", "sentence"),
    [
        ("action-month-plan", "Chưa thiết lập Tháng hành động năm 2024"),
        ("action-month-schedule", "Chưa thiết lập Tháng hành động năm 2024"),
        ("action-month-report", "Chưa thiết lập Tháng hành động năm 2024"),
        ("invitation", "Chưa có sự kiện để mời"),
        ("activities", "Chưa có cơ quan ban hành"),
    ],
)
def test_papers_of_an_empty_year_say_what_is_missing(tmp_path, capsys, paper, sentence):
    path = tmp_path / "trống.gpdesk"
    assert main(["new", str(path), "--year", "2024"]) == 0
    said = fault(capsys, ["export", path, "--paper", paper, "--out", tmp_path / "ra"], 3)
    assert sentence in said
    assert "Hãy" in said


def test_an_unknown_event_is_named(sample, tmp_path, capsys):
    words = ["export", sample, "--paper", "invitation", "--event", "abc", "--out", tmp_path / "ra"]
    assert "“abc”" in fault(capsys, words, 3)


@pytest.mark.parametrize("span", [["--from", "31/11/2024"], ["--from", "01/12/2024", "--to", "15/11/2024"]])
def test_calendar_of_a_span_that_cannot_be(sample, tmp_path, capsys, span):
    out = tmp_path / "lịch.ics"
    fault(capsys, ["export-calendar", sample, *span, "--out", out], 2)
    assert not out.exists()


def test_calendar_may_go_on_into_the_next_year(sample, tmp_path):
    out = tmp_path / "lịch.ics"
    words = ["export-calendar", str(sample), "--from", "01/12/2024", "--to", "15/01/2025", "--out", str(out)]
    assert main(words) == 0
    days = [date.fromisoformat(day) for day in re.findall(r"DTSTART[^:]*:(\d{8})", out.read_text(encoding="utf-8"))]
    # The first is that of the time zone; banners that hang since November are still there.
    assert min(days[1:]) == date(2024, 11, 15)
    assert date(2024, 12, 18) in days
