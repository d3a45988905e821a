"""The sentences of a target and the clauses in them that hold a goal each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from gpdesk.domain.target import MeasureKind
from gpdesk.domain.text import one_line
from gpdesk.intake.comparison_phrase import is_change
from gpdesk.intake.number_phrase import COUNTED, NumberPhrase, cadence_in, masked, number_phrases

_YEAR = re.compile(r"(?P<against>so với[^,;.()\d]{0,20})?năm\s+(?P<year>\d{4})", re.IGNORECASE)
_BOUND = re.compile(r",(?!\s*(?:bài|\d))|\bvà\b|\btrong đó\b|[()]")
_OWN_COUNT = re.compile(
    r"\W*(?:và |trong đó )?\W*(?:(?:mỗi|hằng|hàng|từng)\s|tổ chức|xây dựng|thành lập|duy trì|mở|đăng|phát|có ít nhất|"
    r"có từ|ít nhất|tối thiểu|thực hiện|ra mắt|\d)",
    re.IGNORECASE,
)
_WARDS = re.compile(r"%\s*(?:số |các |tổng số )*(?:xã|phường|thị trấn|đặc khu)\b", re.IGNORECASE)
_RISE = re.compile(r"(?:[^,;.()\d]|\([^()]*\)){0,60}?\b(?:lên|xuống|còn|thành)\b[^,;.()\d]{0,16}")
_DIGIT = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
_SPELLED = re.compile(
    rf"\bmột nửa\b|\bquá nửa\b|\bhơn nửa\b|\b(?:{_DIGIT}) phần (?:hai|ba|tư|bốn|năm|mười)\b|"
    rf"\b(?:(?:{_DIGIT}|mươi|trăm|lăm|mốt) ){{1,4}}phần trăm|"
    rf"(?<![\d/])\d/\d(?=\s+(?:số|tổng|các|khóm|ấp|khu|tổ|chi|hội))|"
    r"\d[\d,.]*\s*điểm\s*(?:%|phần trăm)",
    re.IGNORECASE,
)
_SPELLED_COUNT = re.compile(
    rf"\b(?:hai|ba|bốn|sáu|bảy|tám|chín|mười|(?<=nhất )(?:một|năm)|(?<=thiểu )(?:một|năm))\s+{COUNTED}\b", re.IGNORECASE
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
    for line in statement.split("\n"):
        for sentence in re.split(r";|(?<=[\w%‰)])\.(?=\s+[^\W\d_]|\s+\d+\s*%)", line):
            if sentence.strip(" .-+"):
                yield sentence.strip()


def clauses(sentence: str, year: int, questions: list[str]) -> Iterator[Clause]:
    """Yield a clause for each number that is a goal of its own, or one without a number; add what is not sure."""
    phrases = _without_starts(sentence, list(number_phrases(sentence)))
    for phrase in list(phrases):
        if is_change(sentence, phrase):
            questions.append(
                f"“{quoted(sentence, phrase)}” là mức tăng, giảm, không phải mức phải đạt; hãy tự chọn cách tính"
            )
            phrases.remove(phrase)
    phrases = _asked(sentence, phrases, questions)
    phrases = _without_descriptions(sentence, phrases, questions)
    phrases = _of_the_year(sentence, phrases, year, questions)
    if spelled := _SPELLED.search(sentence) or (None if phrases else _SPELLED_COUNT.search(sentence)):
        questions.append(f"“{spelled[0]}” viết bằng chữ hoặc phân số, chưa đổi ra mức phải đạt; hãy tự nhập")
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


def _without_starts(sentence: str, phrases: list[NumberPhrase]) -> list[NumberPhrase]:
    """Of "từ 28% lên 32%" keep where it is to end."""
    kept = list(phrases)
    for phrase, following in pairwise(phrases):
        starts = re.search(r"\btừ\s*(?:mức\s*|khoảng\s*)?$", sentence[: phrase.start], re.IGNORECASE)
        if starts and phrase.kind is following.kind and _RISE.fullmatch(sentence[phrase.end : following.start]):
            kept.remove(phrase)
    return kept


def _without_descriptions(sentence: str, phrases: list[NumberPhrase], questions: list[str]) -> list[NumberPhrase]:
    """Of "80% cơ quan có tỷ lệ 30% trở lên nữ có lãnh đạo là nữ" keep the first: the second says which offices."""
    kept = list(phrases)
    for phrase, following in pairwise(phrases):
        between = sentence[phrase.end : following.start]
        if phrase.kind is following.kind and not _BOUND.search(between) and re.search(r"\bcó\b", between):
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
        re.search(r"ít nhất|tối thiểu|trên|từ|không dưới|≥", before, re.IGNORECASE) is not None
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


def _of_the_year(sentence: str, phrases: list[NumberPhrase], year: int, questions: list[str]) -> list[NumberPhrase]:
    """Of goals for several years keep the plan's own."""
    years = [_year_of(sentence, phrase) for phrase in phrases]
    named = {each for each in years if each is not None}
    if not named or named == {year}:
        return phrases
    if len(phrases) == 1 or (len(named) == 1 and None not in years):
        questions.append(f"câu nêu mức của năm {max(named)}, kế hoạch của năm {year}; hãy kiểm tra")
        return phrases
    if year in named or None in years:
        chosen = year
    else:
        chosen = min((each for each in named if each >= year), default=max(named))
    questions.append(f"câu nêu mức của nhiều năm; đã lấy mức của năm {chosen}, hãy kiểm tra")
    return [phrase for phrase, each in zip(phrases, years, strict=True) if each == chosen or each is None]


def _year_of(sentence: str, phrase: NumberPhrase) -> int | None:
    """Return the year that the words before a number put it in; a year in brackets counts inside them only."""
    chosen = None
    for match in _YEAR.finditer(sentence, 0, phrase.start):
        is_bracketed = sentence.rfind("(", 0, match.start()) > sentence.rfind(")", 0, match.start())
        is_closed = ")" in sentence[match.end() : phrase.start]
        if not match["against"] and not (is_bracketed and is_closed):
            chosen = int(match["year"])
    return chosen
