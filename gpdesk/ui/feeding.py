"""Which targets a log counts for, in words; so that the clerk knows what a line changes."""

from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.target import CountSource, Measure

_NONE = "Chưa có chỉ tiêu nào lấy số từ sổ này. Muốn số liệu tự đếm, mở trang Chỉ tiêu, chọn số đo rồi chọn “Nguồn số liệu”."


def fed_measures(plan_year: PlanYear, *sources: CountSource) -> tuple[tuple[str, Measure], ...]:
    """Return code and measure of what is counted from these logs, in printing order."""
    return tuple((code, measure) for code, _, _, measure in plan_year.walk() if measure.counted_from in sources)


def feeding_words(plan_year: PlanYear | None, *sources: CountSource) -> str:
    """Return the sentence under a log: "Số đếm được dùng cho chỉ tiêu 6.3, 6.4."."""
    if plan_year is None:
        return ""
    codes = ", ".join(code for code, _ in fed_measures(plan_year, *sources))
    return f"Số đếm được từ sổ này dùng cho chỉ tiêu {codes}." if codes else _NONE
