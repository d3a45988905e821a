"""Collection forms that come back as workbooks: hidden keys tell which form it is and where each answer stands."""

import re

from gpdesk.domain.collected import FormAnswer
from gpdesk.domain.collection import FORM_VERSION
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.period import Period
from gpdesk.intake.value_book import BookCell, BookSheet, UnreadableBook, ValueBook

_KEYS = "gpdesk"
_PLACE = re.compile(r"([A-Z])(\d{1,5})")


def is_form(book: ValueBook) -> bool:
    """Tell whether a workbook is a collection form of this program."""
    return any(sheet.name == _KEYS for sheet in book.hidden)


def read_answer(book: ValueBook) -> FormAnswer:
    """Return the answers of a form; raise ``UnreadableBook`` naming the cell that is no number."""
    keys = next(sheet for sheet in book.hidden if sheet.name == _KEYS)
    head = keys.rows[0]
    if head.text(0) != FORM_VERSION:
        raise UnreadableBook(
            f"Phiếu {book.name} được lập bằng phiên bản khác của chương trình. Hãy lập lại phiếu rồi gửi đơn vị."
        )
    try:
        period = Period.parse(head.text(2))
    except GpdeskError as fault:
        raise UnreadableBook(f"Phiếu {book.name} đã bị sửa phần ẩn. Hãy lập lại phiếu rồi gửi đơn vị.") from fault
    answers = book.sheets[0]
    texts: dict[str, tuple[str, ...]] = {}
    for row in keys.rows[1:]:
        places = [cell.text for cell in row.cells[1:] if cell.text]
        texts[row.text(0)] = tuple(_answer(book.name, answers, place) for place in places)
    return FormAnswer(book.name, head.text(1), period, texts)


def _answer(name: str, sheet: BookSheet, place: str) -> str:
    cell = _cell(sheet, place)
    if cell is None:
        return ""
    if cell.fault:
        raise UnreadableBook(f"Phiếu {name}: {cell.fault}.")
    return cell.text


def _cell(sheet: BookSheet, place: str) -> BookCell | None:
    match = _PLACE.fullmatch(place)
    if match is None:
        return None
    column, number = ord(match[1]) - ord("A"), int(match[2])
    row = next((row for row in sheet.rows if row.number == number), None)
    return row.cells[column] if row is not None and column < len(row.cells) else None
