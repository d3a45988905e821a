"""Văn bản: choose a paper, fill it in, see it, print it, save it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSplitter, QVBoxLayout, QWidget

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.catalogue import build_document, file_stem, needs_period
from gpdesk.export.render import Format, render
from gpdesk.export.save import save_file
from gpdesk.ui.editor import ChoiceEdit
from gpdesk.ui.message import ask, inform, show_error
from gpdesk.ui.page import Page, card, heading, name_widget
from gpdesk.ui.page_list import PageName
from gpdesk.ui.paper_form import PaperForm
from gpdesk.ui.period_choice import PeriodChoice
from gpdesk.ui.preview import Preview
from gpdesk.ui.printing import print_preview
from gpdesk.ui.recent import RecentFiles
from gpdesk.ui.save_path import ask_save_path
from gpdesk.ui.session import Session
from gpdesk.ui.worker import Job

_REDRAW_DELAY_MS = 150


class PaperPage(Page):
    """Form on the left, preview on the right; saving and printing use the preview's own bytes."""

    def __init__(self, session: Session, recent: RecentFiles, go_to: Callable[[str], None]) -> None:
        super().__init__(session, PageName.PAPERS)
        self._recent = recent
        self._job: Job | None = None
        self._pdf: bytes | None = None
        self._is_print_wanted = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REDRAW_DELAY_MS)
        self._timer.timeout.connect(self._draw)
        self._kind = ChoiceEdit()
        name_widget(self._kind, "paper_kind", "Loại văn bản")
        self._kind.addItems([kind.label for kind in PaperKind])
        self._kind.activated.connect(lambda _index: self.refresh())
        self._period = PeriodChoice("paper_period")
        self._period.chosen.connect(self.refresh)
        self.main_widget = self._kind
        self._form = PaperForm(session, go_to)
        self._preview = Preview()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self._make_left())
        splitter.addWidget(self._make_right())
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        splitter.setSizes([400, 640])
        splitter.setHandleWidth(12)
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(splitter, 1)
        layout.addWidget(self._make_progress())

    def refresh(self) -> None:
        """Show the chosen paper; the preview follows a moment later."""
        plan_year = self.session.plan_year
        self.setEnabled(plan_year is not None)
        if plan_year is None:
            self._preview.show_notice("Chưa có kế hoạch nào. Hãy tạo hoặc nhập kế hoạch trước.")
            return
        self._period.set_year(plan_year.plan.year)
        self._period.setVisible(needs_period(self._chosen_kind))
        self._form.show_paper(plan_year, self._chosen_kind, self._period.period)
        self._pdf = None
        self._timer.start()

    def show_place(self, place: str) -> None:
        """Choose a paper named "paper:report:2024-H1", or the "plan"; one without a period keeps the period chosen."""
        kind, _, code = place.removeprefix("paper:").partition(":")
        self._kind.setCurrentIndex(list(PaperKind).index(PaperKind(kind)))
        if code and self._period.offers(period := Period.parse(code)):
            self._period.set_period(period)
        self.refresh()
        self._kind.setFocus()

    def print_paper(self) -> None:
        """Print what the preview shows."""
        if self._pdf is None:
            show_error(self, "Văn bản chưa sẵn sàng để in. Hãy đợi bản xem trước hiện ra hoặc sửa lỗi được báo.")
        else:
            print_preview(self, self._preview)

    def print_when_ready(self) -> None:
        """Print at once, or as soon as the paper being made is there."""
        if self._pdf is None and (self._job is not None or self._timer.isActive()):
            self._is_print_wanted = True
        else:
            self.print_paper()

    @property
    def _chosen_kind(self) -> PaperKind:
        return list(PaperKind)[max(0, self._kind.currentIndex())]

    def _make_left(self) -> QWidget:
        left = QWidget()
        layout = QVBoxLayout(left)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(heading(self.name.title))
        choices = QHBoxLayout()
        choices.setSpacing(8)
        choices.addWidget(self._kind, 3)
        choices.addWidget(self._period, 2)
        layout.addLayout(choices)
        frame, inner = card()
        inner.setContentsMargins(12, 10, 4, 10)
        inner.addWidget(self._form)
        layout.addWidget(frame, 1)
        return left

    def _make_right(self) -> QWidget:
        right = QWidget()
        layout = QVBoxLayout(right)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        actions = QHBoxLayout()
        actions.setSpacing(8)
        actions.addStretch(1)
        printing = QPushButton("In…")
        name_widget(printing, "paper_print", "In văn bản")
        printing.setToolTip("In văn bản (Ctrl+P)")
        printing.clicked.connect(lambda _checked=False: self.print_when_ready())
        actions.addWidget(printing)
        for format_ in Format:
            button = QPushButton(f"Lưu {format_.label}…")
            name_widget(button, f"paper_save_{format_.value}", f"Lưu thành tệp {format_.label}")
            button.setProperty("primary", format_ is Format.PDF)
            button.clicked.connect(lambda _checked=False, chosen=format_: self._save(chosen))
            actions.addWidget(button)
        layout.addLayout(actions)
        layout.addWidget(self._preview, 1)
        return right

    def _make_progress(self) -> QWidget:
        self._progress = QWidget()
        row = QHBoxLayout(self._progress)
        row.setContentsMargins(0, 0, 0, 0)
        self._progress_text = QLabel()
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setMaximumHeight(8)
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
        if plan_year is not None:
            self._start("Đang lập văn bản…", Format.PDF, plan_year, self._show_pdf, self._fail)

    def _start(
        self,
        text: str,
        format_: Format,
        plan_year: PlanYear,
        on_done: Callable[[bytes], None],
        on_error: Callable[[GpdeskError], None],
    ) -> None:
        if self._job is not None:
            self._job.cancel()
        kind, period = self._chosen_kind, self._period.period
        self._progress_text.setText(text)
        self._progress.setVisible(True)
        self._job = Job(self, lambda: _make(kind, plan_year, period, format_), on_done, on_error)
        self._job.finished.connect(self._finish)

    def _finish(self) -> None:
        self._job = None
        self._progress.setVisible(False)

    def _cancel(self) -> None:
        self._is_print_wanted = False
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
        self._preview.show_notice(str(fault))
        if self._is_print_wanted:
            self._is_print_wanted = False
            show_error(self, str(fault))

    def _save(self, format_: Format) -> None:
        plan_year = self.session.plan_year
        if plan_year is None:
            return
        name = f"{file_stem(self._chosen_kind, self._period.period)}{format_.suffix}"
        title = f"Lưu thành tệp {format_.label}"
        path = ask_save_path(self, title, self._recent.export_folder / name, f"Tệp {format_.label}", format_.suffix)
        if path is None:
            return
        if format_ is Format.PDF and self._pdf is not None:
            self._write(path, self._pdf)
            return
        # The preview that was being made gives way; it is made again afterwards.
        is_preview_due = self._pdf is None

        def write(data: bytes) -> None:
            self._write(path, data)
            if is_preview_due:
                self._timer.start()

        self._timer.stop()
        self._start(f"Đang lập tệp {format_.label}…", format_, plan_year, write, partial(_tell, self))

    def _write(self, path: Path, data: bytes) -> None:
        try:
            save_file(path, data, force=True)
        except GpdeskError as fault:
            show_error(self, str(fault))
            return
        self._recent.export_folder = path.parent
        wanted = ask(self, f"Đã lưu {path.name} vào\n{path.parent}", "Mở thư mục chứa tệp", "Đóng")
        if wanted and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))):
            inform(self, f"Không mở được thư mục. Tệp nằm ở {path}.")


def _tell(parent: QWidget, fault: GpdeskError) -> None:
    """Say in a box why a file could not be made."""
    show_error(parent, str(fault))


def _make(kind: PaperKind, plan_year: PlanYear, period: Period, format_: Format) -> bytes:
    return render(build_document(kind, plan_year, period), format_)
