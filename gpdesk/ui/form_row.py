"""One line of a form: the label, the editor, and the note on what is wrong below it."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from gpdesk.domain.problem import Importance, Problem
from gpdesk.ui.editor import LineEdit, LongTextEdit
from gpdesk.ui.field import CHOSEN, WHOLE, Choices, Field, FieldKind, shown_text, typed_value

LABEL_LETTERS = 15
LINES = 3  # of the form's grid, for each row
_SHORT = WHOLE | {FieldKind.DATE, FieldKind.TIME, FieldKind.DECIMAL, FieldKind.SWITCH}
_ANY_WIDTH = 16_777_215  # Qt's own "no limit"


class FieldRow:
    """Label, editor and the note below it."""

    def __init__(self, field: Field, editor: QWidget) -> None:
        self.field = field
        self.editor = editor
        self._choices: Choices = field.choices
        editor.setAccessibleName(field.label)
        editor.setToolTip(field.hint)
        self._label = QLabel("" if field.kind is FieldKind.SWITCH else field.label)
        self._label.setWordWrap(True)
        self._label.setBuddy(editor)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setVisible(False)

    def put(self, layout: QGridLayout, line: int, *, is_narrow: bool = False) -> None:
        """Place the row from a line of a grid of two columns on: the label beside its editor.

        Where it is narrow, labels of words stand above, those of days and numbers, which are short, stay. A switch has
        its label in itself.
        """
        is_narrow = is_narrow and self.field.kind not in _SHORT
        for widget in (self._label, self.editor, self._note):
            layout.removeWidget(widget)
        width = 0 if is_narrow else self._label.fontMetrics().averageCharWidth() * LABEL_LETTERS
        self._label.setMinimumWidth(width)
        self._label.setMaximumWidth(width or _ANY_WIDTH)
        self._label.setContentsMargins(0, 0 if is_narrow else 5, 0, 0)
        top = Qt.AlignmentFlag.AlignTop
        if is_narrow:
            layout.addWidget(self._label, line, 0, 1, 2)
        elif self.field.kind is not FieldKind.SWITCH:
            layout.addWidget(self._label, line + 1, 0, top)
        if is_narrow or self.field.kind is FieldKind.SWITCH:
            layout.addWidget(self.editor, line + 1, 0, 1, 2)
        else:
            layout.addWidget(self.editor, line + 1, 1, top)
        layout.addWidget(self._note, line + 2, 0 if is_narrow else 1, 1, 2 if is_narrow else 1)

    def set_shown(self, is_shown: bool) -> None:  # noqa: FBT001
        """Show or hide the row."""
        self.editor.setVisible(is_shown)
        self._label.setVisible(is_shown and self.field.kind is not FieldKind.SWITCH)
        self._note.setVisible(is_shown and bool(self._note.text()))

    def raw(self) -> Any:
        """Return what stands in the editor: a text, the number of a choice, or on and off."""
        match self.editor:
            case QComboBox():
                return self.editor.currentIndex()
            case QCheckBox():
                return self.editor.isChecked()
            case QPlainTextEdit():
                return self.editor.toPlainText()
            case QLineEdit():
                return self.editor.text()
            case _:
                raise TypeError(self.field.name)

    def value_of(self, raw: Any, year: int | None) -> Any:
        """Return the value of what stood in the editor; raise ``GpdeskError`` with a sentence where it is none."""
        if isinstance(raw, str):
            return typed_value(self.field, raw, year)
        if self.field.kind in CHOSEN:
            return self._choices[raw][0]
        return raw

    def offer(self, choices: Choices) -> None:
        """Offer other choices."""
        if choices == self._choices or not isinstance(self.editor, QComboBox):
            return
        self._choices = choices
        self.editor.clear()
        self.editor.addItems([label for _, label in choices])

    def fill(self, value: Any, *, is_draft: bool) -> None:
        """Show a stored value, or a draft as it was typed."""
        match self.editor:
            case LineEdit() | LongTextEdit():
                self.editor.show_text(value if is_draft else shown_text(self.field, value))
            case QComboBox():
                values = [choice for choice, _ in self._choices]
                index = value if is_draft else values.index(value) if value in values else -1
                self.editor.setCurrentIndex(index)
            case QCheckBox():
                self.editor.setChecked(bool(value))

    def clear(self) -> None:
        """Show nothing."""
        match self.editor:
            case LineEdit() | LongTextEdit():
                self.editor.show_text("")
            case QComboBox():
                self.editor.setCurrentIndex(-1)
            case QCheckBox():
                self.editor.setChecked(False)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show what is wrong below the editor."""
        is_error = any(problem.importance is Importance.ERROR for problem in problems)
        self._note.setText("\n".join(problem.message for problem in problems))
        self._note.setVisible(bool(problems) and not self.editor.isHidden())
        _set_property(self._note, "role", "problem" if is_error else "warning")
        _set_property(self.editor, "wrong", is_error)


def _set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at; styling anew is dear, so only where it changes."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
