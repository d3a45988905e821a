"""The clerk's sentence on a figure that asks for one: a large change, or a verdict that turned."""

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
