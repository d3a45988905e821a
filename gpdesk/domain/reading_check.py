"""Rules for entered figures: one engine for grid, import and check of the file."""

from collections.abc import Iterator
from decimal import Decimal

from gpdesk.domain.format import text_of
from gpdesk.domain.problem import Importance, Problem
from gpdesk.domain.reading import Figure, Reading, ReadingState
from gpdesk.domain.target import Measure, MeasureKind

_QUOTIENTS = frozenset({MeasureKind.SHARE, MeasureKind.RATIO, MeasureKind.RATE})
_SEXES = {"total": "", "female": " (nữ)", "male": " (nam)", "unknown": " (không rõ giới tính)"}


def check_reading(measure: Measure, reading: Reading) -> tuple[Problem, ...]:
    """Return all that is wrong with a reading of that measure; errors block storing, warnings ask."""
    if reading.state not in {ReadingState.PRESENT, ReadingState.ESTIMATED}:
        return ()
    return (*_figures(measure, reading), *_split(measure, reading), *_kind_rules(measure, reading))


def _figures(measure: Measure, reading: Reading) -> Iterator[Problem]:
    for field, who in _SEXES.items():
        figure: Figure | None = getattr(reading, field)
        if figure is None:
            continue
        numerator, denominator = figure.numerator, figure.denominator
        if any(value is not None and value < 0 for value in (numerator, denominator)):
            yield Problem(field, "negative", f"Số liệu{who} không thể âm. Hãy nhập lại.")
            continue
        if measure.kind not in _QUOTIENTS:
            continue
        yield from _quotient_rules(measure, field, who, figure)


def _quotient_rules(measure: Measure, field: str, who: str, figure: Figure) -> Iterator[Problem]:
    numerator, denominator = figure.numerator, figure.denominator
    if denominator == 0 and numerator:
        yield Problem(
            field, "zero_denominator", f"Mẫu số{who} bằng 0 mà tử số là {text_of(numerator)}. Hãy kiểm tra mẫu số."
        )
    elif denominator == 0:
        yield Problem(
            field,
            "nothing_arose",
            f"Tử số và mẫu số{who} đều bằng 0. Nếu kỳ này không phát sinh, hãy bấm F8.",
            Importance.WARNING,
        )
    elif numerator is not None and denominator is None:
        yield Problem(field, "denominator_missing", f"Chưa có mẫu số{who}. Hãy nhập mẫu số.", Importance.WARNING)
    elif numerator is None and denominator is not None:
        yield Problem(field, "numerator_missing", f"Chưa có tử số{who}. Hãy nhập tử số.", Importance.WARNING)
    elif measure.kind is MeasureKind.SHARE and numerator is not None and numerator > (denominator or Decimal(0)):
        yield Problem(
            field,
            "share_over_whole",
            f"Tử số{who} {text_of(numerator)} lớn hơn mẫu số {text_of(denominator)}; tỷ lệ không thể quá 100%. "
            "Hãy kiểm tra lại hai số.",
        )


def _split(measure: Measure, reading: Reading) -> Iterator[Problem]:
    if reading.female is None or reading.male is None:
        if measure.by_sex and (reading.female is None) != (reading.male is None):
            yield Problem(
                "female" if reading.female is None else "male",
                "sex_missing",
                "Chỉ tiêu này cần cả số nữ và số nam. Hãy nhập nốt.",
                Importance.WARNING,
            )
        return
    unknown = reading.unknown or Figure()
    for part, name in (("numerator", "tử số"), ("denominator", "mẫu số")):
        whole, female, male = (getattr(figure, part) for figure in (reading.total, reading.female, reading.male))
        if whole is None or female is None or male is None:
            continue
        rest = getattr(unknown, part) or Decimal(0)
        if whole != female + male + rest:
            others = f" cộng không rõ {text_of(rest)}" if rest else ""
            yield Problem(
                "total",
                "sexes_over_total" if whole < female + male + rest else "sexes_differ",
                f"Tổng {name} {text_of(whole)} khác nữ {text_of(female)} cộng nam {text_of(male)}{others}. "
                "Hãy kiểm tra lại các số; người không rõ giới tính ghi ở dòng riêng.",
            )


def _kind_rules(measure: Measure, reading: Reading) -> Iterator[Problem]:
    count = reading.total.numerator
    match measure.kind:
        case MeasureKind.COUNT_PER_PERIOD if count is not None and count % 1:
            yield Problem("total", "not_whole", "Số lượng phải là số nguyên. Hãy nhập lại.")
        case MeasureKind.MONTHLY if count is not None:
            months = reading.period.cadence_months
            if count % 1 or (months > 1 and count > months):
                yield Problem(
                    "total",
                    "months",
                    f"{reading.period.short_name} chỉ có {months} tháng; hãy nhập số tháng đã thực hiện (0 đến {months}).",
                )
        case MeasureKind.COUNT_PER_PERIOD | MeasureKind.MONTHLY if count is None:
            yield Problem("total", "count_missing", "Chưa có số lượng. Hãy nhập một số.", Importance.WARNING)
        case MeasureKind.QUALITATIVE if reading.is_met is None:
            yield Problem("is_met", "not_judged", "Chưa đánh giá đạt hay chưa đạt. Hãy chọn.", Importance.WARNING)
        case _:
            return
