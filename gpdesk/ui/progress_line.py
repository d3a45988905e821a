"""Work in the background, in sight: what is being done, a bar, and the way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from gpdesk.ui.page import name_widget


class ProgressLine(QWidget):
    """Hidden while nothing is done; ``cancelled``: the clerk wants it stopped."""

    cancelled = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._text = QLabel()
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setMaximumHeight(8)
        bar.setTextVisible(False)
        cancel = QPushButton("Dừng")
        name_widget(cancel, f"{name}_cancel", "Dừng việc đang làm")
        cancel.clicked.connect(lambda _checked=False: self.cancelled.emit())
        row.addWidget(self._text)
        row.addWidget(bar, 1)
        row.addWidget(cancel)
        self.setVisible(False)

    def begin(self, text: str) -> None:
        """Show what is being done."""
        self._text.setText(text)
        self.setVisible(True)

    def end(self) -> None:
        """Hide: nothing is done any more."""
        self.setVisible(False)
