"""Papers of the Action Month: what they say, long texts, empty months; one count of attendance everywhere."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from gpdesk.domain.counting import with_counts
from gpdesk.domain.event import Event
from gpdesk.domain.event_tally import month_events
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.verdict import judge
from gpdesk.export import docx, pdf, xlsx
from gpdesk.export.catalogue import PaperChoice, build_document, letters_of
from gpdesk.export.document import Cell, Item, Note, Paragraph, Table
from gpdesk.export.invitation_document import EventUnknown
from gpdesk.export.month_parts import MonthNotSetUp
from gpdesk.sample import sample_plan_year
from tests.export.parity import docx_words, excel_words_of, pdf_words, words_of, xlsx_words

YEAR = Period.of_year(2024)
MONTH_PAPERS = (PaperKind.MONTH_PLAN, PaperKind.MONTH_SCHEDULE, PaperKind.MONTH_REPORT)


@pytest.fixture(scope="module")
def sample():
    return sample_plan_year(2024)


def words(document):
    """All texts of a document, annexes included."""
    blocks = [*document.body, *(block for appendix in document.appendices for block in appendix.body)]
    found = [document.title.abstract]
    for block in blocks:
        if isinstance(block, Table):
            found += [str(cell.value) for row in block.rows for cell in row.cells if cell.value not in (None, "")]
        elif isinstance(block, Paragraph | Item | Note):
            found.append(block.text)
    return " ".join(found)


def table_of(document, number):
    return next(block for block in document.appendices[number].body if isinstance(block, Table))


def test_plan_has_slogans_schedule_and_estimate(sample):
    document = build_document(PaperKind.MONTH_PLAN, sample, YEAR)
    assert [appendix.label for appendix in document.appendices] == [f"Phụ lục {n}" for n in ("I", "II", "III", "IV")]
    text = words(document)
    for slogan in sample.action_month.slogans:
        assert slogan in text
    assert sample.action_month.theme in text
    assert "Dự toán 25.100.000 đồng (bằng chữ: hai mươi lăm triệu một trăm nghìn đồng)" in text


def test_schedule_tells_every_event_once_or_as_recurring(sample):
    document = build_document(PaperKind.MONTH_SCHEDULE, sample, YEAR)
    table = table_of(document, 0)
    whens = [row.cells[1].value for row in table.rows]
    assert "Hằng ngày, 15/11 - 15/12/2024, 06:00 - 06:15" in whens
    assert "Thứ Hai hằng tuần, 18/11 - 09/12/2024, 17:00 - 17:20" in whens
    titles = [row.cells[2].value for row in table.rows]
    names = {activity.id: activity.title for activity in sample.activities}
    for event in month_events(sample):
        assert (event.title or names[event.activity_id]) in titles


def test_strip_is_one_landscape_page_with_everything_on_it(sample):
    document = build_document(PaperKind.MONTH_SCHEDULE, sample, YEAR)
    strip = replace(document, appendices=document.appendices[1:])
    text = words(strip)
    for event in month_events(sample):
        if event.title:
            assert event.title in text
    assert "23/11 (nghỉ)" in text
    import io

    import pdfplumber

    with pdfplumber.open(io.BytesIO(pdf.render(strip))) as pages:
        wide = [page for page in pages.pages if page.width > page.height]
        assert len(wide) == 1


def test_a_crowded_day_goes_to_numbered_notes_and_loses_nothing(sample):
    launch = next(event for event in sample.events if event.is_launch)
    crowd = tuple(
        replace(
            launch,
            id=f"x{number}",
            is_launch=False,
            title=f"Sự kiện số {number} của một ngày rất đông",
            starts_at=time(8),
        )
        for number in range(40)
    )
    document = build_document(PaperKind.MONTH_SCHEDULE, replace(sample, events=(*sample.events, *crowd)), YEAR)
    text = words(replace(document, appendices=document.appendices[1:]))
    for event in crowd:
        assert event.title in text
    assert pdf_words(pdf.render(document), document) == words_of(document)


@pytest.mark.parametrize("kind", MONTH_PAPERS)
def test_title_of_two_thousand_letters_prints_whole(sample, kind):
    long = " ".join(["Tọa đàm"] * 250)[:2000].strip()
    events = tuple(replace(event, title=long) if event.is_launch else event for event in sample.events)
    document = build_document(kind, replace(sample, events=events), YEAR)
    # A cell longer than a page goes on beside its neighbours: every word is there, in another order.
    assert sorted(pdf_words(pdf.render(document), document)) == sorted(words_of(document))
    assert docx_words(docx.render(document)) == words_of(document)
    assert sorted(xlsx_words(xlsx.render(document))) == sorted(excel_words_of(document))


@pytest.mark.parametrize("kind", MONTH_PAPERS)
def test_empty_month_prints_and_a_missing_one_says_what_to_do(sample, kind):
    empty = replace(sample, activities=(), events=(), budget_lines=())
    document = build_document(kind, empty, YEAR)
    assert pdf_words(pdf.render(document), document) == words_of(document)
    with pytest.raises(MonthNotSetUp, match="bấm Thiết lập"):
        build_document(kind, replace(sample, action_month=None), YEAR)


def test_invitations_are_one_for_each_partner(sample):
    event = next(event for event in sample.events if event.title == "Tọa đàm: chia sẻ việc nhà")
    letters = letters_of(sample, YEAR, PaperChoice(event_id=event.id))
    assert [choice.unit for choice in letters.values()] == ["Công an phường", "Trạm Y tế phường"]
    assert all(name.isascii() for name in letters)
    for choice in letters.values():
        document = build_document(PaperKind.INVITATION, sample, YEAR, choice)
        assert document.addressees.names == (choice.unit,)
        assert "8 giờ, thứ Tư, ngày 20 tháng 11 năm 2024" in words(document)
        assert "Hội trường UBND phường" in words(document)


def test_invitation_without_events_says_what_to_do(sample):
    with pytest.raises(EventUnknown):
        build_document(PaperKind.INVITATION, replace(sample, events=()), YEAR)


def test_list_of_any_span_of_days(sample):
    document = build_document(PaperKind.ACTIVITIES, sample, YEAR, PaperChoice(date(2024, 3, 1), date(2024, 3, 31)))
    text = words(document)
    assert "01/03 - 31/03/2024" in text
    assert "Họp Ban" in text
    assert "Lễ ra quân" not in text


def test_attendance_typed_once_is_the_same_everywhere(sample):
    """6.1's count, annex II, the closing report and the yearly report grow by the same people."""
    day = date(2024, 11, 22)
    before, after = sample, None
    activity = next(each for each in sample.activities if each.title.startswith("Tọa đàm xây dựng"))
    event = Event("mới", activity.id, day, day, time(8), time(9), female=100, male=11)
    after = with_counts(replace(sample, events=(*sample.events, event)))

    def reached(year):
        measure = next(each for code, _, _, each in year.walk() if code == "6.1")
        return judge(measure, year.readings_of(measure.id), YEAR).total.numerator

    def totals(year, kind, number, column):
        return table_of(build_document(kind, year, YEAR), number).rows[-1].cells[column].value

    assert reached(after) - reached(before) == 111
    for kind, annex in ((PaperKind.REPORT, 1), (PaperKind.MONTH_REPORT, 0), (PaperKind.ACTIVITIES, 0)):
        people, men, women = (
            totals(after, kind, annex, column) - totals(before, kind, annex, column) for column in (2, 3, 4)
        )
        assert (people, men, women) == (111, 11, 100)
    assert "Tọa đàm: 3 cuộc, 242 lượt" in words(build_document(PaperKind.MONTH_REPORT, before, YEAR))
    assert "Tọa đàm: 4 cuộc, 353 lượt" in words(build_document(PaperKind.MONTH_REPORT, after, YEAR))
    assert "Tọa đàm: 11 cuộc, 889 lượt" in words(build_document(PaperKind.REPORT, after, YEAR))


def test_five_thousand_events_in_a_month_print(sample):
    activity = next(each for each in sample.activities if each.in_action_month)
    start = date(2024, 11, 15)
    events = tuple(
        Event(
            f"n{number}",
            activity.id,
            start + timedelta(days=number % 31),
            start + timedelta(days=number % 31),
            title=f"Việc {number}",
        )
        for number in range(5000)
    )
    document = build_document(PaperKind.MONTH_SCHEDULE, replace(sample, events=events), YEAR)
    cells = [cell for row in table_of(document, 0).rows for cell in row.cells if isinstance(cell, Cell)]
    assert sum(str(cell.value).startswith("Việc ") for cell in cells) == 5000
    text = words(replace(document, appendices=document.appendices[1:]))
    assert "Việc 4999" in text
