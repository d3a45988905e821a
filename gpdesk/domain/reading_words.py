"""A reading in a few words, for histories and comparisons."""

from gpdesk.domain.format import text_of
from gpdesk.domain.reading import Figure, Reading


def figure_words(reading: Reading | None) -> str:
    """Return the figures ("3/4"; split by sex where they are), the judgement or the state; "trống" for None."""
    if reading is None:
        return "trống"
    if reading.is_met is not None:
        return "đạt" if reading.is_met else "chưa đạt"
    sides = (("", reading.total), ("nữ ", reading.female), ("nam ", reading.male), ("không rõ ", reading.unknown))
    texts = [f"{name}{_pair(figure)}" for name, figure in sides if figure is not None and figure != Figure()]
    return "; ".join(texts) or reading.state.label


def _pair(figure: Figure) -> str:
    return "/".join(text_of(part) for part in (figure.numerator, figure.denominator) if part is not None)
