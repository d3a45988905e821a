"""Changes in words, for the journal: "Số liệu 3.2a, quý I năm 2024: tử số 5 → 7"."""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time
from decimal import Decimal
from enum import Enum
from typing import Any

from gpdesk.data.field_name import field_name
from gpdesk.data.row_title import row_title
from gpdesk.data.table_name import table_name
from gpdesk.domain.day import typed_day
from gpdesk.domain.format import text_of
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.text import excerpt, one_line, upper_first

_QUIET = frozenset({"position", "section"})
_NESTED = {"total": "", "female": "nữ, ", "male": "nam, ", "unknown": "chưa rõ giới tính, ", "evidence": "nguồn, "}
_LEAD = 20


def change_words(table: str, before: Any, after: Any, names: Mapping[str, str]) -> Iterator[str]:
    """Yield what one change did to one row; ``names`` are what parents of rows are called, by their ids."""
    name = f"{table_name(table)} {row_title(after if after is not None else before, names)}".strip()
    if before is None:
        yield f"Thêm {name}{_content(table, after)}"
    elif after is None:
        yield f"Xóa {name}{_content(table, before)}"
    else:
        differences = list(_differences(table, before, after))
        if differences:
            yield f"{upper_first(name)}: {'; '.join(differences)}"


def _content(table: str, noun: Any) -> str:
    if table == "reading":
        figures = [text_of(part) for part in (noun.total.numerator, noun.total.denominator) if part is not None]
        return f": {'/'.join(figures) if figures else noun.state.label}"
    return f": {text_of(noun.count)}" if table == "violence_count" else ""


def _differences(table: str, before: Any, after: Any, prefix: str = "") -> Iterator[str]:
    for field in dataclasses.fields(after):
        if field.name in _QUIET or field.name == "id" or field.name.endswith("_id"):
            continue
        old, new = getattr(before, field.name, None), getattr(after, field.name, None)
        if old == new:
            continue
        if field.name in _NESTED and (dataclasses.is_dataclass(old) or dataclasses.is_dataclass(new)):
            shape: Any = new if new is not None else old
            blank = type(shape)()
            yield from _differences(table, old or blank, new or blank, prefix + _NESTED[field.name])
        elif field.name == "rule":
            yield f"{'đổi' if old and new else 'đặt' if new else 'bỏ'} {field_name(table, field.name)}"
        else:
            yield f"{prefix}{field_name(table, field.name)} {_pair(field.name, old, new)}"


def _pair(field: str, old: Any, new: Any) -> str:
    if isinstance(old, tuple) and isinstance(new, tuple):
        old, new = "; ".join(old), "; ".join(new)
    if field == "paper_kind":
        old, new = _paper_kind(old), _paper_kind(new)
    if isinstance(old, str) and isinstance(new, str) and old and new:
        return " → ".join(_quoted_from_difference(one_line(old), one_line(new)))
    if field == "year":
        return f"{old} → {new}"
    return f"{_words(old)} → {_words(new)}"


def _paper_kind(value: str) -> str:
    known = {kind.value: kind.label for kind in PaperKind}
    return known.get(value, value)


def _quoted_from_difference(old: str, new: str) -> Iterable[str]:
    """Return both texts, the beginning that long ones share cut off: what changed must be seen."""
    shared = next((at for at, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), len(old))
    start = max(0, min(shared, len(new)) - _LEAD) if excerpt(old) == excerpt(new) else 0
    return (f"“{'…' if start else ''}{excerpt(text[start:])}”" for text in (old, new))


def _words(value: Any) -> str:
    match value:
        case None | "" | ():
            return "trống"
        case bool():
            return "có" if value else "không"
        case Enum():
            return str(getattr(value, "label", value.value))
        case Period():
            return value.name
        case date():
            return typed_day(value)
        case time():
            return value.strftime("%H:%M")
        case int() | Decimal():
            return text_of(value)
        case _:
            return f"“{excerpt(str(value))}”"
