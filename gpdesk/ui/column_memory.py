"""Which columns of each table the clerk wants, and how wide; kept in the user's profile, not beside the data."""

from PySide6.QtCore import QSettings


class ColumnMemory:
    """Widths by table and column, in pixels of the screen's scale, and which columns are shown."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def width(self, table: str, column: str) -> int | None:
        """Return the width kept, None where there is none that makes sense."""
        try:
            width = int(str(self._settings.value(f"columns/{table}/{column}", "")))
        except ValueError:
            return None
        return width if 16 <= width <= 2000 else None

    def keep(self, table: str, column: str, width: int) -> None:
        """Keep a width."""
        self._settings.setValue(f"columns/{table}/{column}", width)

    def is_shown(self, table: str, column: str) -> bool | None:
        """Tell whether the clerk wants a column, None where nothing was chosen."""
        return {"1": True, "0": False}.get(str(self._settings.value(f"columns/{table}/{column}/shown", "")))

    def keep_shown(self, table: str, column: str, *, shown: bool) -> None:
        """Keep the choice."""
        self._settings.setValue(f"columns/{table}/{column}/shown", "1" if shown else "0")
