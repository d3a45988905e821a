"""The heads of a paper: issuing body and motto, title, addressees; and the head of an annex."""

from itertools import zip_longest

from reportlab.lib.enums import TA_LEFT
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable, Spacer

from gpdesk.domain.text import normalise
from gpdesk.export.document import Addressees, Appendix, Header, Title
from gpdesk.export.pdf.line import even_lines, text_width, title_lines
from gpdesk.export.pdf.paragraph import flowed, leading
from gpdesk.export.pdf.typeface import font_name
from gpdesk.export.style import (
    HEADER_GUTTER_POINTS,
    HEADER_LEFT_WIDTH,
    HEADER_RIGHT_WIDTH,
    POINTS_PER_MM,
    RULE_GAP_POINTS,
    RULE_THICKNESS_POINTS,
    STYLES,
    Role,
    rule_length,
)

_GAP_ABOVE_NUMBER = 6.0
_GAP_BELOW_ADDRESSEES = 6.0
# Share of a line's height that lies below its baseline.
_DESCENT = 0.22
# reportlab lets a paragraph's last line reach lower in its box than the lines of the head do.
_RULE_GAP_BELOW_PARAGRAPH = RULE_GAP_POINTS + 2.5

_Line = tuple[str, Role]


class HeaderBlock(Flowable):  # type: ignore[misc]
    """Both columns of the head, drawn line by line so that lines side by side share one baseline (ô 1-4)."""

    def __init__(self, header: Header) -> None:
        super().__init__()
        left, right = HEADER_LEFT_WIDTH * POINTS_PER_MM, HEADER_RIGHT_WIDTH * POINTS_PER_MM
        narrow = left - HEADER_GUTTER_POINTS
        self._names = (
            [
                *_lines(header.parent_line, Role.PARENT_OFFICE, narrow),
                *(line for text in header.office_lines for line in _lines(text, Role.OFFICE, narrow)),
            ],
            [*_lines(header.state_name, Role.STATE_NAME, right), *_lines(header.motto, Role.MOTTO, right)],
        )
        self._marks = (
            _with_blanks(header.number_line, Role.NUMBER, narrow),
            _with_blanks(header.place_and_date, Role.PLACE_AND_DATE, right),
        )
        self._centres = (left / 2, left + right / 2)

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """Return the room taken."""
        self.width = available_width
        rules = 2 * RULE_GAP_POINTS + _GAP_ABOVE_NUMBER
        self.height = sum(_pitches(*self._names)) + rules + sum(_pitches(*self._marks))
        return self.width, self.height

    def draw(self) -> None:
        """Draw the four parts and the two rules."""
        top = self.height
        names, marks = _pitches(*self._names), _pitches(*self._marks)
        offices, states = self._names
        for lines, centre in zip(self._names, self._centres, strict=True):
            _draw_lines(self.canv, lines, names, centre, top)
        if offices:
            below = top - sum(names[: len(offices)]) - RULE_GAP_POINTS
            bold = [text_width(*line) for line in offices if line[1] is offices[-1][1]]
            _draw_rule(self.canv, self._centres[0], below, rule_length(bold))
        if states:
            below = top - sum(names[: len(states)]) - RULE_GAP_POINTS
            _draw_rule(self.canv, self._centres[1], below, text_width(*states[-1]))
        top -= sum(names) + 2 * RULE_GAP_POINTS + _GAP_ABOVE_NUMBER
        for lines, centre in zip(self._marks, self._centres, strict=True):
            _draw_lines(self.canv, lines, marks, centre, top)


class Rule(Flowable):  # type: ignore[misc]
    """A centred rule of a given length in points, with its gap above."""

    def __init__(self, length: float) -> None:
        super().__init__()
        self._length = length

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """Return the room taken."""
        self.width, self.height = available_width, _RULE_GAP_BELOW_PARAGRAPH + RULE_GAP_POINTS
        return self.width, self.height

    def draw(self) -> None:
        """Draw the line."""
        _draw_rule(self.canv, self.width / 2, RULE_GAP_POINTS, self._length)


def circulation_flowables(header: Header) -> list[Flowable]:
    """Return the framed line that limits who may read the paper (ô 11); nothing where nobody is shut out."""
    return [FramedLine(header.circulation), Spacer(1, _GAP_BELOW_ADDRESSEES)] if header.circulation else []


