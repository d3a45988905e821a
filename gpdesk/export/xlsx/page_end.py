"""Where the pages of a printed sheet end: Excel ends them anywhere, below a heading as well."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrintRow:
    """A row as it prints: its height in points, and whether it stays on the page of the next one."""

    height: float
    keeps_next: bool = False


def page_starts(
    rows: Sequence[PrintRow], room: float, titles: range = range(0), begun: Sequence[int] = ()
) -> list[int]:
    """Return the numbers of the rows (from 0) with which a further page begins.

    ``room`` is the height of a page in points, ``titles`` the rows that repeat at the head of each page after theirs,
    ``begun`` the rows with which a page begins in any case. Rows that keep together part only where no page holds them.
    """
    starts: list[int] = []
    first, used, repeated = 0, 0.0, 0.0
    title_height = sum(rows[at].height for at in titles)
    at = 0
    while at < len(rows):
        is_begun = at in begun and at > first
        if at > first and (is_begun or used + rows[at].height > room - repeated):
            start = at
            while not is_begun and start - 1 > first and rows[start - 1].keeps_next:
                start -= 1
            if start - 1 == first and rows[first].keeps_next and not is_begun:
                start = at
            starts.append(start)
            first = at = start
            used, repeated = 0.0, title_height if titles and start >= titles.stop else 0.0
        used += rows[at].height
        at += 1
    return starts
