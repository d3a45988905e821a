"""What was typed into the grid and could not be stored: it stays in its cell until it is mended or given up."""

from dataclasses import dataclass, field

from gpdesk.domain.entry import Side
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.numeral import AmbiguousNumber
from gpdesk.domain.reading import Reading
from gpdesk.domain.text import quoted
from gpdesk.ui.reading_grid import Cell, GridRow, GridYear, Key

EntryPlace = tuple[Key, Side, bool]


def entry_place(row: GridRow, cell: Cell) -> EntryPlace:
    """Return where an entry stands: measure and period, whose figure, upper or lower part."""
    return (row.measure.id, cell.period), row.side, cell.is_numerator


@dataclass(slots=True)
class UnstoredEntries:
    """``drafts`` are readings that break a rule, ``refused`` texts that are no figure, each with what is wrong."""

    drafts: dict[Key, Reading] = field(default_factory=dict)
    refused: dict[EntryPlace, tuple[str, GpdeskError]] = field(default_factory=dict)

    def clear(self) -> None:
        """Give up everything."""
        self.drafts.clear()
        self.refused.clear()

    def holds(self, row: GridRow, cell: Cell) -> bool:
        """Tell whether the cell shows something that is not stored."""
        return (row.measure.id, cell.period) in self.drafts or entry_place(row, cell) in self.refused

    def left_behind(self, year: GridYear) -> str:
        """Return a sentence on the first text that could not be read, "" where there is none."""
        for ((measure_id, period), _, _), (text, fault) in self.refused.items():
            code = next((row.code for row in year.rows if row.measure.id == measure_id), "")
            return f"Ô {code}, {period.short_name} còn ghi {quoted(text)} chưa lưu được: {fault}"
        return ""

    def ambiguous(self) -> tuple[EntryPlace, tuple[str, str]] | None:
        """Return the first text that could be two numbers, with the two; None where there is none."""
        for place, (_, fault) in self.refused.items():
            if isinstance(fault, AmbiguousNumber):
                return place, fault.choices
        return None
