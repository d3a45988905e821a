"""The main window: sidebar of pages, one toolbar, a status line, and the work on files."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QScrollArea,
    QStackedWidget,
    QWidget,
)
from shiboken6 import isValid

from gpdesk.domain.error import GpdeskError
from gpdesk.ui.column_memory import ColumnMemory
from gpdesk.ui.commit import commit_typing
from gpdesk.ui.file_work import FileWork
from gpdesk.ui.message import show_error
from gpdesk.ui.moment import saved_moment
from gpdesk.ui.page import Page
from gpdesk.ui.page_factory import make_page
from gpdesk.ui.page_list import PageName, page_of
from gpdesk.ui.recent import RecentFiles
from gpdesk.ui.session import Session
from gpdesk.ui.sidebar import Sidebar
from gpdesk.ui.toolbar import Command, Toolbar

if TYPE_CHECKING:
    from gpdesk.data.search import SearchHit

_PROGRAM = "Sổ công tác bình đẳng giới"
_USUAL_SIZE = QSize(1180, 680)


class MainWindow(QMainWindow):
    """Wires pages to the session; it holds no data of its own."""

    def __init__(self, session: Session, settings: QSettings) -> None:
        super().__init__()
        self.session = session
        self.setObjectName("main_window")
        self.recent = RecentFiles(settings)
        self.columns = ColumnMemory(settings)
        self.settings = settings
        self.files = FileWork(self, session, self.recent, partial(self._visit, PageName.OVERVIEW))
        self._sidebar = Sidebar()
        self._stack = QStackedWidget()
        self._pages: dict[PageName, Page] = {}
        for _ in PageName:
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._stack.addWidget(area)
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
            page = make_page(self, name)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the keyboard at Enter too; in a window Qt gives it the space bar only."""
        focused = QApplication.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a small screen the steps and the help keep their icons only, so that nothing falls off the toolbar."""
        super().resizeEvent(event)
        self._bar.fit_width(self.width())

    def _show_row(self, row: int) -> None:
        if row >= 0 and self._stack.currentIndex() != row:
            self.show_page(list(PageName)[row])

    def _make_toolbar(self) -> None:
        files, session = self.files, self.session
        groups = (
            (
                Command("new", "Tạo mới", "Ctrl+Shift+N", files.new, "new"),
                Command("open", "Mở", "Ctrl+O", files.open, "open"),
                Command("import", "Nhập kế hoạch", "Ctrl+I", files.import_plan, "import"),
            ),
            (
                Command("undo", "Hoàn tác", "Ctrl+Z", partial(self._step, session.undo), "undo"),
                Command("redo", "Làm lại", "Ctrl+Y", partial(self._step, session.redo), "redo"),
                Command("search", "Tìm", "Ctrl+F", self._search, "search"),
            ),
            (Command("print", "In", "Ctrl+P", self._print, "print"),),
        )
        next_year = Command("next_year", "Năm sau", "", self._plan_next_year, "next-year")
        help_ = Command("help", "Trợ giúp", "F1", self._help, "help")
        self._bar = Toolbar(self, self.recent, groups, next_year, help_)
        self._bar.year_chosen.connect(self._choose_year)
        self._bar.file_chosen.connect(files.open_path)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.addToolBar(self._bar)
        for number, name in enumerate(PageName, start=1):
            self._bar.make_action(Command(f"page_{number}", name.title, name.shortcut, partial(self._visit, name), ""))

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

    def _search(self) -> None:
        from gpdesk.ui.search_dialog import SearchDialog

        self._commit()
        dialog = SearchDialog(self, self.session, self.go_to_hit)
        dialog.exec()
        dialog.deleteLater()

    def go_to_hit(self, hit: "SearchHit") -> None:
        """Go where a search found something, in its year."""
        if hit.year is not None:
            self.session.set_year(hit.year)
        self.go_to(hit.place)

    def _plan_next_year(self) -> None:
        from gpdesk.ui.next_year_dialog import plan_next_year

        self._commit()
        plan_next_year(self, self.session)

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

    def _commit(self) -> None:
        """Store what is being typed: the input method's word first, then the field; the clerk stays in the field."""
        focused = commit_typing(self)
        # An editor of a table is gone once it has given up its text.
        if focused is not None and isValid(focused) and focused.isVisible():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _saved_words(self) -> str:
        last = next((entry for entry in self.session.store.journal(20) if not entry.is_undone), None)
        return f"Đã lưu. Việc sau cùng: {last.label} ({saved_moment(last.done_at)})" if last else "Đã lưu"

    def _show_state(self) -> None:
        path = self.session.path
        self._path_label.setText(str(path) if path else "Chưa mở tệp nào")
        self._state_label.setText(self._saved_words() if path else "")
        self.setWindowTitle(f"{path.name} - {_PROGRAM}" if path else _PROGRAM)
        self._bar.show_state(self.session)
