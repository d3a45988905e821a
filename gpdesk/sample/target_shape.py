"""What a target of the sample is made of, before it has an identity."""

from dataclasses import dataclass, field
from decimal import Decimal

from gpdesk.domain.period import Cadence
from gpdesk.domain.target import Comparison, Cumulation, Direction, MeasureKind, Scope


@dataclass(frozen=True, slots=True)
class MeasureText:
    """A measure of the sample, without its identity."""

    name: str
    kind: MeasureKind
    comparison: Comparison | None = None
    goal: Decimal | None = None
    factor: int = 1
    cumulation: Cumulation = Cumulation.SUM
    cadence: Cadence = Cadence.YEAR
    direction: Direction = Direction.NONE
    by_sex: bool = False
    unit: str = ""
    scope: Scope = Scope.WARD
    numerator_name: str = ""
    denominator_name: str = ""
    source_unit: str = ""


@dataclass(frozen=True, slots=True)
class TargetText:
    """A target of the sample with its measures."""

    statement: str
    measures: tuple[MeasureText, ...]
    is_numbered: bool = True


@dataclass(frozen=True, slots=True)
class ObjectiveText:
    """An objective of the sample with its targets."""

    title: str
    targets: tuple[TargetText, ...] = field(default_factory=tuple)


def share(
    name: str,
    comparison: Comparison,
    goal: int,
    parts: tuple[str, str],
    source: str,
    *,
    cumulation: Cumulation = Cumulation.SUM,
    direction: Direction = Direction.UP,
    by_sex: bool = False,
    scope: Scope = Scope.WARD,
) -> MeasureText:
    """Return a measure in percent."""
    return MeasureText(
        name,
        MeasureKind.SHARE,
        comparison,
        Decimal(goal),
        100,
        cumulation,
        direction=direction,
        by_sex=by_sex,
        scope=scope,
        numerator_name=parts[0],
        denominator_name=parts[1],
        source_unit=source,
    )
