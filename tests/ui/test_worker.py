"""Background work: results come back on the main thread, dropped ones never do."""

import sys
import threading

import pytest
from PySide6.QtCore import QEventLoop, QObject, QThreadPool, QTimer

from gpdesk.domain.error import GpdeskError
from gpdesk.ui.worker import Job


@pytest.fixture
def owner(qapp):
    return QObject()


def settle():
    """Let the pool empty itself and queued results arrive."""
    QThreadPool.globalInstance().waitForDone()
    loop = QEventLoop()
    QTimer.singleShot(20, loop.quit)
    loop.exec()


def test_work_is_done_elsewhere_and_told_on_the_main_thread(owner, qtbot):
    seen = []
    job = Job(owner, threading.get_ident, lambda where: seen.append((where, threading.get_ident())), pytest.fail)
    with qtbot.waitSignal(job.finished, timeout=20_000):
        pass
    settle()
    [(worked, told)] = seen
    assert told == threading.get_ident()
    assert worked != told


def test_fault_of_the_world_is_told_to_its_own_taker(owner):
    def work():
        raise GpdeskError("Ổ đĩa đã đầy.")

    told = []
    Job(owner, work, pytest.fail, lambda fault: told.append(str(fault)))
    settle()
    assert told == ["Ổ đĩa đã đầy."]


def test_bug_reaches_the_last_resort(owner, monkeypatch):
    caught = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, fault, trace: caught.append(kind))
    Job(owner, lambda: 1 // 0, pytest.fail, pytest.fail)
    settle()
    assert caught == [ZeroDivisionError]


def test_cancelled_work_is_dropped(owner):
    door = threading.Event()
    told = []
    job = Job(owner, door.wait, lambda _: told.append("done"), pytest.fail)
    ended = []
    job.finished.connect(lambda: ended.append(1))
    job.cancel()
    job.cancel()
    door.set()
    settle()
    assert told == []
    assert ended == [1]


def test_cancelled_work_that_waits_is_never_begun(owner):
    pool = QThreadPool.globalInstance()
    doors = [threading.Event() for _ in range(pool.maxThreadCount())]
    for door in doors:
        Job(owner, door.wait, lambda _: None, pytest.fail)
    begun = []
    job = Job(owner, lambda: begun.append(1), pytest.fail, pytest.fail)
    job.cancel()
    for door in doors:
        door.set()
    settle()
    assert begun == []


def test_result_for_a_closed_window_is_forgotten(qapp):
    owner = QObject()
    door = threading.Event()
    told = []
    Job(owner, door.wait, lambda _: told.append("done"), pytest.fail)
    owner.deleteLater()
    settle_once = QEventLoop()
    QTimer.singleShot(20, settle_once.quit)
    settle_once.exec()
    door.set()
    settle()
    assert told == []
