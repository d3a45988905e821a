"""The rows of a sheet that were refused, ready to be written out and mended."""

from dataclasses import dataclass

from gpdesk.intake.value_book import BookSheet
from gpdesk.intake.value_columns import Layout
from gpdesk.intake.value_difference import Change, ValueDifference


@dataclass(frozen=True, slots=True)
class WrongRows:
    """Heads and texts as they stood; ``faults`` are sentences by (row, column) of ``texts``, counted from 0."""

    heads: tuple[str, ...]
    texts: tuple[tuple[str, ...], ...]
    faults: dict[tuple[int, int], str]


def wrong_rows(sheet: BookSheet, layout: Layout, difference: ValueDifference) -> WrongRows:
    """Return each row of the sheet that holds a wrong value, once, with all that is wrong in it."""
    wrong = difference.of(Change.WRONG)
    numbers = list(dict.fromkeys(line.row for line in wrong))
    rows = {row.number: row for row in sheet.rows}
    faults: dict[tuple[int, int], str] = {}
    for line in wrong:
        names = [cell.name for cell in rows[line.row].cells]
        place = numbers.index(line.row), names.index(line.cell) if line.cell in names else 0
        words = f"{line.place}: {line.message}"
        faults[place] = f"{faults[place]} {words}" if place in faults else words
    texts = tuple(tuple(cell.text for cell in rows[number].cells) for number in numbers)
    return WrongRows(layout.heads, texts, faults)
