"""WordprocessingML as text; ``Markup`` keeps the paper's words and the XML apart, so that no words become XML."""

from typing import NewType
from xml.sax.saxutils import escape, quoteattr

from gpdesk.export.office_package import plain

Markup = NewType("Markup", str)

NOTHING = Markup("")
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def element(name: str, /, *children: Markup, **attributes: str | int) -> Markup:
    """Return an element; attribute names of the main namespace come without their prefix (``val=1`` is ``w:val``)."""
    inner = "".join(children)
    written = "".join(f" w:{key}={quoteattr(str(value))}" for key, value in attributes.items())
    return Markup(f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>")


def flag(name: str, *, is_on: bool) -> Markup:
    """Return an empty element that switches something on, or nothing."""
    return element(name) if is_on else NOTHING


def words(text: str) -> Markup:
    """Return the paper's words as a text element: the only way by which text enters the file."""
    return Markup(f'<w:t xml:space="preserve">{escape(plain(text))}</w:t>')


def attribute_text(text: str) -> str:
    """Return the paper's words as a quoted attribute value."""
    return quoteattr(plain(text))


def part(markup: Markup) -> bytes:
    """Return a whole part of the file with its XML declaration."""
    return (_DECLARATION + markup).encode()


def twips(points: float) -> int:
    """Return a length in twentieths of a point, Word's unit."""
    return round(points * 20)
