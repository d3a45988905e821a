"""Collection forms as files: the PDF holds every line, the workbook takes answers and gives them back."""

import io

import openpyxl
import pytest

from gpdesk.domain.collected import collect
from gpdesk.domain.collection import collection_forms
from gpdesk.domain.period import Period
from gpdesk.export.collection_document import build_collection_document
from gpdesk.export.collection_file import collection_files
from gpdesk.export.xlsx.collection_book import render_collection_book
from gpdesk.intake.collection_answer import is_form, read_answer
from gpdesk.intake.value_book import UnreadableBook, read_book
from gpdesk.sample import sample_plan_year
from tests.export.parity import docx_words, excel_words_of, pdf_words, words_of, xlsx_words

Q2 = Period.quarter(2024, 2)


@pytest.fixture(scope="module")
def year():
    return sample_plan_year(2024)


@pytest.fixture(scope="module")
def forms(year):
    return collection_forms(year, Q2)


def filled(form, value):
    """Fill in every answer cell, as Excel would let a unit do, and return the bytes."""
    book = openpyxl.load_workbook(io.BytesIO(render_collection_book(form)))
    keys = book["gpdesk"]
    for row in keys.iter_rows(min_row=2, values_only=True):
        for place, cell in enumerate(each for each in row[1:] if each):
            book["Phiếu"][cell] = value(row[0], place)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_paper_form_says_the_same_in_all_formats(year, forms):
    from gpdesk.export import docx, pdf, xlsx

    for form in (forms[0], forms[7], forms[8]):
        document = build_collection_document(year, form)
        assert pdf_words(pdf.render(document), document) == words_of(document)
        assert docx_words(docx.render(document)) == words_of(document)
        assert xlsx_words(xlsx.render(document)) == excel_words_of(document)


def test_only_answers_can_be_typed_and_only_counts(forms):
    sheet = openpyxl.load_workbook(io.BytesIO(render_collection_book(forms[0])))["Phiếu"]
    assert sheet.protection.sheet
    (check,) = sheet.data_validations.dataValidation
    assert (check.type, check.operator, check.formula1) == ("decimal", "greaterThanOrEqual", "0")
    answers = {cell for part in check.sqref.ranges for row in part.rows for cell in row}
    assert len(answers) == sum(len(line.parts) for line in forms[0].lines)
    for row, column in answers:
        assert not sheet.cell(row, column).protection.locked
    assert sheet["B8"].protection.locked
    assert sheet.page_setup.paperSize == 9


def test_answers_of_all_forms_come_back_by_hidden_keys(year, forms):
    def value(key, place):
        if key.startswith("violence:"):
            return 0
        return 3 if place == 0 else 7

    answers = []
    for form in forms:
        book = read_book(f"{form.unit.name}.xlsx", filled(form, value))
        assert is_form(book)
        answers.append(read_answer(book))
    collected = collect(year, answers)
    assert [problem.message for problem in collected.problems] == []
    by_id = {measure.id: code for code, _, _, measure in year.walk()}
    sums = {by_id[each.measure_id]: each.total for each, _ in collected.readings}
    assert (sums["2.1"].numerator, sums["2.1"].denominator) == (21, 49)
    assert (sums["4.1"].numerator, sums["4.1"].denominator) == (3, 7)
    assert (sums["5.2a"].numerator, sums["5.2a"].denominator) == (18, 42)
    assert len(collected.headcounts) == 7


def test_letters_in_a_form_name_the_cell(year, forms):
    form = next(form for form in forms if form.unit.name == "Trạm Y tế phường")
    answer = read_answer(read_book("p.xlsx", filled(form, lambda _key, _place: "hai")))
    assert collect(year, [answer]).readings == ()
    from datetime import date

    with pytest.raises(UnreadableBook, match="ô D8 là ngày giờ"):
        read_answer(read_book("p.xlsx", filled(form, lambda _key, _place: date(2024, 1, 1))))


def test_untouched_form_changes_nothing(year, forms):
    answers = [read_answer(read_book("p.xlsx", render_collection_book(form))) for form in forms]
    assert collect(year, answers).size == 0


def test_files_have_plain_names_that_differ(year):
    files = collection_files(year, Q2)
    assert len(files) == 2 * len(collection_forms(year, Q2))
    assert all(name.isascii() for name in files)
