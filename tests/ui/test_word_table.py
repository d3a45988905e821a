"""How a table of words shares its width."""

import pytest
from PySide6.QtWidgets import QApplication

from gpdesk.ui.word_table import fill_table, shared_widths, word_table


@pytest.mark.parametrize(
    ("wanted", "least", "room", "widths"),
    [
        ([40, 300, 80], [40, 120, 80], 500, [40, 300, 80]),
        ([40, 300, 330], [40, 120, 120], 400, [40, 180, 180]),
        ([40, 300, 130], [40, 120, 120], 330, [40, 160, 130]),
        ([40, 300, 330], [40, 120, 120], 100, [40, 120, 120]),
        ([], [], 100, []),
    ],
)
def test_widest_columns_give_first_and_none_below_its_least(wanted, least, room, widths):
    assert shared_widths(wanted, least, room) == widths


def test_no_column_falls_to_a_letter_a_line(qtbot):
    table = word_table("words", "Các dòng", ("Mã", "Nội dung", "Kế hoạch năm 2024", "Lý do"), 1)
    qtbot.addWidget(table)
    fill_table(table, [("1.1", "Tỷ lệ cơ quan có nữ lãnh đạo " * 4, "từ 50% trở lên " * 4, "giữ nguyên " * 9)])
    for room in (300, 520, 900):
        table.resize(room, 300)
        table.show()
        widths = [table.columnWidth(column) for column in range(4)]
        letters = [width // table.fontMetrics().averageCharWidth() for width in widths]
        assert min(letters[1:]) >= 19
        assert sum(widths) >= table.viewport().width()
    assert sum(widths) == table.viewport().width()


def test_other_words_in_the_same_rows_take_the_width_they_need(qtbot):
    table = word_table("words", "Các dòng", ("Mã", "Nội dung", "Lý do"), 1)
    qtbot.addWidget(table)
    table.resize(600, 200)
    table.show()
    fill_table(table, [("1.1", "Tỷ lệ", "")])
    QApplication.processEvents()
    before = table.columnWidth(2)
    fill_table(table, [("1.1", "Tỷ lệ", "giữ nguyên như năm trước")])
    qtbot.waitUntil(lambda: table.columnWidth(2) > before + 50)
    fill_table(table, [("1.1", "Tỷ lệ", "")])
    qtbot.waitUntil(lambda: table.columnWidth(2) == before)
