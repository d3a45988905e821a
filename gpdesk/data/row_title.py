"""By what a row is known in a sentence to the clerk: its code and period, its name, or the beginning of its text."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from gpdesk.data.code_frame import CodeFrame
from gpdesk.domain.action_month import ActionMonth
from gpdesk.domain.activity import Activity
from gpdesk.domain.budget import BudgetLine
from gpdesk.domain.day import typed_day
from gpdesk.domain.event import Event
from gpdesk.domain.paper import Paper, PaperText
from gpdesk.domain.period import Period
from gpdesk.domain.target import Measure
from gpdesk.domain.text import excerpt
from gpdesk.domain.unit import Headcount, Unit
from gpdesk.domain.violence import ViolenceCount

if TYPE_CHECKING:
    from gpdesk.data.store import Store

_FIELDS = ("full_number", "title", "name", "organisation", "body", "statement", "text")


def parent_names(store: "Store", changed: Iterable[Any]) -> dict[str, str]:
    """Return what the parents of rows are called, by their ids: those in the file, and ``changed`` ones that are gone."""
    nouns = (*changed, *store.activities.list(), *store.units.list(), *store.papers.list())
    names = {str(noun.id): name for noun in nouns if (name := _name(noun))}
    return names | {row_id: code for row_id, (_, code) in CodeFrame.of(store).codes.items()}


def _name(noun: Any) -> str:
    match noun:
        case Activity():
            return _quoted(noun.title)
        case Unit() | Measure():
            return _quoted(noun.name)
        case Paper():
            return f"“{noun.kind.label}” {noun.period.name}"
        case _:
            return ""


def row_title(noun: Any, names: Mapping[str, str]) -> str:
    """Return by what a row is known, "" where it has nothing of its own; ``names`` are the names of parents."""
    match noun:
        case Paper():
            return _name(noun)
        case PaperText():
            return " ".join(filter(None, (names.get(noun.paper_id, ""), _quoted(noun.text))))
        case Event():
            return f"{_quoted(noun.title) or names.get(noun.activity_id, '')} ngày {typed_day(noun.starts_on)}".strip()
        case BudgetLine():
            owner = names.get(noun.activity_id, "")
            return f"{_quoted(noun.source)}{f' của {owner}' if owner else ''}".strip()
        case Headcount():
            return f"{names.get(noun.unit_id, '')} năm {noun.year}".strip()
        case ActionMonth():
            return f"năm {noun.starts_on.year}"
        case ViolenceCount():
            return f"{noun.period.name}, mục {noun.item.value}"
    period = getattr(noun, "period", None)
    parts = [names.get(getattr(noun, "measure_id", ""), ""), period.name if isinstance(period, Period) else ""]
    if not any(parts):
        texts = (getattr(noun, field, "") for field in _FIELDS)
        parts = [next((_quoted(text) for text in texts if isinstance(text, str) and text), "")]
    return ", ".join(part for part in parts if part)


def _quoted(text: str) -> str:
    return f"“{excerpt(text)}”" if text.strip() else ""
