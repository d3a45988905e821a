"""How wide a text prints: the advance widths of the paper's typeface, read from the bundled font files.

Liberation Serif 2.x has the advance widths of Times New Roman, so a width found here holds on any machine. The
renderers that hand layout to an office program (Word, Excel) need it for what these programs do not compute
themselves: lengths of rules, heights of rows.
"""

import struct
from collections.abc import Iterator
from functools import cache
from typing import Self

from gpdesk.export.fonts import Face, bundled_files
from gpdesk.export.style import Style

_UNKNOWN_ADVANCE = 0.5


class Advances:
    """Advance widths of one font file, in ems, by character."""

    def __init__(self, widths: dict[int, float]) -> None:
        self._widths = widths

    @classmethod
    def of_font(cls, data: bytes) -> Self:
        """Read the tables ``head``, ``hhea``, ``hmtx`` and ``cmap`` (format 4) of a TrueType font."""
        (count,) = struct.unpack_from(">H", data, 4)
        tables = {
            tag: offset
            for tag, _, offset, _ in (struct.unpack_from(">4sLLL", data, 12 + 16 * index) for index in range(count))
        }
        (units,) = struct.unpack_from(">H", data, tables[b"head"] + 18)
        (long_metrics,) = struct.unpack_from(">H", data, tables[b"hhea"] + 34)
        metrics = struct.unpack_from(f">{2 * long_metrics}H", data, tables[b"hmtx"])[::2]
        return cls(
            {
                code: metrics[min(glyph, long_metrics - 1)] / units
                for code, glyph in _glyphs(data, tables[b"cmap"]).items()
            }
        )

    def width(self, text: str, size: float) -> float:
        """Return the width of ``text`` set in ``size`` points, in points; an unknown character counts half an em."""
        widths = self._widths
        return size * sum(widths.get(ord(character), _UNKNOWN_ADVANCE) for character in text)


@cache
def advances(face: Face) -> Advances:
    """Return the advances of a face of the paper's typeface."""
    return Advances.of_font(bundled_files()[face].read_bytes())


def advances_of(style: Style) -> Advances:
    """Return the advances of the face that a style is set in."""
    return advances(Face.of(is_bold=style.is_bold, is_italic=style.is_italic))


def wrapped(text: str, width: float, size: float, face: Advances) -> list[str]:
    """Return the lines that a text takes in a column of ``width`` points, broken at blanks, else within a word."""
    lines: list[str] = []
    blank = face.width(" ", size)
    for paragraph in text.split("\n"):
        line: list[str] = []
        used = 0.0
        for word in _pieces(paragraph, width, size, face):
            advance = face.width(word, size)
            if line and used + blank + advance > width:
                lines.append(" ".join(line))
                line, used = [], 0.0
            used += advance + (blank if line else 0.0)
            line.append(word)
        lines.append(" ".join(line))
    return lines


def even_width(text: str, width: float, size: float, face: Advances) -> float:
    """Return the least column width in which a text takes no more lines than in ``width``: its lines come out even.

    Never less than the longest word that ``width`` holds, so that no word is broken for it.
    """
    count = len(wrapped(text, width, size, face))
    if count == 1:
        return width
    longest = min(width, max(face.width(word, size) for word in text.split(" ")))
    narrow, wide = max(width / count / 2, longest), width
    while wide - narrow > 1:
        middle = (narrow + wide) / 2
        if len(wrapped(text, middle, size, face)) > count:
            narrow = middle
        else:
            wide = middle
    return wide


def _pieces(text: str, width: float, size: float, face: Advances) -> Iterator[str]:
    """Yield the words of a text, those wider than the column in parts that fit."""
    for word in text.split(" "):
        rest = word
        while len(rest) > 1 and face.width(rest, size) > width:
            fitting = max(1, int(len(rest) * width / face.width(rest, size)))
            while fitting > 1 and face.width(rest[:fitting], size) > width:
                fitting -= 1
            yield rest[:fitting]
            rest = rest[fitting:]
        yield rest


def _glyphs(data: bytes, cmap: int) -> dict[int, int]:
    """Return glyph numbers by code point from the font's Basic Multilingual Plane table."""
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    for index in range(count):
        platform, encoding, offset = struct.unpack_from(">HHL", data, cmap + 4 + 8 * index)
        if (platform, encoding) == (3, 1):
            return _format_4(data, cmap + offset)
    return {}


def _format_4(data: bytes, start: int) -> dict[int, int]:
    (doubled,) = struct.unpack_from(">H", data, start + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", data, start + 14)
    begins = struct.unpack_from(f">{count}H", data, start + 16 + doubled)
    deltas = struct.unpack_from(f">{count}H", data, start + 16 + 2 * doubled)
    ranges_at = start + 16 + 3 * doubled
    ranges = struct.unpack_from(f">{count}H", data, ranges_at)
    glyphs: dict[int, int] = {}
    for segment, (begin, end, delta, shift) in enumerate(zip(begins, ends, deltas, ranges, strict=True)):
        for code in range(begin, min(end, 0xFFFE) + 1):
            glyph = code
            if shift:
                (glyph,) = struct.unpack_from(">H", data, ranges_at + 2 * segment + shift + 2 * (code - begin))
            if glyph or not shift:
                glyphs[code] = (glyph + delta) & 0xFFFF
    return glyphs
