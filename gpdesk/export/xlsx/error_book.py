"""The rows of an import that were refused, as a workbook to mend: each wrong cell coloured, with a comment that says why."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

from gpdesk.export.office_package import plain

_AUTHOR = "gpdesk"
_COMMENT_WIDTH, _COMMENT_HEIGHT = 320, 90  # pixels
_WIDEST = 40


def build_error_book(
    heads: Sequence[str], rows: Sequence[Sequence[str]], faults: Mapping[tuple[int, int], str]
) -> bytes:
    """Return the workbook; ``faults`` are sentences by (row, column) of ``rows``, counted from 0.

    No text becomes a formula; a last column repeats the reasons for those who print the sheet.
    """
    from openpyxl import Workbook
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet("Dòng cần sửa")
    wrong = PatternFill("solid", fgColor="FDE0DC")
    width = max([len(heads), *(len(row) for row in rows)], default=1)
    titles = [*heads, *[""] * (width - len(heads)), "Cần sửa"]
    for column, title in enumerate(titles, start=1):
        cell = sheet.cell(1, column, plain(title))
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            cell = sheet.cell(row + 2, column + 1)
            _put(cell, text)
        reasons = [reason for (at, _), reason in sorted(faults.items()) if at == row]
        cell = sheet.cell(row + 2, width + 1)
        _put(cell, " ".join(reasons))
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    for (row, column), reason in faults.items():
        cell = sheet.cell(row + 2, column + 1)
        cell.fill = wrong
        cell.comment = Comment(plain(reason), _AUTHOR, width=_COMMENT_WIDTH, height=_COMMENT_HEIGHT)
    for column in range(1, width + 1):
        longest = max(len(str(sheet.cell(row, column).value or "")) for row in range(1, len(rows) + 2))
        sheet.column_dimensions[get_column_letter(column)].width = min(_WIDEST, max(8, longest + 2))
    sheet.column_dimensions[get_column_letter(width + 1)].width = 70
    sheet.freeze_panes = "A2"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _put(cell: Any, text: str) -> None:
    cell.value = plain(text)
    cell.data_type = "s"
