"""Migrations: released ones never change, each is all or nothing, and what stood before is kept."""

import hashlib
import signal
import sqlite3
import subprocess
import sys

import pytest

from gpdesk.data.connection import connect
from gpdesk.data.error import FileTooNew, UnknownSchema
from gpdesk.data.integrity import check_file
from gpdesk.data.migration import (
    MIGRATIONS,
    BrokenReference,
    Migration,
    expected_schema,
    load_migrations,
    migrate,
    schema_of,
)
from gpdesk.data.store import Store
from gpdesk.data.table_name import table_name
from gpdesk.sample.year import sample_plan_year
from tests.data.history import dump

RELEASED = {
    "0001_initial": "2a55443cad621a84079455a8c1cc15672d3bf4c999c8962a20d459dd732bf7ed",
    "0002_logs": "32f41b3c50a2f990f1adb22ad6579b9167c2839bb32679baffd08af3fe72c692",
    "0003_activities": "f9f0d2b04f44e146987a582cf87d6375751b894a052d365e0b0bf50467aac4e1",
}
NEWEST = len(RELEASED)
ADD_THEME = (
    "-- một bước thử\nCREATE TABLE theme (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;\n"
    "INSERT INTO theme VALUES ('a', 'có; dấu chấm phẩy');\n"
)


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "sổ" / "sổ.gpdesk"
    file.parent.mkdir()
    with Store.create(file) as store, store.operation("Lập"):
        store.add_plan_year(sample_plan_year(2024))
    return file


def with_step(folder, script):
    """The released migrations and one more."""
    folder.mkdir(exist_ok=True)
    for migration in load_migrations():
        (folder / f"{migration.name}.sql").write_text(migration.script, encoding="utf-8")
    (folder / f"{len(load_migrations()) + 1:04d}_step.sql").write_text(script, encoding="utf-8")
    return load_migrations(folder)


def use(monkeypatch, migrations):
    monkeypatch.setattr("gpdesk.data.opening.load_migrations", lambda: migrations)


def test_released_migrations_never_change():
    found = {migration.name: hashlib.sha256(migration.script.encode()).hexdigest() for migration in load_migrations()}
    assert found == RELEASED


def test_every_table_is_strict_and_holds_no_floating_number():
    for kind, name, sql in expected_schema(len(load_migrations()), load_migrations()):
        if kind == "table":
            assert sql.rstrip().endswith(("STRICT", "STRICT, WITHOUT ROWID")), name
            assert "REAL" not in sql, name
            assert "BLOB" not in sql, name
            assert table_name(name)


def test_tables_are_made_by_migrations_alone():
    for module in MIGRATIONS.parent.rglob("*.py"):
        code = module.read_text(encoding="utf-8")
        assert "CREATE TABLE" not in code, module
        assert code.count("CREATE TEMP TABLE") == (module.name == "change_log.py"), module
        for forbidden in ("executescript(", "INSERT OR REPLACE", "NOCASE"):
            assert forbidden not in code, module


def test_older_file_is_backed_up_before_it_is_migrated(path, tmp_path, monkeypatch):
    with Store.open(path) as store:
        before = dump(store)
    use(monkeypatch, with_step(tmp_path / "steps", ADD_THEME))
    with Store.open(path) as store:
        assert store._connection.execute("SELECT name FROM theme").fetchone()[0] == "có; dấu chấm phẩy"
        assert store._connection.execute("PRAGMA foreign_keys").fetchone()[0] == 1
        with pytest.raises(sqlite3.IntegrityError, match="outside an operation"):
            store._connection.execute("DELETE FROM theme")
        assert store.undo().label == "Lập"
        assert store.redo().label == "Lập"
    monkeypatch.undo()
    with pytest.raises(FileTooNew):
        Store.open(path)
    (kept,) = path.parent.glob(f"*truoc-nang-cap-{NEWEST}*")
    with Store.open(kept) as old:
        assert dump(old) == before


def test_second_upgrade_keeps_the_backup_of_the_first(path, tmp_path, monkeypatch):
    older = path.read_bytes()
    use(monkeypatch, with_step(tmp_path / "steps", ADD_THEME))
    Store.open(path).close()
    path.write_bytes(older)
    Store.open(path).close()
    assert len(list(path.parent.glob(f"*truoc-nang-cap-{NEWEST}*"))) == 2


