"""The tree of objectives, targets and measures: Enter, F2 or a double click goes on to the form, Delete asks to remove."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeView

from gpdesk.ui.noun_view import OPENING
from gpdesk.ui.page import name_widget
from gpdesk.ui.target_tree import TargetTreeModel, TreeNode


class TargetView(QTreeView):
    """Shows a ``TargetTreeModel``."""

    opening_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, model: TargetTreeModel) -> None:
        super().__init__()
        name_widget(self, "target_tree", "Cây mục tiêu, chỉ tiêu")
        self._targets = model
        self.setModel(model)
        self.setUniformRowHeights(True)
        self.setTabKeyNavigation(False)
        self.setExpandsOnDoubleClick(False)
        self.doubleClicked.connect(lambda _index: self.opening_wanted.emit())
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    @property
    def node(self) -> TreeNode:
        """The line chosen, the invisible root for none."""
        return self._targets.node(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the keys of a list; the rest moves, opens and closes branches."""
        if event.key() in OPENING and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.opening_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Let letters go nowhere: a jump by letters would misread what UniKey sends."""

    def closed(self) -> list[str]:
        """Return the ids of the branches the clerk has closed."""
        return [
            node.noun.id
            for node in self._targets.branches()
            if node.noun is not None and not self.isExpanded(self._targets.find(node.noun.id))
        ]

    def choose(self, noun_id: str) -> None:
        """Choose a line; nothing where it is gone."""
        self.setCurrentIndex(self._targets.find(noun_id))
