"""From a target's sentence to the measures it holds. Proposals only: the clerk sees and corrects each of them."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from gpdesk.domain.format import text_of
from gpdesk.domain.identity import MeasureId, TargetId, new_id
from gpdesk.domain.measure_kind import usual_tolerance
from gpdesk.domain.period import Cadence
from gpdesk.domain.target import Comparison, Cumulation, Direction, Measure, MeasureKind
from gpdesk.domain.text import one_line, upper_first
from gpdesk.intake.clause import Clause, clauses, quoted, sentences
from gpdesk.intake.comparison_phrase import comparison_of, direction_of, is_guessed
from gpdesk.intake.count_source_phrase import with_proposed_source
from gpdesk.intake.number_phrase import NumberPhrase

_BOTH_SEXES = re.compile(
    r"(?<!giữa )(?:(?:trẻ em |trẻ |học sinh |bé )?trai(?: và|,| lẫn) (?:(?:trẻ em|trẻ|học sinh|bé) )?gái|"
    r"(?:(?:trẻ em|trẻ|học sinh|bé) )?gái(?: và|,| lẫn) (?:(?:trẻ em|trẻ|học sinh|bé) )?trai|"
    r"(?:cả )?(?:nam|nữ)(?: giới)?(?:,| và| lẫn) (?:nam|nữ)(?: giới)?|cả hai giới|hai giới|từng giới|mỗi giới|"
    r"(?P<who>[^\W\d_]+(?: [^\W\d_]+)?) (?P<sex>nam|nữ|trai|gái)(?:,| và| lẫn) (?P=who) (?!(?P=sex))(?:nam|nữ|trai|gái)\b)",
    re.IGNORECASE,
)
_CASES = re.compile(r"nạn nhân|người bị|người gây|số vụ|vụ việc|được phát hiện|tuyển mới|mới tuyển", re.IGNORECASE)
# "Tỷ lệ hoàn thành trung học cơ sở" behind "tỷ lệ trẻ em trai và trẻ em gái ..." still speaks of the same children.
_NEW_SUBJECT = re.compile(
    r"^\W*(?:(?:tỷ lệ|tỉ lệ)(?!\s+(?:hoàn thành|tốt nghiệp|đạt|chuyển|đi học|nhập học|học|biết chữ|phổ cập|này|trên|đó)\b)|"
    r"số|tỷ số|tỷ suất|\d)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"năm\s+(\d{4})")
_LEAD_VERB = re.compile(
    r"^(?:phấn đấu|phân đầu|phần đầu|(?:đến )?(?:cuối|hết) năm(?: \d{4})?|đến năm \d{4}|trong năm \d{4}|năm \d{4}|tăng|giảm|nâng|duy trì|giữ vững|giữ|"
    r"đạt|đưa|có|bảo đảm|đảm bảo|kéo giảm|tiếp tục|hằng năm|hàng năm|[,:\s])+",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"[\s,:]*(?:[≥≤<>=~≈]+|đạt(?: tỷ lệ)?|ở mức|lên|xuống|còn|duy trì|duy trì ở mức|là|có|từ|trên|dưới|khoảng|ít nhất|tối thiểu|không quá|không vượt|gấp|chiếm|"
    r"mức|bằng|hơn|giảm còn|giảm xuống còn|không dưới|không vượt quá|tối đa|xấp xỉ|thấp hơn|cao hơn|xuống còn|chỉ còn|chỉ|trong đó|giảm|tăng|bảo đảm|đảm bảo|phấn đấu)\s*$",
    re.IGNORECASE,
)
_START_VALUE = re.compile(
    r"(?<!tuổi)(?<!tuổi )[\s,:]*(?:(?:tăng|giảm|nâng)\s+)?từ(?: mức)? [\d.,]+\s*%?[^,;]{0,20}$", re.IGNORECASE
)
_OTHER_YEAR = re.compile(r"^(?:(?:và|,)\s*)?(?:đến )?(?:cuối )?năm \d{4}\s+(?:đạt\s+)?[\d.,]+\s*%\s*", re.IGNORECASE)
_MONTHLY = re.compile(
    r"(?:hằng|hàng|mỗi|từng)\s+tháng|/\s*tháng|\b12\s*/\s*12\s+tháng|"
    r"\b(?:đủ|cả|đều đặn|liên tục)\s+(?:trong\s+)?12\s+tháng|\b12\s+tháng\s+(?:trong|của)\s+năm",
    re.IGNORECASE,
)
_OF_TOTAL = re.compile(r"^Tỷ lệ (?P<part>.+?) trong (?P<whole>tổng số .+)$")


@dataclass(frozen=True, slots=True)
class Proposal:
    """The measures of one sentence, and what the reader is not sure of (Vietnamese sentences)."""

    measures: tuple[Measure, ...]
    questions: tuple[str, ...]


def propose(statement: str, target_id: TargetId, year: int) -> Proposal:
    """Return the measures that a target's sentence asks for; one qualitative measure where nothing can be counted."""
    questions: list[str] = []
    drafts: list[Measure] = []
    for sentence in sentences(statement):
        for clause in clauses(sentence, year, questions):
            draft = _measure(clause, target_id, drafts, questions)
            if draft is not None:
                drafts.append(draft)
    if not drafts:
        drafts = [_qualitative(statement, target_id)]
    several = len(drafts) > 1
    letters = "abcdefghijklmnopqrstuvwxyz"
    return Proposal(
        tuple(
            replace(with_proposed_source(draft), position=index + 1, suffix=letters[index % 26] if several else "")
            for index, draft in enumerate(drafts)
        ),
        tuple(dict.fromkeys(questions)),
    )


