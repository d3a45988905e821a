"""The sample ward-year: the same every time, whole, invented."""

from datetime import date

import pytest

from gpdesk.data.store import Store
from gpdesk.domain.check import check_plan_year
from gpdesk.domain.missing import list_missing
from gpdesk.domain.outcome import Outcome
from gpdesk.domain.period import Period
from gpdesk.domain.problem import blocks
from gpdesk.domain.reading import ReadingState
from gpdesk.domain.verdict import judge_all
from gpdesk.sample import sample_plan_year, sample_years


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


def test_stored_sample_has_the_year_before_to_be_held_against(tmp_path):
    path = tmp_path / "mẫu.gpdesk"
    with Store.create(path) as store, store.operation("Mẫu"):
        for each in sample_years():
            store.add_plan_year(each)
    with Store.open(path, read_only=True) as store:
        stored = store.plan_year(2024)
        before = store.plan_year(2023)
    made = sample_plan_year(2024)

    def figures(plan_year):
        codes = plan_year.codes()
        return {(codes[each.measure_id], each.period.code, each.total) for each in plan_year.last_year_readings}

    assert figures(stored) == figures(made)
    assert before.plan.is_sample
    assert list_missing(before, date(2026, 1, 1)) == ()
