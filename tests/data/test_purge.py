"""What was entered by mistake and purged is nowhere in the file; everything else and the way back stay."""

from dataclasses import replace

import pytest

from gpdesk.data.error import ReadOnlyStore
from gpdesk.data.purge import MARK, PurgeTooShort, StillThere
from gpdesk.data.store import Store
from gpdesk.domain.activity import ActivityState
from gpdesk.sample import sample_plan_year
from tests.data.history import dump

NAME = "Trần Thị Mẫu Thử"
IDENTITY = "089123456789"


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "a.gpdesk"
    with Store.create(file) as store, store.operation("Lập"):
        store.add_plan_year(sample_plan_year(2024))
    return file


def holds(path, text):
    """Whether the bytes of any file in the folder hold the text, also as JSON writes it."""
    return any(text.encode() in file.read_bytes() for file in path.parent.iterdir())


def write_and_remove(store):
    """A name into a note, a title, slogans and an operation's label, and out again."""
    year = store.plan_year(2024)
    event, activity, month = year.events[0], year.activities[0], year.action_month
    text = f"Hỗ trợ {NAME},\nCCCD {IDENTITY}"
    with store.operation(f"Ghi chú về {NAME}"):
        store.events.update(replace(event, note=text))
        store.activities.update(replace(activity, title=text.upper()))
        store.action_months.update(replace(month, slogans=(text,)))
    with store.operation("Xóa ghi chú"):
        store.events.update(event)
        store.activities.update(activity)
        store.action_months.update(month)
    with store.operation("Thêm rồi xóa"):
        store.events.add(replace(event, id="x", result=text))
        store.events.remove("x")


def test_purged_text_is_nowhere_in_the_file(path):
    with Store.open(path) as store:
        write_and_remove(store)
        after = dump(store)
    assert holds(path, NAME)
    with Store.open(path) as store:
        assert store.purge(NAME.lower()) > 3
        assert store.purge(IDENTITY) > 3
        assert store.purge(IDENTITY) == 0
        assert dump(store) == after
        assert store.is_whole()
    assert not holds(path, NAME)
    assert not holds(path, NAME.upper())
    assert not holds(path, IDENTITY)


def test_everything_can_still_be_undone_and_told(path):
    with Store.open(path) as store:
        before = dump(store)
        write_and_remove(store)
        after = dump(store)
        store.purge(NAME)
        assert [entry.label for entry in store.journal()][2] == f"Ghi chú về {MARK}"
        assert any(MARK in words for entry in store.journal() for words in store.operation_details(entry.number))
        store.undo()
        store.undo()
        assert MARK in store.events.list()[0].note or any(MARK in event.note for event in store.events.list())
        store.undo()
        assert dump(store) == before
        for _ in range(3):
            store.redo()
        assert dump(store) == after


def test_text_in_the_data_is_not_purged_but_told(path):
    with Store.open(path) as store:
        year = store.plan_year(2024)
        event = next(event for event in year.events if not event.title)
        with store.operation("Ghi"):
            store.events.update(replace(event, note=f"Gặp {NAME}"))
        title = next(activity.title for activity in year.activities if activity.id == event.activity_id)
        with pytest.raises(StillThere, match="Hãy xóa hoặc viết lại") as caught:
            store.purge(NAME)
        assert f"sự kiện “{title}”" in str(caught.value)
        assert store.undo_label == "Ghi"


def test_choices_dates_and_ids_of_the_log_stay(path):
    """A word that is also a stored choice or part of an id must not make the log unreadable."""
    with Store.open(path) as store:
        before = dump(store)
        planned = replace(store.events.list()[0], id="planned-x", note="planned", state=ActivityState.PLANNED)
        with store.operation("Thêm"):
            store.events.add(planned)
        with store.operation("Bớt"):
            store.events.remove(planned.id)
        assert store.purge("planned") == 2
        store.undo()
        assert store.events.get(planned.id) == replace(planned, note=MARK)
        store.undo()
        assert dump(store) == before


def test_too_short_and_read_only_are_refused(path):
    with Store.open(path) as store, pytest.raises(PurgeTooShort):
        store.purge(" a  b"[:3])
    with Store.open(path, read_only=True) as store, pytest.raises(ReadOnlyStore):
        store.purge(NAME)
