"""The clerk's sentence on a figure that asks for one: a large change, or a verdict that turned."""

from collections.abc import Iterable
from dataclasses import dataclass

from gpdesk.domain.identity import ExplanationId, MeasureId
from gpdesk.domain.period import Period


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a measure stands as it does in a period; the report prints the sentence after the figure."""

    id: ExplanationId
    measure_id: MeasureId
    period: Period
    text: str


def explanation_for(explanations: Iterable[Explanation], measure_id: MeasureId, period: Period) -> str:
    """Return the sentence on a measure in a period, else the latest one on a part of it; "" where there is none."""
    own = [
        each for each in explanations if each.measure_id == measure_id and period.contains(each.period) and each.text
    ]
    latest = max(own, key=lambda each: (each.period == period, each.period.last_month), default=None)
    return latest.text.strip() if latest else ""
