"""One measure through the years: a table and a small line, in which a year without figures stays a gap."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gpdesk.domain.outcome import Outcome
from gpdesk.domain.series import Series, SeriesPoint, series_of
from gpdesk.domain.wording import goal_text, result_text
from gpdesk.ui.page import heading, name_widget
from gpdesk.ui.session import Session
from gpdesk.ui.theme import ACCENT, BAD, INK_SOFT, LINE, SURFACE
from gpdesk.ui.word_table import fill_table, word_table

_MOST_YEARS = 10
_PAD = 14
_DOT = 4.0
_GOAL = QColor("#8a5a00")


def open_series(parent: QWidget, session: Session, code: str) -> None:
    """Show the measure with that code through the last ten years of the file."""
    years = session.years[-_MOST_YEARS:]
    series = series_of(code, tuple(session.store.plan_year(year) for year in years))
    dialog = SeriesDialog(parent, series)
    dialog.exec()
    dialog.deleteLater()


class SeriesDialog(QDialog):
    """The years of one measure."""

    def __init__(self, parent: QWidget | None, series: Series) -> None:
        super().__init__(parent)
        self.setObjectName("series_dialog")
        self.setWindowTitle(f"Chỉ tiêu {series.code} qua các năm")
        room = self.screen().availableGeometry()
        self.resize(min(680, room.width() - 40), min(480, room.height() - 60))
        name = heading(series.name, "section")
        table = word_table("series_table", "Kết quả từng năm", ("Năm", "Kế hoạch", "Thực hiện", "Đánh giá"), 2)
        fill_table(table, (_words(point) for point in series.points))
        chart = SeriesChart(series.points)
        close = QPushButton("Đóng")
        name_widget(close, "series_close", "Đóng")
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.addWidget(name)
        layout.addWidget(chart, 2)
        layout.addWidget(
            heading("Chấm đặc: đạt; chấm rỗng: chưa đạt; vạch ngang: kế hoạch. Năm thiếu số liệu để trống.", "hint")
        )
        layout.addWidget(table, 3)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        layout.addLayout(row)


class SeriesChart(QWidget):
    """A line through the years that have a value; it breaks where a year has none, and never falls to 0 for it."""

    def __init__(self, points: Sequence[SeriesPoint]) -> None:
        super().__init__()
        self._points = tuple(points)
        name_widget(self, "series_chart", "Biểu đồ qua các năm")
        self.setAccessibleDescription("; ".join(" ".join(_words(point)) for point in points))
        self.setMinimumHeight(90)

    def sizeHint(self) -> QSize:
        """Return room for ten years."""
        return QSize(520, 160)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint frame, goals, line, dots and the names of the years."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low, high = _bounds(self._points)
        line = self.fontMetrics().lineSpacing()
        area = QRectF(self.rect()).adjusted(_PAD, line, -_PAD, -line - 8)
        painter.fillRect(self.rect(), SURFACE)
        painter.setPen(LINE)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        step = area.width() / max(1, len(self._points))

        def spot(place: int, value: float) -> QPointF:
            share = (value - low) / (high - low) if high > low else 0.5
            return QPointF(area.left() + step * (place + 0.5), area.bottom() - share * area.height())

        run: list[QPointF] = []
        for place, point in enumerate(self._points):
            painter.setPen(INK_SOFT)
            below = QRectF(area.left() + step * place, area.bottom() + 4, step, line)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(point.year))
            if point.goal is not None:
                y = spot(place, float(point.goal)).y()
                painter.setPen(QPen(_GOAL, 1.5, Qt.PenStyle.DashLine))
                painter.drawLine(
                    QPointF(area.left() + step * (place + 0.2), y), QPointF(area.left() + step * (place + 0.8), y)
                )
            value = _value(point)
            if value is None:
                _draw_run(painter, run)
                run = []
            else:
                run.append(spot(place, value))
        _draw_run(painter, run)
        for place, point in enumerate(self._points):
            value = _value(point)
            if value is not None and point.verdict is not None:
                met = point.verdict.outcome is Outcome.MET
                painter.setPen(QPen(ACCENT if met else BAD, 2))
                painter.setBrush(ACCENT if met else SURFACE)
                at = spot(place, value)
                painter.drawEllipse(at, _DOT, _DOT)
                painter.setPen(INK_SOFT)
                above = QRectF(at.x() - step / 2, at.y() - line - _DOT - 1, step, line)
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, _words(point)[2])


def _draw_run(painter: QPainter, run: list[QPointF]) -> None:
    if len(run) > 1:
        painter.setPen(QPen(ACCENT, 2))
        painter.drawPolyline(QPolygonF(run))


def _value(point: SeriesPoint) -> float | None:
    """Return where the dot stands; the exact value is in the table."""
    return None if point.verdict is None or point.verdict.value is None else float(point.verdict.value)


def _bounds(points: Sequence[SeriesPoint]) -> tuple[float, float]:
    values = [value for point in points if (value := _value(point)) is not None]
    values += [float(point.goal) for point in points if point.goal is not None]
    if not values:
        return 0.0, 1.0
    # Room below the lowest dot and above the highest, for their words.
    room = (max(values) - min(values)) * 0.2
    return min(values) - room, max(values) + room


def _words(point: SeriesPoint) -> tuple[str, str, str, str]:
    goal = goal_text(point.measure) if point.measure is not None else ""
    if point.measure is None or point.verdict is None:
        return str(point.year), goal, "", "Chưa có chỉ tiêu này"
    return str(point.year), goal, result_text(point.measure, point.verdict), point.verdict.outcome.label
