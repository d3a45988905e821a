"""What looks wrong with a plan as a whole: missing parts, gaps in numbering, legal bases out of date."""

import re
from collections.abc import Iterator, Sequence

from gpdesk.domain.plan import LineKind
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import fold, opening_words
from gpdesk.intake.doubt import Doubt
from gpdesk.intake.head import PlanHead
from gpdesk.intake.legal_basis import basis_text, ground_in_opening, opens_basis
from gpdesk.intake.line import LabelledLine
from gpdesk.intake.objective_zone import ObjectiveZone
from gpdesk.intake.source import PlanSource
from gpdesk.intake.tail import PlanTail
from gpdesk.intake.target_doubt import target_doubts

_DISTRICT = re.compile(r"(?:UBND|Ủy ban nhân dân) (?:thành phố|huyện|quận|thị xã)(?: [^\W\d_]+)*")
_PROPOSES_ABOVE = re.compile(
    r"(?:tham mưu|đề xuất|báo cáo|trình)\b[^.;]{0,40}?(?P<found>(?:UBND|Ủy ban nhân dân) tỉnh)(?=[^.;]{0,40}(?:xem xét|quyết định|chỉ đạo))"
)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


def plan_doubts(
    plan_year: PlanYear,
    head: PlanHead,
    tail: PlanTail,
    lines: Sequence[LabelledLine],
    zone: ObjectiveZone | None,
    source: PlanSource,
) -> Iterator[Doubt]:
    """Yield the doubts about head, bases, numbering, targets, ending and signature."""
    for line in source.left_out:
        reason = "bảng chỉ tiêu đã được đổi thành từng chỉ tiêu một; tiêu đề bảng không đưa vào kế hoạch, hãy kiểm tra"
        yield Doubt(line.number, line.text, "", reason)
    for line in source.pages:
        yield Doubt(line.number, line.text, "", "được hiểu là số trang, không đưa vào kế hoạch; hãy kiểm tra")
    for line in source.notes:
        yield Doubt(line.number, line.text, "", "chú thích cuối trang, chưa đưa vào kế hoạch; hãy chép vào chỗ cần ghi")
    yield from _head(plan_year, head, source)
    yield from _bases(plan_year, source)
    yield from _numbering(lines, zone)
    yield from target_doubts(zone, lines, plan_year.plan.year)
    yield from _ending(plan_year, tail, lines, source)


def _head(plan_year: PlanYear, head: PlanHead, source: PlanSource) -> Iterator[Doubt]:
    for line in head.unread:
        yield Doubt(line.number, line.text, "", "chưa rõ dòng này là phần nào của đầu văn bản, chưa đưa vào kế hoạch")
    if head.joint_line:
        reason = (
            "kế hoạch của nhiều cơ quan; bản in ghi “KẾ HOẠCH” của một cơ quan, hãy kiểm tra tên cơ quan và người ký"
        )
        yield Doubt(head.joint_line.number, head.joint_line.text, "", reason)
    if head.number_with_year:
        place = next((line for line in source.lines if head.number_with_year in line.text), None)
        right = f"Số: {head.number}/{head.symbol}"
        reason = "số của kế hoạch không ghi năm (Nghị định 30/2020/NĐ-CP, Phụ lục I); bản in bỏ năm"
        yield Doubt(place.number if place else 1, head.number_with_year, right, reason, can_correct=True)
    if not head.title:
        yield Doubt(1, "", "", "không tìm thấy dòng KẾ HOẠCH và trích yếu; hãy ghi trích yếu")
    elif head.title.lower().startswith("v/v"):
        short = head.title[:3]
        place = next((line for line in source.lines if short in line.text), None)
        reason = "“V/v” chỉ dùng ở công văn; tên loại văn bản đi với trích yếu ghi đủ “Về việc”"
        yield Doubt(place.number if place else 1, short, "Về việc", reason, can_correct=True)
    if not head.number:
        yield Doubt(1, "", "", "không đọc được số kế hoạch; văn bản in ra sẽ chừa chỗ để ghi")
    if head.issued_on is None:
        number = head.date_line.number if head.date_line else 1
        found = head.date_line.text if head.date_line else ""
        yield Doubt(number, found, "", "không đọc được ngày ban hành; văn bản in ra sẽ chừa chỗ để ghi")
    if not plan_year.offices:
        number, found = (head.date_line.number, head.date_line.text) if head.date_line else (1, "")
        yield Doubt(number, found, "", "không tìm thấy tên cơ quan ban hành; hãy khai báo ở trang Danh mục")
    elif not head.office_lines:
        name = plan_year.offices[0].name
        yield Doubt(
            1, "", name, f"văn bản không có phần tên cơ quan ở đầu; đã lấy “{name}” theo nội dung, hãy kiểm tra"
        )


