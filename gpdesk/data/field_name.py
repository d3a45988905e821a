"""What a column is called in a sentence to the clerk."""

_NAMES = {
    "name": "tên", "short_name": "tên gọi tắt", "head_lines": "tên ở đầu văn bản", "symbol": "ký hiệu", "place": "địa danh",
    "parent_line": "cơ quan chủ quản", "superior": "cấp trên", "valid_from": "từ ngày", "valid_to": "đến ngày",
    "authority": "chức vụ", "collective": "thay mặt tập thể", "paper_kind": "loại văn bản", "text": "nội dung",
    "year": "năm", "title": "tên", "number": "số", "issued_on": "ngày ban hành", "is_sample": "dữ liệu mẫu",
    "kind": "loại", "is_title": "là đề mục", "issuer": "cơ quan ban hành", "abstract": "trích yếu", "lead": "câu dẫn",
    "statement": "nội dung", "is_numbered": "có đánh số", "comparison": "cách so sánh", "goal": "mức chỉ tiêu",
    "factor": "hệ số nhân", "cadence": "kỳ số liệu", "cumulation": "cách cộng dồn", "by_sex": "tách nam, nữ",
    "suffix": "chữ kèm mã", "unit": "đơn vị tính", "numerator_name": "tên tử số", "denominator_name": "tên mẫu số",
    "direction": "chiều tốt", "tolerance": "mức dao động", "scope": "phạm vi", "scope_reason": "lý do phạm vi",
    "source_unit": "đơn vị cung cấp", "counted_from": "nguồn số liệu", "state": "trạng thái", "is_met": "đánh giá đạt",
    "note": "ghi chú", "override_reason": "lý do nhập tay", "addressee": "kính gửi", "section": "mục",
    "shows_small_counts": "in số nhỏ", "superseded_reason": "lý do thay thế", "supplies": "cung cấp số liệu",
    "households": "số hộ", "female": "nữ", "male": "nam", "unknown": "chưa rõ giới tính",
    "minority_female": "nữ dân tộc thiểu số", "minority_male": "nam dân tộc thiểu số", "women_15_19": "nữ 15 - 19 tuổi",
    "published_on": "ngày", "channel": "kênh", "minutes": "số phút", "times": "số lần", "organisation": "tổ chức",
    "informed_on": "ngày phổ biến", "committed_on": "ngày cam kết", "happened_on": "ngày", "method": "cách tiếp cận",
    "percent": "tỷ lệ phủ", "count": "số lượng", "item": "mục", "body": "cơ quan, chức danh", "total": "tổng số",
    "minority": "dân tộc thiểu số", "due_on": "hạn", "done_on": "ngày xong", "source": "nguồn", "period": "kỳ",
    "solution_group": "nhóm giải pháp", "form": "hình thức", "topics": "chủ đề", "audience": "đối tượng",
    "lead_unit": "đơn vị chủ trì", "partners": "phối hợp", "product": "sản phẩm", "quantity": "số lượng",
    "quantity_unit": "đơn vị tính", "in_action_month": "thuộc Tháng hành động", "rule": "cách lặp",
    "starts_on": "từ ngày", "ends_on": "đến ngày", "starts_at": "từ giờ", "ends_at": "đến giờ", "chair": "chủ trì",
    "expected": "dự kiến", "banners": "băng rôn", "leaflets": "tờ rơi", "is_launch": "lễ ra quân", "result": "kết quả",
    "planned": "dự kiến", "spent": "đã chi", "theme": "chủ đề", "guidance": "văn bản hướng dẫn", "slogans": "khẩu hiệu",
    "day": "ngày", "paper_number": "theo báo cáo số", "locked_on": "ngày khóa", "numerator": "tử số",
    "denominator": "mẫu số",
}  # fmt: skip
# Where the same column means something else.
_OWN_NAMES = {
    ("activity", "place"): "địa điểm", ("event", "place"): "địa điểm", ("budget_line", "planned"): "dự toán",
    ("budget_line", "source"): "nguồn kinh phí", ("event", "female"): "số nữ", ("event", "male"): "số nam",
    ("event", "expected"): "số người dự kiến", ("deadline", "title"): "việc", ("violence_count", "item"): "mục",
}  # fmt: skip


def field_name(table: str, field: str) -> str:
    """Return the Vietnamese name of a noun's field; raise ``KeyError`` for one that has none."""
    return _OWN_NAMES.get((table, field)) or _NAMES[field]
