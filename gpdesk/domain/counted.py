"""A figure counted from a log, with the way it was counted."""

from dataclasses import dataclass, replace

from gpdesk.domain.reading import Reading, ReadingState


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted figure as a reading that is never stored.

    ``method`` is a Vietnamese sentence on how it was counted ("Đếm 5 tin, bài trong quý I"), ``lines`` the log's lines
    it was counted from, in words.
    """

    reading: Reading
    method: str
    lines: tuple[str, ...] = ()


def standing_reading(stored: Reading | None, counted: Counted | None) -> Reading | None:
    """Return what stands in a cell: a stored figure, else the counted one with the source and note kept beside it."""
    if stored is None:
        return counted.reading if counted else None
    if counted is None or stored.state is not ReadingState.MISSING:
        return stored
    return replace(counted.reading, id=stored.id, evidence=stored.evidence, note=stored.note)
