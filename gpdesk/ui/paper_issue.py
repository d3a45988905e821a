"""Below a report's head: how far it has come, and the buttons that lock its figures or open them again."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gpdesk.domain.paper import Paper, PaperState
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.rule import explanations_wanted
from gpdesk.ui.lock_dialog import full_number, issue_report, lock_of, unlock_report
from gpdesk.ui.page import heading, name_widget
from gpdesk.ui.session import Session


class PaperIssue(QWidget):
    """Says whether the report is issued and its figures locked; one button does the next step."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._period: Period | None = None
        self._words = heading("", "hint")
        self._asked = heading("", "warning")
        self._button = QPushButton()
        name_widget(self._button, "paper_issue", "Phát hành báo cáo và khóa số liệu")
        self._button.clicked.connect(lambda _checked=False: self._act())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.addWidget(self._words)
        layout.addWidget(self._asked)
        row = QHBoxLayout()
        row.addWidget(self._button)
        row.addStretch(1)
        layout.addLayout(row)

    def show_report(self, plan_year: PlanYear, period: Period, paper: Paper) -> None:
        """Show the state of the period's report."""
        self._period = period
        lock = lock_of(plan_year, period)
        if lock is not None:
            self._words.setText(
                f"Đã phát hành: báo cáo số {lock.paper_number}, số liệu {period.name} khóa từ {lock.locked_on:%d/%m/%Y}."
            )
        elif paper.state is PaperState.SUPERSEDED:
            self._words.setText(
                f"Báo cáo số {full_number(paper)} đã thay thế; số liệu được mở khóa vì: {paper.superseded_reason}."
            )
        else:
            self._words.setText(
                "Khi báo cáo đã ký, ghi Số và Ngày ký ở trên rồi phát hành: số liệu của kỳ được khóa lại."
            )
        codes = () if lock else tuple(code for code, _, _ in explanations_wanted(plan_year, period))
        self._asked.setVisible(bool(codes))
        self._asked.setText(
            f"Chỉ tiêu {', '.join(codes)} tăng, giảm trên 30% hoặc đổi đánh giá so với năm trước. Hãy ghi câu giải thích "
            "ở trang Số liệu, ô Giải thích tăng, giảm; câu ấy được in trong báo cáo này."
        )
        self._button.setText("Mở khóa số liệu…" if lock else "Phát hành, khóa số liệu…")

    def _act(self) -> None:
        plan_year, period = self._session.plan_year, self._period
        if plan_year is None or period is None:
            return
        lock = lock_of(plan_year, period)
        if lock is None:
            issue_report(self, self._session, period)
        else:
            unlock_report(self, self._session, lock)
