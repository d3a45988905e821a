"""The text of one section of a paper: what was counted first, then what the clerk wrote."""

from collections.abc import Iterable, Iterator

from gpdesk.export.document import Block, Item, Paragraph

# Room for the pen where nothing was written: an honest gap instead of an invented sentence.
_FOR_PEN = "." * 110


def section_blocks(text: str, counted: Iterable[Block] = ()) -> Iterator[Block]:
    """Yield counted sentences and the clerk's lines; a section without either leaves room for the pen."""
    blocks = (*counted, *written(text))
    yield from blocks or (Paragraph(_FOR_PEN),)


def written(text: str) -> Iterator[Block]:
    """Return the clerk's lines: each a paragraph, lines that begin with "- " or "+ " as items."""
    for line in text.split("\n"):
        clean = line.strip()
        if clean.startswith(("- ", "+ ")):
            yield Item(clean[0], clean[2:].strip())
        elif clean:
            yield Paragraph(clean)
