"""A log in one piece: table, filter, and the form of the line chosen; lines are added, copied and removed by keys."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from gpdesk.domain.identity import new_id
from gpdesk.domain.problem import blocks
from gpdesk.domain.text import quoted
from gpdesk.ui.column_memory import ColumnMemory
from gpdesk.ui.commit import commit_typing
from gpdesk.ui.field import Field
from gpdesk.ui.form import NounForm
from gpdesk.ui.line_buttons import LineButtons
from gpdesk.ui.log import Log
from gpdesk.ui.message import ask
from gpdesk.ui.noun_filter import NounFilter
from gpdesk.ui.noun_model import NounModel
from gpdesk.ui.noun_panes import lay_out_panes
from gpdesk.ui.noun_view import NounView
from gpdesk.ui.session import Session


class NounEditor(QWidget):
    """Shows one ``Log``; a new line is stored as soon as nothing in it is wrong, and stays in sight until then."""

    def __init__(self, session: Session, memory: ColumnMemory, log: Log, above: QWidget | None = None) -> None:
        super().__init__()
        self.setObjectName(f"{log.name}_editor")
        self._session = session
        self._log = log
        self._nouns: tuple[Any, ...] = ()
        self._draft: Any = None
        self._owner: object = None
        self._is_filling = False
        self.form = NounForm(log.name, log.fields, log.check, self._save)
        self._model = NounModel(log.columns, self)
        self.view = NounView(f"{log.name}_table", f"Danh sách {log.label}", self._model, memory)
        self.view.selectionModel().currentRowChanged.connect(self._on_row)
        self._model.modelReset.connect(self._show_count)
        self._model.layoutChanged.connect(self._show_chosen)
        self.view.opening_wanted.connect(lambda: self.form.focus_first() if self._chosen else None)
        self.view.removal_wanted.connect(self.remove)
        self._filter = NounFilter(log.name, log.label, log.facets)
        self._filter.changed.connect(self._apply_filter)
        self._filter.columns_wanted.connect(self.view.choose_columns)
        self._filter.lines_wanted.connect(self.view.setFocus)
        self._buttons = LineButtons(log.name)
        self._of_a_line = ["copy"]
        self._make_buttons()
        self._below = lay_out_panes(self, above, (self._filter, self.view, self._buttons), self.form)

    def set_nouns(self, nouns: tuple[Any, ...], owner: object = None, year: int | None = None) -> None:
        """Show the lines of ``owner`` (a plan, a file); the same line stays chosen.

        A line not yet stored is given up only when another owner's lines are shown.
        """
        before = {noun.id for noun in self._nouns}
        if owner != self._owner:
            self._owner, self._draft, self._nouns = owner, None, ()
            self._filter.clear()
            before = set()
        self.form.set_year(year)
        if self._draft is not None and any(noun.id == self._draft.id for noun in nouns):
            self._draft = None
        chosen = self._chosen
        self._nouns = nouns
        self._filter.offer(nouns)
        fresh = [noun.id for noun in nouns if noun.id not in before] if before else []
        self._show(fresh[0] if len(fresh) == 1 else chosen.id if chosen else None)
        self._buttons.enable("add", on=owner is not None)

    def choose(self, noun_id: str) -> bool:
        """Choose a line by its id, whatever is filtered; tell whether it is there."""
        if not any(noun.id == noun_id for noun in self._nouns):
            return False
        if self._model.row_of(noun_id) < 0:
            self._filter.clear()
        self._show(noun_id)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def add(self) -> None:
        """Begin a new line and put the keyboard into its first field."""
        self._commit()
        noun = self._draft or (self._log.make(self._next_position()) if self._owner is not None else None)
        if noun is not None:
            self._enter(noun)
        elif self._owner is not None:
            self._buttons.say(self._log.needs)

    def copy(self) -> None:
        """Make a new line like the one chosen."""
        self._commit()
        chosen = self._chosen
        if chosen is None or chosen is self._draft:
            return
        changes: dict[str, Any] = {"id": new_id()}
        if hasattr(chosen, "position"):
            changes["position"] = self._next_position()
        self._enter(replace(chosen, **changes))

    def remove(self) -> None:
        """Remove the line chosen; undo brings it back."""
        self._commit()
        chosen, row = self._chosen, self.view.currentIndex().row()
        if chosen is None:
            return
        if chosen is self._draft:
            self._draft = None
            self._show(None, row - 1)
            return
        name = f"{self._log.label} {quoted(self._log.title(chosen))}"
        if self._log.question and not ask(self, self._log.question(chosen), "Xóa", "Giữ lại"):
            return
        below = self._model.noun_at(row + 1) or self._model.noun_at(row - 1)
        self._session.run(f"Xóa {name}", lambda store: self._log.repository(store).remove(chosen.id))
        self._show(below.id if below else None)
        self._buttons.say(f"Đã xóa {name}. Bấm Ctrl+Z để lấy lại.")

    def shift(self, step: int) -> None:
        """Move the line chosen up (-1) or down (1) in the order that papers print."""
        self._commit()
        chosen = self._chosen
        nouns = list(self._nouns)
        place = next((number for number, noun in enumerate(nouns) if chosen and noun.id == chosen.id), -1)
        if place < 0 or not 0 <= place + step < len(nouns):
            return
        nouns[place], nouns[place + step] = nouns[place + step], nouns[place]
        moved = [replace(noun, position=number) for number, noun in enumerate(nouns, start=1)]
        before = {noun.id: noun for noun in self._nouns}

        def work(store: Any) -> None:
            for noun in moved:
                if noun != before[noun.id]:
                    self._log.repository(store).update(noun)

        self._session.run(f"Đổi thứ tự {self._log.label} {quoted(self._log.title(chosen))}", work)

    @property
    def chosen(self) -> Any:
        """The line chosen, None where it is not stored yet or there is none."""
        return None if self._chosen is self._draft else self._chosen

    @property
    def _chosen(self) -> Any:
        return self._model.noun_at(self.view.currentIndex().row())

    def _next_position(self) -> int:
        return max((getattr(noun, "position", 0) for noun in self._nouns), default=0) + 1

    def _enter(self, noun: Any) -> None:
        """Take a new line: store it where it is whole, keep it as a draft otherwise."""
        self._filter.clear()
        if blocks(self._log.check(noun)):
            self._draft = noun
            self._show(noun.id)
        else:
            self._add(noun)
        self.form.focus_first()

    def _add(self, noun: Any) -> None:
        label = f"Thêm {self._log.label} {quoted(self._log.title(noun))}"
        self._session.run(label, lambda store: self._log.repository(store).add(noun))

    def _save(self, noun: Any, field: Field) -> None:
        if self._draft is None or noun.id != self._draft.id:
            label = f"Sửa {self._log.label} {quoted(self._log.title(noun))}: {field.label.lower()}"
            self._session.run(label, lambda store: self._log.repository(store).update(noun))
        elif blocks(self._log.check(noun)) or self.form.holds_wrong_typing(noun.id):
            self._draft = noun
            self._show(noun.id)
        else:
            self._add(noun)

    def _show(self, chosen: str | None, row: int = 0) -> None:
        """Show the lines with one of them chosen; where it is gone, the one in that row."""
        self._is_filling = True
        self._model.set_nouns(self._nouns, self._draft, chosen)
        self._choose_row(self._model.row_of(chosen), row)
        self._is_filling = False
        self._show_count()
        self._show_chosen()

    def _choose_row(self, found: int, otherwise: int = 0) -> None:
        row = found if found >= 0 else max(0, min(otherwise, self._model.rowCount() - 1))
        index = self._model.index(row, max(0, self.view.currentIndex().column()))
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def _apply_filter(self) -> None:
        chosen = self._chosen
        self._is_filling = True
        self._model.set_filter(self._filter.text, self._filter.wants)
        self._choose_row(self._model.row_of(chosen.id) if chosen else 0)
        self._is_filling = False
        self._show_count()
        self._show_chosen()

    def _on_row(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if not self._is_filling:
            self._buttons.say("")
            self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self._chosen
        self.form.set_noun(chosen, is_new=chosen is not None and chosen is self._draft)
        for key in self._of_a_line:
            self._buttons.enable(key, on=chosen is not None and chosen is not self._draft)
        self._buttons.enable("remove", on=chosen is not None)
        if self._log.is_ordered:
            places = [noun.id for noun in self._nouns]
            place = places.index(chosen.id) if chosen is not None and chosen.id in places else -1
            can_move = place >= 0 and self._model.is_in_order
            self._buttons.enable("up", on=can_move and place > 0)
            self._buttons.enable("down", on=can_move and place < len(places) - 1)

    def _show_count(self) -> None:
        self._filter.show_count(self._model.stored_shown, self._model.total)
        if self._filter.is_on and self._model.total:
            self.view.say_when_empty("Không có dòng nào khớp bộ lọc.")
        elif self._owner is not None:
            first = f"Chưa có {self._log.label} nào. Bấm Thêm (Ctrl+N) để ghi dòng đầu tiên."
            self.view.say_when_empty(self._log.needs if self._log.make(1) is None else first)

    def _commit(self) -> None:
        """Store what is being typed, the input method's word first."""
        if commit_typing(self.form) is not None:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_buttons(self) -> None:
        for key, text, words, keys, slot in (
            ("add", "Thêm", f"Thêm {self._log.label}", "Ctrl+N", self.add),
            ("copy", "Nhân đôi", f"Thêm {self._log.label} giống dòng đang chọn", "Ctrl+D", self.copy),
            ("remove", "Xóa", f"Xóa {self._log.label}", "Delete", self.remove),
        ):
            self._buttons.add(key, text, words, slot, keys)
        if self._log.is_ordered:
            for key, sign, way, step in (("up", "↑", "lên", -1), ("down", "↓", "xuống", 1)):
                words = f"Chuyển {self._log.label} {way} một dòng"
                self._buttons.add(key, sign, words, partial(self.shift, step))

    def add_below(self, widget: QWidget) -> None:
        """Put a line of sums under the table."""
        self._below.insertWidget(2, widget)

    def add_button(
        self, key: str, text: str, words: str, slot: Callable[[], None], *, needs_line: bool = False
    ) -> None:
        """Put one more button beside the others; ``needs_line``: it does something with the line chosen."""
        self._buttons.add(key, text, words, slot)
        if needs_line:
            self._of_a_line.append(key)
