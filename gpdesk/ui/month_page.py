"""Tháng hành động: the board of a month, its conflicts and free days; everything on it is one undo step."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from gpdesk.domain.activity import Activity, ActivityForm
from gpdesk.domain.collation import sort_key
from gpdesk.domain.event import takes_place
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import quoted
from gpdesk.schedule.conflict import Conflict, find_conflicts
from gpdesk.schedule.free_day import free_days
from gpdesk.ui.board_model import BoardMonth
from gpdesk.ui.board_view import BoardView
from gpdesk.ui.month_work import MonthWork
from gpdesk.ui.page import Page, heading, name_widget, no_plan_hint
from gpdesk.ui.page_list import PageName
from gpdesk.ui.session import Session

_EVENT = Qt.ItemDataRole.UserRole
_MOST_FREE = 4
_KEYS = (
    "Mũi tên chọn ngày, Tab chọn sự kiện, Enter sửa, Insert hoặc Ctrl+N thêm, Ctrl+mũi tên dời, Shift+mũi tên đổi ngày đầu, "
    "Ctrl+Shift+mũi tên đổi ngày cuối, Ctrl+D chép, phím cách đã làm, Delete xóa, PgUp/PgDn đổi tháng"
)


class MonthPage(Page):
    """The Action Month, or any month of the year."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, PageName.MONTH)
        self._conflicts: tuple[Conflict, ...] = ()
        self._board = BoardView()
        self._work = MonthWork(self, session, self._board, self._say)
        self._board.turned.connect(self._turn)
        self.main_widget = self._board
        self._month = QComboBox()
        name_widget(self._month, "month_choice", "Tháng")
        self._month.addItem("Tháng hành động")
        self._month.addItems([f"Tháng {number}" for number in range(1, 13)])
        self._unit = QComboBox()
        name_widget(self._unit, "month_unit", "Lọc theo đơn vị")
        self._form = QComboBox()
        name_widget(self._form, "month_form", "Lọc theo hình thức")
        self._form.addItems(["Mọi hình thức", *(form.label for form in ActivityForm)])
        for box in (self._month, self._unit, self._form):
            box.activated.connect(lambda _index: self.refresh())
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(13)
        self._theme = heading("", "hint")
        self._says = heading("", "warning")
        self._clashes = QListWidget()
        name_widget(self._clashes, "month_conflicts", "Chỗ vướng của lịch")
        self._clashes.setWordWrap(True)
        # Wrapped sentences need no sideways scrolling; its bar would cover the second conflict.
        self._clashes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._clashes.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._clashes.itemActivated.connect(self._go_to_clash)
        self._clashes.itemClicked.connect(self._go_to_clash)
        self._clashes.setMaximumHeight(11 * self.fontMetrics().lineSpacing() // 2)
        self._no_plan = no_plan_hint()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 8)
        layout.setSpacing(6)
        layout.addLayout(self._make_top())
        layout.addWidget(self._no_plan)
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self._theme, 1)
        filters.addWidget(self._unit)
        filters.addWidget(self._form)
        layout.addLayout(filters)
        layout.addWidget(self._board, 1)
        layout.addWidget(self._says)
        layout.addWidget(self._clashes)

    def refresh(self) -> None:
        """Show the month chosen with what is filtered; conflicts are those of all its events."""
        plan_year = self.session.plan_year
        self.setEnabled(plan_year is not None)
        self._no_plan.setVisible(plan_year is None)
        if plan_year is None:
            return
        first, last = self._span(plan_year)
        activities = {activity.id: activity for activity in plan_year.activities}
        month = plan_year.action_month
        self._conflicts = find_conflicts(
            plan_year.events, activities, (month.starts_on, month.ends_on) if month else None
        )
        clashing = {event_id: conflict.message for conflict in self._conflicts for event_id in conflict.events}
        shown = tuple(event for event in plan_year.events if event.ends_on >= first and event.starts_on <= last)
        self._fill_units(activities[event.activity_id] for event in shown)
        events = tuple(event for event in shown if self._is_wanted(activities[event.activity_id]))
        held = filter(takes_place, shown)
        free = free_days(held, activities, (first, last), plan_year.holidays)
        board = BoardMonth(first, last, events, activities, plan_year.holidays, clashing, frozenset(free))
        self._board.show_month(board)
        self._show_words(plan_year, len(events), len(shown), free)
        self._show_clashes(plan_year, first, last)

    def show_place(self, place: str) -> None:
        """Choose an event ("event:<id>") in its month, or the board ("month")."""
        event_id = place.partition(":")[2]
        plan_year = self.session.plan_year
        event = next((each for each in plan_year.events if each.id == event_id), None) if plan_year else None
        if event is not None and plan_year is not None:
            month = plan_year.action_month
            in_month = month is not None and month.starts_on <= event.starts_on <= month.ends_on
            self._month.setCurrentIndex(0 if in_month else event.starts_on.month)
            self._unit.setCurrentIndex(0)
            self._form.setCurrentIndex(0)
            self.refresh()
            self._board.go_to(event.starts_on, event.id)
        self._board.setFocus()

    def _make_top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(heading(self.name.title))
        top.addSpacing(8)
        top.addWidget(self._month)
        top.addStretch(1)
        for key, text, slot in (
            ("add", "Thêm…", self._add),
            ("setup", "Thiết lập…", self._set_up),
            ("calendar", "Lịch .ics…", self._save_calendar),
        ):
            button = QPushButton(text)
            name_widget(button, f"month_{key}", text)
            button.clicked.connect(lambda _checked=False, do=slot: do())
            top.addWidget(button)
        add = QAction("Thêm sự kiện", self)
        add.setObjectName("month_add_action")
        add.setShortcut(QKeySequence("Ctrl+N"))
        add.triggered.connect(lambda _checked=False: self._add())
        self.addAction(add)
        return top

    def _add(self) -> None:
        self._work.add(self._board.day)
        self._board.setFocus(Qt.FocusReason.OtherFocusReason)

    def _span(self, plan_year: PlanYear) -> tuple[date, date]:
        year, number = plan_year.plan.year, self._month.currentIndex()
        if number <= 0:
            month = plan_year.action_month
            return (month.starts_on, month.ends_on) if month else (date(year, 11, 15), date(year, 12, 15))
        return date(year, number, 1), date(year, number, monthrange(year, number)[1])

    def _fill_units(self, shown: Iterable[Activity]) -> None:
        """Offer the units that lead what is shown."""
        chosen = self._unit.currentText()
        units = sorted({activity.lead_unit for activity in shown if activity.lead_unit.strip()}, key=sort_key)
        self._unit.clear()
        self._unit.addItems(["Mọi đơn vị", *units])
        self._unit.setCurrentIndex(max(0, self._unit.findText(chosen)))

    def _is_wanted(self, activity: Activity) -> bool:
        unit, form = self._unit.currentIndex(), self._form.currentIndex()
        right_unit = unit <= 0 or activity.lead_unit == self._unit.currentText()
        return right_unit and (form <= 0 or activity.form is list(ActivityForm)[form - 1])

    def _turn(self, step: int) -> None:
        """Show the month before or after; the Action Month stands before January."""
        self._month.setCurrentIndex(max(0, min(self._month.count() - 1, self._month.currentIndex() + step)))
        self.refresh()

    def _show_words(self, plan_year: PlanYear, wanted: int, shown: int, free: tuple[date, ...]) -> None:
        month = plan_year.action_month
        theme = ""
        if self._month.currentIndex() <= 0:
            theme = f"Chủ đề {quoted(month.theme)}" if month and month.theme else ""
            theme = (
                theme if month else "Chưa thiết lập: bấm Thiết lập để ghi chủ đề và đưa các việc thường làm vào lịch"
            )
        days = ", ".join(f"{day:%d/%m}" for day in free[:_MOST_FREE])
        more = ", …" if len(free) > _MOST_FREE else ""
        left = f"{len(free)} ngày làm việc còn trống: {days}{more}" if free else "Không còn ngày làm việc trống"
        count = f"{shown} sự kiện" if wanted == shown else f"{wanted}/{shown} sự kiện theo bộ lọc"
        words = ". ".join(filter(None, (theme, count, left)))
        self._theme.setText(words if words.endswith("…") else f"{words}.")
        self._theme.setToolTip("\n".join(filter(None, (month.theme if month else "", _KEYS))))
        self._says.setText("")
        self._says.setVisible(False)

    def _show_clashes(self, plan_year: PlanYear, first: date, last: date) -> None:
        own = [each for each in self._conflicts if self._concerns(each, plan_year, first, last)]
        self._clashes.clear()
        for conflict in own:
            item = QListWidgetItem(f"⚠ {conflict.message}")
            item.setData(_EVENT, conflict.events[0])
            self._clashes.addItem(item)
        self._clashes.setVisible(bool(own))

    def _concerns(self, conflict: Conflict, plan_year: PlanYear, first: date, last: date) -> bool:
        """Tell whether a conflict is of the days shown, or of the Action Month while that is shown."""
        events = [event for event in plan_year.events if event.id in conflict.events]
        in_month = {activity.id for activity in plan_year.activities if activity.in_action_month}
        return any(
            (event.ends_on >= first and event.starts_on <= last)
            or (self._month.currentIndex() <= 0 and event.activity_id in in_month)
            for event in events
        )

    def _go_to_clash(self, item: QListWidgetItem) -> None:
        self.show_place(f"event:{item.data(_EVENT)}")

    def _set_up(self) -> None:
        from gpdesk.ui.month_setup_dialog import set_up_month

        set_up_month(self, self.session)
        self._board.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save_calendar(self) -> None:
        from gpdesk.ui.calendar_saving import save_calendar

        save_calendar(self, self.session.plan_year, self._board.month)

    def _say(self, text: str) -> None:
        self._says.setText(text)
        self._says.setVisible(bool(text))
