"""Slogans of the Action Month as past years' guidance letters published them; the clerk chooses and edits."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gpdesk.domain.action_month import ActionMonth


@dataclass(frozen=True, slots=True)
class MonthFacts:
    """What a year's guidance set: letter and theme ("" where not known to us), slogans."""

    guidance: str
    theme: str
    slogans: tuple[str, ...] = ()


_SECURITY = (
    "Đảm bảo an sinh xã hội, tăng quyền năng và tạo cơ hội cho phụ nữ và trẻ em gái nhằm thực hiện bình đẳng giới và "
    "xóa bỏ bạo lực trên cơ sở giới"
)
_LABOUR = "Bộ Lao động - Thương binh và Xã hội"
PAST_MONTHS: dict[int, MonthFacts] = {
    2019: MonthFacts(
        f"Công văn số 3304/LĐTBXH-BĐG ngày 06 tháng 8 năm 2019 của {_LABOUR}",
        "Chấm dứt bạo lực đối với phụ nữ và trẻ em",
        (
            "Chấm dứt bạo lực, vun đắp yêu thương",
            "Hãy hành động, đó có thể là người thân của bạn",
            "Hãy tố cáo hành vi bạo lực, xâm hại tình dục phụ nữ và trẻ em",
            "Hãy lên tiếng khi bị bạo lực. Mọi người sẽ giúp bạn!",
            "Hưởng ứng ngày quốc tế xóa bỏ bạo lực đối với phụ nữ 25/11",
        ),
    ),
    2021: MonthFacts(f"Công văn số 3496/LĐTBXH-BĐG ngày 07 tháng 10 năm 2021 của {_LABOUR}", _SECURITY),
    2022: MonthFacts(f"Công văn số 3917/LĐTBXH-BĐG ngày 03 tháng 10 năm 2022 của {_LABOUR}", _SECURITY),
    2023: MonthFacts(f"Công văn số 4076/LĐTBXH-BĐG ngày 27 tháng 9 năm 2023 của {_LABOUR}", _SECURITY),
    2024: MonthFacts(
        f"Công văn số 4893/BLĐTBXH-VBĐG năm 2024 của {_LABOUR}",
        _SECURITY,
        (
            "Hưởng ứng Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới năm 2024",
            "Đầu tư cho bình đẳng giới là đầu tư cho tương lai",
            "Bình đẳng giới là thước đo của sự văn minh, tiến bộ và công bằng xã hội",
            "Tăng quyền năng cho phụ nữ là tăng vị thế của quốc gia",
            "Giới tính không quyết định năng lực và trình độ",
            "Nam, nữ bình đẳng, xã hội văn minh, gia đình hạnh phúc",
            "Bình đẳng giới là chìa khóa để xóa bỏ bạo lực trên cơ sở giới",
            "Hành động ngay hôm nay, bình đẳng giới trong tầm tay",
            "Nam, nữ bình quyền, xã hội phát triển",
        ),
    ),
    2025: MonthFacts(
        "Công văn số 8935/BNV-CTTN&BĐG ngày 03 tháng 10 năm 2025 của Bộ Nội vụ",
        "Bình đẳng giới và an toàn cho phụ nữ và trẻ em gái trong kỷ nguyên số",
    ),
}


def past_months(months: Iterable[ActionMonth]) -> dict[int, MonthFacts]:
    """Return the facts of past years, newest first: what letters published, and over it what the file's own years hold."""
    known = PAST_MONTHS | {
        month.starts_on.year: MonthFacts(month.guidance, month.theme, month.slogans)
        for month in months
        if month.theme or month.slogans
    }
    return {year: known[year] for year in sorted(known, reverse=True)}


def slogans_for(past: Mapping[int, MonthFacts], year: int) -> tuple[str, ...]:
    """Return every slogan once, in order, with the year in place of its own ("... năm 2024")."""
    return tuple(
        dict.fromkeys(
            slogan.replace(f"năm {own_year}", f"năm {year}")
            for own_year, facts in past.items()
            for slogan in facts.slogans
        )
    )
