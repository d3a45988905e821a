"""What is known about one figure: state, judgement, the paper it came from, a note."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from gpdesk.domain.day import parse_day, typed_day
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.reading import Evidence, Reading, ReadingState
from gpdesk.domain.target import Measure, MeasureKind
from gpdesk.domain.text import one_line
from gpdesk.ui.page import heading, name_widget

_JUDGEMENTS = ((None, "chưa đánh giá"), (True, "đạt"), (False, "chưa đạt"))
_TEXTS = (
    ("number", "Số văn bản nguồn", 0, 2),
    ("issued_on", "Ngày", 0, 4),
    ("issuer", "Cơ quan ban hành", 1, 2),
    ("abstract", "Trích yếu", 1, 4),
    ("note", "Ghi chú", 1, 0),
    ("override_reason", "Lý do nhập tay", 2, 0),
    ("explanation", "Giải thích tăng, giảm", 2, 2),
)
_WIDE = {"explanation": 3}


class ReadingDetails(QWidget):
    """Fields below the grid; leaving one stores it."""

    def __init__(self, save: Callable[[dict[str, Any]], None]) -> None:
        super().__init__()
        self._save = save
        self._reading: Reading | None = None
        self._explanation = ""
        inner = QVBoxLayout(self)
        inner.setContentsMargins(10, 8, 10, 8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        self._state = QComboBox()
        name_widget(self._state, "reading_state", "Trạng thái")
        for state in ReadingState:
            self._state.addItem(state.label)
        self._state.activated.connect(lambda index: self._save({"state": list(ReadingState)[index]}))
        self._judgement = QComboBox()
        name_widget(self._judgement, "reading_judgement", "Đánh giá của công chức")
        for _, label in _JUDGEMENTS:
            self._judgement.addItem(label)
        self._judgement.activated.connect(lambda index: self._save({"is_met": _JUDGEMENTS[index][0]}))
        self._state_label = QLabel("Trạng thái")
        grid.addWidget(self._state_label, 0, 0)
        grid.addWidget(self._state, 0, 1)
        grid.addWidget(self._judgement, 0, 1)
        self._edits: dict[str, QLineEdit] = {}
        self._words: dict[str, QLabel] = {}
        for name, label, row, column in _TEXTS:
            edit = QLineEdit()
            name_widget(edit, f"reading_{name}", label)
            edit.editingFinished.connect(lambda field=name: self._take(field))
            words = QLabel(label)
            grid.addWidget(words, row, column)
            grid.addWidget(edit, row, column + 1, 1, _WIDE.get(name, 1))
            self._edits[name] = edit
            self._words[name] = words
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(3, 2)
        grid.setColumnStretch(5, 2)
        inner.addLayout(grid)
        self._problem = heading("", "problem")
        self._problem.setVisible(False)
        inner.addWidget(self._problem)
        self.clear()

    def clear(self) -> None:
        """Show that no figure is chosen."""
        self._reading = None
        self.setEnabled(False)

    def show_reading(
        self, measure: Measure, reading: Reading | None, explanation: str, *, is_counted: bool, is_locked: bool
    ) -> None:
        """Show a figure; a field being typed in keeps its text. A locked one can be read only."""
        self.setEnabled(not is_locked)
        self._reading = reading
        self._explanation = explanation
        for widget in (self._edits["override_reason"], self._words["override_reason"]):
            widget.setVisible(is_counted)
        judged = measure.kind is MeasureKind.QUALITATIVE
        self._state.setVisible(not judged)
        self._judgement.setVisible(judged)
        self._state_label.setText("Đánh giá" if judged else "Trạng thái")
        self._state.setCurrentIndex(list(ReadingState).index(reading.state if reading else ReadingState.MISSING))
        values = [value for value, _ in _JUDGEMENTS]
        self._judgement.setCurrentIndex(values.index(reading.is_met if reading else None))
        evidence = reading.evidence if reading else Evidence()
        texts = {
            "number": evidence.number,
            "issued_on": typed_day(evidence.issued_on),
            "issuer": evidence.issuer,
            "abstract": evidence.abstract,
            "note": reading.note if reading else "",
            "override_reason": reading.override_reason if reading else "",
            "explanation": explanation,
        }
        for name, edit in self._edits.items():
            if edit.text() != texts[name]:
                edit.setText(texts[name])
        self._problem.setVisible(False)

    def focus_field(self, name: str) -> None:
        """Go to one of the texts ("override_reason", "explanation")."""
        self._edits[name].setFocus()

    def focus_first(self) -> None:
        """Go to the first field."""
        (self._judgement if self._judgement.isVisible() else self._state).setFocus()

    def _take(self, name: str) -> None:
        text = self._edits[name].text()
        old = self._reading
        evidence = old.evidence if old else Evidence()
        try:
            if name in {"note", "override_reason", "explanation"}:
                changes: dict[str, Any] = {name: one_line(text)}
            elif name == "issued_on":
                changes = {"evidence": replace(evidence, issued_on=parse_day(text) if text.strip() else None)}
            else:
                known: dict[str, Any] = {name: one_line(text)}
                changes = {"evidence": replace(evidence, **known)}
        except GpdeskError as fault:
            self._problem.setText(str(fault))
            self._problem.setVisible(True)
            return
        before = {
            "note": old.note if old else "",
            "override_reason": old.override_reason if old else "",
            "explanation": self._explanation,
            "evidence": evidence,
        }
        if any(before[key] != value for key, value in changes.items()):
            self._save(changes)
