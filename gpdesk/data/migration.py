"""The schema: numbered migrations, run statement by statement in one transaction. Tables are made nowhere else."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

APPLICATION_ID = 0x47504431  # "GPD1"; stands in the header of every gpdesk file
MIGRATIONS = Path(__file__).resolve().parent / "migrations"


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema: ``version`` is what the file has after it."""

    version: int
    name: str
    script: str

    def statements(self) -> Iterator[str]:
        """Yield the statements of the script one by one."""
        statement = ""
        for line in self.script.splitlines(keepends=True):
            statement += line
            if sqlite3.complete_statement(statement):
                yield statement.strip()
                statement = ""
        if re.sub(r"--.*", "", statement).strip():
            raise ValueError(f"unfinished statement in migration {self.name}")


class BrokenReference(RuntimeError):
    """A migration left rows whose parent is gone: a bug of ours; nothing was changed."""


def load_migrations(folder: Path = MIGRATIONS) -> tuple[Migration, ...]:
    """Return the migrations of a folder in order; their numbers run from 1 without gaps."""
    found = tuple(
        Migration(int(path.name[:4]), path.stem, path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("[0-9][0-9][0-9][0-9]_*.sql"))
    )
    if [migration.version for migration in found] != list(range(1, len(found) + 1)):
        raise ValueError(f"migration numbers have a gap or a double in {folder}")
    return found


def migrate(connection: sqlite3.Connection, migrations: tuple[Migration, ...]) -> int:
    """Bring the schema to the newest version in one transaction; return that version.

    Foreign keys rest meanwhile, so that a step may rebuild a table without emptying those that hang on it (SQLite's
    own advice, https://www.sqlite.org/lang_altertable.html, section 7); they are checked before the end. A step that
    renames or drops a column has to do the same to the images in ``change``, or undo could not use them.
    """
    version = schema_version(connection)
    due = [migration for migration in migrations if migration.version > version]
    if not due:
        return version
    # Without effect inside a transaction, hence before it.
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        for migration in due:
            for statement in migration.statements():
                connection.execute(statement)
        _verify_references(connection, due[-1].name)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {due[-1].version}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
    return due[-1].version


def _verify_references(connection: sqlite3.Connection, name: str) -> None:
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise BrokenReference(name)


def schema_version(connection: sqlite3.Connection) -> int:
    """Return the schema version that the file says it has (0: a new file)."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


Schema = frozenset[tuple[str, str, str]]


def schema_of(connection: sqlite3.Connection) -> Schema:
    """Return kind, name and text of everything in the schema but SQLite's own."""
    rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema").fetchall()
    return frozenset((row[0], row[1], row[2]) for row in rows if not row[1].startswith("sqlite_"))


@cache
def expected_schema(version: int, migrations: tuple[Migration, ...]) -> Schema:
    """Return the schema that our own migrations give at that version."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(connection, migrations[:version])
        return schema_of(connection)
    finally:
        connection.close()
