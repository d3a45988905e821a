"""The sample's logs: units, news, commitments, people reached, violence counts, women in leadership. All invented."""

from gpdesk.domain.commitment import OrganisationKind
from gpdesk.domain.news import NewsKind
from gpdesk.domain.unit import UnitKind

# name, kind, supplies figures, (households, female, male, minority female, minority male, women 15-19)
UNITS: tuple[tuple[str, UnitKind, bool, tuple[int, int, int, int, int, int] | None], ...] = (
    ("Khóm An Lạc", UnitKind.HAMLET, True, (412, 790, 742, 14, 12, 61)),
    ("Khóm An Thịnh", UnitKind.HAMLET, True, (386, 741, 702, 9, 11, 57)),
    ("Khóm Bình Khánh", UnitKind.HAMLET, True, (355, 688, 655, 22, 19, 54)),
    ("Khóm Đông Hưng", UnitKind.HAMLET, True, (401, 776, 731, 31, 27, 63)),
    ("Khóm Đông Phú", UnitKind.HAMLET, True, (342, 664, 629, 6, 5, 49)),
    ("Khóm Tân Lộc", UnitKind.HAMLET, True, (368, 709, 668, 18, 15, 58)),
    ("Khóm Tân Quới", UnitKind.HAMLET, True, (361, 702, 673, 12, 10, 60)),
    ("Trạm Y tế phường", UnitKind.HEALTH_STATION, True, None),
    ("Công an phường", UnitKind.POLICE, True, None),
    ("Trường Tiểu học Mỹ An Đông", UnitKind.SCHOOL, True, None),
    ("Trường Trung học cơ sở Mỹ An Đông", UnitKind.SCHOOL, True, None),
    ("Trường Mẫu giáo Hướng Dương", UnitKind.SCHOOL, False, None),
    ("Hội Liên hiệp Phụ nữ phường", UnitKind.ORGANISATION, True, None),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam phường", UnitKind.ORGANISATION, False, None),
    ("Công chức Tư pháp - Hộ tịch", UnitKind.AGENCY, True, None),
)

_AIR, _NEWS, _POST = NewsKind.BROADCAST, NewsKind.ARTICLE, NewsKind.POST
# month, day, kind, title, channel, minutes. With the monthly programme: 5, 6, 3 and 6 items a quarter, so that the third
# quarter stays one short of four.
NEWS: tuple[tuple[int, int, NewsKind, str, str, int | None], ...] = (
    (1, 12, _AIR, "Luật Bình đẳng giới và đời sống gia đình", "Đài truyền thanh phường", 10),
    (2, 16, _AIR, "Chia sẻ việc nhà dịp đầu năm", "Đài truyền thanh phường", 10),
    (
        3,
        6,
        _NEWS,
        "Phường triển khai kế hoạch công tác bình đẳng giới năm {year}",
        "Trang thông tin điện tử phường",
        None,
    ),
    (3, 8, _POST, "Gặp mặt cán bộ nữ nhân ngày 8/3", "Trang mạng xã hội của phường", None),
    (3, 15, _AIR, "Vai trò của phụ nữ trong cấp ủy, chính quyền", "Đài truyền thanh phường", 12),
    (4, 12, _AIR, "Sức khỏe sinh sản vị thành niên", "Đài truyền thanh phường", 10),
    (4, 19, _NEWS, "Tập huấn kỹ năng cho nữ trưởng khóm", "Trang thông tin điện tử phường", None),
    (5, 10, _AIR, "Mất cân bằng giới tính khi sinh và hệ lụy", "Đài truyền thanh phường", 10),
    (5, 24, _NEWS, "Câu lạc bộ gia đình hạnh phúc khóm Đông Hưng ra mắt", "Trang thông tin điện tử phường", None),
    (6, 14, _AIR, "Phòng ngừa xâm hại trẻ em trong dịp hè", "Đài truyền thanh phường", 12),
    (6, 28, _NEWS, "Hưởng ứng Ngày Gia đình Việt Nam", "Trang thông tin điện tử phường", None),
    (7, 12, _AIR, "Đường dây nóng 18008077 và nơi hỗ trợ gần nhất", "Đài truyền thanh phường", 10),
    (8, 16, _AIR, "Lao động nữ và quyền lợi bảo hiểm", "Đài truyền thanh phường", 10),
    (9, 13, _AIR, "Bình đẳng giới trong trường học", "Đài truyền thanh phường", 10),
    (10, 11, _AIR, "Phụ nữ khởi nghiệp từ nghề truyền thống", "Đài truyền thanh phường", 12),
    (10, 18, _NEWS, "Tọa đàm nhân ngày 20/10", "Trang thông tin điện tử phường", None),
    (11, 15, _AIR, "Tháng hành động vì bình đẳng giới bắt đầu", "Đài truyền thanh phường", 15),
    (11, 18, _NEWS, "Lễ ra quân Tháng hành động", "Trang thông tin điện tử phường", None),
    (11, 25, _POST, "Ngày Quốc tế xóa bỏ bạo lực đối với phụ nữ", "Trang mạng xã hội của phường", None),
    (12, 13, _AIR, "Tổng kết Tháng hành động của phường", "Đài truyền thanh phường", 12),
)

