"""How many verdicts of each outcome there are."""

from collections.abc import Iterable
from dataclasses import dataclass

from gpdesk.domain.outcome import Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Tally:
    """How many verdicts of each outcome there are."""

    met: int = 0
    not_met: int = 0
    nothing_arose: int = 0
    no_data: int = 0
    out_of_scope: int = 0
    invalid: int = 0

    @property
    def judged(self) -> int:
        """Measures with a figure that could be held against the goal."""
        return self.met + self.not_met

    @property
    def total(self) -> int:
        """All measures."""
        return self.judged + self.nothing_arose + self.no_data + self.out_of_scope + self.invalid


def tally(verdicts: Iterable[Verdict]) -> Tally:
    """Count the verdicts by outcome."""
    outcomes = [verdict.outcome for verdict in verdicts]
    return Tally(**{outcome.name.lower(): outcomes.count(outcome) for outcome in Outcome})
