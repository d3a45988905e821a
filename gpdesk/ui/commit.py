"""Taking what is being typed before something else is done with it."""

from PySide6.QtWidgets import QApplication, QWidget


def commit_typing(inside: QWidget) -> QWidget | None:
    """Let the field of ``inside`` that has the keyboard give up its text: the input method's word first, then the field.

    Return that field, None where the keyboard is elsewhere.
    """
    focused = QApplication.focusWidget()
    if focused is None or not inside.isAncestorOf(focused):
        return None
    QApplication.inputMethod().commit()
    focused.clearFocus()
    return focused
