"""One objective of the overview: its name, and a painted bar with the counts of its verdicts in words."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gpdesk.domain.tally import Tally
from gpdesk.ui.theme import ACCENT, ACCENT_SOFT, BAD, GOOD, INK, INK_SOFT

_MARGIN = 4
_BAR_GROUND = QColor("#e6ebed")


class ObjectiveRow(QAbstractButton):
    """A line that leads to its objective; the counts stand in the bar, so that nothing hangs on colour."""

    def __init__(self, text: str, tally: Tally, entered: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self._tally = tally
        self._entered = entered
        words = ", ".join(part for part in (tally_words(tally), entered) if part)
        self.setToolTip(f"{text}\n{words}")
        self.setAccessibleDescription(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        self._small = QFont(self.font())
        self._small.setPointSizeF(self._small.pointSizeF() - 1.5)
        self.setMaximumHeight(self.sizeHint().height() + 24)

    def sizeHint(self) -> QSize:
        """Return room for a line of text above a bar."""
        return QSize(240, self.fontMetrics().lineSpacing() + self._bar_height() + 2 * _MARGIN)

    def minimumSizeHint(self) -> QSize:
        """Return the least room."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint name and bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setPen(ACCENT if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(ACCENT_SOFT if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        inner = self.rect().adjusted(_MARGIN, _MARGIN - 1, -_MARGIN, -_MARGIN)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(INK)
        room = inner.width() - (QFontMetrics(self._small).horizontalAdvance(self._entered) + 12 if self._entered else 0)
        name = QFontMetrics(bold).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, name)
        painter.setFont(self._small)
        painter.setPen(INK_SOFT)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self._entered)
        top = inner.top() + QFontMetrics(bold).lineSpacing() + min(4, max(0, self.height() - self.sizeHint().height()))
        height = min(inner.bottom() - top + 1, self._bar_height() + 8)
        self._paint_bar(painter, QRectF(inner.left(), top, inner.width(), height))

    def _bar_height(self) -> int:
        return QFontMetrics(self._small).height() + 1

    def _paint_bar(self, painter: QPainter, area: QRectF) -> None:
        path = QPainterPath()
        path.addRoundedRect(area, 4, 4)
        painter.setClipPath(path)
        painter.fillRect(area, _BAR_GROUND)
        painter.setFont(self._small)
        left = area.left()
        for part in _PARTS:
            count = part.count(self._tally)
            if not count:
                continue
            width = area.width() * count / max(1, self._tally.total)
            self._paint_part(painter, QRectF(left, area.top(), width - 1, area.height()), part, count)
            left += width

    def _paint_part(self, painter: QPainter, area: QRectF, part: "_Part", count: int) -> None:
        painter.fillRect(area, part.colour)
        if part.pattern is not Qt.BrushStyle.SolidPattern:
            painter.fillRect(area, QBrush(QColor(255, 255, 255, 45), part.pattern))
        metrics = QFontMetrics(self._small)
        for text in (f"{count} {part.words(self._tally)}", f"{count}"):
            if metrics.horizontalAdvance(text) + 6 <= area.width():
                painter.setPen(part.ink)
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
                return


@dataclass(frozen=True, slots=True)
class _Part:
    """How a kind of verdict is drawn; ``names`` are its fields in a tally, ``texts`` the word for each, or for both."""

    names: tuple[str, ...]
    texts: tuple[str, ...]
    colour: QColor
    ink: QColor
    pattern: Qt.BrushStyle = Qt.BrushStyle.SolidPattern

    def count(self, tally: Tally) -> int:
        """Return how many there are."""
        return sum(getattr(tally, name) for name in self.names)

    def words(self, tally: Tally) -> str:
        """Return what they are called; the last text stands for a mixture."""
        present = [text for name, text in zip(self.names, self.texts, strict=False) if getattr(tally, name)]
        return present[0] if len(present) == 1 else self.texts[-1]


_WHITE = QColor("#ffffff")
_PARTS = (
    _Part(("met",), ("đạt",), GOOD, _WHITE),
    _Part(("not_met",), ("chưa đạt",), BAD, _WHITE, Qt.BrushStyle.BDiagPattern),
    _Part(("invalid",), ("sai số liệu",), BAD, _WHITE, Qt.BrushStyle.CrossPattern),
    _Part(
        ("nothing_arose", "out_of_scope"),
        ("không phát sinh", "ngoài phạm vi", "không phát sinh, ngoài phạm vi"),
        QColor("#66747a"),
        _WHITE,
    ),
    _Part(("no_data",), ("chưa có số liệu",), _BAR_GROUND, INK_SOFT),
)


def tally_words(tally: Tally) -> str:
    """Return the counts in words: "3 đạt, 1 chưa đạt, 2 chưa có số liệu"."""
    counts = (
        (getattr(tally, name), text) for part in _PARTS for name, text in zip(part.names, part.texts, strict=False)
    )
    return ", ".join(f"{count} {text}" for count, text in counts if count) or "chưa có chỉ tiêu"
