"""One sheet being written from top to bottom: cells, merged lines over the whole width, rows as high as their text."""

from dataclasses import replace

from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from gpdesk.export.advance import advances_of, even_width, wrapped
from gpdesk.export.binding import bound_title
from gpdesk.export.document import Align
from gpdesk.export.office_package import plain
from gpdesk.export.style import STYLES, Role
from gpdesk.export.xlsx.look import HORIZONTAL, alignment, font, horizontal_of
from gpdesk.export.xlsx.measure import column_units, fitting_parts, line_count, pitch, usable_width
from gpdesk.export.xlsx.page_end import PrintRow, page_starts
from gpdesk.export.xlsx.value import CellValue

# Excel makes a formula of these when a person edits the cell, unless the cell is marked as quoted text.
_FORMULA_SIGNS = ("=", "+", "-", "@", "'")
_BELOW_TEXT = 2.0


class Sheet:
    """A worksheet with its grid; ``row`` is the next row to be written, ``widths`` are in points."""

    def __init__(self, worksheet: Worksheet, widths: list[float]) -> None:
        self.worksheet = worksheet
        self.widths = widths
        self.row = 1
        self.print_rows: list[PrintRow] = []
        self.titles = range(0)
        self._begun: list[int] = []
        for number, width in enumerate(widths, start=1):
            worksheet.column_dimensions[get_column_letter(number)].width = column_units(width)

    def put(
        self,
        column: int,
        value: CellValue,
        role: Role,
        horizontal: str,
        *,
        is_bold: bool | None = None,
        vertical: str = "center",
    ) -> SheetCell:
        """Write one cell of the present row; a text stays text whatever it begins with."""
        cell = self.worksheet.cell(row=self.row, column=column)
        assert isinstance(cell, SheetCell)  # noqa: S101 - cells are merged after they are written
        cell.font = font(role, is_bold=is_bold)
        cell.alignment = alignment(horizontal, vertical)
        if value.content is None:
            return cell
        cell.value = value.content
        cell.number_format = value.number_format
        if isinstance(value.content, str):
            cell.data_type = "s"
            if value.content.startswith(_FORMULA_SIGNS):
                cell.quotePrefix = True
        return cell

    def merge(self, first: int, last: int) -> None:
        """Make one cell of several in the present row; their borders stay."""
        if last > first:
            # ``merge_cells`` looks through all earlier ranges for an overlap: quadratic in a long paper.
            area = CellRange(min_row=self.row, max_row=self.row, min_col=first, max_col=last)
            self.worksheet.merged_cells.ranges.add(area)

    def end_row(self, height: float, *, keeps_next: bool = False) -> None:
        """Close the present row with its height in points; ``keeps_next``: it does not end a page."""
        self.worksheet.row_dimensions[self.row].height = round(height, 1)
        self.print_rows.append(PrintRow(round(height, 1), keeps_next))
        self.row += 1

    def keep(self, first: int | None = None) -> None:
        """Keep the rows written since row ``first``, or the last one, on the page of what follows."""
        begin = len(self.print_rows) - 1 if first is None else first - 1
        for at in range(max(0, begin), len(self.print_rows)):
            self.print_rows[at] = replace(self.print_rows[at], keeps_next=True)

    def begin_page(self) -> None:
        """Begin a page with the present row."""
        self._begun.append(self.row - 1)

    def end_pages(self, room: float) -> None:
        """Set the ends of the pages, ``room`` points high each, so that no heading is the last row of one."""
        for start in page_starts(self.print_rows, room, self.titles, self._begun):
            self.worksheet.row_breaks.append(Break(id=start))

    def blank(self, height: float) -> None:
        """Leave an empty row of that height; it does not end a page."""
        self.end_row(height, keeps_next=True)

    def line(self, text: str, role: Role, align: Align | None = None, indent: int = 0) -> None:
        """Write a text over the whole width, in as many rows as it needs; each line of it is a row of its own."""
        horizontal = HORIZONTAL[align] if align else horizontal_of(role)
        for single in plain(text).split("\n"):
            self._whole_width(single, role, horizontal, indent)

    def head_line(self, text: str, role: Role) -> None:
        """Write a centred text of one or more lines that come out about as long as each other."""
        style = STYLES[role]
        face = advances_of(style)
        room = usable_width(sum(self.widths))
        title = bound_title(plain(text))
        lines = wrapped(title, even_width(title, room, style.size, face), style.size, face)
        self._whole_width("\n".join(lines).replace("\u00a0", " "), role, horizontal_of(role), 0)

    def _whole_width(self, text: str, role: Role, horizontal: str, indent: int) -> None:
        style = STYLES[role]
        face = advances_of(style)
        width = sum(self.widths)
        for order, part in enumerate(fitting_parts(text, width, style.size, face)):
            if not part:
                continue
            cell = self.put(1, CellValue(part), role, horizontal, vertical="bottom")
            if indent:
                cell.alignment = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=indent)
            self.merge(1, len(self.widths))
            room_above = style.before if order == 0 else 0
            self.end_row(line_count(part, width, style.size, face) * pitch(style.size) + room_above + _BELOW_TEXT)
