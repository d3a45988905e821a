"""Text that a scan, a PDF or a mail program broke into short lines: paragraphs put together, page numbers set aside."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from gpdesk.domain.plan import LineKind
from gpdesk.intake.letter import CAPITALS
from gpdesk.intake.line import labelled
from gpdesk.intake.source_line import SourceLine

_PAGE = re.compile(r"(?:[-–—]\s*)?(?P<page>\d{1,3})(?:\s*[-–—])?|(?i:trang)\s+(?P<named>\d{1,3})(?:\s*/\s*\d{1,3})?")
_COLUMNS = re.compile(r"\S(?:\t+|\s{3,})\S")
_CLOSED = ".;:!?"
_FORM = re.compile(
    r"(?:Căn cứ|Thực hiện (?:Nghị|Quyết|Kế hoạch|Công văn|Chỉ thị|Chương trình)|Theo |Xét |Nơi nhận|Kính gửi|Số\s*:|KẾ HOẠCH|Kế hoạch$|"
    r"(?:TM|KT|TL|TUQ|Q)[./ ])"
)
# No paragraph ends in these words.
_OPEN_ENDING = re.compile(
    r"\b(?:và|của|với|cho|các|từ|đến|dưới|trên|mức|đạt|khoảng|tỷ lệ|tỷ số|tỷ suất|trong|về|do|tại|theo|ít nhất|tối thiểu|không quá|ngày|"
    r"tháng|năm|số|giai đoạn|Ủy ban|Ủy ban nhân|ở|còn|là|được|không|những|một|mỗi)$"
)
# Lines that go on in lower case below a long line; so many of them show that the whole text was broken.
_FEWEST_BROKEN = 3
_FEWEST_LETTERS = 35
_NARROW = 130


@dataclass(frozen=True, slots=True)
class RawLine:
    """One line of a text file: its number, its indent, its text without blanks at the ends."""

    number: int
    indent: int
    text: str
    is_bold: bool = False


def raw_line(number: int, raw: str) -> RawLine:
    """Measure a line's indent and take off stars and hard blanks."""
    clean = raw.replace("**", "").replace("\u00a0", " ")
    indent = len(clean.expandtabs(4)) - len(clean.expandtabs(4).lstrip())
    return RawLine(number, indent, clean.strip(), raw.strip().startswith("**"))


def without_page_numbers(lines: Sequence[RawLine]) -> tuple[list[RawLine], tuple[SourceLine, ...]]:
    """Take out numbers that stand alone between empty lines and count the pages: 2, 3, 4 (or 1, 2, 3)."""
    kept: list[RawLine] = []
    pages: list[SourceLine] = []
    expected: tuple[int, ...] = (1, 2)
    for index, line in enumerate(lines):
        match = _PAGE.fullmatch(line.text)
        page = int(match["page"] or match["named"]) if match else 0
        if page in expected and _is_alone(lines, index) and (line.indent > 0 or len(kept) > 20):
            pages.append(SourceLine(line.number, line.text))
            expected = (page + 1,)
            below = next((other for other in lines[index + 1 : index + 6] if other.text), None)
            _close_gap(kept, below)
        else:
            kept.append(line)
    return kept, tuple(pages)


def _is_alone(lines: Sequence[RawLine], index: int) -> bool:
    """Tell whether a line stands between empty lines, or ends the text."""
    above, below = lines[max(0, index - 1) : index], lines[index + 1 : index + 4]
    is_last = all(not line.text for line in below)
    return is_last or (all(not line.text for line in above) and not below[0].text)


def _close_gap(kept: list[RawLine], below: RawLine | None) -> None:
    """Drop the empty lines above a page number where the sentence goes on below it."""
    filled = len(kept)
    while filled and not kept[filled - 1].text:
        filled -= 1
    above = kept[filled - 1] if filled else None
    if above and below and above.text[-1] not in _CLOSED and below.text[0].islower():
        del kept[filled:]


def paragraphs(lines: Sequence[RawLine]) -> tuple[SourceLine, ...]:
    """Put broken lines together: those in lower case always, others where the whole text is broken at one width."""
    width = _broken_width(lines)
    found: list[SourceLine] = []
    last: RawLine | None = None
    for line in lines:
        if not line.text:
            last = None
            continue
        if last and (_goes_on(last, line) or (width and _is_broken(last, line, width))):
            before = found[-1]
            joint = "" if line.text[0] == "/" else " "
            found[-1] = SourceLine(
                before.number, f"{before.text}{joint}{line.text}", before.is_bold, before.is_after_gap
            )
        else:
            found.append(SourceLine(line.number, line.text, line.is_bold, is_after_gap=last is None))
        last = line
    return tuple(found)


def _goes_on(before: RawLine, line: RawLine) -> bool:
    """Tell whether a line goes on below a long line that no mark has closed: in lower case, or behind "đạt", "của"."""
    if not _is_open(before):
        return False
    if len(before.text) >= 50 and _goes_on_in_lower_case(line):
        return True
    return len(before.text) >= _FEWEST_LETTERS and _OPEN_ENDING.search(before.text) is not None and _is_plain(line)


def _broken_width(lines: Sequence[RawLine]) -> int:
    """Return the width at which a text was broken, 0 for a text with a line for each paragraph."""
    broken = [
        len(before.text) + before.indent
        for before, line in pairwise(lines)
        if len(before.text) >= _FEWEST_LETTERS and line.text and _is_open(before) and _goes_on_in_lower_case(line)
    ]
    return max(broken) if len(broken) >= _FEWEST_BROKEN and max(broken) <= _NARROW else 0


def _is_broken(before: RawLine, line: RawLine, width: int) -> bool:
    """Tell whether a line of a broken text goes on below one that is about as wide as the text."""
    if not _is_open(before) or line.indent > before.indent:
        return False
    if line.text[0] in "/%)" or (_goes_on_in_lower_case(line) and 2 * len(before.text) > width):
        return True
    is_title = before.text.isupper() or line.text.isupper()
    room = len(before.text) + before.indent + len(line.text.split()[0]) + 1
    return not is_title and room > 0.8 * width and _is_plain(line)


def _is_plain(line: RawLine) -> bool:
    """Tell whether a line bears no label and is no fixed part of the form."""
    return labelled(SourceLine(0, line.text)).kind is LineKind.PARAGRAPH and not _FORM.match(line.text)


def _is_open(line: RawLine) -> bool:
    return bool(line.text) and line.text[-1] not in _CLOSED and _COLUMNS.search(line.text) is None


def _goes_on_in_lower_case(line: RawLine) -> bool:
    return (
        bool(line.text) and line.text[0].islower() and not re.match(rf"[a-zđ](?:\)|[.\-–]\s*[{CAPITALS}])", line.text)
    )
