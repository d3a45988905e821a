"""The rules for an entered figure in the light of its year: one engine for grid, paste, import and merge.

Rules warn or block as their importance says; none blocks what can be true.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from gpdesk.domain.counted import standing_reading
from gpdesk.domain.cumulation import has_data
from gpdesk.domain.explanation import explanation_for
from gpdesk.domain.format import Number, rounded, text_of
from gpdesk.domain.outcome import Outcome, Verdict
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.period_lock import lock_over
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Importance, Problem
from gpdesk.domain.reading import Figure, Reading, ReadingState
from gpdesk.domain.reading_check import check_reading
from gpdesk.domain.target import CountSource, Cumulation, Measure, MeasureKind
from gpdesk.domain.verdict import judge
from gpdesk.domain.wording import SMALL_DENOMINATOR, value_text

LARGE_CHANGE = Fraction(30, 100)
_QUOTIENTS = frozenset({MeasureKind.SHARE, MeasureKind.RATIO, MeasureKind.RATE})
_JUDGED = frozenset({Outcome.MET, Outcome.NOT_MET})


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as the help page prints it; ``codes`` are the problems it can find."""

    codes: tuple[str, ...]
    name: str
    importance: Importance
    explanation: str


RULES = (
    Rule(
        ("share_over_whole",),
        "Tử số không lớn hơn mẫu số",
        Importance.ERROR,
        "Chỉ với tỷ lệ phần trăm. Tỷ số (1,7 lần) và tỷ suất (108,88 bé trai/100 bé gái) được phép lớn hơn.",
    ),
    Rule(
        ("zero_denominator", "nothing_arose"),
        "Mẫu số bằng 0",
        Importance.ERROR,
        "Mẫu số bằng 0 mà tử số lớn hơn 0 là sai. Cả hai bằng 0 thì bấm F8: không phát sinh.",
    ),
    Rule(
        ("sexes_over_total", "sexes_differ", "sex_missing"),
        "Nữ + nam + không rõ = tổng",
        Importance.ERROR,
        "Khi tách theo giới tính, các phần phải cộng đúng bằng tổng. Chỉ tiêu tính theo cả hai giới cần đủ nữ và nam.",
    ),
    Rule(
        ("parts_differ",),
        "Các quý cộng lại bằng cả năm",
        Importance.WARNING,
        "Khi đã nhập cả số cả năm lẫn số từng quý của chỉ tiêu cộng dồn, hai cách phải ra cùng một số.",
    ),
    Rule(
        ("explanation_wanted",),
        "Tăng, giảm trên 30% hoặc đổi đánh giá so với năm trước",
        Importance.WARNING,
        "Cần một câu giải thích; câu ấy được in trong báo cáo, sau kết quả của chỉ tiêu.",
    ),
    Rule(
        ("small_numbers",),
        "Mẫu số nhỏ",
        Importance.NOTICE,
        "Khi mẫu số dưới 30, một trường hợp cũng làm tỷ lệ thay đổi nhiều; báo cáo in kèm số đếm bên cạnh tỷ lệ.",
    ),
    Rule(
        ("locked",),
        "Kỳ đã khóa",
        Importance.ERROR,
        "Số liệu đã báo cáo thì khóa theo số của báo cáo. Muốn sửa phải mở khóa ở trang Văn bản và ghi lý do.",
    ),
    Rule(
        ("override_reason_missing",),
        "Nhập tay thay cho số đếm",
        Importance.ERROR,
        "Chỉ tiêu đếm từ sổ thì muốn nhập tay phải ghi lý do; xóa số nhập tay thì số đếm trở lại.",
    ),
    Rule(
        ("negative", "not_whole", "months", "count_missing", "numerator_missing", "denominator_missing", "not_judged"),
        "Số đủ và hợp lệ",
        Importance.ERROR,
        "Không có số âm; số lượng là số nguyên; tỷ lệ cần cả tử số và mẫu số; chỉ tiêu định tính cần được đánh giá.",
    ),
)


def check_entry(plan_year: PlanYear, measure: Measure, reading: Reading) -> tuple[Problem, ...]:
    """Return all that is to be said of storing ``reading`` in this year; errors block, warnings ask, notices inform."""
    return (
        *_lock(plan_year, reading),
        *_override(plan_year, measure, reading),
        *check_reading(measure, reading),
        *_parts(plan_year, measure, reading),
        *_change(plan_year, measure, reading),
        *_small(measure, reading),
    )


def _lock(plan_year: PlanYear, reading: Reading) -> Iterator[Problem]:
    lock = lock_over(plan_year.period_locks, reading.period)
    if lock is not None:
        yield Problem(
            "",
            "locked",
            f"Số liệu {reading.period.name} đã khóa theo báo cáo số {lock.paper_number}. "
            "Muốn sửa, hãy mở khóa ở trang Văn bản.",
        )


def _override(plan_year: PlanYear, measure: Measure, reading: Reading) -> Iterator[Problem]:
    if measure.counted_from is CountSource.TYPED or reading.override_reason.strip():
        return
    counted = plan_year.counted(measure.id, reading.period)
    if counted is None or reading.state is ReadingState.MISSING:
        return
    stored = plan_year.stored_reading(measure.id, reading.period)
    has_own = stored is not None and stored.state is not ReadingState.MISSING
    if has_own or reading != standing_reading(stored, counted):
        yield Problem(
            "override_reason",
            "override_reason_missing",
            f"{counted.method}. Muốn nhập số khác thay cho số đếm, hãy ghi lý do.",
        )


