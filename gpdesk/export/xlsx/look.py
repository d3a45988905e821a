"""How cells look: fonts, alignments and borders of the decree's roles as Excel knows them."""

from functools import cache

from openpyxl.styles import Alignment, Border, Font, Side

from gpdesk.export.document import Align
from gpdesk.export.style import STYLES, Role
from gpdesk.export.style import Alignment as Stand

FONT = "Times New Roman"

HORIZONTAL = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}
_HORIZONTAL_OF_ROLE = {
    Stand.LEFT: "left",
    Stand.CENTRE: "center",
    Stand.RIGHT: "right",
    Stand.JUSTIFY: "justify",
}


@cache
def font(role: Role, *, is_bold: bool | None = None) -> Font:
    """Return the font of a role; the motto is underlined, which is a rule exactly as long as its text."""
    style = STYLES[role]
    return Font(
        name=FONT,
        size=style.size,
        bold=style.is_bold if is_bold is None else is_bold,
        italic=style.is_italic,
        underline="single" if role is Role.MOTTO else None,
    )


@cache
def alignment(horizontal: str, vertical: str) -> Alignment:
    """Return an alignment whose text wraps."""
    return Alignment(horizontal=horizontal, vertical=vertical, wrap_text=True)


@cache
def ruled() -> Border:
    """Return thin black lines on all sides."""
    line = Side(style="thin", color="FF000000")
    return Border(left=line, right=line, top=line, bottom=line)


def horizontal_of(role: Role) -> str:
    """Return where the lines of a role stand."""
    return _HORIZONTAL_OF_ROLE[STYLES[role].alignment]
