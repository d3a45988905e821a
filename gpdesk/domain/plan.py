"""The yearly plan: its head, its legal bases and its text as an ordered list of lines.

Objectives and targets are not text: they stand where the line of kind ``TARGETS`` is (see ``target.py``).
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from gpdesk.domain.identity import LegalBasisId, PlanId, PlanLineId


class LineKind(Enum):
    """The part a line plays in a plan; the label ("I.", "1.", "a)", "-") is made from it when it is printed.

    Levels follow Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6 (bố cục): mục (Roman), khoản (Arabic), điểm
    (letter); the decimal sub-heading ("2.1.") and the dash are the practice of offices below it.
    """

    SECTION = "section"
    HEADING = "heading"
    SUBHEADING = "subheading"
    LETTER = "letter"
    PARAGRAPH = "paragraph"
    DASH = "dash"
    PLUS = "plus"
    TARGETS = "targets"

    @property
    def label(self) -> str:
        """Vietnamese name."""
        return {
            LineKind.SECTION: "mục (I, II)",
            LineKind.HEADING: "khoản (1, 2)",
            LineKind.SUBHEADING: "tiểu mục (1.1, 1.2)",
            LineKind.LETTER: "điểm (a, b)",
            LineKind.PARAGRAPH: "đoạn văn",
            LineKind.DASH: "gạch đầu dòng",
            LineKind.PLUS: "dòng có dấu cộng",
            LineKind.TARGETS: "phần mục tiêu, chỉ tiêu",
        }[self]


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One line (paragraph, heading, item) of a plan, in order of ``position``; ``text`` is without its label.

    Lines before the first ``SECTION`` are the opening. A ``HEADING``/``SUBHEADING``/``LETTER`` whose
    ``is_title`` is true is a short title on a line of its own (bold), else a numbered paragraph.
    """

    id: PlanLineId
    plan_id: PlanId
    position: int
    kind: LineKind
    text: str
    is_title: bool = False


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """One "Căn cứ ..." of a plan: ``text`` is the whole line without the closing ";" or "."; it is what prints.

    The other fields are what could be read from it ("" or None where not).
    """

    id: LegalBasisId
    plan_id: PlanId
    position: int
    text: str
    kind: str = ""
    number: str = ""
    issued_on: date | None = None
    issuer: str = ""
    abstract: str = ""
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of one year.

    ``number`` is the running number only ("199", "" while unissued); ``symbol`` the rest ("KH-UBND"); ``title`` the abstract under the word KẾ HOẠCH. ``is_sample`` marks invented data: every paper
    made from it carries "DỮ LIỆU MẪU".
    """

    id: PlanId
    year: int
    title: str
    number: str = ""
    symbol: str = "KH-UBND"
    issued_on: date | None = None
    is_sample: bool = False

    @property
    def full_number(self) -> str:
        """``199/KH-UBND``, with a leading zero below 10; a blank of five figures' width while it has no number."""
        return f"{padded_number(self.number)}/{self.symbol}"


def padded_number(number: str) -> str:
    """Return a paper's running number as the decree prints it: below 10 with a leading 0 (Phụ lục I, mục II.3)."""
    bare = number.strip()
    if not bare:
        return "     "
    return f"0{bare}" if len(bare) == 1 and bare.isdigit() else bare
