"""The issuing office: from the upper-case lines of the head, else from what the text calls it."""

import re
from collections import Counter
from collections.abc import Sequence

from gpdesk.intake.letter import CAPITALS

_ABBREVIATION = r"UBND|HĐND|LHPN|MTTQ|VSTBPN|BĐG|BCĐ|PCBLGĐ|XHCN"
# "PHÒNG VĂN HÓA - XÃ HỘI" ends in no commune.
_UPPER_UNIT = r"(?:PHƯỜNG|XÃ(?!\s+HỘI(?:\s*$|\s+(?:PHƯỜNG|XÃ|THỊ TRẤN|ĐẶC KHU)\b))|THỊ TRẤN|ĐẶC KHU)"
_COMMITTEE = r"(?:UBND|[ỦU][YỶ]\s+BAN\s+NHÂN\s+DÂN)"
_ORGAN = re.compile(
    rf"(?:{_COMMITTEE}|{_UPPER_UNIT}|HĐND|HỘI ĐỒNG NHÂN DÂN|ĐẢNG ỦY|ĐẢNG BỘ|HUYỆN|QUẬN|TỈNH|THÀNH PHỐ|TP\.?|THỊ XÃ|PHÒNG|"
    r"VĂN PHÒNG|BAN|TRUNG TÂM|HỘI|SỞ|TRẠM|CÔNG AN)(?=\s|$)"
)
_WARD_COMMITTEE = re.compile(rf"{_COMMITTEE}\s+(?P<unit>{_UPPER_UNIT}\s+.+)")
_BRANCH = re.compile(r"(?:PHÒNG|VĂN PHÒNG|BAN|TRUNG TÂM|HỘI|TRẠM|CÔNG AN)\s")
_UNIT = r"(?P<unit>phường|xã|thị trấn|đặc khu)"
_NAME = rf"(?P<name>(?:\d{{1,2}}\b|(?!Năm\b)[{CAPITALS}][^\W\d_]*(?:\s+(?!Năm\b)[{CAPITALS}][^\W\d_]*){{0,4}}))"
_OFFICE_IN_TEXT = re.compile(rf"(?:Ủy|Uỷ|ủy|uỷ) ban [Nn]hân dân(?:\s*\(UBND\))?\s+(?i:{_UNIT})\s+{_NAME}")
_SHORT_IN_TEXT = re.compile(rf"UBND\s+(?i:{_UNIT})\s+{_NAME}")
_UNIT_IN_TEXT = re.compile(rf"(?i:{_UNIT})\s+{_NAME}")


def is_organ(piece: str) -> bool:
    """Tell whether a piece of the head names an office, or a place that belongs to its name."""
    if piece.isupper():
        return _ORGAN.match(piece) is not None
    return _OFFICE_IN_TEXT.fullmatch(piece) is not None or _SHORT_IN_TEXT.fullmatch(piece) is not None


def parted_organs(piece: str) -> tuple[str, str]:
    """Part the ward's committee from another office typed behind it: "UBND XÃ A - HỘI LIÊN HIỆP PHỤ NỮ XÃ"."""
    own, dash, other = re.split(r"(\s[-–]\s)", piece, maxsplit=1) if re.search(r"\s[-–]\s", piece) else (piece, "", "")
    if dash and _WARD_COMMITTEE.fullmatch(own.strip()) and is_organ(other.strip()):
        return own.strip(), other.strip()
    return piece, ""


