"""Blocks of a body or an annex as flowables: what leads, what closes, what may part."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from typing import assert_never

from reportlab.platypus.flowables import Flowable
from reportlab.platypus.flowables import PageBreak as NewPage
from reportlab.platypus.paragraph import Paragraph as Flowed

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
from gpdesk.export.pdf.bookmark import Outline
from gpdesk.export.pdf.calendar import CalendarGrid
from gpdesk.export.pdf.keep import LINES_TOGETHER, Flow, Sheet, height_of, line_count
from gpdesk.export.pdf.paragraph import CELL_ALIGNMENTS, flowed, running
from gpdesk.export.pdf.table import RuledTable, table_flowable
from gpdesk.export.style import Role, note_role

_HEADING_ROLES = {
    HeadingLevel.SECTION: Role.SECTION,
    HeadingLevel.HEADING: Role.HEADING,
    HeadingLevel.SUBHEADING: Role.SUBHEADING,
}


@dataclass(slots=True)
class _Entry:
    """A flowable; ``leads``: it may not end a page; ``is_remark``: it belongs to the table above it."""

    flowable: Flowable
    leads: bool = False
    is_remark: bool = False


@dataclass(frozen=True, slots=True)
class Closing:
    """What ends a flow on the page of its last lines: the signature, and the room that it needs in points."""

    flowables: tuple[Flowable, ...]
    room: float


NO_CLOSING = Closing((), 0.0)


def body_flowables(
    blocks: tuple[Block, ...], sheet: Sheet, outline: Outline, closing: Closing = NO_CLOSING
) -> list[Flowable]:
    """Return the blocks, and what closes them, for pages with that room for text."""
    entries = _without_blank_pages(_entries(blocks, sheet, outline))
    held = _last_lines(entries, sheet) if closing.flowables else []
    room_at_end = sum(height_of(flowable, sheet) for flowable in held) + closing.room
    _hold_tails(entries, sheet, room_at_end)
    flow = Flow(sheet)
    for entry in entries:
        if entry.leads:
            flow.lead(entry.flowable)
        elif isinstance(entry.flowable, NewPage):
            flow.turn(entry.flowable)
        else:
            flow.add(entry.flowable)
    for index, flowable in enumerate((*held, *closing.flowables)):
        flow.add(flowable, room=room_at_end if index == 0 else None)
    return flow.close()


def _entries(blocks: tuple[Block, ...], sheet: Sheet, outline: Outline) -> list[_Entry]:
    entries: list[_Entry] = []
    for index, block in enumerate(blocks):
        match block:
            case Heading():
                text = f"{block.label} {block.text}"
                entries.append(_Entry(outline.entry(text, block.level.value - 1), leads=True))
                entries.append(_Entry(flowed(text, _HEADING_ROLES[block.level]), leads=True))
            case Paragraph():
                entries += map(_Entry, running(f"{block.label} {block.text}", Role.BODY, sheet.width))
            case Item():
                entries += map(_Entry, running(f"{block.label} {block.text}", Role.ITEM, sheet.width))
            case Note():
                note = flowed(block.text, note_role(block), alignment=CELL_ALIGNMENTS[block.align])
                leads = _leads_table(blocks, index)
                entries.append(_Entry(note, leads=leads, is_remark=not leads))
            case Table():
                entries.append(_Entry(table_flowable(block, sheet.width, sheet.height)))
            case Calendar():
                entries.append(_Entry(CalendarGrid(block, sheet.width)))
            case PageBreak():
                entries.append(_Entry(NewPage()))
            case _:
                assert_never(block)
    return entries


def _leads_table(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a note is the line above a table: a unit on the right, or any note with no table before it."""
    note = blocks[index]
    after = blocks[index + 1] if index + 1 < len(blocks) else None
    before = blocks[index - 1] if index else None
    if not isinstance(after, Table) or not isinstance(note, Note):
        return False
    return note.align is Align.RIGHT or not isinstance(before, Table)


def _without_blank_pages(entries: list[_Entry]) -> list[_Entry]:
    """Return the entries without page breaks that have nothing to begin."""
    kept: list[_Entry] = []
    for entry in entries:
        if isinstance(entry.flowable, NewPage) and kept and isinstance(kept[-1].flowable, NewPage):
            continue
        kept.append(entry)
    while kept and isinstance(kept[-1].flowable, NewPage):
        kept.pop()
    return kept


def _last_lines(entries: list[_Entry], sheet: Sheet) -> list[Flowable]:
    """Take the last lines off the body, with the headings that lead them: no page holds a signature alone."""
    held: list[Flowable] = []
    lines = 0
    while entries and (entries[-1].leads or lines < LINES_TOGETHER):
        last = entries[-1].flowable
        if isinstance(last, RuledTable | NewPage):
            break
        entries.pop()
        count = line_count(last, sheet)
        if count >= 2 * LINES_TOGETHER:
            first, last = _parted(last, sheet)
            entries.append(_Entry(first))
            count = LINES_TOGETHER
        held.insert(0, last)
        lines += count
    return held


def _parted(paragraph: Flowed, sheet: Sheet) -> tuple[Flowed, Flowed]:
    """Part a paragraph before its last lines, so that nobody sees it where both parts share a page."""
    height = paragraph.wrap(sheet.width, sheet.height)[1]
    first, last = paragraph.split(sheet.width, height - LINES_TOGETHER * paragraph.style.leading + 1)
    last.style = copy(last.style)
    last.style.spaceBefore = 0
    return first, last


def _hold_tails(entries: list[_Entry], sheet: Sheet, room_at_end: float) -> None:
    """Tell each table what must stand below its last row: its remarks, and a short end of the flow."""
    for index, entry in enumerate(entries):
        if not isinstance(entry.flowable, RuledTable):
            continue
        after = index + 1
        tail = 0.0
        while after < len(entries) and entries[after].is_remark:
            tail += height_of(entries[after].flowable, sheet)
            after += 1
        if after == len(entries):
            tail += room_at_end
        elif after == len(entries) - 1 and 0 < line_count(entries[after].flowable, sheet) < 2 * LINES_TOGETHER:
            tail += height_of(entries[after].flowable, sheet)
        if tail:
            entry.flowable.tail_height = min(tail + float(entry.flowable.getSpaceAfter()), sheet.height / 2)
