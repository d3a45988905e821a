"""Work on whole files: new, open, sample, import of a plan. Every fault ends in one sentence."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QProgressDialog, QWidget

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.plan_draft import empty_plan_year, is_blank, is_untouched, keeping_work
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.save import safe_filename
from gpdesk.ui.message import ask, show_error
from gpdesk.ui.recent import RecentFiles
from gpdesk.ui.save_path import ask_save_path
from gpdesk.ui.session import Session
from gpdesk.ui.worker import Job
from gpdesk.ui.year_dialog import YearDialog

_FILTER = "Tệp dữ liệu (*.gpdesk)"
_PLAN_FILTER = "Kế hoạch (*.docx *.txt)"
_SUFFIX = ".gpdesk"


class FileWork:
    """What the toolbar and the start page do with files."""

    def __init__(self, parent: QWidget, session: Session, recent: RecentFiles, begin: Callable[[], None]) -> None:
        """``begin`` shows where work begins once another file or plan is open."""
        self._parent = parent
        self._session = session
        self._recent = recent
        self._begin = begin

    def new(self) -> None:
        """Make a file for a year, with an empty plan in it."""
        year = self._ask_year()
        if year is None:
            return
        path = self._ask_new_path(f"binh-dang-gioi-{year}")
        if path and self._guarded(lambda: self._session.create(path, force=True)):
            self._session.run(f"Lập kế hoạch năm {year}", lambda store: store.add_plan_year(empty_plan_year(year)))
            self._opened(path)

    def new_sample(self) -> None:
        """Make a separate file that holds the sample ward-year."""
        path = self._ask_new_path("du-lieu-mau")
        if path and self._guarded(lambda: self._session.create(path, force=True)):
            from gpdesk.sample import SAMPLE_YEAR, sample_years

            def work(store: Any) -> None:
                for plan_year in sample_years(SAMPLE_YEAR):
                    store.add_plan_year(plan_year)

            self._session.run(f"Đưa số liệu mẫu năm {SAMPLE_YEAR} vào tệp", work)
            self._opened(path)

    def open(self) -> None:
        """Choose a file and open it."""
        name, _ = QFileDialog.getOpenFileName(self._parent, "Mở tệp dữ liệu", str(self._folder()), _FILTER)
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> bool:
        """Open a file; the present one stays open where that fails."""
        if self._session.path == path:
            return True
        if self._guarded(lambda: self._session.open(path)):
            self._opened(path)
            return True
        return False

    def import_plan(self) -> None:
        """Choose a plan, read it in the background, let the clerk review it, store it."""
        name, _ = QFileDialog.getOpenFileName(
            self._parent, "Chọn kế hoạch", str(self._recent.export_folder), _PLAN_FILTER
        )
        if name:
            self.read_plan_file(Path(name))

    def read_plan_file(self, path: Path) -> None:
        """Read a plan file in the background and go on to the review."""
        progress = QProgressDialog(f"Đang đọc {path.name}…", "Dừng", 0, 0, self._parent)
        progress.setObjectName("import_progress")
        progress.setWindowTitle("Nhập kế hoạch")
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setMinimumDuration(400)
        job = Job(
            self._parent,
            lambda: _read(path),
            lambda intake: self._review(path, intake),
            lambda fault: show_error(self._parent, str(fault)),
        )
        progress.canceled.connect(job.cancel)
        job.finished.connect(progress.reset)
        job.finished.connect(progress.deleteLater)

    def _review(self, path: Path, intake: Any) -> None:
        from gpdesk.ui.import_dialog import ImportDialog

        dialog = ImportDialog(self._parent, intake, _read_again)
        # Where it could not be stored, or the clerk thinks better of it, the review is still there.
        while dialog.exec() == QDialog.DialogCode.Accepted and not self.store_plan(path, dialog.plan_year):
            pass
        dialog.deleteLater()

    def store_plan(self, path: Path, plan_year: PlanYear) -> bool:
        """Store a reviewed plan as one undo step; a plan of the same year is replaced only with consent.

        A plan without content that is the only one in the file gives way: it was made with the file. Tell whether the
        plan is stored.
        """
        year = plan_year.plan.year
        if not self._session.is_open:
            target = self._ask_new_path(safe_filename(f"{path.stem}-{year}"))
            if target is None or not self._guarded(lambda: self._session.create(target, force=True)):
                return False
            self._recent.add(target)
        old = self._plan_giving_way(year)
        if old and not is_untouched(old):
            text = (
                f"Tệp đã có kế hoạch năm {year}. Thay bằng kế hoạch mới?\n"
                "Chỉ tiêu và số liệu cũ bị bỏ; hoạt động, kinh phí, văn bản, thời hạn giữ lại. "
                "Bấm Ctrl+Z để lấy lại như cũ."
            )
            if not ask(self._parent, text, "Thay kế hoạch", "Giữ kế hoạch cũ"):
                return False
        is_same_year = old is not None and old.plan.year == year

        def work(store: Any) -> None:
            if old:
                store.plans.remove(old.plan.id)
            store.add_plan_year(keeping_work(old, plan_year) if old and is_same_year else plan_year)

        if not self._guarded(lambda: self._session.run(f"Nhập kế hoạch năm {year} từ văn bản", work)):
            return False
        self._session.set_year(year)
        self._begin()
        return True

    def _plan_giving_way(self, year: int) -> PlanYear | None:
        """Return the plan that one of this year replaces: that of the same year, or the file's only one while it is blank."""
        years = self._session.years
        if year in years:
            return self._session.store.plan_year(year)
        only = self._session.store.plan_year(years[0]) if len(years) == 1 else None
        return only if only is not None and is_blank(only) else None

    def _ask_year(self) -> int | None:
        dialog = YearDialog(self._parent)
        year = dialog.year if dialog.exec() == QDialog.DialogCode.Accepted else None
        dialog.deleteLater()
        return year

    def _ask_new_path(self, stem: str) -> Path | None:
        suggestion = self._folder() / f"{stem}{_SUFFIX}"
        path = ask_save_path(self._parent, "Đặt tên tệp dữ liệu mới", suggestion, "Tệp dữ liệu", _SUFFIX)
        if path is not None and path == self._session.path:
            show_error(self._parent, f"Tệp {path.name} đang mở. Hãy đặt tên khác cho tệp mới.")
            return None
        return path

    def _folder(self) -> Path:
        if self._session.path:
            return self._session.path.parent
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(documents or Path.home())

    def _guarded(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except GpdeskError as fault:
            show_error(self._parent, str(fault))
            return False
        return True

    def _opened(self, path: Path) -> None:
        self._recent.add(path)
        self._begin()


def _read(path: Path) -> Any:
    from gpdesk.intake.plan_reader import read_plan
    from gpdesk.intake.source import load_source

    return read_plan(load_source(path))


def _read_again(intake: Any, doubts: tuple[Any, ...]) -> Any:
    from gpdesk.intake.plan_reader import apply_corrections, read_plan

    return read_plan(apply_corrections(intake.source, doubts))
