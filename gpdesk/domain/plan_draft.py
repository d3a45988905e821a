"""A plan before anything is written into it."""

from gpdesk.domain.identity import PlanId, new_id
from gpdesk.domain.plan import Plan
from gpdesk.domain.plan_year import PlanYear


def empty_plan_year(year: int) -> PlanYear:
    """Return a plan of the year with its usual title and nothing else."""
    title = f"Thực hiện công tác vì sự tiến bộ của phụ nữ và bình đẳng giới năm {year}"
    return PlanYear(plan=Plan(id=PlanId(new_id()), year=year, title=title))


def is_untouched(plan_year: PlanYear) -> bool:
    """Tell whether the plan holds no text, no objectives and no figures, so that an import may take its place."""
    return not (plan_year.lines or plan_year.objectives or plan_year.readings or plan_year.papers)
