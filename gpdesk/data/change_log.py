"""The change log: every write belongs to a named operation; the same log is undo, redo and journal.

TEMP triggers, made anew at each opening from the tables themselves, write a JSON image of every row before and after.
They also refuse any write outside an operation, so that no code path can forget the log.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

_UNLOGGED = frozenset({"operation", "change"})


@dataclass(slots=True)
class Operation:
    """A running or finished operation; ``tables`` is filled when it ends."""

    label: str
    number: int = 0
    tables: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One line of the journal."""

    number: int
    label: str
    done_at: str
    tables: tuple[str, ...]
    is_undone: bool


class NestedOperation(RuntimeError):
    """An operation was begun inside another: a bug of the caller."""


class ChangeLog:
    """Operations over one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._columns = _logged_columns(connection)
        connection.execute("CREATE TEMP TABLE running (operation INTEGER, is_recording INTEGER)")
        for table, columns in self._columns.items():
            for statement in _triggers(table, columns):
                connection.execute(statement)

    @contextmanager
    def operation(self, label: str) -> Iterator[Operation]:
        """Run the block as one transaction, one undo step and one line of the journal.

        A block that raises leaves data, undo and redo as they were; one that changes nothing leaves no line.
        """
        if self._connection.in_transaction:
            raise NestedOperation(label)
        running = Operation(label)
        with self._transaction():
            row = self._connection.execute(
                "INSERT INTO operation (label, done_at) VALUES (?, ?) RETURNING number", (label, _now())
            ).fetchone()
            number = running.number = int(row["number"])
            self._connection.execute("INSERT INTO running VALUES (?, 1)", (number,))
            yield running
            self._connection.execute("DELETE FROM running")
            running.tables = self._tables(number)
            if running.tables:
                # What was undone before this operation can no longer be done again.
                self._connection.execute("DELETE FROM operation WHERE is_undone = 1 AND number <> ?", (number,))
            else:
                self._connection.execute("DELETE FROM operation WHERE number = ?", (number,))

    def undo(self) -> Operation | None:
        """Take back the last operation; return it, or None where there is none."""
        return self._replay("is_undone = 0 ORDER BY number DESC", undo=True)

    def redo(self) -> Operation | None:
        """Do the last undone operation again; return it, or None where there is none."""
        return self._replay("is_undone = 1 ORDER BY number", undo=False)

    def next_label(self, *, undo: bool) -> str | None:
        """Return the label of what ``undo`` (or ``redo``) would act on."""
        order = "is_undone = 0 ORDER BY number DESC" if undo else "is_undone = 1 ORDER BY number"
        row = self._connection.execute(f"SELECT label FROM operation WHERE {order} LIMIT 1").fetchone()
        return None if row is None else str(row["label"])

    def journal(self, limit: int) -> tuple[JournalEntry, ...]:
        """Return the newest operations first."""
        rows = self._connection.execute("SELECT * FROM operation ORDER BY number DESC LIMIT ?", (limit,)).fetchall()
        return tuple(
            JournalEntry(
                row["number"],
                row["label"],
                row["done_at"],
                tuple(sorted(self._tables(row["number"]))),
                bool(row["is_undone"]),
            )
            for row in rows
        )

    def _replay(self, which: str, *, undo: bool) -> Operation | None:
        row = self._connection.execute(f"SELECT number, label FROM operation WHERE {which} LIMIT 1").fetchone()
        if row is None:
            return None
        with self._transaction():
            self._connection.execute("PRAGMA defer_foreign_keys = ON")
            self._connection.execute("INSERT INTO running VALUES (?, 0)", (row["number"],))
            direction = "DESC" if undo else "ASC"
            changes = self._connection.execute(
                f"SELECT * FROM change WHERE operation = ? ORDER BY id {direction}", (row["number"],)
            ).fetchall()
            for change in changes:
                self._put_back(change["table_name"], change["row_id"], change["before" if undo else "after"])
            self._connection.execute("DELETE FROM running")
            self._connection.execute("UPDATE operation SET is_undone = ? WHERE number = ?", (int(undo), row["number"]))
        return Operation(row["label"], row["number"], self._tables(row["number"]))

    def _put_back(self, table: str, row_id: str, image: str | None) -> None:
        """Make a row what the image says; an update in place keeps the rows that hang on it."""
        if image is None:
            self._connection.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))
            return
        values: dict[str, Any] = json.loads(image)
        settings = ", ".join(f"{column} = ?" for column in values)
        cursor = self._connection.execute(f"UPDATE {table} SET {settings} WHERE id = ?", (*values.values(), row_id))
        if not cursor.rowcount:
            marks = ", ".join("?" for _ in values)
            self._connection.execute(
                f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", tuple(values.values())
            )

    def _tables(self, number: int) -> frozenset[str]:
        rows = self._connection.execute("SELECT DISTINCT table_name FROM change WHERE operation = ?", (number,))
        return frozenset(row["table_name"] for row in rows)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            # A full disk may have rolled back already.
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise


def _logged_columns(connection: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    tables = [
        row["name"]
        for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        if row["name"] not in _UNLOGGED and not row["name"].startswith("sqlite_")
    ]
    return {
        table: tuple(column["name"] for column in connection.execute(f"PRAGMA table_info({table})")) for table in tables
    }


def _triggers(table: str, columns: tuple[str, ...]) -> Iterator[str]:
    def image(row: str) -> str:
        pairs = ", ".join(f"'{column}', {row}.{column}" for column in columns)
        return f"json_object({pairs})"

    images = {
        "INSERT": ("NEW.id", "NULL", image("NEW")),
        "UPDATE": ("OLD.id", image("OLD"), image("NEW")),
        "DELETE": ("OLD.id", image("OLD"), "NULL"),
    }
    for event, (row_id, before, after) in images.items():
        changed = " AND " + _differs(columns) if event == "UPDATE" else ""
        yield (
            f"CREATE TEMP TRIGGER guard_{event.lower()}_{table} BEFORE {event} ON main.{table} "
            "WHEN NOT EXISTS (SELECT 1 FROM running) "
            "BEGIN SELECT RAISE(ABORT, 'write outside an operation'); END"
        )
        yield (
            f"CREATE TEMP TRIGGER log_{event.lower()}_{table} AFTER {event} ON main.{table} "
            f"WHEN EXISTS (SELECT 1 FROM running WHERE is_recording){changed} "
            "BEGIN INSERT INTO change (operation, table_name, row_id, before, after) "
            f"SELECT operation, '{table}', {row_id}, {before}, {after} FROM running; END"
        )


def _differs(columns: tuple[str, ...]) -> str:
    return "(" + " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in columns) + ")"


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
