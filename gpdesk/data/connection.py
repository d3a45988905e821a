"""Opening a file: first its bytes are looked at, then SQLite may touch it, with every safeguard on."""

import errno
import sqlite3
import struct
from pathlib import Path

from gpdesk.data.error import (
    DamagedFile,
    EmptyFile,
    FileMissing,
    FileTooNew,
    FileUnwritable,
    ForeignDatabase,
    NotADatabase,
    NotAFile,
    UnknownSchema,
    WalFile,
)
from gpdesk.data.migration import APPLICATION_ID, Migration, expected_schema, schema_of, schema_version

_HEADER_SIZE = 100
_MAGIC = b"SQLite format 3\x00"
_LARGEST_VALUE = 50_000_000
_OLDEST_SQLITE = (3, 39)


def examine_header(path: Path, newest: int) -> None:
    """Refuse, from the bytes alone, whatever is not a whole gpdesk file of a version we know.

    Raises the errors of ``gpdesk.data.error``; the file is only read.
    """
    header, size = _first_bytes(path)
    if not header:
        raise EmptyFile(path)
    if not header.startswith(_MAGIC[: len(header)]):
        raise NotADatabase(path)
    if len(header) < _HEADER_SIZE:
        raise DamagedFile(path, "bị cắt cụt")
    page_size, write_format, read_format = struct.unpack(">HBB", header[16:20])
    (pages,) = struct.unpack(">I", header[28:32])
    (version,) = struct.unpack(">I", header[60:64])
    (application,) = struct.unpack(">I", header[68:72])
    if application != APPLICATION_ID:
        raise ForeignDatabase(path)
    if version > newest:
        raise FileTooNew(path, version, newest)
    if write_format == 2 or read_format == 2:
        raise WalFile(path)
    if size < pages * (65536 if page_size == 1 else page_size) and not _has_journal(path):
        raise DamagedFile(path, "bị cắt cụt")


def _first_bytes(path: Path) -> tuple[bytes, int]:
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_SIZE)
        size = path.stat().st_size
    except FileNotFoundError as fault:
        raise FileMissing(path) from fault
    except IsADirectoryError as fault:
        raise NotAFile(path) from fault
    except OSError as fault:
        if path.is_dir():
            raise NotAFile(path) from fault
        raise FileUnwritable(path, os_reason(fault)) from fault
    return header, size


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """Open a connection with our settings; raise ``FileUnwritable`` where the system refuses."""
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise RuntimeError(f"SQLite {sqlite3.sqlite_version} is too old")
    mode = "ro" if read_only else "rwc"
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None)
    except sqlite3.OperationalError as fault:
        raise FileUnwritable(path, "không mở được") from fault
    try:
        connection.row_factory = sqlite3.Row
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST_VALUE)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("PRAGMA mmap_size = 0")
        connection.execute("PRAGMA busy_timeout = 3000")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        # The rollback journal: a closed file is whole, also when it is copied by hand to a USB stick.
        if not read_only and connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0] != "delete":
            raise WalFile(path)
        if connection.execute("PRAGMA foreign_keys").fetchone()[0] != 1:
            raise RuntimeError("foreign keys cannot be switched on")
    except sqlite3.DatabaseError as fault:
        connection.close()
        raise database_error(path, fault) from fault
    return connection


def examine_content(connection: sqlite3.Connection, path: Path, migrations: tuple[Migration, ...]) -> None:
    """Refuse a file whose schema is not ours, or whose pages SQLite finds broken."""
    try:
        expected = expected_schema(schema_version(connection), migrations)
        strange = schema_of(connection) ^ expected
        if strange:
            raise UnknownSchema(path, tuple(sorted({name for _, name, _ in strange})))
        answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if answer != "ok":
            raise DamagedFile(path, "nội dung không khớp")
    except sqlite3.DatabaseError as fault:
        raise database_error(path, fault) from fault


def database_error(path: Path, fault: sqlite3.DatabaseError) -> DamagedFile | FileUnwritable:
    """Return the fault of SQLite as one of ours: the disk's, or the file's."""
    if isinstance(fault, sqlite3.OperationalError):
        name = getattr(fault, "sqlite_errorname", "")
        if name.startswith("SQLITE_FULL"):
            return FileUnwritable(path, "ổ đĩa đã đầy")
        if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            return FileUnwritable(path, "chương trình khác đang ghi vào tệp")
        if name.startswith("SQLITE_READONLY"):
            return FileUnwritable(path, "tệp hoặc thư mục chỉ cho đọc")
        return FileUnwritable(path, "hệ thống báo lỗi đọc ghi")
    return DamagedFile(path, "nội dung không khớp")


def os_reason(fault: OSError) -> str:
    """Return a system fault in Vietnamese."""
    return {
        errno.EACCES: "không có quyền",
        errno.EPERM: "không có quyền",
        errno.ENOSPC: "ổ đĩa đã đầy",
        errno.EROFS: "ổ đĩa chỉ cho đọc",
        errno.EIO: "thiết bị báo lỗi",
        errno.ENAMETOOLONG: "tên tệp quá dài",
        errno.ENOENT: "không có thư mục này",
        errno.ENOTDIR: "đường dẫn không đúng",
    }.get(fault.errno or 0, "hệ thống từ chối")


def _has_journal(path: Path) -> bool:
    """Tell whether a crash left a journal from which SQLite puts the file right; its size says nothing until then."""
    journal = path.with_name(path.name + "-journal")
    return journal.exists() and journal.stat().st_size > 0
