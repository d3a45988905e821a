"""The parts of an official paper around its body: letterhead, title, addressees, signature block, annex head.

Places as in the plan of Nghị định 30/2020/NĐ-CP, Phụ lục I, mục IV. Two columns are a table without lines.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from gpdesk.export.advance import advances_of, even_width, wrapped
from gpdesk.export.binding import bound_title
from gpdesk.export.document import Addressees, Align, Appendix, Header, Recipients, Signature, Title
from gpdesk.export.docx.markup import NOTHING, Markup, element, twips
from gpdesk.export.docx.paragraph import Place, framed_run, paragraph, rule, run
from gpdesk.export.docx.stylesheet import style_id
from gpdesk.export.style import (
    HEADER_GUTTER_POINTS,
    HEADER_LEFT_WIDTH,
    HEADER_RIGHT_WIDTH,
    POINTS_PER_MM,
    SIGNATURE_LEFT_WIDTH,
    SIGNATURE_RIGHT_WIDTH,
    SIGNATURE_ROOM,
    STYLES,
    Role,
    rule_length,
)

# Lines over the whole width, which may end between their terms only.
_TITLES = frozenset({Role.ABSTRACT, Role.APPENDIX_TITLE, Role.ATTACHED_TO})
_NUMBER_BEFORE = 6.0
_SIGNATURE_BEFORE = 12.0
# Word takes the greater of this and the room above the next paragraph.
_ROOM_BELOW = 12.0
# Height of the letters' line box above the baseline, in ems: Times New Roman and Liberation Serif alike.
_ASCENT = 0.891
# Office programs round each letter's width: a line may come out longer than reckoned by about a hundredth.
_ALLOWANCE = 4.0
# Line pitch of single spacing, as a multiple of the size.
_PITCH = 1.15


def circulation(header: Header) -> list[Markup]:
    """Return the line that limits who may read the paper (ô 11); nothing where nobody is shut out."""
    if not header.circulation:
        return []
    place = Place(space_after=_ROOM_BELOW)
    return [paragraph(style_id(Role.CIRCULATION), framed_run(header.circulation), place=place)]


def letterhead(header: Header) -> Markup:
    """Return the head of the first page; number and date stand on one baseline."""
    widths = (HEADER_LEFT_WIDTH * POINTS_PER_MM, HEADER_RIGHT_WIDTH * POINTS_PER_MM)
    left = _Column(widths[0], HEADER_GUTTER_POINTS)
    right = _Column(widths[1])
    office = [
        *(_even(Role.PARENT_OFFICE, line, left) for line in (header.parent_line,) if line),
        *(_even(Role.OFFICE, line, left) for line in header.office_lines),
        _rule_under(Role.OFFICE, header.office_lines, left),
    ]
    state = [
        *_lines(Role.STATE_NAME, (header.state_name,)),
        *_lines(Role.MOTTO, (header.motto,)),
        rule(_width(header.motto, Role.MOTTO), widths[1]),
    ]
    number = _level(Role.NUMBER, Role.PLACE_AND_DATE, header.number_line, left)
    place = _level(Role.PLACE_AND_DATE, Role.NUMBER, header.place_and_date, right)
    return _columns(widths, (office, state), ((number,), (place,)))


def title(node: Title, width: float) -> list[Markup]:
    """Return the kind of the paper and its abstract, with the short rule below."""
    role, above = (Role.ABSTRACT, node.abstract) if node.abstract else (Role.KIND, node.kind)
    return [
        *_lines(Role.KIND, (node.kind,)),
        *([_even(Role.ABSTRACT, node.abstract, _Column(width))] if node.abstract else []),
        _rule_under(role, (above,), _Column(width), _ROOM_BELOW),
    ]


def addressees(node: Addressees, width: float) -> list[Markup]:
    """Return "Kính gửi": one name on the label's line, several below it with their dashes under the colon."""
    role = Role.ADDRESSEE
    if len(node.names) < 2:
        text = " ".join((node.label, *node.names))
        return [_even(role, text, _Column(width), room_below=_ROOM_BELOW)]
    label = _width(node.label.removesuffix(":"), role)
    whole = label + min(width / 2, max(_width(name, role) for name in node.names))
    left = max(0.0, (width - whole) / 2)
    label_place = Place(align=Align.LEFT, left_indent=left)
    last = len(node.names) - 1
    lines = [paragraph(style_id(role), run(node.label), place=label_place)]
    for index, name in enumerate(node.names):
        place = Place(
            align=Align.LEFT,
            space_before=0,
            space_after=_ROOM_BELOW if index == last else None,
            left_indent=left + label,
        )
        lines.append(paragraph(style_id(role), run(name), place=place))
    return lines


def signature_block(signature: Signature, recipients: Recipients, height: float) -> Markup:
    """Return recipients on the left and signature on the right, both beginning on one baseline.

    They are one unbroken row; a list that takes more than half of a page ``height`` points high goes on in a row that
    may part, so that the signature stays with the last lines.
    """
    widths = (SIGNATURE_LEFT_WIDTH * POINTS_PER_MM, SIGNATURE_RIGHT_WIDTH * POINTS_PER_MM)
    column = _Column(widths[1])
    label = _level(Role.RECIPIENTS_LABEL, Role.AUTHORITY, recipients.label, before=_SIGNATURE_BEFORE)
    first, *rest = signature.authority or ("",)
    right = [
        _level(Role.AUTHORITY, Role.RECIPIENTS_LABEL, first, column, before=_SIGNATURE_BEFORE),
        *(_even(Role.AUTHORITY, line, column) for line in rest),
        _even(Role.SIGNER_NAME, signature.name, column),
    ]
    beside = _fitting(recipients.lines, widths[0], height / 2, len(signature.authority))
    left = [label, *_lines(Role.RECIPIENT, recipients.lines[:beside])]
    below = _lines(Role.RECIPIENT, recipients.lines[beside:])
    rows = ((left, right), (below, [paragraph(style_id(Role.RECIPIENT))])) if below else ((left, right),)
    return _columns(widths, *rows, last_parts=bool(below))


