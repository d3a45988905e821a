"""What a paper is to be of, beyond its period: a span of days for a list, an event and a unit for invitations."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from gpdesk.domain.day import parse_day, typed_day
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.event import Event
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.catalogue import PaperChoice
from gpdesk.export.invitation_document import event_to_invite, invited_units
from gpdesk.ui.editor import DayEdit
from gpdesk.ui.page import heading, name_widget

_EVERY = "Mọi đơn vị được mời ({count})"


class PaperChoiceForm(QWidget):
    """``choice`` is what was chosen; nothing here is stored. Papers with nothing to choose show nothing."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._events: tuple[Event, ...] = ()
        self._units: tuple[str, ...] = ()
        self._shown: object = None
        self._year = 0
        self._days = {"first": DayEdit(), "last": DayEdit()}
        self._event, self._unit = QComboBox(), QComboBox()
        self._problem = heading("", "problem")
        self._hint = heading("", "hint")
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        for key, label in (("first", "Từ ngày"), ("last", "Đến ngày")):
            name_widget(self._days[key], f"paper_{key}", label)
            self._days[key].editingFinished.connect(self.changed.emit)
            self._form.addRow(label, self._days[key])
        for box, key, label in ((self._event, "event", "Sự kiện"), (self._unit, "unit", "Mời ai")):
            name_widget(box, f"paper_{key}", label)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
            self._form.addRow(label, box)
        self._event.activated.connect(lambda _index: self._on_event())
        self._unit.activated.connect(lambda _index: self.changed.emit())
        self._form.addRow(self._hint)
        self._form.addRow(self._problem)

    def show_paper(self, plan_year: PlanYear, kind: PaperKind, period: Period) -> None:
        """Offer what can be chosen for a paper; what was chosen stays while it can be."""
        is_list, is_letter = kind is PaperKind.ACTIVITIES, kind is PaperKind.INVITATION
        for edit in self._days.values():
            self._form.setRowVisible(edit, is_list)
        for box in (self._event, self._unit):
            self._form.setRowVisible(box, is_letter)
        self._form.setRowVisible(self._hint, is_letter)
        self.setVisible(is_list or is_letter)
        if is_list and self._shown != (kind, period):
            self._days["first"].setText(typed_day(period.first_day))
            self._days["last"].setText(typed_day(period.last_day))
        if is_letter:
            self._offer_events(plan_year)
        self._shown = (kind, period)
        self._check(period.year)

    @property
    def choice(self) -> PaperChoice:
        """What was chosen; what cannot be read is left out, and said beside the fields."""
        first, last = self._day("first"), self._day("last")
        if first and last and last < first:
            first = last = None
        row, unit = self._event.currentIndex(), self._unit.currentIndex()
        event = self._events[row] if 0 <= row < len(self._events) else None
        return PaperChoice(first, last, event.id if event else None, self._units[unit - 1] if unit > 0 else None)

    def _offer_events(self, plan_year: PlanYear) -> None:
        titles = {activity.id: activity.title for activity in plan_year.activities}
        chosen = self.choice.event_id
        if chosen is None:
            try:
                chosen = event_to_invite(plan_year, None).id
            except GpdeskError:
                chosen = None
        rules = {activity.id for activity in plan_year.activities if activity.rule}
        self._events = tuple(
            event
            for event in plan_year.events
            if (event.starts_at and event.activity_id not in rules) or event.id == chosen
        )
        self._event.clear()
        for event in self._events:
            self._event.addItem(f"{event.starts_on:%d/%m} - {event.title or titles[event.activity_id]}")
        ids = [event.id for event in self._events]
        self._event.setCurrentIndex(ids.index(chosen) if chosen in ids else 0)
        self._offer_units(plan_year)

    def _offer_units(self, plan_year: PlanYear) -> None:
        row, before = self._event.currentIndex(), self._unit.currentText()
        self._units = invited_units(plan_year, self._events[row]) if 0 <= row < len(self._events) else ()
        self._unit.clear()
        self._unit.addItems([_EVERY.format(count=len(self._units)), *self._units])
        self._unit.setCurrentIndex(max(0, self._unit.findText(before)))
        self._hint.setText(
            "Khi lưu, mỗi đơn vị một tệp; bản xem trước là của đơn vị đầu tiên. Số và ngày ký ghi khi phát hành."
            if self._units
            else "Chưa ghi mời ai: điền ô Phối hợp, khách mời của sự kiện, ngăn bằng dấu ; - hoặc ghi bằng bút."
        )

    def _on_event(self) -> None:
        self._unit.setCurrentIndex(0)
        self.changed.emit()

    def _check(self, year: int) -> None:
        """Say what is wrong with the days typed."""
        words = ""
        try:
            days = [parse_day(edit.text(), year) for edit in self._days.values() if edit.text().strip()]
            if len(days) == 2 and days[1] < days[0]:
                words = "Ngày cuối đứng trước ngày đầu. Hãy sửa; hiện in cả kỳ."
        except GpdeskError as fault:
            words = f"{fault} Hiện in cả kỳ."
        self._year = year
        self._problem.setText(words)
        self._form.setRowVisible(self._problem, bool(words))

    def _day(self, key: str) -> date | None:
        try:
            return parse_day(self._days[key].text(), self._year)
        except GpdeskError:
            return None
