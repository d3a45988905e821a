"""The desk as a program: Qt set up, session and window wired, bugs caught at the edge."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSettings, QTimer

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
    sys.excepthook = _bug_catcher(window)
    apply_sheet(application)
    window.resize(1180, 660)
    window.show()
    if path is not None:
        window.files.open_path(path.absolute())
    if quit_when_usable:
        QTimer.singleShot(0, application.quit)
    code = application.exec()
    session.close()
    return code


def _bug_catcher(
    window: MainWindow,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def catch(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
        elif isinstance(fault, GpdeskError):
            show_error(window, str(fault))
        else:
            report = bug_report(kind, fault, trace)
            sys.stderr.write(report)
            show_bug(window, report)

    return catch
