"""The sample's activities and events of a year, in our own words; days are of the sample year."""

from dataclasses import dataclass

from gpdesk.domain.activity import ActivityForm, SolutionGroup

Day = tuple[int, int]
Clock = tuple[int, int]
_STEERING, _TALK, _SKILL, _SERVICE, _MONTH = SolutionGroup
_F = ActivityForm

HALL = "Hội trường UBND phường"
CULTURE = "Phòng Văn hóa - Xã hội"
WOMEN = "Hội Liên hiệp Phụ nữ phường"
VICE = "Phó Chủ tịch UBND phường"
USUAL, NATIONAL, GIFTS = (
    "Dự toán chi thường xuyên",
    "Chương trình mục tiêu quốc gia",
    "Đóng góp tự nguyện của tổ chức, cá nhân",
)


@dataclass(frozen=True, slots=True)
class ActivityText:
    """One activity; ``money`` are (source, planned, spent) in đồng, ``rule`` its recurrence."""

    key: str
    group: SolutionGroup
    form: ActivityForm
    title: str
    lead: str
    audience: str = ""
    partners: str = ""
    product: str = ""
    place: str = ""
    quantity: tuple[int, str] | None = None
    due: Day | None = None
    money: tuple[tuple[str, int, int | None], ...] = ()
    rule: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class EventText:
    """One occurrence; ``heads`` are women and men who came."""

    key: str
    first: Day
    last: Day | None = None
    clock: tuple[Clock, Clock] | None = None
    title: str = ""
    place: str = ""
    chair: str = ""
    expected: int | None = None
    heads: tuple[int, int] | None = None
    used: tuple[int, int, int] = (0, 0, 0)
    is_launch: bool = False
    result: str = ""


