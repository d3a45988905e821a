"""LibreOffice as a second pair of eyes: the PDF that it makes of our Word and Excel files."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from gpdesk.resource import resource_path

needs_office_suite = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir>
<alias binding="same"><family>Times New Roman</family><prefer><family>Liberation Serif</family></prefer></alias>
</fontconfig>
"""


def _environment(folder: Path) -> dict[str, str]:
    """Let the office suite see the program's own fonts only: those of a machine may lack Vietnamese letters."""
    config = folder / "fonts.conf"
    config.write_text(
        _FONTS.format(fonts=resource_path("fonts").resolve(), cache=folder / "font-cache"), encoding="utf-8"
    )
    return os.environ | {"FONTCONFIG_FILE": str(config)}


def converted(folder: Path, name: str, data: bytes) -> Path:
    """Return the PDF that LibreOffice makes of a file with these bytes."""
    source = folder / name
    source.write_bytes(data)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=180,
        env=_environment(folder),
    )
    return source.with_suffix(".pdf")
