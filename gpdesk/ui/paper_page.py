"""Văn bản: choose a paper, fill it in, see it, print it, save it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.catalogue import PaperChoice, build_document, file_stem, letters_of, needs_period
from gpdesk.export.render import Format, render
from gpdesk.ui.editor import ChoiceEdit
from gpdesk.ui.message import show_error
from gpdesk.ui.page import Page, card, heading, name_widget
from gpdesk.ui.page_list import PageName
from gpdesk.ui.paper_form import PaperForm
from gpdesk.ui.paper_saving import ask_letter_paths, write_files
from gpdesk.ui.paper_work import PaperWork
from gpdesk.ui.period_choice import PeriodChoice
from gpdesk.ui.preview import Preview
from gpdesk.ui.printing import print_preview
from gpdesk.ui.recent import RecentFiles
from gpdesk.ui.save_path import ask_save_path
from gpdesk.ui.session import Session

_REDRAW_DELAY_MS = 150


class PaperPage(Page):
    """Form on the left, preview on the right; saving and printing use the preview's own bytes."""

    def __init__(self, session: Session, recent: RecentFiles, go_to: Callable[[str], None]) -> None:
        super().__init__(session, PageName.PAPERS)
        self._recent = recent
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
        self._form.choice_changed.connect(self.refresh)
        self._preview = Preview()
        self._maker = PaperWork(self)
        self._maker.stopped.connect(self._on_stopped)
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
        layout.addWidget(self._maker.progress)

    def refresh(self) -> None:
        """Show the chosen paper; the preview follows a moment later."""
        plan_year = self.session.plan_year
        self.setEnabled(plan_year is not None)
        if plan_year is None:
            self._preview.show_notice("Chưa có kế hoạch nào. Hãy tạo hoặc nhập kế hoạch trước.")
            return
        self._period.set_year(plan_year.plan.year)
        self._period.setVisible(needs_period(self._chosen_kind))
        self._form.show_paper(plan_year, self._chosen_kind, self._chosen_period)
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
        if self._pdf is None and (self._maker.is_busy or self._timer.isActive()):
            self._is_print_wanted = True
        else:
            self.print_paper()

    @property
    def _chosen_kind(self) -> PaperKind:
        return list(PaperKind)[max(0, self._kind.currentIndex())]

    @property
    def _chosen_period(self) -> Period:
        """The period chosen, the whole year for papers that know no other."""
        return self._period.period if needs_period(self._chosen_kind) else Period.of_year(self._plan_year.plan.year)

    @property
    def _plan_year(self) -> PlanYear:
        if self.session.plan_year is None:
            raise RuntimeError("no plan is shown")
        return self.session.plan_year

    def _make_left(self) -> QWidget:
        left = QWidget()
        layout = QVBoxLayout(left)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(heading(self.name.title))
        # One below the other: side by side on a small screen the names of both would be cut.
        layout.addWidget(self._kind)
        layout.addWidget(self._period)
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

    def _draw(self) -> None:
        """Make the preview in the background; a newer wish drops an older one."""
        if self.session.plan_year is not None:
            self._maker.start("Đang lập văn bản…", self._work(Format.PDF), self._show_pdf, self._fail)

    def _work(self, format_: Format) -> Callable[[], bytes]:
        """Return what makes the paper chosen, from frozen values only."""
        plan_year, kind, period, choice = self._plan_year, self._chosen_kind, self._chosen_period, self._form.choice
        return lambda: render(build_document(kind, plan_year, period, choice), format_)

    def _on_stopped(self) -> None:
        self._is_print_wanted = False
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
        if self.session.plan_year is None:
            return
        letters = self._letters()
        if len(letters) > 1:
            self._save_letters(letters, format_)
            return
        stem = next(iter(letters), None) or file_stem(self._chosen_kind, self._chosen_period)
        name = f"{stem}{format_.suffix}"
        title = f"Lưu thành tệp {format_.label}"
        path = ask_save_path(self, title, self._recent.export_folder / name, f"Tệp {format_.label}", format_.suffix)
        if path is None:
            return
        if format_ is Format.PDF and self._pdf is not None:
            write_files(self, self._recent, {path: self._pdf})
            return
        self._save_when_made(f"Đang lập tệp {format_.label}…", self._work(format_), lambda data: {path: data})

    def _letters(self) -> dict[str, PaperChoice]:
        """Return the invitations that were chosen, by file name; none for other papers."""
        if self._chosen_kind is not PaperKind.INVITATION:
            return {}
        try:
            return letters_of(self._plan_year, self._chosen_period, self._form.choice)
        except GpdeskError:
            return {}

    def _save_letters(self, letters: dict[str, PaperChoice], format_: Format) -> None:
        """Save one letter for each unit into a folder."""
        paths = ask_letter_paths(self, self._recent, tuple(letters), format_)
        if not paths:
            return
        plan_year, period = self._plan_year, self._chosen_period

        def work() -> dict[Path, bytes]:
            return {
                paths[stem]: render(build_document(PaperKind.INVITATION, plan_year, period, choice), format_)
                for stem, choice in letters.items()
            }

        self._save_when_made(f"Đang lập {len(letters)} giấy mời…", work, lambda files: files)

    def _save_when_made(self, text: str, work: Callable[[], Any], files: Callable[[Any], dict[Path, bytes]]) -> None:
        """Make files in the background; the preview that was being made gives way, and is made again afterwards."""
        is_preview_due = self._pdf is None

        def write(made: Any) -> None:
            write_files(self, self._recent, files(made))
            if is_preview_due:
                self._timer.start()

        self._timer.stop()
        self._maker.start(text, work, write, partial(_tell, self))


def _tell(parent: QWidget, fault: GpdeskError) -> None:
    """Say in a box why a file could not be made."""
    show_error(parent, str(fault))
