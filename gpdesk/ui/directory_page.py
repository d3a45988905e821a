"""Danh mục: who issues, signs and receives; units and their people; women in leadership; deadlines."""

from typing import Any

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from gpdesk.domain.plan_year import PlanYear
from gpdesk.ui.column_memory import ColumnMemory
from gpdesk.ui.directory_log import basis_log, deadline_log, directory_nouns, office_log, recipient_log, signer_log
from gpdesk.ui.leadership_log import bodies_of_last_year, leadership_log
from gpdesk.ui.message import inform
from gpdesk.ui.noun_editor import NounEditor
from gpdesk.ui.page import Page, heading, name_widget
from gpdesk.ui.page_list import PageName
from gpdesk.ui.session import Session
from gpdesk.ui.unit_log import sum_words, unit_lines, unit_log

_TABS = {
    "office": "Cơ quan",
    "signer": "Người ký",
    "recipient": "Nơi nhận",
    "basis": "Căn cứ",
    "unit": "Đơn vị, khóm",
    "leadership": "Cán bộ nữ",
    "deadline": "Thời hạn",
}
_PLACES = {"recipients": "recipient", "bases": "basis"}
_OF_A_PLAN = frozenset({"basis", "unit", "leadership", "deadline"})


class DirectoryPage(Page):
    """Seven lists, each with its form."""

    def __init__(self, session: Session, memory: ColumnMemory) -> None:
        super().__init__(session, PageName.DIRECTORY)
        self._tabs = QTabWidget()
        name_widget(self._tabs, "directory_tabs", self.name.title)
        self._sums = heading("", "hint")
        self._sums.setObjectName("unit_sums")
        logs = (
            office_log(),
            signer_log(),
            recipient_log(),
            basis_log(self._year),
            unit_log(self._year),
            leadership_log(self._year),
            deadline_log(self._year),
        )
        self._editors: dict[str, NounEditor] = {}
        for log in logs:
            editor = self._editors[log.name] = NounEditor(session, memory, log)
            self._tabs.addTab(editor, _TABS[log.name])
        self._editors["unit"].add_below(self._sums)
        self._editors["leadership"].add_button(
            "last_year", "Lấy từ năm trước", "Lấy tên cơ quan, chức danh của năm trước", self._take_last_year
        )
        self.main_widget: QWidget | None = self._tabs.tabBar()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(heading(self.name.title))
        layout.addWidget(self._tabs, 1)

    def refresh(self) -> None:
        """Show the lists anew."""
        plan_year = self.session.plan_year
        is_open = self.session.is_open
        self.setEnabled(is_open)
        for name, editor in self._editors.items():
            is_of_plan = name in _OF_A_PLAN
            owner = (plan_year.plan.id if plan_year else None) if is_of_plan else self.session.path
            editor.set_nouns(
                self._nouns(name, plan_year) if is_open else (), owner, plan_year.plan.year if plan_year else None
            )
        self._sums.setText(sum_words(unit_lines(plan_year)) if plan_year else "")

    def show_place(self, place: str) -> None:
        """Choose a list ("office", "signer", "recipients", "bases", "unit") or a line of it ("unit:<id>")."""
        name, _, noun_id = place.partition(":")
        editor = self._editors.get(_PLACES.get(name, name))
        if editor is not None:
            self._tabs.setCurrentWidget(editor)
            if not editor.choose(noun_id):
                editor.view.setFocus()

    def _year(self) -> PlanYear | None:
        return self.session.plan_year

    def _nouns(self, name: str, plan_year: PlanYear | None) -> tuple[Any, ...]:
        if name == "unit":
            return unit_lines(plan_year) if plan_year else ()
        if name == "leadership":
            return plan_year.leadership_counts if plan_year else ()
        return directory_nouns(name, self.session.store, plan_year)

    def _take_last_year(self) -> None:
        plan_year = self.session.plan_year
        if plan_year is None:
            return
        bodies = bodies_of_last_year(plan_year)
        if not bodies:
            year = plan_year.plan.year - 1
            has_any = bool(plan_year.last_year_leadership_counts)
            inform(
                self,
                f"Mọi cơ quan, chức danh của năm {year} đã có trong danh sách."
                if has_any
                else f"Tệp không có danh sách cán bộ nữ của năm {year}. Hãy bấm Thêm để ghi từng dòng.",
            )
            return

        def work(store: Any) -> None:
            for body in bodies:
                store.leadership_counts.add(body)

        self.session.run(f"Lấy danh sách cán bộ nữ của năm {plan_year.plan.year - 1}", work)
