"""Annex of a report: counts of family and gender-based violence, this period beside the same one a year before."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from gpdesk.domain.format import Value
from gpdesk.domain.masking import masked_over
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.violence import ViolenceCount, ViolenceItem
from gpdesk.domain.violence_item import BLOCKS, FACTS, counts_over
from gpdesk.export.document import Align, Cell, Column, Note, Row, RowRole, Table
from gpdesk.export.label import roman
from gpdesk.export.target_table import HIDDEN

COLUMNS = (
    Column("TT", 11, Align.CENTRE),
    Column("Chỉ tiêu", 80, Align.LEFT),
    Column("ĐVT", 20, Align.CENTRE),
    Column("Kỳ này", 16, Align.CENTRE),
    Column("Cùng kỳ năm trước", 20, Align.CENTRE),
    Column("Ghi chú", 18, Align.LEFT),
)

_Counts = Mapping[ViolenceItem, int | None]


def build_violence_table(plan_year: PlanYear, period: Period, *, shows_small: bool) -> Table:
    """Return the table; counts of 1 to 4 and those that would give them away are masked unless ``shows_small``."""
    counted: Callable[[Iterable[ViolenceCount], Period], _Counts] = counts_over if shows_small else masked_over
    now = counted(plan_year.violence_counts, period)
    then = counted(plan_year.last_year_violence_counts, period.year_before())
    return Table(COLUMNS, tuple(_rows(now, then)), name="Số liệu bạo lực")


def violence_notes(*, shows_small: bool) -> Note:
    """Return the remark below the table."""
    if shows_small:
        return Note("Ghi chú: ô trống là chưa có số liệu")
    return Note(
        f"Ghi chú: “{HIDDEN}” là số từ 1 đến 4, hoặc số có thể suy ra số ấy, không nêu để bảo vệ người liên quan; "
        "ô trống là chưa có số liệu"
    )


def _rows(now: _Counts, then: _Counts) -> Iterator[Row]:
    number = 0
    for block_number, (letter, title) in enumerate(BLOCKS.items(), start=1):
        yield Row((Cell(roman(block_number)), Cell(title, len(COLUMNS) - 1, Align.LEFT)), RowRole.GROUP)
        for item in ViolenceItem:
            if item.value[0] != letter:
                continue
            facts = FACTS[item]
            number = number + 1 if facts.level == 0 else number
            yield Row(
                (
                    Cell(str(number) if facts.level == 0 else ""),
                    Cell(facts.label if facts.level == 0 else f"- {facts.label}"),
                    Cell(facts.unit),
                    Cell(_value(now, item)),
                    Cell(_value(then, item)),
                    Cell(""),
                )
            )


def _value(counts: _Counts, item: ViolenceItem) -> Value:
    if item not in counts:
        return ""
    count = counts[item]
    return HIDDEN if count is None else count
