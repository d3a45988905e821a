"""The tree objective - target - measure as a read-only item model."""

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.target import Measure, MeasureKind, Objective, Target
from gpdesk.domain.wording import goal_text
from gpdesk.ui.theme import INK_SOFT, heading_font

Index = QModelIndex | QPersistentModelIndex
_HEADS = ("Mục tiêu, chỉ tiêu", "Kế hoạch")


@dataclass(slots=True, eq=False)
class TreeNode:
    """One line of the tree: a noun, its printed number, its place."""

    noun: Objective | Target | Measure | None
    number: str
    parent: "TreeNode | None" = None
    children: list["TreeNode"] = field(default_factory=list)

    @property
    def row(self) -> int:
        """Place among its siblings."""
        return self.parent.children.index(self) if self.parent else 0


class TargetTreeModel(QAbstractItemModel):
    """Built anew from each ``PlanYear``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = TreeNode(None, "")
        self._bold = heading_font("")
        self._bold.setWeight(QFont.Weight.DemiBold)

    def set_plan_year(self, plan_year: PlanYear | None) -> None:
        """Show another year, or the same one after a change."""
        self.beginResetModel()
        self._root = TreeNode(None, "")
        if plan_year is not None:
            self._fill(plan_year)
        self.endResetModel()

    def _fill(self, plan_year: PlanYear) -> None:
        for number, objective in enumerate(plan_year.objectives, start=1):
            node = self._add(self._root, objective, str(number))
            for place, target in enumerate(plan_year.targets_of(objective.id), start=1):
                below = self._add(node, target, f"{number}.{place}")
                for measure in plan_year.measures_of(target.id):
                    self._add(below, measure, f"{number}.{place}{measure.suffix}")

    @staticmethod
    def _add(parent: TreeNode, noun: Objective | Target | Measure, number: str) -> TreeNode:
        node = TreeNode(noun, number, parent)
        parent.children.append(node)
        return node

    def node(self, index: Index) -> TreeNode:
        """Return the line behind an index, the invisible root for none."""
        node = index.internalPointer() if index.isValid() else None
        return node if isinstance(node, TreeNode) else self._root

    def branches(self) -> list[TreeNode]:
        """Return the lines that have lines below them."""
        found: list[TreeNode] = []
        waiting = list(self._root.children)
        while waiting:
            node = waiting.pop()
            if node.children:
                found.append(node)
                waiting += node.children
        return found

    def find(self, noun_id: str) -> QModelIndex:
        """Return the index of a noun, an invalid one where it is gone."""
        return self._find(self._root, lambda node: node.noun is not None and node.noun.id == noun_id)

    def find_number(self, number: str, kind: type) -> QModelIndex:
        """Return the index of the line with that printed number and kind."""
        return self._find(self._root, lambda node: node.number == number and isinstance(node.noun, kind))

    def _find(self, node: TreeNode, matches: Any) -> QModelIndex:
        for child in node.children:
            if matches(child):
                return self.createIndex(child.row, 0, child)
            if (found := self._find(child, matches)).isValid():
                return found
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a child."""
        children = self.node(parent).children
        if parent.isValid() and parent.column() > 0:
            return QModelIndex()
        if 0 <= row < len(children) and 0 <= column < len(_HEADS):
            return self.createIndex(row, column, children[row])
        return QModelIndex()

    def parent(self, index: Any = None) -> Any:
        """Return the index of the parent."""
        if index is None:
            return super().parent()
        above = self.node(index).parent if index.isValid() else None
        return QModelIndex() if above is None or above is self._root else self.createIndex(above.row, 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many lines hang below."""
        return 0 if parent.isValid() and parent.column() > 0 else len(self.node(parent).children)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return len(_HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text and tooltip of a line."""
        if not index.isValid():
            return None
        node = self.node(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(node) if index.column() == 0 else _goal(node)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _text(node)
        if role == Qt.ItemDataRole.FontRole and isinstance(node.noun, Objective):
            return self._bold
        if role == Qt.ItemDataRole.ForegroundRole and isinstance(node.noun, Target):
            return INK_SOFT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's head."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _HEADS[section] if 0 <= section < len(_HEADS) else None
        return None


def _text(node: TreeNode) -> str:
    match node.noun:
        case Objective():
            return f"Mục tiêu {node.number}: {node.noun.title}"
        case Target():
            return f"Chỉ tiêu {node.number}: {' '.join(node.noun.statement.split())}"
        case Measure():
            return f"{node.number} {node.noun.name or node.noun.kind.label}"
        case None:
            return ""


def _goal(node: TreeNode) -> str:
    if not isinstance(node.noun, Measure):
        return ""
    if node.noun.goal is None and node.noun.kind is not MeasureKind.QUALITATIVE:
        return "chưa có mức"
    return goal_text(node.noun)
