"""The sample's targets in health, education and communication, restated in our own words from a ward's plan."""

from decimal import Decimal

from gpdesk.domain.period import Cadence
from gpdesk.domain.target import Comparison, Cumulation, Direction, MeasureKind, Scope
from gpdesk.sample.target_shape import MeasureText, ObjectiveText, TargetText, share

_LAST = Cumulation.LAST
_UP, _DOWN = Direction.UP, Direction.DOWN
_LEAST, _MORE, _LESS, _MOST = Comparison.AT_LEAST, Comparison.MORE_THAN, Comparison.LESS_THAN, Comparison.AT_MOST

SERVICES = (
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
                    share(
                        "Tỷ lệ trẻ em dân tộc thiểu số hoàn thành tiểu học",
                        _MORE,
                        95,
                        ("Trẻ em hoàn thành tiểu học", "Trẻ em trong tuổi"),
                        "Các trường học",
                        cumulation=_LAST,
                        by_sex=True,
                    ),
                    share(
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
                    share(
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
                    share(
                        "Tỷ lệ nữ thạc sĩ",
                        _LEAST,
                        47,
                        ("Nữ thạc sĩ", "Tổng số thạc sĩ"),
                        "Phòng Nội vụ",
                        cumulation=_LAST,
                        scope=Scope.SUPERIOR,
                    ),
                    share(
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
                    share(
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
                    share(
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
