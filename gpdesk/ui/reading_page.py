"""Số liệu: the grid of figures and, below it, what is known about the cell chosen."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from gpdesk.data.history import RowVersion
from gpdesk.domain.entry import own_reading, without_figures
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.explanation import Explanation
from gpdesk.domain.identity import ExplanationId, new_id
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.problem import Importance, Problem
from gpdesk.domain.reading import Reading, ReadingState
from gpdesk.domain.target import MeasureKind
from gpdesk.ui.block_paste import copy_block
from gpdesk.ui.choice_line import ChoiceLine
from gpdesk.ui.message import show_error
from gpdesk.ui.page import Page, heading, name_widget
from gpdesk.ui.page_list import PageName
from gpdesk.ui.reading_clipboard import paste_block
from gpdesk.ui.reading_face import FIRST_FIGURE_COLUMN, result_words
from gpdesk.ui.reading_grid import WITH_FIGURES, GridRow
from gpdesk.ui.reading_model import ReadingModel
from gpdesk.ui.reading_panel import ReadingPanel
from gpdesk.ui.reading_view import ReadingView
from gpdesk.ui.session import Session

_VIEWS = ((Cadence.QUARTER, "Theo quý"), (Cadence.MONTH, "Theo tháng"))
_LOW = 520  # pixels of page height
_KEYS = (
    "Enter xuống, Tab sang phải, F2 sửa, Delete xóa trống, F8 không phát sinh (KPS), Ctrl+C, Ctrl+V với Excel, Ctrl+Enter "
    "chi tiết. “3/4” ghi cả tử và mẫu. Chữ nghiêng: đếm từ sổ."
)


class ReadingPage(Page):
    """Typing goes straight into the file; verdicts follow at once."""

    def __init__(self, session: Session, settings: QSettings) -> None:
        super().__init__(session, PageName.READINGS)
        self._settings = settings
        self._model = ReadingModel(self._save, self._show_problems, self)
        self._view = ReadingView(self._model)
        self._view.selectionModel().currentChanged.connect(lambda *_: self._show_details())
        self._view.copy_wanted.connect(lambda: copy_block(self._view))
        self._view.paste_wanted.connect(lambda: self._guarded(lambda: paste_block(self, self._view, session)))
        self.main_widget = self._view
        self._cadence = QComboBox()
        name_widget(self._cadence, "reading_cadence", "Cách xem")
        for _, label in _VIEWS:
            self._cadence.addItem(label)
        self._cadence.activated.connect(lambda _index: self.refresh())
        self._panel = ReadingPanel(self._save_details, self._history)
        self._panel.restore_wanted.connect(self._restore)
        self._panel.left.connect(self._view.setFocus)
        self._view.details_wanted.connect(self._go_to_details)
        self._problems = QLabel()
        self._problems.setWordWrap(True)
        self._problems.setTextFormat(Qt.TextFormat.PlainText)
        # Its line stays when it is empty: a grid that jumped under the typing would be a nuisance, and slow.
        self._problems.setMinimumHeight(self._problems.fontMetrics().lineSpacing() + 2)
        self._choices = ChoiceLine(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(6)
        layout.addLayout(self._make_top())
        self._keys = heading(_KEYS, "hint")
        layout.addWidget(self._keys)
        layout.addWidget(self._view, 1)
        layout.addWidget(self._problems)
        layout.addWidget(self._choices)
        layout.addWidget(self._panel)

    def refresh(self) -> None:
        """Show the figures; the same cell stays chosen."""
        columns = self._model.columnCount()
        self._model.set_plan_year(self.session.plan_year, _VIEWS[self._cadence.currentIndex()][0])
        if self._model.columnCount() != columns:
            self._view.fit_columns()
        if not self._view.currentIndex().isValid() and self._model.rowCount():
            self._view.setCurrentIndex(self._model.index(0, FIRST_FIGURE_COLUMN))
        self._show_details()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low screen the grid gets the room; Ctrl+Enter opens the panel, F1 tells the keys."""
        super().resizeEvent(event)
        was_low = 0 < event.oldSize().height() < _LOW
        if (self.height() < _LOW) is not was_low:
            self._panel.set_open(was_low)
            self._keys.setVisible(was_low)

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

    def _make_top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(heading(self.name.title), 1)
        for key, text, slot in (
            ("import", "Nhập từ Excel…", self._import_values),
            ("collect", "Phiếu thu thập…", self._collect),
            ("series", "Qua các năm…", self._show_series),
        ):
            button = QPushButton(text)
            name_widget(button, f"reading_{key}", text)
            button.clicked.connect(lambda _checked=False, do=slot: self._guarded(do))
            top.addWidget(button)
        top.addWidget(QLabel("Xem:"))
        top.addWidget(self._cadence)
        return top

    def _show_details(self) -> None:
        index = self._view.currentIndex()
        row, cell = self._model.row_at(index), self._model.cell_at(index)
        plan_year = self.session.plan_year
        if row is None or cell is None or plan_year is None:
            self._panel.clear("Chọn một ô số liệu để xem trạng thái, nguồn và lịch sử.")
            return
        explanation = self._explanation(row, cell.period)
        self._panel.show_reading(
            f"{row.code} {row.measure.name}, {cell.period.name}",
            result_words(self._model.year, row),
            row.measure,
            self._model.reading_at(index),
            explanation.text if explanation else "",
            plan_year.counted(row.measure.id, cell.period),
            self._model.year.lock(cell.period),
        )
        self._show_problems(self._model.problems_at(index))

    def _explanation(self, row: GridRow, period: Period) -> Explanation | None:
        plan_year = self.session.plan_year
        own = plan_year.explanations if plan_year else ()
        return next((each for each in own if (each.measure_id, each.period) == (row.measure.id, period)), None)

    def _save(self, row: GridRow, period: Period, reading: Reading, is_known: bool) -> None:  # noqa: FBT001
        """Store one reading; one that says nothing any more is deleted."""
        is_empty = reading.state is ReadingState.MISSING and not _says_something(reading)

        def work(store: Any) -> None:
            if is_empty and is_known:
                store.readings.remove(reading.id)
            elif not is_empty and is_known:
                store.readings.update(reading)
            elif not is_empty:
                store.readings.add(reading)

        self._guarded(lambda: self.session.run(f"Nhập số liệu {row.code}, {period.name}", work))

    def _save_details(self, changes: dict[str, Any]) -> None:
        index = self._view.currentIndex()
        row, cell = self._model.row_at(index), self._model.cell_at(index)
        if row is None or cell is None:
            return
        if "explanation" in changes:
            self._save_explanation(row, cell.period, changes["explanation"])
            return
        reading = own_reading(row.measure, cell.period, self._model.reading_at(index))
        if row.measure.kind is MeasureKind.QUALITATIVE and "is_met" in changes:
            judged = changes["is_met"] is not None
            changes["state"] = ReadingState.PRESENT if judged else ReadingState.MISSING
        year = self._model.year
        is_typed = self._model.reading_at(index) != year.reading(row, cell.period)
        if year.is_counted(row, cell.period) and not is_typed and not changes.keys() & {"state", "override_reason"}:
            # A source or note beside the counted figure, which goes on being counted.
            reading = without_figures(reading, ReadingState.MISSING)
        if changes.get("state", reading.state) not in WITH_FIGURES:
            reading = without_figures(reading, reading.state)
        self._model.store(row, cell.period, replace(reading, **changes))

    def _save_explanation(self, row: GridRow, period: Period, text: str) -> None:
        old = self._explanation(row, period)

        def work(store: Any) -> None:
            if old and text:
                store.explanations.update(replace(old, text=text))
            elif old:
                store.explanations.remove(old.id)
            else:
                store.explanations.add(Explanation(ExplanationId(new_id()), row.measure.id, period, text))

        self._guarded(lambda: self.session.run(f"Giải thích số liệu {row.code}, {period.name}", work))

    def _history(self) -> tuple[RowVersion[Reading], ...]:
        index = self._view.currentIndex()
        row, cell = self._model.row_at(index), self._model.cell_at(index)
        if row is None or cell is None:
            return ()
        return self.session.store.reading_history(row.measure.id, cell.period)

    def _restore(self, old: Reading) -> None:
        index = self._view.currentIndex()
        row, cell = self._model.row_at(index), self._model.cell_at(index)
        if row is None or cell is None:
            return
        stands = self._model.year.stored.get((row.measure.id, cell.period))
        self._model.store(row, cell.period, replace(old, id=stands.id if stands else old.id))

    def _go_to_details(self) -> None:
        """Go where something is asked for: the reason of an override, the explanation of a change, else the state."""
        asked = {problem.field for problem in self._model.problems_at(self._view.currentIndex())}
        wanted = next((name for name in ("override_reason", "explanation") if name in asked), None)
        if wanted:
            self._panel.focus_field(wanted)
        else:
            self._panel.focus_first()

    def _choose(self, text: str) -> None:
        self._model.choose(text)
        self._show_problems(self._model.problems_at(self._view.currentIndex()))
        self._view.setFocus()

    def _import_values(self) -> None:
        from gpdesk.ui.value_import_dialog import open_value_import

        open_value_import(self, self.session, self._settings)

    def _collect(self) -> None:
        from gpdesk.ui.collection_dialog import open_collection

        open_collection(self, self.session)

    def _show_series(self) -> None:
        from gpdesk.ui.series_dialog import open_series

        row = self._model.row_at(self._view.currentIndex())
        if row is not None:
            open_series(self, self.session, row.code)

    def _guarded(self, work: Any) -> None:
        try:
            work()
        except GpdeskError as fault:
            show_error(self, str(fault))

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        messages = [problem.message for problem in problems]
        worst = any(problem.importance is Importance.ERROR for problem in problems)
        left_behind = self._model.left_behind()
        if left_behind and not any(problem.code == "unreadable" for problem in problems):
            messages.append(left_behind)
            worst = True
        self._choices.show_choices(self._model.open_choice())
        self._problems.setText("\n".join(messages))
        role = "problem" if worst else "warning"
        if self._problems.property("role") != role:
            self._problems.setProperty("role", role)
            self._problems.style().unpolish(self._problems)
            self._problems.style().polish(self._problems)


def _says_something(reading: Reading) -> bool:
    evidence = reading.evidence
    return bool(reading.note or evidence.number or evidence.issuer or evidence.abstract or evidence.issued_on)
