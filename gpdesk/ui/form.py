"""A form for one noun: leaving a field stores it, or shows beside it what is wrong. There is no save button."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.problem import Problem, blocks
from gpdesk.ui.editor import ChoiceEdit, DayEdit, LineEdit, LongTextEdit
from gpdesk.ui.field import Field, FieldKind
from gpdesk.ui.form_row import LABEL_LETTERS, LINES, FieldRow

WRONG_TYPING = "Còn ô ghi chưa đúng. Hãy sửa theo câu nhắc màu đỏ."
_EDITOR_LETTERS = 24  # narrower editors have their labels above them
_WITH_MEANING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class NounForm(QWidget):
    """Editors for the fields of a frozen dataclass with an ``id``.

    What was typed but cannot be stored stays in its field, with its problem, until it is mended; also when another
    field is stored or another noun is shown in between. Enter goes on to the next field as in Excel, unless
    ``enter_goes_on`` is off: then it is left to the dialog.
    """

    def __init__(
        self,
        name: str,
        fields: tuple[Field, ...],
        check: Callable[[Any], tuple[Problem, ...]],
        save: Callable[[Any, Field], None],
        *,
        enter_goes_on: bool = True,
    ) -> None:
        super().__init__()
        self.setObjectName(f"form_{name}")
        self._enter_goes_on = enter_goes_on
        self._is_narrow = False
        self._fields = fields
        self._check = check
        self._save = save
        self._noun: Any = None
        self._year: int | None = None
        self._is_new = False
        self._untouched: frozenset[str] = frozenset()
        self._is_filling = False
        self._drafts: dict[tuple[str, str], Any] = {}
        self._rows: dict[str, FieldRow] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(6)
        self._grid.setHorizontalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        for number, field in enumerate(fields):
            row = FieldRow(field, self._make_editor(field))
            row.editor.setObjectName(f"{name}_{field.name}")
            row.put(self._grid, LINES * number)
            self._rows[field.name] = row
        self._grid.setRowStretch(LINES * len(fields), 1)
        self.setEnabled(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the labels above their editors where these would be too narrow beside them."""
        super().resizeEvent(event)
        letters = LABEL_LETTERS + _EDITOR_LETTERS
        is_narrow = self.width() < self.fontMetrics().averageCharWidth() * letters
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            for number, row in enumerate(self._rows.values()):
                row.put(self._grid, LINES * number, is_narrow=is_narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next field at Enter, stay where something is wrong; a field of several lines keeps Enter."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & _WITH_MEANING
        if not (is_enter and self._enter_goes_on):
            super().keyPressEvent(event)
            return
        shown = [row for row in self._rows.values() if not row.editor.isHidden()]
        place = next((place for place, row in enumerate(shown) if row.editor.hasFocus()), len(shown))
        is_wrong = self._noun is not None and place < len(shown) and self._draft_key(shown[place]) in self._drafts
        if place + 1 < len(shown) and not is_wrong:
            shown[place + 1].editor.setFocus(Qt.FocusReason.TabFocusReason)

    def set_year(self, year: int | None) -> None:
        """Set the year of days that are typed without one."""
        self._year = year

    def focus_first(self) -> None:
        """Put the keyboard into the first field, ready to type over what stands there."""
        editor = next(row.editor for row in self._rows.values() if not row.editor.isHidden())
        editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(editor, QLineEdit | LongTextEdit):
            editor.selectAll()

    def _draft_key(self, row: FieldRow) -> tuple[str, str]:
        return self._noun.id, row.field.name

    def holds_wrong_typing(self, noun_id: str) -> bool:
        """Tell whether something was typed for a noun that could not be taken."""
        return any(key[0] == noun_id for key in self._drafts)

    def set_noun(self, noun: Any, *, is_new: bool = False) -> None:
        """Show another noun, or the same one after a change.

        Of a new noun nothing is asked in a field before that field was left.
        """
        is_same = self._noun is not None and noun is not None and noun.id == self._noun.id
        if not is_new:
            self._untouched = frozenset()
        elif not is_same:
            self._untouched = frozenset(self._rows)
        self._noun, self._is_new = noun, is_new
        self.setEnabled(noun is not None)
        if noun is None:
            self._clear()
            return
        self._is_filling = True
        for field in self._fields:
            row = self._rows[field.name]
            row.set_shown(field.is_shown(noun))
            row.offer(field.choices_for(noun))
            draft = self._drafts.get((noun.id, field.name))
            row.fill(getattr(noun, field.name) if draft is None else draft, is_draft=draft is not None)
        self._is_filling = False
        self._show_problems()

    def _make_editor(self, field: Field) -> QWidget:
        match field.kind:
            case FieldKind.LONG_TEXT | FieldKind.LINES | FieldKind.WRAPPED:
                is_one_line = field.kind is FieldKind.WRAPPED
                long_text = LongTextEdit(1 if is_one_line else 2, is_one_line=is_one_line)
                long_text.setPlaceholderText(field.hint)
                long_text.left.connect(lambda: self._take(field))
                return long_text
            case FieldKind.CHOICE | FieldKind.REFERENCE:
                combo = ChoiceEdit()
                combo.addItems([label for _, label in field.choices])
                combo.activated.connect(lambda _index: self._take(field))
                return combo
            case FieldKind.SWITCH:
                switch = QCheckBox(field.label)
                switch.clicked.connect(lambda _on: self._take(field))
                return switch
            case _:
                line = DayEdit() if field.kind is FieldKind.DATE else LineEdit()
                line.setPlaceholderText(field.hint)
                line.editingFinished.connect(lambda: self._take(field))
                return line

    def _take(self, field: Field) -> None:
        """Read the field, check the noun, store it; or say what is wrong and keep what was typed."""
        if self._is_filling or self._noun is None:
            return
        noun, raw = self._noun, self._rows[field.name].raw()
        is_new = self._is_new
        self._untouched -= {field.name}
        changed, problems = self._changed(field, raw)
        if changed is None or blocks(problems):
            self._drafts[noun.id, field.name] = raw
            self._show_problems()
            return
        was_wrong = self._drafts.pop((noun.id, field.name), None) is not None
        if changed == noun and not (self._is_new and was_wrong):
            self._rows[field.name].fill(getattr(noun, field.name), is_draft=False)
            self._show_problems()
            return
        try:
            self._save(changed, field)
        except GpdeskError:
            # The file could not take it: what was typed stays, to be stored when the field is left again.
            self._drafts[noun.id, field.name] = raw
            raise
        if self._noun is noun:
            self.set_noun(changed, is_new=is_new)

    def _changed(self, field: Field, raw: Any) -> tuple[Any | None, tuple[Problem, ...]]:
        """Return the noun with the field as typed (None where it cannot be read), and the problems of that field."""
        try:
            value = self._rows[field.name].value_of(raw, self._year)
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
            self._rows[field.name].show_problems(() if field.name in self._untouched else own)

    def _clear(self) -> None:
        self._is_filling = True
        for row in self._rows.values():
            row.clear()
            row.show_problems(())
        self._is_filling = False
