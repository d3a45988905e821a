"""How far the figures of a period have come, objective by objective: what was due, what is there."""

from dataclasses import dataclass
from datetime import date

from gpdesk.domain.due import due_periods, is_covered
from gpdesk.domain.identity import ObjectiveId
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.reading import ReadingState


@dataclass(frozen=True, slots=True)
class Progress:
    """Figures that are due by a day, and how many of them have been entered or counted."""

    due: int
    filled: int


def progress_of(plan_year: PlanYear, period: Period, today: date) -> dict[ObjectiveId, Progress]:
    """Return the progress of each objective in a period, in order."""
    found: dict[ObjectiveId, Progress] = {objective.id: Progress(0, 0) for objective in plan_year.objectives}
    for _, objective, _, measure in plan_year.walk():
        readings = plan_year.readings_of(measure.id)
        held = {reading.period for reading in readings if reading.state is not ReadingState.MISSING}
        due = [part for part in due_periods(measure, plan_year.plan.year, today) if period.contains(part)]
        filled = sum(is_covered(part, held) for part in due)
        old = found[objective.id]
        found[objective.id] = Progress(old.due + len(due), old.filled + filled)
    return found
