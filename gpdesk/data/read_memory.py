"""What was read from the file stays in memory until its table changes: an edit must not read ten tables anew."""

import re
from collections.abc import Callable
from typing import Any, TypeVar

from gpdesk.data.codec import SqlValue

Rows = TypeVar("Rows")
_Key = tuple[str, str, tuple[SqlValue, ...]]


class ReadMemory:
    """Results by table, condition and values; a condition may look into other tables, and is forgotten with them too."""

    def __init__(self) -> None:
        self._known: dict[_Key, Any] = {}

    def recall(self, table: str, condition: str, values: tuple[SqlValue, ...], read: Callable[[], Rows]) -> Rows:
        """Return what is known, else what ``read`` gives."""
        key = (table, condition, values)
        if key not in self._known:
            self._known[key] = read()
        found: Rows = self._known[key]
        return found

    def forget(self, tables: frozenset[str]) -> None:
        """Drop everything that these tables had a part in."""
        if not tables:
            return
        names = re.compile(rf"\b(?:{'|'.join(map(re.escape, tables))})\b")
        self._known = {
            key: rows for key, rows in self._known.items() if key[0] not in tables and not names.search(key[1])
        }
