"""What stays together at the end of a page, decided by the room that is left there.

reportlab's own ways hold whole flowables together: a heading above a long paragraph would take all of it to the next
page and leave a gap. Here a heading asks for room for itself and the first lines of what it leads.
"""

from dataclasses import dataclass, field

from reportlab.platypus.flowables import CondPageBreak, Flowable
from reportlab.platypus.paragraph import Paragraph as Flowed

from gpdesk.export.pdf.table import RuledTable

# A paragraph parts between lines so that no page begins or ends with a single one of them.
LINES_TOGETHER = 2
_UNBOUNDED = 1_000_000.0
_SLACK = 1.0


class RoomBreak(CondPageBreak):  # type: ignore[misc]
    """Begins a page unless so much room is left; the gaps around it stay what they are without it."""

    _SPACETRANSFER = True


@dataclass(slots=True)
class Sheet:
    """The room for text on a page, in points."""

    width: float
    height: float


@dataclass(slots=True)
class Flow:
    """Flowables in reading order; those that lead another wait until that one's need of room is known."""

    sheet: Sheet
    flowables: list[Flowable] = field(default_factory=list)
    _leaders: list[Flowable] = field(default_factory=list)

    def lead(self, *leaders: Flowable) -> None:
        """Add flowables that may not stand at the foot of a page without what follows them."""
        self._leaders += leaders

    def add(self, flowable: Flowable, *, room: float | None = None) -> None:
        """Add a flowable below its leaders. ``room``: what it needs in points; else its first lines or rows."""
        if self._leaders or room is not None or isinstance(flowable, RuledTable):
            needed = first_height(flowable, self.sheet) if room is None else room
            needed += sum(height_of(leader, self.sheet) for leader in self._leaders)
            self.flowables.append(RoomBreak(min(needed, self.sheet.height - _SLACK)))
        self.flowables += [*self._leaders, flowable]
        self._leaders.clear()

    def turn(self, page_break: Flowable) -> None:
        """Begin a new page."""
        self.close()
        self.flowables.append(page_break)

    def close(self) -> list[Flowable]:
        """Return all flowables; leaders that lead nothing end the flow."""
        self.flowables += self._leaders
        self._leaders.clear()
        return self.flowables


def height_of(flowable: Flowable, sheet: Sheet) -> float:
    """Return a flowable's height with the gap above it."""
    return float(flowable.wrap(sheet.width, _UNBOUNDED)[1] + flowable.getSpaceBefore())


def line_count(flowable: Flowable, sheet: Sheet) -> int:
    """Return how many lines a paragraph takes; 0 for anything else."""
    if not isinstance(flowable, Flowed):
        return 0
    flowable.wrap(sheet.width, _UNBOUNDED)
    return len(flowable.blPara.lines)


def first_height(flowable: Flowable, sheet: Sheet) -> float:
    """Return the least height that a flowable may begin with on a page."""
    if isinstance(flowable, RuledTable):
        return flowable.first_height() + float(flowable.getSpaceBefore())
    height = height_of(flowable, sheet)
    lines = line_count(flowable, sheet)
    if lines < 2 * LINES_TOGETHER:
        return height
    return height - (lines - LINES_TOGETHER) * float(flowable.style.leading)
