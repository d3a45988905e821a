"""The calendar file, read back by a reader of its own (RFC 5545): nothing of the writer is used to check it."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpdesk.domain.activity import Activity, ActivityState
from gpdesk.domain.event import Event
from gpdesk.schedule.calendar_file import render_calendar

MADE = datetime(2024, 11, 1, 8, tzinfo=timezone(timedelta(hours=7)))
ACTIVITY = Activity("a", "p", 1, "Tọa đàm", lead_unit="Hội Liên hiệp Phụ nữ phường", partners="Công an; Trạm Y tế")
DAY = date(2024, 11, 20)


def read(data):
    """Return the events of a file as dicts of ``name -> (parameters, text)``; every rule of the form is asserted."""
    assert data.endswith(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")
    physical = data.split(b"\r\n")[:-1]
    assert all(len(line) <= 75 for line in physical)
    lines: list[str] = []
    for line in physical:
        text = line.decode()  # a letter cut in two would not decode
        if text.startswith(" "):
            lines[-1] += text[1:]
        else:
            lines.append(text)
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    assert lines.count("VERSION:2.0") == 1
    assert sum(line.startswith("PRODID:") for line in lines) == 1
    zones, events, stack = [], [], []
    for line in lines:
        match = re.fullmatch(r"([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)", line)
        assert match, line
        name, options, value = match.groups()
        if name == "BEGIN":
            stack.append((value, {}))
        elif name == "END":
            kind, fields = stack.pop()
            assert kind == value
            {"VTIMEZONE": zones, "VEVENT": events}.get(kind, []).append(fields)
        else:
            fields = stack[-1][1]
            assert name not in fields, f"{name} twice"
            fields[name] = (dict(each.split("=") for each in options.split(";")[1:]), value)
    assert not stack
    known = {zone["TZID"][1] for zone in zones}
    for event in events:
        assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"} <= event.keys()
        assert event["DTSTART"][0].get("TZID", "Asia/Ho_Chi_Minh") in known
        assert event["DTEND"][1] > event["DTSTART"][1]
    return events


def plain(event, name):
    """Return a text with its escapes undone, one pass from left to right."""
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], event[name][1])


def test_events_read_back_as_they_were():
    events = [
        Event(
            "1", "a", DAY, DAY, time(8), time(10, 30), title="Tập huấn; kỹ năng, ứng phó \\ hỗ trợ", place="Khóm 1, 2"
        ),
        Event("2", "a", DAY, date(2024, 11, 22), title="Treo băng rôn"),
        Event("3", "a", DAY, date(2024, 11, 22), time(7, 30), time(16)),
        Event("4", "a", DAY, DAY, time(23, 30), state=ActivityState.CANCELLED),
    ]
    one, banner, course, late = read(render_calendar(events, {"a": ACTIVITY}, MADE))
    assert plain(one, "SUMMARY") == "Tập huấn; kỹ năng, ứng phó \\ hỗ trợ"
    assert plain(one, "LOCATION") == "Khóm 1, 2"
    assert plain(one, "DESCRIPTION") == "Chủ trì: Hội Liên hiệp Phụ nữ phường\nPhối hợp: Công an; Trạm Y tế"
    assert one["DTSTART"] == ({"TZID": "Asia/Ho_Chi_Minh"}, "20241120T080000")
    assert one["DTEND"][1] == "20241120T103000"
    assert one["DTSTAMP"][1] == "20241101T010000Z"
    assert banner["DTSTART"] == ({"VALUE": "DATE"}, "20241120")
    assert banner["DTEND"] == ({"VALUE": "DATE"}, "20241123")
    assert banner["TRANSP"][1] == "TRANSPARENT"
    assert plain(course, "SUMMARY") == "Tọa đàm"
    assert course["RRULE"][1] == "FREQ=DAILY;COUNT=3"
    assert course["DTEND"][1] == "20241120T160000"
    assert (late["DTEND"][1], late["STATUS"][1]) == ("20241121T003000", "CANCELLED")
    assert [event["UID"][1] for event in (one, banner, course, late)] == [f"{n}@gpdesk" for n in (1, 2, 3, 4)]


def test_hours_that_cannot_be_do_not_spoil_the_file():
    events = [
        Event("1", "a", DAY, DAY, time(10), time(9)),
        Event("2", "a", DAY, DAY - timedelta(days=3)),
        Event("3", "a", DAY, DAY - timedelta(days=3), time(8), time(9)),
    ]
    assert len(read(render_calendar(events, {"a": ACTIVITY}, MADE))) == 3


def test_the_zone_is_seven_hours_ahead():
    text = render_calendar([], {}, MADE).decode()
    assert "TZOFFSETFROM:+0700\r\nTZOFFSETTO:+0700" in text
    assert read(text.encode()) == []


@pytest.mark.parametrize("moved", [0, 1])
def test_an_event_keeps_its_name_when_it_changes(moved):
    day = DAY + timedelta(days=moved)
    (event,) = read(render_calendar([Event("k", "a", day, day)], {"a": ACTIVITY}, datetime(2025, 1, 1, tzinfo=UTC)))
    assert event["UID"][1] == "k@gpdesk"


@given(st.text(min_size=1).filter(lambda text: text.strip() and text.isprintable()), st.text())
def test_any_title_reads_back(title, place):
    from gpdesk.domain.text import normalise

    event = Event("1", "a", DAY, DAY, title=title, place=place)
    (found,) = read(render_calendar([event], {"a": ACTIVITY}, MADE))
    if normalise(title):
        assert plain(found, "SUMMARY") == normalise(title)
    if normalise(place):
        assert plain(found, "LOCATION") == normalise(place)
