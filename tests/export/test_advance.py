"""Measuring and breaking of text without a layout library."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from gpdesk.export.advance import advances, even_width, wrapped
from gpdesk.export.fonts import Face
from gpdesk.export.pdf import typeface

REGULAR = advances(Face.REGULAR)
words = st.text("aăđêmw .-", min_size=1, max_size=80)


@pytest.mark.parametrize("face", Face)
def test_widths_are_those_of_the_font_in_the_pdf(face):
    text = "Ủy ban nhân dân phường Mỹ Thạnh, ngày 07 tháng 3 năm 2024; ≥ 50% – “được” ₫"
    name = typeface._register()[face].fontName
    assert advances(face).width(text, 14) == pytest.approx(stringWidth(text, name, 14), abs=0.1)


@given(words, st.integers(20, 300))
def test_lines_fit_and_lose_nothing(text, width):
    lines = wrapped(text, width, 12, REGULAR)
    assert all(REGULAR.width(line, 12) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(words, st.integers(20, 300))
def test_even_lines_are_as_few_and_break_no_word_that_fits(text, width):
    greedy = wrapped(text, width, 12, REGULAR)
    even = wrapped(text, even_width(text, width, 12, REGULAR), 12, REGULAR)
    assert len(even) == len(greedy)
    if all(REGULAR.width(word, 12) <= width for word in text.split(" ")):
        assert " ".join(even).split() == text.split()
