"""Ruled tables whose heads repeat, whose rows stay whole, and whose groups do not lose their first row."""

from reportlab.lib import colors
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.tables import LongTable, TableStyle

from gpdesk.domain.format import text_of
from gpdesk.export.column_width import column_widths
from gpdesk.export.document import Align, RowRole, Table
from gpdesk.export.pdf.paragraph import flowed_cell
from gpdesk.export.pdf.typeface import font_name
from gpdesk.export.style import STYLES, TABLE_LINE_POINTS, TABLE_PADDING_POINTS, Role


class RuledTable(LongTable):  # type: ignore[misc]
    """A table that cuts a row only where the row is taller than a whole page.

    ``tail_height`` is what must stand below its last row on the same page, in points: a remark, the closing mark.
    """

    page_height = 0.0
    tail_height = 0.0

    def first_height(self, width: float) -> float:
        """Return the height of the head and the first two rows: what must fit below a heading or a unit line."""
        super().wrap(width, self.page_height)
        return float(sum(self._rowHeights[: self.repeatRows + 2]))

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the room taken; more than there is where the tail would be left without a row."""
        width, height = super().wrap(available_width, available_height)
        if self._parts_for_tail(height, available_height) is not None:
            return width, available_height + 1
        return width, height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Split between rows; inside a row only at the top of a page."""
        _, height = super().wrap(available_width, available_height)
        parts = self._parts_for_tail(height, available_height)
        if parts is None:
            parts = self._splitRows(available_height)
            if not parts and self._is_whole_page(available_height):
                parts = self._splitRows(available_height, doInRowSplit=True)
        for part in parts:
            part.page_height = self.page_height
        if parts:
            parts[-1].tail_height = self.tail_height
        return list(parts)

    def _parts_for_tail(self, height: float, available_height: float) -> "list[RuledTable] | None":
        """Return the parts of a table that fits where its tail does not; None where it may stand as it is.

        No parts: all of it goes to the next page.
        """
        if not height <= available_height < height + self.tail_height:
            return None
        parts: list[RuledTable] = self._splitRows(height - self._rowHeights[-1])
        return parts if parts or not self._is_whole_page(available_height) else None

    def _is_whole_page(self, available_height: float) -> bool:
        return available_height >= self.page_height - 1


def table_flowable(table: Table, width: float, page_height: float) -> RuledTable:
    """Return the table over ``width`` points; ``page_height`` is what a whole page offers it."""
    head = [flowed_cell(column.title, Role.TABLE_HEAD, Align.CENTRE, is_bold=True) for column in table.columns]
    rows: list[list[object]] = [list(head)]
    if table.has_numbers:
        rows.append(
            [
                flowed_cell(f"({number})", Role.TABLE_CELL, Align.CENTRE, is_bold=False)
                for number in range(1, len(table.columns) + 1)
            ]
        )
    head_rows = len(rows)
    commands: list[tuple[object, ...]] = [
        # reportlab names a font of its own for each cell, even an empty one, and lists it in the file.
        ("FONTNAME", (0, 0), (-1, -1), font_name(STYLES[Role.TABLE_CELL])),
        ("GRID", (0, 0), (-1, -1), TABLE_LINE_POINTS, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), TABLE_PADDING_POINTS),
        ("RIGHTPADDING", (0, 0), (-1, -1), TABLE_PADDING_POINTS),
        ("TOPPADDING", (0, 0), (-1, -1), TABLE_PADDING_POINTS * 0.6),
        ("BOTTOMPADDING", (0, 0), (-1, -1), TABLE_PADDING_POINTS),
    ]
    for row in table.rows:
        index = len(rows)
        line: list[object] = []
        for cell in row.cells:
            start = len(line)
            align = cell.align or (Align.LEFT if cell.columns > 1 else table.columns[start].align)
            bold = cell.is_bold or row.role is not RowRole.BODY
            line.append(flowed_cell(text_of(cell.value), Role.TABLE_CELL, align, is_bold=bold))
            line += [""] * (cell.columns - 1)
            if cell.columns > 1:
                commands.append(("SPAN", (start, index), (start + cell.columns - 1, index)))
        rows.append(line)
        if row.role is RowRole.GROUP and index - head_rows + 1 < len(table.rows):
            commands.append(("NOSPLIT", (0, index), (-1, index + 1)))
        if row.role is RowRole.TOTAL and index > head_rows:
            commands.append(("NOSPLIT", (0, index - 1), (-1, index)))
    flowable = RuledTable(
        rows,
        colWidths=column_widths(table, width, TABLE_PADDING_POINTS),
        repeatRows=head_rows,
        style=TableStyle(commands),
        spaceBefore=6,
        spaceAfter=6,
    )
    flowable.page_height = page_height
    return flowable
