"""Vietnamese text: one normal form at every entrance, and keys for searching and sorting without a locale."""

import re
import unicodedata

_QUOTED_LETTERS = 40
# Control characters but line end and tab, zero-width characters, lone surrogates.
_DROPPED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200d\u2060\ufeff\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")
_EXCERPT = 70
_PLACE_NOUN = re.compile(r"(Sân|Chợ|Khóm|Ấp|Đường|Hẻm|Cổng|Trụ sở|Nhà văn hóa|Nhà văn hoá|Phường(?! \d))\b")
_BODY = re.compile(
    r"(Ban (nhân dân|quản lý|chỉ đạo|công tác|giám)|Công an|Đảng|Hội đồng nhân dân|Mặt trận|Nhà nước|Nhân dân|Ủy ban|Uỷ ban"
    r"|Đài (truyền|phát) thanh|Trạm y tế|Trường (mầm non|mẫu giáo|tiểu học|trung học)"
    r"|Phường \d+)\b"
)


def normalise(text: str) -> str:
    """Return ``text`` in the one form that gpdesk stores.

    NFC (TCVN 6909:2001 precomposed letters), line ends as LF, no control characters other than line end and
    tab, no zero-width characters, no lone surrogates; blanks inside are kept as typed.
    """
    return unicodedata.normalize("NFC", _DROPPED.sub("", _LINE_ENDS.sub("\n", text)))


def one_line(text: str) -> str:
    """Return the normalised text with every run of white space made one blank, without blanks at the ends."""
    return " ".join(normalise(text).split())


def fold(text: str) -> str:
    """Return the search key: lower case, without tone and vowel marks, đ as d (SQLite and Unicode do not fold đ)."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(
        "d" if character == "đ" else character for character in decomposed if not unicodedata.combining(character)
    )


def lower_first(text: str) -> str:
    """Return ``text`` with its first letter in lower case, as a name reads inside a sentence; "UBND" stays as it is."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def within_sentence(name: str) -> str:
    """Return a name of people or a place as it reads inside a sentence: "hội trường", but "Hội Liên hiệp Phụ nữ".

    A body's name keeps its capital: it has a second one soon ("Trạm Y tế") or is known ("Ban nhân dân khóm"). Nouns
    that any place may be called by lose it ("chợ Mỹ An Đông"), wards with a number keep it ("Phường 1").
    """
    if _PLACE_NOUN.match(name):
        return lower_first(name)
    second = name.split(" ", 2)[1:2]
    is_body = _BODY.match(name) or (second and second[0][:1].isupper())
    return name if is_body else lower_first(name)


def upper_first(text: str) -> str:
    """Return ``text`` with its first letter in upper case, as it reads at the head of a sentence."""
    return text[:1].upper() + text[1:]


def quoted(text: str) -> str:
    """Return what was typed in quotation marks, as a sentence about it shows it: one line, never a whole page."""
    line = one_line(text[: 4 * _QUOTED_LETTERS])
    return f"“{line}”" if len(line) <= _QUOTED_LETTERS else f"“{line[:_QUOTED_LETTERS]}…”"


def excerpt(text: str) -> str:
    """Return the beginning of a text in one line, with an ellipsis where it goes on."""
    line = one_line(text)
    return line if len(line) <= _EXCERPT else f"{line[: _EXCERPT - 1].rstrip()}…"


def plain_stem(text: str, longest: int = 60) -> str:
    """Return a text as part of a file name: plain small letters and hyphens, "khong-ten" where none is left."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")[:longest].strip("-") or "khong-ten"


def renamed_year(text: str, year: int) -> str:
    """Write the year after where a text names ``year``, in "năm 2024" and in dates; ranges (2021 - 2030) stay."""
    for pattern in (f"năm {year}", f"/{year}", f"Năm {year}", f"NĂM {year}"):
        text = text.replace(pattern, pattern.replace(str(year), str(year + 1)))
    return text


def opening_words(text: str, longest: int = 80) -> str:
    """Return the beginning of a text as it stands there, cut between words."""
    if len(text) <= longest:
        return text
    return text[: longest + 1].rpartition(" ")[0] or text[:longest]
