"""Numbers as a Vietnamese office types them, whatever Windows is set to."""

import re
from decimal import Decimal

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.reading import Figure
from gpdesk.domain.text import one_line, quoted

_GROUPED = re.compile(r"[-+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?", re.ASCII)
_PLAIN = re.compile(r"[-+]?\d+(?:,\d+)?", re.ASCII)
_POINT = re.compile(r"[-+]?\d+\.\d+", re.ASCII)
_LONGEST = 18


class NotANumber(GpdeskError):
    """The text is no number, or could be two different ones."""


class AmbiguousNumber(NotANumber):
    """The text could be two different numbers; ``choices`` are the two, as they are typed without doubt."""

    def __init__(self, text: str, choices: tuple[str, str]) -> None:
        super().__init__(f"{quoted(text)} chưa rõ là {choices[0]} hay {choices[1]}. Hãy nhập {' hoặc '.join(choices)}.")
        self.choices = choices


def parse_number(text: str, *, is_whole: bool = False) -> Decimal:
    """Read "1.234,5", "1234,5", "108,88", "50 %"; raise ``NotANumber`` with a sentence for anything else.

    The dot groups thousands and the comma begins the decimals. "1.234" alone could also be a decimal copied from
    elsewhere: it is taken where whole numbers are wanted (``is_whole``) and asked back otherwise. "1.7" can only be
    a decimal and is taken.
    """
    clean = one_line(text).replace(" ", "").removesuffix("%")
    if len(clean) > _LONGEST:
        raise NotANumber(f"{quoted(text)} quá dài, không phải một con số. Hãy nhập lại.")
    if _GROUPED.fullmatch(clean):
        if clean.count(".") == 1 and "," not in clean and not is_whole:
            whole, decimals = clean.split(".")
            raise AmbiguousNumber(text, (f"{whole}{decimals}", f"{whole},{decimals}"))
        return Decimal(clean.replace(".", "").replace(",", "."))
    if _PLAIN.fullmatch(clean):
        return Decimal(clean.replace(",", "."))
    if _POINT.fullmatch(clean):
        return Decimal(clean)
    raise NotANumber(
        f"{quoted(text)} không phải là số. Hãy nhập chữ số, dùng dấu phẩy cho phần thập phân, ví dụ 1234,5."
    )


def parse_figure(text: str, *, is_whole: tuple[bool, bool] = (True, True)) -> Figure:
    """Read "3/4" as a numerator and its denominator, a lone number as a numerator; raise ``NotANumber``.

    ``is_whole`` says of each of the two whether whole numbers are wanted.
    """
    numerator, slash, denominator = text.partition("/")
    if not slash:
        return Figure(parse_number(text, is_whole=is_whole[0]))
    return Figure(parse_number(numerator, is_whole=is_whole[0]), parse_number(denominator, is_whole=is_whole[1]))
