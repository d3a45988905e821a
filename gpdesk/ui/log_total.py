"""The result of a log above its table: a count in large figures, how it was counted, and what it counts for."""

from PySide6.QtWidgets import QGridLayout, QProgressBar, QWidget

from gpdesk.ui.page import heading


class LogTotal(QWidget):
    """A count, its method, a bar, and the targets it feeds."""

    def __init__(self, name: str) -> None:
        super().__init__()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(12)
        layout.setVerticalSpacing(2)
        layout.setColumnStretch(1, 1)
        self._figure = heading("", "figure")
        self._figure.setObjectName(f"{name}_total")
        self._method = heading("")
        self._method.setProperty("role", "hint")
        self._method.setFont(self.font())
        self._method.setWordWrap(True)
        self._method.setObjectName(f"{name}_counting")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._bar.setRange(0, 1000)
        self._feeding = heading("", "hint")
        layout.addWidget(self._figure, 0, 0)
        layout.addWidget(self._method, 0, 1)
        layout.addWidget(self._bar, 1, 0, 1, 2)
        layout.addWidget(self._feeding, 2, 0, 1, 2)

    def show_total(self, part: int, whole: int | None, figure: str, method: str, details: str = "") -> None:
        """Show a count of a whole (None: not known); ``details`` says more when pointed at."""
        self._figure.setText(figure)
        self._method.setText(method)
        self._method.setToolTip(details)
        self._bar.setVisible(bool(whole))
        self._bar.setValue(0 if not whole else min(1000, 1000 * part // whole))
        self._bar.setAccessibleName(f"{figure} {method}")

    def show_feeding(self, words: str) -> None:
        """Show what the log counts for."""
        self._feeding.setText(words)
