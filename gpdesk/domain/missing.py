"""What a plan year still lacks: figures that are due, and data without which a paper cannot be printed whole."""

import re
from collections.abc import Iterator
from datetime import date

from gpdesk.domain.due import due_periods, is_covered
from gpdesk.domain.missing_log import missing_log_lines, missing_papers
from gpdesk.domain.missing_task import missing_activities, missing_deadlines
from gpdesk.domain.office import is_valid_on
from gpdesk.domain.period import Period
from gpdesk.domain.personal_data_check import personal_data_problems
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Importance, Problem
from gpdesk.domain.reading import ReadingState
from gpdesk.domain.target import CountSource

_PERIOD_AT_END = re.compile(r":(\d{4}(?:-(?:H[12]|Q[1-4]|M\d{2}))?)$")


def list_missing(plan_year: PlanYear, today: date, period: Period | None = None) -> tuple[Problem, ...]:
    """Return what is missing or late on that day, within ``period`` where one is given.

    ``field`` names the place ("readings:3.2a:2024-Q2", "news:2024-Q1", "office"); filling one place removes one line.
    """
    found = (
        *personal_data_problems(plan_year),
        *_missing_heads(plan_year),
        *_missing_readings(plan_year, today),
        *missing_log_lines(plan_year, today),
        *missing_papers(plan_year, today),
        *missing_deadlines(plan_year, today),
        *missing_activities(plan_year, today),
    )
    if period is None:
        return found
    return tuple(problem for problem in found if (own := place_period(problem.field)) is None or period.contains(own))


def place_period(place: str) -> Period | None:
    """Return the period at the end of a place ("readings:3.2a:2024-Q2"), None where it has none."""
    match = _PERIOD_AT_END.search(place)
    return Period.parse(match[1]) if match else None


def _missing_heads(plan_year: PlanYear) -> Iterator[Problem]:
    day = plan_year.plan.issued_on
    offices = [office for office in plan_year.offices if is_valid_on(day, office.valid_from, office.valid_to)]
    if not offices:
        yield _warn("office", "office_missing", "Chưa có cơ quan ban hành. Hãy khai báo ở trang Danh mục.")
    elif not offices[0].superior:
        yield _warn("office", "superior_missing", "Chưa khai báo cơ quan cấp trên nhận báo cáo (dòng Kính gửi).")
    if not any(is_valid_on(day, signer.valid_from, signer.valid_to) for signer in plan_year.signers):
        yield _warn("signer", "signer_missing", "Chưa có người ký. Hãy khai báo ở trang Danh mục.")
    for kind, name in (("plan", "kế hoạch"), ("report", "báo cáo")):
        if not any(recipient.paper_kind == kind for recipient in plan_year.recipients):
            yield _warn("recipients", "recipients_missing", f"Chưa có nơi nhận của {name}.")
    if not plan_year.objectives:
        yield _warn("objectives", "objectives_missing", "Kế hoạch chưa có mục tiêu, chỉ tiêu nào.")


def _missing_readings(plan_year: PlanYear, today: date) -> Iterator[Problem]:
    for code, _, _, measure in plan_year.walk():
        if measure.counted_from is not CountSource.TYPED:
            continue
        held = {
            reading.period for reading in plan_year.readings_of(measure.id) if reading.state is not ReadingState.MISSING
        }
        for period in due_periods(measure, plan_year.plan.year, today):
            if not is_covered(period, held):
                yield Problem(
                    f"readings:{code}:{period.code}",
                    "reading_missing",
                    f"Chỉ tiêu {code} chưa có số liệu {period.name}.",
                    Importance.NOTICE,
                )


def _warn(field: str, code: str, message: str) -> Problem:
    return Problem(field, code, message, Importance.WARNING)
