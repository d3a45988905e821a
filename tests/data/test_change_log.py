"""The guard and the log behind operations, undo and redo."""

import json
import random
import sqlite3
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from gpdesk.data.change_log import ChangeLog, NestedOperation
from gpdesk.data.error import UnreadableRow
from gpdesk.data.store import Store
from gpdesk.sample.year import sample_plan_year
from tests.data.history import dump, random_write


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "a.gpdesk") as opened:
        with opened.operation("Lập"):
            opened.add_plan_year(sample_plan_year(2024))
        yield opened


def tables(store):
    rows = store._connection.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'")
    return {row[0] for row in rows if not row[0].startswith("sqlite_")} - {"operation", "change"}


def test_every_table_refuses_every_write_outside_an_operation(store):
    before = dump(store)
    for table in sorted(tables(store)):
        columns = [row[1] for row in store._connection.execute(f"PRAGMA table_info({table})")]
        for statement in (
            f"DELETE FROM {table}",
            f"UPDATE {table} SET id = id",
            f"INSERT INTO {table} SELECT * FROM {table}",
            f"INSERT OR IGNORE INTO {table} SELECT * FROM {table}",
            f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('1' for _ in columns)})",
        ):
            if store._connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] or "VALUES" in statement:
                with pytest.raises(sqlite3.IntegrityError, match="outside an operation"):
                    store._connection.execute(statement)
    assert dump(store) == before


def test_every_table_is_logged(tmp_path):
    """A table that a later migration adds is covered without a line of code."""
    with Store.create(tmp_path / "a.gpdesk") as store:
        seen = set()
        rng = random.Random(3)
        for number in range(500):
            with store.operation(f"Việc {number}") as running:
                random_write(store, rng)
            seen |= running.tables
        assert seen == tables(store)
        rows = store._connection.execute(
            "SELECT DISTINCT table_name FROM change WHERE before IS NOT NULL AND after IS NOT NULL"
        )
        # The histories also change what they made.
        assert {"activity", "event", "budget_line", "action_month", "holiday", "deadline"} <= {row[0] for row in rows}


def test_operations_do_not_nest(store):
    with store.operation("Ngoài"):
        for inner in (lambda: store.operation("Trong").__enter__(), store.undo, store.redo):
            with pytest.raises(NestedOperation):
                inner()
    assert store.journal()[0].label == "Lập"


def test_operation_that_puts_everything_back_still_counts_but_same_values_do_not(store):
    plan = store.plans.list()[0]
    with store.operation("Không đổi gì") as running:
        store.plans.update(plan)
    assert running.tables == frozenset()
    assert store.undo_label == "Lập"


def test_row_changed_several_times_in_one_operation_goes_back_to_where_it_began(store):
    before = dump(store)
    plan = store.plans.list()[0]
    new = replace(store.offices.list()[0], id="mới")
    with store.operation("Sửa nhiều lần"):
        for title in ("một", "hai", "ba"):
            store.plans.update(replace(plan, title=title))
        store.offices.add(new)
        store.offices.update(replace(new, name="khác"))
        store.plans.remove(plan.id)
        store.plans.add(replace(plan, title="bốn"))
    after = dump(store)
    store.undo()
    assert dump(store) == before
    store.redo()
    assert dump(store) == after


def test_failing_operation_keeps_the_redo_tail(store):
    plan = store.plans.list()[0]
    with store.operation("Sửa"):
        store.plans.update(replace(plan, title="khác"))
    store.undo()
    with pytest.raises(sqlite3.IntegrityError), store.operation("Hỏng"):
        store.plans.update(replace(plan, title="thứ ba"))
        store.plans.add(plan)
    assert store.plans.list() == (plan,)
    assert (store.undo_label, store.redo_label) == ("Lập", "Sửa")
    store.redo()
    assert store.plans.list()[0].title == "khác"


def test_fault_of_another_file_inside_an_operation_is_not_told_as_one_of_ours(store):
    with pytest.raises(FileNotFoundError), store.operation("Sửa"):
        store.plans.update(replace(store.plans.list()[0], title="khác"))
        Path("không có").read_bytes()
    assert store.undo_label == "Lập"


