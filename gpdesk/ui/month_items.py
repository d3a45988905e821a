"""What is to be put into an Action Month: the usual items, or last year's month beside the days proposed for this one."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gpdesk.domain.action_month import ActionMonth
from gpdesk.domain.clock import parse_hours, typed_hours
from gpdesk.domain.day import parse_days, typed_days
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.weekday import SHORT_NAMES, day_off_name, is_weekend
from gpdesk.schedule.month_setup import MonthItem, is_present, items_of_last_year, usual_items
from gpdesk.schedule.recurrence import rule_words
from gpdesk.ui.page import heading, name_widget
from gpdesk.ui.tick_table import is_ticked, set_tick, tick_table
from gpdesk.ui.word_table import word_item

_HEADS = ("Việc", "Năm trước", "Ngày", "Giờ", "Ghi chú")
_TITLE, _BEFORE, _DAYS, _HOURS, _NOTE = range(5)


class MonthItems(QWidget):
    """``items`` are those ticked, as the clerk corrected them; ``month`` gives the month as it now stands."""

    def __init__(self, plan_year: PlanYear, last: PlanYear | None, month: Callable[[], ActionMonth]) -> None:
        super().__init__()
        self._plan_year = plan_year
        self._last = last if last is not None and last.action_month is not None else None
        self._month = month
        self._rows: list[MonthItem] = []
        self._ticks: list[bool] = []
        self._source = QComboBox()
        name_widget(self._source, "month_source", "Lấy các việc từ đâu")
        if self._last is not None:
            self._source.addItem(f"Chép Tháng hành động năm {self._last.plan.year}")
        self._source.addItem("Các việc thường làm")
        self._source.activated.connect(lambda _index: self.propose())
        self._avoids = QCheckBox("Tránh thứ Bảy, Chủ nhật và ngày nghỉ")
        name_widget(self._avoids, "month_avoid", "Tránh thứ Bảy, Chủ nhật và ngày nghỉ")
        self._avoids.setChecked(True)
        self._avoids.clicked.connect(lambda _on: self.propose())
        self._table = tick_table("month_items", "Các việc của Tháng hành động", _HEADS, _TITLE)
        self._table.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self._table.itemChanged.connect(self._take)
        self._problem = heading("", "problem")
        self._problem.setVisible(False)
        top = QHBoxLayout()
        top.addWidget(QLabel("Các việc"))
        top.addWidget(self._source)
        top.addWidget(self._avoids)
        top.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addLayout(top)
        hint = "Phím cách bỏ hoặc lấy một việc; gõ vào cột Ngày (20/11 hoặc 20/11 - 22/11) và cột Giờ (8:00 - 10:00) để sửa."
        layout.addWidget(heading(hint, "hint"))
        layout.addWidget(self._table, 1)
        layout.addWidget(self._problem)
        self.propose()

    @property
    def items(self) -> tuple[MonthItem, ...]:
        """The items ticked."""
        return tuple(item for item, is_wanted in zip(self._rows, self._ticks, strict=True) if is_wanted)

    @property
    def last(self) -> PlanYear | None:
        """The year whose month is copied, None where the usual items are proposed."""
        return self._last if self._last is not None and self._source.currentIndex() == 0 else None

    @property
    def problem(self) -> str:
        """What is typed wrong, "" where nothing is."""
        return self._problem.text()

    def propose(self) -> None:
        """Propose days anew, for the month as it now stands."""
        month, holidays = self._month(), self._plan_year.holidays
        avoids = self._avoids.isChecked()
        if self.last is not None:
            self._rows = list(items_of_last_year(self.last, month, holidays, avoids_days_off=avoids))
        else:
            self._rows = list(usual_items(month, holidays, avoids_days_off=avoids))
        self._ticks = [not is_present(self._plan_year, item) for item in self._rows]
        self._say("")
        self._show()

    def _show(self) -> None:
        self._table.blockSignals(True)
        self._table.setRowCount(len(self._rows))
        for row, item in enumerate(self._rows):
            before = item.template
            words = (
                item.title,
                f"{SHORT_NAMES[before.starts_on.weekday()]} {before.starts_on:%d/%m}" if before else "",
                typed_days(item.first, item.last),
                typed_hours(item.starts_at, item.ends_at),
                self._note(item),
            )
            for column, text in enumerate(words):
                self._table.setItem(row, column, word_item(text))
            set_tick(self._table, row, on=self._ticks[row])
            for column in (_DAYS, _HOURS):
                cell = self._table.item(row, column)
                if cell is not None:
                    cell.setFlags(cell.flags() | Qt.ItemFlag.ItemIsEditable)
        if self._table.currentRow() < 0 and self._rows:
            self._table.setCurrentCell(0, _TITLE)
        self._table.blockSignals(False)

    def _note(self, item: MonthItem) -> str:
        """Say what sets the item apart: there already, recurring, moved, on a day off, outside the month."""
        month = self._month()
        words = ["đã có trong năm nay"] if is_present(self._plan_year, item) else []
        if item.rule:
            words.append(rule_words(item.rule))
        elif item.first == item.last:
            weekday = SHORT_NAMES[item.first.weekday()]
            is_moved = item.template is not None and item.template.starts_on.weekday() != item.first.weekday()
            words.append(f"dời sang {weekday}" if is_moved else weekday)
            off = day_off_name(item.first, self._plan_year.holidays)
            if off or is_weekend(item.first):
                words.append(off or "nghỉ cuối tuần")
        else:
            words.append(f"{(item.last - item.first).days + 1} ngày")
        if item.first < month.starts_on or item.last > month.ends_on:
            words.append("⚠ ngoài Tháng hành động")
        return ", ".join(words)

    def _take(self, cell: QTableWidgetItem) -> None:
        """Take a tick, days or hours; a wrong typing stays in its cell until it is mended."""
        row, item = cell.row(), self._rows[cell.row()]
        if cell.column() == _TITLE:
            self._ticks[row] = is_ticked(self._table, row)
            return
        try:
            if cell.column() == _DAYS:
                first, last = parse_days(cell.text(), self._plan_year.plan.year)
                self._rows[row] = replace(item, first=first, last=last)
            else:
                starts_at, ends_at = parse_hours(cell.text())
                self._rows[row] = replace(item, starts_at=starts_at, ends_at=ends_at)
        except GpdeskError as fault:
            self._say(f"{item.title}: {fault}")
            return
        self._say("")
        self._show()

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
