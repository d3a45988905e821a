"""One door to all formats; no library is loaded before it is needed."""

import subprocess
import sys
from pathlib import Path

import pytest

from gpdesk.export.render import Format, render
from tests.export.samples import plan

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.parametrize(
    ("format_", "beginning", "suffix", "label"),
    [
        (Format.PDF, b"%PDF-1.", ".pdf", "PDF"),
        (Format.DOCX, b"PK\x03\x04", ".docx", "Word"),
        (Format.XLSX, b"PK\x03\x04", ".xlsx", "Excel"),
    ],
)
def test_each_format_has_its_renderer(format_, beginning, suffix, label):
    assert render(plan(), format_).startswith(beginning)
    assert (format_.suffix, format_.label) == (suffix, label)
    assert Format(format_.value) is format_


def loaded_after(code: str) -> set[str]:
    script = f"{code}\nimport sys\nprint(*{{name.split('.')[0] for name in sys.modules}})"
    run = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(ROOT)},
    )
    return set(run.stdout.split())


def test_asking_for_formats_loads_no_library():
    assert not {"reportlab", "docx", "openpyxl", "lxml", "PIL"} & loaded_after("import gpdesk.export.render")


def test_a_pdf_loads_neither_the_other_libraries_nor_the_network():
    code = "from gpdesk.export import pdf; from tests.export.samples import plan; pdf.render(plan())"
    assert not {"docx", "openpyxl", "lxml", "PySide6", "ssl", "http"} & loaded_after(code)


def test_a_paper_loads_its_own_builder_only():
    code = (
        "import sys; from gpdesk.export.catalogue import build_document; from gpdesk.domain.paper import PaperKind;"
        "from gpdesk.domain.period import Period; from gpdesk.sample import sample_plan_year;"
        "build_document(PaperKind.PLAN, sample_plan_year(2024), Period.of_year(2024));"
        "print(*(name for name in sys.modules if name.endswith('_document')))"
    )
    assert {name for name in loaded_after(code) if name.endswith("_document")} == {"gpdesk.export.plan_document"}
