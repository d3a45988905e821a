"""The annexes of a report: targets, violence, women in leadership; numbered in the order in which they print."""

from collections.abc import Iterator
from dataclasses import dataclass

from gpdesk.domain.identity import MeasureId
from gpdesk.domain.outcome import Verdict
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.activity_table import build_activity_table, has_activities
from gpdesk.export.document import Appendix, Block, Note
from gpdesk.export.label import roman
from gpdesk.export.leadership_table import build_leadership_table
from gpdesk.export.letterhead import closed
from gpdesk.export.target_table import build_target_table
from gpdesk.export.violence_table import build_violence_table, violence_notes


@dataclass(frozen=True, slots=True)
class _Annex:
    title: str
    mention: str
    body: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ReportAnnexes:
    """The annexes, and how the report mentions them ("Phụ lục I: kết quả thực hiện các chỉ tiêu; ...")."""

    appendices: tuple[Appendix, ...]
    mention: str


def build_annexes(
    plan_year: PlanYear,
    period: Period,
    verdicts: dict[MeasureId, Verdict],
    attached_to: str,
    *,
    shows_small: bool,
    hidden: frozenset[MeasureId],
) -> ReportAnnexes:
    """Return the annexes for which there is something; a lone one has no number (Phụ lục I, mục III.1 of the decree)."""
    annexes = tuple(_annexes(plan_year, period, verdicts, shows_small=shows_small, hidden=hidden))
    labels = ["Phụ lục"] if len(annexes) == 1 else [f"Phụ lục {roman(number + 1)}" for number in range(len(annexes))]
    appendices = tuple(
        Appendix(label, annex.title, attached_to, closed(annex.body), is_landscape=True)
        for label, annex in zip(labels, annexes, strict=True)
    )
    if len(annexes) == 1:
        return ReportAnnexes(appendices, f"Phụ lục {annexes[0].mention}")
    named = (f"{label}: {annex.mention}" for label, annex in zip(labels, annexes, strict=True))
    return ReportAnnexes(appendices, "; ".join(named))


def _annexes(
    plan_year: PlanYear,
    period: Period,
    verdicts: dict[MeasureId, Verdict],
    *,
    shows_small: bool,
    hidden: frozenset[MeasureId],
) -> Iterator[_Annex]:
    name = period.name.upper()
    remark = Note("Ghi chú: dấu “-” là không phát sinh hoặc không so sánh được; ô trống là chưa có số liệu")
    yield _Annex(
        f"KẾT QUẢ THỰC HIỆN CÁC MỤC TIÊU, CHỈ TIÊU {name}",
        "kết quả thực hiện các chỉ tiêu",
        (build_target_table(plan_year, period, verdicts, hidden), remark),
    )
    if has_activities(plan_year, period.first_day, period.last_day):
        yield _Annex(
            f"KẾT QUẢ CÁC HOẠT ĐỘNG {name}",
            "kết quả các hoạt động",
            (build_activity_table(plan_year, period.first_day, period.last_day), remark),
        )
    if plan_year.violence_counts:
        yield _Annex(
            f"SỐ LIỆU BẠO LỰC GIA ĐÌNH, BẠO LỰC TRÊN CƠ SỞ GIỚI {name}",
            "số liệu bạo lực gia đình, bạo lực trên cơ sở giới",
            (build_violence_table(plan_year, period, shows_small=shows_small), violence_notes(shows_small=shows_small)),
        )
    if plan_year.leadership_counts:
        yield _Annex(
            f"CÁN BỘ NỮ THAM GIA LÃNH ĐẠO, QUẢN LÝ {name}",
            "cán bộ nữ tham gia lãnh đạo, quản lý",
            (build_leadership_table(plan_year),),
        )
