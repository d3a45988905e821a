"""The open data file: repositories, operations, undo and the yearly aggregate."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, Self, TypeVar

from gpdesk.data.change_log import ChangeLog, JournalEntry, Operation
from gpdesk.data.change_wording import change_words
from gpdesk.data.error import ReadOnlyStore
from gpdesk.data.fault import translated
from gpdesk.data.history import RowVersion, versions
from gpdesk.data.mapping import TableMapping, evidenced_mapping, flat_mapping, reading_mapping
from gpdesk.data.opening import OpenFile, create_file, open_to_read, open_to_write
from gpdesk.data.period_locking import lock_period, unlock_period
from gpdesk.data.plan_year import add_plan_year, load_plan_year
from gpdesk.data.purge import purge
from gpdesk.data.read_memory import ReadMemory
from gpdesk.data.repository import Repository
from gpdesk.data.row_title import parent_names
from gpdesk.data.search import SearchHit, SearchIndex
from gpdesk.domain.action_month import ActionMonth, Holiday
from gpdesk.domain.activity import Activity
from gpdesk.domain.budget import BudgetLine
from gpdesk.domain.commitment import Commitment
from gpdesk.domain.deadline import Deadline
from gpdesk.domain.event import Event
from gpdesk.domain.explanation import Explanation
from gpdesk.domain.identity import MeasureId, PeriodLockId
from gpdesk.domain.leadership import LeadershipCount
from gpdesk.domain.news import NewsItem
from gpdesk.domain.office import Office, Recipient, Signer
from gpdesk.domain.paper import Paper, PaperText
from gpdesk.domain.period import Period
from gpdesk.domain.period_lock import PeriodLock
from gpdesk.domain.plan import LegalBasis, Plan, PlanLine
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.reach import Reach
from gpdesk.domain.reading import Reading
from gpdesk.domain.target import Measure, Objective, Target
from gpdesk.domain.unit import Headcount, Unit
from gpdesk.domain.violence import ViolenceCount

Noun = TypeVar("Noun")
Result = TypeVar("Result")


class Store:
    """One open ``.gpdesk`` file. Writes happen only inside ``operation``; close it, or use it with ``with``."""

    def __init__(self, path: Path, file: OpenFile) -> None:
        self.path = path
        self.is_read_only = file.is_read_only
        self._connection = file.connection
        self._resources = file.resources
        self._log = ChangeLog(file.connection, path, is_read_only=file.is_read_only)

        self._mappings: dict[str, TableMapping[Any]] = {}
        self._search = SearchIndex()
        self._memory = ReadMemory()

        def repository(mapping: TableMapping[Noun]) -> Repository[Noun]:
            self._mappings[mapping.table] = mapping
            return Repository(file.connection, path, mapping, self._memory)

        self.offices = repository(flat_mapping(Office, "office", "coalesce(valid_from, ''), id"))
        self.signers = repository(flat_mapping(Signer, "signer", "coalesce(valid_from, ''), id"))
        self.recipients = repository(flat_mapping(Recipient, "recipient", "paper_kind, position, id"))
        self.plans = repository(flat_mapping(Plan, "plan", "year"))
        self.plan_lines = repository(flat_mapping(PlanLine, "plan_line", "position, id"))
        self.legal_bases = repository(flat_mapping(LegalBasis, "legal_basis", "position, id"))
        self.objectives = repository(flat_mapping(Objective, "objective", "position, id"))
        self.targets = repository(flat_mapping(Target, "target", "position, id"))
        self.measures = repository(flat_mapping(Measure, "measure", "position, id"))
        self.readings = repository(reading_mapping())
        self.papers = repository(flat_mapping(Paper, "paper", "kind, period, id"))
        self.paper_texts = repository(flat_mapping(PaperText, "paper_text", "section, id"))
        self.units = repository(flat_mapping(Unit, "unit", "position, id"))
        self.headcounts = repository(flat_mapping(Headcount, "headcount", "year, unit_id"))
        self.news_items = repository(flat_mapping(NewsItem, "news_item", "published_on, id"))
        self.commitments = repository(flat_mapping(Commitment, "commitment", "year, position, id"))
        self.reaches = repository(flat_mapping(Reach, "reach", "happened_on, id"))
        self.violence_counts = repository(flat_mapping(ViolenceCount, "violence_count", "period, item"))
        self.leadership_counts = repository(flat_mapping(LeadershipCount, "leadership_count", "year, position, id"))
        self.explanations = repository(flat_mapping(Explanation, "explanation", "period, id"))
        self.period_locks = repository(flat_mapping(PeriodLock, "period_lock", "period, id"))
        self.activities = repository(evidenced_mapping(Activity, "activity", "position, id"))
        self.events = repository(flat_mapping(Event, "event", "starts_on, coalesce(starts_at, ''), id"))
        self.budget_lines = repository(flat_mapping(BudgetLine, "budget_line", "position, id"))
        self.action_months = repository(flat_mapping(ActionMonth, "action_month", "starts_on, id"))
        self.holidays = repository(flat_mapping(Holiday, "holiday", "day, id"))
        self.deadlines = repository(flat_mapping(Deadline, "deadline", "coalesce(due_on, '9'), id"))

    @classmethod
    def create(cls, path: Path, *, force: bool = False) -> Self:
        """Make a new, empty file and open it; raise ``FileExists`` unless ``force`` allows replacing it."""
        return cls._of(path, create_file(path, force=force))

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open an existing file; raise one of ``gpdesk.data.error`` and leave the file untouched if it is not sound."""
        return cls._of(path, open_to_read(path) if read_only else open_to_write(path))

    @classmethod
    def _of(cls, path: Path, file: OpenFile) -> Self:
        try:
            return cls(path, file)
        except BaseException:
            file.resources.close()
            raise

    def close(self) -> None:
        """Close the file; what was acknowledged is on the disk already."""
        self._resources.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    @contextmanager
    def operation(self, label: str) -> Iterator[Operation]:
        """Run writes as one transaction, one undo step and one journal line; a raising block changes nothing."""
        self._must_be_writable()
        with self._log.operation(label) as running:
            yield running
        self._memory.forget(running.tables)

    def undo(self) -> Operation | None:
        """Take back the last operation, also one of an earlier session; None where there is none."""
        self._must_be_writable()
        return self._replayed(self._log.undo())

    def redo(self) -> Operation | None:
        """Do the operation last undone again; None where there is none."""
        self._must_be_writable()
        return self._replayed(self._log.redo())

    @property
    def undo_label(self) -> str | None:
        """What ``undo`` would take back."""
        return None if self.is_read_only else self._log.next_label(undo=True)

    @property
    def redo_label(self) -> str | None:
        """What ``redo`` would do again."""
        return None if self.is_read_only else self._log.next_label(undo=False)

    def journal(self, limit: int = 500) -> tuple[JournalEntry, ...]:
        """Return the newest operations first."""
        return self._log.journal(limit)

    def undo_operation(self, number: int) -> Operation:
        """Take back one operation that nothing later touches, as a new one; raise ``UndoBlocked`` and its kin."""
        self._must_be_writable()
        operation = self._log.undo_operation(number)
        self._memory.forget(operation.tables)
        return operation

    def blocking_operation(self, number: int) -> JournalEntry | None:
        """Return the later operation that keeps ``undo_operation`` from taking this one back."""
        return self._log.blocking_operation(number)

    def operation_details(self, number: int) -> tuple[str, ...]:
        """Return what an operation changed, in words."""
        found: list[tuple[str, RowVersion[Any]]] = []
        for change in self._log.changes_of(number):
            mapping = self._mappings[change["table_name"]]
            told = versions([change], mapping, self._log.defaults_of(mapping.table))
            found.extend((mapping.table, version) for version in told)
        names = parent_names(self, (each for _, version in found for each in (version.before, version.after) if each))
        return tuple(
            words for table, version in found for words in change_words(table, version.before, version.after, names)
        )

    def history(self, table: str, row_id: str) -> tuple[RowVersion[Any], ...]:
        """Return the versions of one row, the newest first."""
        mapping = self._mappings[table]
        rows = self._log.changes_where(table, "change.row_id = ?", row_id)
        return versions(rows, mapping, self._log.defaults_of(table))

    def reading_history(self, measure_id: MeasureId, period: Period) -> tuple[RowVersion[Reading], ...]:
        """Return what was entered for a measure in a period, the newest first, whichever row held it."""
        same = "json_extract(coalesce(change.after, change.before), '$.{}') = ?"
        condition = f"{same.format('measure_id')} AND {same.format('period')}"
        rows = self._log.changes_where("reading", condition, measure_id, period.code)
        return versions(rows, self._mappings["reading"], self._log.defaults_of("reading"))

    def purge(self, text: str) -> int:
        """Take a text that is no longer in the data out of the journal too, for good; return in how many places it was.

        Raises ``PurgeTooShort`` and ``StillThere``.
        """
        self._must_be_writable()
        return purge(self._connection, self.path, self._mappings, text, parent_names(self, ()))

    def lock_period(self, plan_year: PlanYear, period: Period, paper: Paper, locked_on: date) -> None:
        """Lock the figures of a period by its report, inside an operation; raise ``AlreadyLocked``."""
        lock_period(self, plan_year, period, paper, locked_on)

    def unlock_period(self, lock_id: PeriodLockId, reason: str) -> None:
        """Open a locked period again, inside an operation; raise ``ReasonWanted``."""
        unlock_period(self, lock_id, reason)

    def search(self, text: str, limit: int = 200) -> tuple[SearchHit, ...]:
        """Return where a text stands in the file, accents or not; hits with the very accents come first."""
        return self._search.find(self, self._log.take_changed(), text, limit)

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

    def remembered(self, name: str, tables: str, key: str, read: Callable[[], Result]) -> Result:
        """Return what ``read`` gave last time, until one of the tables it reads from (named in ``tables``) changes."""
        return read() if self._connection.in_transaction else self._memory.recall(name, tables, (key,), read)

    def is_whole(self) -> bool:
        """Tell whether pages, indexes and the tables' own checks agree all through the file."""
        with translated(self.path):
            return bool(self._connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")

    def orphan_tables(self) -> tuple[str, ...]:
        """Return the tables that hold rows whose parent is gone, which only another program can have made."""
        with translated(self.path):
            return tuple(sorted({row["table"] for row in self._connection.execute("PRAGMA foreign_key_check")}))

    def _replayed(self, operation: Operation | None) -> Operation | None:
        if operation:
            self._memory.forget(operation.tables)
        return operation

    def _must_be_writable(self) -> None:
        if self.is_read_only:
            raise ReadOnlyStore
