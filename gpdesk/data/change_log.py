"""The change log: every write belongs to a named operation; the same log is undo, redo and journal.

Triggers (``trigger.py``) write a JSON image of every row before and after into ``change``, under its ``operation``,
and refuse any write outside an operation, so that no code path can forget the log.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from gpdesk.data.error import UnreadableRow
from gpdesk.data.fault import translated
from gpdesk.data.table_name import table_name
from gpdesk.data.trigger import create_triggers, guarded_tables
from gpdesk.domain.text import one_line

_UNDO = "is_undone = 0 ORDER BY number DESC"
_REDO = "is_undone = 1 ORDER BY number"


@dataclass(slots=True)
class Operation:
    """A running or finished operation; ``tables`` is filled when it ends."""

    label: str
    number: int = 0
    tables: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One line of the journal; ``done_at`` is local time with its offset (ISO 8601)."""

    number: int
    label: str
    done_at: str
    tables: tuple[str, ...]
    is_undone: bool


class NestedOperation(RuntimeError):
    """An operation, undo or redo was begun inside another operation: a bug of the caller."""


class ChangeLog:
    """Operations over one connection; with ``is_read_only`` the log can only be read.

    Every verb raises ``UnsoundFile`` or ``FileUnwritable`` and its kin where the file or the disk fails.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, *, is_read_only: bool = False) -> None:
        self._connection = connection
        self._path = path
        self._tables = guarded_tables(connection)
        if not is_read_only:
            self._run("CREATE TEMP TABLE running (operation INTEGER, is_recording INTEGER)")
            for table in self._tables.values():
                create_triggers(connection, table)

    @contextmanager
    def operation(self, label: str) -> Iterator[Operation]:
        """Run the block as one transaction, one undo step and one line of the journal.

        A block that raises leaves data, undo and redo as they were; one that changes nothing leaves no line.
        """
        running = Operation(one_line(label))
        with self._transaction(running.label):
            (row,) = self._run(
                "INSERT INTO operation (label, done_at) VALUES (?, ?) RETURNING number", running.label, _now()
            )
            running.number = int(row["number"])
            self._run("INSERT INTO running VALUES (?, 1)", running.number)
            yield running
            self._run("DELETE FROM running")
            running.tables = self._tables_of(running.number)
            if running.tables:
                # What was undone before this operation can no longer be done again.
                self._run("DELETE FROM operation WHERE is_undone = 1")
            else:
                self._run("DELETE FROM operation WHERE number = ?", running.number)

    def undo(self) -> Operation | None:
        """Take back the last operation; return it, or None where there is none."""
        return self._replay(_UNDO, undo=True)

    def redo(self) -> Operation | None:
        """Do the last undone operation again; return it, or None where there is none."""
        return self._replay(_REDO, undo=False)

    def next_label(self, *, undo: bool) -> str | None:
        """Return the label of what ``undo`` (or ``redo``) would act on."""
        found = self._run(f"SELECT label FROM operation WHERE {_UNDO if undo else _REDO} LIMIT 1")
        return str(found[0]["label"]) if found else None

    def journal(self, limit: int) -> tuple[JournalEntry, ...]:
        """Return the newest operations first."""
        rows = self._run(
            "SELECT operation.*, "
            "(SELECT group_concat(DISTINCT table_name) FROM change WHERE operation = operation.number) AS tables "
            "FROM operation ORDER BY number DESC LIMIT ?",
            limit,
        )
        return tuple(
            JournalEntry(
                row["number"],
                row["label"],
                row["done_at"],
                tuple(sorted(row["tables"].split(","))),
                bool(row["is_undone"]),
            )
            for row in rows
        )

    def _replay(self, which: str, *, undo: bool) -> Operation | None:
        self._must_be_idle("undo" if undo else "redo")
        found = self._run(f"SELECT number, label FROM operation WHERE {which} LIMIT 1")
        if not found:
            return None
        number, label = found[0]
        with self._transaction(label):
            # A parent may be put back after its children.
            self._run("PRAGMA defer_foreign_keys = ON")
            self._run("INSERT INTO running VALUES (?, 0)", number)
            direction = "DESC" if undo else "ASC"
            for change in self._run(f"SELECT * FROM change WHERE operation = ? ORDER BY id {direction}", number):
                self._put_back(change["table_name"], change["row_id"], change["before" if undo else "after"])
            self._run("DELETE FROM running")
            self._run("UPDATE operation SET is_undone = ? WHERE number = ?", int(undo), number)
        return Operation(label, number, self._tables_of(number))

    def _put_back(self, table: str, row_id: str, image: str | None) -> None:
        """Make a row what the image says; an update in place keeps the rows that hang on it."""
        if table not in self._tables:
            raise UnreadableRow(table_name("change"))
        if image is None:
            self._run(f"DELETE FROM {table} WHERE id = ?", row_id)
            return
        values = self._values(table, image)
        settings = ", ".join(f"{column} = ?" for column in values)
        if not self._run(f"UPDATE {table} SET {settings} WHERE id = ? RETURNING id", *values.values(), row_id):
            marks = ", ".join("?" for _ in values)
            self._run(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", *values.values())

    def _values(self, table: str, image: str) -> dict[str, str | int | None]:
        """Read an image; its keys go into statements, so they are held against the table's own columns."""
        try:
            values = dict(json.loads(image))
        except (ValueError, TypeError) as fault:
            raise UnreadableRow(table_name("change")) from fault
        if not values.keys() <= set(self._tables[table].columns):
            raise UnreadableRow(table_name("change"))
        return values

    def _tables_of(self, number: int) -> frozenset[str]:
        rows = self._run("SELECT DISTINCT table_name FROM change WHERE operation = ?", number)
        return frozenset(row["table_name"] for row in rows)

    def _run(self, statement: str, *values: Any) -> list[sqlite3.Row]:
        with translated(self._path):
            return self._connection.execute(statement, values).fetchall()

    def _must_be_idle(self, label: str) -> None:
        if self._connection.in_transaction:
            raise NestedOperation(label)

    @contextmanager
    def _transaction(self, label: str) -> Iterator[None]:
        self._must_be_idle(label)
        self._run("BEGIN IMMEDIATE")
        try:
            yield
            self._run("COMMIT")
        except BaseException:
            # A full disk may have rolled back already.
            if self._connection.in_transaction:
                self._run("ROLLBACK")
            raise


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