def test_operation_that_changes_nothing_keeps_the_redo_tail(store):
    with store.operation("Sửa"):
        store.plans.update(replace(store.plans.list()[0], title="khác"))
    store.undo()
    with store.operation("Không đổi gì"):
        pass
    assert store.redo_label == "Sửa"


def test_journal_reads_as_a_list_of_deeds(store):
    with store.operation("  Sửa\ntên kế hoạch "):
        store.plans.update(replace(store.plans.list()[0], title="khác"))
    store.undo()
    newest, oldest = store.journal(10)
    assert (newest.label, newest.tables, newest.is_undone) == ("Sửa tên kế hoạch", ("plan",), True)
    assert (oldest.label, oldest.is_undone) == ("Lập", False)
    assert {"plan", "measure", "reading"} <= set(oldest.tables)
    assert newest.number > oldest.number
    assert datetime.fromisoformat(newest.done_at).tzinfo is not None
    assert len(store.journal(1)) == 1


def test_journal_is_read_in_one_query(store):
    for number in range(30):
        with store.operation(f"Việc {number}"):
            store.plans.update(replace(store.plans.list()[0], title=f"{number}"))
    statements = []
    store._connection.set_trace_callback(statements.append)
    assert len(store.journal()) == 31
    assert len(statements) == 1


def test_read_only_store_shows_the_journal(store):
    with Store.open(store.path, read_only=True) as reader:
        assert [entry.label for entry in reader.journal()] == ["Lập"]
        assert (reader.undo_label, reader.redo_label) == (None, None)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("after", '{"id": "x", "title = (SELECT 1); --": "y"}'),
        ("after", "không phải JSON"),
        ("after", "[1, 2]"),
        ("table_name", "sqlite_schema"),
        ("table_name", "plan; DROP TABLE plan"),
    ],
)
def test_log_that_another_program_wrote_into_is_not_replayed(store, column, value):
    store.undo()
    store._connection.execute(f"UPDATE change SET {column} = ? WHERE id = (SELECT max(id) FROM change)", (value,))
    before = dump(store)
    with pytest.raises(UnreadableRow):
        store.redo()
    assert dump(store) == before
    assert store.redo_label == "Lập"


def test_bytes_of_papers_stay_outside_undo():
    """A table that holds them is guarded, but neither logged nor touched by undo and redo."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.execute(
        "CREATE TABLE operation (number INTEGER PRIMARY KEY AUTOINCREMENT, label TEXT, done_at TEXT, "
        "is_undone INTEGER DEFAULT 0) STRICT"
    )
    connection.execute(
        "CREATE TABLE change (id INTEGER PRIMARY KEY, operation INTEGER, table_name TEXT, row_id TEXT, before TEXT, "
        "after TEXT) STRICT"
    )
    connection.execute("CREATE TABLE paper (id TEXT PRIMARY KEY, number TEXT) STRICT")
    connection.execute("CREATE TABLE issued_file (id TEXT PRIMARY KEY, content BLOB) STRICT")
    log = ChangeLog(connection, Path("a.gpdesk"))
    with pytest.raises(sqlite3.IntegrityError, match="outside an operation"):
        connection.execute("INSERT INTO issued_file VALUES ('a', x'00ff')")
    with log.operation("Phát hành") as running:
        connection.execute("INSERT INTO paper VALUES ('a', '12')")
        connection.execute("INSERT INTO issued_file VALUES ('a', x'00ff')")
    assert running.tables == {"paper"}
    log.undo()
    assert connection.execute("SELECT count(*) FROM paper").fetchone()[0] == 0
    assert connection.execute("SELECT content FROM issued_file").fetchone()[0] == b"\0\xff"
    log.redo()
    assert connection.execute("SELECT content FROM issued_file").fetchone()[0] == b"\0\xff"
    connection.close()


def test_images_hold_every_column_before_and_after(store):
    plan = store.plans.list()[0]
    with store.operation("Sửa") as running:
        store.plans.update(replace(plan, title="khác"))
    (row,) = store._connection.execute("SELECT * FROM change WHERE operation = ?", (running.number,)).fetchall()
    before, after = json.loads(row["before"]), json.loads(row["after"])
    assert (row["table_name"], row["row_id"]) == ("plan", plan.id)
    assert before["title"] == plan.title
    assert after == before | {"title": "khác"}
