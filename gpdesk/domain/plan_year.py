"""Everything of one plan year as one frozen aggregate: what builders of papers and background work are given."""

from collections.abc import Iterator
from dataclasses import dataclass

from gpdesk.domain.action_month import ActionMonth, Holiday
from gpdesk.domain.activity import Activity
from gpdesk.domain.budget import BudgetLine
from gpdesk.domain.commitment import Commitment
from gpdesk.domain.counted import Counted, standing_reading
from gpdesk.domain.deadline import Deadline
from gpdesk.domain.event import Event
from gpdesk.domain.explanation import Explanation
from gpdesk.domain.identity import ActivityId, MeasureId, ObjectiveId, TargetId
from gpdesk.domain.leadership import LeadershipCount
from gpdesk.domain.news import NewsItem
from gpdesk.domain.office import Office, Recipient, Signer
from gpdesk.domain.paper import Paper, PaperKind, PaperText
from gpdesk.domain.period import Period
from gpdesk.domain.period_lock import PeriodLock
from gpdesk.domain.plan import LegalBasis, Plan, PlanLine
from gpdesk.domain.reach import Reach
from gpdesk.domain.reading import Reading
from gpdesk.domain.target import Measure, Objective, Target
from gpdesk.domain.unit import Headcount, Unit
from gpdesk.domain.violence import ViolenceCount


@dataclass(frozen=True, slots=True)
class PlanYear:
    """A plan with all that hangs on it; tuples are in printing order (position).

    ``offices`` and ``signers`` hold all validity spans: a builder picks the one valid on its paper's date.
    ``readings`` are those stored, ``counts`` the figures counted from the year's logs; ``readings_of`` and
    ``all_readings`` give what stands for a measure: a stored figure before a counted one of the same period.
    ``last_year_readings`` are what stood in the year before for measures of the same code, re-keyed to this
    year's measure ids. Logs (news, reaches, commitments, violence and leadership counts, headcounts) are of this
    calendar year; ``last_year_...`` of the one before.
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
    units: tuple[Unit, ...] = ()
    headcounts: tuple[Headcount, ...] = ()
    news_items: tuple[NewsItem, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    reaches: tuple[Reach, ...] = ()
    violence_counts: tuple[ViolenceCount, ...] = ()
    last_year_violence_counts: tuple[ViolenceCount, ...] = ()
    leadership_counts: tuple[LeadershipCount, ...] = ()
    last_year_leadership_counts: tuple[LeadershipCount, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    period_locks: tuple[PeriodLock, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    activities: tuple[Activity, ...] = ()
    events: tuple[Event, ...] = ()
    budget_lines: tuple[BudgetLine, ...] = ()
    action_month: ActionMonth | None = None
    holidays: tuple[Holiday, ...] = ()
    counts: tuple[Counted, ...] = ()

    def targets_of(self, objective_id: ObjectiveId) -> tuple[Target, ...]:
        """Return the targets of an objective in order."""
        return tuple(target for target in self.targets if target.objective_id == objective_id)

    def measures_of(self, target_id: TargetId) -> tuple[Measure, ...]:
        """Return the measures of a target in order."""
        return tuple(measure for measure in self.measures if measure.target_id == target_id)

    def readings_of(self, measure_id: MeasureId) -> tuple[Reading, ...]:
        """Return the readings that stand for a measure, in order of period."""
        return tuple(
            sorted(
                (reading for reading in self.all_readings() if reading.measure_id == measure_id),
                key=lambda reading: (reading.period.first_month, reading.period.cadence_months),
            )
        )

    def events_of(self, activity_id: ActivityId) -> tuple[Event, ...]:
        """Return the events of an activity in order."""
        return tuple(event for event in self.events if event.activity_id == activity_id)

    def all_readings(self) -> tuple[Reading, ...]:
        """Return what stands in each period: the stored readings, the counted ones where no figure is stored."""
        counted = {(each.reading.measure_id, each.reading.period): each for each in self.counts}
        stored = {(reading.measure_id, reading.period) for reading in self.readings}
        standing = (
            standing_reading(reading, counted.get((reading.measure_id, reading.period))) or reading
            for reading in self.readings
        )
        return (*standing, *(each.reading for key, each in counted.items() if key not in stored))

    def standing(self, measure_id: MeasureId, period: Period) -> Reading | None:
        """Return what stands for a measure in exactly that period."""
        return standing_reading(self.stored_reading(measure_id, period), self.counted(measure_id, period))

    def paper_of(self, kind: PaperKind, period: Period) -> Paper | None:
        """Return what is known of a paper of that period: number, date, addressee; None before anything was typed."""
        return next((paper for paper in self.papers if (paper.kind, paper.period) == (kind, period)), None)

    def texts_of(self, paper: Paper | None) -> dict[str, str]:
        """Return what the clerk wrote into a paper, by section."""
        return {text.section: text.text for text in self.paper_texts if paper and text.paper_id == paper.id}

    def stored_reading(self, measure_id: MeasureId, period: Period) -> Reading | None:
        """Return what was entered for a measure in exactly that period; counted figures are not entered."""
        return next((each for each in self.readings if (each.measure_id, each.period) == (measure_id, period)), None)

    def counted(self, measure_id: MeasureId, period: Period) -> Counted | None:
        """Return what the logs give for a measure in exactly that period, None where they give nothing."""
        return next(
            (each for each in self.counts if each.reading.measure_id == measure_id and each.reading.period == period),
            None,
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
