"""Names, numbers and addresses that must not stand in notes. All invented."""

from dataclasses import replace

import pytest

from gpdesk.domain.paper import PaperKind, PaperText
from gpdesk.domain.personal_data import find_personal_data
from gpdesk.domain.personal_data_check import (
    ACTIVITY_TEXTS,
    BUDGET_TEXTS,
    DEADLINE_TEXTS,
    EVENT_TEXTS,
    personal_data_problems,
)
from gpdesk.domain.problem import Importance
from gpdesk.sample import sample_plan_year
from tests.domain.ward_year import Q1, reading, share, ward_year

PERSONAL = (
    "Nạn nhân Trần Thị Mẫu được hỗ trợ", "chị Lan ở khóm 2", "CCCD 089123456789", "số CCCD: 089123456789",
    "gọi 0912345678", "máy bàn 0296 3852 123", "số nhà 12/4 đường Lê Lợi", "Anh Tuấn gây bạo lực", "bà Nguyễn Thị B Mẫu",
    "cháu Na bị bạo lực", "Lê Văn Thử", "ông Hai Lúa", "CMND 351234567", "nhà số 5, khóm 3", "ngụ tại số 45",
    "em Thảo lớp 5", "Huỳnh Ngọc Giả là người gây bạo lực", "Néang Sóc Ly", "091 234 5678", "12/4 đường Trần Hưng Đạo",
    "Cô Hạnh báo tin", "vợ là Phạm Thị Thử",
    "Hỗ trợ chị Nguyễn Thị Mẫu",
    "Thăm hỏi gia đình chị Lan",
    "nhà bà Trần Thị B Mẫu, số nhà 12/4",
    "số nhà 45 đường Lê Lợi",
    "0912.345.678",
    "+84 912 345 678",
    "091-234-5678",
    "NGUYỄN THỊ MẪU",
    "Nạn nhân: Nguyễn Thị Mẫu",
    "Vợ chồng anh Tùng",
    "cháu Bé Na",
    "bé gái tên Ngọc",
    "Lê Thị Hồng Gấm Thử bị chồng đánh",
    "Trần văn thử",
    "gia đình Nguyễn Văn Thử",
    "yêu cầu Trần Thị Mẫu",
    "nạn nhân tên Nguyễn Văn Thử",
    "Gọi đường dây nóng và Nguyễn Văn Thử",
    "cấp Nguyễn Văn Thử 2 triệu",
    "Hỗ trợ: Nguyễn Văn Thử, Trần Thị Mẫu",
    "Đoàn Văn Thử",
    "Mai Thị Thử",
)  # fmt: skip
HARMLESS = (
    "Đường dây nóng 18008077", "Trường Tiểu học Lê Lợi", "phường Mỹ Thạnh", "thành phố Hồ Chí Minh",
    "Hội Liên hiệp Phụ nữ phường", "Báo cáo số 62/BC-CAP ngày 06/12/2024", "Quyết định số 2232/QĐ-TTg ngày 28/12/2020",
    "Công văn 4893/BLĐTBXH-VBĐG", "Trạm Y tế đính chính số trẻ sinh sống", "1.234.567 đồng", "108,88 bé trai/100 bé gái",
    "đường Nguyễn Huệ", "chợ Mỹ Thạnh", "Luật Bình đẳng giới", "tỉnh An Giang, thành phố Long Xuyên",
    "dân tộc Kinh, Khmer, Chăm, Hoa", "Tháng Mười một", "Đài Tiếng nói Việt Nam", "bà con Việt kiều",
    "Ban Vì sự tiến bộ của phụ nữ", "Hà Nội", "Thái Nguyên", "3/3 trường có hoạt động", "khóm Đông Thạnh",
    "em gái và phụ nữ", "cháu mẫu giáo", "bé trai, bé gái", "ông bà, cha mẹ", "chị em phụ nữ",
    "Mặt trận Tổ quốc Việt Nam", "Trung học cơ sở Nguyễn Trãi", "năm 2024 so với 2023", "ngày 20241115",
    "Số liệu do Công an phường cung cấp", "Lý do: đến quý II mới thống kê", "Mai kia bổ sung", "Cao điểm tháng 11",
    "Kim ngạch xuất khẩu", "Châu Đốc", "Sơ kết 6 tháng", "", "Theo sổ của Trạm Y tế, 12 ca",
    "Phó Chủ tịch UBND phường",
    "Đồng chí Phó Chủ tịch UBND phường",
    "ông Chủ tịch Hội Nông dân phường",
    "Bà Chủ tịch Hội Liên hiệp Phụ nữ phường",
    "Chủ tịch Hội LHPN",
    "Đoàn Thanh niên phường",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "Đoàn TNCS Hồ Chí Minh phường",
    "Hội Liên hiệp Phụ nữ, Đoàn Thanh niên, Công an phường",
    "Đoàn Phường",
    "khóm Bình Khánh",
    "Nhà văn hóa khóm Bình Khánh",
    "Sân Trường Trung học cơ sở Mỹ An Đông",
    "Trường THCS Nguyễn Trãi",
    "Trường Tiểu học Lê Văn Tám",
    "Hội trường UBND phường",
    "Gọi 18008077 khi cần giúp",
    "đường dây nóng 18008077, 111",
    "Tổng đài 1900 54 55 59",
    "1800 8077",
    "hotline 0296 3852 123",
    "Đường dây nóng: 0296.3852.123",
    "số 12/KH-UBND ngày 05/3/2024",
    "Nghị định 30/2020/NĐ-CP",
    "Công văn số 4893/BLĐTBXH-VBĐG",
    "15.000.000 đồng",
    "15000000 đồng",
    "150000000 đồng",
    "Chi 123456789 đồng",
    "1.234.567.890 đồng",
    "Số tiền 900000000 đ",
    "Công viên Trần Hưng Đạo",
    "Cầu Hoàng Diệu",
    "quảng trường Trần Hưng Đạo",
    "hội trường Nguyễn Du",
    "Bệnh viện Đa khoa trung tâm An Giang",
    "Quán cà phê Mai",
    "Sân vận động",
    "Trung tâm Văn hóa - Thể thao phường",
    "tổ 12/4 khóm Đông An",
    "lớp 6/2 đường",
    "3/4 đường dây nóng hoạt động",
    "Lê Lợi, Trần Phú (tuyến đường)",
    "Tuyến đường Lê Lợi, Trần Phú, Nguyễn Huệ",
    "Treo băng rôn trên đường Trần Hưng Đạo và Nguyễn Trãi",
    "Ban Chỉ huy Quân sự phường",
    "Mặt trận Tổ quốc Việt Nam phường",
    "Quốc tế Phụ nữ 8/3",
    "Ngày Gia đình Việt Nam 28/6",
    "Ông, bà, cha mẹ và trẻ em gái",
    "anh em, chị em",
    "Bà Rịa - Vũng Tàu",
    "cô giáo, thầy giáo",
    "Cô giáo chủ nhiệm",
    "Hội Nông dân, Hội Cựu chiến binh",
    "Cao đẳng Y tế An Giang",
    "Lý luận chính trị",
    "Hội Chữ thập đỏ",
    "Phòng Văn hóa - Xã hội",
    "Thái độ tích cực",
    "Phan Bội Châu (trường)",
    "Trường Mầm non Hoa Mai",
    "Em Gái Việt Nam",
    "Bác Hồ",
    "Học tập và làm theo tấm gương Hồ Chí Minh",
    "Chủ tịch Hồ Chí Minh",
    "Bác Tôn Đức Thắng",
    "Khu lưu niệm Chủ tịch Tôn Đức Thắng",
    "phường Mỹ Thạnh, phường Mỹ Thới, Đông Xuyên",
    "Phường Mỹ Hòa Hưng",
    "Lễ ra quân tại Quảng trường Hai Bà Trưng",
    "Khởi nghĩa Hai Bà Trưng",
    "Bà Trưng, Bà Triệu",
    "Miếu Bà Chúa Xứ",
    "Đoàn viên, hội viên",
    "Đoàn Cơ sở",
    "Sơn Hòa",
    "Châu Á",
    "Kim Liên",
    "Lâm Viên",
    "Chợ Mỹ Long",
    "mã số thuế 1600123456",
    "Tài khoản kho bạc 3711",
    "STT 123456",
    "Quyết định 2232/QĐ-TTg",
    "Kế Hoạch Năm",
    "Lương Thực",
    "Dương Lịch, Tết Dương Lịch",
    "Đặng Huy Trứ (tên đường)",
    "Hà Nội, Cần Thơ",
    "Cao Lãnh",
    "Lê dương",
    "Thạch cao",
    "Trương Định là tên đường",
)  # fmt: skip


