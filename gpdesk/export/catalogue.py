"""The kinds of paper: how each is built and what its files are called."""

from typing import assert_never

from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.document import Document
from gpdesk.export.plan_document import build_plan_document
from gpdesk.export.report_document import build_report_document


def build_document(kind: PaperKind, plan_year: PlanYear, period: Period) -> Document:
    """Build the paper; the yearly plan takes no heed of the period."""
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
