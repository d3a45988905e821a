"""A document as a Word file that a leader can edit: real styles, real page fields, no template, no macro.

The parts are written as XML rather than through python-docx: its template brings a theme, Latin fonts and a hundred
styles that a decree paper must not have, and everything asked for here (fields, borders, sections, repeated heads)
would be raw XML there as well.
"""

from gpdesk.export.binding import bound
from gpdesk.export.document import Appendix, Document
from gpdesk.export.docx.body import flow
from gpdesk.export.docx.frame import addressees, appendix_head, circulation, letterhead, signature_block, title
from gpdesk.export.docx.markup import NOTHING, Markup
from gpdesk.export.docx.package import word_file
from gpdesk.export.docx.paragraph import Place, gap, paragraph, run
from gpdesk.export.docx.section import section
from gpdesk.export.docx.stylesheet import style_id
from gpdesk.export.style import LANDSCAPE, POINTS_PER_MM, PORTRAIT, PageForm, Role


def render(document: Document) -> bytes:
    """Return the bytes of the .docx file; the same document gives the same bytes."""
    last = len(document.appendices) - 1
    text = [*_main_text(document)]
    closing = PORTRAIT
    if document.appendices:
        text.append(gap(Place(section=section(PORTRAIT))))
        for index, appendix in enumerate(document.appendices):
            closing = _form(appendix)
            ending = NOTHING if index == last else section(closing)
            text += _appendix(appendix, closing, ending)
    else:
        text.append(gap())
    return word_file(Markup("".join((*text, section(closing)))), document.meta)


def _main_text(document: Document) -> list[Markup]:
    width, height = _points(PORTRAIT)
    return [
        *circulation(document.header),
        letterhead(document.header),
        *title(document.title, width),
        *(addressees(document.addressees, width) if document.addressees else ()),
        *(paragraph(style_id(Role.BASIS), run(bound(line))) for line in document.bases),
        *(flow(document.body, width, height, keeps_next=True) if document.body else ()),
        signature_block(document.signature, document.recipients, height),
    ]


def _appendix(appendix: Appendix, form: PageForm, ending: Markup) -> list[Markup]:
    width, height = _points(form)
    return [*appendix_head(appendix, width), *flow(appendix.body, width, height, section=ending)]


def _form(appendix: Appendix) -> PageForm:
    return LANDSCAPE if appendix.is_landscape else PORTRAIT


def _points(form: PageForm) -> tuple[float, float]:
    return form.text_width * POINTS_PER_MM, form.text_height * POINTS_PER_MM
