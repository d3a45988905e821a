"""The form of an official paper: every number of the decree, once.

Sizes are points, lengths millimetres unless a name says otherwise. The version names the decree that the numbers come
from; when it is replaced, a second table stands beside this one and old papers keep theirs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from gpdesk.export.document import Note

VERSION = "Nghị định 30/2020/NĐ-CP, Phụ lục I"

POINTS_PER_MM = 72 / 25.4


class Alignment(Enum):
    """How the lines of a paragraph stand."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFY = "justify"


class Role(Enum):
    """The parts of a paper that have a form of their own."""

    CIRCULATION = "circulation"
    STATE_NAME = "state-name"
    MOTTO = "motto"
    PARENT_OFFICE = "parent-office"
    OFFICE = "office"
    NUMBER = "number"
    PLACE_AND_DATE = "place-and-date"
    KIND = "kind"
    ABSTRACT = "abstract"
    ADDRESSEE = "addressee"
    BASIS = "basis"
    BODY = "body"
    SECTION = "section"
    HEADING = "heading"
    SUBHEADING = "subheading"
    ITEM = "item"
    AUTHORITY = "authority"
    SIGNER_NAME = "signer-name"
    RECIPIENTS_LABEL = "recipients-label"
    RECIPIENT = "recipient"
    APPENDIX_LABEL = "appendix-label"
    APPENDIX_TITLE = "appendix-title"
    ATTACHED_TO = "attached-to"
    TABLE_HEAD = "table-head"
    TABLE_CELL = "table-cell"
    TABLE_NOTE = "table-note"
    CALENDAR_HEAD = "calendar-head"
    CALENDAR_DAY = "calendar-day"
    CALENDAR_TEXT = "calendar-text"
    CALENDAR_NOTE = "calendar-note"
    PAGE_NUMBER = "page-number"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Style:
    """One row of the decree's table: type, place, and the clause it follows.

    ``indent`` is the first line's, in millimetres; ``before`` the room above in points; ``spacing`` the line pitch
    as a multiple of single spacing.
    """

    size: int
    clause: str
    is_bold: bool = False
    is_italic: bool = False
    alignment: Alignment = Alignment.CENTRE
    indent: float = 0
    before: float = 0
    spacing: float = 1.0


_BODY_INDENT = 12.7
_BODY_BEFORE = 6.0
_BODY_SPACING = 1.1


def _running(clause: str, *, is_bold: bool = False, is_italic: bool = False) -> Style:
    return Style(
        14, clause, is_bold, is_italic, Alignment.JUSTIFY, _BODY_INDENT, before=_BODY_BEFORE, spacing=_BODY_SPACING
    )