ACTIVITIES = (
    ActivityText("committee", _STEERING, _F.PAPER, "Quyết định kiện toàn Ban Vì sự tiến bộ của phụ nữ phường", CULTURE, product="Quyết định", quantity=(1, "văn bản"), due=(3, 29), evidence="52/QĐ-UBND"),
    ActivityText("inspection-plan", _STEERING, _F.PAPER, "Kế hoạch kiểm tra công tác bình đẳng giới tại các khóm", CULTURE, product="Kế hoạch", quantity=(1, "văn bản"), due=(6, 28), evidence="88/KH-UBND"),
    ActivityText("month-plan", _STEERING, _F.PAPER, "Kế hoạch Tháng hành động vì bình đẳng giới", CULTURE, product="Kế hoạch", quantity=(1, "văn bản"), due=(11, 8), evidence="131/KH-UBND"),
    ActivityText("meeting", _STEERING, _F.CONFERENCE, "Họp Ban Vì sự tiến bộ của phụ nữ", CULTURE, "Thành viên Ban", place=HALL, quantity=(2, "cuộc"), money=((USUAL, 1_600_000, 1_600_000),)),
    ActivityText("inspection", _STEERING, _F.INSPECTION, "Kiểm tra công tác bình đẳng giới tại khóm", CULTURE, "Ban nhân dân khóm", WOMEN, "Biên bản", quantity=(3, "khóm"), money=((USUAL, 900_000, 850_000),)),
    ActivityText("law-talk", _TALK, _F.SEMINAR, "Nói chuyện Luật Bình đẳng giới, Luật Phòng, chống bạo lực gia đình", "Công chức Tư pháp - Hộ tịch", "Hội viên, người dân", WOMEN, quantity=(4, "cuộc"), money=((USUAL, 4_000_000, 3_800_000),)),
    ActivityText("religion-talk", _TALK, _F.SEMINAR, "Gặp gỡ chức sắc tôn giáo, người có uy tín về bình đẳng giới", "Ủy ban Mặt trận Tổ quốc Việt Nam phường", "Chức sắc, người có uy tín", CULTURE, place=HALL, quantity=(1, "cuộc"), money=((USUAL, 2_000_000, 2_000_000),)),
    ActivityText("school-talk", _TALK, _F.SEMINAR, "Sinh hoạt ngoại khóa về giới, phòng ngừa xâm hại", "Trường Trung học cơ sở Mỹ An Đông", "Học sinh khối 8, khối 9", WOMEN, place="Sân Trường Trung học cơ sở Mỹ An Đông", quantity=(2, "buổi"), money=((USUAL, 1_500_000, 1_500_000),)),
    ActivityText("contest", _TALK, _F.CONTEST, "Hội thi nấu ăn “Bếp ấm gia đình” dành cho nam giới", WOMEN, "Nam giới các khóm", "Công đoàn phường", place="Nhà văn hóa khóm An Lạc", quantity=(1, "hội thi"), money=((USUAL, 3_000_000, 3_000_000), (GIFTS, 2_000_000, 2_500_000))),
    ActivityText("home-visit", _TALK, _F.HOME_VISIT, "Vãng gia vận động hộ có nguy cơ bạo lực", WOMEN, "Hộ gia đình", "Công an phường; Ban nhân dân khóm", quantity=(40, "lượt hộ")),
    ActivityText("leader-training", _SKILL, _F.TRAINING, "Tập huấn kỹ năng lãnh đạo cho nữ cán bộ, nữ đại biểu Hội đồng nhân dân", CULTURE, "Nữ cán bộ, nữ đại biểu", "Trung tâm Chính trị thành phố", place=HALL, quantity=(1, "lớp"), money=((USUAL, 5_000_000, 4_900_000),)),
    ActivityText("gender-training", _SKILL, _F.TRAINING, "Tập huấn lồng ghép giới trong kế hoạch của ngành, khóm", CULTURE, "Công chức, trưởng khóm", place=HALL, quantity=(1, "lớp"), money=((USUAL, 3_000_000, 3_000_000),)),
    ActivityText("club", _SERVICE, _F.CLUB, "Sinh hoạt câu lạc bộ Gia đình phát triển bền vững", WOMEN, "Thành viên câu lạc bộ", place="Nhà văn hóa khóm Bình Khánh", quantity=(12, "buổi"), money=((NATIONAL, 6_000_000, 6_000_000),), rule="FREQ=MONTHLY;BYDAY=-1FR"),
    ActivityText("shelter", _SERVICE, _F.SUPPORT_VISIT, "Thăm, hỗ trợ địa chỉ tin cậy - nhà tạm lánh ở cộng đồng", WOMEN, "Chủ địa chỉ tin cậy", "Trạm Y tế phường", quantity=(3, "địa chỉ"), money=((NATIONAL, 3_000_000, 2_700_000),)),
    ActivityText("m-launch", _MONTH, _F.LAUNCH, "Lễ ra quân hưởng ứng Tháng hành động", CULTURE, "Cán bộ, đoàn viên, hội viên, học sinh", WOMEN, place="Sân UBND phường", quantity=(1, "lễ"), money=((USUAL, 4_000_000, 4_200_000),)),
    ActivityText("m-banner", _MONTH, _F.BANNER, "Treo băng rôn, pa nô hưởng ứng Tháng hành động", CULTURE, "Người dân", "Ban nhân dân các khóm", "Băng rôn", "Trục đường chính, trụ sở, trường học", (14, "băng rôn"), money=((USUAL, 4_200_000, 4_200_000),)),
    ActivityText("m-radio", _MONTH, _F.BROADCAST, "Phát thanh thông điệp Tháng hành động", "Đài truyền thanh phường", "Người dân các khóm", CULTURE, place="Đài truyền thanh phường", quantity=(31, "lượt"), rule="FREQ=DAILY"),
    ActivityText("m-column", _MONTH, _F.BROADCAST, "Chuyên mục Bình đẳng giới trên loa khóm", "Đài truyền thanh phường", "Người dân các khóm", WOMEN, place="Cụm loa các khóm", quantity=(5, "lượt"), rule="FREQ=WEEKLY;BYDAY=MO"),
    ActivityText("m-talk", _MONTH, _F.SEMINAR, "Tọa đàm xây dựng gia đình không bạo lực", WOMEN, "Hội viên phụ nữ, nam giới các khóm", "Công an phường; Trạm Y tế phường", place=HALL, quantity=(3, "cuộc"), money=((USUAL, 3_600_000, 3_600_000),)),
    ActivityText("m-training", _MONTH, _F.TRAINING, "Tập huấn nhận biết, xử lý tin báo bạo lực gia đình", "Công an phường", "Tổ hòa giải, trưởng khóm", CULTURE, place=HALL, quantity=(1, "lớp"), money=((USUAL, 2_500_000, 2_500_000),)),
    ActivityText("m-leaflet", _MONTH, _F.LEAFLET, "Phát tờ rơi số điện thoại hỗ trợ khẩn cấp tại chợ, trường học", "Đoàn Thanh niên phường", "Tiểu thương, phụ huynh", WOMEN, quantity=(1500, "tờ"), money=((GIFTS, 1_500_000, 1_500_000),)),
    ActivityText("m-visit", _MONTH, _F.SUPPORT_VISIT, "Thăm, tặng quà phụ nữ có hoàn cảnh khó khăn", WOMEN, "Phụ nữ khó khăn", "Ủy ban Mặt trận Tổ quốc Việt Nam phường", quantity=(21, "suất quà"), money=((GIFTS, 6_300_000, 6_300_000),)),
    ActivityText("m-school", _MONTH, _F.CONTEST, "Hội thi vẽ tranh “Bạn trai, bạn gái cùng sẻ chia”", "Trường Tiểu học Mỹ An Đông", "Học sinh khối 4, khối 5", "Đoàn Thanh niên phường", place="Trường Tiểu học Mỹ An Đông", quantity=(1, "hội thi"), money=((USUAL, 2_000_000, 2_000_000),)),
    ActivityText("m-check", _MONTH, _F.INSPECTION, "Kiểm tra việc hưởng ứng Tháng hành động tại các khóm", CULTURE, "Ban nhân dân khóm", WOMEN, "Biên bản", quantity=(2, "đợt")),
    ActivityText("m-review", _MONTH, _F.REVIEW, "Họp tổng kết Tháng hành động", CULTURE, "Thành viên Ban, các đoàn thể", place=HALL, quantity=(1, "cuộc"), money=((USUAL, 1_000_000, 1_000_000),)),
)  # fmt: skip

