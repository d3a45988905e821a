"""Who issues and signs papers, and who receives them; all with validity, since names and borders change.

Sources: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II (phần thể thức); Điều 13 (ký ban hành văn bản).
"""

from dataclasses import dataclass
from datetime import date

from gpdesk.domain.identity import OfficeId, RecipientId, SignerId


@dataclass(frozen=True, slots=True)
class Office:
    """A ward people's committee as it was called from ``valid_from`` to ``valid_to`` (None: open).

    ``head_lines`` is the issuing body in the header (one or two upper-case lines, bold), ``parent_line`` the
    superior body above it ("" for a people's committee); ``name`` reads inside a sentence ("Ủy ban nhân dân
    phường Mỹ Thạnh"), ``short_name`` after the first mention ("UBND phường Mỹ Thạnh"); ``symbol`` stands in the
    paper's number (UBND); ``place`` before the date; ``superior`` is whom reports are addressed to ("" unknown).
    """

    id: OfficeId
    name: str
    short_name: str
    head_lines: tuple[str, ...]
    symbol: str
    place: str
    parent_line: str = ""
    superior: str = ""
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs, from when to when.

    ``authority`` holds the upper-case lines above the signature ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ
    TỊCH"), the last being the signer's own post. ``collective`` says whether papers of the committee open with
    the line "TM. ỦY BAN NHÂN DÂN" (Nghị định 30/2020/NĐ-CP, Điều 13 khoản 2) even if ``authority`` lacks it.
    """

    id: SignerId
    name: str
    authority: tuple[str, ...]
    collective: bool = True
    valid_from: date | None = None
    valid_to: date | None = None

    def lines_for_collective(self, body: str = "ỦY BAN NHÂN DÂN") -> tuple[str, ...]:
        """Return the authority lines of a paper that the whole committee issues."""
        if not self.collective or any(line.startswith("TM.") for line in self.authority):
            return self.authority
        return (f"TM. {body}", *self.authority)


@dataclass(frozen=True, slots=True)
class Recipient:
    """One line of "Nơi nhận" for one kind of paper ("plan", "report"), without the leading dash and final ";"."""

    id: RecipientId
    paper_kind: str
    position: int
    text: str


def is_valid_on(day: date | None, valid_from: date | None, valid_to: date | None) -> bool:
    """Tell whether a validity span (ends included, None open) covers the day; an unknown day is covered."""
    if day is None:
        return True
    return (valid_from is None or valid_from <= day) and (valid_to is None or day <= valid_to)
