"""One event in a dialog: what, when, where, who, and what came of it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from gpdesk.domain.activity_check import check_event
from gpdesk.domain.event import Event
from gpdesk.domain.personal_data_check import EVENT_TEXTS
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Importance, blocks
from gpdesk.ui.commit import commit_typing
from gpdesk.ui.dialog_buttons import agree_row, fit_to_screen
from gpdesk.ui.event_log import event_fields
from gpdesk.ui.field import Field
from gpdesk.ui.form import WRONG_TYPING, NounForm
from gpdesk.ui.page import heading, scrolled
from gpdesk.ui.privacy import with_privacy


class EventDialog(QDialog):
    """Nothing is stored before "Lưu"; ``edited`` is what was agreed to."""

    def __init__(self, parent: QWidget | None, year: Callable[[], PlanYear | None], event: Event, title: str) -> None:
        super().__init__(parent)
        self.edited = event
        self.setObjectName("event_dialog")
        self.setWindowTitle(title)
        fit_to_screen(self, 620, 660)
        self._form = NounForm("board_event", event_fields(year), _check, self._take, enter_goes_on=False)
        plan_year = year()
        self._form.set_year(plan_year.plan.year if plan_year else None)
        self._form.set_noun(event)
        self._problem = heading("", "problem")
        layout = QVBoxLayout(self)
        layout.addWidget(scrolled(self._form), 1)
        row, _ = agree_row(self, "event", "Lưu", self._problem)
        layout.addLayout(row)
        self._form.focus_first()

    def accept(self) -> None:
        """Take what is being typed; go on only where nothing is wrong."""
        commit_typing(self)
        problems = _check(self.edited)
        if blocks(problems) or self._form.holds_wrong_typing(self.edited.id):
            words = [problem.message for problem in problems if problem.importance is Importance.ERROR]
            self._problem.setText(words[0] if words else WRONG_TYPING)
            return
        super().accept()

    def _take(self, event: Any, _field: Field) -> None:
        self.edited = event
        self._problem.setText("")
        self._form.set_noun(event)


_check = with_privacy(check_event, *EVENT_TEXTS)
