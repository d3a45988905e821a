"""The texts of a year in which no personal data may stand; papers are not made before they are cleared.

Names of those who sign, chair, lead or take part for an office are public and not looked at.
"""

from collections.abc import Iterator

from gpdesk.domain.personal_data import find_personal_data
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Importance, Problem

ACTIVITY_TEXTS = ("title", "topics", "audience", "product", "place", "note")
EVENT_TEXTS = ("title", "place", "audience", "result", "note")
BUDGET_TEXTS = ("source", "note")
DEADLINE_TEXTS = ("title", "source", "note")
# Sections of papers that tell of people who were harmed or helped.
_GUARDED_SECTIONS = frozenset({"violence", "support"})


def personal_data_problems(plan_year: PlanYear) -> tuple[Problem, ...]:
    """Return each text of the year that holds what looks like personal data; ``field`` is its place."""
    return tuple(
        Problem(
            place,
            "personal_data",
            f"{name} có thông tin giống dữ liệu cá nhân: “{'”, “'.join(pieces)}”. Hãy xóa hoặc viết lại không nêu tên, "
            "số giấy tờ, địa chỉ.",
            Importance.ERROR,
        )
        for texts in (_of_figures(plan_year), _of_logs(plan_year), _of_activities(plan_year), _of_papers(plan_year))
        for place, name, text in texts
        if (pieces := find_personal_data(text))
    )


def _texts(noun: object, fields: tuple[str, ...]) -> str:
    return "\n".join(getattr(noun, field) for field in fields)


def _of_figures(plan_year: PlanYear) -> Iterator[tuple[str, str, str]]:
    codes = plan_year.codes()
    for reading in plan_year.readings:
        code = codes.get(reading.measure_id, "")
        place, name = f"readings:{code}:{reading.period.code}", f"Ghi chú số liệu {code} {reading.period.name}"
        yield place, name, f"{reading.note}\n{reading.override_reason}\n{reading.evidence.abstract}"
    for explanation in plan_year.explanations:
        code = codes.get(explanation.measure_id, "")
        place = f"readings:{code}:{explanation.period.code}"
        yield place, f"Lời giải thích số liệu {code} {explanation.period.name}", explanation.text


def _of_logs(plan_year: PlanYear) -> Iterator[tuple[str, str, str]]:
    for item in plan_year.news_items:
        yield f"news:{item.id}", f"Ghi chú của tin, bài ngày {item.published_on:%d/%m/%Y}", item.note
    for commitment in plan_year.commitments:
        yield f"commitment:{commitment.id}", f"Ghi chú của {commitment.organisation}", commitment.note
    for reach in plan_year.reaches:
        yield f"reach:{reach.id}", f"Dòng “{reach.title}”", f"{reach.title}\n{reach.note}"
    for count in plan_year.leadership_counts:
        yield f"leadership:{count.id}", f"Ghi chú của {count.body}", count.note
    for deadline in plan_year.deadlines:
        yield f"deadline:{deadline.id}", f"Thời hạn “{deadline.title}”", _texts(deadline, DEADLINE_TEXTS)


def _of_activities(plan_year: PlanYear) -> Iterator[tuple[str, str, str]]:
    for activity in plan_year.activities:
        text = f"{_texts(activity, ACTIVITY_TEXTS)}\n{activity.evidence.abstract}"
        yield f"activity:{activity.id}", f"Hoạt động “{activity.title}”", text
    for event in plan_year.events:
        yield f"event:{event.id}", f"Sự kiện ngày {event.starts_on:%d/%m/%Y}", _texts(event, EVENT_TEXTS)
    titles = {activity.id: activity.title for activity in plan_year.activities}
    for line in plan_year.budget_lines:
        yield (
            f"budget:{line.id}",
            f"Kinh phí của hoạt động “{titles.get(line.activity_id, '')}”",
            _texts(line, BUDGET_TEXTS),
        )
    month = plan_year.action_month
    if month is not None:
        yield "month", "Thiết lập Tháng hành động", "\n".join((month.theme, *month.slogans))


def _of_papers(plan_year: PlanYear) -> Iterator[tuple[str, str, str]]:
    papers = {paper.id: paper for paper in plan_year.papers}
    for text in plan_year.paper_texts:
        if text.section in _GUARDED_SECTIONS:
            paper = papers[text.paper_id]
            name = f"Nội dung của {paper.kind.label.lower()} {paper.period.name}"
            yield f"paper:{paper.kind.value}:{paper.period.code}", name, text.text
