"""Where rows belong: the year and the printed code of objectives, targets and measures, for all years at once."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gpdesk.data.store import Store


@dataclass(frozen=True, slots=True)
class CodeFrame:
    """Years by plan, and ``(year, code)`` of objectives ("3"), targets ("3.2") and measures ("3.2a") by their ids."""

    years: Mapping[str, int]
    codes: Mapping[str, tuple[int, str]]

    @classmethod
    def of(cls, store: "Store") -> "CodeFrame":
        """Read the frame of all years with four queries."""
        years = {str(plan.id): plan.year for plan in store.plans.list()}
        codes: dict[str, tuple[int, str]] = {}
        counters: Counter[str] = Counter()

        def number(parent: str) -> int:
            counters[parent] += 1
            return counters[parent]

        for objective in store.objectives.list():
            codes[objective.id] = (years[objective.plan_id], str(number(objective.plan_id)))
        for target in store.targets.list():
            year, code = codes[target.objective_id]
            codes[target.id] = (year, f"{code}.{number(target.objective_id)}")
        for measure in store.measures.list():
            year, code = codes[measure.target_id]
            codes[measure.id] = (year, f"{code}{measure.suffix}")
        return cls(years, codes)
