"""The yearly aggregate, read with a fixed number of queries and written in one go."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from gpdesk.data.error import NotFound, YearExists
from gpdesk.domain.action_month import Holiday
from gpdesk.domain.counting import with_counts
from gpdesk.domain.leadership import LeadershipCount
from gpdesk.domain.office import Office, Recipient, Signer
from gpdesk.domain.plan import Plan
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.reading import Reading
from gpdesk.domain.unit import Unit
from gpdesk.domain.violence import ViolenceCount

if TYPE_CHECKING:
    from gpdesk.data.store import Store

Noun = TypeVar("Noun")
_OBJECTIVES = "SELECT id FROM objective WHERE plan_id = ?"
_TARGETS = f"SELECT id FROM target WHERE objective_id IN ({_OBJECTIVES})"
_ACTIVITIES = "SELECT id FROM activity WHERE plan_id = ?"
_IN_YEAR = "BETWEEN ? AND ?"
_MEASURES = f"SELECT id FROM measure WHERE target_id IN ({_TARGETS})"
# Counted figures follow from these, whatever is typed elsewhere.
_COUNTED_FROM = "plan objective target measure unit headcount news_item commitment reach violence_count activity event"


def load_plan_year(store: "Store", year: int) -> PlanYear:
    """Read everything of one year; raise ``NotFound``."""
    plan = _plan_of(store, year)
    if plan is None:
        raise NotFound(f"kế hoạch năm {year}")
    judged = _load_judged(store, plan)
    return replace(
        judged,
        last_year_violence_counts=_violence_counts(store, year - 1),
        leadership_counts=store.leadership_counts.list(year=year),
        last_year_leadership_counts=store.leadership_counts.list(year=year - 1),
        explanations=store.explanations.select(f"measure_id IN ({_MEASURES})", plan.id),
        period_locks=store.period_locks.list(plan_id=plan.id),
        deadlines=store.deadlines.list(plan_id=plan.id),
        budget_lines=store.budget_lines.select(f"activity_id IN ({_ACTIVITIES})", plan.id),
        action_month=next(iter(store.action_months.list(plan_id=plan.id)), None),
        holidays=store.holidays.select(f"day {_IN_YEAR}", *_ends(year)),
        offices=store.offices.list(),
        signers=store.signers.list(),
        recipients=store.recipients.list(),
        legal_bases=store.legal_bases.list(plan_id=plan.id),
        lines=store.plan_lines.list(plan_id=plan.id),
        papers=store.papers.list(plan_id=plan.id),
        paper_texts=store.paper_texts.select("paper_id IN (SELECT id FROM paper WHERE plan_id = ?)", plan.id),
        last_year_readings=_last_year_readings(store, judged),
    )


def _plan_of(store: "Store", year: int) -> Plan | None:
    return next(iter(store.plans.list(year=year)), None)


def _load_judged(store: "Store", plan: Plan) -> PlanYear:
    """Read what a year's verdicts need: objectives, targets, measures and readings."""
    objectives = store.objectives.list(plan_id=plan.id)
    order = {objective.id: place for place, objective in enumerate(objectives)}
    targets = sorted(
        store.targets.select(f"objective_id IN ({_OBJECTIVES})", plan.id),
        key=lambda target: (order[target.objective_id], target.position),
    )
    target_order = {target.id: place for place, target in enumerate(targets)}
    measures = sorted(
        store.measures.select(f"target_id IN ({_TARGETS})", plan.id),
        key=lambda measure: (target_order[measure.target_id], measure.position),
    )
    judged = PlanYear(
        plan=plan,
        objectives=objectives,
        targets=tuple(targets),
        measures=tuple(measures),
        readings=store.readings.select(f"measure_id IN ({_MEASURES})", plan.id),
        units=store.units.list(),
        headcounts=store.headcounts.list(year=plan.year),
        news_items=store.news_items.select(f"published_on {_IN_YEAR}", *_ends(plan.year)),
        commitments=store.commitments.list(year=plan.year),
        reaches=store.reaches.select(f"happened_on {_IN_YEAR}", *_ends(plan.year)),
        violence_counts=_violence_counts(store, plan.year),
        activities=store.activities.list(plan_id=plan.id),
        events=store.events.select(f"activity_id IN ({_ACTIVITIES})", plan.id),
    )
    counts = store.remembered("counts", _COUNTED_FROM, str(plan.year), lambda: with_counts(judged).counts)
    return replace(judged, counts=counts)


