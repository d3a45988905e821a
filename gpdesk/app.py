"""The desk as a program: Qt set up, session and window wired, bugs caught at the edge."""

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QWidget

from gpdesk.domain.error import GpdeskError
from gpdesk.ui.application import prepare_application
from gpdesk.ui.main_window import MainWindow
from gpdesk.ui.message import bug_report, show_bug, show_error
from gpdesk.ui.session import Session
from gpdesk.ui.theme import apply_sheet


def run_desk(path: Path | None, *, quit_when_usable: bool = False) -> int:
    """Open the window, on a file if one is given; return the exit code when it is closed.

    ``quit_when_usable`` closes it as soon as it would take input, for measuring the start.
    """
    application = prepare_application(sys.argv[:1])
    session = Session()
    window = MainWindow(session, QSettings("gpdesk", "gpdesk"))
    sys.excepthook = BugCatcher(window)
    apply_sheet(application)
    window.show_fitting()
    if path is not None:
        window.files.open_path(path.absolute())
    if quit_when_usable:
        QTimer.singleShot(0, application.quit)
    code = application.exec()
    session.close()
    return code


class BugCatcher:
    """The last resort: a fault of the world is told in its sentence, anything else as a bug with its report.

    One box at a time: a fault while a page is being painted would otherwise open a box at each repaint.
    """

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self._is_telling = False

    def __call__(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Take an exception that nobody caught (``sys.excepthook``)."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        is_bug = not isinstance(fault, GpdeskError)
        report = bug_report(kind, fault, trace) if is_bug else str(fault)
        if is_bug and sys.stderr is not None:
            sys.stderr.write(report)
        if self._is_telling:
            return
        self._is_telling = True
        try:
            (show_bug if is_bug else show_error)(self._parent, report)
        finally:
            self._is_telling = False
