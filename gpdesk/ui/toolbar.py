"""The one toolbar: files, search, steps back and forth, printing, the year, help."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QLabel, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from gpdesk.ui.page import name_widget
from gpdesk.ui.recent import RecentFiles
from gpdesk.ui.session import Session
from gpdesk.ui.theme import icon

_NARROW_LETTERS = 150


@dataclass(frozen=True, slots=True)
class Command:
    """A button of the toolbar and its key."""

    name: str
    text: str
    shortcut: str
    run: Callable[[], object]
    icon_name: str


class Toolbar(QToolBar):
    """Buttons in groups; undo and redo say what they would do, the year is chosen on the right."""

    year_chosen = Signal(int)
    file_chosen = Signal(object)

    def __init__(
        self,
        window: QWidget,
        recent: RecentFiles,
        groups: tuple[tuple[Command, ...], ...],
        year: Command,
        help_: Command,
    ) -> None:
        super().__init__("Công cụ")
        self._window = window
        self._recent = recent
        self._commands: dict[str, QAction] = {}
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setIconSize(QSize(20, 20))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toggleViewAction().setEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for number, group in enumerate(groups):
            if number:
                self.addSeparator()
            self.addActions([self.make_action(command) for command in group])
        self._add_recent_menu(self._commands["open"])
        filler = QWidget()
        filler.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(filler)
        self.addWidget(QLabel("Năm: "))
        self._year = QComboBox()
        name_widget(self._year, "year", "Năm kế hoạch")
        self._year.activated.connect(self.year_chosen.emit)
        self.addWidget(self._year)
        self.addAction(self.make_action(year))
        self.addAction(self.make_action(help_))
        for action in self.actions():
            widget = self.widgetForAction(action)
            if isinstance(widget, QToolButton) and action.text():
                name_widget(widget, f"toolbar_{action.objectName()}", action.text())

    def make_action(self, command: Command) -> QAction:
        """Return an action of the window, which its key reaches from everywhere."""
        action = QAction(command.text, self._window)
        action.setObjectName(command.name)
        action.setShortcut(QKeySequence(command.shortcut))
        action.setToolTip(f"{command.text} ({command.shortcut})" if command.shortcut else command.text)
        action.triggered.connect(lambda _checked=False: command.run())
        if command.icon_name:
            action.setIcon(icon(command.icon_name))
        self._window.addAction(action)
        self._commands[command.name] = action
        return action

    def fit_width(self, width: int) -> None:
        """On a small screen the later buttons keep their icons only, so that nothing falls off."""
        is_narrow = width < self.fontMetrics().averageCharWidth() * _NARROW_LETTERS
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if is_narrow else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for name in ("undo", "redo", "search", "next_year", "help"):
            button = self.widgetForAction(self._commands[name])
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(style)

    def show_state(self, session: Session) -> None:
        """Show the years of the file, and what undo and redo would do."""
        store = session.store if session.is_open else None
        for name, label, verb in (
            ("undo", store.undo_label if store else None, "Hoàn tác"),
            ("redo", store.redo_label if store else None, "Làm lại"),
        ):
            self._commands[name].setEnabled(label is not None)
            self._commands[name].setToolTip(f"{verb}: {label}" if label else f"{verb}: không có gì")
        years = session.years
        self._year.clear()
        self._year.addItems([str(year) for year in years])
        self._year.setEnabled(bool(years))
        self._commands["next_year"].setEnabled(bool(years))
        self._commands["search"].setEnabled(session.is_open)
        if session.year in years:
            self._year.setCurrentIndex(years.index(session.year))

    def _add_recent_menu(self, opening: QAction) -> None:
        button = self.widgetForAction(opening)
        if isinstance(button, QToolButton):
            self._menu = QMenu(button)
            self._menu.setObjectName("recent_menu")
            self._menu.aboutToShow.connect(self._fill_recent)
            button.setMenu(self._menu)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)

    def _fill_recent(self) -> None:
        self._menu.clear()
        for path in self._recent.paths():
            action = self._menu.addAction(f"{path.name}   {path.parent}")
            action.triggered.connect(partial(self._choose_file, path))
        if self._menu.isEmpty():
            self._menu.addAction("Chưa có tệp nào").setEnabled(False)

    def _choose_file(self, path: Path, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        self.file_chosen.emit(path)
