"""Letters of invitation (giấy mời, mẫu 1.7, Phụ lục III, Nghị định 30/2020/NĐ-CP): one event, one letter for each unit.

The form has no "Kính gửi": who is invited stands in the first line, and leads the recipients by name.
"""

import re
from collections.abc import Iterator

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.event import Event, takes_place
from gpdesk.domain.event_tally import month_events
from gpdesk.domain.format import long_date
from gpdesk.domain.identity import EventId
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import lower_first, one_line
from gpdesk.domain.weekday import clock_text, weekday_name
from gpdesk.export.document import Block, Document, Paragraph, Recipients, Title
from gpdesk.export.letterhead import build_meta, build_recipients, closed
from gpdesk.export.month_parts import launch_of
from gpdesk.export.paper_head import paper_head

_BLANK = "." * 60
_SHORT_BLANK = "." * 8


class EventUnknown(GpdeskError):
    """There is no event to invite to."""

    def __init__(self, event_id: EventId | None = None) -> None:
        if event_id is None:
            text = "Chưa có sự kiện để mời. Hãy thêm sự kiện ở trang Tháng hành động, rồi chọn sự kiện ở đây."
        else:
            text = f"Không có sự kiện mang mã “{event_id}”. Hãy chọn sự kiện khác, hoặc bỏ trống để mời dự lễ ra quân."
        super().__init__(text)


def event_to_invite(plan_year: PlanYear, event_id: EventId | None) -> Event:
    """Return the event chosen, else the launch, else the first gathering; raise ``EventUnknown``."""
    if event_id is not None:
        chosen = next((event for event in plan_year.events if event.id == event_id), None)
        if chosen is None:
            raise EventUnknown(event_id)
        return chosen
    events = tuple(filter(takes_place, month_events(plan_year) or plan_year.events))
    found = launch_of(events) or next((event for event in events if event.starts_at), None)
    if found is None:
        raise EventUnknown
    return found


def invited_units(plan_year: PlanYear, event: Event) -> tuple[str, ...]:
    """Return who is invited: partners of event and activity, one by one; () where nobody is named."""
    activity = next(each for each in plan_year.activities if each.id == event.activity_id)
    names = (one_line(name) for text in (event.partners, activity.partners) for name in re.split(r"[;\n]", text))
    return tuple(dict.fromkeys(name for name in names if name))


def build_invitation_document(plan_year: PlanYear, event: Event, unit: str) -> Document:
    """Return the letter to one unit ("" leaves room for the pen); raise ``OfficeMissing``."""
    activity = next(each for each in plan_year.activities if each.id == event.activity_id)
    period = Period.of_year(plan_year.plan.year)
    head = paper_head(plan_year, PaperKind.INVITATION, period, event.starts_on)
    title = one_line(event.title or activity.title)
    invited = one_line(unit) or _BLANK
    place = event.place or activity.place
    return Document(
        header=head.header,
        title=Title("GIẤY MỜI", f"Dự {lower_first(title)}"),
        addressees=None,
        bases=(),
        body=closed(_body(event, title, invited, head.office.name, event.chair or activity.lead_unit, place)),
        signature=head.signature(plan_year),
        recipients=_recipients(plan_year, invited),
        appendices=(),
        meta=build_meta(plan_year, head.office, f"Giấy mời dự {lower_first(title)}", "Giấy mời", head.issued_on),
    )


def _body(event: Event, title: str, invited: str, office: str, chair: str, place: str) -> Iterator[Block]:
    """Yield the lines of the form in its order; what is not known yet leaves room for the pen."""
    yield Paragraph(f"{office} trân trọng kính mời: {invited}")
    yield Paragraph(f"Tới dự: {title}.")
    yield Paragraph(f"Chủ trì: {one_line(chair) or _BLANK}.")
    yield Paragraph(f"Thời gian: {_when(event)}.")
    yield Paragraph(f"Địa điểm: {one_line(place) or _BLANK}.")
    yield Paragraph("Đề nghị đại biểu sắp xếp thời gian đến dự đúng giờ.")


def _when(event: Event) -> str:
    clock = clock_text(event.starts_at) or f"{_SHORT_BLANK} giờ {_SHORT_BLANK} phút"
    day = f"{weekday_name(event.starts_on)}, {long_date(event.starts_on)}"
    if event.ends_on <= event.starts_on:
        return f"{clock}, {day}"
    return f"{clock}, từ {day} đến {weekday_name(event.ends_on)}, {long_date(event.ends_on)}"


def _recipients(plan_year: PlanYear, invited: str) -> Recipients:
    """Return who is invited, by name, and the file copy: "Như trên" is for letters with "Kính gửi"."""
    filed = build_recipients(plan_year, PaperKind.INVITATION)
    return Recipients(filed.label, (f"- {invited};", *filed.lines))
