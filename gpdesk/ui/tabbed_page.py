"""A page of a plan's year with several lists, one behind another; without a plan it says how to begin."""

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from gpdesk.domain.plan_year import PlanYear
from gpdesk.ui.page import Page, heading, name_widget, no_plan_hint
from gpdesk.ui.page_list import PageName
from gpdesk.ui.session import Session


class TabbedPage(Page):
    """Subclasses add their tabs in ``__init__`` and fill them in ``refresh`` after ``show_tabs``."""

    def __init__(self, session: Session, name: PageName, tabs_name: str) -> None:
        super().__init__(session, name)
        self.tabs = QTabWidget()
        name_widget(self.tabs, tabs_name, name.title)
        self._mains: list[QWidget] = []
        self.tabs.currentChanged.connect(self._on_tab)
        self._no_plan = no_plan_hint()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(heading(name.title))
        layout.addWidget(self._no_plan)
        layout.addWidget(self.tabs, 1)
        layout.addStretch(0)

    def add_tab(self, widget: QWidget, text: str, main: QWidget) -> None:
        """Add a tab; ``main`` is where its work is done by keyboard."""
        self._mains.append(main)
        self.tabs.addTab(widget, text)
        self._on_tab(self.tabs.currentIndex())

    def show_tabs(self) -> PlanYear | None:
        """Show the tabs where there is a plan, and return its year."""
        plan_year = self.session.plan_year
        self.setEnabled(plan_year is not None)
        self._no_plan.setVisible(plan_year is None)
        self.tabs.setVisible(plan_year is not None)
        return plan_year

    def _on_tab(self, index: int) -> None:
        if 0 <= index < len(self._mains):
            self.main_widget = self._mains[index]
