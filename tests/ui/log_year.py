"""The sample with logs of the year, for tests of the pages that show them: invented, small, the same every time."""

from datetime import date

from gpdesk.domain.commitment import Commitment
from gpdesk.domain.counting import with_count_source
from gpdesk.domain.deadline import Deadline
from gpdesk.domain.leadership import LeadershipCount
from gpdesk.domain.news import NewsItem, NewsKind
from gpdesk.domain.period import Period
from gpdesk.domain.reach import Reach, ReachMethod
from gpdesk.domain.target import CountSource
from gpdesk.domain.unit import Headcount, Unit, UnitKind
from gpdesk.domain.violence import ViolenceCount, ViolenceItem

SOURCES = {
    "3.2a": CountSource.VICTIM_SUPPORT,
    "6.1": CountSource.REACH,
    "6.2": CountSource.COMMITMENT,
    "6.3": CountSource.NEWS,
    "6.4": CountSource.BROADCAST,
}
TITLES = ("Định hướng nghề cho nữ", "An toàn trên mạng", "Ấm áp gia đình", "Đối thoại ở khóm")


def clear_logs(store):
    """Take away whatever logs the sample brings."""
    for repository in (
        store.news_items, store.commitments, store.reaches, store.violence_counts, store.leadership_counts,
        store.deadlines, store.units, store.period_locks, store.activities,
    ):  # fmt: skip
        for noun in repository.list():
            repository.remove(noun.id)


def add_logs(store):
    """Fill the logs of 2024, inside an operation."""
    clear_logs(store)
    plan_year = store.plan_year(2024)
    for code, _, _, measure in plan_year.walk():
        source = SOURCES.get(code, CountSource.TYPED)
        if source is not measure.counted_from:
            store.measures.update(with_count_source(measure, source))
        if code in SOURCES:
            for reading in plan_year.readings_of(measure.id):
                if not reading.id.startswith("counted:"):
                    store.readings.remove(reading.id)
    for number, title in enumerate(TITLES, start=1):
        kind = NewsKind.BROADCAST if number == 2 else NewsKind.ARTICLE
        store.news_items.add(NewsItem(f"n{number}", date(2024, number, 10), title, kind, "Trang thông tin", None))
    for number, days in enumerate(((date(2024, 3, 1), date(2024, 3, 2)), (date(2024, 3, 1), None)), start=1):
        store.commitments.add(Commitment(f"c{number}", 2024, number, f"Chi bộ Khóm {number}", informed_on=days[0], committed_on=days[1]))  # fmt: skip
    for number in (1, 2, 10):
        store.units.add(Unit(f"u{number}", number, f"Khóm {number}", UnitKind.HAMLET))
    store.headcounts.add(Headcount("h1", "u1", 2024, 100, 220, 180, 5, 6, 25))
    store.headcounts.add(Headcount("h2", "u2", 2024, 150, 300, 300))
    store.reaches.add(Reach("r1", date(2024, 2, 5), "Loa khóm 1", ReachMethod.LOUDSPEAKER, "u1", percent=50))
    quarter = Period.quarter(2024, 1)
    for item, count in ((ViolenceItem.CASES, 3), (ViolenceItem.FOUND_VICTIMS, 2), (ViolenceItem.SERVED_VICTIMS, 2)):
        store.violence_counts.add(ViolenceCount(f"v{item.value}", quarter, item, count))
    store.leadership_counts.add(LeadershipCount("l1", 2024, 1, "Ủy ban nhân dân phường", 4, 1, 0))
    store.leadership_counts.add(LeadershipCount("l2", 2023, 1, "Ủy ban nhân dân phường", 4, 2, 0))
    store.leadership_counts.add(LeadershipCount("l3", 2023, 2, "Trưởng khóm", 3, 1, 0, note="cũ"))
    store.deadlines.add(Deadline("d1", plan_year.plan.id, "Báo cáo năm", date(2024, 11, 15)))
