"""How many people of the ward were reached: loudspeakers by coverage, audiences by heads, nobody's khóm over its people.

Source of the method: công văn 2792/LĐTBXH-BĐG of 20/8/2021, item 6.1 (all means count, loudspeakers included).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from gpdesk.domain.event import takes_place
from gpdesk.domain.format import text_of
from gpdesk.domain.identity import UnitId
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.reach import ReachMethod
from gpdesk.domain.unit import Headcount, UnitKind


@dataclass(frozen=True, slots=True)
class Audience:
    """People reached on a day: ``heads`` counted, or ``percent`` of the khóm's residents; unit None: the whole ward.

    ``is_event``: they were counted at an event.
    """

    day: date
    title: str
    unit_id: UnitId | None
    heads: int = 0
    percent: int | None = None
    is_event: bool = False


@dataclass(frozen=True, slots=True)
class PeopleReached:
    """The count with its method; ``population`` is None where no khóm's headcount is known."""

    reached: int
    population: int | None
    method: str
    lines: tuple[str, ...]


def audiences_of(plan_year: PlanYear) -> tuple[Audience, ...]:
    """Return everyone who was reached in the year, whatever log tells of it, in order of day.

    Attendance at events joins here: one head is one head, wherever it was counted. What was called off counts nowhere.
    """
    from_log = (
        Audience(
            reach.happened_on,
            reach.title,
            reach.unit_id,
            0 if reach.method is ReachMethod.LOUDSPEAKER else reach.female + reach.male + reach.unknown,
            reach.percent if reach.method is ReachMethod.LOUDSPEAKER else None,
        )
        for reach in plan_year.reaches
    )
    titles = {activity.id: activity.title for activity in plan_year.activities}
    from_events = (
        Audience(event.starts_on, event.title or titles.get(event.activity_id, ""), None, event.attended, is_event=True)
        for event in plan_year.events
        if event.attended and takes_place(event)
    )
    return tuple(sorted((*from_log, *from_events), key=lambda each: (each.day, each.title)))


def population_of(headcount: Headcount | None) -> int | None:
    """Return all people of a unit, None where neither sex was counted."""
    if headcount is None or (headcount.female is None and headcount.male is None):
        return None
    return (headcount.female or 0) + (headcount.male or 0)


def people_reached(plan_year: PlanYear, audiences: Iterable[Audience]) -> PeopleReached:
    """Add up who was reached.

    In each khóm: the residents its loudspeakers cover (the widest coverage counts) or the heads counted there, if they
    are more; never over its residents. Heads of no khóm are added for the ward, never over the ward's residents.
    """
    hamlets = {unit.id: unit.name for unit in plan_year.units if unit.kind is UnitKind.HAMLET}
    by_unit = {headcount.unit_id: headcount for headcount in plan_year.headcounts}
    people = {unit_id: population_of(by_unit.get(unit_id)) for unit_id in hamlets}
    known = [count for count in people.values() if count is not None]
    population = sum(known) if known else None
    coverage: dict[UnitId, int] = {}
    heads: dict[UnitId, int] = {}
    rest = at_events = 0
    for each in audiences:
        places = [each.unit_id] if each.unit_id in hamlets else [] if each.unit_id is not None else None
        if each.percent is not None:
            for unit_id in hamlets if places is None else places:
                coverage[unit_id] = max(coverage.get(unit_id, 0), each.percent)
        elif places:
            heads[places[0]] = heads.get(places[0], 0) + each.heads
        else:
            rest += each.heads
            at_events += each.heads if each.is_event else 0
    reached, lines = 0, []
    for unit_id, name in hamlets.items():
        residents = people[unit_id]
        by_air = (residents or 0) * coverage.get(unit_id, 0) // 100
        counted = max(by_air, heads.get(unit_id, 0))
        own = counted if residents is None else min(counted, residents)
        if own:
            reached += own
            lines.append(_line(name, own, coverage.get(unit_id), heads.get(unit_id)))
    for heads_there, name in ((at_events, "Người dự các sự kiện"), (rest - at_events, "Người nghe chung toàn phường")):
        if heads_there:
            lines.append(f"{name}: {text_of(heads_there)} lượt người")
    reached += rest
    if population is not None:
        reached = min(reached, population)
    return PeopleReached(reached, population, _method(reached, population), tuple(lines))


def _line(name: str, own: int, coverage: int | None, heads: int | None) -> str:
    parts = []
    if coverage:
        parts.append(f"loa phủ {coverage}% dân số")
    if heads:
        parts.append(f"{text_of(heads)} lượt người dự")
    return f"{name}: {text_of(own)} người ({'; '.join(parts)})"


def _method(reached: int, population: int | None) -> str:
    if population is None:
        return (
            f"{text_of(reached)} người được tiếp cận; chưa có dân số các khóm để chia. "
            "Hãy nhập dân số ở trang Danh mục, thẻ Đơn vị, khóm."
        )
    return (
        f"{text_of(reached)}/{text_of(population)} người: dân số các khóm có loa truyền thanh phủ sóng và người dự trực "
        "tiếp, mỗi khóm không quá dân số của khóm"
    )
