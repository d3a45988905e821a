"""Shares and counts written in words or as fractions: "một nửa", "3/5 số khóm", "năm mươi phần trăm", "hai cuộc"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from gpdesk.domain.target import MeasureKind
from gpdesk.intake.number_phrase import COUNTED, NumberPhrase, count_cadence, masked

_VALUES = {
    "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10,
}  # fmt: skip
_DIGIT = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
_WHOLE = (
    r"số|tổng|các|thành viên|ủy viên|trưởng|khóm|ấp|khu|thôn|bản|buôn|làng|tổ|chi|hội|cơ quan|đơn vị|phòng|cán bộ|người|phụ nữ|nữ|"
    r"hộ|ban|trường|lãnh đạo|đại biểu"
)
_HALF = re.compile(r"\bmột nửa\b|\b1 nửa\b|(?<=quá )nửa\b|(?<=hơn )nửa\b|(?<=trên )nửa\b", re.IGNORECASE)
_FRACTION = re.compile(
    rf"(?<![\d/.,])(?P<part>\d{{1,2}})/(?P<whole>\d{{1,2}})(?![\d/.,]\d)(?=\s+(?:{_WHOLE})\b|\s*[.;,)]|\s*$)",
    re.IGNORECASE,
)
_SPELLED_FRACTION = re.compile(
    rf"\b(?P<part>{_DIGIT}) phần (?P<whole>hai|ba|tư|bốn|năm|mười)\b(?! trăm)", re.IGNORECASE
)
_SPELLED_PERCENT = re.compile(
    rf"\b(?P<words>(?:(?:{_DIGIT}|mươi|trăm|lăm|mốt|tư|linh|lẻ) ){{1,5}})phần trăm", re.IGNORECASE
)
_SPELLED_COUNT = re.compile(
    rf"(?:(?<=nhất )|(?<=thiểu )|(?<=quý )|(?<=tháng )|\b(?=(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)\s))"
    rf"(?P<word>{_DIGIT})\s+(?P<unit>{COUNTED})\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"(?:nhất|thiểu|dưới|trên|từ|đạt|có|hơn|quá)\s*$", re.IGNORECASE)


def spelled_shares(sentence: str) -> Iterator[NumberPhrase]:
    """Yield the shares that a sentence spells out and that a percentage can state exactly."""
    for match in _HALF.finditer(sentence):
        yield _share(match, Decimal(50))
    for match in (*_fractions(sentence), *_SPELLED_FRACTION.finditer(sentence)):
        share = Decimal(100 * _value(match["part"])) / _value(match["whole"])
        if share == round(share, 2):
            yield _share(match, share)
    for match in _SPELLED_PERCENT.finditer(sentence):
        value = _number(match["words"].lower().split())
        if value is not None:
            yield _share(match, Decimal(value))


def inexact_fraction(sentence: str) -> str:
    """Return the first fraction that no percentage can state exactly ("1/3"), "" where there is none."""
    for match in (*_fractions(sentence), *_SPELLED_FRACTION.finditer(sentence)):
        share = Decimal(100 * _value(match["part"])) / _value(match["whole"])
        if share != round(share, 2):
            return match[0]
    return ""


def spelled_counts(sentence: str) -> Iterator[NumberPhrase]:
    """Yield the counts that a sentence spells out: "tối thiểu hai cuộc truyền thông"."""
    for match in _SPELLED_COUNT.finditer(sentence):
        value = Decimal(_VALUES[match["word"].lower()])
        cadence = count_cadence(sentence, match)
        yield NumberPhrase(MeasureKind.COUNT_PER_PERIOD, value, 1, match.start(), match.end(), match["unit"], cadence)


def _fractions(sentence: str) -> Iterator[re.Match[str]]:
    """Yield fractions of a whole; "15/11" and other days are none."""
    for match in _FRACTION.finditer(masked(sentence)):
        part, whole = int(match["part"]), int(match["whole"])
        has_noun = re.match(r"\s+\w", sentence[match.end() :]) is not None
        if 0 < part < whole <= 10 and (has_noun or _ASKED.search(sentence[: match.start()])):
            yield match


def _share(match: re.Match[str], value: Decimal) -> NumberPhrase:
    return NumberPhrase(MeasureKind.SHARE, value.normalize() + 0, 100, match.start(), match.end())


def _value(word: str) -> int:
    return int(word) if word.isdecimal() else _VALUES[word.lower()]


def _number(words: list[str]) -> int | None:
    """Return a whole number up to a hundred from its words, None where they make none."""
    if words == ["một", "trăm"]:
        return 100
    tens, mark, units = ("", "", words) if "mươi" not in words else (words[0], words[1], words[2:])
    if mark:
        if mark != "mươi" or tens not in _VALUES or len(units) > 1 or any(unit not in _VALUES for unit in units):
            return None
        return 10 * _VALUES[tens] + sum(_VALUES[unit] for unit in units)
    if units and units[0] == "mười" and len(units) <= 2 and all(unit in _VALUES for unit in units):
        return sum(_VALUES[unit] for unit in units)
    return _VALUES[units[0]] if len(units) == 1 and units[0] in _VALUES else None
