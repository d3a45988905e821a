"""Bookmarks: the outline that a reader shows beside the pages."""

from reportlab.platypus.flowables import AnchorFlowable

from gpdesk.domain.text import one_line


class Bookmark(AnchorFlowable):  # type: ignore[misc]
    """An entry of the outline, set at the height of what follows it; it takes no room."""

    def __init__(self, key: str, title: str, level: int) -> None:
        super().__init__(key)
        self._title = title
        self._level = level

    def draw(self) -> None:
        """Set the entry."""
        super().draw()
        self.canv.addOutlineEntry(self._title, self._name, level=self._level, closed=False)


class Outline:
    """The entries of one paper, in reading order."""

    def __init__(self) -> None:
        self._count = 0
        self._level = -1

    def entry(self, title: str, level: int) -> Bookmark:
        """Return the bookmark of a heading; levels never jump down by two, as readers refuse that."""
        self._count += 1
        self._level = min(level, self._level + 1)
        return Bookmark(f"heading-{self._count}", one_line(title), self._level)
