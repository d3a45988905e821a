"""Forms that came back: the answers of several units put together into readings, violence counts and headcounts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from gpdesk.domain.collection import CollectionForm, collection_form, suppliers, supplies
from gpdesk.domain.entry import Side, entered, own_reading
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.format import text_of
from gpdesk.domain.identity import HeadcountId, ViolenceCountId, new_id
from gpdesk.domain.numeral import parse_number
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.period_lock import lock_over
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Importance, Problem
from gpdesk.domain.reading import Reading
from gpdesk.domain.rule import check_entry
from gpdesk.domain.target import Measure
from gpdesk.domain.unit import Headcount, Unit
from gpdesk.domain.violence import ViolenceCount, ViolenceItem
from gpdesk.domain.violence_check import check_violence
from gpdesk.domain.violence_item import counts_over


@dataclass(frozen=True, slots=True)
class FormAnswer:
    """What stood in a form: ``texts`` by line key, one text for each number asked; ``source`` names the file."""

    source: str
    unit_id: str
    period: Period
    texts: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Collected:
    """What the answers make of the year, each with whether it takes the place of one that is there."""

    readings: tuple[tuple[Reading, bool], ...] = ()
    violence_counts: tuple[tuple[ViolenceCount, bool], ...] = ()
    headcounts: tuple[tuple[Headcount, bool], ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def size(self) -> int:
        """How many figures would be stored."""
        return len(self.readings) + len(self.violence_counts) + len(self.headcounts)


class UnknownForm(GpdeskError):
    """A form that was not made from this file."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"Phiếu {source}: {reason}. Hãy lập lại phiếu từ tệp đang mở rồi gửi đơn vị.")


def collect(plan_year: PlanYear, answers: Iterable[FormAnswer]) -> Collected:
    """Put answers together; what cannot be read is a problem and changes nothing. Raises ``UnknownForm``.

    A measure that several units supply is their sum, and needs the forms of all of them.
    """
    known = {unit.id: unit for unit in plan_year.units}
    forms: list[tuple[FormAnswer, CollectionForm]] = []
    for answer in answers:
        if answer.period.year != plan_year.plan.year:
            raise UnknownForm(answer.source, f"là phiếu {answer.period.name}, không phải năm {plan_year.plan.year}")
        unit = known.get(answer.unit_id)  # type: ignore[call-overload]
        if unit is None:
            raise UnknownForm(answer.source, "đơn vị không có trong danh mục của tệp")
        forms.append((answer, collection_form(plan_year, unit, answer.period)))
    problems: list[Problem] = []
    readings = _readings(plan_year, forms, problems)
    return Collected(
        tuple(readings),
        tuple(_violence(plan_year, forms, problems)),
        tuple(_headcounts(plan_year, forms, problems)),
        tuple(problems),
    )


def _readings(
    plan_year: PlanYear, forms: list[tuple[FormAnswer, CollectionForm]], problems: list[Problem]
) -> list[tuple[Reading, bool]]:
    made: list[tuple[Reading, bool]] = []
    for period in dict.fromkeys(answer.period for answer, _ in forms):
        for code, _, _, measure in plan_year.walk():
            own = [
                (answer, form.unit) for answer, form in forms if form.period == period and supplies(form.unit, measure)
            ]
            if not any(_says(answer, measure) for answer, _ in own):
                continue
            before = plan_year.stored_reading(measure.id, period)
            reading, found = _put_together(plan_year, code, measure, own, before)
            problems += found
            if reading is not None and reading != before:
                made.append((reading, before is not None))
    return made


def _put_together(
    plan_year: PlanYear,
    code: str,
    measure: Measure,
    own: list[tuple[FormAnswer, Unit]],
    before: Reading | None,
) -> tuple[Reading | None, list[Problem]]:
    """Return the sum of what the units gave, None where it cannot stand, and what is to be said of it."""
    period = own[0][0].period
    place = f"Chỉ tiêu {code}, {period.name}"
    returned = {unit.id for _, unit in own}
    absent = [unit.name for unit in suppliers(plan_year, measure) if unit.id not in returned]
    if absent:
        return None, [_error(code, f"{place}: còn thiếu phiếu của {', '.join(absent)}; chưa cộng được, chưa lưu.")]
    given = [(answer, unit) for answer, unit in own if _says(answer, measure)]
    found: list[Problem] = []
    if blank := [unit.name for answer, unit in own if not _says(answer, measure)]:
        words = f"{place}: {', '.join(blank)} để trống; đã cộng số của các đơn vị còn lại."
        found.append(Problem(code, "collection", words, Importance.WARNING))
    try:
        reading = _summed(measure, period, before, given)
    except GpdeskError as fault:
        return None, [_error(code, f"{place}: {fault}")]
    faults = [each for each in check_entry(plan_year, measure, reading) if each.importance is Importance.ERROR]
    if faults:
        return None, [_error(code, f"{place}: {each.message}") for each in faults]
    return reading, found


