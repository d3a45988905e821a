"""Units and their people of one year as one flat line; it is kept in two tables."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from gpdesk.data.store import Store
from gpdesk.domain.format import text_of
from gpdesk.domain.identity import HeadcountId, UnitId, new_id
from gpdesk.domain.log_check import check_headcount, check_unit
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Problem
from gpdesk.domain.unit import Headcount, Unit, UnitKind
from gpdesk.ui.directory_log import VALIDITY
from gpdesk.ui.field import Field, FieldKind, enum_choices
from gpdesk.ui.log import Log
from gpdesk.ui.noun_model import Column, field_column

Year = Callable[[], PlanYear | None]
_SUMS = (
    ("households", "hộ"),
    ("female", "nữ"),
    ("male", "nam"),
    ("minority_female", "nữ dân tộc thiểu số"),
    ("minority_male", "nam dân tộc thiểu số"),
    ("women_15_19", "nữ 15-19 tuổi"),
)


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit with its headcount of ``year``; the numbers are those of ``gpdesk.domain.unit.Headcount``."""

    id: UnitId
    position: int
    name: str
    kind: UnitKind
    year: int
    supplies: bool = False
    valid_from: date | None = None
    valid_to: date | None = None
    households: int | None = None
    female: int | None = None
    male: int | None = None
    minority_female: int | None = None
    minority_male: int | None = None
    women_15_19: int | None = None


_UNIT_NAMES = tuple(field.name for field in fields(Unit))
_NUMBERS = tuple(field.name for field in fields(Headcount) if field.name not in {"id", "unit_id", "year"})


def unit_lines(plan_year: PlanYear) -> tuple[UnitLine, ...]:
    """Return the units with their people of the year."""
    counts = {count.unit_id: count for count in plan_year.headcounts}
    lines = []
    for unit in plan_year.units:
        own: dict[str, Any] = {name: getattr(unit, name) for name in _UNIT_NAMES}
        if count := counts.get(unit.id):
            own |= {name: getattr(count, name) for name in _NUMBERS}
        lines.append(UnitLine(year=plan_year.plan.year, **own))
    return tuple(lines)


class UnitLineRepository:
    """Keeps a line as a unit and, where a number is known, a headcount of its year."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, line: UnitLine) -> None:
        """Insert a new unit."""
        self._store.units.add(_unit(line))
        self._keep_headcount(line)

    def update(self, line: UnitLine) -> None:
        """Store what changed."""
        if self._store.units.get(line.id) != _unit(line):
            self._store.units.update(_unit(line))
        self._keep_headcount(line)

    def remove(self, unit_id: str) -> None:
        """Delete the unit and its headcounts of all years."""
        self._store.units.remove(unit_id)

    def _keep_headcount(self, line: UnitLine) -> None:
        stored = next(iter(self._store.headcounts.list(unit_id=line.id, year=line.year)), None)
        numbers = {name: getattr(line, name) for name in _NUMBERS}
        if all(number is None for number in numbers.values()):
            if stored is not None:
                self._store.headcounts.remove(stored.id)
        elif stored is None:
            self._store.headcounts.add(Headcount(HeadcountId(new_id()), line.id, line.year, **numbers))
        elif (changed := replace(stored, **numbers)) != stored:
            self._store.headcounts.update(changed)


def unit_log(year: Year) -> Log:
    """Return the units of the ward with their people."""

    def is_hamlet(line: UnitLine) -> bool:
        return line.kind is UnitKind.HAMLET

    def number(name: str, label: str, hint: str = "") -> Field:
        return Field(
            name, label, FieldKind.INTEGER, hint or "Để trống nếu chưa rõ", is_optional=True, is_shown=is_hamlet
        )

    def make(position: int) -> UnitLine | None:
        plan_year = year()
        return UnitLine(UnitId(new_id()), position, "", UnitKind.HAMLET, plan_year.plan.year) if plan_year else None

    name = Field("name", "Tên đơn vị", hint="Ví dụ: Khóm 1, Trạm Y tế phường")
    kind = Field("kind", "Loại", FieldKind.CHOICE, choices=enum_choices(UnitKind))
    numbers = (
        number("households", "Số hộ"),
        number("female", "Nữ"),
        number("male", "Nam"),
        number("minority_female", "Nữ dân tộc thiểu số", "Nằm trong số nữ"),
        number("minority_male", "Nam dân tộc thiểu số", "Nằm trong số nam"),
        number("women_15_19", "Nữ từ 15 đến 19 tuổi", "Nằm trong số nữ"),
    )
    supplies = Field("supplies", "Thu số liệu bằng phiếu", FieldKind.SWITCH)
    return Log(
        "unit",
        "đơn vị",
        (name, kind, *numbers, supplies, *VALIDITY),
        (
            field_column(name, 0),
            field_column(kind, 15),
            field_column(numbers[0], 6, "Hộ"),
            field_column(numbers[1], 6),
            field_column(numbers[2], 6),
            Column("minority", "DTTS", _minority, lambda line: text_of(_minority(line)), 6, is_number=True),
            field_column(numbers[5], 8, "Nữ 15-19"),
        ),
        _check,
        make,
        lambda line: line.name,
        UnitLineRepository,
        is_ordered=True,
        question=lambda line: (
            f"Xóa đơn vị “{line.name}” cùng dân số của mọi năm?\n"
            "Nếu đơn vị đã sáp nhập hoặc giải thể, hãy ghi “Đến hết ngày” thay vì xóa, để báo cáo năm cũ vẫn đúng.\n"
            "Xóa rồi vẫn hoàn tác được bằng Ctrl+Z."
        ),
    )


def sum_words(lines: Iterable[UnitLine]) -> str:
    """Return the sums of the khóm; a sum over khóm of which some are not known says so."""
    hamlets = [line for line in lines if line.kind is UnitKind.HAMLET]
    if not hamlets:
        return "Chưa có khóm, ấp nào."
    sums, lacking = [], 0
    for name, label in _SUMS:
        known = [number for line in hamlets if (number := getattr(line, name)) is not None]
        lacking = max(lacking, len(hamlets) - len(known))
        if known:
            sums.append(f"{text_of(sum(known))} {label}")
    words = f"Cộng {len(hamlets)} khóm, ấp: {'; '.join(sums) or 'chưa có số'}."
    return f"{words} Còn {lacking} khóm, ấp chưa đủ số." if lacking else words


def _minority(line: UnitLine) -> int | None:
    known = [number for number in (line.minority_female, line.minority_male) if number is not None]
    return sum(known) if known else None


def _unit(line: UnitLine) -> Unit:
    return Unit(**{name: getattr(line, name) for name in _UNIT_NAMES})


def _check(line: UnitLine) -> tuple[Problem, ...]:
    numbers = {name: getattr(line, name) for name in _NUMBERS}
    return (*check_unit(_unit(line)), *check_headcount(Headcount(HeadcountId(""), line.id, line.year, **numbers)))
