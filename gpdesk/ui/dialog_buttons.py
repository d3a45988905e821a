"""The last row of a dialog that asks for consent: what agreeing does, and the way out."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QWidget

from gpdesk.ui.page import name_widget


def agree_row(dialog: QDialog, name: str, text: str, left: QWidget | None = None) -> tuple[QHBoxLayout, QPushButton]:
    """Return the row and its button of consent; ``left`` takes the room before the buttons.

    Enter presses it where no field or list has a use for Enter, Ctrl+Enter always does.
    """
    row = QHBoxLayout()
    if left is None:
        row.addStretch(1)
    else:
        row.addWidget(left, 1)
    agree, cancel = QPushButton(text), QPushButton("Thôi")
    for button, key, slot in ((agree, "store", dialog.accept), (cancel, "cancel", dialog.reject)):
        name_widget(button, f"{name}_{key}", button.text())
        button.setProperty("primary", key == "store")
        button.setAutoDefault(key == "store")
        button.setDefault(key == "store")
        button.clicked.connect(lambda _checked=False, do=slot: do())
        row.addWidget(button)
    agree.setToolTip(f"{text} (Ctrl+Enter)")
    for keys in ("Ctrl+Return", "Ctrl+Enter"):
        QShortcut(QKeySequence(keys), dialog, agree.click)
    return row, agree


def fit_to_screen(dialog: QDialog, width: int, height: int) -> None:
    """Give the dialog its usual size, or what a small screen has."""
    room = dialog.screen().availableGeometry()
    dialog.resize(min(width, room.width() - 40), min(height, room.height() - 60))
