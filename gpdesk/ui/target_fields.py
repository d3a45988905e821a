"""The fields of objective, target and measure: one spec for the form."""

from dataclasses import replace

from gpdesk.domain.check import FACTORS
from gpdesk.domain.counting import sources_for, with_count_source
from gpdesk.domain.format import text_of
from gpdesk.domain.measure_kind import settle_comparison, settle_kind
from gpdesk.domain.period import Cadence
from gpdesk.domain.target import Comparison, CountSource, Cumulation, Direction, Measure, MeasureKind, Scope
from gpdesk.ui.field import Choices, Field, FieldKind, enum_choices

_QUOTIENTS = frozenset({MeasureKind.SHARE, MeasureKind.RATIO, MeasureKind.RATE})


def _is_numeric(measure: Measure) -> bool:
    return measure.kind is not MeasureKind.QUALITATIVE


def _is_quotient(measure: Measure) -> bool:
    return measure.kind in _QUOTIENTS


def _settle_kind(measure: Measure) -> Measure:
    """Give a measure what follows from its kind; a log that cannot count that kind is given up."""
    settled = settle_kind(measure)
    if settled.counted_from in sources_for(settled.kind):
        return settled
    return replace(settled, counted_from=CountSource.TYPED)


def _source_choices(measure: Measure) -> Choices:
    return enum_choices(sources_for(measure.kind))


OBJECTIVE_FIELDS = (
    Field("title", "Tên mục tiêu", hint="Ví dụ: Trong lĩnh vực chính trị"),
    Field("lead", "Câu dẫn", FieldKind.LONG_TEXT, "Câu đứng trước các chỉ tiêu, nếu có"),
)
TARGET_FIELDS = (
    Field("statement", "Nội dung chỉ tiêu", FieldKind.LONG_TEXT, "Câu chữ như trong kế hoạch"),
    Field("is_numbered", "In kèm “Chỉ tiêu 1:”, “Chỉ tiêu 2:” …", FieldKind.SWITCH),
)
MEASURE_FIELDS = (
    Field("name", "Tên gọi", FieldKind.WRAPPED, "Tên ngắn dùng trong bảng và báo cáo"),
    Field("kind", "Loại", FieldKind.CHOICE, choices=enum_choices(MeasureKind), settle=_settle_kind),
    Field(
        "comparison",
        "So sánh",
        FieldKind.CHOICE,
        choices=enum_choices(Comparison),
        is_shown=_is_numeric,
        settle=settle_comparison,
    ),
    Field(
        "goal",
        "Mức chỉ tiêu",
        FieldKind.DECIMAL,
        "Chỉ ghi số, ví dụ 50 hoặc 108,88",
        is_optional=True,
        is_shown=_is_numeric,
    ),
    Field(
        "tolerance",
        "Cho phép lệch (điểm)",
        FieldKind.DECIMAL,
        "Dùng cho “khoảng”: lệch trong mức này vẫn là đạt",
        is_shown=lambda measure: measure.comparison is Comparison.ABOUT and _is_numeric(measure),
    ),
    Field(
        "direction",
        "Hướng tốt",
        FieldKind.CHOICE,
        choices=enum_choices(Direction),
        is_shown=lambda measure: measure.comparison in {Comparison.ABOUT, Comparison.EQUAL} and _is_numeric(measure),
    ),
    Field(
        "factor",
        "Tính trên",
        FieldKind.CHOICE,
        choices=tuple((factor, text_of(factor)) for factor in FACTORS if factor > 1),
        is_shown=lambda measure: measure.kind is MeasureKind.RATE,
    ),
    Field(
        "cadence",
        "Kỳ theo dõi",
        FieldKind.CHOICE,
        choices=enum_choices(Cadence),
        is_shown=lambda measure: measure.kind is not MeasureKind.MONTHLY,
    ),
    Field("cumulation", "Cách cộng dồn", FieldKind.CHOICE, choices=enum_choices(Cumulation), is_shown=_is_quotient),
    Field("by_sex", "Tách nữ, nam; cả hai đều phải đạt", FieldKind.SWITCH, is_shown=_is_quotient),
    Field("numerator_name", "Tử số là", FieldKind.WRAPPED, "Ví dụ: Lao động nữ làm nông nghiệp", is_shown=_is_numeric),
    Field("denominator_name", "Mẫu số là", FieldKind.WRAPPED, "Ví dụ: Lao động nữ có việc làm", is_shown=_is_quotient),
    Field("unit", "Đơn vị tính", hint="Để trống nếu là %", is_shown=_is_numeric),
    Field("scope", "Phạm vi", FieldKind.CHOICE, choices=enum_choices(Scope)),
    Field(
        "scope_reason",
        "Lý do",
        hint="Vì sao phường không tự theo dõi",
        is_shown=lambda measure: measure.scope is not Scope.WARD,
    ),
    Field(
        "counted_from",
        "Nguồn số liệu",
        FieldKind.CHOICE,
        "Công chức nhập, hoặc tự đếm từ các sổ của năm",
        choices_of=_source_choices,
        is_shown=lambda measure: len(sources_for(measure.kind)) > 1,
        settle=lambda measure: with_count_source(measure, measure.counted_from),
    ),
    Field("source_unit", "Nơi cung cấp số liệu", hint="Ví dụ: Trạm Y tế phường"),
)
