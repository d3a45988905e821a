"""Widths of table columns: the shares that the builder gives, but no column narrower than its longest word.

A word broken in the middle ("ca/100.0" / "00") reads wrong; what a narrow column lacks is taken from those that have
room to spare. The same widths serve all formats.
"""

import re

from gpdesk.domain.format import text_of
from gpdesk.export.advance import advances
from gpdesk.export.binding import bound_signs
from gpdesk.export.document import RowRole, Table
from gpdesk.export.fonts import Face
from gpdesk.export.style import STYLES, Role

# Rounding of an office program's own measuring.
_ALLOWANCE = 1.0


def column_widths(table: Table, width: float, padding: float) -> list[float]:
    """Return the widths in points, ``width`` in all; ``padding`` is the room on each side of a cell's words.

    Where even the longest words do not fit together, the shares stand as they are and words break.
    """
    total = sum(column.width for column in table.columns) or 1
    shares = [width * column.width / total for column in table.columns]
    needs = [longest + 2 * padding + _ALLOWANCE for longest in _longest_words(table)]
    missing = sum(max(0.0, need - share) for need, share in zip(needs, shares, strict=True))
    spare = sum(max(0.0, share - need) for need, share in zip(needs, shares, strict=True))
    if not missing or missing > spare:
        return shares
    kept = 1 - missing / spare
    return [max(need, need + (share - need) * kept) for need, share in zip(needs, shares, strict=True)]


def _longest_words(table: Table) -> list[float]:
    """Return for each column the width of the longest word in its head and in its cells that span no other."""
    head, body = STYLES[Role.TABLE_HEAD].size, STYLES[Role.TABLE_CELL].size
    regular, bold = advances(Face.REGULAR), advances(Face.BOLD)
    longest = [max((bold.width(word, head) for word in _words(c.title)), default=0) for c in table.columns]
    if table.has_numbers:
        longest = [max(each, regular.width(f"({at})", body)) for at, each in enumerate(longest, start=1)]
    for row in table.rows:
        at = 0
        for cell in row.cells:
            if cell.columns == 1:
                face = bold if cell.is_bold or row.role is not RowRole.BODY else regular
                for word in _words(text_of(cell.value)):
                    longest[at] = max(longest[at], face.width(word, body))
            at += cell.columns
    return longest


def _words(text: str) -> list[str]:
    """Return what a line may not break: a no-break blank does not part words."""
    return re.split(r"[ \n\t]+", bound_signs(text))
