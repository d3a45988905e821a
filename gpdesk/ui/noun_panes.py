"""How a log lies on its page: filter, table and buttons on the left, the form on the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QSplitter, QVBoxLayout, QWidget

from gpdesk.ui.page import card, scrolled


def lay_out_panes(
    whole: QWidget, above: QWidget | None, left: tuple[QWidget, QWidget, QWidget], form: QWidget
) -> QVBoxLayout:
    """Put the pieces into ``whole``, ``above`` over both panes; return the layout of the left one."""
    pane = QWidget()
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    top, table, buttons = left
    column.addWidget(top)
    column.addWidget(table, 1)
    column.addWidget(buttons)
    right, inner = card()
    inner.setContentsMargins(12, 10, 4, 10)
    inner.addWidget(scrolled(form), 1)
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.addWidget(pane)
    splitter.addWidget(right)
    splitter.setStretchFactor(0, 2)
    splitter.setStretchFactor(1, 1)
    splitter.setSizes([740, 400])
    splitter.setHandleWidth(12)
    splitter.setChildrenCollapsible(False)
    # Its wish for height would make a page with wrapped words taller than a small screen.
    splitter.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    splitter.setMinimumHeight(150)
    outer = QVBoxLayout(whole)
    outer.setContentsMargins(10, 10, 10, 8)
    if above is not None:
        outer.addWidget(above)
    outer.addWidget(splitter, 1)
    return column
