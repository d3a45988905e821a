"""The way back for any one step, the history of a value, and operations in words."""

import dataclasses
import random
import re
from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from enum import Enum

import pytest

from gpdesk.data.change_wording import change_words
from gpdesk.data.error import NotFound, UndoBlocked, UndoTouchesMore
from gpdesk.data.store import Store
from gpdesk.domain.activity import ActivityState
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.format import text_of
from gpdesk.domain.period import Period
from gpdesk.domain.period_lock import PeriodLock
from gpdesk.domain.reading import Evidence, Figure, ReadingState
from gpdesk.domain.target import Objective, Target
from gpdesk.sample import sample_plan_year
from tests.data.history import dump, random_write


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "a.gpdesk") as opened:
        with opened.operation("Lập"):
            opened.add_plan_year(sample_plan_year(2024))
        yield opened


def of(store, code):
    year = store.plan_year(2024)
    measure = next(measure for known, _, _, measure in year.walk() if known == code)
    return next(reading for reading in year.readings if reading.measure_id == measure.id)


def type_figure(store, label, reading, numerator):
    with store.operation(label):
        total = Figure(Decimal(numerator), reading.total.denominator)
        store.readings.update(replace(reading, total=total, state=ReadingState.PRESENT))
    return store.journal()[0].number


def test_one_step_is_taken_back_and_later_ones_stay(store):
    first = type_figure(store, "Nhập một", of(store, "2.1"), 11)
    type_figure(store, "Nhập hai", of(store, "2.2"), 22)
    before = of(store, "2.2")
    store.undo_operation(first)
    assert of(store, "2.1").total.numerator == Decimal(1812)
    assert of(store, "2.2") == before
    assert store.journal()[0].label == "Hoàn tác riêng: Nhập một"
    assert store.undo().label == "Hoàn tác riêng: Nhập một"
    assert of(store, "2.1").total.numerator == 11


def test_step_touched_later_says_by_what(store):
    first = type_figure(store, "Nhập một", of(store, "2.1"), 11)
    second = type_figure(store, "Nhập lại", of(store, "2.1"), 12)
    assert store.blocking_operation(first).label == "Nhập lại"
    with pytest.raises(UndoBlocked, match="“Nhập lại” làm sau"):
        store.undo_operation(first)
    assert store.blocking_operation(second) is None
    store.undo()
    assert store.blocking_operation(first) is None
    store.undo_operation(first)
    assert of(store, "2.1").total.numerator == 1812


def test_step_on_which_others_hang_is_not_taken_back_alone(store):
    plan = store.plans.list()[0].id
    with store.operation("Thêm mục tiêu"):
        store.objectives.add(Objective("o", plan, 9, "Mục tiêu mới"))
    added = store.journal()[0].number
    with store.operation("Thêm chỉ tiêu"):
        store.targets.add(Target("t", "o", 1, "Chỉ tiêu mới"))
    before = dump(store)
    with pytest.raises(UndoTouchesMore):
        store.undo_operation(added)
    assert dump(store) == before
    removing = store.objectives.list()[0]
    with store.operation("Xóa số liệu"):
        store.readings.remove(of(store, "1.1").id)
    removed = store.journal()[0].number
    with store.operation("Xóa mục tiêu"):
        store.objectives.remove(removing.id)
    with pytest.raises((UndoTouchesMore, UndoBlocked)):
        store.undo_operation(removed)
    assert store.is_whole()


def test_nothing_to_take_back_is_said(store):
    number = type_figure(store, "Nhập", of(store, "2.1"), 11)
    store.undo()
    for missing in (number, 999):
        with pytest.raises(NotFound):
            store.undo_operation(missing)


