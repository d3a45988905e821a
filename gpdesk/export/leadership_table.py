"""Annex of a report: women in leadership (bodies and posts, how many of them are women)."""

from collections.abc import Iterator
from fractions import Fraction

from gpdesk.domain.format import Number, Value, rounded
from gpdesk.domain.leadership import LeadershipCount
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.document import Align, Cell, Column, Row, RowRole, Table

COLUMNS = (
    Column("TT", 12, Align.CENTRE),
    Column("Cơ quan, chức danh", 100, Align.LEFT),
    Column("Tổng số", 22, Align.CENTRE),
    Column("Trong đó nữ", 24, Align.CENTRE),
    Column("Tỷ lệ nữ (%)", 24, Align.CENTRE),
    Column("Cùng kỳ năm trước (%)", 28, Align.CENTRE),
    Column("Dân tộc thiểu số", 24, Align.CENTRE),
    Column("Ghi chú", 28, Align.LEFT),
)
_DECIMALS = 2


def build_leadership_table(plan_year: PlanYear) -> Table:
    """Return the table with the share of women in each body, and in the year before where it is known."""
    before = {_key(count): count for count in plan_year.last_year_leadership_counts}
    return Table(COLUMNS, tuple(_rows(plan_year, before)), name="Cán bộ nữ")


def _rows(plan_year: PlanYear, before: dict[str, LeadershipCount]) -> Iterator[Row]:
    for number, count in enumerate(plan_year.leadership_counts, start=1):
        last = before.get(_key(count))
        yield Row(
            (
                Cell(number),
                Cell(count.body),
                Cell(count.total),
                Cell(count.female),
                Cell(_share(count)),
                Cell(_share(last) if last else ""),
                Cell(count.minority),
                Cell(count.note),
            ),
            RowRole.BODY,
        )


def _share(count: LeadershipCount) -> Value:
    if count.female is None or count.total is None:
        return ""
    if not count.total:
        return "-"
    # One count of decimals for the whole column, as numbers below each other are read.
    return Number(rounded(Fraction(count.female, count.total) * 100, _DECIMALS), _DECIMALS)


def _key(count: LeadershipCount) -> str:
    return count.body.casefold().strip()
