"""Writing of a command's files: all or none, and never over another without consent."""

from collections.abc import Mapping
from pathlib import Path

from gpdesk.domain.error import GpdeskError
from gpdesk.export.save import save_file


def write_files(files: Mapping[Path, bytes], *, force: bool) -> tuple[Path, ...]:
    """Write files and return their paths.

    Raises ``GpdeskError`` before the first is written where one of them is there already and ``force`` is not given.
    """
    for path in files:
        if path.is_file() and not force:
            raise GpdeskError(f"Đã có tệp {path}. Hãy chọn nơi khác, hoặc thêm --force để ghi đè.")
    for path, data in files.items():
        save_file(path, data, force=force)
    return tuple(files)
