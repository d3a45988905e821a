"""Days by which a plan wants something done: "trước ngày 15/3/2024". What it leaves open stays open, to be asked for."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from gpdesk.domain.day import parse_day
from gpdesk.domain.deadline import Deadline
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.identity import DeadlineId, new_id
from gpdesk.domain.plan import Plan
from gpdesk.domain.text import one_line, upper_first
from gpdesk.intake.doubt import Doubt
from gpdesk.intake.source_line import SourceLine

_DAY = r"\d{1,2}\s*/\s*\d{1,2}(?:\s*/\s*\d{4})?(?![\d/])|\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?(?!\d)"
_BY = re.compile(
    r"(?:(?:trước|chậm nhất(?: là)?(?: vào)?|muộn nhất(?: là)?(?: vào)?)\s+(?:ngày\s+)?|(?:hạn cuối(?: là)?|không quá|đến hết)\s+ngày\s+)"
    rf"(?P<day>{_DAY})(?:\s*(?:,|và)\s+(?:trước\s+)?(?:ngày\s+)?(?P<second>{_DAY}))?",
    re.IGNORECASE,
)
# So many words say no task of their own; so many letters around a day may belong to it.
_FEWEST_WORDS = 4
_LONGEST_CLAUSE = 600
_LONGEST_HEADING = 60
_CLAUSE_END = re.compile(r"[;.:]\s+")
_REPORT = re.compile(r"báo cáo", re.IGNORECASE)
_MONTH = re.compile(r"tháng hành động", re.IGNORECASE)
_HALF = re.compile(r"6 tháng|sáu tháng|06 tháng|giữa năm|sơ kết", re.IGNORECASE)
_YEAR = re.compile(r"\bnăm\b|12 tháng|tổng kết|hàng năm|hằng năm", re.IGNORECASE)
_MAKES_PLAN = re.compile(r"(?:xây dựng|ban hành|lập)\s+kế hoạch", re.IGNORECASE)
_LONGEST_TITLE = 90


def find_deadlines(lines: Sequence[SourceLine], plan: Plan) -> tuple[Deadline, ...]:
    """Return what the text gives a day for; the reports it speaks of without a day come with none.

    That the plan itself be made by some day is done where it has its date.
    """
    found: dict[tuple[str, date], Deadline] = {}
    is_on_reports = False
    for line in lines:
        if len(line.text) <= _LONGEST_HEADING and not _BY.search(line.text):
            is_on_reports = _REPORT.search(line.text) is not None
        for title, day, words in _days(line.text, plan.year, is_on_reports=is_on_reports):
            done_on = plan.issued_on if title == plan_title(plan.year) else None
            found.setdefault((title, day), Deadline(DeadlineId(new_id()), plan.id, title, day, done_on, words))
    titles = {deadline.title for deadline in found.values()}
    speaks_of_reports = any(_REPORT.search(line.text) for line in lines)
    owed = [title for title in report_titles(plan.year) if title not in titles] if speaks_of_reports else []
    open_ones = (Deadline(DeadlineId(new_id()), plan.id, title, source="kế hoạch không nêu ngày") for title in owed)
    return (*found.values(), *open_ones)


def plan_title(year: int) -> str:
    """Return the task of issuing the year's plan."""
    return f"Ban hành kế hoạch năm {year}"


def report_titles(year: int) -> tuple[str, str]:
    """Return the reports that every ward owes (domain: the yearly calendar)."""
    return f"Gửi báo cáo 6 tháng đầu năm {year}", f"Gửi báo cáo năm {year}"


def deadline_doubts(deadlines: Sequence[Deadline], lines: Sequence[SourceLine]) -> Iterator[Doubt]:
    """Yield one question for the deadlines without a day, at the last line that speaks of reports."""
    place = next((line for line in reversed(lines) if _REPORT.search(line.text)), None)
    names = ", ".join(f"“{deadline.title}”" for deadline in deadlines if deadline.due_on is None)
    if names and place is not None:
        reason = f"kế hoạch không nêu hạn {names}; hãy ghi ngày ở trang Danh mục, thẻ Thời hạn"
        yield Doubt(place.number, one_line(place.text)[-40:], "", reason)


def _days(text: str, year: int, *, is_on_reports: bool) -> Iterator[tuple[str, date, str]]:
    """Yield task, day and the words that name the day, clause by clause."""
    line = one_line(text)
    begin = 0
    for match in _BY.finditer(line):
        days = [day for part in (match["day"], match["second"]) if part and (day := _day(part, year))]
        since = max(begin, match.start() - _LONGEST_CLAUSE)
        ends = [end.end() for end in _CLAUSE_END.finditer(line, since, max(since, match.start() - 1))]
        clause = line[ends[-1] if ends else since : match.start()].strip(" ,;:()-+")
        rest = _CLAUSE_END.split(line[match.end() : match.end() + _LONGEST_CLAUSE], maxsplit=1)[0]
        if not days:
            continue
        begin = match.end()
        if len(clause.split()) <= _FEWEST_WORDS and (_REPORT.search(rest) or is_on_reports):
            # "định kỳ 6 tháng (trước ngày 05/6), năm (trước ngày 05/12) báo cáo ...": what is owed is said behind,
            # or by the heading above: "IV. CHẾ ĐỘ BÁO CÁO", "- 6 tháng: trước ngày 15/6".
            clause = f"báo cáo {clause}"
        for title, day in zip(_titles(clause or rest, days, year), days, strict=True):
            yield title, day, match.group()


def _day(text: str, year: int) -> date | None:
    short = re.fullmatch(r"(\d{1,2})\s+tháng\s+(\d{1,2})", text)
    try:
        return parse_day(f"{short[1]}/{short[2]}" if short else text, year)
    except GpdeskError:
        return None


def _titles(clause: str, days: Sequence[date], year: int) -> Iterator[str]:
    """Yield the task of each day; of two days for reports the first, about June, is the half year's."""
    if len(days) > 1 and _REPORT.search(clause) and days[0].month in range(5, 9) and days[-1] > days[0]:
        yield from report_titles(year)
        return
    yield from (_title(clause, year) for _ in days)


def _title(clause: str, year: int) -> str:
    """Return the usual name of the task, or the clause itself where it is none of the usual ones."""
    half, whole = report_titles(year)
    if _REPORT.search(clause):
        if _MONTH.search(clause):
            return f"Gửi báo cáo Tháng hành động năm {year}"
        if _HALF.search(clause):
            return half
        if _YEAR.search(clause) and not re.search(r"\bquý\b", clause, re.IGNORECASE):
            return whole
    elif _MAKES_PLAN.search(clause):
        return f"Ban hành kế hoạch Tháng hành động năm {year}" if _MONTH.search(clause) else plan_title(year)
    short = clause if len(clause) <= _LONGEST_TITLE else f"…{clause[-_LONGEST_TITLE:].partition(' ')[2]}"
    return upper_first(short) or "Việc có hạn trong kế hoạch"
