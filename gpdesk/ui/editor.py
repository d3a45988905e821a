"""The editors of forms. They leave typing to Qt, so that UniKey and input methods lose no letter.

Ctrl+Z takes back typing while there is some, and otherwise goes on to the window, where it takes back the last step.
"""

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from gpdesk.domain.day import typed_day

_MOST_LINES = 14


class LineEdit(QLineEdit):
    """A text of one line; with ``enter_goes_on`` Enter goes to what follows in the dialog, instead of agreeing to it."""

    enter_goes_on = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what was typed at Enter."""
        super().keyPressEvent(event)
        if self.enter_goes_on and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
            self.focusNextChild()

    def event(self, event: QEvent) -> bool:
        """Let the window have Ctrl+Z and Ctrl+Y where there is no typing to take back."""
        if _is_for_window(event, can_undo=self.isUndoAvailable(), can_redo=self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def show_text(self, text: str) -> None:
        """Show a stored text; typing before it cannot be taken back any more. The cursor stays."""
        place = self.cursorPosition()
        is_same = self.text() == text
        self.setText(text)
        if is_same:
            self.setCursorPosition(place)
        elif not self.hasFocus():
            self.setCursorPosition(0)


class DayEdit(LineEdit):
    """A day; Ctrl+; writes today's, as in Excel."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write today, as typing that Ctrl+Z takes back."""
        if event.key() == Qt.Key.Key_Semicolon and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.selectAll()
            self.insert(typed_day(date.today()))
        else:
            super().keyPressEvent(event)


class LongTextEdit(QPlainTextEdit):
    """A text of several lines that grows with its text and tells when it is left; Tab goes to the next field."""

    left = Signal()

    def __init__(self, lines: int = 3, *, is_one_line: bool = False) -> None:
        """``is_one_line``: the text is one line of words however it is wrapped, so that Enter ends it."""
        super().__init__()
        self._fewest_lines = lines
        self._is_one_line = is_one_line
        if is_one_line:
            self.setProperty("role", "wrapped")
            self.document().setDocumentMargin(2)
        self.setTabChangesFocus(True)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Let the window have Ctrl+Z and Ctrl+Y where there is no typing to take back."""
        document = self.document()
        if _is_for_window(event, can_undo=document.isUndoAvailable(), can_redo=document.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the form where the text has no lines."""
        if self._is_one_line and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the lines that the new width makes."""
        super().resizeEvent(event)
        self._fit()

    def focusOutEvent(self, event: Any) -> None:
        """Tell that the text was left; a context menu does not count."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def show_text(self, text: str) -> None:
        """Show a stored text; typing before it cannot be taken back any more."""
        if self.toPlainText() == text:
            self.document().clearUndoRedoStacks()
            return
        place, top = self.textCursor().position(), self.verticalScrollBar().value()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(text)))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(top)

    def _fit(self) -> None:
        # The layout of plain text counts its height in lines.
        lines = max(self._fewest_lines, min(_MOST_LINES, int(self.document().size().height())))
        # A bar while all lines fit would take their width, and make more lines.
        is_full = lines == _MOST_LINES
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_full else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        frame = self.contentsMargins()
        margin = round(2 * self.document().documentMargin()) + frame.top() + frame.bottom()
        # One line stands as high as the fields of one line beside it.
        height = self.fontMetrics().lineSpacing() * lines + margin + (1 if self._is_one_line else 2)
        if height != self.height():
            self.setFixedHeight(height)


class ChoiceEdit(QComboBox):
    """A choice that the mouse wheel does not change while a form is scrolled."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.installEventFilter(_WheelGuard(self))


class _WheelGuard(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def _is_for_window(event: QEvent, *, can_undo: bool, can_redo: bool) -> bool:
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo):
        return not can_undo
    return event.matches(QKeySequence.StandardKey.Redo) and not can_redo
