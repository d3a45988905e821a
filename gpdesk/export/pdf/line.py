"""Lines that stand by themselves: broken evenly, measured in the type of their role."""

from reportlab.pdfbase.pdfmetrics import stringWidth

from gpdesk.domain.text import one_line
from gpdesk.export.advance import advances_of, even_width, wrapped
from gpdesk.export.binding import bound, bound_title
from gpdesk.export.pdf.typeface import font_name
from gpdesk.export.style import STYLES, Role


def title_lines(text: str, role: Role, width: float) -> list[str]:
    """Break a title that has the whole width into lines of even length, between its terms."""
    return _broken(bound_title(one_line(text)), role, width)


def even_lines(text: str, role: Role, width: float) -> list[str]:
    """Break text into as few lines as fit ``width`` points, of even length; no line for a blank text."""
    return _broken(bound(one_line(text)), role, width)


def _broken(clean: str, role: Role, width: float) -> list[str]:
    if not clean:
        return []
    style = STYLES[role]
    face = advances_of(style)
    return wrapped(clean, even_width(clean, width, style.size, face), style.size, face)


def text_width(text: str, role: Role) -> float:
    """Return the width of a text in the type of its role, in points."""
    style = STYLES[role]
    return float(stringWidth(text, font_name(style), style.size))
