"""Small counts of violence that papers for posting must not show: 1 to 4 people can be recognised in a ward.

A number that could be computed from what is printed is masked as well, whether from a sum or a difference in the same
paper or from the papers of shorter periods (half year less first quarter). Quarters are decided first, as they are
printed first; a longer period then hides what would give one of its parts away.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from gpdesk.domain.disclosure import Equations, paper_periods, period_sums
from gpdesk.domain.period import Period
from gpdesk.domain.target import CountSource, Measure
from gpdesk.domain.violence import ViolenceCount
from gpdesk.domain.violence import ViolenceItem as Item
from gpdesk.domain.violence_item import counts_over

SMALLEST_SHOWN = 5
_PEOPLE = ("b", "d")
# Whole and parts that make it up exactly: any one can be had from the others.
SUMS: tuple[tuple[Item, ...], ...] = (
    (Item.PERPETRATORS, Item.PERPETRATORS_MALE, Item.PERPETRATORS_FEMALE),
    (Item.VICTIMS, Item.VICTIMS_MALE, Item.VICTIMS_FEMALE),
    (Item.CASES, Item.MENTAL, Item.PHYSICAL, Item.SEXUAL, Item.ECONOMIC),
    (Item.PERPETRATORS, Item.FOUND_PERPETRATORS, Item.MEASURE_CRIMINAL),
)
# Whole and parts whose difference is people too, though it has no line: adults, those not served, those outside families.
DIFFERENCES: tuple[tuple[Item, ...], ...] = (
    (Item.PERPETRATORS, Item.PERPETRATORS_MALE),
    (Item.PERPETRATORS, Item.PERPETRATORS_FEMALE),
    (Item.PERPETRATORS, Item.PERPETRATORS_UNDER_16, Item.PERPETRATORS_FROM_60),
    (Item.PERPETRATORS, Item.MEASURE_CRIMINAL),
    (Item.PERPETRATORS, Item.FOUND_PERPETRATORS),
    (Item.VICTIMS, Item.VICTIMS_MALE),
    (Item.VICTIMS, Item.VICTIMS_FEMALE),
    (Item.VICTIMS, Item.VICTIMS_UNDER_16, Item.VICTIMS_FROM_60),
    (Item.FOUND_VICTIMS, Item.VICTIMS),
    (Item.FOUND_VICTIMS, Item.SERVED_VICTIMS),
    (Item.FOUND_PERPETRATORS, Item.COUNSELLED_PERPETRATORS),
    (Item.TRAFFICKED_IN_NEED, Item.TRAFFICKED_SUPPORTED),
)
# Denominator and numerator of a target: its printed verdict narrows the one down once the other is known.
JUDGED_PAIRS: Mapping[CountSource, tuple[Item, Item]] = {
    CountSource.VICTIM_SUPPORT: (Item.FOUND_VICTIMS, Item.SERVED_VICTIMS),
    CountSource.PERPETRATOR_COUNSEL: (Item.FOUND_PERPETRATORS, Item.COUNSELLED_PERPETRATORS),
    CountSource.TRAFFICKING_SUPPORT: (Item.TRAFFICKED_IN_NEED, Item.TRAFFICKED_SUPPORTED),
}
_SENSITIVE_WORDS = re.compile(r"bạo lực|mua bán người|bị mua bán|xâm hại|nạn nhân", re.IGNORECASE)

# A printed number, or (with a text in place of the item) a difference that is printed nowhere.
_Cell = tuple[Period, Item | str]
_Counts = Mapping[Item, int]


def is_sensitive(measure: Measure, statement: str) -> bool:
    """Tell whether a measure counts people harmed or harming: by its log, or by the words of its target."""
    return measure.counted_from in JUDGED_PAIRS or _SENSITIVE_WORDS.search(f"{measure.name}\n{statement}") is not None


def is_small(count: int | Decimal | None) -> bool:
    """Tell whether so few people are counted that they could be recognised."""
    return count is not None and 0 < count < SMALLEST_SHOWN


def masked_over(counts: Iterable[ViolenceCount], period: Period) -> dict[Item, int | None]:
    """Return the number of each item over a period, None for those that must not be printed."""
    return masked_papers(counts, period)[period]


def masked_papers(counts: Iterable[ViolenceCount], period: Period) -> dict[Period, dict[Item, int | None]]:
    """Return the same for every paper that is out when the period's is: its quarters, halves and itself."""
    return {paper: dict(own) for paper, own in _masked_papers(tuple(counts), period).items()}


