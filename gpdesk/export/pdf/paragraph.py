"""Running text: the one place where text becomes a reportlab paragraph."""

from functools import cache, lru_cache

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus.paragraph import Paragraph as Flowed
from reportlab.platypus.paraparser import ParaFrag

from gpdesk.domain.text import normalise, one_line
from gpdesk.export.binding import bound, bound_signs
from gpdesk.export.document import Align
from gpdesk.export.pdf.typeface import font_name
from gpdesk.export.style import POINTS_PER_MM, STYLES, Alignment, Role, Style

_ALIGNMENTS = {
    Alignment.LEFT: TA_LEFT,
    Alignment.CENTRE: TA_CENTER,
    Alignment.RIGHT: TA_RIGHT,
    Alignment.JUSTIFY: TA_JUSTIFY,
}
CELL_ALIGNMENTS = {Align.LEFT: TA_LEFT, Align.CENTRE: TA_CENTER, Align.RIGHT: TA_RIGHT}
# Liberation Serif and Times New Roman: ascent 0.891, descent 0.216, line gap 0.042 of the size.
SINGLE_SPACING = 1.15
# A paragraph that runs over pages is laid out anew on each; long ones are cut at line ends so that time stays linear.
_LONG_TEXT = 3000
_LINES_IN_A_PIECE = 40


def leading(style: Style) -> float:
    """Return the line pitch of a style in points."""
    return style.size * SINGLE_SPACING * style.spacing


@cache
def _paragraph_style(role: Role) -> ParagraphStyle:
    style = STYLES[role]
    return ParagraphStyle(
        role.value,
        fontName=font_name(style),
        fontSize=style.size,
        leading=leading(style),
        alignment=_ALIGNMENTS[style.alignment],
        firstLineIndent=style.indent * POINTS_PER_MM,
        spaceBefore=style.before,
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
        bulletFontName=font_name(style),
    )


def flowed(text: str, role: Role, **changes: object) -> Flowed:
    """Return one line of text as a paragraph in its role's style, with changes of reportlab's style attributes."""
    return _flowed(bound(text), role, **changes)


def _flowed(text: str, role: Role, **changes: object) -> Flowed:
    """Return a paragraph that is handed its words ready made.

    reportlab's own way in reads the text as markup: a tag in it would change its look, fail, or open a file.
    """
    style = _changed_style(role, tuple(changes.items()))
    words = text.strip(" \t\n")
    fragment = ParaFrag(
        text=words,
        fontName=style.fontName,
        fontSize=style.fontSize,
        textColor=style.textColor,
        bold=0,
        italic=0,
        greek=0,
        rise=0,
        link=[],
        us_lines=[],
    )
    return Flowed("", style, frags=[fragment] if words else [])


@lru_cache(maxsize=64)
def _changed_style(role: Role, changes: tuple[tuple[str, object], ...]) -> ParagraphStyle:
    style = _paragraph_style(role)
    return ParagraphStyle(role.value, parent=style, **dict(changes)) if changes else style


def flowed_cell(text: str, role: Role, align: Align, *, is_bold: bool) -> list[Flowed]:
    """Return a table cell's text, one paragraph for each line (and for each piece of a very long one)."""
    if not text:
        return []
    face = font_name(STYLES[Role.TABLE_HEAD]) if is_bold else font_name(STYLES[role])
    changes = {"alignment": CELL_ALIGNMENTS[align], "fontName": face}
    return [_flowed(piece, role, **changes) for line in bound_signs(text).split("\n") for piece in _short(line)]


def running(text: str, role: Role, width: float) -> list[Flowed]:
    """Return the text as paragraphs, one for each of its lines; a very long line as seamless pieces."""
    return [piece for line in normalise(text).split("\n") if line.strip() for piece in _pieces(line, role, width)]


def _pieces(line: str, role: Role, width: float) -> list[Flowed]:
    if len(line) <= _LONG_TEXT:
        return [flowed(line, role)]
    style = _paragraph_style(role)
    lines = _break_lines(bound(one_line(line)), style, width)
    groups = [lines[start : start + _LINES_IN_A_PIECE] for start in range(0, len(lines), _LINES_IN_A_PIECE)]
    return [
        _flowed(
            " ".join(group),
            role,
            firstLineIndent=style.firstLineIndent if index == 0 else 0,
            spaceBefore=style.spaceBefore if index == 0 else 0,
            justifyLastLine=int(index < len(groups) - 1),
        )
        for index, group in enumerate(groups)
    ]


def _break_lines(text: str, style: ParagraphStyle, width: float) -> list[str]:
    """Break text greedily as reportlab does, so that a cut between two lines cannot be seen."""
    blank = stringWidth(" ", style.fontName, style.fontSize)
    lines: list[list[str]] = [[]]
    used = style.firstLineIndent
    for word in text.split(" "):
        length = stringWidth(word, style.fontName, style.fontSize)
        if lines[-1] and used + blank + length > width:
            lines.append([])
            used = 0
        used += length + (blank if lines[-1] else 0)
        lines[-1].append(word)
    return [" ".join(words) for words in lines]


def _short(line: str) -> list[str]:
    """Cut a very long line of a cell at blanks."""
    pieces = []
    rest = line
    while len(rest) > _LONG_TEXT:
        blank = rest.rfind(" ", 1, _LONG_TEXT)
        cut = blank if blank > 0 else _LONG_TEXT
        pieces.append(rest[:cut])
        rest = rest[cut:].lstrip()
    return [*pieces, rest]
