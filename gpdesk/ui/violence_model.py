"""The grid of violence counts as an item model: items down, quarters across, the year and the year before beside."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.format import text_of
from gpdesk.domain.identity import PlanId
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.period_lock import PeriodLock, lock_over
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Importance, Problem
from gpdesk.domain.text import one_line
from gpdesk.domain.violence import ViolenceCount, ViolenceItem
from gpdesk.domain.violence_item import FACTS, counts_over
from gpdesk.ui.field import Field, FieldKind, typed_value
from gpdesk.ui.theme import BAD, INK, INK_SOFT, QUIET, WARN, heading_font
from gpdesk.ui.violence_row import FoundProblem, block_rows, find_unfitting, lock_words

Index = QModelIndex | QPersistentModelIndex
Key = tuple[ViolenceItem, Period]
CODE, NAME, UNIT, FIRST_QUARTER = range(4)
YEAR_COLUMN, LAST_YEAR_COLUMN, COLUMNS = 7, 8, 9
_COUNT = Field("count", "Số lượng", FieldKind.INTEGER)
_LOCKED, _COMPUTED = QColor("#f1f3f4"), QColor("#fafbfb")
_FILLS = {Importance.ERROR: QColor("#fdecea"), Importance.WARNING: QColor("#fff4dc")}


def typed_count(text: str) -> int:
    """Read a count; raise ``GpdeskError`` for what is none."""
    return int(typed_value(_COUNT, text))


class ViolenceModel(QAbstractTableModel):
    """Shows and takes counts; ``save`` stores one (None: empties the cell). What is no count stays in its cell."""

    def __init__(self, save: Callable[[ViolenceItem, Period, int | None], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self._rows = tuple(block_rows())
        self._plan_id: PlanId | None = None
        self._whole = Period.of_year(2000)
        self._quarters = self._whole.parts(Cadence.QUARTER)
        self._counts: dict[Key, int] = {}
        self._year: dict[ViolenceItem, int] = {}
        self._last_year: dict[ViolenceItem, int] = {}
        self._locks: tuple[PeriodLock, ...] = ()
        self._drafts: dict[Key, tuple[str, str]] = {}
        self._found: tuple[FoundProblem, ...] = ()
        self._problems: dict[Key, Problem] = {}
        self._bold = heading_font("")
        self._bold.setWeight(QFont.Weight.DemiBold)

    def set_plan_year(self, plan_year: PlanYear | None) -> None:
        """Show the counts of a year."""
        whole = Period.of_year(plan_year.plan.year) if plan_year else self._whole
        plan_id = plan_year.plan.id if plan_year else None
        if plan_id != self._plan_id:
            self._plan_id = plan_id
            self._drafts.clear()
        self._whole, self._quarters = whole, whole.parts(Cadence.QUARTER)
        counts: tuple[ViolenceCount, ...] = plan_year.violence_counts if plan_year else ()
        before = plan_year.last_year_violence_counts if plan_year else ()
        self._counts = {(count.item, count.period): count.count for count in counts}
        self._year, self._last_year = counts_over(counts, whole), counts_over(before, whole.year_before())
        self._locks = plan_year.period_locks if plan_year else ()
        self._find_problems()
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, COLUMNS - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)

    def problems(self) -> tuple[FoundProblem, ...]:
        """Return what does not fit together, quarter by quarter, then over the year."""
        return self._found

    def lock_at(self, index: Index) -> PeriodLock | None:
        """Return the lock that keeps a cell as it is."""
        period = self._period(index)
        return lock_over(self._locks, period) if period else None

    def find(self, code: str, period: Period) -> QModelIndex:
        """Return the cell of an item's code in a quarter (the year: its sum)."""
        row = next(
            (number for number, each in enumerate(self._rows) if isinstance(each, ViolenceItem) and each.value == code),
            -1,
        )
        if row < 0:
            return QModelIndex()
        column = FIRST_QUARTER + self._quarters.index(period) if period in self._quarters else YEAR_COLUMN
        return self.index(row, column)

    def key_at(self, index: Index) -> Key | None:
        """Return item and quarter of a cell that holds a count, None for other cells."""
        item, period = self._item(index), self._period(index)
        return (item, period) if item is not None and period is not None else None

    def typed_text(self, key: Key) -> str:
        """Return what stands in a cell as it was typed."""
        return self._typed(*key)

    def shown_text(self, key: Key) -> str:
        """Return what stands in a cell as it is shown, with dots."""
        return text_of(self._counts.get(key))

    def heading_rows(self) -> tuple[int, ...]:
        """Return the rows that only name a block."""
        return tuple(number for number, row in enumerate(self._rows) if isinstance(row, str))

    def clear_at(self, index: Index) -> None:
        """Empty a cell; empty is not zero."""
        if self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.setData(index, "")

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows: the items, and a heading for each block."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's head; a locked quarter says so."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        is_quarter = FIRST_QUARTER <= section < YEAR_COLUMN
        lock = lock_over(self._locks, self._quarters[section - FIRST_QUARTER]) if is_quarter else None
        if role == Qt.ItemDataRole.ToolTipRole and lock:
            return lock_words(lock)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if is_quarter:
            name = self._quarters[section - FIRST_QUARTER].short_name
            return f"{name}\n(đã chốt)" if lock else name
        return {CODE: "Mã", NAME: "Nội dung", UNIT: "ĐVT", YEAR_COLUMN: "Cả năm"}.get(section, "Năm trước")

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Quarters that are not locked can be typed into."""
        flags = super().flags(index)
        is_open = self._item(index) is not None and self._period(index) is not None and self.lock_at(index) is None
        return flags | Qt.ItemFlag.ItemIsEditable if is_open else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed; what is no count stays in the cell, marked, until it is mended."""
        item, period = self._item(index), self._period(index)
        if role != Qt.ItemDataRole.EditRole or item is None or period is None or self.lock_at(index):
            return False
        text = one_line(str(value))
        try:
            count = typed_count(text) if text else None
        except GpdeskError as fault:
            self._drafts[item, period] = (text, str(fault))
            self._find_problems()
            self.dataChanged.emit(index, index)
            return True
        had_draft = self._drafts.pop((item, period), None) is not None
        if count != self._counts.get((item, period)):
            self._save(item, period, count)
        elif had_draft:
            self._find_problems()
            self.dataChanged.emit(index, index)
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            return self._heading_data(row, index.column(), role)
        period = self._period(index)
        problem = self._problem(row, index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                sign = "! " if problem else ""
                return f"{sign}{self._text(row, index.column(), period)}"
            case Qt.ItemDataRole.EditRole:
                return self._typed(row, period) if period else self._text(row, index.column(), period)
            case Qt.ItemDataRole.TextAlignmentRole if index.column() >= FIRST_QUARTER:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(row, index, problem)
            case Qt.ItemDataRole.BackgroundRole:
                return self._fill(index, problem)
            case Qt.ItemDataRole.ForegroundRole:
                return self._ink(index.column(), problem)
            case Qt.ItemDataRole.FontRole if index.column() == NAME and not FACTS[row].level:
                return self._bold
            case _:
                return None

    def _item(self, index: Index) -> ViolenceItem | None:
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, ViolenceItem) else None

    def _period(self, index: Index) -> Period | None:
        place = index.column() - FIRST_QUARTER
        return self._quarters[place] if 0 <= place < len(self._quarters) else None

    def _heading_data(self, text: str, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and column == CODE:
            return text
        return {Qt.ItemDataRole.FontRole: self._bold, Qt.ItemDataRole.BackgroundRole: _LOCKED}.get(
            Qt.ItemDataRole(role)
        )

    def _text(self, item: ViolenceItem, column: int, period: Period | None) -> str:
        if period is not None:
            draft = self._drafts.get((item, period))
            return draft[0] if draft else text_of(self._counts.get((item, period)))
        match column:
            case _ if column == CODE:
                return item.value
            case _ if column == NAME:
                return f"{'    ' * FACTS[item].level}{FACTS[item].label}"
            case _ if column == UNIT:
                return FACTS[item].unit
            case _ if column == YEAR_COLUMN:
                return text_of(self._year.get(item))
            case _:
                return text_of(self._last_year.get(item))

    def _typed(self, item: ViolenceItem, period: Period) -> str:
        """Return a count as it was typed, without dots; what is no count word for word."""
        draft, count = self._drafts.get((item, period)), self._counts.get((item, period))
        return draft[0] if draft else "" if count is None else str(count)

    def _problem(self, item: ViolenceItem, column: int) -> Problem | None:
        if FIRST_QUARTER <= column < YEAR_COLUMN:
            return self._problems.get((item, self._quarters[column - FIRST_QUARTER]))
        return self._problems.get((item, self._whole)) if column == YEAR_COLUMN else None

    def _tip(self, item: ViolenceItem, index: Index, problem: Problem | None) -> str:
        if problem:
            return problem.message
        if lock := self.lock_at(index):
            return lock_words(lock)
        if index.column() == YEAR_COLUMN:
            return "Số ghi sau cùng trong năm" if FACTS[item].is_stock else "Cộng các quý"
        return FACTS[item].label if index.column() == NAME else ""

    def _fill(self, index: Index, problem: Problem | None) -> QColor | None:
        if problem and problem.importance in _FILLS:
            return _FILLS[problem.importance]
        if self.lock_at(index):
            return _LOCKED
        return _COMPUTED if index.column() >= YEAR_COLUMN else None

    @staticmethod
    def _ink(column: int, problem: Problem | None) -> QColor:
        if problem:
            return {Importance.ERROR: BAD, Importance.WARNING: WARN}.get(problem.importance, INK)
        return {CODE: QUIET, UNIT: INK_SOFT, LAST_YEAR_COLUMN: INK_SOFT}.get(column, INK)

    def _find_problems(self) -> None:
        """Look at each quarter by itself; at the year only for what no quarter has shown."""
        unreadable = (
            FoundProblem(item, period, Problem(item.value, "unreadable", message))
            for (item, period), (_, message) in self._drafts.items()
        )
        counts = {period: self._counts_of(period) for period in (*self._quarters, self._whole)}
        self._found = (*unreadable, *find_unfitting(counts))
        self._problems = {}
        for each in self._found:
            self._problems.setdefault((each.item, each.period), each.problem)

    def _counts_of(self, period: Period) -> dict[ViolenceItem, int]:
        if period == self._whole:
            return self._year
        return {item: count for (item, own), count in self._counts.items() if own == period}
