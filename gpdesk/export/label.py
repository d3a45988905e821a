"""Labels of sections and items, as the decree counts them."""

# Điểm: the Vietnamese alphabet without f, j, w, z and without ă, â, ê, ô, ơ, ư (Phụ lục I, mục II.6).
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """Return a Roman numeral for a number from 1."""
    text = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        text += sign * count
    return text


def letter(number: int) -> str:
    """Return the letter of the ``number``-th điểm: a, b, c, d, đ, e, g, ...; after y it goes on with aa, ab."""
    text = ""
    while number:
        number, rest = divmod(number - 1, len(_LETTERS))
        text = _LETTERS[rest] + text
    return text
