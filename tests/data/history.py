"""Random writes over every table, repeatable from a seed, and the dump they are compared by."""

import uuid
from dataclasses import replace
from datetime import date, time
from decimal import Decimal

from gpdesk.domain.action_month import ActionMonth, Holiday
from gpdesk.domain.activity import Activity, ActivityState
from gpdesk.domain.budget import BudgetLine
from gpdesk.domain.commitment import Commitment
from gpdesk.domain.deadline import Deadline
from gpdesk.domain.event import Event
from gpdesk.domain.explanation import Explanation
from gpdesk.domain.identity import (
    LegalBasisId,
    MeasureId,
    ObjectiveId,
    OfficeId,
    PaperId,
    PaperTextId,
    PlanId,
    PlanLineId,
    ReadingId,
    RecipientId,
    SignerId,
    TargetId,
)
from gpdesk.domain.leadership import LeadershipCount
from gpdesk.domain.news import NewsItem, NewsKind
from gpdesk.domain.office import Office, Recipient, Signer
from gpdesk.domain.paper import Paper, PaperKind, PaperState, PaperText
from gpdesk.domain.period import Period
from gpdesk.domain.period_lock import PeriodLock
from gpdesk.domain.plan import LegalBasis, LineKind, Plan, PlanLine
from gpdesk.domain.reach import Reach
from gpdesk.domain.reading import Evidence, Figure, Reading, ReadingState
from gpdesk.domain.target import Comparison, Measure, MeasureKind, Objective, Target
from gpdesk.domain.unit import Headcount, Unit, UnitKind
from gpdesk.domain.violence import ViolenceCount, ViolenceItem

HOSTILE_TEXTS = (
    "Đạt 50%",
    "'; DROP TABLE plan; --",
    '{"id": "x"}, $.id, json_object(\'a\')',
    "ữ" * 2000,
    "🌸 “ngoặc” \\ \"kép\" 'đơn' \t dấu\nxuống dòng",
    "<img src=x> & ]]>",
    "=1+1",
    "%s %(x)s {0} ? :name @p $1",
    "\u202ephải sang trái\u202c",
    "",
)


def dump(store):
    """Every row of every table but the log's own, as text."""
    connection = store._connection
    names = [
        row[0]
        for row in connection.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")
        if row[0] not in {"operation", "change"} and not row[0].startswith("sqlite_")
    ]
    return "\n".join(
        f"{name} {tuple(row)!r}" for name in names for row in connection.execute(f"SELECT * FROM {name} ORDER BY id")
    )


def random_write(store, rng):
    """Add, change or remove something somewhere; may do nothing where nothing fits."""
    rng.choice(
        (
            _add_plan,
            _add_part,
            _add_part,
            _add_target,
            _add_measure,
            _read,
            _read,
            _add_paper,
            _log,
            _count,
            _plan_work,
            _plan_work,
            _change,
            _change_work,
            _remove,
        )
    )(store, rng)


def _id(rng):
    return str(uuid.UUID(int=rng.getrandbits(128), version=4))


def _text(rng):
    return rng.choice(HOSTILE_TEXTS)


def _day(rng):
    return rng.choice((None, date(2024, 2, 29), date(1999, 12, 31)))


def _number(rng):
    return rng.choice(
        (None, Decimal(rng.randrange(10**6)).scaleb(-rng.randrange(4)), Decimal("1E+3"), Decimal("-0.50"))
    )


def _add_plan(store, rng):
    free = [year for year in range(2020, 2035) if year not in store.years()]
    if free:
        store.plans.add(Plan(PlanId(_id(rng)), rng.choice(free), _text(rng), issued_on=_day(rng)))
    store.offices.add(
        Office(OfficeId(_id(rng)), "UBND", "UBND", (_text(rng), "PHƯỜNG"), "UBND", "A", valid_to=_day(rng))
    )
    store.signers.add(Signer(SignerId(_id(rng)), _text(rng), ("CHỦ TỊCH",), collective=rng.random() < 0.5))
    store.recipients.add(Recipient(RecipientId(_id(rng)), "plan", rng.randrange(9), _text(rng)))


def _add_part(store, rng):
    if plans := store.plans.list():
        plan = rng.choice(plans).id
        store.objectives.add(Objective(ObjectiveId(_id(rng)), plan, rng.randrange(9), _text(rng)))
        store.plan_lines.add(
            PlanLine(PlanLineId(_id(rng)), plan, rng.randrange(9), rng.choice(list(LineKind)), _text(rng))
        )
        store.legal_bases.add(LegalBasis(LegalBasisId(_id(rng)), plan, 1, _text(rng), issued_on=_day(rng)))


def _add_target(store, rng):
    if objectives := store.objectives.list():
        store.targets.add(Target(TargetId(_id(rng)), rng.choice(objectives).id, rng.randrange(9), _text(rng)))


def _add_measure(store, rng):
    if targets := store.targets.list():
        store.measures.add(
            Measure(
                MeasureId(_id(rng)),
                rng.choice(targets).id,
                1,
                _text(rng),
                rng.choice(list(MeasureKind)),
                rng.choice((None, *Comparison)),
                _number(rng),
            )
        )


def _read(store, rng):
    if measures := store.measures.list():
        measure = rng.choice(measures).id
        period = Period.quarter(2024, rng.randrange(1, 5))
        old = store.readings.list(measure_id=measure, period=period)
        reading = Reading(
            old[0].id if old else ReadingId(_id(rng)),
            measure,
            period,
            rng.choice(list(ReadingState)),
            Figure(_number(rng), _number(rng)),
            rng.choice((None, Figure(_number(rng), _number(rng)))),
            rng.choice((None, Figure())),
            rng.choice((None, True, False)),
            Evidence(_text(rng), _day(rng)),
            _text(rng),
        )
        (store.readings.update if old else store.readings.add)(reading)


