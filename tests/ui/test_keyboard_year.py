"""A whole year typed from paper in a recorded session that knows of no cell, only of keys."""

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from gpdesk.domain.period import Period
from gpdesk.domain.reading import Figure
from gpdesk.domain.target import CountSource
from gpdesk.domain.verdict import Outcome, judge_all
from gpdesk.ui.page_list import PageName
from tests.ui.typing import type_text

RECORDING = Path(__file__).parent / "recording" / "year_from_paper.txt"
_TOKEN = re.compile(r"'(?P<text>[^']*)'|(?P<keys>[A-Za-z0-9+]+)(?:\*(?P<times>\d+))?|#.*|\s+")
_KEYS = {"Enter": Qt.Key.Key_Return}

WANTED = {
    "1.1": Outcome.MET, "2.1": Outcome.MET, "2.2": Outcome.MET, "3.1": Outcome.MET, "3.2a": Outcome.MET,
    "3.2b": Outcome.NOT_MET, "3.3": Outcome.NOTHING_AROSE, "3.4": Outcome.OUT_OF_SCOPE, "4.1": Outcome.MET,
    "4.2": Outcome.MET, "4.3": Outcome.MET, "4.4": Outcome.MET, "5.1": Outcome.MET, "5.2a": Outcome.NOT_MET,
    "5.2b": Outcome.MET, "5.3": Outcome.MET, "5.4a": Outcome.NOT_MET, "5.4b": Outcome.OUT_OF_SCOPE, "6.1": Outcome.MET,
    "6.2": Outcome.MET, "6.3": Outcome.NOT_MET, "6.4": Outcome.MET,
}  # fmt: skip
SHOWN = {"2.2": "29,96%", "3.1": "1,7 lần", "4.1": "107,34/100", "5.2a": "nữ 94,44%; nam 95,45%", "6.4": "12/12 tháng"}


def play(recording):
    """Send the recorded keys to whatever has the keyboard."""
    for line in recording.splitlines():
        place = 0
        while match := _TOKEN.match(line, place):
            place = match.end()
            if match["text"]:
                _type(match["text"])
            for _ in range(int(match["times"] or 1) if match["keys"] else 0):
                _press(match["keys"])
        assert place == len(line), line


def _type(text):
    """The first letter may open an editor, which then has the keyboard."""
    for letter in text:
        type_text(QApplication.focusWidget(), letter)


def _press(name):
    *modifiers, key = name.split("+")
    held = Qt.KeyboardModifier.ControlModifier if modifiers == ["Ctrl"] else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(QApplication.focusWidget(), _KEYS.get(key) or Qt.Key[f"Key_{key}"], held)


@pytest.fixture
def empty_year(desk):
    """The sample's plan, all of it to be typed, with nothing entered."""

    def empty(store):
        year = store.plan_year(2024)
        for reading in year.readings:
            store.readings.remove(reading.id)
        for measure in year.measures:
            store.measures.update(replace(measure, counted_from=CountSource.TYPED))

    desk.session.run("Bỏ trống", empty)
    return desk


def test_a_whole_year_typed_from_paper_gives_every_verdict(empty_year):
    desk = empty_year
    play(RECORDING.read_text(encoding="utf-8"))
    year = desk.session.plan_year
    codes = year.codes()
    verdicts = {codes[key]: verdict for key, verdict in judge_all(year, Period.of_year(2024)).items()}
    assert {code: verdict.outcome for code, verdict in verdicts.items()} == WANTED
    assert verdicts["2.2"].value == Fraction(1109 * 100, 3702)
    assert verdicts["3.1"].value == Fraction(17, 10)
    assert verdicts["6.1"].total == Figure(Decimal(5480), Decimal(9870))
    assert (verdicts["5.2a"].female, verdicts["5.2a"].male) == (Fraction(1700, 18), Fraction(2100, 22))
    model = desk.page(PageName.READINGS).findChild(QTableView, "reading_grid").model()
    rows = {model.index(row, 0).data(): row for row in reversed(range(model.rowCount()))}
    assert {code: model.index(rows[code], 4).data() for code in SHOWN} == SHOWN
    assert {code: model.index(rows[code], 5).data().lstrip("✓✗! ") for code in WANTED} == {
        code: outcome.label for code, outcome in WANTED.items()
    }
    assert model.left_behind() == ""
