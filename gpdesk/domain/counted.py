"""A figure counted from a log, with the way it was counted."""

from dataclasses import dataclass

from gpdesk.domain.reading import Reading


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted figure as a reading that is never stored.

    ``method`` is a Vietnamese sentence on how it was counted ("Đếm 5 tin, bài trong quý I"), ``lines`` the log's lines
    it was counted from, in words.
    """

    reading: Reading
    method: str
    lines: tuple[str, ...] = ()
