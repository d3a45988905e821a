"""What a report says of each target: goal, result, verdict, the year before, the clerk's explanation."""

from collections.abc import Iterator

from gpdesk.domain.identity import MeasureId
from gpdesk.domain.masking import SMALLEST_SHOWN, is_sensitive
from gpdesk.domain.outcome import Outcome, Verdict
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.tally import tally
from gpdesk.domain.target import Measure
from gpdesk.domain.text import lower_first
from gpdesk.domain.wording import goal_phrase, result_text, tally_sentence, verdict_sentence
from gpdesk.export.document import Block, Heading, HeadingLevel, Item, Paragraph
from gpdesk.export.target_table import last_year_verdicts, measure_name


def build_results(
    plan_year: PlanYear,
    period: Period,
    verdicts: dict[MeasureId, Verdict],
    number: int,
    hidden: frozenset[MeasureId],
) -> Iterator[Block]:
    """Yield a sentence for each measure under its objective; ``number`` is that of the section they stand in."""
    before = last_year_verdicts(plan_year, period)
    if not verdicts:
        yield Paragraph("Kế hoạch chưa có chỉ tiêu nào được theo dõi bằng số liệu.")
        return
    told = {each.measure_id: each.text for each in plan_year.explanations if each.period == period}
    yield Paragraph(f"{tally_sentence(tally(verdicts.values()), period)}. Cụ thể như sau:")
    for index, objective in enumerate(plan_year.objectives, start=1):
        title = f"Mục tiêu {index}: {objective.title}" if objective.title else f"Mục tiêu {index}"
        yield Heading(HeadingLevel.SUBHEADING, f"{number}.{index}.", title)
        for code, owner, target, measure in plan_year.walk():
            if owner.id != objective.id:
                continue
            name = f"Chỉ tiêu {code}, {lower_first(measure_name(measure, target.statement))}"
            verdict, last = verdicts[measure.id], before.get(measure.id)
            if measure.id in hidden:
                sentence = _hidden_sentence(name, measure, verdict)
            else:
                known = result_text(measure, last) if last and last.value is not None else ""
                compared = f"; cùng kỳ năm trước {known}" if known else ""
                sentence = f"{verdict_sentence(name, measure, verdict, period)}{compared}"
            reason = told.get(measure.id, "").strip()
            yield Item("-", f"{sentence}. {reason}" if reason else f"{sentence}.")


def hidden_measures(plan_year: PlanYear, verdicts: dict[MeasureId, Verdict]) -> frozenset[MeasureId]:
    """Return the measures on violence whose counts are so small that a paper for posting must not tell them."""
    return frozenset(
        measure.id
        for _, _, target, measure in plan_year.walk()
        if is_sensitive(measure, target.statement) and _is_small(verdicts[measure.id])
    )


def _is_small(verdict: Verdict) -> bool:
    numerator, denominator = verdict.total.numerator, verdict.total.denominator
    counts = [count for count in (numerator, denominator) if count is not None]
    if numerator is not None and denominator is not None:
        counts.append(denominator - numerator)
    return any(0 < count < SMALLEST_SHOWN for count in counts)


def _hidden_sentence(name: str, measure: Measure, verdict: Verdict) -> str:
    judgement = {Outcome.MET: "đạt chỉ tiêu", Outcome.NOT_MET: "chưa đạt chỉ tiêu"}.get(verdict.outcome, "")
    return (
        f"{name}: kế hoạch {goal_phrase(measure)}; số trường hợp nhỏ nên không nêu cụ thể"
        f"{f', {judgement}' if judgement else ''}"
    )
