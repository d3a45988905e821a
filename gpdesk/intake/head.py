"""The head of a plan: issuing body, number, place and date, title."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from gpdesk.domain.text import fold, one_line
from gpdesk.intake.source import SourceLine

_STATE = ("cong hoa xa hoi chu nghia viet nam", "doc lap - tu do - hanh phuc", "doc lap – tu do – hanh phuc")
_NUMBER = re.compile(
    r"Số\s*[:.]?\s*(?P<number>[\d\s.…_]*?[a-z]?)\s*/\s*(?P<symbol>[A-ZĐ][A-ZĐa-zđ&]*(?:\s*-\s*[A-ZĐ&a-zđ.]+)*)",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?P<place>[^,;:]{2,60}),\s*ngày\s*(?P<day>\d{1,2}|[.…_\s]*)\s*tháng\s*(?P<month>\d{1,2}|[.…_\s]*)\s*năm\s*"
    r"(?P<year>\d{4}|[.…_\s\d]*)\s*$",
    re.IGNORECASE,
)
_UNIT = r"(?P<unit>phường|xã|thị trấn|đặc khu)"
_UPPER = "A-Z" + "".join(letter for letter in map(chr, range(0xC0, 0x1EFA)) if letter.isupper())
_NAME = rf"(?P<name>(?:\d{{1,2}}\b|[{_UPPER}][^\W\d_]*(?:\s+[{_UPPER}][^\W\d_]*){{0,4}}))"
_OFFICE_IN_TEXT = re.compile(rf"(?:Ủy|Uỷ) ban [Nn]hân dân(?:\s*\(UBND\))?\s+(?i:{_UNIT})\s+{_NAME}")
_SHORT_IN_TEXT = re.compile(rf"UBND\s+(?i:{_UNIT})\s+{_NAME}")
_UNIT_IN_TEXT = re.compile(rf"(?i:{_UNIT})\s+{_NAME}")
_KIND = re.compile(r"k[ếê]\s*ho[ạa]ch", re.IGNORECASE)
_BASIS = re.compile(
    r"(?:Căn cứ|Thực hiện (?:Nghị|Quyết|Kế hoạch|Công văn|Chỉ thị|Chương trình|Luật|Hướng dẫn)|Theo |Xét )",
    re.IGNORECASE,
)
_ABSTRACT_LENGTH = 220


@dataclass(frozen=True, slots=True)
class PlanHead:
    """What stands above the text; "" or None where it was not found. ``end`` is the index of the first line below."""

    number: str = ""
    symbol: str = ""
    place: str = ""
    issued_on: date | None = None
    office_lines: tuple[str, ...] = ()
    parent_line: str = ""
    title: str = ""
    title_line: int = 0
    date_line: SourceLine | None = None
    unread: tuple[SourceLine, ...] = ()
    end: int = 0


def read_head(lines: tuple[SourceLine, ...]) -> PlanHead:
    """Read everything up to and with the title."""
    kind_at = next((index for index, line in enumerate(lines[:40]) if _is_kind(line.text)), None)
    fields: dict[str, object] = {}
    offices: list[str] = []
    unread: list[SourceLine] = []
    top = kind_at if kind_at is not None else _head_without_kind(lines)
    for line in lines[:top]:
        pieces = [piece.strip() for piece in re.split(r"\t+|\s{3,}", line.text) if piece.strip()]
        understood = [_read_piece(piece, line, fields, offices) for piece in pieces]
        if not all(understood):
            unread.append(line)
    title, end = _title(lines, top) if kind_at is not None else ("", top)
    parent, office_lines = _office_lines(offices)
    return PlanHead(
        **fields,  # type: ignore[arg-type]
        office_lines=office_lines,
        parent_line=parent,
        title=title,
        title_line=lines[kind_at + 1].number if kind_at is not None and kind_at + 1 < len(lines) else 0,
        unread=tuple(unread),
        end=end,
    )


def _is_kind(text: str) -> bool:
    return _KIND.fullmatch(text.strip(" .*_")) is not None


def _head_without_kind(lines: tuple[SourceLine, ...]) -> int:
    """Without the word KẾ HOẠCH the head is what comes before the first line that is none of its parts."""
    for index, line in enumerate(lines[:15]):
        pieces = [piece.strip() for piece in re.split(r"\t+|\s{3,}", line.text) if piece.strip()]
        if not all(_read_piece(piece, line, {}, []) for piece in pieces):
            return index
    return 0


def _read_piece(piece: str, line: SourceLine, fields: dict[str, object], offices: list[str]) -> bool:
    folded = fold(piece).strip(" .-_")
    if folded in _STATE or not re.search(r"[^\W_]", piece):
        return True
    if match := _NUMBER.match(piece):
        fields["number"] = re.sub(r"[^\da-z]", "", match["number"].lower())
        fields["symbol"] = re.sub(r"\s", "", match["symbol"]).upper()
        rest = piece[match.end() :].strip()
        return not rest or _read_piece(rest, line, fields, offices)
    if match := _DATE.fullmatch(piece):
        fields["place"] = one_line(match["place"])
        fields["issued_on"] = _day(match["year"], match["month"], match["day"])
        fields["date_line"] = line
        return True
    if piece.isupper() and len(piece) > 2 and not folded.startswith(("du thao", "mat", "khan", "hoa toc")):
        offices.append(one_line(piece))
        return True
    return False


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _title(lines: tuple[SourceLine, ...], kind_at: int) -> tuple[str, int]:
    parts: list[str] = []
    index = kind_at + 1
    while index < len(lines) and len(parts) < 5:
        text = lines[index].text
        if not re.search(r"[^\W_]", text):
            index += 1
            continue
        is_first = not parts
        if not is_first and (_BASIS.match(text) or text[-1] in ":." or len(text) > _ABSTRACT_LENGTH):
            break
        if re.match(r"(?:[IVX]+|\d+)\s*[.)\-]", text) or (is_first and re.match(r"Căn cứ", text)):
            break
        if not is_first and re.match(r"(?:Ủy|Uỷ) ban nhân dân", text) and not lines[index].is_bold:
            break
        parts.append(text)
        index += 1
    return one_line(" ".join(parts)).rstrip(" .;"), index


def _office_lines(pieces: list[str]) -> tuple[str, tuple[str, ...]]:
    """Return superior line and issuing body of the head's upper-case lines."""
    names = [piece for piece in pieces if "ĐẢNG CỘNG SẢN" not in piece]
    if not names:
        return "", ()
    if len(names) == 1:
        match = re.search(r"\s(PHƯỜNG|XÃ|THỊ TRẤN|ĐẶC KHU)\s", names[0])
        if match and match.start() > 0:
            return "", (_whole(names[0][: match.start()]), names[0][match.start() :].strip())
        return "", (_whole(names[0]),)
    first = names[0]
    if (
        re.match(r"(UBND|[ỦU][YỶ] BAN NHÂN DÂN)\s+\S", first)
        and len(names) == 2
        and not re.match(r"(PHƯỜNG|XÃ|THỊ TRẤN|ĐẶC KHU)\b", names[1])
    ):
        return (first, tuple(names[1:])) if not names[1].startswith(("UBND", "ỦY BAN")) else ("", tuple(names[1:]))
    if re.match(r"(UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)\s+(THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|TỈNH)", first):
        return first, tuple(_whole(name) for name in names[1:])
    return "", tuple(_whole(name) for name in names)


