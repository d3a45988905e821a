"""A grid of counts with the keyboard of Excel: Enter goes down, Tab right, F2 edits, Delete empties."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gpdesk.ui.page import name_widget
from gpdesk.ui.violence_model import ViolenceModel

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NEXT, _PREVIOUS = QAbstractItemView.CursorAction.MoveNext, QAbstractItemView.CursorAction.MovePrevious


class _Delegate(QStyledItemDelegate):
    """A plain line editor, without a validator, for UniKey types through Backspace."""

    entered = Signal(int)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        """Return the editor."""
        editor = QLineEdit(parent)
        name_widget(editor, "count_editor", "Nhập số lượng")
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.setFrame(False)
        return editor

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the typed text to the model."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Let Enter go down after committing, Shift+Enter up."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            if isinstance(editor, QWidget):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor)
            self.entered.emit(_direction(event))
            return True
        return super().eventFilter(editor, event)


class CountView(QTableView):
    """The table of counts; moving by Enter and Tab skips what cannot be typed into; blocks go to and from Excel."""

    copy_wanted = Signal()
    paste_wanted = Signal()
    clearing_wanted = Signal()  # several cells at once

    def __init__(self, name: str, accessible_name: str, model: ViolenceModel) -> None:
        super().__init__()
        name_widget(self, name, accessible_name)
        self._counts = model
        self.setModel(model)
        delegate = _Delegate(self)
        delegate.entered.connect(self._step)
        self.setItemDelegate(delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setWordWrap(False)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 7)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the keys of a grid; everything else types."""
        index = self.currentIndex()
        if event.key() in _ENTER:
            self._step(_direction(event))
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and index.isValid():
            if len(self.selectedIndexes()) > 1:
                self.clearing_wanted.emit()
            else:
                self._counts.clear_at(index)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Let Tab go to the next cell that can be typed into, from the end of a row to the next row."""
        if action not in {_NEXT, _PREVIOUS}:
            return super().moveCursor(action, modifiers)
        columns, index = self._counts.columnCount(), self.currentIndex()
        step = 1 if action == _NEXT else -1
        place = index.row() * columns + index.column() + step
        while 0 <= place < self._counts.rowCount() * columns:
            next_index = self._counts.index(place // columns, place % columns)
            if self._is_open(next_index):
                return next_index
            place += step
        return index

    def _step(self, rows: int) -> None:
        index: Any = self.currentIndex()
        row = index.row() + rows
        while 0 <= row < self._counts.rowCount():
            if self._is_open(index.siblingAtRow(row)):
                self.setCurrentIndex(index.siblingAtRow(row))
                return
            row += rows

    @staticmethod
    def _is_open(index: QModelIndex) -> bool:
        return bool(index.flags() & Qt.ItemFlag.ItemIsEditable)


def _direction(event: QKeyEvent) -> int:
    return -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
