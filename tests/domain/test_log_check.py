"""Rules of the logs: what is refused, what is only asked about."""

from dataclasses import replace
from datetime import date

import pytest

from gpdesk.domain.commitment import Commitment
from gpdesk.domain.deadline import Deadline
from gpdesk.domain.leadership import LeadershipCount
from gpdesk.domain.log_check import (
    check_commitment,
    check_deadline,
    check_headcount,
    check_leadership,
    check_news_item,
    check_reach,
    check_unit,
)
from gpdesk.domain.news import NewsItem, NewsKind
from gpdesk.domain.problem import blocks
from gpdesk.domain.reach import Reach, ReachMethod
from gpdesk.domain.unit import Headcount, Unit, UnitKind

NEWS = NewsItem("n", date(2024, 3, 5), "Phát động Tháng hành động")
REACH = Reach("r", date(2024, 3, 5), "Tọa đàm", female=20, male=10)
BODY = LeadershipCount("l", 2024, 1, "Ủy ban nhân dân phường", 10, 4, 1)
PEOPLE = Headcount("h", "u", 2024, 100, 210, 190, 10, 12, 30)
LISTED = Commitment("c", 2024, 1, "Chi bộ Khóm 1")


def codes(problems):
    return [(problem.field, problem.code) for problem in problems]


def test_good_lines_have_no_problems():
    assert check_news_item(NEWS, 2024) == ()
    assert check_reach(REACH, 2024) == ()
    assert check_leadership(BODY) == ()
    assert check_headcount(PEOPLE) == ()
    assert check_commitment(LISTED) == ()
    assert check_unit(Unit("u", 1, "Khóm 1", UnitKind.HAMLET)) == ()
    assert check_deadline(Deadline("d", "p", "Báo cáo năm")) == ()


def test_a_day_of_another_year_is_refused_with_the_way_out():
    problems = check_news_item(replace(NEWS, published_on=date(2023, 12, 31)), 2024)
    assert codes(problems) == [("published_on", "day_outside_year")]
    assert "chọn năm 2023" in problems[0].message
    assert codes(check_reach(replace(REACH, happened_on=date(2025, 1, 1)), 2024)) == [
        ("happened_on", "day_outside_year")
    ]


@pytest.mark.parametrize(
    ("problems", "wanted"),
    [
        (check_news_item(replace(NEWS, title=" "), 2024), ("title", "title_missing")),
        (check_news_item(replace(NEWS, times=0), 2024), ("times", "times_under_one")),
        (check_reach(replace(REACH, percent=101), 2024), ("percent", "percent_out_of_range")),
        (check_leadership(replace(BODY, female=11)), ("female", "part_over_whole")),
        (check_leadership(replace(BODY, minority=11)), ("minority", "part_over_whole")),
        (check_headcount(replace(PEOPLE, minority_male=191)), ("minority_male", "part_over_whole")),
        (check_headcount(replace(PEOPLE, women_15_19=211)), ("women_15_19", "part_over_whole")),
        (check_commitment(replace(LISTED, committed_on=date(2025, 1, 2))), ("committed_on", "day_outside_year")),
        (check_commitment(replace(LISTED, organisation="")), ("organisation", "organisation_missing")),
        (check_deadline(Deadline("d", "p", "")), ("title", "title_missing")),
        (
            check_unit(Unit("u", 1, "Khóm 1", UnitKind.HAMLET, False, date(2024, 7, 1), date(2024, 6, 30))),
            ("valid_to", "span_reversed"),
        ),
    ],
)
def test_wrong_lines_are_refused_at_their_field(problems, wanted):
    assert codes(problems) == [wanted]
    assert blocks(problems)


@pytest.mark.parametrize(
    ("problems", "wanted"),
    [
        (check_news_item(replace(NEWS, kind=NewsKind.BROADCAST, minutes=0), 2024), ("minutes", "minutes_zero")),
        (check_reach(replace(REACH, female=0, male=0), 2024), ("female", "heads_missing")),
        (check_leadership(replace(BODY, total=None, minority=None)), ("total", "total_missing")),
        (check_headcount(replace(PEOPLE, households=401)), ("households", "households_over_people")),
        (
            check_commitment(replace(LISTED, informed_on=date(2024, 5, 2), committed_on=date(2024, 5, 1))),
            ("committed_on", "committed_before_informed"),
        ),
        (check_commitment(replace(LISTED, informed_on=date(2023, 5, 2))), ("informed_on", "day_of_earlier_year")),
    ],
)
def test_doubtful_lines_are_stored_and_asked_about(problems, wanted):
    assert codes(problems) == [wanted]
    assert not blocks(problems)


def test_loudspeakers_need_no_heads():
    assert check_reach(replace(REACH, method=ReachMethod.LOUDSPEAKER, female=0, male=0), 2024) == ()
