"""The parts of a paper around its body, as cells: head in two columns, title, addressees, bases, signature."""

from collections.abc import Iterator
from itertools import zip_longest

from gpdesk.export.advance import advances_of, even_width, wrapped
from gpdesk.export.document import Addressees, Align, Appendix, Document, Header, Recipients, Signature
from gpdesk.export.office_package import plain
from gpdesk.export.style import POINTS_PER_MM, SIGNATURE_ROOM, STYLES, Role
from gpdesk.export.xlsx.measure import pitch, usable_width
from gpdesk.export.xlsx.sheet import Sheet
from gpdesk.export.xlsx.value import CellValue

_Line = tuple[Role, str]

_FLUSH_LEFT = frozenset({Role.RECIPIENT, Role.RECIPIENTS_LABEL})
_ADDRESSEE_INDENT = 14
_GAP = 8.0


def write_opening(sheet: Sheet, document: Document) -> None:
    """Write what stands before the body."""
    if document.header.circulation:
        sheet.line(document.header.circulation, Role.CIRCULATION)
        sheet.blank(_GAP)
    _letterhead(sheet, document.header)
    sheet.line(document.title.kind, Role.KIND)
    sheet.head_line(document.title.abstract, Role.ABSTRACT)
    sheet.blank(_GAP)
    if document.addressees:
        _addressees(sheet, document.addressees)
    for basis in document.bases:
        sheet.line(basis, Role.BASIS)


def write_closing(sheet: Sheet, signature: Signature, recipients: Recipients) -> None:
    """Write recipients and signature side by side; room for the hand above the name."""
    sheet.blank(_GAP)
    left = [(Role.RECIPIENTS_LABEL, recipients.label), *((Role.RECIPIENT, line) for line in recipients.lines)]
    first = sheet.row
    authority = [(Role.AUTHORITY, line) for line in signature.authority]
    _side_by_side(sheet, left, authority)
    below = (sheet.row - first) - sum(1 for _ in _broken(sheet, 1, authority))
    used = max(0, below) * pitch(STYLES[Role.RECIPIENT].size)
    sheet.blank(max(_GAP, SIGNATURE_ROOM * POINTS_PER_MM - used))
    sheet.keep(first)
    _side_by_side(sheet, [], [(Role.SIGNER_NAME, signature.name)])


def write_appendix_head(sheet: Sheet, appendix: Appendix) -> None:
    """Write label, title and "(Kèm theo ...)" of an annex, on the page of what follows."""
    first = sheet.row
    sheet.line(appendix.label, Role.APPENDIX_LABEL)
    sheet.head_line(appendix.title, Role.APPENDIX_TITLE)
    sheet.head_line(appendix.attached_to, Role.ATTACHED_TO)
    sheet.blank(_GAP)
    sheet.keep(first)


def _letterhead(sheet: Sheet, header: Header) -> None:
    parent = [(Role.PARENT_OFFICE, header.parent_line)] if header.parent_line else []
    _side_by_side(
        sheet,
        [*parent, *((Role.OFFICE, line) for line in header.office_lines)],
        [(Role.STATE_NAME, header.state_name), (Role.MOTTO, header.motto)],
    )
    sheet.blank(_GAP)
    _side_by_side(sheet, [(Role.NUMBER, header.number_line)], [(Role.PLACE_AND_DATE, header.place_and_date)])


def _addressees(sheet: Sheet, addressees: Addressees) -> None:
    if len(addressees.names) < 2:
        sheet.line(" ".join((addressees.label, *addressees.names)), Role.ADDRESSEE)
        return
    sheet.line(addressees.label, Role.ADDRESSEE, Align.LEFT, _ADDRESSEE_INDENT)
    for name in addressees.names:
        sheet.line(name, Role.ADDRESSEE, Align.LEFT, _ADDRESSEE_INDENT + 4)


def _side_by_side(sheet: Sheet, left: list[_Line], right: list[_Line]) -> None:
    """Write two columns of lines, row by row; a longer line goes on in the next row, beside the other column's next."""
    columns = [list(_broken(sheet, column, lines)) for column, lines in enumerate((left, right))]
    for pair in zip_longest(*columns):
        height = 0.0
        for column, line in enumerate(pair, start=1):
            if line is None:
                continue
            role, text = line
            style = STYLES[role]
            horizontal = "left" if role in _FLUSH_LEFT else "center"
            sheet.put(column, CellValue(text or None), role, horizontal, vertical="top")
            height = max(height, pitch(style.size))
        sheet.end_row(height)


def _broken(sheet: Sheet, column: int, lines: list[_Line]) -> Iterator[_Line]:
    """Yield lines that stand in one row of a column; centred ones come out about as long as each other."""
    room = usable_width(sheet.widths[column])
    for role, text in lines:
        clean = plain(text)
        size, face = STYLES[role].size, advances_of(STYLES[role])
        if face.width(clean, size) <= room:
            yield role, clean
            continue
        width = even_width(clean, room, size, face) if role not in _FLUSH_LEFT else room
        yield from ((role, line) for line in wrapped(clean, width, size, face))
