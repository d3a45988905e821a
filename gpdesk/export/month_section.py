"""The sections of the Action Month's papers: their keys, headings, and a hint of what belongs there."""

from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.export.report_section import ReportSection, report_sections

_PURPOSE = "MỤC ĐÍCH, YÊU CẦU"
_CONTENT = "NỘI DUNG HOẠT ĐỘNG"
_RESULTS = "KẾT QUẢ THỰC HIỆN"
_ASSESSMENT = "ĐÁNH GIÁ"

MONTH_PLAN_SECTIONS = (
    ReportSection("purpose", _PURPOSE, "Mục đích", "Nâng cao nhận thức, trách nhiệm của ai, về điều gì"),
    ReportSection("demand", _PURPOSE, "Yêu cầu", "Thiết thực, tiết kiệm, đúng đối tượng"),
    ReportSection("theme", "CHỦ ĐỀ, THỜI GIAN, THÔNG ĐIỆP", "", "Lập từ thiết lập của Tháng hành động"),
    ReportSection("content", _CONTENT, "", "Lập từ các hoạt động; viết thêm nếu cần"),
    ReportSection("budget", "KINH PHÍ THỰC HIỆN", "", "Lập từ dự toán của các hoạt động; viết thêm nếu cần"),
    ReportSection("duties", "TỔ CHỨC THỰC HIỆN", "", "Mỗi đơn vị một dòng “- Đơn vị: việc làm, hạn báo cáo”"),
)
MONTH_REPORT_SECTIONS = (
    ReportSection("leadership", "CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI", "", "Văn bản đã ban hành, phân công"),
    ReportSection("launch", _RESULTS, "Lễ ra quân", "Lập từ sự kiện; viết thêm nếu cần"),
    ReportSection("communication", _RESULTS, "Hoạt động truyền thông", "Lập từ sự kiện; viết thêm nếu cần"),
    ReportSection("support", _RESULTS, "Thăm hỏi, hỗ trợ", "Lập từ sự kiện; viết thêm nếu cần"),
    ReportSection("capacity", _RESULTS, "Tập huấn, nâng cao năng lực", "Lập từ sự kiện; viết thêm nếu cần"),
    ReportSection("inspection", _RESULTS, "Kiểm tra", "Lập từ sự kiện; viết thêm nếu cần"),
    ReportSection("budget", _RESULTS, "Kinh phí", "Lập từ số đã chi; viết thêm nếu cần"),
    ReportSection("strengths", _ASSESSMENT, "Thuận lợi, kết quả nổi bật", "Việc làm được"),
    ReportSection("limits", _ASSESSMENT, "Khó khăn, hạn chế", "Việc chưa làm được"),
    ReportSection("proposals", "KIẾN NGHỊ, ĐỀ XUẤT", "", "Kiến nghị với cấp trên"),
)


def sections_of(kind: PaperKind, period: Period) -> tuple[ReportSection, ...]:
    """Return the sections of a paper that the clerk may write into, in order; none for lists and letters."""
    match kind:
        case PaperKind.REPORT:
            return report_sections(period)
        case PaperKind.MONTH_PLAN:
            return MONTH_PLAN_SECTIONS
        case PaperKind.MONTH_REPORT:
            return MONTH_REPORT_SECTIONS
        case _:
            return ()
