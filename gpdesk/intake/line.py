"""What part a line plays, read off its label: "I.", "1.", "2.1.", "a)", "-", "+"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gpdesk.domain.plan import LineKind
from gpdesk.domain.text import fold
from gpdesk.intake.source_line import SourceLine

_PATTERNS = (
    (
        LineKind.SECTION,
        re.compile(r"(?:PHẦN|Phần|MỤC|Mục)\s+(?:thứ\s+)?(?P<label>[IVX]{1,5}|\d{1,2})\s*[.:\-–]\s*(?P<text>.+)"),
    ),
    (LineKind.SECTION, re.compile(r"(?P<label>[IVX]{1,5})\s*(?:[./)\-–:]|\s-\s)\s*(?P<text>(?!v\b).+)")),
    (LineKind.LETTER, re.compile(r"(?P<label>\d{1,2}\.\d{1,2}\.\d{1,2})[.)/]?\s+(?P<text>.+)")),
    (LineKind.SUBHEADING, re.compile(r"(?P<label>\d{1,2}\.\d{1,2})[.)/:]?\s+(?P<text>[^\d\s%].*)")),
    (LineKind.SUBHEADING, re.compile(r"(?P<label>\d{1,2}\.\d{1,2})[.)/:]\s*(?P<text>[^\d\s].*)")),
    (LineKind.HEADING, re.compile(r"(?P<label>\d{1,2})\s*[.)/](?!\d)\s*(?P<text>\S.*)")),
    (LineKind.LETTER, re.compile(r"\((?P<label>\d{1,2}|[a-zđ])\)\s*(?P<text>\S.*)")),
    (LineKind.LETTER, re.compile(r"(?P<label>[a-zđ])\s*[.)/]\s*(?P<text>\S.*)")),
    (LineKind.DASH, re.compile(r"(?P<label>[-–—•*●▪◦·])\s*(?P<text>\S.*)")),
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
    """Take the labels off a whole body; where "A.", "B." are its sections, Roman numbers head what is below them."""
    lines = [line for source in sources for line in _parted(source)]
    letters = {index: match for index, line in enumerate(lines) if (match := _lettered(line.source))}
    if [match["label"] for match in letters.values()] != list("ABCDE"[: len(letters)]) or len(letters) < 2:
        return lines
    first = min(letters)
    return [
        LabelledLine(line.source, LineKind.SECTION, letters[index]["label"], letters[index]["text"].strip())
        if index in letters
        else replace(line, kind=_LOWERED.get(line.kind, line.kind))
        if index > first
        else line
        for index, line in enumerate(lines)
    ]


def _parted(source: SourceLine) -> list[LabelledLine]:
    """Part a line in which several targets follow one another, each called "Chỉ tiêu n:"."""
    parts = [part.strip() for part in _NEXT_TARGET.split(source.text)]
    lines = [labelled(replace(source, text=part)) for part in parts if part]
    return [lines[0], *(replace(line, kind=LineKind.PARAGRAPH) for line in lines[1:])]


def _lettered(source: SourceLine) -> re.Match[str] | None:
    match = _LETTERED_SECTION.fullmatch(source.text)
    return match if match and (source.is_bold or match["text"].isupper()) else None


def _is_section(source: SourceLine, text: str) -> bool:
    """Tell whether a Roman label heads a section: before a title, not inside a sentence."""
    return source.is_bold or text.isupper() or len(text) <= _LONGEST_TITLE
