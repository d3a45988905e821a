"""The sentences of a target and the clauses in them that hold a goal each."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from gpdesk.domain.target import MeasureKind
from gpdesk.domain.text import one_line
from gpdesk.intake.comparison_phrase import is_change
from gpdesk.intake.goal_year import of_the_year
from gpdesk.intake.number_phrase import NumberPhrase, cadence_in, masked, number_phrases
from gpdesk.intake.spelled_number import inexact_fraction, spelled_counts, spelled_shares

_BOUND = re.compile(r",(?!\s*(?:bài|\d))|\bvà\b|\btrong đó\b|[()]")
_OWN_COUNT = re.compile(
    r"\W*(?:và |trong đó )?\W*(?:(?:mỗi|hằng|hàng|từng)\s|tổ chức|xây dựng|thành lập|duy trì|mở|đăng|phát|có ít nhất|"
    r"có từ|tạo việc làm|giải quyết việc làm|giới thiệu việc làm|đào tạo|ít nhất|tối thiểu|thực hiện|ra mắt|\d)",
    re.IGNORECASE,
)
# A target's sentence has some hundred letters; what is far longer is no sentence, and would take long to search.
_LONGEST_SENTENCE = 2000
_MOST_NUMBERS = 26
_WARDS = re.compile(r"%\s*(?:số |các |tổng số )*(?:xã|phường|thị trấn|đặc khu)\b", re.IGNORECASE)
_RISE = re.compile(r"(?:[^,;.()\d]|\([^()]*\)){0,60}?\b(?:lên|xuống|còn|thành)\b[^,;.()\d]{0,16}")
_WEEKLY = re.compile(
    r"\s*(?:[^\W\d_]+\s+){0,4}?(?:/\s*(?:\d+\s*)?(?:tuần|ngày)|(?:mỗi|hằng|hàng|một)\s+(?:tuần|ngày))\b", re.IGNORECASE
)
# What is said in brackets beside the goal: an average of it, an earlier result, who is in charge.
_RESTATED = re.compile(r"\((?:bình quân|trung bình|tương đương|tức(?: là)?)\b[^()]*\)", re.IGNORECASE)
# "04 buổi truyền thông (mỗi quý 01 buổi)": the same again as it is spread over the year, which is what is to be kept.
_SPREAD = re.compile(
    r"\((?=[^()]{0,60}(?:mỗi|hằng|hàng|từng|một|/)\s*(?:quý|tháng|6 tháng))[^()]{3,60}\)", re.IGNORECASE
)
_REMARK = re.compile(
    r"\((?:thực hiện|kết quả|ước|hiện trạng|hiện nay|hiện có|cùng kỳ|chủ trì|phối hợp|đơn vị|cơ quan|ghi chú)\b[^()]*\)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """The words ``text`` of a sentence that belong to one number; they stand from ``since`` to ``end`` in it."""

    text: str
    phrase: NumberPhrase | None
    since: int
    end: int
    sentence: str


def sentences(statement: str) -> Iterator[str]:
    """Split at line ends, semicolons and full stops; not at the dot of a number or an abbreviation."""
    lines = statement.split("\n")
    # A line in brackets under a target says who does it or what was reached before; it asks for nothing.
    for line in [line for line in lines if not re.fullmatch(r"\(.*\)", line.strip())] or lines:
        for sentence in re.split(r";|(?<=[\w%‰)])\.(?=\s+[^\W\d_]|\s+\d+\s*%)", line):
            if sentence.strip(" .-+"):
                yield sentence.strip()


def clauses(sentence: str, year: int, questions: list[str]) -> Iterator[Clause]:
    """Yield a clause for each number that is a goal of its own, or one without a number; add what is not sure."""
    if len(sentence) > _LONGEST_SENTENCE:
        questions.append("câu quá dài, chưa đọc mức phải đạt; hãy tự nhập")
        yield Clause(sentence, None, 0, len(sentence), sentence)
        return
    text = _REMARK.sub(lambda match: " " * len(match[0]), sentence)
    spelled = list(spelled_shares(text))
    phrases = _merged(number_phrases(text), spelled)
    if len(phrases) > _MOST_NUMBERS:
        questions.append("câu có quá nhiều số, chưa đọc mức phải đạt; hãy tự nhập")
        yield Clause(sentence, None, 0, len(sentence), sentence)
        return
    if not phrases:
        spelled = list(spelled_counts(text))
        phrases = _merged(spelled, ())
    phrases = _without_starts(sentence, phrases)
    phrases = _without_changes(sentence, phrases, questions)
    phrases = _without_restated(sentence, phrases, questions)
    phrases = _spread(sentence, phrases, questions)
    phrases = _asked(sentence, phrases, questions)
    phrases = _without_descriptions(sentence, phrases, questions)
    phrases = of_the_year(sentence, phrases, year, questions)
    questions += [
        f"“{sentence[phrase.start : phrase.end]}” viết bằng chữ hoặc phân số, đã đổi ra số; hãy kiểm tra"
        for phrase in phrases
        if phrase in spelled
    ]
    if fraction := inexact_fraction(text):
        questions.append(f"“{fraction}” không đổi đúng ra phần trăm, chưa lấy làm mức phải đạt; hãy tự nhập")
    elif not phrases and not questions and (number := re.search(r"\d[\d.,]*", masked(sentence))):
        questions.append(f"số “{number[0].rstrip('.,')}” trong câu chưa được hiểu là mức phải đạt; hãy kiểm tra")
    if not phrases:
        yield Clause(sentence, None, 0, len(sentence), sentence)
    since = 0
    for index, phrase in enumerate(phrases):
        is_last = index + 1 == len(phrases)
        cut = len(sentence) if is_last else _cut(sentence, since, phrase, phrases[index + 1])
        yield Clause(sentence[since:cut].strip(" ,"), phrase, since, cut, sentence)
        since = cut


def quoted(sentence: str, phrase: NumberPhrase) -> str:
    """Return the number with some words around it, to point at it in a question."""
    start = sentence.rfind(" ", 0, max(0, phrase.start - 25)) + 1 if phrase.start > 25 else 0
    end = sentence.find(" ", phrase.end + 15)
    return one_line(sentence[start : end if end >= 0 else len(sentence)])


def _merged(phrases: Iterable[NumberPhrase], spelled: Iterable[NumberPhrase]) -> list[NumberPhrase]:
    """Return both in their order; of two that overlap the one in figures."""
    kept = list(phrases)
    kept += [each for each in spelled if not any(each.start < other.end and other.start < each.end for other in kept)]
    return sorted(kept, key=lambda phrase: phrase.start)


def _without_changes(sentence: str, phrases: list[NumberPhrase], questions: list[str]) -> list[NumberPhrase]:
    """Leave out what is no level of a year: changes ("tăng 2%") and what is counted by the week."""
    kept = []
    for phrase in phrases:
        if is_change(sentence, phrase):
            reason = "là mức tăng, giảm, không phải mức phải đạt; hãy tự chọn cách tính"
        elif phrase.kind is MeasureKind.COUNT_PER_PERIOD and _WEEKLY.match(sentence, phrase.end):
            reason = "tính theo tuần hoặc ngày, chưa lấy làm mức phải đạt; hãy tự chọn cách tính"
        else:
            kept.append(phrase)
            continue
        questions.append(f"“{quoted(sentence, phrase)}” {reason}")
    return kept


def _without_restated(sentence: str, phrases: list[NumberPhrase], questions: list[str]) -> list[NumberPhrase]:
    """Of "48 tin, bài/năm (bình quân 04 tin, bài/tháng)" keep the first: the second says the same in other words."""
    spans = [match.span() for match in _RESTATED.finditer(sentence)]
    restated = [phrase for phrase in phrases if any(start <= phrase.start < end for start, end in spans)]
    if not restated or len(restated) == len(phrases):
        return phrases
    questions += [f"“{quoted(sentence, phrase)}” được hiểu là nói thêm; hãy kiểm tra" for phrase in restated]
    return [phrase for phrase in phrases if phrase not in restated]


def _spread(sentence: str, phrases: list[NumberPhrase], questions: list[str]) -> list[NumberPhrase]:
    """Of "04 buổi (mỗi quý 01 buổi)" make one count of what each period asks for: all at the end would not do."""
    kept = list(phrases)
    for whole, part in pairwise(phrases):
        bracket = _SPREAD.match(sentence, sentence.rfind("(", whole.end, part.start))
        is_same = (
            whole.kind is part.kind is MeasureKind.COUNT_PER_PERIOD and whole.unit.split()[0] == part.unit.split()[0]
        )
        if bracket and is_same and part.end < bracket.end() and part.value < whole.value:
            kept[kept.index(whole)] = replace(whole, value=part.value, cadence=part.cadence)
            kept.remove(part)
            questions.append(f"“{quoted(sentence, part)}”: đã lấy mức của từng kỳ, không lấy tổng cả năm; hãy kiểm tra")
    return kept


def _without_starts(sentence: str, phrases: list[NumberPhrase]) -> list[NumberPhrase]:
    """Of "từ 28% lên 32%" keep where it is to end."""
    kept = list(phrases)
    for phrase, following in pairwise(phrases):
        starts = re.search(r"\btừ\s*(?:mức\s*|khoảng\s*)?$", sentence[: phrase.start], re.IGNORECASE)
        between = masked(sentence)[phrase.end : following.start]
        if starts and phrase.kind is following.kind and _RISE.fullmatch(between):
            kept.remove(phrase)
    return kept


def _without_descriptions(sentence: str, phrases: list[NumberPhrase], questions: list[str]) -> list[NumberPhrase]:
    """Of "80% cơ quan có tỷ lệ 30% trở lên nữ có lãnh đạo là nữ" keep the first: the second says which offices."""
    kept = list(phrases)
    for phrase, following in pairwise(phrases):
        between = sentence[phrase.end : following.start]
        if phrase.kind is following.kind and not _BOUND.search(between) and re.search(r"\bcó\b", between):
            is_condition = True
        elif phrase.kind is following.kind is MeasureKind.COUNT_PER_PERIOD:
            # "04 lớp tập huấn, mỗi lớp ít nhất 50 người": how large each of them is.
            is_condition = (
                re.search(rf"\bmỗi\s+{re.escape(phrase.unit.split()[0])}\b", between, re.IGNORECASE) is not None
            )
        else:
            is_condition = False
        if is_condition:
            kept.remove(following)
            questions.append(
                f"“{quoted(sentence, following)}” được hiểu là điều kiện, không phải mức phải đạt; hãy kiểm tra"
            )
    return kept


def _asked(sentence: str, phrases: list[NumberPhrase], questions: list[str]) -> list[NumberPhrase]:
    """Leave out the counts that only describe: "được tiếp cận ít nhất 01 dịch vụ" beside a share."""
    counted = [phrase for phrase in phrases if phrase.kind is MeasureKind.COUNT_PER_PERIOD]
    quotients = [phrase for phrase in phrases if phrase.kind is not MeasureKind.COUNT_PER_PERIOD]
    asked = [phrase for phrase in counted if _is_asked(sentence, phrase)]
    if not quotients or not asked:
        return quotients or asked
    own = [phrase for phrase in asked if _is_own(sentence, phrase, quotients)]
    bare = [phrase for phrase in asked if phrase not in own]
    if bare and not own and all(phrase.value == 100 and phrase.factor == 100 for phrase in quotients):
        # "100% phường mỗi quý có ít nhất 04 tin, bài": for one ward the count is what is to be reached.
        by_count = _WARDS.search(sentence) is not None or cadence_in(sentence) is not None
        if not by_count:
            return quotients
        questions.append(
            f"câu có cả tỷ lệ và số lượng; đã lấy “{quoted(sentence, bare[0])}” làm mức phải đạt, "
            f"không lấy “{sentence[quotients[0].start : quotients[0].end]}”, hãy kiểm tra"
        )
        return bare
    return [phrase for phrase in phrases if phrase in quotients or phrase in own]


def _is_asked(sentence: str, phrase: NumberPhrase) -> bool:
    """Tell whether the sentence makes the count a goal: "ít nhất", "tối thiểu", a period, a verb of doing before it."""
    before = sentence[max(0, phrase.start - 40) : phrase.start]
    return (
        re.search(r"ít nhất|tối thiểu|tối đa|trên|dưới|từ|không quá|không vượt|≥|≤", before, re.IGNORECASE) is not None
        or cadence_in(sentence) is not None
        or not before.strip(" -+")
        or re.search(
            r"(?:tổ chức|xây dựng|thành lập|duy trì|mở|có|đạt|đăng|phát|thực hiện|ra mắt|nhân rộng|phấn đấu|cho|hỗ trợ|giúp|vận động|tư vấn|giới thiệu|và|,|:)(?: được| thêm| mới)?\s*$",
            before.strip(),
            re.IGNORECASE,
        )
        is not None
    )


def _is_own(sentence: str, phrase: NumberPhrase, quotients: list[NumberPhrase]) -> bool:
    """Tell whether a count stands in a part of the sentence that has no share and begins by asking for it."""
    starts = [match.start() for match in _BOUND.finditer(sentence, 0, phrase.start)]
    start = starts[-1] if starts else 0
    after = _BOUND.search(sentence, phrase.end)
    end = after.start() if after else len(sentence)
    if any(start <= quotient.start < end for quotient in quotients):
        return False
    return _OWN_COUNT.match(sentence[start:].lstrip(" ,")) is not None


def _cut(sentence: str, since: int, phrase: NumberPhrase, following: NumberPhrase) -> int:
    """Return where the words of the next number begin.

    At "trong đó"; else at the first comma or "và" where the subject stood before the number ("tỷ lệ nữ đạt 20%, ..."),
    at the last one where it comes behind it ("đạt 90% cán bộ, công chức được tập huấn và 50% ...").
    """
    places = list(_BOUND.finditer(sentence, phrase.end, following.start))
    if not places:
        return phrase.end
    within = [match for match in places if match[0] == "trong đó"]
    is_subject_first = len(sentence[since : phrase.start].split()) >= 4
    return (within or [places[0] if is_subject_first else places[-1]])[0].start()
