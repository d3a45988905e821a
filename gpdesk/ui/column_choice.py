"""The step in which the columns of a table are placed: what each holds, of which period, of whom."""

from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QTableWidget, QVBoxLayout, QWidget

from gpdesk.domain.entry import Side
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.intake.value_book import BookSheet, ValueBook
from gpdesk.intake.value_columns import FIGURES, ColumnRole, ColumnUse, Layout, guess_layout
from gpdesk.ui.layout_memory import LayoutMemory
from gpdesk.ui.page import heading, name_widget
from gpdesk.ui.word_table import word_item, word_table

_HEADS = ("Cột", "Tiêu đề trong bảng", "Ví dụ", "Dùng làm", "Kỳ", "Giới")
_USE, _PERIOD, _SIDE = 3, 4, 5
_SIDES = ((Side.TOTAL, "Chung"), (Side.FEMALE, "Nữ"), (Side.MALE, "Nam"), (Side.UNKNOWN, "Không rõ"))
_EXAMPLES = 3


class ColumnChoice(QWidget):
    """``sheet``, ``layout_chosen`` and ``period`` are what the clerk settled on."""

    def __init__(self, book: ValueBook, plan_year: PlanYear, memory: LayoutMemory) -> None:
        super().__init__()
        self._book = book
        self._plan_year = plan_year
        self._memory = memory
        year = plan_year.plan.year
        whole = Period.of_year(year)
        self._periods = (whole, *(part for cadence in list(Cadence)[1:] for part in whole.parts(cadence)))
        self._sheet = QComboBox()
        name_widget(self._sheet, "value_sheet", "Trang tính")
        self._sheet.addItems([sheet.name for sheet in book.sheets])
        self._sheet.activated.connect(lambda _index: self._show_sheet())
        self._period = QComboBox()
        name_widget(self._period, "value_period", "Kỳ của số liệu")
        self._period.addItem("theo bảng, theo kỳ của chỉ tiêu")
        self._period.addItems([period.name for period in self._periods])
        self._table: QTableWidget = word_table("value_columns", "Các cột của bảng", _HEADS, 2)
        grid = QGridLayout()
        grid.addWidget(QLabel("Trang tính"), 0, 0)
        grid.addWidget(self._sheet, 0, 1)
        grid.addWidget(QLabel("Số liệu không ghi kỳ là của"), 0, 2)
        grid.addWidget(self._period, 0, 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(heading("Mỗi cột của bảng dùng làm gì? Cột không cần thì để “Bỏ qua”.", "hint"))
        layout.addLayout(grid)
        layout.addWidget(self._table, 1)
        self._show_sheet()

    @property
    def sheet(self) -> BookSheet:
        """The sheet chosen."""
        return self._book.sheets[max(0, self._sheet.currentIndex())]

    @property
    def period(self) -> Period | None:
        """The period of figures that name none, None where the table and the measures say it."""
        index = self._period.currentIndex()
        return self._periods[index - 1] if index > 0 else None

    def _show_sheet(self) -> None:
        year = self._plan_year.plan.year
        codes = frozenset(code.lower() for code, _, _, _ in self._plan_year.walk())
        self.layout_chosen: Layout = self._memory.recall(guess_layout(self.sheet, year, codes), year)
        below = [row for row in self.sheet.rows if row.number > self.layout_chosen.head_row]
        self._table.setRowCount(len(self.layout_chosen.roles))
        for column, (head, role) in enumerate(zip(self.layout_chosen.heads, self.layout_chosen.roles, strict=True)):
            examples = [row.text(column) for row in below if row.text(column)][:_EXAMPLES]
            for place, text in enumerate((_letters(column), head, "; ".join(examples))):
                self._table.setItem(column, place, word_item(text))
            self._put(column, _USE, "value_use", tuple(use.label for use in ColumnUse), list(ColumnUse).index(role.use))
            names = ("theo dòng", *(period.short_name for period in self._periods))
            at = self._periods.index(role.period) + 1 if role.period in self._periods else 0
            self._put(column, _PERIOD, "value_period_of", names, at)
            sides = [side for side, _ in _SIDES]
            self._put(column, _SIDE, "value_side", tuple(label for _, label in _SIDES), sides.index(role.side))
            self._enable(column, role)

    def _put(self, column: int, place: int, name: str, labels: tuple[str, ...], index: int) -> None:
        box = QComboBox()
        name_widget(box, f"{name}_{column}", f"{_HEADS[place]}, cột {_letters(column)}")
        box.addItems(list(labels))
        box.setCurrentIndex(index)
        box.activated.connect(lambda _index, own=column: self._take(own))
        self._table.setCellWidget(column, place, box)

    def _chosen(self, column: int, place: int) -> int:
        box = self._table.cellWidget(column, place)
        return box.currentIndex() if isinstance(box, QComboBox) else 0

    def _take(self, column: int) -> None:
        period = self._chosen(column, _PERIOD)
        role = ColumnRole(
            list(ColumnUse)[self._chosen(column, _USE)],
            self._periods[period - 1] if period else None,
            _SIDES[self._chosen(column, _SIDE)][0],
        )
        self.layout_chosen = self.layout_chosen.with_role(column, role)
        self._enable(column, role)

    def _enable(self, column: int, role: ColumnRole) -> None:
        """Period and sex are asked for figures only."""
        for place in (_PERIOD, _SIDE):
            box = self._table.cellWidget(column, place)
            if box is not None:
                box.setEnabled(role.use in FIGURES)


def _letters(column: int) -> str:
    high, low = divmod(column, 26)
    return (chr(64 + high) if high else "") + chr(65 + low)
