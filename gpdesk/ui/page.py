"""What all pages share: a title, a session, and a refresh when the data changed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from gpdesk.ui.page_list import PageName
from gpdesk.ui.session import Session
from gpdesk.ui.theme import heading_font

_MARKS_HEIGHT = 4


class Page(QWidget):
    """One page of the sidebar; subclasses override ``refresh``."""

    def __init__(self, session: Session, name: PageName) -> None:
        super().__init__()
        self.name = name
        self.session = session
        self.is_stale = True
        self.main_widget: QWidget | None = None
        self.setObjectName(f"page_{name.value}")
        session.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Show the session's data anew."""
        raise NotImplementedError

    def show_place(self, place: str) -> None:
        """Go to a place named by a problem or a search hit; pages without places ignore it."""

    def focus_main(self) -> None:
        """Put the keyboard where the work of the page is done."""
        if self.main_widget is not None:
            self.main_widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def print_when_ready(self) -> None:
        """Print what the page shows; only the page of papers has something to print."""

    def refresh_if_stale(self) -> None:
        """Refresh a page that was hidden while data changed."""
        if self.is_stale:
            self.is_stale = False
            self.refresh()

    def _on_changed(self, _tables: object) -> None:
        self.is_stale = True
        if self.isVisible():
            self.refresh_if_stale()


def heading(text: str, role: str = "title") -> QLabel:
    """Return a label of a role: "title", "section", "figure", "field", "hint", "problem" or "warning"."""
    label = QLabel(text)
    label.setProperty("role", role)
    label.setFont(heading_font(role))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(role not in {"title", "figure"})
    if text.isupper():
        # Two marks above a capital ("Ề") are taller than some fonts say.
        label.setContentsMargins(0, _MARKS_HEIGHT, 0, 0)
    return label


def no_plan_hint() -> QLabel:
    """Return the words of a page that has nothing to show before there is a plan."""
    label = heading("Chưa có kế hoạch nào. Hãy nhập kế hoạch hoặc tạo tệp mới ở trang Tổng quan.", "hint")
    label.setVisible(False)
    return label


def scrolled(widget: QWidget) -> QScrollArea:
    """Return a scroll area around a form; Tab goes to the form, not to the area."""
    inner = QWidget()
    inner.setProperty("role", "body")
    layout = QVBoxLayout(inner)
    layout.setContentsMargins(0, 0, 8, 0)
    layout.addWidget(widget)
    layout.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    # Without a scroll bar across, the area must never be narrower than what it holds.
    area.setMinimumWidth(inner.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
    area.setWidget(inner)
    return area


def card() -> tuple[QFrame, QVBoxLayout]:
    """Return a white framed area and its layout."""
    frame = QFrame()
    frame.setProperty("role", "card")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(12, 10, 12, 10)
    layout.setSpacing(6)
    return frame, layout


def name_widget(widget: QWidget, object_name: str, accessible_name: str) -> None:
    """Give an interactive widget its English object name and its Vietnamese accessible name."""
    widget.setObjectName(object_name)
    widget.setAccessibleName(accessible_name)
