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
    """A table that cuts a row only where the row is taller than a whole page."""

    page_height = 0.0

    def height_of_head(self, width: float) -> float:
        """Return the height of the head and the first two rows: what must fit below a heading or a unit line."""
        self.wrap(width, self.page_height)
        return float(sum(self._rowHeights[: self.repeatRows + 2]))

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Split between rows; inside a row only at the top of a page."""
        self._calc(available_width, available_height)
        parts: list[Flowable] = self._splitRows(available_height)
        if not parts and available_height >= self.page_height - 1:
            parts = self._splitRows(available_height, doInRowSplit=True)
        for part in parts:
            if isinstance(part, RuledTable):
                part.page_height = self.page_height
        return parts


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
