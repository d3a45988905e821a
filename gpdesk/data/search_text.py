"""What a search looks through: the texts of every table, each with the place it opens and what it is called."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gpdesk.data.code_frame import CodeFrame
from gpdesk.domain.format import text_of
from gpdesk.domain.paper import Paper
from gpdesk.domain.text import fold, one_line

if TYPE_CHECKING:
    from gpdesk.data.store import Store


@dataclass(frozen=True, slots=True)
class Entry:
    """The texts of one row in one line, as they stand, in small letters and folded; ``year`` None: of the whole file."""

    place: str
    year: int | None
    kind: str
    title: str
    text: str
    plain: str
    folded: str


def _entry(place: str, year: int | None, kind: str, title: str, *texts: object) -> Entry:
    words = one_line(" · ".join(text for each in (title, *texts) if (text := _text(each))))
    return Entry(place, year, kind, one_line(title) or kind, words, words.casefold(), fold(words))


def _text(value: object) -> str:
    if isinstance(value, tuple):
        return " ".join(map(_text, value))
    return value if isinstance(value, str) else text_of(value) if value is not None else ""  # type: ignore[arg-type]


def _offices(store: "Store", _frame: CodeFrame) -> Iterator[Entry]:
    for each in store.offices.list():
        yield _entry("office", None, "Cơ quan", each.name, each.short_name, each.head_lines, each.superior, each.place)


def _signers(store: "Store", _frame: CodeFrame) -> Iterator[Entry]:
    for each in store.signers.list():
        yield _entry("signer", None, "Người ký", each.name, each.authority)


def _recipients(store: "Store", _frame: CodeFrame) -> Iterator[Entry]:
    for each in store.recipients.list():
        yield _entry("recipients", None, "Nơi nhận", each.text)


def _units(store: "Store", _frame: CodeFrame) -> Iterator[Entry]:
    for each in store.units.list():
        yield _entry(f"unit:{each.id}", None, "Đơn vị", each.name, each.kind.label)


def _plans(store: "Store", _frame: CodeFrame) -> Iterator[Entry]:
    for each in store.plans.list():
        yield _entry("plan", each.year, "Kế hoạch", each.title, each.full_number)


def _plan_lines(store: "Store", frame: CodeFrame) -> Iterator[Entry]:
    for each in store.plan_lines.list():
        yield _entry("plan", frame.years[each.plan_id], "Nội dung kế hoạch", each.text)


def _legal_bases(store: "Store", frame: CodeFrame) -> Iterator[Entry]:
    for each in store.legal_bases.list():
        yield _entry("bases", frame.years[each.plan_id], "Căn cứ", each.text)


def _objectives(store: "Store", frame: CodeFrame) -> Iterator[Entry]:
    for each in store.objectives.list():
        year, code = frame.codes[each.id]
        yield _entry(f"objective:{code}", year, f"Mục tiêu {code}", each.title, f"Mục tiêu {code}", each.lead)


def _targets(store: "Store", frame: CodeFrame) -> Iterator[Entry]:
    for each in store.targets.list():
        year, code = frame.codes[each.id]
        yield _entry(f"target:{code}", year, f"Chỉ tiêu {code}", each.statement, f"Chỉ tiêu {code}")


def _measures(store: "Store", frame: CodeFrame) -> Iterator[Entry]:
    for each in store.measures.list():
        year, code = frame.codes[each.id]
        names = (each.numerator_name, each.denominator_name, each.source_unit, each.scope_reason)
        yield _entry(f"measure:{code}", year, f"Số đo {code}", each.name, f"Chỉ tiêu {code}", *names)


def _readings(store: "Store", frame: CodeFrame) -> Iterator[Entry]:
    for each in store.readings.list():
        evidence = each.evidence
        texts = (each.note, each.override_reason, evidence.number, evidence.issuer, evidence.abstract)
        if any(texts):
            year, code = frame.codes[each.measure_id]
            place = f"readings:{code}:{each.period.code}"
            yield _entry(place, year, "Số liệu", f"{code}, {each.period.name}", *texts, each.state.label)


def _explanations(store: "Store", frame: CodeFrame) -> Iterator[Entry]:
    for each in store.explanations.list():
        year, code = frame.codes[each.measure_id]
        place = f"readings:{code}:{each.period.code}"
        yield _entry(place, year, "Giải thích", f"{code}, {each.period.name}", each.text)


def _news_items(store: "Store", _frame: CodeFrame) -> Iterator[Entry]:
    for each in store.news_items.list():
        texts = (each.channel, each.note, each.published_on)
        yield _entry(f"news:{each.id}", each.published_on.year, each.kind.label, each.title, *texts)


def _commitments(store: "Store", _frame: CodeFrame) -> Iterator[Entry]:
    for each in store.commitments.list():
        yield _entry(f"commitment:{each.id}", each.year, "Tổ chức cam kết", each.organisation, each.note)


def _reaches(store: "Store", _frame: CodeFrame) -> Iterator[Entry]:
    for each in store.reaches.list():
        yield _entry(f"reach:{each.id}", each.happened_on.year, "Người dân được tiếp cận", each.title, each.note)


def _leadership(store: "Store", _frame: CodeFrame) -> Iterator[Entry]:
    for each in store.leadership_counts.list():
        yield _entry(f"leadership:{each.id}", each.year, "Cán bộ nữ", each.body, each.note)


def _deadlines(store: "Store", frame: CodeFrame) -> Iterator[Entry]:
    for each in store.deadlines.list():
        year = frame.years[each.plan_id]
        yield _entry(f"deadline:{each.id}", year, "Thời hạn", each.title, each.source, each.note)


def _papers(store: "Store", frame: CodeFrame) -> Iterator[Entry]:
    for each in store.papers.list():
        number = f"{each.number}/{each.symbol}" if each.number else ""
        yield _entry(*_paper_head(each, frame), number, each.addressee)


def _paper_texts(store: "Store", frame: CodeFrame) -> Iterator[Entry]:
    papers = {paper.id: paper for paper in store.papers.list()}
    for each in store.paper_texts.list():
        yield _entry(*_paper_head(papers[each.paper_id], frame), each.text)


def _paper_head(paper: Paper, frame: CodeFrame) -> tuple[str, int, str, str]:
    place = f"paper:{paper.kind.value}:{paper.period.code}"
    return place, frame.years[paper.plan_id], "Văn bản", f"{paper.kind.label} {paper.period.name}"


def _activities(store: "Store", frame: CodeFrame) -> Iterator[Entry]:
    for each in store.activities.list():
        own = each.evidence
        texts = (each.topics, each.audience, each.lead_unit, each.partners, each.product, each.place, each.note)
        source = (own.number, own.issuer, own.abstract)
        yield _entry(f"activity:{each.id}", frame.years[each.plan_id], each.form.label, each.title, *texts, *source)


def _events(store: "Store", frame: CodeFrame) -> Iterator[Entry]:
    activities = {activity.id: activity for activity in store.activities.list()}
    for each in store.events.list():
        activity = activities[each.activity_id]
        texts = (each.place, each.chair, each.partners, each.audience, each.result, each.note, each.starts_on)
        year = frame.years[activity.plan_id]
        yield _entry(f"event:{each.id}", year, "Sự kiện", each.title or activity.title, *texts)


def _budget_lines(store: "Store", frame: CodeFrame) -> Iterator[Entry]:
    activities = {activity.id: activity for activity in store.activities.list()}
    for each in store.budget_lines.list():
        activity = activities[each.activity_id]
        yield _entry(
            f"budget:{each.id}", frame.years[activity.plan_id], "Kinh phí", activity.title, each.source, each.note
        )


def _action_months(store: "Store", frame: CodeFrame) -> Iterator[Entry]:
    for each in store.action_months.list():
        title = f"Tháng hành động năm {each.starts_on.year}"
        yield _entry(
            "month", frame.years[each.plan_id], "Tháng hành động", title, each.theme, each.guidance, each.slogans
        )


def _holidays(store: "Store", _frame: CodeFrame) -> Iterator[Entry]:
    for each in store.holidays.list():
        yield _entry(f"holiday:{each.id}", each.day.year, "Ngày nghỉ", each.name, each.day)


FRAME_TABLES = frozenset({"plan", "objective", "target", "measure"})
READERS: Mapping[str, Callable[["Store", CodeFrame], Iterator[Entry]]] = {
    "plan": _plans,
    "objective": _objectives,
    "target": _targets,
    "measure": _measures,
    "reading": _readings,
    "explanation": _explanations,
    "news_item": _news_items,
    "commitment": _commitments,
    "reach": _reaches,
    "leadership_count": _leadership,
    "deadline": _deadlines,
    "activity": _activities,
    "event": _events,
    "budget_line": _budget_lines,
    "action_month": _action_months,
    "holiday": _holidays,
    "paper": _papers,
    "paper_text": _paper_texts,
    "plan_line": _plan_lines,
    "legal_basis": _legal_bases,
    "unit": _units,
    "office": _offices,
    "signer": _signers,
    "recipient": _recipients,
}
