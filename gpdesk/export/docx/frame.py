"""The parts of an official paper around its body: letterhead, title, addressees, signature block, annex head.

Places as in the plan of Nghị định 30/2020/NĐ-CP, Phụ lục I, mục IV. Two columns are a table without lines.
"""

from collections.abc import Sequence

from gpdesk.export.advance import advances_of, even_width, wrapped
from gpdesk.export.document import Addressees, Align, Appendix, Header, Recipients, Signature, Title
from gpdesk.export.docx.markup import Markup, element, flag, twips
from gpdesk.export.docx.paragraph import Place, framed_run, paragraph, rule, run
from gpdesk.export.docx.stylesheet import style_id
from gpdesk.export.style import (
    APPENDIX_RULE_SHARE,
    HEADER_LEFT_WIDTH,
    HEADER_RIGHT_WIDTH,
    POINTS_PER_MM,
    RULE_SHARE,
    SIGNATURE_LEFT_WIDTH,
    SIGNATURE_RIGHT_WIDTH,
    STYLES,
    Role,
)

_NUMBER_BEFORE = 6.0
_SIGNATURE_BEFORE = 12.0
_ROOM_BELOW = 6.0
# Height of the letters' line box above the baseline, in ems: Times New Roman and Liberation Serif alike.
_ASCENT = 0.891


def circulation(header: Header) -> list[Markup]:
    """Return the line that limits who may read the paper (ô 11); nothing where nobody is shut out."""
    if not header.circulation:
        return []
    return [paragraph(style_id(Role.CIRCULATION), framed_run(header.circulation))]


def letterhead(header: Header) -> Markup:
    """Return the head of the first page; number and date stand on one baseline."""
    widths = (HEADER_LEFT_WIDTH * POINTS_PER_MM, HEADER_RIGHT_WIDTH * POINTS_PER_MM)
    office = [
        *_lines(Role.PARENT_OFFICE, (header.parent_line,) if header.parent_line else ()),
        *_lines(Role.OFFICE, header.office_lines),
        _rule_under(Role.OFFICE, header.office_lines, widths[0], RULE_SHARE),
    ]
    motto_width = _width(header.motto, Role.MOTTO)
    state = [
        *_lines(Role.STATE_NAME, (header.state_name,)),
        *_lines(Role.MOTTO, (header.motto,)),
        rule(motto_width, widths[1]),
    ]
    number = _level(Role.NUMBER, Role.PLACE_AND_DATE, header.number_line)
    place = _level(Role.PLACE_AND_DATE, Role.NUMBER, header.place_and_date)
    return _columns(widths, (office, state), ((number,), (place,)))


def title(node: Title, width: float) -> list[Markup]:
    """Return the kind of the paper and its abstract, with the short rule below."""
    role, above = (Role.ABSTRACT, node.abstract) if node.abstract else (Role.KIND, node.kind)
    return [
        *_lines(Role.KIND, (node.kind,)),
        *([_even(Role.ABSTRACT, node.abstract, width)] if node.abstract else []),
        _rule_under(role, (above,), width, RULE_SHARE, _ROOM_BELOW),
    ]


def addressees(node: Addressees, width: float) -> list[Markup]:
    """Return "Kính gửi": one name on the label's line, several below it with their dashes under the colon."""
    role = Role.ADDRESSEE
    if len(node.names) < 2:
        text = " ".join((node.label, *node.names))
        return [_even(role, text, width, room_below=_ROOM_BELOW)]
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


def signature_block(signature: Signature, recipients: Recipients) -> Markup:
    """Return recipients on the left and signature on the right, one unbroken row; both begin on one baseline."""
    label = _level(Role.RECIPIENTS_LABEL, Role.AUTHORITY, recipients.label, before=_SIGNATURE_BEFORE)
    left = [label, *_lines(Role.RECIPIENT, recipients.lines)]
    first, *rest = signature.authority or ("",)
    right = [
        _level(Role.AUTHORITY, Role.RECIPIENTS_LABEL, first, before=_SIGNATURE_BEFORE),
        *_lines(Role.AUTHORITY, rest),
        *_lines(Role.SIGNER_NAME, (signature.name,)),
    ]
    widths = (SIGNATURE_LEFT_WIDTH * POINTS_PER_MM, SIGNATURE_RIGHT_WIDTH * POINTS_PER_MM)
    return _columns(widths, (left, right))


def appendix_head(node: Appendix, width: float) -> list[Markup]:
    """Return label, title and "(Kèm theo ...)" of an annex, with the short rule below (mẫu 2.1)."""
    parts = ((Role.APPENDIX_LABEL, node.label), (Role.APPENDIX_TITLE, node.title), (Role.ATTACHED_TO, node.attached_to))
    shown = [(role, text) for role, text in parts if text]
    if not shown:
        return []
    last_role, last_text = shown[-1]
    lines = [_even(role, text, width) for role, text in shown]
    return [*lines, _rule_under(last_role, (last_text,), width, APPENDIX_RULE_SHARE, _ROOM_BELOW)]


def _lines(role: Role, texts: Sequence[str]) -> list[Markup]:
    return [paragraph(style_id(role), run(text)) for text in texts]


def _level(role: Role, beside: Role, text: str, *, before: float = _NUMBER_BEFORE) -> Markup:
    """Return a line that shares its baseline with the line of another size beside it."""
    taller = max(0, STYLES[beside].size - STYLES[role].size)
    return paragraph(style_id(role), run(text), place=Place(space_before=before + _ASCENT * taller))


def _even(role: Role, text: str, width: float, *, room_below: float | None = None) -> Markup:
    """Return a centred text whose lines come out about as long as each other."""
    style = STYLES[role]
    even = even_width(text, width - 1, style.size, advances_of(style)) + 1
    return paragraph(style_id(role), run(text), place=Place(side_indent=(width - even) / 2, space_after=room_below))


def _rule_under(role: Role, texts: Sequence[str], width: float, share: float, room_below: float = 0) -> Markup:
    """Return a rule of that share of the longest line above it."""
    style = STYLES[role]
    face = advances_of(style)
    lines = [
        line
        for text in texts
        for line in wrapped(text, even_width(text, width - 1, style.size, face) + 1, style.size, face)
    ]
    return rule(share * max((_width(line, role) for line in lines), default=0), width, room_below)


def _width(text: str, role: Role) -> float:
    style = STYLES[role]
    return advances_of(style).width(text, style.size)


def _columns(widths: tuple[float, ...], *rows: tuple[Sequence[Markup], ...]) -> Markup:
    """Return a table without lines and padding whose rows do not part."""
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
                element("w:trPr", flag("w:cantSplit", is_on=True)),
                *(
                    element("w:tc", element("w:tcPr", element("w:tcW", w=twips(width), type="dxa")), *content)
                    for width, content in zip(widths, cells, strict=True)
                ),
            )
            for cells in rows
        ),
    )
