"""Văn bản: choose a paper, fill it in, see it, print it, save it."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.catalogue import build_document, file_stem, needs_period
from gpdesk.export.render import Format, render
from gpdesk.export.save import save_file
from gpdesk.ui.message import ask, inform, show_error
from gpdesk.ui.page import Page, heading, name_widget
from gpdesk.ui.page_list import PageName
from gpdesk.ui.paper_form import PaperForm
from gpdesk.ui.period_choice import PeriodChoice
from gpdesk.ui.preview import Preview
from gpdesk.ui.recent import RecentFiles
from gpdesk.ui.session import Session
from gpdesk.ui.worker import Job

_REDRAW_DELAY_MS = 150


class PaperPage(Page):
    """Form on the left, preview on the right; saving and printing use the preview's own bytes."""

    def __init__(self, session: Session, recent: RecentFiles) -> None:
        super().__init__(session, PageName.PAPERS)
        self._recent = recent
        self._job: Job | None = None
        self._pdf: bytes | None = None
        self._is_print_wanted = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REDRAW_DELAY_MS)
        self._timer.timeout.connect(self._draw)
        self._kind = QComboBox()
        name_widget(self._kind, "paper_kind", "Loại văn bản")
        for kind in PaperKind:
            self._kind.addItem(kind.label)
        self._kind.activated.connect(lambda _index: self.refresh())
        self._period = PeriodChoice("paper_period")
        self._period.chosen.connect(self.refresh)
        self._form = PaperForm(session)
        self._preview = Preview()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(self._make_top())
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self._form)
        splitter.addWidget(self._preview)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        splitter.setSizes([400, 640])
        splitter.setChildrenCollapsible(False)
        layout.addWidget(splitter, 1)
        layout.addWidget(self._make_progress())

    def refresh(self) -> None:
        """Show the chosen paper; the preview follows a moment later."""
        plan_year = self.session.plan_year
        self.setEnabled(plan_year is not None)
        if plan_year is None:
            self._preview.show_notice("Chưa có kế hoạch nào. Hãy nhập kế hoạch trước.")
            return
        self._period.set_year(plan_year.plan.year)
        self._period_row.setVisible(needs_period(self._chosen_kind))
        self._form.show_paper(plan_year, self._chosen_kind, self._period.period)
        self._pdf = None
        self._timer.start()

    def print_paper(self) -> None:
        """Print what the preview shows."""
        if self._pdf is None:
            show_error(self, "Văn bản chưa sẵn sàng để in. Hãy đợi bản xem trước hiện ra hoặc sửa lỗi được báo.")
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            show_error(self, "Máy này chưa có máy in nào. Hãy bấm “Lưu PDF” rồi in ở máy khác.")
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle("In văn bản")
        if dialog.exec():
            self._preview.print_pages(printer)

    def print_when_ready(self) -> None:
        """Print at once, or as soon as the paper being made is there."""
        if self._pdf is None and (self._job is not None or self._timer.isActive()):
            self._is_print_wanted = True
        else:
            self.print_paper()

    @property
    def _chosen_kind(self) -> PaperKind:
        return list(PaperKind)[max(0, self._kind.currentIndex())]

    def _make_top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        top.addWidget(heading(self.name.title))
        top.addSpacing(12)
        top.addWidget(self._kind)
        self._period_row = QWidget()
        row = QHBoxLayout(self._period_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(QLabel("Kỳ:"))
        row.addWidget(self._period)
        top.addWidget(self._period_row)
        top.addStretch(1)
        self._print = QPushButton("In…")
        name_widget(self._print, "paper_print", "In văn bản")
        self._print.clicked.connect(lambda _checked=False: self.print_paper())
        top.addWidget(self._print)
        for format_ in Format:
            button = QPushButton(f"Lưu {format_.label}…")
            name_widget(button, f"paper_save_{format_.value}", f"Lưu {format_.label}")
            button.setProperty("primary", format_ is Format.PDF)
            button.clicked.connect(lambda _checked=False, chosen=format_: self._save(chosen))
            top.addWidget(button)
        return top

    def _make_progress(self) -> QWidget:
        self._progress = QWidget()
        row = QHBoxLayout(self._progress)
        row.setContentsMargins(0, 0, 0, 0)
        self._progress_text = QLabel()
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setMaximumHeight(12)
        bar.setTextVisible(False)
        cancel = QPushButton("Dừng")
        name_widget(cancel, "paper_cancel", "Dừng việc đang làm")
        cancel.clicked.connect(lambda _checked=False: self._cancel())
        row.addWidget(self._progress_text)
        row.addWidget(bar, 1)
        row.addWidget(cancel)
        self._progress.setVisible(False)
        return self._progress

    def _draw(self) -> None:
        """Make the preview in the background; a newer wish drops an older one."""
        plan_year = self.session.plan_year
        if plan_year is None:
            return
        self._start("Đang lập văn bản…", Format.PDF, plan_year, self._show_pdf)

    def _start(self, text: str, format_: Format, plan_year: PlanYear, on_done: object) -> None:
        if self._job is not None:
            self._job.cancel()
        kind, period = self._chosen_kind, self._period.period
        self._progress_text.setText(text)
        self._progress.setVisible(True)
        self._job = Job(self, lambda: _make(kind, plan_year, period, format_), on_done, self._fail)  # type: ignore[arg-type]
        self._job.finished.connect(self._finish)

    def _finish(self) -> None:
        self._job = None
        self._progress.setVisible(False)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
        if self._pdf is None:
            self._preview.show_notice("Đã dừng. Chọn lại văn bản hoặc kỳ để lập lại.")

    def _show_pdf(self, data: bytes) -> None:
        self._pdf = data
        self._preview.show_pdf(data)
        if self._is_print_wanted:
            self._is_print_wanted = False
            self.print_paper()

    def _fail(self, fault: GpdeskError) -> None:
        self._is_print_wanted = False
        self._preview.show_notice(str(fault))

    def _save(self, format_: Format) -> None:
        plan_year = self.session.plan_year
        if plan_year is None:
            return
        stem = file_stem(self._chosen_kind, self._period.period)
        suggestion = self._recent.export_folder / f"{stem}{format_.suffix}"
        name, _ = QFileDialog.getSaveFileName(
            self, f"Lưu {format_.label}", str(suggestion), f"{format_.label} (*{format_.suffix})"
        )
        if not name:
            return
        path = Path(name) if name.lower().endswith(format_.suffix) else Path(name + format_.suffix)
        if format_ is Format.PDF and self._pdf is not None:
            self._write(path, self._pdf)
        else:
            self._start(f"Đang lập tệp {format_.label}…", format_, plan_year, lambda data: self._write(path, data))

    def _write(self, path: Path, data: bytes) -> None:
        try:
            save_file(path, data, force=True)
        except GpdeskError as fault:
            show_error(self, str(fault))
            return
        self._recent.export_folder = path.parent
        self._saved(path)

    def _saved(self, path: Path) -> None:
        wanted = ask(self, f"Đã lưu {path.name} vào\n{path.parent}", "Mở thư mục", "Đóng")
        if wanted and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))):
            inform(self, f"Không mở được thư mục. Tệp nằm ở {path}.")


def _make(kind: PaperKind, plan_year: PlanYear, period: Period, format_: Format) -> bytes:
    return render(build_document(kind, plan_year, period), format_)
