"""Reading a plan into the file: the clerk sees every proposal and doubt, corrects them, and only then it is stored."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTabWidget, QVBoxLayout, QWidget

from gpdesk.domain.plan_draft import with_corrections
from gpdesk.domain.plan_year import PlanYear
from gpdesk.ui.commit import commit_typing
from gpdesk.ui.dialog_buttons import agree_row, fit_to_screen
from gpdesk.ui.form import WRONG_TYPING
from gpdesk.ui.import_doubts import ImportDoubts
from gpdesk.ui.import_head import ImportHead
from gpdesk.ui.import_measures import ImportMeasures
from gpdesk.ui.page import heading, name_widget

_MEASURES, _DOUBTS, _HEAD = range(3)


class ImportDialog(QDialog):
    """Review of what was read. ``plan_year`` is what the clerk agreed to."""

    def __init__(self, parent: QWidget | None, intake: Any, read_again: Callable[[Any, tuple[Any, ...]], Any]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Nhập kế hoạch: xem lại trước khi đưa vào tệp")
        self.setObjectName("import_dialog")
        fit_to_screen(self, 1080, 620)
        self._intake = intake
        self._read_again = read_again
        self.plan_year: PlanYear = intake.plan_year
        self._summary = heading("", "section")
        self._measures, self._doubts, self._head = ImportMeasures(), ImportDoubts(), ImportHead()
        for part in (self._measures, self._head):
            part.corrected.connect(self._take)
        self._doubts.correct_wanted.connect(self._correct)
        self._tabs = QTabWidget()
        name_widget(self._tabs, "import_tabs", "Các phần đã đọc")
        self._tabs.addTab(self._measures, "Chỉ tiêu")
        self._tabs.addTab(self._doubts, "Chỗ cần xem lại")
        self._tabs.addTab(self._head, "Đầu văn bản, cơ quan, người ký")
        self._problem = heading("", "problem")
        row, _ = agree_row(self, "import", "Đưa vào tệp", self._problem)
        layout = QVBoxLayout(self)
        layout.addWidget(self._summary)
        layout.addWidget(self._tabs, 1)
        layout.addLayout(row)
        self._show()
        self._measures.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_tab(self, index: int) -> None:
        """Show one of the parts: 0 measures, 1 doubts, 2 head."""
        self._tabs.setCurrentIndex(index)

    def accept(self) -> None:
        """Go on only where nothing is wrong; what is ticked is corrected first, for a tick is the clerk's consent."""
        commit_typing(self)
        if self._measures.choose_wrong():
            self._refuse(_MEASURES)
        elif self._head.holds_wrong_typing():
            self._refuse(_HEAD)
        else:
            self._correct()
            super().accept()

    def _refuse(self, tab: int) -> None:
        self.show_tab(tab)
        self._problem.setText(WRONG_TYPING)

    def _show(self) -> None:
        year = self.plan_year
        self._summary.setText(
            f"Đọc được {len(year.objectives)} mục tiêu, {len(year.targets)} chỉ tiêu, {len(year.measures)} số đo, "
            f"{len(year.legal_bases)} căn cứ; {len(self._intake.doubts)} chỗ cần xem lại."
        )
        self._tabs.setTabText(_DOUBTS, f"Chỗ cần xem lại ({len(self._intake.doubts)})")
        self._head.show_year(year)
        self._measures.show_year(year)
        self._doubts.show_doubts(self._intake.doubts)

    def _correct(self) -> None:
        """Read the corrected text again; what the clerk typed into the forms stays."""
        chosen = self._doubts.ticked
        if not chosen:
            return
        before = self._intake.plan_year
        self._intake = self._read_again(self._intake, chosen)
        self.plan_year = with_corrections(before, self.plan_year, self._intake.plan_year)
        self._show()

    def _take(self, year: PlanYear) -> None:
        self.plan_year = year
        self._problem.setText("")
        self._head.show_year(year)
        self._measures.show_year(year)
