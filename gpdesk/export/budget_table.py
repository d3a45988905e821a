"""Money of activities by source: an estimate before, an account afterwards; the sum stands in words below."""

from collections.abc import Iterator, Sequence

from gpdesk.domain.activity import Activity
from gpdesk.domain.activity_check import overspent
from gpdesk.domain.event_tally import MoneyTally, money_by_source, money_of, tally_money
from gpdesk.domain.money_words import money_words
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.document import Align, Block, Cell, Column, Note, Row, RowRole, Table

_PLANNED = Column("Dự toán (đồng)", 30, Align.RIGHT)
_SPENT = Column("Đã chi (đồng)", 30, Align.RIGHT)


def build_budget_table(plan_year: PlanYear, activities: Sequence[Activity], *, is_account: bool) -> tuple[Block, ...]:
    """Return the table with sums by source and the line "Bằng chữ"; ``is_account``: with what was spent."""
    lines = money_of(plan_year, activities)
    money = tally_money(lines)
    columns = (
        Column("TT", 10, Align.CENTRE),
        Column("Nội dung chi", 66, Align.LEFT),
        Column("Nguồn kinh phí", 50, Align.LEFT),
        _PLANNED,
        *((_SPENT,) if is_account else ()),
        Column("Ghi chú", 34, Align.LEFT),
    )
    total = money.spent if is_account else money.planned
    label = "Tổng số đã chi bằng chữ" if is_account else "Bằng chữ"
    unknown = sum(line.spent is None for line in lines) if is_account else 0
    rest = f"; ô trống là khoản chưa có số đã chi ({unknown} khoản), chưa tính vào tổng số" if unknown else ""
    return (
        Table(columns, tuple(_rows(plan_year, activities, is_account=is_account)), name="Kinh phí"),
        Note(f"{label}: {money_words(total)}{rest}"),
    )


def _rows(plan_year: PlanYear, activities: Sequence[Activity], *, is_account: bool) -> Iterator[Row]:
    number = 0
    for activity in activities:
        for line in money_of(plan_year, (activity,)):
            number += 1
            # A note on what was spent beyond the plan says nothing before it is spent.
            note = line.note if is_account or not overspent(line) else ""
            yield Row(
                (
                    Cell(number),
                    Cell(activity.title),
                    Cell(line.source),
                    Cell(line.planned),
                    *((Cell(line.spent),) if is_account else ()),
                    Cell(note),
                )
            )
    lines = money_of(plan_year, activities)
    for source, money in money_by_source(lines).items():
        sums = _sums(money, is_account=is_account)
        yield Row((Cell(""), Cell(f"Cộng nguồn: {source}", columns=2, is_bold=True), *sums, Cell("")))
    whole = _sums(tally_money(lines), is_account=is_account)
    yield Row((Cell("Tổng cộng", columns=3), *whole, Cell("")), RowRole.TOTAL)


def _sums(money: MoneyTally, *, is_account: bool) -> tuple[Cell, ...]:
    return (Cell(money.planned), *((Cell(money.spent),) if is_account else ()))
