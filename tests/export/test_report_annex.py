"""Annexes of violence and of women in leadership; what papers for posting hide, and what they refuse."""

from dataclasses import replace

import pytest

from gpdesk.domain.counting import with_counts
from gpdesk.domain.explanation import Explanation
from gpdesk.domain.identity import ExplanationId
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.violence import ViolenceItem
from gpdesk.export import docx, pdf, xlsx
from gpdesk.export.catalogue import PersonalDataFound, build_document
from gpdesk.export.document import Item, Note, Table
from gpdesk.export.target_table import HIDDEN
from gpdesk.sample import sample_plan_year
from tests.export.parity import docx_words, excel_words_of, pdf_words, words_of, xlsx_words

YEAR = Period.of_year(2024)


def report(sample, period=YEAR, *, true_counts=False):
    papers = tuple(replace(paper, shows_small_counts=true_counts) for paper in sample.papers)
    return build_document(PaperKind.REPORT, replace(sample, papers=papers), period)


@pytest.fixture(scope="module")
def sample():
    return sample_plan_year(2024)


def violence_rows(document):
    annex = next(appendix for appendix in document.appendices if "BẠO LỰC" in appendix.title)
    table = next(block for block in annex.body if isinstance(block, Table))
    return {row.cells[1].value: (row.cells[3].value, row.cells[4].value) for row in table.rows if len(row.cells) == 6}


def test_small_counts_are_hidden_unless_the_clerk_chooses(sample):
    masked, true = violence_rows(report(sample)), violence_rows(report(sample, true_counts=True))
    # One victim of five was not served this year, two of eight the year before: both numbers of the pair are hidden.
    assert masked["Người bị bạo lực được phát hiện"] == (HIDDEN, HIDDEN)
    assert masked["- Được tiếp cận ít nhất một dịch vụ hỗ trợ cơ bản"] == (HIDDEN, HIDDEN)
    assert masked["Số người bị bạo lực"] == (5, 8)
    assert true["- Được tiếp cận ít nhất một dịch vụ hỗ trợ cơ bản"] == (4, 6)
    assert masked["Tổng số hộ gia đình"] == true["Tổng số hộ gia đình"] == (2625, 2604)
    assert masked["Địa chỉ tin cậy ở cộng đồng"] == (10, 9)
    assert HIDDEN not in {value for pair in true.values() for value in pair}


def test_text_of_the_report_hides_them_too(sample):
    def sentences(document):
        return [block.text for block in document.body if isinstance(block, Item) and "3.2a" in block.text]

    (masked,) = sentences(report(sample))
    (true,) = sentences(report(sample, true_counts=True))
    assert "4/5" not in masked
    assert "80%" not in masked
    assert masked.endswith("đạt chỉ tiêu.")
    assert "80% (4/5)" in true


def test_typed_figures_on_violence_are_hidden_as_well(sample):
    """A plan whose measures are not counted from the log is no less about people."""
    readings = tuple(each.reading for each in sample.counts)
    typed = replace(sample, counts=(), readings=(*sample.readings, *readings), violence_counts=())
    text = " ".join(block.text for block in report(typed).body if isinstance(block, Item))
    assert "4/5" not in text
    assert "80%" not in text


def test_small_figures_of_last_year_are_hidden_beside_large_ones_of_this_year(sample):
    large = tuple(
        replace(count, count=40 if count.item in {ViolenceItem.FOUND_VICTIMS, ViolenceItem.SERVED_VICTIMS} else 0)
        for count in sample.violence_counts
    )
    document = report(with_counts(replace(sample, violence_counts=large)))
    (sentence,) = [block.text for block in document.body if isinstance(block, Item) and "3.2a" in block.text]
    assert "100% (160/160)" in sentence
    assert "cùng kỳ" not in sentence
    table = next(block for block in document.appendices[0].body if isinstance(block, Table))
    (row,) = [row for row in table.rows if row.cells[0].value == "3.2a"]
    assert row.cells[5].value == HIDDEN


def test_words_on_a_hidden_figure_are_not_printed(sample):
    """A sentence such as "one of the three declined" would tell what the table hides."""
    (measure_id,) = [each.id for code, _, _, each in sample.walk() if code == "3.2b"]
    told = Explanation(ExplanationId("e"), measure_id, YEAR, "Ba người từ chối tư vấn")
    year = replace(sample, explanations=(*sample.explanations, told))

    def text(document):
        return " ".join(block.text for block in document.body if isinstance(block, Item))

    assert told.text not in text(report(year))
    assert told.text in text(report(year, true_counts=True))


def test_true_figures_typed_without_a_log_circulate_inside_only(sample):
    readings = tuple(each.reading for each in sample.counts)
    typed = replace(sample, counts=(), readings=(*sample.readings, *readings), violence_counts=())
    assert report(typed, true_counts=True).header.circulation == "LƯU HÀNH NỘI BỘ"
    assert report(typed).header.circulation == ""


@pytest.mark.parametrize("true_counts", [False, True])
@pytest.mark.parametrize("code", ["2024", "2024-H1", "2024-Q2"])
def test_annexes_say_the_same_in_all_formats(sample, code, true_counts):
    document = report(sample, Period.parse(code), true_counts=true_counts)
    assert [appendix.label for appendix in document.appendices] == [
        "Phụ lục I",
        "Phụ lục II",
        "Phụ lục III",
        "Phụ lục IV",
    ]
    assert document.header.circulation == ("LƯU HÀNH NỘI BỘ" if true_counts else "")
    assert pdf_words(pdf.render(document), document) == words_of(document)
    assert docx_words(docx.render(document)) == words_of(document)
    assert xlsx_words(xlsx.render(document)) == excel_words_of(document)


def test_lone_annex_has_no_number(sample):
    document = report(replace(sample, violence_counts=(), leadership_counts=(), activities=(), events=()))
    assert [appendix.label for appendix in document.appendices] == ["Phụ lục"]
    assert "(kèm theo Phụ lục kết quả thực hiện các chỉ tiêu)" in document.body[-1].text


def test_unknown_counts_stay_blank_and_zero_is_zero(sample):
    counts = tuple(count for count in sample.violence_counts if count.item is ViolenceItem.CASES and count.count == 0)
    rows = violence_rows(report(replace(sample, violence_counts=counts, last_year_violence_counts=())))
    assert rows["Số vụ bạo lực gia đình"] == (0, "")
    assert rows["Số người bị bạo lực"] == ("", "")


def test_masked_table_says_why(sample):
    annex = report(sample).appendices[2]
    assert any(isinstance(block, Note) and "từ 1 đến 4" in block.text for block in annex.body)


@pytest.mark.parametrize("kind", list(PaperKind))
def test_paper_is_refused_while_notes_hold_personal_data(sample, kind):
    item = replace(sample.news_items[0], note="Phỏng vấn chị Lan, 0912345678")
    with pytest.raises(PersonalDataFound, match=r"“Lan”, “0912345678”.*Hãy xóa"):
        build_document(kind, replace(sample, news_items=(item, *sample.news_items[1:])), YEAR)
