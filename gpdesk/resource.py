"""Where the files that come with the program lie: fonts, icons, help, sample."""

import sys
from pathlib import Path


def resource_path(name: str) -> Path:
    """Return the path of a resource, from source as well as from the frozen build (``fonts/LiberationSerif-Bold.ttf``)."""
    bundle = getattr(sys, "_MEIPASS", None)
    root = Path(bundle) if bundle else Path(__file__).resolve().parent.parent
    return root / "resources" / name