EVENTS = (
    EventText("meeting", (3, 26), clock=((8, 0), (10, 30)), chair=VICE, expected=15, heads=(9, 5)),
    EventText("meeting", (10, 22), clock=((8, 0), (10, 30)), chair=VICE, expected=15, heads=(8, 6)),
    EventText("inspection", (8, 14), title="Kiểm tra tại khóm An Lạc", place="Khóm An Lạc", clock=((8, 0), (10, 0)), heads=(4, 3), result="Đủ sổ theo dõi"),
    EventText("inspection", (8, 15), title="Kiểm tra tại khóm Tân Lộc", place="Khóm Tân Lộc", clock=((8, 0), (10, 0)), heads=(3, 4), result="Bổ sung bảng niêm yết đường dây nóng"),
    EventText("inspection", (8, 16), title="Kiểm tra tại khóm Đông Phú", place="Khóm Đông Phú", clock=((8, 0), (10, 0)), heads=(4, 4), result="Đủ sổ theo dõi"),
    EventText("law-talk", (3, 8), clock=((14, 0), (16, 0)), place="Nhà văn hóa khóm An Thịnh", expected=60, heads=(47, 12)),
    EventText("law-talk", (5, 17), clock=((14, 0), (16, 0)), place="Nhà văn hóa khóm Đông Hưng", expected=60, heads=(38, 19)),
    EventText("law-talk", (7, 19), clock=((14, 0), (16, 0)), place="Nhà văn hóa khóm Tân Quới", expected=50, heads=(33, 15)),
    EventText("law-talk", (9, 20), clock=((14, 0), (16, 0)), place="Nhà văn hóa khóm Tân Lộc", expected=50, heads=(36, 17)),
    EventText("religion-talk", (6, 12), clock=((8, 0), (11, 0)), expected=40, heads=(16, 23)),
    EventText("school-talk", (4, 12), clock=((7, 0), (8, 30)), title="Ngoại khóa khối 8", expected=150, heads=(76, 70)),
    EventText("school-talk", (10, 11), clock=((7, 0), (8, 30)), title="Ngoại khóa khối 9", expected=140, heads=(68, 66)),
    EventText("contest", (6, 28), clock=((8, 0), (11, 0)), expected=80, heads=(35, 52), result="21 đội, mỗi khóm 3 đội"),
    EventText("leader-training", (5, 23), (5, 24), clock=((7, 30), (16, 30)), expected=35, heads=(33, 0)),
    EventText("gender-training", (9, 12), clock=((7, 30), (11, 0)), expected=40, heads=(22, 17)),
    EventText("shelter", (7, 10), clock=((8, 0), (10, 0)), place="Khóm An Lạc", result="3 địa chỉ"),
    EventText("m-launch", (11, 15), clock=((7, 0), (8, 30)), chair=VICE, expected=250, heads=(148, 112), is_launch=True, result="Diễu hành qua 7 khóm"),
    EventText("m-banner", (11, 18), (11, 19), title="In bổ sung băng rôn cho trường học", used=(14, 0, 0)),
    EventText("m-banner", (11, 15), (12, 15), title="Treo băng rôn, pa nô"),
    EventText("m-talk", (11, 20), clock=((8, 0), (10, 30)), title="Tọa đàm: chia sẻ việc nhà", place=HALL, chair=WOMEN, expected=60, heads=(41, 17)),
    EventText("m-training", (11, 20), clock=((9, 0), (11, 0)), place=HALL, chair="Trưởng Công an phường", expected=40, heads=(14, 25)),
    EventText("m-leaflet", (11, 21), (11, 22), title="Phát tờ rơi tại chợ", place="Chợ Mỹ An Đông", used=(0, 800, 0)),
    EventText("m-leaflet", (11, 28), title="Phát tờ rơi tại cổng trường", place="Trường Tiểu học Mỹ An Đông", clock=((16, 30), (17, 30)), used=(0, 700, 0)),
    EventText("m-school", (11, 23), clock=((7, 30), (10, 30)), expected=120, heads=(58, 55), result="113 bức tranh"),
    EventText("m-talk", (11, 25), clock=((14, 0), (16, 0)), title="Tọa đàm Ngày Quốc tế xóa bỏ bạo lực đối với phụ nữ", place=HALL, chair=VICE, expected=80, heads=(52, 29)),
    EventText("m-visit", (11, 26), (11, 27), title="Thăm, tặng quà tại các khóm", expected=21, result="21 suất quà"),
    EventText("m-check", (11, 29), clock=((14, 0), (16, 0)), title="Kiểm tra tại khóm Bình Khánh", place="Khóm Bình Khánh", chair=VICE, heads=(4, 3)),
    EventText("m-talk", (11, 29), clock=((15, 0), (17, 0)), title="Tọa đàm: an toàn trên mạng cho em gái", place="Trường Trung học cơ sở Mỹ An Đông", chair=VICE, expected=100, heads=(57, 46)),
    EventText("m-check", (12, 6), clock=((8, 0), (10, 0)), title="Kiểm tra tại khóm Tân Quới", place="Khóm Tân Quới", heads=(3, 4)),
    EventText("m-review", (12, 18), clock=((8, 0), (10, 0)), chair=VICE, expected=30, heads=(17, 11)),
)  # fmt: skip

RECURRING = (
    # key, first, last, hours, women and men each time, minutes on air
    ("club", (1, 1), (12, 31), ((18, 30), (20, 0)), (14, 11), 0),
    ("m-radio", (11, 15), (12, 15), ((6, 0), (6, 15)), None, 15),
    ("m-column", (11, 15), (12, 15), ((17, 0), (17, 20)), None, 20),
)

THEME = "Đảm bảo an sinh xã hội, tăng quyền năng và tạo cơ hội cho phụ nữ và trẻ em gái nhằm thực hiện bình đẳng giới và xóa bỏ bạo lực trên cơ sở giới"
GUIDANCE = "Công văn số 4893/BLĐTBXH-VBĐG của Bộ Lao động - Thương binh và Xã hội"
HOLIDAYS = (((1, 1), "Tết Dương lịch"), ((4, 30), "Ngày Giải phóng miền Nam"), ((5, 1), "Ngày Quốc tế Lao động"), ((9, 2), "Quốc khánh"))  # fmt: skip
