"""What the clerk types into the grid of figures: read, checked, stored or kept as a draft in its cell."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from gpdesk.domain.entry import own_reading, without_figures
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.period import Period
from gpdesk.domain.problem import Problem, blocks
from gpdesk.domain.reading import Figure, Reading, ReadingState
from gpdesk.domain.rule import check_change, check_entry
from gpdesk.domain.target import MeasureKind
from gpdesk.ui.reading_entry import EntryPlace, entry_place
from gpdesk.ui.reading_face import FIRST_FIGURE_COLUMN
from gpdesk.ui.reading_grid import WITH_FIGURES, GridRow, typed_reading
from gpdesk.ui.reading_table import Index, ReadingTable

_JUDGED_ONLY = "Chỉ tiêu định tính không ghi số. Hãy bấm Ctrl+Enter rồi chọn đạt hay chưa đạt."


class ReadingModel(ReadingTable):
    """Takes figures for the table that shows them; ``save`` stores a reading (``is_known``: in place of one), ``report`` shows problems.

    What breaks a rule stays in its cell as a draft; nothing typed is lost.
    """

    def __init__(
        self,
        save: Callable[[GridRow, Period, Reading, bool], None],
        report: Callable[[tuple[Problem, ...]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._report = report

    def problems_at(self, index: Index) -> tuple[Problem, ...]:
        """Return all that is to be said of the reading of a cell."""
        row, cell, reading = self.row_at(index), self.cell_at(index), self.reading_at(index)
        if row is None or cell is None or self._plan_year is None:
            return ()
        refused = self._entries.refused.get(entry_place(row, cell))
        unreadable = (Problem("", "unreadable", str(refused[1])),) if refused else ()
        if reading is None:
            return (*unreadable, *check_change(self._plan_year, row.measure, cell.period))
        return (*unreadable, *check_entry(self._plan_year, row.measure, reading))

    def left_behind(self) -> str:
        """Return a sentence on an entry elsewhere that could not be read, "" where there is none."""
        return self._entries.left_behind(self.year)

    def open_choice(self) -> tuple[str, ...]:
        """Return the two numbers of which an entry could be either, () where nothing is to be chosen."""
        ambiguous = self._entries.ambiguous()
        return ambiguous[1] if ambiguous else ()

    def choose(self, text: str) -> None:
        """Take one of the two numbers of ``open_choice`` for the entry that could be either."""
        ambiguous = self._entries.ambiguous()
        if ambiguous:
            self.setData(self._index_of(ambiguous[0]), text)

    def _index_of(self, place: EntryPlace) -> QModelIndex:
        (measure_id, period), side, is_numerator = place
        row = next(at for at, row in enumerate(self.year.rows) if (row.measure.id, row.side) == (measure_id, side))
        return self.index(row, FIRST_FIGURE_COLUMN + 2 * self.year.periods.index(period) + (not is_numerator))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed; what cannot be read is told, what breaks a rule stays visible with its problem."""
        row, cell = self.row_at(index), self.cell_at(index)
        if role != Qt.ItemDataRole.EditRole or row is None or cell is None:
            return False
        if str(value) == self._text(row, cell):
            return False
        if self._entries.refused.pop(entry_place(row, cell), None):
            self._emit_row(row)
        old = own_reading(row.measure, cell.period, self.reading(row, cell.period))
        if not str(value).strip() and self.year.is_override(row, cell.period):
            # Emptied: the count of the log comes back.
            return self.store(row, cell.period, replace(old, state=ReadingState.MISSING, total=Figure()))
        try:
            reading = typed_reading(row, cell, str(value), old)
        except GpdeskError as fault:
            self._entries.refused[entry_place(row, cell)] = (str(value), fault)
            self._report((Problem("", "unreadable", str(fault)),))
            self._emit_row(row)
            return True
        return self.store(row, cell.period, reading)

    def store(self, row: GridRow, period: Period, reading: Reading) -> bool:
        """Store a reading, or keep it as a draft while it breaks a rule (a numerator typed before its denominator)."""
        if self._plan_year is None:
            return False
        problems = check_entry(self._plan_year, row.measure, reading)
        self._report(problems)
        key = (row.measure.id, period)
        if blocks(problems):
            self._entries.drafts[key] = reading
            self._emit_row(row)
            return True
        if self._entries.drafts.pop(key, None):
            self._emit_row(row)
        self._save(row, period, reading, key in self.year.stored)
        return True

    def drop_draft(self, index: Index) -> None:
        """Give up what was typed and not stored."""
        row, cell = self.row_at(index), self.cell_at(index)
        if row is None or cell is None:
            return
        given_up = (
            self._entries.refused.pop(entry_place(row, cell), None),
            self._entries.drafts.pop((row.measure.id, cell.period), None),
        )
        if any(given_up):
            self._report(())
            self._emit_row(row)

    def clear_at(self, index: Index) -> None:
        """Empty a cell; empty is not zero."""
        if self.is_editable(index):
            self.setData(index, "")

    def set_state(self, index: Index, state: ReadingState) -> None:
        """Give the reading of a cell a state; a state without figures drops them, the same state again takes it back."""
        row, cell = self.row_at(index), self.cell_at(index)
        if row is None or cell is None:
            return
        if row.measure.kind is MeasureKind.QUALITATIVE:
            self._report((Problem("is_met", "judged_only", _JUDGED_ONLY),))
            return
        reading = own_reading(row.measure, cell.period, self.reading(row, cell.period))
        if reading.state is state:
            state = ReadingState.PRESENT if reading.total != Figure() else ReadingState.MISSING
        if state not in WITH_FIGURES:
            reading = without_figures(reading, reading.state)
        self.store(row, cell.period, replace(reading, state=state))
