"""How wide the clerk made the columns of each table; kept in the user's profile, not beside the data."""

from PySide6.QtCore import QSettings


class ColumnMemory:
    """Widths by table and column, in pixels of the screen's scale."""

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
