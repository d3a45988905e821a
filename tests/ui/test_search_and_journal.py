"""Searching the whole file by keyboard; the journal and the way back for one step."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPushButton, QTableWidget

from gpdesk.data.store import Store
from gpdesk.sample import sample_plan_year
from gpdesk.ui import journal_page, purge_dialog
from gpdesk.ui.page_list import PageName
from gpdesk.ui.search_dialog import SearchDialog
from tests.ui.typing import compose, press, type_like_unikey, type_text


@pytest.fixture
def found():
    return []


@pytest.fixture
def dialog(desk, qtbot, found):
    dialog = SearchDialog(desk, desk.session, found.append)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def hits(dialog):
    """Finish typing and return what the list shows."""
    line = dialog.findChild(QLineEdit, "search_text")
    press(line, Qt.Key.Key_Down)
    shown = dialog.findChild(QListWidget, "search_hits")
    return [shown.item(row).text() for row in range(shown.count())]


def test_words_without_accents_find_words_with_them(dialog):
    type_text(dialog.findChild(QLineEdit, "search_text"), "duong day nong")
    shown = hits(dialog)
    assert shown
    assert all("ường dây nóng" in text for text in shown)


def test_exact_accents_come_first(desk, dialog):
    for number, title in enumerate(("Hoa của chị", "Hòa giải ở khóm", "Hoa hồng")):
        named = replace(desk.session.plan_year.objectives[number], title=title)
        desk.session.run("Đổi tên", lambda store, each=named: store.objectives.update(each))
    type_text(dialog.findChild(QLineEdit, "search_text"), "hòa")
    names = [text for text in hits(dialog) if "Mục tiêu" in text]
    assert "Hòa giải" in names[0]
    assert {"Hoa của chị", "Hoa hồng"} <= {text.rpartition(":  ")[2].splitlines()[0] for text in names[1:]} or len(
        names
    ) > 2


@pytest.mark.parametrize("way", ["burst", "composed"])
def test_no_letter_is_lost_in_the_search_line(dialog, way):
    line = dialog.findChild(QLineEdit, "search_text")
    if way == "burst":
        type_like_unikey(line, "ddu←←đươ←←ường")
        assert line.text().endswith("ường")
    else:
        compose(line, ["d", "đ", "đư", "đườ"], "đường")
        assert line.text() == "đường"


def test_enter_goes_to_the_hit(desk, dialog, found):
    type_text(dialog.findChild(QLineEdit, "search_text"), "3.2a")
    press(dialog.findChild(QLineEdit, "search_text"), Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert "3.2a" in found[0].place
    desk.go_to(found[0].place)
    assert desk.page(PageName.READINGS).isVisible() or desk.page(PageName.TARGETS).isVisible()


def test_every_kind_of_hit_leads_to_a_page(desk):
    """Whatever a search can find has a place that opens without a fault."""
    kinds = {}
    for word in ("a", "e", "i", "o", "u", "n", "2", "1"):
        for hit in desk.session.store.search(word, 100_000):
            kinds.setdefault(hit.place.partition(":")[0], hit)
    assert {"measure", "news", "unit", "deadline", "office", "activity", "event", "budget", "month", "holiday"} <= set(
        kinds
    )
    for hit in kinds.values():
        desk.go_to(hit.place)


def test_nothing_found_says_what_to_try(dialog):
    type_text(dialog.findChild(QLineEdit, "search_text"), "zzqq")
    assert hits(dialog) == []
    assert any("Không tìm thấy" in label.text() for label in dialog.findChildren(QLabel))


@pytest.fixture
def journal(desk):
    plan = desk.session.plan_year.plan
    desk.session.run("Sửa trích yếu", lambda store: store.plans.update(replace(plan, title="Trích yếu mới")))
    objective = desk.session.plan_year.objectives[0]
    desk.session.run("Sửa mục tiêu 1", lambda store: store.objectives.update(replace(objective, title="Tên mới")))
    desk.show_page(PageName.JOURNAL)
    return desk.page(PageName.JOURNAL)


def choose(journal, label):
    table = journal.findChild(QTableWidget, "journal_table")
    row = next(row for row in range(table.rowCount()) if table.item(row, 1).text() == label)
    table.setCurrentCell(row, 0)


def test_journal_tells_actions_in_words(journal):
    choose(journal, "Sửa trích yếu")
    changes = journal.findChild(QTableWidget, "journal_changes")
    texts = [changes.item(row, 0).text() for row in range(changes.rowCount())]
    assert any("Trích yếu mới" in text for text in texts)


def test_an_earlier_step_is_undone_alone(desk, journal, monkeypatch):
    monkeypatch.setattr(journal_page, "ask", lambda *_: True)
    old = sample_plan_year(2024).plan.title
    choose(journal, "Sửa trích yếu")
    journal.findChild(QPushButton, "journal_undo").click()
    assert desk.session.plan_year.plan.title == old
    assert desk.session.plan_year.objectives[0].title == "Tên mới"


def test_a_step_that_later_work_touches_says_what_blocks_it(desk, journal):
    objective = desk.session.plan_year.objectives[0]
    desk.session.run("Sửa mục tiêu 1 lần nữa", lambda store: store.objectives.update(replace(objective, title="Khác")))
    journal.refresh()
    choose(journal, "Sửa mục tiêu 1")
    assert not journal.findChild(QPushButton, "journal_undo").isEnabled()
    assert any("Sửa mục tiêu 1 lần nữa" in label.text() for label in journal.findChildren(QLabel))


def test_text_is_purged_from_the_journal(desk, journal, monkeypatch):
    told, typed = [], []
    monkeypatch.setattr(purge_dialog, "inform", lambda _parent, text: told.append(text))
    monkeypatch.setattr(purge_dialog, "show_error", lambda _parent, text: told.append(text))

    def answer(dialog):
        line, agree = dialog.findChild(QLineEdit, "purge_text"), dialog.findChild(QPushButton, "purge_store")
        assert not agree.isEnabled()
        type_text(line, typed[-1])
        agree.click()
        return dialog.result()

    monkeypatch.setattr(purge_dialog.PurgeDialog, "exec", answer)
    for text, words in (
        ("Trích yếu mới", "còn ở kế hoạch"),
        ("Không có ở đâu cả", "không có trong nhật ký"),
        ("ab", "ít nhất 3 chữ"),
    ):
        typed.append(text)
        journal.findChild(QPushButton, "journal_purge").click()
        assert words in told[-1]
    desk.session.undo()
    desk.session.undo()
    typed.append("Trích yếu mới")
    journal.findChild(QPushButton, "journal_purge").click()
    assert told[-1].startswith("Đã xóa hẳn ở 1 chỗ")
    choose(journal, "Sửa trích yếu")
    changes = journal.findChild(QTableWidget, "journal_changes")
    assert "[đã xóa]" in changes.item(0, 0).text()


def test_journal_of_a_new_file_is_empty(window, tmp_path):
    with Store.create(tmp_path / "mới.gpdesk"):
        pass
    window.session.open(tmp_path / "mới.gpdesk")
    window.show_page(PageName.JOURNAL)
    assert window.page(PageName.JOURNAL).findChild(QTableWidget, "journal_table").rowCount() == 0
