"""What part a line plays, read off its label: "I.", "1.", "2.1.", "a)", "-", "+"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gpdesk.domain.plan import LineKind
from gpdesk.domain.text import fold
from gpdesk.intake.letter import CAPITAL
from gpdesk.intake.source_line import SourceLine

ORDINAL = r"(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)"
_PART = rf"(?:PHẦN|Phần|MỤC|Mục)\s+(?:(?:thứ|THỨ)\s+)?(?P<label>[IVX]{{1,5}}|\d{{1,2}}|(?i:{ORDINAL}))"
# Marks behind a label: ".", ")", "/", also doubled as in "1/." and "I.-".
_MARK = r"\s*[.)/][.)/\-–:]?"
_SHARE = r"\d{1,3}(?:,\d+)?\s*%"
_PATTERNS = (
    (LineKind.SECTION, re.compile(rf"{_PART}\s*[.:\-–]\s*(?P<text>.+)")),
    (
        LineKind.SECTION,
        re.compile(r"(?P<label>[IVX]{1,5})\s*(?:[./)\-–:]{1,2}|\s-\s)\s*(?P<text>(?!v\b)[^\s./)\-–:].*)"),
    ),
    (LineKind.LETTER, re.compile(r"(?P<label>\d{1,2}\.\d{1,2}\.\d{1,2})[.)/]?\s+(?P<text>.+)")),
    (LineKind.SUBHEADING, re.compile(r"(?P<label>\d{1,2}\.\d{1,2})[.)/:]?\s+(?P<text>[^\d\s%].*)")),
    # "3.2. 85% nạn nhân ...", "4.1 100% tổ dân phố ...": behind a mark, or before a share, a number begins the text.
    (LineKind.SUBHEADING, re.compile(r"(?P<label>\d{1,2}\.\d{1,2})[.)/:]\s+(?P<text>\d.*)")),
    (LineKind.SUBHEADING, re.compile(rf"(?P<label>\d{{1,2}}\.\d{{1,2}})\s+(?P<text>{_SHARE}.*)")),
    (LineKind.SUBHEADING, re.compile(r"(?P<label>\d{1,2}\.\d{1,2})[.)/:\-–]{1,2}\s*(?P<text>[^\d\s].*)")),
    (LineKind.HEADING, re.compile(rf"(?P<label>\d{{1,2}}){_MARK}(?!\d)\s*(?P<text>\S.*)")),
    (LineKind.HEADING, re.compile(rf"(?P<label>\d{{1,2}})\s*[-–]\s*(?P<text>{CAPITAL}.*)")),
    (LineKind.LETTER, re.compile(r"\((?P<label>\d{1,2}|[a-zđ])\)\s*(?P<text>\S.*)")),
    (LineKind.LETTER, re.compile(rf"(?P<label>[a-zđ]){_MARK}\s*(?P<text>\S.*)")),
    (LineKind.LETTER, re.compile(rf"(?P<label>[a-zđ])\s*[-–]\s*(?P<text>{CAPITAL}.*)")),
    (LineKind.DASH, re.compile(r"(?P<label>[-–—•*●▪◦·■□➢✓❖\uf0b7\uf02d\uf0d8\uf0a7])\s*(?P<text>\S.*)")),
    (LineKind.PLUS, re.compile(r"(?P<label>\+)\s*(?P<text>\S.*)")),
)
_RANKS = {
    LineKind.SECTION: 1,
    LineKind.HEADING: 2,
    LineKind.SUBHEADING: 3,
    LineKind.LETTER: 4,
    LineKind.DASH: 5,
    LineKind.PLUS: 6,
}
LOWEST_RANK = 9
_LONGEST_TITLE = 130
_LETTERED_SECTION = re.compile(r"(?P<label>[A-E])\s*[.)/\-–]\s*(?P<text>\S.+)")
_PART_ALONE = re.compile(rf"{_PART}\s*[.:]?")
_LABEL_ALONE = re.compile(r"(?:[-–+*•]|[a-zđ]|\d{1,2}(?:\.\d{1,2}){0,2})\s*[.)/:]?")
_GOES_ON = re.compile(r"(?:,|\b(?:VÀ|CỦA|VỀ|TRONG|CÁC|CHO|VỚI|ĐẾN|TRÊN))$")
_NEXT_TARGET = re.compile(r"(?<=[.;:])\s+(?=(?:[-–+]\s*)?Chỉ tiêu(?:\s+[\d.]{1,5})?\s*[:.])")
_LOWERED = {
    LineKind.SECTION: LineKind.HEADING,
    LineKind.HEADING: LineKind.SUBHEADING,
    LineKind.SUBHEADING: LineKind.LETTER,
}


@dataclass(frozen=True, slots=True)
class LabelledLine:
    """A line with its label taken off; ``rank`` orders the levels, 1 the highest."""

    source: SourceLine
    kind: LineKind
    label: str
    text: str

    @property
    def rank(self) -> int:
        """Level of the label: 1 for "I.", 2 for "1.", ... ``LOWEST_RANK`` for plain text."""
        return _RANKS.get(self.kind, LOWEST_RANK)

    @property
    def is_title(self) -> bool:
        """Whether the line is a title on its own rather than a numbered paragraph."""
        if self.kind is LineKind.SECTION:
            return True
        if self.kind not in {LineKind.HEADING, LineKind.SUBHEADING}:
            return False
        return self.source.is_bold or (len(self.text) <= _LONGEST_TITLE and self.text[-1] not in ".;,")

    @property
    def folded(self) -> str:
        """The text without marks, for matching."""
        return fold(self.text)


def labelled(source: SourceLine) -> LabelledLine:
    """Take the label off a line."""
    for kind, pattern in _PATTERNS:
        match = pattern.fullmatch(source.text)
        if match and not (kind is LineKind.SECTION and not _is_section(source, match["text"])):
            return LabelledLine(source, kind, match["label"], match["text"].strip())
    return LabelledLine(source, LineKind.PARAGRAPH, "", source.text)


def labelled_body(sources: Sequence[SourceLine]) -> list[LabelledLine]:
    """Take the labels off a whole body; where "A.", "B." or "Phần I" head it, Roman numbers are below them."""
    lines = _titled([line for source in _joined(sources) for line in _parted(source)])
    tops = {index: match for index, line in enumerate(lines) if (match := _lettered(line.source))}
    if [match["label"] for match in tops.values()] != list("ABCDE"[: len(tops)]) or len(tops) < 2:
        tops = {
            index: match for index, line in enumerate(lines) if (match := _PATTERNS[0][1].fullmatch(line.source.text))
        }
    if len(tops) < 2:
        return lines
    first = min(tops)
    return [
        LabelledLine(line.source, LineKind.SECTION, tops[index]["label"], tops[index]["text"].strip())
        if index in tops
        else replace(line, kind=_LOWERED.get(line.kind, line.kind))
        if index > first and has_lower
        else line
        for has_lower in [
            any(line.kind is LineKind.SECTION and at not in tops for at, line in enumerate(lines[first:], first))
        ]
        for index, line in enumerate(lines)
    ]


def _joined(sources: Sequence[SourceLine]) -> list[SourceLine]:
    """Join "Phần thứ nhất" with its title on the next line, and a title in capitals that goes on there."""
    joined: list[SourceLine] = []
    for source in sources:
        before = joined[-1] if joined else None
        if before and _PART_ALONE.fullmatch(before.text):
            joined[-1] = replace(before, text=f"{before.text.rstrip(' .:')}. {source.text}")
        elif before and _goes_on(before, source):
            joined[-1] = replace(before, text=f"{before.text} {source.text}")
        else:
            joined.append(source)
    return joined


def _goes_on(before: SourceLine, source: SourceLine) -> bool:
    """Tell whether a section's title in capitals goes on: behind a word that cannot end it, or a broken long line."""
    if not (before.text.isupper() and source.text.isupper()) or labelled(source).kind is not LineKind.PARAGRAPH:
        return False
    is_broken = len(before.text) >= 40 and not source.is_after_gap and before.text[-1] not in ".:;"
    return labelled(before).kind is LineKind.SECTION and (is_broken or _GOES_ON.search(before.text) is not None)


