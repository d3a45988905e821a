"""The session: one store, one year, one signal."""

from dataclasses import replace

import pytest

from gpdesk.domain.error import GpdeskError
from gpdesk.ui.session import ALL_TABLES, Session


@pytest.fixture
def session(sample_file):
    opened = Session()
    opened.open(sample_file)
    yield opened
    opened.close()


def test_opening_shows_the_newest_year(session):
    assert session.year == 2024
    assert len(session.plan_year.measures) == 22


def test_change_tells_its_tables_and_can_be_undone(session, qtbot):
    plan = session.plan_year.plan
    with qtbot.waitSignal(session.changed) as caught:
        session.run("Sửa trích yếu", lambda store: store.plans.update(replace(plan, title="Mới")))
    assert caught.args == [{"plan"}]
    assert session.plan_year.plan.title == "Mới"
    assert session.undo() == "Sửa trích yếu"
    assert session.plan_year.plan == plan
    assert session.redo() == "Sửa trích yếu"
    assert session.plan_year.plan.title == "Mới"


def test_undoing_everything_leaves_no_year(session):
    while session.undo():
        pass
    assert session.year is None
    assert session.plan_year is None


def test_failed_open_keeps_the_present_file(session, tmp_path, sample_file):
    wrong = tmp_path / "thư.gpdesk"
    wrong.write_text("không phải tệp dữ liệu")
    with pytest.raises(GpdeskError):
        session.open(wrong)
    assert session.path == sample_file
    assert session.plan_year is not None


def test_another_file_tells_that_all_changed(session, qtbot, tmp_path):
    with qtbot.waitSignal(session.changed) as caught:
        session.create(tmp_path / "mới.gpdesk")
    assert caught.args == [ALL_TABLES]
    assert session.years == ()
