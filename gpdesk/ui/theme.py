"""How the desk looks: one light palette, one accent, sizes in points."""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from gpdesk.resource import resource_path

ACCENT = QColor("#1f6f5c")
ACCENT_SOFT = QColor("#e3f0ec")
INK = QColor("#1e2a2f")
INK_SOFT = QColor("#55656c")
LINE = QColor("#d5dcdf")
SURFACE = QColor("#ffffff")
GROUND = QColor("#f4f6f7")
GOOD = QColor("#1d7a4f")
BAD = QColor("#b3261e")
WARN = QColor("#8a5a00")
QUIET = QColor("#8b979c")

_BASE_SIZE = 10
_HEADING_SIZES = {"title": 15, "section": 11, "figure": 17}

_SHEET = """
QToolBar { background: #ffffff; border: 0; border-bottom: 1px solid #d5dcdf; padding: 4px 8px; spacing: 2px; }
QToolBar::separator { background: #d5dcdf; width: 1px; margin: 6px 8px; }
QToolButton { padding: 5px 8px; border: 1px solid transparent; border-radius: 4px; }
QToolButton:hover { background: #e3f0ec; }
QToolButton:pressed { background: #cfe5de; }
QToolButton:focus { border-color: #1f6f5c; }
QToolButton:disabled { color: #8b979c; }
QToolButton[popupMode="1"] { padding-right: 22px; }
QToolButton::menu-button { border: 0; width: 18px; }
QToolButton::menu-arrow { image: url("@icons@/chevron-down.png"); width: 12px; height: 12px; }
QTableView[role="frozen"] { border: 0; border-radius: 0; }
QMenu { background: #ffffff; border: 1px solid #b9c4c8; padding: 4px 0; }
QMenu::item { padding: 6px 20px; }
QMenu::item:selected { background: #dcece6; color: #1e2a2f; }
QMenu::item:disabled { color: #8b979c; }
QMenu::separator { height: 1px; background: #d5dcdf; margin: 4px 0; }
QStatusBar { background: #ffffff; border-top: 1px solid #d5dcdf; }
QStatusBar QLabel { padding: 2px 8px; color: #4d5c63; }
QStatusBar::item { border: 0; }
QListWidget#sidebar { background: #24343a; border: 0; padding-top: 8px; outline: 0; }
QListWidget#sidebar::item { color: #d9e3e5; padding: 8px 4px 8px 12px; border-left: 3px solid transparent; }
QListWidget#sidebar[compact="true"] { padding-top: 2px; }
QListWidget#sidebar[compact="true"]::item { padding: 4px 4px 4px 12px; }
QListWidget#sidebar::item:hover { background: #2e4249; }
QListWidget#sidebar::item:selected { background: #35505a; color: #ffffff; border-left-color: #6fc7ad; }
QLabel[role="hint"] { color: #55656c; }
QLabel[role="problem"] { color: #b3261e; }
QLabel[role="warning"] { color: #8a5a00; }
QLineEdit, QPlainTextEdit { background: #ffffff; border: 1px solid #b9c4c8; border-radius: 3px; padding: 3px 5px; }
QPlainTextEdit { padding: 1px; }
QPlainTextEdit[role="wrapped"] { padding: 1px 5px; }
QLineEdit:focus, QPlainTextEdit:focus { border: 1px solid #1f6f5c; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: #eef1f2; color: #6d7a80; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border: 1px solid #b3261e; background: #fdf1f0; }
QTableView QLineEdit { border-radius: 0; padding: 0 2px; }
QComboBox { background: #ffffff; border: 1px solid #b9c4c8; border-radius: 3px; padding: 3px 5px 3px 7px; }
QComboBox:focus, QComboBox:on { border: 1px solid #1f6f5c; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { image: url("@icons@/chevron-down.png"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: #ffffff; border: 1px solid #b9c4c8; outline: 0; padding: 2px; }
QPushButton { background: #ffffff; border: 1px solid #b9c4c8; border-radius: 4px; padding: 5px 12px; }
QPushButton:hover { background: #e3f0ec; }
QPushButton:pressed { background: #cfe5de; }
QPushButton:focus { border-color: #1f6f5c; }
QPushButton:disabled { color: #8b979c; background: #f0f3f4; border-color: #d5dcdf; }
QPushButton[primary="true"] { background: #1f6f5c; color: #ffffff; border-color: #1f6f5c; }
QPushButton[primary="true"]:hover { background: #185a4a; }
QPushButton[primary="true"]:focus { border-color: #0d3b30; }
QPushButton[primary="true"]:disabled { background: #9dbdb4; border-color: #9dbdb4; }
QPushButton[role="link"] { border: 1px solid transparent; background: transparent; color: #1f6f5c; padding: 3px 6px;
  text-align: left; }
QPushButton[role="link"]:hover { background: #e3f0ec; }
QPushButton[role="link"]:focus { border-color: #1f6f5c; }
QTableView, QTreeView, QTableWidget, QListWidget { background: #ffffff; border: 1px solid #d5dcdf;
  gridline-color: #e3e8ea; outline: 0; }
QTreeView:focus, QListWidget:focus { border-color: #1f6f5c; }
QListWidget[role="plain"] { border: 0; }
QListWidget::item { padding: 5px 6px; }
QListWidget::item:hover, QTreeView::item:hover { background: #f0f5f4; color: #1e2a2f; }
QTreeView { show-decoration-selected: 1; }
QTreeView::item { padding: 3px 2px; }
QListWidget::item:selected, QTreeView::item:selected { background: #e4eae9; color: #1e2a2f; }
QListWidget::item:selected:active, QTreeView::item:selected:active {
  background: #cfe5de; color: #1e2a2f; }
QTableView::item:selected { background: #e3f0ec; color: #1e2a2f; }
QTableView#reading_grid::item:selected { background: #ffffff; color: #1e2a2f; border: 2px solid #1f6f5c; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QHeaderView::section { background: #eef2f3; border: 0; border-right: 1px solid #d5dcdf; border-bottom: 1px solid #d5dcdf;
  padding: 5px 4px; font-weight: 600; }
QTabWidget::pane { border: 1px solid #d5dcdf; background: #ffffff; top: -1px; }
QTabBar::tab { background: #e8edee; border: 1px solid #d5dcdf; padding: 6px 14px; margin-right: 2px;
  border-top-left-radius: 4px; border-top-right-radius: 4px; }
QTabBar::tab:selected { background: #ffffff; border-bottom-color: #ffffff; font-weight: 600; }
QTabBar::tab:hover:!selected { background: #e3f0ec; }
QTabBar::tab:focus { border-color: #1f6f5c; }
QFrame[role="card"] { background: #ffffff; border: 1px solid #d5dcdf; border-radius: 6px; }
QFrame[role="card"] QWidget[role="body"] { background: #ffffff; }
QScrollArea { border: 0; background: transparent; }
QTabWidget QScrollArea > QWidget > QWidget { background: #ffffff; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: #cfe5de; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: #bcc7cb; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: #94a3a9; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { border: 0; border-radius: 3px; background: #dfe6e8; }
QProgressBar::chunk { background: #1f6f5c; border-radius: 3px; }
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
        icons = resource_path("icons").as_posix()
        application.setStyleSheet(_SHEET.replace("@icons@", icons))


def heading_font(role: str) -> QFont:
    """Return the font of a heading of that role; set as a font, for a sheet's size is known only after layout."""
    font = QFont(QApplication.font())
    if role in _HEADING_SIZES:
        font.setPointSize(_HEADING_SIZES[role])
        font.setWeight(QFont.Weight.DemiBold)
    return font


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
