"""Paragraphs of a Word file: a named style, words, and the few settings that belong to the place, not to the style."""

from dataclasses import dataclass

from gpdesk.export.document import Align
from gpdesk.export.docx.markup import NOTHING, Markup, element, flag, twips, words
from gpdesk.export.style import RULE_THICKNESS_POINTS

# Word counts borders in eighths of a point.
_RULE = round(8 * RULE_THICKNESS_POINTS)

JUSTIFICATION = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}


@dataclass(frozen=True, slots=True)
class Place:
    """Settings of one paragraph where it stands.

    ``keeps_next``: stays on the page of what follows; ``breaks_page``: begins a page; ``align`` overrides the
    style; ``section`` is the section that ends with this paragraph. In points, over the style's own:
    ``space_before``; ``space_after``; ``left_indent``; ``side_indent``, the same on the left and on the right.
    """

    keeps_next: bool = False
    breaks_page: bool = False
    align: Align | None = None
    section: Markup = NOTHING
    space_before: float | None = None
    space_after: float | None = None
    left_indent: float | None = None
    side_indent: float = 0


ANYWHERE = Place()


def paragraph(style_id: str, *runs: Markup, place: Place = ANYWHERE, border: Markup = NOTHING) -> Markup:
    """Return a paragraph; the order of its settings is the schema's (ECMA-376 Part 1, 17.3.1.26)."""
    properties = element(
        "w:pPr",
        element("w:pStyle", val=style_id),
        flag("w:keepNext", is_on=place.keeps_next),
        flag("w:pageBreakBefore", is_on=place.breaks_page),
        border,
        _spacing(place),
        _indent(place),
        NOTHING if place.align is None else element("w:jc", val=JUSTIFICATION[place.align]),
        place.section,
    )
    return element("w:p", properties, *runs)


def run(text: str, *, is_bold: bool | None = None) -> Markup:
    """Return the text as a run; ``is_bold`` overrides the style. The empty text is no run."""
    if not text:
        return NOTHING
    weight = NOTHING if is_bold is None else element("w:rPr", _toggle("w:b", is_bold), _toggle("w:bCs", is_bold))
    return element("w:r", weight, words(text))


def framed_run(text: str) -> Markup:
    """Return the text in a single frame as long as itself (Phụ lục I, mục III.2 of the decree: chỉ dẫn phạm vi lưu hành)."""
    frame = element("w:bdr", val="single", sz=_RULE, space=4, color="000000")
    return element("w:r", element("w:rPr", frame), words(text))


def rule(length: float, width: float, room_below: float = 0) -> Markup:
    """Return a solid line of ``length`` points, centred in a column of ``width`` points.

    It is the top border of an empty paragraph between two indents: Word and LibreOffice draw it alike, it needs no
    drawing object, and it stays under its text whatever is typed there. ``room_below`` is in points.
    """
    indent = twips((width - length) / 2)
    properties = element(
        "w:pPr",
        element("w:pStyle", val="RuleLine"),
        element("w:keepNext"),
        element("w:pBdr", element("w:top", val="single", sz=_RULE, space=0, color="000000")),
        element("w:spacing", after=twips(room_below)) if room_below else NOTHING,
        element("w:ind", left=indent, right=indent, firstLine=0),
    )
    return element("w:p", properties)


def gap(place: Place = ANYWHERE) -> Markup:
    """Return a paragraph without height: what Word wants between two tables, after a table, and to end a section."""
    return paragraph("Gap", place=place)


def _spacing(place: Place) -> Markup:
    rooms = {"before": place.space_before, "after": place.space_after}
    given = {side: twips(room) for side, room in rooms.items() if room is not None}
    return element("w:spacing", **given) if given else NOTHING


def _indent(place: Place) -> Markup:
    if place.left_indent is not None:
        return element("w:ind", left=twips(place.left_indent), firstLine=0)
    side = twips(place.side_indent)
    return element("w:ind", left=side, right=side, firstLine=0) if side else NOTHING


def _toggle(name: str, is_on: bool) -> Markup:  # noqa: FBT001
    return element(name) if is_on else element(name, val=0)
