"""Signs that converters leave in a text: bars of tables, stars, hashes; taken off so that the plan's own words remain."""

import re
from collections.abc import Iterator

from gpdesk.domain.text import normalise

_RULE = re.compile(r"\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?")
_ROW = re.compile(r"\|(?P<cells>.*)\|")
_FORMULA = re.compile(r"\$?\s*\\(?P<sign>[gl])eq?(?:slant)?\b\s*\$?")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ITALIC = re.compile(r"(?P<sign>\*|_)(?![\s*_])(?P<text>.*[^\s*_])(?P=sign)")


def marked_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield line number and line of a text; cells of a table row are parted by tabs, or by lines if they hold some."""
    for number, line in enumerate(normalise(text).split("\n"), start=1):
        raw = line.strip()
        if _RULE.fullmatch(raw):
            continue
        row = _ROW.fullmatch(raw)
        if row is None:
            yield number, _plain(line)
            continue
        cells = [cell.strip() for cell in row["cells"].split("|")]
        if any(_BREAK.search(cell) for cell in cells):
            for cell in cells:
                yield from ((number, _plain(part)) for part in _BREAK.split(cell))
        else:
            yield number, "\t".join(map(_plain, cells))


def _plain(line: str) -> str:
    line = re.sub(r"^\s*#{1,6}\s+", "", line)
    line = re.sub(r"\\([.()\-*_+#])", r"\1", line)
    line = _FORMULA.sub(lambda match: "≥" if match["sign"] == "g" else "≤", line)
    italic = _ITALIC.fullmatch(line.strip())
    return italic["text"] if italic and not line.strip().startswith("**") else line
