"""Next year's plan from this year's: what is taken over, with new ids, and which goals differ."""

from dataclasses import dataclass, replace
from datetime import date

from gpdesk.domain.activity import Activity, ActivityState
from gpdesk.domain.identity import (
    ActivityId,
    BudgetLineId,
    CommitmentId,
    DeadlineId,
    LeadershipCountId,
    LegalBasisId,
    MeasureId,
    ObjectiveId,
    PlanId,
    PlanLineId,
    TargetId,
    new_id,
)
from gpdesk.domain.next_event import Expand, next_events, same_day_next_year
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.reading import Evidence
from gpdesk.domain.target import Measure
from gpdesk.domain.text import renamed_year
from gpdesk.domain.wording import goal_text


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


def next_plan_year(plan_year: PlanYear, expand: Expand) -> PlanYear:
    """Return the plan of the year after, without number, figures, papers or anything that has happened.

    The old year's number is written as the new one where texts name it; legal bases that have run out stay behind;
    deadlines keep day and month, events their weekday, recurring ones their rule, which ``expand`` turns into days.
    """
    old = plan_year.plan
    plan = replace(
        old, id=PlanId(new_id()), year=old.year + 1, number="", issued_on=None, title=renamed_year(old.title, old.year)
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
            replace(line, id=PlanLineId(new_id()), plan_id=plan.id, text=renamed_year(line.text, old.year))
            for line in plan_year.lines
        ),
        objectives=tuple(replace(each, id=objectives[each.id], plan_id=plan.id) for each in plan_year.objectives),
        targets=tuple(
            replace(
                each,
                id=targets[each.id],
                objective_id=objectives[each.objective_id],
                statement=renamed_year(each.statement, old.year),
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
                due_on=same_day_next_year(each.due_on) if each.due_on else None,
                done_on=None,
                title=renamed_year(each.title, old.year),
            )
            for each in plan_year.deadlines
        ),
        activities=tuple(_next_activity(each, activities[each.id], plan.id, old.year) for each in plan_year.activities),
        events=tuple(next_events(plan_year, activities, expand)),
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


def _next_activity(activity: Activity, activity_id: ActivityId, plan_id: PlanId, year: int) -> Activity:
    return replace(
        activity,
        id=activity_id,
        plan_id=plan_id,
        title=renamed_year(activity.title, year),
        due_on=same_day_next_year(activity.due_on) if activity.due_on else None,
        state=ActivityState.PLANNED,
        evidence=Evidence(),
        note="",
    )


def _by_code(plan_year: PlanYear) -> dict[str, Measure]:
    return {code: measure for code, _, _, measure in plan_year.walk()}


def _goal(measure: Measure | None) -> str:
    return "" if measure is None else goal_text(measure)
