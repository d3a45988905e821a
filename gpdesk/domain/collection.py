"""Collection forms: what each supplying unit is asked for in a period, and what its answers make of the year."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from gpdesk.domain.entry import COUNTS_ONLY, Side
from gpdesk.domain.identity import MeasureId
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.target import CountSource, Measure, MeasureKind
from gpdesk.domain.text import fold
from gpdesk.domain.unit import Headcount, Unit, UnitKind
from gpdesk.domain.violence import ViolenceItem
from gpdesk.domain.violence_item import FACTS, block_of

FORM_VERSION = "gpdesk-phieu-1"
# Words of a measure's "Nơi cung cấp số liệu" that mean all units of a kind.
_KIND_WORDS = {
    UnitKind.HAMLET: ("khom", "ap"),
    UnitKind.SCHOOL: ("truong",),
    UnitKind.HEALTH_STATION: ("tram y te",),
    UnitKind.POLICE: ("cong an",),
}
_SPLIT = ((Side.FEMALE, " (nữ)"), (Side.MALE, " (nam)"))
_HEADCOUNT_LABELS = {
    "households": ("Tổng số hộ", "hộ"),
    "female": ("Dân số nữ", "người"),
    "male": ("Dân số nam", "người"),
    "minority_female": ("Nữ dân tộc thiểu số", "người"),
    "minority_male": ("Nam dân tộc thiểu số", "người"),
    "women_15_19": ("Nữ từ 15 đến 19 tuổi", "người"),
}


@dataclass(frozen=True, slots=True)
class FormLine:
    """One line of a form; ``key`` finds it again when the form comes back.

    ``parts`` are the names of the numbers asked for: one for counts, two for a quotient (upper and lower part).
    """

    key: str
    group: str
    label: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CollectionForm:
    """What one unit is asked for in one period."""

    unit: Unit
    period: Period
    lines: tuple[FormLine, ...]

    @property
    def title(self) -> str:
        """The words below "PHIẾU THU THẬP SỐ LIỆU"."""
        return f"Bình đẳng giới {self.period.name}"


def supplies(unit: Unit, measure: Measure) -> bool:
    """Tell whether a measure names the unit, or all units of its kind, as where its figure comes from."""
    asked = fold(measure.source_unit).strip()
    if not asked or measure.counted_from is not CountSource.TYPED:
        return False
    if fold(unit.name).strip() in asked or asked in fold(unit.name):
        return True
    words = _KIND_WORDS.get(unit.kind, ())
    names_all = asked.startswith(("cac ", "tat ca ")) or asked in words
    return any(f" {word} " in f" {asked} " for word in words) and (names_all or unit.kind in _LONE)


# A ward has one of each, whatever its name on the form.
_LONE = frozenset({UnitKind.HEALTH_STATION, UnitKind.POLICE})


def suppliers(plan_year: PlanYear, measure: Measure) -> tuple[Unit, ...]:
    """Return the units whose forms ask for a measure; several give parts of one sum."""
    return tuple(unit for unit in plan_year.units if supplies(unit, measure))


def collection_form(plan_year: PlanYear, unit: Unit, period: Period) -> CollectionForm:
    """Return what a unit is asked for; no lines where nothing is."""
    return CollectionForm(unit, period, tuple(_lines(plan_year, unit)))


def collection_forms(plan_year: PlanYear, period: Period) -> tuple[CollectionForm, ...]:
    """Return the forms of all units that are asked for anything, in the order of the list of units."""
    made = (collection_form(plan_year, unit, period) for unit in plan_year.units)
    return tuple(form for form in made if form.lines)


def _lines(plan_year: PlanYear, unit: Unit) -> Iterator[FormLine]:
    for code, _, _, measure in plan_year.walk():
        if supplies(unit, measure) and measure.kind is not MeasureKind.QUALITATIVE:
            yield from _measure_lines(code, measure)
    if unit.kind is UnitKind.HAMLET:
        for name, (label, counted) in _HEADCOUNT_LABELS.items():
            yield FormLine(f"headcount:{unit.id}:{name}", "Dân số", label, (counted,))
    if unit.kind is UnitKind.POLICE:
        for item in ViolenceItem:
            facts = FACTS[item]
            if item.value[0] != "a":
                label = f"- {facts.label}" if facts.level else facts.label
                yield FormLine(f"violence:{item.value}", block_of(item), label, (facts.unit,))


def _measure_lines(code: str, measure: Measure) -> Iterator[FormLine]:
    upper = measure.numerator_name or measure.unit or "Tử số"
    parts = (upper,) if measure.kind in COUNTS_ONLY else (upper, measure.denominator_name or "Mẫu số")
    for side, words in _SPLIT if measure.by_sex else ((Side.TOTAL, ""),):
        yield FormLine(measure_key(measure.id, side), "Chỉ tiêu", f"{code} {measure.name}{words}", parts)


def measure_key(measure_id: MeasureId, side: Side) -> str:
    """Return the key of a measure's line."""
    return f"measure:{measure_id}:{side.value}"


def headcount_fields() -> tuple[str, ...]:
    """Return the numbers of a headcount that a form asks for."""
    return tuple(field.name for field in fields(Headcount) if field.name in _HEADCOUNT_LABELS)
