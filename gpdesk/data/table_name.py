"""What a table is called in a sentence to the clerk."""

_NAMES = {
    "operation": "dòng nhật ký",
    "change": "thay đổi trong nhật ký",
    "office": "cơ quan ban hành",
    "signer": "người ký",
    "recipient": "nơi nhận",
    "plan": "kế hoạch",
    "plan_line": "dòng của kế hoạch",
    "legal_basis": "căn cứ",
    "objective": "mục tiêu",
    "target": "chỉ tiêu",
    "measure": "chỉ số đo",
    "reading": "số liệu",
    "paper": "văn bản",
    "paper_text": "đoạn của văn bản",
    "unit": "đơn vị",
    "headcount": "dân số của đơn vị",
    "news_item": "tin, bài",
    "commitment": "tổ chức cam kết",
    "reach": "lượt tiếp cận của người dân",
    "violence_count": "số liệu bạo lực",
    "leadership_count": "số liệu cán bộ nữ",
    "explanation": "lời giải thích số liệu",
    "period_lock": "khóa số liệu",
    "deadline": "việc có hạn",
    "activity": "hoạt động",
    "event": "sự kiện",
    "budget_line": "dòng kinh phí",
    "action_month": "Tháng hành động",
    "holiday": "ngày nghỉ",
}


def table_name(table: str) -> str:
    """Return the Vietnamese name of what one row of the table is."""
    return _NAMES[table]
