"""What stands in the grid of violence counts: rows under their blocks, what does not fit, why a quarter is locked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.period_lock import PeriodLock
from gpdesk.domain.problem import Problem
from gpdesk.domain.violence import ViolenceItem
from gpdesk.domain.violence_check import check_violence
from gpdesk.domain.violence_item import BLOCKS


@dataclass(frozen=True, slots=True)
class FoundProblem:
    """A problem of one cell; the period is the year's where only the year's sums do not fit."""

    item: ViolenceItem
    period: Period
    problem: Problem


def block_rows() -> Iterator[ViolenceItem | str]:
    """Yield the items in printing order, each block led by its heading."""
    block = ""
    for item in ViolenceItem:
        if item.value[0] != block:
            block = item.value[0]
            yield f"{block.upper()}. {BLOCKS[block]}"
        yield item


def find_unfitting(counts: Mapping[Period, Mapping[ViolenceItem, int]]) -> Iterator[FoundProblem]:
    """Yield what does not fit in each quarter, and of the year (given last) only what no quarter has shown."""
    seen: set[tuple[str, str]] = set()
    for period, own in counts.items():
        for problem in check_violence(own):
            kind = (problem.field, problem.code)
            if period.cadence is not Cadence.YEAR or kind not in seen:
                seen.add(kind)
                yield FoundProblem(ViolenceItem(problem.field), period, problem)


def lock_words(lock: PeriodLock) -> str:
    """Return why a locked figure cannot be changed, and the way out."""
    return (
        f"Số liệu {lock.period.name} đã chốt theo báo cáo số {lock.paper_number}. "
        "Muốn sửa, hãy mở chốt báo cáo đó ở trang Văn bản."
    )
