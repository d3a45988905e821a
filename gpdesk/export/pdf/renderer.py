"""A document tree to PDF bytes."""

import io
from typing import assert_never

from reportlab.platypus.doctemplate import LayoutError, NextPageTemplate
from reportlab.platypus.flowables import CondPageBreak, Flowable, KeepTogether, Spacer
from reportlab.platypus.flowables import PageBreak as NewPage
from reportlab.platypus.paragraph import Paragraph as Flowed
from reportlab.platypus.tables import Table as Grid

from gpdesk.domain.error import GpdeskError
from gpdesk.export.document import (
    Align,
    Block,
    Document,
    Heading,
    HeadingLevel,
    Item,
    Note,
    PageBreak,
    Paragraph,
    Recipients,
    Signature,
    Table,
)
from gpdesk.export.pdf.head import HeaderBlock, addressee_flowables, appendix_flowables, title_flowables
from gpdesk.export.pdf.page import APPENDIX, LANDSCAPE_APPENDIX, PaperTemplate
from gpdesk.export.pdf.paragraph import flowed, leading, running
from gpdesk.export.pdf.table import RuledTable, table_flowable
from gpdesk.export.pdf.typeface import check_glyphs, font_name
from gpdesk.export.style import (
    LANDSCAPE,
    POINTS_PER_MM,
    PORTRAIT,
    SIGNATURE_LEFT_WIDTH,
    SIGNATURE_RIGHT_WIDTH,
    SIGNATURE_ROOM,
    STYLES,
    PageForm,
    Role,
)

_HEADING_ROLES = {
    HeadingLevel.SECTION: Role.SECTION,
    HeadingLevel.HEADING: Role.HEADING,
    HeadingLevel.SUBHEADING: Role.SUBHEADING,
}
# So many lines of the body stay with the signature, that no page holds a signature alone.
_LINES_WITH_SIGNATURE = 2


class PaperDoesNotFit(GpdeskError):
    """Something on the paper cannot be placed on a sheet."""

    def __init__(self) -> None:
        super().__init__(
            "Có nội dung quá lớn, không xếp vừa trang giấy. Hãy rút ngắn ô hoặc dòng dài nhất rồi thử lại."
        )


def render(document: Document) -> bytes:
    """Return the paper as PDF; the same document gives the same bytes.

    Raises ``MissingGlyph`` for a character that the typeface lacks.
    """
    check_glyphs(document)
    file = io.BytesIO()
    try:
        PaperTemplate(file, document.meta).build(_story(document))
    except LayoutError as fault:
        raise PaperDoesNotFit from fault
    return file.getvalue()


def _story(document: Document) -> list[Flowable]:
    width = PORTRAIT.text_width * POINTS_PER_MM
    story: list[Flowable] = [HeaderBlock(document.header), *title_flowables(document.title, width)]
    if document.addressees:
        story += addressee_flowables(document.addressees, width)
    for basis in document.bases:
        story += running(basis, Role.BASIS, width)
    story += _with_signature(_flow(document.body, PORTRAIT), document, width)
    for appendix in document.appendices:
        form = LANDSCAPE if appendix.is_landscape else PORTRAIT
        head = appendix_flowables(appendix, form.text_width * POINTS_PER_MM)
        head[0].bookmark = (f"{appendix.label}. {appendix.title}", 0)
        story += [NextPageTemplate(LANDSCAPE_APPENDIX if appendix.is_landscape else APPENDIX), NewPage()]
        story += [*head, *_flow(appendix.body, form)]
    return story


def _flow(blocks: tuple[Block, ...], form: PageForm) -> list[Flowable]:
    width = form.text_width * POINTS_PER_MM
    height = form.text_height * POINTS_PER_MM
    story: list[Flowable] = []
    for block in blocks:
        match block:
            case Heading():
                paragraph = flowed(f"{block.label} {block.text}".strip(), _HEADING_ROLES[block.level], keepWithNext=1)
                paragraph.bookmark = (f"{block.label} {block.text}".strip(), block.level.value - 1)
                story.append(paragraph)
            case Paragraph():
                story += running(f"{block.label} {block.text}".strip(), Role.BODY, width)
            case Item():
                story += running(f"{block.label} {block.text}".strip(), Role.ITEM, width)
            case Note():
                stays = block.align is Align.RIGHT
                alignment = {Align.LEFT: 0, Align.CENTRE: 1, Align.RIGHT: 2}[block.align]
                story.append(flowed(block.text, Role.TABLE_NOTE, alignment=alignment, keepWithNext=int(stays)))
            case Table():
                _add_table(story, table_flowable(block, width, height), width)
            case PageBreak():
                story.append(NewPage())
            case _:
                assert_never(block)
    return story


def _add_table(story: list[Flowable], table: RuledTable, width: float) -> None:
    """Add a table; a heading or unit line just above it goes to the next page with it if its first rows must.

    reportlab's own keep-with-next would move a long table as a whole.
    """
    led = 0
    while led < len(story) and story[-1 - led].getKeepWithNext():
        led += 1
    leaders = story[len(story) - led :]
    for leader in leaders:
        leader.keepWithNext = 0
    room = sum(leader.wrap(width, table.page_height)[1] + leader.getSpaceBefore() for leader in leaders)
    story.insert(len(story) - led, CondPageBreak(min(room + table.height_of_head(width), table.page_height)))
    story.append(table)


def _with_signature(body: list[Flowable], document: Document, width: float) -> list[Flowable]:
    """Close the body with the signature block, held together with the body's last lines."""
    block = _signature_block(document.signature, document.recipients)
    if not body or not isinstance(body[-1], Flowed):
        return [*body, KeepTogether([Spacer(1, 12), block])]
    *before, last = body
    last.wrap(width, 1_000_000)
    lines = len(last.blPara.lines) if hasattr(last, "blPara") else 0
    if lines > 2 * _LINES_WITH_SIGNATURE:
        keep_above = (lines - _LINES_WITH_SIGNATURE) * leading(STYLES[Role.BODY]) + 1
        parts = last.split(width, keep_above)
        if len(parts) == 2:
            before, last = [*before, parts[0]], parts[1]
    return [*before, KeepTogether([last, Spacer(1, 12), block])]


def _signature_block(signature: Signature, recipients: Recipients) -> Grid:
    """Return recipients (left) and signature (right), their first lines level (ô 9b, 7a, 7b)."""
    level = leading(STYLES[Role.AUTHORITY])
    left = [
        flowed(recipients.label, Role.RECIPIENTS_LABEL, leading=level),
        *(flowed(line, Role.RECIPIENT) for line in recipients.lines),
    ]
    right = [
        *(flowed(line, Role.AUTHORITY) for line in signature.authority),
        Spacer(1, SIGNATURE_ROOM * POINTS_PER_MM),
        flowed(signature.name, Role.SIGNER_NAME),
    ]
    return Grid(
        [[left, right]],
        colWidths=[SIGNATURE_LEFT_WIDTH * POINTS_PER_MM, SIGNATURE_RIGHT_WIDTH * POINTS_PER_MM],
        splitInRow=1,
        style=[
            ("FONTNAME", (0, 0), (-1, -1), font_name(STYLES[Role.BODY])),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ],
    )
