"""The kinds of paper: how each is built and what its files are called. A builder is loaded when it is first used."""

from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.identity import EventId
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.personal_data_check import personal_data_problems
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Problem
from gpdesk.domain.text import plain_stem
from gpdesk.export.document import Document


class PersonalDataFound(GpdeskError):
    """Notes of the year hold what looks like personal data; no paper is made before they are cleared."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        more = f" (và {len(problems) - 1} chỗ khác)" if len(problems) > 1 else ""
        super().__init__(f"Chưa lập văn bản được. {problems[0].message}{more}")


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """What a paper is to be of, beyond its period: a span of days for lists, an event and a unit for invitations."""

    first: date | None = None
    last: date | None = None
    event_id: EventId | None = None
    unit: str | None = None


WHOLE = PaperChoice()


def build_document(kind: PaperKind, plan_year: PlanYear, period: Period, choice: PaperChoice = WHOLE) -> Document:
    """Build the paper; papers of the whole year take no heed of the period. Raises ``PersonalDataFound``."""
    problems = personal_data_problems(plan_year)
    if problems:
        raise PersonalDataFound(problems)
    match kind:
        case PaperKind.PLAN:
            from gpdesk.export.plan_document import build_plan_document

            return build_plan_document(plan_year)
        case PaperKind.REPORT:
            from gpdesk.export.report_document import build_report_document

            return build_report_document(plan_year, period)
        case PaperKind.ACTIVITIES:
            from gpdesk.export.activity_document import build_activity_document

            first, last = choice.first or period.first_day, choice.last or period.last_day
            return build_activity_document(plan_year, period, first, last)
        case PaperKind.MONTH_PLAN:
            from gpdesk.export.month_plan_document import build_month_plan_document

            return build_month_plan_document(plan_year)
        case PaperKind.MONTH_SCHEDULE:
            from gpdesk.export.month_schedule_document import build_month_schedule_document

            return build_month_schedule_document(plan_year)
        case PaperKind.MONTH_REPORT:
            from gpdesk.export.month_report_document import build_month_report_document

            return build_month_report_document(plan_year)
        case PaperKind.INVITATION:
            from gpdesk.export.invitation_document import build_invitation_document, event_to_invite, invited_units

            event = event_to_invite(plan_year, choice.event_id)
            units = invited_units(plan_year, event)
            unit = choice.unit if choice.unit is not None else next(iter(units), "")
            return build_invitation_document(plan_year, event, unit)
        case _:
            assert_never(kind)


def needs_period(kind: PaperKind) -> bool:
    """Tell whether the paper exists for parts of the year."""
    return kind in {PaperKind.REPORT, PaperKind.ACTIVITIES}


def file_stem(kind: PaperKind, period: Period, choice: PaperChoice = WHOLE) -> str:
    """Return the file name without ending: plain letters, so that any stick and mail program takes it."""
    match kind:
        case PaperKind.PLAN:
            return f"ke-hoach-{period.year}"
        case PaperKind.REPORT:
            return f"bao-cao-{period.code}"
        case PaperKind.ACTIVITIES:
            first, last = choice.first or period.first_day, choice.last or period.last_day
            if (first, last) == (period.first_day, period.last_day):
                return f"hoat-dong-{period.code}"
            return f"hoat-dong-{first:%Y-%m-%d}-den-{last:%Y-%m-%d}"
        case PaperKind.MONTH_PLAN:
            return f"ke-hoach-thang-hanh-dong-{period.year}"
        case PaperKind.MONTH_SCHEDULE:
            return f"lich-thang-hanh-dong-{period.year}"
        case PaperKind.MONTH_REPORT:
            return f"bao-cao-thang-hanh-dong-{period.year}"
        case PaperKind.INVITATION:
            return f"giay-moi-{period.year}"
        case _:
            assert_never(kind)


def letters_of(plan_year: PlanYear, period: Period, choice: PaperChoice) -> dict[str, PaperChoice]:
    """Return the invitations to an event, one for each unit invited, by file name; one with a blank where nobody is."""
    from gpdesk.export.invitation_document import event_to_invite, invited_units

    event = event_to_invite(plan_year, choice.event_id)
    units = (choice.unit,) if choice.unit is not None else invited_units(plan_year, event) or ("",)
    stem = file_stem(PaperKind.INVITATION, period)
    if len(units) == 1:
        return {stem: replace(choice, event_id=event.id, unit=units[0])}
    return {
        f"{stem}-{number:02d}-{plain_stem(unit)}": replace(choice, event_id=event.id, unit=unit)
        for number, unit in enumerate(units, start=1)
    }
