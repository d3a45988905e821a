"""Numbers in a target's sentence: what each one is (a share, a rate, a ratio, a count) and what it is not (a year)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from gpdesk.domain.period import Cadence
from gpdesk.domain.target import MeasureKind

NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_PER = r"100\.000|100000|10\.000|10000|1\.000|1000|100"
_SPELLED = {"mười nghìn": 10_000, "mười ngàn": 10_000, "một trăm nghìn": 100_000, "một nghìn": 1000, "một ngàn": 1000}
_ONCE = r"(?:\s*/\s*|\s+(?:một |0?1 ))lần"
_PERIOD = (
    (Cadence.QUARTER, rf"(?:mỗi|hằng|hàng|từng|một|1|trong)\s+quý|/\s*(?:1\s+)?quý|\b(?:0?3|ba) tháng{_ONCE}"),
    (Cadence.MONTH, r"(?:mỗi|hằng|hàng|từng|một|1)\s+tháng|/\s*(?:1\s+)?tháng"),
    (
        Cadence.HALF,
        rf"(?:mỗi|hằng|hàng|từng)\s+(?:0?6|sáu) tháng|/\s*0?6\s+tháng|(?:mỗi|một)\s+nửa năm|\b(?:0?6|sáu) tháng{_ONCE}",
    ),
    (Cadence.YEAR, r"(?:mỗi|hằng|hàng|từng|một|1|trong)\s+năm|/\s*(?:1\s+)?năm"),
)
# Years, dates, numbers of papers and places in an order are never goals.
_MASKED = re.compile(
    r"giai đoạn\s+\d{4}\s*[-–]\s*\d{4}|(?:từ\s+)?năm\s+\d{4}(?:\s*[-–]\s*\d{4})?|\d{4}\s*[-–]\s*\d{4}|"
    r"(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|ngày\s+\d{1,2}(?!\d)(?!\s*(?:%|phần trăm))(?:\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|/\d{1,2})|"
    r"\b12\s*/\s*12\s+tháng|\b12\s+tháng|từ\s+\d{1,2}/\d{1,2}\s+đến\s+\d{1,2}/\d{1,2}|"
    r"(?<!mỗi )(?<!hằng )(?<!hàng )(?<!một )tháng\s+\d{1,2}(?!\d)(?!\s*(?:%|phần trăm))(?:/\d{4})?|(?:số\s+)?\d+[-/](?:[A-ZĐ]{2,}[\w/-]*)|(?<=\s)số\s+\d{3,}[-\w/]*|"
    r"(?<!mỗi )(?<!Mỗi )(?:Mục tiêu|Chỉ tiêu|khóm|khu phố|Phường|điểm|khoản|Điều|lớp|độ tuổi|từ đủ)\s+\d+(?![\d.,]*\d)(?:\s*[-–]\s*\d+(?!\d))?(?!\s*(?:%|phần trăm|‰))|"
    r"\d+\s*(?:[-–]\s*\d+\s*)?tuổi|\b(?:19|20)\d{2}\b",
)
_ENDLESS = re.compile(r"[\d.,]{25,}")
# What a ward counts when it says how much is to be done.
COUNTED = (
    r"(?:tin,?\s*bài|tin|bài viết|bài|mô hình|lớp|buổi|cuộc|hội nghị|hội thi|hội thảo|chuyên mục|chuyên đề|câu lạc bộ|CLB|"
    r"địa chỉ tin cậy|địa chỉ|điểm|tổ|nhóm|đợt|phóng sự|lượt|tờ rơi|băng rôn|pa nô|áp phích|khóa|nhà tạm lánh|"
    r"chương trình|hoạt động|diễn đàn|tọa đàm|phiên|đơn vị|cơ sở|phụ nữ|hội viên|lao động|nạn nhân|học viên|cán bộ|gia đình|người|hộ|"
    r"vụ|cặp|trường hợp|kỳ(?=\s+(?:phát|sinh hoạt|chuyên|tin)))"
)
# Behind these words a whole number counts whatever follows it: "ít nhất 01 lãnh đạo xã là nữ".
_BOUND = r"(?i:ít nhất|tối thiểu|tối đa|không quá|không dưới|không vượt quá)"
_UNCOUNTED = re.compile(
    r"(?:giờ|phút|ngày|tuần|tháng|năm|tuổi|quý|kỳ(?!\s+(?:phát|sinh hoạt|chuyên|tin))|đồng|triệu|nghìn|tỷ|giới|cấp|lĩnh vực|"
    r"phần|trên)\b|điểm\s*(?:%|phần trăm)"
)
_COUNT_STOP = r"(?=\s*(?:[,;.:)]|$|/|mỗi|hằng|hàng|trong|trở lên|được|trên|về|cho|với|và|để|có|tại|ở|theo|nhằm))"


@dataclass(frozen=True, slots=True)
class NumberPhrase:
    """One number that may be a goal: what it is, its value, where it stands (``start``, ``end``) in the sentence."""

    kind: MeasureKind
    value: Decimal
    factor: int
    start: int
    end: int
    unit: str = ""
    cadence: Cadence = Cadence.YEAR
    upper: Decimal | None = None


def masked(sentence: str) -> str:
    """Return the sentence, equally long, with years, dates and numbers of papers blotted out."""
    # No goal has so many digits; blotted out first, for other patterns would walk through them again and again.
    text = _ENDLESS.sub(lambda match: " " * len(match[0]), sentence)
    return _MASKED.sub(lambda match: " " * len(match[0]), text)


def number_phrases(sentence: str) -> tuple[NumberPhrase, ...]:
    """Return the numbers that may be goals, in order; overlapping readings are settled for the longer one."""
    text = masked(sentence)
    taken: list[NumberPhrase] = []
    for phrase in (*_rates(text), *_shares(text), *_ratios(text), *_counts(text)):
        if _is_cut(sentence, phrase):
            continue
        if not any(phrase.start < other.end and other.start < phrase.end for other in taken):
            taken.append(phrase)
    return tuple(sorted(taken, key=lambda phrase: phrase.start))


def _is_cut(sentence: str, phrase: NumberPhrase) -> bool:
    """Tell whether a number is only the tail of a longer one ("10.10.10", "1,2,3", "1/3")."""
    return re.search(r"\d[.,/]?$", sentence[: phrase.start]) is not None


def cadence_in(text: str) -> Cadence | None:
    """Return how often the text asks for something ("mỗi quý", "hằng tháng"), None where it does not say."""
    found = _cadences(text)
    return found[0] if found else None


def decimal_of(text: str) -> Decimal:
    """Return a number as an office writes it: dot for thousands, comma for decimals; "1.7" can only be a decimal."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", text):
        text = text.replace(".", "")
    return Decimal(text.replace(",", "."))


