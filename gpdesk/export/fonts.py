"""The typeface of papers: Times New Roman where the PC has it, else Liberation Serif with the same widths."""

import os
import sys
from enum import Enum
from pathlib import Path

from gpdesk.resource import resource_path


class Face(Enum):
    """The four faces; the value is the ending of the bundled file's name."""

    REGULAR = "Regular"
    BOLD = "Bold"
    ITALIC = "Italic"
    BOLD_ITALIC = "BoldItalic"

    @classmethod
    def of(cls, *, is_bold: bool, is_italic: bool) -> "Face":
        """Return the face for a style."""
        if is_bold:
            return cls.BOLD_ITALIC if is_italic else cls.BOLD
        return cls.ITALIC if is_italic else cls.REGULAR


_WINDOWS_FILES = {
    Face.REGULAR: "times.ttf",
    Face.BOLD: "timesbd.ttf",
    Face.ITALIC: "timesi.ttf",
    Face.BOLD_ITALIC: "timesbi.ttf",
}


def typeface_files() -> dict[Face, Path]:
    """Return the four font files; the Windows ones only if all four are there."""
    if sys.platform == "win32":
        folder = Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
        found = {face: folder / name for face, name in _WINDOWS_FILES.items()}
        if all(path.is_file() for path in found.values()):
            return found
    return bundled_files()


def bundled_files() -> dict[Face, Path]:
    """Return the files of the typeface that comes with the program."""
    return {face: resource_path(f"fonts/LiberationSerif-{face.value}.ttf") for face in Face}
