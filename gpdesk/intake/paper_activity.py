"""Papers that a plan's solutions say are to be made ("Xây dựng quyết định kiện toàn Ban ..."): activities of the year."""

import re
from collections.abc import Iterable, Iterator

from gpdesk.domain.activity import Activity, ActivityForm, SolutionGroup
from gpdesk.domain.identity import ActivityId, PlanId, new_id
from gpdesk.domain.plan import LineKind, PlanLine
from gpdesk.domain.text import fold, one_line, upper_first

_MADE = re.compile(
    r"(?:tiếp tục\s+)?(?:tham mưu\s+(?:\S+\s+){0,6}?)?(?:xây dựng|ban hành|xây dựng và ban hành|xây dựng, ban hành)\s+"
    r"(?P<paper>(?P<kind>quyết định|kế hoạch|chương trình)\s+.+)",
    re.IGNORECASE,
)
_SOLUTIONS = ("giai phap", "nhiem vu", "noi dung")
_MOST_LETTERS = 200


def find_paper_activities(lines: Iterable[PlanLine], plan_id: PlanId) -> tuple[Activity, ...]:
    """Return one activity for each paper named in the sections on solutions, without a day: the clerk is asked for it."""
    titles = dict.fromkeys(_papers(lines))
    return tuple(
        Activity(
            ActivityId(new_id()),
            plan_id,
            position,
            title,
            SolutionGroup.STEERING,
            ActivityForm.PAPER,
            product=kind,
            quantity=1,
            quantity_unit="văn bản",
        )
        for position, (title, kind) in enumerate(titles, start=1)
    )


def _papers(lines: Iterable[PlanLine]) -> Iterator[tuple[str, str]]:
    in_solutions = False
    for line in lines:
        if line.kind is LineKind.SECTION:
            in_solutions = any(words in fold(line.text) for words in _SOLUTIONS)
        match = _MADE.match(one_line(line.text)) if in_solutions else None
        if match is not None and len(match["paper"]) <= _MOST_LETTERS:
            title = re.split(r"\s*\(|;", match["paper"])[0].strip(" .,")
            yield upper_first(title), match["kind"].capitalize()
