"""What the guidance of a year sets for its Action Month, with the library of past years beside it."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QTableWidgetItem, QWidget

from gpdesk.domain.action_month import ActionMonth
from gpdesk.domain.activity_check import check_action_month
from gpdesk.domain.slogan import MonthFacts, slogans_for
from gpdesk.ui.field import Field, FieldKind
from gpdesk.ui.form import NounForm
from gpdesk.ui.page import name_widget, scrolled
from gpdesk.ui.tick_table import is_ticked, set_tick, tick_table
from gpdesk.ui.word_table import fill_table

_FIELDS = (
    Field("starts_on", "Từ ngày", FieldKind.DATE, "15/11"),
    Field("ends_on", "Đến ngày", FieldKind.DATE, "15/12"),
    Field("theme", "Chủ đề", FieldKind.WRAPPED, "Như công văn hướng dẫn năm nay"),
    Field("guidance", "Công văn hướng dẫn", FieldKind.WRAPPED, "Loại, số, ngày, cơ quan ban hành"),
    Field("slogans", "Khẩu hiệu", FieldKind.LINES, "Mỗi dòng một khẩu hiệu"),
)


class MonthFactsForm(QWidget):
    """``month`` is the month as it was filled in; nothing is stored here."""

    def __init__(self, month: ActionMonth, past: dict[int, MonthFacts]) -> None:
        super().__init__()
        self.month = month
        self._past = past
        self._slogans = slogans_for(past, month.starts_on.year)
        self._form = NounForm("month", _FIELDS, check_action_month, self._take)
        self._form.set_year(month.starts_on.year)
        self._years = QComboBox()
        name_widget(self._years, "month_past_year", "Năm lấy chủ đề và công văn")
        self._years.addItems([f"Năm {year}" for year in past])
        self._years.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        copy = QPushButton("Lấy chủ đề, công văn")
        name_widget(copy, "month_copy_facts", "Lấy chủ đề và công văn của năm đã chọn")
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda _checked=False: self._copy_facts())
        heads = ("Dùng", "Khẩu hiệu các năm trước")
        self._library = tick_table("month_library", "Khẩu hiệu các năm trước, đánh dấu để dùng", heads, 1)
        fill_table(self._library, (("", slogan) for slogan in self._slogans))
        self._library.itemChanged.connect(self._on_tick)
        layout = QGridLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setColumnStretch(0, 3)
        layout.setColumnStretch(1, 1)
        layout.setColumnStretch(2, 1)
        layout.setRowStretch(1, 1)
        layout.addWidget(scrolled(self._form), 0, 0, 2, 1)
        layout.addWidget(self._years, 0, 1)
        layout.addWidget(copy, 0, 2)
        layout.addWidget(self._library, 1, 1, 1, 2)
        self._show()

    def holds_wrong_typing(self) -> bool:
        """Tell whether something typed could not be taken."""
        return self._form.holds_wrong_typing(self.month.id)

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        self._form.focus_first()

    def _take(self, month: Any, _field: Field) -> None:
        self.month = month
        self._show()

    def _copy_facts(self) -> None:
        facts = list(self._past.values())[max(0, self._years.currentIndex())]
        self.month = replace(self.month, theme=facts.theme, guidance=facts.guidance)
        self._show()

    def _on_tick(self, tick: QTableWidgetItem) -> None:
        slogan, own = self._slogans[tick.row()], self.month.slogans
        if is_ticked(self._library, tick.row()):
            self.month = replace(self.month, slogans=(*own, slogan))
        else:
            self.month = replace(self.month, slogans=tuple(each for each in own if each != slogan))
        self._show()

    def _show(self) -> None:
        self._form.set_noun(self.month)
        self._library.blockSignals(True)
        # The rows stay: one of them may be telling of its tick just now.
        for row, slogan in enumerate(self._slogans):
            set_tick(self._library, row, on=slogan in self.month.slogans)
        self._library.blockSignals(False)
