"""The house: sizes, names, docstrings, fonts, versions that matter."""

import ast
import re
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from gpdesk.export.fonts import Face, bundled_files
from gpdesk.resource import resource_path

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "gpdesk").rglob("*.py"))
DOMAIN = [path for path in MODULES if "domain" in path.parts]
LIMIT = 400


def name_of(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_module_does_one_thing(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LIMIT
    assert path.stem not in {"utils", "util", "helpers", "helper", "manager", "common", "misc"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_everything_public_has_a_docstring(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), "module"
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
            if isinstance(node, ast.FunctionDef) and (_is_inner(tree, node) or _is_setter(node)):
                continue
            assert ast.get_docstring(node), node.name


def _is_setter(function):
    """The getter's docstring tells of both."""
    return any(isinstance(each, ast.Attribute) and each.attr == "setter" for each in function.decorator_list)


def _is_inner(tree, function):
    return any(
        isinstance(outer, ast.FunctionDef | ast.ClassDef)
        and function in ast.walk(outer)
        and (isinstance(outer, ast.FunctionDef) or outer.name.startswith("_"))
        for outer in ast.walk(tree)
        if outer is not function
    )


@pytest.mark.parametrize("path", DOMAIN, ids=name_of)
def test_domain_knows_no_float(path):
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\bfloat\b", text)
    for node in ast.walk(ast.parse(text)):
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, float))


def test_no_test_types_vietnamese_through_qtest():
    # QTest.keyClicks aborts the process at "đ".
    forbidden = "key" + "Clicks("
    assert not [path for path in (ROOT / "tests").rglob("*.py") if forbidden in path.read_text(encoding="utf-8")]


VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxy" + "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"


@pytest.mark.parametrize("face", list(Face), ids=lambda face: face.value)
def test_bundled_fonts_have_every_vietnamese_letter(face):
    from reportlab.pdfbase.ttfonts import TTFontFile

    path = bundled_files()[face]
    font = TTFontFile(str(path))
    for letter in VIETNAMESE + VIETNAMESE.upper() + "₫“”…–≥≤≈✓"[:7]:
        assert ord(letter) in font.charToGlyph, letter
    assert b"Version 2.1.5" in path.read_bytes().replace(b"\x00", b"")


def test_fonts_come_with_their_licence():
    assert "SIL OPEN FONT LICENSE" in resource_path("fonts/LICENCE-Liberation-OFL.txt").read_text(encoding="utf-8")


def test_qt_keeps_its_references_to_none(qtbot):
    """PySide6 6.12.0 gives back one reference to None too many in each call, and the process dies of it."""
    line = QLineEdit()
    qtbot.addWidget(line)
    line.setText("a")
    before = sys.getrefcount(None)
    for _ in range(5000):
        line.setText("a")
    assert abs(sys.getrefcount(None) - before) < 200


def test_preview_library_is_there():
    from PySide6 import QtPdf, QtPdfWidgets

    assert QtPdf.QPdfDocument
    assert QtPdfWidgets.QPdfView


def test_every_page_of_help_exists():
    from gpdesk.ui.page_list import PageName

    for name in PageName:
        assert resource_path(f"help/{name.value}.md").read_text(encoding="utf-8").startswith("# ")
        assert resource_path(f"icons/{name.icon_name}.svg").exists()


def test_readme_names_the_two_commands():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "python3 dev.py run" in text
    assert "python3 dev.py test" in text


def test_run_leaves_every_kind_of_paper():
    from gpdesk.domain.paper import PaperKind

    text = (ROOT / "dev.py").read_text(encoding="utf-8")
    papers = text[text.index("PAPERS = (") : text.index("CALLED_FROM")]
    assert re.findall(r'"([a-z-]+)"', papers) == [kind.value for kind in PaperKind]
