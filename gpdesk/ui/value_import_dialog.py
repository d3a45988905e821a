"""Figures from Excel in three steps: the file, its columns, the difference; stored as one undo step."""

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gpdesk.data.value_storing import store_readings
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.save import save_file
from gpdesk.intake.collection_answer import is_form
from gpdesk.intake.value_book import ValueBook, load_book
from gpdesk.intake.value_difference import Change, ValueDifference, compare
from gpdesk.intake.wrong_row import wrong_rows
from gpdesk.ui.column_choice import ColumnChoice
from gpdesk.ui.layout_memory import LayoutMemory
from gpdesk.ui.message import inform, show_error
from gpdesk.ui.page import heading, name_widget
from gpdesk.ui.save_path import ask_save_path
from gpdesk.ui.session import Session
from gpdesk.ui.theme import BAD, WARN
from gpdesk.ui.word_table import fill_table, word_table

_HEADS = ("Dòng", "Chỉ tiêu, kỳ", "Đang có", "Sẽ thành", "Kết quả", "Lưu ý")
_MARKS = {Change.NEW: "+ mới", Change.CHANGED: "≠ thay đổi", Change.SAME: "= giữ nguyên", Change.WRONG: "✗ sai"}


def open_value_import(parent: QWidget, session: Session, settings: QSettings) -> None:
    """Ask for a table or for collection forms, and lead through the steps. Raises ``GpdeskError``."""
    names, _ = QFileDialog.getOpenFileNames(
        parent, "Nhập số liệu: chọn bảng Excel hoặc các phiếu thu thập", "", "Bảng Excel (*.xlsx)"
    )
    if names:
        import_books(parent, session, settings, tuple(Path(name) for name in names))


def import_books(parent: QWidget, session: Session, settings: QSettings, paths: tuple[Path, ...]) -> None:
    """Read the files and let the clerk review what they change. Raises ``GpdeskError``."""
    plan_year = session.plan_year
    if plan_year is None:
        raise GpdeskError("Chưa có kế hoạch nào để nhập số liệu. Hãy nhập hoặc lập kế hoạch trước.")
    books = tuple(load_book(path) for path in paths)
    if all(is_form(book) for book in books):
        from gpdesk.ui.collected_dialog import import_forms

        import_forms(parent, session, plan_year, books)
        return
    if len(books) > 1:
        raise GpdeskError("Mỗi lần chỉ nhập một bảng số liệu, hoặc một loạt phiếu thu thập. Hãy chọn lại.")
    dialog = ValueImportDialog(parent, books[0], plan_year, LayoutMemory(settings))
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    readings = dialog.difference.readings
    dialog.deleteLater()
    if accepted and readings:
        label = f"Nhập {len(readings)} số liệu từ {books[0].name}"
        session.run(label, lambda store: store_readings(store, readings))


class ValueImportDialog(QDialog):
    """Places the columns, then shows line by line what the table changes; ``difference`` is what was agreed to."""

    def __init__(self, parent: QWidget | None, book: ValueBook, plan_year: PlanYear, memory: LayoutMemory) -> None:
        super().__init__(parent)
        self.setObjectName("value_import_dialog")
        self.setWindowTitle(f"Nhập số liệu từ {book.name}")
        room = self.screen().availableGeometry()
        self.resize(min(1000, room.width() - 40), min(600, room.height() - 60))
        self._plan_year = plan_year
        self._memory = memory
        self.difference = ValueDifference(())
        self._columns = ColumnChoice(book, plan_year, memory)
        self._table = word_table("value_lines", "Các số liệu của bảng", _HEADS, 5)
        self._shows_same = QCheckBox("Hiện cả số giữ nguyên")
        name_widget(self._shows_same, "value_shows_same", "Hiện cả số giữ nguyên")
        self._shows_same.toggled.connect(lambda _on: self._fill())
        self._summary = heading("", "section")
        self._problem = heading("", "problem")
        self._problem.setVisible(False)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._columns)
        self._stack.addWidget(self._make_review())
        layout = QVBoxLayout(self)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._problem)
        layout.addLayout(self._make_buttons())
        self._show_step(0)

    def _make_review(self) -> QWidget:
        widget = QWidget()
        layout = QVBoxLayout(widget)
        layout.setContentsMargins(0, 0, 0, 0)
        top = QHBoxLayout()
        top.addWidget(self._summary, 1)
        top.addWidget(self._shows_same)
        layout.addLayout(top)
        layout.addWidget(self._table, 1)
        return widget

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._buttons: dict[str, QPushButton] = {}
        for key, text, slot in (
            ("back", "Quay lại cột", lambda: self._show_step(0)),
            ("save_wrong", "Lưu dòng sai ra Excel…", self._save_wrong),
            ("next", "Xem thay đổi", self._compare),
            ("store", "Nhập", self.accept),
            ("cancel", "Thôi", self.reject),
        ):
            button = QPushButton(text)
            name_widget(button, f"value_{key}", text)
            button.setAutoDefault(False)
            button.setProperty("primary", key in {"next", "store"})
            button.clicked.connect(lambda _checked=False, do=slot: do())
            self._buttons[key] = button
            if key == "next":
                row.addStretch(1)
            row.addWidget(button)
        return row

    def _show_step(self, step: int) -> None:
        self._stack.setCurrentIndex(step)
        for key, button in self._buttons.items():
            button.setVisible(key == "cancel" or (key == "next") is (step == 0))
        self._problem.setVisible(False)
        self._buttons["next" if step == 0 else "store"].setDefault(True)

    def _compare(self) -> None:
        choice = self._columns
        try:
            self.difference = compare(choice.sheet, choice.layout_chosen, self._plan_year, choice.period)
        except GpdeskError as fault:
            self._problem.setText(str(fault))
            self._problem.setVisible(True)
            return
        self._memory.keep(choice.layout_chosen)
        self._show_step(1)
        count = len(self.difference.readings)
        self._buttons["store"].setText(f"Nhập {count} số liệu")
        self._buttons["store"].setEnabled(count > 0)
        self._buttons["save_wrong"].setVisible(bool(self.difference.of(Change.WRONG)))
        counts = [(len(self.difference.of(change)), change.label) for change in Change]
        self._summary.setText(", ".join(f"{number} {label}" for number, label in counts))
        self._fill()
        self._table.setFocus()

    def _fill(self) -> None:
        shown = [
            line for line in self.difference.lines if self._shows_same.isChecked() or line.change is not Change.SAME
        ]
        fill_table(
            self._table,
            ((str(line.row), line.place, line.before, line.after, _MARKS[line.change], line.message) for line in shown),
        )
        for row, line in enumerate(shown):
            mark = self._table.item(row, 4)
            if mark is not None and (line.change is Change.WRONG or line.message):
                mark.setForeground(BAD if line.change is Change.WRONG else WARN)

    def _save_wrong(self) -> None:
        from gpdesk.export.xlsx.error_book import build_error_book

        path = ask_save_path(self, "Lưu các dòng sai", Path("dong-can-sua.xlsx"), "Bảng Excel", ".xlsx")
        if path is None:
            return
        rows = wrong_rows(self._columns.sheet, self._columns.layout_chosen, self.difference)
        try:
            save_file(path, build_error_book(rows.heads, rows.texts, rows.faults), force=True)
        except GpdeskError as fault:
            show_error(self, str(fault))
            return
        inform(self, f"Đã lưu {len(rows.texts)} dòng sai vào {path.name}. Hãy sửa trong Excel rồi nhập lại tệp đó.")