def _rates(text: str) -> Iterator[NumberPhrase]:
    words = r"(?:\s+[^\W\d_]+){0,6}?"
    many = rf"(?P<n>{NUMBER})(?:\s*(?:-|–|đến)\s*(?P<upper>{NUMBER}))?"
    over = r"(?:/|trên|so với(?=\s*(?:mỗi\s+)?100\s+(?:bé|trẻ|em|nữ)))\s*(?:mỗi\s+)?"
    for match in re.finditer(rf"{many}{words}\s*{over}(?P<per>{_PER})(?![\d.,]*\d|\s*%)", text):
        if decimal_of(match["n"]) == Decimal(1) and decimal_of(match["per"]) == 100:
            continue
        unit = re.match(r"\s*([^\d,;.:()]{2,40})", text[match.end() :])
        yield _phrase(MeasureKind.RATE, match, int(decimal_of(match["per"])), unit[1].strip() if unit else "")
    # "Số bé trai/100 bé gái không quá 110": the number behind its base.
    for match in re.finditer(
        rf"[^\W\d_]\s*/\s*(?P<per>{_PER})(?:\s+[^\W\d_]+){{1,12}}?\s*:?\s*(?P<n>{NUMBER})(?![\d.,]*\d|\s*[%/])", text
    ):
        yield _phrase(MeasureKind.RATE, match, int(decimal_of(match["per"])))
    for match in re.finditer(rf"(?P<n>{NUMBER})\s*(?:‰|phần nghìn|phần ngàn)", text):
        yield _phrase(MeasureKind.RATE, match, 1000)
    for spelled, factor in _SPELLED.items():
        for match in re.finditer(rf"(?P<n>{NUMBER}){words}\s*(?:/|trên)\s*{spelled}", text, re.IGNORECASE):
            yield _phrase(MeasureKind.RATE, match, factor)


