"""What a sheet of figures would change in a year: new, changed, same, wrong, row by row. Nothing is stored here."""

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import Enum

from gpdesk.domain.entry import COUNTS_ONLY, Side, entered, own_reading, without_figures
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.identity import MeasureId
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Importance
from gpdesk.domain.reading import Reading, ReadingState
from gpdesk.domain.reading_words import figure_words
from gpdesk.domain.rule import check_entry
from gpdesk.domain.target import Measure
from gpdesk.domain.text import fold, quoted
from gpdesk.intake.value_book import BookCell, BookRow, BookSheet
from gpdesk.intake.value_columns import FIGURES, ColumnRole, ColumnUse, Layout, check_layout, normal_code, period_named

_NOTHING_AROSE = frozenset({"kps", "khong phat sinh"})
_OUT_OF_SCOPE = frozenset({"npv", "ngoai pham vi"})
_BLANK = frozenset({"", "-", "–", "x"})


class Change(Enum):
    """What importing a value does."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    WRONG = "wrong"

    @property
    def label(self) -> str:
        """Vietnamese name."""
        return {
            Change.NEW: "mới",
            Change.CHANGED: "thay đổi",
            Change.SAME: "giữ nguyên",
            Change.WRONG: "sai, không nhập",
        }[self]


@dataclass(frozen=True, slots=True)
class ValueLine:
    """One value of the sheet: where from, what stands now, what it would become, and for a wrong one why.

    ``row`` is the sheet's row, ``cell`` the name of the cell to look at ("" the whole row), ``place`` what it is
    ("3.2a, quý II năm 2024"); ``reading`` is what would be stored, in place of another if ``is_known``.
    """

    change: Change
    row: int
    cell: str
    place: str
    before: str
    after: str
    message: str = ""
    reading: Reading | None = None
    is_known: bool = False


@dataclass(frozen=True, slots=True)
class ValueDifference:
    """All lines of an import, in the order of the sheet."""

    lines: tuple[ValueLine, ...]

    def of(self, change: Change) -> tuple[ValueLine, ...]:
        """Return the lines of one kind."""
        return tuple(line for line in self.lines if line.change is change)

    @property
    def readings(self) -> tuple[tuple[Reading, bool], ...]:
        """What is to be stored, each with whether it takes the place of a reading that is there."""
        return tuple(
            (line.reading, line.is_known)
            for line in self.lines
            if line.reading is not None and line.change in {Change.NEW, Change.CHANGED}
        )


def compare(sheet: BookSheet, layout: Layout, plan_year: PlanYear, period: Period | None = None) -> ValueDifference:
    """Lay the sheet over the year. ``period`` is that of figures whose column and row name none.

    Raises ``NoFigures`` where the layout cannot give one figure.
    """
    check_layout(sheet, layout)
    measures = {code.lower(): (code, measure) for code, _, _, measure in plan_year.walk()}
    values: dict[tuple[MeasureId, Period], list[_Entry]] = defaultdict(list)
    lines: list[ValueLine] = []
    for row in sheet.rows:
        if row.number <= layout.head_row:
            continue
        found = _entries(row, layout, plan_year.plan.year, measures, period)
        if isinstance(found, ValueLine):
            lines.append(found)
            continue
        for entry in found:
            values[entry.measure.id, entry.period].append(entry)
    lines += [_line(plan_year, entries) for entries in values.values()]
    return ValueDifference(tuple(sorted(lines, key=lambda line: line.row)))


@dataclass(frozen=True, slots=True)
class _Entry:
    """One cell that says something of a measure in a period."""

    row: int
    cell: BookCell
    code: str
    measure: Measure
    period: Period
    role: ColumnRole


def _entries(
    row: BookRow,
    layout: Layout,
    year: int,
    measures: dict[str, tuple[str, Measure]],
    period: Period | None,
) -> tuple[_Entry, ...] | ValueLine:
    by_use = {role.use: column for column, role in enumerate(layout.roles) if role.use not in FIGURES}
    raw = row.text(by_use[ColumnUse.CODE])
    says = [
        (column, role)
        for column, role in enumerate(layout.roles)
        if role.use in FIGURES | {ColumnUse.STATE} and column < len(row.cells)
        and (row.cells[column].text not in _BLANK or row.cells[column].fault)
    ]  # fmt: skip
    if not raw or not says:
        # Titles of objectives, totals, signatures below the table: nothing was claimed, nothing is lost.
        return () if not (says and not raw and _has_number(row, says)) else _wrong(row, "", "thiếu mã chỉ tiêu")
    if (known := measures.get(normal_code(raw))) is None:
        return _wrong(row, row.cells[by_use[ColumnUse.CODE]].name, f"không có chỉ tiêu nào mang mã {quoted(raw)}")
    code, measure = known
    of_row = period
    if ColumnUse.PERIOD in by_use:
        text = row.text(by_use[ColumnUse.PERIOD])
        named = period_named(text, year)
        if text and (named is None or named.year != year):
            name = row.cells[by_use[ColumnUse.PERIOD]].name
            return _wrong(row, name, f"không hiểu kỳ {quoted(text)} của năm {year}")
        of_row = named or period
    if ColumnUse.NOTE in by_use and row.text(by_use[ColumnUse.NOTE]):
        # A note speaks of the last figure before it.
        says.append((by_use[ColumnUse.NOTE], ColumnRole(ColumnUse.NOTE, says[-1][1].period)))
    made: list[_Entry] = []
    for column, role in says:
        own = role.period or of_row or _only_period(measure, year)
        if own is None:
            return _wrong(row, row.cells[column].name, "chưa rõ số liệu của kỳ nào; hãy thêm cột Kỳ hoặc chọn kỳ")
        made.append(_Entry(row.number, row.cells[column], code, measure, own, role))
    return tuple(made)


def _has_number(row: BookRow, says: list[tuple[int, ColumnRole]]) -> bool:
    """Tell whether a row without a code holds figures that somebody may miss: words before them, no sum row."""
    words = fold(" ".join(cell.text for cell in row.cells))
    return "cong" not in words.split() and all(row.cells[column].text[:1].isdigit() for column, _ in says)


def _only_period(measure: Measure, year: int) -> Period | None:
    return Period.of_year(year) if measure.cadence is Cadence.YEAR else None


def _wrong(row: BookRow, cell: str, reason: str) -> ValueLine:
    where = f"ô {cell}" if cell else f"dòng {row.number}"
    return ValueLine(Change.WRONG, row.number, cell, f"dòng {row.number}", "", "", f"{where}: {reason}")


def _line(plan_year: PlanYear, entries: list[_Entry]) -> ValueLine:
    """Return what all the cells of one measure in one period make together."""
    first = entries[0]
    measure, period = first.measure, first.period
    stored = plan_year.stored_reading(measure.id, period)
    before = plan_year.standing(measure.id, period)
    place = f"{first.code}, {period.name}"
    if twice := _said_twice(entries):
        one, other = twice
        message = (
            f"Ô {one.cell.name} ghi {quoted(one.cell.text)}, ô {other.cell.name} ghi {quoted(other.cell.text)} cho cùng "
            "một số. Hãy chỉ giữ một."
        )
        return ValueLine(Change.WRONG, other.row, other.cell.name, place, _shown(before), other.cell.text, message)
    made = own_reading(measure, period, before)
    for entry in entries:
        try:
            made = _with_entry(made, entry)
        except GpdeskError as fault:
            text = str(fault)
            return ValueLine(Change.WRONG, entry.row, entry.cell.name, place, _shown(before), entry.cell.text, text)
    after, was = _shown(made), _shown(before)
    if before is not None and replace(made, id=before.id) == before:
        return ValueLine(Change.SAME, first.row, first.cell.name, place, was, after)
    problems = check_entry(plan_year, measure, made)
    if error := next((each for each in problems if each.importance is Importance.ERROR), None):
        return ValueLine(Change.WRONG, first.row, first.cell.name, place, was, after, error.message)
    change = Change.NEW if not was else Change.CHANGED
    remark = next((each.message for each in problems if each.importance is Importance.WARNING), "")
    return ValueLine(change, first.row, first.cell.name, place, was, after, remark, made, stored is not None)


def _said_twice(entries: list[_Entry]) -> tuple[_Entry, _Entry] | None:
    """Return two cells that give the same number differently: neither may win silently."""
    first: dict[ColumnRole, _Entry] = {}
    for entry in entries:
        one = first.setdefault(replace(entry.role, period=None), entry)
        if entry.role.use is not ColumnUse.NOTE and one.cell.text != entry.cell.text:
            return one, entry
    return None


class _CellFault(GpdeskError):
    """A cell that holds no figure; the text names it."""


def _with_entry(reading: Reading, entry: _Entry) -> Reading:
    cell, role, measure = entry.cell, entry.role, entry.measure
    if role.use is ColumnUse.NOTE:
        return replace(reading, note=cell.text)
    if cell.fault:
        raise _CellFault(f"{cell.fault[:1].upper()}{cell.fault[1:]}.")
    words = fold(cell.text)
    if words in _NOTHING_AROSE:
        return without_figures(reading, ReadingState.NOTHING_AROSE)
    if words in _OUT_OF_SCOPE:
        return without_figures(reading, ReadingState.OUT_OF_SCOPE)
    if role.use is ColumnUse.STATE:
        return _with_state(reading, cell, words)
    side = role.side if measure.by_sex or role.side is Side.UNKNOWN else Side.TOTAL
    if role.side is not Side.TOTAL and not measure.by_sex:
        raise _CellFault(f"Ô {cell.name}: chỉ tiêu {entry.code} không tách nữ, nam. Hãy ghi số chung.")
    is_numerator = role.use is ColumnUse.NUMERATOR
    if not is_numerator and measure.kind in COUNTS_ONLY:
        raise _CellFault(f"Ô {cell.name}: chỉ tiêu {entry.code} chỉ có số đếm, không có mẫu số.")
    try:
        return entered(measure, side, cell.text, reading, is_numerator=is_numerator)
    except GpdeskError as fault:
        raise _CellFault(f"Ô {cell.name}: {fault}") from fault


def _with_state(reading: Reading, cell: BookCell, words: str) -> Reading:
    states = {fold(state.label): state for state in ReadingState}
    if (state := states.get(words)) is None:
        raise _CellFault(f"Ô {cell.name}: không hiểu trạng thái {quoted(cell.text)}.")
    has_figures = state in {ReadingState.PRESENT, ReadingState.ESTIMATED}
    return replace(reading, state=state) if has_figures else without_figures(reading, state)


def _shown(reading: Reading | None) -> str:
    if reading is None:
        return ""
    words = "" if reading.state is ReadingState.MISSING else figure_words(reading)
    return "; ".join(filter(None, (words, f"ghi chú: {reading.note}" if reading.note else "")))
