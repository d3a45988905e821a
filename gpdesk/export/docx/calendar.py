"""A month of days in a Word file: a table of seven columns whose bars are cells over several of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gpdesk.domain.text import one_line
from gpdesk.export.document import Align, Calendar, CalendarText, CalendarWeek
from gpdesk.export.docx.markup import NOTHING, Markup, element, twips
from gpdesk.export.docx.paragraph import Place, paragraph, run
from gpdesk.export.docx.stylesheet import style_id
from gpdesk.export.style import BAR_GREY, OFF_GREY, TABLE_LINE_POINTS, TABLE_PADDING_POINTS, Role

_DAYS = 7
_LINE = round(8 * TABLE_LINE_POINTS)
_SIDES = ("top", "left", "bottom", "right")


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell: its paragraphs, how many days it covers, which of its sides have lines, how grey it is."""

    texts: Sequence[CalendarText]
    role: Role
    sides: frozenset[str]
    columns: int = 1
    grey: float | None = None


def calendar(node: Calendar, width: float, *, breaks_page: bool = False) -> Markup:
    """Return the calendar, ``width`` points wide; it stays on one page."""
    column = width / _DAYS
    rows = [[_Cell((CalendarText(head),), Role.CALENDAR_HEAD, frozenset(_SIDES)) for head in node.heads]]
    for week in node.weeks:
        rows += _week(week)
    last = len(rows) - 1
    return element(
        "w:tbl",
        element(
            "w:tblPr",
            element("w:tblW", w=twips(width), type="dxa"),
            element("w:jc", val="center"),
            element(
                "w:tblBorders",
                element("w:bottom", val="single", sz=_LINE, space=0, color="000000"),
            ),
            element("w:tblLayout", type="fixed"),
            element(
                "w:tblCellMar",
                element("w:top", w=10, type="dxa"),
                element("w:left", w=twips(TABLE_PADDING_POINTS), type="dxa"),
                element("w:bottom", w=20, type="dxa"),
                element("w:right", w=twips(TABLE_PADDING_POINTS), type="dxa"),
            ),
            element("w:tblLook", val="0020"),
        ),
        element("w:tblGrid", *(element("w:gridCol", w=twips(column)) for _ in range(_DAYS))),
        *(
            _row(cells, column, keeps_next=number < last, is_head=number == 0, breaks_page=breaks_page and number == 0)
            for number, cells in enumerate(rows)
        ),
    )


def _week(week: CalendarWeek) -> Iterable[list[_Cell]]:
    upright = frozenset({"left", "right"})
    greys = [OFF_GREY if day.is_off else None for day in week.days]
    yield [
        _Cell((CalendarText(day.label),), Role.CALENDAR_DAY, upright | {"top"}, grey=grey)
        for day, grey in zip(week.days, greys, strict=True)
    ]
    for lane in week.lanes:
        cells: list[_Cell] = []
        at = 0
        for bar in lane:
            cells += [_Cell((), Role.CALENDAR_TEXT, upright, grey=greys[number]) for number in range(at, bar.first)]
            covered = bar.last - bar.first + 1
            bars = (CalendarText(bar.text),)
            cells.append(_Cell(bars, Role.CALENDAR_TEXT, frozenset(_SIDES), covered, BAR_GREY))
            at = bar.last + 1
        cells += [_Cell((), Role.CALENDAR_TEXT, upright, grey=greys[number]) for number in range(at, _DAYS)]
        yield cells
    if week.lanes and not any(day.texts for day in week.days):
        return
    yield [_Cell(day.texts, Role.CALENDAR_TEXT, upright, grey=grey) for day, grey in zip(week.days, greys, strict=True)]


def _row(cells: Sequence[_Cell], column: float, *, keeps_next: bool, is_head: bool, breaks_page: bool) -> Markup:
    header = element("w:tblHeader") if is_head else NOTHING
    return element(
        "w:tr",
        element("w:trPr", element("w:cantSplit"), header),
        *(
            _cell(
                cell,
                column,
                Place(keeps_next=keeps_next, breaks_page=breaks_page, align=Align.CENTRE if is_head else None),
            )
            for cell in cells
        ),
    )


def _cell(cell: _Cell, column: float, place: Place) -> Markup:
    borders = (
        element(f"w:{side}", val="single", sz=_LINE, space=0, color="000000") for side in _SIDES if side in cell.sides
    )
    level = "" if cell.grey is None else f"{round(255 * cell.grey):02X}" * 3
    texts = cell.texts or (CalendarText(""),)
    return element(
        "w:tc",
        element(
            "w:tcPr",
            element("w:tcW", w=twips(column * cell.columns), type="dxa"),
            element("w:gridSpan", val=cell.columns) if cell.columns > 1 else NOTHING,
            element("w:tcBorders", *borders),
            element("w:shd", val="clear", color="auto", fill=level) if level else NOTHING,
        ),
        *(
            paragraph(
                style_id(cell.role), run(one_line(text.text), is_bold=True if text.is_strong else None), place=place
            )
            for text in texts
        ),
    )