def _shares(text: str) -> Iterator[NumberPhrase]:
    sign = r"\s*(?:%|phần trăm)"
    for match in re.finditer(
        rf"(?P<n>{NUMBER})(?:{sign})?\s*(?:-|–|đến)\s*(?:dưới\s*)?(?P<upper>{NUMBER}){sign}", text
    ):
        yield _phrase(MeasureKind.SHARE, match, 100)
    for match in re.finditer(rf"(?P<n>{NUMBER}){sign}", text):
        yield _phrase(MeasureKind.SHARE, match, 100)


def _ratios(text: str) -> Iterator[NumberPhrase]:
    for match in re.finditer(rf"(?P<n>{NUMBER})\s*lần", text):
        around = text[max(0, match.start() - 60) : match.end() + 40]
        compared = "," in match["n"] or re.search(
            r"so với|gấp|còn|bằng|chênh lệch|cao hơn|thấp hơn|lần\s+(?:(?:của|số|thời gian)\s+)*(?:nam|nữ|phụ nữ)\b",
            around,
        )
        if compared and cadence_in(text[match.end() : match.end() + 12]) is None:
            yield _phrase(MeasureKind.RATIO, match, 1)


def _counts(text: str) -> Iterator[NumberPhrase]:
    amount = rf"(?P<n>{NUMBER})(?:\s*(?:-|–|đến)\s*(?P<upper>{NUMBER}))?\s+"
    known = rf"{amount}(?P<unit>{COUNTED})\b"
    other = rf"{amount}(?P<unit>[^\W\d_]+(?:\s+[^\W\d_]+){{0,3}}?){_COUNT_STOP}"
    bound = rf"{_BOUND}\s+{amount}(?P<unit>(?!lần\b)[^\W\d_]+(?:\s+[^\W\d_]+)?)"
    for pattern in (known, other, bound):
        for match in re.finditer(pattern, text):
            if _UNCOUNTED.match(text, match.start("unit")):
                continue
            cadence = count_cadence(text, match)
            yield _phrase(MeasureKind.COUNT_PER_PERIOD, match, 1, match["unit"].strip(), cadence)


def count_cadence(text: str, match: re.Match[str]) -> Cadence:
    """Return how often a count is asked for: the period named behind a count up to the next comma or "và", else the last one named before it."""
    after = re.split(r"[,;]|\bvà\b", text[match.end() : match.end() + 60])[0]
    if found := _cadences(after):
        return found[0]
    before = _cadences(text[max(0, match.start() - 60) : match.start()])
    return before[-1] if before else Cadence.YEAR


def _cadences(text: str) -> list[Cadence]:
    """Return the periods that a text names, in order."""
    found = [
        (match.start(), cadence) for cadence, pattern in _PERIOD for match in re.finditer(pattern, text, re.IGNORECASE)
    ]
    return [cadence for _, cadence in sorted(found, key=lambda each: each[0])]


def _phrase(
    kind: MeasureKind, match: re.Match[str], factor: int, unit: str = "", cadence: Cadence = Cadence.YEAR
) -> NumberPhrase:
    upper = match.groupdict().get("upper")
    return NumberPhrase(
        kind,
        decimal_of(match["n"]),
        factor,
        match.start("n"),
        match.end(),
        unit,
        cadence,
        decimal_of(upper) if upper else None,
    )
