"""Sections of a Word file: sheet, margins, page numbers that begin at 1, and a first page without number."""

from gpdesk.export.docx.markup import Markup, element, twips
from gpdesk.export.style import PAGE_NUMBER_FROM_EDGE, POINTS_PER_MM, PageForm

HEADER_ID = "rIdHeader"
FIRST_HEADER_ID = "rIdFirstHeader"


def section(form: PageForm) -> Markup:
    """Return a section that begins on a new page (ECMA-376 Part 1, 17.6.17)."""
    orientation = {"orient": "landscape"} if form.width > form.height else {}
    return element(
        "w:sectPr",
        _header("default", HEADER_ID),
        _header("first", FIRST_HEADER_ID),
        element("w:type", val="nextPage"),
        element("w:pgSz", w=_length(form.width), h=_length(form.height), **orientation),
        element(
            "w:pgMar",
            top=_length(form.top),
            right=_length(form.right),
            bottom=_length(form.bottom),
            left=_length(form.left),
            header=_length(PAGE_NUMBER_FROM_EDGE),
            footer=_length(PAGE_NUMBER_FROM_EDGE),
            gutter=0,
        ),
        element("w:pgNumType", start=1),
        element("w:titlePg"),
    )


def _header(kind: str, relation: str) -> Markup:
    return Markup(f'<w:headerReference w:type="{kind}" r:id="{relation}"/>')


def _length(millimetres: float) -> int:
    return twips(millimetres * POINTS_PER_MM)
