"""A form for one noun: leaving a field stores it, or shows beside it what is wrong. There is no save button."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.problem import Importance, Problem, blocks
from gpdesk.ui.field import Field, FieldKind, shown_text, typed_value

_LONG_TEXT_LINES = 4


class LongTextEdit(QPlainTextEdit):
    """A text of several lines that tells when it is left; Tab goes to the next field."""

    left = Signal()

    def __init__(self, lines: int = _LONG_TEXT_LINES) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 16)

    def focusOutEvent(self, event: Any) -> None:
        """Tell that the text was left; a context menu does not count."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class NounForm(QWidget):
    """Editors for the fields of a frozen dataclass."""

    def __init__(
        self,
        name: str,
        fields: tuple[Field, ...],
        check: Callable[[Any], tuple[Problem, ...]],
        save: Callable[[Any, Field], None],
    ) -> None:
        super().__init__()
        self.setObjectName(f"form_{name}")
        self._fields = fields
        self._check = check
        self._save = save
        self._noun: Any = None
        self._is_filling = False
        self._editors: dict[str, QWidget] = {}
        self._notes: dict[str, QLabel] = {}
        self._rows: dict[str, QWidget] = {}
        self._layout = QFormLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setVerticalSpacing(4)
        self._layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for field in fields:
            editor = self._make_editor(field)
            editor.setObjectName(f"{name}_{field.name}")
            editor.setAccessibleName(field.label)
            editor.setToolTip(field.hint)
            note = QLabel()
            note.setWordWrap(True)
            note.setVisible(False)
            label = QLabel(field.label if field.kind is not FieldKind.SWITCH else "")
            label.setBuddy(editor)
            self._layout.addRow(label, editor)
            self._layout.addRow("", note)
            self._editors[field.name] = editor
            self._notes[field.name] = note
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setEnabled(False)

    def set_noun(self, noun: Any) -> None:
        """Show another noun, or the same one after a change; a field being typed in keeps its text."""
        same = self._noun is not None and noun is not None and self._noun.id == noun.id
        self._noun = noun
        self.setEnabled(noun is not None)
        if noun is None:
            return
        self._is_filling = True
        for field in self._fields:
            editor = self._editors[field.name]
            self._layout.setRowVisible(editor, field.is_shown(noun))
            if same and editor.hasFocus() and self._is_wrong(field):
                continue
            self._fill(field, editor, getattr(noun, field.name))
        self._is_filling = False
        self._show_problems(self._check(noun))

    def commit(self) -> None:
        """Store what is being typed, as when the field was left."""
        for field in self._fields:
            if self._editors[field.name].hasFocus():
                self._take(field)

    def _make_editor(self, field: Field) -> QWidget:
        match field.kind:
            case FieldKind.LONG_TEXT | FieldKind.LINES:
                long_text = LongTextEdit(3 if field.kind is FieldKind.LINES else _LONG_TEXT_LINES)
                long_text.left.connect(lambda: self._take(field))
                return long_text
            case FieldKind.CHOICE:
                combo = QComboBox()
                combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
                combo.setMinimumContentsLength(12)
                for _, label in field.choices:
                    combo.addItem(label)
                combo.activated.connect(lambda _index: self._take(field))
                combo.installEventFilter(_WheelGuard(combo))
                return combo
            case FieldKind.SWITCH:
                switch = QCheckBox(field.label)
                switch.clicked.connect(lambda _on: self._take(field))
                return switch
            case _:
                line = QLineEdit()
                line.setPlaceholderText(field.hint)
                line.editingFinished.connect(lambda: self._take(field))
                return line

    def _fill(self, field: Field, editor: QWidget, value: Any) -> None:
        text = shown_text(field, value)
        match editor:
            case QLineEdit():
                if editor.text() != text:
                    editor.setText(text)
                    editor.setCursorPosition(0)
            case QPlainTextEdit():
                if editor.toPlainText() != text:
                    editor.setPlainText(text)
            case QComboBox():
                values = [choice for choice, _ in field.choices]
                editor.setCurrentIndex(values.index(value) if value in values else -1)
            case QCheckBox():
                editor.setChecked(bool(value))

    def _take(self, field: Field) -> None:
        """Read the field, check the noun, store it; or say what is wrong and keep what was typed."""
        if self._is_filling or self._noun is None:
            return
        try:
            value = self._value(field)
        except GpdeskError as fault:
            self._show_problems((Problem(field.name, "unreadable", str(fault)),))
            return
        if value == getattr(self._noun, field.name):
            self._fill(field, self._editors[field.name], value)
            self._show_problems(self._check(self._noun))
            return
        changed = replace(self._noun, **{field.name: value})
        problems = self._check(changed)
        own = tuple(problem for problem in problems if problem.field == field.name)
        if blocks(own):
            self._show_problems(problems)
            return
        self._noun = changed
        self._save(changed, field)

    def _value(self, field: Field) -> Any:
        editor = self._editors[field.name]
        match editor:
            case QComboBox():
                return field.choices[editor.currentIndex()][0]
            case QCheckBox():
                return editor.isChecked()
            case QPlainTextEdit():
                return typed_value(field, editor.toPlainText())
            case QLineEdit():
                return typed_value(field, editor.text())
            case _:
                raise TypeError(field.name)

    def _is_wrong(self, field: Field) -> bool:
        return bool(self._editors[field.name].property("wrong"))

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        for field in self._fields:
            own = [problem for problem in problems if problem.field == field.name]
            note, editor = self._notes[field.name], self._editors[field.name]
            note.setText("\n".join(problem.message for problem in own))
            is_error = any(problem.importance is Importance.ERROR for problem in own)
            note.setProperty("role", "problem" if is_error else "warning")
            self._layout.setRowVisible(note, bool(own))
            note.setVisible(bool(own))
            if bool(editor.property("wrong")) != is_error:
                editor.setProperty("wrong", is_error)
            for widget in (note, editor):
                widget.style().unpolish(widget)
                widget.style().polish(widget)


class _WheelGuard(QObject):
    """Keeps the mouse wheel from changing a choice while a form is scrolled."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow wheel events of a choice that is not being used."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False
