"""Widths of table columns: the shares that the builder gives, bent to what the cells hold.

No column is narrower than its longest word: a word broken in the middle ("ca/100.0" / "00") reads wrong. Where cells
take several lines, columns with little in them give room to those that make the rows tall. The same widths serve all
formats.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from gpdesk.domain.format import text_of
from gpdesk.export.advance import advances
from gpdesk.export.binding import bound_signs
from gpdesk.export.document import RowRole, Table
from gpdesk.export.fonts import Face
from gpdesk.export.style import STYLES, Role

# Rounding of an office program's own measuring.
_ALLOWANCE = 1.0
# A column that holds little keeps this much of its share: somebody may write into it by pen.
_LEAST_OF_SHARE = 0.6
# How much more long cells count than short ones, for rows are as tall as their tallest cell: each is tried.
_WEIGHTS_OF_LENGTH = (1, 2, 3)
_PARTS_OF_THE_WAY = (0.25, 0.5, 0.75, 1.0)
# Lines end between words, so that a little room is left at their ends.
_FILLING = 1.06
_TITLE_LINES = 2

# The cells of a row as pairs of column and width on one line, in points.
_Row = list[tuple[int, float]]


def column_widths(table: Table, width: float, padding: float) -> list[float]:
    """Return the widths in points, ``width`` in all; ``padding`` is the room on each side of a cell's words.

    Where even the longest words do not fit together, the shares stand as they are and words break.
    """
    total = sum(column.width for column in table.columns) or 1
    shares = [width * column.width / total for column in table.columns]
    words, rows = _measured(table)
    around = 2 * padding + _ALLOWANCE
    needs = [longest + around for longest in words]
    missing = sum(max(0.0, need - share) for need, share in zip(needs, shares, strict=True))
    spare = sum(max(0.0, share - need) for need, share in zip(needs, shares, strict=True))
    if missing > spare:
        return shares
    if missing:
        kept = 1 - missing / spare
        shares = [max(need, need + (share - need) * kept) for need, share in zip(needs, shares, strict=True)]
    return min(_tried(rows, shares, needs, around), key=lambda widths: _height(rows, widths, around))


def _tried(rows: Sequence[_Row], shares: list[float], needs: Sequence[float], around: float) -> Iterator[list[float]]:
    """Yield the shares, which stand where nothing is better, and where cells are too long for them what may be."""
    yield shares
    whole = [0.0] * len(shares)
    for at, line in _cells(rows):
        whole[at] = max(whole[at], line + around)
    if all(one <= share for one, share in zip(whole, shares, strict=True)):
        return
    least = [max(need, _LEAST_OF_SHARE * share) for need, share in zip(needs, shares, strict=True)]
    most = [max(pair) for pair in zip(least, whole, strict=True)]
    for weight in _WEIGHTS_OF_LENGTH:
        wishes = [0.0] * len(shares)
        for at, line in _cells(rows):
            wishes[at] += line**weight
        # By these roots the sum of (line / width)^weight over all cells is the least there is.
        bent = _shared_out([wish ** (1 / (weight + 1)) for wish in wishes], least, most, shares)
        for part in _PARTS_OF_THE_WAY:
            yield [share + (own - share) * part for share, own in zip(shares, bent, strict=True)]


def _shared_out(
    wishes: Sequence[float], least: Sequence[float], most: Sequence[float], shares: Sequence[float]
) -> list[float]:
    """Return the sum of ``shares`` shared out by wish, no column below its least; above its most only what is left."""
    widths = [0.0] * len(wishes)
    open_columns = set(range(len(wishes)))
    while open_columns:
        room = sum(shares) - sum(widths)
        wished = sum(wishes[at] for at in open_columns) or 1.0
        offers = {at: room * wishes[at] / wished for at in sorted(open_columns)}
        short = {at: least[at] for at, offer in offers.items() if offer < least[at]}
        long = {at: most[at] for at, offer in offers.items() if offer > most[at]}
        lacking = sum(bound - offers[at] for at, bound in short.items())
        beyond = sum(offers[at] - bound for at, bound in long.items())
        settled = (short or offers) if lacking >= beyond else long
        for at, bound in settled.items():
            widths[at] = bound
        open_columns -= settled.keys()
    rest = sum(shares) - sum(widths)
    return [own + rest * share / sum(shares) for own, share in zip(widths, shares, strict=True)]


def _height(rows: Iterable[_Row], widths: Sequence[float], around: float) -> int:
    """Return about how many lines the rows take together."""
    rooms = [(width - around) / _FILLING for width in widths]
    return sum(
        max((1 if line <= widths[at] - around else math.ceil(line / rooms[at]) for at, line in row), default=1)
        for row in rows
    )


def _cells(rows: Iterable[_Row]) -> Iterator[tuple[int, float]]:
    return (cell for row in rows for cell in row)


def _measured(table: Table) -> tuple[list[float], list[_Row]]:
    """Return the longest word of each column, and the rows, head first, with their cells that span no other."""
    head, body = STYLES[Role.TABLE_HEAD].size, STYLES[Role.TABLE_CELL].size
    longest = [0.0] * len(table.columns)

    def line_of(at: int, text: str, face: Face, size: int) -> float:
        whole = 0.0
        for words in _lines(text):
            widths = [_word_width(word, face, size) for word in words]
            longest[at] = max(longest[at], *widths)
            whole = max(whole, sum(widths) + (len(words) - 1) * _word_width(" ", face, size))
        return whole

    rows: list[_Row] = []
    titles = [line_of(at, column.title, Face.BOLD, head) for at, column in enumerate(table.columns)]
    rows.append([(at, line / _TITLE_LINES) for at, line in enumerate(titles)])
    if table.has_numbers:
        rows.append([(at, line_of(at, f"({at + 1})", Face.REGULAR, body)) for at in range(len(table.columns))])
    for row in table.rows:
        at = 0
        cells: _Row = []
        for cell in row.cells:
            if cell.columns == 1 and (text := text_of(cell.value)):
                face = Face.BOLD if cell.is_bold or row.role is not RowRole.BODY else Face.REGULAR
                cells.append((at, line_of(at, text, face, body)))
            at += cell.columns
        rows.append(cells)
    return longest, rows


def _lines(text: str) -> Iterator[list[str]]:
    """Yield the lines of a text, each as what may not be broken: a no-break blank does not part words."""
    for line in bound_signs(text).split("\n"):
        yield re.split(r"[ \t]+", line)


@lru_cache(maxsize=4096)
def _word_width(word: str, face: Face, size: int) -> float:
    return advances(face).width(word, size)
