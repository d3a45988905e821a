"""The head of a plan: issuing body, number, place and date, title."""

import re
from dataclasses import dataclass
from datetime import date

from gpdesk.domain.text import fold, one_line
from gpdesk.intake.legal_basis import opens_basis
from gpdesk.intake.office_head import is_organ, office_lines, parted_organs
from gpdesk.intake.source_line import SourceLine

_STATE = re.compile(r"cong hoa xa hoi chu nghia viet nam|doc lap\s*[-–—]\s*tu do\s*[-–—]\s*hanh phuc")
_NUMBER = re.compile(
    r"Số\s*[:.]?\s*(?P<number>[\d\s.…_]*?[a-z]?)\s*/\s*(?:(?P<year>20\d{2})\s*/\s*)?(?P<symbol>[A-ZĐ][A-ZĐa-zđ&]*(?:\s*-\s*[A-ZĐ&a-zđ.]+)*)",
    re.IGNORECASE,
)
_BLANK = r"[.…_\s]*"
_DATE = re.compile(
    rf"(?:(?P<place>[^,;:]{{2,60}}),\s*)?ngày\s*(?:(?P<day>\d{{1,2}}|{_BLANK})\s*tháng\s*(?P<month>\d{{1,2}}|{_BLANK})\s*năm\s*"
    rf"(?P<year>\d{{4}}|[.…_\s\d]*)|(?P<day2>\d{{1,2}})[/.-](?P<month2>\d{{1,2}})[/.-](?P<year2>\d{{4}}))\s*$",
    re.IGNORECASE,
)
_KIND = re.compile(r"(?:dự thảo\s+)?k[ếê]\s*ho[ạa]ch(?P<joint>\s+liên\s+(?:tịch|ngành))?", re.IGNORECASE)
_NUMBER_BELOW = re.compile(r"\((?P<text>\s*Số[^()]*)\)", re.IGNORECASE)
_KIND_AND_TITLE = re.compile(r"(?:DỰ THẢO\s+)?K[ẾÊ]\s*HO[ẠA]CH\s+(?P<title>\S.+)")
_ABSTRACT_LENGTH = 220


@dataclass(frozen=True, slots=True)
class PlanHead:
    """What stands above the text; "" or None where it was not found. ``end`` is the index of the first line below.

    ``number_with_year`` is a number typed as only laws are numbered ("12/2026/KH-UBND"); ``joint_line`` says that
    several offices issue the plan together.
    """

    number: str = ""
    symbol: str = ""
    place: str = ""
    issued_on: date | None = None
    office_lines: tuple[str, ...] = ()
    parent_line: str = ""
    title: str = ""
    date_line: SourceLine | None = None
    number_with_year: str = ""
    joint_line: SourceLine | None = None
    unread: tuple[SourceLine, ...] = ()
    end: int = 0


def read_head(lines: tuple[SourceLine, ...]) -> PlanHead:
    """Read everything up to and with the title."""
    kind_at = next((index for index, line in enumerate(lines[:40]) if _is_kind(line.text)), None)
    fields: dict[str, object] = {}
    offices: list[str] = []
    unread: list[SourceLine] = []
    if kind_at is None:
        kind_at = next((index for index, line in enumerate(lines[:25]) if _KIND_AND_TITLE.fullmatch(line.text)), None)
    top = kind_at if kind_at is not None else _head_without_kind(lines)
    for line in lines[:top]:
        understood = [_read_piece(piece, line, fields, offices) for piece in _pieces(line.text)]
        if not all(understood):
            unread.append(line)
    title, end = _title(lines, top, unread) if kind_at is not None else ("", top)
    end = _number_below(lines, end, fields, unread)
    parent, own = office_lines(offices)
    return PlanHead(
        **fields,  # type: ignore[arg-type]
        office_lines=own,
        parent_line=parent,
        title=title,
        joint_line=lines[top] if kind_at is not None and _is_joint(lines[top]) else None,
        unread=tuple(unread),
        end=end,
    )


def _is_kind(text: str) -> bool:
    return _KIND.fullmatch(text.strip(" .*_")) is not None


def _is_joint(line: SourceLine) -> bool:
    match = _KIND.fullmatch(line.text.strip(" .*_"))
    return match is not None and match["joint"] is not None


def _number_below(
    lines: tuple[SourceLine, ...], index: int, fields: dict[str, object], unread: list[SourceLine]
) -> int:
    """Read "(Số 33/KH-UBND ngày 05 tháng 3 năm 2024)" below the title; return the index of the first line behind it."""
    match = _NUMBER_BELOW.fullmatch(lines[index].text.strip()) if index < len(lines) else None
    if match is None:
        return index
    if fields.get("number") or not _read_piece(match["text"].strip(), lines[index], fields, []):
        unread.append(lines[index])
    return index + 1


