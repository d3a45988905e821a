"""The sample's plan text: sections in our own words, ``{year}`` filled in. No real office, no real person."""

from gpdesk.domain.plan import LineKind

WARD = "phường Mỹ An Đông"
TITLE = "Thực hiện công tác vì sự tiến bộ của phụ nữ và bình đẳng giới trên địa bàn phường Mỹ An Đông năm {year}"

# Titles, numbers and dates of these papers are facts.
LEGAL_BASES = (
    "Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006",
    "Căn cứ Nghị quyết số 28/NQ-CP ngày 03 tháng 3 năm 2021 của Chính phủ ban hành Chiến lược quốc gia về bình đẳng "
    "giới giai đoạn 2021 - 2030",
    "Căn cứ Quyết định số 1048/QĐ-UBND ngày 18 tháng 5 năm 2021 của Ủy ban nhân dân tỉnh An Giang về việc ban hành Kế "
    "hoạch thực hiện Chiến lược về bình đẳng giới giai đoạn 2021 - 2030",
    "Căn cứ Kế hoạch số 368/KH-UBND ngày 10 tháng 6 năm 2022 của Ủy ban nhân dân tỉnh An Giang về việc thực hiện Chương "
    "trình Truyền thông về bình đẳng giới đến năm 2030 trên địa bàn tỉnh An Giang",
)

_SECTION, _HEADING, _SUB = LineKind.SECTION, LineKind.HEADING, LineKind.SUBHEADING
_TEXT, _DASH = LineKind.PARAGRAPH, LineKind.DASH

LINES: tuple[tuple[LineKind, str], ...] = (
    (
        _TEXT,
        "Ủy ban nhân dân (UBND) phường Mỹ An Đông xây dựng kế hoạch thực hiện công tác vì sự tiến bộ của phụ nữ và bình "
        "đẳng giới năm {year} với những nội dung sau:",
    ),
    (_SECTION, "Mục đích, yêu cầu"),
    (_HEADING, "Mục đích"),
    (
        _TEXT,
        "Nâng cao trách nhiệm của cấp ủy, chính quyền và các đoàn thể phường trong việc chăm lo sự tiến bộ của phụ nữ; "
        "đưa bình đẳng giới vào công việc thường ngày của từng ngành, từng khóm.",
    ),
    (
        _TEXT,
        "Giúp người dân hiểu đúng về bình đẳng giới, cùng chia sẻ việc nhà, tôn trọng và bảo vệ phụ nữ, trẻ em gái; giảm "
        "dần số vụ bạo lực trên cơ sở giới.",
    ),
    (_HEADING, "Yêu cầu"),
    (
        _TEXT,
        "Mỗi hoạt động phải có người phụ trách, thời gian, sản phẩm cụ thể; tiết kiệm, lồng ghép với nhiệm vụ sẵn có và "
        "được thống kê đầy đủ để báo cáo.",
    ),
    (_SECTION, "Nội dung thực hiện"),
    (_HEADING, "Mục tiêu chung"),
    (
        _TEXT,
        "Thu hẹp khoảng cách giới trên địa bàn phường, tạo điều kiện để nữ và nam cùng tham gia, cùng thụ hưởng thành quả "
        "phát triển; phòng ngừa và ứng phó kịp thời với bạo lực trên cơ sở giới.",
    ),
    (_HEADING, "Mục tiêu, chỉ tiêu cụ thể"),
    (LineKind.TARGETS, ""),
    (_SECTION, "Nhiệm vụ, giải pháp"),
    (_HEADING, "Công tác chỉ đạo, điều hành"),
    (_DASH, "Ban hành quyết định kiện toàn Ban Vì sự tiến bộ của phụ nữ và bình đẳng giới của phường."),
    (_DASH, "Ban hành kế hoạch kiểm tra công tác bình đẳng giới tại các khóm và trường học."),
    (
        _DASH,
        "Ban hành kế hoạch tổ chức Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới "
        "năm {year}.",
    ),
    (_HEADING, "Tuyên truyền, phổ biến pháp luật"),
    (_SUB, "Nội dung"),
    (
        _DASH,
        "Luật Bình đẳng giới, Luật Phòng, chống bạo lực gia đình, các quy định mới của Bộ luật Lao động về bình đẳng giới.",
    ),
    (_DASH, "Kỹ năng phòng, chống bạo lực; hệ lụy của việc lựa chọn giới tính thai nhi; sức khỏe vị thành niên."),
    (_SUB, "Hình thức"),
    (
        _DASH,
        "Phát chuyên mục trên đài truyền thanh phường; đăng tin, bài trên trang thông tin điện tử và nhóm Zalo khóm.",
    ),
    (_DASH, "Nói chuyện chuyên đề, sinh hoạt câu lạc bộ, tư vấn nhóm, thăm hộ gia đình."),
    (_SUB, "Đối tượng"),
    (
        _TEXT,
        "Hội viên các đoàn thể, chức sắc tôn giáo, người có uy tín, học sinh và người lao động tại các cơ sở sản xuất.",
    ),
    (_HEADING, "Nâng cao năng lực cán bộ"),
    (_DASH, "Cử cán bộ nữ, nữ đại biểu Hội đồng nhân dân dự các lớp bồi dưỡng kỹ năng lãnh đạo, quản lý."),
    (_DASH, "Lồng ghép vấn đề bình đẳng giới vào kế hoạch phát triển kinh tế - xã hội hằng năm của phường."),
    (_HEADING, "Cung cấp dịch vụ hỗ trợ"),
    (_DASH, "Duy trì các địa chỉ tin cậy - nhà tạm lánh ở khóm, bảo đảm người bị bạo lực được giúp đỡ kịp thời."),
    (_DASH, "Phổ biến rộng rãi các số điện thoại đường dây nóng về phòng, chống bạo lực và mua bán người."),
    (_HEADING, "Tổ chức Tháng hành động từ ngày 15/11 đến ngày 15/12/{year}"),
    (_SECTION, "Kinh phí"),
    (
        _TEXT,
        "Từ dự toán chi thường xuyên được giao, lồng ghép các chương trình, đề án liên quan và nguồn vận động hợp pháp.",
    ),
    (_SECTION, "Tổ chức thực hiện"),
    (
        _DASH,
        "Công chức Văn hóa - xã hội: tham mưu triển khai, theo dõi chỉ tiêu, tổng hợp báo cáo.",
    ),
    (_DASH, "Hội Liên hiệp Phụ nữ phường: vận động hội viên, quản lý các câu lạc bộ và địa chỉ tin cậy."),
    (_DASH, "Trạm Y tế, các trường học, Công an phường, các khóm: cung cấp số liệu trước ngày 10 của tháng cuối quý."),
    (_SECTION, "Chế độ báo cáo"),
    (
        _TEXT,
        "Báo cáo 6 tháng gửi trước ngày 10/6/{year}, báo cáo năm gửi trước ngày 10/12/{year}. Trong quá trình thực hiện, nếu "
        "có vướng mắc, các đơn vị phản ánh về UBND phường để xem xét, giải quyết.",
    ),
)


RECIPIENTS_OF_PLAN = ("UBND thành phố", "TT. Đảng ủy, HĐND, UBMTTQ phường", "Các ban, ngành, đoàn thể, khóm", "Lưu: VT")
RECIPIENTS_OF_REPORT = ("Như trên", "TT. Đảng ủy, HĐND phường", "Lưu: VT, VHXH")
