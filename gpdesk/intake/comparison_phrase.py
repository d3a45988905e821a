"""The words around a number: at least, more than, under, about; which way is better; level or change."""

import re

from gpdesk.domain.target import Comparison, Direction, MeasureKind
from gpdesk.intake.number_phrase import NumberPhrase

# Looked for just before the number, the nearest wins; the negated forms first, for they hold the plain ones.
_BEFORE = (
    (Comparison.AT_LEAST, r"không\s+(?:dưới|thấp hơn|ít hơn|nhỏ hơn|kém)"),
    (Comparison.AT_MOST, r"không\s+(?:quá|vượt quá|vượt|trên|cao hơn|nhiều hơn|lớn hơn|hơn)"),
    (Comparison.AT_LEAST, r"ít nhất|tối thiểu|thấp nhất|≥|>="),
    (Comparison.AT_MOST, r"tối đa|nhiều nhất|cao nhất|≤|<="),
    (Comparison.AT_MOST, r"(?:chỉ\s+|xuống\s+)?\bcòn(?=(?:\s+gấp)?\s*$)|\bxuống(?=(?:\s+gấp)?\s*$)"),
    (
        Comparison.MORE_THAN,
        r"vượt trên|trên mức|\btrên|cao hơn|nhiều hơn|lớn hơn|(?<!thấp )(?<!ít )(?<!nhỏ )\bhơn|vượt mức|\bvượt|\bquá|>",
    ),
    (Comparison.LESS_THAN, r"\bdưới mức|\bdưới|thấp hơn|ít hơn|nhỏ hơn|<"),
    (Comparison.ABOUT, r"khoảng|xấp xỉ|tương đương|\bgần|\bước|≈|~"),
    (Comparison.EQUAL, r"đúng bằng|\bđúng|\bbằng|="),
)
# Words that ask for less by themselves, and things that an office wants less of unless something good is done to them.
_LOWERING = re.compile(
    r"\bgiảm(?! nghèo)|tỷ số giới tính|tỉ số giới tính|mất cân bằng giới tính|hạ thấp|khống chế|hạn chế|kiềm chế|"
    r"tỷ suất sinh|tỉ suất sinh|tỷ suất tử vong|tỷ lệ tử vong|\btrai\s*/",
    re.IGNORECASE,
)
_UNWANTED = re.compile(
    r"tử vong|tảo hôn|sinh con thứ|bỏ học|chênh lệch|khoảng cách|(?<!giảm )nghèo|thất nghiệp|vi phạm|suy dinh dưỡng|"
    r"mù chữ|hôn nhân cận huyết|việc nhà|nội trợ|không được trả công",
    re.IGNORECASE,
)
_HELPED = re.compile(
    r"\bđược\b|tiếp cận|hỗ trợ|\bvay\b|tham gia|tư vấn|trở lại|quay lại|thoát|phòng, chống|phòng ngừa|xóa|kiến thức",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"\bvề\s.*?(?=\b(?:đạt|trên|dưới|còn|là|không|ít nhất|tối thiểu|khoảng)\b|$)", re.IGNORECASE)
_HIGHER_IS_BETTER = re.compile(r"\btăng|\bnâng|\bđạt|lên|phấn đấu|duy trì|\bcó\b|bảo đảm|đảm bảo|được", re.IGNORECASE)
_REACHING = re.compile(
    r"đạt|phấn đấu|có|bảo đảm|đảm bảo|duy trì|giữ|nâng|tăng|ít nhất|hoàn thành|:|thực hiện", re.IGNORECASE
)
_CHANGE_BEFORE = re.compile(
    r"(?:tăng|giảm)(?:\s+(?:thêm|bình quân|trung bình|ít nhất|tối thiểu|khoảng|trên|từ|mỗi năm|hằng năm|hàng năm|được))*\s*$",
    re.IGNORECASE,
)
_CHANGE_AFTER = re.compile(r"\s*so với\s+(?:cùng kỳ|năm|cuối năm)", re.IGNORECASE)
_YEARLY = re.compile(r"\s*(?:/\s*năm\b|mỗi năm\b)", re.IGNORECASE)
_NEAR = 34


