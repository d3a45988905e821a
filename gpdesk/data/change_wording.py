"""Changes in words, for the journal: "Số liệu 3.2a, quý I năm 2024: tử số 5 → 7"."""

import dataclasses
from collections.abc import Iterator, Mapping
from datetime import date, time
from decimal import Decimal
from enum import Enum
from typing import Any

from gpdesk.data.table_name import table_name
from gpdesk.domain.day import typed_day
from gpdesk.domain.format import text_of
from gpdesk.domain.period import Period
from gpdesk.domain.text import one_line, upper_first

_LONGEST = 70
_FIELDS = {
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
_QUIET = frozenset({"position"})
_NESTED = {"total": "", "female": "nữ, ", "male": "nam, ", "unknown": "chưa rõ giới tính, ", "evidence": "nguồn, "}


def change_words(table: str, before: Any, after: Any, codes: Mapping[str, str]) -> Iterator[str]:
    """Yield what one change did to one row; ``codes`` are the codes of measures by their ids."""
    noun = after if after is not None else before
    name = f"{upper_first(table_name(table))} {_title(noun, codes)}".strip()
    if before is None:
        yield f"Thêm {name[:1].lower()}{name[1:]}{_content(table, after)}"
    elif after is None:
        yield f"Xóa {name[:1].lower()}{name[1:]}{_content(table, before)}"
    else:
        differences = list(_differences(before, after))
        if differences:
            yield f"{name}: {'; '.join(differences)}"


def _title(noun: Any, codes: Mapping[str, str]) -> str:
    """Return by what a row is known: its code and period, its name, or the beginning of its text."""
    measure = codes.get(getattr(noun, "measure_id", ""), "")
    period = getattr(noun, "period", None)
    parts = [measure, period.name if isinstance(period, Period) else ""]
    for field in ("full_number", "title", "name", "organisation", "body", "statement", "text", "source"):
        if not any(parts) and isinstance(text := getattr(noun, field, ""), str) and text:
            parts.append(f"“{_short(text)}”")
    item = getattr(noun, "item", None)
    if isinstance(item, Enum):
        parts.append(f"mục {item.value}")
    return ", ".join(part for part in parts if part)


def _content(table: str, noun: Any) -> str:
    if table == "reading":
        figures = [text_of(part) for part in (noun.total.numerator, noun.total.denominator) if part is not None]
        return f": {'/'.join(figures) if figures else noun.state.label}"
    return f": {text_of(noun.count)}" if table == "violence_count" else ""


def _differences(before: Any, after: Any, prefix: str = "") -> Iterator[str]:
    for field in dataclasses.fields(after):
        if field.name in _QUIET or field.name == "id" or field.name.endswith("_id"):
            continue
        old, new = getattr(before, field.name, None), getattr(after, field.name, None)
        if old == new:
            continue
        if field.name in _NESTED and (dataclasses.is_dataclass(old) or dataclasses.is_dataclass(new)):
            shape: Any = new if new is not None else old
            blank = type(shape)()
            yield from _differences(old or blank, new or blank, prefix + _NESTED[field.name])
        else:
            yield f"{prefix}{_FIELDS.get(field.name, field.name)} {_words(old)} → {_words(new)}"


def _words(value: Any) -> str:
    match value:
        case None | "" | ():
            return "trống"
        case bool():
            return "có" if value else "không"
        case Enum():
            return str(getattr(value, "label", value.value))
        case Period():
            return value.name
        case date():
            return typed_day(value)
        case time():
            return value.strftime("%H:%M")
        case tuple():
            return f"“{_short('; '.join(value))}”"
        case int() | Decimal():
            return text_of(value)
        case _:
            return f"“{_short(str(value))}”"


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
