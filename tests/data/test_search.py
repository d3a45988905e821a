"""Search of everything: accents or none, exact ones first, brought up to date by each change."""

from dataclasses import replace
from datetime import date

import pytest

from gpdesk.data.store import Store
from gpdesk.domain.news import NewsItem
from gpdesk.domain.reading import Evidence
from gpdesk.sample import sample_plan_year


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "a.gpdesk") as opened:
        with opened.operation("Lập"):
            opened.add_plan_year(sample_plan_year(2023))
            opened.add_plan_year(sample_plan_year(2024))
        yield opened


def places(store, text):
    return [hit.place for hit in store.search(text)]


def add_news(store, title, day=date(2024, 5, 3), name=None):
    with store.operation("Thêm tin"):
        store.news_items.add(NewsItem(name or title, day, title))


@pytest.mark.parametrize(
    "text", ["đường dây nóng", "duong day nong", "DUONG DAY", "Đường  Dây", "nóng đường", "đuong dây nong"]
)
def test_accents_case_and_order_do_not_matter(store, text):
    add_news(store, "Giới thiệu Đường dây nóng của phường")
    assert "news:Giới thiệu Đường dây nóng của phường" in places(store, text)


def test_exact_accents_come_first(store):
    add_news(store, "Bán hàng rong")
    add_news(store, "Bạn hãy lên tiếng")
    add_news(store, "Bàn về bình đẳng")
    hits = [hit for hit in store.search("bàn") if hit.place.startswith("news:")]
    assert hits[0].title == "Bàn về bình đẳng"
    assert [hit.is_exact for hit in hits if hit.title.startswith(("Bán", "Bạn"))] == [False, False]


def test_every_part_of_the_file_is_found_at_its_place(store):
    year = store.plan_year(2024)
    reading = year.readings[0]
    with store.operation("Ghi chú"):
        store.readings.update(replace(reading, note="Chữ hiếm quá chừng"))
    (hit,) = store.search("chu hiem qua chung")
    code = year.codes()[reading.measure_id]
    assert (hit.place, hit.year, hit.kind) == (f"readings:{code}:{reading.period.code}", 2024, "Số liệu")
    assert "Chữ hiếm quá chừng" in hit.excerpt
    assert "signer" in places(store, year.signers[0].name)
    assert "office" in places(store, "mỹ an đông")
    assert "objective:1" in places(store, year.objectives[0].title)
    assert "target:2.2" in places(store, year.targets_of(year.objectives[1].id)[1].statement[:40])


def test_change_undo_and_redo_are_seen_at_once(store):
    assert places(store, "chuyện chưa có") == []
    add_news(store, "Chuyện chưa có", name="x")
    assert places(store, "chuyen chua co") == ["news:x"]
    store.undo()
    assert places(store, "chuyện chưa có") == []
    store.redo()
    assert places(store, "chuyện chưa có") == ["news:x"]
    with store.operation("Xóa năm"):
        store.plans.remove(store.plans.list()[0].id)
    found = [hit for hit in store.search("tỷ lệ") if hit.place.startswith(("target:", "measure:"))]
    assert {hit.year for hit in found} == {2024}


def test_nothing_and_too_much(store):
    assert store.search("") == store.search("  \n ") == ()
    assert store.search("zzzz không có") == ()
    assert len(store.search("năm", limit=5)) == 5
    long = store.search("thực hiện")
    assert all(len(hit.excerpt) <= 110 for hit in long)


def test_activities_events_money_and_the_month_are_found(store):
    year = store.plan_year(2024)
    activity, event, line = year.activities[0], year.events[0], year.budget_lines[0]
    owner = next(each for each in year.activities if each.id == line.activity_id)
    with store.operation("Ghi"):
        store.activities.update(replace(activity, place="Sân vận động lạ", evidence=Evidence("987/QĐ-UBND")))
        store.events.update(replace(event, partners="Đoàn phối hợp hiếm", chair="Phó Chủ tịch hiếm hoi"))
        store.budget_lines.update(replace(line, note="Chi vượt vì mưa bão"))
        store.action_months.update(replace(year.action_month, theme="Chủ đề khác thường"))
        store.holidays.update(replace(year.holidays[0], name="Ngày nghỉ đặc biệt"))
    for text, place in (
        ("san van dong la", f"activity:{activity.id}"),
        ("987/QĐ", f"activity:{activity.id}"),
        ("phoi hop hiem", f"event:{event.id}"),
        ("Phó Chủ tịch hiếm hoi", f"event:{event.id}"),
        ("mua bao", f"budget:{line.id}"),
        (owner.title, f"budget:{line.id}"),
        ("khac thuong", "month"),
        ("nghi dac biet", f"holiday:{year.holidays[0].id}"),
    ):
        assert (place, 2024) in [(hit.place, hit.year) for hit in store.search(text)], text
    with store.operation("Đổi tên"):
        store.activities.update(replace(owner, title="Tên hoạt động mới toanh"))
    assert f"budget:{line.id}" in places(store, "moi toanh")