def _bases(plan_year: PlanYear, source: PlanSource) -> Iterator[Doubt]:
    if not plan_year.legal_bases:
        lead = next((line for line in source.lines if opens_basis(line.text)), None)
        if lead:
            reason = "căn cứ nằm trong câu mở đầu, được giữ ở đó; nếu cần, hãy tách thành dòng căn cứ riêng"
            yield Doubt(lead.number, opening_words(lead.text), "", reason)
        else:
            yield Doubt(1, "", "", "không thấy dòng căn cứ nào")
    in_openings = {ground: line for line in reversed(source.lines) if (ground := ground_in_opening(line.text))}
    places = {text: line for line in reversed(source.lines) if (text := basis_text(line.text))}
    on_lines = [basis for basis in plan_year.legal_bases if basis.text not in in_openings]
    for basis in plan_year.legal_bases:
        place = places.get(basis.text)
        opening = in_openings.get(basis.text)
        number = (place or opening or source.lines[0]).number
        if opening:
            reason = "căn cứ nằm trong câu mở đầu; câu in nguyên, không in thêm dòng căn cứ; nếu cần, hãy tách thành dòng riêng"
            yield Doubt(number, opening_words(opening.text), "", reason)
        is_last = bool(on_lines) and basis is on_lines[-1]
        mark = "." if is_last else ";"
        if place and not place.text.rstrip().endswith(mark):
            yield Doubt(
                number,
                place.text[-30:],
                f"{basis.text[-29:]}{mark}",
                "mỗi căn cứ kết thúc bằng “;”, căn cứ cuối bằng “.”; bản in tự sửa",
            )
        if basis.valid_to and basis.valid_to.year < plan_year.plan.year:
            yield Doubt(
                number,
                opening_words(basis.text),
                "",
                f"căn cứ này chỉ áp dụng đến năm {basis.valid_to.year}; hãy kiểm tra",
            )


def _numbering(lines: Sequence[LabelledLine], zone: ObjectiveZone | None) -> Iterator[Doubt]:
    """Labels that jump or repeat; printing numbers them anew."""
    last: dict[int, int] = {}
    for index, line in enumerate(lines):
        if line.kind not in {LineKind.SECTION, LineKind.HEADING}:
            continue
        if zone and zone.start <= index < zone.end:
            continue
        number = _number(line.label)
        if number and number != last.get(line.rank, 0) + 1:
            yield Doubt(
                line.source.number, line.source.text[:60], "", "số thứ tự bị nhảy hoặc lặp; bản in đánh lại theo thứ tự"
            )
        last = {rank: value for rank, value in last.items() if rank < line.rank} | {line.rank: number}
    if zone:
        numbers = [objective.number for objective in zone.objectives if objective.number.isdigit()]
        if numbers and numbers != [str(index) for index in range(1, len(numbers) + 1)]:
            yield Doubt(zone.objectives[0].line or 1, ", ".join(numbers), "", "số thứ tự mục tiêu bị nhảy hoặc lặp")


def _number(label: str) -> int:
    """Return the place that a label speaks of: "IV", "4" and "D" are 4; 0 where it is none of these."""
    if label in _ROMAN:
        return _ROMAN.index(label) + 1
    if label.isdecimal():
        return int(label)
    return "ABCDE".find(label) + 1 if len(label) == 1 else 0