def _whole(name: str) -> str:
    return re.sub(r"^UBND\b", "ỦY BAN NHÂN DÂN", name.strip()).replace("UỶ", "ỦY")


def office_name(head: PlanHead, texts: list[str]) -> tuple[str, str, tuple[str, ...]]:
    """Return the office's name in a sentence, its short form and its head lines; "" where nothing names it."""
    if head.office_lines:
        name = running_name(" ".join(head.office_lines))
        return name, re.sub(r"^Ủy ban nhân dân", "UBND", name), head.office_lines
    for pattern in (_OFFICE_IN_TEXT, _SHORT_IN_TEXT, _UNIT_IN_TEXT):
        found = Counter((match["unit"].lower(), match["name"]) for text in texts for match in pattern.finditer(text))
        if found:
            (unit, name), _ = found.most_common(1)[0]
            place = f"{unit.capitalize() if name.isdigit() else unit} {name}"
            lines = ("ỦY BAN NHÂN DÂN", f"{unit} {name}".upper())
            return f"Ủy ban nhân dân {place}", f"UBND {place}", lines
    return "", "", ()


def running_name(upper: str) -> str:
    """Return an upper-case name as it reads inside a sentence ("Ủy ban nhân dân phường Mỹ Thạnh")."""
    match = re.match(r"(?P<body>.*?)\s*\b(?P<unit>PHƯỜNG|XÃ|THỊ TRẤN|ĐẶC KHU)\s+(?P<name>.+)$", upper)
    if not match:
        return upper.capitalize()
    name = " ".join(word.capitalize() for word in match["name"].split())
    unit = match["unit"].lower()
    if name.split()[0].isdigit():
        unit = unit.capitalize()
    body = match["body"].capitalize() or "Ủy ban nhân dân"
    return f"{body} {unit} {name}"
