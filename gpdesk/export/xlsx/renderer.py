"""A document as an Excel file to count and sort in: the running text on one sheet, each table on its own."""

import io
import zipfile
from typing import assert_never

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.workbook.defined_name import DefinedName

from gpdesk.export.document import (
    Block,
    Calendar,
    Document,
    Heading,
    HeadingLevel,
    Item,
    Note,
    PageBreak,
    Paragraph,
    Table,
)
from gpdesk.export.office_package import CORE_PART, core_properties, pack
from gpdesk.export.style import (
    HEADER_LEFT_WIDTH,
    LANDSCAPE,
    POINTS_PER_MM,
    PORTRAIT,
    PageForm,
    Role,
    note_role,
)
from gpdesk.export.xlsx.calendar import write_calendar
from gpdesk.export.xlsx.frame import write_appendix_head, write_closing, write_opening
from gpdesk.export.xlsx.look import FONT
from gpdesk.export.xlsx.name import SheetNames, range_name
from gpdesk.export.xlsx.page import set_up_page
from gpdesk.export.xlsx.sheet import Sheet
from gpdesk.export.xlsx.sheet_plan import SheetPlan, further_sheets, running_text
from gpdesk.export.xlsx.table import table_widths, write_table

_STANDARD_SIZE = 12
# Excel scales down, never up: a grid a little narrower than the text prints at its true size.
_SHARE_OF_WIDTH = 0.98
# Pages end a little before Excel would end them by itself, or it would put the rows between on a page of their own.
_SHARE_OF_HEIGHT = 0.98
_HEAD_PADDING = 20.0
_ROLES = {
    HeadingLevel.SECTION: Role.SECTION,
    HeadingLevel.HEADING: Role.HEADING,
    HeadingLevel.SUBHEADING: Role.SUBHEADING,
}


def render(document: Document) -> bytes:
    """Return the bytes of the .xlsx file; the same document gives the same bytes."""
    book = Workbook()
    # The first font of the file is what Excel counts the widths of columns in.
    standard = Font(name=FONT, size=_STANDARD_SIZE)
    book._fonts = IndexedList([standard])  # type: ignore[attr-defined]  # noqa: SLF001
    book._named_styles["Normal"].font = standard  # type: ignore[attr-defined]  # noqa: SLF001
    book.remove(book.worksheets[0])
    names = SheetNames()
    ranges: set[str] = set()
    for order, plan in enumerate((running_text(document), *further_sheets(document))):
        worksheet = book.create_sheet(names.take(plan.name, f"Trang {order + 1}"))
        form = LANDSCAPE if plan.is_landscape else PORTRAIT
        sheet = Sheet(worksheet, _widths(plan, form, is_text=order == 0))
        set_up_page(worksheet, form, mark=document.meta.mark, restarts=plan.restarts)
        if order == 0:
            worksheet.sheet_view.showGridLines = False
            write_opening(sheet, document)
        if plan.opens:
            write_appendix_head(sheet, plan.opens)
        _write_blocks(sheet, plan.blocks, book, ranges)
        if order == 0:
            sheet.keep()
            write_closing(sheet, document.signature, document.recipients)
        sheet.end_pages(form.text_height * POINTS_PER_MM * _SHARE_OF_HEIGHT)
    return _repeatable(book, document)


def _widths(plan: SheetPlan, form: PageForm, *, is_text: bool) -> list[float]:
    width = form.text_width * POINTS_PER_MM * _SHARE_OF_WIDTH
    if isinstance(plan.grid, Table):
        return table_widths(plan.grid, width)
    if isinstance(plan.grid, Calendar):
        return [width / len(plan.grid.heads)] * len(plan.grid.heads)
    if is_text:
        # Cells have padding, which the columns of a paper's head have not: the country's name needs more room.
        left = (HEADER_LEFT_WIDTH * POINTS_PER_MM - _HEAD_PADDING) * _SHARE_OF_WIDTH
        return [left, width - left]
    return [width]


def _write_blocks(sheet: Sheet, blocks: tuple[Block, ...], book: Workbook, ranges: set[str]) -> None:
    for before, block, after in zip((None, *blocks), blocks, (*blocks[1:], None), strict=False):
        match block:
            case Heading():
                first = sheet.row
                sheet.line(f"{block.label} {block.text}".strip(), _ROLES[block.level])
                sheet.keep(first)
            case Paragraph():
                sheet.line(f"{block.label} {block.text}".strip(), Role.BODY)
            case Item():
                sheet.line(f"{block.label} {block.text}".strip(), Role.ITEM)
            case Note():
                _write_note(sheet, block, leads=isinstance(after, Table), follows=isinstance(before, Table))
            case Table():
                _name_range(book, sheet, block, write_table(sheet, block), ranges)
            case Calendar():
                _name_range(book, sheet, block, write_calendar(sheet, block), ranges)
            case PageBreak():
                sheet.begin_page()
            case _:
                assert_never(block)


def _write_note(sheet: Sheet, note: Note, *, leads: bool, follows: bool) -> None:
    """Write a remark on the page of its table, above or below."""
    if follows:
        sheet.keep()
    first = sheet.row
    sheet.line(note.text, note_role(note), note.align)
    if leads:
        sheet.keep(first)


def _name_range(book: Workbook, sheet: Sheet, table: Table | Calendar, address: str, ranges: set[str]) -> None:
    """Give the table's cells a name of the workbook, for formulas and for finding them (F5)."""
    wish = range_name(table.name, len(ranges) + 1)
    name = wish
    serial = 2
    while name.casefold() in ranges:
        name = f"{wish}_{serial}"
        serial += 1
    ranges.add(name.casefold())
    title = sheet.worksheet.title.replace("'", "''")
    book.defined_names[name] = DefinedName(name, attr_text=f"'{title}'!{address}")


def _repeatable(book: Workbook, document: Document) -> bytes:
    """Return the file with fixed times in place of the clock's, which openpyxl writes into it."""
    buffer = io.BytesIO()
    book.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        parts = {name: archive.read(name) for name in sorted(archive.namelist())}
    parts[CORE_PART] = core_properties(document.meta)
    types = "[Content_Types].xml"
    return pack([(types, parts.pop(types)), *parts.items()])
