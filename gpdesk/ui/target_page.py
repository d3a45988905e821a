"""Chỉ tiêu: the tree of objectives, targets and measures, and a form for the line chosen."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gpdesk.domain.check import check_measure, check_objective, check_target
from gpdesk.domain.target import Measure, Objective, Target
from gpdesk.ui.commit import commit_typing
from gpdesk.ui.field import Field
from gpdesk.ui.form import NounForm
from gpdesk.ui.message import ask
from gpdesk.ui.page import Page, card, heading, name_widget, scrolled
from gpdesk.ui.page_list import PageName
from gpdesk.ui.session import Session
from gpdesk.ui.target_fields import MEASURE_FIELDS, OBJECTIVE_FIELDS, TARGET_FIELDS
from gpdesk.ui.target_tree import TargetTreeModel
from gpdesk.ui.target_view import TargetView
from gpdesk.ui.target_work import TargetWork, name_of, neighbour_of


class TargetPage(Page):
    """Tree on the left, form on the right; every change is one undo step."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, PageName.TARGETS)
        self._work = TargetWork(session)
        self._model = TargetTreeModel(self)
        self._tree = TargetView(self._model)
        self._tree.selectionModel().currentChanged.connect(self._show_current)
        self._tree.opening_wanted.connect(self._open_form)
        self._tree.removal_wanted.connect(self._remove)
        self._forms: dict[type, NounForm] = {
            Objective: NounForm("objective", OBJECTIVE_FIELDS, check_objective, self._save),
            Target: NounForm("target", TARGET_FIELDS, check_target, self._save),
            Measure: NounForm("measure", MEASURE_FIELDS, check_measure, self._save),
        }
        self._stack = QStackedWidget()
        for form in self._forms.values():
            self._stack.addWidget(scrolled(form))
        self._stack.addWidget(QWidget())
        self._form_title = heading("", "section")
        self._form_title.setWordWrap(True)
        self._buttons = self._make_buttons()
        left = QWidget()
        layout = QVBoxLayout(left)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._tree, 1)
        layout.addLayout(self._buttons_row)
        right, inner = card()
        inner.setContentsMargins(12, 10, 4, 10)
        inner.addWidget(self._form_title)
        inner.addWidget(self._stack, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([600, 440])
        splitter.setHandleWidth(12)
        splitter.setChildrenCollapsible(False)
        self.main_widget = self._tree
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 12, 16, 12)
        outer.addWidget(heading(self.name.title))
        outer.addWidget(splitter, 1)

    def refresh(self) -> None:
        """Show the tree anew, with the same line chosen and the same branches open."""
        chosen = self._tree.node.noun
        first_time = self._model.rowCount() == 0
        closed = self._tree.closed()
        self._model.set_plan_year(self.session.plan_year)
        self._tree.expandAll()
        for noun_id in closed:
            self._tree.collapse(self._model.find(noun_id))
        index = self._model.find(chosen.id) if chosen else QModelIndex()
        if not index.isValid() and (first_time or chosen is not None):
            index = self._model.index(0, 0)
        self._tree.setCurrentIndex(index)
        self._show_current()

    def show_place(self, place: str) -> None:
        """Choose an objective ("objective:3"), a target ("target:3.2") or a measure ("measure:3.2a")."""
        kind, _, number = place.partition(":")
        index = self._model.find_number(number, {"objective": Objective, "target": Target}.get(kind, Measure))
        if index.isValid():
            self._tree.setCurrentIndex(index)
            self._tree.scrollTo(index)
        # Also where there is none yet: the clerk was sent here to add one.
        self._tree.setFocus()

    def _make_buttons(self) -> dict[str, QPushButton]:
        self._buttons_row = QHBoxLayout()
        work = self._work
        buttons = {}
        for key, text, slot in (
            ("objective", "+ Mục tiêu", lambda: self._add(work.add_objective)),
            ("target", "+ Chỉ tiêu", lambda: self._add(lambda: work.add_target(self._tree.node))),
            ("measure", "+ Số đo", lambda: self._add(lambda: work.add_measure(self._tree.node))),
            ("up", "Lên", lambda: self._move(-1)),
            ("down", "Xuống", lambda: self._move(1)),
            ("remove", "Xóa", self._remove),
        ):
            button = QPushButton(text)
            name_widget(button, f"target_{key}", text.replace("+", "Thêm"))
            keys = {"objective": " (Ctrl+N: thêm dòng cùng loại với dòng đang chọn)", "remove": " (Delete)"}
            button.setToolTip(text.replace("+", "Thêm") + keys.get(key, ""))
            button.setStyleSheet("padding: 5px 8px;")
            button.clicked.connect(lambda _checked=False, do=slot: do())
            self._buttons_row.addWidget(button)
            buttons[key] = button
        self._buttons_row.addStretch(1)
        alike = QAction("Thêm dòng cùng loại", self)
        alike.setObjectName("target_add_alike")
        alike.setShortcut(QKeySequence("Ctrl+N"))
        alike.triggered.connect(lambda _checked=False: self._add_alike())
        self.addAction(alike)
        return buttons

    def _show_current(self, *_indexes: object) -> None:
        node = self._tree.node
        has_plan = self.session.plan_year is not None
        self._buttons["objective"].setEnabled(has_plan)
        self._buttons["target"].setEnabled(node.noun is not None)
        self._buttons["measure"].setEnabled(isinstance(node.noun, Target | Measure))
        self._buttons["remove"].setEnabled(node.noun is not None)
        siblings = len(node.parent.children) if node.parent else 0
        self._buttons["up"].setEnabled(node.row > 0)
        self._buttons["down"].setEnabled(node.row < siblings - 1)
        if node.noun is None:
            self._form_title.setText(
                "Bấm “+ Mục tiêu” để thêm mục tiêu đầu tiên, hoặc nhập kế hoạch đã gõ bằng Word (Ctrl+I)."
                if has_plan
                else "Chưa có kế hoạch nào. Hãy nhập kế hoạch hoặc tạo tệp mới ở trang Tổng quan."
            )
            self._stack.setCurrentIndex(len(self._forms))
            return
        self._form_title.setText(
            {Objective: "Mục tiêu", Target: "Chỉ tiêu", Measure: "Số đo"}[type(node.noun)] + f" {node.number}"
        )
        self._stack.setCurrentIndex(list(self._forms).index(type(node.noun)))
        self._forms[type(node.noun)].set_noun(node.noun)

    def _open_form(self) -> None:
        noun = self._tree.node.noun
        if noun is not None:
            self._forms[type(noun)].focus_first()

    def _save(self, noun: Any, field: Field) -> None:
        self._work.save(noun, self._tree.node.number, field.label)

    def _add(self, add: Callable[[], str | None]) -> None:
        """Add a line and put the keyboard into its first field, ready to type over the words that stand there."""
        commit_typing(self)
        noun_id = add()
        if noun_id is not None:
            self._select(noun_id)
            self._open_form()

    def _add_alike(self) -> None:
        noun = self._tree.node.noun
        kind = {Target: "target", Measure: "measure"}.get(type(noun), "objective")
        self._buttons[kind].click()

    def _select(self, noun_id: str) -> None:
        self.refresh_if_stale()
        self._tree.choose(noun_id)
        self._tree.setFocus()

    def _move(self, step: int) -> None:
        commit_typing(self)
        node = self._tree.node
        self._work.move(node, step)
        if node.noun is not None:
            self._select(node.noun.id)

    def _remove(self) -> None:
        commit_typing(self)
        node = self._tree.node
        if node.noun is None:
            return
        text = f"Xóa {name_of(node.noun)} {node.number} cùng mọi số liệu của nó?\nCó thể hoàn tác bằng Ctrl+Z."
        if not ask(self, text, "Xóa", "Giữ lại"):
            return
        near = neighbour_of(node)
        self._work.remove(node)
        if near is not None:
            self._select(near)
