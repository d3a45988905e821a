"""The open data file: repositories, operations, undo and the yearly aggregate."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from gpdesk.data.backup import backup
from gpdesk.data.change_log import ChangeLog, JournalEntry, Operation
from gpdesk.data.connection import connect, database_error, examine_content, examine_header, os_reason
from gpdesk.data.error import FileExists, FileUnwritable, NotAFile, ReadOnlyStore
from gpdesk.data.lock import WriterLock
from gpdesk.data.mapping import flat_mapping, reading_mapping
from gpdesk.data.migration import load_migrations, migrate, schema_version
from gpdesk.data.plan_year import add_plan_year, load_plan_year
from gpdesk.data.repository import Repository
from gpdesk.domain.office import Office, Recipient, Signer
from gpdesk.domain.paper import Paper, PaperText
from gpdesk.domain.plan import LegalBasis, Plan, PlanLine
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.target import Measure, Objective, Target


class Store:
    """One open ``.gpdesk`` file. Writes happen only inside ``operation``; close it, or use it with ``with``."""

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: WriterLock | None) -> None:
        self.path = path
        self._connection = connection
        self._lock = lock
        self._log = ChangeLog(connection) if lock else None
        self.offices = Repository(connection, flat_mapping(Office, "office", "coalesce(valid_from, ''), id"))
        self.signers = Repository(connection, flat_mapping(Signer, "signer", "coalesce(valid_from, ''), id"))
        self.recipients = Repository(connection, flat_mapping(Recipient, "recipient", "paper_kind, position, id"))
        self.plans = Repository(connection, flat_mapping(Plan, "plan", "year"))
        self.plan_lines = Repository(connection, flat_mapping(PlanLine, "plan_line", "position, id"))
        self.legal_bases = Repository(connection, flat_mapping(LegalBasis, "legal_basis", "position, id"))
        self.objectives = Repository(connection, flat_mapping(Objective, "objective", "position, id"))
        self.targets = Repository(connection, flat_mapping(Target, "target", "position, id"))
        self.measures = Repository(connection, flat_mapping(Measure, "measure", "position, id"))
        self.readings = Repository(connection, reading_mapping())
        self.papers = Repository(connection, flat_mapping(Paper, "paper", "kind, period, id"))
        self.paper_texts = Repository(connection, flat_mapping(PaperText, "paper_text", "section"))

    @classmethod
    def create(cls, path: Path, *, force: bool = False) -> Self:
        """Make a new, empty file and open it; raise ``FileExists`` unless ``force`` allows replacing it."""
        if path.is_dir():
            raise NotAFile(path)
        if path.exists() and not force:
            raise FileExists(path)
        lock = WriterLock(path)
        try:
            for old in (path, path.with_name(path.name + "-journal")):
                old.unlink(missing_ok=True)
            connection = connect(path, read_only=False)
            try:
                migrate(connection, load_migrations())
            except sqlite3.DatabaseError as fault:
                connection.close()
                raise database_error(path, fault) from fault
        except OSError as fault:
            lock.release()
            raise FileUnwritable(path, os_reason(fault)) from fault
        except BaseException:
            lock.release()
            raise
        return cls(path, connection, lock)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open an existing file; raise one of ``gpdesk.data.error`` and leave the file untouched if it is not sound."""
        migrations = load_migrations()
        examine_header(path, newest=len(migrations))
        lock = None if read_only else WriterLock(path)
        try:
            connection = connect(path, read_only=read_only)
            try:
                examine_content(connection, path, migrations)
                if schema_version(connection) < len(migrations) and not read_only:
                    before = path.with_name(f"{path.stem}-truoc-nang-cap-{schema_version(connection)}{path.suffix}")
                    backup(connection, path, before)
                    migrate(connection, migrations)
            except BaseException:
                connection.close()
                raise
        except BaseException:
            if lock:
                lock.release()
            raise
        return cls(path, connection, lock)

    def close(self) -> None:
        """Close the file; what was acknowledged is on the disk already."""
        self._connection.close()
        if self._lock:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    @property
    def is_read_only(self) -> bool:
        """Whether the file was opened for reading only."""
        return self._log is None

    @contextmanager
    def operation(self, label: str) -> Iterator[Operation]:
        """Run writes as one transaction, one undo step and one journal line; a raising block changes nothing."""
        try:
            with self._writing().operation(label) as running:
                yield running
        except sqlite3.OperationalError as fault:
            raise database_error(self.path, fault) from fault

    def undo(self) -> Operation | None:
        """Take back the last operation, also one of an earlier session; None where there is none."""
        return self._writing().undo()

    def redo(self) -> Operation | None:
        """Do the operation last undone again; None where there is none."""
        return self._writing().redo()

    @property
    def undo_label(self) -> str | None:
        """What ``undo`` would take back."""
        return self._log.next_label(undo=True) if self._log else None

    @property
    def redo_label(self) -> str | None:
        """What ``redo`` would do again."""
        return self._log.next_label(undo=False) if self._log else None

    def journal(self, limit: int = 500) -> tuple[JournalEntry, ...]:
        """Return the newest operations first."""
        return self._log.journal(limit) if self._log else ()

    def years(self) -> tuple[int, ...]:
        """Return the years that have a plan, in order."""
        return tuple(plan.year for plan in self.plans.list())

    def plan_year(self, year: int) -> PlanYear:
        """Return everything of one year; raise ``NotFound``."""
        return load_plan_year(self, year)

    def add_plan_year(self, plan_year: PlanYear) -> None:
        """Write a whole year, inside an operation; raise ``YearExists``.

        Offices, signers and recipients are the file's, not the year's: those already there are not doubled.
        """
        add_plan_year(self, plan_year)

    def backup_to(self, destination: Path) -> None:
        """Write a verified copy of the file."""
        backup(self._connection, self.path, destination)

    def _writing(self) -> ChangeLog:
        if self._log is None:
            raise ReadOnlyStore
        return self._log
