"""Files that are not sound gpdesk files: each is refused with its own sentence and left untouched."""

import hashlib
import os
import re
import sqlite3
import struct
import sys
import tempfile
import unicodedata
from pathlib import Path, PureWindowsPath

import pytest

from gpdesk.data import error
from gpdesk.data.connection import database_uri
from gpdesk.data.integrity import check_file
from gpdesk.data.store import Store
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.plan_draft import empty_plan_year
from gpdesk.sample.year import sample_plan_year

PAGE = 4096


@pytest.fixture
def path(tmp_path):
    folder = tmp_path / "thư mục"
    folder.mkdir()
    return make(folder / "sổ.gpdesk")


def make(path, year=2024):
    with Store.create(path) as store, store.operation("Lập"):
        store.add_plan_year(empty_plan_year(year))
    return path


def spoil(path, script):
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()


def overwrite(path, offset, data):
    content = bytearray(path.read_bytes())
    content[offset : offset + len(data)] = data
    path.write_bytes(content)


def make_foreign(path):
    path.unlink()
    spoil(path, "CREATE TABLE contact (name TEXT); INSERT INTO contact VALUES ('a');")


def make_huge(path):
    os.truncate(path, 3_000_000_000)


def leave_log(path):
    """Beside the file, the write-ahead log of another one."""
    other = path.with_name("khác.db")
    connection = sqlite3.connect(other, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE plan (id TEXT)")
    log = Path(f"{other}-wal").read_bytes()
    connection.close()
    other.unlink()
    Path(f"{path}-wal").write_bytes(log)


def leave_open_log(path):
    """The file in write-ahead mode, as copied while another program had it open."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("UPDATE plan SET title = 'khác'")
    log = Path(f"{path}-wal").read_bytes()
    connection.close()
    overwrite(path, 18, b"\2\2")
    Path(f"{path}-wal").write_bytes(log)


CASES = {
    "text": (lambda path: path.write_text("Kính gửi Ủy ban", encoding="utf-8"), error.NotADatabase),
    "short text": (lambda path: path.write_text("abc"), error.NotADatabase),
    "word": (lambda path: path.write_bytes(b"PK\3\4" + bytes(5000)), error.NotADatabase),
    "zeros": (lambda path: path.write_bytes(bytes(8192)), error.NotADatabase),
    "empty": (lambda path: path.write_bytes(b""), error.EmptyFile),
    "foreign": (make_foreign, error.ForeignDatabase),
    "foreign by its mark": (lambda path: overwrite(path, 68, b"\0\0\0\0"), error.ForeignDatabase),
    "our mark, other tables": (
        lambda path: (make_foreign(path), overwrite(path, 68, b"GPD1"), overwrite(path, 60, b"\0\0\0\1")),
        error.UnknownSchema,
    ),
    "newer": (lambda path: overwrite(path, 60, struct.pack(">I", 99)), error.FileTooNew),
    "huge": (make_huge, error.FileTooLarge),
    "stray log": (leave_log, error.StrayLog),
    "open log": (leave_open_log, error.WalFile),
    "truncated": (lambda path: path.write_bytes(path.read_bytes()[:-5000]), error.DamagedFile),
    "header only": (lambda path: path.write_bytes(path.read_bytes()[:60]), error.DamagedFile),
    "zeroed page": (lambda path: overwrite(path, PAGE, bytes(PAGE)), error.DamagedFile),
    "zeroed schema": (lambda path: overwrite(path, 100, bytes(PAGE - 100)), error.DamagedFile),
    "trigger": (
        lambda path: spoil(path, "CREATE TRIGGER t AFTER INSERT ON plan BEGIN DELETE FROM plan; END;"),
        error.UnknownSchema,
    ),
    "view": (lambda path: spoil(path, "CREATE VIEW v AS SELECT * FROM plan;"), error.UnknownSchema),
    "virtual table": (lambda path: spoil(path, "CREATE VIRTUAL TABLE v USING fts5(a);"), error.UnknownSchema),
    "table": (lambda path: spoil(path, "CREATE TABLE nạn_nhân (họ_tên TEXT);"), error.UnknownSchema),
    "index": (lambda path: spoil(path, "CREATE INDEX i ON plan (title);"), error.UnknownSchema),
    "column": (lambda path: spoil(path, "ALTER TABLE plan ADD COLUMN thêm TEXT;"), error.UnknownSchema),
    "missing table": (lambda path: spoil(path, "DROP TABLE paper_text;"), error.UnknownSchema),
}


def traces(path):
    """Everything in the folder: names, bytes and times of the last change."""
    return {
        file.name: (hashlib.sha256(file.read_bytes()).hexdigest() if file.stat().st_size < 10**8 else "", times(file))
        for file in path.parent.iterdir()
    }


def times(file):
    return (file.stat().st_size, file.stat().st_mtime_ns)


def is_sentence(fault):
    """A sentence in Vietnamese, with what to do next."""
    text = str(fault)
    assert text.endswith((".", "nguyên.")), text
    assert "Hãy " in text, text
    assert re.search("[ăâđêôơưạảấầẩậắằặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", text), text


@pytest.mark.parametrize("name", CASES)
def test_unsound_file_is_refused_and_untouched(path, name):
    change, expected = CASES[name]
    change(path)
    before = traces(path)
    for attempt in (Store.open, check_file, lambda path: Store.open(path, read_only=True)):
        with pytest.raises(error.UnsoundFile) as caught:
            attempt(path)
        assert type(caught.value) is expected
        is_sentence(caught.value)
        assert traces(path) == before


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE plan SET issued_on = '30/2/2024'",
        "UPDATE plan SET issued_on = '2024-02-30'",
        "UPDATE measure SET goal = 'năm mươi'",
        "UPDATE measure SET kind = 'thơ'",
        "UPDATE reading SET period = '2024-Q5' WHERE id = (SELECT min(id) FROM reading)",
        "UPDATE reading SET total_numerator = '1e5'",
        "UPDATE reading SET total_numerator = 'NaN'",
        "UPDATE office SET head_lines = 'ỦY BAN'",
    ],
)
def test_value_that_no_form_would_take_is_refused(path, change):
    with Store.open(path) as store, store.operation("Thêm"):
        store.add_plan_year(sample_plan_year(2023))
    spoil(path, f"PRAGMA ignore_check_constraints = ON; {change};")
    before = traces(path)
    with pytest.raises(error.DamagedFile):
        Store.open(path)
    with pytest.raises(error.UnreadableRow) as caught:
        check_file(path)
    is_sentence(caught.value)
    assert traces(path) == before


def test_sentences_differ():
    path = Path("a.gpdesk")
    kinds = (
        error.EmptyFile,
        error.NotADatabase,
        error.ForeignDatabase,
        error.FileTooLarge,
        error.WalFile,
        error.StrayLog,
        error.FileMissing,
        error.NotAFile,
        error.FileExists,
        error.FileLocked,
        error.FileBusy,
        error.FileMoved,
        error.WriteProtected,
    )
    sentences = [str(kind(path)) for kind in kinds]
    assert len(set(sentences)) == len(sentences)


def test_file_cut_at_any_page_is_refused(path):
    whole = path.read_bytes()
    for size in range(PAGE, len(whole), PAGE):
        path.write_bytes(whole[:size])
        with pytest.raises(error.DamagedFile):
            Store.open(path)
        assert path.read_bytes() == whole[:size]


def test_missing_file_and_folder_are_named(tmp_path):
    for wrong, expected in (
        (tmp_path / "không có.gpdesk", error.FileMissing),
        (tmp_path / "thiếu" / "a.gpdesk", error.FileMissing),
        (tmp_path, error.NotAFile),
        (tmp_path / "a\0b.gpdesk", error.FileUnwritable),
        (tmp_path / ("ữ" * 200), error.FileUnwritable),
    ):
        for attempt in (Store.open, check_file):
            with pytest.raises(expected) as caught:
                attempt(wrong)
            is_sentence(caught.value)
    for wrong, expected in (
        (tmp_path, error.NotAFile),
        (tmp_path / "thiếu" / "a.gpdesk", error.FileUnwritable),
        (tmp_path / "a\0b.gpdesk", error.FileUnwritable),
        (tmp_path / ("ữ" * 200), error.FileUnwritable),
    ):
        with pytest.raises(expected) as caught:
            Store.create(wrong, force=True)
        is_sentence(caught.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no name in folders there")
def test_pipe_is_refused_without_waiting(tmp_path):
    os.mkfifo(tmp_path / "a.gpdesk")
    with pytest.raises(error.NotADatabase):
        Store.open(tmp_path / "a.gpdesk")


@pytest.mark.parametrize(
    "name",
    [
        "sổ phường #1 100%?.gpdesk",
        unicodedata.normalize("NFD", "Ủy ban phường Mỹ Thạnh.gpdesk"),
        "có khoảng  trắng & 'nháy'; DROP.gpdesk",
        "file:a?mode=memory",
        ":memory:",
        "-không đuôi",
    ],
)
def test_any_name_is_written_and_read_back(tmp_path, name):
    path = make(tmp_path / name)
    with Store.open(path) as store:
        assert store.years() == (2024,)
    assert check_file(path) == ()
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_name_relative_to_the_working_folder(path, monkeypatch):
    monkeypatch.chdir(path.parent)
    with Store.open(Path(path.name)) as store:
        assert store.years() == (2024,)


def test_share_of_a_windows_network_has_a_uri_that_sqlite_takes():
    assert (
        database_uri(PureWindowsPath(r"\\may-chu\phường\sổ 1.gpdesk"), "rw")
        == "file:////may-chu/ph%C6%B0%E1%BB%9Dng/s%E1%BB%95%201.gpdesk?mode=rw"
    )
    assert database_uri(PureWindowsPath(r"D:\a#b.gpdesk"), "ro") == "file:///D:/a%23b.gpdesk?mode=ro"


def test_closed_file_in_write_ahead_mode_is_taken_back_to_ours(path):
    """A tool of the IT department leaves the mode behind; nothing is missing from such a file once it is closed."""
    spoil(path, "PRAGMA journal_mode = WAL; UPDATE plan SET title = 'Sửa bằng công cụ khác';")
    assert path.read_bytes()[18:20] == b"\2\2"
    before = traces(path)
    with Store.open(path, read_only=True) as store:
        assert store.plans.list()[0].title == "Sửa bằng công cụ khác"
    assert traces(path) == before
    with Store.open(path) as store:
        assert store.plans.list()[0].title == "Sửa bằng công cụ khác"
    assert path.read_bytes()[18:20] == b"\1\1"
    assert list(path.parent.iterdir()) == [path]


def test_open_file_has_every_safeguard(path):
    with Store.open(path) as store:
        for name, value in (
            ("journal_mode", "delete"),
            ("synchronous", 2),
            ("foreign_keys", 1),
            ("trusted_schema", 0),
            ("cell_size_check", 1),
            ("application_id", 0x47504431),
        ):
            assert store._connection.execute(f"PRAGMA {name}").fetchone()[0] == value
    assert list(path.parent.iterdir()) == [path]


def test_journal_of_no_use_beside_the_file_changes_nothing(path):
    Path(f"{path}-journal").write_bytes(b"\1" * 600)
    assert check_file(path) == ()
    with Store.open(path) as store:
        assert store.years() == (2024,)


def test_file_that_another_program_holds_is_told_so(path):
    with Store.open(path) as store:
        # Waiting is shortened: what counts is what is said afterwards.
        store._connection.execute("PRAGMA busy_timeout = 1")
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(error.FileBusy) as caught:
            store.undo()
        is_sentence(caught.value)
        with pytest.raises(error.FileBusy), store.operation("Sửa"):
            pass
        other.execute("ROLLBACK")
        other.close()
        assert store.undo().label == "Lập"


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved there")
@pytest.mark.parametrize("instead", [False, True])
def test_file_moved_while_open_is_told_so_and_nothing_is_lost(path, instead):
    """Writing on into a file that is no longer at its place would lose all of it at the end."""
    elsewhere = path.with_name("chỗ khác.gpdesk")
    with Store.open(path) as store:
        path.rename(elsewhere)
        if instead:
            path.write_bytes(elsewhere.read_bytes())
        before = elsewhere.read_bytes()
        with pytest.raises(error.FileMoved) as caught:
            store.undo()
        is_sentence(caught.value)
        assert elsewhere.read_bytes() == before
        elsewhere.replace(path)
        assert store.undo().label == "Lập"


@pytest.mark.skipif(sys.platform == "win32", reason="rights are tried in a child process of another user")
@pytest.mark.parametrize("protected", ["file", "folder"])
def test_write_protected_file_can_be_read_and_says_why_it_cannot_be_written(protected):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = make(folder / "sổ.gpdesk")
        path.chmod(0o444 if protected == "file" else 0o666)
        folder.chmod(0o777 if protected == "file" else 0o555)
        assert as_nobody(lambda: _kind_of_fault(Store.open, path)) == "WriteProtected"
        assert as_nobody(lambda: str(Store.open(path, read_only=True).years())) == "(2024,)"
        assert as_nobody(lambda: str(check_file(path))) == "()"
        assert list(folder.iterdir()) == [path]
        folder.chmod(0o700)


def as_nobody(work):
    """Run the work in a child that has no rights over other people's files; return its words."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.getuid() == 0:
                os.setuid(65534)
            os.write(writer, work().encode())
        except BaseException as fault:
            os.write(writer, repr(fault).encode())
        finally:
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as answer:
        words = answer.read()
    os.waitpid(child, 0)
    return words


def _kind_of_fault(work, *arguments):
    try:
        work(*arguments)
    except GpdeskError as fault:
        return type(fault).__name__
    return "no fault"


def test_existing_file_is_not_replaced_unless_forced(tmp_path):
    path = tmp_path / "a.gpdesk"
    path.write_text("thư của mẹ")
    with pytest.raises(error.FileExists):
        Store.create(path)
    assert path.read_text() == "thư của mẹ"
    Store.create(path, force=True).close()
    Store.open(path).close()


def test_forced_new_file_that_fails_keeps_the_old_one(path, monkeypatch):
    def fail(*_):
        raise OSError(28, "No space left on device")

    whole = path.read_bytes()
    monkeypatch.setattr("gpdesk.data.opening.settle", fail)
    with pytest.raises(error.FileUnwritable, match="ổ đĩa đã đầy"):
        Store.create(path, force=True)
    assert path.read_bytes() == whole
    assert list(path.parent.iterdir()) == [path]


def test_new_file_takes_nothing_from_what_an_older_one_left(path):
    leave_log(path)
    Path(f"{path}-journal").write_bytes(b"\1" * 600)
    path.unlink()
    with Store.create(path) as store:
        assert store.years() == ()
        assert [file.name for file in path.parent.iterdir() if "-" in file.name] == []
    assert list(path.parent.iterdir()) == [path]
