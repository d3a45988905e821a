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

from gpdesk.data.error import NotFound, UndoBlocked, UndoTouchesMore, UnreadableRow
from gpdesk.data.fault import translated
from gpdesk.data.period_guard import create_period_guards
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
        self._changed: set[str] = set(self._tables)
        if not is_read_only:
            self._run("CREATE TEMP TABLE running (operation INTEGER, is_recording INTEGER)")
            for table in self._tables.values():
                create_triggers(connection, table)
            create_period_guards(connection, self._tables)

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
        return tuple(map(_entry, rows))

    def undo_operation(self, number: int) -> Operation:
        """Take back one operation, as a new operation that can itself be undone.

        Raises ``NotFound`` where there is none that stands, ``UndoBlocked`` where a later one touched the same rows,
        ``UndoTouchesMore`` where rows would go that hang on what it added.
        """
        found = self._run("SELECT label FROM operation WHERE number = ? AND is_undone = 0", number)
        if not found:
            raise NotFound(table_name("operation"))
        label = str(found[0]["label"])
        blocker = self.blocking_operation(number)
        if blocker is not None:
            raise UndoBlocked(label, blocker.label)
        try:
            with self.operation(f"Hoàn tác riêng: {label}") as running:
                self._run("PRAGMA defer_foreign_keys = ON")
                for change in self._run("SELECT * FROM change WHERE operation = ? ORDER BY id DESC", number):
                    self._put_back(change["table_name"], change["row_id"], change["before"])
                if not self._rows_of(running.number) <= self._rows_of(number):
                    raise UndoTouchesMore(label)
        except sqlite3.IntegrityError as fault:
            # A parent of what would be put back is gone.
            raise UndoTouchesMore(label) from fault
        return running

    def blocking_operation(self, number: int) -> JournalEntry | None:
        """Return the newest later operation that touched a row of this one, None where nothing stands in the way."""
        rows = self._run(
            "SELECT operation.*, '' AS tables FROM operation WHERE is_undone = 0 AND number = ("
            "SELECT max(later.operation) FROM change AS own JOIN change AS later "
            "ON later.table_name = own.table_name AND later.row_id = own.row_id "
            "JOIN operation AS standing ON standing.number = later.operation AND standing.is_undone = 0 "
            "WHERE own.operation = ? AND later.operation > own.operation)",
            number,
        )
        return _entry(rows[0]) if rows else None

    def changes_of(self, number: int) -> list[sqlite3.Row]:
        """Return table, first image and last image of each row that an operation changed, as ``changes_where`` does."""
        return self._run(
            "SELECT own.table_name, own.row_id, 0 AS number, '' AS label, '' AS done_at, first.before, last.after "
            "FROM (SELECT table_name, row_id, min(id) AS first_id, max(id) AS last_id FROM change WHERE operation = ? "
            "GROUP BY table_name, row_id) AS own "
            "JOIN change AS first ON first.id = own.first_id JOIN change AS last ON last.id = own.last_id "
            "WHERE first.before IS NOT NULL OR last.after IS NOT NULL ORDER BY own.first_id",
            number,
        )

    def changes_where(self, table: str, condition: str, *values: Any) -> list[sqlite3.Row]:
        """Return the standing changes of a table for which a condition of the data layer's own holds, newest first."""
        return self._run(
            "SELECT operation.number, operation.label, operation.done_at, change.before, change.after "
            "FROM change JOIN operation ON operation.number = change.operation "
            f"WHERE operation.is_undone = 0 AND change.table_name = ? AND ({condition}) ORDER BY change.id DESC",
            table,
            *values,
        )

    def defaults_of(self, table: str) -> dict[str, Any]:
        """Return the columns of a table that have a default, for images made before the column was there."""
        columns = self._run(f"PRAGMA main.table_info({table})")
        return {column["name"]: json.loads((column["dflt_value"] or "null").replace("'", '"')) for column in columns}

    def take_changed(self) -> frozenset[str]:
        """Return the tables written since this was last asked; all of them the first time."""
        changed = frozenset(self._changed)
        self._changed.clear()
        return changed

    def _rows_of(self, number: int) -> set[tuple[str, str]]:
        rows = self._run("SELECT table_name, row_id FROM change WHERE operation = ?", number)
        return {(row["table_name"], row["row_id"]) for row in rows}

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
        tables = frozenset(row["table_name"] for row in rows)
        self._changed |= tables
        return tables

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


def _entry(row: sqlite3.Row) -> JournalEntry:
    tables = tuple(sorted(filter(None, row["tables"].split(","))))
    return JournalEntry(row["number"], row["label"], row["done_at"], tables, bool(row["is_undone"]))


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
