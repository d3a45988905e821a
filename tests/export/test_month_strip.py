"""The month on one landscape page: its grid never parts, nothing is cut, what finds no room is told by number."""

import io
import re
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import pairwise

import pdfplumber
import pytest

from gpdesk.domain.activity import ActivityState
from gpdesk.domain.event import Event
from gpdesk.domain.event_tally import month_activities, month_events
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.export import docx, pdf, xlsx
from gpdesk.export.catalogue import build_document
from gpdesk.export.document import Calendar, Note, calendar_texts
from gpdesk.export.style import STYLES, Role
from gpdesk.sample import sample_plan_year
from tests.export.office_suite import converted, needs_office_suite
from tests.export.parity import docx_words, excel_words_of, pdf_words, words_of, xlsx_words

FIRST = date(2024, 11, 15)


@pytest.fixture(scope="module")
def sample():
    return sample_plan_year(2024)


def crowded(year, count, title="Việc số {} của tháng có nhiều việc"):
    """Return the year with that many events in its month: all forms, hours and none, some over several days."""
    activities = month_activities(year)
    events = []
    for number in range(count):
        day = number * 7 % 31
        last = min(30, day + 3 if number % 9 == 0 else day)
        events.append(
            Event(
                f"n{number}",
                activities[number % len(activities)].id,
                FIRST + timedelta(days=day),
                FIRST + timedelta(days=last),
                time(7 + number % 10) if number % 3 else None,
                title=title.format(number),
            )
        )
    return replace(year, events=tuple(events))


def strip_of(year):
    """Return the notice with the strip as its only annex."""
    document = build_document(PaperKind.MONTH_SCHEDULE, year, Period.of_year(year.plan.year))
    return replace(document, appendices=document.appendices[1:])


def parts(document):
    calendar, *notes = document.appendices[0].body
    assert isinstance(calendar, Calendar)
    assert all(isinstance(note, Note) and note.is_small for note in notes)
    return calendar, [note.text for note in notes]


def wide_pages(data):
    with pdfplumber.open(io.BytesIO(data)) as pages:
        return [page.extract_text() for page in pages.pages if page.width > page.height]


@pytest.mark.parametrize("year", range(2022, 2033))
def test_sample_is_one_page_in_any_year(year):
    """2025, 2026 and 2031 touch six weeks."""
    document = strip_of(sample_plan_year(year))
    assert len(wide_pages(pdf.render(document))) == 1


def test_weeks_begin_on_monday_and_days_tell_what_they_are(sample):
    calendar, notes = parts(strip_of(sample))
    assert calendar.heads[0] == "Thứ Hai"
    labels = [day.label for week in calendar.weeks for day in week.days]
    assert labels[:7] == ["", "", "", "", "15/11", "16/11 (nghỉ)", "17/11 (nghỉ)"]
    assert labels[-1] == "15/12 (nghỉ)"
    assert sum(label != "" for label in labels) == 31
    days = {day.label: day for week in calendar.weeks for day in week.days}
    assert days["16/11 (nghỉ)"].is_off
    assert not days["15/11"].is_off
    assert days["25/11"].texts[0].text == "Ngày Quốc tế xóa bỏ bạo lực đối với phụ nữ"
    assert days["25/11"].texts[0].is_strong
    assert [(text.text, text.is_strong) for text in days["15/11"].texts] == [
        ("07:00 Lễ ra quân hưởng ứng Tháng hành động", True)
    ]
    assert notes[0] == "Chữ đậm: lễ ra quân, ngày kỷ niệm; nền xám: ngày nghỉ"
    assert any(
        "Hằng ngày, 15/11 - 15/12/2024, 06:00 - 06:15: Phát thanh" in note.replace("\u00a0", " ") for note in notes
    )


def test_an_event_over_days_is_one_bar_in_each_week(sample):
    calendar, _ = parts(strip_of(sample))
    bars = [[(bar.first, bar.last, bar.text) for lane in week.lanes for bar in lane] for week in calendar.weeks]
    assert [week[0] for week in bars] == [
        (4, 6, "Treo băng rôn, pa nô (đến 15/12)"),
        *[(0, 6, "Treo băng rôn, pa nô (tiếp theo, đến 15/12)")] * 4,
    ]
    assert bars[1][1:] == [
        (0, 1, "In bổ sung băng rôn cho trường học (đến 19/11)"),
        (3, 4, "Phát tờ rơi tại chợ (đến 22/11)"),
    ]


def test_what_lies_outside_the_month_is_told_below(sample):
    _, notes = parts(strip_of(sample))
    assert any("Ngoài thời gian trên: thứ Tư, 18/12/2024" in note and "Họp tổng kết" in note for note in notes)


@pytest.mark.parametrize("count", [60, 150, 500])
def test_the_grid_stays_one_page_whatever_the_crowd(sample, count):
    document = strip_of(crowded(sample, count))
    calendar, notes = parts(document)
    pages = wide_pages(pdf.render(document))
    grid_words = len(" ".join(calendar_texts(calendar)).split())
    assert len(pages[0].split()) >= grid_words
    for week in calendar.weeks:
        for day in filter(None, (day.label.split(" ")[0].rstrip(",") for day in week.days)):
            assert day in pages[0]
    numbers = [int(each) for note in notes for each in re.findall(r"\((\d+)\) (?:\d|[^\W\d])", note)]
    assert numbers == list(range(1, len(numbers) + 1))
    referred = [label for label in (day.label for week in calendar.weeks for day in week.days) if "xem" in label]
    ends = [int(re.findall(r"\((\d+)\)", label)[-1]) for label in referred]
    assert ends == sorted(ends)
    assert (ends or [0])[-1] == len(numbers)


