"""Setting up the Action Month of a year in one dialog: its theme and slogans, and what is held in it; one undo step."""

from typing import Any

from PySide6.QtWidgets import QDialog, QTabWidget, QVBoxLayout, QWidget

from gpdesk.domain.action_month import ActionMonth
from gpdesk.domain.activity_check import check_action_month
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.identity import new_id
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import blocks
from gpdesk.domain.slogan import MonthFacts, past_months
from gpdesk.schedule.month_setup import MonthParts, make_month, usual_month
from gpdesk.ui.commit import commit_typing
from gpdesk.ui.dialog_buttons import agree_row, fit_to_screen
from gpdesk.ui.form import WRONG_TYPING
from gpdesk.ui.message import show_error
from gpdesk.ui.month_facts import MonthFactsForm
from gpdesk.ui.month_items import MonthItems
from gpdesk.ui.page import heading, name_widget
from gpdesk.ui.session import Session


def set_up_month(parent: QWidget, session: Session) -> None:
    """Let the clerk set up the month of the year shown, and store what was agreed to."""
    plan_year = session.plan_year
    if plan_year is None:
        return
    year = plan_year.plan.year
    last = session.store.plan_year(year - 1) if year - 1 in session.years else None
    past = past_months(month for month in session.store.action_months.list() if month.starts_on.year != year)
    dialog = MonthSetupDialog(parent, plan_year, last, past)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        month, parts = dialog.month, dialog.parts

        def work(store: Any) -> None:
            (store.action_months.update if plan_year.action_month else store.action_months.add)(month)
            for activity in parts.activities:
                store.activities.add(activity)
            for event in parts.events:
                store.events.add(event)
            for line in parts.budget_lines:
                store.budget_lines.add(line)

        try:
            session.run(f"Thiết lập Tháng hành động năm {year}", work)
        except GpdeskError as fault:
            show_error(parent, str(fault))
    dialog.deleteLater()


class MonthSetupDialog(QDialog):
    """``month`` and ``parts`` are what was agreed to."""

    def __init__(
        self, parent: QWidget | None, plan_year: PlanYear, last: PlanYear | None, past: dict[int, MonthFacts]
    ) -> None:
        super().__init__(parent)
        self._plan_year = plan_year
        self.parts = MonthParts((), (), ())
        year = plan_year.plan.year
        self.setObjectName("month_setup_dialog")
        self.setWindowTitle(f"Thiết lập Tháng hành động năm {year}")
        fit_to_screen(self, 1040, 640)
        month = plan_year.action_month or usual_month(plan_year.plan.id, new_id(), year)
        self._facts = MonthFactsForm(month, past)
        self._items = MonthItems(plan_year, last, lambda: self._facts.month)
        self._span = (month.starts_on, month.ends_on)
        self._tabs = QTabWidget()
        name_widget(self._tabs, "month_setup_tabs", "Các bước thiết lập")
        self._tabs.addTab(self._facts, "1. Chủ đề, khẩu hiệu")
        self._tabs.addTab(self._items, "2. Các việc trong tháng")
        self._tabs.currentChanged.connect(lambda _index: self._follow_span())
        self._problem = heading("", "problem")
        row, _ = agree_row(self, "month_setup", "Thiết lập", self._problem)
        layout = QVBoxLayout(self)
        layout.addWidget(self._tabs, 1)
        layout.addLayout(row)
        self._facts.focus_first()

    @property
    def month(self) -> ActionMonth:
        """The month as filled in."""
        return self._facts.month

    def show_tab(self, index: int) -> None:
        """Show a step."""
        self._tabs.setCurrentIndex(index)

    def accept(self) -> None:
        """Go on only where nothing is wrong; what is being typed is taken first."""
        commit_typing(self)
        self._follow_span()
        problems = check_action_month(self.month)
        if blocks(problems) or self._facts.holds_wrong_typing():
            self._refuse(0, problems[0].message if blocks(problems) else WRONG_TYPING)
            return
        if self.month.starts_on.year != self._plan_year.plan.year:
            self._refuse(0, f"Tháng hành động phải bắt đầu trong năm {self._plan_year.plan.year}. Hãy sửa ngày.")
            return
        if self._items.problem:
            self._refuse(1, "Còn việc có ngày hoặc giờ chưa đúng. Hãy sửa theo câu nhắc màu đỏ.")
            return
        try:
            self.parts = make_month(self._plan_year, self._items.items, self._items.last)
        except GpdeskError as fault:
            self._refuse(1, str(fault))
            return
        super().accept()

    def _follow_span(self) -> None:
        """Propose days anew where the month's own days were changed."""
        span = (self.month.starts_on, self.month.ends_on)
        if span != self._span and span[0] <= span[1]:
            self._span = span
            self._items.propose()

    def _refuse(self, tab: int, text: str) -> None:
        self.show_tab(tab)
        self._problem.setText(text)
