"""Tables of targets (TT, chỉ tiêu, đơn vị tính, kế hoạch): each row becomes a line that reads as a target."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gpdesk.domain.text import fold
from gpdesk.intake.source_line import SourceLine

_CELLS = re.compile(r"\s*(?:\t|\|)\s*|\s{3,}")
_LABEL = re.compile(r"(?:tt|stt|so tt|so thu tu|#)\.?")
_UNIT = re.compile(r"(?:dvt|don vi tinh|don vi|dv tinh)\.?")
_GROUP = re.compile(r"(?:cac )?(?:muc tieu|linh vuc|nhom chi tieu|nhom)")
_STATEMENT = re.compile(r".*(?:chi tieu|noi dung|muc tieu)")
_GOAL = re.compile(
    r".*(?:ke hoach|\bkh\b|\bmuc\b(?! tieu$)|chi tieu giao|giao nam|phan dau|muc tieu (?:nam|den|\d)|chi tieu (?:nam|den|\d))"
)
_PAST = re.compile(r".*(?:thuc hien|ket qua|uoc|hien trang)")
_FEWEST_COLUMNS = 3


@dataclass(slots=True)
class TargetTable:
    """One table of targets while its rows are read: which column holds what, and the objective reached so far.

    ``unit`` and ``group`` (objectives in a column of their own) are None where there is no such column.
    """

    titles: tuple[str, ...]
    statement: int
    goal: int
    unit: int | None
    group: int | None
    objective: str = ""
    objectives: int = 0

    def lines(self, cells: Sequence[str]) -> tuple[str, ...]:
        """Return the next row as lines: an objective, or a target with its goal and, in brackets, the other columns."""
        if self._is_heading(cells):
            label = (cells[0] if cells else "").strip(" .")
            wide = max(cells[1:] or cells, key=len, default="")
            self.objectives += 1
            return (wide if fold(wide).startswith("muc tieu") or not label else f"Mục tiêu {label}: {wide}",)
        unit = self._cell(cells, self.unit)
        statement = cells[self.statement].rstrip(" .:;")
        target = f"- Chỉ tiêu: {statement}: {_with_unit(cells[self.goal], unit)}"
        return (*self._opened_objective(cells), target, *self._remarks(cells))

    def _is_heading(self, cells: Sequence[str]) -> bool:
        """Tell whether a row heads what is below it: it has no goal, or one text over all columns."""
        if not self._cell(cells, self.goal) or not self._cell(cells, self.statement):
            return True
        return cells[self.goal] == cells[self.statement]

    def _opened_objective(self, cells: Sequence[str]) -> tuple[str, ...]:
        group = self._cell(cells, self.group)
        if not group or group == self.objective:
            return ()
        self.objective = group
        self.objectives += 1
        return (group if re.match(r"muc tieu\s+\d", fold(group)) else f"Mục tiêu {self.objectives}: {group}",)

    def _remarks(self, cells: Sequence[str]) -> tuple[str, ...]:
        read = {self.statement, self.goal, self.unit, self.group, 0 if self._has_label() else None}
        said = [
            f"{self.titles[index].strip(' .:')}: {cell}" if index < len(self.titles) else cell
            for index, cell in enumerate(cells)
            if cell and index not in read
        ]
        return (f"({'; '.join(said)})",) if said else ()

    def _has_label(self) -> bool:
        return _LABEL.fullmatch(fold(self.titles[0]).strip()) is not None

    @staticmethod
    def _cell(cells: Sequence[str], column: int | None) -> str:
        return cells[column] if column is not None and column < len(cells) else ""


def typed_tables(lines: Sequence[SourceLine]) -> tuple[tuple[SourceLine, ...], tuple[SourceLine, ...]]:
    """Return the lines with tables typed with tabs or bars read row by row, and the column titles left out."""
    kept: list[SourceLine] = []
    left_out: list[SourceLine] = []
    table: TargetTable | None = None
    for line in lines:
        cells = _CELLS.split(line.text.strip("| "))
        if len(cells) < _FEWEST_COLUMNS:
            table = None
            kept.append(line)
        elif (found := target_table(cells)) is not None:
            table = found
            left_out.append(line)
        elif table is None:
            kept.append(line)
        elif any(re.search(r"\w", cell) for cell in cells):
            kept += [replace(line, text=text) for text in table.lines(cells)]
    return tuple(kept), tuple(left_out)


def target_table(head: Sequence[str]) -> TargetTable | None:
    """Return the table of targets that a first row begins, None for any other table."""
    folded = [fold(title).strip() for title in head]
    if len(head) < _FEWEST_COLUMNS:
        return None
    goals = [index for index, title in enumerate(folded) if index and _GOAL.match(title) and not _PAST.match(title)]
    group = next((index for index, title in enumerate(folded) if _GROUP.fullmatch(title)), None)
    # "Mục tiêu" beside a column "Chỉ tiêu" names the objective; alone it holds the targets themselves.
    others = [index for index, title in enumerate(folded) if _STATEMENT.match(title) and index not in goals]
    statements = [index for index in others if index != group] or others
    if not goals or not statements:
        return None
    statement = statements[0]
    return TargetTable(
        tuple(head),
        statement,
        next((index for index in goals if index > statement), goals[0]),
        next((index for index, title in enumerate(folded) if _UNIT.fullmatch(title)), None),
        group if group != statement else None,
    )


def _with_unit(goal: str, unit: str) -> str:
    """Put the unit of its own column behind the goal's number: "từ 80 trở lên" in "%" is "từ 80% trở lên"."""
    if not unit or unit in goal:
        return goal
    joint = "" if unit[0] in "%‰/" else " "
    return (
        re.sub(r"(\d[\d.,]*\d|\d)(?=\D*$)", rf"\g<1>{joint}{unit}", goal)
        if re.search(r"\d", goal)
        else f"{goal} ({unit})"
    )