@pytest.mark.parametrize("count", [60, 500])
def test_no_word_of_a_crowded_month_is_lost(sample, count):
    year = crowded(sample, count)
    document = build_document(PaperKind.MONTH_SCHEDULE, year, Period.of_year(2024))
    data = {"pdf": pdf.render(document), "docx": docx.render(document), "xlsx": xlsx.render(document)}
    assert pdf_words(data["pdf"], document) == words_of(document)
    assert docx_words(data["docx"]) == words_of(document)
    assert xlsx_words(data["xlsx"]) == excel_words_of(document)
    strip = " ".join(words_of(strip_of(year)))
    for event in year.events:
        assert re.search(rf"\b{event.title}\b", strip)


def test_titles_of_two_thousand_letters_are_whole_in_every_format(sample):
    long = " ".join(f"tọa đàm {number}" for number in range(180))[:2000].strip()
    assert len(long) > 1990
    year = crowded(sample, 40, long + " số {}")
    document = strip_of(year)
    calendar, notes = parts(document)
    assert not any(long[:60] in text for text in calendar_texts(calendar))
    for number in range(40):
        assert any(f"{long} số {number}" in note for note in notes)
    assert pdf_words(pdf.render(document), document) == words_of(document)
    assert docx_words(docx.render(document)) == words_of(document)
    assert sorted(xlsx_words(xlsx.render(document))) == sorted(excel_words_of(document))


def test_five_thousand_events_are_all_told(sample):
    year = crowded(sample, 5000, "Việc {}")
    document = build_document(PaperKind.MONTH_SCHEDULE, year, Period.of_year(2024))
    listed = [str(row.cells[2].value) for row in document.appendices[0].body[0].rows[:-1]]
    assert sorted(listed) == sorted(event.title for event in year.events)
    strip = set(re.findall(r"Việc \d+", " ".join(words_of(replace(document, appendices=document.appendices[1:])))))
    assert strip == {event.title for event in year.events}


def test_what_was_called_off_is_not_announced(sample):
    launch = next(event for event in sample.events if event.is_launch)
    off = replace(launch, state=ActivityState.CANCELLED)
    year = replace(sample, events=tuple(off if each is launch else each for each in sample.events))
    assert "Lễ ra quân hưởng ứng" not in " ".join(words_of(strip_of(year)))


def test_an_end_before_its_start_hides_nothing(sample):
    event = replace(
        month_events(sample)[0], starts_on=date(2024, 11, 20), ends_on=date(2024, 11, 1), title="Ngày ngược"
    )
    year = replace(sample, events=(event,))
    calendar, _ = parts(strip_of(year))
    on = [day.label for week in calendar.weeks for day in week.days for text in day.texts if "Ngày ngược" in text.text]
    assert on == ["20/11"]


def test_typed_holidays_are_off(sample):
    from gpdesk.domain.action_month import Holiday

    year = replace(sample, holidays=(*sample.holidays, Holiday("h", date(2024, 11, 20), "Nghỉ bù")))
    calendar, _ = parts(strip_of(year))
    day = next(day for week in calendar.weeks for day in week.days if day.label.startswith("20/11"))
    assert day.is_off
    assert day.label.startswith("20/11 (nghỉ)")
    assert (day.texts[0].text, day.texts[0].is_strong) == ("Nghỉ bù", True)


def test_letters_are_legible_and_stand_within_their_days(sample):
    """Words of a day never run over its edges, and no word lies on another."""
    document = strip_of(crowded(sample, 150))
    assert min(STYLES[role].size for role in (Role.CALENDAR_TEXT, Role.CALENDAR_DAY, Role.CALENDAR_NOTE)) >= 8
    with pdfplumber.open(io.BytesIO(pdf.render(replace(document, meta=replace(document.meta, mark=""))))) as pages:
        page = next(page for page in pages.pages if page.width > page.height)
        left, right = 30 / 25.4 * 72, page.width - 15 / 25.4 * 72
        words = page.extract_words(keep_blank_chars=False, x_tolerance=1.5)
        assert min(word["x0"] for word in words) >= left - 1
        assert max(word["x1"] for word in words) <= right + 1
        assert max(word["bottom"] for word in words) <= page.height - 20 / 25.4 * 72 + 1
        sizes = {round(char["size"]) for char in page.chars}
        assert min(sizes) >= 8
        lines: dict[float, list[dict[str, float]]] = {}
        for word in words:
            lines.setdefault(round(word["top"], 1), []).append(word)
        for own in lines.values():
            own.sort(key=lambda word: word["x0"])
            assert all(one["x1"] <= two["x0"] + 0.5 for one, two in pairwise(own))


@pytest.mark.office_suite
@needs_office_suite
@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_an_office_program_prints_the_grid_on_one_page(sample, tmp_path, suffix):
    document = strip_of(crowded(sample, 150))
    data = {"docx": docx, "xlsx": xlsx}[suffix].render(document)
    pages = wide_pages(converted(tmp_path, f"strip.{suffix}", data).read_bytes())
    calendar, _ = parts(document)
    for week in calendar.weeks:
        for label in filter(None, (day.label.split(" ")[0].rstrip(",") for day in week.days)):
            assert label in pages[0]
    whole = strip_of(sample)
    data = {"docx": docx, "xlsx": xlsx}[suffix].render(whole)
    assert len(wide_pages(converted(tmp_path, f"sample.{suffix}", data).read_bytes())) == 1
