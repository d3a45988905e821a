"""What looks wrong in a plan's text. Everything is only listed; a correction needs the clerk's consent."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from gpdesk.domain.text import opening_words
from gpdesk.intake.source import PlanSource
from gpdesk.intake.source_line import SourceLine

_SLIPS = (
    (re.compile(r"\b(?:Phân|phân|Phấn|phấn) (?:đầu|đâu|đẩu)(?!\s+mối)\b"), "Phấn đấu"),
    (
        re.compile(
            r"\b(?:Phần|phần) (?:đầu|đấu|đâu)(?=\s+(?:đạt|có|đến|hoàn thành|thực hiện|tăng|giảm|nâng|năm \d{4} đạt|trong năm))\b"
        ),
        "Phấn đấu",
    ),
    (re.compile(r"\b(?:Uỷ|Ủy|Uy|Ủỷ) ban nhãn dân\b"), "Ủy ban nhân dân"),
    (re.compile(r"\bbình đăng giới\b"), "bình đẳng giới"),
    (re.compile(r"\bbình đảng giới\b"), "bình đẳng giới"),
    (re.compile(r"\bbạo lục\b"), "bạo lực"),
    (re.compile(r"\b[Ty] lệ\b"), "Tỷ lệ"),
    (re.compile(r"\bphụ nũ\b"), "phụ nữ"),
    (re.compile(r"\bKê hoạch\b"), "Kế hoạch"),
    (re.compile(r"\bChi tiêu (?=\d+\s*[:.])"), "Chỉ tiêu "),
    (re.compile(r"\bMuc tiêu\b"), "Mục tiêu"),
    (re.compile(r"\btuyên truyên\b"), "tuyên truyền"),
    (re.compile(r"\bnâng cao nhân thức\b"), "nâng cao nhận thức"),
)
_DATE = re.compile(r"ngày\s+(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})\s+năm\s+(?P<year>\d{4})")
_WARD = re.compile(r"(?<!\S)(?P<before>\S+\s+)(?P<unit>Phường|Xã|Thị trấn)\s+(?P<name>[^\W\d_]+(?:\s+[^\W\d_]+){0,3})")
_SPACE_BEFORE = re.compile(r"[^\W_]\s+[,;:](?=\s|$)")
_BROKEN_ENDING = re.compile(
    r"(?:;|,)?\s*(?:báo cáo|và|của|với|cho|để|là|các|theo|từ|đến|trong|về|bằng|do|tại|gồm|,)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """One place to look at.

    ``found`` stands in source line ``line``; ``suggestion`` is "" where only the clerk knows; ``can_correct`` says
    whether consent alone is enough to put the suggestion there.
    """

    line: int
    found: str
    suggestion: str
    reason: str
    can_correct: bool = False


def text_doubts(lines: tuple[SourceLine, ...]) -> Iterator[Doubt]:
    """Yield what is wrong with the words themselves, line by line."""
    for line in lines:
        yield from _slips(line)
        yield from _dates(line)
        yield from _ward_names(line)
        yield from _spaces(line)
        if "\ufffd" in line.text:
            yield Doubt(line.number, opening_words(line.text), "", "có ký tự bị hỏng, không đọc được; hãy gõ lại")


def broken_sentence(line: SourceLine) -> Doubt | None:
    """Return a doubt for a paragraph that ends in the middle of a sentence."""
    text = line.text.rstrip()
    if text.endswith((".", ":", ";", "!", "?", "/.", "…", ")", "”", '"')):
        return None
    if _BROKEN_ENDING.search(text[-40:]):
        return Doubt(
            line.number,
            _last_words(text),
            "",
            "câu bị ngắt giữa chừng, thiếu phần sau; hãy bổ sung, chương trình không tự đặt",
        )
    if len(text) > 60:
        return Doubt(line.number, _last_words(text), f"{_last_words(text)}.", "cuối đoạn thiếu dấu chấm câu", True)
    return None


def _last_words(text: str) -> str:
    return " ".join(text.split()[-8:])


def apply_corrections(source: PlanSource, doubts: tuple[Doubt, ...]) -> PlanSource:
    """Return the source with the suggestions of these doubts put in; those that cannot be put in are passed over."""
    wanted: dict[int, list[Doubt]] = {}
    for doubt in doubts:
        if doubt.can_correct and doubt.suggestion:
            wanted.setdefault(doubt.line, []).append(doubt)
    lines = []
    for line in source.lines:
        text = line.text
        for doubt in wanted.get(line.number, ()):
            if doubt.reason == "cuối đoạn thiếu dấu chấm câu":
                text = f"{text.rstrip()}."
            else:
                text = text.replace(doubt.found, doubt.suggestion)
        lines.append(SourceLine(line.number, text, line.is_bold, line.is_after_gap))
    return replace(source, lines=tuple(lines))


def _slips(line: SourceLine) -> Iterator[Doubt]:
    for pattern, right in _SLIPS:
        for match in pattern.finditer(line.text):
            wanted = right if match[0][:1].isupper() else right[:1].lower() + right[1:]
            if match[0] != wanted:
                yield Doubt(line.number, match[0], wanted, "có thể là lỗi gõ hoặc lỗi quét chữ", True)


def _dates(line: SourceLine) -> Iterator[Doubt]:
    for match in _DATE.finditer(line.text):
        day, month = int(match["day"]), int(match["month"])
        right = f"ngày {day:02d} tháng {f'{month:02d}' if month < 3 else month} năm {match['year']}"
        if re.sub(r"\s+", " ", match[0]) != right:
            yield Doubt(
                line.number,
                match[0],
                right,
                "Nghị định 30/2020/NĐ-CP: ngày dưới 10 và tháng 1, 2 thêm số 0 ở trước, các tháng khác không thêm",
                True,
            )


def _ward_names(line: SourceLine) -> Iterator[Doubt]:
    if line.text.isupper():
        return
    for match in _WARD.finditer(line.text):
        if match["before"].strip()[-1] in ".:?!" or not match["name"][0].isupper():
            continue
        words = match["name"].split()
        capitals = next((index for index, word in enumerate(words) if not word[0].isupper()), len(words))
        found = f"{match['unit']} {' '.join(words[:capitals])}"
        yield Doubt(
            line.number,
            found,
            found[:1].lower() + found[1:],
            "trong câu, danh từ chung “phường”, “xã” viết thường trước tên riêng (Nghị định 30/2020/NĐ-CP, Phụ lục II)",
            True,
        )


def _spaces(line: SourceLine) -> Iterator[Doubt]:
    for match in re.finditer(r"(?<!\S)\S+ {2,}\S+", line.text):
        if not re.search(r"\s{3,}|[.…_]{3}", match[0]):
            yield Doubt(line.number, match[0], re.sub(r" {2,}", " ", match[0]), "thừa khoảng trắng", True)
    for match in _SPACE_BEFORE.finditer(line.text):
        yield Doubt(line.number, match[0], re.sub(r"\s+", "", match[0]), "thừa khoảng trắng trước dấu câu", True)
