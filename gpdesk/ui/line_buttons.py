"""The buttons under a table of lines, with their keys, and what was just done with a line."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gpdesk.ui.page import heading, name_widget


class LineButtons(QWidget):
    """Buttons in a row; ``name`` is the log's, for object names."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._buttons: dict[str, QPushButton] = {}
        self._note = heading("", "hint")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._note, 1)

    def add(self, key: str, text: str, words: str, slot: Callable[[], None], keys: str = "") -> None:
        """Add a button; ``words`` say what it does, ``keys`` with Ctrl do it wherever the keyboard is."""
        before = next(reversed(self._buttons.values()), None)
        button = self._buttons[key] = QPushButton(text)
        name_widget(button, f"{self._name}_{key}", words)
        button.setToolTip(f"{words} ({keys})" if keys else words)
        button.clicked.connect(lambda _checked=False: slot())
        self._row.insertWidget(self._row.count() - 1, button)
        if before is not None:
            self.setTabOrder(before, button)
        if keys.startswith("Ctrl"):
            # Of the whole window, but only while this log is in sight.
            action = QAction(words, self)
            action.setObjectName(f"{self._name}_{key}_action")
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _checked=False: slot())
            self.addAction(action)

    def enable(self, key: str, *, on: bool) -> None:
        """Let a button be pressed or not."""
        self._buttons[key].setEnabled(on)

    def say(self, text: str) -> None:
        """Say what was done; "" says nothing."""
        self._note.setText(text)
