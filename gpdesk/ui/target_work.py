"""What is done to objectives, targets and measures: each deed is one undo step with its own sentence."""

from dataclasses import replace
from typing import Any

from gpdesk.domain.identity import MeasureId, ObjectiveId, TargetId, new_id
from gpdesk.domain.target import Comparison, Measure, MeasureKind, Objective, Target
from gpdesk.ui.session import Session
from gpdesk.ui.target_tree import TreeNode

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class TargetWork:
    """Changes the targets of the year shown; each addition returns the id of what was made."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def save(self, noun: Any, number: str, field: str) -> None:
        """Store a changed noun."""
        label = f"Sửa {name_of(noun)} {number}: {field.lower()}"
        self._session.run(label, lambda store: _repository(store, noun).update(noun))

    def add_objective(self) -> str | None:
        """Add an objective behind the others."""
        plan_year = self._session.plan_year
        if plan_year is None:
            return None
        position = max((objective.position for objective in plan_year.objectives), default=0) + 1
        objective = Objective(ObjectiveId(new_id()), plan_year.plan.id, position, "Mục tiêu mới")
        self._session.run("Thêm mục tiêu", lambda store: store.objectives.add(objective))
        return objective.id

    def add_target(self, node: TreeNode) -> str | None:
        """Add a target to the objective that a line belongs to."""
        while node.parent is not None and not isinstance(node.noun, Objective):
            node = node.parent
        if not isinstance(node.noun, Objective):
            return None
        position = max((child.noun.position for child in node.children if child.noun), default=0) + 1
        target = Target(TargetId(new_id()), node.noun.id, position, "Nội dung chỉ tiêu")
        self._session.run("Thêm chỉ tiêu", lambda store: store.targets.add(target))
        return target.id

    def add_measure(self, node: TreeNode) -> str | None:
        """Add a measure to the target that a line is or belongs to."""
        if isinstance(node.noun, Measure) and node.parent is not None:
            node = node.parent
        target = node.noun
        if not isinstance(target, Target):
            return None
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

        self._session.run("Thêm số đo", work)
        return measure.id

    def move(self, node: TreeNode, step: int) -> None:
        """Change places with the line above (-1) or below (1)."""
        if node.parent is None or node.noun is None or not 0 <= node.row + step < len(node.parent.children):
            return
        nouns = [child.noun for child in node.parent.children if child.noun is not None]
        nouns[node.row], nouns[node.row + step] = nouns[node.row + step], nouns[node.row]
        placed: list[Any] = [replace(noun, position=place) for place, noun in enumerate(nouns, start=1)]
        if isinstance(node.noun, Measure):
            placed = _lettered(placed)

        def work(store: Any) -> None:
            for noun in placed:
                _repository(store, noun).update(noun)

        self._session.run(f"Đổi thứ tự {name_of(node.noun)} {node.number}", work)

    def remove(self, node: TreeNode) -> None:
        """Remove a line with all that hangs on it."""
        noun = node.noun
        if noun is None:
            return
        rest = [child.noun for child in (node.parent.children if node.parent else []) if child is not node]
        lettered = _lettered([each for each in rest if isinstance(each, Measure)])

        def work(store: Any) -> None:
            _repository(store, noun).remove(noun.id)
            if isinstance(noun, Measure):
                for each in lettered:
                    store.measures.update(each)

        self._session.run(f"Xóa {name_of(noun)} {node.number}", work)


def name_of(noun: Objective | Target | Measure) -> str:
    """Return what kind of line it is, as a sentence names it."""
    return {Objective: "mục tiêu", Target: "chỉ tiêu", Measure: "số đo"}[type(noun)]


def neighbour_of(node: TreeNode) -> str | None:
    """Return the id of the line to stand on when this one is gone: the next, else the one before, else the one above."""
    if node.parent is None:
        return None
    siblings = node.parent.children
    near = siblings[node.row + 1 : node.row + 2] or siblings[max(0, node.row - 1) : node.row] or [node.parent]
    return near[0].noun.id if near[0].noun is not None else None


def _lettered(measures: list[Measure]) -> list[Measure]:
    """Give the measures of one target their letters: none for a single one."""
    several = len(measures) > 1
    return [replace(measure, suffix=_LETTERS[index % 26] if several else "") for index, measure in enumerate(measures)]


def _repository(store: Any, noun: Objective | Target | Measure) -> Any:
    return {Objective: store.objectives, Target: store.targets, Measure: store.measures}[type(noun)]
