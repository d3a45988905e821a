"""The typeface of papers: from Windows where it is whole, else the one that comes with the program."""

import shutil
import sys

import pytest

from gpdesk.export import fonts
from gpdesk.export.fonts import Face, bundled_files, typeface_files
from gpdesk.export.pdf import typeface

NAMES = ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf")


@pytest.fixture
def windows(tmp_path, monkeypatch):
    """Pretend to be a Windows whose fonts folder holds other files under the names of Times New Roman."""
    (tmp_path / "Fonts").mkdir()
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("WINDIR", str(tmp_path))
    for name, file in zip(NAMES, bundled_files().values(), strict=True):
        shutil.copy(file, tmp_path / "Fonts" / name)
    return tmp_path / "Fonts"


def test_the_four_files_come_with_the_program_and_hold_vietnamese():
    for file in bundled_files().values():
        assert file.is_file()
    for font in typeface._register().values():
        assert {*range(0x1EA0, 0x1EFA), *map(ord, "ơưƠƯđĐ₫ăâêô≥≤–“”")} <= set(font.face.charToGlyph)


def test_faces_follow_weight_and_slant():
    assert Face.of(is_bold=False, is_italic=False) is Face.REGULAR
    assert Face.of(is_bold=True, is_italic=False) is Face.BOLD
    assert Face.of(is_bold=False, is_italic=True) is Face.ITALIC
    assert Face.of(is_bold=True, is_italic=True) is Face.BOLD_ITALIC


def test_times_new_roman_is_taken_from_windows(windows):
    assert [path.name for path in typeface_files().values()] == list(NAMES)
    assert all(path.parent == windows for path in typeface_files().values())


@pytest.mark.parametrize("name", NAMES)
def test_an_incomplete_set_is_not_mixed_with_ours(windows, name):
    (windows / name).unlink()
    assert typeface_files() == bundled_files()


def test_elsewhere_the_own_typeface_is_used():
    assert fonts.sys.platform == "win32" or typeface_files() == bundled_files()


def test_a_broken_font_of_the_system_does_not_stop_a_paper(windows, monkeypatch):
    (windows / "timesbd.ttf").write_bytes(b"not a font")
    monkeypatch.setattr(typeface, "typeface_files", typeface_files)
    typeface._register.cache_clear()
    try:
        registered = typeface._register()
        assert registered[Face.BOLD].face.name == b"LiberationSerif-Bold"
    finally:
        monkeypatch.undo()
        typeface._register.cache_clear()
