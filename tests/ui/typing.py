"""Typing as a person's keyboard program does it: QTest's keyClicks aborts at Vietnamese letters."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication


def press(widget, key, text="", modifiers=Qt.KeyboardModifier.NoModifier):
    """Send one key down and up."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))


def type_text(widget, text):
    """Send a text letter by letter."""
    for letter in text:
        press(widget, Qt.Key.Key_unknown, letter)


def type_like_unikey(widget, bursts):
    """Send letters, and for "←x" a backspace and the letter that replaces the one before, as UniKey does."""
    index = 0
    while index < len(bursts):
        if bursts[index] == "←":
            press(widget, Qt.Key.Key_Backspace)
        else:
            press(widget, Qt.Key.Key_unknown, bursts[index])
        index += 1


def compose(widget, stages, result):
    """Send composed input: each stage as preedit, then the result as commit."""
    for stage in stages:
        QApplication.sendEvent(widget, QInputMethodEvent(stage, []))
    event = QInputMethodEvent("", [])
    event.setCommitString(result)
    QApplication.sendEvent(widget, event)
