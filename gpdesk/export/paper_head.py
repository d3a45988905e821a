"""Number, date, office and signer of a paper, known or left to the pen."""

from dataclasses import dataclass
from datetime import date

from gpdesk.domain.office import Office
from gpdesk.domain.paper import Paper, PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.plan import padded_number
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.document import Header, Signature
from gpdesk.export.letterhead import build_header, build_signature, mention, office_on, signer_on


@dataclass(frozen=True, slots=True)
class PaperHead:
    """What the heads of a paper are made of; ``paper`` None: nothing was typed yet."""

    paper: Paper | None
    office: Office
    symbol: str
    day: date

    @property
    def issued_on(self) -> date | None:
        """The day of the paper, None before it is known."""
        return self.paper.issued_on if self.paper else None

    @property
    def number(self) -> str:
        """Its number, "" before it is known."""
        return self.paper.number if self.paper else ""

    @property
    def header(self) -> Header:
        """The head of its first page."""
        return build_header(self.office, f"{padded_number(self.number)}/{self.symbol}", self.issued_on)

    @property
    def mention(self) -> str:
        """How its annexes name it: "số 36/KH-UBND ngày ..."."""
        return mention(self.number, self.symbol, self.issued_on)

    def signature(self, plan_year: PlanYear) -> Signature:
        """Return who signs on its day."""
        return build_signature(signer_on(plan_year, self.issued_on or self.day))


def paper_head(plan_year: PlanYear, kind: PaperKind, period: Period, day: date) -> PaperHead:
    """Return the head of a paper; ``day`` stands for a date not known yet. Raises ``OfficeMissing``."""
    paper = plan_year.paper_of(kind, period)
    office = office_on(plan_year, (paper.issued_on if paper else None) or day)
    symbol = f"{kind.letters}-{office.symbol}"
    return PaperHead(paper, office, (paper.symbol if paper else "") or symbol, day)
