"""The collection form of one unit as a workbook: only the answers can be typed, and hidden keys find them again."""

import io
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.worksheet.datavalidation import DataValidation

from gpdesk.domain.collection import FORM_VERSION, CollectionForm
from gpdesk.export.advance import advances_of
from gpdesk.export.collection_document import COLUMNS, KIND, guidance, part_words
from gpdesk.export.document import Column
from gpdesk.export.office_package import plain
from gpdesk.export.style import POINTS_PER_MM, PORTRAIT, STYLES, Role
from gpdesk.export.xlsx.look import FONT, ruled
from gpdesk.export.xlsx.measure import column_units, line_count, pitch
from gpdesk.export.xlsx.page import set_up_page

_STYLE = STYLES[Role.TABLE_CELL]
_ANSWERS = ("D", "E")
_NOTE = "F"
_AIR = 4.0  # points above and below the lines of a row
_KEYS = "gpdesk"


def render_collection_book(form: CollectionForm, *, mark: str = "") -> bytes:
    """Return the workbook; its hidden sheet says which form, unit and period it is, and where each answer stands."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet("Phiếu")
    keys = book.create_sheet(_KEYS)
    keys.sheet_state = "veryHidden"
    _text(keys, 1, 1, FORM_VERSION)
    _text(keys, 1, 2, form.unit.id)
    _text(keys, 1, 3, form.period.code)
    row = _head(sheet, form)
    check = _validation()
    sheet.add_data_validation(check)
    group = ""
    for number, line in enumerate(form.lines, start=1):
        if line.group != group:
            group = line.group
            _line(sheet, row, (group,), is_bold=True)
            sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(COLUMNS))
            row += 1
        _line(sheet, row, (str(number), line.label, part_words(line)))
        places = _ANSWERS[: len(line.parts)]
        for letter in places:
            sheet[f"{letter}{row}"].protection = Protection(locked=False)
            sheet[f"{letter}{row}"].fill = PatternFill("solid", fgColor="FFF8E6")
            check.add(f"{letter}{row}")
        sheet[f"{_NOTE}{row}"].protection = Protection(locked=False)
        for column, text in enumerate((line.key, *(f"{letter}{row}" for letter in places)), start=1):
            _text(keys, number + 1, column, text)
        row += 1
    _line(sheet, row + 1, ("", "Không ghi họ tên, địa chỉ, số giấy tờ của bất kỳ ai; chỉ ghi số đếm."), is_ruled=False)
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    set_up_page(sheet, PORTRAIT, mark=mark, restarts=True)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _head(sheet: Any, form: CollectionForm) -> int:
    """Write titles and heads; return the first row for answers."""
    for column, own in zip("ABCDEF", COLUMNS, strict=True):
        sheet.column_dimensions[column].width = column_units(_width(own))
    for row, (text, is_bold) in enumerate(((KIND, True), (form.title, True), (form.unit.name, True)), start=1):
        _text(sheet, row, 1, text, is_bold=is_bold)
        sheet.cell(row, 1).alignment = Alignment(horizontal="center")
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(COLUMNS))
    _text(sheet, 4, 1, guidance(form))
    sheet.merge_cells(start_row=4, start_column=1, end_row=4, end_column=len(COLUMNS))
    sheet.cell(4, 1).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.row_dimensions[4].height = 50
    _line(sheet, 6, tuple(column.title for column in COLUMNS), is_bold=True)
    sheet.print_title_rows = "6:6"
    sheet.freeze_panes = "A7"
    return 7


def _line(sheet: Any, row: int, texts: tuple[str, ...], *, is_bold: bool = False, is_ruled: bool = True) -> None:
    for column in range(1, len(COLUMNS) + 1):
        text = texts[column - 1] if column <= len(texts) else ""
        _text(sheet, row, column, text, is_bold=is_bold)
        cell = sheet.cell(row, column)
        answers = column in {4, 5} or column == 1
        cell.alignment = Alignment(wrap_text=is_ruled, vertical="center", horizontal="center" if answers else None)
        if is_ruled:
            cell.border = ruled()
    if is_ruled and len(texts) > 1:
        face = advances_of(_STYLE)
        lines = [
            line_count(plain(text), _width(own), _STYLE.size, face)
            for text, own in zip(texts, COLUMNS, strict=False)
            if text
        ]
        sheet.row_dimensions[row].height = max(lines, default=1) * pitch(_STYLE.size) + _AIR


def _width(column: Column) -> float:
    """Return the width in points of a column's share of the text width."""
    return column.width / sum(each.width for each in COLUMNS) * PORTRAIT.text_width * POINTS_PER_MM


def _text(sheet: Any, row: int, column: int, text: str, *, is_bold: bool = False) -> None:
    cell = sheet.cell(row, column)
    cell.font = Font(name=FONT, size=_STYLE.size, bold=is_bold)
    if text:
        cell.value = plain(text)
        cell.data_type = "s"


def _validation() -> DataValidation:
    check = DataValidation(type="decimal", operator="greaterThanOrEqual", formula1="0", allow_blank=True)
    check.errorTitle = "Chưa phải số đếm"
    check.error = "Hãy ghi một con số từ 0 trở lên. Không có thì ghi 0, chưa theo dõi thì để trống."
    check.promptTitle = "Số liệu"
    check.prompt = "Ghi số đếm; không có thì ghi 0."
    check.showErrorMessage = True
    check.showInputMessage = True
    return check