def _measure(clause: Clause, target_id: TargetId, before: list[Measure], questions: list[str]) -> Measure | None:
    text, phrase = clause.text, clause.phrase
    is_monthly = _MONTHLY.search(clause.sentence) is not None
    if is_monthly and (phrase is None or (phrase.kind is MeasureKind.SHARE and phrase.value == 100)):
        return _monthly(text, target_id)
    if phrase is None:
        return None
    words = clause.sentence[clause.since : phrase.start]
    comparison = comparison_of(clause.sentence, phrase, clause.since)
    direction = _direction(comparison, words or clause.sentence)
    if phrase.upper is not None:
        taken = "cao" if comparison is Comparison.AT_MOST else "thấp"
        questions.append(f"“{quoted(clause.sentence, phrase)}” là một khoảng; đã lấy mức {taken}, hãy kiểm tra")
    if phrase.kind is MeasureKind.SHARE and phrase.value > 100:
        questions.append(f"“{quoted(clause.sentence, phrase)}” quá 100%; hãy kiểm tra")
    if is_guessed(clause.sentence, phrase, clause.since):
        questions.append(f"“{quoted(clause.sentence, phrase)}”: hiểu là không quá mức này; hãy kiểm tra")
    if comparison is Comparison.ABOUT:
        allowed = f"{text_of(usual_tolerance(phrase.kind))} {'lần' if phrase.kind is MeasureKind.RATIO else 'điểm'}"
        questions.append(f"“khoảng” không nói rõ được phép lệch bao nhiêu; đã để {allowed}, hãy kiểm tra")
    inherits = bool(before) and before[-1].by_sex and _NEW_SUBJECT.match(text) is None
    splittable = phrase.kind in {MeasureKind.SHARE, MeasureKind.RATIO} or (phrase.kind is MeasureKind.RATE)
    by_sex = splittable and (_BOTH_SEXES.search(text) is not None or inherits)
    name = _name(text, phrase, clause)
    part = _OF_TOTAL.match(name)
    return Measure(
        id=MeasureId(new_id()),
        target_id=target_id,
        position=1,
        name=name,
        kind=phrase.kind,
        comparison=comparison,
        goal=phrase.upper if phrase.upper is not None and comparison is Comparison.AT_MOST else phrase.value,
        factor=phrase.factor,
        cadence=phrase.cadence,
        cumulation=_cumulation(phrase, text),
        by_sex=by_sex,
        unit=phrase.unit if phrase.kind is MeasureKind.COUNT_PER_PERIOD else "",
        direction=direction,
        tolerance=usual_tolerance(phrase.kind),
        numerator_name=upper_first(part["part"]) if part else "",
        denominator_name=upper_first(part["whole"]) if part else "",
    )


