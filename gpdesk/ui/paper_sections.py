"""The sections of a paper that the clerk writes into, under their headings; leaving one stores it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpdesk.domain.identity import PaperTextId, new_id
from gpdesk.domain.paper import Paper, PaperKind, PaperText
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import lower_first, normalise
from gpdesk.export.month_section import sections_of
from gpdesk.export.report_section import TARGETS_KEY
from gpdesk.ui.editor import LongTextEdit
from gpdesk.ui.page import heading, name_widget
from gpdesk.ui.session import Session


class PaperSections(QWidget):
    """One text field for each section; papers without sections show none."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._paper: Paper | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 8, 0, 0)
        self._made_for: tuple[PaperKind, Period] | None = None
        self._edits: dict[str, LongTextEdit] = {}

    def show_paper(self, plan_year: PlanYear, paper: Paper) -> None:
        """Show the texts of a paper, which may not be stored yet."""
        if self._made_for != (paper.kind, paper.period):
            self._made_for = (paper.kind, paper.period)
            self._make(paper.kind, paper.period)
        self._paper = paper
        texts = plan_year.texts_of(paper)
        for key, edit in self._edits.items():
            edit.show_text(texts.get(key, ""))

    def _make(self, kind: PaperKind, period: Period) -> None:
        while item := self._layout.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self._edits.clear()
        part = ""
        for section in sections_of(kind, period):
            if section.part != part:
                part = section.part
                self._layout.addWidget(heading(part, "section"))
            if section.title:
                self._layout.addWidget(heading(section.title, "field"))
            if section.key == TARGETS_KEY:
                self._layout.addWidget(heading("Phần này được lập từ số liệu ở trang Số liệu.", "hint"))
            edit = LongTextEdit(3)
            name = section.title or section.part.capitalize()
            name_widget(edit, f"report_{section.key}", name)
            edit.setPlaceholderText(section.hint)
            edit.left.connect(lambda key=section.key, title=name: self._save(key, title))
            self._layout.addWidget(edit)
            self._edits[section.key] = edit

    def _save(self, key: str, title: str) -> None:
        plan_year, paper = self._session.plan_year, self._paper
        if plan_year is None or paper is None or key not in self._edits:
            return
        text = normalise(self._edits[key].toPlainText()).strip()
        old = next(
            (each for each in plan_year.paper_texts if each.paper_id == paper.id and each.section == key),
            None,
        )
        if text == (old.text if old else ""):
            return
        is_stored = any(each.id == paper.id for each in plan_year.papers)
        label = f"Sửa {lower_first(paper.kind.label)}: {title.lower()}"
        self._session.run(label, _text_change(paper, old, key, text, is_stored=is_stored))


def _text_change(paper: Paper, old: PaperText | None, key: str, text: str, *, is_stored: bool) -> Callable[[Any], None]:
    def work(store: Any) -> None:
        if not is_stored:
            store.papers.add(paper)
        if old and text:
            store.paper_texts.update(PaperText(old.id, paper.id, key, text))
        elif old:
            store.paper_texts.remove(old.id)
        else:
            store.paper_texts.add(PaperText(PaperTextId(new_id()), paper.id, key, text))

    return work
