"""The sample ward-year: the same every time, whole, invented."""

import pytest

from gpdesk.domain.check import check_plan_year
from gpdesk.domain.outcome import Outcome
from gpdesk.domain.period import Period
from gpdesk.domain.problem import blocks
from gpdesk.domain.reading import ReadingState
from gpdesk.domain.verdict import judge_all
from gpdesk.sample import sample_plan_year


@pytest.mark.parametrize("year", [2023, 2024, 2025])
def test_sample_is_whole_and_the_same_every_time(year):
    sample = sample_plan_year(year)
    assert sample == sample_plan_year(year)
    assert (len(sample.objectives), len(sample.targets), len(sample.measures)) == (6, 19, 22)
    assert sample.plan.is_sample
    assert not blocks(check_plan_year(sample))


def test_sample_years_share_no_identity():
    one, other = sample_plan_year(2023), sample_plan_year(2024)
    assert not {measure.id for measure in one.measures} & {measure.id for measure in other.measures}
    assert not {reading.id for reading in one.readings} & {reading.id for reading in other.readings}


def test_boundary_cases_are_planted():
    sample = sample_plan_year(2024)
    codes = sample.codes()
    verdicts = {codes[measure_id]: verdict for measure_id, verdict in judge_all(sample, Period.of_year(2024)).items()}
    assert verdicts["2.2"].outcome is Outcome.MET
    assert verdicts["3.3"].outcome is Outcome.NOTHING_AROSE
    assert verdicts["3.4"].outcome is Outcome.OUT_OF_SCOPE
    assert verdicts["5.2a"].outcome is Outcome.NOT_MET
    assert verdicts["6.3"].outcome is Outcome.NOT_MET
    states = {reading.state for reading in sample.all_readings()}
    assert states >= {
        ReadingState.PRESENT,
        ReadingState.NOTHING_AROSE,
        ReadingState.OUT_OF_SCOPE,
        ReadingState.ESTIMATED,
    }