@pytest.mark.parametrize("text", PERSONAL)
def test_personal_data_is_found(text):
    found = find_personal_data(text)
    assert found
    assert all(piece in text for piece in found)


@pytest.mark.parametrize("text", HARMLESS)
def test_agencies_places_and_numbers_are_no_people(text):
    assert find_personal_data(text) == ()


def test_sample_holds_none():
    year = sample_plan_year(2024)
    assert personal_data_problems(year) == ()
    assert [text.text for text in (*year.lines, *year.paper_texts) if find_personal_data(text.text)] == []


def test_finding_names_its_place_and_what_to_do():
    year = ward_year(share(), readings=(reading("m", Q1, 1, 2, note="Hỗ trợ chị Lan"),))
    (problem,) = personal_data_problems(year)
    assert problem.field == "readings:1.1:2024-Q1"
    assert "“Lan”" in problem.message
    assert personal_data_problems(replace(year, readings=())) == ()


def test_every_free_text_of_activities_money_and_papers_is_read():
    year = sample_plan_year(2024)
    name = "Nạn nhân Trần Thị Mẫu"
    activity, event, line, deadline = year.activities[0], year.events[0], year.budget_lines[0], year.deadlines[0]
    paper = next(each for each in year.papers if each.kind is PaperKind.REPORT)
    for part, noun, fields, place in (
        ("activities", activity, ACTIVITY_TEXTS, f"activity:{activity.id}"),
        ("events", event, EVENT_TEXTS, f"event:{event.id}"),
        ("budget_lines", line, BUDGET_TEXTS, f"budget:{line.id}"),
        ("deadlines", deadline, DEADLINE_TEXTS, f"deadline:{deadline.id}"),
    ):
        for field in fields:
            others = tuple(each for each in getattr(year, part) if each.id != noun.id)
            (problem,) = personal_data_problems(replace(year, **{part: (*others, replace(noun, **{field: name}))}))
            assert (problem.field, problem.importance) == (place, Importance.ERROR)
            assert "“Trần Thị Mẫu”" in problem.message
    for section, found in (("violence", 1), ("support", 1), ("leadership", 0)):
        texts = (PaperText("t", paper.id, section, name),)
        assert len(personal_data_problems(replace(year, paper_texts=texts))) == found
    month = replace(year.action_month, slogans=(name,))
    assert [problem.field for problem in personal_data_problems(replace(year, action_month=month))] == ["month"]


def test_posts_and_offices_at_events_do_not_block_papers():
    year = sample_plan_year(2024)
    event = replace(
        year.events[0],
        chair="Phó Chủ tịch UBND phường",
        partners="Đoàn Thanh niên, Hội Nông dân, Trường THCS Nguyễn Trãi",
        place="Nhà văn hóa khóm Bình Khánh",
        audience="Cán bộ, đoàn viên Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        result="Giới thiệu hotline 18008077 theo Công văn số 4893/BLĐTBXH-VBĐG; tặng 10 suất, 5000000 đồng",
    )
    assert personal_data_problems(replace(year, events=(event,))) == ()
