"""Women in leadership: the list of bodies of a year, and its beginning from the year before."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from gpdesk.domain.format import Number, rounded, text_of
from gpdesk.domain.identity import LeadershipCountId, new_id
from gpdesk.domain.leadership import LeadershipCount
from gpdesk.domain.log_check import check_leadership
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import fold
from gpdesk.ui.field import Field, FieldKind
from gpdesk.ui.log import Log
from gpdesk.ui.noun_model import Column, field_column
from gpdesk.ui.privacy import with_privacy


def leadership_log(year: Callable[[], PlanYear | None]) -> Log:
    """Return the log of women in leadership."""

    def number(name: str, label: str, hint: str) -> Field:
        return Field(name, label, FieldKind.INTEGER, hint, is_optional=True)

    def make(position: int) -> LeadershipCount | None:
        plan_year = year()
        identity = LeadershipCountId(new_id())
        return LeadershipCount(identity, plan_year.plan.year, position, "") if plan_year else None

    body = Field("body", "Cơ quan, chức danh", hint="Ví dụ: Ban Chấp hành Đảng bộ phường")
    total = number("total", "Tổng số", "Để trống nếu chưa rõ")
    female = number("female", "Trong đó nữ", "Nằm trong tổng số")
    minority = number("minority", "Dân tộc thiểu số", "Nằm trong tổng số")
    note = Field("note", "Ghi chú", FieldKind.LONG_TEXT, "Không ghi họ tên cá nhân")
    return Log(
        "leadership",
        "cơ quan, chức danh",
        (body, total, female, minority, note),
        (
            field_column(body, 0),
            field_column(total, 8),
            field_column(female, 6, "Nữ"),
            Column("share", "Tỷ lệ nữ", _share, _share_text, 8, is_number=True),
            field_column(minority, 6, "DTTS"),
        ),
        with_privacy(check_leadership, "note"),
        make,
        lambda count: count.body,
        lambda store: store.leadership_counts,
        is_ordered=True,
    )


def bodies_of_last_year(plan_year: PlanYear) -> tuple[LeadershipCount, ...]:
    """Return last year's bodies that this year's list lacks, as new lines without numbers."""
    present = {fold(count.body) for count in plan_year.leadership_counts}
    first = max((count.position for count in plan_year.leadership_counts), default=0) + 1
    lacking = [count for count in plan_year.last_year_leadership_counts if fold(count.body) not in present]
    return tuple(
        replace(
            count,
            id=LeadershipCountId(new_id()),
            year=plan_year.plan.year,
            position=position,
            total=None,
            female=None,
            minority=None,
            note="",
        )
        for position, count in enumerate(lacking, start=first)
    )


def _share(count: LeadershipCount) -> Fraction | None:
    return Fraction(100 * count.female, count.total) if count.female is not None and count.total else None


def _share_text(count: LeadershipCount) -> str:
    share = _share(count)
    return "" if share is None else text_of(Number(rounded(share, 1), 1, "%"))
