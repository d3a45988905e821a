"""Rules for activities, events, money and the month, and the check of a whole year."""

from dataclasses import replace
from datetime import date, time

import pytest

from gpdesk.domain.action_month import ActionMonth, Holiday
from gpdesk.domain.activity import Activity
from gpdesk.domain.activity_check import MOST_MONEY, check_action_month, check_budget_line, check_event
from gpdesk.domain.budget import BudgetLine
from gpdesk.domain.check import check_plan_year
from gpdesk.domain.event import Event
from gpdesk.domain.problem import Importance
from gpdesk.sample import sample_plan_year

DAY = date(2024, 11, 20)
EVENT = Event("e", "a", DAY, DAY)
LINE = BudgetLine("b", "a", 1, "Dự toán chi thường xuyên", 1000)
MONTH = ActionMonth("m", "p", date(2024, 11, 15), date(2024, 12, 15), "Chủ đề")


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({}, []),
        ({"ends_on": date(2024, 11, 19)}, ["span_reversed"]),
        ({"ends_on": date(2026, 11, 20)}, ["span_long"]),
        ({"starts_at": time(8), "ends_at": time(7, 59)}, ["hours_reversed"]),
        ({"starts_at": time(8), "ends_at": time(8)}, ["hours_reversed"]),
        ({"ends_at": time(8)}, ["start_missing"]),
        ({"female": -1, "leaflets": -2}, ["count_negative"] * 2),
        ({"starts_at": time(8), "ends_at": time(9), "female": 0}, []),
    ],
)
def test_event(change, codes):
    assert [problem.code for problem in check_event(replace(EVENT, **change))] == codes


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({}, []),
        ({"spent": 1000}, []),
        ({"spent": 1001}, ["overspent_without_note"]),
        ({"spent": 1001, "note": "Giá tăng"}, []),
        ({"spent": 1, "planned": 0}, ["overspent_without_note"]),
        ({"source": " "}, ["source_missing"]),
        ({"planned": MOST_MONEY + 1, "spent": -1}, ["amount_out_of_range"] * 2),
    ],
)
def test_budget_line(change, codes):
    assert [problem.code for problem in check_budget_line(replace(LINE, **change))] == codes


def test_action_month():
    assert check_action_month(MONTH) == ()
    assert [each.code for each in check_action_month(replace(MONTH, theme=""))] == ["theme_missing"]
    assert [each.code for each in check_action_month(replace(MONTH, ends_on=DAY, starts_on=date(2024, 11, 21)))] == [
        "span_reversed"
    ]


def test_check_of_a_year_tells_each_broken_rule_with_its_place():
    year = sample_plan_year(2024)
    assert [problem for problem in check_plan_year(year) if problem.importance is Importance.ERROR] == []
    activity = Activity("a", year.plan.id, 1, "Tọa đàm")
    events = (
        replace(EVENT, starts_at=time(9), ends_at=time(8)),
        replace(EVENT, id="f", starts_on=date(2023, 5, 6), ends_on=date(2023, 5, 6), title="Lễ cũ"),
        # Over the turn of the year: no fault.
        replace(EVENT, id="g", starts_on=date(2024, 12, 30), ends_on=date(2025, 1, 3)),
    )
    broken = replace(
        year,
        activities=(activity, replace(activity, id="x", title="")),
        events=events,
        budget_lines=(replace(LINE, planned=-1),),
        action_month=replace(MONTH, theme=""),
        holidays=(Holiday("h", date(2024, 9, 2), ""),),
    )
    found = [problem.message for problem in check_plan_year(broken)]
    for message in (
        "Năm 2024, hoạt động “”: Hãy ghi tên hoạt động.",
        "Năm 2024, sự kiện “Tọa đàm” ngày 20/11/2024: Giờ kết thúc phải sau giờ bắt đầu.",
        "Năm 2024, sự kiện “Lễ cũ” ngày 06/05/2023: Ngày thuộc năm 2023, kế hoạch của năm 2024. Hãy kiểm tra lại ngày.",
        "Năm 2024, kinh phí “Dự toán chi thường xuyên” của hoạt động “Tọa đàm”: Dự toán phải từ 0 đến "
        "10.000.000.000.000 đồng.",
        "Năm 2024, Tháng hành động: Chưa ghi chủ đề của Tháng hành động.",
        "Năm 2024, ngày nghỉ 02/09/2024: Hãy ghi tên ngày nghỉ.",
    ):
        assert message in found
    assert len(found) == 6
