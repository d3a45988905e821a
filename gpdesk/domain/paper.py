"""Official papers of the year: their kinds, their state and the text the clerk writes into them."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from gpdesk.domain.identity import PaperId, PaperTextId, PlanId
from gpdesk.domain.period import Period


class PaperKind(Enum):
    """The kinds of paper that can be made; the value is the name on the command line."""

    PLAN = "plan"
    REPORT = "report"
    ACTIVITIES = "activities"
    MONTH_PLAN = "action-month-plan"
    MONTH_SCHEDULE = "action-month-schedule"
    MONTH_REPORT = "action-month-report"
    INVITATION = "invitation"

    @property
    def label(self) -> str:
        """Vietnamese name, for choices and lists."""
        return {
            PaperKind.PLAN: "Kế hoạch năm",
            PaperKind.REPORT: "Báo cáo kết quả thực hiện",
            PaperKind.ACTIVITIES: "Báo cáo kết quả hoạt động",
            PaperKind.MONTH_PLAN: "Kế hoạch Tháng hành động",
            PaperKind.MONTH_SCHEDULE: "Lịch Tháng hành động",
            PaperKind.MONTH_REPORT: "Báo cáo Tháng hành động",
            PaperKind.INVITATION: "Giấy mời",
        }[self]

    @property
    def usual_recipients(self) -> "PaperKind":
        """The kind whose recipients receive it where nobody is named for its own."""
        return {
            PaperKind.MONTH_PLAN: PaperKind.PLAN,
            PaperKind.MONTH_SCHEDULE: PaperKind.PLAN,
            PaperKind.MONTH_REPORT: PaperKind.REPORT,
            PaperKind.ACTIVITIES: PaperKind.REPORT,
        }.get(self, self)

    @property
    def letters(self) -> str:
        """The letters of its kind before the office's in its symbol ("BC" of "BC-UBND").

        Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I: a schedule goes out as a notice (thông báo), a list of what was
        done as a report.
        """
        return {
            PaperKind.PLAN: "KH",
            PaperKind.REPORT: "BC",
            PaperKind.ACTIVITIES: "BC",
            PaperKind.MONTH_PLAN: "KH",
            PaperKind.MONTH_SCHEDULE: "TB",
            PaperKind.MONTH_REPORT: "BC",
            PaperKind.INVITATION: "GM",
        }[self]


class PaperState(Enum):
    """How far a paper has come."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    ISSUED = "issued"
    SUPERSEDED = "superseded"

    @property
    def label(self) -> str:
        """Vietnamese name."""
        return {
            PaperState.DRAFT: "dự thảo",
            PaperState.SUBMITTED: "trình ký",
            PaperState.ISSUED: "đã phát hành",
            PaperState.SUPERSEDED: "đã thay thế",
        }[self]


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of a plan year other than the plan itself (its head is on ``Plan``): number, date, state.

    ``number`` and ``issued_on`` stay empty until the office gives them (Nghị định 30/2020/NĐ-CP, Điều 15) and
    then print as blanks to be filled by pen. ``addressee`` is "Kính gửi", "" for the office's superior.
    ``shows_small_counts``: violence counts of 1 to 4 are printed as they are and the paper is marked "LƯU HÀNH NỘI BỘ";
    otherwise they are masked. ``superseded_reason`` is why its figures were unlocked again.
    """

    id: PaperId
    plan_id: PlanId
    kind: PaperKind
    period: Period
    number: str = ""
    symbol: str = "BC-UBND"
    issued_on: date | None = None
    addressee: str = ""
    state: PaperState = PaperState.DRAFT
    shows_small_counts: bool = False
    superseded_reason: str = ""


@dataclass(frozen=True, slots=True)
class PaperText:
    """What the clerk wrote for one section of a paper; ``section`` is the builder's key ("leadership", ...).

    Each line of ``text`` prints as a paragraph; a line that begins with "- " as a dash item.
    """

    id: PaperTextId
    paper_id: PaperId
    section: str
    text: str
