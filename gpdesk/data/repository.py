"""One repository for each noun: get, list, add, update, remove. Writes only inside ``store.operation``."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Generic, TypeVar

from gpdesk.data.codec import SqlValue
from gpdesk.data.error import NotFound, UnreadableRow
from gpdesk.data.fault import translated
from gpdesk.data.mapping import TableMapping
from gpdesk.data.read_memory import ReadMemory
from gpdesk.data.table_name import table_name
from gpdesk.domain.error import GpdeskError

Noun = TypeVar("Noun")


class Repository(Generic[Noun]):
    """The rows of one table as nouns.

    Every verb raises ``UnsoundFile`` or ``FileUnwritable`` and its kin where the file or the disk fails. Text comes
    back as it is stored: in the normal form of ``gpdesk.domain.text.normalise``. ``memory`` holds what was read
    outside of operations.
    """

    def __init__(
        self, connection: sqlite3.Connection, path: Path, mapping: TableMapping[Noun], memory: ReadMemory
    ) -> None:
        self._connection = connection
        self._path = path
        self._mapping = mapping
        self._memory = memory

    def get(self, row_id: str) -> Noun:
        """Return the noun with that id; raise ``NotFound``."""
        found = self.select("id = ?", row_id)
        if not found:
            raise NotFound(table_name(self._mapping.table))
        return found[0]

    def list(self, **equals: Any) -> tuple[Noun, ...]:
        """Return the nouns whose columns equal the given values (of the noun's own types), in natural order."""
        condition = " AND ".join(f"{column} IS ?" for column in equals) or "1"
        return self.select(condition, *(self._mapping.encode(column, value) for column, value in equals.items()))

    def select(self, condition: str, *values: SqlValue) -> tuple[Noun, ...]:
        """Return the nouns for which a condition of the data layer's own holds, in natural order."""
        if self._connection.in_transaction:
            return self._read(condition, values)
        return self._memory.recall(self._mapping.table, condition, values, lambda: self._read(condition, values))

    def _read(self, condition: str, values: tuple[SqlValue, ...]) -> tuple[Noun, ...]:
        query = f"SELECT * FROM {self._mapping.table} WHERE {condition} ORDER BY {self._mapping.order}"
        rows = self._run(query, values)
        try:
            return tuple(map(self._mapping.from_row, rows))
        except (ValueError, ArithmeticError, GpdeskError) as fault:
            raise UnreadableRow(table_name(self._mapping.table)) from fault

    def add(self, noun: Noun) -> None:
        """Insert a new noun."""
        row = self._mapping.to_row(noun)
        marks = ", ".join("?" for _ in row)
        self._run(f"INSERT INTO {self._mapping.table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))

    def update(self, noun: Noun) -> None:
        """Store the noun in place of the one with its id; raise ``NotFound``."""
        row = self._mapping.to_row(noun)
        row_id = row.pop("id")
        settings = ", ".join(f"{column} = ?" for column in row)
        self._must_hit(f"UPDATE {self._mapping.table} SET {settings} WHERE id = ?", (*row.values(), row_id))

    def remove(self, row_id: str) -> None:
        """Delete the noun with that id and what hangs on it; raise ``NotFound``."""
        self._must_hit(f"DELETE FROM {self._mapping.table} WHERE id = ?", (row_id,))

    def _must_hit(self, statement: str, values: tuple[SqlValue, ...]) -> None:
        if not self._run(f"{statement} RETURNING id", values):
            raise NotFound(table_name(self._mapping.table))

    def _run(self, statement: str, values: tuple[SqlValue, ...]) -> Sequence[sqlite3.Row]:
        with translated(self._path):
            return self._connection.execute(statement, values).fetchall()
