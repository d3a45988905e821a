"""Sums of money in words, as the line "Bằng chữ" of an estimate spells them: whole đồng, southern "lẻ"."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_GROUPS = ("", "nghìn", "triệu")
_BILLION = 10**9


def money_words(amount: int) -> str:
    """Return "Một triệu hai trăm nghìn đồng" for 1 200 000; raise ``ValueError`` below zero."""
    if amount < 0:
        raise ValueError(amount)
    words = " ".join(_number(amount)) if amount else _DIGITS[0]
    return f"{words[0].upper()}{words[1:]} đồng"


def _number(number: int, *, follows: bool = False) -> list[str]:
    """Spell a number; ``follows`` says that larger groups stand before it, so that hundreds are always said."""
    if number >= _BILLION:
        rest = _number(number % _BILLION, follows=True) if number % _BILLION else []
        return [*_number(number // _BILLION, follows=follows), "tỷ", *rest]
    words: list[str] = []
    for place in (2, 1, 0):
        part = number // 1000**place % 1000
        if part:
            words += [*_hundreds(part, full=follows or bool(words)), *filter(None, (_GROUPS[place],))]
    return words


def _hundreds(number: int, *, full: bool) -> list[str]:
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    words = [_DIGITS[hundreds], "trăm"] if hundreds or full else []
    if tens == 0 and ones and words:
        words.append("lẻ")
    elif tens == 1:
        words.append("mười")
    elif tens:
        words += [_DIGITS[tens], "mươi"]
    if ones:
        words.append(_ones(tens, ones))
    return words


def _ones(tens: int, ones: int) -> str:
    if ones == 1 and tens > 1:
        return "mốt"
    if ones == 5 and tens:
        return "lăm"
    return _DIGITS[ones]
