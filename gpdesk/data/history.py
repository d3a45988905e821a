"""What became of a row: its versions, from the change log; and an operation in words."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from gpdesk.data.error import UnreadableRow
from gpdesk.data.mapping import TableMapping
from gpdesk.data.table_name import table_name
from gpdesk.domain.error import GpdeskError

Noun = TypeVar("Noun")


@dataclass(frozen=True, slots=True)
class RowVersion(Generic[Noun]):
    """One change of a row: ``before`` is None where it was made, ``after`` where it was removed."""

    number: int
    label: str
    done_at: str
    before: Noun | None
    after: Noun | None


def versions(
    rows: Iterable[sqlite3.Row], mapping: TableMapping[Noun], defaults: Mapping[str, Any]
) -> tuple[RowVersion[Noun], ...]:
    """Return the changes as versions; ``rows`` hold operation and change, ``defaults`` columns that older images lack.

    Raises ``UnreadableRow`` for an image that our own writing cannot have made.
    """
    return tuple(
        RowVersion(
            row["number"],
            row["label"],
            row["done_at"],
            _noun(row["before"], mapping, defaults),
            _noun(row["after"], mapping, defaults),
        )
        for row in rows
    )


def _noun(image: str | None, mapping: TableMapping[Noun], defaults: Mapping[str, Any]) -> Noun | None:
    if image is None:
        return None
    try:
        return mapping.from_row({**defaults, **json.loads(image)})  # type: ignore[arg-type]
    except (ValueError, TypeError, KeyError, ArithmeticError, GpdeskError) as fault:
        raise UnreadableRow(table_name(mapping.table)) from fault
