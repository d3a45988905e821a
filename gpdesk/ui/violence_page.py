"""Phòng ngừa bạo lực: counts by quarter, what does not fit together, and nothing about any person."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Importance
from gpdesk.domain.target import CountSource
from gpdesk.domain.text import lower_first
from gpdesk.domain.violence import ViolenceItem
from gpdesk.domain.violence_item import FACTS
from gpdesk.ui.block_paste import copy_block
from gpdesk.ui.count_view import CountView
from gpdesk.ui.feeding import fed_measures
from gpdesk.ui.message import show_error
from gpdesk.ui.page import Page, heading, name_widget, no_plan_hint
from gpdesk.ui.page_list import PageName
from gpdesk.ui.session import Session
from gpdesk.ui.theme import BAD, INK_SOFT, WARN
from gpdesk.ui.violence_model import (
    CODE,
    COLUMNS,
    FIRST_QUARTER,
    LAST_YEAR_COLUMN,
    NAME,
    UNIT,
    YEAR_COLUMN,
    ViolenceModel,
)
from gpdesk.ui.violence_paste import paste_counts, store_counts
from gpdesk.ui.violence_row import FoundProblem, lock_words

_PLACE = Qt.ItemDataRole.UserRole
_SOURCES = {
    CountSource.VICTIM_SUPPORT: "d2/d1",
    CountSource.PERPETRATOR_COUNSEL: "d4/d3",
    CountSource.TRAFFICKING_SUPPORT: "d6/d5",
}
_SIGNS = {Importance.ERROR: "✗ Sai", Importance.WARNING: "! Cần xem", Importance.NOTICE: "Lưu ý"}
_INKS = {Importance.ERROR: BAD, Importance.WARNING: WARN, Importance.NOTICE: INK_SOFT}
_MOST_PROBLEM_LINES = 4
_KEYS = "Enter xuống, Tab sang phải, F2 sửa, Delete để trống, Ctrl+C, Ctrl+V với Excel. 0 là không có vụ nào."


class ViolencePage(Page):
    """The grid, the rule that no person is ever named, and the cross-checks under it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, PageName.VIOLENCE)
        self._model = ViolenceModel(self._save, self)
        self._view = CountView("violence_grid", "Bảng số liệu bạo lực", self._model)
        self._view.selectionModel().currentChanged.connect(lambda *_: self._show_lock())
        self._view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._view.setMinimumHeight(120)
        self._view.copy_wanted.connect(lambda: copy_block(self._view))
        self._view.paste_wanted.connect(self._paste)
        self._view.clearing_wanted.connect(self._clear)
        self.main_widget = self._view
        rule = heading(
            "Chỉ ghi số đếm. Không bao giờ ghi họ tên, địa chỉ, số giấy tờ của bất cứ ai.",
            "warning",
        )
        rule.setObjectName("violence_rule")
        self._feeding = heading("", "hint")
        self._lock = heading("", "warning")
        self._lock.setObjectName("violence_lock")
        self._lock.setVisible(False)
        self._problems = QListWidget()
        name_widget(self._problems, "violence_problems", "Những số chưa khớp")
        self._problems.setWordWrap(True)
        self._problems.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._problems.itemActivated.connect(self._go)
        self._problems.itemClicked.connect(self._go)
        self._model.dataChanged.connect(lambda *_: self._show_problems())
        self._no_plan = no_plan_hint()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(6)
        layout.addWidget(heading(self.name.title))
        layout.addWidget(self._no_plan)
        layout.addWidget(rule)
        layout.addWidget(heading(_KEYS, "hint"))
        layout.addWidget(self._view, 1)
        layout.addWidget(self._lock)
        layout.addWidget(self._problems)
        layout.addWidget(self._feeding)
        self._fit_columns()

    def refresh(self) -> None:
        """Show the counts of the year; the same cell stays chosen."""
        plan_year = self.session.plan_year
        self.setEnabled(plan_year is not None)
        self._no_plan.setVisible(plan_year is None)
        self._model.set_plan_year(plan_year)
        if not self._view.currentIndex().isValid():
            self._view.setCurrentIndex(self._model.index(1, FIRST_QUARTER))
        self._feeding.setText(_feeding_words(plan_year))
        self._show_lock()

    def show_place(self, place: str) -> None:
        """Choose the cell "violence:b2:2024-Q1"."""
        _, code, period_code = place.split(":")
        index = self._model.find(code, Period.parse(period_code))
        if index.isValid():
            self._view.setCurrentIndex(index)
            self._view.scrollTo(index)
        self._view.setFocus()

    def _save(self, item: ViolenceItem, period: Period, count: int | None) -> None:
        """Store one count; an empty one is no count at all."""
        plan_year = self.session.plan_year
        if plan_year is None:
            return
        label = f"Nhập {item.value} {lower_first(FACTS[item].label)}, {period.name}"
        store_counts(self.session, {(item, period): count}, label)

    def _clear(self) -> None:
        """Empty the chosen cells in one step."""
        counts = {
            key: None
            for index in self._view.selectedIndexes()
            if index.flags() & Qt.ItemFlag.ItemIsEditable and (key := self._model.key_at(index)) is not None
        }
        if counts:
            store_counts(self.session, counts, f"Để trống {len(counts)} ô số liệu bạo lực")

    def _paste(self) -> None:
        try:
            paste_counts(self, self._view, self._model, self.session)
        except GpdeskError as fault:
            show_error(self, str(fault))

    def _show_lock(self) -> None:
        lock = self._model.lock_at(self._view.currentIndex())
        self._lock.setText(lock_words(lock) if lock else "")
        self._lock.setVisible(lock is not None)

    def _show_problems(self) -> None:
        found = self._model.problems()
        self._problems.clear()
        for each in found:
            self._problems.addItem(_problem_line(each))
        lines = min(_MOST_PROBLEM_LINES, len(found))
        self._problems.setFixedHeight((self.fontMetrics().lineSpacing() + 12) * lines + 4)
        self._problems.setVisible(bool(found))

    def _go(self, item: QListWidgetItem) -> None:
        self.show_place(str(item.data(_PLACE)))

    def _fit_columns(self) -> None:
        letter = self._view.fontMetrics().averageCharWidth()
        header = self._view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        for column in range(COLUMNS):
            self._view.setColumnWidth(column, letter * 11)
        for column, letters in ((CODE, 5), (UNIT, 11), (YEAR_COLUMN, 10), (LAST_YEAR_COLUMN, 13)):
            self._view.setColumnWidth(column, letter * letters)
        header.setSectionResizeMode(NAME, header.ResizeMode.Stretch)
        for row in self._model.heading_rows():
            self._view.setSpan(row, CODE, 1, COLUMNS)


def _problem_line(found: FoundProblem) -> QListWidgetItem:
    importance = found.problem.importance
    where = found.period.short_name
    item = QListWidgetItem(f"{_SIGNS[importance]} - {where}, {found.item.value}: {found.problem.message}")
    item.setForeground(_INKS[importance])
    item.setToolTip(found.problem.message)
    item.setData(_PLACE, f"violence:{found.item.value}:{found.period.code}")
    return item


def _feeding_words(plan_year: PlanYear | None) -> str:
    if plan_year is None:
        return ""
    fed = [f"{code} ({words})" for source, words in _SOURCES.items() for code, _ in fed_measures(plan_year, source)]
    if fed:
        return f"Khối D tính ra chỉ tiêu {', '.join(fed)}."
    return (
        "Chưa có chỉ tiêu nào lấy số từ bảng này. Muốn số liệu tự tính, mở trang Chỉ tiêu, chọn số đo rồi chọn "
        "“Nguồn số liệu”."
    )
