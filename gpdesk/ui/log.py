"""What a log of flat lines is: one spec for its table, its form and its keys."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from gpdesk.data.store import Store
from gpdesk.domain.problem import Problem
from gpdesk.ui.field import Field
from gpdesk.ui.noun_filter import Facet
from gpdesk.ui.noun_model import Column


@dataclass(frozen=True, slots=True)
class Log:
    """What a log's lines are: frozen dataclasses with an ``id`` (and perhaps a ``position``).

    ``name`` is for objects ("news"), ``label`` for sentences ("tin, bài"); ``make`` gives a new line for a position
    (None: not possible now), ``title`` what a line is called, ``repository`` where lines are kept (add, update,
    remove); ``is_ordered`` says that their order counts in papers; ``question`` is asked before a line is removed with all
    that hangs on it, otherwise undo is enough; ``facets`` are what lines can be chosen by above the table; ``needs``
    says what has to be there before a line can be made.
    """

    name: str
    label: str
    fields: tuple[Field, ...]
    columns: tuple[Column, ...]
    check: Callable[[Any], tuple[Problem, ...]]
    make: Callable[[int], Any]
    title: Callable[[Any], str]
    repository: Callable[[Store], Any]
    is_ordered: bool = False
    question: Callable[[Any], str] | None = None
    facets: tuple[Facet, ...] = ()
    needs: str = ""
