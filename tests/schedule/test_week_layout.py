"""Bars on a board of weeks."""

from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from gpdesk.domain.event import Event
from gpdesk.schedule.week_layout import lay_out

FIRST, LAST = date(2024, 11, 15), date(2024, 12, 15)


def event(name, first, last=None, at=None):
    return Event(name, "a", first, last or first, at)


def test_weeks_begin_on_mondays_and_cover_the_month():
    weeks = lay_out([], FIRST, LAST)
    assert [week.monday for week in weeks] == [date(2024, 11, 11) + timedelta(days=7 * n) for n in range(5)]
    assert weeks[-1].day(6) == LAST


def test_long_bar_is_cut_at_weeks_and_says_so():
    weeks = lay_out([event("1", date(2024, 11, 20), date(2024, 12, 3))], FIRST, LAST)
    bars = [(bar.first, bar.last, bar.comes_from_before, bar.goes_on) for week in weeks for bar in week.bars]
    assert bars == [(2, 6, False, True), (0, 6, True, True), (0, 1, True, False)]


def test_long_bars_lie_above_single_days_and_days_go_by_time():
    day = date(2024, 11, 19)
    events = [event("late", day, at=time(14)), event("early", day, at=time(7)), event("long", day, date(2024, 11, 22))]
    bars = {bar.event_id: bar.lane for week in lay_out(events, FIRST, LAST) for bar in week.bars}
    assert bars == {"long": 0, "early": 1, "late": 2}


spans = st.tuples(st.dates(date(2024, 11, 1), date(2024, 12, 31)), st.integers(0, 20))


@given(st.lists(spans, max_size=60))
def test_no_bars_overlap_and_none_is_lost(drawn):
    events = [event(str(n), first, first + timedelta(days=length)) for n, (first, length) in enumerate(drawn)]
    weeks = lay_out(events, FIRST, LAST)
    shown = set()
    for week in weeks:
        cells = [(bar.lane, column) for bar in week.bars for column in range(bar.first, bar.last + 1)]
        assert len(cells) == len(set(cells))
        assert all(bar.lane < week.lanes for bar in week.bars)
        for bar in week.bars:
            shown |= {(bar.event_id, week.day(column)) for column in range(bar.first, bar.last + 1)}
    board = {weeks[0].monday + timedelta(days=n) for n in range(7 * len(weeks))}
    wanted = {
        (each.id, day)
        for each in events
        for n in range((each.ends_on - each.starts_on).days + 1)
        if (day := each.starts_on + timedelta(days=n)) in board
    }
    assert shown == wanted
