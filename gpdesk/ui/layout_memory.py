"""How the columns of an imported table were placed; kept by the table's heads in the user's profile."""

import hashlib

from PySide6.QtCore import QSettings

from gpdesk.domain.entry import Side
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.period import Period
from gpdesk.intake.value_columns import ColumnRole, ColumnUse, Layout


class LayoutMemory:
    """Roles of columns by set of heads; the year of a period is not kept, next year's table has the same heads."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def recall(self, layout: Layout, year: int) -> Layout:
        """Return the layout as the clerk last placed its columns, unchanged where these heads are new."""
        text = str(self._settings.value(_key(layout), ""))
        try:
            roles = tuple(_role(word, year) for word in text.split(" ") if word)
        except (ValueError, GpdeskError):
            return layout
        if len(roles) != len(layout.roles):
            return layout
        return Layout(layout.head_row, layout.heads, roles)

    def keep(self, layout: Layout) -> None:
        """Keep a layout."""
        self._settings.setValue(_key(layout), " ".join(_word(role) for role in layout.roles))


def _key(layout: Layout) -> str:
    return f"layouts/{hashlib.sha256(layout.key.encode()).hexdigest()[:24]}"


def _word(role: ColumnRole) -> str:
    period = "" if role.period is None else role.period.code[4:] or "-Y"
    return f"{role.use.value}:{period}:{role.side.value}"


def _role(word: str, year: int) -> ColumnRole:
    use, period, side = word.split(":")
    code = f"{year}{period.removesuffix('-Y')}" if period else ""
    return ColumnRole(ColumnUse(use), Period.parse(code) if code else None, Side(side))
