"""One row of a ruled table: boxes side by side, as high as the highest of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus.paragraph import Paragraph as Flowed

from gpdesk.export.style import TABLE_PADDING_POINTS

_UNBOUNDED = 1_000_000.0
# Letters stand low in their line: less room above makes both sides look alike.
_TOP = TABLE_PADDING_POINTS * 0.6
_BOTTOM = TABLE_PADDING_POINTS


@dataclass(frozen=True, slots=True)
class Box:
    """A cell: its paragraphs, and where it stands from the left edge of the table, in points."""

    paragraphs: Sequence[Flowed]
    left: float
    width: float

    @property
    def room(self) -> float:
        """Width for text."""
        return self.width - 2 * TABLE_PADDING_POINTS

    def text_height(self) -> float:
        """Return the height of the paragraphs; it also lays them out."""
        return float(sum(paragraph.wrap(self.room, _UNBOUNDED)[1] for paragraph in self.paragraphs))

    def parted(self, height: float) -> tuple["Box", "Box"]:
        """Return what fits into that height of text, and the rest."""
        above: list[Flowed] = []
        rest = list(self.paragraphs)
        while rest:
            taken = float(rest[0].wrap(self.room, _UNBOUNDED)[1])
            if taken > height:
                break
            above.append(rest.pop(0))
            height -= taken
        parts = rest[0].split(self.room, height) if rest else []
        if len(parts) == 2:
            above.append(parts[0])
            rest[0] = parts[1]
        return Box(above, self.left, self.width), Box(rest, self.left, self.width)


class TableRow:
    """Boxes with one height. ``keeps_next``: not the last row of a page; ``is_cut``: a part of a row too tall."""

    def __init__(self, boxes: Sequence[Box], *, keeps_next: bool = False, is_cut: bool = False) -> None:
        self.boxes = boxes
        self.keeps_next = keeps_next
        self._is_cut = is_cut
        self._text_heights = [box.text_height() for box in boxes]
        self.height = max(self._text_heights, default=0.0) + _TOP + _BOTTOM

    def parted(self, height: float) -> "tuple[TableRow, TableRow] | None":
        """Return the row as one of at most that height and the rest; None where not a line fits."""
        pairs = [box.parted(height - _TOP - _BOTTOM) for box in self.boxes]
        if not any(above.paragraphs for above, _ in pairs):
            return None
        above = TableRow([above for above, _ in pairs], is_cut=True)
        return above, TableRow([rest for _, rest in pairs], keeps_next=self.keeps_next, is_cut=True)

    def draw(self, canvas: Canvas, top: float) -> None:
        """Draw the words below ``top``: in the middle of the height, the parts of a cut row from above."""
        words = canvas.beginText()
        for box, text_height in zip(self.boxes, self._text_heights, strict=True):
            spare = 0.0 if self._is_cut else (self.height - _TOP - _BOTTOM - text_height) / 2
            y = top - _TOP - spare
            for paragraph in box.paragraphs:
                _write(words, paragraph, box.left + TABLE_PADDING_POINTS, y)
                y -= paragraph.height
        canvas.drawText(words)

    def edges(self) -> Iterator[float]:
        """Yield where vertical lines stand."""
        yield 0.0
        for box in self.boxes:
            yield box.left + box.width


def _write(words: PDFTextObject, paragraph: Flowed, left: float, top: float) -> None:
    """Write the lines of a laid out paragraph below ``top``.

    A paragraph drawn by itself sets up the page anew for its words; a table has hundreds of them.
    """
    style = paragraph.style
    words.setFont(style.fontName, style.fontSize)
    share = {TA_CENTER: 0.5, TA_RIGHT: 1.0}.get(style.alignment, 0.0)
    y = top - style.fontSize
    for spare, pieces in paragraph.blPara.lines:
        text = " ".join(pieces)
        blanks = text.count(" ") + text.count("\u00a0")
        # reportlab lets a line be a little too long and takes the difference from its blanks.
        is_tight = spare < 0 and blanks > 0
        words.setTextOrigin(left + (0.0 if is_tight else share * spare), y)
        if is_tight:
            words.setWordSpace(spare / blanks)
        words.textOut(text)
        if is_tight:
            words.setWordSpace(0)
        y -= style.leading
