"""How fast the board of the month is: one repaint and one step of a drag, with five hundred events in the month."""

import time
from collections.abc import Iterator
from datetime import date, timedelta
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gpdesk.ui.board_model import BoardMonth
    from gpdesk.ui.board_view import BoardView

EVENTS = 500
_FIRST, _LAST = date(2024, 11, 15), date(2024, 12, 15)


def board_times(runs: int) -> Iterator[tuple[str, float]]:
    """Yield each job with its median in seconds; the application must be there."""
    from PySide6.QtWidgets import QApplication

    from gpdesk.ui.board_view import BoardView

    view = BoardView()
    view.resize(1180, 520)
    view.show_month(_full_month())
    view.show()
    QApplication.processEvents()  # nothing is painted before the window is on the screen
    yield f"Vẽ lại bảng tháng có {EVENTS} sự kiện", _repaint_time(view, runs)
    yield f"Một bước kéo sự kiện trên bảng tháng có {EVENTS} sự kiện", _drag_time(view, runs)
    view.close()


def _full_month() -> "BoardMonth":
    """Return a month with 500 events, some over several days, at differing hours."""
    from gpdesk.domain.activity import Activity, ActivityForm
    from gpdesk.domain.event import Event
    from gpdesk.domain.identity import ActivityId, EventId, PlanId
    from gpdesk.ui.board_model import BoardMonth

    forms = list(ActivityForm)
    activities = {
        ActivityId(f"a{number}"): Activity(ActivityId(f"a{number}"), PlanId("p"), number, form.label, form=form)
        for number, form in enumerate(forms)
    }
    events = []
    for number in range(EVENTS):
        day = _FIRST + timedelta(days=number % 31)
        last = min(_LAST, day + timedelta(days=number % 4 if number % 9 == 0 else 0))
        owner = ActivityId(f"a{number % len(forms)}")
        events.append(Event(EventId(f"e{number:03d}"), owner, day, last, title=f"Sự kiện số {number} của tháng"))
    return BoardMonth(_FIRST, _LAST, tuple(events), activities)


def _repaint_time(view: "BoardView", runs: int) -> float:
    times = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        view.repaint()
        times.append(time.perf_counter() - start)
    return median(times[1:])


def _drag_time(view: "BoardView", runs: int) -> float:
    """Press on an event that can be seen and move it day by day; each step lays out and paints anew."""
    from PySide6.QtCore import QEvent, QPointF, Qt
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    geometry = view.geometry_now
    bar = geometry.weeks[1].bars[0]
    start = geometry.bar_rect(1, bar).center()

    def send(kind: QEvent.Type, at: QPointF) -> None:
        left = Qt.MouseButton.LeftButton
        glob = view.mapToGlobal(at)
        QApplication.sendEvent(view, QMouseEvent(kind, at, glob, left, left, Qt.KeyboardModifier.NoModifier))

    send(QEvent.Type.MouseButtonPress, start)
    times = []
    for step in range(runs + 1):
        to = view.geometry_now.day_rect(date(2024, 11, 25) + timedelta(days=step % 14)).center()
        begun = time.perf_counter()
        send(QEvent.Type.MouseMove, to)
        view.repaint()
        times.append(time.perf_counter() - begun)
    view.show_month(view.month)
    return median(times[1:])
