"""Pictures of every page and dialog, for the eye: ``python -m gpdesk.ui.screenshot FILE OUTDIR [--scale 1.5]``."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gpdesk.ui.main_window import MainWindow

WIDTH, HEIGHT = 1366, 728  # a 1366x768 screen less the task bar


def main() -> int:
    """Save one PNG for each page and dialog as they look on a small screen at this scale."""
    parser = argparse.ArgumentParser(prog="gpdesk.ui.screenshot")
    parser.add_argument("file", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--scale", type=float, default=float(os.environ.get("QT_SCALE_FACTOR", "1")))
    arguments = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = str(arguments.scale)
    arguments.out.mkdir(parents=True, exist_ok=True)
    screen = arguments.out / "screen.json"
    if sys.platform.startswith("linux") and "QT_QPA_PLATFORM" not in os.environ:
        # Without it the screen would be 800x800, and dialogs would be fitted to that.
        screen.write_text(json.dumps({"screens": [{"name": "small", "width": 1366, "height": 768}]}), encoding="ascii")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    take_pictures(arguments.file, arguments.out, arguments.scale)
    screen.unlink(missing_ok=True)
    return 0


def take_pictures(file: Path, out: Path, scale: float, *, pause: int = 1200) -> None:
    """Open the file in a window and save what is seen; ``pause`` milliseconds are left for papers to be made."""
    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QCursor

    from gpdesk.ui.application import prepare_application
    from gpdesk.ui.main_window import MainWindow
    from gpdesk.ui.page_list import PageName
    from gpdesk.ui.sample_dialog import sample_dialogs
    from gpdesk.ui.session import Session
    from gpdesk.ui.theme import apply_sheet

    application = prepare_application(sys.argv[:1])
    settings = QSettings(str(out / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Session(), settings)
    apply_sheet(application)
    window.resize(round(WIDTH / scale), round(HEIGHT / scale))
    QCursor.setPos(window.width() - 1, window.height() - 1)
    window.show()
    suffix = "" if scale == 1 else f"-{round(scale * 100)}"

    def save(widget: "QWidget", name: str) -> None:
        widget.grab().save(str(out / f"{name}{suffix}.png"))

    window.recent.add(file)
    window.page(PageName.OVERVIEW).refresh()
    _wait(pause // 20)
    save(window, "window-start")
    window.session.open(file)
    for page in PageName:
        window.show_page(page)
        _wait(pause if page is PageName.PAPERS else pause // 10)
        save(window, f"window-{page.value}")
    for name, show in _further_views(window):
        show()
        _wait(pause if name.startswith("paper") else pause // 10)
        save(window, f"window-{name}")
    for name, dialog in sample_dialogs(window):
        dialog.show()
        _wait(pause // 20)
        save(dialog, f"dialog-{name}")
        dialog.close()
        dialog.deleteLater()
    window.close()
    (out / "settings.ini").unlink(missing_ok=True)


def _further_views(window: "MainWindow") -> "Iterator[tuple[str, Callable[[], None]]]":
    """Give the states of pages that are not the first to be seen."""
    from PySide6.QtWidgets import QComboBox, QTabWidget

    from gpdesk.domain.paper import PaperKind
    from gpdesk.ui.page_list import PageName

    yield "targets-measure", lambda: window.go_to("measure:2.1")

    def show_report() -> None:
        window.show_page(PageName.PAPERS)
        for kind in window.page(PageName.PAPERS).findChildren(QComboBox, "paper_kind"):
            kind.setCurrentIndex(list(PaperKind).index(PaperKind.REPORT))
            kind.activated.emit(kind.currentIndex())

    yield "papers-report", show_report
    for name in PageName:
        for tabs in window.page(name).findChildren(QTabWidget):
            for number in filter(tabs.isTabVisible, range(1, tabs.count())):

                def show_tab(name: PageName = name, tabs: QTabWidget = tabs, number: int = number) -> None:
                    window.show_page(name)
                    tabs.setCurrentIndex(number)

                shown = tabs.widget(number)
                part = shown.objectName().removesuffix("_editor") if shown else ""
                yield f"{name.value}-{part or number}", show_tab


def _wait(milliseconds: int) -> None:
    """Let events and background work run; QTest's own wait would hold Python's lock and starve the worker."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
