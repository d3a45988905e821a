"""Saving the events of the days shown as an iCalendar file."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.save import save_file
from gpdesk.schedule.calendar_file import events_between, render_calendar
from gpdesk.ui.board_model import BoardMonth
from gpdesk.ui.message import inform, show_error
from gpdesk.ui.save_path import ask_save_path


def save_calendar(parent: QWidget, plan_year: PlanYear | None, month: BoardMonth) -> None:
    """Ask where and write the events of the days shown."""
    if plan_year is None:
        return
    events = events_between(plan_year.events, month.first, month.last)
    if not events:
        show_error(parent, "Những ngày đang xem chưa có sự kiện nào để xuất.")
        return
    name = Path(f"lich-{month.first:%Y-%m-%d}.ics")
    path = ask_save_path(parent, "Lưu lịch cho Outlook", name, "Lịch", ".ics")
    if path is None:
        return
    activities = {activity.id: activity for activity in plan_year.activities}
    try:
        save_file(path, render_calendar(events, activities, datetime.now(UTC)), force=True)
    except GpdeskError as fault:
        show_error(parent, str(fault))
        return
    inform(parent, f"Đã lưu {len(events)} sự kiện vào {path.name}. Mở tệp này bằng Outlook để đưa vào lịch.")
