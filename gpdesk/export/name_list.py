"""Long lists of names in a sentence: the first ones by name, the others counted."""

from collections.abc import Iterable

from gpdesk.domain.format import prose_count

_MOST = 10


def some_names(names: Iterable[str], others: str) -> str:
    """Return "a; b; c; và 25 hoạt động khác": ``others`` says what the rest are; an annex tells them one by one."""
    every = list(names)
    if len(every) <= _MOST + 1:
        return "; ".join(every)
    return "; ".join((*every[:_MOST], f"và {prose_count(len(every) - _MOST)} {others} khác"))