def _parts(plan_year: PlanYear, measure: Measure, reading: Reading) -> Iterator[Problem]:
    """Hold figures of a period against those of its parts, and of the longer period it is part of."""
    if measure.cumulation is not Cumulation.SUM or not has_data(reading):
        return
    others = [
        other for other in plan_year.readings_of(measure.id) if other.period != reading.period and has_data(other)
    ]
    for whole in (reading, *(other for other in others if other.period.contains(reading.period))):
        for cadence in (Cadence.QUARTER, Cadence.HALF, Cadence.MONTH):
            parts = whole.period.parts(cadence)
            by_period = {each.period: each for each in (*others, reading) if each.id != whole.id}
            own = [by_period[part] for part in parts if part in by_period]
            if len(own) == len(parts) > 1 and _sums_differ(whole.total, own):
                sums = _added(own)
                yield Problem(
                    "total",
                    "parts_differ",
                    f"Các {cadence.label.lower()} cộng lại là {_pair(sums)}, nhưng {whole.period.name} ghi "
                    f"{_pair(whole.total)}. Hãy sửa cho khớp, hoặc chỉ giữ một trong hai cách nhập.",
                    Importance.WARNING,
                )
                return


def _sums_differ(whole: Figure, parts: Iterable[Reading]) -> bool:
    added = _added(parts)
    return any(
        one is not None and other is not None and one != other
        for one, other in ((whole.numerator, added.numerator), (whole.denominator, added.denominator))
    )


def _added(parts: Iterable[Reading]) -> Figure:
    figures = [part.total for part in parts]
    numerators = [figure.numerator for figure in figures if figure.numerator is not None]
    denominators = [figure.denominator for figure in figures if figure.denominator is not None]
    return Figure(
        sum(numerators, Decimal(0)) if len(numerators) == len(figures) else None,
        sum(denominators, Decimal(0)) if len(denominators) == len(figures) else None,
    )


def _pair(figure: Figure) -> str:
    return "/".join(text_of(part) for part in (figure.numerator, figure.denominator) if part is not None)


def _change(plan_year: PlanYear, measure: Measure, reading: Reading) -> Iterator[Problem]:
    if not has_data(reading):
        return
    readings = [other for other in plan_year.readings_of(measure.id) if other.period != reading.period]
    yield from _asked(change_message(plan_year, measure, (*readings, reading), reading.period))


def check_change(plan_year: PlanYear, measure: Measure, period: Period) -> tuple[Problem, ...]:
    """Return what asks for a sentence on a period of which nothing is entered as a whole (the year of four quarters)."""
    return tuple(_asked(change_message(plan_year, measure, plan_year.readings_of(measure.id), period)))


def _asked(message: str) -> Iterator[Problem]:
    if message:
        yield Problem("explanation", "explanation_wanted", message, Importance.WARNING)


def change_message(plan_year: PlanYear, measure: Measure, readings: Iterable[Reading], period: Period) -> str:
    """Return what asks for an explanation of a measure in a period against the year before; "" where nothing does."""
    if explanation_for(plan_year.explanations, measure.id, period):
        return ""
    before = [each for each in plan_year.last_year_readings if each.measure_id == measure.id]
    if not before:
        return ""
    now, then = judge(measure, readings, period), judge(measure, before, period.year_before())
    if now.outcome not in _JUDGED or then.outcome not in _JUDGED:
        return ""
    wanted = f"Hãy ghi một câu giải thích vì sao; câu này được in trong báo cáo {period.name}."
    if now.outcome is not then.outcome:
        return f"Năm trước {then.outcome.label.lower()}, năm nay {now.outcome.label.lower()}. {wanted}"
    change = _relative_change(now, then)
    if change is None or abs(change) <= LARGE_CHANGE:
        return ""
    percent = text_of(Number(rounded(abs(change) * 100, 1), 1, "%"))
    verb = "tăng" if change > 0 else "giảm"
    values = f"từ {value_text(measure, then.value)} thành {value_text(measure, now.value)}"
    return f"So với cùng kỳ năm trước {verb} {percent} ({values}). {wanted}"


def _relative_change(now: Verdict, then: Verdict) -> Fraction | None:
    if now.value is None or not then.value:
        return None
    return (now.value - then.value) / then.value


def _small(measure: Measure, reading: Reading) -> Iterator[Problem]:
    denominator = reading.total.denominator
    if measure.kind not in _QUOTIENTS - {MeasureKind.RATIO} or denominator is None or not has_data(reading):
        return
    if 0 < denominator < SMALL_DENOMINATOR:
        yield Problem(
            "total",
            "small_numbers",
            f"Mẫu số nhỏ ({text_of(denominator)}): một trường hợp đã làm tỷ lệ đổi nhiều. "
            f"Báo cáo in kèm số đếm {_pair(reading.total)}.",
            Importance.NOTICE,
        )


def explanations_wanted(plan_year: PlanYear, period: Period) -> tuple[tuple[str, Measure, str], ...]:
    """Return ``(code, measure, message)`` for each measure whose figure of the period still asks for a sentence."""
    return tuple(
        (code, measure, message)
        for code, _, _, measure in plan_year.walk()
        if (message := change_message(plan_year, measure, plan_year.readings_of(measure.id), period))
    )
