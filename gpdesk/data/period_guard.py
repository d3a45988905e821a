"""The database itself refuses to change figures of a locked period, whoever asks: grid, import, undo."""

import sqlite3
from collections.abc import Container

LOCKED = "period is locked"
_GUARDED = ("reading", "violence_count")


def create_period_guards(connection: sqlite3.Connection, tables: Container[str]) -> None:
    """Make the TEMP triggers for those of the file's tables that hold figures; they never get into the file."""
    for table in _GUARDED:
        if table not in tables:
            continue
        for event, rows in (("INSERT", ("NEW",)), ("UPDATE", ("OLD", "NEW")), ("DELETE", ("OLD",))):
            condition = " OR ".join(_is_locked(f"{row}.period") for row in rows)
            connection.execute(
                f"CREATE TEMP TRIGGER lock_{event.lower()}_{table} BEFORE {event} ON main.{table} "
                f"WHEN {condition} BEGIN SELECT RAISE(ABORT, '{LOCKED}'); END"
            )


def _is_locked(period: str) -> str:
    """Return the condition that a period lies in a locked one of its year."""
    return (
        "EXISTS (SELECT 1 FROM main.period_lock AS l "
        f"WHERE substr(l.period, 1, 4) = substr({period}, 1, 4) "
        f"AND {_first_month('l.period')} <= {_first_month(period)} "
        f"AND {_last_month(period)} <= {_last_month('l.period')})"
    )


def _first_month(period: str) -> str:
    return f"({_last_month(period)} - {_months(period)} + 1)"


def _last_month(period: str) -> str:
    """Return the last month of "2024", "2024-H1", "2024-Q3" or "2024-M05" as an SQL expression."""
    return f"(CASE length({period}) WHEN 4 THEN 12 ELSE CAST(substr({period}, 7) AS INTEGER) * {_months(period)} END)"


def _months(period: str) -> str:
    return f"(CASE substr({period}, 6, 1) WHEN '' THEN 12 WHEN 'H' THEN 6 WHEN 'Q' THEN 3 ELSE 1 END)"
