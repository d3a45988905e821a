"""Saving events of any days as an iCalendar file: the days are asked for first, those shown on the board proposed."""

from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QFormLayout, QVBoxLayout, QWidget

from gpdesk.domain.day import parse_day, typed_day
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.save import save_file
from gpdesk.schedule.calendar_file import events_between, render_calendar
from gpdesk.ui.board_model import BoardMonth
from gpdesk.ui.dialog_buttons import agree_row
from gpdesk.ui.editor import DayEdit
from gpdesk.ui.message import inform, show_error
from gpdesk.ui.page import heading, name_widget
from gpdesk.ui.save_path import ask_save_path

Span = tuple[date, date]


def save_calendar(parent: QWidget, plan_year: PlanYear | None, month: BoardMonth) -> None:
    """Ask which days and where, and write their events."""
    if plan_year is None:
        return
    dialog = CalendarDialog(parent, plan_year, (month.first, month.last))
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    span = dialog.span
    dialog.deleteLater()
    if not accepted or span is None:
        return
    events = events_between(plan_year.events, *span)
    path = ask_save_path(parent, "Lưu lịch cho Outlook", Path(f"lich-{span[0]:%Y-%m-%d}.ics"), "Lịch", ".ics")
    if path is None:
        return
    activities = {activity.id: activity for activity in plan_year.activities}
    try:
        save_file(path, render_calendar(events, activities, datetime.now(UTC)), force=True)
    except GpdeskError as fault:
        show_error(parent, str(fault))
        return
    inform(parent, f"Đã lưu {len(events)} sự kiện vào {path.name}. Mở tệp này bằng Outlook để đưa vào lịch.")


class CalendarDialog(QDialog):
    """``span`` is the days that were agreed to, None while they make no sense or hold no event."""

    def __init__(self, parent: QWidget | None, plan_year: PlanYear, span: Span) -> None:
        super().__init__(parent)
        self._plan_year = plan_year
        self.span: Span | None = None
        self.setObjectName("calendar_dialog")
        self.setWindowTitle("Xuất lịch .ics")
        self.setMinimumWidth(380)
        self._days = (DayEdit(), DayEdit())
        form = QFormLayout()
        for edit, key, label, day in zip(self._days, ("first", "last"), ("Từ ngày", "Đến ngày"), span, strict=True):
            name_widget(edit, f"calendar_{key}", label)
            edit.setText(typed_day(day))
            edit.editingFinished.connect(self._count)
            form.addRow(label, edit)
        self._words = heading("", "hint")
        self._problem = heading("", "problem")
        row, self._agree = agree_row(self, "calendar", "Lưu lịch…", self._problem)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._words)
        layout.addLayout(row)
        self._count()

    def accept(self) -> None:
        """Take what is being typed; go on only where there is something to save."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            QApplication.inputMethod().commit()
        self._count()
        if self._agree.isEnabled():
            super().accept()

    def _count(self) -> None:
        """Read the days and say how many events they hold."""
        self.span, problem = None, ""
        try:
            first, last = (parse_day(edit.text(), self._plan_year.plan.year) for edit in self._days)
        except GpdeskError as fault:
            problem = str(fault)
        else:
            if last < first:
                problem = "Ngày cuối đứng trước ngày đầu. Hãy sửa một trong hai ngày."
            else:
                self.span = (first, last)
        count = len(events_between(self._plan_year.events, *self.span)) if self.span else 0
        self._problem.setText(problem)
        self._words.setText(
            f"{count} sự kiện trong những ngày này." if count else "Những ngày này không có sự kiện nào."
        )
        self._agree.setEnabled(count > 0)
