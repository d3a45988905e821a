"""The Action Month for gender equality, 15/11 to 15/12, of one year: its theme, guidance letter and slogans."""

from dataclasses import dataclass
from datetime import date

from gpdesk.domain.identity import ActionMonthId, HolidayId, PlanId


@dataclass(frozen=True, slots=True)
class ActionMonth:
    """The month as this year's guidance sets it; ``guidance`` is the letter's number, date and issuer in words."""

    id: ActionMonthId
    plan_id: PlanId
    starts_on: date
    ends_on: date
    theme: str = ""
    guidance: str = ""
    slogans: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day off, typed or taken from the fixed ones; lunar holidays are typed each year."""

    id: HolidayId
    day: date
    name: str
