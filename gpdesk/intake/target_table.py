"""Tables of targets (TT, chỉ tiêu, đơn vị tính, kế hoạch): each row becomes a line that reads as a target."""

import re
from collections.abc import Sequence
from dataclasses import replace

from gpdesk.domain.text import fold
from gpdesk.intake.source_line import SourceLine

_CELLS = re.compile(r"\s*(?:\t|\|)\s*")


def typed_tables(lines: Sequence[SourceLine]) -> tuple[tuple[SourceLine, ...], tuple[SourceLine, ...]]:
    """Return the lines with tables typed with tabs or bars read row by row, and the column titles left out."""
    kept: list[SourceLine] = []
    left_out: list[SourceLine] = []
    head: list[str] = []
    goal: int | None = None
    for line in lines:
        cells = _CELLS.split(line.text.strip("| "))
        if len(cells) >= 3 and (column := goal_column(cells)) is not None:
            head, goal = cells, column
            left_out.append(line)
        elif goal is not None and len(cells) >= 3:
            if any(re.search(r"\w", cell) for cell in cells):
                kept.append(replace(line, text=target_row(head, goal, cells)))
        else:
            goal = None
            kept.append(line)
    return tuple(kept), tuple(left_out)


def goal_column(head: list[str]) -> int | None:
    """Return the column of a target table that holds the goals, None for any other table."""
    folded = [fold(title) for title in head]
    if len(head) < 3 or not any("chi tieu" in title or "noi dung" in title for title in folded):
        return None
    for index in range(len(folded) - 1, 0, -1):
        title = folded[index]
        if "ke hoach" in title or "muc" in title.split() or "chi tieu giao" in title or "phan dau" in title:
            return index
    return None


def target_row(head: list[str], goal: int, cells: list[str]) -> str:
    """Return a row as a line: a row without goal heads an objective, any other is a target with its goal."""
    label = cells[0] if cells else ""
    wide = max(cells[1:] or cells, key=len, default="")
    if goal >= len(cells) or not cells[goal] or cells[goal] == wide:
        number = label.strip(" .") or ""
        return wide if fold(wide).startswith("muc tieu") or not number else f"Mục tiêu {number}: {wide}"
    unit = next(
        (cell for title, cell in zip(head, cells, strict=False) if fold(title) in {"dvt", "don vi tinh", "don vi"}), ""
    )
    rest = [
        cell for index, cell in enumerate(cells[1:], start=1) if cell and cell not in {wide, unit} and index != goal
    ]
    value = _with_unit(cells[goal], unit)
    return "; ".join([f"- Chỉ tiêu: {wide}: {value}", *rest])


def _with_unit(goal: str, unit: str) -> str:
    """Put the unit of its own column behind the goal's number: "từ 80 trở lên" in "%" is "từ 80% trở lên"."""
    if not unit or unit in goal:
        return goal
    joint = "" if unit in {"%", "‰"} else " "
    return (
        re.sub(r"(\d[\d.,]*\d|\d)(?=\D*$)", rf"\g<1>{joint}{unit}", goal)
        if re.search(r"\d", goal)
        else f"{goal} ({unit})"
    )