def office_lines(pieces: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Return superior line and lines of the issuing body among the head's pieces that name offices."""
    for index, piece in enumerate(pieces):
        if match := _WARD_COMMITTEE.fullmatch(piece):
            return _with_branch(pieces[:index], ("ỦY BAN NHÂN DÂN", match["unit"]), pieces[index + 1 :])
        if re.fullmatch(_COMMITTEE, piece):
            unit = next((each for each in pieces[index + 1 :] if re.match(rf"{_UPPER_UNIT}\s+\S", each)), None)
            if unit:
                rest = [each for each in pieces[index + 1 :] if each is not unit]
                return _with_branch(pieces[:index], ("ỦY BAN NHÂN DÂN", unit), rest)
    if not pieces:
        return "", ()
    if len(pieces) > 1 and re.match(rf"{_COMMITTEE}\s+\S", pieces[0]):
        return _whole(pieces[0]), tuple(map(_whole, pieces[1:]))
    return "", tuple(map(_whole, pieces))


def _with_branch(above: Sequence[str], body: tuple[str, str], below: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Return the office below the committee where one issues the plan, else the committee itself."""
    if below and _BRANCH.match(below[0]):
        return " ".join(body), tuple(below)
    return " ".join(_whole(line) for line in above), (*body, *below)


def _whole(name: str) -> str:
    return re.sub(r"^UBND\b", "ỦY BAN NHÂN DÂN", name.strip()).replace("UỶ", "ỦY")


def office_name(
    lines: tuple[str, ...], texts: Sequence[str], parent_line: str = ""
) -> tuple[str, str, tuple[str, ...]]:
    """Return the office's name in a sentence, its short form and its head lines; "" where nothing names it."""
    if lines:
        whole = " ".join(lines)
        above = re.search(rf"{_UPPER_UNIT}\s+\S.*", parent_line)
        if above and not re.search(rf"\b{_UPPER_UNIT}\s+\S", whole):
            # "UBND PHƯỜNG AN LẠC" above "BAN VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ": the body of that ward.
            bare = re.sub(rf"\s+{_UPPER_UNIT}$", "", whole)
            whole = f"{bare} {above[0]}"
        name = _named(whole, texts)
        return name, re.sub(r"^Ủy ban nhân dân", "UBND", name), lines
    for pattern in (_OFFICE_IN_TEXT, _SHORT_IN_TEXT, _UNIT_IN_TEXT):
        found = Counter(_place(match) for text in texts for match in pattern.finditer(text))
        if found:
            (unit, name), _ = found.most_common(1)[0]
            place = f"{unit.capitalize() if name.isdigit() else unit} {name}"
            head_lines = ("ỦY BAN NHÂN DÂN", f"{unit} {name}".upper())
            return f"Ủy ban nhân dân {place}", f"UBND {place}", head_lines
    return "", "", ()


def _place(match: re.Match[str]) -> tuple[str, str]:
    """Return unit and name, alike for a title in capitals ("PHƯỜNG AN BÌNH NĂM 2025") and for running text."""
    name = re.sub(r"\s+NĂM$", "", match["name"])
    if len(name) > 1 and name.isupper():
        name = " ".join(word.capitalize() for word in name.split())
    return match["unit"].lower(), name


def _named(upper: str, texts: Sequence[str]) -> str:
    """Return an upper-case name as it reads inside a sentence, with the capitals that the text itself gives it."""
    body, unit, place = _parts_of_name(upper)
    body = _as_written(body, texts) or "Ủy ban nhân dân"
    return " ".join(part for part in (body, unit, _as_written(place, texts)) if part)


def _as_written(name: str, texts: Sequence[str]) -> str:
    """Return a name with the capitals that most places in the text give it ("Ban Vì sự tiến bộ", "Ea H'Leo")."""
    if not name:
        return ""
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    written = Counter(match[0] for text in texts for match in pattern.finditer(text))
    mixed = [each for each, _ in written.most_common() if not each.isupper() and each[0].isupper()]
    return name if name in written or not mixed else mixed[0]


def _parts_of_name(upper: str) -> tuple[str, str, str]:
    """Part a name in capitals into office, kind of unit and place, each as it reads inside a sentence."""
    match = re.match(rf"(?P<body>.*?)\s*\b(?P<unit>{_UPPER_UNIT})(?:\s+(?P<place>.+))?$", upper)
    if not match:
        return _sentence_case(upper), "", ""
    place = " ".join(word.capitalize() for word in (match["place"] or "").split())
    unit = match["unit"].lower()
    return _sentence_case(match["body"]), unit.capitalize() if place[:1].isdigit() else unit, place


def _sentence_case(upper: str) -> str:
    """Return an office's name with its first letters in capitals as offices write them; abbreviations stay."""
    words = [word if re.fullmatch(_ABBREVIATION, word) else word.lower() for word in upper.split()]
    text = " ".join(words)
    text = text[:1].upper() + text[1:]
    text = re.sub(r"^Ban (vì|chỉ)\b", lambda match: f"Ban {match[1].capitalize()}", text)
    return re.sub(r"(?<= - )[a-zđủ]", lambda match: match[0].upper(), text)
