"""The words of PDF, Word and Excel are those of the document tree: nothing added, nothing dropped, nothing moved."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Cadence, Period
from gpdesk.export import docx, pdf, xlsx
from gpdesk.export.catalogue import build_document
from gpdesk.export.document import Cell, Column, Heading, HeadingLevel, Item, Note, PageBreak, Paragraph, Row, Table
from gpdesk.sample import SAMPLE_YEAR, sample_plan_year
from tests.export.parity import docx_words, excel_words_of, pdf_words, words_of, xlsx_words
from tests.export.samples import SAMPLES, bare, report

PAPERS = {
    "plan": (PaperKind.PLAN, Period.of_year(SAMPLE_YEAR)),
    "yearly report": (PaperKind.REPORT, Period.of_year(SAMPLE_YEAR)),
    "half-yearly report": (PaperKind.REPORT, Period.of(SAMPLE_YEAR, Cadence.HALF)),
    "quarterly report": (PaperKind.REPORT, Period.quarter(SAMPLE_YEAR, 3)),
    "activities of the year": (PaperKind.ACTIVITIES, Period.of_year(SAMPLE_YEAR)),
    "activities of a quarter": (PaperKind.ACTIVITIES, Period.quarter(SAMPLE_YEAR, 4)),
    "plan of the month": (PaperKind.MONTH_PLAN, Period.of_year(SAMPLE_YEAR)),
    "schedule of the month": (PaperKind.MONTH_SCHEDULE, Period.of_year(SAMPLE_YEAR)),
    "report of the month": (PaperKind.MONTH_REPORT, Period.of_year(SAMPLE_YEAR)),
    "invitation": (PaperKind.INVITATION, Period.of_year(SAMPLE_YEAR)),
}


@pytest.mark.parametrize("name", PAPERS)
def test_papers_of_the_sample_year_say_the_same_in_all_formats(name):
    kind, period = PAPERS[name]
    document = build_document(kind, sample_plan_year(), period)
    assert pdf_words(pdf.render(document), document) == words_of(document)
    assert docx_words(docx.render(document)) == words_of(document)
    assert xlsx_words(xlsx.render(document)) == excel_words_of(document)


@pytest.mark.parametrize("name", SAMPLES)
def test_pdf_holds_the_words_of_the_document(name):
    document = SAMPLES[name]()
    assert pdf_words(pdf.render(document), document) == words_of(document)


@pytest.mark.parametrize("name", SAMPLES)
def test_word_holds_the_words_of_the_document(name):
    document = SAMPLES[name]()
    assert docx_words(docx.render(document)) == words_of(document)


@pytest.mark.parametrize("name", SAMPLES)
def test_excel_holds_the_words_of_the_document(name):
    document = SAMPLES[name]()
    assert xlsx_words(xlsx.render(document)) == excel_words_of(document)


def test_repeated_heads_and_page_numbers_of_a_pdf_do_not_count():
    document = report(rows=60)
    assert pdf_words(pdf.render(document), document) == words_of(document)


def test_a_dropped_word_is_noticed():
    document = report()
    shorter = replace(document, body=document.body[:-1])
    assert docx_words(docx.render(shorter)) != words_of(document)
    assert xlsx_words(xlsx.render(shorter)) != excel_words_of(document)
    assert pdf_words(pdf.render(shorter), document) != words_of(document)


anything = st.text(max_size=60)
blocks = st.one_of(
    st.builds(Heading, st.sampled_from(HeadingLevel), anything, anything),
    st.builds(Paragraph, anything, anything),
    st.builds(Item, st.sampled_from(("-", "+")), anything),
    st.builds(Note, anything),
    st.just(PageBreak()),
    st.builds(
        lambda texts: Table(
            (Column("TT", 1), Column("Nội dung", 3)), tuple(Row((Cell(a), Cell(b))) for a, b in texts), has_numbers=True
        ),
        st.lists(st.tuples(anything, st.one_of(anything, st.integers(), st.dates())), max_size=3),
    ),
)


@settings(max_examples=40)
@given(st.lists(blocks, max_size=8))
def test_any_text_reaches_word_and_excel_whole(body):
    document = replace(bare(), body=tuple(body))
    assert docx_words(docx.render(document)) == words_of(document)
    assert xlsx_words(xlsx.render(document)) == excel_words_of(document)
