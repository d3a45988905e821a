"""Declarative fields of forms: how a value is typed, read and shown. One spec serves forms and tables."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from gpdesk.domain.day import parse_day, typed_day
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.format import text_of
from gpdesk.domain.numeral import parse_number
from gpdesk.domain.text import normalise, one_line


class FieldKind(Enum):
    """The kinds of editor."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    LINES = "lines"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    CHOICE = "choice"
    SWITCH = "switch"


class EmptyField(GpdeskError):
    """A number was needed and the field is empty."""

    def __init__(self) -> None:
        super().__init__("Ô này không để trống được. Hãy nhập một số.")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a noun: the dataclass field ``name``, its Vietnamese ``label``, its kind and a hint.

    ``choices`` are (value, label) pairs; ``is_optional`` allows None; ``is_shown`` hides the field for nouns that
    have no use for it; ``settle`` returns the noun with what else follows from a change of this field.
    """

    name: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    hint: str = ""
    choices: tuple[tuple[Any, str], ...] = ()
    is_optional: bool = False
    is_shown: Callable[[Any], bool] = lambda _noun: True
    settle: Callable[[Any], Any] = lambda noun: noun


def enum_choices(members: type[Enum]) -> tuple[tuple[Any, str], ...]:
    """Return the choices of an enumeration whose members have a Vietnamese ``label``."""
    return tuple((member, str(getattr(member, "label", member.value))) for member in members)


def shown_text(field: Field, value: Any) -> str:
    """Return a value as it stands in its editor."""
    match field.kind:
        case FieldKind.DATE:
            return typed_day(value if isinstance(value, date) else None)
        case FieldKind.LINES:
            return "\n".join(value)
        case FieldKind.DECIMAL if isinstance(value, Decimal):
            return text_of(value)
        case _:
            return "" if value is None else str(value)


def typed_value(field: Field, text: str) -> Any:
    """Return the value of what was typed; raise ``GpdeskError`` with a sentence where it cannot be read."""
    match field.kind:
        case FieldKind.TEXT:
            return one_line(text)
        case FieldKind.LONG_TEXT:
            return normalise(text).strip()
        case FieldKind.LINES:
            return tuple(one_line(line) for line in text.split("\n") if line.strip())
        case FieldKind.DATE:
            return parse_day(text) if text.strip() else None
        case FieldKind.INTEGER | FieldKind.DECIMAL:
            if not text.strip():
                if field.is_optional:
                    return None
                raise EmptyField
            number = parse_number(text, is_whole=field.kind is FieldKind.INTEGER)
            return int(number) if field.kind is FieldKind.INTEGER else number
        case FieldKind.CHOICE | FieldKind.SWITCH:
            return text
