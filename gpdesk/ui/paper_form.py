"""What the clerk fills into a paper: its head, and for reports the text of each section."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from gpdesk.domain.check import check_paper, check_plan
from gpdesk.domain.identity import PaperId, PaperTextId, new_id
from gpdesk.domain.paper import Paper, PaperKind, PaperText
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import normalise
from gpdesk.export.report_section import TARGETS_KEY, report_sections
from gpdesk.ui.editor import LongTextEdit
from gpdesk.ui.field import Field, FieldKind
from gpdesk.ui.form import NounForm
from gpdesk.ui.page import heading, name_widget
from gpdesk.ui.paper_issue import PaperIssue
from gpdesk.ui.paper_parties import PaperParties
from gpdesk.ui.plan_text_form import PlanTextForm
from gpdesk.ui.session import Session

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
    Field("addressee", "Kính gửi", hint="Để trống: cấp trên khai ở Danh mục"),
    Field("shows_small_counts", "In số bạo lực từ 1 đến 4", FieldKind.SWITCH),
)


class PaperForm(QScrollArea):
    """The form beside the preview; leaving a field stores it."""

    def __init__(self, session: Session, go_to: Callable[[str], None]) -> None:
        super().__init__()
        self._session = session
        self._blank: Paper | None = None
        self._parties = PaperParties(go_to)
        self._period: Period | None = None
        self._plan_form = NounForm("plan", _PLAN_FIELDS, check_plan, self._save_plan)
        self._paper_form = NounForm("paper", _PAPER_FIELDS, check_paper, self._save_paper)
        self._issue = PaperIssue(session)
        self._plan_text = PlanTextForm(session)
        self._sections = QWidget()
        self._section_layout = QVBoxLayout(self._sections)
        self._section_layout.setContentsMargins(0, 8, 0, 0)
        self._edits: dict[str, LongTextEdit] = {}
        inner = QWidget()
        inner.setProperty("role", "body")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 8, 0)
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

    def show_paper(self, plan_year: PlanYear, kind: PaperKind, period: Period) -> None:
        """Show the fields of a paper."""
        is_report = kind is PaperKind.REPORT
        self._plan_form.setVisible(not is_report)
        self._plan_text.setVisible(not is_report)
        self._paper_form.setVisible(is_report)
        self._issue.setVisible(is_report)
        self._sections.setVisible(is_report)
        if not is_report:
            self._plan_form.set_noun(plan_year.plan)
            self._plan_text.show_plan(plan_year)
            self._parties.show_parties(plan_year, kind, plan_year.plan.issued_on)
            return
        if self._period != period:
            self._period = period
            self._make_sections(period)
        paper = plan_year.paper_of(PaperKind.REPORT, period) or self._blank_paper(plan_year, period)
        self._paper_form.set_noun(paper)
        self._issue.show_report(plan_year, period, paper)
        self._parties.show_parties(plan_year, kind, paper.issued_on)
        texts = {text.section: text.text for text in plan_year.paper_texts if text.paper_id == paper.id}
        for key, edit in self._edits.items():
            edit.show_text(texts.get(key, ""))

    def _blank_paper(self, plan_year: PlanYear, period: Period) -> Paper:
        """Return the paper to be filled in; the same one until it is stored, for its fields may hold drafts."""
        blank = self._blank
        if blank is None or (blank.plan_id, blank.period) != (plan_year.plan.id, period):
            blank = self._blank = _new_paper(plan_year, period)
        return blank

    def _make_sections(self, period: Period) -> None:
        while item := self._section_layout.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self._edits.clear()
        part = ""
        for section in report_sections(period):
            if section.part != part:
                part = section.part
                self._section_layout.addWidget(heading(part, "section"))
            if section.title:
                self._section_layout.addWidget(heading(section.title, "field"))
            if section.key == TARGETS_KEY:
                self._section_layout.addWidget(heading("Phần này được lập từ số liệu ở trang Số liệu.", "hint"))
            edit = LongTextEdit(3)
            name = section.title or section.part.capitalize()
            name_widget(edit, f"report_{section.key}", name)
            edit.setPlaceholderText(section.hint)
            edit.left.connect(lambda key=section.key, title=name: self._save_text(key, title))
            self._section_layout.addWidget(edit)
            self._edits[section.key] = edit

    def _save_plan(self, plan: Any, field: Field) -> None:
        self._session.run(f"Sửa kế hoạch: {field.label.lower()}", lambda store: store.plans.update(plan))

    def _save_paper(self, paper: Any, field: Field) -> None:
        self._session.run(f"Sửa báo cáo: {field.label.lower()}", lambda store: self._put_paper(store, paper))

    def _put_paper(self, store: Any, paper: Paper) -> None:
        known = any(each.id == paper.id for each in store.papers.list())
        (store.papers.update if known else store.papers.add)(paper)

    def _save_text(self, key: str, title: str) -> None:
        plan_year, period = self._session.plan_year, self._period
        if plan_year is None or period is None or key not in self._edits:
            return
        text = normalise(self._edits[key].toPlainText()).strip()
        paper = plan_year.paper_of(PaperKind.REPORT, period)
        old = next(
            (each for each in plan_year.paper_texts if paper and each.paper_id == paper.id and each.section == key),
            None,
        )
        if text == (old.text if old else ""):
            return
        self._session.run(f"Sửa báo cáo: {title.lower()}", _text_change(plan_year, period, paper, old, key, text))


def _text_change(
    plan_year: PlanYear, period: Period, paper: Paper | None, old: PaperText | None, key: str, text: str
) -> Callable[[Any], None]:
    def work(store: Any) -> None:
        owner = paper or _new_paper(plan_year, period)
        if paper is None:
            store.papers.add(owner)
        if old and text:
            store.paper_texts.update(PaperText(old.id, owner.id, key, text))
        elif old:
            store.paper_texts.remove(old.id)
        else:
            store.paper_texts.add(PaperText(PaperTextId(new_id()), owner.id, key, text))

    return work


def _new_paper(plan_year: PlanYear, period: Period) -> Paper:
    return Paper(PaperId(new_id()), plan_year.plan.id, PaperKind.REPORT, period)