def _pieces(text: str) -> list[str]:
    """Part a line at the gaps between its columns; the blanks left for number and date are no gaps."""
    text = re.sub(r"(Số\s*:?)\s+/", r"\1 …/", text, flags=re.IGNORECASE)
    text = re.sub(r"\b(ngày|tháng|năm)[ \u00a0]{2,}(?=tháng|năm|\d|$)", r"\1 ", text, flags=re.IGNORECASE)
    return [piece.strip() for piece in re.split(r"\t+|\s{3,}", text) if piece.strip()]


def _head_without_kind(lines: tuple[SourceLine, ...]) -> int:
    """Without the word KẾ HOẠCH the head is what comes before the first line that is none of its parts."""
    for index, line in enumerate(lines[:15]):
        if not all(_read_piece(piece, line, {}, []) for piece in _pieces(line.text)):
            return index
    return 0


def _read_piece(piece: str, line: SourceLine, fields: dict[str, object], offices: list[str]) -> bool:
    folded = fold(piece).strip(" .-_")
    if _STATE.fullmatch(folded) or not re.search(r"[^\W_]", piece):
        return True
    if (match := _NUMBER.match(piece)) and not fields.get("number"):
        fields["number"] = re.sub(r"[^\da-z]", "", match["number"].lower())
        fields["symbol"] = re.sub(r"\s", "", match["symbol"]).upper()
        if match["year"]:
            fields["number_with_year"] = match[0]
        rest = piece[match.end() :].strip()
        return not rest or _read_piece(rest, line, fields, offices)
    if (match := _DATE.fullmatch(piece) or _DATE.fullmatch(_with_day(piece))) and "date_line" not in fields:
        fields["place"] = one_line(match["place"] or "")
        fields["issued_on"] = (
            _day(match["year2"], match["month2"], match["day2"])
            if match["year2"]
            else _day(match["year"], match["month"], match["day"])
        )
        fields["date_line"] = line
        return True
    if is_organ(piece):
        own, other = parted_organs(piece)
        if other:
            offices.append(one_line(own).upper())
            return False
        offices.append(one_line(piece).upper())
        return True
    return False


def _with_day(piece: str) -> str:
    """Return "Mỹ An, ngày 15/02/2024" of a place and date typed without the word "ngày"."""
    return re.sub(r",\s*(?=\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*$)", ", ngày ", piece)


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _title(lines: tuple[SourceLine, ...], kind_at: int, unread: list[SourceLine]) -> tuple[str, int]:
    same_line = None if _is_kind(lines[kind_at].text) else _KIND_AND_TITLE.fullmatch(lines[kind_at].text)
    parts: list[str] = [same_line["title"]] if same_line else []
    index = kind_at + 1
    while index < len(lines) and len(parts) < 5:
        text = lines[index].text
        if not re.search(r"[^\W_]", text):
            index += 1
            continue
        is_first = not parts
        if re.fullmatch(r"\((?:kèm theo|ban hành kèm).*\)", text, re.IGNORECASE):
            unread.append(lines[index])
            index += 1
            continue
        if not is_first and (
            opens_basis(text)
            or _NUMBER_BELOW.fullmatch(text.strip())
            or text[-1] in ":.;"
            or len(text) > _ABSTRACT_LENGTH
        ):
            break
        if not is_first and (
            _ends_title(parts[-1], text)
            or re.match(r"[-–+*]|(?:mục tiêu|chỉ tiêu|phần)\s+[\dIVX]", text, re.IGNORECASE)
        ):
            break
        if re.match(r"(?:[IVX]+|\d+|[A-E])\s*[./)\-](?!v\b)", text) or (
            is_first and re.match(r"(?:[-–]\s*)?Căn cứ", text)
        ):
            break
        if not is_first and re.match(r"(?:Ủy|Uỷ) ban nhân dân|UBND", text) and not lines[index].is_bold:
            break
        parts.append(text)
        index += 1
    return one_line(" ".join(parts)).rstrip(" .;"), index


def _ends_title(before: str, following: str) -> bool:
    """Tell whether a title that ends in its year is whole, since a new sentence begins below it."""
    return (
        re.search(r"(?:năm|[-–])\s*\d{4}\W*$", before, re.IGNORECASE) is not None
        and following[:1].isupper()
        and not following.isupper()
        and re.match(r"(?:Trên|Của|Tại)\s", following) is None
    )
