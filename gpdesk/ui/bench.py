"""How fast the window answers: an edit until it is painted, a search until its hits stand in the list."""

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gpdesk.ui.main_window import MainWindow

_Widget = TypeVar("_Widget", bound="QWidget")

_WORDS = ("bạo lực", "tin bai", "khóm", "3.2a", "đường dây nóng", "ke hoach", "phụ nữ", "2.1")


def answer_times(file: Path, runs: int) -> Iterator[tuple[str, float]]:
    """Yield each job with its median in seconds, in a window on a copy of the file that may be written to."""
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSettings

    from gpdesk.ui.application import prepare_application
    from gpdesk.ui.main_window import MainWindow
    from gpdesk.ui.session import Session
    from gpdesk.ui.theme import apply_sheet

    application = prepare_application(["gpdesk"])
    window = MainWindow(Session(), QSettings(str(file.with_suffix(".ini")), QSettings.Format.IniFormat))
    apply_sheet(application)
    window.resize(1366, 728)
    window.session.open(file)
    window.show()
    application.processEvents()
    yield "Sửa một số liệu đến khi hiện lên màn hình, tệp mười năm", _edit_time(window, runs)
    yield "Tìm trong tệp mười năm đến khi hiện kết quả", _search_time(window, runs)
    window.close()
    from gpdesk.ui.bench_board import board_times

    yield from board_times(runs)


def _edit_time(window: "MainWindow", runs: int) -> float:
    """Type into one cell after another: stored on the disk, judged anew, painted."""
    from PySide6.QtWidgets import QApplication, QTableView

    from gpdesk.ui.page_list import PageName

    window.show_page(PageName.READINGS)
    page = window.page(PageName.READINGS)
    grid = _child(page, QTableView, "reading_grid")
    year = window.session.year

    def edit(number: int) -> None:
        page.show_place(f"readings:4.1:{year}-Q{1 + number % 4}")
        grid.model().setData(grid.currentIndex(), str(20 + number))
        QApplication.processEvents()

    return _median(edit, runs)


def _search_time(window: "MainWindow", runs: int) -> float:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit, QListWidget

    from gpdesk.ui.search_dialog import SearchDialog

    dialog = SearchDialog(window, window.session, lambda _hit: None)
    dialog.show()
    line, hits = _child(dialog, QLineEdit, "search_text"), _child(dialog, QListWidget, "search_hits")

    def search(number: int) -> None:
        line.setText(_WORDS[number % len(_WORDS)])
        # An arrow ends the pause that waits for more letters.
        QTest.keyClick(line, Qt.Key.Key_Down)
        hits.viewport().repaint()

    seconds = _median(search, max(runs, len(_WORDS)))
    dialog.close()
    return seconds


def _child(parent: "QWidget", kind: type[_Widget], name: str) -> _Widget:
    """Return the widget of that name."""
    found = parent.findChild(kind, name)
    if found is None:
        raise LookupError(name)
    return found


def _median(job: Callable[[int], None], runs: int) -> float:
    job(0)
    times = []
    for number in range(1, runs + 1):
        start = time.perf_counter()
        job(number)
        times.append(time.perf_counter() - start)
    return statistics.median(times)
