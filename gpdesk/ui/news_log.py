"""The three logs of the page of news: what their lines are, how they are typed and shown."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from gpdesk.domain.commitment import Commitment, OrganisationKind
from gpdesk.domain.identity import CommitmentId, NewsItemId, ReachId, new_id
from gpdesk.domain.log_check import check_commitment, check_news_item, check_reach
from gpdesk.domain.news import NewsItem, NewsKind
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.reach import Reach, ReachMethod
from gpdesk.domain.unit import UnitKind
from gpdesk.ui.field import Choices, Field, FieldKind, enum_choices
from gpdesk.ui.log import Log
from gpdesk.ui.noun_model import Column, field_column
from gpdesk.ui.privacy import with_privacy

Year = Callable[[], PlanYear | None]
_DAY_HINT = "ngày/tháng, ví dụ 5/3; Ctrl+; ghi hôm nay"
_NOTE = Field("note", "Ghi chú", FieldKind.LONG_TEXT, "Không ghi họ tên, địa chỉ, số giấy tờ của người dân")


def news_log(year: Year) -> Log:
    """Return the log of news and broadcasts."""
    day = Field("published_on", "Ngày", FieldKind.DATE, _DAY_HINT)
    title = Field("title", "Tên tin, bài", FieldKind.WRAPPED, "Tên bài, chủ đề phát thanh")
    kind = Field("kind", "Loại", FieldKind.CHOICE, choices=enum_choices(NewsKind))
    channel = Field("channel", "Nơi đăng, phát", hint="Ví dụ: Trạm Truyền thanh phường")
    minutes = Field(
        "minutes", "Thời lượng (phút)", FieldKind.INTEGER, "Để trống nếu không phải phát thanh", is_optional=True
    )
    times = Field("times", "Số lần phát, đăng", FieldKind.INTEGER, "Phát nhiều lần vẫn tính là một tin, bài")
    return Log(
        "news",
        "tin, bài",
        (day, title, kind, channel, minutes, times, _NOTE),
        (
            field_column(day, 10),
            field_column(title, 0),
            field_column(kind, 16),
            field_column(channel, 14),
            field_column(minutes, 5, "Phút"),
            field_column(times, 5, "Lần"),
        ),
        with_privacy(lambda item: check_news_item(item, _number(year)), "note"),
        lambda _position: NewsItem(NewsItemId(new_id()), _likely_day(year, _news_days), ""),
        lambda item: item.title,
        lambda store: store.news_items,
    )


def commitment_log(year: Year) -> Log:
    """Return the log of organisations that were informed and committed themselves."""
    organisation = Field("organisation", "Tổ chức", FieldKind.WRAPPED, "Ví dụ: Chi bộ Khóm 1")
    kind = Field("kind", "Nhóm", FieldKind.CHOICE, choices=enum_choices(OrganisationKind))
    informed = Field("informed_on", "Được phổ biến ngày", FieldKind.DATE, _DAY_HINT, is_optional=True)
    committed = Field("committed_on", "Cam kết ngày", FieldKind.DATE, _DAY_HINT, is_optional=True)
    return Log(
        "commitment",
        "tổ chức",
        (organisation, kind, informed, committed, _NOTE),
        (
            field_column(organisation, 0),
            field_column(kind, 18),
            field_column(informed, 10, "Phổ biến"),
            field_column(committed, 10, "Cam kết"),
            Column("state", "Tình trạng", commitment_state, commitment_state, 14),
        ),
        with_privacy(check_commitment, "note"),
        lambda position: Commitment(CommitmentId(new_id()), _number(year), position, ""),
        lambda commitment: commitment.organisation,
        lambda store: store.commitments,
        is_ordered=True,
    )


def reach_log(year: Year) -> Log:
    """Return the log of people reached."""

    def units(reach: Reach) -> Choices:
        plan_year = year()
        hamlets = (
            (unit.id, unit.name)
            for unit in (plan_year.units if plan_year else ())
            if unit.kind is UnitKind.HAMLET or unit.id == reach.unit_id
        )
        return ((None, "Toàn phường"), *hamlets)

    day = Field("happened_on", "Ngày", FieldKind.DATE, _DAY_HINT)
    title = Field("title", "Nội dung", FieldKind.WRAPPED, "Buổi tuyên truyền, chương trình phát thanh")
    method = Field("method", "Cách đếm", FieldKind.CHOICE, choices=enum_choices(ReachMethod))
    unit = Field("unit_id", "Khóm", FieldKind.REFERENCE, choices_of=units)
    percent = Field(
        "percent",
        "Loa phủ (%)",
        FieldKind.INTEGER,
        "Phần dân số của khóm nghe được loa, 0 đến 100",
        is_shown=lambda reach: reach.method is ReachMethod.LOUDSPEAKER,
    )
    heads = tuple(
        Field(name, label, FieldKind.INTEGER, is_shown=lambda reach: reach.method is ReachMethod.AUDIENCE)
        for name, label in (("female", "Nữ"), ("male", "Nam"), ("unknown", "Chưa rõ giới tính"))
    )
    return Log(
        "reach",
        "lần tiếp cận",
        (day, title, method, unit, *heads, percent, _NOTE),
        (
            field_column(day, 10),
            field_column(title, 0),
            field_column(unit, 12),
            Column("amount", "Số người, độ phủ", _amount, _amount_words, 16, is_number=True),
        ),
        with_privacy(lambda reach: check_reach(reach, _number(year)), "title", "note"),
        lambda _position: Reach(ReachId(new_id()), _likely_day(year, _reach_days), ""),
        lambda reach: reach.title,
        lambda store: store.reaches,
    )


def commitment_state(commitment: Commitment) -> str:
    """Return what is still wanting before an organisation counts."""
    if commitment.informed_on and commitment.committed_on:
        return "✓ đã tính"
    if commitment.informed_on:
        return "chờ cam kết"
    return "chờ phổ biến" if not commitment.committed_on else "thiếu ngày phổ biến"


def _amount(reach: Reach) -> int:
    return reach.percent if reach.method is ReachMethod.LOUDSPEAKER else reach.female + reach.male + reach.unknown


def _amount_words(reach: Reach) -> str:
    return f"loa phủ {reach.percent}%" if reach.method is ReachMethod.LOUDSPEAKER else f"{_amount(reach)} người"


def _number(year: Year) -> int:
    plan_year = year()
    return plan_year.plan.year if plan_year else date.today().year


def _likely_day(year: Year, days_of: Callable[[Any], Sequence[date]]) -> date:
    """Return the day to begin with: today in the year's own time, else the log's last day."""
    plan_year, today = year(), date.today()
    if plan_year is None or plan_year.plan.year == today.year:
        return today
    return max(days_of(plan_year), default=date(plan_year.plan.year, 1, 1))


def _news_days(plan_year: PlanYear) -> Sequence[date]:
    return [item.published_on for item in plan_year.news_items]


def _reach_days(plan_year: PlanYear) -> Sequence[date]:
    return [reach.happened_on for reach in plan_year.reaches]
