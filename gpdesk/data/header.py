"""The first look at a file: its bytes, read as any file's, before SQLite may touch it."""

import stat
import struct
from dataclasses import dataclass
from pathlib import Path

from gpdesk.data.error import (
    DamagedFile,
    EmptyFile,
    FileMissing,
    FileTooLarge,
    FileTooNew,
    FileUnwritable,
    ForeignDatabase,
    NotADatabase,
    NotAFile,
    StrayLog,
    WalFile,
)
from gpdesk.data.fault import system_fault
from gpdesk.data.migration import APPLICATION_ID

_SIZE = 100
_MAGIC = b"SQLite format 3\x00"
_LARGEST_FILE = 2_000_000_000
_WAL = 2


@dataclass(frozen=True, slots=True)
class Header:
    """What the first bytes say: the schema's version, and whether another program switched to write-ahead logging."""

    version: int
    is_wal: bool


def examine_header(path: Path, newest: int) -> Header:
    """Refuse, from the bytes alone, whatever is not a whole gpdesk file of a version we know.

    Raises the errors of ``gpdesk.data.error``; the file is only read.
    Layout: https://www.sqlite.org/fileformat.html, section 1.3.
    """
    header, size = _first_bytes(path)
    if not header:
        raise EmptyFile(path)
    if not header.startswith(_MAGIC[: len(header)]):
        raise NotADatabase(path)
    if len(header) < _SIZE:
        raise DamagedFile(path, "bị cắt cụt")
    page_size, write_format, read_format = struct.unpack(">HBB", header[16:20])
    (pages,) = struct.unpack(">I", header[28:32])
    (version,) = struct.unpack(">I", header[60:64])
    (application,) = struct.unpack(">I", header[68:72])
    if application != APPLICATION_ID:
        raise ForeignDatabase(path)
    if version > newest:
        raise FileTooNew(path, version, newest)
    if size > _LARGEST_FILE:
        raise FileTooLarge(path)
    is_wal = _WAL in {write_format, read_format}
    if _size(side_file(path, "-wal")):
        # Our own files never have one. SQLite would take its pages for newer ones of this file, whosever they are.
        raise WalFile(path) if is_wal else StrayLog(path)
    if size < pages * (65536 if page_size == 1 else page_size) and not has_journal(path):
        raise DamagedFile(path, "bị cắt cụt")
    return Header(version, is_wal)


def has_journal(path: Path) -> bool:
    """Tell whether a crash left a journal from which SQLite puts the file right; its size says nothing until then."""
    return _size(side_file(path, "-journal")) > 0


def side_file(path: Path, ending: str) -> Path:
    """Return the companion of a file as SQLite names it, beside the real file where ``path`` is a link."""
    real = path.resolve()
    return real.with_name(real.name + ending)


def _first_bytes(path: Path) -> tuple[bytes, int]:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise NotAFile(path)
        if not stat.S_ISREG(status.st_mode):
            # A pipe or device would never come to an end.
            raise NotADatabase(path)
        with path.open("rb") as file:
            return file.read(_SIZE), status.st_size
    except FileNotFoundError as fault:
        raise FileMissing(path) from fault
    except OSError as fault:
        raise system_fault(path, fault) from fault
    except ValueError as fault:
        raise FileUnwritable(path, "tên tệp có ký tự không dùng được") from fault


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