def _add_paper(store, rng):
    if plans := store.plans.list():
        paper = Paper(PaperId(_id(rng)), rng.choice(plans).id, PaperKind.REPORT, Period.parse("2024-M02"))
        store.papers.add(replace(paper, state=rng.choice(list(PaperState)), issued_on=_day(rng)))
        store.paper_texts.add(PaperText(PaperTextId(_id(rng)), paper.id, "leadership", _text(rng)))


def _log(store, rng):
    """A line in one of the logs of the year."""
    day = date(2024, rng.randrange(1, 13), 7)
    unit = Unit(_id(rng), rng.randrange(9), _text(rng), rng.choice(list(UnitKind)), valid_to=_day(rng))
    store.units.add(unit)
    store.headcounts.add(Headcount(_id(rng), unit.id, 2024, rng.choice((None, 40)), female=rng.randrange(900)))
    store.news_items.add(NewsItem(_id(rng), day, _text(rng), rng.choice(list(NewsKind)), minutes=rng.choice((None, 5))))
    store.commitments.add(Commitment(_id(rng), 2024, rng.randrange(9), _text(rng), committed_on=_day(rng)))
    store.reaches.add(Reach(_id(rng), day, _text(rng), unit_id=rng.choice((None, unit.id)), female=rng.randrange(99)))
    store.leadership_counts.add(LeadershipCount(_id(rng), 2024, 1, _text(rng), rng.choice((None, 9))))
    store.holidays.add(Holiday(_id(rng), day, _text(rng)))


def _count(store, rng):
    """A count of violence, or something said of a period."""
    period, item = Period.quarter(2024, rng.randrange(1, 5)), rng.choice(list(ViolenceItem))
    old = store.violence_counts.list(period=period, item=item)
    count = ViolenceCount(old[0].id if old else _id(rng), period, item, rng.randrange(9))
    (store.violence_counts.update if old else store.violence_counts.add)(count)
    if measures := store.measures.list():
        measure = rng.choice(measures).id
        if not store.explanations.list(measure_id=measure, period=period):
            store.explanations.add(Explanation(_id(rng), measure, period, _text(rng)))
    if plans := store.plans.list():
        plan = rng.choice(plans).id
        store.deadlines.add(Deadline(_id(rng), plan, _text(rng), _day(rng)))
        locked = Period.of_year(rng.randrange(1990, 2010))
        if not store.period_locks.list(plan_id=plan, period=locked):
            store.period_locks.add(PeriodLock(_id(rng), plan, locked, "45/BC-UBND", date(2024, 7, 1)))


def _plan_work(store, rng):
    """An activity with its event and money."""
    if plans := store.plans.list():
        plan = rng.choice(plans).id
        activity = Activity(_id(rng), plan, rng.randrange(9), _text(rng), evidence=Evidence(_text(rng), _day(rng)))
        store.activities.add(activity)
        day = date(2024, 11, 20)
        at = rng.choice((None, time(7, 30)))
        store.events.add(Event(_id(rng), activity.id, day, day, at, title=_text(rng), female=rng.choice((None, 0, 30))))
        store.budget_lines.add(BudgetLine(_id(rng), activity.id, 1, _text(rng), rng.randrange(10**9)))
        if not store.action_months.list(plan_id=plan):
            store.action_months.add(ActionMonth(_id(rng), plan, day, day, slogans=(_text(rng), _text(rng))))


def _change(store, rng):
    if targets := store.targets.list():
        store.targets.update(replace(rng.choice(targets), statement=_text(rng), position=rng.randrange(9)))
    if plans := store.plans.list():
        store.plans.update(replace(rng.choice(plans), title=_text(rng), is_sample=rng.random() < 0.5))


def _change_work(store, rng):
    """Any of activities, events, money, months, days off, deadlines: moved, counted, renamed."""
    day = date(2024, 11, rng.randrange(1, 28))
    count, state = rng.choice((None, 0, 40)), rng.choice(list(ActivityState))
    changes = (
        (store.activities, {"title": _text(rng), "state": state, "rule": rng.choice(("", "FREQ=DAILY"))}),
        (store.events, {"starts_on": day, "ends_on": date(2024, 12, 1), "male": count, "state": state}),
        (store.events, {"starts_at": None, "ends_at": rng.choice((None, time(11))), "result": _text(rng)}),
        (store.budget_lines, {"planned": rng.randrange(10**9), "spent": count, "note": _text(rng)}),
        (store.action_months, {"starts_on": day, "ends_on": date(2024, 12, 15), "slogans": (_text(rng),)}),
        (store.holidays, {"day": day, "name": _text(rng)}),
        (store.deadlines, {"due_on": _day(rng), "done_on": _day(rng), "title": _text(rng)}),
    )
    repository, values = rng.choice(changes)
    if nouns := repository.list():
        repository.update(replace(rng.choice(nouns), **values))


def _remove(store, rng):
    """Mostly small things; at times a whole plan with all that hangs on it."""
    choices = [store.targets, store.objectives, store.readings, store.offices, store.papers, store.measures]
    choices += [store.units, store.news_items, store.commitments, store.violence_counts, store.activities, store.events]
    choices += [store.budget_lines, store.action_months, store.holidays, store.deadlines]
    repository = store.plans if rng.random() < 0.1 else rng.choice(choices)
    if nouns := repository.list():
        repository.remove(rng.choice(nouns).id)
