"""The order of Vietnamese words, whatever the machine's language: a ă â b c d đ e ê ... ; numbers by their size.

Letters decide first, tones second (ngang, huyền, hỏi, ngã, sắc, nặng, as in dictionaries), capitals last.
"""

import re
import unicodedata

_LETTERS = {letter: place for place, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_NUMBER = re.compile(r"(\d+)", re.ASCII)
_LONGEST_NUMBER = 18

SortKey = tuple[tuple[tuple[int, int], ...], tuple[int, ...], str]


def sort_key(text: str) -> SortKey:
    """Return a key by which texts sort as in a Vietnamese dictionary; "Khóm 2" stands before "Khóm 10"."""
    places: list[tuple[int, int]] = []
    tones: list[int] = []
    for part in _NUMBER.split(text.casefold()):
        if part.isascii() and part.isdigit() and len(part) <= _LONGEST_NUMBER:
            places.append((1, int(part)))
            continue
        for character in unicodedata.normalize("NFC", part):
            letter, tone = _split(character)
            places.append((2, _LETTERS[letter]) if letter in _LETTERS else (0, ord(letter)))
            tones.append(tone)
    return tuple(places), tuple(tones), text


def _split(character: str) -> tuple[str, int]:
    """Return a letter without its tone, and the tone's place."""
    decomposed = unicodedata.normalize("NFD", character)
    tone = next((_TONES[mark] for mark in decomposed if mark in _TONES), 0)
    bare = unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in _TONES))
    return bare[:1] or character, tone
