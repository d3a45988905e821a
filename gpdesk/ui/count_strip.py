"""A painted row of periods with their counts: done or not by sign and words, the colour only helps."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpdesk.ui.theme import GOOD, INK, INK_SOFT, LINE, WARN

_GAP = 4
_DONE = QColor("#e4f3ea")
_SHORT = QColor("#fdf3df")
_EMPTY = QColor("#f4f6f7")


@dataclass(frozen=True, slots=True)
class Mark:
    """One period: its name, its count in words ("3/4"), and whether that is enough (None: no goal to reach)."""

    head: str
    text: str
    is_done: bool | None = None

    @property
    def words(self) -> str:
        """The mark as it is read aloud."""
        return f"{self.head}: {self.text}{_STATES[self.is_done]}"


_STATES = {True: " (đủ)", False: " (chưa đủ)", None: ""}
_SIGNS = {True: "✓ ", False: "", None: ""}


class CountStrip(QWidget):
    """One line of marks under each other's heads, as wide as its room."""

    def __init__(self) -> None:
        super().__init__()
        self._marks: tuple[Mark, ...] = ()
        self._small = QFont(self.font())
        self._small.setPointSizeF(self._small.pointSizeF() - 1)
        self._bold = QFont(self.font())
        self._bold.setWeight(QFont.Weight.DemiBold)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_marks(self, title: str, marks: tuple[Mark, ...]) -> None:
        """Show other counts."""
        self._marks = marks
        words = "; ".join(mark.words for mark in marks)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setToolTip("\n".join((title, *(mark.words for mark in marks))))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for a head and a count in each mark."""
        metrics, small = QFontMetrics(self._bold), QFontMetrics(self._small)
        widths = [
            max(metrics.horizontalAdvance(_SIGNS[mark.is_done] + mark.text), small.horizontalAdvance(mark.head)) + 10
            for mark in self._marks
        ]
        return QSize(sum(widths) + _GAP * len(widths), metrics.height() + small.height() + 6)

    def minimumSizeHint(self) -> QSize:
        """Return the least room."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a box for each mark."""
        if not self._marks:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = (self.width() + _GAP) / len(self._marks)
        for number, mark in enumerate(self._marks):
            self._paint(painter, QRectF(number * step + 0.5, 0.5, step - _GAP - 1, self.height() - 1), mark)

    def _paint(self, painter: QPainter, box: QRectF, mark: Mark) -> None:
        fill = {True: _DONE, False: _SHORT, None: _EMPTY}[mark.is_done]
        painter.setPen(LINE)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, 4, 4)
        if mark.is_done is False:
            # Hatched, so that it is told from a full one without colours.
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(QColor(138, 90, 0, 28), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(box, 4, 4)
        inner = box.adjusted(2, 2, -2, -2)
        painter.setFont(self._small)
        painter.setPen(INK_SOFT)
        painter.drawText(inner, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, mark.head)
        painter.setFont(self._bold)
        painter.setPen({True: GOOD, False: WARN, None: INK}[mark.is_done])
        text = _SIGNS[mark.is_done] + mark.text
        painter.drawText(inner, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, text)
