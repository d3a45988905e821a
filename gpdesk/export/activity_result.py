"""What events came to, in sentences: the same counts for the yearly report and the closing report of the month."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction

from gpdesk.domain.activity import Activity, ActivityForm
from gpdesk.domain.event import Event
from gpdesk.domain.event_tally import (
    EventTally,
    events_within,
    money_by_source,
    money_of,
    tally_by_form,
    tally_events,
    tally_money,
)
from gpdesk.domain.format import Number, rounded, text_of
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.document import Item

F = ActivityForm
# Which section of a report tells of which forms.
SECTION_FORMS: Mapping[str, tuple[ActivityForm, ...]] = {
    "communication": (
        F.LAUNCH, F.CONFERENCE, F.SEMINAR, F.CONTEST, F.CLUB, F.BROADCAST, F.NEWS, F.BANNER, F.LEAFLET, F.HOME_VISIT,
        F.OTHER,
    ),
    "capacity": (F.TRAINING,),
    "violence": (F.SUPPORT_VISIT,),
    "inspection": (F.INSPECTION,),
}  # fmt: skip
_COUNTED = {F.BROADCAST: "lượt", F.TRAINING: "lớp", F.HOME_VISIT: "lượt", F.SUPPORT_VISIT: "lượt"}


def period_sentences(plan_year: PlanYear, first: date, last: date) -> dict[str, tuple[Item, ...]]:
    """Return for each section of a report the sentences on the events of a span of days; sections without are left out."""
    events = events_within(plan_year.events, first, last)
    found = {key: tuple(form_sentences(plan_year, events, forms)) for key, forms in SECTION_FORMS.items()}
    if first.month == 1 and last.month == 12:
        # Money is kept by activity and year, not by day.
        found["budget"] = tuple(money_sentences(plan_year, plan_year.activities))
    return {key: items for key, items in found.items() if items}


def form_sentences(plan_year: PlanYear, events: Iterable[Event], forms: Iterable[ActivityForm]) -> Iterator[Item]:
    """Yield a sentence for each form with events that took place, the sum first where there are several."""
    wanted = set(forms)
    by_form = {form: found for form, found in tally_by_form(plan_year, events).items() if form in wanted and found.held}
    gatherings = [found for found in by_form.values() if found.people]
    if len(gatherings) > 1:
        own = {activity.id for activity in plan_year.activities if activity.form in by_form}
        whole = tally_events(event for event in events_list(events) if event.activity_id in own and event.attended)
        yield Item("-", f"Tổng cộng {whole.held} cuộc với {people_words(whole)}.")
    for form, found in by_form.items():
        yield Item("-", f"{form.label}: {', '.join(_parts(form, found))}.")


def events_list(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return events that can be walked again."""
    return events if isinstance(events, tuple) else tuple(events)


def people_words(found: EventTally) -> str:
    """Return "260 lượt người tham dự (trong đó nữ 148 người, chiếm 56,9%)"."""
    if not found.people:
        return ""
    share = Number(rounded(_percent(found), 1), 1, "%")
    unknown = f"; {text_of(found.unknown)} người không rõ giới tính" if found.unknown else ""
    return (
        f"{text_of(found.people)} lượt người tham dự (trong đó nữ {text_of(found.female)} người, chiếm {text_of(share)}"
        f"{unknown})"
    )


def money_sentences(plan_year: PlanYear, activities: Iterable[Activity]) -> Iterator[Item]:
    """Yield what was spent, by source of funds."""
    lines = money_of(plan_year, activities)
    whole = tally_money(lines)
    if not whole.spent:
        return
    sources = "; ".join(
        f"{source} {text_of(money.spent)} đồng" for source, money in money_by_source(lines).items() if money.spent
    )
    yield Item("-", f"Đã chi {text_of(whole.spent)} đồng trên dự toán {text_of(whole.planned)} đồng: {sources}.")


def _percent(found: EventTally) -> Fraction:
    return Fraction(found.female, found.people) * 100


def _parts(form: ActivityForm, found: EventTally) -> Iterator[str]:
    if form is F.BANNER:
        yield f"{text_of(found.banners)} băng rôn, pa nô"
    elif form is F.LEAFLET:
        yield f"{text_of(found.leaflets)} tờ"
    else:
        yield f"{text_of(found.held)} {_COUNTED.get(form, 'cuộc')}"
    if found.people:
        yield people_words(found)
    if found.minutes:
        yield f"thời lượng {text_of(found.minutes)} phút"
