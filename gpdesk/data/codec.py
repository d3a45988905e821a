"""How the values of a noun's fields are kept in SQLite columns: one codec for each type of field."""

import json
import types
import typing
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import Enum
from typing import Any

from gpdesk.domain.period import Period
from gpdesk.domain.text import normalise

SqlValue = str | int | None


@dataclass(frozen=True, slots=True)
class Codec:
    """The two directions between a field's value and its column.

    ``decode`` raises ``ValueError``, ``ArithmeticError`` or ``GpdeskError`` for what ``encode`` cannot have made.
    """

    encode: Callable[[Any], SqlValue]
    decode: Callable[[Any], Any]


def codec_for(hint: Any) -> Codec:
    """Return the codec for a field's type; raise ``TypeError`` for a type that has no place in the file."""
    optional = False
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:  # the latter from a NewType | None
        members = [member for member in typing.get_args(hint) if member is not types.NoneType]
        optional = len(members) < len(typing.get_args(hint))
        (hint,) = members
    hint = getattr(hint, "__supertype__", hint)
    codec = _codec(hint)
    return _optional(codec) if optional else codec


def _optional(codec: Codec) -> Codec:
    return Codec(
        lambda value: None if value is None else codec.encode(value),
        lambda stored: None if stored is None else codec.decode(stored),
    )


def _codec(hint: Any) -> Codec:
    if typing.get_origin(hint) is tuple:
        return Codec(_encode_lines, _decode_lines)
    if hint is str:
        return Codec(normalise, str)
    if hint is bool:
        return Codec(int, bool)
    if hint is int:
        return Codec(int, int)
    if hint is Decimal:
        return Codec(canonical, _decode_number)
    if hint is date:
        return Codec(date.isoformat, date.fromisoformat)
    if hint is time:
        return Codec(lambda at: str(at.isoformat("seconds")), time.fromisoformat)
    if hint is Period:
        return Codec(lambda period: str(period.code), Period.parse)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return Codec(lambda member: str(member.value), hint)
    raise TypeError(f"no codec for {hint!r}")


def canonical(value: Decimal) -> str:
    """Return the one text of a number: every digit, no exponent, no closing zeros; equal numbers are equal text.

    Raises ``ValueError`` for what is no number (NaN, infinity).
    """
    if not value.is_finite():
        raise ValueError(value)
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _decode_number(stored: str) -> Decimal:
    value = Decimal(stored)
    if canonical(value) != stored:
        raise ValueError(stored)
    return value


def _encode_lines(lines: tuple[str, ...]) -> str:
    return json.dumps([normalise(line) for line in lines], ensure_ascii=False)


def _decode_lines(stored: str) -> tuple[str, ...]:
    lines = json.loads(stored)
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        raise ValueError(stored)
    return tuple(lines)
