"""The sample's objectives, targets and measures, restated in our own words from the figures of a ward's plan."""

from dataclasses import dataclass, field
from decimal import Decimal

from gpdesk.domain.period import Cadence
from gpdesk.domain.target import Comparison, Cumulation, Direction, MeasureKind, Scope


@dataclass(frozen=True, slots=True)
class MeasureText:
    """A measure of the sample, without its identity."""

    name: str
    kind: MeasureKind
    comparison: Comparison | None = None
    goal: Decimal | None = None
    factor: int = 1
    cumulation: Cumulation = Cumulation.SUM
    cadence: Cadence = Cadence.YEAR
    direction: Direction = Direction.NONE
    by_sex: bool = False
    unit: str = ""
    scope: Scope = Scope.WARD
    numerator_name: str = ""
    denominator_name: str = ""
    source_unit: str = ""


@dataclass(frozen=True, slots=True)
class TargetText:
    """A target of the sample with its measures."""

    statement: str
    measures: tuple[MeasureText, ...]
    is_numbered: bool = True


@dataclass(frozen=True, slots=True)
class ObjectiveText:
    """An objective of the sample with its targets."""

    title: str
    targets: tuple[TargetText, ...] = field(default_factory=tuple)


_LAST = Cumulation.LAST
_UP, _DOWN = Direction.UP, Direction.DOWN


def _share(
    name: str,
    comparison: Comparison,
    goal: int,
    parts: tuple[str, str],
    source: str,
    *,
    cumulation: Cumulation = Cumulation.SUM,
    direction: Direction = Direction.UP,
    by_sex: bool = False,
    scope: Scope = Scope.WARD,
) -> MeasureText:
    return MeasureText(
        name,
        MeasureKind.SHARE,
        comparison,
        Decimal(goal),
        100,
        cumulation,
        direction=direction,
        by_sex=by_sex,
        scope=scope,
        numerator_name=parts[0],
        denominator_name=parts[1],
        source_unit=source,
    )


_LEAST, _MORE, _LESS, _MOST = Comparison.AT_LEAST, Comparison.MORE_THAN, Comparison.LESS_THAN, Comparison.AT_MOST

