"""Which of a sentence's numbers is the goal of the plan's own year: "60% vào năm 2025 và 75% vào năm 2030"."""

import re

from gpdesk.intake.number_phrase import NumberPhrase

_YEAR = re.compile(
    r"(?P<against>so với[^,;.()\d]{0,20})?(?:\bnăm|\bđến|\bvào|\bcuối|\bhết)\s+(?P<year>20\d{2})\b(?P<onward>\s+(?:trở đi|trở về sau))?",
    re.IGNORECASE,
)
_BOUND = re.compile(r"[,;()]|\bvà\b|\bso với\b|\btrong đó\b|\d\s*(?:%|‰)", re.IGNORECASE)


def of_the_year(sentence: str, phrases: list[NumberPhrase], year: int, questions: list[str]) -> list[NumberPhrase]:
    """Keep the goals of the plan's own year, or of the next year that is named; add a question where years differ."""
    years = [_year_of(sentence, phrase, year) for phrase in phrases]
    named = {each for each in years if each is not None}
    if not named or named == {year}:
        return phrases
    if len(phrases) == 1 and any(_meant(match, year) == year for match in _YEAR.finditer(sentence)):
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


def _year_of(sentence: str, phrase: NumberPhrase, plan_year: int) -> int | None:
    """Return the year that a number is for: the one named behind it in its own words, else the last one before it."""
    behind = _YEAR.search(sentence, phrase.end)
    if behind and not behind["against"] and not _BOUND.search(sentence, phrase.end, behind.start()):
        return _meant(behind, plan_year)
    chosen = None
    for match in _YEAR.finditer(sentence, 0, phrase.start):
        # A year in brackets counts inside them only.
        is_bracketed = sentence.rfind("(", 0, match.start()) > sentence.rfind(")", 0, match.start())
        is_closed = ")" in sentence[match.end() : phrase.start]
        if not match["against"] and not (is_bracketed and is_closed):
            chosen = match
    return _meant(chosen, plan_year) if chosen else None


def _meant(match: re.Match[str], plan_year: int) -> int:
    """Return the year of a mention; "từ năm 2025 trở đi" means every year from then on."""
    year = int(match["year"])
    return plan_year if match["onward"] and year <= plan_year else year
