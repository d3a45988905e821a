"""How the grid of figures looks: the words around the figures, the tips, the colours of the signs."""

from PySide6.QtGui import QColor

from gpdesk.domain.entry import Side
from gpdesk.domain.outcome import Outcome
from gpdesk.domain.reading import Reading, ReadingState
from gpdesk.domain.wording import goal_text, result_text
from gpdesk.ui.reading_grid import STATE_MARKS, Cell, GridRow, GridYear
from gpdesk.ui.theme import BAD, GOOD, INK_SOFT, QUIET

FRAME_HEADS = ("Mã", "Chỉ tiêu", "Kế hoạch", "Năm trước", "Kết quả năm", "Đánh giá")
NAME_COLUMN, GOAL_COLUMN, LAST_COLUMN, RESULT_COLUMN, VERDICT_COLUMN = range(1, 6)
FIRST_FIGURE_COLUMN = len(FRAME_HEADS)
_DRAFT, _CLOSED, _ESTIMATED, _COUNTED, _WHOLE_YEAR = (
    QColor(name) for name in ("#fdecea", "#f1f3f4", "#fff8e6", "#eef6f3", "#fafbfb")
)
_SIGNS = {Outcome.MET: "✓ ", Outcome.NOT_MET: "✗ ", Outcome.INVALID: "! "}
_SIDES = {Side.TOTAL: "", Side.FEMALE: "(nữ) ", Side.MALE: "(nam) ", Side.UNKNOWN: "(không rõ giới tính) "}


def frame_text(year: GridYear, row: GridRow, column: int) -> str:
    """Return the words of a column before the figures; a split measure is judged on its first row only."""
    key = row.measure.id
    is_first = row.side in {Side.TOTAL, Side.FEMALE}
    match column:
        case 0:
            return row.code
        case 1:
            return f"{_SIDES[row.side]}{row.measure.name}"
        case 2:
            return goal_text(row.measure)
        case 3 if is_first and key in year.last_verdicts:
            return result_text(row.measure, year.last_verdicts[key])
        case 4 if is_first:
            return result_text(row.measure, year.verdicts[key])
        case 5 if is_first:
            outcome = year.verdicts[key].outcome
            return f"{_SIGNS.get(outcome, '')}{outcome.label}"
        case _:
            return ""


def result_words(year: GridYear, row: GridRow) -> str:
    """Return what a measure comes to over the year, and its verdict."""
    verdict = year.verdicts[row.measure.id]
    parts = (
        result_text(row.measure, verdict), f"{_SIGNS.get(verdict.outcome, '')}{verdict.outcome.label}", verdict.reason
    )  # fmt: skip
    return f"Cả năm: {', '.join(filter(None, parts))}"


def tip(year: GridYear, row: GridRow, cell: Cell | None, reading: Reading | None) -> str:
    """Return what is worth knowing of a cell: what it counts, its state, whence, why it is locked."""
    if cell is None:
        return "\n".join(filter(None, (row.measure.name, year.verdicts[row.measure.id].reason)))
    name = row.measure.numerator_name if cell.is_numerator else row.measure.denominator_name
    state = reading.state.label if reading else ReadingState.MISSING.label
    lock = year.lock(cell.period)
    locked = f"Đã khóa theo báo cáo số {lock.paper_number}" if lock else ""
    counted = year.counted.get((row.measure.id, cell.period))
    return "\n".join(
        filter(None, (name, state, counted.method if counted else "", reading.note if reading else "", locked))
    )


def ground(year: GridYear, row: GridRow, cell: Cell, *, is_draft: bool, is_editable: bool) -> QColor | None:
    """Return the colour behind a figure: not stored, closed, counted from a log, estimated, of the whole year."""
    if is_draft:
        return _DRAFT
    if not is_editable:
        return _CLOSED
    if year.is_counted(row, cell.period):
        return _COUNTED
    reading = year.reading(row, cell.period)
    if reading is not None and reading.state is ReadingState.ESTIMATED:
        return _ESTIMATED
    return _WHOLE_YEAR if cell.period == year.whole else None


def ink(year: GridYear, row: GridRow, column: int, reading: Reading | None) -> QColor | None:
    """Return the colour of a cell's text; the signs before the words say the same without colour."""
    if column >= FIRST_FIGURE_COLUMN:
        return QUIET if reading is not None and reading.state in STATE_MARKS else None
    if column == VERDICT_COLUMN:
        outcome = year.verdicts[row.measure.id].outcome
        return {Outcome.MET: GOOD, Outcome.NOT_MET: BAD, Outcome.INVALID: BAD}.get(outcome, INK_SOFT)
    return INK_SOFT if column == LAST_COLUMN else None
