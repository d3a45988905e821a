"""The annexes of a report: targets, violence, women in leadership; numbered in the order in which they print."""

from collections.abc import Iterator

from gpdesk.domain.identity import MeasureId
from gpdesk.domain.outcome import Verdict
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.activity_table import activity_notes, build_activity_table, has_activities
from gpdesk.export.annex import Annex, Annexes, build_annexes
from gpdesk.export.document import Note
from gpdesk.export.leadership_table import build_leadership_table
from gpdesk.export.target_table import Hidden, build_target_table
from gpdesk.export.violence_table import build_violence_table, violence_notes


def build_report_annexes(
    plan_year: PlanYear,
    period: Period,
    verdicts: dict[MeasureId, Verdict],
    attached_to: str,
    *,
    shows_small: bool,
    hidden: Hidden,
) -> Annexes:
    """Return the annexes for which there is something."""
    return build_annexes(_annexes(plan_year, period, verdicts, shows_small=shows_small, hidden=hidden), attached_to)


def _annexes(
    plan_year: PlanYear,
    period: Period,
    verdicts: dict[MeasureId, Verdict],
    *,
    shows_small: bool,
    hidden: Hidden,
) -> Iterator[Annex]:
    name = period.name.upper()
    remark = Note("Ghi chú: dấu “-” là không phát sinh hoặc không so sánh được; ô trống là chưa có số liệu")
    yield Annex(
        f"KẾT QUẢ THỰC HIỆN CÁC MỤC TIÊU, CHỈ TIÊU {name}",
        "kết quả thực hiện các chỉ tiêu",
        (build_target_table(plan_year, period, verdicts, hidden), remark),
    )
    if has_activities(plan_year, period.first_day, period.last_day):
        yield Annex(
            f"KẾT QUẢ CÁC HOẠT ĐỘNG {name}",
            "kết quả các hoạt động",
            (
                build_activity_table(plan_year, period.first_day, period.last_day),
                *activity_notes(plan_year, period.first_day, period.last_day),
            ),
        )
    if plan_year.violence_counts:
        yield Annex(
            f"SỐ LIỆU BẠO LỰC GIA ĐÌNH, BẠO LỰC TRÊN CƠ SỞ GIỚI {name}",
            "số liệu bạo lực gia đình, bạo lực trên cơ sở giới",
            (build_violence_table(plan_year, period, shows_small=shows_small), violence_notes(shows_small=shows_small)),
            is_landscape=False,
        )
    if plan_year.leadership_counts:
        yield Annex(
            f"CÁN BỘ NỮ THAM GIA LÃNH ĐẠO, QUẢN LÝ {name}",
            "cán bộ nữ tham gia lãnh đạo, quản lý",
            (build_leadership_table(plan_year),),
        )
