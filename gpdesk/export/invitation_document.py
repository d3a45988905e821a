"""Letters of invitation (giấy mời, mẫu 1.6, Phụ lục III, Nghị định 30/2020/NĐ-CP): one event, one letter for each unit."""

from collections.abc import Iterator

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.event import Event
from gpdesk.domain.event_tally import month_events
from gpdesk.domain.format import long_date
from gpdesk.domain.identity import EventId
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import lower_first, one_line
from gpdesk.domain.weekday import clock_text, weekday_name
from gpdesk.export.document import Addressees, Block, Document, Item, Paragraph, Recipients, Title
from gpdesk.export.letterhead import build_meta, closed
from gpdesk.export.month_parts import launch_of
from gpdesk.export.paper_head import paper_head

_BLANK = "." * 60


class EventUnknown(GpdeskError):
    """There is no event to invite to."""

    def __init__(self) -> None:
        super().__init__("Chưa có sự kiện để mời. Hãy thêm sự kiện ở trang Tháng hành động, rồi chọn sự kiện ở đây.")


def event_to_invite(plan_year: PlanYear, event_id: EventId | None) -> Event:
    """Return the event chosen, else the launch, else the first gathering; raise ``EventUnknown``."""
    chosen = next((event for event in plan_year.events if event.id == event_id), None)
    events = month_events(plan_year) or plan_year.events
    found = chosen or launch_of(tuple(events)) or next((event for event in events if event.starts_at), None)
    if found is None:
        raise EventUnknown
    return found


def invited_units(plan_year: PlanYear, event: Event) -> tuple[str, ...]:
    """Return who is invited: partners of event and activity, one by one; () where nobody is named."""
    activity = next(each for each in plan_year.activities if each.id == event.activity_id)
    names = (one_line(name) for text in (event.partners, activity.partners) for name in text.split(";"))
    return tuple(dict.fromkeys(name for name in names if name))


def build_invitation_document(plan_year: PlanYear, event: Event, unit: str) -> Document:
    """Return the letter to one unit ("" leaves room for the pen); raise ``OfficeMissing``."""
    activity = next(each for each in plan_year.activities if each.id == event.activity_id)
    period = Period.of_year(plan_year.plan.year)
    head = paper_head(plan_year, PaperKind.INVITATION, period, event.starts_on)
    title = event.title or activity.title
    return Document(
        header=head.header,
        title=Title("GIẤY MỜI", f"Dự {lower_first(title)}"),
        addressees=Addressees("Kính gửi:", (unit or _BLANK,)),
        bases=(),
        body=closed(_body(event, title, unit, head.office.name, event.chair or activity.lead_unit)),
        signature=head.signature(plan_year),
        recipients=Recipients("Nơi nhận:", ("- Như trên;", "- Lưu: VT.")),
        appendices=(),
        meta=build_meta(plan_year, head.office, f"Giấy mời dự {lower_first(title)}", "Giấy mời", head.issued_on),
    )


def _body(event: Event, title: str, unit: str, office: str, chair: str) -> Iterator[Block]:
    yield Paragraph(f"{office} trân trọng kính mời đại diện {unit or _BLANK} dự {lower_first(title)}.")
    clock = f"{clock_text(event.starts_at)}, " if event.starts_at else ""
    day = f"{weekday_name(event.starts_on)}, {long_date(event.starts_on)}"
    until = f" đến {long_date(event.ends_on)}" if event.ends_on > event.starts_on else ""
    yield Item("-", f"Thời gian: {clock}{day}{until}.")
    yield Item("-", f"Địa điểm: {event.place or _BLANK}.")
    if chair:
        yield Item("-", f"Chủ trì: {chair}.")
    if event.audience:
        yield Item("-", f"Thành phần: {lower_first(event.audience)}.")
    yield Paragraph(f"{office} mong nhận được sự quan tâm tham dự.")
