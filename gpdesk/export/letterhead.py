"""What every paper has around its text: head, signature, recipients, and the closing mark."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.format import long_date
from gpdesk.domain.office import Office, Signer, is_valid_on
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.plan import Plan, padded_number
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import lower_first, one_line
from gpdesk.export.document import Addressees, Block, Header, Item, Meta, Note, Paragraph, Recipients, Signature

STATE_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
SAMPLE_MARK = "DỮ LIỆU MẪU"
CLOSING_MARK = "./."
_COMMITTEE, _SHORT_COMMITTEE = "Ủy ban nhân dân", "UBND"
_BETWEEN_NAMES = re.compile(r"[;\n]")
_FOR_PEN = "." * 60
_CLOSED_LINE = re.compile(r"[ \t]*\./\.(?=\s*$)", re.MULTILINE)
_END_MARKS = " \t\n;.,:/"


class OfficeMissing(GpdeskError):
    """No issuing office is known for the paper's date."""

    def __init__(self) -> None:
        super().__init__(
            "Chưa có cơ quan ban hành có hiệu lực vào ngày của văn bản. Hãy khai báo cơ quan ở trang Danh mục."
        )


def office_on(plan_year: PlanYear, day: date | None) -> Office:
    """Return the office as it was called on that day; raise ``OfficeMissing``."""
    valid = [office for office in plan_year.offices if is_valid_on(day, office.valid_from, office.valid_to)]
    if not valid:
        raise OfficeMissing
    return valid[-1]


def signer_on(plan_year: PlanYear, day: date | None) -> Signer | None:
    """Return who signed on that day, None where nobody is known: the paper then leaves room for post and name."""
    valid = [signer for signer in plan_year.signers if is_valid_on(day, signer.valid_from, signer.valid_to)]
    return valid[-1] if valid else None


def build_header(office: Office, full_number: str, issued_on: date | None) -> Header:
    """Return the head of the first page; an unknown number or date leaves blanks for the pen."""
    return Header(
        parent_line=office.parent_line.upper(),
        office_lines=tuple(line.upper() for line in office.head_lines),
        number_line=f"Số: {full_number}",
        state_name=STATE_NAME,
        motto=MOTTO,
        place_and_date=f"{office.place}, {long_date(issued_on)}".rstrip(),
    )


def mention(number: str, symbol: str, issued_on: date | None) -> str:
    """Return how running text names a paper: "số 36/KH-UBND ngày 05 tháng 3 năm 2024", dots for what is not known."""
    known = padded_number(number) if number.strip() else "......"
    day = long_date(issued_on) if issued_on else "ngày ..... tháng ..... năm ....."
    return f"số {known}/{symbol} {day}"


def build_addressees(text: str) -> Addressees:
    """Return "Kính gửi:" for names parted by ";" or line ends: one on its line, several below with dashes (ô 9a)."""
    names = [name for part in _BETWEEN_NAMES.split(text) if (name := part.strip(" -;.\t"))]
    if len(names) < 2:
        return Addressees("Kính gửi:", tuple(names) or (_FOR_PEN,))
    return Addressees("Kính gửi:", (*(f"- {name};" for name in names[:-1]), f"- {names[-1]}."))


def asked(addressees: Addressees) -> str:
    """Return who is asked at the end of a report to take note: the one addressee by name, several together."""
    if len(addressees.names) > 1:
        return "các cơ quan cấp trên"
    name = addressees.names[0]
    return "cơ quan cấp trên" if name.startswith(".") else name


def build_signature(signer: Signer | None) -> Signature:
    """Return the signature of a paper that the committee issues as a whole (Nghị định 30/2020/NĐ-CP, Điều 13)."""
    if signer is None:
        return Signature(("TM. ỦY BAN NHÂN DÂN",), "")
    return Signature(tuple(line.upper() for line in signer.lines_for_collective()), signer.name)


def introduced(office: Office) -> str:
    """Return the office at its first mention: "Ủy ban nhân dân (UBND) phường Mỹ Thạnh"; "UBND" stands for it later."""
    if not office.short_name.startswith(_SHORT_COMMITTEE):
        return office.name
    return office.name.replace(_COMMITTEE, f"{_COMMITTEE} ({_SHORT_COMMITTEE})", 1)


def cited_plan(plan: Plan, office: Office) -> str:
    """Return how a paper first names the plan it carries out, with the office that issued it and what the plan is about."""
    title = lower_first(plan.title)
    about = title if title.startswith("về ") else f"về {title}"
    return f"Kế hoạch {mention(plan.number, plan.symbol, plan.issued_on)} của {introduced(office)} {about}"


def build_recipients(plan_year: PlanYear, kind: PaperKind, *, first: str = "") -> Recipients:
    """Return "Nơi nhận": dashes, ";" after each line and "." after the last, which says where the file copy lies."""
    texts = recipient_texts(plan_year, kind)
    filed = [text for text in texts if text.startswith("Lưu")] or ["Lưu: VT"]
    others = [text for text in texts if text and not text.startswith("Lưu")]
    if first and first not in others:
        others.insert(0, first)
    lines = [*(f"- {text};" for text in others), *(f"- {text};" for text in filed[:-1]), f"- {filed[-1]}."]
    return Recipients("Nơi nhận:", tuple(lines))


def recipient_texts(plan_year: PlanYear, kind: PaperKind) -> list[str]:
    """Return who receives that kind of paper; where nobody is named for it, those of the kind it is like."""
    for each in (kind, kind.usual_recipients):
        own = [
            text for one in plan_year.recipients if one.paper_kind == each.value and (text := one.text.strip(" -;."))
        ]
        if own:
            return own
    return []


def build_meta(plan_year: PlanYear, office: Office, title: str, subject: str, dated: date | None) -> Meta:
    """Return what the file says of itself."""
    mark = SAMPLE_MARK if plan_year.plan.is_sample else ""
    return Meta(one_line(title), office.name, subject, dated, mark)


def closed(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the body with the mark "./." after its last words, and nowhere else (mẫu trong Phụ lục III)."""
    body = [_unmarked(block) for block in blocks]
    last = body[-1] if body else None
    if isinstance(last, Paragraph | Item | Note):
        body[-1] = replace(last, text=f"{last.text.rstrip(_END_MARKS)}{CLOSING_MARK}")
    else:
        body.append(Paragraph(CLOSING_MARK))
    return tuple(body)


def _unmarked(block: Block) -> Block:
    """Return a block without the closing mark that typed text brought along: more may follow it."""
    if isinstance(block, Paragraph | Item | Note):
        return replace(block, text=_CLOSED_LINE.sub(".", block.text))
    return block


def basis_lines(texts: Iterable[str]) -> tuple[str, ...]:
    """Return legal bases with their end marks: ";" after each, "." after the last."""
    clean = [text.rstrip(_END_MARKS) for text in texts if text.strip(_END_MARKS)]
    return tuple(f"{text}{'.' if index == len(clean) - 1 else ';'}" for index, text in enumerate(clean))