def _violence_counts(store: "Store", year: int) -> tuple[ViolenceCount, ...]:
    return store.violence_counts.select("substr(period, 1, 4) = ?", str(year))


def _ends(year: int) -> tuple[str, str]:
    return f"{year}-01-01", f"{year}-12-31"


def _last_year_readings(store: "Store", judged: PlanYear) -> tuple[Reading, ...]:
    """Return the readings of the year before, on the measures of this year that have the same code."""
    plan = _plan_of(store, judged.plan.year - 1)
    if plan is None:
        return ()
    before = _load_judged(store, plan)
    present = {code: measure_id for measure_id, code in judged.codes().items()}
    same = {old_id: present[code] for old_id, code in before.codes().items() if code in present}
    return tuple(
        replace(reading, measure_id=same[reading.measure_id])
        for reading in before.all_readings()
        if reading.measure_id in same
    )


def add_plan_year(store: "Store", plan_year: PlanYear) -> None:
    """Write a whole year; raise ``YearExists``."""
    if _plan_of(store, plan_year.plan.year) is not None:
        raise YearExists(plan_year.plan.year)
    _add_new(store.offices.list(), plan_year.offices, _office_key, store.offices.add)
    _add_new(store.signers.list(), plan_year.signers, _signer_key, store.signers.add)
    _add_new(store.recipients.list(), plan_year.recipients, _recipient_key, store.recipients.add)
    store.plans.add(plan_year.plan)
    _add_all(plan_year.legal_bases, store.legal_bases.add)
    _add_all(plan_year.lines, store.plan_lines.add)
    _add_all(plan_year.objectives, store.objectives.add)
    _add_all(plan_year.targets, store.targets.add)
    _add_all(plan_year.measures, store.measures.add)
    _add_all(plan_year.readings, store.readings.add)
    _add_all(plan_year.papers, store.papers.add)
    _add_all(plan_year.paper_texts, store.paper_texts.add)
    _add_all(plan_year.explanations, store.explanations.add)
    _add_all(plan_year.deadlines, store.deadlines.add)
    _add_all(plan_year.period_locks, store.period_locks.add)
    _add_all(plan_year.activities, store.activities.add)
    _add_all(plan_year.events, store.events.add)
    _add_all(plan_year.budget_lines, store.budget_lines.add)
    _add_all((plan_year.action_month,) if plan_year.action_month else (), store.action_months.add)
    _add_new(store.holidays.list(), plan_year.holidays, _holiday_key, store.holidays.add)
    _add_new(store.units.list(), plan_year.units, _unit_key, store.units.add)
    _add_all(plan_year.headcounts, store.headcounts.add)
    _add_all(plan_year.news_items, store.news_items.add)
    _add_all(plan_year.commitments, store.commitments.add)
    _add_all(plan_year.reaches, store.reaches.add)
    counts = (*plan_year.violence_counts, *plan_year.last_year_violence_counts)
    _add_new(store.violence_counts.list(), counts, _violence_key, store.violence_counts.add)
    leaders = (*plan_year.leadership_counts, *plan_year.last_year_leadership_counts)
    _add_new(store.leadership_counts.list(), leaders, _leadership_key, store.leadership_counts.add)


def _add_all(nouns: tuple[Noun, ...], add: Callable[[Noun], None]) -> None:
    for noun in nouns:
        add(noun)


def _add_new(
    present: tuple[Noun, ...], nouns: tuple[Noun, ...], key: Callable[[Noun], object], add: Callable[[Noun], None]
) -> None:
    known = {key(noun) for noun in present}
    for noun in nouns:
        if key(noun) not in known:
            add(noun)
            known.add(key(noun))


def _office_key(office: Office) -> object:
    return (office.name, office.valid_from, office.valid_to)


def _signer_key(signer: Signer) -> object:
    return (signer.name, signer.authority, signer.valid_from, signer.valid_to)


def _recipient_key(recipient: Recipient) -> object:
    return (recipient.paper_kind, recipient.text)


def _unit_key(unit: Unit) -> object:
    return unit.id


def _holiday_key(holiday: Holiday) -> object:
    return (holiday.day, holiday.name)


def _violence_key(count: ViolenceCount) -> object:
    return (count.period, count.item)


def _leadership_key(count: LeadershipCount) -> object:
    return (count.year, count.body)
