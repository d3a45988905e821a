"""A month of days as cells: a row for the days, one for each lane of bars, one for what happens on a day."""

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Border, PatternFill, Side
from openpyxl.utils import get_column_letter

from gpdesk.domain.text import one_line
from gpdesk.export.advance import advances, wrapped
from gpdesk.export.document import Calendar, CalendarText, CalendarWeek
from gpdesk.export.fonts import Face
from gpdesk.export.office_package import plain
from gpdesk.export.style import BAR_GREY, OFF_GREY, STYLES, Role
from gpdesk.export.xlsx.look import FONT, ruled
from gpdesk.export.xlsx.measure import pitch, usable_width
from gpdesk.export.xlsx.sheet import Sheet
from gpdesk.export.xlsx.value import CellValue

_DAYS = 7
_ROW_PADDING = 2.0
_SIZE = STYLES[Role.CALENDAR_TEXT].size
_LINE = Side(style="thin", color="FF000000")


def write_calendar(sheet: Sheet, calendar: Calendar) -> str:
    """Write the calendar and return the address of its cells, head included."""
    first = sheet.row
    for number, head in enumerate(calendar.heads, start=1):
        sheet.put(number, CellValue(plain(head)), Role.CALENDAR_HEAD, "center").border = ruled()
    sheet.end_row(pitch(STYLES[Role.CALENDAR_HEAD].size) + _ROW_PADDING)
    for week in calendar.weeks:
        _write_week(sheet, week)
    last = sheet.row - 1
    for number in range(1, _DAYS + 1):
        cell = sheet.worksheet.cell(row=last, column=number)
        sides = cell.border
        cell.border = Border(left=sides.left, right=sides.right, top=sides.top, bottom=_LINE)
    return f"$A${first}:${get_column_letter(_DAYS)}${last}"


def _write_week(sheet: Sheet, week: CalendarWeek) -> None:
    lines = 1
    for number, day in enumerate(week.days, start=1):
        cell = sheet.put(number, CellValue(plain(day.label) or None), Role.CALENDAR_DAY, "left")
        cell.border = Border(left=_LINE, right=_LINE, top=_LINE)
        lines = max(lines, _lines(sheet, number, number, CalendarText(day.label, is_strong=True), Role.CALENDAR_DAY))
    _end(sheet, week, lines, Role.CALENDAR_DAY)
    for lane in week.lanes:
        lines = 1
        for number in range(1, _DAYS + 1):
            sheet.put(number, CellValue(None), Role.CALENDAR_TEXT, "left").border = Border(left=_LINE, right=_LINE)
        bars = []
        for bar in lane:
            sheet.put(bar.first + 1, CellValue(plain(one_line(bar.text))), Role.CALENDAR_TEXT, "left")
            for number in range(bar.first + 1, bar.last + 2):
                sheet.worksheet.cell(row=sheet.row, column=number).border = ruled()
                bars.append(number)
            sheet.merge(bar.first + 1, bar.last + 1)
            lines = max(lines, _lines(sheet, bar.first + 1, bar.last + 1, CalendarText(bar.text), Role.CALENDAR_TEXT))
        for number in bars:
            sheet.worksheet.cell(row=sheet.row, column=number).fill = _fill(BAR_GREY)
        _end(sheet, week, lines, Role.CALENDAR_TEXT, frozenset(bars))
    if week.lanes and not any(day.texts for day in week.days):
        return
    lines = 0
    for number, day in enumerate(week.days, start=1):
        words = "\n".join(one_line(text.text) for text in day.texts)
        cell = sheet.put(number, CellValue(plain(words) or None), Role.CALENDAR_TEXT, "left", vertical="top")
        cell.border = Border(left=_LINE, right=_LINE)
        if any(text.is_strong for text in day.texts):
            cell.value = _rich(day.texts)
        lines = max(lines, sum(_lines(sheet, number, number, text, Role.CALENDAR_TEXT) for text in day.texts))
    _end(sheet, week, lines, Role.CALENDAR_TEXT)


def _end(sheet: Sheet, week: CalendarWeek, lines: int, role: Role, bars: frozenset[int] = frozenset()) -> None:
    for number, day in enumerate(week.days, start=1):
        if day.is_off and number not in bars:
            sheet.worksheet.cell(row=sheet.row, column=number).fill = _fill(OFF_GREY)
    sheet.end_row(lines * pitch(STYLES[role].size) + _ROW_PADDING)


def _rich(texts: tuple[CalendarText, ...]) -> CellRichText:
    """Return the texts of a day, a line each; bold where they are strong."""
    found = CellRichText()
    for number, text in enumerate(texts):
        face = InlineFont(rFont=FONT, sz=_SIZE, b=text.is_strong or None)
        end = "\n" if number < len(texts) - 1 else ""
        found.append(TextBlock(face, f"{plain(one_line(text.text))}{end}"))
    return found


def _lines(sheet: Sheet, first: int, last: int, text: CalendarText, role: Role) -> int:
    width = sum(sheet.widths[first - 1 : last])
    face = advances(Face.BOLD if text.is_strong else Face.REGULAR)
    return len(wrapped(one_line(text.text), usable_width(width), STYLES[role].size, face)) if text.text else 0


def _fill(grey: float) -> PatternFill:
    return PatternFill("solid", fgColor=f"FF{f'{round(255 * grey):02X}' * 3}")
