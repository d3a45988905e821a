"""A form for one noun: leaving a field stores it, or shows beside it what is wrong. There is no save button."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.problem import Importance, Problem, blocks
from gpdesk.ui.editor import ChoiceEdit, LineEdit, LongTextEdit
from gpdesk.ui.field import Field, FieldKind, shown_text, typed_value

_LABEL_LETTERS = 15


class NounForm(QWidget):
    """Editors for the fields of a frozen dataclass with an ``id``.

    What was typed but cannot be stored stays in its field, with its problem, until it is mended; also when another
    field is stored or another noun is shown in between.
    """

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
        self._drafts: dict[tuple[str, str], Any] = {}
        self._rows: dict[str, _Row] = {}
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(6)
        layout.setHorizontalSpacing(8)
        layout.setColumnStretch(1, 1)
        for number, field in enumerate(fields):
            row = _Row(field, self._make_editor(field))
            row.editor.setObjectName(f"{name}_{field.name}")
            row.put(layout, 2 * number)
            self._rows[field.name] = row
        layout.setRowStretch(2 * len(fields), 1)
        self.setEnabled(False)

    def set_noun(self, noun: Any) -> None:
        """Show another noun, or the same one after a change."""
        self._noun = noun
        self.setEnabled(noun is not None)
        if noun is None:
            self._clear()
            return
        self._is_filling = True
        for field in self._fields:
            row = self._rows[field.name]
            row.set_shown(field.is_shown(noun))
            draft = self._drafts.get((noun.id, field.name))
            row.fill(getattr(noun, field.name) if draft is None else draft, is_draft=draft is not None)
        self._is_filling = False
        self._show_problems()

    def _make_editor(self, field: Field) -> QWidget:
        match field.kind:
            case FieldKind.LONG_TEXT | FieldKind.LINES:
                long_text = LongTextEdit(2)
                long_text.left.connect(lambda: self._take(field))
                return long_text
            case FieldKind.CHOICE:
                combo = ChoiceEdit()
                combo.addItems([label for _, label in field.choices])
                combo.activated.connect(lambda _index: self._take(field))
                return combo
            case FieldKind.SWITCH:
                switch = QCheckBox(field.label)
                switch.clicked.connect(lambda _on: self._take(field))
                return switch
            case _:
                line = LineEdit()
                line.setPlaceholderText(field.hint)
                line.editingFinished.connect(lambda: self._take(field))
                return line

    def _take(self, field: Field) -> None:
        """Read the field, check the noun, store it; or say what is wrong and keep what was typed."""
        if self._is_filling or self._noun is None:
            return
        noun, raw = self._noun, self._rows[field.name].raw()
        changed, problems = self._changed(field, raw)
        if changed is None or blocks(problems):
            self._drafts[noun.id, field.name] = raw
            self._show_problems()
            return
        self._drafts.pop((noun.id, field.name), None)
        if changed == noun:
            self._rows[field.name].fill(getattr(noun, field.name), is_draft=False)
            self._show_problems()
            return
        self._save(changed, field)
        if self._noun is noun:
            self.set_noun(changed)

    def _changed(self, field: Field, raw: Any) -> tuple[Any | None, tuple[Problem, ...]]:
        """Return the noun with the field as typed (None where it cannot be read), and the problems of that field."""
        try:
            value = typed_value(field, raw) if isinstance(raw, str) else field.choices[raw][0] if field.choices else raw
        except GpdeskError as fault:
            return None, (Problem(field.name, "unreadable", str(fault)),)
        changed = replace(self._noun, **{field.name: value})
        if changed != self._noun:
            changed = field.settle(changed)
        return changed, tuple(problem for problem in self._check(changed) if problem.field == field.name)

    def _show_problems(self) -> None:
        stored = self._check(self._noun)
        for field in self._fields:
            draft = self._drafts.get((self._noun.id, field.name))
            own = tuple(each for each in stored if each.field == field.name)
            if draft is not None:
                own = self._changed(field, draft)[1]
            self._rows[field.name].show_problems(own)

    def _clear(self) -> None:
        self._is_filling = True
        for row in self._rows.values():
            row.clear()
            row.show_problems(())
        self._is_filling = False


class _Row:
    """Label, editor and the note below it."""

    def __init__(self, field: Field, editor: QWidget) -> None:
        self.field = field
        self.editor = editor
        editor.setAccessibleName(field.label)
        editor.setToolTip(field.hint)
        self._label = QLabel("" if field.kind is FieldKind.SWITCH else field.label)
        self._label.setWordWrap(True)
        self._label.setBuddy(editor)
        self._label.setFixedWidth(self._label.fontMetrics().averageCharWidth() * _LABEL_LETTERS)
        self._label.setContentsMargins(0, 5, 0, 0)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setVisible(False)

    def put(self, layout: QGridLayout, line: int) -> None:
        """Place the row in a grid of two columns; a switch has its label beside it."""
        if self.field.kind is FieldKind.SWITCH:
            layout.addWidget(self.editor, line, 0, 1, 2)
        else:
            layout.addWidget(self._label, line, 0, Qt.AlignmentFlag.AlignTop)
            layout.addWidget(self.editor, line, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._note, line + 1, 1)

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

    def fill(self, value: Any, *, is_draft: bool) -> None:
        """Show a stored value, or a draft as it was typed."""
        match self.editor:
            case LineEdit() | LongTextEdit():
                self.editor.show_text(value if is_draft else shown_text(self.field, value))
            case QComboBox():
                values = [choice for choice, _ in self.field.choices]
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
