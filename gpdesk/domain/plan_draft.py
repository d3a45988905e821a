"""A plan before anything is written into it, and a plan that takes the place of another."""

from dataclasses import fields, replace
from typing import TypeVar

from gpdesk.domain.deadline import Deadline
from gpdesk.domain.identity import PlanId, new_id
from gpdesk.domain.plan import Plan
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import fold

Noun = TypeVar("Noun")


def empty_plan_year(year: int) -> PlanYear:
    """Return a plan of the year with its usual title and nothing else."""
    title = f"Thực hiện công tác vì sự tiến bộ của phụ nữ và bình đẳng giới năm {year}"
    return PlanYear(plan=Plan(id=PlanId(new_id()), year=year, title=title))


def is_untouched(plan_year: PlanYear) -> bool:
    """Tell whether the plan holds no text, no objectives and no figures, so that an import may take its place."""
    return not (plan_year.lines or plan_year.objectives or plan_year.readings or plan_year.papers)


def is_blank(plan_year: PlanYear) -> bool:
    """Tell whether nothing at all hangs on the plan, so that it may vanish."""
    own = (plan_year.legal_bases, plan_year.deadlines, plan_year.activities, plan_year.action_month)
    return is_untouched(plan_year) and not any(own)


def keeping_work(old: PlanYear, new: PlanYear) -> PlanYear:
    """Return the plan that replaces ``old`` with what was planned, held and written in that year beside the targets.

    Figures hang on the old plan's measures and go with them.
    """
    plan_id = new.plan.id
    known = {deadline.title: deadline for deadline in old.deadlines}
    deadlines = [_with_what_was_done(each, known.pop(each.title, None)) for each in new.deadlines]
    month = new.action_month or old.action_month
    present = {fold(activity.title) for activity in old.activities}
    fresh = (activity for activity in new.activities if fold(activity.title) not in present)
    return replace(
        new,
        activities=(*fresh, *(replace(each, plan_id=plan_id) for each in old.activities)),
        events=(*new.events, *old.events),
        budget_lines=(*new.budget_lines, *old.budget_lines),
        action_month=replace(month, plan_id=plan_id) if month else None,
        deadlines=(*deadlines, *(replace(each, plan_id=plan_id) for each in known.values())),
        papers=(*new.papers, *(replace(each, plan_id=plan_id) for each in old.papers)),
        paper_texts=(*new.paper_texts, *old.paper_texts),
    )


def with_corrections(before: PlanYear, edited: PlanYear, fresh: PlanYear) -> PlanYear:
    """Return ``fresh``, the same plan read again, with what was corrected from ``before`` to ``edited``.

    Measures are the same where their codes are.
    """
    was, now = ({code: measure for code, _, _, measure in each.walk()} for each in (before, edited))
    measures = tuple(
        _carried(was[code], now[code], measure) if code in was and code in now else measure
        for code, _, _, measure in fresh.walk()
    )
    return replace(
        fresh,
        plan=_carried(before.plan, edited.plan, fresh.plan),
        offices=_carried_first(before.offices, edited.offices, fresh.offices),
        signers=_carried_first(before.signers, edited.signers, fresh.signers),
        measures=measures,
    )


def _with_what_was_done(new: Deadline, old: Deadline | None) -> Deadline:
    if old is None:
        return new
    return replace(new, due_on=new.due_on or old.due_on, done_on=old.done_on, note=old.note or new.note)


def _carried(before: Noun, edited: Noun, fresh: Noun) -> Noun:
    names = [field.name for field in fields(before)]  # type: ignore[arg-type]
    changes = {name: getattr(edited, name) for name in names if getattr(edited, name) != getattr(before, name)}
    return replace(fresh, **changes)  # type: ignore[type-var]


def _carried_first(before: tuple[Noun, ...], edited: tuple[Noun, ...], fresh: tuple[Noun, ...]) -> tuple[Noun, ...]:
    if not (before and edited):
        return fresh
    return (_carried(before[0], edited[0], fresh[0]), *fresh[1:]) if fresh else edited
