"""A small notation for verdict cases, so that a table of them can be read by a person.

Measure: ``kind comparison goal [option ...]`` with options ``sum last mean every by-sex up down tol=2 quarter month``
and for rates the factor in the kind (``rate1000``). Readings: ``period numerator[/denominator]`` separated by ``;``,
``F n/d M n/d`` for split ones, ``KPS``, ``NPV``, ``missing`` for states, ``~`` before an estimate, ``yes``/``no``.
"""

from decimal import Decimal

from gpdesk.domain.identity import MeasureId, ReadingId, TargetId
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.reading import Figure, Reading, ReadingState
from gpdesk.domain.target import Comparison, Cumulation, Direction, Measure, MeasureKind, Scope

_KINDS = {
    "share": (MeasureKind.SHARE, 100),
    "ratio": (MeasureKind.RATIO, 1),
    "count": (MeasureKind.COUNT_PER_PERIOD, 1),
    "monthly": (MeasureKind.MONTHLY, 1),
    "text": (MeasureKind.QUALITATIVE, 1),
}
_STATES = {"KPS": ReadingState.NOTHING_AROSE, "NPV": ReadingState.OUT_OF_SCOPE, "missing": ReadingState.MISSING}


def measure_of(text):
    kind_name, comparison, goal, *options = [*text.split(), *[""] * 2][: max(3, len(text.split()))]
    if kind_name.startswith("rate"):
        kind, factor = MeasureKind.RATE, int(kind_name.removeprefix("rate"))
    else:
        kind, factor = _KINDS[kind_name]
    chosen = set(options)
    cadence = Cadence.MONTH if kind is MeasureKind.MONTHLY or "month" in chosen else Cadence.YEAR
    cadence = Cadence.QUARTER if "quarter" in chosen else Cadence.HALF if "half" in chosen else cadence
    tolerance = next((Decimal(option[4:]) for option in chosen if option.startswith("tol=")), Decimal(1))
    return Measure(
        MeasureId("m"),
        TargetId("t"),
        1,
        "Tỷ lệ thử",
        kind,
        Comparison(comparison) if comparison else None,
        Decimal(goal) if goal else None,
        factor,
        cadence,
        next((each for each in Cumulation if each.value in chosen), Cumulation.SUM),
        by_sex="by-sex" in chosen,
        direction=next((each for each in Direction if each.value in chosen), Direction.NONE),
        tolerance=tolerance,
        scope=next((each for each in Scope if each.value in chosen), Scope.WARD),
    )


def readings_of(text):
    return tuple(_reading(part.strip()) for part in text.split(";") if part.strip())


def _reading(text):
    code, *words = text.split()
    period = Period.parse("2024" if code == "Y" else f"2024-{code}")
    state, is_met, total, female, male = ReadingState.PRESENT, None, Figure(), None, None
    if words[0].startswith("~"):
        state, words[0] = ReadingState.ESTIMATED, words[0][1:]
    if words[0] in _STATES:
        state = _STATES[words[0]]
    elif words[0] in {"yes", "no"}:
        is_met = words[0] == "yes"
    elif words[0] == "F":
        female = figure_of(words[1])
        male = figure_of(words[3]) if len(words) > 3 else None
        if male:
            total = Figure(female.numerator + male.numerator, female.denominator + male.denominator)
    else:
        total = figure_of(words[0])
    return Reading(ReadingId(text), MeasureId("m"), period, state, total, female, male, is_met)


def figure_of(text):
    numerator, _, denominator = text.partition("/")
    return Figure(Decimal(numerator), Decimal(denominator) if denominator else None)
