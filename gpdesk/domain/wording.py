"""How goals, values and verdicts read in an office's papers.

A value is printed with enough decimals to be honest: never so few that the printed number would get another verdict
than the true one (29,96 % against "dưới 30%" is not printed as 30%).
"""

from decimal import Decimal
from fractions import Fraction

from gpdesk.domain.decimal_places import honest_decimals
from gpdesk.domain.format import Number, prose_count, rounded, text_of
from gpdesk.domain.outcome import Outcome, Verdict
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.reading import Figure
from gpdesk.domain.tally import Tally
from gpdesk.domain.target import Comparison, Measure, MeasureKind
from gpdesk.domain.text import lower_first

SMALL_DENOMINATOR = 30
_SIGNS = {
    Comparison.AT_LEAST: "≥\u00a0",
    Comparison.MORE_THAN: ">\u00a0",
    Comparison.AT_MOST: "≤\u00a0",
    Comparison.LESS_THAN: "<\u00a0",
    Comparison.EQUAL: "",
    Comparison.ABOUT: "khoảng ",
}
_WORDS = {
    Comparison.AT_LEAST: "từ {} trở lên",
    Comparison.MORE_THAN: "trên {}",
    Comparison.AT_MOST: "không quá {}",
    Comparison.LESS_THAN: "dưới {}",
    Comparison.EQUAL: "{}",
    Comparison.ABOUT: "khoảng {}",
}
_CADENCE_WORDS = {Cadence.YEAR: "năm", Cadence.HALF: "6 tháng", Cadence.QUARTER: "quý", Cadence.MONTH: "tháng"}


def value_number(measure: Measure, value: Fraction) -> Number:
    """Return the value as it is to be printed: unit sign glued on, and as many decimals as honesty needs."""
    decimals = honest_decimals(measure, value)
    return Number(rounded(value, decimals), decimals, unit_sign(measure))


def value_text(measure: Measure, value: Fraction | None) -> str:
    """Return the wording of a value ("29,96%", "1,7 lần", "18,2/1.000"); "" where there is none."""
    return "" if value is None else text_of(value_number(measure, value))


def unit_sign(measure: Measure) -> str:
    """Return what is glued to a number of this measure."""
    match measure.kind:
        case MeasureKind.SHARE:
            return "%"
        case MeasureKind.RATIO:
            return " lần"
        case MeasureKind.RATE:
            return f"/{text_of(measure.factor)}"
        case MeasureKind.MONTHLY:
            return " tháng"
        case MeasureKind.COUNT_PER_PERIOD:
            return ""
        case MeasureKind.QUALITATIVE:
            return ""


def unit_text(measure: Measure) -> str:
    """Return the text of the column "ĐVT"."""
    if measure.unit:
        return measure.unit
    match measure.kind:
        case MeasureKind.SHARE:
            return "%"
        case MeasureKind.RATIO:
            return "lần"
        case MeasureKind.RATE:
            return f"trên {text_of(measure.factor)}"
        case MeasureKind.COUNT_PER_PERIOD:
            return "lượt"
        case MeasureKind.MONTHLY:
            return "tháng"
        case MeasureKind.QUALITATIVE:
            return "định tính"


def goal_text(measure: Measure) -> str:
    """Return the goal for a table cell: "≥ 50%", "< 30/100.000", "≥ 4 tin, bài/quý", "12/12 tháng", "Định tính"."""
    if measure.kind is MeasureKind.QUALITATIVE or measure.goal is None:
        return "Định tính"
    if measure.kind is MeasureKind.MONTHLY:
        return "12/12 tháng"
    sign = _SIGNS[measure.comparison] if measure.comparison else ""
    return f"{sign}{_goal_number(measure)}"


def goal_phrase(measure: Measure) -> str:
    """Return the goal inside a sentence: "dưới 30%", "khoảng 50%", "mỗi quý từ 4 tin, bài trở lên"."""
    if measure.kind is MeasureKind.QUALITATIVE or measure.goal is None:
        return "thực hiện theo nội dung kế hoạch"
    if measure.kind is MeasureKind.MONTHLY:
        return "thực hiện hằng tháng"
    wording = _WORDS[measure.comparison] if measure.comparison else "{}"
    if measure.kind is MeasureKind.COUNT_PER_PERIOD:
        return f"mỗi {_CADENCE_WORDS[measure.cadence]} {wording.format(_told_count(measure, measure.goal))}"
    return wording.format(_goal_number(measure))


def _goal_number(measure: Measure) -> str:
    if measure.kind is MeasureKind.COUNT_PER_PERIOD:
        return f"{f'{text_of(measure.goal)} {measure.unit}'.rstrip()}/{_CADENCE_WORDS[measure.cadence]}"
    return f"{text_of(measure.goal)}{unit_sign(measure)}"


def _told_count(measure: Measure, count: Decimal | Fraction) -> str:
    """Return a count with its unit as it reads in a sentence ("04 tin, bài")."""
    text = prose_count(int(count)) if count == int(count) else text_of(rounded(count, 2))
    return f"{text} {measure.unit}".rstrip()


def tolerance_text(measure: Measure) -> str:
    """Return how far off its goal a measure may be: "1 điểm %", "0,1 lần", "1/1.000", "1 tin, bài"."""
    sign = " điểm %" if measure.kind is MeasureKind.SHARE else unit_sign(measure)
    return f"{text_of(measure.tolerance)}{sign or f' {measure.unit}'}".rstrip()


def figure_text(figure: Figure) -> str:
    """Return "3/4" for a figure with numerator and denominator; "" where either is unknown."""
    if figure.numerator is None or figure.denominator is None:
        return ""
    return f"{text_of(figure.numerator)}/{text_of(figure.denominator)}"


