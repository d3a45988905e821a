"""Asking where to save: the ending is always there, and nothing is overwritten unasked."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from gpdesk.ui.message import ask


def ask_save_path(parent: QWidget, title: str, suggestion: Path, kind: str, suffix: str) -> Path | None:
    """Return where to save a file of that kind ("Tệp dữ liệu") and ending, None where the clerk thinks better of it.

    The dialog itself asks before it takes a name that exists; a name to which the ending is added afterwards is
    asked about here.
    """
    name, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), f"{kind} (*{suffix})")
    if not name:
        return None
    path = Path(name)
    if path.suffix.lower() == suffix:
        return path
    path = path.with_name(path.name + suffix)
    if path.exists() and not ask(parent, f"Đã có tệp {path.name}. Thay tệp cũ bằng tệp mới?", "Thay tệp", "Không"):
        return None
    return path
