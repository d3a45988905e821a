"""Where in a plan the objectives and targets stand: which section, and which part of it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gpdesk.domain.plan import LineKind
from gpdesk.intake.line import ORDINAL, LabelledLine

_NTH = rf"thứ\s+{ORDINAL}"
_OBJECTIVE = re.compile(
    rf"mục tiêu\s*(?:số\s*)?(?P<number>\(?\d{{1,2}}\)?|\(?[IVX]{{1,4}}\)?(?![^\W\d_])|{_NTH})\s*"
    r"(?:[:.\-–)]\s*|\s+(?=về|trong|lĩnh|[A-ZĐ(])|(?=\()|$)(?P<text>.*)",
    re.IGNORECASE,
)
_TARGET = re.compile(
    rf"(?:chỉ tiêu|CT(?=\s*\d))\s*(?:số\s*)?(?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}|\(\d{{1,2}}\)|[a-zđ](?=\s*[:.)])|{_NTH})?"
    r"\s*(?:[:.)\-–]\s*)(?P<text>.+)|"
    r"chỉ tiêu\s*(?P<number2>\d{1,2}(?:\.\d{1,2}){0,2})\s+(?P<text2>.+)",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"(?:một số |các |những |hệ thống |nội dung )*(?:mục tiêu|chỉ tiêu)(?:[\s,\-–]|và|các|một số|mục tiêu|chỉ tiêu|cụ thể|chủ yếu|"
    r"cơ bản|chính|phấn đấu|thực hiện|cần đạt|đến|hết|trong|năm|của|kế hoạch|\d{4}|bình đẳng giới|về)*[:.]?",
    re.IGNORECASE,
)
_NAMES_TARGETS = re.compile(r"mục tiêu(?!\s+quốc gia)|chỉ tiêu", re.IGNORECASE)
# "2.1. Chỉ tiêu về y tế" heads targets; it keeps its whole name.
_FIELD_OF_TARGETS = re.compile(
    r"(?P<number>)(?P<text>(?:nhóm )?chỉ tiêu (?:về|trong|đối với|thuộc|lĩnh vực) [^:;.%\d]{3,100}):?", re.IGNORECASE
)
_GENERAL = re.compile(r"(?:các )?mục tiêu (?:chung|tổng quát)\b.*", re.IGNORECASE)
_GOAL = re.compile(
    r"\d\s*(?:%|‰|phần trăm)|\d\s*lần\b|\d\s*(?:[^\W\d_]+\s+){0,4}(?:/|trên )\s*1[\d.]*0\b|ít nhất|tối thiểu"
)


@dataclass(frozen=True, slots=True)
class Zone:
    """The lines ``start`` to ``end`` (not included) that may hold objectives."""

    start: int
    end: int


def objective_match(line: LabelledLine) -> re.Match[str] | None:
    """Return number and text of a line that calls itself an objective."""
    if len(line.text) >= 600:
        return None
    if line.rank in (2, 3, 4) and line.text[-1] not in ".;" and not _ZONE.fullmatch(line.text):
        return _OBJECTIVE.fullmatch(line.text) or _FIELD_OF_TARGETS.fullmatch(line.text)
    return _OBJECTIVE.fullmatch(line.text)


def target_match(text: str) -> tuple[str, str, str] | None:
    """Return number, separator and sentence of a line that calls itself a target."""
    match = _TARGET.fullmatch(text)
    if match is None:
        return None
    sentence = match["text"] or match["text2"]
    number = (match["number"] or match["number2"] or "").strip("()")
    separator = text[: len(text) - len(sentence)].rstrip()[-1:]
    return number, separator, sentence.strip()


def has_goal(text: str) -> bool:
    """Tell whether a line speaks of a level to be reached."""
    return _GOAL.search(text) is not None


def find_zone(lines: Sequence[LabelledLine]) -> Zone | None:
    """Return the part of the plan that sets the targets, None where no part does."""
    sections = [
        index for index, line in enumerate(lines) if line.kind is LineKind.SECTION and not objective_match(line)
    ]
    if not sections:
        return _inside(lines, Zone(0, len(lines)))
    spans = [Zone(start + 1, end) for start, end in zip(sections, [*sections[1:], len(lines)], strict=True)]
    if sections[0] > 0:
        spans.insert(0, Zone(0, sections[0]))
    scored = sorted(spans, key=lambda span: -_score(lines, span))
    return next((zone for span in scored if _score(lines, span) and (zone := _inside(lines, span))), None)


def _score(lines: Sequence[LabelledLine], span: Zone) -> int:
    """Weigh how much a section looks like the one that sets the targets; 0 where nothing does."""
    inside = lines[span.start : span.end]
    targets = sum(target_match(line.text) is not None for line in inside)
    objectives = sum(objective_match(line) is not None for line in inside)
    headed = any(_ZONE.fullmatch(line.text) for line in inside if line.rank <= 4)
    titled = span.start > 0 and _NAMES_TARGETS.search(lines[span.start - 1].text) is not None
    if not (targets or objectives or headed or titled):
        return 0
    return 1 + 3 * targets + 2 * objectives + 5 * (headed or titled) + sum(has_goal(line.text) for line in inside)


def _inside(lines: Sequence[LabelledLine], span: Zone) -> Zone | None:
    """Narrow a section to the part that sets targets: behind its heading, up to the next heading as high."""
    first = _first(lines, span, lambda line: objective_match(line) is not None)
    heading = _first(lines, span, lambda line: line.rank <= 5 and _is_heading(line))
    if first is not None and (heading is None or first < heading):
        return Zone(first, _named_end(lines, first, span))
    if heading is not None:
        end = _next_of_rank(lines, heading + 1, lines[heading].rank, span.end)
        return _behind_general(lines, Zone(heading + 1, end)) if end > heading + 1 else None
    general = _first(lines, span, lambda line: _GENERAL.fullmatch(line.text) is not None)
    if general is not None:
        start = _next_of_rank(lines, general + 1, lines[general].rank, span.end)
        return Zone(start, span.end) if start < span.end else None
    if span.start > 0 and _NAMES_TARGETS.search(lines[span.start - 1].text):
        return span if span.end > span.start else None
    target = _first(lines, span, lambda line: target_match(line.text) is not None)
    if target is None:
        return None
    above = [index for index in range(span.start, target) if lines[index].rank <= 4]
    start = above[-1] if above else target
    return Zone(start, _named_end(lines, start, span))


def _behind_general(lines: Sequence[LabelledLine], span: Zone) -> Zone:
    """Leave out the general aim where "2.1. Mục tiêu chung" and "2.2. Mục tiêu cụ thể" stand under one heading."""
    general = _first(lines, span, lambda line: line.rank <= 5 and _GENERAL.fullmatch(line.text) is not None)
    if general is None or any(objective_match(line) for line in lines[span.start : general]):
        return span
    start = _next_of_rank(lines, general + 1, lines[general].rank, span.end)
    if start == span.end:
        return span
    if not _is_heading(lines[start]):
        return Zone(start, span.end)
    end = _next_of_rank(lines, start + 1, lines[start].rank, span.end)
    return Zone(start + 1, end) if end > start + 1 else Zone(start, span.end)


def _is_heading(line: LabelledLine) -> bool:
    return _ZONE.fullmatch(line.text) is not None and not _GENERAL.fullmatch(line.text) and not objective_match(line)


def _first(lines: Sequence[LabelledLine], span: Zone, wanted: Callable[[LabelledLine], bool]) -> int | None:
    return next((index for index in range(span.start, span.end) if wanted(lines[index])), None)


def _named_end(lines: Sequence[LabelledLine], first: int, span: Zone) -> int:
    """Return where objectives that name themselves end: at a heading that is none and stands as high as they do."""
    own = lines[first].rank
    above = [line.rank for line in lines[span.start : first] if line.rank <= 3]
    return next(
        (
            index
            for index in range(first + 1, span.end)
            if not objective_match(lines[index]) and _closes(lines[index], own, above[-1] if above else 1)
        ),
        span.end,
    )


def _closes(line: LabelledLine, own: int, above: int) -> bool:
    """Tell whether a line ends objectives of level ``own`` that stand under a heading of level ``above``.

    Objectives marked by a dash or by nothing often have targets numbered "1.", "2.": only a title ends those.
    """
    if target_match(line.text):
        return False
    if line.rank <= (own if own <= 3 else above):
        return True
    return own > 3 and line.rank <= 3 and line.is_title and not has_goal(line.text)


def _next_of_rank(lines: Sequence[LabelledLine], start: int, rank: int, end: int) -> int:
    return next((index for index in range(start, end) if lines[index].rank <= rank), end)