_PARTY, _STATE, _MASS = OrganisationKind.PARTY, OrganisationKind.GOVERNMENT, OrganisationKind.ASSOCIATION
# organisation, kind; those before the last two have committed themselves: 12 by March, 21 by June, 26 by September, 29.
ORGANISATIONS: tuple[tuple[str, OrganisationKind], ...] = (
    *((f"Chi bộ khóm {name.removeprefix('Khóm ')}", _PARTY) for name, kind, *_ in UNITS if kind is UnitKind.HAMLET),
    ("Chi bộ Cơ quan phường", _PARTY),
    ("Chi bộ Công an phường", _PARTY),
    ("Chi bộ Quân sự phường", _PARTY),
    ("Chi bộ Trạm Y tế", _PARTY),
    ("Chi bộ Trường Tiểu học Mỹ An Đông", _PARTY),
    ("Chi bộ Trường Trung học cơ sở Mỹ An Đông", _PARTY),
    ("Ủy ban nhân dân phường", _STATE),
    ("Hội đồng nhân dân phường", _STATE),
    ("Công an phường", _STATE),
    ("Ban Chỉ huy Quân sự phường", _STATE),
    ("Trạm Y tế phường", _STATE),
    ("Trường Tiểu học Mỹ An Đông", _STATE),
    ("Trường Trung học cơ sở Mỹ An Đông", _STATE),
    ("Trường Mẫu giáo Hướng Dương", _STATE),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam phường", _MASS),
    ("Hội Liên hiệp Phụ nữ phường", _MASS),
    ("Hội Nông dân phường", _MASS),
    ("Hội Cựu chiến binh phường", _MASS),
    ("Đoàn Thanh niên phường", _MASS),
    ("Công đoàn cơ sở phường", _MASS),
    ("Hội Chữ thập đỏ phường", _MASS),
    ("Hội Người cao tuổi phường", _MASS),
    ("Hội Khuyến học phường", _MASS),
    ("Hội Luật gia phường", _MASS),
)
COMMITTED_BY_QUARTER = (12, 21, 26, 29)

# month, day, title, unit (index into UNITS, None the whole ward), female, male, percent of the loudspeakers (None: heads)
REACHES: tuple[tuple[int, int, str, int | None, int, int, int | None], ...] = (
    (2, 20, "Loa truyền thanh cụm khóm An Lạc", 0, 0, 0, 65),
    (3, 12, "Nói chuyện chuyên đề tại Hội Liên hiệp Phụ nữ", None, 96, 18, None),
    (4, 10, "Loa truyền thanh cụm khóm An Thịnh", 1, 0, 0, 60),
    (5, 15, "Sinh hoạt tổ phụ nữ khóm Bình Khánh", 2, 64, 21, None),
    (6, 5, "Loa truyền thanh cụm khóm Đông Hưng", 3, 0, 0, 70),
    (8, 8, "Loa truyền thanh cụm khóm Đông Phú", 4, 0, 0, 55),
    (9, 20, "Nói chuyện chuyên đề với cha mẹ học sinh", None, 142, 77, None),
    (10, 9, "Loa truyền thanh cụm khóm Tân Lộc", 5, 0, 0, 60),
    (11, 20, "Loa truyền thanh cụm khóm Tân Quới", 6, 0, 0, 75),
    (11, 28, "Sinh hoạt tổ phụ nữ khóm Bình Khánh", 2, 71, 25, None),
)

