"""The year of a new plan, asked before its file is made."""

from datetime import date

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from gpdesk.ui.dialog_buttons import agree_row
from gpdesk.ui.page import name_widget

_FIRST, _LAST = 2000, 2099


class YearDialog(QDialog):
    """``year`` is what was agreed to; this year to begin with."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("year_dialog")
        self.setWindowTitle("Tạo tệp mới")
        self._box = QSpinBox()
        name_widget(self._box, "year_box", "Kế hoạch của năm")
        self._box.setRange(_FIRST, _LAST)
        self._box.setValue(date.today().year)
        self._box.selectAll()
        line = QHBoxLayout()
        line.addWidget(QLabel("Kế hoạch của năm"))
        line.addWidget(self._box, 1)
        row, _ = agree_row(self, "year", "Tiếp tục")
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.addLayout(line)
        layout.addLayout(row)

    @property
    def year(self) -> int:
        """The year chosen."""
        return self._box.value()
