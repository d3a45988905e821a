"""The pages of a PDF read back: lines of text with their places and type, and horizontal rules."""

import io
from dataclasses import dataclass
from pathlib import Path

import pdfplumber

POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of text on a page, in points from the upper left corner."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    font: str

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line on a page."""

    left: float
    right: float
    top: float

    @property
    def length(self) -> float:
        return self.right - self.left

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its size in points, its lines of text (parted at wide gaps) and its horizontal rules."""

    width: float
    height: float
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]

    def line(self, beginning: str) -> Line:
        """Return the one line that begins so."""
        found = [line for line in self.lines if line.text.startswith(beginning)]
        assert len(found) == 1, (beginning, [line.text for line in self.lines])
        return found[0]

    def rule_below(self, line: Line) -> Rule:
        """Return the first rule within ten points below a line."""
        return min(
            (rule for rule in self.rules if 0 < rule.top - line.baseline < 12 and rule.left < line.middle < rule.right),
            key=lambda rule: rule.top,
        )


def sheets(pdf: Path | bytes) -> list[Sheet]:
    """Return the pages of a PDF."""
    with pdfplumber.open(io.BytesIO(pdf) if isinstance(pdf, bytes) else pdf) as book:
        return [_sheet(page) for page in book.pages]


def _sheet(page) -> Sheet:
    page = page.filter(lambda thing: "matrix" not in thing or not thing["matrix"][1])  # not the mark across the page
    words = page.extract_words(keep_blank_chars=True, x_tolerance=10, use_text_flow=False, return_chars=True)
    lines = []
    for word in words:
        chars = [char for char in word["chars"] if char["text"].strip()]
        if chars:
            lines.append(
                Line(
                    word["text"].replace("\u00a0", " ").strip(),
                    chars[0]["x0"],
                    chars[-1]["x1"],
                    page.height - chars[0]["matrix"][5],
                    round(chars[0]["size"], 1),
                    chars[0]["fontname"],
                )
            )
    rules = {
        (round(edge["x0"], 1), round(edge["x1"], 1), round(edge["top"], 1))
        for edge in (*page.lines, *page.rects, *page.curves)
        if edge["height"] < 1.5 < edge["width"]
    }
    return Sheet(float(page.width), float(page.height), tuple(lines), tuple(Rule(*rule) for rule in sorted(rules)))
