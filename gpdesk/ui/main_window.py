"""The main window: sidebar of pages, one toolbar, a status line, and the work on files."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QWidget,
)

from gpdesk.domain.error import GpdeskError
from gpdesk.ui.directory_page import DirectoryPage
from gpdesk.ui.file_work import FileWork
from gpdesk.ui.help_dialog import HelpDialog
from gpdesk.ui.message import show_error
from gpdesk.ui.overview_page import OverviewPage
from gpdesk.ui.page import Page, name_widget
from gpdesk.ui.paper_page import PaperPage
from gpdesk.ui.reading_page import ReadingPage
from gpdesk.ui.recent import RecentFiles
from gpdesk.ui.session import Session
from gpdesk.ui.target_page import TargetPage
from gpdesk.ui.theme import icon

_PROGRAM = "Sổ công tác bình đẳng giới"
_SIDEBAR_ICON = "#d9e3e5"


class MainWindow(QMainWindow):
    """Wires pages to the session; it holds no data of its own."""

    def __init__(self, session: Session, settings: QSettings) -> None:
        super().__init__()
        self.session = session
        self.setObjectName("main_window")
        self.recent = RecentFiles(settings)
        self.files = FileWork(self, session, self.recent)
        self._sidebar = QListWidget()
        name_widget(self._sidebar, "sidebar", "Các trang")
        self._sidebar.setFixedWidth(self.fontMetrics().averageCharWidth() * 20)
        self._sidebar.setIconSize(QSize(20, 20))
        self._stack = QStackedWidget()
        starts = (
            ("Nhập kế hoạch từ Word…", "Tạo tệp mới rồi đọc kế hoạch đã gõ vào tệp", self.files.import_plan),
            ("Tạo tệp mới…", "Tệp trống, tự lập kế hoạch", self.files.new),
            ("Mở tệp đã có…", "Tệp .gpdesk trên máy này", self.files.open),
            ("Xem dữ liệu mẫu…", "Một phường giả định với đủ số liệu cả năm", self.files.new_sample),
        )
        self.pages: tuple[Page, ...] = (
            OverviewPage(session, starts, self.go_to),
            TargetPage(session),
            ReadingPage(session),
            PaperPage(session, self.recent),
            DirectoryPage(session),
        )
        for number, page in enumerate(self.pages, start=1):
            self._stack.addWidget(_scrolled(page))
            item = QListWidgetItem(icon(page.icon_name, _SIDEBAR_ICON), page.title)
            item.setToolTip(f"{page.title} (Ctrl+{number})")
            item.setSizeHint(QSize(0, self.fontMetrics().lineSpacing() + 20))
            self._sidebar.addItem(item)
            self._action(f"page_{number}", page.title, f"Ctrl+{number}", partial(self.show_page, number - 1))
        self._sidebar.currentRowChanged.connect(self.show_page)
        centre = QWidget()
        layout = QHBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._sidebar)
        layout.addWidget(self._stack, 1)
        self.setCentralWidget(centre)
        self._make_toolbar()
        self._path_label = QLabel()
        self._state_label = QLabel()
        self.statusBar().addWidget(self._path_label, 1)
        self.statusBar().addPermanentWidget(self._state_label)
        self.statusBar().setSizeGripEnabled(False)
        session.changed.connect(lambda _tables: self._show_state())
        self.show_page(0)
        self._show_state()

    def show_page(self, row: int) -> None:
        """Show a page and bring it up to date."""
        if row < 0:
            return
        self._commit()
        self._sidebar.setCurrentRow(row)
        self._stack.setCurrentIndex(row)
        self.pages[row].refresh_if_stale()

    def go_to(self, place: str) -> None:
        """Go where a problem points: "objective:2", "readings:3.2a:2024-Q1", "office"."""
        kind = place.split(":", maxsplit=1)[0]
        row = {"objective": 1, "objectives": 1, "measure": 1, "readings": 2}.get(kind, 4)
        self.show_page(row)
        self.pages[row].show_place(place)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is being typed, then close the file."""
        self._commit()
        self.session.close()
        event.accept()

    def _make_toolbar(self) -> None:
        bar = QToolBar("Công cụ")
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setIconSize(QSize(20, 20))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.toggleViewAction().setEnabled(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.addToolBar(bar)
        bar.addAction(self._action("new", "Tạo mới", "Ctrl+N", self.files.new, "new"))
        opening = self._action("open", "Mở", "Ctrl+O", self.files.open, "open")
        bar.addAction(opening)
        button = bar.widgetForAction(opening)
        if isinstance(button, QToolButton):
            self._recent_menu = QMenu(button)
            self._recent_menu.setObjectName("recent_menu")
            self._recent_menu.aboutToShow.connect(self._fill_recent)
            button.setMenu(self._recent_menu)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        bar.addAction(self._action("import", "Nhập kế hoạch", "Ctrl+I", self.files.import_plan, "import"))
        bar.addSeparator()
        self._undo = self._action("undo", "Hoàn tác", "Ctrl+Z", partial(self._step, self.session.undo), "undo")
        self._redo = self._action("redo", "Làm lại", "Ctrl+Y", partial(self._step, self.session.redo), "redo")
        bar.addActions([self._undo, self._redo])
        bar.addSeparator()
        bar.addAction(self._action("print", "In", "Ctrl+P", self._print, "print"))
        filler = QWidget()
        filler.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(filler)
        bar.addWidget(QLabel("Năm: "))
        self._year = QComboBox()
        name_widget(self._year, "year", "Năm kế hoạch")
        self._year.activated.connect(self._choose_year)
        bar.addWidget(self._year)
        bar.addAction(self._action("help", "Trợ giúp", "F1", self._help, "help"))
        for action in bar.actions():
            widget = bar.widgetForAction(action)
            if isinstance(widget, QToolButton) and action.text():
                name_widget(widget, f"toolbar_{action.objectName()}", action.text())

    def _action(self, name: str, text: str, shortcut: str, slot: Callable[[], object], icon_name: str = "") -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(shortcut))
        action.setToolTip(f"{text} ({shortcut})")
        action.triggered.connect(lambda _checked=False: slot())
        if icon_name:
            action.setIcon(icon(icon_name))
        self.addAction(action)
        return action

    def _step(self, step: Callable[[], str | None]) -> None:
        """Undo or redo; text being typed is stored first, so that it too can be taken back."""
        if not self.session.is_open:
            return
        self._commit()
        try:
            label = step()
        except GpdeskError as fault:
            show_error(self, str(fault))
            return
        verb = "Đã hoàn tác" if step == self.session.undo else "Đã làm lại"
        self.statusBar().showMessage(f"{verb}: {label}" if label else "Không còn gì để làm", 5000)

    def _print(self) -> None:
        page = self.pages[3]
        self.show_page(3)
        if isinstance(page, PaperPage):
            QTimer.singleShot(0, page.print_when_ready)

    def _help(self) -> None:
        HelpDialog(self, self.pages[self._stack.currentIndex()].help_name).exec()

    def _choose_year(self, index: int) -> None:
        self._commit()
        self.session.set_year(self.session.years[index])

    def _fill_recent(self) -> None:
        self._recent_menu.clear()
        for path in self.recent.paths():
            action = self._recent_menu.addAction(f"{path.name}   {path.parent}")
            action.triggered.connect(partial(self._open_recent, path))
        if self._recent_menu.isEmpty():
            self._recent_menu.addAction("Chưa có tệp nào").setEnabled(False)

    def _open_recent(self, path: Path, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        self.files.open_path(path)

    def _commit(self) -> None:
        """Take what is being typed: the input method's word first, then the field."""
        QApplication.inputMethod().commit()
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()

    def _show_state(self) -> None:
        path = self.session.path
        self._path_label.setText(str(path) if path else "Chưa mở tệp nào")
        self._state_label.setText(f"Đã lưu • {date.today():%d/%m/%Y}" if path else "")
        self.setWindowTitle(f"{path.name} - {_PROGRAM}" if path else _PROGRAM)
        store = self.session.store if path else None
        for action, label, verb in (
            (self._undo, store.undo_label if store else None, "Hoàn tác"),
            (self._redo, store.redo_label if store else None, "Làm lại"),
        ):
            action.setEnabled(label is not None)
            action.setToolTip(f"{verb}: {label}" if label else f"{verb}: không có gì")
        years = self.session.years
        self._year.clear()
        self._year.addItems([str(year) for year in years])
        self._year.setEnabled(bool(years))
        if self.session.year in years:
            self._year.setCurrentIndex(years.index(self.session.year))


def _scrolled(page: Page) -> QScrollArea:
    """Let a page be larger than a small screen at a large scale."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
