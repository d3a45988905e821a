"""Attendance is typed once and is the same everywhere: 6.1's count, annex II, the closing report, the yearly report."""

from dataclasses import replace
from datetime import date

import pytest

from gpdesk.domain.activity import ActivityForm, ActivityState
from gpdesk.domain.counting import with_counts
from gpdesk.domain.event_tally import month_events, tally_events
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.verdict import judge
from gpdesk.export.activity_result import SECTION_FORMS
from gpdesk.export.activity_table import COLUMNS
from gpdesk.export.catalogue import PaperChoice, build_document
from gpdesk.export.document import Item, Paragraph, RowRole, Table
from gpdesk.export.month_content import GROUPS
from gpdesk.export.month_report_document import FORMS
from gpdesk.sample import sample_plan_year

YEAR = Period.of_year(2024)
PEOPLE, MEN, WOMEN = ([column.title for column in COLUMNS].index(title) for title in ("Tổng số người dự", "Nam", "Nữ"))
# Paper and the place of its table of activities among the annexes.
PAPERS = ((PaperKind.REPORT, 1), (PaperKind.MONTH_REPORT, 0), (PaperKind.ACTIVITIES, 0))


@pytest.fixture(scope="module")
def sample():
    return sample_plan_year(2024)


@pytest.fixture(scope="module")
def launch(sample):
    return next(event for event in sample.events if event.is_launch)


def table(year, kind, annex, choice=None):
    document = build_document(kind, year, YEAR, *([choice] if choice else []))
    return next(block for block in document.appendices[annex].body if isinstance(block, Table))


def values(row):
    """Return the cells of a row by column, those that others cover as ""."""
    found = []
    for cell in row.cells:
        found += [cell.value, *[""] * (cell.columns - 1)]
    return found


def total(year, kind, annex):
    row = values(table(year, kind, annex).rows[-1])
    return row[PEOPLE], row[MEN], row[WOMEN]


def row_of(year, kind, annex, title):
    row = next(values(row) for row in table(year, kind, annex).rows if title in values(row))
    return row[PEOPLE], row[MEN], row[WOMEN]


def reached(year):
    measure = next(each for code, _, _, each in year.walk() if code == "6.1")
    return judge(measure, year.readings_of(measure.id), YEAR).total.numerator


def sentences(year, kind):
    document = build_document(kind, year, YEAR)
    return " ".join(block.text for block in document.body if isinstance(block, Item | Paragraph))


def changed(sample, event, **changes):
    events = tuple(replace(each, **changes) if each.id == event.id else each for each in sample.events)
    return with_counts(replace(sample, events=events))


def test_one_changed_head_changes_every_paper_alike(sample, launch):
    title = next(each.title for each in sample.activities if each.id == launch.activity_id)
    after = changed(sample, launch, female=launch.female + 9, male=launch.male - 2)
    assert reached(after) - reached(sample) == 7
    for kind, annex in PAPERS:
        assert row_of(sample, kind, annex, title) == (260, 112, 148)
        assert row_of(after, kind, annex, title) == (267, 110, 157)
        before, now = total(sample, kind, annex), total(after, kind, annex)
        assert tuple(new - old for new, old in zip(now, before, strict=True)) == (7, -2, 9)
        assert "260 lượt người tham dự (trong đó nữ 148 người, chiếm 56,9%)" in sentences(sample, kind)
        assert "267 lượt người tham dự (trong đó nữ 157 người, chiếm 58,8%)" in sentences(after, kind)


def test_all_papers_say_the_same_sums(sample):
    assert total(sample, PaperKind.REPORT, 1) == total(sample, PaperKind.ACTIVITIES, 0)
    events = tally_events(sample.events)
    assert total(sample, PaperKind.REPORT, 1) == (events.people, events.male, events.female)
    month = tally_events(month_events(sample))
    assert total(sample, PaperKind.MONTH_REPORT, 0) == (month.people, month.male, month.female)
    assert f"Các hoạt động có {month.people} lượt người tham dự" in sentences(sample, PaperKind.MONTH_REPORT)
    assert "36 cuộc có đếm người dự, 1.771 lượt người" in sentences(sample, PaperKind.ACTIVITIES)


@pytest.mark.parametrize("state", [ActivityState.CANCELLED, ActivityState.POSTPONED])
def test_what_was_called_off_counts_nowhere(sample, launch, state):
    after = changed(sample, launch, state=state)
    assert reached(sample) - reached(after) == 260
    for kind, annex in PAPERS:
        before, now = total(sample, kind, annex), total(after, kind, annex)
        assert tuple(old - new for new, old in zip(now, before, strict=True)) == (260, 112, 148)


def test_people_of_unknown_sex_are_told(sample, launch):
    after = changed(sample, launch, unknown=5)
    assert reached(after) - reached(sample) == 5
    rows = table(after, PaperKind.MONTH_REPORT, 0).rows
    assert values(rows[-1])[PEOPLE] == total(sample, PaperKind.MONTH_REPORT, 0)[0] + 5
    assert sum("5 người không rõ giới tính" in str(values(row)[-1]) for row in rows) == 2


def test_figure_shows_where_it_comes_from(sample):
    counted = sample.counted(next(m.id for code, _, _, m in sample.walk() if code == "6.1"), Period.quarter(2024, 4))
    assert "Người dự các sự kiện: 1.771 lượt người" in counted.lines
    assert "người dự trực tiếp" in counted.method


def test_every_form_is_told_in_one_place():
    for forms in (SECTION_FORMS.values(), FORMS.values(), [own for _, own in GROUPS]):
        told = [form for own in forms for form in own]
        assert sorted(told, key=lambda form: form.value) == sorted(ActivityForm, key=lambda form: form.value)


def test_parts_of_the_year_add_up_to_it(sample):
    sums = [0, 0, 0]
    for first, last in ((date(2024, 1, 1), date(2024, 11, 14)), (date(2024, 11, 15), date(2024, 12, 31))):
        row = values(table(sample, PaperKind.ACTIVITIES, 0, PaperChoice(first, last)).rows[-1])
        sums = [have + row[at] for have, at in zip(sums, (PEOPLE, MEN, WOMEN), strict=True)]
    assert tuple(sums) == total(sample, PaperKind.REPORT, 1)


def test_groups_are_those_of_the_plan(sample):
    rows = [row for row in table(sample, PaperKind.REPORT, 1).rows if row.role is RowRole.GROUP]
    assert [row.cells[0].value for row in rows] == ["I", "II", "III", "IV", "V"]
