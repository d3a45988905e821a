"""Which part of a paper goes to which sheet: the running text, each table of it, each appendix.

A sheet has one grid of columns, so it holds one table at most: the next table of an appendix opens a further sheet.
Tables of the body leave the running text, with the notes that touch them, for sheets of their own behind it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from gpdesk.export.document import Appendix, Block, Calendar, Document, Note, PageBreak, Table

TEXT_SHEET = "Văn bản"
Grid = Table | Calendar


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """One sheet to be: its wished name, the appendix it opens (None: none), its blocks with at most one table.

    ``restarts``: page numbers begin at 1.
    """

    name: str
    blocks: tuple[Block, ...]
    opens: Appendix | None = None
    is_landscape: bool = False
    restarts: bool = False

    @property
    def grid(self) -> Grid | None:
        """The table or calendar of the sheet."""
        return next((block for block in self.blocks if isinstance(block, Grid)), None)


def running_text(document: Document) -> SheetPlan:
    """Return the first sheet: the body without its tables."""
    _, running = _parted(document.body)
    return SheetPlan(TEXT_SHEET, running, restarts=True)


def further_sheets(document: Document) -> Iterator[SheetPlan]:
    """Yield the sheets behind the running text, in order: tables of the body, then the appendices."""
    apart, _ = _parted(document.body)
    for blocks in _one_table_each(apart) if apart else ():
        table = next(block for block in blocks if isinstance(block, Grid))
        yield SheetPlan(table.name or "Bảng", blocks)
    for appendix in document.appendices:
        for order, blocks in enumerate(_one_table_each(appendix.body)):
            yield SheetPlan(
                appendix.label,
                blocks,
                opens=appendix if order == 0 else None,
                is_landscape=appendix.is_landscape,
                restarts=order == 0,
            )


def _parted(body: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the tables with the notes that touch them, and the rest of the body."""
    apart: list[Block] = []
    running: list[Block] = []
    for index, block in enumerate(body):
        beside = (*body[max(0, index - 1) : index], *body[index + 1 : index + 2])
        belongs = isinstance(block, Grid) or (
            isinstance(block, Note) and any(isinstance(other, Grid) for other in beside)
        )
        (apart if belongs else running).append(block)
    return tuple(apart), tuple(running)


def _one_table_each(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    """Cut blocks before each table but the first, and before the notes and breaks that lead up to it."""
    begin = 0
    tables = [index for index, block in enumerate(blocks) if isinstance(block, Grid)]
    for before, at in pairwise(tables):
        cut = at
        # The last note between two tables leads the second; the ones before remark on the first.
        while cut - 1 > before and isinstance(blocks[cut - 1], PageBreak):
            cut -= 1
        if cut - 1 > before and isinstance(blocks[cut - 1], Note):
            cut -= 1
        yield blocks[begin:cut]
        begin = cut
    if blocks[begin:] or not begin:
        yield blocks[begin:]
