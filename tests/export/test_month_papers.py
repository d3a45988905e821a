"""Papers of the Action Month: what they say, long texts, empty months."""

from dataclasses import replace
from datetime import date

import pytest

from gpdesk.domain.event_tally import month_events
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.export import docx, pdf, xlsx
from gpdesk.export.catalogue import PaperChoice, build_document, file_stem
from gpdesk.export.document import Calendar, Item, Note, Paragraph, Table
from gpdesk.export.month_parts import MonthNotSetUp
from gpdesk.sample import sample_plan_year
from tests.export.parity import docx_words, excel_words_of, pdf_words, words_of, xlsx_words

YEAR = Period.of_year(2024)
MARCH = PaperChoice(date(2024, 3, 1), date(2024, 3, 31))
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
    assert "Tổng dự toán 25.100.000 đồng (bằng chữ: hai mươi lăm triệu một trăm nghìn đồng)" in text


def test_schedule_tells_every_event_once_or_as_recurring(sample):
    document = build_document(PaperKind.MONTH_SCHEDULE, sample, YEAR)
    table = table_of(document, 0)
    whens = [str(row.cells[1].value).replace("\u00a0", " ") for row in table.rows]
    assert "Hằng ngày\n15/11 - 15/12/2024\n06:00 - 06:15" in whens
    assert "Thứ Hai hằng tuần\n18/11 - 09/12/2024\n17:00 - 17:20" in whens
    assert "Thứ Tư, 20/11/2024\n08:00 - 10:30" in whens
    assert [cell.value for cell in table.rows[-1].cells] == ["Tổng cộng", 25_100_000, ""]
    titles = [row.cells[2].value for row in table.rows]
    names = {activity.id: activity.title for activity in sample.activities}
    for event in month_events(sample):
        assert (event.title or names[event.activity_id]) in titles


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


def test_list_of_any_span_of_days(sample):
    document = build_document(PaperKind.ACTIVITIES, sample, YEAR, MARCH)
    text = words(document)
    assert "từ ngày 01/3/2024 đến ngày 31/3/2024" in text
    assert "Họp Ban" in text
    assert "Lễ ra quân" not in text
    assert file_stem(PaperKind.ACTIVITIES, YEAR, MARCH) == "hoat-dong-2024-03-01-den-2024-03-31"


def test_a_month_without_events_has_no_empty_annex(sample):
    empty = replace(sample, activities=(), events=(), budget_lines=())
    for kind in (PaperKind.MONTH_PLAN, PaperKind.MONTH_SCHEDULE, PaperKind.MONTH_REPORT):
        document = build_document(kind, empty, YEAR)
        text = " ".join(block.text for block in document.body if isinstance(block, Item | Paragraph))
        for annex in document.appendices:
            assert not any(isinstance(block, Table | Calendar) for block in annex.body)
        # What is not there is not mentioned, and no mention is left half.
        assert "kèm theo )" not in text
        assert " ở ," not in text
        assert "Phụ lục II" not in text
    schedule = build_document(PaperKind.MONTH_SCHEDULE, empty, YEAR)
    assert not schedule.appendices
    assert any(set(block.text) == {"."} for block in schedule.body if isinstance(block, Paragraph))
