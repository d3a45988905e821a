"""What stands above a table of lines: a filter without accents, choices of what to show, the count, the columns."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from gpdesk.domain.collation import sort_key
from gpdesk.ui.editor import LineEdit
from gpdesk.ui.page import heading, name_widget


@dataclass(frozen=True, slots=True)
class Facet:
    """A property that lines can be chosen by: ``every`` stands for all ("Nhóm"), ``word`` a line's own."""

    name: str
    label: str
    every: str
    word: Callable[[Any], str]


class NounFilter(QWidget):
    """``text`` is what was typed, ``wants`` whether the choices allow a line; ``changed`` tells of either.

    Enter and the arrow down go on to the lines (``lines_wanted``), Escape filters nothing any more.
    """

    changed = Signal()
    columns_wanted = Signal()
    lines_wanted = Signal()

    def __init__(self, name: str, label: str, facets: tuple[Facet, ...]) -> None:
        super().__init__()
        self._facets = facets
        self._line = LineEdit()
        name_widget(self._line, f"{name}_filter", f"Lọc {label}")
        self._line.setPlaceholderText("Lọc, không cần gõ dấu")
        self._line.setClearButtonEnabled(True)
        for button in self._line.findChildren(QToolButton):
            name_widget(button, f"{name}_filter_clear", "Bỏ lọc")
        self._line.textChanged.connect(lambda _text: self.changed.emit())
        self._count = heading("", "hint")
        self._count.setWordWrap(False)
        columns = QPushButton("Cột…")
        name_widget(columns, f"{name}_columns", f"Chọn cột của danh sách {label}")
        columns.clicked.connect(lambda _checked=False: self.columns_wanted.emit())
        top = QHBoxLayout()
        top.addWidget(self._line, 1)
        top.addWidget(self._count)
        top.addWidget(columns)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(top)
        self._boxes: dict[str, QComboBox] = {}
        if facets:
            row = QHBoxLayout()
            row.setSpacing(6)
            for facet in facets:
                row.addWidget(self._make_box(name, facet), 1)
            layout.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the keys that the field itself has no use for."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down} and self._line.hasFocus():
            self.lines_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.is_on:
            self.clear()
        else:
            super().keyPressEvent(event)

    @property
    def text(self) -> str:
        """What was typed."""
        return self._line.text()

    @property
    def is_on(self) -> bool:
        """Whether anything is filtered."""
        return bool(self.text.strip()) or any(box.currentIndex() > 0 for box in self._boxes.values())

    def wants(self, noun: Any) -> bool:
        """Tell whether the choices allow a line."""
        boxes = ((self._boxes[facet.name], facet) for facet in self._facets)
        return all(box.currentIndex() <= 0 or box.currentText() == facet.word(noun) for box, facet in boxes)

    def offer(self, nouns: Iterable[Any]) -> None:
        """Offer the words that the lines have; a choice stays while any line has it."""
        own = tuple(nouns)
        for facet in self._facets:
            box = self._boxes[facet.name]
            words = sorted({word for noun in own if (word := facet.word(noun))}, key=sort_key)
            if [box.itemText(row) for row in range(1, box.count())] == words:
                continue
            chosen = box.currentText()
            box.clear()
            box.addItems([facet.every, *words])
            box.setCurrentIndex(max(0, box.findText(chosen)))

    def clear(self) -> None:
        """Filter nothing any more."""
        for box in self._boxes.values():
            box.setCurrentIndex(0)
        self._line.clear()
        self.changed.emit()

    def show_count(self, shown: int, total: int) -> None:
        """Say how many lines there are, and of how many."""
        self._count.setText(f"{shown}/{total}" if self.is_on else f"{total} dòng")

    def _make_box(self, name: str, facet: Facet) -> QComboBox:
        box = QComboBox()
        name_widget(box, f"{name}_by_{facet.name}", facet.label)
        box.addItem(facet.every)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(3)
        box.activated.connect(lambda _index: self.changed.emit())
        self._boxes[facet.name] = box
        return box
