"""Whatever a file holds, the reader neither fails nor loses a word."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gpdesk.domain.target import MeasureKind
from gpdesk.intake.doubt import apply_corrections
from gpdesk.intake.number_phrase import NUMBER, decimal_of
from gpdesk.intake.plan_json import plan_json
from gpdesk.intake.plan_reader import read_plan
from gpdesk.intake.source import text_source
from tests.intake.conservation import lost_words

TEXTS = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "plans").glob("*.txt"))]
LINES = sorted({line for text in TEXTS for line in text.splitlines()})
PIECES = (
    "Mục tiêu", "Chỉ tiêu", "1", "2.1.", "I.", "-", "+", "a)", ":", ".", ";", "%", "50%", "1,7 lần", "18/1.000", "‰", "đạt",
    "dưới", "mỗi quý", "04 tin, bài", "từ", "đến", "năm 2025", "Số:", "/KH-UBND", "ngày", "tháng", "KẾ HOẠCH", "Căn cứ",
    "Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "\t", "\n", " ", "(", ")", "²", "٣", "①", "Ⅳ", "10.10.10", "9" * 40,
)  # fmt: skip


def read(text):
    return read_plan(text_source("thử.txt", text))


@given(st.text())
@settings(max_examples=150)
def test_any_characters(text):
    plan_json(read(text))


@given(st.lists(st.sampled_from(PIECES), max_size=60))
@settings(max_examples=250)
def test_any_mixture_of_the_words_of_the_genre(pieces):
    plan_json(read(" ".join(pieces)))


@given(st.lists(st.sampled_from(LINES), max_size=80))
@settings(max_examples=100)
def test_any_order_of_lines_keeps_every_word(lines):
    assert lost_words(read("\n\n".join(lines))) == []


@given(st.sampled_from(TEXTS), st.data())
@settings(max_examples=100)
def test_missing_and_repeated_lines_keep_every_word(text, data):
    lines = text.splitlines()
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(lines) - 1))
        if data.draw(st.booleans()):
            lines.insert(place, lines[data.draw(st.integers(0, len(lines) - 1))])
        elif len(lines) > 1:
            del lines[place]
    assert lost_words(read("\n".join(lines))) == []


@given(st.sampled_from(TEXTS), st.floats(0, 1))
@settings(max_examples=100)
def test_a_text_that_breaks_off_keeps_every_word(text, part):
    assert lost_words(read(text[: int(len(text) * part)])) == []


@pytest.mark.parametrize("text", TEXTS)
def test_corrections_lead_to_rest(text):
    intake = read(text)
    once = read_plan(apply_corrections(intake.source, intake.doubts))
    assert not [doubt for doubt in once.doubts if doubt.can_correct]
    assert len(once.plan_year.measures) == len(intake.plan_year.measures)


SPELLED = {
    "nửa": 50,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}


def goals_written_in(sentence):
    """Return every number that a sentence writes, in figures, as a fraction or in words."""
    figures = re.findall(r"\d+(?:[.,]\d+)*", sentence)
    fractions = re.findall(r"(\d+)/(\d+)", sentence)
    return (
        {decimal_of(number) for number in figures if re.fullmatch(NUMBER, number)}
        | {Decimal(100 * int(part)) / int(whole) for part, whole in fractions if int(whole)}
        | {Decimal(value) for word, value in SPELLED.items() if re.search(rf"\b{word}\b", sentence, re.IGNORECASE)}
    )


def assert_nothing_is_invented(intake):
    """Every goal is a whole number of its own target's sentence; of a month's work there are twelve."""
    for _, _, target, measure in intake.plan_year.walk():
        if measure.kind is MeasureKind.MONTHLY:
            assert re.search(r"tháng", target.statement, re.IGNORECASE)
        elif measure.goal is not None:
            assert measure.goal in goals_written_in(target.statement)


@pytest.mark.parametrize("text", TEXTS)
def test_nothing_is_invented(text):
    assert_nothing_is_invented(read(text))


@given(
    st.lists(
        st.sampled_from((*PIECES, "khóm", "điểm", "tháng", "ngày", "100%", "12,5 %", "lớp", "từ 28% lên 32%")),
        max_size=25,
    )
)
@settings(max_examples=250)
def test_nothing_is_invented_from_any_mixture(words):
    assert_nothing_is_invented(read("KẾ HOẠCH\nTên\nI. MỤC TIÊU\nMục tiêu 1: Y tế\nChỉ tiêu 1: " + " ".join(words)))
