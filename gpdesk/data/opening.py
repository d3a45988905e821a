"""From a path to a sound open database: looked at first, then locked, then opened, then brought to our schema."""

import os
import secrets
import sqlite3
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from gpdesk.data.backup import backup, settle
from gpdesk.data.connection import connect, examine_content, keep_rollback_journal
from gpdesk.data.error import FileExists, FileUnwritable, NotAFile, WriteProtected
from gpdesk.data.fault import translated
from gpdesk.data.header import Header, examine_header, has_journal, side_file
from gpdesk.data.lock import WriterLock
from gpdesk.data.migration import Migration, load_migrations, migrate, schema_version
from gpdesk.data.private_copy import private_copy

_SIDE_FILES = ("-journal", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A sound database and what must be given back when it is closed (connection, lock, private copy)."""

    connection: sqlite3.Connection
    resources: ExitStack
    is_read_only: bool


def create_file(path: Path, *, force: bool) -> OpenFile:
    """Make a new, empty file and open it for writing; an old one is replaced, in one step, only with ``force``.

    Raises ``FileExists``, ``NotAFile``, ``FileLocked``, ``FileUnwritable`` and its kin.
    """
    with ExitStack() as resources:
        with translated(path):
            if _is_taken(path, force=force):
                raise FileExists(path)
            resources.callback(WriterLock(path).release)
            _make_empty(path)
        return _opened(path, resources)


def open_to_write(path: Path) -> OpenFile:
    """Open an existing file for writing, migrated to our schema after a verified backup.

    Raises the errors of ``gpdesk.data.error``; a file that is refused keeps every byte.
    """
    migrations = load_migrations()
    header = examine_header(path, newest=len(migrations))
    if not os.access(path, os.W_OK):
        raise WriteProtected(path)
    with ExitStack() as resources:
        resources.callback(WriterLock(path).release)
        if header.is_wal or has_journal(path):
            # Opening would write at once (roll back, or leave write-ahead logging): see first what comes out.
            with private_copy(path) as copy, closing(connect(copy, mode="rw")) as connection:
                examine_content(connection, path, migrations)
        return _opened(path, resources)


def open_to_read(path: Path) -> OpenFile:
    """Open an existing file for reading; neither it nor its folder is written.

    What SQLite or a migration would have to write first is done on a private copy. Raises as ``open_to_write`` does.
    """
    migrations = load_migrations()
    header = examine_header(path, newest=len(migrations))
    with ExitStack() as resources:
        if _must_be_written_first(path, header, migrations):
            copy = resources.enter_context(private_copy(path))
            with closing(connect(copy, mode="rw")) as made_ready:
                examine_content(made_ready, path, migrations)
                keep_rollback_journal(made_ready, copy)
                migrate(made_ready, migrations)
            connection = resources.enter_context(closing(connect(copy, mode="ro")))
        else:
            connection = resources.enter_context(closing(connect(path, mode="ro")))
            examine_content(connection, path, migrations)
        return OpenFile(connection, resources.pop_all(), is_read_only=True)


def _opened(path: Path, resources: ExitStack) -> OpenFile:
    migrations = load_migrations()
    connection = resources.enter_context(closing(connect(path, mode="rw")))
    with translated(path):
        examine_content(connection, path, migrations)
        keep_rollback_journal(connection, path)
        version = schema_version(connection)
        if version < len(migrations):
            backup(connection, path, _backup_name(path, version))
            migrate(connection, migrations)
    return OpenFile(connection, resources.pop_all(), is_read_only=False)


def _must_be_written_first(path: Path, header: Header, migrations: tuple[Migration, ...]) -> bool:
    if header.is_wal or header.version < len(migrations):
        return True
    if not has_journal(path):
        return False
    try:
        with translated(path), closing(connect(path, mode="ro")) as connection:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except WriteProtected:
        # The journal has no living writer (a living one is merely waited for): SQLite wants to roll it back.
        return True
    return False


def _is_taken(path: Path, *, force: bool) -> bool:
    if "\0" in str(path):
        raise FileUnwritable(path, "tên tệp có ký tự không dùng được")
    if path.is_dir():
        raise NotAFile(path)
    if path.exists() and not path.is_file():
        # Moving the new file onto a device or a pipe would take it away from the whole system.
        raise FileUnwritable(path, "đây là một thiết bị, không phải tệp")
    return not force and (path.exists() or path.is_symlink())


def _make_empty(path: Path) -> None:
    """Make the new file beside its place and move it there, so that an old one is kept until the new one is whole."""
    real = path.resolve()
    temporary = real.with_name(f".gpdesk-{secrets.token_hex(6)}.tmp")
    try:
        with closing(connect(temporary, mode="rwc")) as connection:
            migrate(connection, load_migrations())
        settle(temporary, real)
        for ending in _SIDE_FILES:
            # Left by an older file of that name, they would be taken for the new one's.
            side_file(path, ending).unlink(missing_ok=True)
    finally:
        temporary.unlink(missing_ok=True)


def _backup_name(path: Path, version: int) -> Path:
    """Return a free name beside the file for what it was before its schema changed."""
    number = 0
    while True:
        tail = f"-{number}" if (number := number + 1) > 1 else ""
        name = path.with_name(f"{path.stem}-truoc-nang-cap-{version}{tail}{path.suffix}")
        if not name.exists():
            return name
