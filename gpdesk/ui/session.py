"""The open file as the pages see it: one store, one year, one signal when something changed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gpdesk.data.store import Store
from gpdesk.domain.plan_year import PlanYear

ALL_TABLES = frozenset({"*"})


class Session(QObject):
    """Holds the store and the chosen year.

    ``changed`` carries the names of the tables that changed (``ALL_TABLES`` when another file or year was chosen).
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._store: Store | None = None
        self._year: int | None = None
        self._plan_year: PlanYear | None = None

    @property
    def is_open(self) -> bool:
        """Whether a file is open."""
        return self._store is not None

    @property
    def store(self) -> Store:
        """The open store; asking for it without one is a bug."""
        if self._store is None:
            raise RuntimeError("no file is open")
        return self._store

    @property
    def path(self) -> Path | None:
        """The open file."""
        return self._store.path if self._store else None

    @property
    def years(self) -> tuple[int, ...]:
        """The years in the file."""
        return self._store.years() if self._store else ()

    @property
    def year(self) -> int | None:
        """The year shown, None where the file has none."""
        return self._year

    @property
    def plan_year(self) -> PlanYear | None:
        """Everything of the year shown, as one frozen value; made once after each change."""
        if self._plan_year is None and self._store is not None and self._year is not None:
            self._plan_year = self._store.plan_year(self._year)
        return self._plan_year

    def open(self, path: Path) -> None:
        """Open a file in place of the present one; on a fault the present one stays. Raises ``GpdeskError``."""
        self._replace(Store.open(path))

    def create(self, path: Path, *, force: bool = False) -> None:
        """Make a new file and open it; on a fault the present one stays. Raises ``GpdeskError``."""
        self._replace(Store.create(path, force=force))

    def close(self) -> None:
        """Close the file."""
        if self._store is not None:
            self._store.close()
        self._store = None
        self._year = None
        self._plan_year = None

    def set_year(self, year: int) -> None:
        """Show another year of the file."""
        if year != self._year and year in self.years:
            self._year = year
            self._tell(ALL_TABLES)

    def run(self, label: str, work: Callable[[Store], None]) -> None:
        """Do ``work`` as one operation with this name, and tell the pages what changed. Raises ``GpdeskError``."""
        with self.store.operation(label) as operation:
            work(self.store)
        if operation.tables:
            self._tell(operation.tables)

    def undo(self) -> str | None:
        """Take back the last operation; return its name."""
        operation = self.store.undo()
        return self._after(operation.label, operation.tables) if operation else None

    def redo(self) -> str | None:
        """Do the operation last undone again; return its name."""
        operation = self.store.redo()
        return self._after(operation.label, operation.tables) if operation else None

    def undo_one(self, number: int) -> str:
        """Take back one operation that nothing later touches; return the new operation's name."""
        operation = self.store.undo_operation(number)
        return self._after(operation.label, operation.tables)

    def purge(self, text: str) -> int:
        """Take a text out of the journal for good; return in how many places it was. Raises ``GpdeskError``."""
        count = self.store.purge(text)
        if count:
            self._tell(ALL_TABLES)
        return count

    def _after(self, label: str, tables: frozenset[str]) -> str:
        self._tell(tables)
        return label

    def _replace(self, store: Store) -> None:
        self.close()
        self._store = store
        self._year = max(store.years(), default=None)
        self._tell(ALL_TABLES)

    def _tell(self, tables: frozenset[str]) -> None:
        self._plan_year = None
        if self._year not in self.years:
            self._year = max(self.years, default=None)
        self.changed.emit(tables)