OBJECTIVES = (
    ObjectiveText(
        "Trong lĩnh vực chính trị",
        (
            TargetText(
                "Đến cuối năm {year} có 50% cơ quan của phường có nữ lãnh đạo chủ chốt.",
                (
                    _share(
                        "Tỷ lệ cơ quan có nữ lãnh đạo chủ chốt",
                        _LEAST,
                        50,
                        ("Cơ quan có nữ lãnh đạo chủ chốt", "Tổng số cơ quan"),
                        "Văn phòng UBND phường",
                        cumulation=_LAST,
                    ),
                ),
                is_numbered=False,
            ),
        ),
    ),
    ObjectiveText(
        "Trong lĩnh vực kinh tế, lao động",
        (
            TargetText(
                "Nâng tỷ lệ lao động nữ làm công hưởng lương lên khoảng 50%.",
                (
                    _share(
                        "Tỷ lệ lao động nữ làm công hưởng lương",
                        Comparison.ABOUT,
                        50,
                        ("Lao động nữ làm công hưởng lương", "Lao động nữ có việc làm"),
                        "Các khóm",
                        cumulation=_LAST,
                    ),
                ),
            ),
            TargetText(
                "Đưa tỷ lệ lao động nữ làm nông nghiệp trong tổng số lao động nữ có việc làm xuống dưới 30%.",
                (
                    _share(
                        "Tỷ lệ lao động nữ làm nông nghiệp",
                        _LESS,
                        30,
                        ("Lao động nữ làm nông nghiệp", "Lao động nữ có việc làm"),
                        "Các khóm",
                        cumulation=_LAST,
                        direction=_DOWN,
                    ),
                ),
            ),
        ),
    ),
    ObjectiveText(
        "Trong đời sống gia đình và phòng ngừa, ứng phó với bạo lực trên cơ sở giới",
        (
            TargetText(
                "Số giờ làm việc nhà không được trả công của phụ nữ giảm còn 1,7 lần so với nam giới.",
                (
                    MeasureText(
                        "Số giờ làm việc nhà của nữ so với nam",
                        MeasureKind.RATIO,
                        _MOST,
                        Decimal("1.7"),
                        direction=_DOWN,
                        cumulation=_LAST,
                        numerator_name="Giờ trung bình mỗi ngày của nữ",
                        denominator_name="Giờ trung bình mỗi ngày của nam",
                        source_unit="Hội Liên hiệp Phụ nữ phường",
                    ),
                ),
            ),
            TargetText(
                "Có 70% người bị bạo lực gia đình, bạo lực trên cơ sở giới được phát hiện nhận được ít nhất một dịch vụ hỗ "
                "trợ cơ bản; 50% người gây bạo lực chưa đến mức xử lý hình sự được tư vấn.",
                (
                    _share(
                        "Tỷ lệ người bị bạo lực được hỗ trợ",
                        _LEAST,
                        70,
                        ("Người bị bạo lực được hỗ trợ", "Người bị bạo lực được phát hiện"),
                        "Công an phường",
                    ),
                    _share(
                        "Tỷ lệ người gây bạo lực được tư vấn",
                        _LEAST,
                        50,
                        ("Người gây bạo lực được tư vấn", "Người gây bạo lực được phát hiện"),
                        "Công an phường",
                    ),
                ),
            ),
            TargetText(
                "100% nạn nhân bị mua bán trở về có nhu cầu được hỗ trợ hòa nhập cộng đồng.",
                (
                    _share(
                        "Tỷ lệ nạn nhân bị mua bán trở về được hỗ trợ",
                        Comparison.EQUAL,
                        100,
                        ("Nạn nhân được hỗ trợ", "Nạn nhân trở về có nhu cầu"),
                        "Công an phường",
                    ),
                ),
            ),
            TargetText(
                "Giữ vững 70% cơ sở trợ giúp xã hội công lập có hoạt động phòng ngừa, ứng phó với bạo lực trên cơ sở giới.",
                (
                    _share(
                        "Tỷ lệ cơ sở trợ giúp xã hội công lập có hoạt động phòng ngừa",
                        _LEAST,
                        70,
                        ("Cơ sở có hoạt động", "Cơ sở trợ giúp xã hội công lập"),
                        "Phòng Lao động - Thương binh và Xã hội",
                        cumulation=_LAST,
                        scope=Scope.OUTSIDE,
                    ),
                ),
            ),
        ),
    ),
    ObjectiveText(
        "Trong lĩnh vực y tế",
        (
            TargetText(
                "Tỷ số giới tính khi sinh không vượt quá 108,88 bé trai/100 bé gái sinh ra sống.",
                (
                    MeasureText(
                        "Tỷ số giới tính khi sinh",
                        MeasureKind.RATE,
                        _MOST,
                        Decimal("108.88"),
                        100,
                        direction=_DOWN,
                        unit="bé trai/100 bé gái",
                        numerator_name="Bé trai sinh ra sống",
                        denominator_name="Bé gái sinh ra sống",
                        source_unit="Trạm Y tế phường",
                    ),
                ),
            ),
            TargetText(
                "Giữ tỷ lệ tử vong bà mẹ liên quan đến thai sản dưới 30/100.000 trẻ sinh ra sống.",
                (
                    MeasureText(
                        "Tỷ lệ tử vong bà mẹ liên quan đến thai sản",
                        MeasureKind.RATE,
                        _LESS,
                        Decimal(30),
                        100_000,
                        direction=_DOWN,
                        unit="ca/100.000 trẻ",
                        numerator_name="Ca tử vong liên quan thai sản",
                        denominator_name="Trẻ sinh ra sống",
                        source_unit="Trạm Y tế phường",
                    ),
                ),
            ),
            TargetText(
                "Tỷ suất sinh ở tuổi vị thành niên dưới 18/1.000 phụ nữ.",
                (
                    MeasureText(
                        "Tỷ suất sinh ở tuổi vị thành niên",
                        MeasureKind.RATE,
                        _LESS,
                        Decimal(18),
                        1000,
                        cumulation=_LAST,
                        direction=_DOWN,
                        unit="ca/1.000 phụ nữ",
                        numerator_name="Ca sinh của phụ nữ vị thành niên trong năm",
                        denominator_name="Phụ nữ vị thành niên",
                        source_unit="Trạm Y tế phường",
                    ),
                ),
            ),
            TargetText(
                "Cơ sở y tế trên địa bàn phục vụ công bằng, không kỳ thị người đồng tính, song tính và chuyển giới.",
                (MeasureText("Phục vụ y tế không kỳ thị", MeasureKind.QUALITATIVE, source_unit="Trạm Y tế phường"),),
            ),
        ),
    ),
    ObjectiveText(
        "Trong lĩnh vực giáo dục, đào tạo",
        (
            TargetText(
                "Trường học đưa nội dung giới, bình đẳng giới vào hoạt động ngoại khóa và môn học phù hợp.",
                (
                    MeasureText(
                        "Đưa nội dung giới vào nhà trường", MeasureKind.QUALITATIVE, source_unit="Các trường học"
                    ),
                ),
            ),
            TargetText(
                "Trẻ em trai và trẻ em gái dân tộc thiểu số hoàn thành tiểu học đạt trên 95%; hoàn thành trung học cơ sở đạt "
                "khoảng 85%.",
                (
                    _share(
                        "Tỷ lệ trẻ em dân tộc thiểu số hoàn thành tiểu học",
                        _MORE,
                        95,
                        ("Trẻ em hoàn thành tiểu học", "Trẻ em trong tuổi"),
                        "Các trường học",
                        cumulation=_LAST,
                        by_sex=True,
                    ),
                    _share(
                        "Tỷ lệ trẻ em dân tộc thiểu số hoàn thành trung học cơ sở",
                        Comparison.ABOUT,
                        85,
                        ("Trẻ em hoàn thành trung học cơ sở", "Trẻ em trong tuổi"),
                        "Các trường học",
                        cumulation=_LAST,
                        by_sex=True,
                    ),
                ),
            ),
            TargetText(
                "Nữ trong số học viên, học sinh mới tuyển vào giáo dục nghề nghiệp đạt trên 30%.",
                (
                    _share(
                        "Tỷ lệ nữ mới tuyển vào giáo dục nghề nghiệp",
                        _MORE,
                        30,
                        ("Nữ mới tuyển", "Tổng số mới tuyển"),
                        "Các khóm",
                    ),
                ),
            ),
            TargetText(
                "Nữ trong số người có trình độ thạc sĩ đạt 47%. Nữ trong số người có trình độ tiến sĩ đạt trên 20%.",
                (
                    _share(
                        "Tỷ lệ nữ thạc sĩ",
                        _LEAST,
                        47,
                        ("Nữ thạc sĩ", "Tổng số thạc sĩ"),
                        "Phòng Nội vụ",
                        cumulation=_LAST,
                        scope=Scope.SUPERIOR,
                    ),
                    _share(
                        "Tỷ lệ nữ tiến sĩ",
                        _MORE,
                        20,
                        ("Nữ tiến sĩ", "Tổng số tiến sĩ"),
                        "Phòng Nội vụ",
                        cumulation=_LAST,
                        scope=Scope.SUPERIOR,
                    ),
                ),
            ),
        ),
    ),
    ObjectiveText(
        "Trong lĩnh vực thông tin, truyền thông",
        (
            TargetText(
                "Có 50% dân số được tiếp cận kiến thức cơ bản về bình đẳng giới.",
                (
                    _share(
                        "Tỷ lệ dân số được tiếp cận kiến thức về bình đẳng giới",
                        _LEAST,
                        50,
                        ("Dân số được tiếp cận", "Tổng dân số"),
                        "Công chức Văn hóa - xã hội",
                        cumulation=_LAST,
                    ),
                ),
            ),
            TargetText(
                "Có 90% tổ chức Đảng, chính quyền, đoàn thể được cập nhật thông tin và cam kết thực hiện bình đẳng giới.",
                (
                    _share(
                        "Tỷ lệ tổ chức cam kết thực hiện bình đẳng giới",
                        _LEAST,
                        90,
                        ("Tổ chức đã cập nhật và cam kết", "Tổng số tổ chức"),
                        "Công chức Văn hóa - xã hội",
                        cumulation=_LAST,
                    ),
                ),
            ),
            TargetText(
                "Mỗi quý có ít nhất 04 tin, bài về bình đẳng giới trên hệ thống thông tin cơ sở.",
                (
                    MeasureText(
                        "Số tin, bài về bình đẳng giới mỗi quý",
                        MeasureKind.COUNT_PER_PERIOD,
                        _LEAST,
                        Decimal(4),
                        cadence=Cadence.QUARTER,
                        cumulation=Cumulation.EVERY,
                        direction=_UP,
                        unit="tin, bài",
                        numerator_name="Tin, bài đã đăng",
                        source_unit="Đài truyền thanh phường",
                    ),
                ),
            ),
            TargetText(
                "Hằng tháng đài truyền thanh phường có chuyên mục nâng cao nhận thức về bình đẳng giới.",
                (
                    MeasureText(
                        "Chuyên mục truyền thanh hằng tháng",
                        MeasureKind.MONTHLY,
                        _LEAST,
                        Decimal(12),
                        cadence=Cadence.MONTH,
                        cumulation=Cumulation.EVERY,
                        direction=_UP,
                        numerator_name="Tháng có chuyên mục",
                        source_unit="Đài truyền thanh phường",
                    ),
                ),
            ),
        ),
    ),
)
