"""A document tree to PDF bytes."""

import io

from reportlab.platypus.doctemplate import LayoutError, NextPageTemplate
from reportlab.platypus.flowables import Flowable, Spacer
from reportlab.platypus.flowables import PageBreak as NewPage

from gpdesk.domain.error import GpdeskError
from gpdesk.export.document import Appendix, Document
from gpdesk.export.pdf.body import Closing, body_flowables
from gpdesk.export.pdf.bookmark import Outline
from gpdesk.export.pdf.head import (
    HeaderBlock,
    addressee_flowables,
    appendix_flowables,
    circulation_flowables,
    title_flowables,
)
from gpdesk.export.pdf.keep import Sheet
from gpdesk.export.pdf.page import APPENDIX, LANDSCAPE_APPENDIX, PaperTemplate
from gpdesk.export.pdf.paragraph import running
from gpdesk.export.pdf.signature import signature_block
from gpdesk.export.pdf.typeface import check_glyphs
from gpdesk.export.style import LANDSCAPE, POINTS_PER_MM, PORTRAIT, PageForm, Role

_GAP_ABOVE_SIGNATURE = 12.0


class PaperDoesNotFit(GpdeskError):
    """Something on the paper cannot be placed on a sheet."""

    def __init__(self) -> None:
        super().__init__(
            "Có nội dung quá lớn, không xếp vừa trang giấy. Hãy rút ngắn tên cơ quan hoặc đầu cột của bảng rồi thử lại."
        )


def render(document: Document) -> bytes:
    """Return the paper as PDF; the same document gives the same bytes.

    Raises ``MissingGlyph`` for a character that the typeface lacks, ``PaperDoesNotFit`` where a head is higher than
    a page.
    """
    check_glyphs(document)
    file = io.BytesIO()
    try:
        PaperTemplate(file, document.meta).build(_story(document))
    except LayoutError as fault:
        raise PaperDoesNotFit from fault
    return file.getvalue()


def _story(document: Document) -> list[Flowable]:
    sheet = _sheet(PORTRAIT)
    outline = Outline()
    story: list[Flowable] = [
        *circulation_flowables(document.header),
        HeaderBlock(document.header),
        *title_flowables(document.title, sheet.width),
    ]
    if document.addressees:
        story += addressee_flowables(document.addressees, sheet.width)
    for basis in document.bases:
        story += running(basis, Role.BASIS, sheet.width)
    block, room = signature_block(document.signature, document.recipients, sheet.height)
    closing = Closing((Spacer(1, _GAP_ABOVE_SIGNATURE), block), _GAP_ABOVE_SIGNATURE + room)
    story += body_flowables(document.body, sheet, outline, closing)
    for appendix in document.appendices:
        story += _appendix(appendix, outline)
    return story


def _appendix(appendix: Appendix, outline: Outline) -> list[Flowable]:
    sheet = _sheet(LANDSCAPE if appendix.is_landscape else PORTRAIT)
    return [
        NextPageTemplate(LANDSCAPE_APPENDIX if appendix.is_landscape else APPENDIX),
        NewPage(),
        outline.entry(f"{appendix.label}. {appendix.title}", 0),
        *appendix_flowables(appendix, sheet.width),
        *body_flowables(appendix.body, sheet, outline),
    ]


def _sheet(form: PageForm) -> Sheet:
    return Sheet(form.text_width * POINTS_PER_MM, form.text_height * POINTS_PER_MM)