# item -> quarter numbers. Small on purpose: papers for posting must mask them.
VIOLENCE: dict[str, tuple[int, int, int, int]] = {
    "a": (2610, 2614, 2619, 2625),
    "a1": (188, 188, 190, 191),
    "a2": (402, 403, 403, 405),
    "a3": (1546, 1549, 1552, 1554),
    "a4": (436, 436, 436, 437),
    "a5": (38, 38, 38, 38),
    "b1": (1, 2, 0, 1),
    "b2": (1, 3, 0, 1),
    "b2a": (0, 1, 0, 1),
    "b2b": (1, 2, 0, 0),
    "b2c": (0, 0, 0, 0),
    "b2d": (0, 0, 0, 0),
    "b3": (1, 3, 0, 1),
    "b3a": (1, 3, 0, 1),
    "b3b": (0, 0, 0, 0),
    "b4a": (1, 2, 0, 1),
    "b4d": (0, 1, 0, 0),
    "b5": (1, 3, 0, 1),
    "b5a": (0, 0, 0, 0),
    "b5b": (1, 3, 0, 1),
    "b5c": (0, 0, 0, 0),
    "b5d": (0, 1, 0, 0),
    "b6a": (1, 2, 0, 1),
    "b6b": (0, 1, 0, 0),
    "c1": (1, 1, 1, 1),
    "c2": (2, 3, 3, 3),
    "c3": (7, 7, 7, 7),
    "c4": (9, 9, 10, 10),
    "c5": (1, 1, 1, 1),
    "d1": (1, 3, 0, 1),
    "d2": (1, 2, 0, 1),
    "d3": (1, 3, 0, 1),
    "d4": (1, 1, 0, 0),
    "d5": (0, 0, 0, 0),
    "d6": (0, 0, 0, 0),
}
VIOLENCE_BEFORE: dict[str, tuple[int, int, int, int]] = {
    "a": (2588, 2592, 2597, 2604),
    "b1": (2, 2, 1, 3),
    "b2": (2, 2, 1, 3),
    "b2a": (1, 0, 1, 1),
    "b2b": (1, 2, 0, 2),
    "b2c": (0, 0, 0, 0),
    "b2d": (0, 0, 0, 0),
    "b3": (2, 2, 1, 3),
    "b3a": (2, 2, 1, 3),
    "b3b": (0, 0, 0, 0),
    "b5": (2, 2, 1, 3),
    "b5a": (0, 0, 0, 0),
    "b5b": (2, 2, 1, 3),
    "c3": (7, 7, 7, 7),
    "c4": (8, 8, 9, 9),
    "d1": (2, 2, 1, 3),
    "d2": (2, 1, 1, 2),
    "d3": (2, 1, 1, 2),
    "d4": (1, 0, 1, 1),
}

# body, total, female, minority; the year before: total, female
LEADERSHIP: tuple[tuple[str, int, int, int, int, int], ...] = (
    ("Ban Chấp hành Đảng bộ phường", 15, 5, 0, 15, 4),
    ("Ban Thường vụ Đảng ủy phường", 5, 1, 0, 5, 1),
    ("Đại biểu Hội đồng nhân dân phường", 25, 8, 1, 25, 8),
    ("Thường trực Hội đồng nhân dân phường", 2, 1, 0, 2, 0),
    ("Chủ tịch, Phó Chủ tịch Ủy ban nhân dân phường", 3, 0, 0, 3, 0),
    ("Cán bộ, công chức phường", 21, 11, 0, 20, 10),
    ("Ủy ban Mặt trận Tổ quốc, trưởng các đoàn thể", 6, 3, 0, 6, 3),
    ("Trưởng khóm", 7, 2, 0, 7, 2),
)

# Title; month and day it is due; month and day it was done, where it was; source.
DEADLINES: tuple[tuple[str, tuple[int, int], tuple[int, int] | None, str], ...] = (
    ("Ban hành kế hoạch công tác bình đẳng giới năm {year}", (3, 15), (3, 5), "Mục VI của kế hoạch"),
    ("Gửi báo cáo 6 tháng đầu năm {year}", (6, 15), (6, 14), "Văn bản hướng dẫn của cấp trên"),
    ("Gửi kế hoạch Tháng hành động năm {year}", (11, 8), (11, 7), "Mục III.5 của kế hoạch"),
    ("Thu phiếu số liệu năm {year} của các đơn vị", (12, 5), (12, 6), "Phân công của Ủy ban nhân dân phường"),
    ("Gửi báo cáo kết quả năm {year}", (12, 15), None, "Văn bản hướng dẫn của cấp trên"),
)
# code -> sentence on the year's figure
EXPLANATIONS = {
    "6.3": "Quý III thiếu một bài do trang thông tin điện tử của phường ngừng hoạt động để nâng cấp trong tháng 8.",
}
