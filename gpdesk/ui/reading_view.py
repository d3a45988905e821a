"""The grid's keyboard: typing as in Excel, Enter goes down, Tab goes right, Delete empties, F8 "không phát sinh"."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gpdesk.domain.reading import ReadingState
from gpdesk.ui.frozen_columns import FrozenColumns
from gpdesk.ui.page import name_widget
from gpdesk.ui.reading_face import GOAL_COLUMN, LAST_COLUMN, NAME_COLUMN, RESULT_COLUMN, VERDICT_COLUMN
from gpdesk.ui.reading_model import ReadingModel

Index = QModelIndex | QPersistentModelIndex
_SAMPLES = {
    0: "3.2a",
    NAME_COLUMN: "Tỷ lệ người bị bạo lực được",
    GOAL_COLUMN: "≤ 108,88/100",
    LAST_COLUMN: "108,88/100",
    RESULT_COLUMN: "nữ 94,4%; nam",
    VERDICT_COLUMN: "Không phát sinh xx",
}
_FEWEST_ROWS = 4
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Delegate(QStyledItemDelegate):
    """A plain line editor whose Enter commits and goes down."""

    entered = Signal()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        """Return the editor; no validator, for UniKey types through Backspace."""
        editor = QLineEdit(parent)
        name_widget(editor, "reading_editor", "Nhập số liệu")
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.setFrame(False)
        return editor

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the typed text to the model."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Let Enter go down after committing."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            if isinstance(editor, QWidget):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor)
            self.entered.emit()
            return True
        return super().eventFilter(editor, event)


class ReadingView(QTableView):
    """The table of figures."""

    details_wanted = Signal()
    copy_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, model: ReadingModel) -> None:
        super().__init__()
        name_widget(self, "reading_grid", "Bảng số liệu")
        self._readings = model
        self._tabbed_from: int | None = None
        self._frozen: FrozenColumns | None = None  # Qt scrolls already while the view is being made
        self.setModel(model)
        delegate = _Delegate(self)
        delegate.entered.connect(lambda: self._step(1))
        self.setItemDelegate(delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setWordWrap(False)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 8)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._frozen = FrozenColumns(self, NAME_COLUMN + 1)

    def sizeHint(self) -> QSize:
        """Ask for a few rows only: the page gives it all the room there is, and must not grow out of a low screen."""
        rows = _FEWEST_ROWS * self.verticalHeader().defaultSectionSize()
        return QSize(super().sizeHint().width(), self.horizontalHeader().sizeHint().height() + rows)

    def keyPressEvent(self, event: Any) -> None:
        """Handle the keys of a grid; everything else types."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Tab:
            self._remember_column()
        elif event.key() in _ARROWS:
            self._tabbed_from = None
        if event.key() in _ENTER:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.details_wanted.emit()
            else:
                self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and index.isValid():
            self._clear_chosen()
        elif event.key() == Qt.Key.Key_Escape and index.isValid():
            self._readings.drop_draft(index)
        elif event.key() == Qt.Key.Key_F8 and index.isValid():
            self._readings.set_state(index, ReadingState.NOTHING_AROSE)
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Note where a run of Tabs began, for Enter goes back to that column as in Excel."""
        if hint == QAbstractItemDelegate.EndEditHint.EditNextItem:
            self._remember_column()
        super().closeEditor(editor, hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen cell in sight when the panel below takes some of the room."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a cell; a run of Tabs ends."""
        self._tabbed_from = None
        super().mousePressEvent(event)

    def _remember_column(self) -> None:
        if self._tabbed_from is None:
            self._tabbed_from = self.currentIndex().column()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into sight, beside the frozen columns rather than under them."""
        super().scrollTo(index, hint)
        hidden = (self._frozen.covered if self._frozen else 0) - self.visualRect(index).left()
        if index.column() > NAME_COLUMN and hidden > 0:
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - hidden)

    def fit_columns(self) -> None:
        """Give each column the width of what it usually holds."""
        header = self.horizontalHeader()
        header.setMinimumSectionSize(24)
        width = header.fontMetrics().horizontalAdvance("Quý III") + 20
        for column in range(self._readings.columnCount()):
            self.setColumnWidth(column, width)
        for column, sample in _SAMPLES.items():
            self.setColumnWidth(column, self.fontMetrics().horizontalAdvance(sample) + 16)
        if self._frozen:
            self._frozen.fit()

    def _clear_chosen(self) -> None:
        """Empty every chosen cell that takes a figure."""
        chosen = self.selectedIndexes()
        for index in chosen if len(chosen) > 1 else [self.currentIndex()]:
            self._readings.clear_at(index)

    def _step(self, rows: int) -> None:
        index = self.currentIndex()
        if self._tabbed_from is not None:
            index = index.siblingAtColumn(self._tabbed_from)
        self._tabbed_from = None
        row = index.row() + rows
        while 0 <= row < self._readings.rowCount():
            below = index.siblingAtRow(row)
            if below.flags() & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(below)
                return
            row += rows
