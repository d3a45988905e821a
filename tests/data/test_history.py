"""Long random histories: what is undone, redone, refused or reopened leaves exactly the data it must."""

import random

import pytest

from gpdesk.data.store import Store
from tests.data.history import dump, random_write

ACTIONS = 500


class Refused(Exception):
    """Raised in the middle of an operation, as a fault of a page would be."""


def unhurried(store):
    """Thousands of commits need not wait for the disk here; ``test_crash`` holds that they do."""
    store._connection.execute("PRAGMA synchronous = OFF")
    return store


@pytest.mark.parametrize("seed", range(5))
def test_random_history_is_taken_back_and_done_again_exactly(tmp_path, seed):
    """500 actions, with undo, redo, failures and reopening between, each held against the dump of its moment."""
    rng = random.Random(seed)
    path = tmp_path / "a.gpdesk"
    store = unhurried(Store.create(path))
    moments = [dump(store)]
    now = 0
    for number in range(ACTIONS):
        choice = rng.random()
        if choice < 0.14:
            assert (store.undo() is not None) == (now > 0)
            now = max(now - 1, 0)
        elif choice < 0.22:
            assert (store.redo() is not None) == (now < len(moments) - 1)
            now = min(now + 1, len(moments) - 1)
        elif choice < 0.24:
            store.close()
            store = unhurried(Store.open(path))
        elif choice < 0.30:
            labels = (store.undo_label, store.redo_label, len(store.journal(10**6)))
            with pytest.raises(Refused), store.operation("Việc hỏng"):
                random_write(store, rng)
                random_write(store, rng)
                raise Refused
            assert (store.undo_label, store.redo_label, len(store.journal(10**6))) == labels
        else:
            with store.operation(f"Việc {number}") as running:
                for _ in range(rng.choice((1, 1, 1, 2, 6))):
                    random_write(store, rng)
            if running.tables:
                moments[now + 1 :] = [dump(store)]
                now += 1
        assert dump(store) == moments[now]
    assert len(moments) > 100
    while store.redo():
        now += 1
    assert now == len(moments) - 1
    for moment in reversed(moments[:-1]):
        store.undo()
        assert dump(store) == moment
    assert store.undo() is None
    assert dump(store) == ""
    for moment in moments[1:]:
        store.redo()
        assert dump(store) == moment
    assert store.redo() is None
    assert store.is_whole()
    assert store.orphan_tables() == ()
    store.close()
