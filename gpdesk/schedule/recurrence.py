"""Recurring events: a rule in words of an office, kept as text of RFC 5545, expanded into days by dateutil."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum

from dateutil.rrule import rrulestr

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.weekday import NAMES

MOST_OCCURRENCES = 400
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_ORDINALS = {1: "đầu tiên", 2: "thứ hai", 3: "thứ ba", 4: "thứ tư", -1: "cuối cùng"}


class Repeat(Enum):
    """The ways in which events recur."""

    DAILY = "daily"
    WORKDAYS = "workdays"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY_DAY = "monthly-day"
    MONTHLY_WEEKDAY = "monthly-weekday"

    @property
    def label(self) -> str:
        """Vietnamese name, for choices on forms."""
        return {
            Repeat.DAILY: "Hằng ngày",
            Repeat.WORKDAYS: "Các ngày làm việc (thứ Hai đến thứ Sáu)",
            Repeat.WEEKLY: "Hằng tuần",
            Repeat.FORTNIGHTLY: "Hai tuần một lần",
            Repeat.MONTHLY_DAY: "Hằng tháng, theo ngày",
            Repeat.MONTHLY_WEEKDAY: "Hằng tháng, theo thứ",
        }[self]


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rule as the clerk chooses it.

    ``weekdays`` are 0 (Monday) to 6; ``ordinal`` is which of them in a month (1-4, -1 the last); ``month_day`` 1-31,
    -1 the last day of the month.
    """

    repeat: Repeat
    weekdays: tuple[int, ...] = ()
    ordinal: int = -1
    month_day: int = 1


class BadRule(GpdeskError):
    """A rule that cannot be read."""

    def __init__(self, rule: str) -> None:
        super().__init__(f"Không hiểu quy tắc lặp “{rule}”. Hãy chọn lại cách lặp của hoạt động.")


class NoOccurrence(GpdeskError):
    """A rule that gives no day in the given span."""

    def __init__(self, first: date, last: date) -> None:
        super().__init__(
            f"Quy tắc lặp không rơi vào ngày nào từ {first:%d/%m/%Y} đến {last:%d/%m/%Y}. "
            "Hãy chọn khoảng ngày dài hơn hoặc cách lặp khác."
        )


class TooManyOccurrences(GpdeskError):
    """A rule that gives more events than anyone wants."""

    def __init__(self) -> None:
        super().__init__(
            f"Quy tắc lặp cho hơn {MOST_OCCURRENCES} lần. Hãy rút ngắn khoảng ngày hoặc chọn cách lặp thưa hơn."
        )


class SpanReversed(GpdeskError):
    """The last day stands before the first."""

    def __init__(self, first: date, last: date) -> None:
        super().__init__(
            f"Ngày kết thúc {last:%d/%m/%Y} đứng trước ngày bắt đầu {first:%d/%m/%Y}. Hãy sửa lại hai ngày."
        )


def rule_text(recurrence: Recurrence) -> str:
    """Return the rule as text of RFC 5545, section 3.3.10, without start and end."""
    days = ",".join(_CODES[day] for day in sorted(set(recurrence.weekdays)))
    match recurrence.repeat:
        case Repeat.DAILY:
            return "FREQ=DAILY"
        case Repeat.WORKDAYS:
            return "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
        case Repeat.WEEKLY:
            return f"FREQ=WEEKLY;BYDAY={days}" if days else "FREQ=WEEKLY"
        case Repeat.FORTNIGHTLY:
            return f"FREQ=WEEKLY;INTERVAL=2;BYDAY={days}" if days else "FREQ=WEEKLY;INTERVAL=2"
        case Repeat.MONTHLY_DAY:
            return f"FREQ=MONTHLY;BYMONTHDAY={recurrence.month_day}"
        case Repeat.MONTHLY_WEEKDAY:
            numbered = ",".join(f"{recurrence.ordinal}{_CODES[day]}" for day in sorted(set(recurrence.weekdays)))
            return f"FREQ=MONTHLY;BYDAY={numbered or f'{recurrence.ordinal}MO'}"


def read_rule(rule: str) -> Recurrence:
    """Read a rule that ``rule_text`` wrote; raise ``BadRule`` for any other."""
    try:
        parts = dict(part.split("=", 1) for part in rule.upper().split(";"))
        found = _read_parts(parts)
    except (ValueError, KeyError, IndexError) as fault:
        raise BadRule(rule) from fault
    if rule_text(found) != rule.upper():
        raise BadRule(rule)
    return found


def _read_parts(parts: dict[str, str]) -> Recurrence:
    days = [code for code in parts.get("BYDAY", "").split(",") if code]
    match parts["FREQ"]:
        case "DAILY":
            return Recurrence(Repeat.DAILY)
        case "WEEKLY":
            weekdays = tuple(_CODES.index(code) for code in days)
            if parts.get("INTERVAL") == "2":
                return Recurrence(Repeat.FORTNIGHTLY, weekdays)
            return Recurrence(Repeat.WORKDAYS if weekdays == tuple(range(5)) else Repeat.WEEKLY, weekdays)
        case "MONTHLY" if days:
            weekdays = tuple(_CODES.index(code[-2:]) for code in days)
            return Recurrence(Repeat.MONTHLY_WEEKDAY, weekdays, ordinal=int(days[0][:-2]))
        case "MONTHLY":
            month_day = int(parts["BYMONTHDAY"])
            if month_day not in {-1, *range(1, 32)}:
                raise ValueError(month_day)
            return Recurrence(Repeat.MONTHLY_DAY, month_day=month_day)
        case other:
            raise KeyError(other)


def expand(rule: str, first: date, last: date, skipped: Iterable[date] = ()) -> tuple[date, ...]:
    """Return the days of the rule from ``first`` to ``last``, both included, without the ``skipped`` ones.

    Raises ``SpanReversed``, ``BadRule``, ``NoOccurrence`` and ``TooManyOccurrences``.
    """
    if last < first:
        raise SpanReversed(first, last)
    left_out = frozenset(skipped)
    try:
        days = rrulestr(rule, dtstart=datetime.combine(first, time()))
    except (ValueError, TypeError, AttributeError) as fault:
        raise BadRule(rule) from fault
    found: list[date] = []
    for moment in days:
        day = moment.date()
        if day > last:
            break
        if day in left_out:
            continue
        found.append(day)
        if len(found) > MOST_OCCURRENCES:
            raise TooManyOccurrences
    if not found:
        raise NoOccurrence(first, last)
    return tuple(found)


def rule_words(rule: str) -> str:
    """Return a rule in words: "mỗi thứ Hai", "thứ Sáu cuối cùng của tháng"; raise ``BadRule``."""
    found = read_rule(rule)
    names = ", ".join(NAMES[day] for day in sorted(found.weekdays))
    match found.repeat:
        case Repeat.DAILY:
            return "hằng ngày"
        case Repeat.WORKDAYS:
            return "các ngày làm việc"
        case Repeat.WEEKLY:
            return f"mỗi {names}" if names else "hằng tuần"
        case Repeat.FORTNIGHTLY:
            return f"hai tuần một lần vào {names}" if names else "hai tuần một lần"
        case Repeat.MONTHLY_DAY:
            return "ngày cuối tháng" if found.month_day == -1 else f"ngày {found.month_day:02d} hằng tháng"
        case Repeat.MONTHLY_WEEKDAY:
            return f"{names} {_ORDINALS.get(found.ordinal, '')} của tháng".replace("  ", " ")
