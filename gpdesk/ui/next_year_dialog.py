"""Next year's plan from this year's: what is taken over, and which goals change. Nothing is stored before consent."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gpdesk.domain.check import check_measure
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.format import text_of
from gpdesk.domain.next_year import goal_changes, next_plan_year
from gpdesk.domain.numeral import parse_number
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import blocks
from gpdesk.domain.target import Measure
from gpdesk.domain.text import normalise
from gpdesk.schedule.recurrence import expand
from gpdesk.ui.message import show_error
from gpdesk.ui.page import heading, name_widget
from gpdesk.ui.session import Session
from gpdesk.ui.theme import BAD, WARN
from gpdesk.ui.word_table import word_item, word_table

_HEADS = ("Mã", "Nội dung", "Mức năm {old}", "Mức năm {new}", "So sánh")
_NEW_GOAL = 3


def plan_next_year(parent: QWidget, session: Session) -> None:
    """Let the clerk make the plan of the year after the one shown, as one undo step."""
    old = session.plan_year
    if old is None:
        return
    year = old.plan.year + 1
    if year in session.years:
        show_error(parent, f"Tệp đã có kế hoạch năm {year}. Hãy chọn năm {year} ở ô Năm để làm tiếp.")
        return
    dialog = NextYearDialog(parent, old)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        plan_year = dialog.plan_year
        try:
            session.run(f"Lập kế hoạch năm {year} từ năm {old.plan.year}", lambda store: store.add_plan_year(plan_year))
            session.set_year(year)
        except GpdeskError as fault:
            show_error(parent, str(fault))
    dialog.deleteLater()


class NextYearDialog(QDialog):
    """The goals side by side; ``plan_year`` is the new year as it will be stored."""

    def __init__(self, parent: QWidget | None, old: PlanYear) -> None:
        super().__init__(parent)
        self._old = old
        self._refused: dict[str, tuple[str, str]] = {}  # code -> what was typed, what is wrong with it
        self.plan_year = next_plan_year(old, expand)
        year = self.plan_year.plan.year
        self.setObjectName("next_year_dialog")
        self.setWindowTitle(f"Lập kế hoạch năm {year}")
        room = self.screen().availableGeometry()
        self.resize(min(980, room.width() - 40), min(600, room.height() - 60))
        heads = tuple(head.format(old=old.plan.year, new=year) for head in _HEADS)
        self._table = word_table("next_year_goals", "Mức chỉ tiêu của hai năm", heads, 1)
        self._table.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self._problem = heading("", "problem")
        self._problem.setVisible(False)
        self._count = heading("", "hint")
        layout = QVBoxLayout(self)
        layout.addWidget(heading(_copied_words(self.plan_year), "hint"))
        layout.addWidget(self._table, 1)
        layout.addWidget(self._problem)
        row = QHBoxLayout()
        row.addWidget(self._count, 1)
        for key, text, slot in (("store", f"Lập kế hoạch năm {year}", self.accept), ("cancel", "Thôi", self.reject)):
            button = QPushButton(text)
            name_widget(button, f"next_year_{key}", text)
            button.setProperty("primary", key == "store")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, do=slot: do())
            row.addWidget(button)
        layout.addLayout(row)
        self._show()
        self._table.itemChanged.connect(self._take)

    def _show(self) -> None:
        changes = goal_changes(self._old, self.plan_year)
        measures = {code: measure for code, _, _, measure in self.plan_year.walk()}
        self._table.setRowCount(len(changes))
        for row, change in enumerate(changes):
            words = (change.code, change.name, change.old_goal, "", _changed_words(is_changed=change.is_changed))
            for column, text in enumerate(words):
                self._table.setItem(row, column, word_item(text))
            item = _goal_item(measures[change.code])
            if change.code in self._refused:
                item.setText(self._refused[change.code][0])
                item.setForeground(BAD)
            self._table.setItem(row, _NEW_GOAL, item)
            mark = self._table.item(row, len(words) - 1)
            if mark is not None and change.is_changed:
                mark.setForeground(WARN)
        changed = sum(change.is_changed for change in changes)
        self._count.setText(f"{changed}/{len(changes)} mức chỉ tiêu thay đổi. Gõ số mới vào cột Mức năm sau.")
        if self._table.currentRow() < 0 and changes:
            self._table.setCurrentCell(0, _NEW_GOAL)

    def _take(self, item: QTableWidgetItem) -> None:
        """Take a goal that was typed; a wrong one stays in the cell until it is mended or given up."""
        head = self._table.item(item.row(), 0)
        code = head.text() if head is not None else ""
        measure = next(each for known, _, _, each in self.plan_year.walk() if known == code)
        text = normalise(item.text()).strip().removesuffix("%").strip()
        self._refused.pop(code, None)
        try:
            changed = replace(measure, goal=parse_number(text, is_whole=False))
            problems = check_measure(changed)
            wrong = problems[0].message if blocks(problems) else ""
        except GpdeskError as fault:
            wrong = str(fault)
        if wrong:
            self._refused[code] = (item.text(), f"Chỉ tiêu {code}: {wrong}")
        else:
            measures = tuple(changed if each.id == measure.id else each for each in self.plan_year.measures)
            self.plan_year = replace(self.plan_year, measures=measures)
        self._table.blockSignals(True)
        self._show()
        self._table.blockSignals(False)
        self._show_refused()

    def _show_refused(self) -> None:
        self._problem.setText("\n".join(message for _, message in self._refused.values()))
        self._problem.setVisible(bool(self._refused))

    def accept(self) -> None:
        """Go on only with goals that can be read: the plan must not differ from what is seen."""
        if self._refused:
            rows = range(self._table.rowCount())
            cells = ((row, self._table.item(row, 0)) for row in rows)
            self._table.setCurrentCell(
                next(row for row, head in cells if head and head.text() in self._refused), _NEW_GOAL
            )
            self._table.setFocus()
        else:
            super().accept()


def _goal_item(measure: Measure) -> QTableWidgetItem:
    item = word_item(text_of(measure.goal) if measure.goal is not None else "")
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if measure.goal is not None:
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
    return item


def _changed_words(*, is_changed: bool) -> str:
    return "thay đổi" if is_changed else "giữ nguyên"


def _copied_words(plan_year: PlanYear) -> str:
    parts = (
        (len(plan_year.objectives), "mục tiêu"),
        (len(plan_year.targets), "chỉ tiêu"),
        (len(plan_year.lines), "dòng nội dung"),
        (len(plan_year.legal_bases), "căn cứ còn hiệu lực"),
        (len(plan_year.commitments), "tổ chức cam kết (chưa có ngày)"),
        (len(plan_year.deadlines), "việc có hạn (hạn dời sang năm mới)"),
        (len(plan_year.activities), "hoạt động"),
        (len(plan_year.events), "sự kiện (cùng thứ trong tuần, lặp lại theo quy tắc)"),
        (len(plan_year.budget_lines), "khoản dự toán"),
    )
    taken = ", ".join(f"{count} {name}" for count, name in parts if count)
    return f"Chép sang năm {plan_year.plan.year}: {taken}. Số liệu, tin bài và văn bản của năm cũ ở lại năm cũ."
