"""The words around a number: at least, more than, under, about; which way is better; level or change."""

import re

from gpdesk.domain.target import Comparison, Direction
from gpdesk.intake.number_phrase import NumberPhrase

# Looked for just before the number, the nearest wins; the negated forms first, for they hold the plain ones.
_BEFORE = (
    (Comparison.AT_LEAST, r"không\s+(?:dưới|thấp hơn|ít hơn|nhỏ hơn|kém)"),
    (Comparison.AT_MOST, r"không\s+(?:quá|vượt quá|vượt|trên|cao hơn|nhiều hơn|lớn hơn|hơn)"),
    (Comparison.AT_LEAST, r"ít nhất|tối thiểu|thấp nhất|≥|>="),
    (Comparison.AT_MOST, r"tối đa|nhiều nhất|cao nhất|≤|<="),
    (Comparison.MORE_THAN, r"vượt trên|trên mức|\btrên|cao hơn|nhiều hơn|lớn hơn|\bhơn|vượt mức|\bvượt|>"),
    (Comparison.LESS_THAN, r"\bdưới mức|\bdưới|thấp hơn|ít hơn|nhỏ hơn|<"),
    (Comparison.ABOUT, r"khoảng|xấp xỉ|tương đương|\bgần|\bước|≈|~"),
    (Comparison.EQUAL, r"đúng bằng|\bđúng|\bbằng|="),
)
_LOWER_IS_BETTER = re.compile(
    r"\bgiảm|tử vong|tảo hôn|tỷ số giới tính|tỉ số giới tính|mất cân bằng giới tính|tỷ suất sinh|tỉ suất sinh|"
    r"sinh con thứ|bỏ học|chênh lệch|khoảng cách|nghèo|kéo giảm|hạ thấp|thất nghiệp",
    re.IGNORECASE,
)
_HIGHER_IS_BETTER = re.compile(r"\btăng|\bnâng|\bđạt|lên|phấn đấu|duy trì|\bcó\b|bảo đảm|đảm bảo|được", re.IGNORECASE)
_REACHING = re.compile(
    r"đạt|phấn đấu|có|bảo đảm|đảm bảo|duy trì|giữ|nâng|tăng|ít nhất|hoàn thành|:|thực hiện", re.IGNORECASE
)
_CHANGE_BEFORE = re.compile(
    r"(?:tăng|giảm)(?:\s+(?:thêm|bình quân|trung bình|ít nhất|tối thiểu|khoảng|trên|từ|mỗi năm|hằng năm|hàng năm|được))*\s*$",
    re.IGNORECASE,
)
_CHANGE_AFTER = re.compile(r"\s*(?:/\s*năm\b|mỗi năm\b|so với\s+(?:cùng kỳ|năm|cuối năm))", re.IGNORECASE)
_NEAR = 34


def comparison_of(sentence: str, phrase: NumberPhrase, since: int) -> Comparison:
    """Return how the value is held against the number; ``since`` is where the words that belong to it begin."""
    before = sentence[max(since, phrase.start - _NEAR) : phrase.start]
    after = sentence[phrase.end : phrase.end + 60]
    if phrase.upper is not None or re.match(r"[^;.]{0,40}?\btrở lên", after):
        return Comparison.AT_LEAST
    if re.match(r"[^;.]{0,40}?\btrở xuống", after):
        return Comparison.AT_MOST
    nearest: tuple[int, Comparison] | None = None
    masked = before
    for comparison, pattern in _BEFORE:
        for match in re.finditer(pattern, masked, re.IGNORECASE):
            if _speaks_of_place(masked, match) or _is_far(masked[match.end() :]):
                continue
            if nearest is None or match.end() > nearest[0]:
                nearest = (match.end(), comparison)
        masked = re.sub(pattern, lambda match: " " * len(match[0]), masked, flags=re.IGNORECASE)
    if nearest:
        return nearest[1]
    if direction_of(sentence[since : phrase.start] or sentence) is Direction.DOWN:
        return Comparison.AT_MOST
    bare = not _REACHING.search(sentence[since : phrase.start])
    return Comparison.EQUAL if phrase.value == 100 and phrase.factor == 100 and bare else Comparison.AT_LEAST


def direction_of(words: str) -> Direction:
    """Return which way is better according to the words before a number."""
    lower = [match.start() for match in _LOWER_IS_BETTER.finditer(words)]
    if lower:
        raised = [match.start() for match in re.finditer(r"\btăng|\bnâng", words, re.IGNORECASE)]
        return Direction.UP if raised and raised[0] < lower[0] else Direction.DOWN
    return Direction.UP if _HIGHER_IS_BETTER.search(words) else Direction.NONE


def is_change(sentence: str, phrase: NumberPhrase) -> bool:
    """Tell whether the number is a change ("tăng 2% so với năm trước") rather than a level to be reached."""
    if phrase.factor == 1:
        return False
    before = sentence[max(0, phrase.start - 50) : phrase.start]
    return _CHANGE_BEFORE.search(before) is not None or _CHANGE_AFTER.match(sentence[phrase.end :]) is not None


def _is_far(between: str) -> bool:
    """Words of comparison stand next to their number, with at most a little word between ("trên mức 95%")."""
    return len(between.split()) > 3


def _speaks_of_place(text: str, match: re.Match[str]) -> bool:
    """Tell "trên địa bàn", "trên cơ sở" from a comparison."""
    return (
        match[0].lower() == "trên"
        and re.match(r"\s+(?:địa bàn|cơ sở|hệ thống|các|tổng)", text[match.end() :]) is not None
    )
