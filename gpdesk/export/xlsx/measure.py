"""Sizes that Excel does not find by itself: heights of rows with wrapped or merged text, widths of columns.

Excel fits a row to its text only when a person edits it, and never for merged cells; a row is 409 points high at most
and a cell holds 32 767 characters. A text beyond either goes on in the next row, and earlier: Excel never parts a row, so
tall rows would leave half of each page empty.
"""

from gpdesk.export.advance import Advances, wrapped

LINE_PITCH = 1.2
"""Height of a line in Excel as a multiple of the type size; a little above that of a paper."""

_ROW_LIMIT = 240.0
_TEXT_LIMIT = 32_000
_SIDE_PADDING = 5.0
# Excel's own line breaking differs by a few hundredths from the font's advances, rounding each letter to pixels.
_SAFETY = 0.97
_DIGIT_PIXELS = 8
_POINTS_PER_PIXEL = 0.75


def column_units(points: float) -> float:
    """Return a column width in Excel's unit: digits of the standard font (Times New Roman 12: 8 pixels)."""
    return round(points / _POINTS_PER_PIXEL / _DIGIT_PIXELS, 2)


def line_count(text: str, width: float, size: float, face: Advances) -> int:
    """Return how many lines a text takes in a cell ``width`` points wide."""
    return len(wrapped(text, usable_width(width), size, face))


def pitch(size: float) -> float:
    """Return the height of one line in points."""
    return size * LINE_PITCH


def fitting_parts(text: str, width: float, size: float, face: Advances) -> list[str]:
    """Cut a text into parts that a row of legal height shows whole, at blanks or line ends; nothing is lost."""
    most = int(_ROW_LIMIT / pitch(size))
    # No letter of the face is narrower than a fifth of its size.
    reach = min(_TEXT_LIMIT, int(most * (usable_width(width) / (size / 5) + 2)))
    parts = []
    rest = text
    while len(rest) > reach or line_count(rest, width, size, face) > most:
        cut = _cut(rest[:reach], most, width, size, face)
        parts.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*parts, rest]


def _cut(text: str, most: int, width: float, size: float, face: Advances) -> int:
    """Return the length of the longest beginning that takes ``most`` lines, at a blank if there is one."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if line_count(text[:middle], width, size, face) <= most:
            low = middle
        else:
            high = middle - 1
    blank = max(text.rfind(" ", 1, low), text.rfind("\n", 1, low))
    return blank if blank > 0 else low


def usable_width(width: float) -> float:
    """Return what a cell ``width`` points wide leaves for its text, in points."""
    return max(1.0, (width - _SIDE_PADDING) * _SAFETY)
