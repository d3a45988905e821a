"""Money of activities by source: an estimate before, an account afterwards; the sum stands in words below."""

from collections.abc import Iterator, Sequence

from gpdesk.domain.activity import Activity
from gpdesk.domain.event_tally import money_by_source, money_of, tally_money
from gpdesk.domain.money_words import money_words
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.document import Align, Block, Cell, Column, Note, Row, RowRole, Table

COLUMNS = (
    Column("TT", 10, Align.CENTRE),
    Column("Nội dung chi", 60, Align.LEFT),
    Column("Nguồn kinh phí", 44, Align.LEFT),
    Column("Dự toán (đồng)", 28, Align.RIGHT),
    Column("Đã chi (đồng)", 28, Align.RIGHT),
    Column("Ghi chú", 30, Align.LEFT),
)


def build_budget_table(plan_year: PlanYear, activities: Sequence[Activity], *, is_account: bool) -> tuple[Block, ...]:
    """Return the table with sums by source and the line "Bằng chữ"; ``is_account``: of what was spent."""
    lines = money_of(plan_year, activities)
    money = tally_money(lines)
    total = money.spent if is_account else money.planned
    label = "Tổng số đã chi" if is_account else "Tổng dự toán"
    return (
        Table(COLUMNS, tuple(_rows(plan_year, activities)), name="Kinh phí"),
        Note(f"{label} bằng chữ: {money_words(total)}"),
    )


def _rows(plan_year: PlanYear, activities: Sequence[Activity]) -> Iterator[Row]:
    number = 0
    for activity in activities:
        for line in money_of(plan_year, (activity,)):
            number += 1
            yield Row(
                (
                    Cell(number),
                    Cell(activity.title),
                    Cell(line.source),
                    Cell(line.planned),
                    Cell(line.spent),
                    Cell(line.note),
                )
            )
    lines = money_of(plan_year, activities)
    for source, money in money_by_source(lines).items():
        yield Row(
            (
                Cell(""),
                Cell(f"Cộng nguồn: {source}", columns=2, is_bold=True),
                Cell(money.planned),
                Cell(money.spent),
                Cell(""),
            )
        )
    whole = tally_money(lines)
    yield Row((Cell("Tổng cộng", columns=3), Cell(whole.planned), Cell(whole.spent), Cell("")), RowRole.TOTAL)
