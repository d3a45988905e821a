"""The measures proposed from a plan's sentences, and the form in which the clerk corrects them."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from gpdesk.domain.check import check_measure
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.wording import goal_text
from gpdesk.ui.field import Field
from gpdesk.ui.form import NounForm
from gpdesk.ui.noun_view import OPENING
from gpdesk.ui.page import scrolled
from gpdesk.ui.target_fields import MEASURE_FIELDS
from gpdesk.ui.word_table import fill_table, word_table

_HEADS = ("Mã", "Loại", "Kế hoạch", "Câu trong kế hoạch")


class ImportMeasures(QSplitter):
    """``corrected`` carries the year with one measure changed; it is shown once it comes back by ``show_year``."""

    corrected = Signal(object)

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._year: PlanYear | None = None
        self.table = word_table("import_measures", "Các số đo đề xuất", _HEADS, 3)
        self.table.currentCellChanged.connect(lambda *_: self._show_measure())
        self.table.installEventFilter(self)
        self.form = NounForm("import_measure", MEASURE_FIELDS, check_measure, self._take)
        self._statement = QLabel()
        self._statement.setWordWrap(True)
        self._statement.setTextFormat(Qt.TextFormat.PlainText)
        side = QWidget()
        layout = QVBoxLayout(side)
        layout.setContentsMargins(12, 10, 4, 10)
        layout.addWidget(self._statement)
        layout.addWidget(scrolled(self.form), 1)
        self.addWidget(self.table)
        self.addWidget(side)
        self.setSizes([620, 420])
        self.setChildrenCollapsible(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on to the form at Enter or F2 on the table."""
        is_key = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if watched is self.table and is_key and event.key() in OPENING:  # type: ignore[attr-defined]
            if self.form.isEnabled():
                self.form.focus_first()
            return True
        return super().eventFilter(watched, event)

    def show_year(self, year: PlanYear) -> None:
        """Show the measures of a plan; the same line stays chosen."""
        self._year = year
        fill_table(
            self.table,
            (
                (code, measure.kind.label, goal_text(measure), " ".join(target.statement.split()))
                for code, _, target, measure in year.walk()
            ),
        )
        self._show_measure()

    def choose_wrong(self) -> bool:
        """Choose the first measure of which something typed could not be taken; tell whether there is one."""
        for row, (_, _, _, measure) in enumerate(self._year.walk() if self._year else ()):
            if self.form.holds_wrong_typing(measure.id):
                self.table.setCurrentCell(row, 0)
                return True
        return False

    def _show_measure(self) -> None:
        rows = list(self._year.walk()) if self._year else []
        row = self.table.currentRow()
        if not 0 <= row < len(rows):
            self.form.set_noun(None)
            self._statement.setText("Không nhận ra chỉ tiêu nào; nội dung được giữ nguyên dạng chữ.")
            return
        code, _, target, measure = rows[row]
        self._statement.setText(f"{code}: {target.statement}")
        self.form.set_noun(measure)

    def _take(self, measure: Any, _field: Field) -> None:
        if self._year is not None:
            measures = tuple(measure if each.id == measure.id else each for each in self._year.measures)
            self.corrected.emit(replace(self._year, measures=measures))
