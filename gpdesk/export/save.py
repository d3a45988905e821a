"""Writing a finished file: whole or not at all."""

import errno
import os
import re
import secrets
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


def save_file(path: Path, data: bytes, *, force: bool = False) -> None:
    """Write ``data`` beside the place and move it there in one step, so that no half file is ever seen.

    Raises ``FileAlreadyThere`` unless ``force`` allows replacing, ``FileInUse`` where another program holds the old
    file, and ``PlaceRefused`` where the disk or the folder cannot take the new one.
    """
    if path.is_dir():
        raise PlaceRefused(path, "tên này là của một thư mục. Hãy chọn tên khác.")
    if path.exists() and not path.is_file():
        # Moving a file onto a device or a pipe would take it away from the whole system.
        raise PlaceRefused(path, "tên này là của một thiết bị. Hãy chọn tên khác.")
    if path.exists() and not force:
        raise FileAlreadyThere(path)
    temporary = path.with_name(f".gpdesk-{secrets.token_hex(6)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as fault:
        _forget(temporary)
        raise PlaceRefused(path, _reason(fault)) from fault
    try:
        temporary.replace(path)
    except OSError as fault:
        _forget(temporary)
        if _is_held(fault):
            raise FileInUse(path) from fault
        raise PlaceRefused(path, _reason(fault)) from fault


def make_folder(folder: Path) -> None:
    """Make a folder, with those above it, where it is missing; raise ``PlaceRefused`` where it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        if folder.exists() or fault.errno == errno.EEXIST:
            raise PlaceRefused(folder, "đây là một tệp, không phải thư mục. Hãy chọn thư mục khác.") from fault
        raise PlaceRefused(folder, _reason(fault)) from fault


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
