"""Killed programs and full disks: what was acknowledged stays, what was not leaves no half."""

import random
import signal
import subprocess
import sys
import time

import pytest

from gpdesk.data.error import UnsoundFile
from gpdesk.data.integrity import check_file
from gpdesk.data.store import Store
from gpdesk.sample.year import sample_plan_year
from tests.data.history import dump
from tests.data.test_opening import traces

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL and limits of a process")

WRITER = """
import sys
from pathlib import Path
from gpdesk.data.store import Store
from gpdesk.domain.identity import PlanId, new_id
from gpdesk.domain.plan import Plan
with Store.open(Path(sys.argv[1])) as store:
    for year in range(2000, 2200):
        with store.operation(f"Năm {year}"):
            store.plans.add(Plan(PlanId(new_id()), year, "x" * 500))
        print(year, flush=True)
"""


def acknowledged_before_the_kill(path, wait):
    """Start a writer of 200 operations, kill it after ``wait`` acknowledgements and a moment; return all it said."""
    process = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True)
    said = [process.stdout.readline() for _ in range(wait)]
    time.sleep(random.Random(wait).random() / 200)
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate()
    # The last line may be cut: it was not read by anybody.
    said += [line for line in rest.splitlines(keepends=True) if line.endswith("\n")]
    return [int(line) for line in said]


@pytest.mark.parametrize("wait", [1, 3, 20, 41, 60, 83, 104, 125, 150, 180])
def test_killed_program_loses_no_acknowledged_write(tmp_path, wait):
    path = tmp_path / "a.gpdesk"
    Store.create(path).close()
    acknowledged = acknowledged_before_the_kill(path, wait)
    assert len(acknowledged) >= wait
    assert check_file(path) == ()
    with Store.open(path) as store:
        years = store.years()
        assert set(acknowledged) <= set(years)
        assert len(years) <= len(acknowledged) + 1
        assert [entry.label for entry in reversed(store.journal(1000))] == [f"Năm {year}" for year in years]
        assert store.is_whole()
        for year in reversed(years):
            assert store.undo().label == f"Năm {year}"
        assert dump(store) == ""


HALF_DONE = """
import os, signal, sys
from pathlib import Path
from gpdesk.data.store import Store
store = Store.open(Path(sys.argv[1]))
store._connection.execute("PRAGMA cache_size = 5")
work = sys.argv[2]
with store.operation("Nửa chừng"):
    if work == "remove":
        store.plans.remove(store.plans.list()[0].id)
    store._connection.execute("UPDATE plan_line SET text = text || text || text || text")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def half_written(tmp_path):
    """A file whose pages were already overwritten when the program was killed, with the journal to put them right."""
    path = tmp_path / "sổ" / "a.gpdesk"
    path.parent.mkdir()
    with Store.create(path) as store, store.operation("Lập"):
        store.add_plan_year(sample_plan_year(2024))
    with Store.open(path) as store:
        before = dump(store)
    whole = path.read_bytes()
    for work in ("rewrite", "remove"):
        child = subprocess.run([sys.executable, "-c", HALF_DONE, str(path), work], check=False)
        assert child.returncode == -signal.SIGKILL
    assert path.read_bytes()[: len(whole)] != whole
    assert path.with_name("a.gpdesk-journal").stat().st_size > 0
    path.with_name("a.gpdesk.lock").unlink()
    return path, before


def test_half_written_file_is_read_without_being_touched(half_written):
    path, before = half_written
    traced = traces(path)
    assert check_file(path) == ()
    with Store.open(path, read_only=True) as store:
        assert dump(store) == before
    assert traces(path) == traced


def test_half_written_file_is_put_right_when_it_is_opened(half_written):
    path, before = half_written
    with Store.open(path) as store:
        assert dump(store) == before
        assert store.undo_label == "Lập"
        assert store.is_whole()
    assert list(path.parent.iterdir()) == [path]


def test_journal_that_belongs_elsewhere_does_not_spoil_the_file(half_written, tmp_path):
    """A clerk copies another file over this one and leaves the journal beside it."""
    path, _ = half_written
    other = tmp_path / "khác.gpdesk"
    Store.create(other).close()
    path.write_bytes(other.read_bytes())
    traced = traces(path)
    for attempt in (Store.open, check_file):
        with pytest.raises(UnsoundFile):
            attempt(path)
        assert traces(path) == traced


FULL_DISK = """
import os, resource, sys
from pathlib import Path
from dataclasses import replace
from gpdesk.data.store import Store
from gpdesk.domain.error import GpdeskError
path = Path(sys.argv[1])
with Store.open(path) as store:
    line = store.plan_lines.list()[0]
    before = store.plan_year(2024)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 8192, resource.RLIM_INFINITY))
    try:
        with store.operation("Quá đầy"):
            for _ in range(100):
                line = replace(line, text=line.text + "đ" * 20000)
                store.plan_lines.update(line)
    except GpdeskError as fault:
        print(fault)
    assert store.plan_year(2024) == before
    assert store.undo_label == "Lập"
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    with store.operation("Sửa"):
        store.plan_lines.update(replace(line, text="sau khi dọn ổ đĩa"))
    assert store.is_whole()
"""


def test_full_disk_is_told_and_changes_nothing(tmp_path):
    path = tmp_path / "a.gpdesk"
    with Store.create(path) as store, store.operation("Lập"):
        store.add_plan_year(sample_plan_year(2024))
    child = subprocess.run([sys.executable, "-c", FULL_DISK, str(path)], capture_output=True, text=True, check=False)
    assert child.stderr == ""
    assert "Không đọc hoặc ghi được tệp a.gpdesk" in child.stdout
    with Store.open(path) as store:
        assert store.undo_label == "Sửa"
