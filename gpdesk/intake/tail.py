"""The foot of a plan: recipients and signature."""

import re
from dataclasses import dataclass

from gpdesk.domain.text import fold, one_line
from gpdesk.intake.source_line import SourceLine

_POST = r"(?:PHÓ\s+|QUYỀN\s+|Q\.\s*)?(?:CHỦ TỊCH|TRƯỞNG BAN|TRƯỞNG PHÒNG|CHÁNH VĂN PHÒNG|GIÁM ĐỐC)(?:\s.*)?"
_AUTHORITY = re.compile(rf"(?:TM|KT|TL|TUQ|T/M|K/T|T/L)[\s./]+\S.*|{_POST}")
_SPOKEN_POST = re.compile(r"(?:quyền |phó )?chủ tịch|(?:phó )?trưởng phòng|chánh văn phòng", re.IGNORECASE)
_SPOKEN_AUTHORITY = re.compile(
    r"(?:TM|KT|TL|TUQ)[./]\s*(?:[ủu][ỷy] ban nhân dân|UBND|chủ tịch)(?:\s[^,;.]{0,40})?", re.IGNORECASE
)
_COLUMNS = re.compile(r"\t+|\s{3,}")
_AFTER = re.compile(r"PHỤ LỤC\b.*|BIỂU (?:MẪU|SỐ)\b.*|(?:I|A)\s*[./-]\s*[^a-zđ]{6,}")
_SIGNED = re.compile(r"\((?:đã )?(?:ký|chữ ký)\b.*", re.IGNORECASE)
_COMMON_RECIPIENT = re.compile(r"(?:như|lưu|ubnd|phòng|sở|tt\b|thường trực|các|đảng ủy|ban)\b", re.IGNORECASE)
_LOOK_BACK = 12


@dataclass(frozen=True, slots=True)
class PlanTail:
    """Recipients without dashes, authority lines, the signer's name.

    ``start`` and ``end`` are the indexes of its first line and of the first line behind it; ``unread`` are lines
    between them that are none of its parts.
    """

    recipients: tuple[str, ...]
    authority: tuple[str, ...]
    name: str
    start: int
    end: int
    unread: tuple[SourceLine, ...] = ()


def read_tail(lines: tuple[SourceLine, ...], first: int = 0) -> PlanTail:
    """Read the last "Nơi nhận" with the signature beside or before it; look from the line at index ``first`` on."""
    start = _start(lines, first)
    end = next((index for index in range(start + 1, len(lines)) if _AFTER.fullmatch(lines[index].text)), len(lines))
    recipients: list[str] = []
    authority: list[str] = []
    others: list[tuple[SourceLine, str]] = []
    in_recipients = False
    for line in lines[start:end]:
        for piece in _COLUMNS.split(line.text):
            text = piece.strip()
            if not re.search(r"[^\W_]", text) or _SIGNED.fullmatch(text):
                continue
            if fold(text).startswith("noi nhan"):
                in_recipients = True
                rest = text.split(":", 1)[1] if ":" in text else text[len("Nơi nhận") :]
                recipients += [one_line(each.strip(" -–+•*;.")) for each in rest.split(";")]
            elif is_authority(text) or (authority and _SPOKEN_POST.fullmatch(text.strip(" ;,"))):
                authority.append(_authority_line(text.strip(" ;,")))
            elif text[0] in "-–+•*" or (in_recipients and _is_recipient(text, is_signed=bool(others))):
                recipients.append(one_line(text.strip(" -–+•*;.")))
            else:
                others.append((line, one_line(text)))
    signed = next((other for other in others if _is_name(other[1])), others[-1] if others else None)
    name = signed[1] if signed else ""
    return PlanTail(
        tuple(text for text in recipients if text),
        tuple(authority),
        name.title() if name.isupper() else name,
        start,
        end,
        tuple(dict.fromkeys(other[0] for other in others if other is not signed)),
    )


def _is_recipient(text: str, *, is_signed: bool) -> bool:
    return text[-1] in ";." or is_signed or _COMMON_RECIPIENT.match(text) is not None


def _is_name(text: str) -> bool:
    """Tell whether a line can be a person's name: two to six words with capitals, nothing else."""
    words = text.split()
    return 2 <= len(words) <= 6 and all(word.isalpha() and word[0].isupper() for word in words)


def is_authority(text: str) -> bool:
    """Tell whether a line names in whose authority somebody signs."""
    bare = text.strip(" ;,")
    return (text == text.upper() and _AUTHORITY.fullmatch(bare) is not None) or _SPOKEN_AUTHORITY.fullmatch(
        bare
    ) is not None


def _authority_line(text: str) -> str:
    """Return a line with its sign written as the decree does: "TM. ", "KT. ", in capitals."""
    text = re.sub(r"^([TK])/([ML]|T)\b", r"\1\2", one_line(text)).upper()
    return re.sub(r"^(TM|KT|TL|TUQ)[\s./]+", r"\1. ", text)


def _start(lines: tuple[SourceLine, ...], first: int) -> int:
    """Return where the last "Nơi nhận" stands, or the signature if that comes shortly before it or is alone."""
    marks = [
        (index, fold(piece).startswith("noi nhan"))
        for index in range(first, len(lines))
        for piece in map(str.strip, _COLUMNS.split(lines[index].text))
        if (fold(piece).startswith("noi nhan") and len(piece) < 200) or is_authority(piece)
    ]
    if not marks:
        return len(lines)
    anchor = next((index for index, is_receiving in reversed(marks) if is_receiving), marks[-1][0])
    return _first_near(anchor, [index for index, _ in marks])


def _first_near(anchor: int, places: list[int]) -> int:
    """Walk back from the anchor over authority lines that stand close to one another."""
    for place in sorted(places, reverse=True):
        if place < anchor and anchor - place <= _LOOK_BACK:
            anchor = place
    return anchor
