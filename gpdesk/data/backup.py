"""A copy that is known to be good: made by SQLite, read back row by row, and only then given its name."""

import hashlib
import os
import sqlite3
import sys
import time
from pathlib import Path

from gpdesk.data.connection import connect
from gpdesk.data.error import DamagedFile
from gpdesk.data.fault import sqlite_fault, translated

_PATIENCE = (0.1, 0.2, 0.4, 0.8)


def backup(connection: sqlite3.Connection, source: Path, destination: Path) -> None:
    """Write a verified copy of the open database to ``destination`` (replaced if it exists).

    Raises ``FileUnwritable`` and its kin or ``DamagedFile``; on any fault what stood at the destination is untouched.
    """
    temporary = destination.with_name(f"{destination.name}.{os.getpid()}.tmp")
    with translated(destination):
        try:
            temporary.unlink(missing_ok=True)
            _copy(connection, source, temporary)
            _verify(temporary, content_digest(connection), source)
            settle(temporary, destination)
        finally:
            temporary.unlink(missing_ok=True)


def content_digest(connection: sqlite3.Connection) -> str:
    """Return a SHA-256 of every row of every table: SQLite's own checks do not see a changed letter."""
    digest = hashlib.sha256()
    tables = connection.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
    for (name,) in tables:
        digest.update(name.encode())
        for row in connection.execute(f'SELECT * FROM main."{name}" ORDER BY 1'):
            digest.update(repr(tuple(row)).encode())
    return digest.hexdigest()


def settle(temporary: Path, destination: Path) -> None:
    """Bring a finished file to the disk and give it its name in one step; raise ``OSError``."""
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())
    for pause in _PATIENCE:
        try:
            temporary.replace(destination)
            break
        except PermissionError:
            # On Windows a virus scanner holds a fresh file for a moment.
            time.sleep(pause)
    else:
        temporary.replace(destination)
    if sys.platform != "win32":
        folder = os.open(destination.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _copy(connection: sqlite3.Connection, source: Path, temporary: Path) -> None:
    try:
        connection.execute("VACUUM INTO ?", (str(temporary),))
    except sqlite3.DatabaseError as fault:
        known = sqlite_fault(source, fault)
        if isinstance(known, DamagedFile):
            raise known from fault
        raise


def _verify(copy: Path, digest: str, source: Path) -> None:
    connection = connect(copy, mode="ro")
    try:
        sound = connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
        if not sound or content_digest(connection) != digest:
            raise DamagedFile(source, "bản sao không khớp")
    finally:
        connection.close()