def small_figure_text(measure: Measure, figure: Figure) -> str:
    """Return "7/15" where one case more or less changes the printed rate much, "" where the rate speaks for itself.

    That is a whole under 30, or one smaller than what a rate is reckoned on (1 death of 226 births is 442 per 100.000).
    """
    if measure.kind not in {MeasureKind.SHARE, MeasureKind.RATE} or not figure.denominator:
        return ""
    enough = max(SMALL_DENOMINATOR, measure.factor if measure.kind is MeasureKind.RATE else 0)
    return figure_text(figure) if figure.denominator < enough else ""


def result_text(measure: Measure, verdict: Verdict) -> str:
    """Return the result for a table cell: the value, or the state in words where there is no value."""
    if verdict.outcome is Outcome.NOTHING_AROSE:
        return "-"
    if measure.kind is MeasureKind.QUALITATIVE and verdict.outcome in {Outcome.MET, Outcome.NOT_MET}:
        return "Đã thực hiện" if verdict.outcome is Outcome.MET else "Chưa thực hiện"
    if verdict.value is None:
        return ""
    if measure.kind is MeasureKind.MONTHLY:
        return f"{figure_text(verdict.total)} tháng"
    text = value_text(measure, verdict.value)
    if measure.by_sex and verdict.female is not None and verdict.male is not None:
        text = f"nữ {value_text(measure, verdict.female)}; nam {value_text(measure, verdict.male)}"
    return text


def comparison_text(measure: Measure, verdict: Verdict) -> str:
    """Return the result of another period as a sentence sets it beside this one's: of counts the sum, with its unit."""
    if measure.kind is MeasureKind.COUNT_PER_PERIOD and verdict.total.numerator is not None:
        return _told_count(measure, verdict.total.numerator)
    return result_text(measure, verdict)


def verdict_sentence(name: str, measure: Measure, verdict: Verdict, period: Period) -> str:
    """Return one sentence of a report: what was planned, what came of it, the judgement. No closing full stop."""
    is_numeric = measure.kind is not MeasureKind.QUALITATIVE
    head = f"{name}: kế hoạch {goal_phrase(measure)}; " if is_numeric else f"{name}: "
    match verdict.outcome:
        case Outcome.NO_DATA:
            return f"{head}{_lacking(measure, verdict.reason)}"
        case Outcome.NOTHING_AROSE:
            return f"{head}{period.name} không phát sinh"
        case Outcome.OUT_OF_SCOPE:
            return f"{head}không đánh giá ở cấp phường{_in_brackets(verdict.reason)}"
        case Outcome.INVALID:
            return f"{head}số liệu {period.name} chưa hợp lệ{_in_brackets(verdict.reason)}"
        case Outcome.MET | Outcome.NOT_MET:
            done = _result_phrase(measure, verdict, period)
            estimated = ", số ước tính" if verdict.is_estimated else ""
            judgement = "đạt chỉ tiêu" if verdict.outcome is Outcome.MET else "chưa đạt chỉ tiêu"
            return f"{head}thực hiện {done}{estimated}, {judgement}{_in_brackets(verdict.reason)}"


def _lacking(measure: Measure, reason: str) -> str:
    if measure.kind is MeasureKind.QUALITATIVE:
        return f"chưa có kết quả để đánh giá{_in_brackets(reason)}"
    return f"chưa có đủ số liệu{_in_brackets(reason)}" if reason else "chưa có số liệu"


def _result_phrase(measure: Measure, verdict: Verdict, period: Period) -> str:
    match measure.kind:
        case MeasureKind.QUALITATIVE:
            return "đúng nội dung" if verdict.outcome is Outcome.MET else "chưa đúng nội dung"
        case MeasureKind.COUNT_PER_PERIOD:
            whole = _told_count(measure, verdict.total.numerator or Decimal(0))
            if verdict.value is None or period.cadence.months <= measure.cadence.months:
                return whole
            return f"{whole}, {_CADENCE_WORDS[measure.cadence]} thấp nhất {_told_count(measure, verdict.value)}"
        case MeasureKind.MONTHLY:
            return f"{figure_text(verdict.total)} tháng"
        case MeasureKind.SHARE | MeasureKind.RATIO | MeasureKind.RATE:
            text = result_text(measure, verdict)
            counts = figure_text(verdict.total) if measure.kind is not MeasureKind.RATIO else ""
            return f"{text} ({counts})" if counts else text


def tally_phrase(tally: Tally) -> str:
    """Return "Đạt 15/18 chỉ tiêu có số liệu", or that there was nothing to judge."""
    if not tally.judged:
        return "Chưa đánh giá được chỉ tiêu nào"
    return f"Đạt {tally.met}/{tally.judged} chỉ tiêu có số liệu"


def tally_sentence(tally: Tally, period: Period) -> str:
    """Return "Năm 2024, đạt 15/18 chỉ tiêu có số liệu; ...", with whatever could not be judged named."""
    name = period.name[:1].upper() + period.name[1:]
    parts = [f"{name}, {lower_first(tally_phrase(tally))}"]
    for count, wording in (
        (tally.nothing_arose, "không phát sinh"),
        (tally.no_data, "chưa có đủ số liệu"),
        (tally.out_of_scope, "không thuộc phạm vi đánh giá của phường"),
        (tally.invalid, "có số liệu chưa hợp lệ"),
    ):
        if count:
            parts.append(f"{prose_count(count)} chỉ tiêu {wording}")
    return "; ".join(parts)


def _in_brackets(reason: str) -> str:
    return f" ({reason})" if reason else ""
