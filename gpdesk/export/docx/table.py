"""Ruled tables of a Word file: heads that repeat on each page, rows that do not part, thin black lines."""

from gpdesk.domain.format import text_of
from gpdesk.domain.text import normalise
from gpdesk.export.advance import advances, wrapped
from gpdesk.export.column_width import column_widths
from gpdesk.export.document import Align, Cell, Column, Row, RowRole, Table
from gpdesk.export.docx.markup import NOTHING, Markup, element, flag, twips
from gpdesk.export.docx.paragraph import Place, paragraph, run
from gpdesk.export.docx.stylesheet import style_id
from gpdesk.export.fonts import Face
from gpdesk.export.style import STYLES, TABLE_LINE_POINTS, TABLE_PADDING_POINTS, Role

_LINE = round(8 * TABLE_LINE_POINTS)  # Word counts in eighths of a point
_TALL_SHARE = 0.6
_SIZE = STYLES[Role.TABLE_CELL].size


def table(node: Table, width: float, height: float, *, keeps_next: bool = False, breaks_page: bool = False) -> Markup:
    """Return the table, ``width`` points wide, for pages whose text is ``height`` points high.

    ``keeps_next``: the last row stays on the page of what follows the table.
    """
    widths = column_widths(node, width, TABLE_PADDING_POINTS)
    last = len(node.rows) - 1
    return element(
        "w:tbl",
        _table_properties(width),
        element("w:tblGrid", *(element("w:gridCol", w=twips(each)) for each in widths)),
        *_head(node, widths, breaks_page=breaks_page),
        *(
            _row(
                row,
                node.columns,
                widths,
                height,
                keeps_next=(keeps_next and index == last) or _leads(node.rows, index),
            )
            for index, row in enumerate(node.rows)
        ),
    )


def _leads(rows: tuple[Row, ...], index: int) -> bool:
    """Tell whether a row must not be the last of a page.

    So are the head of a group, the row before a total, and, so that no page holds a single row, the first row and the
    last but one.
    """
    last = len(rows) - 1
    if index == last:
        return False
    is_at_an_end = len(rows) > 2 and index in {0, last - 1}
    return is_at_an_end or rows[index].role is RowRole.GROUP or rows[index + 1].role is RowRole.TOTAL


def _table_properties(width: float) -> Markup:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    padding = twips(TABLE_PADDING_POINTS)
    return element(
        "w:tblPr",
        element("w:tblW", w=twips(width), type="dxa"),
        element("w:jc", val="center"),
        element(
            "w:tblBorders",
            *(element(f"w:{side}", val="single", sz=_LINE, space=0, color="000000") for side in sides),
        ),
        element("w:tblLayout", type="fixed"),
        element(
            "w:tblCellMar",
            element("w:top", w=padding // 2, type="dxa"),
            element("w:left", w=padding, type="dxa"),
            element("w:bottom", w=padding // 2, type="dxa"),
            element("w:right", w=padding, type="dxa"),
        ),
        # First row is a head: what a screen reader and Word's table tools go by.
        element("w:tblLook", val="0020"),
    )


def _head(node: Table, widths: list[float], *, breaks_page: bool) -> list[Markup]:
    numbers = tuple(f"({number})" for number in range(1, len(node.columns) + 1))
    lines = (tuple(column.title for column in node.columns), *((numbers,) if node.has_numbers else ()))
    return [
        element(
            "w:tr",
            element("w:trPr", element("w:cantSplit"), element("w:tblHeader")),
            *(
                _cell(
                    text,
                    width,
                    1,
                    style_id(Role.TABLE_HEAD) if order == 0 else "TableNumber",
                    Place(keeps_next=True, breaks_page=breaks_page and order == 0),
                )
                for text, width in zip(texts, widths, strict=True)
            ),
        )
        for order, texts in enumerate(lines)
    ]


def _row(row: Row, columns: tuple[Column, ...], widths: list[float], height: float, *, keeps_next: bool) -> Markup:
    cells = []
    at = 0
    tallest = 1
    for cell in row.cells:
        width = sum(widths[at : at + cell.columns])
        text = text_of(cell.value)
        is_bold = cell.is_bold or row.role is not RowRole.BODY
        room = width - 2 * TABLE_PADDING_POINTS
        tallest = max(tallest, len(wrapped(text, room, _SIZE, advances(Face.BOLD if is_bold else Face.REGULAR))))
        place = Place(keeps_next=keeps_next, align=_alignment(cell, columns[at]))
        cells.append(
            _cell(text, width, cell.columns, style_id(Role.TABLE_CELL), place, is_bold=True if is_bold else None)
        )
        at += cell.columns
    # A row taller than a page must be allowed to part: LibreOffice would cut it off.
    fits = tallest * _SIZE * 1.15 < _TALL_SHARE * height
    properties = element("w:trPr", flag("w:cantSplit", is_on=True)) if fits else NOTHING
    return element("w:tr", properties, *cells)


def _alignment(cell: Cell, column: Column) -> Align:
    """Return where a cell's words stand: its own wish, the start of a spanning cell, else its column's."""
    if cell.align is not None:
        return cell.align
    return Align.LEFT if cell.columns > 1 else column.align


def _cell(text: str, width: float, columns: int, style_id: str, place: Place, *, is_bold: bool | None = None) -> Markup:
    return element(
        "w:tc",
        element(
            "w:tcPr",
            element("w:tcW", w=twips(width), type="dxa"),
            element("w:gridSpan", val=columns) if columns > 1 else NOTHING,
            element("w:vAlign", val="center"),
        ),
        *(paragraph(style_id, run(line, is_bold=is_bold), place=place) for line in normalise(text).split("\n")),
    )
