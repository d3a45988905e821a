"""A question below a table whose answers are buttons: which of two numbers was meant."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gpdesk.ui.page import name_widget


class ChoiceLine(QWidget):
    """Shown only while something is to be chosen; ``choose`` gets the text of the button."""

    def __init__(self, choose: Callable[[str], None]) -> None:
        super().__init__()
        self._choose = choose
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.setVisible(False)

    def show_choices(self, texts: Sequence[str]) -> None:
        """Offer these answers; none hides the line."""
        while item := self._row.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self.setVisible(bool(texts))
        if not texts:
            return
        self._row.addWidget(QLabel("Số đúng là:"))
        for number, text in enumerate(texts):
            button = QPushButton(text)
            name_widget(button, f"choice_{number}", f"Lấy số {text}")
            button.clicked.connect(lambda _checked=False, chosen=text: self._choose(chosen))
            self._row.addWidget(button)
        self._row.addStretch(1)
