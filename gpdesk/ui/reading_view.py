"""The grid's keyboard: typing as in Excel, Enter goes down, Tab goes right, Delete empties, F8 "không phát sinh"."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gpdesk.domain.reading import ReadingState
from gpdesk.ui.page import name_widget
from gpdesk.ui.reading_model import ReadingModel

Index = QModelIndex | QPersistentModelIndex
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

    def __init__(self, model: ReadingModel) -> None:
        super().__init__()
        name_widget(self, "reading_grid", "Bảng số liệu")
        self._readings = model
        self.setModel(model)
        delegate = _Delegate(self)
        delegate.entered.connect(lambda: self._step(1))
        self.setItemDelegate(delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setWordWrap(False)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 8)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)

    def keyPressEvent(self, event: Any) -> None:
        """Handle the keys of a grid; everything else types."""
        index = self.currentIndex()
        if event.key() in _ENTER:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.details_wanted.emit()
            else:
                self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and index.isValid():
            self._readings.clear_at(index)
        elif event.key() == Qt.Key.Key_F8 and index.isValid():
            self._readings.set_state(index, ReadingState.NOTHING_AROSE)
        else:
            super().keyPressEvent(event)

    def _step(self, rows: int) -> None:
        index = self.currentIndex()
        row = index.row() + rows
        while 0 <= row < self._readings.rowCount():
            below = index.siblingAtRow(row)
            if below.flags() & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(below)
                return
            row += rows
