"""Names, numbers and addresses that must not stand in notes. All invented."""

from dataclasses import replace

import pytest

from gpdesk.domain.personal_data import find_personal_data, personal_data_problems
from gpdesk.sample import sample_plan_year
from tests.domain.ward_year import Q1, reading, share, ward_year

PERSONAL = (
    "Nạn nhân Trần Thị Mẫu được hỗ trợ", "chị Lan ở khóm 2", "CCCD 089123456789", "số CCCD: 089123456789",
    "gọi 0912345678", "máy bàn 0296 3852 123", "số nhà 12/4 đường Lê Lợi", "Anh Tuấn gây bạo lực", "bà Nguyễn Thị B Mẫu",
    "cháu Na bị bạo lực", "Lê Văn Thử", "ông Hai Lúa", "CMND 351234567", "nhà số 5, khóm 3", "ngụ tại số 45",
    "em Thảo lớp 5", "Huỳnh Ngọc Giả là người gây bạo lực", "Néang Sóc Ly", "091 234 5678", "12/4 đường Trần Hưng Đạo",
    "Cô Hạnh báo tin", "vợ là Phạm Thị Thử",
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