def _titled(lines: list[LabelledLine]) -> list[LabelledLine]:
    """Where nothing numbers the sections, lines in capitals head them."""
    if any(line.kind is LineKind.SECTION for line in lines):
        return lines
    capitals = [
        index for index, line in enumerate(lines) if line.kind is LineKind.PARAGRAPH and _is_capital_title(line.text)
    ]
    if len(capitals) < 2:
        return lines
    return [replace(line, kind=LineKind.SECTION) if index in capitals else line for index, line in enumerate(lines)]


def _is_capital_title(text: str) -> bool:
    return text.isupper() and 6 <= len(text) <= 100 and text[-1] not in ".;,"


def _parted(source: SourceLine) -> list[LabelledLine]:
    """Part a line in which several targets follow one another, each called "Chỉ tiêu n:"."""
    parts: list[str] = []
    for part in map(str.strip, _NEXT_TARGET.split(source.text)):
        if parts and _LABEL_ALONE.fullmatch(parts[-1]):
            parts[-1] = f"{parts[-1]} {part}"
        elif part:
            parts.append(part)
    lines = [labelled(replace(source, text=part)) for part in parts]
    return [lines[0], *(replace(line, kind=LineKind.PARAGRAPH) for line in lines[1:])]


def _lettered(source: SourceLine) -> re.Match[str] | None:
    match = _LETTERED_SECTION.fullmatch(source.text)
    return match if match and (source.is_bold or match["text"].isupper()) else None


def _is_section(source: SourceLine, text: str) -> bool:
    """Tell whether a Roman label heads a section: before a title, not inside a sentence."""
    return source.is_bold or text.isupper() or len(text) <= _LONGEST_TITLE
