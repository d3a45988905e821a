"""The main job from end to end: a plan typed in Word becomes targets, figures and papers ready to sign."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pypdf
import pytest

from gpdesk.cli import main
from gpdesk.data.store import Store
from gpdesk.domain.identity import ReadingId, new_id
from gpdesk.domain.outcome import Outcome
from gpdesk.domain.period import Period
from gpdesk.domain.reading import Figure, Reading
from gpdesk.domain.verdict import judge_all
from gpdesk.intake.source import load_source

PLAN = Path(__file__).resolve().parent.parent.parent / "shared" / "plan-199-kh-ubnd.txt"


def words(text):
    return re.findall(r"\w+", text.replace("\u00a0", " "))


def pdf_text(path):
    """Return the words of all pages; the number at the head of each is none of the text."""
    pages = (page.extract_text() for page in pypdf.PdfReader(path).pages)
    return " ".join(re.sub(r"^\s*\d+\s*\n", "", text) for text in pages)


@pytest.mark.skipif(not PLAN.exists(), reason="the real plan is not beside this checkout")
def test_the_real_plan_goes_in_and_comes_out(tmp_path):
    file, out = tmp_path / "w.gpdesk", tmp_path / "o"
    assert main(["new", str(file)]) == 0
    assert main(["import-plan", str(file), str(PLAN)]) == 0
    assert main(["export", str(file), "--paper", "plan", "--format", "pdf,docx,xlsx", "--out", str(out)]) == 0
    printed = " ".join(words(pdf_text(out / "ke-hoach-2024.pdf"))).lower()
    for line in load_source(PLAN).lines:
        if re.match(r"(Số:|Mỹ Thạnh, ngày|[IVX]+\.|\d+\.)", line.text) or line.text.startswith("- Chỉ tiêu"):
            continue
        for sentence in re.split(r"(?<=[.;])\s", line.text):
            assert " ".join(words(sentence)).lower() in printed, sentence
    text = pdf_text(out / "ke-hoach-2024.pdf")
    assert "Số: 199/KH-UBND" in text
    assert "Mỹ Thạnh, ngày 07 tháng 3 năm 2024" in text
    assert text.count("./.") == 1
    for line in ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "PHƯỜNG MỸ THẠNH", "- Lưu: VT."):
        assert line in text


def test_figures_become_verdicts_in_the_report(tmp_path):
    file, out = tmp_path / "w.gpdesk", tmp_path / "o"
    assert main(["new", str(file), "--sample"]) == 0
    with Store.open(file) as store:
        measure = next(measure for code, _, _, measure in store.plan_year(2024).walk() if code == "5.3")
        reading = Reading(
            ReadingId(new_id()), measure.id, Period.quarter(2024, 1), total=Figure(Decimal(1), Decimal(400))
        )
        with store.operation("Nhập số liệu 5.3"):
            store.readings.add(reading)
        verdict = judge_all(store.plan_year(2024), Period.of_year(2024))[measure.id]
    assert verdict.outcome is Outcome.NOT_MET
    assert main(["export", str(file), "--paper", "report", "--period", "2024", "--out", str(out)]) == 0
    text = " ".join(words(pdf_text(out / "bao-cao-2024.pdf")))
    assert "kế hoạch trên 30 thực hiện 4 55 21 462 chưa đạt chỉ tiêu" in text
    assert "đạt 14 19 chỉ tiêu có số liệu" in text


def test_old_papers_keep_the_names_of_their_time(tmp_path):
    """After a merger of wards a report dated before it still carries the old name."""
    from dataclasses import replace

    from gpdesk.domain.identity import OfficeId
    from gpdesk.domain.paper import PaperKind
    from gpdesk.export.catalogue import build_document
    from gpdesk.sample import sample_plan_year

    year = sample_plan_year(2024)
    old = replace(year.offices[0], valid_to=date(2025, 6, 30))
    new = replace(
        year.offices[0],
        id=OfficeId("mới"),
        name="Ủy ban nhân dân phường Mỹ An",
        head_lines=("ỦY BAN NHÂN DÂN", "PHƯỜNG MỸ AN"),
        valid_from=date(2025, 7, 1),
    )
    both = replace(year, offices=(old, new))
    assert build_document(PaperKind.PLAN, both, Period.of_year(2024)).header.office_lines[1] == "PHƯỜNG MỸ AN ĐÔNG"
    later = replace(both, plan=replace(both.plan, issued_on=date(2025, 8, 1)))
    assert build_document(PaperKind.PLAN, later, Period.of_year(2024)).header.office_lines[1] == "PHƯỜNG MỸ AN"
