"""The end of a paper: recipients on the left, signature on the right, their first lines level (ô 9b, 7a, 7b)."""

from reportlab.platypus.flowables import Flowable, Spacer
from reportlab.platypus.tables import Table as Grid

from gpdesk.export.document import Recipients, Signature
from gpdesk.export.pdf.line import even_lines
from gpdesk.export.pdf.paragraph import flowed, leading
from gpdesk.export.pdf.typeface import font_name
from gpdesk.export.style import (
    POINTS_PER_MM,
    SIGNATURE_LEFT_WIDTH,
    SIGNATURE_RIGHT_WIDTH,
    SIGNATURE_ROOM,
    STYLES,
    Role,
)

_LEFT = SIGNATURE_LEFT_WIDTH * POINTS_PER_MM
_RIGHT = SIGNATURE_RIGHT_WIDTH * POINTS_PER_MM
_UNBOUNDED = 1_000_000.0
# Recipients do not touch the authority lines beside them.
_GUTTER = 6.0


def signature_block(signature: Signature, recipients: Recipients, page_height: float) -> tuple[Grid, float]:
    """Return the block and the room in points that it must find on one page.

    A list of recipients longer than a page may run on to the next one; the signature never parts.
    """
    # Smaller type stands higher in its line: this much lower, "Nơi nhận:" shares the baseline beside it.
    drop = STYLES[Role.AUTHORITY].size - STYLES[Role.RECIPIENTS_LABEL].size
    left: list[Flowable] = [
        Spacer(1, drop),
        flowed(recipients.label, Role.RECIPIENTS_LABEL),
        *(flowed(line, Role.RECIPIENT) for line in recipients.lines),
    ]
    right: list[Flowable] = [
        *(flowed(line, Role.AUTHORITY) for text in signature.authority for line in _lines(text, Role.AUTHORITY)),
        Spacer(1, SIGNATURE_ROOM * POINTS_PER_MM),
        *(flowed(line, Role.SIGNER_NAME) for line in _lines(signature.name, Role.SIGNER_NAME)),
    ]
    grid = Grid(
        [[left, right]],
        colWidths=[_LEFT, _RIGHT],
        splitInRow=1,
        style=[
            ("FONTNAME", (0, 0), (-1, -1), font_name(STYLES[Role.BODY])),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (0, -1), _GUTTER),
            ("RIGHTPADDING", (1, 0), (1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ],
    )
    whole = float(grid.wrap(_LEFT + _RIGHT, _UNBOUNDED)[1])
    if whole <= page_height / 2:
        return grid, whole
    return grid, float(sum(part.wrap(_RIGHT, _UNBOUNDED)[1] for part in right)) + leading(STYLES[Role.BODY])


def _lines(text: str, role: Role) -> list[str]:
    return even_lines(text, role, _RIGHT)
