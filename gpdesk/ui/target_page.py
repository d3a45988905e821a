"""Chỉ tiêu: the tree of objectives, targets and measures, and a form for the line chosen."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from gpdesk.domain.check import check_measure, check_objective, check_target
from gpdesk.domain.identity import MeasureId, ObjectiveId, TargetId, new_id
from gpdesk.domain.target import Comparison, Measure, MeasureKind, Objective, Target
from gpdesk.ui.field import Field
from gpdesk.ui.form import NounForm
from gpdesk.ui.message import ask
from gpdesk.ui.page import Page, card, heading, name_widget, scrolled
from gpdesk.ui.page_list import PageName
from gpdesk.ui.session import Session
from gpdesk.ui.target_fields import MEASURE_FIELDS, OBJECTIVE_FIELDS, TARGET_FIELDS
from gpdesk.ui.target_tree import TargetTreeModel, TreeNode

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class TargetPage(Page):
    """Tree on the left, form on the right; every change is one undo step."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, PageName.TARGETS)
        self._model = TargetTreeModel(self)
        self._tree = QTreeView()
        name_widget(self._tree, "target_tree", "Cây mục tiêu, chỉ tiêu")
        self._tree.setModel(self._model)
        self._tree.setUniformRowHeights(True)
        self._tree.setTabKeyNavigation(False)
        self._tree.header().setStretchLastSection(False)
        self._tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._tree.selectionModel().currentChanged.connect(self._show_current)
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
        chosen = self._current().noun
        first_time = self._model.rowCount() == 0
        closed = self._closed()
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
            self._tree.setFocus()

    def _closed(self) -> list[str]:
        """Return the ids of the branches the clerk has closed."""
        return [
            node.noun.id
            for node in self._model.branches()
            if node.noun is not None and not self._tree.isExpanded(self._model.find(node.noun.id))
        ]

    def _make_buttons(self) -> dict[str, QPushButton]:
        self._buttons_row = QHBoxLayout()
        buttons = {}
        for key, text, slot in (
            ("objective", "+ Mục tiêu", self._add_objective),
            ("target", "+ Chỉ tiêu", self._add_target),
            ("measure", "+ Số đo", self._add_measure),
            ("up", "Lên", lambda: self._move(-1)),
            ("down", "Xuống", lambda: self._move(1)),
            ("remove", "Xóa", self._remove),
        ):
            button = QPushButton(text)
            name_widget(button, f"target_{key}", text.replace("+", "Thêm"))
            button.setToolTip(text.replace("+", "Thêm"))
            button.setStyleSheet("padding: 5px 8px;")
            button.clicked.connect(lambda _checked=False, do=slot: do())
            self._buttons_row.addWidget(button)
            buttons[key] = button
        self._buttons_row.addStretch(1)
        return buttons

    def _current(self) -> TreeNode:
        return self._model.node(self._tree.currentIndex())

    def _show_current(self, *_indexes: object) -> None:
        node = self._current()
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
                "Chọn một dòng ở bên trái, hoặc thêm mục tiêu mới." if has_plan else "Chưa có kế hoạch."
            )
            self._stack.setCurrentIndex(len(self._forms))
            return
        self._form_title.setText(
            {Objective: "Mục tiêu", Target: "Chỉ tiêu", Measure: "Số đo"}[type(node.noun)] + f" {node.number}"
        )
        self._stack.setCurrentIndex(list(self._forms).index(type(node.noun)))
        self._forms[type(node.noun)].set_noun(node.noun)

    def _save(self, noun: Any, field: Field) -> None:
        label = f"Sửa {_name_of(noun)} {self._current().number}: {field.label.lower()}"
        self.session.run(label, lambda store: _repository(store, noun).update(noun))

    def _add_objective(self) -> None:
        plan_year = self.session.plan_year
        if plan_year is None:
            return
        position = max((objective.position for objective in plan_year.objectives), default=0) + 1
        objective = Objective(ObjectiveId(new_id()), plan_year.plan.id, position, "Mục tiêu mới")
        self._add(objective, "Thêm mục tiêu")

    def _add_target(self) -> None:
        node = self._current()
        while node.parent is not None and not isinstance(node.noun, Objective):
            node = node.parent
        if isinstance(node.noun, Objective):
            position = max((child.noun.position for child in node.children if child.noun), default=0) + 1
            self._add(Target(TargetId(new_id()), node.noun.id, position, "Nội dung chỉ tiêu"), "Thêm chỉ tiêu")

    def _add_measure(self) -> None:
        node = self._current()
        if isinstance(node.noun, Measure) and node.parent is not None:
            node = node.parent
        target = node.noun
        if not isinstance(target, Target):
            return
        siblings = [child.noun for child in node.children if isinstance(child.noun, Measure)]
        position = max((each.position for each in siblings), default=0) + 1
        measure = Measure(
            MeasureId(new_id()), target.id, position, "", MeasureKind.QUALITATIVE, Comparison.AT_LEAST, factor=1
        )
        lettered = _lettered([*siblings, measure])

        def work(store: Any) -> None:
            store.measures.add(lettered[-1])
            for each in lettered[:-1]:
                store.measures.update(each)

        self.session.run("Thêm số đo", work)
        self._select(measure.id)

    def _add(self, noun: Objective | Target, label: str) -> None:
        self.session.run(label, lambda store: _repository(store, noun).add(noun))
        self._select(noun.id)

    def _select(self, noun_id: str) -> None:
        self.refresh_if_stale()
        self._tree.setCurrentIndex(self._model.find(noun_id))
        self._tree.setFocus()

    def _move(self, step: int) -> None:
        node = self._current()
        if node.parent is None or node.noun is None or not 0 <= node.row + step < len(node.parent.children):
            return
        nouns = [child.noun for child in node.parent.children if child.noun is not None]
        nouns[node.row], nouns[node.row + step] = nouns[node.row + step], nouns[node.row]
        placed: list[Any] = [replace(noun, position=place) for place, noun in enumerate(nouns, start=1)]
        if isinstance(node.noun, Measure):
            placed = _lettered(placed)
        noun_id = node.noun.id

        def work(store: Any) -> None:
            for noun in placed:
                _repository(store, noun).update(noun)

        self.session.run(f"Đổi thứ tự {_name_of(node.noun)} {node.number}", work)
        self._select(noun_id)

    def _remove(self) -> None:
        node = self._current()
        noun = node.noun
        if noun is None:
            return
        text = f"Xóa {_name_of(noun)} {node.number} cùng mọi số liệu của nó?\nCó thể hoàn tác bằng Ctrl+Z."
        if not ask(self, text, "Xóa", "Giữ lại"):
            return
        rest = [child.noun for child in (node.parent.children if node.parent else []) if child is not node]
        lettered = _lettered([each for each in rest if isinstance(each, Measure)])

        def work(store: Any) -> None:
            _repository(store, noun).remove(noun.id)
            if isinstance(noun, Measure):
                for each in lettered:
                    store.measures.update(each)

        self.session.run(f"Xóa {_name_of(noun)} {node.number}", work)


def _lettered(measures: list[Measure]) -> list[Measure]:
    """Give the measures of one target their letters: none for a single one."""
    several = len(measures) > 1
    return [replace(measure, suffix=_LETTERS[index % 26] if several else "") for index, measure in enumerate(measures)]


def _name_of(noun: Objective | Target | Measure) -> str:
    return {Objective: "mục tiêu", Target: "chỉ tiêu", Measure: "số đo"}[type(noun)]


def _repository(store: Any, noun: Objective | Target | Measure) -> Any:
    return {Objective: store.objectives, Target: store.targets, Measure: store.measures}[type(noun)]
