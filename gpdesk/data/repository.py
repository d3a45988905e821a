"""One repository for each noun: get, list, add, update, remove. Writes only inside ``store.operation``."""

import sqlite3
from typing import Generic, TypeVar

from gpdesk.data.codec import SqlValue
from gpdesk.data.error import NotFound
from gpdesk.data.mapping import TableMapping

Noun = TypeVar("Noun")


class Repository(Generic[Noun]):
    """The rows of one table as nouns."""

    def __init__(self, connection: sqlite3.Connection, mapping: TableMapping[Noun]) -> None:
        self._connection = connection
        self._mapping = mapping

    def get(self, row_id: str) -> Noun:
        """Return the noun with that id; raise ``NotFound``."""
        row = self._connection.execute(f"SELECT * FROM {self._mapping.table} WHERE id = ?", (row_id,)).fetchone()
        if row is None:
            raise NotFound(self._mapping.table)
        return self._mapping.from_row(row)

    def list(self, **equals: SqlValue) -> tuple[Noun, ...]:
        """Return the nouns whose columns equal the given values, in natural order."""
        return self.select(" AND ".join(f"{column} = ?" for column in equals) or "1", *equals.values())

    def select(self, condition: str, *values: SqlValue) -> tuple[Noun, ...]:
        """Return the nouns for which a condition of the data layer's own holds, in natural order."""
        query = f"SELECT * FROM {self._mapping.table} WHERE {condition} ORDER BY {self._mapping.order}"
        return tuple(map(self._mapping.from_row, self._connection.execute(query, values)))

    def add(self, noun: Noun) -> None:
        """Insert a new noun."""
        row = self._mapping.to_row(noun)
        marks = ", ".join("?" for _ in row)
        self._connection.execute(
            f"INSERT INTO {self._mapping.table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values())
        )

    def update(self, noun: Noun) -> None:
        """Store the noun in place of the one with its id; raise ``NotFound``."""
        row = self._mapping.to_row(noun)
        row_id = row.pop("id")
        settings = ", ".join(f"{column} = ?" for column in row)
        cursor = self._connection.execute(
            f"UPDATE {self._mapping.table} SET {settings} WHERE id = ?", (*row.values(), row_id)
        )
        if not cursor.rowcount:
            raise NotFound(self._mapping.table)

    def remove(self, row_id: str) -> None:
        """Delete the noun with that id and what hangs on it; raise ``NotFound``."""
        cursor = self._connection.execute(f"DELETE FROM {self._mapping.table} WHERE id = ?", (row_id,))
        if not cursor.rowcount:
            raise NotFound(self._mapping.table)
