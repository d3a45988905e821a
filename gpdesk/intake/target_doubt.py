"""What looks wrong with the objectives and targets as read: unmarked, of another year, without targets, numbered anew."""

import re
from collections.abc import Iterator, Sequence

from gpdesk.domain.text import opening_words
from gpdesk.intake.doubt import Doubt
from gpdesk.intake.line import LabelledLine
from gpdesk.intake.objective_zone import ObjectiveLines, ObjectiveZone, TargetLines
from gpdesk.intake.zone import has_goal

_YEAR = re.compile(r"\b20\d{2}\b")


def target_doubts(zone: ObjectiveZone | None, lines: Sequence[LabelledLine], year: int) -> Iterator[Doubt]:
    """Yield the doubts about the objectives of the plan of ``year`` and about the labels of their targets."""
    if zone is None:
        first = lines[0].source.number if lines else 1
        yield Doubt(first, "", "", "không nhận ra mục tiêu, chỉ tiêu nào; nội dung được giữ nguyên dạng chữ")
        return
    for objective in zone.objectives:
        line, found = objective.line or 1, opening_words(objective.title)
        yield from (Doubt(line, found, "", reason) for reason in _reasons(objective, year))
    numbered = [target for objective in zone.objectives for target in objective.targets if target.number]
    yield from _separators(numbered)
    yield from _run_through(zone.objectives)


def _reasons(objective: ObjectiveLines, year: int) -> Iterator[str]:
    if objective.is_unmarked:
        yield "dòng không đánh số đứng trên các chỉ tiêu, được hiểu là tên một mục tiêu; hãy kiểm tra"
    years = [int(each) for each in _YEAR.findall(objective.title)]
    if years and not has_goal(objective.title) and not min(years) <= year <= max(years):
        yield f"mục tiêu của năm {max(years)}, kế hoạch của năm {year}; hãy kiểm tra mức phải đạt trong năm"
    if objective.has_means:
        yield "giải pháp ghi ngay trong mục tiêu được giữ thành lời dẫn của mục tiêu; hãy kiểm tra"
    if not objective.targets:
        yield "mục tiêu này chưa có chỉ tiêu nào"


def _separators(targets: Sequence[TargetLines]) -> Iterator[Doubt]:
    separators = [target.separator for target in targets]
    usual = max(set(separators), key=separators.count) if separators else ""
    for target in targets:
        if target.separator != usual:
            found = f"Chỉ tiêu {target.number}{target.separator}"
            suggestion = f"Chỉ tiêu {target.number}{usual}"
            reason = "dấu sau số chỉ tiêu không thống nhất với các chỉ tiêu khác"
            yield Doubt(target.line, found, suggestion, reason, can_correct=True)


def _run_through(objectives: Sequence[ObjectiveLines]) -> Iterator[Doubt]:
    """Targets numbered through the whole plan: printing numbers them anew under each objective."""
    for objective in objectives[1:]:
        first = next((target for target in objective.targets if target.number), None)
        if first and first.number.isdecimal() and int(first.number) > 1 and first is objective.targets[0]:
            reason = "chỉ tiêu được đánh số liên tục qua các mục tiêu; bản in đánh lại từ 1 trong từng mục tiêu"
            yield Doubt(first.line, f"Chỉ tiêu {first.number}{first.separator}", "", reason)
            return
