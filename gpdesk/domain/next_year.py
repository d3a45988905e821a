"""Next year's plan from this year's: what is taken over, with new ids, and which goals differ."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from gpdesk.domain.activity import Activity, ActivityState
from gpdesk.domain.event import Event
from gpdesk.domain.identity import (
    ActivityId,
    BudgetLineId,
    CommitmentId,
    DeadlineId,
    EventId,
    LeadershipCountId,
    LegalBasisId,
    MeasureId,
    ObjectiveId,
    PlanId,
    PlanLineId,
    TargetId,
    new_id,
)
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.reading import Evidence
from gpdesk.domain.target import Measure
from gpdesk.domain.wording import goal_text

_WEEK = 7


@dataclass(frozen=True, slots=True)
class GoalChange:
    """The goal of one measure in two years, as words; a goal that one year lacks is ""."""

    code: str
    name: str
    old_goal: str
    new_goal: str

    @property
    def is_changed(self) -> bool:
        """Whether the goals differ."""
        return self.old_goal != self.new_goal


def next_plan_year(plan_year: PlanYear) -> PlanYear:
    """Return the plan of the year after, without number, figures, papers or anything that has happened.

    The old year's number is written as the new one where texts name it; legal bases that have run out stay behind;
    deadlines and events move by whole weeks to the same weekday of the new year.
    """
    old = plan_year.plan
    plan = replace(
        old, id=PlanId(new_id()), year=old.year + 1, number="", issued_on=None, title=_renamed(old.title, old.year)
    )
    objectives = {each.id: ObjectiveId(new_id()) for each in plan_year.objectives}
    targets = {each.id: TargetId(new_id()) for each in plan_year.targets}
    activities = {each.id: ActivityId(new_id()) for each in plan_year.activities}
    return PlanYear(
        plan=plan,
        offices=plan_year.offices,
        signers=plan_year.signers,
        recipients=plan_year.recipients,
        units=plan_year.units,
        legal_bases=tuple(
            replace(basis, id=LegalBasisId(new_id()), plan_id=plan.id)
            for basis in plan_year.legal_bases
            if basis.valid_to is None or basis.valid_to >= date(plan.year, 1, 1)
        ),
        lines=tuple(
            replace(line, id=PlanLineId(new_id()), plan_id=plan.id, text=_renamed(line.text, old.year))
            for line in plan_year.lines
        ),
        objectives=tuple(replace(each, id=objectives[each.id], plan_id=plan.id) for each in plan_year.objectives),
        targets=tuple(
            replace(
                each,
                id=targets[each.id],
                objective_id=objectives[each.objective_id],
                statement=_renamed(each.statement, old.year),
            )
            for each in plan_year.targets
        ),
        measures=tuple(
            replace(each, id=MeasureId(new_id()), target_id=targets[each.target_id]) for each in plan_year.measures
        ),
        commitments=tuple(
            replace(each, id=CommitmentId(new_id()), year=plan.year, informed_on=None, committed_on=None, note="")
            for each in plan_year.commitments
        ),
        leadership_counts=tuple(
            replace(
                each, id=LeadershipCountId(new_id()), year=plan.year, total=None, female=None, minority=None, note=""
            )
            for each in plan_year.leadership_counts
        ),
        deadlines=tuple(
            replace(
                each,
                id=DeadlineId(new_id()),
                plan_id=plan.id,
                due_on=same_day_next_year(each.due_on),
                done_on=None,
                title=_renamed(each.title, old.year),
            )
            for each in plan_year.deadlines
        ),
        activities=tuple(_next_activity(each, activities[each.id], plan.id, old.year) for each in plan_year.activities),
        events=tuple(
            next_event(event, activities[event.activity_id])
            for event in plan_year.events
            if event.state is not ActivityState.CANCELLED
        ),
        budget_lines=tuple(
            replace(each, id=BudgetLineId(new_id()), activity_id=activities[each.activity_id], spent=None, note="")
            for each in plan_year.budget_lines
        ),
    )


def goal_changes(old: PlanYear, new: PlanYear) -> tuple[GoalChange, ...]:
    """Return the goals of both years side by side, by the measures' codes, in the new year's order; dropped ones last."""
    before, after = _by_code(old), _by_code(new)
    codes = [*after, *(code for code in before if code not in after)]
    return tuple(
        GoalChange(code, (after.get(code) or before[code]).name, _goal(before.get(code)), _goal(after.get(code)))
        for code in codes
    )


def same_day_next_year(day: date | None) -> date | None:
    """Return the day of the same number and month a year later; 29/2 becomes 28/2."""
    if day is None:
        return None
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def same_weekday_next_year(day: date) -> date:
    """Return the day of the same weekday nearest to the same day and month a year later."""
    wanted = same_day_next_year(day)
    if wanted is None:
        return day
    step = (day.weekday() - wanted.weekday()) % _WEEK
    return wanted + timedelta(days=step if step <= _WEEK // 2 else step - _WEEK)


def next_event(event: Event, activity_id: ActivityId) -> Event:
    """Return an event as it is planned for the year after: same weekday and hours, nothing counted yet."""
    first = same_weekday_next_year(event.starts_on)
    return replace(
        event,
        id=EventId(new_id()),
        activity_id=activity_id,
        starts_on=first,
        ends_on=first + (event.ends_on - event.starts_on),
        female=None,
        male=None,
        unknown=None,
        state=ActivityState.PLANNED,
        result="",
        note="",
    )


def _next_activity(activity: Activity, activity_id: ActivityId, plan_id: PlanId, year: int) -> Activity:
    return replace(
        activity,
        id=activity_id,
        plan_id=plan_id,
        title=_renamed(activity.title, year),
        due_on=same_day_next_year(activity.due_on),
        state=ActivityState.PLANNED,
        evidence=Evidence(),
        note="",
    )


def _renamed(text: str, year: int) -> str:
    """Write the new year where the text names the old one, in "năm 2024" and in dates; ranges (2021 - 2030) stay."""
    for pattern in (f"năm {year}", f"/{year}", f"Năm {year}"):
        text = text.replace(pattern, pattern.replace(str(year), str(year + 1)))
    return text


def _by_code(plan_year: PlanYear) -> dict[str, Measure]:
    return {code: measure for code, _, _, measure in plan_year.walk()}


def _goal(measure: Measure | None) -> str:
    return "" if measure is None else goal_text(measure)
