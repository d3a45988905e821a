"""What events came to: occurrences, people, materials, money. One count for annexes, reports and the closing report."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from gpdesk.domain.activity import Activity, ActivityForm, ActivityState
from gpdesk.domain.budget import BudgetLine
from gpdesk.domain.event import Event, takes_place
from gpdesk.domain.identity import ActivityId
from gpdesk.domain.plan_year import PlanYear


@dataclass(frozen=True, slots=True)
class EventTally:
    """Sums over events: ``held`` are those carried out of ``events``; people came to those that were counted."""

    events: int = 0
    held: int = 0
    female: int = 0
    male: int = 0
    unknown: int = 0
    banners: int = 0
    leaflets: int = 0
    minutes: int = 0

    @property
    def people(self) -> int:
        """All who came."""
        return self.female + self.male + self.unknown


@dataclass(frozen=True, slots=True)
class MoneyTally:
    """Planned and spent đồng; ``spent`` counts what is known so far."""

    planned: int = 0
    spent: int = 0


def tally_events(events: Iterable[Event]) -> EventTally:
    """Add events up; a cancelled or postponed one is not counted at all."""
    own = [event for event in events if takes_place(event)]
    return EventTally(
        events=len(own),
        held=sum(is_held(event) for event in own),
        female=sum(event.female or 0 for event in own),
        male=sum(event.male or 0 for event in own),
        unknown=sum(event.unknown or 0 for event in own),
        banners=sum(event.banners for event in own),
        leaflets=sum(event.leaflets for event in own),
        minutes=sum(event.minutes for event in own),
    )


def is_held(event: Event) -> bool:
    """Tell whether an event took place: marked so, or people were counted at it."""
    return event.state is ActivityState.DONE or event.attended is not None


def events_within(events: Iterable[Event], first: date, last: date) -> tuple[Event, ...]:
    """Return the events that begin in a span of days, both included: each event counts in one period only."""
    return tuple(event for event in events if first <= event.starts_on <= last)


def tally_by_form(plan_year: PlanYear, events: Iterable[Event]) -> dict[ActivityForm, EventTally]:
    """Return the sums of each form that has events, in the order of the forms."""
    forms = {activity.id: activity.form for activity in plan_year.activities}
    groups: dict[ActivityForm, list[Event]] = {form: [] for form in ActivityForm}
    for event in events:
        groups[forms[event.activity_id]].append(event)
    return {form: tally_events(own) for form, own in groups.items() if own}


def tally_money(lines: Iterable[BudgetLine]) -> MoneyTally:
    """Add up planned and spent money."""
    own = tuple(lines)
    return MoneyTally(sum(line.planned for line in own), sum(line.spent or 0 for line in own))


def money_by_source(lines: Iterable[BudgetLine]) -> dict[str, MoneyTally]:
    """Return the sums of each source of funds, in the order in which they first appear."""
    groups: dict[str, list[BudgetLine]] = {}
    for line in lines:
        groups.setdefault(line.source.strip() or "Nguồn khác", []).append(line)
    return {source: tally_money(own) for source, own in groups.items()}


def money_of(plan_year: PlanYear, activities: Iterable[Activity]) -> tuple[BudgetLine, ...]:
    """Return the budget lines of some activities."""
    wanted: set[ActivityId] = {activity.id for activity in activities}
    return tuple(line for line in plan_year.budget_lines if line.activity_id in wanted)


def month_activities(plan_year: PlanYear) -> tuple[Activity, ...]:
    """Return the activities of the Action Month, in order."""
    return tuple(activity for activity in plan_year.activities if activity.in_action_month)


def month_events(plan_year: PlanYear) -> tuple[Event, ...]:
    """Return the events of the Action Month's activities, wherever their days lie, in order of time."""
    wanted = {activity.id for activity in month_activities(plan_year)}
    own = (event for event in plan_year.events if event.activity_id in wanted)
    return tuple(sorted(own, key=lambda event: (event.starts_on, str(event.starts_at or ""), event.id)))
