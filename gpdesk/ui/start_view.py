"""What is seen before there is a plan: four ways to begin, and the files opened lately."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gpdesk.ui.page import heading, name_widget
from gpdesk.ui.theme import ACCENT, ACCENT_SOFT, INK, INK_SOFT, LINE, SURFACE, icon

_WIDTH = 720
_ICON = 28
_PAD = 14
_MOST_RECENT = 4


@dataclass(frozen=True, slots=True)
class StartChoice:
    """One way to begin."""

    name: str
    icon_name: str
    label: str
    hint: str
    begin: Callable[[], object]


class ChoiceButton(QAbstractButton):
    """A large button with an icon, a label and a line that says what will happen."""

    def __init__(self, choice: StartChoice) -> None:
        super().__init__()
        name_widget(self, f"start_{choice.name}", choice.label)
        self.setAccessibleDescription(choice.hint)
        self.setText(choice.label)
        self._hint = choice.hint
        self._picture = icon(choice.icon_name, ACCENT.name())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: choice.begin())

    def sizeHint(self) -> QSize:
        """Return room for a label and two lines of hint."""
        return QSize(280, 3 * self.fontMetrics().lineSpacing() + 2 * _PAD + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ACCENT if self.hasFocus() or self.underMouse() else LINE)
        painter.setBrush(ACCENT_SOFT if self.isDown() or self.underMouse() else SURFACE)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        self._picture.paint(painter, _PAD, (self.height() - _ICON) // 2, _ICON, _ICON)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        bold.setPointSizeF(bold.pointSizeF() + 1)
        left = 2 * _PAD + _ICON
        room = self.rect().adjusted(left, _PAD, -_PAD, -_PAD)
        label_height = QFontMetrics(bold).lineSpacing()
        hint = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self._hint)
        top = room.top() + max(0, room.height() - label_height - 4 - hint.height()) // 2
        painter.setFont(bold)
        painter.setPen(INK)
        painter.drawText(
            QRect(room.left(), top, room.width(), label_height), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        painter.setFont(self.font())
        painter.setPen(INK_SOFT)
        below = QRect(room.left(), top + label_height + 4, room.width(), room.bottom() - top - label_height)
        painter.drawText(below, Qt.TextFlag.TextWordWrap, self._hint)


class StartView(QWidget):
    """The choices, two by two, and the files opened lately."""

    def __init__(
        self,
        choices: tuple[StartChoice, ...],
        recent: Callable[[], list[Path]],
        open_path: Callable[[Path], object],
    ) -> None:
        super().__init__()
        self._recent = recent
        self._open_path = open_path
        column = QWidget()
        column.setMaximumWidth(_WIDTH)
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addStretch(1)
        inner.addWidget(heading("Sổ công tác bình đẳng giới"))
        self._welcome = heading("", "hint")
        inner.addWidget(self._welcome)
        inner.addSpacing(8)
        grid = QGridLayout()
        grid.setSpacing(12)
        for place, choice in enumerate(choices):
            grid.addWidget(ChoiceButton(choice), place // 2, place % 2)
        inner.addLayout(grid)
        inner.addSpacing(8)
        self._recent_box = QWidget()
        self._recent_layout = QVBoxLayout(self._recent_box)
        self._recent_layout.setContentsMargins(0, 0, 0, 0)
        self._recent_layout.setSpacing(2)
        inner.addWidget(self._recent_box)
        inner.addStretch(2)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(column, 100)
        outer.addStretch(1)

    def show_state(self, *, is_open: bool) -> None:
        """Say where the clerk stands, and list the files opened lately."""
        self._welcome.setText(
            "Tệp này chưa có kế hoạch nào. Hãy nhập kế hoạch đã gõ bằng Word, hoặc tự lập kế hoạch mới."
            if is_open
            else "Chọn một việc để bắt đầu. Mọi số liệu nằm trong một tệp trên máy này, không gửi đi đâu."
        )
        while item := self._recent_layout.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        paths = [] if is_open else self._recent()[:_MOST_RECENT]
        if paths:
            self._recent_layout.addWidget(heading("Mở gần đây", "section"))
        for number, path in enumerate(paths):
            button = QPushButton(f"{path.name}   ({path.parent})")
            name_widget(button, f"start_recent_{number}", f"Mở {path.name}")
            button.setToolTip(str(path))
            button.setProperty("role", "link")
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _checked=False, each=path: self._open_path(each))
            self._recent_layout.addWidget(button)
