"""Personal data in notes: names, identity and telephone numbers, house addresses. They have no place in this file.

Source: Luật Phòng, chống bạo lực gia đình 13/2022/QH15 protects who reported and who was harmed; counts are enough here.
"""

import re
from collections.abc import Iterator

from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Importance, Problem
from gpdesk.domain.text import normalise

_UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_LOWER = "a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_WORD = rf"[{_UPPER}][{_LOWER}]+"
_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trương|Đoàn|Lâm|Mai|Trịnh|Đào|Cao|"
    "Hà|Lương|Thái|Châu|Tạ|Phùng|Tô|Quách|Thạch|Danh|Kim|Sơn|Chau|Néang"
)
# A name is two to four more words after a surname; after an address ("chị Lan") one word is enough.
_NAME = re.compile(rf"(?<![{_UPPER}{_LOWER}])(?:{_SURNAMES})(?: {_WORD}){{1,3}}(?![{_LOWER}])")
_ADDRESSED = re.compile(
    rf"(?<![{_UPPER}{_LOWER}])(?:[Aa]nh|[Cc]hị|[Ôô]ng|[Bb]à|[Cc]ô|[Cc]hú|[Bb]ác|[Ee]m|[Cc]háu|[Bb]é)"
    rf" ({_WORD}(?: {_WORD}){{0,3}})"
)
_IDENTITY = re.compile(r"(?<!\d)(?:\d{12}|\d{9})(?!\d)")
_TELEPHONE = re.compile(r"(?<![\d.])0\d{2,3}[ .]?\d{3,4}[ .]?\d{3,4}(?!\d)")
_ADDRESS = re.compile(
    r"(?:số nhà|nhà số|căn hộ số|ngụ tại số)\s*[\d/]+\w?(?:,? [^,.;]{0,40})?|(?<!\d)\d+/\d+\w? đường [^,.;]{2,30}",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:số|Số|đường dây nóng|tổng đài|CV|QĐ|KH|BC)\s*:?\s*$")
# What begins like a name and is none: places, bodies, papers, laws, streets, schools, days.
_NOT_NAMES = re.compile(
    r"(?:phường|xã|thị trấn|quận|huyện|tỉnh|thành phố|TP\.?|khóm|ấp|khu phố|tổ dân phố|đường|phố|cầu|chợ|sông|kênh|rạch|"
    r"trường|Trường|Tiểu học|Trung học|Trung học cơ sở|Trung học phổ thông|THCS|THPT|TH|Mầm non|Mẫu giáo|Bệnh viện|chùa|"
    r"đình|cồn|cù lao|hồ|núi|Tượng đài|Công viên|giải thưởng|Giải thưởng|mang tên|tên|phong trào|Luật|dân tộc)\s+$"
)
_PLACE_WORDS = frozenset(
    [
        "Hà Nội",
        "Hà Nam",
        "Hà Giang",
        "Hà Tĩnh",
        "Hà Tiên",
        "Cao Bằng",
        "Cao Lãnh",
        "Thái Bình",
        "Thái Nguyên",
        "Sơn La",
        "Sơn Tây",
        "Kim Bảng",
        "Kim Sơn",
        "Châu Đốc",
        "Châu Phú",
        "Châu Thành",
        "Lâm Đồng",
        "Tô Hiệu",
        "Mai Châu",
        "Đinh Mùi",
        "Hồ Chí Minh",
        "Lý Sơn",
        "Thạch Hà",
        "Bà Rịa",
        "Mai Sơn",
    ]
)
_NOT_PEOPLE = frozenset({"Việt", "Việt Nam", "Đảng", "Bác"})


def find_personal_data(text: str) -> tuple[str, ...]:
    """Return what looks like personal data in a text, as it stands there, in order; empty where nothing does."""
    clean = normalise(text)
    found = [*_numbers(clean), *_names(clean)]
    return tuple(dict.fromkeys(piece for _, piece in sorted(found)))


def _numbers(text: str) -> Iterator[tuple[int, str]]:
    for pattern in (_IDENTITY, _TELEPHONE):
        for match in pattern.finditer(text):
            if not _NUMBERED.search(text[: match.start()]) or pattern is _IDENTITY:
                yield match.start(), match.group()
    for match in _ADDRESS.finditer(text):
        yield match.start(), match.group().strip()


def _names(text: str) -> Iterator[tuple[int, str]]:
    for match in _NAME.finditer(text):
        name = match.group()
        two = " ".join(name.split()[:2])
        if two not in _PLACE_WORDS and name not in _PLACE_WORDS and not _NOT_NAMES.search(text[: match.start()]):
            yield match.start(), name
    for match in _ADDRESSED.finditer(text):
        name = match[1]
        if name not in _NOT_PEOPLE and name.split()[0] not in _NOT_PEOPLE:
            yield match.start(1), name


def personal_data_problems(plan_year: PlanYear) -> tuple[Problem, ...]:
    """Return where the year's free texts hold personal data; ``field`` is the place. They must be cleared before a paper."""
    return tuple(
        Problem(
            place,
            "personal_data",
            f"{name} có thông tin giống dữ liệu cá nhân: “{'”, “'.join(pieces)}”. Hãy xóa hoặc viết lại không nêu tên, "
            "số giấy tờ, địa chỉ.",
            Importance.ERROR,
        )
        for place, name, text in _free_texts(plan_year)
        if (pieces := find_personal_data(text))
    )


def _free_texts(plan_year: PlanYear) -> Iterator[tuple[str, str, str]]:
    """Yield place, what it is, and text of everything that the clerk writes about figures and people."""
    codes = plan_year.codes()
    for reading in plan_year.readings:
        code = codes.get(reading.measure_id, "")
        place, name = f"readings:{code}:{reading.period.code}", f"Ghi chú số liệu {code} {reading.period.name}"
        yield place, name, f"{reading.note}\n{reading.override_reason}"
    for explanation in plan_year.explanations:
        code = codes.get(explanation.measure_id, "")
        place = f"readings:{code}:{explanation.period.code}"
        yield place, f"Lời giải thích số liệu {code} {explanation.period.name}", explanation.text
    for item in plan_year.news_items:
        yield f"news:{item.id}", f"Ghi chú của tin, bài ngày {item.published_on:%d/%m/%Y}", item.note
    for commitment in plan_year.commitments:
        yield f"commitment:{commitment.id}", f"Ghi chú của {commitment.organisation}", commitment.note
    for reach in plan_year.reaches:
        yield f"reach:{reach.id}", f"Dòng “{reach.title}”", f"{reach.title}\n{reach.note}"
    for activity in plan_year.activities:
        yield f"activity:{activity.id}", f"Ghi chú của hoạt động “{activity.title}”", activity.note
    for event in plan_year.events:
        name = f"Kết quả, ghi chú của sự kiện ngày {event.starts_on:%d/%m/%Y}"
        yield f"event:{event.id}", name, f"{event.result}\n{event.note}"
    for count in plan_year.leadership_counts:
        yield f"leadership:{count.id}", f"Ghi chú của {count.body}", count.note
