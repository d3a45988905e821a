"""The sample's targets in politics, work and family life, restated in our own words from a ward's plan."""

from decimal import Decimal

from gpdesk.domain.target import Comparison, Cumulation, Direction, MeasureKind, Scope
from gpdesk.sample.target_shape import MeasureText, ObjectiveText, TargetText, share

_LAST = Cumulation.LAST
_DOWN = Direction.DOWN
_LEAST, _LESS, _MOST = Comparison.AT_LEAST, Comparison.LESS_THAN, Comparison.AT_MOST

SOCIETY = (
    ObjectiveText(
        "Trong lĩnh vực chính trị",
        (
            TargetText(
                "Đến cuối năm {year} có 50% cơ quan của phường có nữ lãnh đạo chủ chốt.",
                (
                    share(
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
                    share(
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
                    share(
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
                    share(
                        "Tỷ lệ người bị bạo lực được hỗ trợ",
                        _LEAST,
                        70,
                        ("Người bị bạo lực được hỗ trợ", "Người bị bạo lực được phát hiện"),
                        "Công an phường",
                    ),
                    share(
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
                    share(
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
                    share(
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
)
