"""Everything of one plan year as one frozen aggregate: what builders of papers and background work are given."""

from collections.abc import Iterator
from dataclasses import dataclass

from gpdesk.domain.identity import MeasureId, ObjectiveId, TargetId
from gpdesk.domain.office import Office, Recipient, Signer
from gpdesk.domain.paper import Paper, PaperText
from gpdesk.domain.plan import LegalBasis, Plan, PlanLine
from gpdesk.domain.reading import Reading
from gpdesk.domain.target import Measure, Objective, Target


@dataclass(frozen=True, slots=True)
class PlanYear:
    """A plan with all that hangs on it; tuples are in printing order (position).

    ``offices`` and ``signers`` hold all validity spans: a builder picks the one valid on its paper's date.
    ``last_year_readings`` are the readings of the year before for measures of the same code, re-keyed to this
    year's measure ids.
    """

    plan: Plan
    offices: tuple[Office, ...] = ()
    signers: tuple[Signer, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    legal_bases: tuple[LegalBasis, ...] = ()
    lines: tuple[PlanLine, ...] = ()
    objectives: tuple[Objective, ...] = ()
    targets: tuple[Target, ...] = ()
    measures: tuple[Measure, ...] = ()
    readings: tuple[Reading, ...] = ()
    last_year_readings: tuple[Reading, ...] = ()
    papers: tuple[Paper, ...] = ()
    paper_texts: tuple[PaperText, ...] = ()

    def targets_of(self, objective_id: ObjectiveId) -> tuple[Target, ...]:
        """Return the targets of an objective in order."""
        return tuple(target for target in self.targets if target.objective_id == objective_id)

    def measures_of(self, target_id: TargetId) -> tuple[Measure, ...]:
        """Return the measures of a target in order."""
        return tuple(measure for measure in self.measures if measure.target_id == target_id)

    def readings_of(self, measure_id: MeasureId) -> tuple[Reading, ...]:
        """Return the readings of a measure, in order of period."""
        return tuple(
            sorted(
                (reading for reading in self.readings if reading.measure_id == measure_id),
                key=lambda reading: (reading.period.first_month, reading.period.cadence_months),
            )
        )

    def codes(self) -> dict[MeasureId, str]:
        """Return the printed code of each measure: objective.target and the letter (``3.2a``)."""
        return {measure.id: code for code, _, _, measure in self.walk()}

    def walk(self) -> Iterator[tuple[str, Objective, Target, Measure]]:
        """Yield ``(code, objective, target, measure)`` in printing order."""
        for objective_number, objective in enumerate(self.objectives, start=1):
            for target_number, target in enumerate(self.targets_of(objective.id), start=1):
                for measure in self.measures_of(target.id):
                    yield f"{objective_number}.{target_number}{measure.suffix}", objective, target, measure
