"""What the clerk fills into a paper: what it is of, its head, and the text of each section."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from gpdesk.domain.check import check_paper, check_plan
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.identity import PaperId, new_id
from gpdesk.domain.paper import Paper, PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import lower_first
from gpdesk.export.catalogue import PaperChoice
from gpdesk.export.letterhead import office_on
from gpdesk.ui.field import Field, FieldKind
from gpdesk.ui.form import NounForm
from gpdesk.ui.paper_choice_form import PaperChoiceForm
from gpdesk.ui.paper_issue import PaperIssue
from gpdesk.ui.paper_parties import PaperParties
from gpdesk.ui.paper_sections import PaperSections
from gpdesk.ui.plan_text_form import PlanTextForm
from gpdesk.ui.session import Session

_TO_SUPERIORS = frozenset({PaperKind.REPORT, PaperKind.MONTH_REPORT, PaperKind.ACTIVITIES})
# An invitation takes its number when it is sent: one for each unit.
_WITH_HEAD = frozenset(PaperKind) - {PaperKind.PLAN, PaperKind.INVITATION}
_PLAN_FIELDS = (
    Field("number", "Số", hint="Để trống nếu chưa có số"),
    Field("symbol", "Ký hiệu", hint="Ví dụ: KH-UBND"),
    Field("issued_on", "Ngày ban hành", FieldKind.DATE, "Để trống nếu chưa ký", is_optional=True),
    Field("title", "Trích yếu", FieldKind.LONG_TEXT),
)
_PAPER_FIELDS = (
    Field("number", "Số", hint="Để trống nếu chưa có số"),
    Field("symbol", "Ký hiệu", hint="Ví dụ: BC-UBND"),
    Field("issued_on", "Ngày ký", FieldKind.DATE, "Để trống nếu chưa ký", is_optional=True),
    Field(
        "addressee",
        "Kính gửi",
        hint="Để trống: cấp trên khai ở Danh mục",
        is_shown=lambda paper: paper.kind in _TO_SUPERIORS,
    ),
    Field(
        "shows_small_counts",
        "In số bạo lực từ 1 đến 4",
        FieldKind.SWITCH,
        is_shown=lambda paper: paper.kind is PaperKind.REPORT,
    ),
)


class PaperForm(QScrollArea):
    """The form beside the preview; leaving a field stores it. ``choice_changed``: the paper is to be of something else."""

    choice_changed = Signal()

    def __init__(self, session: Session, go_to: Callable[[str], None]) -> None:
        super().__init__()
        self._session = session
        self._blank: Paper | None = None
        self._parties = PaperParties(go_to)
        self._plan_form = NounForm("plan", _PLAN_FIELDS, check_plan, self._save_plan)
        self._paper_form = NounForm("paper", _PAPER_FIELDS, check_paper, self._save_paper)
        self._issue = PaperIssue(session)
        self._plan_text = PlanTextForm(session)
        self._sections = PaperSections(session)
        self._choice_form = PaperChoiceForm()
        self._choice_form.changed.connect(self.choice_changed.emit)
        inner = QWidget()
        inner.setProperty("role", "body")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.addWidget(self._choice_form)
        layout.addWidget(self._plan_form)
        layout.addWidget(self._paper_form)
        layout.addWidget(self._issue)
        layout.addWidget(self._parties)
        layout.addWidget(self._plan_text)
        layout.addWidget(self._sections)
        layout.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(inner.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())
        self.setObjectName("paper_form_area")

    @property
    def choice(self) -> PaperChoice:
        """What the paper is to be of, beyond its period."""
        return self._choice_form.choice

    def show_paper(self, plan_year: PlanYear, kind: PaperKind, period: Period) -> None:
        """Show the fields of a paper."""
        is_plan, is_report = kind is PaperKind.PLAN, kind is PaperKind.REPORT
        has_head = kind in _WITH_HEAD
        self._plan_form.setVisible(is_plan)
        self._plan_text.setVisible(is_plan)
        self._paper_form.setVisible(has_head)
        self._issue.setVisible(is_report)
        self._sections.setVisible(has_head)
        self._choice_form.show_paper(plan_year, kind, period)
        if is_plan:
            self._plan_form.set_noun(plan_year.plan)
            self._plan_text.show_plan(plan_year)
            self._parties.show_parties(plan_year, kind, plan_year.plan.issued_on)
            return
        paper = plan_year.paper_of(kind, period) or self._blank_paper(plan_year, kind, period)
        if has_head:
            self._paper_form.set_noun(paper)
            self._sections.show_paper(plan_year, paper)
        if is_report:
            self._issue.show_report(plan_year, period, paper)
        self._parties.show_parties(plan_year, kind, paper.issued_on)

    def _blank_paper(self, plan_year: PlanYear, kind: PaperKind, period: Period) -> Paper:
        """Return the paper to be filled in; the same one until it is stored, for its fields may hold drafts."""
        blank = self._blank
        if blank is None or (blank.plan_id, blank.kind, blank.period) != (plan_year.plan.id, kind, period):
            symbol = "-".join(filter(None, (kind.letters, office_symbol(plan_year))))
            blank = self._blank = Paper(PaperId(new_id()), plan_year.plan.id, kind, period, symbol=symbol)
        return blank

    def _save_plan(self, plan: Any, field: Field) -> None:
        self._session.run(f"Sửa kế hoạch: {field.label.lower()}", lambda store: store.plans.update(plan))

    def _save_paper(self, paper: Any, field: Field) -> None:
        label = f"Sửa {lower_first(paper.kind.label)}: {field.label.lower()}"
        self._session.run(label, lambda store: self._put_paper(store, paper))

    def _put_paper(self, store: Any, paper: Paper) -> None:
        known = any(each.id == paper.id for each in store.papers.list())
        (store.papers.update if known else store.papers.add)(paper)


def office_symbol(plan_year: PlanYear) -> str:
    """Return the symbol of the office that issues, "UBND" before one is known."""
    try:
        return office_on(plan_year, plan_year.plan.issued_on).symbol
    except GpdeskError:
        return "UBND"
