"""A copy that is known to be good: made by SQLite, read back, and only then given its name."""

import os
import sqlite3
from pathlib import Path

from gpdesk.data.connection import connect, database_error, os_reason
from gpdesk.data.error import DamagedFile, FileUnwritable


def backup(connection: sqlite3.Connection, source: Path, destination: Path) -> None:
    """Write a verified copy of the open database to ``destination`` (replaced if it exists).

    Raises ``FileUnwritable`` or ``DamagedFile``; on any fault what stood at the destination is untouched.
    """
    temporary = destination.with_name(f"{destination.name}.{os.getpid()}.tmp")
    try:
        temporary.unlink(missing_ok=True)
        connection.execute("VACUUM INTO ?", (str(temporary),))
        copy = connect(temporary, read_only=True)
        try:
            if copy.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                raise DamagedFile(source, "bản sao không khớp")
        finally:
            copy.close()
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.replace(destination)
    except sqlite3.DatabaseError as fault:
        raise database_error(destination, fault) from fault
    except OSError as fault:
        raise FileUnwritable(destination, os_reason(fault)) from fault
    finally:
        temporary.unlink(missing_ok=True)
