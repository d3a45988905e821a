"""``gpdesk bench``: how fast the work is on this machine, each job held against what it competes with."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from gpdesk.command.exit_code import ExitCode
from gpdesk.data.store import Store
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.catalogue import build_document
from gpdesk.export.render import Format, render
from gpdesk.sample import SAMPLE_YEAR, sample_plan_year

_BARE_WINDOW = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget
application = QApplication([])
window = QMainWindow()
window.setCentralWidget(QTableWidget(22, 6))
window.show()
QTimer.singleShot(0, application.quit)
application.exec()
"""
_DESK = "import sys; from pathlib import Path; from gpdesk.app import run_desk; run_desk(Path(sys.argv[1]), quit_when_usable=True)"
_YEARS = 10
_ANSWERS = 20  # the window's answers are short: more runs make their median steady


@dataclass(frozen=True, slots=True)
class BenchRow:
    """One line of the table: the job, its median in seconds, and the median of what it is held against."""

    job: str
    seconds: float
    rival: str = ""
    rival_seconds: float | None = None

    def line(self) -> str:
        """Return the row as printed."""
        own = f"{self.job:<58}{_seconds(self.seconds):>10}"
        if self.rival_seconds is None:
            return f"{own}   {self.rival}" if self.rival else own
        ratio = f"{self.seconds / self.rival_seconds:.2f}".replace(".", ",")
        return f"{own}   {self.rival}: {_seconds(self.rival_seconds)} (tỷ số {ratio})"


def run(arguments: Namespace) -> ExitCode:
    """Measure and print the table; each figure is the median of ``--runs`` runs after one that is not counted."""
    runs = max(1, arguments.runs)
    print(f"Trung vị của {runs} lần đo, sau một lần chạy thử; đơn vị: giây")
    with tempfile.TemporaryDirectory(prefix="gpdesk-bench-", ignore_cleanup_errors=True) as folder:
        for row in _rows(Path(folder), runs):
            print(row.line(), flush=True)
    return ExitCode.DONE


def _rows(folder: Path, runs: int) -> Iterator[BenchRow]:
    file = folder / "ten-years.gpdesk"
    _make_ten_years(file)
    desk, bare = _paired(runs, [sys.executable, "-c", _DESK, str(file)], [sys.executable, "-c", _BARE_WINDOW])
    yield BenchRow("Mở cửa sổ, tệp mười năm", desk, "cửa sổ PySide6 trống", bare)

    from gpdesk.ui.bench import answer_times

    copy = folder / "edited.gpdesk"
    shutil.copyfile(file, copy)
    for job, seconds in answer_times(copy, max(runs, _ANSWERS)):
        yield BenchRow(job, seconds)

    plan_year = sample_plan_year(SAMPLE_YEAR)
    for format_ in Format:
        yield BenchRow(
            f"Báo cáo năm ra {format_.label}, chương trình đang chạy",
            _median(runs, partial(_report, plan_year, format_)),
        )
    yield _against_office_suite(folder, file, plan_year, runs)


def _against_office_suite(folder: Path, file: Path, plan_year: PlanYear, runs: int) -> BenchRow:
    job = "Báo cáo năm ra PDF, cả tiến trình"
    command = [sys.executable, "-m", "gpdesk", "export", str(file), "--paper", "report"]
    command += ["--period", str(SAMPLE_YEAR), "--out", str(folder), "--force"]
    suite = shutil.which("soffice") or shutil.which("libreoffice")
    if suite is None:
        return BenchRow(job, _median(runs, lambda: _call(command)), "máy này không có LibreOffice để so")
    word = folder / "report.docx"
    word.write_bytes(_report(plan_year, Format.DOCX))
    profile = (folder / "office-profile").as_uri()
    convert = [suite, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir"]
    own, other = _paired(runs, command, [*convert, str(folder / "converted"), str(word)])
    return BenchRow(job, own, "LibreOffice đổi cùng tệp Word", other)


def _make_ten_years(file: Path) -> None:
    with Store.create(file) as store:
        for year in range(SAMPLE_YEAR - _YEARS + 1, SAMPLE_YEAR + 1):
            with store.operation(f"Đưa số liệu mẫu năm {year} vào tệp"):
                store.add_plan_year(sample_plan_year(year))


def _report(plan_year: PlanYear, format_: Format) -> bytes:
    return render(build_document(PaperKind.REPORT, plan_year, Period.of_year(plan_year.plan.year)), format_)


def _median(runs: int, job: Callable[[], object]) -> float:
    job()
    return statistics.median(_timed(job) for _ in range(runs))


def _paired(runs: int, own: list[str], other: list[str]) -> tuple[float, float]:
    """Time two commands in turn, so that a machine that slows down slows both."""
    _call(own)
    _call(other)
    pairs = [(_timed(lambda: _call(own)), _timed(lambda: _call(other))) for _ in range(runs)]
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def _timed(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def _call(command: list[str]) -> None:
    environment = os.environ.copy()
    # An installed program has its bytecode; the run that is not counted makes it.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if sys.platform.startswith("linux") and not environment.get("DISPLAY"):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _seconds(seconds: float) -> str:
    return f"{seconds:.3f}".replace(".", ",")
