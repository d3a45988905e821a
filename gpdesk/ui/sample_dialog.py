"""Every dialog with something in it, to be looked at or photographed; nothing is stored."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSettings
from PySide6.QtWidgets import QPushButton, QTableView, QWidget

from gpdesk.domain.block import parse_block
from gpdesk.domain.collected import FormAnswer, collect
from gpdesk.domain.collection import collection_forms
from gpdesk.domain.identity import PeriodLockId
from gpdesk.domain.period import Period
from gpdesk.domain.period_lock import PeriodLock
from gpdesk.domain.plan_draft import empty_plan_year
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.series import series_of
from gpdesk.domain.slogan import past_months
from gpdesk.intake.plan_reader import PlanIntake, apply_corrections, read_plan
from gpdesk.intake.source import PlanSource, text_lines
from gpdesk.intake.value_book import BookCell, BookRow, BookSheet, ValueBook
from gpdesk.sample import sample_plan_year
from gpdesk.ui.block_paste import PasteDialog
from gpdesk.ui.board_model import BoardMonth
from gpdesk.ui.calendar_saving import CalendarDialog
from gpdesk.ui.collected_dialog import CollectedDialog
from gpdesk.ui.collection_dialog import CollectionDialog
from gpdesk.ui.copy_days_dialog import CopyDaysDialog
from gpdesk.ui.event_dialog import EventDialog
from gpdesk.ui.help_dialog import HelpDialog
from gpdesk.ui.import_dialog import ImportDialog
from gpdesk.ui.layout_memory import LayoutMemory
from gpdesk.ui.lock_dialog import UnlockDialog
from gpdesk.ui.message import bug_box, question_box
from gpdesk.ui.month_setup_dialog import MonthSetupDialog
from gpdesk.ui.next_year_dialog import NextYearDialog
from gpdesk.ui.page_list import PageName
from gpdesk.ui.reading_face import FIRST_FIGURE_COLUMN
from gpdesk.ui.reading_model import ReadingModel
from gpdesk.ui.reading_paste import plan_paste
from gpdesk.ui.repeat_dialog import RepeatDialog
from gpdesk.ui.search_dialog import SearchDialog
from gpdesk.ui.series_dialog import SeriesDialog
from gpdesk.ui.value_import_dialog import ValueImportDialog
from gpdesk.ui.year_dialog import YearDialog

if TYPE_CHECKING:
    from gpdesk.ui.main_window import MainWindow

_PLAN = (
    "Số: 12/KH-UBND\nTân Mẫu, ngày 5 tháng 03 năm 2025\nKẾ HOẠCH\nThực hiện công tác bình đẳng giới năm 2025\n"
    "Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006.\nI. MỤC TIÊU\n1. Mục tiêu 1: Trong lĩnh vực chính trị\n"
    "- Chỉ tiêu 1: Phân đầu đạt 40% cán bộ nữ tham gia cấp ủy.\n- Chỉ tiêu 2: Mỗi quý có ít nhất 03 tin, bài.\n"
    "Nơi nhận:\n- UBND huyện;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n"
)
_TABLE = (
    ("Mã", "Tên chỉ tiêu", "Quý I Tử số", "Quý I Mẫu số", "Ghi chú"),
    ("4.1", "Tỷ số giới tính khi sinh", "29", "27", "Đối chiếu sổ tư pháp"),
    ("4.2", "Tỷ lệ tử vong bà mẹ", "0", "55", ""),
    ("4.3", "Tỷ suất sinh vị thành niên", "hai", "402", ""),
    ("9.9", "Chỉ tiêu lạ", "1", "2", ""),
)


def sample_dialogs(window: "MainWindow") -> Iterator[tuple[str, QWidget]]:
    """Give each dialog by name, over a window that shows a year."""
    yield "help", HelpDialog(window, "targets")
    yield "question", question_box(window, "Xóa chỉ tiêu 2.1 cùng mọi số liệu của nó?", "Xóa", "Giữ lại")
    yield "bug", bug_box(window, "gpdesk\nValueError: ví dụ")
    yield "year", YearDialog(window)
    yield from _plan_dialogs(window)
    plan_year = window.session.plan_year
    if plan_year is not None:
        yield from _year_dialogs(window, plan_year)


def _plan_dialogs(window: "MainWindow") -> Iterator[tuple[str, QWidget]]:
    intake = read_plan(PlanSource("kế hoạch", text_lines(_PLAN)))
    yield "import", ImportDialog(window, intake, _read_again)
    review = ImportDialog(window, intake, _read_again)
    review.show_tab(1)
    yield "import-doubts", review


def _year_dialogs(window: "MainWindow", plan_year: PlanYear) -> Iterator[tuple[str, QWidget]]:
    search = SearchDialog(window, window.session, lambda _hit: None)
    search.search_for("duong day nong")
    yield "search", search
    yield "next-year", NextYearDialog(window, plan_year)
    year = plan_year.plan.year
    yield "series", SeriesDialog(window, series_of("2.2", tuple(map(sample_plan_year, range(year - 4, year + 1)))))
    lock = PeriodLock(PeriodLockId("l"), plan_year.plan.id, Period.of_year(year), "145/BC-UBND", date(year, 12, 13))
    yield "unlock", UnlockDialog(window, lock)
    yield "paste", _paste_dialog(window, plan_year)
    memory = LayoutMemory(QSettings())
    yield "values-columns", ValueImportDialog(window, _book(), plan_year, memory)
    values = ValueImportDialog(window, _book(), plan_year, memory)
    button = values.findChild(QPushButton, "value_next")
    if button is not None:
        button.click()
    yield "values", values
    yield "collection", CollectionDialog(window, plan_year)
    period = Period.quarter(year, 1)
    answers = (
        FormAnswer("phiếu.xlsx", form.unit.id, period, {line.key: ("1", "2")[: len(line.parts)] for line in form.lines})
        for form in collection_forms(plan_year, period)[1:9]
    )
    yield "collected", CollectedDialog(window, plan_year, collect(plan_year, answers), 8)
    yield from _month_dialogs(window, plan_year)


def _month_dialogs(window: "MainWindow", plan_year: PlanYear) -> Iterator[tuple[str, QWidget]]:
    event = next(each for each in plan_year.events if each.starts_at)
    recurring = next(each for each in plan_year.activities if each.rule)
    board = BoardMonth(date(event.starts_on.year, 12, 1), date(event.starts_on.year, 12, 31), plan_year.events)
    yield "event", EventDialog(window, lambda: window.session.plan_year, event, "Sửa sự kiện")
    yield "calendar", CalendarDialog(window, plan_year, (board.first, board.last))
    yield "repeat", RepeatDialog(window, plan_year, recurring)
    yield "copy-days", CopyDaysDialog(window, board, recurring.title)
    year = plan_year.plan.year
    after = replace(empty_plan_year(year + 1), holidays=plan_year.holidays)
    setup = MonthSetupDialog(
        window, after, plan_year, past_months([plan_year.action_month] if plan_year.action_month else [])
    )
    yield "month-setup", setup
    items = MonthSetupDialog(window, after, plan_year, past_months([]))
    items.show_tab(1)
    yield "month-setup-items", items


def _read_again(old: PlanIntake, doubts: tuple[object, ...]) -> PlanIntake:
    return read_plan(apply_corrections(old.source, doubts))  # type: ignore[arg-type]


def _paste_dialog(window: "MainWindow", plan_year: PlanYear) -> PasteDialog:
    view = window.page(PageName.READINGS).findChild(QTableView, "reading_grid")
    model = view.model() if view is not None else None
    if not isinstance(model, ReadingModel):
        raise TypeError(model)
    start: QModelIndex = model.index(1, FIRST_FIGURE_COLUMN)
    block = parse_block("1800\t3700\n1100\tba\n5\t3\n")
    return PasteDialog(window, plan_paste(model, plan_year, start, block).cells)


def _book() -> ValueBook:
    rows = tuple(
        BookRow(number, tuple(BookCell(f"{'ABCDE'[column]}{number}", text) for column, text in enumerate(texts)))
        for number, texts in enumerate(_TABLE, start=1)
    )
    return ValueBook("so-lieu-quy-I.xlsx", (BookSheet("Quý I", rows),))