def test_older_file_is_read_without_being_changed(path, tmp_path, monkeypatch):
    before = path.read_bytes()
    use(monkeypatch, with_step(tmp_path / "steps", "ALTER TABLE plan ADD COLUMN theme TEXT NOT NULL DEFAULT '';"))
    with Store.open(path, read_only=True) as store:
        assert store._connection.execute("SELECT theme FROM plan").fetchone()[0] == ""
        assert store.plan_year(2024).readings
    assert check_file(path) == ()
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    "script",
    [
        "CREATE TABLE theme (id TEXT) STRICT;\nINSERT INTO nowhere VALUES (1);\n",
        "CREATE TABLE theme (id TEXT) STRICT;\nDELETE FROM plan;\nINSERT INTO theme SELECT raise_me FROM plan_line;\n",
    ],
)
def test_failing_migration_leaves_the_file_as_it_was(path, tmp_path, monkeypatch, script):
    before = path.read_bytes()
    use(monkeypatch, with_step(tmp_path / "steps", script))
    with pytest.raises(sqlite3.OperationalError):
        Store.open(path)
    assert path.read_bytes() == before
    monkeypatch.undo()
    assert check_file(path) == ()
    Store.open(path).close()


def test_table_that_others_hang_on_can_be_rebuilt(path, tmp_path, monkeypatch):
    """With foreign keys on, dropping the old table would empty its children without a word."""
    with Store.open(path) as store:
        before = store.plan_year(2024)
    columns = "id, plan_id, position, title, lead"
    rebuilt = (
        "CREATE TABLE objective_new (id TEXT PRIMARY KEY, plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE, "
        "position INTEGER NOT NULL, title TEXT NOT NULL, lead TEXT NOT NULL, "
        "note TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;\n"
        f"INSERT INTO objective_new ({columns}) SELECT {columns} FROM objective;\n"
        "DROP TABLE objective;\nALTER TABLE objective_new RENAME TO objective;\n"
        "CREATE INDEX objective_by_plan ON objective (plan_id, position);\n"
    )
    use(monkeypatch, with_step(tmp_path / "steps", rebuilt))
    with Store.open(path) as store:
        assert store.plan_year(2024) == before
        store.undo()
        store.redo()
        assert store.plan_year(2024) == before


def test_step_that_orphans_rows_is_refused(path, tmp_path, monkeypatch):
    before = path.read_bytes()
    use(monkeypatch, with_step(tmp_path / "steps", "DELETE FROM plan;"))
    with pytest.raises(BrokenReference):
        Store.open(path)
    assert path.read_bytes() == before


KILLED = """
import os, signal, sys
from pathlib import Path
import gpdesk.data.opening as opening
from gpdesk.data.migration import load_migrations
from gpdesk.data.store import Store
connect = opening.connect
def traced(path, *, mode):
    connection = connect(path, mode=mode)
    connection.execute("PRAGMA cache_size = 5")
    def look(statement):
        if statement == "COMMIT":
            os.kill(os.getpid(), signal.SIGKILL)
    connection.set_trace_callback(look)
    return connection
opening.load_migrations = lambda: load_migrations(Path(sys.argv[2]))
opening.connect = traced
Store.open(Path(sys.argv[1]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_killed_migration_leaves_the_file_as_it_was(path, tmp_path):
    with Store.open(path) as store:
        before = dump(store)
    script = ADD_THEME + "UPDATE plan_line SET text = text || text || text || text;\n"
    with_step(tmp_path / "steps", script)
    child = subprocess.run([sys.executable, "-c", KILLED, str(path), str(tmp_path / "steps")], check=False)
    assert child.returncode == -signal.SIGKILL
    assert (path.parent / "sổ.gpdesk-journal").stat().st_size > 0
    with Store.open(path) as store:
        assert dump(store) == before
        assert store.is_whole()


def test_numbers_without_gap(tmp_path):
    (tmp_path / "0002_late.sql").write_text("SELECT 1;")
    with pytest.raises(ValueError, match="gap"):
        load_migrations(tmp_path)


def test_unfinished_statement_is_refused():
    with pytest.raises(ValueError, match="unfinished"):
        list(Migration(1, "0001_half", "CREATE TABLE a (id TEXT").statements())


def test_statements_are_split_where_they_end():
    script = "-- lời; dẫn\nCREATE TABLE a (id TEXT DEFAULT ';');\nCREATE INDEX i\n    ON a (id);\n-- hết\n"
    assert len(list(Migration(1, "0001_two", script).statements())) == 2


def test_file_that_claims_an_older_version_than_its_tables_is_refused(path, tmp_path, monkeypatch):
    """As a program that stamps versions down would leave it; running the steps again would fail half-way."""
    use(monkeypatch, with_step(tmp_path / "steps", ADD_THEME))
    Store.open(path).close()
    connection = connect(path, mode="rw")
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    with pytest.raises(UnknownSchema):
        Store.open(path)


def test_migrations_give_the_same_schema_at_once_and_one_by_one(tmp_path):
    migrations = with_step(tmp_path / "steps", ADD_THEME)
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for last in range(1, len(migrations) + 1):
        migrate(connection, migrations[:last])
    assert schema_of(connection) == expected_schema(len(migrations), migrations)
    connection.close()
