"""Writing made papers where the clerk wants them, and leading to their folder."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from gpdesk.domain.error import GpdeskError
from gpdesk.export.render import Format
from gpdesk.export.save import save_file
from gpdesk.ui.message import ask, inform, show_error
from gpdesk.ui.recent import RecentFiles


def write_files(parent: QWidget, recent: RecentFiles, files: dict[Path, bytes]) -> None:
    """Write the files, say so, and offer to open their folder; a fault is told in a box."""
    try:
        for path, data in files.items():
            save_file(path, data, force=True)
    except GpdeskError as fault:
        show_error(parent, str(fault))
        return
    path = next(iter(files))
    recent.export_folder = path.parent
    what = path.name if len(files) == 1 else f"{len(files)} tệp"
    wanted = ask(parent, f"Đã lưu {what} vào\n{path.parent}", "Mở thư mục chứa tệp", "Đóng")
    if wanted and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))):
        inform(parent, f"Không mở được thư mục. Tệp nằm ở {path}.")


def ask_letter_paths(parent: QWidget, recent: RecentFiles, stems: Iterable[str], format_: Format) -> dict[str, Path]:
    """Ask for a folder and return a file in it for each letter; nothing where the clerk gives up."""
    names = tuple(stems)
    title = f"Lưu {len(names)} giấy mời: chọn thư mục"
    folder = QFileDialog.getExistingDirectory(parent, title, str(recent.export_folder))
    if not folder:
        return {}
    paths = {stem: Path(folder) / f"{stem}{format_.suffix}" for stem in names}
    present = [path.name for path in paths.values() if path.exists()]
    if present:
        question = f"Thư mục đã có {len(present)} tệp cùng tên, ví dụ {present[0]}. Ghi đè?"
        if not ask(parent, question, "Ghi đè", "Thôi"):
            return {}
    return paths
