"""Số liệu: the grid of figures and, below it, what is known about the cell chosen."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout

from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.problem import Importance, Problem
from gpdesk.domain.reading import Figure, Reading, ReadingState
from gpdesk.domain.target import MeasureKind
from gpdesk.ui.page import Page, heading, name_widget
from gpdesk.ui.page_list import PageName
from gpdesk.ui.reading_details import ReadingDetails
from gpdesk.ui.reading_model import (
    FIRST_FIGURE_COLUMN,
    GOAL_COLUMN,
    NAME_COLUMN,
    RESULT_COLUMN,
    VERDICT_COLUMN,
    GridRow,
    ReadingModel,
    blank_reading,
)
from gpdesk.ui.reading_view import ReadingView
from gpdesk.ui.session import Session

_VIEWS = ((Cadence.QUARTER, "Theo quý"), (Cadence.MONTH, "Theo tháng (chỉ tiêu hằng tháng)"))


class ReadingPage(Page):
    """Typing goes straight into the file; verdicts follow at once."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, PageName.READINGS)
        self._model = ReadingModel(self._save, self._show_problems, self)
        self._view = ReadingView(self._model)
        self._view.selectionModel().currentChanged.connect(lambda *_: self._show_details())
        self.main_widget = self._view
        self._cadence = QComboBox()
        name_widget(self._cadence, "reading_cadence", "Cách xem")
        for _, label in _VIEWS:
            self._cadence.addItem(label)
        self._cadence.activated.connect(lambda _index: self.refresh())
        self._details = ReadingDetails(self._save_details)
        self._view.details_wanted.connect(self._details.focus_first)
        self._problems = QLabel()
        self._problems.setWordWrap(True)
        self._problems.setTextFormat(Qt.TextFormat.PlainText)
        self._problems.setVisible(False)
        top = QHBoxLayout()
        top.addWidget(heading(self.name.title), 1)
        top.addWidget(QLabel("Xem:"))
        top.addWidget(self._cadence)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(6)
        layout.addLayout(top)
        keys = "Enter xuống, Tab sang phải, F2 sửa, Delete xóa trống, F8 không phát sinh (KPS), Ctrl+Enter chi tiết. “3/4” ghi cả tử và mẫu."
        layout.addWidget(heading(keys, "hint"))
        layout.addWidget(self._view, 1)
        layout.addWidget(self._problems)
        layout.addWidget(self._details)

    def refresh(self) -> None:
        """Show the figures; the same cell stays chosen."""
        columns = self._model.columnCount()
        cadence = _VIEWS[self._cadence.currentIndex()][0]
        self._model.set_plan_year(self.session.plan_year, cadence)
        if self._model.columnCount() != columns or self._view.columnWidth(0) > 90:
            self._fit_columns()
        if not self._view.currentIndex().isValid() and self._model.rowCount():
            self._view.setCurrentIndex(self._model.index(0, FIRST_FIGURE_COLUMN))
        self._show_details()

    def show_place(self, place: str) -> None:
        """Choose a cell named "readings:3.2a:2024-Q2"."""
        _, code, period_code = place.split(":")
        period = Period.parse(period_code)
        wanted = 1 if period.cadence is Cadence.MONTH else 0
        if self._cadence.currentIndex() != wanted:
            self._cadence.setCurrentIndex(wanted)
            self.refresh()
        index = self._model.find(code, period)
        if index.isValid():
            self._view.setCurrentIndex(index)
            self._view.scrollTo(index)
            self._view.setFocus()

    def _fit_columns(self) -> None:
        metrics = self._view.fontMetrics()
        header = self._view.horizontalHeader()
        header.setMinimumSectionSize(24)
        width = header.fontMetrics().horizontalAdvance("Quý III") + 20
        for column in range(self._model.columnCount()):
            self._view.setColumnWidth(column, width)
        for column, sample in (
            (0, "3.2a"),
            (NAME_COLUMN, "Tỷ lệ người bị bạo lực được"),
            (GOAL_COLUMN, "≤ 108,88/100"),
            (RESULT_COLUMN, "nữ 94,4%; nam"),
            (VERDICT_COLUMN, "Không phát sinh xx"),
        ):
            self._view.setColumnWidth(column, metrics.horizontalAdvance(sample) + 16)

    def _show_details(self) -> None:
        index = self._view.currentIndex()
        row, cell = self._model.row_at(index), self._model.cell_at(index)
        if row is None or cell is None:
            self._details.clear("Chọn một ô số liệu để xem trạng thái, nguồn và ghi chú.")
            return
        reading = self._model.reading_at(index)
        title = f"{row.code} {row.measure.name}, {cell.period.name}"
        self._details.show_reading(title, row.measure, reading)

    def _save(self, row: GridRow, period: Period, reading: Reading, is_known: bool) -> None:  # noqa: FBT001
        """Store one reading; one that says nothing any more is deleted."""
        label = f"Nhập số liệu {row.code}, {period.name}"
        is_empty = reading.state is ReadingState.MISSING and not _says_something(reading)

        def work(store: Any) -> None:
            if is_empty and is_known:
                store.readings.remove(reading.id)
            elif not is_empty and is_known:
                store.readings.update(reading)
            elif not is_empty:
                store.readings.add(reading)

        self.session.run(label, work)

    def _save_details(self, changes: dict[str, Any]) -> None:
        index = self._view.currentIndex()
        row, cell = self._model.row_at(index), self._model.cell_at(index)
        if row is None or cell is None:
            return
        reading = self._model.reading_at(index) or blank_reading(row, cell.period)
        if row.measure.kind is MeasureKind.QUALITATIVE and "is_met" in changes:
            judged = changes["is_met"] is not None
            changes["state"] = ReadingState.PRESENT if judged else ReadingState.MISSING
        state = changes.get("state", reading.state)
        if state not in {ReadingState.PRESENT, ReadingState.ESTIMATED}:
            reading = replace(reading, total=Figure(), female=None, male=None)
        self._model.store(row, cell.period, replace(reading, **changes))

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self._problems.setVisible(bool(problems))
        self._problems.setText("\n".join(problem.message for problem in problems))
        worst = any(problem.importance is Importance.ERROR for problem in problems)
        self._problems.setProperty("role", "problem" if worst else "warning")
        self._problems.style().unpolish(self._problems)
        self._problems.style().polish(self._problems)


def _says_something(reading: Reading) -> bool:
    evidence = reading.evidence
    return bool(reading.note or evidence.number or evidence.issuer or evidence.abstract or evidence.issued_on)
