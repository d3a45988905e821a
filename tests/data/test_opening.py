"""Files that are not sound gpdesk files: each is refused with its own sentence and left untouched."""

import hashlib
import sqlite3
import struct

import pytest

from gpdesk.data import error
from gpdesk.data.integrity import check_file
from gpdesk.data.migration import expected_schema, load_migrations
from gpdesk.data.store import Store
from gpdesk.domain.plan_draft import empty_plan_year


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "sổ.gpdesk"
    with Store.create(file) as store, store.operation("Lập"):
        store.add_plan_year(empty_plan_year(2024))
    return file


def spoil(path, script):
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()


def overwrite(path, offset, data):
    content = bytearray(path.read_bytes())
    content[offset : offset + len(data)] = data
    path.write_bytes(content)


CASES = {
    "text": (lambda path: path.write_text("Kính gửi Ủy ban", encoding="utf-8"), error.NotADatabase),
    "short text": (lambda path: path.write_text("abc"), error.NotADatabase),
    "empty": (lambda path: path.write_bytes(b""), error.EmptyFile),
    "foreign": (lambda path: overwrite(path, 68, b"\0\0\0\0"), error.ForeignDatabase),
    "newer": (lambda path: overwrite(path, 60, struct.pack(">I", 99)), error.FileTooNew),
    "truncated": (lambda path: path.write_bytes(path.read_bytes()[:-5000]), error.DamagedFile),
    "header only": (lambda path: path.write_bytes(path.read_bytes()[:60]), error.DamagedFile),
    "zeroed page": (lambda path: overwrite(path, 4096, bytes(4096)), error.DamagedFile),
    "trigger": (
        lambda path: spoil(path, "CREATE TRIGGER t AFTER INSERT ON plan BEGIN DELETE FROM plan; END;"),
        error.UnknownSchema,
    ),
    "view": (lambda path: spoil(path, "CREATE VIEW v AS SELECT * FROM plan;"), error.UnknownSchema),
    "table": (lambda path: spoil(path, "CREATE TABLE nạn_nhân (họ_tên TEXT);"), error.UnknownSchema),
    "column": (lambda path: spoil(path, "ALTER TABLE plan ADD COLUMN thêm TEXT;"), error.UnknownSchema),
    "missing table": (lambda path: spoil(path, "DROP TABLE paper_text;"), error.UnknownSchema),
}


@pytest.mark.parametrize("name", CASES)
def test_unsound_file_is_refused_and_untouched(path, name):
    change, expected = CASES[name]
    change(path)
    before = (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns)
    for attempt in (Store.open, check_file):
        with pytest.raises(expected) as caught:
            attempt(path)
        assert str(caught.value).endswith((".", "nguyên."))
    assert (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns) == before
    assert not path.with_name(path.name + ".lock").exists()


def test_missing_file_and_folder_are_named(tmp_path):
    with pytest.raises(error.FileMissing):
        Store.open(tmp_path / "không có.gpdesk")
    with pytest.raises(error.NotAFile):
        Store.open(tmp_path)
    with pytest.raises(error.NotAFile):
        Store.create(tmp_path, force=True)
    with pytest.raises(error.FileUnwritable):
        Store.create(tmp_path / "thiếu" / "a.gpdesk")


def test_sound_file_checks_clean(path):
    assert check_file(path) == ()


def test_rollback_journal_only(path):
    with Store.open(path) as store:
        assert store._connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
        assert store._connection.execute("PRAGMA synchronous").fetchone()[0] == 2
        assert store._connection.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    assert sorted(file.name for file in path.parent.iterdir()) == [path.name]


RELEASED = {"0001_initial": "e3fcd4459dc956f93172c9747fe905c4ae49d8dc136e5c28f9843405df6843b3"}


def test_released_migrations_never_change():
    found = {migration.name: hashlib.sha256(migration.script.encode()).hexdigest() for migration in load_migrations()}
    assert found == RELEASED


def test_every_table_is_strict_and_holds_no_floating_number():
    for kind, name, sql in expected_schema(len(load_migrations()), load_migrations()):
        if kind == "table":
            assert "STRICT" in sql, name
            assert "REAL" not in sql, name
            assert "BLOB" not in sql, name


def test_older_file_is_backed_up_before_it_is_migrated(path, tmp_path, monkeypatch):
    folder = tmp_path / "migrations"
    folder.mkdir()
    for migration in load_migrations():
        (folder / f"{migration.name}.sql").write_text(migration.script, encoding="utf-8")
    (folder / "0002_add_theme.sql").write_text(
        "-- một bước thử\nCREATE TABLE theme (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;\n"
        "INSERT INTO theme VALUES ('a', 'có; dấu chấm phẩy');\n",
        encoding="utf-8",
    )
    newer = load_migrations(folder)
    monkeypatch.setattr("gpdesk.data.opening.load_migrations", lambda: newer)
    with Store.open(path) as store:
        assert store.years() == (2024,)
        assert store._connection.execute("SELECT name FROM theme").fetchone()[0] == "có; dấu chấm phẩy"
    monkeypatch.undo()
    with pytest.raises(error.FileTooNew):
        Store.open(path)
    (kept,) = path.parent.glob("*truoc-nang-cap-1*")
    with Store.open(kept, read_only=True) as old:
        assert old.years() == (2024,)


def test_failing_migration_leaves_the_file_as_it_was(path, tmp_path, monkeypatch):
    folder = tmp_path / "migrations"
    folder.mkdir()
    for migration in load_migrations():
        (folder / f"{migration.name}.sql").write_text(migration.script, encoding="utf-8")
    (folder / "0002_broken.sql").write_text("CREATE TABLE theme (id TEXT) STRICT;\nINSERT INTO nowhere VALUES (1);\n")
    newer = load_migrations(folder)
    monkeypatch.setattr("gpdesk.data.opening.load_migrations", lambda: newer)
    with pytest.raises(sqlite3.OperationalError):
        Store.open(path)
    monkeypatch.undo()
    assert check_file(path) == ()
