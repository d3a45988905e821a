"""A painted bar of verdicts: how many are met, not met, not known; the same in words beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gpdesk.domain.tally import Tally
from gpdesk.ui.theme import BAD, GOOD, LINE, QUIET

_HATCHED = Qt.BrushStyle.BDiagPattern


class TallyBar(QWidget):
    """Parts of a whole, drawn to scale; hatching and order tell them apart without colour."""

    def __init__(self) -> None:
        super().__init__()
        self._tally = Tally()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(80)

    def set_tally(self, tally: Tally) -> None:
        """Show other counts."""
        self._tally = tally
        self.setAccessibleDescription(tally_words(tally))
        self.setToolTip(tally_words(tally))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a flat bar."""
        return QSize(200, 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the parts from left to right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 1.5, -0.5, -1.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#eef2f3"))
        painter.drawRoundedRect(area, 3, 3)
        left = area.left()
        for count, colour, hatched in (
            (self._tally.met, GOOD, False),
            (self._tally.not_met + self._tally.invalid, BAD, True),
            (self._tally.nothing_arose + self._tally.out_of_scope, QUIET, False),
        ):
            if not count:
                continue
            width = area.width() * count / max(1, self._tally.total)
            part = QRectF(left, area.top(), width, area.height())
            painter.setBrush(colour)
            painter.drawRect(part)
            if hatched:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.fillRect(part, QColor(255, 255, 255, 0))
                brush = painter.brush()
                brush.setStyle(_HATCHED)
                brush.setColor(QColor(255, 255, 255, 150))
                painter.fillRect(part, brush)
            left += width
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(LINE)
        painter.drawRoundedRect(area, 3, 3)


class ElidedButton(QPushButton):
    """A flat text button that shortens its text with dots where there is no room; the whole text is its tooltip."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._whole = text
        self.setFlat(True)
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setStyleSheet("QPushButton { text-align: left; border: 0; padding: 2px 0; font-weight: 600; }")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text into the new width."""
        super().resizeEvent(event)
        font = self.font()
        font.setBold(True)
        room = max(0, self.width() - 4)
        self.setText(QFontMetrics(font).elidedText(self._whole, Qt.TextElideMode.ElideRight, room))


def tally_words(tally: Tally) -> str:
    """Return the counts in words: "3 đạt, 1 chưa đạt, 2 chưa có số liệu"."""
    parts = [
        f"{count} {name}"
        for count, name in (
            (tally.met, "đạt"),
            (tally.not_met, "chưa đạt"),
            (tally.invalid, "sai số liệu"),
            (tally.nothing_arose, "không phát sinh"),
            (tally.out_of_scope, "ngoài phạm vi"),
            (tally.no_data, "chưa có số liệu"),
        )
        if count
    ]
    return ", ".join(parts) or "chưa có chỉ tiêu"
