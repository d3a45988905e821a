"""Small counts of violence that papers for posting must not show: 1 to 4 people can be recognised in a ward.

Where a masked number could be computed from a printed sum, a second number of that sum is masked too.
"""

import re
from collections.abc import Mapping

from gpdesk.domain.target import CountSource, Measure
from gpdesk.domain.violence import ViolenceItem as Item

SMALLEST_SHOWN = 5
_PEOPLE = ("b", "d")
# Whole and parts that make it up exactly: any one can be had from the others.
SUMS: tuple[tuple[Item, ...], ...] = (
    (Item.PERPETRATORS, Item.PERPETRATORS_MALE, Item.PERPETRATORS_FEMALE),
    (Item.VICTIMS, Item.VICTIMS_MALE, Item.VICTIMS_FEMALE),
    (Item.CASES, Item.MENTAL, Item.PHYSICAL, Item.SEXUAL, Item.ECONOMIC),
)

_SENSITIVE_SOURCES = frozenset(
    {CountSource.VICTIM_SUPPORT, CountSource.PERPETRATOR_COUNSEL, CountSource.TRAFFICKING_SUPPORT}
)
_SENSITIVE_WORDS = re.compile(r"bạo lực|mua bán người|bị mua bán|xâm hại|nạn nhân", re.IGNORECASE)


def is_sensitive(measure: Measure, statement: str) -> bool:
    """Tell whether a measure counts people harmed or harming: by its log, or by the words of its target."""
    return (
        measure.counted_from in _SENSITIVE_SOURCES
        or _SENSITIVE_WORDS.search(f"{measure.name}\n{statement}") is not None
    )


def masked(counts: Mapping[Item, int]) -> dict[Item, int | None]:
    """Return the counts with None for those that must not be printed.

    In each sum of a whole and its parts either no number is masked or at least two are; the second is the smallest one
    that is not 0, or a 0 where there is no other.
    """
    hidden = {item for item, count in counts.items() if _is_small(item, count)}
    for group in SUMS:
        own = [item for item in group if item in counts]
        if len(own) == len(group) and sum(item in hidden for item in own) == 1:
            whole, *parts = own
            open_parts = [item for item in parts if item not in hidden] or [whole]
            hidden.add(min(open_parts, key=lambda item: (counts[item] == 0, counts[item])))
    return {item: None if item in hidden else count for item, count in counts.items()}


def _is_small(item: Item, count: int) -> bool:
    return item.value[0] in _PEOPLE and 0 < count < SMALLEST_SHOWN
