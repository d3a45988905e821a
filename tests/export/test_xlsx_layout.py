"""The Excel file printed by LibreOffice: one page wide, within the decree's margins, heads on every page."""

import itertools

import pytest

from gpdesk.export import xlsx
from tests.export.office_suite import converted, needs_office_suite
from tests.export.pdf_page import POINTS_PER_MM, sheets
from tests.export.samples import report

pytestmark = [pytest.mark.office_suite, needs_office_suite]


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    return sheets(converted(tmp_path_factory.mktemp("excel"), "report.xlsx", xlsx.render(report(rows=30))))


def test_print_is_one_page_wide_within_the_margins(pages):
    for page in pages:
        for line in page.lines:
            if line.baseline < 20 * POINTS_PER_MM:
                continue  # page number and mark stand in the top margin
            assert line.left >= 30 * POINTS_PER_MM - 1, line
            assert line.right <= page.width - 15 * POINTS_PER_MM + 1, line
            assert line.baseline < page.height - 20 * POINTS_PER_MM + 1, line


def test_print_is_at_true_size(pages):
    assert pages[0].line("Độc lập").size == pytest.approx(14, abs=0.3)


def test_annex_is_landscape_with_its_head_on_every_page(pages):
    wide = [page for page in pages if page.width > page.height]
    assert len(wide) > 1
    for page in wide:
        assert [line for line in page.lines if line.text.startswith("TT")]
        assert [line for line in page.lines if line.text.startswith("(1)")]


def test_page_numbers_begin_with_the_second_page_of_the_text_and_of_each_annex(pages):
    for index, page in enumerate(pages):
        numbers = [line.text for line in page.lines if line.baseline < 20 * POINTS_PER_MM and line.text.isdigit()]
        is_first = index == 0 or any(line.text.startswith("Phụ lục") for line in page.lines[:4])
        assert bool(numbers) is not is_first, (index, numbers)


def test_no_number_is_too_wide_for_its_column_and_the_mark_is_on_every_page(pages):
    for page in pages:
        texts = [line.text for line in page.lines]
        assert not [text for text in texts if "##" in text]
        assert any("DỮ LIỆU MẪU" in text for text in texts)


def test_lines_of_text_do_not_run_into_each_other(pages):
    """A row too low for its wrapped text would be cut off or run over the next: baselines keep their distance."""
    for page in pages:
        if page.width > page.height:
            continue
        lines = sorted((line for line in page.lines if line.left < 40 * POINTS_PER_MM), key=lambda line: line.baseline)
        for above, below in itertools.pairwise(lines):
            is_beside = below.right < above.left or above.right < below.left
            if below.baseline - above.baseline > 1 and not is_beside:
                assert below.baseline - above.baseline > 0.9 * min(above.size, below.size), (above, below)
