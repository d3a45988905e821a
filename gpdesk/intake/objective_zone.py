"""Objectives and targets: which lines of the plan they are, in the several ways wards number them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from gpdesk.domain.plan import LineKind
from gpdesk.intake.line import LOWEST_RANK, LabelledLine
from gpdesk.intake.zone import Zone, find_zone, has_goal, objective_match, target_match

_NAMED_OBJECTIVE = re.compile(
    r"(?:mục tiêu\s+)?(?:về|trong|đối với|lĩnh vực|trên)\b.*|(?:(?:phấn đấu )?đến (?:hết |cuối )?|trong |giai đoạn )?(?:năm )?20\d{2}"
    r"(?:\s*[-–]\s*20\d{2})?\s*[:.]?",
    re.IGNORECASE,
)

_BARE_TARGET = re.compile(r"chỉ tiêu\s+[\d.]{1,5}\s*[:.]?", re.IGNORECASE)
_TARGETS_HEADING = re.compile(
    r"(?:các |một số )*chỉ tiêu(?:\s+(?:cụ thể|phấn đấu|chủ yếu|cần đạt|thực hiện|đến|năm|\d{4}))*\s*[:.]?",
    re.IGNORECASE,
)
_MEANS = re.compile(
    r"(?:các |một số )*(?:nhiệm vụ|giải pháp|biện pháp|hoạt động|cách thực hiện|tổ chức thực hiện|phân công|"
    r"(?:đơn vị|cơ quan) (?:chủ trì|thực hiện|phối hợp)|nguồn số liệu|kinh phí)\b[^:.%\d]{0,60}(?P<colon>:)?",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"(?P<title>(?:mục tiêu )?(?:(?:trong |về |trên |đối với )*lĩnh vực [^:.;\d]{3,90}(?=[:.])|(?:trong |về )[^:.;,\d]{3,60}(?=:)))[:.]\s+"
    r"(?P<text>\S.+)",
    re.IGNORECASE | re.DOTALL,
)


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
    has_means: bool = False
    is_unmarked: bool = False


@dataclass(frozen=True, slots=True)
class ObjectiveZone:
    """The lines ``start`` to ``end`` (not included) that hold the objectives."""

    start: int
    end: int
    objectives: tuple[ObjectiveLines, ...]


def find_objectives(lines: Sequence[LabelledLine]) -> ObjectiveZone | None:
    """Return the objectives of the body, None where the plan has none that can be recognised."""
    zone = find_zone(lines)
    if zone is None:
        return None
    starts = [index for index in range(zone.start, zone.end) if objective_match(lines[index])]
    if starts:
        named = [_named(lines[index]) for index in starts]
        unmarked = [
            (index, ObjectiveLines(lines[index].text.strip(" .:;"), lines[index].source.number, is_unmarked=True))
            for index in range(starts[0] + 1, zone.end - 1)
            if _is_unmarked_title(lines, index)
        ]
        ordered = sorted((*zip(starts, named, strict=True), *unmarked), key=lambda each: each[0])
        starts, objectives = [index for index, _ in ordered], [objective for _, objective in ordered]
    else:
        starts, objectives = _unnamed(lines, zone)
    bounds = [*starts, zone.end]
    for index, objective in enumerate(objectives):
        first = bounds[index] + (0 if objective.line == 0 else 1)
        _read_targets(objective, lines[first : bounds[index + 1]])
    if any(not objective.targets and has_goal(objective.title) for objective in objectives):
        _read_titles(objectives)
    return ObjectiveZone(bounds[0], zone.end, tuple(objectives)) if objectives else None


def _is_unmarked_title(lines: Sequence[LabelledLine], index: int) -> bool:
    """Tell whether a line without label heads targets below: "Nâng cao hiệu quả truyền thông" behind a whole sentence."""
    before, line, following = lines[index - 1 : index + 2]
    is_title = line.rank == LOWEST_RANK and len(line.text) < 130 and line.text[:1].isupper() and line.text[-1].isalnum()
    if not is_title or before.rank == LOWEST_RANK or before.text[-1] not in ".;" or has_goal(line.text):
        return False
    is_other = objective_match(line) or _TARGETS_HEADING.fullmatch(line.text) or _is_means(line)
    return (
        not is_other
        and following.rank in (5, 6)
        and (target_match(following.text) is not None or has_goal(following.text))
    )


def _named(line: LabelledLine) -> ObjectiveLines:
    match = objective_match(line)
    if match is None:
        return ObjectiveLines(line.text.strip(" .:;"), line.source.number)
    title, rest = _title_and_rest(match["text"].strip())
    objective = ObjectiveLines(title, line.source.number, match["number"])
    if rest:
        objective.lead.append(rest)
    return objective


def _title_and_rest(text: str) -> tuple[str, str]:
    """Part a title from a first sentence on its line: "Trong lĩnh vực y tế. Phấn đấu ..."."""
    for mark in (". ", ": "):
        title, found, rest = text.partition(mark)
        if found and len(title) < 130 and rest and (mark == ". " or has_goal(rest)) and not has_goal(title):
            return title.strip(" .:;"), rest.strip()
    return text.rstrip(" .:;"), ""


def _unnamed(lines: Sequence[LabelledLine], zone: Zone) -> tuple[list[int], list[ObjectiveLines]]:
    """Objectives that do not call themselves so: the sub-headings of the zone; or one objective for all targets."""
    end = zone.end
    fields = [index for index in range(zone.start, end) if _FIELD.fullmatch(lines[index].text)]
    if len(fields) > 1 and len({lines[index].rank for index in fields}) == 1:
        return fields, [_of_field(lines[index]) for index in fields]
    titles = [
        index
        for index in range(zone.start, end)
        if lines[index].rank <= 5
        and not target_match(lines[index].text)
        and not has_goal(lines[index].text)
        and len(lines[index].text) < 130
        and (lines[index].is_title or _NAMED_OBJECTIVE.fullmatch(lines[index].text) or lines[index].text.endswith(":"))
        and index + 1 < end
        and lines[index + 1].rank > lines[index].rank
    ]
    if titles:
        top = min(lines[index].rank for index in titles)
        titles = [index for index in titles if lines[index].rank == top]
        return titles, [ObjectiveLines(_bare_title(lines[index].text), lines[index].source.number) for index in titles]
    return [zone.start], [ObjectiveLines("", 0)]


def _read_titles(objectives: Sequence[ObjectiveLines]) -> None:
    """Take objectives that set their own goal ("Mục tiêu 1: Phấn đấu 30% ...") as their targets too."""
    for objective in objectives:
        if not objective.targets and objective.title:
            statement = "\n".join((objective.title, *objective.lead))
            objective.targets.append(TargetLines(statement, objective.line, is_numbered=False))
            objective.lead.clear()


def _of_field(line: LabelledLine) -> ObjectiveLines:
    """Read "Lĩnh vực chính trị: Phấn đấu ...", an objective with its targets on the same line."""
    match = _FIELD.fullmatch(line.text)
    if match is None:
        return ObjectiveLines(_bare_title(line.text), line.source.number)
    return ObjectiveLines(_bare_title(match["title"]), line.source.number, lead=[match["text"]])


def _bare_title(text: str) -> str:
    return re.sub(r"^mục tiêu\s+(?=về)", "", text, flags=re.IGNORECASE).strip(" .:;")


def _read_targets(objective: ObjectiveLines, lines: Sequence[LabelledLine]) -> None:
    if objective.lead and (not lines or has_goal(objective.lead[0])):
        objective.targets.append(TargetLines(" ".join(objective.lead), objective.line, is_numbered=False))
        objective.lead.clear()
    lines = _without_means(objective, _with_sentences(lines))
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


def _with_sentences(lines: Sequence[LabelledLine]) -> list[LabelledLine]:
    """Join "Chỉ tiêu 1:" on a line of its own with the sentence on the next line."""
    joined: list[LabelledLine] = []
    for line in lines:
        if joined and _BARE_TARGET.fullmatch(joined[-1].text) and not target_match(line.text):
            label = joined[-1]
            joined[-1] = replace(label, text=f"{label.text.rstrip(' .:')}: {line.text}")
        else:
            joined.append(line)
    return joined


def _without_means(objective: ObjectiveLines, lines: Sequence[LabelledLine]) -> list[LabelledLine]:
    """Set aside what an objective says about the way to its targets; those lines stay as text with the objective."""
    kept: list[LabelledLine] = []
    is_aside = False
    for line in lines:
        if _TARGETS_HEADING.fullmatch(line.text):
            is_aside = False
            objective.lead.append(_as_written(line))
            continue
        is_aside = not target_match(line.text) and (is_aside or _is_means(line))
        if is_aside:
            objective.lead.append(_as_written(line))
            objective.has_means = True
        else:
            kept.append(line)
    return kept


def _is_means(line: LabelledLine) -> bool:
    match = _MEANS.match(line.text)
    if match is None or line.rank > 5:
        return match is not None and line.text.endswith(":")
    return match["colon"] is not None or (len(line.text) < 70 and line.text[-1] not in ".;" and not has_goal(line.text))


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
