"""Files that a command leaves: all of them or none, never over another without consent, their places printed."""

from collections.abc import Mapping
from pathlib import Path

from gpdesk.domain.error import GpdeskError
from gpdesk.export.save import make_folder, save_files


class FileInTheWay(GpdeskError):
    """A file of that name is there already."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Đã có tệp {path}. Hãy chọn nơi khác, hoặc thêm --force để ghi đè.")


def deliver(folder: Path, files: Mapping[str, bytes], *, force: bool) -> None:
    """Write the files by name into the folder, which is made where it is missing, and print where they are.

    Raises the faults of ``write_files`` and ``make_folder``.
    """
    paths = {folder / name: data for name, data in files.items()}
    _refuse_overwriting(paths, force=force)
    make_folder(folder)
    print(*write_files(paths, force=force), sep="\n")


def write_files(files: Mapping[Path, bytes], *, force: bool) -> tuple[Path, ...]:
    """Write files and return their paths; raise ``FileInTheWay`` before the first, and the faults of ``save_files``."""
    _refuse_overwriting(files, force=force)
    save_files(files, force=force)
    return tuple(files)


def _refuse_overwriting(paths: Mapping[Path, bytes], *, force: bool) -> None:
    for path in paths:
        if path.is_file() and not force:
            raise FileInTheWay(path)
