"""The foot of a plan: recipients and signature."""

import re
from dataclasses import dataclass

from gpdesk.domain.text import fold, one_line
from gpdesk.intake.source import SourceLine

_POST = r"(?:PHÓ\s+|QUYỀN\s+|Q\.\s*)?(?:CHỦ TỊCH|TRƯỞNG BAN|TRƯỞNG PHÒNG|CHÁNH VĂN PHÒNG|GIÁM ĐỐC)(?:\s.*)?"
_AUTHORITY = re.compile(rf"(?:TM|KT|TL|TUQ|T/M|K/T|T/L)[\s./]+\S.*|{_POST}")
_SPOKEN_POST = re.compile(r"(?:quyền |phó )?chủ tịch|(?:phó )?trưởng phòng|chánh văn phòng", re.IGNORECASE)
_COLUMNS = re.compile(r"\t+|\s{3,}")
_LOOK_BACK = 40


@dataclass(frozen=True, slots=True)
class PlanTail:
    """Recipients without dashes, authority lines, the signer's name; ``start`` is the index of its first line."""

    recipients: tuple[str, ...]
    authority: tuple[str, ...]
    name: str
    start: int


def read_tail(lines: tuple[SourceLine, ...]) -> PlanTail:
    """Read from the line "Nơi nhận" or the first authority line to the end, whichever comes first."""
    start = _start(lines)
    recipients: list[str] = []
    authority: list[str] = []
    names: list[str] = []
    in_recipients = False
    for line in lines[start:]:
        for piece in _COLUMNS.split(line.text):
            text = piece.strip()
            if not re.search(r"[^\W_]", text):
                continue
            if fold(text).startswith("noi nhan"):
                in_recipients = True
                rest = text.split(":", 1)[1] if ":" in text else text[len("Nơi nhận") :]
                recipients += [one_line(each.strip(" -–+•*;.")) for each in rest.split(";")]
            elif is_authority(text) or (authority and _SPOKEN_POST.fullmatch(text.strip(" ;,"))):
                authority.append(_authority_line(text.strip(" ;,")))
            elif text[0] in "-–+•*" or (in_recipients and text[-1] in ";." and not authority):
                recipients.append(one_line(text.strip(" -–+•*;.")))
            elif not re.match(r"\((?:đã ký|ký|ký tên|chữ ký)", text, re.IGNORECASE):
                names.append(one_line(text))
    name = names[-1] if names else ""
    return PlanTail(
        tuple(text for text in recipients if text), tuple(authority), name.title() if name.isupper() else name, start
    )


def is_authority(text: str) -> bool:
    """Tell whether a line names in whose authority somebody signs."""
    return text == text.upper() and _AUTHORITY.fullmatch(text.strip(" ;,")) is not None


def _authority_line(text: str) -> str:
    """Return a line with its sign written as the decree does: "TM. ", "KT. ", in capitals."""
    text = re.sub(r"^([TK])/([ML]|T)\b", r"\1\2", one_line(text)).upper()
    return re.sub(r"^(TM|KT|TL|TUQ)[\s./]+", r"\1. ", text)


def _start(lines: tuple[SourceLine, ...]) -> int:
    first = max(0, len(lines) - _LOOK_BACK)
    for index in range(first, len(lines)):
        pieces = [piece.strip() for piece in _COLUMNS.split(lines[index].text)]
        if any(fold(piece).startswith("noi nhan") and len(piece) < 90 for piece in pieces):
            return index
        if any(is_authority(piece) for piece in pieces if piece):
            return index
    return len(lines)
