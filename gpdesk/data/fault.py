"""Faults of the system and of SQLite, told as faults of the file; what is a bug of ours stays as it is."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gpdesk.data.error import DamagedFile, FileBusy, FileMoved, FileUnwritable, PeriodLocked, WriteProtected
from gpdesk.data.period_guard import LOCKED
from gpdesk.domain.error import GpdeskError

_REASONS = {
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.ENOSPC: "ổ đĩa đã đầy",
    getattr(errno, "EDQUOT", errno.ENOSPC): "đã hết dung lượng được cấp",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.EIO: "thiết bị báo lỗi",
    errno.ENAMETOOLONG: "tên tệp quá dài",
    errno.ENOENT: "không có thư mục này",
    errno.ENOTDIR: "đường dẫn không đúng",
}


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn faults of disk and file met in the block into ``GpdeskError``; a wrong statement is a bug and stays one."""
    try:
        yield
    except sqlite3.Error as fault:
        if str(fault) == LOCKED:
            raise PeriodLocked from fault
        known = sqlite_fault(path, fault)
        if known is None:
            raise
        raise known from fault
    except OSError as fault:
        raise system_fault(path, fault) from fault


def sqlite_fault(path: Path, fault: sqlite3.Error) -> GpdeskError | None:
    """Return what a fault of SQLite says about the file, None where it says something about our code."""
    name: str = getattr(fault, "sqlite_errorname", None) or ""
    if name == "SQLITE_READONLY_DBMOVED":
        return FileMoved(path)
    match name.removeprefix("SQLITE_").split("_")[0]:
        case "FULL":
            return FileUnwritable(path, "ổ đĩa đã đầy")
        case "BUSY" | "LOCKED":
            return FileBusy(path)
        case "READONLY":
            return WriteProtected(path)
        case "CORRUPT" | "NOTADB":
            return DamagedFile(path, "nội dung không khớp")
        case "IOERR" | "CANTOPEN" | "PERM" | "NOLFS":
            return FileUnwritable(path, "hệ thống báo lỗi đọc ghi")
        case _:
            return None


def system_fault(path: Path, fault: OSError) -> FileUnwritable:
    """Return a fault of the operating system in Vietnamese."""
    return FileUnwritable(path, _REASONS.get(fault.errno or 0, "hệ thống từ chối"))
