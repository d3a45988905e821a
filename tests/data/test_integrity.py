"""The check of a file: what breaks a rule of the subject is told, what breaks the file is refused."""

import sqlite3
from dataclasses import replace
from decimal import Decimal

import pytest

from gpdesk.data.error import DamagedFile
from gpdesk.data.integrity import check_file
from gpdesk.data.store import Store
from gpdesk.domain.problem import Importance
from gpdesk.domain.reading import Figure, ReadingState
from gpdesk.domain.target import MeasureKind
from gpdesk.domain.violence import ViolenceItem
from gpdesk.sample.year import sample_plan_year
from tests.data.test_opening import traces


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "a.gpdesk"
    with Store.create(file) as store, store.operation("Lập"):
        store.add_plan_year(sample_plan_year(2024))
    return file


def test_sample_breaks_no_rule(path):
    before = traces(path)
    assert [problem for problem in check_file(path) if problem.importance is Importance.ERROR] == []
    assert traces(path) == before


def test_broken_rule_is_told_with_its_place(path):
    with Store.open(path) as store:
        share = next(measure for measure in store.measures.list() if measure.kind is MeasureKind.SHARE)
        reading = store.readings.list(measure_id=share.id)[0]
        wrong = Figure(Decimal(5), Decimal(3))
        with store.operation("Sửa"):
            store.readings.update(
                replace(reading, state=ReadingState.PRESENT, total=wrong, female=None, male=None),
            )
    (problem,) = [problem for problem in check_file(path) if problem.code == "share_over_whole"]
    assert problem.message.startswith("Năm 2024, chỉ tiêu ")


def test_row_without_parent_is_told_in_words(path):
    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM objective WHERE position = 1")
    connection.commit()
    connection.close()
    (problem,) = [problem for problem in check_file(path) if problem.code == "orphan_row"]
    assert problem.message == "Có chỉ tiêu không thuộc về mục nào; hãy mở bản sao lưu gần nhất."


def test_index_that_lost_a_row_is_found(path):
    """The quick check at opening does not see it."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA writable_schema = ON")
    index = connection.execute("SELECT * FROM sqlite_schema WHERE name = 'target_by_objective'").fetchone()
    connection.execute("DELETE FROM sqlite_schema WHERE name = 'target_by_objective'")
    connection.execute("PRAGMA writable_schema = RESET")
    connection.close()
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("DELETE FROM target WHERE id = (SELECT min(id) FROM target)")
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)", index)
    connection.close()
    Store.open(path).close()
    with pytest.raises(DamagedFile):
        check_file(path)


def test_logs_that_contradict_themselves_are_told(path):
    with Store.open(path) as store, store.operation("Sửa"):
        body = next(each for each in store.leadership_counts.list() if each.year == 2024)
        store.leadership_counts.update(replace(body, female=body.total + 1))
        served = next(
            each
            for each in store.violence_counts.list()
            if each.item is ViolenceItem.SERVED_VICTIMS and each.period.year == 2024
        )
        store.violence_counts.update(replace(served, count=99))
    found = " ".join(problem.message for problem in check_file(path))
    assert f"cán bộ nữ “{body.body}”" in found
    assert f"số liệu bạo lực {served.period.name}" in found
