"""A paper as meaning only: no points, no millimetres, no fonts. Builders make it, renderers print it.

All words of the paper are here, labels and punctuation included: a renderer adds none and drops none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from gpdesk.domain.format import Value


class Align(Enum):
    """Where the text of a table column stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class HeadingLevel(Enum):
    """Levels of headings in a body (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6).

    ``SECTION``: "I. MỤC ĐÍCH" (Roman, upper case, bold); ``HEADING``: "1. Mục đích" (bold); ``SUBHEADING``: "2.1. ..."
    (bold, one level below).
    """

    SECTION = 1
    HEADING = 2
    SUBHEADING = 3


@dataclass(frozen=True, slots=True)
class Heading:
    """A titled heading on its own line; ``label`` is "I.", "1.", "2.1.". It also becomes a bookmark."""

    level: HeadingLevel
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A justified paragraph of the body with first-line indent; ``label`` ("1.", "a)", "") stands before the text.

    Lines of ``text`` (separated by line ends) each print as a paragraph, the label on the first only.
    """

    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: ``label`` is "-", "+" or "•"; printed like a paragraph beginning with it."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """A short line that belongs to a table: the unit above it (right, italic) or a remark below it (left, italic).

    ``is_small``: one of many below a calendar.
    """

    text: str
    align: Align = Align.LEFT
    is_small: bool = False


class RowRole(Enum):
    """What a table row is: an ordinary one, the head of a group, a total."""

    BODY = "body"
    GROUP = "group"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Cell:
    """One table cell: a typed value (see ``format.text_of``), spanning ``columns`` columns; ``align`` overrides."""

    value: Value = None
    columns: int = 1
    align: Align | None = None
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; the spans of its cells add up to the number of columns."""

    cells: tuple[Cell, ...]
    role: RowRole = RowRole.BODY


@dataclass(frozen=True, slots=True)
class Column:
    """A table column: its head, its share of the table's width, where its cells stand."""

    title: str
    width: int
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table whose head repeats on each page; ``has_numbers``: the row "(1) (2) (3)" under the head."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    has_numbers: bool = True
    name: str = ""


@dataclass(frozen=True, slots=True)
class CalendarText:
    """What happens on a single day; ``is_strong``: the launch, a day of note."""

    text: str
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day of a calendar: its label ("25/11"; "" outside the span), whether it is off, what happens on it."""

    label: str
    texts: tuple[CalendarText, ...] = ()
    is_off: bool = False


@dataclass(frozen=True, slots=True)
class CalendarBar:
    """What goes on over several days: columns ``first`` to ``last`` of a week, 0 is Monday, both included."""

    first: int
    last: int
    text: str


@dataclass(frozen=True, slots=True)
class CalendarWeek:
    """Seven days; each of ``lanes`` holds bars side by side, from left to right."""

    days: tuple[CalendarDay, ...]
    lanes: tuple[tuple[CalendarBar, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Calendar:
    """Weeks from Monday in a grid that stands on one page; ``heads`` are the names of the days."""

    heads: tuple[str, ...]
    weeks: tuple[CalendarWeek, ...]
    name: str = ""


def calendar_texts(calendar: Calendar) -> Iterator[str]:
    """Yield the words of a calendar in reading order: of each week the days, what goes on, what happens on a day."""
    yield from calendar.heads
    for week in calendar.weeks:
        yield from (day.label for day in week.days)
        yield from (bar.text for lane in week.lanes for bar in lane)
        yield from (text.text for day in week.days for text in day.texts)


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block = Heading | Paragraph | Item | Note | Table | Calendar | PageBreak


@dataclass(frozen=True, slots=True)
class Header:
    """The head of the first page: issuing body on the left, country's name and motto on the right.

    ``circulation`` limits who may read the paper ("LƯU HÀNH NỘI BỘ", ô 11); "" where nobody is shut out.
    """

    parent_line: str
    office_lines: tuple[str, ...]
    number_line: str
    state_name: str
    motto: str
    place_and_date: str
    circulation: str = ""


@dataclass(frozen=True, slots=True)
class Title:
    """The kind of the paper ("KẾ HOẠCH") and its abstract below."""

    kind: str
    abstract: str


@dataclass(frozen=True, slots=True)
class Addressees:
    """The line(s) "Kính gửi:" of a report; ``label`` is "Kính gửi:", one name goes on the same line."""

    label: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """The upper-case authority lines and the signer's name below the room for the signature."""

    authority: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Recipients:
    """The block "Nơi nhận:"; ``lines`` carry dash and end mark ("- Lưu: VT.")."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Appendix:
    """A "Phụ lục": label, upper-case title, "(Kèm theo ...)" and content; numbered pages of its own."""

    label: str
    title: str
    attached_to: str
    body: tuple[Block, ...]
    is_landscape: bool = False


@dataclass(frozen=True, slots=True)
class Meta:
    """What the file says of itself; ``mark`` is printed over every page ("DỮ LIỆU MẪU", "" none)."""

    title: str
    author: str
    subject: str
    dated: date | None = None
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole official paper. ``body`` ends with the mark "./."; ``bases`` carry their end marks."""

    header: Header
    title: Title
    addressees: Addressees | None
    bases: tuple[str, ...]
    body: tuple[Block, ...]
    signature: Signature
    recipients: Recipients
    appendices: tuple[Appendix, ...]
    meta: Meta
