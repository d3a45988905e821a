"""Files opened lately, where papers were saved and the window stood; kept in the user's profile, not beside the data."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

_MOST = 6


class RecentFiles:
    """The last few files, newest first."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def paths(self) -> list[Path]:
        """Return the files that still exist."""
        stored = self._settings.value("recent/files", [])
        names = [stored] if isinstance(stored, str) else list(stored) if isinstance(stored, list) else []
        return [Path(name) for name in names if Path(name).is_file()]

    def add(self, path: Path) -> None:
        """Put a file first."""
        names = [str(path.absolute()), *(str(each) for each in self.paths() if each.absolute() != path.absolute())]
        self._settings.setValue("recent/files", names[:_MOST])

    @property
    def window_geometry(self) -> QByteArray:
        """Where the window stood; empty before the first time."""
        stored = self._settings.value("window/geometry", QByteArray())
        return stored if isinstance(stored, QByteArray) else QByteArray()

    @window_geometry.setter
    def window_geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue("window/geometry", geometry)

    @property
    def export_folder(self) -> Path:
        """Where papers were saved last."""
        stored = self._settings.value("recent/export_folder", "")
        return Path(str(stored)) if stored and Path(str(stored)).is_dir() else Path.home()

    @export_folder.setter
    def export_folder(self, folder: Path) -> None:
        self._settings.setValue("recent/export_folder", str(folder))
