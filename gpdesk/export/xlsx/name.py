"""Names inside an Excel file: legal and unique names of sheets, and names of ranges."""

import re

from gpdesk.domain.text import fold, one_line

_SHEET_LIMIT = 31
_RANGE_LIMIT = 60
_CELL_LIKE = re.compile(r"[a-z]{1,3}\d+|r\d*c?\d*|c\d*", re.IGNORECASE)


class SheetNames:
    """Gives each sheet of one file a legal name that no other sheet has (Excel does not tell case apart)."""

    def __init__(self) -> None:
        self._taken: set[str] = {"history"}

    def take(self, wish: str, otherwise: str) -> str:
        """Return ``wish`` without the signs that Excel forbids, cut to 31 characters, numbered if it is taken."""
        bare = one_line(re.sub(r"[\[\]:*?/\\]", " ", wish)).strip("' ") or otherwise
        name = _cut(bare, _SHEET_LIMIT)
        serial = 2
        while name.casefold() in self._taken:
            ending = f" ({serial})"
            name = _cut(bare, _SHEET_LIMIT - len(ending)) + ending
            serial += 1
        self._taken.add(name.casefold())
        return name


def range_name(wish: str, serial: int) -> str:
    """Return a legal name of a range: letters without marks, digits and low lines; ``Bang_1`` where there is no wish."""
    bare = re.sub(r"[^a-z0-9]+", "_", fold(wish)).strip("_")[:_RANGE_LIMIT]
    if not bare:
        return f"Bang_{serial}"
    if not bare[0].isalpha() or _CELL_LIKE.fullmatch(bare):
        bare = f"Bang_{bare}"
    return bare


def _cut(text: str, limit: int) -> str:
    """Return at most ``limit`` UTF-16 units, which is what Excel counts."""
    return text.encode("utf-16-le")[: 2 * limit].decode("utf-16-le", "ignore").strip("' ")