def _says(answer: FormAnswer, measure: Measure) -> bool:
    return any(any(texts) for key, texts in answer.texts.items() if key.startswith(f"measure:{measure.id}:"))


def _summed(measure: Measure, period: Period, before: Reading | None, given: list[tuple[FormAnswer, Unit]]) -> Reading:
    reading = own_reading(measure, period, before)
    for side in (Side.FEMALE, Side.MALE) if measure.by_sex else (Side.TOTAL,):
        sums: dict[int, Decimal] = defaultdict(Decimal)
        for answer, unit in given:
            for place, text in enumerate(answer.texts.get(f"measure:{measure.id}:{side.value}", ())):
                if not text:
                    raise GpdeskError(f"phiếu của {unit.name} bỏ trống một số.")
                sums[place] += parse_number(text, is_whole=True)
        for place, total in sums.items():
            reading = entered(measure, side, _plain(total), reading, is_numerator=place == 0)
    names = ", ".join(unit.name for _, unit in given)
    return replace(reading, evidence=replace(reading.evidence, abstract=f"Phiếu thu thập của {names}"))


def _plain(number: Decimal) -> str:
    return text_of(number).replace(".", "")


def _violence(
    plan_year: PlanYear, forms: list[tuple[FormAnswer, CollectionForm]], problems: list[Problem]
) -> list[tuple[ViolenceCount, bool]]:
    made: list[tuple[ViolenceCount, bool]] = []
    stored = {(each.period, each.item): each for each in plan_year.violence_counts}
    for answer, form in forms:
        asked = [
            line for line in form.lines if line.key.startswith("violence:") and any(answer.texts.get(line.key, ()))
        ]
        if not asked:
            continue
        if form.period.cadence is not Cadence.QUARTER:
            problems.append(_error("violence", f"Phiếu {answer.source}: số liệu bạo lực chỉ nhập theo quý."))
            continue
        if lock := lock_over(plan_year.period_locks, form.period):
            problems.append(
                _error("violence", f"Phiếu {answer.source}: kỳ đã khóa theo báo cáo số {lock.paper_number}.")
            )
            continue
        own: list[tuple[ViolenceCount, bool]] = []
        for line in asked:
            item = ViolenceItem(line.key.partition(":")[2])
            count = _whole(answer, line.key, line.label, problems)
            before = stored.get((form.period, item))
            if count is not None and (before is None or before.count != count):
                new = before or ViolenceCount(ViolenceCountId(new_id()), form.period, item, count)
                own.append((replace(new, count=count), before is not None))
        after = {key: each for key, each in stored.items() if key[0] == form.period}
        after |= {(each.period, each.item): each for each, _ in own}
        faults = [
            each
            for each in check_violence(counts_over(after.values(), form.period))
            if each.importance is Importance.ERROR
        ]
        problems += [_error("violence", f"Phiếu {answer.source}: {each.message}") for each in faults]
        made += [] if faults else own
    return made


def _headcounts(
    plan_year: PlanYear, forms: list[tuple[FormAnswer, CollectionForm]], problems: list[Problem]
) -> list[tuple[Headcount, bool]]:
    made: list[tuple[Headcount, bool]] = []
    stored = {each.unit_id: each for each in plan_year.headcounts}
    for answer, form in forms:
        asked = [
            line for line in form.lines if line.key.startswith("headcount:") and any(answer.texts.get(line.key, ()))
        ]
        if not asked:
            continue
        before = stored.get(form.unit.id)
        headcount = before or Headcount(HeadcountId(new_id()), form.unit.id, plan_year.plan.year)
        for line in asked:
            count = _whole(answer, line.key, line.label, problems)
            if count is not None:
                changed: dict[str, int] = {line.key.rpartition(":")[2]: count}
                headcount = replace(headcount, **changed)  # type: ignore[arg-type]
        if headcount != before:
            made.append((headcount, before is not None))
    return made


def _whole(answer: FormAnswer, key: str, label: str, problems: list[Problem]) -> int | None:
    text = answer.texts[key][0]
    try:
        number = parse_number(text, is_whole=True)
    except GpdeskError as fault:
        problems.append(_error(key, f"Phiếu {answer.source}, dòng “{label}”: {fault}"))
        return None
    if number < 0 or number % 1:
        problems.append(_error(key, f"Phiếu {answer.source}, dòng “{label}”: {text} không phải số đếm."))
        return None
    return int(number)


def _error(field: str, message: str) -> Problem:
    return Problem(field, "collection", message)
