"""Search of everything in the file, in memory: texts folded once, brought up to date by the tables that changed.

A ward's ten years are some thousand texts; scanning them takes a millisecond or two, and no index on the disk can be
wrong.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gpdesk.data.code_frame import CodeFrame
from gpdesk.data.search_text import FRAME_TABLES, READERS, Entry
from gpdesk.domain.text import fold, normalise, one_line

if TYPE_CHECKING:
    from gpdesk.data.store import Store

_AROUND = 50


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A place whose text holds what was looked for; ``year`` None: of the whole file.

    ``kind`` says in Vietnamese what it is, ``excerpt`` is the text around the find, ``is_exact`` that the accents agree.
    """

    place: str
    year: int | None
    kind: str
    title: str
    excerpt: str
    is_exact: bool


class SearchIndex:
    """The texts of an open file, table by table; made when first asked, and again for the tables that changed."""

    def __init__(self) -> None:
        self._entries: dict[str, tuple[Entry, ...]] = {}
        self._frame: CodeFrame | None = None

    def find(self, store: "Store", changed: frozenset[str], text: str, limit: int) -> tuple[SearchHit, ...]:
        """Return the hits, exact accents first, then the newest years; every word must be there.

        ``changed`` are the tables written since the last search.
        """
        wanted = one_line(normalise(text)).casefold()
        words = fold(wanted).split()
        self._bring_up_to_date(store, changed)
        if not words:
            return ()
        found = [
            (wanted in entry.plain, entry)
            for entries in self._entries.values()
            for entry in entries
            if all(word in entry.folded for word in words)
        ]
        found.sort(key=lambda pair: (not pair[0], -(pair[1].year or 9999)))
        return tuple(
            SearchHit(entry.place, entry.year, entry.kind, entry.title, _excerpt(entry, words[0]), is_exact)
            for is_exact, entry in found[:limit]
        )

    def _bring_up_to_date(self, store: "Store", changed: frozenset[str]) -> None:
        if self._frame is None or changed & FRAME_TABLES:
            self._frame = CodeFrame.of(store)
            changed = frozenset(READERS)
        for table in changed & READERS.keys():
            self._entries[table] = tuple(READERS[table](store, self._frame))
        if changed & {"activity", "paper"}:
            # Their names stand on rows of other tables.
            for table in ("event", "budget_line", "paper_text"):
                self._entries[table] = tuple(READERS[table](store, self._frame))


def _excerpt(entry: Entry, word: str) -> str:
    """Return the text around the first find; folding keeps one letter for one letter."""
    line = entry.text
    at = entry.folded.find(word)
    if len(line) != len(entry.folded) or at < 0:
        return line[: 2 * _AROUND]
    start, end = max(0, at - _AROUND), min(len(line), at + _AROUND)
    return f"{'…' if start else ''}{line[start:end]}{'…' if end < len(line) else ''}"
