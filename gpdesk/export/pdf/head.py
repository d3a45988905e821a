"""The heads of a paper: issuing body and motto, title, addressees; and the head of an annex."""

from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable, Spacer

from gpdesk.domain.text import normalise
from gpdesk.export.document import Addressees, Appendix, Header, Title
from gpdesk.export.pdf.paragraph import flowed, leading
from gpdesk.export.pdf.typeface import font_name
from gpdesk.export.style import (
    APPENDIX_RULE_SHARE,
    HEADER_LEFT_WIDTH,
    HEADER_RIGHT_WIDTH,
    POINTS_PER_MM,
    RULE_GAP_POINTS,
    RULE_SHARE,
    RULE_THICKNESS_POINTS,
    STYLES,
    Role,
)

_GAP_ABOVE_NUMBER = 6.0
_DESCENT = 0.25


class HeaderBlock(Flowable):  # type: ignore[misc]
    """Both columns of the head, drawn line by line so that number and date share one baseline (ô 1-4)."""

    def __init__(self, header: Header) -> None:
        super().__init__()
        left, right = HEADER_LEFT_WIDTH * POINTS_PER_MM, HEADER_RIGHT_WIDTH * POINTS_PER_MM
        self._left = [
            *_broken(header.parent_line, Role.PARENT_OFFICE, left),
            *(line for text in header.office_lines for line in _broken(text, Role.OFFICE, left)),
        ]
        self._right = [*_broken(header.state_name, Role.STATE_NAME, right), *_broken(header.motto, Role.MOTTO, right)]
        self._number = _broken(header.number_line, Role.NUMBER, left, keep_blanks=True)
        self._date = _broken(header.place_and_date, Role.PLACE_AND_DATE, right, keep_blanks=True)
        self._centres = (left / 2, left + right / 2)

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """Return the room taken."""
        self.width = available_width
        below = max(_height(self._number), _height(self._date))
        self.height = self._top_height() + below
        return self.width, self.height

    def _top_height(self) -> float:
        return max(_height(self._left), _height(self._right)) + 2 * RULE_GAP_POINTS + _GAP_ABOVE_NUMBER

    def draw(self) -> None:
        """Draw the four parts and the two rules."""
        for lines, centre, share in ((self._left, self._centres[0], RULE_SHARE), (self._right, self._centres[1], 1.0)):
            bottom = _draw_lines(self.canv, lines, centre, self.height)
            role = lines[-1][1]
            widths = [_width(text, each) for text, each in lines if each is role]
            length = widths[-1] if share == 1.0 else max(widths) * share
            _draw_rule(self.canv, centre, bottom, length)
        # The baselines of the two lines are one: the larger type decides where it lies.
        tallest = max(leading(STYLES[Role.NUMBER]), leading(STYLES[Role.PLACE_AND_DATE]))
        row_top = self.height - self._top_height()
        for lines, centre in ((self._number, self._centres[0]), (self._date, self._centres[1])):
            own = leading(STYLES[lines[0][1]]) if lines else tallest
            descent = _DESCENT * (STYLES[Role.PLACE_AND_DATE].size - STYLES[lines[0][1]].size) if lines else 0
            _draw_lines(self.canv, lines, centre, row_top - (tallest - own) + descent)


class Rule(Flowable):  # type: ignore[misc]
    """A centred rule of a given length in points, with its gap above."""

    def __init__(self, length: float) -> None:
        super().__init__()
        self._length = length

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """Return the room taken."""
        self.width, self.height = available_width, 2 * RULE_GAP_POINTS
        return self.width, self.height

    def draw(self) -> None:
        """Draw the line."""
        _draw_rule(self.canv, self.width / 2, self.height, self._length)


