"""Widths of table columns: the shares that the builder gives, bent to what the cells hold.

No column is narrower than its longest word: a word broken in the middle ("ca/100.0" / "00") reads wrong. Where cells
take several lines, columns with little in them give room to those that make the rows tall. The same widths serve all
formats.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

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
_TITLE_LINES = 2


class _Cell:
    """The words of one cell as widths in points; ``width`` is that of its longest line, unbroken."""

    __slots__ = ("_blank", "_lines", "column", "longest_word", "width")

    def __init__(self, column: int, text: str, face: Face, size: int, lines: int = 1) -> None:
        """Measure a text, which may as well stand on so many lines."""
        self.column = column
        known = _word_widths(face, size)
        self._blank = known[" "]
        self._lines = [[known[word] for word in words] for words in _lines(text)]
        self.longest_word = max(max(words) for words in self._lines)
        self.width = max(sum(words) + (len(words) - 1) * self._blank for words in self._lines) / lines

    def lines_in(self, room: float) -> int:
        """Return how many lines the text takes in a column with room for so many points."""
        if self.width <= room:
            return len(self._lines)
        count = 0
        for words in self._lines:
            count += 1
            used = -self._blank
            for word in words:
                used += self._blank + word
                if used > room and used > word:
                    count += 1
                    used = word
        return count


_Row = list[_Cell]


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
    cells = [cell for row in rows for cell in row]
    if all(cell.width + around <= shares[cell.column] for cell in cells):
        return shares
    least = [max(need, _LEAST_OF_SHARE * share) for need, share in zip(needs, shares, strict=True)]
    # What stands on one line in the narrowest column makes no row taller.
    wrapping = [[cell for cell in row if cell.lines_in(least[cell.column] - around) > 1] for row in rows]
    wrapping = [row for row in wrapping if row]
    tried = _tried(cells, shares, least, around)
    return min(tried, key=lambda widths: _lines_taken(wrapping, widths, around))


def _tried(cells: Sequence[_Cell], shares: list[float], least: Sequence[float], around: float) -> Iterator[list[float]]:
    """Yield the shares, which stand where nothing is better, and what may be."""
    yield shares
    most = list(least)
    for cell in cells:
        most[cell.column] = max(most[cell.column], cell.width + around)
    for weight in _WEIGHTS_OF_LENGTH:
        wishes = [0.0] * len(shares)
        for cell in cells:
            wishes[cell.column] += cell.width**weight
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


def _lines_taken(rows: Iterable[_Row], widths: Sequence[float], around: float) -> tuple[int, int]:
    """Return how many lines the rows take together, and how many their cells."""
    rooms = [width - around for width in widths]
    taken = [[cell.lines_in(rooms[cell.column]) for cell in row] for row in rows]
    return sum(max(row, default=1) for row in taken), sum(map(sum, taken))


def _measured(table: Table) -> tuple[list[float], list[_Row]]:
    """Return the longest word of each column, and the rows, head first, with their cells that span no other."""
    head, body = STYLES[Role.TABLE_HEAD].size, STYLES[Role.TABLE_CELL].size
    titles = [_Cell(at, column.title, Face.BOLD, head, _TITLE_LINES) for at, column in enumerate(table.columns)]
    rows = [titles]
    if table.has_numbers:
        rows.append([_Cell(at, f"({at + 1})", Face.REGULAR, body) for at in range(len(table.columns))])
    for row in table.rows:
        at = 0
        cells: _Row = []
        for cell in row.cells:
            if cell.columns == 1 and (text := text_of(cell.value)):
                face = Face.BOLD if cell.is_bold or row.role is not RowRole.BODY else Face.REGULAR
                cells.append(_Cell(at, text, face, body))
            at += cell.columns
        rows.append(cells)
    longest = [0.0] * len(table.columns)
    for row_cells in rows:
        for each in row_cells:
            longest[each.column] = max(longest[each.column], each.longest_word)
    return longest, rows


def _lines(text: str) -> Iterator[list[str]]:
    """Yield the lines of a text, each as what may not be broken: a no-break blank does not part words."""
    for line in bound_signs(text).split("\n"):
        yield re.split(r"[ \t]+", line)


class _WordWidths(dict[str, float]):
    """Widths of words in one type, each measured once: the same few hundred words stand in all cells."""

    _MOST = 5000

    def __init__(self, face: Face, size: int) -> None:
        super().__init__()
        self._advances, self._size = advances(face), size

    def __missing__(self, word: str) -> float:
        if len(self) >= self._MOST:
            self.clear()
        self[word] = width = self._advances.width(word, self._size)
        return width


@cache
def _word_widths(face: Face, size: int) -> _WordWidths:
    return _WordWidths(face, size)
