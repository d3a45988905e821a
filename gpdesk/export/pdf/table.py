"""Ruled tables whose heads repeat, whose rows stay whole, and whose groups do not lose their first row.

reportlab's own tables copy all that is left at each page end, and do not come to an end where a row taller than a
page may not part from its neighbour; these place each row once.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from reportlab.platypus.flowables import Flowable
from reportlab.platypus.paragraph import Paragraph as Flowed

from gpdesk.domain.format import text_of
from gpdesk.export.column_width import column_widths
from gpdesk.export.document import Align, Row, RowRole, Table
from gpdesk.export.pdf.line import even_lines
from gpdesk.export.pdf.paragraph import flowed_cell
from gpdesk.export.pdf.row import Box, TableRow
from gpdesk.export.style import TABLE_LINE_POINTS, TABLE_PADDING_POINTS, Role

# Least room at the foot of a page in which a row taller than a page may begin.
_CUT_ROOM = 80.0
_SLACK = 0.01
_GAP = 6.0


class RuledTable(Flowable):  # type: ignore[misc]
    """A table, or the part of one that a page holds.

    ``tail_height`` is what must stand below the last row on the same page, in points: a remark, the closing mark.
    """

    def __init__(
        self, head: Sequence[TableRow], rows: Sequence[TableRow], page_height: float, tail_height: float = 0.0
    ) -> None:
        super().__init__()
        self._head = head
        self._rows = rows
        self._page_height = page_height
        self.tail_height = tail_height
        self._head_height = sum(row.height for row in head)
        # The rows of this part are those from ``_start`` up to ``_stop``: parts share what was measured once.
        self._start, self._stop = 0, len(rows)
        self._heights = [0.0, *accumulate(row.height for row in rows)]

    def getSpaceBefore(self) -> float:  # noqa: N802 - reportlab's name
        """Return the gap above, in points."""
        return _GAP

    def getSpaceAfter(self) -> float:  # noqa: N802 - reportlab's name
        """Return the gap below, in points."""
        return _GAP

    def first_height(self) -> float:
        """Return the least height that the table may begin with: its head and the rows that stay with the first."""
        height = self._head_height
        for row in self._rows[self._start : self._stop]:
            height += _CUT_ROOM if self._is_too_tall(row) else row.height
            if not row.keeps_next:
                break
        return height

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the room taken; more than there is where the tail would be left without a row."""
        height = self._head_height + self._heights[self._stop] - self._heights[self._start]
        leaves_tail_alone = height <= available_height < height + self.tail_height
        if leaves_tail_alone and (
            not self._is_whole_page(available_height) or self.split(available_width, available_height)
        ):
            height = available_height + 1
        self.width, self.height = available_width, height
        return self.width, self.height

    def split(self, _available_width: float, available_height: float) -> list[Flowable]:
        """Split between rows; inside a row only where no page can hold it."""
        room = available_height - self._head_height + _SLACK
        fitting = bisect_right(self._heights, self._heights[self._start] + room, self._start, self._stop + 1) - 1
        if fitting < self._start:
            return []
        fits_without_tail = fitting == self._stop
        if fits_without_tail:
            # The last row goes to the next page with what belongs below it.
            fitting -= 1
        elif self._is_too_tall(self._rows[fitting]):
            left = room - (self._heights[fitting] - self._heights[self._start])
            parts = self._rows[fitting].parted(left) if left >= _CUT_ROOM else None
            if parts:
                return [
                    self._replaced(self._start, fitting, after=parts[:1]),
                    self._replaced(fitting + 1, self._stop, before=parts[1:]),
                ]
        stop = fitting
        while stop > self._start and self._rows[stop - 1].keeps_next:
            stop -= 1
        if stop == self._start and self._is_whole_page(available_height) and not fits_without_tail:
            # Rows that keep together are more than a page holds: they part where it ends.
            stop = fitting
        if stop == self._start:
            return []
        return [self._part(self._start, stop), self._part(stop, self._stop)]

    def draw(self) -> None:
        """Draw the words, row by row, then the lines."""
        canvas = self.canv
        y = self.height
        lines: list[tuple[float, float, float, float]] = []
        open_edges: dict[float, float] = {}
        for row in (*self._head, *self._rows[self._start : self._stop]):
            row.draw(canvas, y)
            lines.append((0.0, y, self.width, y))
            edges = set(row.edges())
            lines += [(x, open_edges.pop(x), x, y) for x in sorted(open_edges.keys() - edges)]
            for x in edges:
                open_edges.setdefault(x, y)
            y -= row.height
        lines.append((0.0, y, self.width, y))
        lines += [(x, top, x, y) for x, top in sorted(open_edges.items())]
        canvas.saveState()
        canvas.setLineWidth(TABLE_LINE_POINTS)
        canvas.setLineCap(2)
        canvas.lines(lines)
        canvas.restoreState()

    def _is_whole_page(self, available_height: float) -> bool:
        return available_height >= self._page_height - 1

    def _is_too_tall(self, row: TableRow) -> bool:
        return row.height > self._page_height - self._head_height

    def _part(self, start: int, stop: int) -> "RuledTable":
        part = RuledTable(self._head, (), self._page_height, self.tail_height if stop == self._stop else 0.0)
        part._rows, part._heights = self._rows, self._heights
        part._start, part._stop = start, stop
        return part

    def _replaced(
        self, start: int, stop: int, *, before: Sequence[TableRow] = (), after: Sequence[TableRow] = ()
    ) -> "RuledTable":
        """Return a table of its own of some rows, with the parts of a cut row around them."""
        rows = [*before, *self._rows[start:stop], *after]
        return RuledTable(self._head, rows, self._page_height, self.tail_height if before else 0.0)


