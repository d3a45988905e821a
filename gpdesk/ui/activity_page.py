"""Hoạt động: the activities of the year, their events, and the days off."""

from typing import Any

from gpdesk.domain.plan_year import PlanYear
from gpdesk.ui.activity_log import activity_lines, activity_log, holiday_log
from gpdesk.ui.column_memory import ColumnMemory
from gpdesk.ui.event_log import event_log
from gpdesk.ui.noun_editor import NounEditor
from gpdesk.ui.page_list import PageName
from gpdesk.ui.session import Session
from gpdesk.ui.tabbed_page import TabbedPage

_TABS = (("activity", "Hoạt động"), ("event", "Sự kiện"), ("holiday", "Ngày nghỉ"))


class ActivityPage(TabbedPage):
    """Three lists; recurring activities are expanded into events by a dialog."""

    def __init__(self, session: Session, memory: ColumnMemory) -> None:
        super().__init__(session, PageName.ACTIVITIES, "activity_tabs")
        logs = (activity_log(self._year), event_log(self._year), holiday_log(self._year))
        self._editors = {log.name: NounEditor(session, memory, log) for log in logs}
        self._editors["activity"].add_button(
            "repeat", "Lặp lại…", "Lập các sự kiện lặp lại của hoạt động đang chọn", self._repeat, needs_line=True
        )
        for name, text in _TABS:
            self.add_tab(self._editors[name], text, self._editors[name].view)

    def refresh(self) -> None:
        """Show the lists of the year."""
        plan_year = self.show_tabs()
        nouns: dict[str, tuple[Any, ...]] = {
            "activity": activity_lines(plan_year) if plan_year else (),
            "event": plan_year.events if plan_year else (),
            "holiday": plan_year.holidays if plan_year else (),
        }
        owner = plan_year.plan.id if plan_year else None
        for name, editor in self._editors.items():
            editor.set_nouns(nouns[name], owner, plan_year.plan.year if plan_year else None)

    def show_place(self, place: str) -> None:
        """Choose a list or a line of it ("activity:<id>")."""
        name, _, noun_id = place.partition(":")
        editor = self._editors[name]
        self.tabs.setCurrentWidget(editor)
        if not editor.choose(noun_id):
            editor.view.setFocus()

    def _year(self) -> PlanYear | None:
        return self.session.plan_year

    def _repeat(self) -> None:
        from gpdesk.ui.repeat_dialog import repeat_activity

        line = self._editors["activity"].chosen
        plan_year = self.session.plan_year
        if plan_year is None or line is None:
            return
        activity = next((each for each in plan_year.activities if each.id == line.id), None)
        if activity is not None:
            repeat_activity(self, self.session, plan_year, activity)
