"""Verdicts: the table of cases, and what must hold for any figures."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpdesk.domain.comparison import passes
from gpdesk.domain.format import rounded
from gpdesk.domain.outcome import Outcome
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.reading import Figure
from gpdesk.domain.tally import tally
from gpdesk.domain.target import Comparison, Cumulation, MeasureKind
from gpdesk.domain.verdict import judge
from gpdesk.domain.wording import value_number, value_text
from tests.domain.cases import figure_of, measure_of, readings_of

MET, NOT, KPS, NO, OUT, BAD = (
    Outcome.MET,
    Outcome.NOT_MET,
    Outcome.NOTHING_AROSE,
    Outcome.NO_DATA,
    Outcome.OUT_OF_SCOPE,
    Outcome.INVALID,
)

# measure | readings | period | outcome | what is printed
TABLE = """
share >= 50            | Y 1/2                                  | 2024    | MET | 50%
share >= 50            | Y 0/2                                  | 2024    | NOT | 0%
share >= 50            | Y 2/2                                  | 2024    | MET | 100%
share >= 50            | Y 4999999/10000000                     | 2024    | NOT | 49,99999%
share >= 50            | Y 5000001/10000000                     | 2024    | MET | 50%
share >= 50            |                                        | 2024    | NO  |
share >= 50            | Y missing                              | 2024    | NO  |
share >= 50            | Y 0/0                                  | 2024    | KPS |
share >= 50            | Y 1/0                                  | 2024    | BAD |
share >= 50            | Y 3/2                                  | 2024    | BAD |
share >= 50            | Y -1/2                                 | 2024    | BAD |
share > 50             | Y 1/2                                  | 2024    | NOT | 50%
share > 50             | Y 500001/1000000                       | 2024    | MET | 50,0001%
share > 95             | Y 95/100                               | 2024    | NOT | 95%
share > 95             | Y 96/100                               | 2024    | MET | 96%
share < 30 last        | Y 2996/10000                           | 2024    | MET | 29,96%
share < 30 last        | Y 29999999/100000000                   | 2024    | MET | 29,999999%
share < 30 last        | Y 30/100                               | 2024    | NOT | 30%
share < 30 last        | Y 3000001/10000000                     | 2024    | NOT | 30%
share < 30 last        | Y 1/3                                  | 2024    | NOT | 33,33%
share <= 30            | Y 30/100                               | 2024    | MET | 30%
share <= 30            | Y 300001/1000000                       | 2024    | NOT | 30,0001%
share = 100            | Y 5/5                                  | 2024    | MET | 100%
share = 100            | Y 4/5                                  | 2024    | NOT | 80%
share = 100            | Y 0/0                                  | 2024    | KPS |
share = 100            | Q1 KPS; Q2 KPS; Q3 KPS; Q4 KPS         | 2024    | KPS |
share = 100            | Q1 KPS; Q2 1/1; Q3 KPS; Q4 KPS         | 2024    | MET | 100%
share = 100            | Q1 KPS; Q2 0/1; Q3 KPS; Q4 KPS         | 2024    | NOT | 0%
share ~ 50 last up     | Y 49/100                               | 2024    | MET | 49%
share ~ 50 last up     | Y 4899/10000                           | 2024    | NOT | 48,99%
share ~ 50 last up     | Y 80/100                               | 2024    | MET | 80%
share ~ 50 last down   | Y 51/100                               | 2024    | MET | 51%
share ~ 50 last down   | Y 5101/10000                           | 2024    | NOT | 51,01%
share ~ 50 last down   | Y 10/100                               | 2024    | MET | 10%
share ~ 50 last        | Y 49/100                               | 2024    | MET | 49%
share ~ 50 last        | Y 51/100                               | 2024    | MET | 51%
share ~ 50 last        | Y 80/100                               | 2024    | NOT | 80%
share ~ 85 up tol=2    | Y 83/100                               | 2024    | MET | 83%
share ~ 85 up tol=2    | Y 829/1000                             | 2024    | NOT | 82,9%
share ~ 85 up tol=0    | Y 849/1000                             | 2024    | NOT | 84,9%
share >= 70            | Q1 1/2; Q2 99/100                      | 2024    | MET | 98,04%
share >= 99            | Q1 1/2; Q2 99/100                      | 2024    | NOT | 98,04%
share >= 70 mean       | Q1 1/2; Q2 99/100                      | 2024    | MET | 74,5%
share >= 75 mean       | Q1 1/2; Q2 99/100                      | 2024    | NOT | 74,5%
share >= 70 last       | Q1 1/2; Q2 99/100                      | 2024    | MET | 99%
share >= 70 last       | Q1 99/100; Q2 1/2                      | 2024    | NOT | 50%
share >= 70 last       | Q1 99/100; Q3 missing                  | 2024    | MET | 99%
share >= 70 every      | Q1 1/2; Q2 99/100                      | 2024    | NOT | 98,04%
share >= 50 every      | Q1 1/2; Q2 99/100                      | 2024    | MET | 98,04%
share >= 70            | Q1 1/1; Q2 2/3; Q3 0/0; Q4 1/1         | 2024    | MET | 80%
share >= 70            | Q1 1/1; Q2 2/3; Q3 KPS; Q4 1/1         | 2024    | MET | 80%
share >= 70            | Q1 1/1; Q2 2/3                         | 2024-H1 | MET | 75%
share >= 80            | Q1 1/1; Q2 2/3                         | 2024-H1 | NOT | 75%
share >= 70            | Q1 1/1; Q2 2/3                         | 2024-Q2 | NOT | 66,67%
share >= 70            | Q1 1/1                                 | 2024-Q2 | NO  |
share >= 70            | H1 3/4; H2 1/4                         | 2024    | NOT | 50%
share >= 70            | H1 3/4; Q1 1/4; Q2 1/4                 | 2024-H1 | MET | 75%
share >= 70            | Q1 1/4; Y 3/4                          | 2024    | MET | 75%
share >= 50            | M01 1/1; M02 0/1; M03 1/1              | 2024-Q1 | MET | 66,67%
share >= 50            | M01 1/1; Q2 0/2                        | 2024    | NOT | 33,33%
share >= 50            | Q1 1/2; Q2 NPV                         | 2024    | MET | 50%
share >= 50            | Y NPV                                  | 2024    | OUT |
share >= 50 outside    | Y 1/2                                  | 2024    | OUT |
share >= 50 superior   |                                        | 2024    | OUT |
share >= 50 superior   | Y 1/2                                  | 2024    | MET | 50%
share >= 50            | Y ~1/2                                 | 2024    | MET | 50%
share >= 50            | Q1 1/2; Q2 1/0                         | 2024    | BAD |
share >= 50            | Y 1                                    | 2024    | NO  |
share >= 47 last       | Y 7/15                                 | 2024    | NOT | 46,67%
share >= 46.67         | Y 7/15                                 | 2024    | NOT | 46,667%
share >= 66.67         | Y 2/3                                  | 2024    | NOT | 66,667%
share >= 66.66         | Y 2/3                                  | 2024    | MET | 66,67%
share >= 90            | Y 29/31                                | 2024    | MET | 93,55%
share > 20             | Y 0/0                                  | 2024    | KPS |
share > 20             | Y 1/5                                  | 2024    | NOT | 20%
ratio <= 1.7 last      | Y 5.1/3                                | 2024    | MET | 1,7 lần
ratio <= 1.7 last      | Y 17/10                                | 2024    | MET | 1,7 lần
ratio <= 1.7 last      | Y 1700001/1000000                      | 2024    | NOT | 1,700001 lần
ratio <= 1.7 last      | Y 5/3                                  | 2024    | MET | 1,67 lần
ratio <= 1.7 last      | Y 4/2                                  | 2024    | NOT | 2 lần
ratio <= 1.7 last      | Y 0/3                                  | 2024    | MET | 0 lần
ratio <= 1.7 last      | Y 3/0                                  | 2024    | BAD |
ratio < 1.7 last       | Y 17/10                                | 2024    | NOT | 1,7 lần
ratio >= 2             | Y 5/2                                  | 2024    | MET | 2,5 lần
ratio ~ 1 tol=0.1      | Y 11/10                                | 2024    | MET | 1,1 lần
ratio ~ 1 tol=0.1      | Y 12/10                                | 2024    | NOT | 1,2 lần
rate100 <= 108.88      | Y 10888/10000                          | 2024    | MET | 108,88/100
rate100 <= 108.88      | Y 108881/100000                        | 2024    | NOT | 108,881/100
rate100 <= 108.88      | Y 117/109                              | 2024    | MET | 107,34/100
rate100 <= 108.88      | Q1 28/27; Q2 33/29; Q3 30/28; Q4 26/25 | 2024    | MET | 107,34/100
rate100 <= 108.88      | Q2 33/29                               | 2024-Q2 | NOT | 113,79/100
rate100 <= 108.88      | Y 12/0                                 | 2024    | BAD |
rate100 <= 108.88      | Y 0/0                                  | 2024    | KPS |
rate100000 < 30        | Y 0/226                                | 2024    | MET | 0/100.000
rate100000 < 30        | Y 1/300                                | 2024    | NOT | 333,33/100.000
rate100000 < 30        | Y 29/100000                            | 2024    | MET | 29/100.000
rate100000 < 30        | Y 30/100000                            | 2024    | NOT | 30/100.000
rate100000 < 30        | Y 2999999/10000000000                  | 2024    | MET | 29,99999/100.000
rate1000 < 18          | Y 6/402                                | 2024    | MET | 14,93/1.000
rate1000 < 18          | Y 18/1000                              | 2024    | NOT | 18/1.000
rate1000 < 18          | Y 17999/1000000                        | 2024    | MET | 17,999/1.000
rate1000 < 18          | Q1 1/400; Q2 2/400                     | 2024-H1 | MET | 3,75/1.000
rate1000 < 18 last     | Q2 3/402; Q4 8/402                     | 2024    | NOT | 19,9/1.000
share > 95 by-sex last | Y F 17/18 M 21/22                      | 2024    | NOT | 95%
share > 95 by-sex last | Y F 20/20 M 21/22                      | 2024    | MET | 97,62%
share > 95 by-sex last | Y F 20/20 M 19/20                      | 2024    | NOT | 97,5%
share > 95 by-sex last | Y F 20/20                              | 2024    | NO  |
share > 95 by-sex last | Y F 1/20                               | 2024    | NOT |
share > 95 by-sex last | Y F 0/0 M 21/22                        | 2024    | MET | 95,45%
share > 95 by-sex last | Y F 0/0 M 1/22                         | 2024    | NOT | 4,55%
share > 95 by-sex last | Y F 0/0 M 0/0                          | 2024    | KPS |
share > 95 by-sex last | Y F 3/2 M 1/1                          | 2024    | BAD |
share > 95 by-sex last | Y KPS                                  | 2024    | KPS |
share ~ 85 by-sex last up | Y F 84/100 M 85/100                 | 2024    | MET | 84,5%
share ~ 85 by-sex last up | Y F 83/100 M 99/100                 | 2024    | NOT | 91%
count >= 4 quarter     | Q1 4; Q2 4; Q3 4; Q4 4                 | 2024    | MET | 4
count >= 4 quarter     | Q1 0; Q2 0; Q3 0; Q4 16                | 2024    | NOT | 0
count >= 4 quarter     | Q1 5; Q2 6; Q3 3; Q4 6                 | 2024    | NOT | 3
count >= 4 quarter     | Q1 5; Q2 6                             | 2024    | NO  | 5
count >= 4 quarter     | Q1 5; Q2 3                             | 2024    | NOT | 3
count >= 4 quarter     | Q1 5; Q2 6                             | 2024-H1 | MET | 5
count >= 4 quarter     | Q3 4                                   | 2024-Q3 | MET | 4
count >= 4 quarter     | Q3 3                                   | 2024-Q3 | NOT | 3
count >= 4 quarter     | Y 16                                   | 2024    | NO  |
count >= 4 quarter     | M01 2; M02 1; M03 1                    | 2024-Q1 | MET | 4
count >= 4 quarter     | Q1 KPS; Q2 4; Q3 4; Q4 4               | 2024    | NOT | 0
count >= 4 quarter     | Q1 -1; Q2 4; Q3 4; Q4 4                | 2024    | BAD |
count >= 4 quarter     |                                        | 2024    | NO  |
count > 4 quarter      | Q1 4                                   | 2024-Q1 | NOT | 4
count >= 2             | Q1 1; Q3 1                             | 2024    | MET | 2
count >= 2             | Q1 1                                   | 2024    | NO  |
count <= 3             | Q1 4                                   | 2024    | NOT | 4
count <= 3             | Q1 2                                   | 2024    | NO  |
count >= 2             | Y 2                                    | 2024    | MET | 2
count <= 3             | Y 4                                    | 2024    | NOT | 4
monthly >= 12          | Q1 3; Q2 3; Q3 3; Q4 3                 | 2024    | MET | 12 tháng
monthly >= 12          | Q1 3; Q2 3; Q3 2; Q4 3                 | 2024    | NOT | 11 tháng
monthly >= 12          | Q1 3; Q2 3                             | 2024    | NO  | 6 tháng
monthly >= 12          | Q1 3; Q2 3                             | 2024-H1 | MET | 6 tháng
monthly >= 12          | Q1 3; Q2 2                             | 2024    | NOT | 5 tháng
monthly >= 12          | Q1 4                                   | 2024-Q1 | BAD |
monthly >= 12          | M01 1; M02 1; M03 1                    | 2024-Q1 | MET | 3 tháng
monthly >= 12          | M01 1; M02 0; M03 1                    | 2024-Q1 | NOT | 2 tháng
monthly >= 12          | M01 5; M02 1; M03 1                    | 2024-Q1 | MET | 3 tháng
monthly >= 12          | M01 1; M03 1                           | 2024-Q1 | NO  | 2 tháng
monthly >= 12          | Y 12                                   | 2024    | MET | 12 tháng
text                   | Y yes                                  | 2024    | MET |
text                   | Y no                                   | 2024    | NOT |
text                   |                                        | 2024    | NO  |
text                   | Q1 no; Q4 yes                          | 2024    | MET |
text                   | Y KPS                                  | 2024    | KPS |
share < 30             | Y 29999999999999999999/100000000000000000000 | 2024 | MET | 29,999999999999999999%
share <= 30            | Y 30000000000000000001/100000000000000000000 | 2024 | NOT | 30,000000000000000001%
share >= 50            | Q1 NPV; Q2 KPS                         | 2024    | KPS |
share >= 50            | Q1 NPV; Q2 NPV                         | 2024    | OUT |
share >= 50 every quarter | Q1 1/2; Q2 1/2                      | 2024    | NO  | 50%
share >= 50 every quarter | Q1 1/2; Q2 0/2                      | 2024    | NOT | 25%
share >= 50 every quarter | Q1 1/2; Q2 KPS; Q3 NPV; Q4 1/2      | 2024    | MET | 50%
share >= 50 every quarter | Y 3/4; Q1 0/2; Q2 1/2; Q3 1/2; Q4 1/2 | 2024  | NOT | 37,5%
share >= 50 every quarter | Y 3/4                               | 2024    | NO  | 75%
share >= 50 every quarter | Y 1/4                               | 2024    | NOT | 25%
share >= 50 every quarter | Q1 1/2                              | 2024-Q1 | MET | 50%
share > 95 by-sex every quarter | Q1 F 1/1 M 1/1                | 2024    | NO  | 100%
count >= 4 quarter     | Y 16; Q1 4; Q2 4; Q3 4; Q4 4           | 2024    | MET | 4
count >= 4 quarter     | Y 16; Q1 0; Q2 0; Q3 0; Q4 16          | 2024    | NOT | 0
count >= 4 quarter     | H1 8; Q1 4; Q2 4                       | 2024-H1 | MET | 4
count >= 4 quarter     | H1 8; H2 8                             | 2024    | NO  |
count >= 4 quarter     | Q1 4; Q2 NPV; Q3 4; Q4 4               | 2024    | MET | 4
count >= 4 quarter     | Q1 NPV; Q2 NPV; Q3 4; Q4 3             | 2024    | NOT | 3
count = 4 quarter      | M01 3                                  | 2024-Q1 | NO  |
count = 4 quarter      | M01 5                                  | 2024-Q1 | NOT | 5
count ~ 4 quarter      | M01 1                                  | 2024-Q1 | NO  |
count ~ 4 quarter up   | M01 3                                  | 2024-Q1 | MET | 3
count ~ 4 quarter down | M01 3                                  | 2024-Q1 | NO  |
monthly >= 12          | Q1 NPV; Q2 NPV; Q3 3; Q4 3             | 2024    | MET | 6 tháng
monthly >= 12          | Q1 NPV; Q2 NPV; Q3 3; Q4 2             | 2024    | NOT | 5 tháng
"""
NAMES = {"MET": MET, "NOT": NOT, "KPS": KPS, "NO": NO, "OUT": OUT, "BAD": BAD}
CASES = [tuple(cell.strip() for cell in line.split("|")) for line in TABLE.strip().splitlines()]


def test_the_table_is_large_enough():
    assert len(CASES) >= 120
    assert len(set(CASES)) == len(CASES)


@pytest.mark.parametrize(("measure_text", "readings_text", "period_code", "outcome", "printed"), CASES)
def test_verdict(measure_text, readings_text, period_code, outcome, printed):
    measure = measure_of(measure_text)
    verdict = judge(measure, readings_of(readings_text), Period.parse(period_code))
    assert verdict.outcome is NAMES[outcome], verdict
    assert value_text(measure, verdict.value) == printed


def test_reasons_name_the_place():
    measure = measure_of("count >= 4 quarter")
    verdict = judge(measure, readings_of("Q1 5; Q2 6; Q3 3; Q4 6"), Period.of_year(2024))
    assert verdict.reason == "chưa đủ ở quý III"
    split = judge(measure_of("share > 95 by-sex"), readings_of("Y F 17/18 M 21/22"), Period.of_year(2024))
    assert split.reason == "nữ chưa đạt"
    assert split.female == Fraction(1700, 18)


def test_reasons_of_gaps_name_the_months():
    verdict = judge(measure_of("count >= 4 quarter"), readings_of("M01 1"), Period.quarter(2024, 1))
    assert verdict.reason == "chưa có số liệu tháng 2, tháng 3"
    verdict = judge(measure_of("count >= 4 quarter"), readings_of("Y 16"), Period.of_year(2024))
    assert verdict.reason == "cần số liệu từng quý"
    months = judge(measure_of("monthly >= 12"), readings_of("Q1 NPV; Q2 NPV; Q3 3; Q4 3"), Period.of_year(2024))
    assert months.total == Figure(Decimal(6), Decimal(6))


def test_missing_parts_and_estimates_are_told():
    verdict = judge(measure_of("share >= 50"), readings_of("Q1 1/2; Q3 ~1/2"), Period.of_year(2024))
    assert [period.code for period in verdict.missing] == ["2024-Q2", "2024-Q4"]
    assert verdict.is_estimated
    assert verdict.reason == "chưa có số liệu quý II, quý IV"


def test_a_stock_needs_no_earlier_parts():
    verdict = judge(measure_of("share >= 50 last"), readings_of("Q2 1/2; Q4 1/2"), Period.of_year(2024))
    assert verdict.reason == ""


def test_tally_counts_every_outcome():
    measure = measure_of("share >= 50")
    verdicts = [
        judge(measure, readings_of(text), Period.of_year(2024))
        for text in ("Y 1/2", "Y 0/2", "", "Y 0/0", "Y NPV", "Y 1/0")
    ]
    counts = tally(verdicts)
    assert (counts.met, counts.not_met, counts.no_data, counts.nothing_arose, counts.out_of_scope, counts.invalid) == (
        1,
    ) * 6
    assert (counts.judged, counts.total) == (2, 6)


numbers = st.decimals(min_value=0, max_value=10**6, places=2)
positives = st.decimals(min_value=Decimal("0.01"), max_value=10**6, places=2)
quotients = st.tuples(numbers, positives)
comparisons = st.sampled_from([each.value for each in Comparison])


def _ratio_measure(comparison, goal):
    return measure_of(f"ratio {comparison} {goal}")


@given(comparisons, numbers, quotients, st.integers(1, 10**6))
def test_scaling_numerator_and_denominator_changes_nothing(comparison, goal, pair, factor):
    measure = _ratio_measure(comparison, goal)
    first = judge(measure, readings_of(f"Y {pair[0]}/{pair[1]}"), Period.of_year(2024))
    second = judge(measure, readings_of(f"Y {pair[0] * factor}/{pair[1] * factor}"), Period.of_year(2024))
    assert (first.outcome, first.value) == (second.outcome, second.value)


@given(st.permutations(["Q1 1/2", "Q2 3/4", "Q3 0/0", "Q4 5/9"]), st.sampled_from(["sum", "last", "mean", "every"]))
def test_order_of_readings_does_not_matter(parts, how):
    measure = measure_of(f"share >= 50 {how}")
    expected = judge(measure, readings_of("Q1 1/2; Q2 3/4; Q3 0/0; Q4 5/9"), Period.of_year(2024))
    assert judge(measure, readings_of(";".join(parts)), Period.of_year(2024)) == expected


@given(st.lists(quotients, min_size=4, max_size=4))
def test_sum_of_quarters_equals_the_year_entered_at_once(pairs):
    measure = _ratio_measure(">=", 1)
    quarters = "; ".join(f"Q{index} {one}/{other}" for index, (one, other) in enumerate(pairs, start=1))
    whole = f"Y {sum(pair[0] for pair in pairs)}/{sum(pair[1] for pair in pairs)}"
    parts, year = (judge(measure, readings_of(text), Period.of_year(2024)) for text in (quarters, whole))
    assert (parts.outcome, parts.value) == (year.outcome, year.value)


@given(comparisons, numbers, quotients)
def test_printed_number_gets_the_verdict_of_the_true_one(comparison, goal, pair):
    measure = _ratio_measure(comparison, goal)
    value = Fraction(pair[0]) / Fraction(pair[1])
    number = value_number(measure, value)
    assert passes(measure, Fraction(number.value)) == passes(measure, value)


@given(st.fractions(max_denominator=10**6), st.integers(0, 6))
def test_rounding_is_nearest_and_exact(value, decimals):
    assert abs(Fraction(rounded(value, decimals)) - value) <= Fraction(1, 2 * 10**decimals)


@given(st.sampled_from(list(MeasureKind)), st.sampled_from(list(Cumulation)), st.sampled_from(list(Cadence)), st.data())
def test_judging_never_fails(kind, how, cadence, data):
    names = {MeasureKind.SHARE: "share", MeasureKind.RATIO: "ratio", MeasureKind.RATE: "rate1000"}
    names |= {MeasureKind.COUNT_PER_PERIOD: "count", MeasureKind.MONTHLY: "monthly", MeasureKind.QUALITATIVE: "text"}
    measure = measure_of(f"{names[kind]} >= 4 {how.value}")
    periods = data.draw(st.lists(st.sampled_from(["Y", "H1", "H2", "Q1", "Q2", "Q3", "Q4", "M01", "M12"]), unique=True))
    figures = st.sampled_from(["1/2", "0/0", "5", "KPS", "NPV", "missing", "yes", "3/0", "~2/2", "-1/2"])
    text = "; ".join(f"{period} {data.draw(figures)}" for period in periods)
    for part in (Period.of_year(2024), *Period.of_year(2024).parts(cadence)):
        verdict = judge(measure, readings_of(text), part)
        assert isinstance(verdict.outcome, Outcome)
        assert verdict.outcome.label


def test_notation_reads_figures():
    assert figure_of("3/4") == Figure(Decimal(3), Decimal(4))
