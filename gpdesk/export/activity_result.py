"""What events came to, in sentences: the same counts for the yearly report and the closing report of the month."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from gpdesk.domain.activity import Activity, ActivityForm
from gpdesk.domain.activity_check import overspent
from gpdesk.domain.decimal_places import share_of
from gpdesk.domain.event import Event
from gpdesk.domain.event_tally import (
    EventTally,
    events_within,
    money_by_source,
    tally_by_form,
    tally_events,
    tally_money,
)
from gpdesk.domain.format import prose_count, text_of
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import lower_first
from gpdesk.export.document import Item
from gpdesk.export.name_list import some_names

F = ActivityForm
# Which section of a report tells of which forms: every form is in one, so that sentences and annex add up alike.
SECTION_FORMS: Mapping[str, tuple[ActivityForm, ...]] = {
    "leadership": (F.PAPER, F.REVIEW),
    "communication": (
        F.LAUNCH, F.CONFERENCE, F.SEMINAR, F.CONTEST, F.CLUB, F.BROADCAST, F.NEWS, F.BANNER, F.LEAFLET, F.HOME_VISIT,
        F.OTHER,
    ),
    "capacity": (F.TRAINING,),
    "violence": (F.SUPPORT_VISIT,),
    "inspection": (F.INSPECTION,),
}  # fmt: skip
_UNITS = {
    F.PAPER: "văn bản",
    F.BROADCAST: "lượt",
    F.NEWS: "tin, bài",
    F.BANNER: "cái",
    F.LEAFLET: "tờ",
    F.TRAINING: "lớp",
    F.HOME_VISIT: "lượt",
    F.CLUB: "buổi",
    F.SUPPORT_VISIT: "đợt",
}


def counted_unit(form: ActivityForm) -> str:
    """Return what occurrences of a form are counted in ("cuộc", "lớp"), in tables and sentences alike."""
    return _UNITS.get(form, "cuộc")


def counted_of(form: ActivityForm, found: EventTally) -> int:
    """Return how many of its unit a form came to: banners and leaflets by the piece, else what was held."""
    match form:
        case ActivityForm.BANNER:
            return found.banners
        case ActivityForm.LEAFLET:
            return found.leaflets
        case _:
            return found.held


def period_sentences(plan_year: PlanYear, first: date, last: date) -> dict[str, tuple[Item, ...]]:
    """Return for each section of a report the sentences on the events of a span of days; sections without are left out."""
    events = events_within(plan_year.events, first, last)
    found = {key: tuple(form_sentences(plan_year, events, forms)) for key, forms in SECTION_FORMS.items()}
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        # Money is kept by activity and year, not by day.
        found["budget"] = tuple(money_sentences(plan_year, plan_year.activities))
    return {key: items for key, items in found.items() if items}


def form_sentences(plan_year: PlanYear, events: Iterable[Event], forms: Iterable[ActivityForm]) -> Iterator[Item]:
    """Yield a sentence for each form with events that took place, the sum first where there are several."""
    wanted = set(forms)
    activity_forms = {activity.id: activity.form for activity in plan_year.activities}
    own = [event for event in events if activity_forms[event.activity_id] in wanted]
    by_form = {form: found for form, found in tally_by_form(plan_year, own).items() if found.held}
    if sum(bool(found.people) for found in by_form.values()) > 1:
        yield Item("-", f"Tổng cộng {gathering_words(own)}.")
    for form, found in by_form.items():
        yield Item("-", f"{form.label}: {', '.join(_parts(form, found))}.")


def gathering_words(events: Iterable[Event]) -> str:
    """Return how many gatherings people were counted at, and how many came; "" where nobody did."""
    whole = tally_events(event for event in events if event.attended)
    return f"{prose_count(whole.held)} cuộc có đếm người dự, {people_words(whole)}" if whole.people else ""


def people_words(found: EventTally) -> str:
    """Return "260 lượt người tham dự (trong đó nữ 148 người, chiếm 56,9%)"."""
    if not found.people:
        return ""
    share = text_of(share_of(found.female, found.people, 1))
    unknown = f"; {prose_count(found.unknown)} người không rõ giới tính" if found.unknown else ""
    return (
        f"{prose_count(found.people)} lượt người tham dự (trong đó nữ {prose_count(found.female)} người, chiếm {share}"
        f"{unknown})"
    )


def money_sentences(plan_year: PlanYear, activities: Iterable[Activity]) -> Iterator[Item]:
    """Yield what was spent, by source of funds; what went beyond the plan, and what is not known yet."""
    titles = {activity.id: activity.title for activity in activities}
    lines = [line for line in plan_year.budget_lines if line.activity_id in titles]
    whole = tally_money(lines)
    if whole.spent:
        sources = "; ".join(
            f"{lower_first(source)} {text_of(money.spent)} đồng"
            for source, money in money_by_source(lines).items()
            if money.spent
        )
        yield Item("-", f"Đã chi {text_of(whole.spent)} đồng trên dự toán {text_of(whole.planned)} đồng: {sources}.")
    for line in filter(overspent, lines):
        over = text_of((line.spent or 0) - line.planned)
        reason = f" ({lower_first(line.note.strip().rstrip('.'))})" if line.note.strip() else ""
        yield Item("-", f"Vượt dự toán {over} đồng: {lower_first(titles[line.activity_id])}{reason}.")
    unknown = dict.fromkeys(lower_first(titles[line.activity_id]) for line in lines if line.spent is None)
    if unknown:
        yield Item("-", f"Chưa có số đã chi: {some_names(unknown, 'hoạt động')}.")


def _parts(form: ActivityForm, found: EventTally) -> Iterator[str]:
    yield f"{prose_count(counted_of(form, found))} {counted_unit(form)}"
    if found.people:
        yield people_words(found)
    if found.minutes:
        yield f"thời lượng {text_of(found.minutes)} phút"
