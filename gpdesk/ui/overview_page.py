"""Tổng quan: how the year stands, objective by objective, and what is still missing."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gpdesk.domain.missing import list_missing
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Importance, Problem
from gpdesk.domain.progress import progress_of
from gpdesk.domain.tally import Tally, tally
from gpdesk.domain.text import upper_first
from gpdesk.domain.verdict import judge_all
from gpdesk.domain.wording import tally_sentence
from gpdesk.ui.objective_row import ObjectiveRow
from gpdesk.ui.page import Page, card, heading, name_widget
from gpdesk.ui.page_list import PageName
from gpdesk.ui.period_choice import PeriodChoice
from gpdesk.ui.session import Session
from gpdesk.ui.start_view import StartView
from gpdesk.ui.theme import INK_SOFT, heading_font

_PLACE = Qt.ItemDataRole.UserRole


class OverviewPage(Page):
    """The first page: ways to begin while there is no plan, counts and gaps afterwards."""

    def __init__(self, session: Session, start: StartView, go_to: Callable[[str], None]) -> None:
        super().__init__(session, PageName.OVERVIEW)
        self._go_to = go_to
        self._start = start
        self._stack = QStackedWidget()
        self._stack.addWidget(start)
        self._stack.addWidget(self._make_content())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(self._stack)
        self.main_widget = self._missing
        self.refresh()

    def refresh(self) -> None:
        """Show the ways to begin or the year."""
        plan_year = self.session.plan_year
        self._stack.setCurrentIndex(0 if plan_year is None else 1)
        if plan_year is None:
            self._start.show_state(is_open=self.session.is_open)
        else:
            self._period.set_year(plan_year.plan.year)
            self._show_year(plan_year)

    def _make_content(self) -> QWidget:
        widget = QWidget()
        layout = QVBoxLayout(widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        top = QHBoxLayout()
        self._title = heading("")
        self._sample = heading("Số liệu mẫu", "warning")
        self._period = PeriodChoice("overview_period")
        self._period.chosen.connect(self.refresh)
        top.addWidget(self._title)
        top.addSpacing(8)
        top.addWidget(self._sample)
        top.addStretch(1)
        top.addWidget(QLabel("Kỳ:"))
        top.addWidget(self._period)
        layout.addLayout(top)
        tiles = QHBoxLayout()
        tiles.setSpacing(12)
        self._tiles = tuple(_Tile() for _ in range(4))
        for tile in self._tiles:
            tiles.addWidget(tile, 1)
        layout.addLayout(tiles)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addWidget(self._make_objectives(), 3)
        columns.addWidget(self._make_missing(), 2)
        layout.addLayout(columns, 1)
        return widget

    def _make_objectives(self) -> QWidget:
        frame, inner = card()
        inner.addWidget(heading("Kết quả theo mục tiêu", "section"))
        body = QWidget()
        body.setProperty("role", "body")
        self._rows = QVBoxLayout(body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        inner.addWidget(area, 1)
        return frame

    def _make_missing(self) -> QWidget:
        frame, inner = card()
        self._missing_title = heading("", "section")
        inner.addWidget(self._missing_title)
        self._missing = QListWidget()
        name_widget(self._missing, "overview_missing", "Còn thiếu")
        self._missing.setProperty("role", "plain")
        self._missing.setWordWrap(True)
        self._missing.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._missing.itemActivated.connect(self._go)
        self._missing.itemClicked.connect(self._go)
        inner.addWidget(self._missing, 1)
        self._missing_hint = heading("", "hint")
        inner.addWidget(self._missing_hint)
        return frame

    def _show_year(self, plan_year: PlanYear) -> None:
        period = self._period.period
        verdicts = judge_all(plan_year, period)
        counts = tally(verdicts.values())
        self._title.setText(f"Công tác bình đẳng giới {period.name}")
        self._title.setToolTip(upper_first(tally_sentence(counts, period)))
        self._sample.setVisible(plan_year.plan.is_sample)
        self._show_tiles(counts)
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        progress = progress_of(plan_year, period, date.today())
        for number, objective in enumerate(plan_year.objectives, start=1):
            own = [
                verdicts[measure.id]
                for target in plan_year.targets_of(objective.id)
                for measure in plan_year.measures_of(target.id)
            ]
            filled = progress[objective.id]
            entered = f"đã nhập {filled.filled}/{filled.due}" if filled.due else ""
            row = ObjectiveRow(f"{number}. {objective.title or 'Mục tiêu chưa có tên'}", tally(own), entered)
            name_widget(row, f"objective_{number}", f"Mục tiêu {number}: {objective.title}")
            row.clicked.connect(lambda _checked=False, place=f"objective:{number}": self._go_to(place))
            self._rows.addWidget(row, 1)
        if not plan_year.objectives:
            self._rows.addWidget(
                heading(
                    "Kế hoạch chưa có mục tiêu nào. Hãy nhập kế hoạch đã gõ bằng Word (Ctrl+I), hoặc thêm ở trang Chỉ tiêu.",
                    "hint",
                )
            )
        self._rows.addStretch(1)
        self._show_missing(plan_year)

    def _show_tiles(self, counts: Tally) -> None:
        texts = (
            (f"{counts.met}/{counts.judged}", "đạt, trên số có số liệu"),
            (f"{counts.not_met}", "chưa đạt"),
            (f"{counts.no_data}", "chưa có số liệu"),
            (f"{counts.nothing_arose + counts.out_of_scope}", "không phát sinh, ngoài phạm vi"),
        )
        if counts.invalid:
            texts = (*texts[:3], (f"{counts.invalid}", "sai số liệu, cần sửa"))
        for tile, (figure, words) in zip(self._tiles, texts, strict=True):
            tile.show_count(figure, words)

    def _show_missing(self, plan_year: PlanYear) -> None:
        problems = list_missing(plan_year, date.today(), self._period.period)
        self._missing_title.setText(f"Còn thiếu ({len(problems)})" if problems else "Không còn thiếu gì")
        self._missing_hint.setText(
            "Bấm vào một dòng hoặc Enter để đến chỗ cần nhập." if problems else "Mọi việc đến hạn của kỳ này đã xong."
        )
        self._missing.clear()
        for title, own in missing_groups(problems):
            head = QListWidgetItem(f"{title} ({len(own)})")
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            head.setFont(heading_font("section"))
            head.setForeground(INK_SOFT)
            self._missing.addItem(head)
            for problem in own:
                # A sign, not colour alone, for what is late or stands in the way of a paper.
                late = "" if problem.importance is Importance.NOTICE else "⚠ "
                item = QListWidgetItem(f"{late}{problem.message}")
                item.setData(_PLACE, problem.field)
                self._missing.addItem(item)
        self._missing.setCurrentRow(1 if problems else -1)

    def _go(self, item: QListWidgetItem) -> None:
        place = item.data(_PLACE)
        if place:
            self._go_to(str(place))


_GROUPS = (
    ("Thời hạn", ("deadline",)),
    ("Số liệu", ("readings", "violence")),
    ("Tin bài, cam kết, người dân được tiếp cận", ("news", "commitment", "reach", "unit")),
    ("Hoạt động, Tháng hành động, kinh phí", ("activity", "event", "month", "budget")),
    ("Văn bản, danh mục", ("paper", "plan", "office", "signer", "recipients", "objectives")),
)


def missing_groups(problems: tuple[Problem, ...]) -> list[tuple[str, list[Problem]]]:
    """Return what is missing by kind of work, the urgent kind first; groups without lines are left out."""
    known = {kind for _, kinds in _GROUPS for kind in kinds}
    groups = [(title, [each for each in problems if each.field.partition(":")[0] in kinds]) for title, kinds in _GROUPS]
    groups.append(("Việc khác", [each for each in problems if each.field.partition(":")[0] not in known]))
    return [(title, own) for title, own in groups if own]


class _Tile(QFrame):
    """A count with the words that say what it counts."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._figure = heading("", "figure")
        self._words = heading("", "hint")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.setSpacing(10)
        layout.addWidget(self._figure)
        layout.addWidget(self._words, 1)

    def show_count(self, figure: str, words: str) -> None:
        """Show another count."""
        self._figure.setText(figure)
        self._words.setText(words)
