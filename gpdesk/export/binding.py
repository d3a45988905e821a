"""Blanks at which a line may not end: "số 15", "ngày 07", "Điều 3", "≤ 30%" stay on one line.

A no-break blank (U+00A0) takes the place of the blank. A reader of the words sees a blank as before.
"""

import re
from functools import lru_cache

from gpdesk.domain.text import normalise

# Blanks of any width, pasted from elsewhere, are blanks; a typeface need not have them.
_OTHER_BLANK = re.compile(r"[^\S \n\u00a0]")
_SIGN = re.compile(r"(?<=[<>=~≤≥]) (?=\d)")
_NUMBERED = re.compile(
    r"\b(số|ngày|tháng|năm|quý|điều|khoản|mục|chương|phần|phụ lục|biểu|mục tiêu|chỉ tiêu) "
    r"(?=\d|[IVXLC]+\b|\.{3,})",
    re.IGNORECASE,
)
# Wards and hamlets have short numbers: "phường 1", but not "ngân sách phường 30.000.000 đồng".
_PLACE = re.compile(r"\b(khóm|phường|tổ) (?=\d{1,2}\b(?![.,]\d))", re.IGNORECASE)
_LETTERED = re.compile(r"\b(điểm) (?=[a-zđ]\b)", re.IGNORECASE)
# What titles are made of; in running text a line may end inside a term, as Vietnamese lines do.
_DATE = re.compile(r"ngày[ \u00a0]\S+ tháng[ \u00a0]\S+ năm[ \u00a0]\S+")
_TERM = re.compile(
    r"\b(bình đẳng giới|phòng ngừa|phòng chống|ứng phó|phụ nữ|tiến bộ|bạo lực|gia đình|cơ sở giới|địa bàn|hành động|hoạt động|công tác"
    r"|kết quả|kế hoạch|thực hiện|ủy ban nhân dân)\b",
    re.IGNORECASE,
)
_LEADING_ON = re.compile(r"\b(và|của|vì|với|về|trên|tại|từ|đến|các) (?=\S)", re.IGNORECASE)
# "2021 - 2030" and "kinh tế - xã hội": a line that begins with a dash looks like an item of a list.
_DASH = re.compile(r"(?<=\S) (?=[-–] )")


def bound(text: str) -> str:
    """Return running text, normalised, with its inseparable words bound."""
    text = bound_signs(text)
    for pattern in (_NUMBERED, _PLACE, _LETTERED):
        text = pattern.sub("\\1\u00a0", text)
    return _DASH.sub("\u00a0", text)


def bound_title(text: str) -> str:
    """Return a centred title with its terms and dates bound, and no line of it ending in a word that leads on."""
    text = _DATE.sub(lambda found: found[0].replace(" ", "\u00a0"), bound(text))
    for pattern in (_TERM, _LEADING_ON):
        text = pattern.sub(lambda found: found[0].replace(" ", "\u00a0"), text)
    return text


@lru_cache(maxsize=2048)
def bound_signs(text: str) -> str:
    """Return the text of a table cell, normalised, with comparison signs bound to their numbers.

    No more than that: a cell may be narrower than a whole phrase. Each cell is asked for twice: for its column's width
    and to be printed.
    """
    return _SIGN.sub("\u00a0", _OTHER_BLANK.sub(" ", normalise(text)))
