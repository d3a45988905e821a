"""Events as lines of a table, with the fields of their form; the same fields serve the dialog on the board."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from gpdesk.domain.activity import ActivityState
from gpdesk.domain.activity_check import check_event
from gpdesk.domain.event import Event
from gpdesk.domain.format import text_of
from gpdesk.domain.identity import EventId, new_id
from gpdesk.domain.personal_data_check import EVENT_TEXTS
from gpdesk.domain.plan_year import PlanYear
from gpdesk.ui.field import Choices, Field, FieldKind, enum_choices
from gpdesk.ui.log import Log
from gpdesk.ui.noun_filter import Facet
from gpdesk.ui.noun_model import Column, field_column
from gpdesk.ui.privacy import with_privacy

Year = Callable[[], PlanYear | None]
_DAY_HINT = "ngày/tháng, ví dụ 15/11"
_CLOCK_HINT = "ví dụ 7:30; để trống là cả ngày"


def event_fields(year: Year) -> tuple[Field, ...]:
    """Return the fields of an event; the last day follows the first where it would lie before it."""

    def activities(_event: Any) -> Choices:
        plan_year = year()
        return tuple((each.id, each.title) for each in plan_year.activities) if plan_year else ()

    def count(name: str, label: str) -> Field:
        return Field(name, label, FieldKind.INTEGER, "Để trống nếu chưa đếm", is_optional=True)

    return (
        Field("activity_id", "Hoạt động", FieldKind.REFERENCE, choices_of=activities),
        Field("title", "Tên riêng", FieldKind.WRAPPED, "Để trống: lấy tên hoạt động"),
        Field("starts_on", "Ngày bắt đầu", FieldKind.DATE, _DAY_HINT, settle=_with_last_day),
        Field("ends_on", "Ngày kết thúc", FieldKind.DATE, _DAY_HINT),
        Field("starts_at", "Giờ bắt đầu", FieldKind.TIME, _CLOCK_HINT, is_optional=True),
        Field("ends_at", "Giờ kết thúc", FieldKind.TIME, "ví dụ 10 giờ", is_optional=True),
        Field("place", "Địa điểm"),
        Field("chair", "Chủ trì", hint="Chức vụ hoặc đơn vị"),
        Field("partners", "Phối hợp, khách mời", FieldKind.WRAPPED, "Ngăn bằng dấu ;"),
        Field("audience", "Thành phần dự", FieldKind.WRAPPED),
        count("expected", "Dự kiến (người)"),
        count("female", "Nữ dự"),
        count("male", "Nam dự"),
        count("unknown", "Không rõ giới tính"),
        Field("banners", "Băng rôn, pa nô", FieldKind.INTEGER),
        Field("leaflets", "Tờ rơi", FieldKind.INTEGER),
        Field("minutes", "Phút phát sóng", FieldKind.INTEGER),
        Field("state", "Tình trạng", FieldKind.CHOICE, choices=enum_choices(ActivityState)),
        Field("is_launch", "Là lễ ra quân", FieldKind.SWITCH),
        Field("result", "Kết quả", FieldKind.LONG_TEXT, "Không ghi họ tên, địa chỉ của người dân"),
        Field("note", "Ghi chú", FieldKind.LONG_TEXT),
    )


def event_log(year: Year) -> Log:
    """Return the events of the year."""
    fields = {field.name: field for field in event_fields(year)}

    def title(event: Event) -> str:
        return event.title or _activity_title(year(), event)

    def make(_position: int) -> Event | None:
        plan_year = year()
        if plan_year is None or not plan_year.activities:
            return None
        day = date(plan_year.plan.year, 1, 1)
        return Event(EventId(new_id()), plan_year.activities[0].id, day, day)

    def people(event: Event) -> str:
        return text_of(event.attended) if event.attended is not None else ""

    return Log(
        "event",
        "sự kiện",
        tuple(fields.values()),
        (
            field_column(fields["starts_on"], 10, "Ngày"),
            field_column(fields["starts_at"], 6, "Giờ"),
            Column("title", "Sự kiện", title, title, 0),
            field_column(fields["place"], 16),
            Column("people", "Người dự", lambda event: event.attended or 0, people, 8, is_number=True),
            field_column(fields["state"], 11),
        ),
        with_privacy(check_event, *EVENT_TEXTS),
        make,
        title,
        lambda store: store.events,
        facets=(
            Facet("activity", "Lọc theo hoạt động", "Hoạt động", lambda event: _activity_title(year(), event)),
            Facet("month", "Lọc theo tháng", "Tháng", lambda event: f"tháng {event.starts_on.month:02d}"),
            Facet("state", "Lọc theo tình trạng", "Tình trạng", lambda event: event.state.label),
        ),
        needs="Mỗi sự kiện thuộc một hoạt động. Hãy thêm hoạt động ở thẻ Hoạt động trước.",
    )


def _with_last_day(event: Event) -> Event:
    """Move the last day along where the first would pass it."""
    return replace(event, ends_on=event.starts_on) if event.ends_on < event.starts_on else event


def _activity_title(plan_year: PlanYear | None, event: Event) -> str:
    activities = plan_year.activities if plan_year else ()
    return next((each.title for each in activities if each.id == event.activity_id), "")
