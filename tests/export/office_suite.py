"""LibreOffice as a second pair of eyes: the PDF that it makes of our Word and Excel files."""

import shutil
import subprocess
from pathlib import Path

import pytest

needs_office_suite = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


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
    )
    return source.with_suffix(".pdf")
