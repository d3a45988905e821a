"""What a plan year still lacks: figures that are due, and data without which a paper cannot be printed whole."""

from collections.abc import Iterator
from datetime import date

from gpdesk.domain.office import is_valid_on
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Importance, Problem
from gpdesk.domain.reading import ReadingState
from gpdesk.domain.target import Cumulation, Measure, MeasureKind, Scope


def list_missing(plan_year: PlanYear, today: date) -> tuple[Problem, ...]:
    """Return what is missing or late on that day; ``field`` names the place ("readings:3.2a:2024-Q2", "office")."""
    return (*_missing_heads(plan_year), *_missing_readings(plan_year, today))


def due_periods(measure: Measure, year: int, today: date) -> tuple[Period, ...]:
    """Return the periods of the year, already over on that day, for which the measure must have a reading.

    Figures that add up are due each quarter; a stock figure or a judgement is due once, at the year's end.
    """
    whole = Period.of_year(year)
    if measure.scope is not Scope.WARD:
        return ()
    match measure.kind:
        case MeasureKind.QUALITATIVE:
            parts: tuple[Period, ...] = (whole,)
        case MeasureKind.MONTHLY:
            parts = whole.parts(Cadence.MONTH)
        case MeasureKind.COUNT_PER_PERIOD:
            parts = whole.parts(measure.cadence)
        case _:
            once = measure.cumulation is Cumulation.LAST
            parts = (whole,) if once else whole.parts(Cadence.QUARTER)
    return tuple(part for part in parts if part.last_day < today)


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
        held = {
            reading.period for reading in plan_year.readings_of(measure.id) if reading.state is not ReadingState.MISSING
        }
        for period in due_periods(measure, plan_year.plan.year, today):
            if not _is_covered(period, held):
                yield Problem(
                    f"readings:{code}:{period.code}",
                    "reading_missing",
                    f"Chỉ tiêu {code} chưa có số liệu {period.name}.",
                    Importance.NOTICE,
                )


def _is_covered(period: Period, held: set[Period]) -> bool:
    """Tell whether a figure is there: the period, a longer one around it, or any part inside it.

    For a longer due period (the year) one part suffices: stock figures are taken whenever they are known. For a
    month its quarter may have been entered as a whole.
    """
    return any(other.contains(period) or period.contains(other) for other in held)


def _warn(field: str, code: str, message: str) -> Problem:
    return Problem(field, code, message, Importance.WARNING)
