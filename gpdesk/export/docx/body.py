"""Blocks of a body or an appendix as Word paragraphs and tables."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from gpdesk.domain.text import normalise, one_line
from gpdesk.export.binding import bound
from gpdesk.export.document import (
    Align,
    Block,
    Calendar,
    Heading,
    HeadingLevel,
    Item,
    Note,
    PageBreak,
    Paragraph,
    Table,
)
from gpdesk.export.docx.calendar import calendar
from gpdesk.export.docx.markup import NOTHING, Markup
from gpdesk.export.docx.paragraph import ANYWHERE, Place, gap, paragraph, run
from gpdesk.export.docx.stylesheet import style_id
from gpdesk.export.docx.table import table
from gpdesk.export.style import Role, note_role

HEADING_ROLE = {
    HeadingLevel.SECTION: Role.SECTION,
    HeadingLevel.HEADING: Role.HEADING,
    HeadingLevel.SUBHEADING: Role.SUBHEADING,
}
_SHORT = 100
_ROOM_ABOVE_TABLE = 4.0


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph to be: its style, its words, where it stands."""

    role: Role
    text: str
    place: Place = ANYWHERE


_Piece = _Line | Table | Calendar


def flow(
    blocks: tuple[Block, ...], width: float, height: float, *, keeps_next: bool = False, section: Markup = NOTHING
) -> list[Markup]:
    """Return the blocks for pages whose text is ``width`` by ``height`` points.

    ``keeps_next``: the last lines stay on the page of what follows (the signature). ``section``: the section that
    ends with these blocks.
    """
    pieces = list(_pieces(blocks))
    breaks = _breaks(blocks)
    tied = _bound_to_the_end(pieces) if keeps_next else frozenset()
    last = len(pieces) - 1
    result: list[Markup] = []
    for index, piece in enumerate(pieces):
        held = index in tied
        breaks_page = index in breaks
        match piece:
            case _Line():
                place = replace(
                    piece.place,
                    keeps_next=held or piece.place.keeps_next,
                    breaks_page=breaks_page,
                    section=section if index == last else NOTHING,
                )
                result.append(paragraph(style_id(piece.role), run(bound(piece.text)), place=place))
            case Table() | Calendar():
                if index and not _is_note(pieces[index - 1]):
                    # A table has no room above of its own, and Word makes one table of two that touch.
                    result.append(gap(Place(keeps_next=True, space_before=_ROOM_ABOVE_TABLE, breaks_page=breaks_page)))
                    breaks_page = False
                keeps = held or _has_tail(pieces, index)
                if isinstance(piece, Calendar):
                    result.append(calendar(piece, width, breaks_page=breaks_page))
                else:
                    result.append(table(piece, width, height, keeps_next=keeps, breaks_page=breaks_page))
            case _:
                assert_never(piece)
    if not pieces or isinstance(pieces[-1], Table | Calendar):
        result.append(gap(Place(keeps_next=keeps_next, section=section)))
    return result


def _pieces(blocks: tuple[Block, ...]) -> Iterator[_Piece]:
    for index, block in enumerate(blocks):
        match block:
            case Heading():
                yield _Line(HEADING_ROLE[block.level], one_line(f"{block.label} {block.text}"))
            case Paragraph():
                yield from _labelled(Role.BODY, block.label, block.text)
            case Item():
                yield from _labelled(Role.ITEM, block.label, block.text)
            case Note():
                leads = index + 1 < len(blocks) and isinstance(blocks[index + 1], Table)
                align = None if block.align is Align.LEFT else block.align
                yield _Line(note_role(block), block.text, Place(keeps_next=leads, align=align))
            case Table() | Calendar():
                yield block
            case PageBreak():
                pass
            case _:
                assert_never(block)


def _labelled(role: Role, label: str, text: str) -> Iterator[_Line]:
    """Yield a paragraph for each line of the text that holds something."""
    for line in normalise(f"{label} {text}").split("\n"):
        if line.strip():
            yield _Line(role, line.strip())


def _breaks(blocks: tuple[Block, ...]) -> frozenset[int]:
    """Return the numbers of the pieces that begin a page; a break after the last block has nothing to begin."""
    numbers = set()
    for index, block in enumerate(blocks):
        if isinstance(block, PageBreak):
            numbers.add(sum(1 for _ in _pieces(blocks[:index])))
    return frozenset(numbers)


def _is_note(piece: _Piece) -> bool:
    return isinstance(piece, _Line) and piece.role is Role.TABLE_NOTE


def _has_tail(pieces: list[_Piece], index: int) -> bool:
    """Tell whether what follows a table belongs to its last row: a remark, or a short end of the flow ("./.")."""
    following = pieces[index + 1 : index + 3]
    if not following or not isinstance(following[0], _Line):
        return False
    leads_another = _is_note(following[0]) and isinstance(following[-1], Table)
    is_short_end = len(following) == 1 and len(following[0].text) < _SHORT
    return is_short_end or (_is_note(following[0]) and not leads_another)


def _bound_to_the_end(pieces: list[_Piece]) -> frozenset[int]:
    """Return which pieces stay with what follows: the last one, and the one before when the last is a short line."""
    last = len(pieces) - 1
    if last < 0:
        return frozenset()
    final = pieces[last]
    is_short = isinstance(final, _Line) and len(final.text) < _SHORT
    return frozenset({last - 1, last} if is_short and last else {last})
