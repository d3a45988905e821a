"""Writing a finished file: whole or not at all."""

import errno
import os
import re
import secrets
from collections.abc import Mapping
from pathlib import Path

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.text import one_line

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_RESERVED = frozenset({"CON", "PRN", "AUX", "NUL", *(f"{kind}{n}" for kind in ("COM", "LPT") for n in range(1, 10))})
# Windows counts letters, Linux bytes; a suffix such as ".docx" must still fit.
_LONGEST_NAME = 120
_LONGEST_NAME_IN_BYTES = 200
_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
# What Windows answers where another program holds the file: sharing and lock violation.
_HELD_ON_WINDOWS = frozenset({32, 33})


class FileNotSaved(GpdeskError):
    """The file could not be written; an older file of that name is untouched."""


class FileAlreadyThere(FileNotSaved):
    """The name is taken."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Đã có tệp {path}. Hãy chọn tên khác, hoặc đồng ý ghi đè.")


class FileInUse(FileNotSaved):
    """Another program holds the file that is to be replaced, as a viewer of papers does on Windows."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Tệp {path.name} đang mở trong chương trình khác. Hãy đóng tệp đó rồi lưu lại, hoặc lưu với tên khác."
        )


class PlaceRefused(FileNotSaved):
    """The disk or the folder cannot take the file."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"Không ghi được tệp {path.name}: {reason}")


class FolderRefused(FileNotSaved):
    """The folder is not there and cannot be made."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"Không tạo được thư mục {folder}: {reason}")


def save_file(path: Path, data: bytes, *, force: bool = False) -> None:
    """Write one file; see ``save_files``."""
    save_files({path: data}, force=force)


def save_files(files: Mapping[Path, bytes], *, force: bool = False) -> None:
    """Write the files beside their places and move them there only when all are whole: no half file is ever seen.

    Raises ``FileAlreadyThere`` unless ``force`` allows replacing, ``FileInUse`` where another program holds an old
    file, and ``PlaceRefused`` where the disk or the folder cannot take a new one.
    """
    for path in files:
        if path.is_dir():
            raise PlaceRefused(path, "tên này là của một thư mục. Hãy chọn tên khác.")
        if path.exists() and not path.is_file():
            # Moving a file onto a device or a pipe would take it away from the whole system.
            raise PlaceRefused(path, "tên này là của một thiết bị. Hãy chọn tên khác.")
        if path.exists() and not force:
            raise FileAlreadyThere(path)
    waiting: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            waiting[path] = _written_beside(path, data)
        for path in files:
            _move(waiting[path], path)
            del waiting[path]
    finally:
        for temporary in waiting.values():
            _forget(temporary)


def make_folder(folder: Path) -> None:
    """Make the folder with those above it, where they are missing; raise ``FolderRefused``."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as fault:
        raise FolderRefused(folder, "đường dẫn này đi qua một tệp. Hãy chọn thư mục khác.") from fault
    except OSError as fault:
        raise FolderRefused(folder, _reason(fault)) from fault


def _written_beside(path: Path, data: bytes) -> Path:
    temporary = path.with_name(f".gpdesk-{secrets.token_hex(6)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as fault:
        _forget(temporary)
        raise PlaceRefused(path, _reason(fault)) from fault
    return temporary


def _move(temporary: Path, path: Path) -> None:
    try:
        temporary.replace(path)
    except OSError as fault:
        if _is_held(fault):
            raise FileInUse(path) from fault
        raise PlaceRefused(path, _reason(fault)) from fault


def safe_filename(text: str) -> str:
    """Return a file name that Windows and USB sticks accept, still readable, without a suffix; never empty."""
    name = _FORBIDDEN.sub("-", one_line(text))[:_LONGEST_NAME]
    while len(name.encode()) > _LONGEST_NAME_IN_BYTES:
        name = name[:-1]
    name = name.rstrip(" .")
    if name.split(".")[0].rstrip().upper() in _RESERVED:
        name = f"_{name}"
    return name or "van-ban"


def _is_held(fault: OSError) -> bool:
    """Tell whether a move failed because of the old file: a new one could just be written beside it."""
    held_by_number = getattr(fault, "winerror", None) in _HELD_ON_WINDOWS
    return held_by_number or fault.errno in {errno.EACCES, errno.EPERM, errno.EBUSY}


def _reason(fault: OSError) -> str:
    match fault.errno:
        case code if code in _FULL:
            return "ổ đĩa đã đầy. Hãy xóa bớt tệp hoặc chọn ổ khác."
        case errno.EACCES | errno.EPERM:
            return "không có quyền ghi vào thư mục này. Hãy chọn thư mục khác."
        case errno.ENOENT | errno.ENOTDIR:
            return "không có thư mục này. Hãy chọn thư mục khác."
        case errno.EROFS:
            return "ổ đĩa chỉ cho đọc. Hãy chọn nơi khác."
        case errno.ENAMETOOLONG:
            return "tên tệp quá dài. Hãy đặt tên ngắn hơn."
        case errno.EIO:
            return "ổ đĩa báo lỗi khi ghi. Hãy kiểm tra ổ đĩa (USB) hoặc chọn ổ khác."
        case _:
            return "hệ thống báo lỗi. Hãy thử lại hoặc chọn nơi khác."


def _forget(temporary: Path) -> None:
    try:
        temporary.unlink(missing_ok=True)
    except OSError:
        return