# A report asks for its annex and again for its measures, of this year and of the one before.
@lru_cache(maxsize=4)
def _masked_papers(held: tuple[ViolenceCount, ...], period: Period) -> dict[Period, dict[Item, int | None]]:
    papers: dict[Period, _Counts] = {}
    hidden: set[_Cell] = set()
    protected: set[_Cell] = set()
    for each in paper_periods(period):
        papers[each] = counts_over(held, each)
        own = _own_secrets(papers[each], each)
        hidden |= own
        protected |= own | _small_differences(papers[each], each)
        hidden |= _to_hide(papers, each, hidden, protected)
    return {
        paper: {item: None if (paper, item) in hidden else count for item, count in own.items()}
        for paper, own in papers.items()
    }


def _own_secrets(counts: _Counts, paper: Period) -> set[_Cell]:
    """Return what is small by itself, and both numbers of a target whose people served or not served are few."""
    found = {item for item, count in counts.items() if _counts_people(item) and is_small(count)}
    for whole, part in JUDGED_PAIRS.values():
        both = {whole, part} & counts.keys()
        if both & found or (len(both) > 1 and is_small(counts[whole] - counts[part])):
            found |= both
    return {(paper, item) for item in found}


def _to_hide(
    papers: Mapping[Period, _Counts], newest: Period, before: Iterable[_Cell], protected: Iterable[_Cell]
) -> set[_Cell]:
    """Return what the newest paper must hide besides, so that nothing protected follows from all papers together.

    One number more at a time: the one that leaves least to be computed, of these the smallest that is not 0.
    """
    equations = Equations(_equations(papers))
    hidden, secrets = set(before), frozenset(protected)
    added: set[_Cell] = set()

    def leaks(more: Iterable[_Cell]) -> int:
        return len(equations.following({*hidden, *secrets, *more}) & secrets)

    while leaks(added):
        choices = [
            (leaks({*added, (newest, item)}), count == 0, count, item.value, item)
            for item, count in papers[newest].items()
            if _counts_people(item) and (newest, item) not in hidden | added
        ]
        added.add((newest, min(choices)[-1]))
    return added


def _counts_people(item: Item) -> bool:
    return item.value[0] in _PEOPLE


def _small_differences(counts: _Counts, paper: Period) -> set[_Cell]:
    return {
        (paper, _difference_name(group))
        for group in DIFFERENCES
        if _is_known(group, counts) and is_small(counts[group[0]] - sum(counts[part] for part in group[1:]))
    }


def _equations(papers: Mapping[Period, _Counts]) -> Iterator[dict[_Cell, int]]:
    """Yield how the numbers of all papers hang together; differences that are not small need no protection."""
    for paper, counts in papers.items():
        for group in SUMS:
            if _is_known(group, counts):
                yield _sum_of(paper, group)
        small = _small_differences(counts, paper)
        for group in DIFFERENCES:
            difference = (paper, _difference_name(group))
            if difference in small:
                yield {**_sum_of(paper, group), difference: -1}
    for whole, parts in period_sums(papers):
        for item in filter(_counts_people, papers[whole]):
            parts_with_it = (part for part in parts if item in papers[part])
            yield {(whole, item): 1, **{(part, item): -1 for part in parts_with_it}}


def _sum_of(paper: Period, group: tuple[Item, ...]) -> dict[_Cell, int]:
    whole, *parts = group
    return {(paper, whole): 1, **{(paper, part): -1 for part in parts}}


def _is_known(group: tuple[Item, ...], counts: _Counts) -> bool:
    return all(item in counts for item in group)


def _difference_name(group: tuple[Item, ...]) -> str:
    return "-".join(item.value for item in group)
