"""What a report says of each target: goal, result, verdict, the year before, the clerk's explanation."""

from collections.abc import Iterator

from gpdesk.domain.explanation import explanation_for
from gpdesk.domain.identity import MeasureId
from gpdesk.domain.outcome import Outcome, Verdict
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.tally import tally
from gpdesk.domain.target import Measure
from gpdesk.domain.text import lower_first
from gpdesk.domain.wording import comparison_text, goal_phrase, tally_sentence, verdict_sentence
from gpdesk.export.document import Block, Heading, HeadingLevel, Item, Paragraph
from gpdesk.export.target_table import Hidden, last_year_verdicts, measure_name


def build_results(
    plan_year: PlanYear,
    period: Period,
    verdicts: dict[MeasureId, Verdict],
    number: int,
    hidden: Hidden,
) -> Iterator[Block]:
    """Yield a sentence for each measure under its objective; ``number`` is that of the section they stand in.

    Of a hidden measure neither the figure nor the clerk's words on it are printed, for they may tell the figure.
    """
    before = last_year_verdicts(plan_year, period)
    if not verdicts:
        yield Paragraph("Kế hoạch chưa có chỉ tiêu nào được theo dõi bằng số liệu.")
        return
    yield Paragraph(f"{tally_sentence(tally(verdicts.values()), period)}. Cụ thể như sau:")
    for index, objective in enumerate(plan_year.objectives, start=1):
        title = f"Mục tiêu {index}: {objective.title}" if objective.title else f"Mục tiêu {index}"
        yield Heading(HeadingLevel.SUBHEADING, f"{number}.{index}.", title)
        for code, owner, target, measure in plan_year.walk():
            if owner.id != objective.id:
                continue
            name = f"Chỉ tiêu {code}, {lower_first(measure_name(measure, target.statement))}"
            verdict, last = verdicts[measure.id], before.get(measure.id)
            if measure.id in hidden.now:
                yield Item("-", f"{_hidden_sentence(name, measure, verdict)}.")
                continue
            is_told = last is not None and last.value is not None and measure.id not in hidden.then
            known = comparison_text(measure, last) if last and is_told else ""
            compared = f"; cùng kỳ năm trước {known}" if known else ""
            sentence = f"{verdict_sentence(name, measure, verdict, period)}{compared}"
            reason = explanation_for(plan_year.explanations, measure.id, period)
            yield Item("-", f"{sentence}. {reason}" if reason else f"{sentence}.")


def _hidden_sentence(name: str, measure: Measure, verdict: Verdict) -> str:
    judgement = {Outcome.MET: "đạt chỉ tiêu", Outcome.NOT_MET: "chưa đạt chỉ tiêu"}.get(verdict.outcome, "")
    return (
        f"{name}: kế hoạch {goal_phrase(measure)}; số trường hợp nhỏ nên không nêu cụ thể"
        f"{f', {judgement}' if judgement else ''}"
    )
