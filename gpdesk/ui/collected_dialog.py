"""Collection forms that came back: what they would change, what is wrong or missing, and the consent."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gpdesk.data.value_storing import store_collected
from gpdesk.domain.collected import Collected, collect
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Importance
from gpdesk.domain.reading_words import figure_words
from gpdesk.domain.violence_item import facts_of
from gpdesk.intake.collection_answer import read_answer
from gpdesk.intake.value_book import ValueBook
from gpdesk.ui.page import heading, name_widget
from gpdesk.ui.session import Session
from gpdesk.ui.theme import BAD
from gpdesk.ui.word_table import fill_table, word_table


def import_forms(parent: QWidget, session: Session, plan_year: PlanYear, books: tuple[ValueBook, ...]) -> None:
    """Put the forms together, show what they give, store what the clerk agrees to. Raises ``GpdeskError``."""
    collected = collect(plan_year, tuple(read_answer(book) for book in books))
    dialog = CollectedDialog(parent, plan_year, collected, len(books))
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    if accepted:
        label = f"Nhập {collected.size} số từ {len(books)} phiếu thu thập"
        session.run(label, lambda store: store_collected(store, collected))


class CollectedDialog(QDialog):
    """The figures that would be stored, and below them what could not be taken."""

    def __init__(self, parent: QWidget | None, plan_year: PlanYear, collected: Collected, forms: int) -> None:
        super().__init__(parent)
        self.setObjectName("collected_dialog")
        self.setWindowTitle(f"Nhập {forms} phiếu thu thập")
        room = self.screen().availableGeometry()
        self.resize(min(820, room.width() - 40), min(520, room.height() - 60))
        figures = word_table("collected_figures", "Số liệu của các phiếu", ("Nội dung", "Kỳ", "Số liệu"), 0)
        fill_table(figures, _rows(plan_year, collected))
        layout = QVBoxLayout(self)
        layout.addWidget(heading(f"{collected.size} số mới hoặc thay đổi từ {forms} phiếu.", "section"))
        layout.addWidget(figures, 3)
        if collected.problems:
            problems = word_table("collected_problems", "Chỗ cần xem lại", ("Chỗ cần xem lại",), 0)
            fill_table(problems, ((problem.message,) for problem in collected.problems))
            for number, problem in enumerate(collected.problems):
                mark = problems.item(number, 0)
                if mark is not None and problem.importance is Importance.ERROR:
                    mark.setForeground(BAD)
            layout.addWidget(problems, 2)
        row = QHBoxLayout()
        row.addStretch(1)
        for key, text, slot in (("store", f"Nhập {collected.size} số", self.accept), ("cancel", "Thôi", self.reject)):
            button = QPushButton(text)
            name_widget(button, f"collected_{key}", text)
            button.setProperty("primary", key == "store")
            button.setEnabled(key != "store" or collected.size > 0)
            button.setDefault(key == "store")
            button.clicked.connect(lambda _checked=False, do=slot: do())
            row.addWidget(button)
        layout.addLayout(row)


def _rows(plan_year: PlanYear, collected: Collected) -> list[tuple[str, str, str]]:
    codes = {measure.id: (code, measure.name) for code, _, _, measure in plan_year.walk()}
    names = {unit.id: unit.name for unit in plan_year.units}
    rows = [
        (" ".join(codes[reading.measure_id]), reading.period.name, figure_words(reading))
        for reading, _ in collected.readings
    ]
    rows += [(facts_of(each.item).label, each.period.name, str(each.count)) for each, _ in collected.violence_counts]
    for headcount, _ in collected.headcounts:
        people = f"{headcount.households or 0} hộ, {headcount.female or 0} nữ, {headcount.male or 0} nam"
        rows.append((f"Dân số {names.get(headcount.unit_id, '')}", f"năm {headcount.year}", people))
    return rows
