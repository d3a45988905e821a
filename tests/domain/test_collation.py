"""Vietnamese order."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from gpdesk.domain.collation import sort_key


def test_words_stand_as_in_a_dictionary():
    words = [
        "ám",
        "an",
        "ăn",
        "ân",
        "ba",
        "bà",
        "bả",
        "bã",
        "bá",
        "bạ",
        "da",
        "đa",
        "em",
        "ếch",
        "oi",
        "ôi",
        "ơi",
        "ui",
        "ưa",
    ]
    assert sorted(set(words), key=sort_key) == words


def test_letters_decide_before_tones():
    assert sorted(["hoà bình", "hoa mai", "hoà an"], key=sort_key) == ["hoà an", "hoà bình", "hoa mai"]


def test_numbers_go_by_size():
    names = ["Khóm 2", "Khóm 10", "Khóm 10A", "Khóm An Hòa"]
    assert sorted(set(names), key=sort_key) == names


@given(st.lists(st.text(), unique=True))
def test_every_text_has_its_place(texts):
    placed = sorted(texts, key=sort_key)
    assert sorted(sorted(texts), key=sort_key) == placed


def test_composed_and_decomposed_letters_stand_together():
    assert sort_key(unicodedata.normalize("NFD", "Ộc"))[:2] == sort_key("Ộc")[:2]


def test_long_runs_of_figures_do_no_harm():
    assert sort_key("9" * 100_000) < sort_key("a")