def _fitting(lines: Sequence[str], width: float, height: float, authority: int) -> int:
    """Return how many recipients stand beside the signature: all where they fit, else what its own height holds."""
    style = STYLES[Role.RECIPIENT]
    face = advances_of(style)
    pitch = style.size * _PITCH
    reach = list(accumulate(len(wrapped(line, width, style.size, face)) * pitch for line in lines))
    if not reach or reach[-1] <= height:
        return len(lines)
    return bisect_right(reach, SIGNATURE_ROOM * POINTS_PER_MM + authority * STYLES[Role.AUTHORITY].size * _PITCH)


def appendix_head(node: Appendix, width: float) -> list[Markup]:
    """Return label, title and "(Kèm theo ...)" of an annex, with the short rule below (mẫu 2.1)."""
    parts = ((Role.APPENDIX_LABEL, node.label), (Role.APPENDIX_TITLE, node.title), (Role.ATTACHED_TO, node.attached_to))
    shown = [(role, text) for role, text in parts if text]
    if not shown:
        return []
    last_role, last_text = shown[-1]
    lines = [_even(role, text, _Column(width)) for role, text in shown]
    return [*lines, _rule_under(last_role, (last_text,), _Column(width), _ROOM_BELOW)]


@dataclass(frozen=True, slots=True)
class _Column:
    """Where centred lines stand: a width in points, of which a gutter is kept free of words."""

    width: float
    gutter: float = 0

    def even(self, text: str, role: Role) -> float:
        """Return the width in which the lines of a text come out about as long as each other."""
        style = STYLES[role]
        face = advances_of(style)
        room = self.width - self.gutter
        clean = _as_broken(text)
        least = even_width(clean, room, style.size, face)
        lines = wrapped(clean, least, style.size, face)
        # Up to where a word of the next line would fit: half of the way there leaves most room for rounding.
        most = min((_width(f"{line} {after.split(' ')[0]}", role) for line, after in pairwise(lines)), default=room)
        return min(room, max(least + _ALLOWANCE, (least + most) / 2))

    def side_indent(self, text: str, role: Role) -> float:
        """Return the indent on both sides that gives the lines that width."""
        return (self.width - self.even(text, role)) / 2


def _lines(role: Role, texts: Sequence[str]) -> list[Markup]:
    return [paragraph(style_id(role), run(text)) for text in texts]


def _level(
    role: Role, beside: Role, text: str, column: _Column | None = None, *, before: float = _NUMBER_BEFORE
) -> Markup:
    """Return a line that shares its baseline with the line of another size beside it."""
    taller = max(0, STYLES[beside].size - STYLES[role].size)
    side = column.side_indent(text, role) if column else 0
    return paragraph(style_id(role), run(text), place=Place(space_before=before + _ASCENT * taller, side_indent=side))


def _even(role: Role, text: str, column: _Column, *, room_below: float | None = None) -> Markup:
    """Return a centred text whose lines come out about as long as each other."""
    text = bound_title(text) if role in _TITLES else text
    place = Place(side_indent=column.side_indent(text, role), space_after=room_below)
    return paragraph(style_id(role), run(text), place=place)


def _rule_under(role: Role, texts: Sequence[str], column: _Column, room_below: float = 0) -> Markup:
    """Return the rule that belongs below these lines."""
    style = STYLES[role]
    face = advances_of(style)
    texts = [bound_title(text) for text in texts] if role in _TITLES else texts
    lines = [line for text in texts for line in wrapped(_as_broken(text), column.even(text, role), style.size, face)]
    return rule(rule_length([_width(line, role) for line in lines]), column.width, room_below)


def _as_broken(text: str) -> str:
    """Return a text as LibreOffice breaks it: no line of it begins with dots (Unicode line breaking, LB13)."""
    return text.replace(" ..", "\u00a0..")


def _width(text: str, role: Role) -> float:
    style = STYLES[role]
    return advances_of(style).width(text, style.size)


def _columns(widths: tuple[float, ...], *rows: tuple[Sequence[Markup], ...], last_parts: bool = False) -> Markup:
    """Return a table without lines and padding whose rows do not part, but the last one where it may."""
    return element(
        "w:tbl",
        element(
            "w:tblPr",
            element("w:tblW", w=twips(sum(widths)), type="dxa"),
            element("w:tblLayout", type="fixed"),
            # LibreOffice pads cells by itself where the table does not say otherwise.
            element("w:tblCellMar", *(element(f"w:{side}", w=0, type="dxa") for side in ("left", "right"))),
            element("w:tblLook", val="0000"),
        ),
        element("w:tblGrid", *(element("w:gridCol", w=twips(width)) for width in widths)),
        *(
            element(
                "w:tr",
                NOTHING if last_parts and cells is rows[-1] else element("w:trPr", element("w:cantSplit")),
                *(
                    element("w:tc", element("w:tcPr", element("w:tcW", w=twips(width), type="dxa")), *content)
                    for width, content in zip(widths, cells, strict=True)
                ),
            )
            for cells in rows
        ),
    )
