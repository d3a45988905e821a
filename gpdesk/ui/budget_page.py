"""Kinh phí: what activities cost, from which source, planned and spent; sums by source and activity, and in words."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpdesk.domain.activity_check import overspent
from gpdesk.domain.event_tally import MoneyTally, money_by_source, money_of, tally_money
from gpdesk.domain.format import text_of
from gpdesk.domain.money_words import money_words
from gpdesk.domain.plan_year import PlanYear
from gpdesk.ui.budget_log import budget_log
from gpdesk.ui.column_memory import ColumnMemory
from gpdesk.ui.noun_editor import NounEditor
from gpdesk.ui.page import heading
from gpdesk.ui.page_list import PageName
from gpdesk.ui.session import Session
from gpdesk.ui.tabbed_page import TabbedPage
from gpdesk.ui.word_table import fill_table, word_table

_HEADS = ("", "Dự toán (đồng)", "Đã chi (đồng)", "Còn lại (đồng)")
Row = tuple[str, str, str, str]


class BudgetPage(TabbedPage):
    """The lines of money in one tab, what they come to in the other."""

    def __init__(self, session: Session, memory: ColumnMemory) -> None:
        super().__init__(session, PageName.BUDGET, "budget_tabs")
        self._editor = NounEditor(session, memory, budget_log(lambda: session.plan_year))
        self._sums = word_table("budget_sums", "Cộng theo nguồn và theo hoạt động", _HEADS, 0)
        self._words = heading("", "hint")
        self.add_tab(self._editor, "Khoản kinh phí", self._editor.view)
        self.add_tab(self._make_sums(), "Tổng hợp", self._sums)

    def refresh(self) -> None:
        """Show the money of the year."""
        plan_year = self.show_tabs()
        if plan_year is None:
            self._editor.set_nouns(())
            return
        self._editor.set_nouns(plan_year.budget_lines, plan_year.plan.id, plan_year.plan.year)
        self._show_sums(plan_year)

    def show_place(self, place: str) -> None:
        """Choose a line ("budget:<id>")."""
        self.tabs.setCurrentIndex(0)
        if not self._editor.choose(place.partition(":")[2]):
            self._editor.view.setFocus()

    def _make_sums(self) -> QWidget:
        sums = QWidget()
        layout = QVBoxLayout(sums)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(self._words)
        layout.addWidget(self._sums, 1)
        return sums

    def _show_sums(self, plan_year: PlanYear) -> None:
        whole = tally_money(plan_year.budget_lines)
        fill_table(self._sums, _rows(plan_year, whole))
        for row in range(self._sums.rowCount()):
            for column in range(1, len(_HEADS)):
                item = self._sums.item(row, column)
                if item is not None:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            head = self._sums.item(row, 0)
            if head is not None and not head.text().startswith(" "):
                font = self._sums.font()
                font.setBold(True)
                head.setFont(font)
        over = sum(overspent(line) and not line.note.strip() for line in plan_year.budget_lines)
        warning = f" ⚠ Có {over} khoản chi vượt dự toán chưa ghi lý do." if over else ""
        self._words.setText(
            f"Dự toán bằng chữ: {money_words(whole.planned)}. Đã chi bằng chữ: {money_words(whole.spent)}.{warning}"
        )


def _rows(plan_year: PlanYear, whole: MoneyTally) -> Iterator[Row]:
    """Yield the total, the sums of each source and of each activity that has money."""
    yield _row("Tổng cộng", whole)
    yield ("Theo nguồn kinh phí", "", "", "")
    for source, money in money_by_source(plan_year.budget_lines).items():
        yield _row(f"    {source}", money)
    yield ("Theo hoạt động", "", "", "")
    for activity in plan_year.activities:
        lines = money_of(plan_year, [activity])
        if lines:
            yield _row(f"    {activity.title}", tally_money(lines))


def _row(name: str, money: MoneyTally) -> Row:
    return name, text_of(money.planned), text_of(money.spent), text_of(money.planned - money.spent)