def table_flowable(table: Table, width: float, page_height: float) -> RuledTable:
    """Return the table over ``width`` points; ``page_height`` is what a whole page offers it."""
    edges = [0.0, *accumulate(column_widths(table, width, TABLE_PADDING_POINTS))]
    rooms = [right - left - 2 * TABLE_PADDING_POINTS for left, right in pairwise(edges)]
    titles = [
        "\n".join(even_lines(column.title, Role.TABLE_HEAD, room))
        for column, room in zip(table.columns, rooms, strict=True)
    ]
    cells = [flowed_cell(title, Role.TABLE_HEAD, Align.CENTRE, is_bold=True) for title in titles]
    head = [TableRow([_box(cell, edges, index) for index, cell in enumerate(cells)])]
    if table.has_numbers:
        numbers = [f"({index})" for index in range(1, len(table.columns) + 1)]
        cells = [flowed_cell(number, Role.TABLE_CELL, Align.CENTRE, is_bold=False) for number in numbers]
        head.append(TableRow([_box(cell, edges, index) for index, cell in enumerate(cells)]))
    keeps = _keeping_rows(table.rows)
    rows = [TableRow(_boxes(row, table, edges), keeps_next=index in keeps) for index, row in enumerate(table.rows)]
    return RuledTable(head, rows, page_height)


def _boxes(row: Row, table: Table, edges: list[float]) -> list[Box]:
    boxes: list[Box] = []
    at = 0
    for cell in row.cells:
        align = cell.align or (Align.LEFT if cell.columns > 1 else table.columns[at].align)
        is_bold = cell.is_bold or row.role is not RowRole.BODY
        paragraphs = flowed_cell(text_of(cell.value), Role.TABLE_CELL, align, is_bold=is_bold)
        boxes.append(_box(paragraphs, edges, at, cell.columns))
        at += cell.columns
    return boxes


def _box(paragraphs: list[Flowed], edges: list[float], at: int, columns: int = 1) -> Box:
    return Box(paragraphs, edges[at], edges[at + columns] - edges[at])


def _keeping_rows(rows: Sequence[Row]) -> set[int]:
    """Return the rows that may not end a page: heads of groups, the first row, the row before the last."""
    keeps = {index for index, row in enumerate(rows) if row.role is RowRole.GROUP}
    keeps |= {index - 1 for index, row in enumerate(rows) if row.role is RowRole.TOTAL}
    if len(rows) > 2:
        keeps |= {0, len(rows) - 2}
    return keeps - {-1, len(rows) - 1}
