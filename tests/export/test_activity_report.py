"""What reports say of activities: money that belongs to the span, what is still open, the news of the month."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from gpdesk.domain.activity import ActivityForm, ActivityState
from gpdesk.domain.event_tally import month_activities
from gpdesk.domain.identity import NewsItemId
from gpdesk.domain.news import NewsItem, NewsKind
from gpdesk.domain.paper import Paper, PaperKind
from gpdesk.domain.period import Period
from gpdesk.export.catalogue import PaperChoice, build_document
from gpdesk.export.document import Item, Note, Paragraph, Table
from gpdesk.sample import sample_plan_year

YEAR = Period.of_year(2024)
Q1 = PaperChoice(date(2024, 1, 1), date(2024, 3, 31))


@pytest.fixture(scope="module")
def sample():
    return sample_plan_year(2024)


def body(document):
    return [block.text for block in document.body if isinstance(block, Item | Paragraph)]


def rows(document, annex=0):
    table = next(block for block in document.appendices[annex].body if isinstance(block, Table))
    return [[cell.value for cell in row.cells] for row in table.rows]


def note(document, annex=0):
    return next(block.text for block in document.appendices[annex].body if isinstance(block, Note))


def activity_of(sample, start):
    return next(each for each in sample.activities if each.title.startswith(start))


def test_money_of_an_activity_stands_only_where_all_of_it_does(sample):
    first_quarter = build_document(PaperKind.ACTIVITIES, sample, YEAR, Q1)
    club = next(row for row in rows(first_quarter) if "Sinh hoạt câu lạc bộ Gia đình phát triển bền vững" in row)
    assert club[-2] == ""
    assert "kéo dài qua nhiều kỳ ghi ở báo cáo năm" in note(first_quarter)
    whole = build_document(PaperKind.ACTIVITIES, sample, YEAR)
    club = next(row for row in rows(whole) if "Sinh hoạt câu lạc bộ Gia đình phát triển bền vững" in row)
    assert club[-2] == 6_000_000
    assert rows(whole)[-1][-2] == sum(line.spent for line in sample.budget_lines)
    assert "nhiều kỳ" not in note(whole)


def test_a_long_list_names_the_first_ten_and_counts_the_rest(sample):
    lines = tuple(replace(each, spent=None) for each in sample.budget_lines)
    names = {each.activity_id for each in lines}
    document = build_document(PaperKind.ACTIVITIES, replace(sample, budget_lines=lines), YEAR)
    told = next(text for text in body(document) if text.startswith("Chưa có số đã chi: "))
    assert told.count("; ") == 10
    assert told.endswith(f"; và {len(names) - 10:02d} hoạt động khác.")
    # The annex tells each of them.
    assert sum("chưa có số đã chi" in str(row[-1]) for row in rows(document)) == len(names)


@pytest.mark.parametrize("kind", [PaperKind.REPORT, PaperKind.ACTIVITIES, PaperKind.MONTH_REPORT])
def test_every_report_asks_its_addressee_at_the_end(sample, kind):
    assert body(build_document(kind, sample, YEAR))[-1].endswith(
        "báo cáo Ủy ban nhân dân thành phố Long Xuyên tổng hợp, theo dõi./."
    )


def test_money_not_spent_yet_is_never_told_as_spent(sample):
    training = activity_of(sample, "Tập huấn kỹ năng lãnh đạo")
    lines = tuple(
        replace(each, spent=None) if each.activity_id == training.id else each for each in sample.budget_lines
    )
    document = build_document(PaperKind.ACTIVITIES, replace(sample, budget_lines=lines), YEAR)
    row = next(row for row in rows(document) if training.title in row)
    assert row[-2] == ""
    assert row[-1] == "dự toán 5.000.000 đồng, chưa có số đã chi"
    assert "Chưa có số đã chi: tập huấn kỹ năng lãnh đạo" in " ".join(body(document))
    budget = next(row for row in rows(document, 1) if training.title in row)
    assert budget[3:5] == [5_000_000, None]
    assert "ô trống là khoản chưa có số đã chi (1 khoản)" in note(document, 1)


def test_an_estimate_says_nothing_of_spending(sample):
    plan = build_document(PaperKind.MONTH_PLAN, sample, YEAR)
    table = next(block for block in plan.appendices[-1].body if isinstance(block, Table))
    assert "Đã chi (đồng)" not in [column.title for column in table.columns]
    assert "Phát sinh thêm chi phí" not in str(rows(plan, -1))
    assert note(plan, -1) == "Bằng chữ: Hai mươi lăm triệu một trăm nghìn đồng./."


def test_spending_beyond_the_plan_is_told_with_its_reason(sample):
    words = " ".join(body(build_document(PaperKind.MONTH_REPORT, sample, YEAR)))
    assert "Vượt dự toán 200.000 đồng: lễ ra quân hưởng ứng Tháng hành động (phát sinh thêm chi phí loa, rạp)." in words


def test_closing_report_says_what_is_open(sample):
    talk = activity_of(sample, "Tọa đàm xây dựng")
    check = activity_of(sample, "Kiểm tra việc hưởng ứng")
    events = []
    for event in sample.events:
        changes = {}
        if event.title == "Kiểm tra tại khóm Tân Quới":
            changes = {"state": ActivityState.PLANNED, "female": None, "male": None}
        elif event.title == "Tọa đàm: chia sẻ việc nhà":
            changes = {"state": ActivityState.POSTPONED}
        elif event.title.startswith("Tọa đàm Ngày Quốc tế"):
            changes = {"female": None, "male": None}
        events.append(replace(event, **changes))
    words = body(build_document(PaperKind.MONTH_REPORT, replace(sample, events=tuple(events)), YEAR))
    assert "Chưa ghi nhận kết quả của 01 cuộc: kiểm tra tại khóm Tân Quới (06/12/2024)." in words
    assert "Hoãn, hủy: tọa đàm: chia sẻ việc nhà (hoãn, 20/11/2024)." in words
    assert "Chưa có số người dự của 01 cuộc: tọa đàm Ngày Quốc tế xóa bỏ bạo lực đối với phụ nữ (25/11/2024)." in words
    assert check.in_action_month
    assert talk.in_action_month
    assert not any("Chưa ghi nhận" in text for text in body(build_document(PaperKind.MONTH_REPORT, sample, YEAR)))


def test_a_launch_that_was_not_held_is_not_told_as_held(sample):
    events = tuple(
        replace(each, state=ActivityState.PLANNED, female=None, male=None) if each.is_launch else each
        for each in sample.events
    )
    words = " ".join(body(build_document(PaperKind.MONTH_REPORT, replace(sample, events=events), YEAR)))
    assert "Tổ chức ngày 15/11/2024" not in words
    assert "Chưa ghi nhận kết quả của 01 cuộc: lễ ra quân" in words


def test_activity_without_events_is_told_as_open(sample):
    bare = tuple(event for event in sample.events if event.activity_id != activity_of(sample, "Họp tổng kết").id)
    activities = tuple(
        replace(each, state=ActivityState.PLANNED) if each.title.startswith("Họp tổng kết") else each
        for each in sample.activities
    )
    year = replace(sample, events=bare, activities=activities)
    words = " ".join(body(build_document(PaperKind.MONTH_REPORT, year, YEAR)))
    assert "Chưa ghi nhận kết quả của hoạt động: họp tổng kết Tháng hành động." in words
    schedule = rows(build_document(PaperKind.MONTH_SCHEDULE, year, YEAR))
    assert schedule[-2][1:3] == ["Chưa xếp ngày", "Họp tổng kết Tháng hành động"]
    assert schedule[-1] == ["Tổng cộng", 25_100_000, ""]


def test_news_of_the_month_are_counted_from_their_log(sample):
    start = date(2024, 11, 15)
    items = tuple(
        NewsItem(NewsItemId(str(number)), start + timedelta(days=day), "Tin", kind)
        for number, (day, kind) in enumerate(
            [
                (-1, NewsKind.ARTICLE),
                (0, NewsKind.ARTICLE),
                (30, NewsKind.ARTICLE),
                (31, NewsKind.POST),
                (5, NewsKind.POST),
            ]
        )
    )
    words = body(build_document(PaperKind.MONTH_REPORT, replace(sample, news_items=items), YEAR))
    assert (
        "Tin, bài đã đăng, phát từ ngày 15/11/2024 đến ngày 15/12/2024 (theo sổ tin, bài): 02 tin, bài viết; 01 bài trên "
        "mạng xã hội, trang thông tin."
    ) in words


def test_closing_report_names_the_plan_of_the_month(sample):
    paper = Paper("k", sample.plan.id, PaperKind.MONTH_PLAN, YEAR, "131", "KH-UBND", date(2024, 11, 8))
    words = body(build_document(PaperKind.MONTH_REPORT, replace(sample, papers=(*sample.papers, paper)), YEAR))
    plan = "Thực hiện Kế hoạch số 131/KH-UBND ngày 08 tháng 11 năm 2024 của Ủy ban nhân dân (UBND) phường Mỹ An Đông về"
    assert words[0].startswith(plan)
    assert "UBND phường Mỹ An Đông báo cáo" in words[0]


def test_report_day_of_units_is_the_clerks_or_a_blank(sample):
    def told(year):
        return next(text for text in body(build_document(PaperKind.MONTH_PLAN, year, YEAR)) if "gửi kết quả" in text)

    assert "trước ngày ..... tháng ..... năm 2024 để tổng hợp" in told(sample)
    day = replace(sample.deadlines[0], title="Các đơn vị báo cáo kết quả Tháng hành động", due_on=date(2024, 12, 20))
    assert "trước ngày 20/12/2024 để tổng hợp" in told(replace(sample, deadlines=(*sample.deadlines, day)))


def test_each_unit_is_told_what_it_leads_and_where_it_helps(sample):
    words = body(build_document(PaperKind.MONTH_PLAN, sample, YEAR))
    for activity in month_activities(sample):
        own = [text for text in words if text.startswith(f"{activity.lead_unit}: chủ trì")]
        assert len(own) == 1
        assert activity.title[1:] in own[0]
        for unit in filter(None, activity.partners.split("; ")):
            assert any(text.startswith(unit) and activity.title[1:] in text.split("hối hợp", 1)[-1] for text in words)


def test_annexes_are_mentioned_by_their_numbers(sample):
    words = " ".join(body(build_document(PaperKind.MONTH_PLAN, sample, YEAR)))
    assert "khẩu hiệu tuyên truyền ở Phụ lục I" in words
    assert "chi tiết ở Phụ lục IV" in words
    month = replace(sample.action_month, slogans=())
    bare = replace(sample, action_month=month, budget_lines=())
    document = build_document(PaperKind.MONTH_PLAN, bare, YEAR)
    assert [each.label for each in document.appendices] == ["Phụ lục I", "Phụ lục II"]
    assert "Thông điệp" not in " ".join(body(document))


def test_papers_issued_stand_in_the_annex_with_their_number(sample):
    document = build_document(PaperKind.ACTIVITIES, sample, YEAR)
    paper = next(each for each in sample.activities if each.form is ActivityForm.PAPER)
    row = next(row for row in rows(document) if paper.title in row)
    assert row[5:7] == ["văn bản", 1]
    assert row[-1] == "Số 52/QĐ-UBND"
