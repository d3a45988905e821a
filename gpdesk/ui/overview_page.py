"""Tổng quan: how the year stands, objective by objective, and what is still missing."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gpdesk.domain.missing import list_missing
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.tally import tally
from gpdesk.domain.verdict import judge_all
from gpdesk.domain.wording import tally_sentence
from gpdesk.ui.bar import ElidedButton, TallyBar, tally_words
from gpdesk.ui.page import Page, card, heading, name_widget
from gpdesk.ui.page_list import PageName
from gpdesk.ui.period_choice import PeriodChoice
from gpdesk.ui.session import Session

_PLACE = Qt.ItemDataRole.UserRole


class OverviewPage(Page):
    """The first page: choices while there is nothing yet, counts and gaps afterwards."""

    def __init__(
        self, session: Session, starts: tuple[tuple[str, str, Callable[[], None]], ...], go_to: Callable[[str], None]
    ) -> None:
        super().__init__(session, PageName.OVERVIEW)
        self._go_to = go_to
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_start(starts))
        self._stack.addWidget(self._make_content())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(self._stack)
        self.refresh()

    def refresh(self) -> None:
        """Show the start choices or the year."""
        plan_year = self.session.plan_year
        self._stack.setCurrentIndex(0 if plan_year is None else 1)
        self._welcome.setText(
            "Tệp chưa có kế hoạch nào. Hãy nhập kế hoạch đã gõ bằng Word, hoặc tự lập kế hoạch mới."
            if self.session.is_open
            else "Chọn một việc để bắt đầu. Mọi số liệu nằm trong một tệp trên máy này, không gửi đi đâu."
        )
        if plan_year is not None:
            self._period.set_year(plan_year.plan.year)
            self._show_year(plan_year)

    def _make_start(self, starts: tuple[tuple[str, str, Callable[[], None]], ...]) -> QWidget:
        widget = QWidget()
        outer = QVBoxLayout(widget)
        outer.addStretch(1)
        outer.addWidget(heading("Sổ công tác bình đẳng giới của phường"), alignment=Qt.AlignmentFlag.AlignHCenter)
        self._welcome = heading("", "hint")
        self._welcome.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        outer.addWidget(self._welcome)
        outer.addSpacing(12)
        for index, (label, hint, action) in enumerate(starts):
            button = QPushButton(label)
            name_widget(button, f"start_{index}", label)
            button.setToolTip(hint)
            button.setMinimumSize(320, 44)
            button.setProperty("primary", index == 0)
            button.clicked.connect(lambda _checked=False, do=action: do())
            outer.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)
            note = heading(hint, "hint")
            note.setWordWrap(False)
            outer.addWidget(note, alignment=Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(2)
        return widget

    def _make_content(self) -> QWidget:
        widget = QWidget()
        layout = QVBoxLayout(widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        top = QHBoxLayout()
        self._title = heading("")
        self._period = PeriodChoice("overview_period")
        self._period.chosen.connect(self.refresh)
        top.addWidget(self._title, 1)
        top.addWidget(QLabel("Kỳ:"))
        top.addWidget(self._period)
        layout.addLayout(top)
        self._summary = heading("", "hint")
        layout.addWidget(self._summary)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        frame, inner = card()
        inner.addWidget(heading("Kết quả theo mục tiêu", "section"))
        objectives = QWidget()
        self._grid = QGridLayout(objectives)
        self._grid.setContentsMargins(0, 0, 6, 0)
        self._grid.setVerticalSpacing(3)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(objectives)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        objectives.setStyleSheet("background: #ffffff;")
        inner.addWidget(area, 1)
        columns.addWidget(frame, 3)
        frame, inner = card()
        self._missing_title = heading("", "section")
        inner.addWidget(self._missing_title)
        self._missing = QListWidget()
        name_widget(self._missing, "overview_missing", "Còn thiếu")
        self._missing.setWordWrap(True)
        self._missing.itemActivated.connect(self._go)
        inner.addWidget(self._missing, 1)
        inner.addWidget(heading("Bấm đúp hoặc Enter để đến chỗ cần nhập.", "hint"))
        columns.addWidget(frame, 2)
        layout.addLayout(columns, 1)
        return widget

    def _show_year(self, plan_year: PlanYear) -> None:
        period = self._period.period
        verdicts = judge_all(plan_year, period)
        self._title.setText(f"Công tác bình đẳng giới năm {plan_year.plan.year}")
        sentence = tally_sentence(tally(verdicts.values()), period)
        sample = " Đây là số liệu mẫu." if plan_year.plan.is_sample else ""
        self._summary.setText(f"{sentence}.{sample}" if verdicts else f"Kế hoạch chưa có chỉ tiêu nào.{sample}")
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for row, objective in enumerate(plan_year.objectives):
            measures = [measure for _, owner, _, measure in plan_year.walk() if owner.id == objective.id]
            counts = tally(verdicts[measure.id] for measure in measures)
            button = ElidedButton(f"{row + 1}. {objective.title or 'Mục tiêu'}")
            name_widget(button, f"objective_{row + 1}", f"Mục tiêu {row + 1}: {objective.title}")
            button.setFlat(True)
            button.clicked.connect(lambda _checked=False, number=row + 1: self._go_to(f"objective:{number}"))
            bar = TallyBar()
            bar.setAccessibleName(f"Kết quả mục tiêu {row + 1}")
            bar.set_tally(counts)
            words = heading(tally_words(counts), "hint")
            self._grid.addWidget(button, 3 * row, 0)
            self._grid.addWidget(bar, 3 * row + 1, 0)
            self._grid.addWidget(words, 3 * row + 2, 0)
        self._show_missing(plan_year)

    def _show_missing(self, plan_year: PlanYear) -> None:
        problems = list_missing(plan_year, date.today())
        self._missing_title.setText(f"Còn thiếu ({len(problems)})" if problems else "Không còn thiếu gì")
        self._missing.clear()
        for problem in problems:
            item = QListWidgetItem(problem.message)
            item.setData(_PLACE, problem.field)
            self._missing.addItem(item)

    def _go(self, item: QListWidgetItem) -> None:
        self._go_to(str(item.data(_PLACE)))
