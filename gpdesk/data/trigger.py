"""TEMP triggers that guard and log every table; made anew at each opening from the tables themselves.

They live in the connection, never in the file: a file with triggers of its own is refused.
"""

import sqlite3
from dataclasses import dataclass

_OWN_TABLES = frozenset({"operation", "change"})
_EVENTS = ("INSERT", "UPDATE", "DELETE")


@dataclass(frozen=True, slots=True)
class LoggedTable:
    """A table of nouns and its columns.

    ``has_bytes``: it holds whole papers, which are guarded as all else but kept out of the log and so out of undo.
    """

    name: str
    columns: tuple[str, ...]
    has_bytes: bool


def guarded_tables(connection: sqlite3.Connection) -> dict[str, LoggedTable]:
    """Return every table but the log's own; each has a text key called ``id``."""
    names = [
        row["name"]
        for row in connection.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")
        if row["name"] not in _OWN_TABLES and not row["name"].startswith("sqlite_")
    ]
    return {name: _table(connection, name) for name in names}


def create_triggers(connection: sqlite3.Connection, table: LoggedTable) -> None:
    """Refuse writes while ``running`` is empty, and log the others under the operation that stands in it."""
    for event in _EVENTS:
        connection.execute(_guard(table, event))
        if not table.has_bytes:
            connection.execute(_log(table, event))


def _table(connection: sqlite3.Connection, name: str) -> LoggedTable:
    columns = connection.execute(f"PRAGMA main.table_info({name})").fetchall()
    return LoggedTable(
        name, tuple(column["name"] for column in columns), any(column["type"] == "BLOB" for column in columns)
    )


def _guard(table: LoggedTable, event: str) -> str:
    return (
        f"CREATE TEMP TRIGGER guard_{event.lower()}_{table.name} BEFORE {event} ON main.{table.name} "
        "WHEN NOT EXISTS (SELECT 1 FROM running) "
        "BEGIN SELECT RAISE(ABORT, 'write outside an operation'); END"
    )


def _log(table: LoggedTable, event: str) -> str:
    row_id, before, after = {
        "INSERT": ("NEW.id", "NULL", _image(table, "NEW")),
        "UPDATE": ("OLD.id", _image(table, "OLD"), _image(table, "NEW")),
        "DELETE": ("OLD.id", _image(table, "OLD"), "NULL"),
    }[event]
    changed = f" AND ({_differs(table)})" if event == "UPDATE" else ""
    return (
        f"CREATE TEMP TRIGGER log_{event.lower()}_{table.name} AFTER {event} ON main.{table.name} "
        f"WHEN EXISTS (SELECT 1 FROM running WHERE is_recording){changed} "
        "BEGIN INSERT INTO change (operation, table_name, row_id, before, after) "
        f"SELECT operation, '{table.name}', {row_id}, {before}, {after} FROM running; END"
    )


def _image(table: LoggedTable, row: str) -> str:
    return "json_object(" + ", ".join(f"'{column}', {row}.{column}" for column in table.columns) + ")"


def _differs(table: LoggedTable) -> str:
    return " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in table.columns)