@pytest.mark.parametrize("seed", range(12))
def test_random_steps_taken_back_one_by_one_leave_the_file_as_it_was(tmp_path, seed):
    """Whatever can be taken back is; then undoing everything gives the very first state."""
    rng = random.Random(seed)
    path = tmp_path / "b.gpdesk"
    with Store.create(path) as store:
        empty = dump(store)
        for number in range(40):
            with store.operation(f"Việc {number}"):
                random_write(store, rng)
            if rng.random() < 0.3 and store.journal():
                chosen = rng.choice(store.journal())
                before = dump(store)
                try:
                    store.undo_operation(chosen.number)
                except GpdeskError:
                    assert dump(store) == before
                else:
                    assert store.blocking_operation(chosen.number) is not None
    with Store.open(path) as store:
        while store.undo():
            pass
        assert dump(store) == empty


def test_history_of_a_value_tells_old_and_new(store):
    reading = of(store, "2.1")
    type_figure(store, "Nhập một", reading, 11)
    with store.operation("Xóa"):
        store.readings.remove(reading.id)
    with store.operation("Nhập mới"):
        store.readings.add(replace(reading, id="khác"))
    found = store.reading_history(reading.measure_id, reading.period)
    assert [
        (each.label, each.before and each.before.total.numerator, each.after and each.after.total.numerator)
        for each in found
    ] == [
        ("Nhập mới", None, 1812),
        ("Xóa", 11, None),
        ("Nhập một", 1812, 11),
        ("Lập", None, 1812),
    ]
    assert [each.label for each in store.history("reading", reading.id)] == ["Xóa", "Nhập một", "Lập"]
    store.undo()
    assert store.reading_history(reading.measure_id, reading.period)[0].label == "Xóa"


def test_images_older_than_a_column_are_still_read(store):
    reading = of(store, "2.1")
    type_figure(store, "Nhập một", reading, 11)
    drop = "json_remove(after, '$.override_reason', '$.has_unknown', '$.unknown_numerator', '$.unknown_denominator')"
    store._connection.execute(
        f"UPDATE change SET after = {drop}, before = {drop.replace('after', 'before')} WHERE table_name = 'reading'"
    )
    assert store.reading_history(reading.measure_id, reading.period)[0].after.override_reason == ""
    assert store.undo() is not None
    assert of(store, "2.1") == reading


@pytest.mark.parametrize(
    ("code", "change", "words"),
    [
        ("2.1", {"total": Figure(Decimal(1900), Decimal(3690))}, "Số liệu 2.1, quý II năm 2024: tử số 1.812 → 1.900"),
        ("2.1", {"state": ReadingState.PRESENT}, "Số liệu 2.1, quý II năm 2024: trạng thái ước tính → có số liệu"),
        ("2.1", {"note": "Theo điều tra"}, "Số liệu 2.1, quý II năm 2024: ghi chú trống → “Theo điều tra”"),
        ("5.2a", {"female": None}, "Số liệu 5.2a, quý IV năm 2024: nữ, tử số 17 → trống; nữ, mẫu số 18 → trống"),
    ],
)
def test_operation_in_words(store, code, change, words):
    reading = of(store, code)
    with store.operation("Sửa"):
        store.readings.update(replace(reading, **change))
    assert store.operation_details(store.journal()[0].number) == (words,)


def test_added_and_removed_rows_in_words(store):
    plan = store.plans.list()[0].id
    with store.operation("Thêm"):
        store.objectives.add(Objective("o", plan, 9, "Trong lĩnh vực thể thao"))
    assert store.operation_details(store.journal()[0].number) == ("Thêm mục tiêu “Trong lĩnh vực thể thao”",)
    with store.operation("Xóa"):
        store.readings.remove(of(store, "2.1").id)
    assert store.operation_details(store.journal()[0].number) == ("Xóa số liệu 2.1, quý II năm 2024: 1.812/3.690",)


