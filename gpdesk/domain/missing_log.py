"""What the logs of a year still owe to the measures counted from them; reports that are due."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from gpdesk.domain.due import due_periods
from gpdesk.domain.format import text_of
from gpdesk.domain.paper import PaperKind, PaperState
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Importance, Problem
from gpdesk.domain.reading import ReadingState
from gpdesk.domain.target import CountSource, Measure, MeasureKind
from gpdesk.domain.unit import UnitKind
from gpdesk.domain.violence import ViolenceItem
from gpdesk.domain.violence_item import FACTS

_VIOLENCE_ITEMS = {
    CountSource.VICTIM_SUPPORT: (ViolenceItem.FOUND_VICTIMS, ViolenceItem.SERVED_VICTIMS),
    CountSource.PERPETRATOR_COUNSEL: (ViolenceItem.FOUND_PERPETRATORS, ViolenceItem.COUNSELLED_PERPETRATORS),
    CountSource.TRAFFICKING_SUPPORT: (ViolenceItem.TRAFFICKED_IN_NEED, ViolenceItem.TRAFFICKED_SUPPORTED),
}


def missing_log_lines(plan_year: PlanYear, today: date) -> Iterator[Problem]:
    """Yield what is owed: news of each quarter begun, broadcasts of each month that is over, commitments, counts."""
    for code, _, _, measure in plan_year.walk():
        match measure.counted_from:
            case CountSource.TYPED:
                continue
            case CountSource.NEWS | CountSource.BROADCAST:
                yield from _owed_news(plan_year, code, measure, today)
            case CountSource.COMMITMENT:
                yield from _owed_commitments(plan_year)
            case CountSource.REACH:
                yield from _owed_headcounts(plan_year)
            case _:
                yield from _owed_counts(plan_year, measure, today)


def _owed_news(plan_year: PlanYear, code: str, measure: Measure, today: date) -> Iterator[Problem]:
    is_monthly = measure.kind is MeasureKind.MONTHLY
    cadence = Cadence.MONTH if is_monthly else measure.cadence
    wanted = Decimal(1) if is_monthly else measure.goal or Decimal(1)
    name = "chuyên mục phát thanh" if measure.counted_from is CountSource.BROADCAST else "tin, bài"
    stood = {reading.period: reading for reading in plan_year.readings_of(measure.id)}
    for period in Period.of_year(plan_year.plan.year).parts(cadence):
        # Items are owed from a period's first day on; a month's programme only once the month is over.
        if (period.last_day if is_monthly else period.first_day) >= today:
            return
        reading = stood.get(period)
        count = (reading.total.numerator if reading else None) or Decimal(0)
        if count < wanted and not (reading and reading.state is ReadingState.NOTHING_AROSE):
            late = Importance.WARNING if period.last_day < today else Importance.NOTICE
            message = f"{_head(period)} còn thiếu {text_of(wanted - count)} {name} (có {text_of(count)}/{text_of(wanted)}, chỉ tiêu {code})."
            yield Problem(f"news:{code}:{period.code}", "news_owed", message, late)


def _owed_commitments(plan_year: PlanYear) -> Iterator[Problem]:
    if not plan_year.commitments:
        message = "Chưa có danh sách tổ chức cần phổ biến và cam kết. Hãy lập ở trang Tin bài."
        yield Problem("commitment:", "commitments_missing", message, Importance.NOTICE)
    for each in plan_year.commitments:
        if each.informed_on is None or each.committed_on is None:
            what = "chưa được phổ biến" if each.informed_on is None else "chưa cam kết"
            yield Problem(f"commitment:{each.id}", "commitment_owed", f"{each.organisation} {what}.", Importance.NOTICE)


def _owed_headcounts(plan_year: PlanYear) -> Iterator[Problem]:
    known = {count.unit_id for count in plan_year.headcounts if count.female is not None or count.male is not None}
    hamlets = [unit for unit in plan_year.units if unit.kind is UnitKind.HAMLET]
    if not hamlets:
        message = "Chưa có khóm nào cùng dân số để tính tỷ lệ người dân được tiếp cận. Hãy khai ở trang Danh mục."
        yield Problem("unit:", "hamlets_missing", message, Importance.NOTICE)
    for unit in hamlets:
        if unit.id not in known:
            message = f"{unit.name} chưa có dân số năm {plan_year.plan.year}."
            yield Problem(f"unit:{unit.id}", "headcount_missing", message, Importance.NOTICE)


def _owed_counts(plan_year: PlanYear, measure: Measure, today: date) -> Iterator[Problem]:
    counted = {(count.period, count.item) for count in plan_year.violence_counts}
    typed = {reading.period for reading in plan_year.readings if reading.measure_id == measure.id}
    for period in due_periods(measure, plan_year.plan.year, today):
        for item in _VIOLENCE_ITEMS.get(measure.counted_from, ()):
            if period not in typed and (period, item) not in counted:
                message = f"Chưa có số liệu {period.name}: {FACTS[item].label.lower()}."
                yield Problem(
                    f"violence:{item.value}:{period.code}", "violence_count_missing", message, Importance.NOTICE
                )


def missing_papers(plan_year: PlanYear, today: date) -> Iterator[Problem]:
    """Yield the reports of the half year and of the year that are over and have not been issued."""
    year = plan_year.plan.year
    issued = {
        paper.period
        for paper in plan_year.papers
        if paper.kind is PaperKind.REPORT and paper.state is PaperState.ISSUED
    }
    for period in (Period.of(year, Cadence.HALF, 1), Period.of_year(year)):
        if period.last_day < today and period not in issued and plan_year.objectives:
            message = f"Báo cáo {period.name} chưa phát hành."
            yield Problem(f"paper:report:{period.code}", "report_missing", message, Importance.NOTICE)


def _head(period: Period) -> str:
    return period.name[:1].upper() + period.name[1:]
