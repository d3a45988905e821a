"""What is done to the events of the board: each deed is one undo step with its own sentence."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from gpdesk.domain.activity import ActivityState
from gpdesk.domain.activity_check import check_event
from gpdesk.domain.event import Event, planned_again
from gpdesk.domain.identity import EventId, new_id
from gpdesk.domain.problem import blocks
from gpdesk.domain.text import quoted
from gpdesk.ui.board_view import BoardView
from gpdesk.ui.message import show_error
from gpdesk.ui.session import Session


class MonthWork:
    """Answers the wishes of a ``BoardView``; ``say`` shows a sentence under the board."""

    def __init__(self, parent: QWidget, session: Session, board: BoardView, say: Callable[[str], None]) -> None:
        self._parent = parent
        self._session = session
        self._board = board
        self._say = say
        board.moved.connect(self.move)
        board.edit_wanted.connect(self.edit)
        board.add_wanted.connect(self.add)
        board.remove_wanted.connect(self.remove)
        board.copy_wanted.connect(self.copy)
        board.paste_wanted.connect(lambda event_id, day: self.copy_to(event_id, (day,)))
        board.done_wanted.connect(self.toggle_done)

    def _event(self, event_id: str) -> Event | None:
        plan_year = self._session.plan_year
        return next((event for event in plan_year.events if event.id == event_id), None) if plan_year else None

    def _title(self, event: Event) -> str:
        plan_year = self._session.plan_year
        activities = plan_year.activities if plan_year else ()
        return event.title or next((each.title for each in activities if each.id == event.activity_id), "")

    def _store(self, label: str, event: Event) -> None:
        """Store a changed event, or say why it cannot be."""
        problems = check_event(event)
        if blocks(problems):
            self._say(problems[0].message)
            self._board.update()
            return
        self._session.run(f"{label} {quoted(self._title(event))}", lambda store: store.events.update(event))

    def move(self, event_id: str, first: date, last: date) -> None:
        """Put an event on other days of the year."""
        event = self._event(event_id)
        if event is None:
            self._say("Sự kiện này vừa bị xóa. Bấm Ctrl+Z nếu muốn lấy lại.")
            return
        plan_year = self._session.plan_year
        if plan_year is not None and first.year != plan_year.plan.year:
            self._say(f"Ngày {first:%d/%m/%Y} không thuộc năm {plan_year.plan.year}. Hãy chọn ngày trong năm.")
            return
        self._store("Dời sự kiện", replace(event, starts_on=first, ends_on=last))
        self._board.go_to(first if first >= self._board.month.first else self._board.day, event.id)

    def toggle_done(self, event_id: str) -> None:
        """Mark an event as held, or as planned again."""
        event = self._event(event_id)
        if event is not None:
            state = ActivityState.PLANNED if event.state is ActivityState.DONE else ActivityState.DONE
            self._store("Đánh dấu sự kiện", replace(event, state=state))

    def edit(self, event_id: str) -> None:
        """Let the clerk change an event in a dialog."""
        from gpdesk.ui.event_dialog import EventDialog

        event = self._event(event_id)
        if event is None:
            return
        dialog = EventDialog(self._parent, lambda: self._session.plan_year, event, "Sửa sự kiện")
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.edited != event:
            self._store("Sửa sự kiện", dialog.edited)
        dialog.deleteLater()

    def add(self, day: date) -> None:
        """Let the clerk add an event on a day."""
        from gpdesk.ui.event_dialog import EventDialog

        plan_year = self._session.plan_year
        if plan_year is None:
            return
        own = [each for each in plan_year.activities if each.in_action_month] or list(plan_year.activities)
        if not own:
            show_error(self._parent, "Chưa có hoạt động nào. Hãy thêm hoạt động ở trang Hoạt động, hoặc bấm Thiết lập.")
            return
        blank = Event(EventId(new_id()), own[0].id, day, day, place=own[0].place)
        dialog = EventDialog(self._parent, lambda: self._session.plan_year, blank, f"Thêm sự kiện ngày {day:%d/%m/%Y}")
        if dialog.exec() == QDialog.DialogCode.Accepted:
            made = dialog.edited
            self._session.run(f"Thêm sự kiện {quoted(self._title(made))}", lambda store: store.events.add(made))
            self._board.go_to(made.starts_on, made.id)
        dialog.deleteLater()

    def remove(self, event_id: str) -> None:
        """Take an event away; undo brings it back."""
        event = self._event(event_id)
        if event is None:
            return
        name = quoted(self._title(event))
        self._session.run(f"Xóa sự kiện {name}", lambda store: store.events.remove(event.id))
        self._say(f"Đã xóa {name} ngày {event.starts_on:%d/%m}. Bấm Ctrl+Z để lấy lại.")

    def copy(self, event_id: str) -> None:
        """Let the clerk choose the days on which the event is held too."""
        from gpdesk.ui.copy_days_dialog import CopyDaysDialog

        event = self._event(event_id)
        if event is None:
            return
        dialog = CopyDaysDialog(self._parent, self._board.month, self._title(event))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.copy_to(event_id, dialog.days)
        dialog.deleteLater()

    def copy_to(self, event_id: str, days: tuple[date, ...]) -> None:
        """Put copies of an event on days; what was counted at it is not copied."""
        event = self._event(event_id)
        if event is None or not days:
            return
        length = event.ends_on - event.starts_on
        copies = [replace(planned_again(event, day, day + length), is_launch=False) for day in days]

        def work(store: Any) -> None:
            for copy in copies:
                store.events.add(copy)

        self._session.run(f"Chép sự kiện {quoted(self._title(event))} sang {len(copies)} ngày", work)
        self._board.go_to(copies[0].starts_on, copies[0].id)
