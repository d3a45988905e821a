"""Locks after signing: the database itself refuses, and what was counted is kept as it stood."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from gpdesk.data.error import PeriodLocked
from gpdesk.data.period_locking import AlreadyLocked, ReasonWanted
from gpdesk.data.store import Store
from gpdesk.domain.news import NewsItem
from gpdesk.domain.paper import PaperState
from gpdesk.domain.period import Period
from gpdesk.domain.reading import Figure, ReadingState
from gpdesk.domain.target import CountSource
from gpdesk.domain.violence import ViolenceCount, ViolenceItem
from gpdesk.sample import sample_plan_year
from tests.data.history import dump

DAY = date(2024, 7, 1)


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "a.gpdesk") as opened:
        with opened.operation("Lập"):
            opened.add_plan_year(replace(sample_plan_year(2024), violence_counts=(), last_year_violence_counts=()))
        yield opened


def lock(store, code="2024-H1"):
    year, period = store.plan_year(2024), Period.parse(code)
    paper = next(each for each in year.papers if each.period == period)
    with store.operation(f"Khóa {code}"):
        store.lock_period(year, period, replace(paper, number="45", issued_on=DAY), DAY)
    return next(each for each in store.period_locks.list() if each.period == period)


def reading_in(store, code):
    return next(each for each in store.plan_year(2024).readings if each.period == Period.parse(code))


@pytest.mark.parametrize(
    ("locked", "figure", "refused"),
    [
        ("2024-H1", "2024-Q1", True),
        ("2024-H1", "2024-Q2", True),
        ("2024-H1", "2024-Q3", False),
        ("2024", "2024-Q4", True),
        ("2024-Q4", "2024-Q4", True),
        ("2024-Q3", "2024-Q4", False),
    ],
)
def test_figure_in_a_locked_period_is_refused(store, locked, figure, refused):
    lock(store, locked)
    reading = reading_in(store, figure)
    changed = replace(reading, total=Figure(Decimal(1), Decimal(2)))
    before = dump(store)

    def update():
        with store.operation("Sửa"):
            store.readings.update(changed)

    def remove():
        with store.operation("Xóa"):
            store.readings.remove(reading.id)

    for write in (update, remove):
        if refused:
            with pytest.raises(PeriodLocked, match="mở khóa ở trang Văn bản"):
                write()
            assert dump(store) == before
        else:
            write()


@pytest.mark.parametrize(
    ("code", "refused"), [("2024-M05", True), ("2024-M07", False), ("2024", False), ("2023-Q1", False)]
)
def test_new_figures_follow_the_same_line(store, code, refused):
    lock(store)
    measure = store.plan_year(2024).measures[0]
    reading = replace(reading_in(store, "2024-Q4"), id="mới", measure_id=measure.id, period=Period.parse(code))
    for old in store.readings.list(measure_id=measure.id, period=reading.period):
        with store.operation("Xóa"):
            store.readings.remove(old.id)
    try:
        with store.operation("Thêm"):
            store.readings.add(reading)
    except PeriodLocked:
        assert refused
    else:
        assert not refused


def test_violence_counts_are_locked_too(store):
    with store.operation("Nhập"):
        store.violence_counts.add(ViolenceCount("v", Period.parse("2024-Q1"), ViolenceItem.CASES, 2))
    lock(store)
    with pytest.raises(PeriodLocked), store.operation("Sửa"):
        store.violence_counts.update(ViolenceCount("v", Period.parse("2024-Q1"), ViolenceItem.CASES, 3))
    with store.operation("Nhập quý III"):
        store.violence_counts.add(ViolenceCount("w", Period.parse("2024-Q3"), ViolenceItem.CASES, 2))


def test_lock_and_unlock_are_steps_that_can_be_undone(store):
    before = dump(store)
    held = lock(store)
    locked = dump(store)
    paper = store.papers.get(held.paper_id)
    assert (paper.state, held.paper_number) == (PaperState.ISSUED, "45/BC-UBND")
    with store.operation("Mở khóa"):
        store.unlock_period(held.id, "Trạm Y tế  đính chính")
    paper = store.papers.get(held.paper_id)
    assert (paper.state, paper.superseded_reason) == (PaperState.SUPERSEDED, "Trạm Y tế đính chính")
    with store.operation("Sửa"):
        store.readings.update(replace(reading_in(store, "2024-Q1"), note="đính chính"))
    store.undo()
    store.undo()
    assert dump(store) == locked
    store.undo()
    assert dump(store) == before
    store.redo()
    assert dump(store) == locked


def test_undo_of_one_step_stops_at_the_lock(store):
    with store.operation("Nhập"):
        store.readings.update(replace(reading_in(store, "2024-Q1"), note="ghi chú"))
    number = store.journal()[0].number
    lock(store)
    with pytest.raises(PeriodLocked):
        store.undo_operation(number)


def test_reason_is_wanted_and_a_second_lock_refused(store):
    held = lock(store)
    with pytest.raises(ReasonWanted), store.operation("Mở"):
        store.unlock_period(held.id, "   ")
    with pytest.raises(AlreadyLocked, match="45/BC-UBND"):
        lock(store)


def test_what_was_counted_stays_as_it_was_signed(store):
    year = store.plan_year(2024)
    news = next(measure for code, _, _, measure in year.walk() if code == "6.3")
    with store.operation("Đếm từ sổ"):
        for reading in year.readings:
            if reading.measure_id == news.id:
                store.readings.remove(reading.id)
        store.measures.update(replace(news, counted_from=CountSource.NEWS))
        store.news_items.add(NewsItem("n", date(2024, 5, 3), "Tin về ngày Gia đình"))
    counted = [reading.total.numerator for reading in store.plan_year(2024).readings_of(news.id)]
    lock(store)
    with store.operation("Ghi muộn"):
        store.news_items.add(NewsItem("m", date(2024, 2, 3), "Tin ghi muộn"))
    after = store.plan_year(2024)
    assert [reading.total.numerator for reading in after.readings_of(news.id)][:2] == counted[:2]
    first = next(reading for reading in after.readings_of(news.id) if reading.period == Period.parse("2024-Q1"))
    assert first.override_reason.startswith("Chốt theo báo cáo số 45/BC-UBND")


def test_counted_figure_with_a_note_beside_it_is_frozen_too(store):
    year = store.plan_year(2024)
    (counted,) = [
        each for each in year.counts if each.reading.period == Period.parse("2024-Q1") and "tin, bài" in each.method
    ]
    beside = replace(counted.reading, id="bên cạnh", state=ReadingState.MISSING, total=Figure(), note="theo sổ")
    with store.operation("Ghi chú"):
        store.readings.add(beside)
    assert store.plan_year(2024).standing(beside.measure_id, beside.period).total == counted.reading.total
    lock(store)
    held = store.readings.get("bên cạnh")
    assert (held.total, held.state, held.note) == (counted.reading.total, ReadingState.PRESENT, "theo sổ")
    assert held.override_reason.startswith("Chốt theo báo cáo số 45")
