"""How the desk looks: one light palette, one accent, sizes in points."""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from gpdesk.resource import resource_path

ACCENT = QColor("#1f6f5c")
ACCENT_SOFT = QColor("#e3f0ec")
INK = QColor("#1e2a2f")
INK_SOFT = QColor("#5b6a70")
LINE = QColor("#d5dcdf")
SURFACE = QColor("#ffffff")
GROUND = QColor("#f4f6f7")
GOOD = QColor("#1d7a4f")
BAD = QColor("#b3261e")
WARN = QColor("#8a5a00")
QUIET = QColor("#8b979c")

_BASE_SIZE = 10

_SHEET = """
QToolBar { background: #ffffff; border: 0; border-bottom: 1px solid #d5dcdf; padding: 3px 6px; spacing: 4px; }
QToolButton { padding: 4px 8px; border: 1px solid transparent; border-radius: 4px; }
QToolButton:hover { background: #e3f0ec; }
QToolButton:focus { border-color: #1f6f5c; }
QStatusBar { background: #ffffff; border-top: 1px solid #d5dcdf; }
QStatusBar QLabel { padding: 1px 8px; }
QStatusBar::item { border: 0; }
QListWidget#sidebar { background: #24343a; border: 0; padding-top: 6px; outline: 0; }
QListWidget#sidebar::item { color: #d9e3e5; padding-left: 10px; border-left: 3px solid transparent; }
QListWidget#sidebar::item:hover { background: #2e4249; }
QListWidget#sidebar::item:selected { background: #35505a; color: #ffffff; border-left-color: #6fc7ad; }
QLabel[role="title"] { font-size: 15pt; font-weight: 600; }
QLabel[role="section"] { font-size: 11pt; font-weight: 600; }
QLabel[role="hint"] { color: #5b6a70; }
QLabel[role="problem"] { color: #b3261e; }
QLabel[role="warning"] { color: #8a5a00; }
QLineEdit, QPlainTextEdit { background: #ffffff; border: 1px solid #b9c4c8; border-radius: 3px; padding: 3px 5px; }
QLineEdit:focus, QPlainTextEdit:focus { border: 1px solid #1f6f5c; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border: 1px solid #b3261e; background: #fdf1f0; }
QPushButton { background: #ffffff; border: 1px solid #b9c4c8; border-radius: 4px; padding: 5px 12px; }
QPushButton:hover { background: #e3f0ec; }
QPushButton:focus { border-color: #1f6f5c; }
QPushButton:disabled { color: #9aa5a9; background: #f4f6f7; }
QPushButton[primary="true"] { background: #1f6f5c; color: #ffffff; border-color: #1f6f5c; }
QPushButton[primary="true"]:hover { background: #185a4a; }
QPushButton[primary="true"]:disabled { background: #9dbdb4; border-color: #9dbdb4; }
QTableView, QTreeView, QTableWidget { background: #ffffff; border: 1px solid #d5dcdf; gridline-color: #e3e8ea; }
QHeaderView::section { background: #eef2f3; border: 0; border-right: 1px solid #d5dcdf; border-bottom: 1px solid #d5dcdf;
  padding: 4px 5px; font-weight: 600; }
QTabWidget::pane { border: 1px solid #d5dcdf; background: #ffffff; }
QFrame[role="card"] { background: #ffffff; border: 1px solid #d5dcdf; border-radius: 6px; }
QScrollArea { border: 0; background: transparent; }
QTabWidget QScrollArea > QWidget > QWidget { background: #ffffff; }
QToolTip { background: #24343a; color: #ffffff; border: 0; padding: 4px; }
"""


def apply_theme(application: QApplication) -> None:
    """Fix style, palette and font, so that the desk looks alike on every PC."""
    application.setStyle("Fusion")
    application.styleHints().setColorScheme(Qt.ColorScheme.Light)
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, GROUND),
        (QPalette.ColorRole.WindowText, INK),
        (QPalette.ColorRole.Base, SURFACE),
        (QPalette.ColorRole.AlternateBase, QColor("#f8fafa")),
        (QPalette.ColorRole.Text, INK),
        (QPalette.ColorRole.Button, SURFACE),
        (QPalette.ColorRole.ButtonText, INK),
        (QPalette.ColorRole.Highlight, ACCENT),
        (QPalette.ColorRole.HighlightedText, SURFACE),
        (QPalette.ColorRole.PlaceholderText, QUIET),
        (QPalette.ColorRole.ToolTipBase, INK),
        (QPalette.ColorRole.ToolTipText, SURFACE),
    ):
        palette.setColor(role, colour)
    application.setPalette(palette)
    font = QFont(application.font())
    if "Segoe UI" in QFontDatabase.families():
        font.setFamily("Segoe UI")
    font.setPointSize(_BASE_SIZE)
    application.setFont(font)


def apply_sheet(application: QApplication) -> None:
    """Set the style sheet; last, for widgets that are put together under a sheet are styled again at each step."""
    if not application.styleSheet():
        application.setStyleSheet(_SHEET)


def icon(name: str, colour: str = "#1e2a2f") -> QIcon:
    """Return a line icon of ours (``resources/icons``) in a colour."""
    from PySide6.QtSvg import QSvgRenderer

    text = resource_path(f"icons/{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(text.encode()))
    result = QIcon()
    for size in (20, 40):
        pixmap = QPixmap(QSize(size, size))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        result.addPixmap(pixmap)
    return result
