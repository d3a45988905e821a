"""Declarative fields of forms: how a value is typed, read and shown. One spec serves forms and tables."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import Enum
from typing import Any

from gpdesk.domain.clock import parse_clock, typed_clock
from gpdesk.domain.day import parse_day, typed_day
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.format import text_of
from gpdesk.domain.numeral import NotANumber, parse_number
from gpdesk.domain.text import normalise, one_line, quoted


class FieldKind(Enum):
    """The kinds of editor."""

    TEXT = "text"
    WRAPPED = "wrapped"  # one line of words, shown over as many as it needs
    LONG_TEXT = "long-text"
    LINES = "lines"
    INTEGER = "integer"
    MONEY = "money"
    DECIMAL = "decimal"
    DATE = "date"
    TIME = "time"
    CHOICE = "choice"
    REFERENCE = "reference"
    SWITCH = "switch"


Choices = tuple[tuple[Any, str], ...]
WHOLE = frozenset({FieldKind.INTEGER, FieldKind.MONEY})
CHOSEN = frozenset({FieldKind.CHOICE, FieldKind.REFERENCE})


class EmptyField(GpdeskError):
    """A value was needed and the field is empty."""

    def __init__(self, wanted: str = "một số") -> None:
        super().__init__(f"Ô này không để trống được. Hãy nhập {wanted}.")


class NotACount(GpdeskError):
    """A whole number from 0 was needed."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{quoted(text)} không phải là số nguyên từ 0 trở lên. Hãy nhập lại.")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a noun: the dataclass field ``name``, its Vietnamese ``label``, its kind and a hint.

    ``choices`` are (value, label) pairs, ``choices_of`` gives them where they depend on the noun or on other data (a
    reference to another noun: its id and its name); ``is_optional`` allows None; ``is_shown`` hides the field for nouns
    that have no use for it; ``settle`` returns the noun with what else follows from a change of this field.
    """

    name: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    hint: str = ""
    choices: Choices = ()
    choices_of: Callable[[Any], Choices] | None = None
    is_optional: bool = False
    is_shown: Callable[[Any], bool] = lambda _noun: True
    settle: Callable[[Any], Any] = lambda noun: noun

    def choices_for(self, noun: Any) -> Choices:
        """Return what can be chosen for a noun."""
        return self.choices_of(noun) if self.choices_of else self.choices


def enum_choices(members: Iterable[Enum]) -> Choices:
    """Return the choices of an enumeration whose members have a Vietnamese ``label``."""
    return tuple((member, str(getattr(member, "label", member.value))) for member in members)


def shown_text(field: Field, value: Any) -> str:
    """Return a value as it stands in its editor."""
    match field.kind:
        case FieldKind.DATE:
            return typed_day(value if isinstance(value, date) else None)
        case FieldKind.TIME:
            return typed_clock(value if isinstance(value, time) else None)
        case FieldKind.LINES:
            return "\n".join(value)
        case FieldKind.DECIMAL if isinstance(value, Decimal):
            return text_of(value)
        case FieldKind.MONEY if isinstance(value, int):
            return text_of(value)
        case _:
            return "" if value is None else str(value)


def typed_value(field: Field, text: str, year: int | None = None) -> Any:
    """Return the value of what was typed; raise ``GpdeskError`` with a sentence where it cannot be read.

    ``year`` completes a day typed without one.
    """
    match field.kind:
        case FieldKind.TEXT | FieldKind.WRAPPED:
            return one_line(text)
        case FieldKind.LONG_TEXT:
            return normalise(text).strip()
        case FieldKind.LINES:
            return tuple(one_line(line) for line in text.split("\n") if line.strip())
        case FieldKind.DATE | FieldKind.INTEGER | FieldKind.MONEY | FieldKind.DECIMAL:
            if text.strip():
                return parse_day(text, year) if field.kind is FieldKind.DATE else _number(field, text)
            if field.is_optional:
                return None
            raise EmptyField("ngày/tháng/năm" if field.kind is FieldKind.DATE else "một số")
        case FieldKind.TIME:
            return parse_clock(text) if text.strip() else None
        case FieldKind.CHOICE | FieldKind.REFERENCE | FieldKind.SWITCH:
            return text


def _number(field: Field, text: str) -> int | Decimal:
    if field.kind not in WHOLE:
        return parse_number(text)
    if text.strip().endswith("%") and "%" not in field.label:
        raise NotACount(text)
    bare = text.casefold().strip().removesuffix("đồng").removesuffix("đ") if field.kind is FieldKind.MONEY else text
    try:
        number = parse_number(bare, is_whole=True)
    except NotANumber:
        raise NotACount(text) from None
    if number != int(number) or number < 0:
        raise NotACount(text)
    return int(number)
