"""What a pasted block would do to the grid, cell by cell, before anything is stored."""

from dataclasses import dataclass, replace

from gpdesk.domain.block import Block
from gpdesk.domain.entry import own_reading
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Importance
from gpdesk.domain.reading import Reading
from gpdesk.domain.rule import check_entry
from gpdesk.ui.block_paste import PasteCell
from gpdesk.ui.reading_face import FIRST_FIGURE_COLUMN
from gpdesk.ui.reading_grid import GridRow, Key, figure_text, is_figure_cell, typed_reading
from gpdesk.ui.reading_model import ReadingModel
from gpdesk.ui.reading_table import Index

_NOTHING = frozenset({"", "-"})


@dataclass(frozen=True, slots=True)
class PastePlan:
    """The cells of a block in order, and the readings that would be stored (``is_known``: in place of others)."""

    cells: tuple[PasteCell, ...]
    readings: tuple[tuple[Reading, bool], ...]

    @property
    def wrong(self) -> int:
        """How many cells cannot be taken."""
        return sum(bool(cell.problem) for cell in self.cells)


def plan_paste(model: ReadingModel, plan_year: PlanYear, start: Index, block: Block) -> PastePlan:
    """Lay a block over the grid from ``start`` on; cells that say what is there already are left out."""
    cells: list[PasteCell] = []
    made: dict[Key, tuple[GridRow, Reading]] = {}
    for down, line in enumerate(block):
        for across, raw in enumerate(line):
            cell = _lay(model, start.row() + down, start.column() + across, raw.strip(), made)
            if cell is not None:
                cells.append(cell)
    faults = {key: _fault(plan_year, row, reading) for key, (row, reading) in made.items()}
    checked = tuple(
        replace(cell, problem=faults[cell.key]) if cell.key in faults and not cell.problem else cell for cell in cells
    )
    spoilt = {cell.key for cell in checked if cell.problem}
    readings = tuple((reading, key in model.year.stored) for key, (_, reading) in made.items() if key not in spoilt)
    return PastePlan(checked, readings)


def _lay(
    model: ReadingModel, down: int, across: int, text: str, made: dict[Key, tuple[GridRow, Reading]]
) -> PasteCell | None:
    index = model.index(down, across)
    row, cell = model.row_at(index), model.cell_at(index)
    if row is None or (cell is None and across >= FIRST_FIGURE_COLUMN):
        return PasteCell(f"dòng {down + 1}, cột {across + 1}", "", text, "nằm ngoài bảng") if text else None
    if cell is None:
        shown = str(index.data() or "")
        same = text in {shown, ""}
        return None if same else PasteCell(f"{row.code}, cột {across + 1}", shown, text, "ô này không nhập được")
    part = "tử số" if cell.is_numerator else "mẫu số"
    place = f"{row.code}, {cell.period.short_name}, {part}"
    key = (row.measure.id, cell.period)
    old = own_reading(row.measure, cell.period, made[key][1] if key in made else model.reading(row, cell.period))
    shown = figure_text(row, cell, model.reading(row, cell.period))
    if text == shown or (text in _NOTHING and not shown):
        return None
    if lock := model.year.lock(cell.period):
        return PasteCell(place, shown, text, f"kỳ đã khóa theo báo cáo số {lock.paper_number}")
    if not is_figure_cell(row, cell):
        return PasteCell(place, shown, text, "ô này không nhập số")
    try:
        reading = typed_reading(row, cell, "" if text in _NOTHING else text, old)
    except GpdeskError as fault:
        return PasteCell(place, shown, text, str(fault))
    made[key] = (row, reading)
    return PasteCell(place, shown, text or "(trống)", "", key)


def _fault(plan_year: PlanYear, row: GridRow, reading: Reading) -> str:
    problems = check_entry(plan_year, row.measure, reading)
    return next((problem.message for problem in problems if problem.importance is Importance.ERROR), "")
