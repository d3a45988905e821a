"""The invented ward's year before the sample year: only the figures that this year's are held against."""

from dataclasses import replace

from gpdesk.domain.paper import PaperState
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.target import CountSource
from gpdesk.sample.figure_text import LAST_YEAR
from gpdesk.sample.year import SAMPLE_YEAR, sample_plan_year, sample_readings


def sample_years(year: int = SAMPLE_YEAR) -> tuple[PlanYear, PlanYear]:
    """Return the year before and the sample year, in the order in which they are stored."""
    this = sample_plan_year(year)
    return sample_last_year(this), this


def sample_last_year(this: PlanYear) -> PlanYear:
    """Return the year before, its reports issued; its logs were kept elsewhere, so all its figures are typed."""
    before = sample_plan_year(this.plan.year - 1)
    measures = {code: replace(measure, counted_from=CountSource.TYPED) for code, _, _, measure in before.walk()}
    return PlanYear(
        plan=before.plan,
        offices=before.offices,
        signers=before.signers,
        recipients=before.recipients,
        legal_bases=before.legal_bases,
        lines=before.lines,
        objectives=before.objectives,
        targets=before.targets,
        measures=tuple(measures.values()),
        readings=tuple(sample_readings(before.plan.year, measures, LAST_YEAR)),
        papers=tuple(replace(paper, state=PaperState.ISSUED) for paper in before.papers),
        violence_counts=this.last_year_violence_counts,
        leadership_counts=this.last_year_leadership_counts,
    )
