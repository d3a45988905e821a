"""One line of a plan file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One paragraph of a file.

    ``number`` counts from 1; ``is_bold`` where all of it is; ``is_after_gap`` behind an empty line.
    """

    number: int
    text: str
    is_bold: bool = False
    is_after_gap: bool = True
