"""All words a widget shows, hovers or reads aloud, and the English ones among them."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QWidget,
)

ENGLISH = {
    "the", "and", "open", "save", "file", "files", "cancel", "undo", "redo", "copy", "paste", "cut", "close", "error",
    "yes", "new", "print", "year", "page", "pages", "help", "select", "all", "name", "number", "date", "none", "true",
    "false", "show", "hide", "folder", "directory", "look", "type", "size", "delete", "remove", "back", "forward", "range",
    "color", "double", "long", "short", "side", "off", "value", "enter", "details", "location", "printer", "scroll", "left",
    "right", "up", "down", "find", "search", "settings", "options", "warning", "failed", "invalid", "missing", "sidebar",
    "modified", "computer", "drive", "write", "local", "even", "odd", "set", "ok", "retry", "ignore", "reset", "apply",
}  # fmt: skip

KEYS = {"enter", "delete"}  # as they stand on the keyboard; only inside a Vietnamese sentence


def shown_texts(widget):
    """Yield every text of a widget and what is in it."""
    for child in [widget, *widget.findChildren(QWidget)]:
        for name in ("text", "title", "placeholderText"):
            getter = getattr(child, name, None)
            if getter and not isinstance(child, QLineEdit | QPlainTextEdit):
                yield getter()
        if isinstance(child, QLineEdit | QPlainTextEdit):
            yield child.placeholderText()
        if isinstance(child, QLabel):
            yield child.text()
        if isinstance(child, QComboBox):
            yield from (child.itemText(index) for index in range(child.count()))
        if isinstance(child, QTabWidget):
            yield from (child.tabText(index) for index in range(child.count()))
        if isinstance(child, QHeaderView) and child.model() is not None and not child.isHidden():
            count = child.count()
            yield from (str(child.model().headerData(index, child.orientation()) or "") for index in range(count))
        if isinstance(child, QAbstractItemView) and child.model() is not None:
            yield from model_texts(child.model())
        yield from (child.toolTip(), child.accessibleName(), child.accessibleDescription(), child.windowTitle())
        for action in child.actions():
            yield from (action.text(), action.toolTip())


def model_texts(model, parent=None):
    """Yield the texts and tooltips of a model's first lines."""
    parent = QModelIndex() if parent is None else parent
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for row in range(min(40, model.rowCount(parent))):
        for column in range(columns):
            index = model.index(row, column, parent)
            yield str(index.data() or "")
            yield str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        yield from model_texts(model, model.index(row, 0, parent))


def english_in(widget):
    """Return the texts that hold an English word; names of files and keys do not count."""
    found = []
    for text in shown_texts(widget):
        words = {word.strip(".,:;()“”…&?!\"'") for word in text.split("\t")[0].lower().split()}
        if not text.isascii():
            words -= KEYS
        if words & ENGLISH:
            found.append(text)
    return found
