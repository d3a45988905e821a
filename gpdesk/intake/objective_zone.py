"""Objectives and targets: which lines of the plan they are, in the several ways wards number them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from gpdesk.domain.plan import LineKind
from gpdesk.intake.line import LOWEST_RANK, LabelledLine

_OBJECTIVE = re.compile(
    r"(?P<head>mục tiêu)\s*(?P<number>\d{1,2}|[IVX]{1,4})\s*(?:[:.\-–)]\s*|\s+(?=về|trong|lĩnh|[A-ZĐ])|$)(?P<text>.*)",
    re.IGNORECASE,
)
_NAMED_OBJECTIVE = re.compile(r"(?:mục tiêu\s+)?(?:về|trong|đối với|lĩnh vực|trên)\b.*", re.IGNORECASE)
_TARGET = re.compile(
    r"chỉ tiêu\s*(?P<number>\d{1,2}(?:\.\d{1,2}){0,2}|[a-zđ])?\s*(?:[:.)\-–]\s*)(?P<text>.+)|"
    r"chỉ tiêu\s*(?P<number2>\d{1,2}(?:\.\d{1,2}){0,2})\s+(?P<text2>.+)",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"(?:mục tiêu|chỉ tiêu).*(?:cụ thể|chỉ tiêu|chủ yếu)|các chỉ tiêu|^chỉ tiêu|mục tiêu,\s*chỉ tiêu", re.IGNORECASE
)
_GENERAL = re.compile(r"mục tiêu (?:chung|tổng quát)", re.IGNORECASE)


@dataclass(slots=True)
class TargetLines:
    """One target as read: its statement, the line it begins on, whether the plan numbers it."""

    statement: str
    line: int
    is_numbered: bool
    number: str = ""
    separator: str = ""


@dataclass(slots=True)
class ObjectiveLines:
    """One objective as read."""

    title: str
    line: int
    number: str = ""
    lead: list[str] = field(default_factory=list)
    targets: list[TargetLines] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ObjectiveZone:
    """The lines ``start`` to ``end`` (not included) that hold the objectives."""

    start: int
    end: int
    objectives: tuple[ObjectiveLines, ...]


def find_objectives(lines: Sequence[LabelledLine]) -> ObjectiveZone | None:
    """Return the objectives of the body, None where the plan has none that can be recognised."""
    starts = [index for index, line in enumerate(lines) if _objective(line)]
    if starts:
        end = _zone_end(lines, starts)
        starts = [index for index in starts if index < end]
        objectives = [_named(lines[index]) for index in starts]
    else:
        heading = _zone_heading(lines)
        if heading is None:
            return None
        end = _next_of_rank(lines, heading + 1, lines[heading].rank)
        starts, objectives = _unnamed(lines, heading, end)
    bounds = [*starts, end]
    for index, objective in enumerate(objectives):
        first = bounds[index] + (0 if objective.line == 0 else 1)
        _read_targets(objective, lines[first : bounds[index + 1]])
    return ObjectiveZone(bounds[0], end, tuple(objectives)) if objectives else None


def target_match(text: str) -> tuple[str, str, str] | None:
    """Return number, separator and sentence of a line that calls itself a target."""
    match = _TARGET.fullmatch(text)
    if match is None:
        return None
    sentence = match["text"] or match["text2"]
    number = match["number"] or match["number2"] or ""
    separator = text[: len(text) - len(sentence)].rstrip()[-1:]
    return number, separator, sentence.strip()


def _objective(line: LabelledLine) -> re.Match[str] | None:
    return _OBJECTIVE.fullmatch(line.text) if len(line.text) < 400 else None


def _named(line: LabelledLine) -> ObjectiveLines:
    match = _objective(line)
    if match is None:
        return ObjectiveLines(line.text.strip(" .:;"), line.source.number)
    title, rest = _title_and_rest(match["text"].strip())
    objective = ObjectiveLines(title, line.source.number, match["number"])
    if rest:
        objective.lead.append(rest)
    return objective


def _title_and_rest(text: str) -> tuple[str, str]:
    """Part a title from a first sentence on its line: "Trong lĩnh vực y tế. Phấn đấu ..."."""
    title, dot, rest = text.partition(". ")
    if dot and len(title) < 130 and rest:
        return title.strip(" .:;"), rest.strip()
    return text.rstrip(" .:;"), ""


def _zone_end(lines: Sequence[LabelledLine], starts: list[int]) -> int:
    """Return where the zone ends: at a heading that is no objective and stands as high as the one above it."""
    above = [line.rank for line in lines[: starts[0]] if line.rank <= 3]
    own = min(lines[index].rank for index in starts)
    limit = above[-1] if above else 1
    if own < LOWEST_RANK:
        limit = min(max(limit, 1), own) if own > limit else own
    for index in range(starts[0] + 1, len(lines)):
        line = lines[index]
        if line.rank <= limit and not _objective(line) and not target_match(line.text):
            return index
        if line.kind is LineKind.SECTION and not _objective(line):
            return index
    return len(lines)


def _zone_heading(lines: Sequence[LabelledLine]) -> int | None:
    found = [
        index
        for index, line in enumerate(lines)
        if line.rank <= 4
        and _ZONE.search(line.text)
        and not _GENERAL.search(line.text)
        and len(line.text) < 130
        and not target_match(line.text)
    ]
    if found:
        return found[-1] if lines[found[0]].rank == 1 and len(found) > 1 and lines[found[-1]].rank > 1 else found[0]
    first = next((index for index, line in enumerate(lines) if target_match(line.text)), None)
    if first is None:
        return None
    above = [index for index in range(first) if lines[index].rank <= 4]
    return above[-1] if above else max(0, first - 1)


def _next_of_rank(lines: Sequence[LabelledLine], start: int, rank: int) -> int:
    return next((index for index in range(start, len(lines)) if lines[index].rank <= rank), len(lines))


def _unnamed(lines: Sequence[LabelledLine], heading: int, end: int) -> tuple[list[int], list[ObjectiveLines]]:
    """Objectives that do not call themselves so: the sub-headings of the zone; or one objective for all targets."""
    inside = range(heading + 1, end)
    titles = [
        index
        for index in inside
        if lines[index].rank <= 5
        and not target_match(lines[index].text)
        and not re.search(r"\d\s*%|\d+\s*lần|/\s*100", lines[index].text)
        and len(lines[index].text) < 130
        and (lines[index].is_title or _NAMED_OBJECTIVE.fullmatch(lines[index].text) or lines[index].text.endswith(":"))
        and index + 1 < end
        and lines[index + 1].rank > lines[index].rank
    ]
    if titles:
        top = min(lines[index].rank for index in titles)
        titles = [index for index in titles if lines[index].rank == top]
        return titles, [ObjectiveLines(_bare_title(lines[index].text), lines[index].source.number) for index in titles]
    if heading + 1 >= end:
        return [], []
    return [heading + 1], [ObjectiveLines("", 0)]


def _bare_title(text: str) -> str:
    return re.sub(r"^mục tiêu\s+(?=về)", "", text, flags=re.IGNORECASE).strip(" .:;")


def _read_targets(objective: ObjectiveLines, lines: Sequence[LabelledLine]) -> None:
    if objective.lead and not any(target_match(line.text) for line in lines) and not lines:
        objective.targets.append(TargetLines(" ".join(objective.lead), objective.line, is_numbered=False))
        objective.lead.clear()
        return
    explicit = any(target_match(line.text) for line in lines)
    level = min((line.rank for line in lines), default=LOWEST_RANK)
    for line in lines:
        called = target_match(line.text)
        if called:
            number, separator, sentence = called
            objective.targets.append(TargetLines(sentence, line.source.number, True, number, separator))
        elif explicit:
            _continue_or_lead(objective, line)
        elif line.rank == level and (line.rank < LOWEST_RANK or not line.text.endswith(":")):
            objective.targets.append(TargetLines(line.text, line.source.number, is_numbered=line.rank < LOWEST_RANK))
        elif line.rank > level and objective.targets and not (line.rank == LOWEST_RANK and line.text.endswith(":")):
            _append(objective.targets[-1], line)
        else:
            objective.lead.append(_as_written(line))


def _continue_or_lead(objective: ObjectiveLines, line: LabelledLine) -> None:
    if objective.targets:
        _append(objective.targets[-1], line)
    else:
        objective.lead.append(_as_written(line))


def _append(target: TargetLines, line: LabelledLine) -> None:
    target.statement = f"{target.statement}\n{_as_written(line)}"


def _as_written(line: LabelledLine) -> str:
    mark = {LineKind.PARAGRAPH: "", LineKind.LETTER: f"{line.label}) ", LineKind.PLUS: "+ ", LineKind.DASH: "- "}
    return f"{mark.get(line.kind, f'{line.label}. ')}{line.text}"
