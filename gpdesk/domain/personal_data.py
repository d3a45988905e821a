"""Personal data in notes: names, identity and telephone numbers, house addresses. They have no place in this file.

Source: Luật Phòng, chống bạo lực gia đình 13/2022/QH15 protects who reported and who was harmed; counts are enough here.
"""

import re
from collections.abc import Iterator

from gpdesk.domain.public_name import ADDRESSED, HISTORICAL, PLACES
from gpdesk.domain.text import normalise

_UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_LOWER = "a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_WORD = rf"[{_UPPER}][{_LOWER}]+"
_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Đinh|Trương|Trịnh|Tạ|Phùng|Quách|Thạch|Chau|Néang"
)
# Surnames that are words of other meaning too ("Đoàn Thanh niên", "Dương lịch"): two more words make a name of them.
_DOUBTFUL = "Đoàn|Hồ|Dương|Lý|Lâm|Mai|Đào|Cao|Hà|Lương|Thái|Châu|Tô|Danh|Kim|Sơn"
_NAME = re.compile(
    rf"(?<![{_UPPER}{_LOWER}])(?:(?:{_SURNAMES})(?: {_WORD}){{1,3}}|(?:{_DOUBTFUL})(?: {_WORD}){{2,3}}"
    rf"|(?:{_SURNAMES}) (?:[Tt]hị|[Vv]ăn) \w+)(?![{_LOWER}])"
)
_CAPITALS = re.compile(
    rf"(?<![{_UPPER}{_LOWER}])(?:{_SURNAMES.upper()}|{_DOUBTFUL.upper()}) (?:THỊ|VĂN)(?: [{_UPPER}]+){{1,3}}(?![{_LOWER}])"
)
# After an address ("chị Lan") one word is enough.
_ADDRESSED = re.compile(
    rf"(?<![{_UPPER}{_LOWER}])(?:[Aa]nh|[Cc]hị|[Ôô]ng|[Bb]à|[Cc]ô|[Cc]hú|[Bb]ác|[Ee]m|[Cc]háu|[Bb]é"
    rf"|(?:gái|trai|trẻ|nạn nhân|người|con|cháu) tên(?: là)?) ({_WORD}(?: {_WORD}){{0,3}})"
)
# Who is addressed by a post is not named ("ông Chủ tịch Hội Nông dân").
_POST = re.compile(
    r"(?:Chủ (?:tịch|nhiệm|hộ)|Phó|Trưởng|Bí thư|Giám đốc|Hiệu trưởng|Đại (?:biểu|diện|úy|tá)|Thượng (?:úy|tá)|Thiếu (?:úy|tá)"
    r"|Trung (?:úy|tá)|Cán bộ|Công (?:chức|an|đoàn)|Tổ (?:trưởng|phó)|Ủy viên|Đội trưởng|Thư ký)(?!\w)"
)
_IDENTITY = re.compile(r"(?<!\d)(?:\d{12}|\d{9})(?!\d)(?!\s*(?:đồng|đ|VNĐ|VND|người|lượt)(?!\w))")
_TELEPHONE = re.compile(r"(?<![\d.+])(?:0|\+84[ .-]?)\d{2,3}[ .-]?\d{3,4}[ .-]?\d{3,4}(?!\d)")
_ADDRESS = re.compile(
    r"(?:số nhà|nhà số|căn hộ số|ngụ tại số)\s*[\d/]+\w?(?:,? [^,.;]{0,40})?|(?<!\d)\d+/\d+\w? đường (?!dây)[^,.;]{2,30}",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:số|đường dây nóng|tổng đài|hotline|CV|QĐ|KH|BC)\s*:?\s*$", re.IGNORECASE)
# What stands before a name that is no person's: of a place, a street (and the next ones of a list), a school, a firm.
_NOT_NAMES = re.compile(
    r"(?<!\w)(?<!gia )(?<!yêu )(?<!nhu )(?i:phường|xã|thị trấn|quận|huyện|tỉnh|thành phố|TP\.?|khóm|ấp|khu phố|tổ dân phố|"
    r"đường|phố|cầu|chợ|sông|kênh|rạch|trường|tiểu học|trung học|trung học cơ sở|trung học phổ thông|THCS|THPT|TH|mầm non|"
    r"mẫu giáo|bệnh viện|chùa|đình|miếu|cồn|cù lao|hồ|núi|tượng đài|công viên|quảng trường|giải thưởng|mang tên|phong trào|"
    r"luật|dân tộc|công ty|TNHH|doanh nghiệp|DNTN|cửa hàng|nhà hàng|khách sạn|quán|tiệm)\s+"
    rf"(?:{_WORD}(?: {_WORD}){{1,3}}(?:,| và|;|,? và) )*$"
)


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
        is_public = name in HISTORICAL or not PLACES.isdisjoint((name, " ".join(name.split()[:2])))
        if not is_public and not _NOT_NAMES.search(text[: match.start()]):
            yield match.start(), name
    for match in _CAPITALS.finditer(text):
        yield match.start(), match.group()
    for match in _ADDRESSED.finditer(text):
        name = match[1]
        if name not in ADDRESSED and not _POST.match(text[match.start(1) :]):
            yield match.start(1), name
