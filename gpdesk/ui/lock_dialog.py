"""Issuing a report locks the figures of its period; unlocking asks why and supersedes the report."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.paper import Paper, PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.period_lock import PeriodLock
from gpdesk.domain.plan import padded_number
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import one_line
from gpdesk.ui.message import ask, show_error
from gpdesk.ui.page import heading, name_widget
from gpdesk.ui.session import Session


def lock_of(plan_year: PlanYear, period: Period) -> PeriodLock | None:
    """Return the lock that stands on exactly that period."""
    return next((lock for lock in plan_year.period_locks if lock.period == period), None)


def issue_report(parent: QWidget, session: Session, period: Period) -> None:
    """Mark the period's report as issued and lock its figures, after a question that says what follows."""
    plan_year = session.plan_year
    if plan_year is None:
        return
    paper = plan_year.paper_of(PaperKind.REPORT, period)
    if paper is None or not paper.number.strip() or paper.issued_on is None:
        show_error(
            parent,
            f"Báo cáo {period.name} chưa có số và ngày ký. Hãy ghi hai ô Số và Ngày ký của báo cáo, rồi bấm lại.",
        )
        return
    if not ask(parent, _issue_words(paper, period), "Phát hành và khóa số liệu", "Chưa"):
        return
    issued_on = paper.issued_on
    label = f"Phát hành báo cáo số {full_number(paper)}, khóa số liệu {period.name}"
    _guarded(parent, lambda: session.run(label, lambda store: store.lock_period(plan_year, period, paper, issued_on)))


def unlock_report(parent: QWidget, session: Session, lock: PeriodLock) -> None:
    """Ask for the reason and unlock the period."""
    dialog = UnlockDialog(parent, lock)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        reason = dialog.reason
        label = f"Mở khóa số liệu {lock.period.name}: {reason}"
        _guarded(parent, lambda: session.run(label, lambda store: store.unlock_period(lock.id, reason)))
    dialog.deleteLater()


class UnlockDialog(QDialog):
    """Asks why figures of a signed report are opened again; without a reason there is no way on."""

    def __init__(self, parent: QWidget | None, lock: PeriodLock) -> None:
        super().__init__(parent)
        self.setObjectName("unlock_dialog")
        self.setWindowTitle("Mở khóa số liệu")
        self.setMinimumWidth(460)
        words = QLabel(
            f"Số liệu {lock.period.name} đã khóa theo báo cáo số {lock.paper_number}. Mở khóa thì báo cáo ấy được "
            "ghi là đã thay thế, và lý do được ghi vào nhật ký."
        )
        words.setWordWrap(True)
        self._line = QLineEdit()
        name_widget(self._line, "unlock_reason", "Lý do mở khóa")
        self._line.setPlaceholderText("Ví dụ: Trạm y tế đính chính số trẻ sinh sống quý II")
        self._problem = heading("", "problem")
        layout = QVBoxLayout(self)
        layout.addWidget(words)
        layout.addWidget(heading("Lý do", "field"))
        layout.addWidget(self._line)
        layout.addWidget(self._problem)
        row = QHBoxLayout()
        row.addStretch(1)
        for key, text, slot in (("accept", "Mở khóa", self.accept), ("reject", "Giữ khóa", self.reject)):
            button = QPushButton(text)
            name_widget(button, f"unlock_{key}", text)
            button.setDefault(key == "accept")
            button.clicked.connect(lambda _checked=False, do=slot: do())
            row.addWidget(button)
        layout.addLayout(row)

    @property
    def reason(self) -> str:
        """What was typed."""
        return one_line(self._line.text())

    def accept(self) -> None:
        """Go on only with a reason."""
        if self.reason:
            super().accept()
        else:
            self._problem.setText("Hãy ghi lý do mở khóa.")
            self._line.setFocus()


def full_number(paper: Paper) -> str:
    """Return "45/BC-UBND"."""
    return f"{padded_number(paper.number)}/{paper.symbol}"


def _issue_words(paper: Paper, period: Period) -> str:
    day = paper.issued_on or date.today()
    return (
        f"Báo cáo số {full_number(paper)} ngày {day:%d/%m/%Y} đã được ký, phát hành?\n\n"
        f"Số liệu {period.name} sẽ được khóa theo báo cáo này. Sau này muốn sửa phải mở khóa và ghi lý do."
    )


def _guarded(parent: QWidget, work: Callable[[], None]) -> None:
    try:
        work()
    except GpdeskError as fault:
        show_error(parent, str(fault))
