"""What typing a figure makes of a reading: one meaning for grid, paste and import."""

from dataclasses import replace
from decimal import Decimal
from enum import Enum

from gpdesk.domain.identity import ReadingId, new_id
from gpdesk.domain.numeral import AmbiguousNumber, NotANumber, parse_figure, parse_number
from gpdesk.domain.period import Period
from gpdesk.domain.reading import Figure, Reading, ReadingState
from gpdesk.domain.target import Measure, MeasureKind
from gpdesk.domain.text import one_line, quoted


class Side(Enum):
    """Whose figure is entered; the value is the field of the reading."""

    TOTAL = "total"
    FEMALE = "female"
    MALE = "male"
    UNKNOWN = "unknown"


COUNTS_ONLY = frozenset({MeasureKind.COUNT_PER_PERIOD, MeasureKind.MONTHLY})


def takes_figure(kind: MeasureKind, *, is_numerator: bool) -> bool:
    """Tell whether a measure has such a part: counts have no denominator, judgements no figures."""
    if kind is MeasureKind.QUALITATIVE:
        return False
    return is_numerator or kind not in COUNTS_ONLY


def own_reading(measure: Measure, period: Period, shown: Reading | None) -> Reading:
    """Return the reading that an entry changes: a stored one, or a new one that takes the figure of the counted one."""
    if shown is None:
        return Reading(ReadingId(new_id()), measure.id, period, ReadingState.MISSING)
    return replace(shown, id=ReadingId(new_id())) if shown.id.startswith("counted:") else shown


def figure_of(side: Side, reading: Reading) -> Figure:
    """Return the figure of one side."""
    figure: Figure | None = getattr(reading, side.value)
    return figure or Figure()


def entered(measure: Measure, side: Side, text: str, reading: Reading, *, is_numerator: bool) -> Reading:
    """Return the reading with what was entered; "3/4" as a numerator fills both parts. Raises ``NotANumber``.

    "50 %" is no count: whether 50 of 100 or the count 50 is meant is asked back.
    """
    figure = figure_of(side, reading)
    part = "numerator" if is_numerator else "denominator"
    if not text.strip():
        figure = replace(figure, **{part: None})
    elif is_numerator and "/" in text and measure.kind not in COUNTS_ONLY:
        whole = not _may_have_decimals(measure.kind, is_numerator=True)
        figure = parse_figure(text, is_whole=(whole, not _may_have_decimals(measure.kind, is_numerator=False)))
    else:
        is_whole = not _may_have_decimals(measure.kind, is_numerator=is_numerator)
        number = parse_number(text, is_whole=is_whole)
        if one_line(text).endswith("%"):
            raise _percentage(measure.kind, text, is_numerator=is_numerator)
        figure = replace(figure, **{part: number})
    changed = _with_figure(reading, side, figure)
    sides = (changed.total, changed.female, changed.male, changed.unknown)
    empty = all(own in {None, Figure()} for own in sides)
    keeps = reading.state is ReadingState.ESTIMATED
    state = ReadingState.MISSING if empty else ReadingState.ESTIMATED if keeps else ReadingState.PRESENT
    return replace(changed, state=state)


def without_figures(reading: Reading, state: ReadingState) -> Reading:
    """Return the reading in a state that has no figures."""
    return replace(reading, state=state, total=Figure(), female=None, male=None, unknown=None)


def _may_have_decimals(kind: MeasureKind, *, is_numerator: bool) -> bool:
    """Tell where "1.234" could be 1,234: hours of a ratio, and the upper part of a rate, often copied as a value."""
    return kind is MeasureKind.RATIO or (kind is MeasureKind.RATE and is_numerator)


def _percentage(kind: MeasureKind, text: str, *, is_numerator: bool) -> NotANumber:
    """Return what is wrong with a percentage where a count is wanted."""
    if kind is MeasureKind.SHARE and is_numerator:
        bare = one_line(text).removesuffix("%").strip()
        return AmbiguousNumber(text, (f"{bare}/100", bare))
    return NotANumber(f"{quoted(text)} là tỷ lệ phần trăm. Ô này cần một số đếm, hãy nhập số không có dấu %.")


def _with_figure(reading: Reading, side: Side, figure: Figure) -> Reading:
    """Put a figure in; the total of a split figure is the sum of its parts."""
    if side is Side.TOTAL:
        return replace(reading, total=figure)
    match side:
        case Side.FEMALE:
            changed = replace(reading, female=figure)
        case Side.MALE:
            changed = replace(reading, male=figure)
        case _:
            changed = replace(reading, unknown=None if figure == Figure() else figure)
    parts = [changed.female or Figure(), changed.male or Figure()]
    if changed.unknown is not None:
        parts.append(changed.unknown)
    return replace(
        changed,
        total=Figure(_sum([part.numerator for part in parts]), _sum([part.denominator for part in parts])),
    )


def _sum(parts: list[Decimal | None]) -> Decimal | None:
    known = [part for part in parts if part is not None]
    return sum(known, Decimal(0)) if len(known) == len(parts) else None
