"""The four faces as reportlab knows them, and the check that every letter of a paper is in them."""

from collections.abc import Iterator
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.format import text_of
from gpdesk.domain.text import normalise
from gpdesk.export.document import (
    Addressees,
    Block,
    Calendar,
    Document,
    Heading,
    Item,
    Note,
    PageBreak,
    Paragraph,
    Table,
    calendar_texts,
)
from gpdesk.export.fonts import Face, bundled_files, typeface_files
from gpdesk.export.style import Style


class MissingGlyph(GpdeskError):
    """A character that the typeface of papers does not have, such as an emoji."""

    def __init__(self, character: str, text: str) -> None:
        self.character = character
        around = text.index(character)
        excerpt = text[max(0, around - 30) : around + 30].strip()
        super().__init__(
            f"Ký tự “{character}” (U+{ord(character):04X}) không in được bằng phông chữ của văn bản, nằm trong câu: "
            f"“{excerpt}”. Hãy xóa hoặc thay ký tự đó."
        )


def font_name(style: Style) -> str:
    """Return the registered font name of a style; the fonts are read on first use."""
    return str(_register()[Face.of(is_bold=style.is_bold, is_italic=style.is_italic)].fontName)


@cache
def _register() -> dict[Face, TTFont]:
    """Read the four font files; reportlab keeps its fonts by name for the whole process, so once is enough."""
    try:
        fonts = {face: TTFont(f"gpdesk-{face.value}", str(path)) for face, path in typeface_files().items()}
    except (TTFError, OSError):
        # A broken or unreadable system font must not stop a report.
        fonts = {face: TTFont(f"gpdesk-{face.value}", str(path)) for face, path in bundled_files().items()}
    for font in fonts.values():
        pdfmetrics.registerFont(font)
    return fonts


def check_glyphs(document: Document) -> None:
    """Raise ``MissingGlyph`` for the first character of the document that a face of ours lacks."""
    known = [font.face.charToGlyph for font in _register().values()]
    checked: set[str] = set()
    for text in map(normalise, _texts(document)):
        for character in dict.fromkeys(text):
            if character in checked or character.isspace():
                continue  # blanks and line ends are laid out, not drawn
            if not all(ord(character) in glyphs for glyphs in known):
                raise MissingGlyph(character, text)
            checked.add(character)


def _texts(document: Document) -> Iterator[str]:
    head = document.header
    yield from (head.circulation, head.parent_line, *head.office_lines, head.number_line, head.state_name, head.motto)
    yield from (head.place_and_date, document.title.kind, document.title.abstract, document.meta.mark)
    if isinstance(document.addressees, Addressees):
        yield from (document.addressees.label, *document.addressees.names)
    yield from document.bases
    yield from _block_texts(document.body)
    yield from (*document.signature.authority, document.signature.name)
    yield from (document.recipients.label, *document.recipients.lines)
    for appendix in document.appendices:
        yield from (appendix.label, appendix.title, appendix.attached_to)
        yield from _block_texts(appendix.body)


def _block_texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading() | Paragraph() | Item():
                yield f"{block.label} {block.text}"
            case Note():
                yield block.text
            case Table():
                yield from (column.title for column in block.columns)
                yield from (text_of(cell.value) for row in block.rows for cell in row.cells)
            case Calendar():
                yield from calendar_texts(block)
            case PageBreak():
                continue
