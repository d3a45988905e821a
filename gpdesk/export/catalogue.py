"""The kinds of paper: how each is built and what its files are called."""

from typing import assert_never

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.personal_data import personal_data_problems
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Problem
from gpdesk.export.document import Document
from gpdesk.export.plan_document import build_plan_document
from gpdesk.export.report_document import build_report_document


class PersonalDataFound(GpdeskError):
    """Notes of the year hold what looks like personal data; no paper is made before they are cleared."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        more = f" (và {len(problems) - 1} chỗ khác)" if len(problems) > 1 else ""
        super().__init__(f"Chưa lập văn bản được. {problems[0].message}{more}")


def build_document(kind: PaperKind, plan_year: PlanYear, period: Period) -> Document:
    """Build the paper; the yearly plan takes no heed of the period. Raises ``PersonalDataFound``."""
    problems = personal_data_problems(plan_year)
    if problems:
        raise PersonalDataFound(problems)
    match kind:
        case PaperKind.PLAN:
            return build_plan_document(plan_year)
        case PaperKind.REPORT:
            return build_report_document(plan_year, period)
        case _:
            assert_never(kind)


def needs_period(kind: PaperKind) -> bool:
    """Tell whether the paper exists for parts of the year."""
    match kind:
        case PaperKind.PLAN:
            return False
        case PaperKind.REPORT:
            return True
        case _:
            assert_never(kind)


def file_stem(kind: PaperKind, period: Period) -> str:
    """Return the file name without ending: plain letters, so that any stick and mail program takes it."""
    match kind:
        case PaperKind.PLAN:
            return f"ke-hoach-{period.year}"
        case PaperKind.REPORT:
            return f"bao-cao-{period.code}"
        case _:
            assert_never(kind)