def comparison_of(sentence: str, phrase: NumberPhrase, since: int) -> Comparison:
    """Return how the value is held against the number; ``since`` is where the words that belong to it begin."""
    before = sentence[max(since, phrase.start - _NEAR) : phrase.start]
    after = sentence[phrase.end : phrase.end + 60]
    if phrase.upper is not None and direction_of(sentence[since : phrase.start]) is Direction.DOWN:
        return Comparison.AT_MOST
    if phrase.upper is not None or re.match(r"[^;.]{0,40}?\btrở lên", after):
        return Comparison.AT_LEAST
    if re.match(r"[^;.]{0,40}?\btrở xuống", after):
        return Comparison.AT_MOST
    spoken = _spoken(before)
    if spoken:
        return spoken
    if direction_of(sentence[since : phrase.start] or sentence) is Direction.DOWN:
        return Comparison.AT_MOST
    bare = not _REACHING.search(sentence[since : phrase.start])
    return Comparison.EQUAL if phrase.value == 100 and phrase.factor == 100 and bare else Comparison.AT_LEAST


def is_guessed(sentence: str, phrase: NumberPhrase, since: int) -> bool:
    """Tell whether "at most" was read from the thing alone ("tỷ lệ tảo hôn 2%"), not from a word that asks for less."""
    before = sentence[max(since, phrase.start - _NEAR) : phrase.start]
    is_spoken = _spoken(before) or re.match(r"[^;.]{0,40}?\btrở xuống", sentence[phrase.end : phrase.end + 60])
    if is_spoken or comparison_of(sentence, phrase, since) is not Comparison.AT_MOST:
        return False
    lowering = _LOWERING.search(_TOPIC.sub("", sentence[since : phrase.start]))
    # "Giảm tỷ lệ hộ nghèo 2%" may mean by 2 points as well as to 2 %.
    return lowering is None or lowering[0].lower() == "giảm"


def direction_of(words: str) -> Direction:
    """Return which way is better according to the words before a number."""
    said = _TOPIC.sub("", words)
    # "Thu hẹp khoảng cách giới, phấn đấu 100% ...": the part that asks for the number says which way.
    last = said.rsplit(",", 1)[-1]
    if re.match(r"\s*(?:phấn đấu|đạt|có|bảo đảm|đảm bảo|nâng|tăng)\b", last, re.IGNORECASE):
        said = last
    raised = re.search(r"\btăng|\bnâng", said, re.IGNORECASE)
    lowered = _LOWERING.search(said)
    if lowered and not (raised and raised.start() < lowered.start()):
        return Direction.DOWN
    unwanted = None if raised else _UNWANTED.search(said)
    if unwanted and not _HELPED.search(said):
        return Direction.DOWN
    return Direction.UP if _HIGHER_IS_BETTER.search(said) else Direction.NONE


def _spoken(before: str) -> Comparison | None:
    """Return the comparison that the words just before a number speak, None where they speak none."""
    nearest: tuple[int, Comparison] | None = None
    masked = before
    for comparison, pattern in _BEFORE:
        for match in re.finditer(pattern, masked, re.IGNORECASE):
            if _speaks_of_place(masked, match) or _is_far(masked[match.end() :]):
                continue
            if nearest is None or match.end() > nearest[0]:
                nearest = (match.end(), comparison)
        masked = re.sub(pattern, lambda match: " " * len(match[0]), masked, flags=re.IGNORECASE)
    return nearest[1] if nearest else None


def is_change(sentence: str, phrase: NumberPhrase) -> bool:
    """Tell whether the number is a change ("tăng 2% so với năm trước") rather than a level to be reached."""
    before = sentence[max(0, phrase.start - 50) : phrase.start]
    if phrase.factor == 1:
        return phrase.kind is MeasureKind.COUNT_PER_PERIOD and _CHANGE_BEFORE.search(before) is not None
    after = sentence[phrase.end :]
    moves_yearly = _YEARLY.match(after) is not None and re.search(r"\btăng|\bgiảm", before, re.IGNORECASE) is not None
    return _CHANGE_BEFORE.search(before) is not None or _CHANGE_AFTER.match(after) is not None or moves_yearly


def _is_far(between: str) -> bool:
    """Words of comparison stand next to their number, with at most a little word between ("trên mức 95%")."""
    return len(between.split()) > 3


def _speaks_of_place(text: str, match: re.Match[str]) -> bool:
    """Tell "trên địa bàn", "trên loa xã" from a comparison: that stands next to its number."""
    return (
        match[0].lower() == "trên"
        and re.fullmatch(r"\s*(?:(?:mức|ngưỡng|tỷ lệ|khoảng)\s*)?", text[match.end() :]) is None
    )
