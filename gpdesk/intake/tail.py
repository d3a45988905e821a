"""The foot of a plan: recipients and signature."""

import re
from dataclasses import dataclass, field

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
# A body's name that goes on below "TM. BAN THƯỜNG TRỰC"; no person is called so.
_BODY = re.compile(r"(?:[ỦU][YỶ] BAN|UBND|HỘI ĐỒNG|HĐND|BAN|MẶT TRẬN|MTTQ|PHƯỜNG|XÃ|THỊ TRẤN|VÌ SỰ TIẾN BỘ)\b")
_LOOK_BACK = 12


@dataclass(frozen=True, slots=True)
class PlanTail:
    """Recipients without dashes, authority lines, the signer's name.

    ``start`` and ``end`` are the indexes of its first line and of the first line behind it; ``unread`` are lines
    between them that are none of its parts, ``other_authority`` the authority lines of further signatures.
    """

    recipients: tuple[str, ...]
    authority: tuple[str, ...]
    name: str
    start: int
    end: int
    unread: tuple[SourceLine, ...] = ()
    other_authority: tuple[str, ...] = ()


@dataclass(slots=True)
class _Signature:
    """One signature as read: in whose authority, and the lines that may be the name."""

    column: int
    authority: list[str] = field(default_factory=list)
    others: list[tuple[SourceLine, str]] = field(default_factory=list)

    @property
    def name(self) -> tuple[SourceLine, str] | None:
        """The line that is most like a person's name."""
        return next((each for each in self.others if is_name(each[1])), self.others[-1] if self.others else None)


def read_tail(lines: tuple[SourceLine, ...], first: int = 0) -> PlanTail:
    """Read the last "Nơi nhận" with the signature beside or before it; look from the line at index ``first`` on."""
    start = _start(lines, first)
    end = next((index for index in range(start + 1, len(lines)) if _AFTER.fullmatch(lines[index].text)), len(lines))
    recipients: list[str] = []
    signatures: list[_Signature] = []
    stray: list[tuple[SourceLine, str]] = []
    in_recipients = False
    for line in lines[start:end]:
        pieces = [piece.strip() for piece in _COLUMNS.split(line.text)]
        for column, text in enumerate(pieces):
            if not re.search(r"[^\W_]", text) or _SIGNED.fullmatch(text):
                continue
            signature = _signature_of(signatures, column, len(pieces), text)
            if fold(text).startswith("noi nhan"):
                in_recipients = True
                rest = text.split(":", 1)[1] if ":" in text else text[len("Nơi nhận") :]
                recipients += [one_line(each.strip(" -–+•*;.")) for each in rest.split(";")]
            elif _is_authority(text, signature):
                if signature is None:
                    signature = _Signature(column if len(pieces) > 1 else -1)
                    signatures.append(signature)
                signature.authority.append(_authority_line(text.strip(" ;,")))
            elif text[0] in "-–+•*" or (in_recipients and _is_recipient(text, is_signed=_has_name(signatures))):
                recipients.append(one_line(text.strip(" -–+•*;.")))
            else:
                (signature.others if signature else stray).append((line, one_line(text)))
    signer = _own(signatures)
    if signer is None and stray:
        signer = _Signature(-1, others=stray)
    name = signer.name if signer else None
    unread = [other[0] for each in signatures for other in each.others if other is not name]
    unread += [other[0] for other in stray if other is not name]
    return PlanTail(
        tuple(text for text in recipients if text),
        tuple(signer.authority) if signer else (),
        (name[1].title() if name[1].isupper() else name[1]) if name else "",
        start,
        end,
        tuple(dict.fromkeys(unread)),
        tuple(text for each in signatures if each is not signer for text in each.authority),
    )


def _signature_of(signatures: list[_Signature], column: int, columns: int, text: str) -> _Signature | None:
    """Return the signature that a piece belongs to: that of its column; a new one where another has its name."""
    if not signatures:
        return None
    same = [each for each in signatures if each.column == column]
    if columns > 1 and same:
        return same[-1]
    if columns > 1 and any(each.column >= 0 for each in signatures) and is_authority(text):
        return None
    last = signatures[-1]
    begins_anew = re.match(r"T[/.]?M", text) is not None and is_authority(text)
    return None if begins_anew and any(is_name(other[1]) for other in last.others) else last


def _own(signatures: list[_Signature]) -> _Signature | None:
    """Return the signature of the people's committee where several bodies sign, else the first."""
    committee = [
        each for each in signatures if re.search(r"ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND", " ".join(each.authority))
    ]
    return committee[0] if committee and len(signatures) > 1 else next(iter(signatures), None)


def _has_name(signatures: list[_Signature]) -> bool:
    return any(each.others for each in signatures)


def _is_authority(text: str, signature: _Signature | None) -> bool:
    """Tell whether a piece names authority or post, or goes on with the body named on the line above."""
    if is_authority(text):
        return True
    if signature is None or signature.others:
        return False
    bare = text.strip(" ;,")
    return _SPOKEN_POST.fullmatch(bare) is not None or (bare.isupper() and _BODY.match(bare) is not None)


def _is_recipient(text: str, *, is_signed: bool) -> bool:
    return text[-1] in ";." or is_signed or _COMMON_RECIPIENT.match(text) is not None


def is_name(text: str) -> bool:
    """Tell whether a line can be a person's name: two to six words with capitals, nothing else."""
    words = text.split()
    return (
        2 <= len(words) <= 6
        and all(word.replace("'", "").isalpha() and word[0].isupper() for word in words)
        and _BODY.match(text) is None
    )


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
