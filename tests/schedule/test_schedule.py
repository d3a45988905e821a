"""Conflicts, free days, days off and the calendar file."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone

import pytest

from gpdesk.domain.action_month import Holiday
from gpdesk.domain.activity import Activity, ActivityState
from gpdesk.domain.event import Event
from gpdesk.domain.weekday import day_off_name, noted_day_name
from gpdesk.schedule.calendar_file import events_between, render_calendar
from gpdesk.schedule.conflict import ConflictKind, find_conflicts
from gpdesk.schedule.free_day import free_days

MONTH = (date(2024, 11, 15), date(2024, 12, 15))
ACTIVITY = Activity("a", "p", 1, "Tọa đàm về bình đẳng giới", in_action_month=True)
ACTIVITIES = {"a": ACTIVITY}


def event(name, day, start=None, end=None, *, until=None, **rest):
    return Event(name, "a", day, until or day, start, end, **rest)


EIGHT, NINE, TEN = time(8), time(9), time(10)
DAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        (
            event("1", DAY, EIGHT, TEN, place="Hội trường UBND"),
            event("2", DAY, NINE, TEN, place="hội trường  ubnd"),
            ["place"],
        ),
        (event("1", DAY, EIGHT, NINE, place="Hội trường"), event("2", DAY, NINE, TEN, place="Hội trường"), []),
        (event("1", DAY, EIGHT, TEN, place="Khóm 1"), event("2", DAY, EIGHT, TEN, place="Khóm 2"), []),
        (event("1", DAY, EIGHT, place="Khóm 1"), event("2", DAY, time(8, 30), place="Khóm 1"), ["place"]),
        (
            event("1", DAY, EIGHT, TEN, chair="Phó Chủ tịch"),
            event("2", DAY, NINE, TEN, chair="Phó Chủ tịch"),
            ["person"],
        ),
        (event("1", DAY, place="Khóm 1"), event("2", DAY, place="Khóm 1"), []),
        (
            event("1", DAY, EIGHT, TEN, place="Khóm 1", until=date(2024, 11, 22)),
            event("2", date(2024, 11, 21), NINE, TEN, place="Khóm 1"),
            ["place"],
        ),
        (
            event("1", DAY, EIGHT, TEN, place="Khóm 1"),
            event("2", DAY, EIGHT, TEN, place="Khóm 1", state=ActivityState.CANCELLED),
            [],
        ),
        (event("1", DAY, is_launch=True), event("2", date(2024, 11, 15), is_launch=True), ["launch"]),
        (event("1", DAY), event("2", date(2024, 12, 16)), ["outside"]),
        (event("1", date(2024, 11, 14), until=date(2024, 11, 16)), event("2", DAY), ["outside"]),
        (event("1", DAY, EIGHT, TEN, place="Khóm 1; Khóm 2"), event("2", DAY, EIGHT, TEN, place="Khóm 2"), ["place"]),
    ],
)
def test_collisions(one, other, kinds):
    found = find_conflicts([one, other], ACTIVITIES, MONTH)
    assert [conflict.kind.value for conflict in found] == kinds
    assert all("Hãy" in conflict.message for conflict in found)


def test_pair_in_one_place_on_many_days_is_told_once():
    long = event("1", DAY, EIGHT, TEN, place="Khóm 1", until=date(2024, 11, 28))
    found = find_conflicts([long, replace(long, id="2")], ACTIVITIES, MONTH)
    assert [(conflict.kind, set(conflict.events)) for conflict in found] == [(ConflictKind.PLACE, {"1", "2"})]


def test_five_thousand_events_in_one_month_are_all_looked_at():
    events = [
        event(str(number), MONTH[0] + timedelta(days=number % 31), time(7 + number % 10), place=f"Nơi {number // 310}")
        for number in range(5000)
    ]
    assert find_conflicts(events, ACTIVITIES, MONTH) == ()


def test_days_off_and_free_days():
    typed = (Holiday("h", date(2024, 2, 10), "Mùng Một Tết"),)
    assert day_off_name(date(2024, 2, 10), typed) == "Mùng Một Tết"
    assert day_off_name(date(2024, 9, 2), ()) == "Quốc khánh"
    assert noted_day_name(date(2024, 11, 25)).endswith("bạo lực đối với phụ nữ")
    busy = [event("1", date(2024, 11, 14), until=date(2024, 11, 18))]
    activities = ACTIVITIES | {"r": Activity("r", "p", 9, "Phát thanh", rule="FREQ=DAILY")}
    hanging = event("2", date(2024, 11, 15), until=date(2024, 12, 15))
    daily = replace(event("3", date(2024, 11, 20), EIGHT), activity_id="r")
    free = free_days([*busy, hanging, daily], activities, (date(2024, 11, 15), date(2024, 11, 24)), ())
    assert [day.day for day in free] == [19, 20, 21, 22]


def test_calendar_file_holds_all_and_folds_long_lines():
    made = datetime(2024, 11, 1, 8, tzinfo=timezone(timedelta(hours=7)))
    events = [
        event("1", DAY, EIGHT, TEN, title="Tập huấn; kỹ năng, " + "ứng phó bạo lực " * 10, place="Khóm 1, Khóm 2"),
        event("2", DAY, until=date(2024, 11, 22), state=ActivityState.CANCELLED),
        event("3", DAY, EIGHT, until=date(2024, 11, 21)),
    ]
    data = render_calendar(events, ACTIVITIES, made)
    assert data == render_calendar(events, ACTIVITIES, made)
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    text = data.replace(b"\r\n ", b"").decode()
    assert "SUMMARY:Tập huấn\\; kỹ năng\\, ứng phó" in text
    assert "DTSTAMP:20241101T010000Z" in text
    assert "DTSTART;TZID=Asia/Ho_Chi_Minh:20241120T080000" in text
    assert "DTSTART;VALUE=DATE:20241120\r\nDTEND;VALUE=DATE:20241123" in text
    assert "RRULE:FREQ=DAILY;COUNT=2" in text
    assert text.count("BEGIN:VEVENT") == 3
    assert "STATUS:CANCELLED" in text


def test_events_of_a_span_in_order():
    events = [
        event("b", DAY, NINE),
        event("a", DAY, EIGHT),
        event("c", date(2024, 11, 10), until=DAY),
        event("d", date(2024, 12, 1)),
    ]
    assert [each.id for each in events_between(events, DAY, DAY)] == ["c", "a", "b"]
