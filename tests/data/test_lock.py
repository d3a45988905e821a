"""One writer at a time; a lock that a dead process left behind frightens nobody."""

import signal
import subprocess
import sys

import pytest

from gpdesk.data import lock
from gpdesk.data.error import FileLocked, ReadOnlyStore
from gpdesk.data.store import Store


def test_second_writer_is_refused_and_a_reader_is_not(tmp_path):
    path = tmp_path / "a.gpdesk"
    with Store.create(path):
        for _ in range(2):
            with pytest.raises(FileLocked, match="đang mở"):
                Store.open(path)
        with pytest.raises(FileLocked):
            Store.create(path, force=True)
        with Store.open(path, read_only=True) as reader:
            assert reader.years() == ()
            with pytest.raises(ReadOnlyStore), reader.operation("Sửa"):
                pass
            with pytest.raises(ReadOnlyStore):
                reader.undo()
    Store.open(path).close()
    assert [file.name for file in tmp_path.iterdir()] == ["a.gpdesk"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_file_is_the_same_by_another_name(tmp_path):
    path = tmp_path / "a.gpdesk"
    (tmp_path / "b").mkdir()
    link = tmp_path / "b" / "link.gpdesk"
    link.symlink_to(path)
    with Store.create(path), pytest.raises(FileLocked):
        Store.open(link)
    with Store.open(link), pytest.raises(FileLocked):
        Store.open(path)


def test_lock_file_left_behind_means_nothing(tmp_path):
    path = tmp_path / "a.gpdesk"
    Store.create(path).close()
    path.with_name("a.gpdesk.lock").write_text("4711")
    Store.open(path).close()
    assert [file.name for file in tmp_path.iterdir()] == ["a.gpdesk"]


HOLDER = """
import sys, time
from pathlib import Path
from gpdesk.data.store import Store
store = Store.open(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(600)
"""


def test_lock_dies_with_its_holder(tmp_path):
    path = tmp_path / "a.gpdesk"
    Store.create(path).close()
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, str(path)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(FileLocked):
        Store.open(path)
    holder.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    holder.communicate()
    Store.open(path).close()


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed there")
def test_lock_on_a_side_file_that_was_removed_meanwhile_does_not_count(tmp_path, monkeypatch):
    """The holder lets go between our opening of the side file and our locking of it."""
    path = tmp_path / "a.gpdesk"
    side = tmp_path / "a.gpdesk.lock"
    take = lock._lock
    removals = [side.unlink]

    def take_late(descriptor):
        if removals:
            removals.pop()()
        take(descriptor)

    monkeypatch.setattr(lock, "_lock", take_late)
    held = lock.WriterLock(path)
    assert side.exists()
    with pytest.raises(FileLocked):
        lock.WriterLock(path)
    held.release()
    assert not side.exists()


CONTENDER = """
import os, sys
from pathlib import Path
from gpdesk.data import lock
from gpdesk.data.error import FileLocked
from gpdesk.data.lock import WriterLock
path, inside = Path(sys.argv[1]), sys.argv[2]
taken = 0
while taken < 150:
    try:
        lock = WriterLock(path)
    except FileLocked:
        continue
    os.close(os.open(inside, os.O_CREAT | os.O_EXCL))
    os.unlink(inside)
    lock.release()
    taken += 1
"""


def test_two_processes_are_never_inside_together(tmp_path):
    arguments = [sys.executable, "-c", CONTENDER, str(tmp_path / "a.gpdesk"), str(tmp_path / "inside")]
    contenders = [subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    assert [(each.communicate()[1], each.returncode) for each in contenders] == [("", 0)] * 3