def _direction(comparison: Comparison, words: str) -> Direction:
    match comparison:
        case Comparison.AT_LEAST | Comparison.MORE_THAN:
            return Direction.UP
        case Comparison.AT_MOST | Comparison.LESS_THAN:
            return Direction.DOWN
        case Comparison.EQUAL | Comparison.ABOUT:
            return direction_of(words)


def _cumulation(phrase: NumberPhrase, text: str) -> Cumulation:
    match phrase.kind:
        case MeasureKind.COUNT_PER_PERIOD:
            return Cumulation.EVERY
        case MeasureKind.RATE:
            return Cumulation.SUM
        case MeasureKind.SHARE if _CASES.search(text):
            return Cumulation.SUM
        case _:
            return Cumulation.LAST


def _monthly(text: str, target_id: TargetId) -> Measure:
    return Measure(
        id=MeasureId(new_id()),
        target_id=target_id,
        position=1,
        name=_bare_name(text),
        kind=MeasureKind.MONTHLY,
        goal=Decimal(12),
        cadence=Cadence.MONTH,
        cumulation=Cumulation.EVERY,
        direction=Direction.UP,
    )


def _qualitative(statement: str, target_id: TargetId) -> Measure:
    return Measure(
        id=MeasureId(new_id()),
        target_id=target_id,
        position=1,
        name=_bare_name(statement),
        kind=MeasureKind.QUALITATIVE,
        comparison=None,
        cumulation=Cumulation.LAST,
    )


def _name(text: str, phrase: NumberPhrase, clause: Clause) -> str:
    """Return what is measured: the words before the number, or those behind it where the number leads."""
    start = (
        phrase.start
        - clause.since
        - (len(clause.sentence[clause.since :]) - len(clause.sentence[clause.since :].lstrip(" ,")))
    )
    before = _LEAD_VERB.sub("", text[: max(0, start)].strip(" -+,"))
    while (shorter := _START_VALUE.sub("", _TRAILING.sub("", before))) != before:
        before = shorter
    before = re.sub(r"^(?:và|trong đó)\s+", "", before.strip(" ,:-"))
    if phrase.kind is MeasureKind.COUNT_PER_PERIOD:
        return _count_name(before, phrase, clause)
    if len(before.split()) >= 3:
        return upper_first(one_line(before))
    after = text[max(0, start) + phrase.end - phrase.start :].strip(" ,.;:")
    after = re.sub(r"^trở (?:lên|xuống)\s+(?:số )?", "", after)
    after = _OTHER_YEAR.sub("", after)
    if len(after.split()) >= 2 and phrase.kind is MeasureKind.SHARE:
        return f"Tỷ lệ {one_line(re.sub(r'^(?:tổng )?số ', '', after))}"
    return _bare_name(text)


def _count_name(before: str, phrase: NumberPhrase, clause: Clause) -> str:
    """Return what is counted; where only its unit follows the number ("... thai sản: 0 ca"), the words before say of what."""
    counted = re.sub(r"^[\d.,]+(?:\s*(?:-|–|đến)\s*[\d.,]+)?\s*", "", clause.sentence[phrase.start : clause.end])
    counted = re.sub(r"^([^/]{2,40}?)\s*/\s*(?:năm|quý|tháng)\b", r"\1", counted)
    is_bare = counted.strip(" .;,") in {"", phrase.unit}
    subject = re.sub(r"\s*(?:mỗi|hằng|hàng|từng|một) (?:quý|tháng|năm)$", "", before, flags=re.IGNORECASE)
    if is_bare and len(subject.split()) >= 3:
        named = re.match(r"(?:tổng )?số\b", subject, re.IGNORECASE)
        return _bare_name(subject if named else f"Số {phrase.unit} {subject[:1].lower()}{subject[1:]}")
    return _bare_name(f"Số {counted or phrase.unit}")


def _bare_name(text: str) -> str:
    bare = one_line(text).rstrip(" .;,")
    return upper_first(bare[1:-1].strip() if re.fullmatch(r"\([^()]+\)", bare) else bare)
