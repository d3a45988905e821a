"""The list of pages at the left edge; on a low window its lines stand closer, so that all are in sight."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from gpdesk.ui.page import name_widget
from gpdesk.ui.page_list import PageName
from gpdesk.ui.theme import icon

_ICON_COLOUR = "#d9e3e5"
_LOW = 480


class Sidebar(QListWidget):
    """One line for each page, with its icon and its key."""

    def __init__(self) -> None:
        super().__init__()
        name_widget(self, "sidebar", "Các trang")
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * 20)
        self.setIconSize(QSize(20, 20))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for name in PageName:
            item = QListWidgetItem(icon(name.icon_name, _ICON_COLOUR), name.title)
            item.setToolTip(f"{name.title} ({name.shortcut})")
            self.addItem(item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lines closer where the window is low."""
        super().resizeEvent(event)
        is_low = self.height() < _LOW
        if self.property("compact") != is_low:
            self.setProperty("compact", is_low)
            self.style().unpolish(self)
            self.style().polish(self)
            self.scheduleDelayedItemsLayout()
