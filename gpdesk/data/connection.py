"""Connections with every safeguard on, and the look at a file's schema and pages."""

import sqlite3
from pathlib import Path, PurePath

from gpdesk.data.error import DamagedFile, UnknownSchema, WriteProtected
from gpdesk.data.fault import translated
from gpdesk.data.migration import Migration, expected_schema, schema_of, schema_version

_LARGEST_VALUE = 50_000_000
_OLDEST_SQLITE = (3, 39)
_SAFEGUARDS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    # No side files in the system's temporary folder, which may be full or read by others.
    "PRAGMA temp_store = MEMORY",
    "PRAGMA busy_timeout = 3000",
    "PRAGMA synchronous = FULL",
    # What is deleted is overwritten, not only given free.
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
)


def connect(path: Path, *, mode: str) -> sqlite3.Connection:
    """Open a connection in one of SQLite's modes: "ro", "rw", or "rwc" for a file that is yet to be made.

    Raises ``FileUnwritable`` and its kin where the system refuses.
    """
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise RuntimeError(f"SQLite {sqlite3.sqlite_version} is too old")
    with translated(path):
        connection = sqlite3.connect(database_uri(path.absolute(), mode), uri=True, isolation_level=None)
        try:
            connection.row_factory = sqlite3.Row
            connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST_VALUE)
            for statement in _SAFEGUARDS:
                connection.execute(statement)
            _verify_safeguards(connection)
        except BaseException:
            connection.close()
            raise
    return connection


def keep_rollback_journal(connection: sqlite3.Connection, path: Path) -> None:
    """Have the file written with a rollback journal: once closed it is whole, also when copied by hand to a stick."""
    with translated(path):
        if connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0] != "delete":
            raise WriteProtected(path)


def database_uri(path: PurePath, mode: str) -> str:
    """Return the URI by which SQLite opens a path, whatever letters it holds."""
    uri = path.as_uri()
    if not uri.startswith("file:///"):
        # A Windows share: SQLite takes no host name, but four slashes (https://www.sqlite.org/uri.html, 3.1).
        uri = "file:////" + uri.removeprefix("file://")
    return f"{uri}?mode={mode}"


def examine_content(connection: sqlite3.Connection, path: Path, migrations: tuple[Migration, ...]) -> None:
    """Refuse a file whose schema is not ours, whose pages are broken or whose values break the tables' own checks.

    SQLite leaves out the last on a file opened for reading only; there the codecs refuse such a value when it is read.
    """
    with translated(path):
        expected = expected_schema(schema_version(connection), migrations)
        strange = schema_of(connection) ^ expected
        if strange:
            raise UnknownSchema(path, tuple(sorted({name for _, name, _ in strange})))
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise DamagedFile(path, "nội dung không khớp")


def _verify_safeguards(connection: sqlite3.Connection) -> None:
    """SQLite says nothing when a pragma has no effect."""
    for name, wanted in (("foreign_keys", 1), ("synchronous", 2), ("trusted_schema", 0), ("cell_size_check", 1)):
        if connection.execute(f"PRAGMA {name}").fetchone()[0] != wanted:
            raise RuntimeError(f"SQLite does not take the setting {name}")
