"""The days of a month as a grid that stands on one page: weeks, bars over several days, what happens on a day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from gpdesk.domain.text import one_line
from gpdesk.export.advance import advances, wrapped
from gpdesk.export.document import Calendar, CalendarWeek
from gpdesk.export.fonts import Face
from gpdesk.export.pdf.paragraph import leading
from gpdesk.export.pdf.typeface import font_name
from gpdesk.export.style import BAR_GREY, OFF_GREY, STYLES, TABLE_LINE_POINTS, TABLE_PADDING_POINTS, Role

_DAYS = 7
_GAP = 6.0
_ABOVE, _BELOW = 0.8, 1.6
_BAR_INSET = 1.5
# Where letters stand in their line, from its upper edge, as a share of the type size.
_BASELINE = 0.9


@dataclass(frozen=True, slots=True)
class _Words:
    """Lines of text in columns ``first`` to ``last``, from ``top`` points below the upper edge of their row."""

    first: int
    last: int
    lines: Sequence[str]
    role: Role
    is_bold: bool = False
    top: float = 0.0
    is_bar: bool = False

    @property
    def height(self) -> float:
        return len(self.lines) * leading(STYLES[self.role])


@dataclass(frozen=True, slots=True)
class _Band:
    """One row of the grid; ``opens``: a week begins with it and a line stands above it."""

    words: Sequence[_Words]
    off: frozenset[int] = frozenset()
    opens: bool = False
    is_head: bool = False

    @property
    def height(self) -> float:
        return max((each.top + each.height for each in self.words), default=0.0) + _ABOVE + _BELOW


class CalendarGrid(Flowable):  # type: ignore[misc]
    """A calendar over the whole width; it does not part."""

    def __init__(self, calendar: Calendar, width: float) -> None:
        super().__init__()
        self._column = width / _DAYS
        self._bands = list(self._all_bands(calendar))
        self.width = width
        self.height = sum(band.height for band in self._bands)

    def getSpaceBefore(self) -> float:  # noqa: N802 - reportlab's name
        """Return the gap above, in points."""
        return _GAP

    def wrap(self, _available_width: float, _available_height: float) -> tuple[float, float]:
        """Return the room taken."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw what lies below the words, then lines and words, row by row."""
        canvas = self.canv
        y = self.height
        for band in self._bands:
            self._draw_grounds(canvas, band, y)
            y -= band.height
        y = self.height
        for band in self._bands:
            for words in band.words:
                self._draw_words(canvas, words, y)
            y -= band.height
        self._draw_lines(canvas)

    def _all_bands(self, calendar: Calendar) -> Iterator[_Band]:
        yield _Band(
            [self._words(n, n, head, Role.CALENDAR_HEAD) for n, head in enumerate(calendar.heads)], is_head=True
        )
        for week in calendar.weeks:
            yield from self._week(week)

    def _week(self, week: CalendarWeek) -> Iterator[_Band]:
        off = frozenset(number for number, day in enumerate(week.days) if day.is_off)
        labels = [self._words(n, n, day.label, Role.CALENDAR_DAY) for n, day in enumerate(week.days)]
        yield _Band(labels, off, opens=True)
        for lane in week.lanes:
            bars = [self._words(bar.first, bar.last, bar.text, Role.CALENDAR_TEXT, is_bar=True) for bar in lane]
            yield _Band(bars, off)
        texts: list[_Words] = []
        for number, day in enumerate(week.days):
            top = 0.0
            for text in day.texts:
                words = self._words(number, number, text.text, Role.CALENDAR_TEXT, is_bold=text.is_strong, top=top)
                texts.append(words)
                top += words.height
        if texts or not week.lanes:
            yield _Band(texts, off)

    def _words(
        self,
        first: int,
        last: int,
        text: str,
        role: Role,
        *,
        is_bold: bool = False,
        top: float = 0.0,
        is_bar: bool = False,
    ) -> _Words:
        style = STYLES[role]
        bold = is_bold or style.is_bold
        room = self._column * (last - first + 1) - 2 * TABLE_PADDING_POINTS
        clean = one_line(text)
        lines = wrapped(clean, room, style.size, advances(Face.BOLD if bold else Face.REGULAR)) if clean else []
        return _Words(first, last, lines, role, bold, top, is_bar)

    def _draw_grounds(self, canvas: Canvas, band: _Band, y: float) -> None:
        canvas.saveState()
        canvas.setFillGray(OFF_GREY)
        for number in sorted(band.off):
            canvas.rect(number * self._column, y - band.height, self._column, band.height, stroke=0, fill=1)
        canvas.setFillGray(BAR_GREY)
        canvas.setLineWidth(TABLE_LINE_POINTS)
        for words in band.words:
            if words.is_bar:
                left = words.first * self._column + _BAR_INSET
                width = (words.last - words.first + 1) * self._column - 2 * _BAR_INSET
                canvas.rect(left, y - band.height + 0.6, width, band.height - 1.2, stroke=1, fill=1)
        canvas.restoreState()

    def _draw_words(self, canvas: Canvas, words: _Words, y: float) -> None:
        style = STYLES[words.role]
        face = STYLES[Role.CALENDAR_DAY] if words.is_bold else style
        canvas.setFont(font_name(face), style.size)
        canvas.setFillGray(0)
        y -= _ABOVE + words.top
        left = words.first * self._column
        for number, line in enumerate(words.lines):
            base = y - number * leading(style) - _BASELINE * style.size
            if words.role is Role.CALENDAR_HEAD:
                canvas.drawCentredString(left + self._column / 2, base, line)
            else:
                canvas.drawString(left + TABLE_PADDING_POINTS, base, line)

    def _draw_lines(self, canvas: Canvas) -> None:
        """Draw the lines between days where no bar lies over them, and those between weeks."""
        canvas.saveState()
        canvas.setLineWidth(TABLE_LINE_POINTS)
        canvas.setLineCap(2)
        y = self.height
        for band in self._bands:
            if band.opens or band.is_head:
                canvas.line(0, y, self.width, y)
            covered = {n for words in band.words if words.is_bar for n in range(words.first + 1, words.last + 1)}
            for number in range(_DAYS + 1):
                if number not in covered:
                    canvas.line(number * self._column, y, number * self._column, y - band.height)
            y -= band.height
        canvas.line(0, 0, self.width, 0)
        canvas.restoreState()