STYLES: dict[Role, Style] = {
    Role.CIRCULATION: Style(13, "mục III.2: chỉ dẫn phạm vi lưu hành: chữ in hoa, 13-14, đứng, đậm", is_bold=True),
    Role.STATE_NAME: Style(13, "mục II.1.a: chữ in hoa, 12-13, đứng, đậm", is_bold=True),
    Role.MOTTO: Style(14, "mục II.1.b: chữ in thường, 13-14, đứng, đậm", is_bold=True),
    Role.PARENT_OFFICE: Style(13, "mục II.2: chữ in hoa, 12-13, đứng"),
    Role.OFFICE: Style(13, "mục II.2: chữ in hoa, 12-13, đứng, đậm", is_bold=True),
    Role.NUMBER: Style(13, "mục II.3: chữ 13, đứng"),
    Role.PLACE_AND_DATE: Style(14, "mục II.4: chữ 13-14, nghiêng", is_italic=True),
    Role.KIND: Style(14, "mục II.5: chữ in hoa, 13-14, đứng, đậm", is_bold=True, before=12),
    Role.ABSTRACT: Style(14, "mục II.5: chữ in thường, 13-14, đứng, đậm", is_bold=True),
    Role.ADDRESSEE: Style(14, "mục II.9.a: chữ 13-14, đứng", before=12),
    Role.BASIS: _running("mục II.6: căn cứ, chữ nghiêng 13-14, dưới phần tên loại", is_italic=True),
    Role.BODY: _running("mục II.6: chữ đứng 13-14, căn đều hai lề, lùi 1 hoặc 1,27 cm, cách đoạn từ 6pt"),
    Role.SECTION: _running("mục II.6: phần, chương, mục: chữ in hoa, đứng, đậm", is_bold=True),
    Role.HEADING: _running("mục II.6: khoản có tiêu đề: chữ in thường, đứng, đậm", is_bold=True),
    Role.SUBHEADING: _running("mục II.6: dưới khoản, theo thông lệ: chữ in thường, đứng, đậm", is_bold=True),
    Role.ITEM: _running("mục II.6: như nội dung"),
    Role.AUTHORITY: Style(14, "mục II.7: quyền hạn, chức vụ: chữ in hoa, 13-14, đứng, đậm", is_bold=True),
    Role.SIGNER_NAME: Style(14, "mục II.7: họ tên: chữ in thường, 13-14, đứng, đậm", is_bold=True),
    Role.RECIPIENTS_LABEL: Style(
        12, "mục II.9.b: chữ in thường, 12, nghiêng, đậm", is_bold=True, is_italic=True, alignment=Alignment.LEFT
    ),
    Role.RECIPIENT: Style(11, "mục II.9.b: chữ in thường, 11, đứng", alignment=Alignment.LEFT),
    Role.APPENDIX_LABEL: Style(14, "mục III.1: chữ in thường, 14, đứng, đậm", is_bold=True),
    Role.APPENDIX_TITLE: Style(14, "mục III.1: chữ in hoa, 13-14, đứng, đậm", is_bold=True),
    Role.ATTACHED_TO: Style(14, "mục III.1: chữ 13-14, nghiêng", is_italic=True),
    Role.TABLE_HEAD: Style(12, "không quy định; theo thông lệ 11-13, đậm", is_bold=True),
    Role.TABLE_CELL: Style(12, "không quy định; theo thông lệ 11-13", alignment=Alignment.LEFT),
    Role.TABLE_NOTE: Style(12, "không quy định; theo thông lệ", is_italic=True, alignment=Alignment.LEFT, before=3),
    Role.CALENDAR_HEAD: Style(11, "không quy định; lịch một trang, đầu cột", is_bold=True),
    Role.CALENDAR_DAY: Style(10, "không quy định; lịch một trang, ngày", is_bold=True, alignment=Alignment.LEFT),
    Role.CALENDAR_TEXT: Style(9, "không quy định; lịch một trang, đọc được khi sao chụp", alignment=Alignment.LEFT),
    Role.CALENDAR_NOTE: Style(10, "không quy định; ghi chú dưới lịch", alignment=Alignment.LEFT, before=2),
    Role.PAGE_NUMBER: Style(14, "mục I.7: chữ số Ả Rập, 13-14, đứng, giữa lề trên"),
    Role.MARK: Style(12, "không quy định; dấu của số liệu mẫu", is_bold=True),
}


def note_role(note: Note) -> Role:
    """Return the part that a note plays."""
    return Role.CALENDAR_NOTE if note.is_small else Role.TABLE_NOTE


@dataclass(frozen=True, slots=True)
class PageForm:
    """A sheet and its margins, in millimetres (mục I.1-I.3: A4; trên, dưới 20-25; trái 30-35; phải 15-20)."""

    width: float
    height: float
    top: float = 20
    bottom: float = 20
    left: float = 30
    right: float = 15

    @property
    def text_width(self) -> float:
        """Width between the margins."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """Height between the margins."""
        return self.height - self.top - self.bottom


PORTRAIT = PageForm(210, 297)
LANDSCAPE = PageForm(297, 210)

# Distance of the page number's line box from the upper edge; it stands within the top margin (mục I.7).
PAGE_NUMBER_FROM_EDGE = 10.0

# Header block: issuing body on the left, country's name on the right (mục IV, sơ đồ; mẫu 1.4: 6,8 và 10 cm).
HEADER_LEFT_WIDTH = 66.0
HEADER_RIGHT_WIDTH = PORTRAIT.text_width - HEADER_LEFT_WIDTH
# The name of the issuing body does not touch the country's name beside it.
HEADER_GUTTER_POINTS = 8.0
# Signature block: recipients on the left, signature on the right (ô 9b và 7a).
SIGNATURE_LEFT_WIDTH = 75.0
SIGNATURE_RIGHT_WIDTH = PORTRAIT.text_width - SIGNATURE_LEFT_WIDTH
# Room between the authority lines and the signer's name, for signature and seal.
SIGNATURE_ROOM = 30.0

# Rules under the heads: as long as the motto; a third to a half of the line above elsewhere (mục II.1, II.2, II.5).
RULE_THICKNESS_POINTS = 0.75
RULE_GAP_POINTS = 3.5
RULE_SHARE = 0.4

TABLE_LINE_POINTS = 0.5
TABLE_PADDING_POINTS = 3.0
# Days off and bars of a calendar: light enough to read through on a photocopy; words say the same.
OFF_GREY = 0.92
BAR_GREY = 0.82


def rule_length(widths: Sequence[float]) -> float:
    """Return the length of the rule below lines of these widths: a share of the longest, at most half of the last.

    The decree measures the rule by the line above it, which may be much shorter than those before. An annex's head is
    closed by such a rule too (mẫu 2.1).
    """
    return min(RULE_SHARE * max(widths), 0.49 * widths[-1]) if widths else 0.0
