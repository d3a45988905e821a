"""Writing a finished file: whole or not at all."""

import errno
import os
import re
from pathlib import Path

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.text import one_line

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_RESERVED = frozenset({"CON", "PRN", "AUX", "NUL", *(f"{kind}{n}" for kind in ("COM", "LPT") for n in range(1, 10))})
_LONGEST_NAME = 120


class FileAlreadyThere(GpdeskError):
    """The name is taken."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Đã có tệp {path}. Hãy chọn tên khác, hoặc đồng ý ghi đè.")


class FileNotSaved(GpdeskError):
    """The system refused; an older file of that name is untouched."""

    def __init__(self, path: Path, fault: OSError) -> None:
        super().__init__(f"Không ghi được tệp {path.name}: {_reason(fault)}")


def save_file(path: Path, data: bytes, *, force: bool = False) -> None:
    """Write ``data`` beside the place and move it there in one step, so that no half file is ever seen.

    Raises ``FileAlreadyThere`` unless ``force`` allows replacing, and ``FileNotSaved`` where the system refuses.
    """
    if path.exists() and not force:
        raise FileAlreadyThere(path)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as fault:
        raise FileNotSaved(path, fault) from fault
    finally:
        _forget(temporary)


def safe_filename(text: str) -> str:
    """Return a file name that Windows and USB sticks accept, still readable; never empty."""
    name = _FORBIDDEN.sub("-", one_line(text))[:_LONGEST_NAME].rstrip(" .")
    if name.split(".")[0].upper() in _RESERVED:
        name = f"_{name}"
    return name or "van-ban"


def _reason(fault: OSError) -> str:
    match fault.errno:
        case errno.ENOSPC:
            return "ổ đĩa đã đầy. Hãy xóa bớt tệp hoặc chọn ổ khác."
        case errno.EACCES | errno.EPERM:
            return "tệp đang mở trong chương trình khác hoặc không có quyền ghi. Hãy đóng tệp đó, hoặc chọn tên khác."
        case errno.ENOENT | errno.ENOTDIR:
            return "không có thư mục này. Hãy chọn thư mục khác."
        case errno.EROFS:
            return "ổ đĩa chỉ cho đọc. Hãy chọn nơi khác."
        case errno.ENAMETOOLONG:
            return "tên tệp quá dài. Hãy đặt tên ngắn hơn."
        case _:
            return "hệ thống báo lỗi. Hãy thử lại hoặc chọn nơi khác."


def _forget(temporary: Path) -> None:
    try:
        temporary.unlink(missing_ok=True)
    except OSError:
        return
