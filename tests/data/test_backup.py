"""Verified copies."""

import sqlite3

import pytest

from gpdesk.data import backup
from gpdesk.data.error import DamagedFile, FileUnwritable
from gpdesk.data.store import Store
from gpdesk.sample.year import sample_plan_year
from tests.data.history import dump


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "a.gpdesk") as opened:
        with opened.operation("Lập"):
            opened.add_plan_year(sample_plan_year(2024))
        yield opened


def back_up(store, destination):
    backup.backup(store._connection, store.path, destination)


def test_copy_holds_data_undo_and_journal(store, tmp_path):
    copy = tmp_path / "bản sao #1.gpdesk"
    back_up(store, copy)
    with Store.open(copy) as opened:
        assert dump(opened) == dump(store)
        assert opened.journal() == store.journal()
        assert opened.undo().label == "Lập"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.gpdesk", "a.gpdesk.lock", copy.name]


def test_copy_that_differs_in_one_letter_is_not_kept(store, tmp_path, monkeypatch):
    """SQLite finds nothing wrong with such a file; the digest of the rows does."""
    make = backup._copy

    def make_and_spoil(connection, source, temporary):
        make(connection, source, temporary)
        spoiled = sqlite3.connect(temporary)
        spoiled.execute("UPDATE target SET statement = statement || '.' WHERE id = (SELECT min(id) FROM target)")
        spoiled.commit()
        spoiled.close()

    monkeypatch.setattr(backup, "_copy", make_and_spoil)
    copy = tmp_path / "bản sao.gpdesk"
    copy.write_text("bản cũ")
    with pytest.raises(DamagedFile):
        back_up(store, copy)
    assert copy.read_text() == "bản cũ"
    assert not list(tmp_path.glob("*.tmp"))


def test_place_that_takes_no_file_is_told(store, tmp_path):
    with pytest.raises(FileUnwritable):
        back_up(store, tmp_path / "không có" / "a.gpdesk")


def test_scanner_that_holds_a_fresh_file_is_waited_for(store, tmp_path, monkeypatch):
    refusals = [PermissionError(13, "held"), PermissionError(13, "held")]
    pauses = []
    move = backup.Path.replace

    def replace(self, target):
        if refusals:
            raise refusals.pop()
        return move(self, target)

    monkeypatch.setattr(backup.Path, "replace", replace)
    monkeypatch.setattr(backup.time, "sleep", pauses.append)
    back_up(store, tmp_path / "b.gpdesk")
    assert len(pauses) == 2
    Store.open(tmp_path / "b.gpdesk", read_only=True).close()