def test_activities_events_and_money_in_words(store):
    year = store.plan_year(2024)
    event = next(each for each in year.events if each.starts_at and not each.title)
    activity = next(each for each in year.activities if each.id == event.activity_id)
    line = next(each for each in year.budget_lines if each.activity_id != activity.id)
    owner = next(each for each in year.activities if each.id == line.activity_id)

    def told(change):
        with store.operation("Sửa"):
            change()
        words = store.operation_details(store.journal()[0].number)
        store.undo()
        return words

    where = f"Sự kiện “{activity.title}” ngày {event.starts_on:%d/%m/%Y}"
    changed = replace(event, starts_at=time(9, 5), is_launch=True, place="Hội trường", state=ActivityState.CANCELLED)
    assert told(lambda: store.events.update(changed)) == (
        f"{where}: từ giờ {event.starts_at:%H:%M} → 09:05; địa điểm “{event.place}” → “Hội trường”; "
        f"trạng thái {event.state.label} → hủy; lễ ra quân không → có",
    )
    assert told(lambda: store.budget_lines.update(replace(line, planned=9, spent=None))) == (
        f"Dòng kinh phí “{line.source}” của “{owner.title}”: "
        f"dự toán {text_of(line.planned)} → 9; đã chi {text_of(line.spent)} → trống",
    )
    assert told(lambda: store.activities.update(replace(activity, rule="FREQ=DAILY"))) == (
        f"Hoạt động “{activity.title}”: {'đổi' if activity.rule else 'đặt'} cách lặp",
    )
    assert f"Xóa sự kiện “{activity.title}” ngày {event.starts_on:%d/%m/%Y}" in told(
        lambda: store.activities.remove(activity.id)
    )
    month = year.action_month
    assert told(lambda: store.action_months.remove(month.id)) == ("Xóa Tháng hành động năm 2024",)


def test_figures_that_go_with_their_measure_are_told_by_its_name(store):
    measure = next(measure for code, _, _, measure in store.plan_year(2024).walk() if code == "2.1")
    with store.operation("Xóa chỉ số"):
        store.measures.remove(measure.id)
    words = store.operation_details(store.journal()[0].number)
    assert f"Xóa số liệu “{measure.name}”, quý II năm 2024: 1.812/3.690" in words


def test_change_at_the_end_of_a_long_text_is_seen(store):
    plan = store.plans.list()[0]
    with store.operation("Sửa"):
        store.plans.update(replace(plan, title=f"{plan.title} và năm sau"))
    (words,) = store.operation_details(store.journal()[0].number)
    assert words.endswith(f"tên “…{plan.title[-19:]}” → “…{plan.title[-19:]} và năm sau”")


def other(value, name):
    """Another value of the same type."""
    match value:
        case bool():
            return not value
        case Enum():
            return next(each for each in type(value) if each is not value)
        case int() | Decimal():
            return value + 1
        case date():
            return value.replace(day=27 if value.day != 27 else 26)
        case time():
            return value.replace(minute=59)
        case tuple():
            return (*value, "thêm")
        case Evidence():
            return Evidence("12/BC", date(2024, 5, 6), "Công an", "trích yếu")
        case str():
            return "report" if name == "paper_kind" else f"{value} thêm"
        case _:
            return value


def test_every_field_of_every_table_is_told_in_vietnamese(store):
    """No column name, no raw value of a choice, no True or None."""
    with store.operation("Khóa"):
        lock = PeriodLock("k", store.plans.list()[0].id, Period.quarter(2023, 1), "45/BC-UBND", date(2024, 7, 1))
        store.period_locks.add(lock)
    english = re.compile(r"_|\b(?:True|False|None|FREQ|plan|paragraph|section|done|planned|budget|report|draft)\b")
    for table, mapping in store._mappings.items():
        row = dict(store._connection.execute(f"SELECT * FROM {table} LIMIT 1").fetchone())
        noun = mapping.from_row(row)
        for field in dataclasses.fields(noun):
            if field.name == "id" or field.name.endswith("_id"):
                continue
            changed = replace(noun, **{field.name: other(getattr(noun, field.name), field.name)})
            for before, after in ((noun, changed), (None, noun), (noun, None)):
                for words in change_words(table, before, after, {}):
                    assert not english.search(words), words


def test_every_random_operation_can_be_told(tmp_path):
    rng = random.Random(5)
    with Store.create(tmp_path / "c.gpdesk") as store:
        for number in range(150):
            with store.operation(f"Việc {number}"):
                random_write(store, rng)
        for entry in store.journal():
            words = store.operation_details(entry.number)
            assert words
            assert not any("_" in line.split(":")[0].split("“")[0] for line in words)
