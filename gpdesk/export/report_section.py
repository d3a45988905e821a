"""The sections of a report that the clerk writes: their keys, headings, and a hint of what belongs there."""

from dataclasses import dataclass

from gpdesk.domain.period import Cadence, Period

TARGETS_KEY = "targets"


@dataclass(frozen=True, slots=True)
class ReportSection:
    """One section: ``part`` is the Roman part it stands in, ``title`` its Arabic heading ("" for the part itself)."""

    key: str
    part: str
    title: str
    hint: str


_LEADERSHIP = "CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, ĐIỀU HÀNH"
_RESULTS = "KẾT QUẢ THỰC HIỆN"
_ASSESSMENT = "ĐÁNH GIÁ CHUNG"
_PROPOSALS = "KIẾN NGHỊ, ĐỀ XUẤT"


def report_sections(period: Period) -> tuple[ReportSection, ...]:
    """Return the sections in order; ``TARGETS_KEY`` is the one whose text comes from the figures."""
    ahead = _ahead(period)
    return (
        ReportSection("leadership", _LEADERSHIP, "", "Văn bản đã ban hành, kiện toàn Ban, phân công nhiệm vụ"),
        ReportSection("communication", _RESULTS, "Công tác tuyên truyền, phổ biến", "Số buổi, lượt người, tin, bài"),
        ReportSection("capacity", _RESULTS, "Nâng cao năng lực, tập huấn", "Lớp tập huấn, số người dự"),
        ReportSection(TARGETS_KEY, _RESULTS, "Kết quả thực hiện các mục tiêu, chỉ tiêu", "Lập từ số liệu đã nhập"),
        ReportSection(
            "violence",
            _RESULTS,
            "Phòng ngừa, ứng phó với bạo lực trên cơ sở giới",
            "Chỉ ghi số lượng, không ghi tên người hay địa chỉ",
        ),
        ReportSection(
            "mainstreaming", _RESULTS, "Lồng ghép vấn đề bình đẳng giới", "Kế hoạch, chương trình có lồng ghép"
        ),
        ReportSection("inspection", _RESULTS, "Công tác kiểm tra, giám sát", "Số cuộc, kết quả, kiến nghị"),
        ReportSection("budget", _RESULTS, "Kinh phí thực hiện", "Nguồn, số tiền đã dùng"),
        ReportSection("strengths", _ASSESSMENT, "Ưu điểm", "Việc làm được"),
        ReportSection("limits", _ASSESSMENT, "Tồn tại, hạn chế", "Việc chưa làm được"),
        ReportSection("causes", _ASSESSMENT, "Nguyên nhân", "Khách quan, chủ quan"),
        ReportSection("next", f"PHƯƠNG HƯỚNG, NHIỆM VỤ {ahead}", "", "Việc sẽ làm"),
        ReportSection("proposals", _PROPOSALS, "", "Kiến nghị với cấp trên"),
    )


def _ahead(period: Period) -> str:
    match period.cadence:
        case Cadence.HALF if period.index == 1:
            return f"6 THÁNG CUỐI NĂM {period.year}"
        case Cadence.QUARTER if period.index < 4:
            return Period.quarter(period.year, period.index + 1).name.upper()
        case _:
            return f"NĂM {period.year + 1}"
