"""A table of a paper as cells: head, typed values, merged group rows; its head repeats in print and stays in view."""

from openpyxl.utils import get_column_letter

from gpdesk.domain.format import text_of
from gpdesk.export.advance import Advances, advances
from gpdesk.export.column_width import column_widths
from gpdesk.export.document import Align, Cell, Column, Row, RowRole, Table
from gpdesk.export.fonts import Face
from gpdesk.export.office_package import plain
from gpdesk.export.style import STYLES, Role
from gpdesk.export.xlsx.look import HORIZONTAL, ruled
from gpdesk.export.xlsx.measure import fitting_parts, line_count, pitch
from gpdesk.export.xlsx.sheet import Sheet
from gpdesk.export.xlsx.value import GENERAL, CellValue, cell_value

_SIDE_PADDING = 4.0
_ROW_PADDING = 4.0
_SIZE = STYLES[Role.TABLE_CELL].size


def table_widths(table: Table, width: float) -> list[float]:
    """Return the widths of the columns in points, never too narrow for a number, which would show as ####."""
    widths = column_widths(table, width, _SIDE_PADDING)
    bold = _face(is_bold=True)
    for index in range(len(widths)):
        for text in _unbreakable(table, index):
            widths[index] = max(widths[index], bold.width(text, _SIZE) + 2 * _SIDE_PADDING)
    return widths


def write_table(sheet: Sheet, table: Table) -> str:
    """Write the table and return the address of its cells, head included (``$A$5:$G$20``)."""
    first = sheet.row
    _write_head(sheet, table)
    below_head = sheet.row
    last = len(table.rows) - 1
    for index, row in enumerate(table.rows):
        _write_row(sheet, table.columns, row)
        # Neither the head of a group ends a page, nor does the last row stand alone on one.
        if row.role is RowRole.GROUP or index == last - 1:
            sheet.keep()
    sheet.titles = range(first - 1, below_head - 1)
    worksheet = sheet.worksheet
    worksheet.freeze_panes = f"A{below_head}"
    worksheet.print_title_rows = f"{first}:{below_head - 1}"
    return f"$A${first}:${get_column_letter(len(table.columns))}${sheet.row - 1}"


def _write_head(sheet: Sheet, table: Table) -> None:
    numbers = tuple(f"({number})" for number in range(1, len(table.columns) + 1))
    lines = [(Role.TABLE_HEAD, tuple(plain(column.title) for column in table.columns))]
    if table.has_numbers:
        lines.append((Role.TABLE_CELL, numbers))
    for role, texts in lines:
        face = _face(is_bold=STYLES[role].is_bold)
        for number, text in enumerate(texts, start=1):
            sheet.put(number, CellValue(text or None), role, "center").border = ruled()
        lines_needed = max(
            line_count(text, width, STYLES[role].size, face) for text, width in zip(texts, sheet.widths, strict=True)
        )
        sheet.end_row(lines_needed * pitch(STYLES[role].size) + _ROW_PADDING, keeps_next=True)


def _write_row(sheet: Sheet, columns: tuple[Column, ...], row: Row) -> None:
    """Write a row; a text taller than a row of Excel may be goes on in the rows below it."""
    is_row_bold = row.role is not RowRole.BODY
    parted = [(cell, start, _parts(sheet, cell, start, is_row_bold)) for cell, start in _placed(row)]
    for order in range(max(len(parts) for _, _, parts in parted)):
        height = 0.0
        for cell, start, parts in parted:
            value = parts[order] if order < len(parts) else CellValue(None)
            is_bold = cell.is_bold or is_row_bold
            last = start + cell.columns - 1
            align = cell.align or (Align.LEFT if cell.columns > 1 else columns[start].align)
            for column in range(start, last + 1):
                content = value if column == start else CellValue(None)
                sheet.put(column + 1, content, Role.TABLE_CELL, HORIZONTAL[align], is_bold=is_bold).border = ruled()
            sheet.merge(start + 1, last + 1)
            height = max(height, _lines(sheet, value, start, last, is_bold=is_bold) * pitch(_SIZE))
        sheet.end_row(height + _ROW_PADDING)


def _placed(row: Row) -> list[tuple[Cell, int]]:
    placed = []
    start = 0
    for cell in row.cells:
        placed.append((cell, start))
        start += cell.columns
    return placed


def _parts(sheet: Sheet, cell: Cell, start: int, is_row_bold: bool) -> list[CellValue]:  # noqa: FBT001
    value = cell_value(cell.value)
    if not isinstance(value.content, str):
        return [value]
    width = sum(sheet.widths[start : start + cell.columns])
    face = _face(is_bold=cell.is_bold or is_row_bold)
    return [CellValue(part or None, GENERAL) for part in fitting_parts(value.content, width, _SIZE, face)]


def _lines(sheet: Sheet, value: CellValue, start: int, last: int, *, is_bold: bool) -> int:
    if not isinstance(value.content, str):
        return 1
    return line_count(value.content, sum(sheet.widths[start : last + 1]), _SIZE, _face(is_bold=is_bold))


def _unbreakable(table: Table, index: int) -> list[str]:
    """Return the numbers and dates that stand in one column."""
    return [
        text_of(cell.value)
        for row in table.rows
        for cell, start in _placed(row)
        if start == index and cell.columns == 1 and cell.value is not None and not isinstance(cell.value, str)
    ]


def _face(*, is_bold: bool) -> Advances:
    return advances(Face.BOLD if is_bold else Face.REGULAR)
