"""Taking a text out of the file for good: out of the journal and the way back, and out of the file's unused pages.

Removing a name from a note leaves it in the change log, for undo. Here it leaves the log too; the journal keeps its
lines and every step can still be undone, with a mark where the text stood.
"""

import json
import re
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from gpdesk.data.fault import translated
from gpdesk.data.mapping import TableMapping
from gpdesk.data.row_title import row_title
from gpdesk.data.table_name import table_name
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.text import normalise, one_line, quoted

MARK = "[đã xóa]"
_SHORTEST = 3
Names = Mapping[str, str]


class PurgeTooShort(GpdeskError):
    """So few letters stand in many texts that have nothing to do with what is to go."""

    def __init__(self) -> None:
        super().__init__(f"Nội dung cần xóa hẳn phải có ít nhất {_SHORTEST} chữ. Hãy ghi đủ họ tên hoặc đủ số.")


class StillThere(GpdeskError):
    """The text stands in the data themselves; only the clerk can say what is to stand there instead."""

    def __init__(self, text: str, place: str) -> None:
        super().__init__(f"{quoted(text)} còn ở {place}. Hãy xóa hoặc viết lại chỗ đó trước, rồi xóa hẳn.")


def purge(
    connection: sqlite3.Connection, path: Path, mappings: Mapping[str, TableMapping[Any]], text: str, names: Names
) -> int:
    """Take a text out of the change log, whatever its letters' case; return in how many places it stood.

    The file is then written anew, so that no unused page keeps it. Raises ``PurgeTooShort``, ``StillThere`` and what
    the disk raises.
    """
    wanted = one_line(normalise(text))
    if len(wanted) < _SHORTEST:
        raise PurgeTooShort
    # A blank may be any white space: notes have more than one line.
    pattern = re.compile(r"\s+".join(map(re.escape, wanted.split())), re.IGNORECASE)
    with translated(path):
        for mapping in mappings.values():
            _must_be_gone(connection, mapping, pattern, wanted, names)
        connection.execute("BEGIN IMMEDIATE")
        try:
            count = _from_images(connection, mappings, pattern) + _from_labels(connection, pattern)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        connection.execute("VACUUM")
    return count


def _must_be_gone(
    connection: sqlite3.Connection, mapping: TableMapping[Any], pattern: re.Pattern[str], text: str, names: Names
) -> None:
    for row in connection.execute(f"SELECT * FROM {mapping.table}"):
        if any(isinstance(value, str) and pattern.search(value) for value in row):
            title = row_title(mapping.from_row(row), names)
            raise StillThere(text, f"{table_name(mapping.table)} {title}".strip())


def _from_images(
    connection: sqlite3.Connection, mappings: Mapping[str, TableMapping[Any]], pattern: re.Pattern[str]
) -> int:
    count = 0
    for row in connection.execute("SELECT id, table_name, before, after FROM change").fetchall():
        mapping = mappings.get(row["table_name"])
        images = [_cleared(row[side], mapping, pattern) if row[side] and mapping else row[side] for side in _SIDES]
        if images != [row[side] for side in _SIDES]:
            connection.execute("UPDATE change SET before = ?, after = ? WHERE id = ?", (*images, row["id"]))
            count += 1
    return count


_SIDES = ("before", "after")


def _cleared(image: str, mapping: TableMapping[Any], pattern: re.Pattern[str]) -> str:
    """Return an image without the text; ids, choices, dates and numbers cannot hold it and stay as they are."""
    if not pattern.search(image) and "\\" not in image:
        return image
    values = json.loads(image)
    changed = False
    for key, value in values.items():
        if not isinstance(value, str) or key == "id" or key.endswith("_id") or not pattern.search(value):
            continue
        cleared = {**values, key: pattern.sub(MARK, value)}
        if _is_readable(lambda row=cleared: mapping.from_row(row)):  # type: ignore[misc]
            values, changed = cleared, True
    return json.dumps(values, ensure_ascii=False) if changed else image


def _is_readable(read: Callable[[], object]) -> bool:
    try:
        read()
    except KeyError:
        # Images made before a column was there lack it; that says nothing against the text.
        return True
    except (ValueError, TypeError, ArithmeticError, GpdeskError):
        return False
    return True


def _from_labels(connection: sqlite3.Connection, pattern: re.Pattern[str]) -> int:
    count = 0
    for row in connection.execute("SELECT number, label FROM operation").fetchall():
        if pattern.search(row["label"]):
            connection.execute(
                "UPDATE operation SET label = ? WHERE number = ?", (pattern.sub(MARK, row["label"]), row["number"])
            )
            count += 1
    return count
