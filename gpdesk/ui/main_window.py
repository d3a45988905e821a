"""The main window: sidebar of pages, one toolbar, a status line, and the work on files."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent
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
from shiboken6 import isValid

from gpdesk.domain.day import typed_day
from gpdesk.domain.error import GpdeskError
from gpdesk.ui.column_memory import ColumnMemory
from gpdesk.ui.file_work import FileWork
from gpdesk.ui.message import show_error
from gpdesk.ui.page import Page, name_widget
from gpdesk.ui.page_list import PageName, page_of
from gpdesk.ui.recent import RecentFiles
from gpdesk.ui.session import Session
from gpdesk.ui.start_view import StartChoice, StartView
from gpdesk.ui.theme import icon

_PROGRAM = "Sổ công tác bình đẳng giới"
_SIDEBAR_ICON = "#d9e3e5"
_NARROW_LETTERS = 150
_USUAL_SIZE = QSize(1180, 680)


class MainWindow(QMainWindow):
    """Wires pages to the session; it holds no data of its own."""

    def __init__(self, session: Session, settings: QSettings) -> None:
        super().__init__()
        self.session = session
        self.setObjectName("main_window")
        self.recent = RecentFiles(settings)
        self.columns = ColumnMemory(settings)
        self.files = FileWork(self, session, self.recent)
        self._sidebar = QListWidget()
        name_widget(self._sidebar, "sidebar", "Các trang")
        self._sidebar.setFixedWidth(self.fontMetrics().averageCharWidth() * 20)
        self._sidebar.setIconSize(QSize(20, 20))
        self._sidebar.setWordWrap(True)
        self._sidebar.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack = QStackedWidget()
        self._pages: dict[PageName, Page] = {}
        for number, name in enumerate(PageName, start=1):
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._stack.addWidget(area)
            item = QListWidgetItem(icon(name.icon_name, _SIDEBAR_ICON), name.title)
            item.setToolTip(f"{name.title} ({name.shortcut})")
            self._sidebar.addItem(item)
            self._action(f"page_{number}", name.title, name.shortcut, partial(self._visit, name))
        self._sidebar.currentRowChanged.connect(self._show_row)
        self._sidebar.itemActivated.connect(lambda item: self._visit(list(PageName)[self._sidebar.row(item)]))
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
        self.show_page(PageName.OVERVIEW)
        self._show_state()

    def page(self, name: PageName) -> Page:
        """Return a page; it is made when it is first wanted, so that the window opens at once."""
        if name not in self._pages:
            page = self._make_page(name)
            self._pages[name] = page
            area = self._stack.widget(list(PageName).index(name))
            if isinstance(area, QScrollArea):
                area.setWidget(page)
        return self._pages[name]

    def show_page(self, name: PageName) -> None:
        """Show a page and bring it up to date."""
        self._commit()
        page = self.page(name)
        row = list(PageName).index(name)
        self._stack.setCurrentIndex(row)
        self._sidebar.setCurrentRow(row)
        page.refresh_if_stale()

    def _visit(self, name: PageName) -> None:
        """Show a page and go on with the keyboard in it."""
        self.show_page(name)
        self.page(name).focus_main()

    def go_to(self, place: str) -> None:
        """Go where a problem points: "objective:2", "readings:3.2a:2024-Q1", "office"."""
        name = page_of(place)
        self.show_page(name)
        self.page(name).show_place(place)

    def show_fitting(self) -> None:
        """Show the window where it was last, or at its usual size; never larger than the screen."""
        if not self.restoreGeometry(self.recent.window_geometry):
            room = self.screen().availableSize()
            self.resize(_USUAL_SIZE.boundedTo(room))
            if _USUAL_SIZE.width() > room.width() or _USUAL_SIZE.height() > room.height():
                self.setWindowState(Qt.WindowState.WindowMaximized)
        self.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is being typed, then close the file."""
        self._commit()
        self.recent.window_geometry = self.saveGeometry()
        self.session.close()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a small screen the steps and the help keep their icons only, so that nothing falls off the toolbar."""
        super().resizeEvent(event)
        is_narrow = self.width() < self.fontMetrics().averageCharWidth() * _NARROW_LETTERS
        for action in (self._undo, self._redo, self._help_action):
            button = self._bar.widgetForAction(action)
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(
                    Qt.ToolButtonStyle.ToolButtonIconOnly if is_narrow else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
                )

    def _make_page(self, name: PageName) -> Page:
        match name:
            case PageName.OVERVIEW:
                from gpdesk.ui.overview_page import OverviewPage

                return OverviewPage(self.session, self._make_start(), self.go_to)
            case PageName.TARGETS:
                from gpdesk.ui.target_page import TargetPage

                return TargetPage(self.session)
            case PageName.READINGS:
                from gpdesk.ui.reading_page import ReadingPage

                return ReadingPage(self.session)
            case PageName.NEWS:
                from gpdesk.ui.news_page import NewsPage

                return NewsPage(self.session, self.columns)
            case PageName.VIOLENCE:
                from gpdesk.ui.violence_page import ViolencePage

                return ViolencePage(self.session)
            case PageName.PAPERS:
                from gpdesk.ui.paper_page import PaperPage

                return PaperPage(self.session, self.recent, self.go_to)
            case PageName.DIRECTORY:
                from gpdesk.ui.directory_page import DirectoryPage

                return DirectoryPage(self.session, self.columns)
            case PageName.JOURNAL:
                from gpdesk.ui.journal_page import JournalPage

                return JournalPage(self.session)

    def _make_start(self) -> StartView:
        choices = (
            StartChoice(
                "import",
                "import",
                "Nhập kế hoạch từ Word…",
                "Đọc kế hoạch đã gõ (.docx, .txt), xem lại rồi đưa vào tệp",
                self.files.import_plan,
            ),
            StartChoice("new", "new", "Tạo tệp mới…", "Tệp trống của một năm, tự lập kế hoạch", self.files.new),
            StartChoice("open", "open", "Mở tệp đã có…", "Tệp .gpdesk đang làm dở trên máy này", self.files.open),
            StartChoice(
                "sample",
                "sample",
                "Xem dữ liệu mẫu…",
                "Một phường giả định với đủ số liệu cả năm, để xem thử",
                self.files.new_sample,
            ),
        )
        return StartView(choices, self.recent.paths, self.files.open_path)

    def _show_row(self, row: int) -> None:
        if row >= 0 and self._stack.currentIndex() != row:
            self.show_page(list(PageName)[row])

    def _make_toolbar(self) -> None:
        bar = self._bar = QToolBar("Công cụ")
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setIconSize(QSize(20, 20))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.toggleViewAction().setEnabled(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.addToolBar(bar)
        bar.addAction(self._action("new", "Tạo mới", "Ctrl+Shift+N", self.files.new, "new"))
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
        self._help_action = self._action("help", "Trợ giúp", "F1", self._help, "help")
        bar.addAction(self._help_action)
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
        self.show_page(PageName.PAPERS)
        page = self.page(PageName.PAPERS)
        QTimer.singleShot(0, page.print_when_ready)

    def _help(self) -> None:
        from gpdesk.ui.help_dialog import HelpDialog

        dialog = HelpDialog(self, list(PageName)[self._stack.currentIndex()].value)
        dialog.exec()
        dialog.deleteLater()

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
        """Store what is being typed: the input method's word first, then the field; the clerk stays in the field."""
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            return
        QApplication.inputMethod().commit()
        focused.clearFocus()
        # An editor of a table is gone once it has given up its text.
        if isValid(focused) and focused.isVisible():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _saved_words(self) -> str:
        last = next((entry for entry in self.session.store.journal(20) if not entry.is_undone), None)
        return f"Đã lưu. Việc sau cùng: {last.label} ({saved_moment(last.done_at)})" if last else "Đã lưu"

    def _show_state(self) -> None:
        path = self.session.path
        self._path_label.setText(str(path) if path else "Chưa mở tệp nào")
        self._state_label.setText(self._saved_words() if path else "")
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


def saved_moment(at: str) -> str:
    """Return when something was done: "14:05" today, "14:05 ngày 07/03/2024" before."""
    moment = datetime.fromisoformat(at)
    clock = f"{moment:%H:%M}"
    return clock if moment.date() == date.today() else f"{clock} ngày {typed_day(moment.date())}"
