"""Objectives, targets and measures: what the plan promises, in a form that can be judged."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from gpdesk.domain.identity import MeasureId, ObjectiveId, PlanId, TargetId
from gpdesk.domain.period import Cadence


class MeasureKind(Enum):
    """How a measure gets its value from what is entered."""

    SHARE = "share"
    RATIO = "ratio"
    RATE = "rate"
    COUNT_PER_PERIOD = "count-per-period"
    MONTHLY = "monthly"
    QUALITATIVE = "qualitative"

    @property
    def label(self) -> str:
        """Vietnamese name, for choices on forms."""
        return {
            MeasureKind.SHARE: "Tỷ lệ phần trăm",
            MeasureKind.RATIO: "Tỷ số (lần)",
            MeasureKind.RATE: "Tỷ suất (trên 1.000…)",
            MeasureKind.COUNT_PER_PERIOD: "Số lượng mỗi kỳ",
            MeasureKind.MONTHLY: "Thực hiện hằng tháng",
            MeasureKind.QUALITATIVE: "Định tính",
        }[self]


class Comparison(Enum):
    """How the value is held against the goal; ``ABOUT`` allows the measure's tolerance."""

    AT_LEAST = ">="
    MORE_THAN = ">"
    AT_MOST = "<="
    LESS_THAN = "<"
    EQUAL = "="
    ABOUT = "~"

    @property
    def label(self) -> str:
        """Vietnamese name, for choices on forms."""
        return {
            Comparison.AT_LEAST: "từ … trở lên (≥)",
            Comparison.MORE_THAN: "trên (>)",
            Comparison.AT_MOST: "không quá (≤)",
            Comparison.LESS_THAN: "dưới (<)",
            Comparison.EQUAL: "đúng bằng (=)",
            Comparison.ABOUT: "khoảng (≈)",
        }[self]


class Direction(Enum):
    """Which way is better; needed where the comparison does not say it (``EQUAL``, ``ABOUT``)."""

    UP = "up"
    DOWN = "down"
    NONE = "none"

    @property
    def label(self) -> str:
        """Vietnamese name, for choices on forms."""
        return {
            Direction.UP: "càng cao càng tốt",
            Direction.DOWN: "càng thấp càng tốt",
            Direction.NONE: "càng gần càng tốt",
        }[self]


class Cumulation(Enum):
    """How the figures of short periods make the figure of a longer one."""

    SUM = "sum"
    LAST = "last"
    MEAN = "mean"
    EVERY = "every"

    @property
    def label(self) -> str:
        """Vietnamese name, for choices on forms."""
        return {
            Cumulation.SUM: "Cộng tử số, cộng mẫu số",
            Cumulation.LAST: "Lấy số cuối kỳ",
            Cumulation.MEAN: "Bình quân các kỳ",
            Cumulation.EVERY: "Từng kỳ đều phải đạt",
        }[self]


class Scope(Enum):
    """Whose figure it is: the ward's own, the superior's, or nobody's in this ward."""

    WARD = "ward"
    SUPERIOR = "superior"
    OUTSIDE = "outside"

    @property
    def label(self) -> str:
        """Vietnamese name, for choices on forms."""
        return {
            Scope.WARD: "Phường tự theo dõi",
            Scope.SUPERIOR: "Theo số liệu cấp trên",
            Scope.OUTSIDE: "Không thuộc phạm vi phường",
        }[self]


class CountSource(Enum):
    """Where a measure's figures come from: typed by the clerk, or counted from a log of the year."""

    TYPED = "typed"
    NEWS = "news"
    BROADCAST = "broadcast"
    COMMITMENT = "commitment"
    REACH = "reach"
    VICTIM_SUPPORT = "victim-support"
    PERPETRATOR_COUNSEL = "perpetrator-counsel"
    TRAFFICKING_SUPPORT = "trafficking-support"

    @property
    def label(self) -> str:
        """Vietnamese name, for choices on forms."""
        return {
            CountSource.TYPED: "Công chức nhập",
            CountSource.NEWS: "Đếm từ sổ tin, bài",
            CountSource.BROADCAST: "Đếm từ sổ phát thanh hằng tháng",
            CountSource.COMMITMENT: "Đếm từ sổ cam kết của tổ chức",
            CountSource.REACH: "Tính từ sổ người dân được tiếp cận",
            CountSource.VICTIM_SUPPORT: "Đếm từ số liệu bạo lực (người bị bạo lực được hỗ trợ)",
            CountSource.PERPETRATOR_COUNSEL: "Đếm từ số liệu bạo lực (người gây bạo lực được tư vấn)",
            CountSource.TRAFFICKING_SUPPORT: "Đếm từ số liệu bạo lực (nạn nhân mua bán người trở về)",
        }[self]


@dataclass(frozen=True, slots=True)
class Objective:
    """One "Mục tiêu": its number as printed, its title ("Trong lĩnh vực chính trị") and a lead-in sentence or ""."""

    id: ObjectiveId
    plan_id: PlanId
    position: int
    title: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """One "Chỉ tiêu": the sentence of the plan, word for word (line breaks kept).

    ``is_numbered`` is false for a lone target that the plan prints without "Chỉ tiêu n:".
    """

    id: TargetId
    objective_id: ObjectiveId
    position: int
    statement: str
    is_numbered: bool = True


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that can be judged in a target's sentence.

    ``suffix`` is the letter where one target holds several ("a", "b", else ""); ``goal`` is on the measure's own
    scale (50 for 50 %, 1.7 lần, 108.88 per 100; number wanted in each period; months of the year for ``MONTHLY``);
    ``factor`` multiplies numerator / denominator (100 for shares). ``tolerance`` is in points of the goal's scale
    and counts for ``ABOUT`` only. ``by_sex``: entered for girls/women and boys/men, and both must pass.
    ``source_unit`` names who supplies the figure; ``counted_from`` the log it is counted from, unless it is typed.
    """

    id: MeasureId
    target_id: TargetId
    position: int
    name: str
    kind: MeasureKind
    comparison: Comparison | None = Comparison.AT_LEAST
    goal: Decimal | None = None
    factor: int = 1
    cadence: Cadence = Cadence.YEAR
    cumulation: Cumulation = Cumulation.SUM
    by_sex: bool = False
    suffix: str = ""
    unit: str = ""
    numerator_name: str = ""
    denominator_name: str = ""
    direction: Direction = Direction.NONE
    tolerance: Decimal = Decimal(1)
    scope: Scope = Scope.WARD
    scope_reason: str = ""
    source_unit: str = ""
    counted_from: CountSource = CountSource.TYPED