def _ending(plan_year: PlanYear, tail: PlanTail, lines: Sequence[LabelledLine], source: PlanSource) -> Iterator[Doubt]:
    last = source.lines[-1].number if source.lines else 1
    for line in tail.unread:
        yield Doubt(line.number, line.text, "", "chưa rõ dòng này là phần nào của cuối văn bản, chưa đưa vào kế hoạch")
    if tail.end < len(source.lines):
        after = source.lines[tail.end]
        yield Doubt(
            after.number, opening_words(after.text), "", "phần sau chữ ký được đưa vào cuối nội dung; hãy kiểm tra"
        )
    if lines and not lines[-1].text.rstrip().endswith("./."):
        yield Doubt(lines[-1].source.number, lines[-1].text[-40:], "", "cuối nội dung thiếu dấu “./.”; bản in tự thêm")
    yield from _signature(plan_year, tail, source, last)
    yield from _mixed_spelling(source)
    yield from _superior(tail, lines)
    if not any("bao cao" in fold(line.text) for line in lines):
        yield Doubt(last, "", "", "không thấy nội dung về chế độ báo cáo")


def _signature(plan_year: PlanYear, tail: PlanTail, source: PlanSource, last: int) -> Iterator[Doubt]:
    """Recipients, authority and name below the text."""
    if tail.other_authority:
        found = "; ".join(tail.other_authority)
        reason = "văn bản có nhiều chữ ký; đã lấy người ký của cơ quan ban hành, hãy kiểm tra"
        yield Doubt(last, found, "", reason)
    if not tail.recipients:
        yield Doubt(last, "", "", "không thấy phần Nơi nhận")
    elif not any(text.startswith("Lưu") for text in tail.recipients):
        yield Doubt(last, "", "Lưu: VT", "Nơi nhận thiếu dòng “Lưu: VT”; bản in tự thêm")
    if not tail.authority:
        yield Doubt(last, "", "", "không đọc được chức vụ người ký")
    elif not any(line.startswith("TM.") for line in tail.authority) and "ỦY BAN" in "".join(
        line for office in plan_year.offices for line in office.head_lines
    ):
        place = next((each for each in source.lines if tail.authority[0] in each.text), None)
        yield Doubt(
            place.number if place else last,
            tail.authority[0],
            "TM. ỦY BAN NHÂN DÂN",
            "kế hoạch do tập thể Ủy ban nhân dân ban hành cần dòng “TM. ỦY BAN NHÂN DÂN” ở trên; bản in tự thêm",
        )
    if not tail.name:
        yield Doubt(last, "", "", "không đọc được họ tên người ký")


def _superior(tail: PlanTail, lines: Sequence[LabelledLine]) -> Iterator[Doubt]:
    """Yield proposals to the province by a ward below a district or city: copied from the superior's own plan."""
    own = next((match[0] for text in tail.recipients if (match := _DISTRICT.match(text))), "")
    if not own or any(re.search(r"\btỉnh\b", text) for text in tail.recipients):
        return
    for line in lines:
        for match in _PROPOSES_ABOVE.finditer(line.text):
            reason = (
                f"Nơi nhận ghi “{own}” là cấp trên trực tiếp; câu này có thể chép từ kế hoạch cấp trên, hãy kiểm tra"
            )
            yield Doubt(line.source.number, match["found"], own, reason)


def _mixed_spelling(source: PlanSource) -> Iterator[Doubt]:
    """Both spellings are right; one paper keeps to one of them."""
    places = {word: [line for line in source.lines if word in line.text] for word in ("hàng năm", "hằng năm")}
    if all(places.values()):
        number = places["hàng năm"][0].number
        yield Doubt(
            number, "hàng năm", "hằng năm", "văn bản viết cả “hàng năm” và “hằng năm”; nên thống nhất một cách", True
        )
