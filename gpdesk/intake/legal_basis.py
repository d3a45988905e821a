"""The lines "Căn cứ ..." above a plan's text, and what can be read from them."""

import re
from datetime import date

from gpdesk.domain.identity import LegalBasisId, PlanId, new_id
from gpdesk.domain.plan import LegalBasis

_KIND = (
    r"(?:Nghị quyết|Nghị định|Quyết định|Kế hoạch|Công văn|Chỉ thị|Chương trình|Hướng dẫn|Luật|Thông tư|Thông báo|Kết luận|Đề án|Chiến lược|"
    r"văn bản|chỉ đạo|tinh thần)"
)
_OPENING = re.compile(
    rf"(?:[-–+•*]\s*)?(?P<text>(?i:Căn cứ|Thực hiện (?:các |nội dung )?{_KIND}|Theo (?:đề nghị|{_KIND})|Xét (?:đề nghị|tờ trình))\b.*)",
    re.DOTALL,
)
_WITH_LEAD = re.compile(r"(?P<basis>[^:]+?[\w)][.;])\s+(?P<lead>(?:UBND|Ủy ban|Uỷ ban|Ban|Nay)\b[^:]{10,}:)", re.DOTALL)
_PARTS = re.compile(
    r"(?:Căn cứ|Thực hiện|Theo)\s+(?P<kind>[^\d,;]*?)\s+số\s*:?\s*(?P<number>[\w./-]+(?:-[\w./&]+)*)"
    r"(?:\s*,?\s*ngày\s+(?P<day>\d{1,2})(?:\s+tháng\s+|[/.-])(?P<month>\d{1,2})(?:\s+năm\s+|[/.-])(?P<year>\d{4}))?"
    r"(?:\s+của\s+(?P<issuer>.+?))?(?:,?\s+(?P<abstract>(?:về|ban hành|phê duyệt|quy định|hướng dẫn|triển khai|thực hiện)\b.+))?",
    re.DOTALL,
)
# An opening such as "Thực hiện Kế hoạch số 45/KH-UBND ... năm 2022, UBND xã xây dựng kế hoạch như sau:"
# names its ground and goes on.
_ISSUER = re.compile(r"[,;]\s+(?=(?:UBND|[ỦU][yỷ] ban|Ban|Hội|Phòng|Trung tâm)\b)")
_MAKES = re.compile(r"[^,;:]{0,120}?\b(?:xây dựng|ban hành|triển khai|lập|đề ra|tổ chức|thực hiện)\b[^:]*:", re.DOTALL)
_LONGEST_OPENING = 1500
_SPAN = re.compile(r"giai đoạn\s+(\d{4})\s*[-–]\s*(\d{4})")


def opens_basis(line: str) -> bool:
    """Tell whether a line begins as a legal basis does, whether or not it is one."""
    return _OPENING.fullmatch(line.strip()) is not None


def parted_basis(line: str) -> tuple[str, str]:
    """Part a basis from the opening sentence typed behind it on its line; ("", line) where there is none."""
    match = _WITH_LEAD.fullmatch(line.strip()) if len(line) <= _LONGEST_OPENING else None
    if match is None or not opens_basis(match["basis"]):
        return "", line
    return match["basis"], match["lead"]


def basis_text(line: str) -> str | None:
    """Return the text of a line that is a legal basis, without its closing mark; None for any other line."""
    match = _OPENING.fullmatch(line.strip())
    if match is None or line.rstrip().endswith(":"):
        return None
    return match["text"].rstrip(" ;.,")


def ground_in_opening(line: str) -> str:
    """Return the ground that an opening sentence names before it goes on to the plan itself, "" where it names none."""
    text = line.strip()
    if len(text) > _LONGEST_OPENING or not text.endswith(":") or not opens_basis(text) or parted_basis(text)[0]:
        return ""
    for issuer in reversed(list(_ISSUER.finditer(text))):
        ground = _OPENING.fullmatch(text[: issuer.start()])
        if ground and re.search(r"\bsố\s*:?\s*\d", ground["text"]) and _MAKES.fullmatch(text, issuer.end()):
            return ground["text"].rstrip(" ;.,")
    return ""


def read_basis(text: str, plan_id: PlanId, position: int) -> LegalBasis:
    """Return a legal basis; the parts that cannot be read stay empty."""
    match = _PARTS.fullmatch(text)
    groups = match.groupdict() if match else {}
    span = _SPAN.search(text)
    return LegalBasis(
        LegalBasisId(new_id()),
        plan_id,
        position,
        text,
        kind=groups.get("kind") or "",
        number=groups.get("number") or "",
        issued_on=_day(groups.get("year"), groups.get("month"), groups.get("day")),
        issuer=groups.get("issuer") or "",
        abstract=groups.get("abstract") or "",
        valid_to=date(int(span[2]), 12, 31) if span else None,
    )


def _day(year: str | None, month: str | None, day: str | None) -> date | None:
    try:
        return date(int(year or 0), int(month or 0), int(day or 0))
    except ValueError:
        return None
