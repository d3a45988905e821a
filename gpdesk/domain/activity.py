"""Activities of the year: what the plan's solutions (section III) become, with their form, partners and product."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from gpdesk.domain.identity import ActivityId, PlanId
from gpdesk.domain.reading import Evidence


class SolutionGroup(Enum):
    """The five groups of the plan's section III."""

    STEERING = "1"
    COMMUNICATION = "2"
    CAPACITY = "3"
    SERVICE = "4"
    ACTION_MONTH = "5"

    @property
    def label(self) -> str:
        """Vietnamese name, for choices on forms and group heads of tables."""
        return {
            SolutionGroup.STEERING: "Công tác điều hành, chỉ đạo",
            SolutionGroup.COMMUNICATION: "Tuyên truyền, phổ biến, giáo dục",
            SolutionGroup.CAPACITY: "Nâng cao năng lực, quản lý nhà nước",
            SolutionGroup.SERVICE: "Cung cấp dịch vụ, phòng ngừa bạo lực",
            SolutionGroup.ACTION_MONTH: "Tháng hành động",
        }[self]


class ActivityForm(Enum):
    """The form (hình thức) of an activity."""

    PAPER = "paper"
    CONFERENCE = "conference"
    LAUNCH = "launch"
    SEMINAR = "seminar"
    TRAINING = "training"
    CONTEST = "contest"
    BROADCAST = "broadcast"
    NEWS = "news"
    BANNER = "banner"
    LEAFLET = "leaflet"
    HOME_VISIT = "home-visit"
    CLUB = "club"
    SUPPORT_VISIT = "support-visit"
    INSPECTION = "inspection"
    REVIEW = "review"
    OTHER = "other"

    @property
    def label(self) -> str:
        """Vietnamese name, for choices on forms and the column "Hình thức"."""
        return {
            ActivityForm.PAPER: "Văn bản",
            ActivityForm.CONFERENCE: "Hội nghị",
            ActivityForm.LAUNCH: "Lễ ra quân, phát động",
            ActivityForm.SEMINAR: "Tọa đàm",
            ActivityForm.TRAINING: "Tập huấn",
            ActivityForm.CONTEST: "Hội thi",
            ActivityForm.BROADCAST: "Phát thanh",
            ActivityForm.NEWS: "Tin, bài",
            ActivityForm.BANNER: "Băng rôn, pa nô",
            ActivityForm.LEAFLET: "Tờ rơi",
            ActivityForm.HOME_VISIT: "Vãng gia",
            ActivityForm.CLUB: "Sinh hoạt câu lạc bộ",
            ActivityForm.SUPPORT_VISIT: "Thăm hỏi, hỗ trợ",
            ActivityForm.INSPECTION: "Kiểm tra",
            ActivityForm.REVIEW: "Sơ kết, tổng kết",
            ActivityForm.OTHER: "Hình thức khác",
        }[self]


# Forms at which people come together and are counted.
GATHERINGS = frozenset(
    {
        ActivityForm.CONFERENCE,
        ActivityForm.LAUNCH,
        ActivityForm.SEMINAR,
        ActivityForm.TRAINING,
        ActivityForm.CONTEST,
        ActivityForm.CLUB,
        ActivityForm.REVIEW,
    }
)


class ActivityState(Enum):
    """How far an activity or an event has come."""

    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"

    @property
    def label(self) -> str:
        """Vietnamese name."""
        return {
            ActivityState.PLANNED: "dự kiến",
            ActivityState.RUNNING: "đang thực hiện",
            ActivityState.DONE: "đã thực hiện",
            ActivityState.POSTPONED: "hoãn",
            ActivityState.CANCELLED: "hủy",
        }[self]

    @property
    def is_off(self) -> bool:
        """Whether it was called off or put off: nothing of it is counted, planned or in the way."""
        return self in {ActivityState.POSTPONED, ActivityState.CANCELLED}


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity of a plan year.

    ``due_on`` is the day by which it is wanted (papers have no events), ``quantity`` and ``quantity_unit`` the planned
    product ("2 cuộc"). ``rule`` is the recurrence its events were last expanded from, as text of RFC 5545, "" for none.
    """

    id: ActivityId
    plan_id: PlanId
    position: int
    title: str
    solution_group: SolutionGroup = SolutionGroup.COMMUNICATION
    form: ActivityForm = ActivityForm.OTHER
    topics: str = ""
    audience: str = ""
    lead_unit: str = ""
    partners: str = ""
    product: str = ""
    place: str = ""
    quantity: int | None = None
    quantity_unit: str = ""
    due_on: date | None = None
    state: ActivityState = ActivityState.PLANNED
    in_action_month: bool = False
    rule: str = ""
    note: str = ""
    evidence: Evidence = field(default_factory=Evidence)