class FramedLine(Flowable):  # type: ignore[misc]
    """One centred line in a single frame."""

    _PAD = 5.0

    def __init__(self, text: str) -> None:
        super().__init__()
        self._line: list[_Line] = [(text, Role.CIRCULATION)]

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """Return the room taken."""
        self.width, self.height = available_width, sum(_pitches(self._line, [])) + self._PAD
        return self.width, self.height

    def draw(self) -> None:
        """Draw frame and words."""
        width = text_width(*self._line[0]) + 4 * self._PAD
        self.canv.setLineWidth(0.75)
        self.canv.rect((self.width - width) / 2, 0, width, self.height)
        _draw_lines(self.canv, self._line, _pitches(self._line, []), self.width / 2, self.height - self._PAD / 2)


def title_flowables(title: Title, width: float) -> list[Flowable]:
    """Return kind, abstract and the rule below (ô 5a). The abstract is broken into lines of even length."""
    flowables: list[Flowable] = [flowed(title.kind, Role.KIND)]
    lines = title_lines(title.abstract, Role.ABSTRACT, width)
    flowables += [flowed(line, Role.ABSTRACT) for line in lines]
    return [*flowables, Rule(rule_length([text_width(line, Role.ABSTRACT) for line in lines])), Spacer(1, 6)]


def addressee_flowables(addressees: Addressees, width: float) -> list[Flowable]:
    """Return "Kính gửi:" with one name on its line, or the names below it, dashes under the colon (ô 9a)."""
    before = STYLES[Role.ADDRESSEE].before
    if len(addressees.names) == 1:
        lines = even_lines(f"{addressees.label} {addressees.names[0]}", Role.ADDRESSEE, width)
        return [
            *(flowed(line, Role.ADDRESSEE, spaceBefore=0 if number else before) for number, line in enumerate(lines)),
            Spacer(1, _GAP_BELOW_ADDRESSEES),
        ]
    label_width = text_width(addressees.label, Role.ADDRESSEE)
    longest = max((text_width(name, Role.ADDRESSEE) for name in addressees.names), default=0)
    left = max(0.0, (width - label_width - min(longest, width / 2)) / 2)
    return [
        flowed(addressees.label, Role.ADDRESSEE, alignment=TA_LEFT, leftIndent=left),
        *(
            flowed(name, Role.ADDRESSEE, alignment=TA_LEFT, leftIndent=left + label_width, spaceBefore=0)
            for name in addressees.names
        ),
        Spacer(1, _GAP_BELOW_ADDRESSEES),
    ]


def appendix_flowables(appendix: Appendix, width: float) -> list[Flowable]:
    """Return label, title, "(Kèm theo ...)" and the short rule of an annex (mẫu 2.1)."""
    attached = title_lines(appendix.attached_to, Role.ATTACHED_TO, width)
    return [
        flowed(appendix.label, Role.APPENDIX_LABEL),
        *(flowed(line, Role.APPENDIX_TITLE) for line in title_lines(appendix.title, Role.APPENDIX_TITLE, width)),
        *(flowed(line, Role.ATTACHED_TO) for line in attached),
        Rule(rule_length([text_width(line, Role.ATTACHED_TO) for line in attached])),
        Spacer(1, 8),
    ]


def _lines(text: str, role: Role, width: float) -> list[_Line]:
    return [(line, role) for line in even_lines(text, role, width)]


def _with_blanks(text: str, role: Role, width: float) -> list[_Line]:
    """Return the text on one line as it stands, with its blanks for the pen; a longer one is broken."""
    clean = "".join(" " if character.isspace() else character for character in normalise(text))
    if clean.strip() and text_width(clean, role) <= width:
        return [(clean, role)]
    return _lines(text, role, width)


def _pitches(left: list[_Line], right: list[_Line]) -> list[float]:
    """Return the heights of the rows that two columns of lines make side by side."""
    return [max(leading(STYLES[line[1]]) for line in pair if line) for pair in zip_longest(left, right)]


def _draw_lines(canvas: Canvas, lines: list[_Line], pitches: list[float], centre: float, top: float) -> None:
    """Draw centred lines downwards from ``top``."""
    for (text, role), pitch in zip(lines, pitches, strict=False):
        style = STYLES[role]
        top -= pitch
        canvas.setFont(font_name(style), style.size)
        canvas.drawCentredString(centre, top + _DESCENT * pitch, text)


def _draw_rule(canvas: Canvas, centre: float, height: float, length: float) -> None:
    canvas.setLineWidth(RULE_THICKNESS_POINTS)
    canvas.line(centre - length / 2, height, centre + length / 2, height)