def title_flowables(title: Title, width: float) -> list[Flowable]:
    """Return kind, abstract and the rule below (ô 5a). The abstract is broken into lines of even length."""
    flowables: list[Flowable] = [flowed(title.kind, Role.KIND)]
    lines = balanced(title.abstract, Role.ABSTRACT, width)
    flowables += [flowed(line, Role.ABSTRACT) for line in lines]
    longest = max((_width(line, Role.ABSTRACT) for line in lines), default=0)
    return [*flowables, Rule(longest * RULE_SHARE), Spacer(1, 6)]


def addressee_flowables(addressees: Addressees, width: float) -> list[Flowable]:
    """Return "Kính gửi:" with one name on its line, or the names below it, dashes under the colon (ô 9a)."""
    if len(addressees.names) == 1:
        line = f"{addressees.label} {addressees.names[0]}"
        return [*(flowed(each, Role.ADDRESSEE) for each in balanced(line, Role.ADDRESSEE, width)), Spacer(1, 6)]
    label_width = _width(addressees.label, Role.ADDRESSEE)
    longest = max((_width(name, Role.ADDRESSEE) for name in addressees.names), default=0)
    left = max(0.0, (width - label_width - min(longest, width / 2)) / 2)
    flowables: list[Flowable] = [flowed(addressees.label, Role.ADDRESSEE, alignment=0, leftIndent=left)]
    flowables += [
        flowed(name, Role.ADDRESSEE, alignment=0, leftIndent=left + label_width, spaceBefore=0)
        for name in addressees.names
    ]
    return [*flowables, Spacer(1, 6)]


def appendix_flowables(appendix: Appendix, width: float) -> list[Flowable]:
    """Return label, title, "(Kèm theo ...)" and the short rule of an annex (mẫu 2.1)."""
    attached = balanced(appendix.attached_to, Role.ATTACHED_TO, width)
    longest = max((_width(line, Role.ATTACHED_TO) for line in attached), default=0)
    return [
        flowed(appendix.label, Role.APPENDIX_LABEL),
        *(flowed(line, Role.APPENDIX_TITLE) for line in balanced(appendix.title, Role.APPENDIX_TITLE, width)),
        *(flowed(line, Role.ATTACHED_TO) for line in attached),
        Rule(longest * APPENDIX_RULE_SHARE),
        Spacer(1, 8),
    ]


def balanced(text: str, role: Role, width: float) -> list[str]:
    """Break text into as few lines as fit, then as even as possible."""
    lines = [line for line, _ in _broken(text, role, width)]
    narrow, wide = width / max(1, len(lines)) * 0.8, width
    for _ in range(12):
        middle = (narrow + wide) / 2
        if len(_broken(text, role, middle)) > len(lines):
            narrow = middle
        else:
            wide = middle
    return [line for line, _ in _broken(text, role, wide)]


_Line = tuple[str, Role]


def _broken(text: str, role: Role, width: float, *, keep_blanks: bool = False) -> list[_Line]:
    clean = normalise(text)
    if not clean.strip():
        return []
    if keep_blanks and _width(clean, role) <= width:
        # Blanks left for number and date to be filled in by pen.
        return [(clean, role)]
    style = STYLES[role]
    return [(line, role) for line in simpleSplit(clean, font_name(style), style.size, width)]


def _width(text: str, role: Role) -> float:
    style = STYLES[role]
    return float(stringWidth(text, font_name(style), style.size))


def _height(lines: list[_Line]) -> float:
    return sum(leading(STYLES[role]) for _, role in lines)


def _draw_lines(canvas: Canvas, lines: list[_Line], centre: float, top: float) -> float:
    """Draw centred lines downwards from ``top``; return the lower edge of the last."""
    for text, role in lines:
        style = STYLES[role]
        top -= leading(style)
        canvas.setFont(font_name(style), style.size)
        canvas.drawCentredString(centre, top + _DESCENT * style.size, text)
    return top


def _draw_rule(canvas: Canvas, centre: float, top: float, length: float) -> None:
    canvas.setLineWidth(RULE_THICKNESS_POINTS)
    canvas.line(centre - length / 2, top - RULE_GAP_POINTS, centre + length / 2, top - RULE_GAP_POINTS)
