"""Nouns to table rows and back; the column names are the field names."""

import dataclasses
import sqlite3
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from gpdesk.data.codec import Codec, SqlValue, codec_for
from gpdesk.domain.reading import Evidence, Figure, Reading

Noun = TypeVar("Noun")
_PLAIN = ("id", "measure_id", "period", "state", "is_met", "note", "override_reason")
_SPLIT = ("female", "male", "unknown")


@dataclass(frozen=True, slots=True)
class TableMapping(Generic[Noun]):
    """A table and the two directions between its rows and the noun; ``order`` is the natural order of a list.

    ``columns`` holds the codec of each column that is a field of the noun as it stands.
    """

    table: str
    order: str
    columns: Mapping[str, Codec]
    to_row: Callable[[Noun], dict[str, SqlValue]]
    from_row: Callable[[sqlite3.Row], Noun]

    def encode(self, column: str, value: Any) -> SqlValue:
        """Return what a field's value is in its column; raise ``KeyError`` for a column that is not a field."""
        codec = self.columns[column]
        return None if value is None else codec.encode(value)


def flat_mapping(noun: type[Noun], table: str, order: str) -> TableMapping[Noun]:
    """Map a dataclass whose fields are all plain values, by the types of its fields."""
    hints = typing.get_type_hints(noun)
    codecs = {field.name: codec_for(hints[field.name]) for field in dataclasses.fields(noun)}  # type: ignore[arg-type]

    def to_row(value: Noun) -> dict[str, SqlValue]:
        return {name: codec.encode(getattr(value, name)) for name, codec in codecs.items()}

    def from_row(row: sqlite3.Row) -> Noun:
        return noun(**{name: codec.decode(row[name]) for name, codec in codecs.items()})

    return TableMapping(table, order, codecs, to_row, from_row)


def evidenced_mapping(noun: type[Noun], table: str, order: str) -> TableMapping[Noun]:
    """Map a dataclass whose fields are plain values but for its evidence, which is spread over columns."""
    hints = {name: hint for name, hint in typing.get_type_hints(noun).items() if name != "evidence"}
    plain = {name: codec_for(hint) for name, hint in hints.items()}
    parts = _evidence_codecs()

    def to_row(value: Noun) -> dict[str, SqlValue]:
        row = {name: codec.encode(getattr(value, name)) for name, codec in plain.items()}
        evidence = getattr(value, "evidence")  # noqa: B009 - a type variable has no fields
        return row | {f"evidence_{name}": codec.encode(getattr(evidence, name)) for name, codec in parts.items()}

    def from_row(row: sqlite3.Row) -> Noun:
        values = {name: codec.decode(row[name]) for name, codec in plain.items()}
        return noun(**values | {"evidence": _evidence(row, parts)})

    return TableMapping(table, order, plain, to_row, from_row)


def _evidence_codecs() -> dict[str, Codec]:
    return {name: codec_for(hint) for name, hint in typing.get_type_hints(Evidence).items()}


def _evidence(row: sqlite3.Row, parts: Mapping[str, Codec]) -> Evidence:
    return Evidence(**{name: codec.decode(row[f"evidence_{name}"]) for name, codec in parts.items()})


def reading_mapping() -> TableMapping[Reading]:
    """Map a reading, whose figures and evidence are spread over columns with a prefix."""
    hints = typing.get_type_hints(Reading)
    plain = {name: codec_for(hints[name]) for name in _PLAIN}
    parts = {name: codec_for(hint) for name, hint in typing.get_type_hints(Figure).items()}
    evidence = _evidence_codecs()

    def to_row(reading: Reading) -> dict[str, SqlValue]:
        row = {name: codec.encode(getattr(reading, name)) for name, codec in plain.items()}
        row |= {f"evidence_{name}": codec.encode(getattr(reading.evidence, name)) for name, codec in evidence.items()}
        row |= {f"has_{part}": int(getattr(reading, part) is not None) for part in _SPLIT}
        for prefix in ("total", *_SPLIT):
            held = getattr(reading, prefix) or Figure()
            row |= {f"{prefix}_{name}": codec.encode(getattr(held, name)) for name, codec in parts.items()}
        return row

    def figure(row: sqlite3.Row, prefix: str) -> Figure:
        return Figure(**{name: codec.decode(row[f"{prefix}_{name}"]) for name, codec in parts.items()})

    def from_row(row: sqlite3.Row) -> Reading:
        return Reading(
            **{name: codec.decode(row[name]) for name, codec in plain.items()},
            total=figure(row, "total"),
            female=figure(row, "female") if row["has_female"] else None,
            male=figure(row, "male") if row["has_male"] else None,
            unknown=figure(row, "unknown") if row["has_unknown"] else None,
            evidence=_evidence(row, evidence),
        )

    return TableMapping("reading", "measure_id, period", plain, to_row, from_row)
