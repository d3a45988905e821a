"""Figures that came in from outside, stored within one operation: nothing is half stored."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from gpdesk.domain.collected import Collected
from gpdesk.domain.reading import Reading

if TYPE_CHECKING:
    from gpdesk.data.store import Store


def store_readings(store: "Store", readings: Iterable[tuple[Reading, bool]]) -> None:
    """Store readings, each in place of one that is there where the flag says so; within an operation."""
    for reading, is_known in readings:
        (store.readings.update if is_known else store.readings.add)(reading)


def store_collected(store: "Store", collected: Collected) -> None:
    """Store what collection forms gave; within an operation."""
    store_readings(store, collected.readings)
    for count, is_known in collected.violence_counts:
        (store.violence_counts.update if is_known else store.violence_counts.add)(count)
    for headcount, is_known in collected.headcounts:
        (store.headcounts.update if is_known else store.headcounts.add)(headcount)
