"""Files that a command leaves in a folder: all of them or none, their names printed."""

from collections.abc import Mapping
from pathlib import Path

from gpdesk.domain.error import GpdeskError
from gpdesk.export.save import make_folder, save_files


class FileInTheWay(GpdeskError):
    """A file of that name is there already."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Đã có tệp {path}. Hãy chọn thư mục khác, hoặc thêm --force để ghi đè.")


def deliver(folder: Path, files: Mapping[str, bytes], *, force: bool) -> None:
    """Write the files by name into the folder and print where they are.

    Raises ``FileInTheWay`` unless ``force`` allows replacing, and the faults of ``save_files`` and ``make_folder``.
    """
    paths = {folder / name: data for name, data in files.items()}
    for path in paths:
        if path.exists() and not force:
            raise FileInTheWay(path)
    make_folder(folder)
    save_files(paths, force=force)
    for path in paths:
        print(path)
