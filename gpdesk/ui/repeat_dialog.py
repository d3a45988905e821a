"""Recurring events of an activity: a rule in words of an office, the days it gives, and one undo step."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gpdesk.domain.activity import Activity
from gpdesk.domain.activity_check import check_event
from gpdesk.domain.clock import parse_clock
from gpdesk.domain.day import parse_day, typed_day
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.event import Event
from gpdesk.domain.identity import EventId, new_id
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import blocks
from gpdesk.domain.weekday import NAMES, SHORT_NAMES, day_off_name, is_weekend, weekday_name
from gpdesk.schedule.recurrence import Recurrence, Repeat, expand, read_rule, rule_text
from gpdesk.ui.dialog_buttons import agree_row, fit_to_screen
from gpdesk.ui.editor import LineEdit
from gpdesk.ui.page import heading, name_widget
from gpdesk.ui.session import Session

_DAY = Qt.ItemDataRole.UserRole
_ORDINALS = ((1, "đầu tiên"), (2, "thứ hai"), (3, "thứ ba"), (4, "thứ tư"), (-1, "cuối cùng"))
_WITH_WEEKDAYS = frozenset({Repeat.WEEKLY, Repeat.FORTNIGHTLY, Repeat.MONTHLY_WEEKDAY})


def repeat_activity(parent: QWidget, session: Session, plan_year: PlanYear, activity: Activity) -> None:
    """Let the clerk set the rule and store the events, in place of those of the same days and hours."""
    dialog = RepeatDialog(parent, plan_year, activity)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    rule, events = dialog.rule, dialog.events
    dialog.deleteLater()
    if not accepted or not events:
        return
    present = {(event.starts_on, event.starts_at) for event in plan_year.events if event.activity_id == activity.id}
    fresh = [event for event in events if (event.starts_on, event.starts_at) not in present]

    def work(store: Any) -> None:
        store.activities.update(replace(activity, rule=rule))
        for event in fresh:
            store.events.add(event)

    session.run(f"Lập {len(fresh)} sự kiện lặp lại của “{activity.title}”", work)


class RepeatDialog(QDialog):
    """``rule`` and ``events`` are what was agreed to; single days can be left out."""

    def __init__(self, parent: QWidget | None, plan_year: PlanYear, activity: Activity) -> None:
        super().__init__(parent)
        self._plan_year = plan_year
        self._activity = activity
        self.setObjectName("repeat_dialog")
        self.setWindowTitle("Lập sự kiện lặp lại")
        fit_to_screen(self, 640, 560)
        self._repeat = QComboBox()
        name_widget(self._repeat, "repeat_kind", "Cách lặp")
        self._repeat.addItems([repeat.label for repeat in Repeat])
        self._ordinal = QComboBox()
        name_widget(self._ordinal, "repeat_ordinal", "Tuần thứ mấy của tháng")
        self._ordinal.addItems([label for _, label in _ORDINALS])
        self._month_day = LineEdit("1")
        self._month_day.enter_goes_on = True
        name_widget(self._month_day, "repeat_month_day", "Ngày trong tháng")
        self._weekdays = tuple(QCheckBox(name) for name in SHORT_NAMES)
        self._lines: dict[str, LineEdit] = {}
        self._days = QListWidget()
        name_widget(self._days, "repeat_days", "Các ngày")
        self._days.itemChanged.connect(lambda _item: self._count())
        self._problem = heading("", "problem")
        self._lay_out()
        self._fill()
        self._show_days()

    @property
    def rule(self) -> str:
        """The rule as text of RFC 5545."""
        days = tuple(day for day, box in enumerate(self._weekdays) if box.isChecked())
        ordinal = _ORDINALS[max(0, self._ordinal.currentIndex())][0]
        text = self._month_day.text().strip()
        month_day = int(text) if text.isdecimal() and 1 <= int(text) <= 31 else -1
        return rule_text(Recurrence(list(Repeat)[self._repeat.currentIndex()], days, ordinal, month_day))

    @property
    def events(self) -> tuple[Event, ...]:
        """The events of the days that are ticked."""
        items = [self._days.item(row) for row in range(self._days.count())]
        return tuple(self._event(item.data(_DAY)) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.addWidget(QLabel("Cách lặp"), 0, 0)
        grid.addWidget(self._repeat, 0, 1, 1, 3)
        week = QHBoxLayout()
        for number, box in enumerate(self._weekdays):
            name_widget(box, f"repeat_weekday_{number}", NAMES[number])
            box.toggled.connect(lambda _on: self._show_days())
            week.addWidget(box)
        grid.addWidget(QLabel("Vào các thứ"), 1, 0)
        grid.addLayout(week, 1, 1, 1, 3)
        grid.addWidget(QLabel("Tuần trong tháng"), 2, 0)
        grid.addWidget(self._ordinal, 2, 1)
        grid.addWidget(QLabel("Ngày trong tháng"), 2, 2)
        grid.addWidget(self._month_day, 2, 3)
        for place, (name, label) in enumerate(
            (("first", "Từ ngày"), ("last", "Đến ngày"), ("starts_at", "Giờ bắt đầu"), ("ends_at", "Giờ kết thúc"))
        ):
            line = LineEdit()
            line.enter_goes_on = True
            name_widget(line, f"repeat_{name}", label)
            line.editingFinished.connect(self._show_days)
            grid.addWidget(QLabel(label), 3 + place // 2, 2 * (place % 2))
            grid.addWidget(line, 3 + place // 2, 2 * (place % 2) + 1)
            self._lines[name] = line
        self._repeat.activated.connect(lambda _index: self._show_days())
        self._ordinal.activated.connect(lambda _index: self._show_days())
        self._month_day.editingFinished.connect(self._show_days)
        layout = QVBoxLayout(self)
        layout.addWidget(heading(self._activity.title, "section"))
        layout.addLayout(grid)
        layout.addWidget(heading("Bỏ dấu những ngày không tổ chức.", "hint"))
        layout.addWidget(self._days, 1)
        row, self._store = agree_row(self, "repeat", "Lập sự kiện", self._problem)
        layout.addLayout(row)

    def _fill(self) -> None:
        """Begin with the activity's own rule and span."""
        year = self._plan_year.plan.year
        month = self._plan_year.action_month
        first, last = date(year, 1, 1), date(year, 12, 31)
        if self._activity.in_action_month and month is not None:
            first, last = month.starts_on, month.ends_on
        self._lines["first"].setText(typed_day(first))
        self._lines["last"].setText(typed_day(last))
        known = next((event for event in self._plan_year.events if event.activity_id == self._activity.id), None)
        if known is not None and known.starts_at:
            self._lines["starts_at"].setText(f"{known.starts_at:%H:%M}")
            self._lines["ends_at"].setText(f"{known.ends_at:%H:%M}" if known.ends_at else "")
        if self._activity.rule:
            recurrence = read_rule(self._activity.rule)
            self._repeat.setCurrentIndex(list(Repeat).index(recurrence.repeat))
            for day, box in enumerate(self._weekdays):
                box.setChecked(day in recurrence.weekdays)
            self._ordinal.setCurrentIndex([value for value, _ in _ORDINALS].index(recurrence.ordinal))
            self._month_day.setText(str(recurrence.month_day))

    def _show_days(self) -> None:
        """Show the days that the rule gives; weekends and holidays are named."""
        repeat = list(Repeat)[self._repeat.currentIndex()]
        for box in self._weekdays:
            box.setEnabled(repeat in _WITH_WEEKDAYS)
        self._ordinal.setEnabled(repeat is Repeat.MONTHLY_WEEKDAY)
        self._month_day.setEnabled(repeat is Repeat.MONTHLY_DAY)
        self._days.blockSignals(True)
        self._days.clear()
        try:
            days = self._expanded()
            self._problem.setText("")
        except GpdeskError as fault:
            days = ()
            self._problem.setText(str(fault))
        for day in days:
            off = day_off_name(day, self._plan_year.holidays) or ("nghỉ cuối tuần" if is_weekend(day) else "")
            item = QListWidgetItem(f"{weekday_name(day)}, {typed_day(day)}{f' ({off})' if off else ''}")
            item.setData(_DAY, day)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self._days.addItem(item)
        self._days.blockSignals(False)
        self._count()

    def _expanded(self) -> tuple[date, ...]:
        """Return the days; raise ``GpdeskError`` for what was typed wrong."""
        year = self._plan_year.plan.year
        first = parse_day(self._lines["first"].text(), year)
        last = parse_day(self._lines["last"].text(), year)
        days = expand(self.rule, first, last)
        problems = check_event(self._event(first))
        if blocks(problems):
            raise GpdeskError(problems[0].message)
        return days

    def _event(self, day: date) -> Event:
        starts_at, ends_at = (self._lines[name].text().strip() for name in ("starts_at", "ends_at"))
        return Event(
            EventId(new_id()),
            self._activity.id,
            day,
            day,
            parse_clock(starts_at) if starts_at else None,
            parse_clock(ends_at) if ends_at else None,
            place=self._activity.place,
        )

    def _count(self) -> None:
        items = (self._days.item(row) for row in range(self._days.count()))
        count = sum(item.checkState() is Qt.CheckState.Checked for item in items)
        self._store.setText(f"Lập {count} sự kiện")
        self._store.setEnabled(count > 0)
