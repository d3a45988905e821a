"""Which event a command is about: by its code, or by words of its title."""

from gpdesk.domain.error import GpdeskError
from gpdesk.domain.event import Event
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.text import fold, one_line, quoted

_TOLD = 3


class EventNotChosen(GpdeskError):
    """No event of the year, or several, answer to what was typed."""

    def __init__(self, text: str, year: int, candidates: tuple[str, ...]) -> None:
        if candidates:
            more = f" và {len(candidates) - _TOLD} sự kiện khác" if len(candidates) > _TOLD else ""
            words = f"Có nhiều sự kiện hợp với {quoted(text)}: {'; '.join(candidates[:_TOLD])}{more}. Hãy ghi rõ hơn."
        else:
            words = f"Năm {year} không có sự kiện nào hợp với {quoted(text)}. Hãy ghi đúng tên sự kiện."
        super().__init__(words)


def find_event(plan_year: PlanYear, text: str) -> Event:
    """Return the event of that code, or the only one whose title (and day, dd/mm/yyyy) holds all the words.

    Raises ``EventNotChosen``.
    """
    own = {activity.id: activity.title for activity in plan_year.activities}
    names = {
        event.id: f"{event.title or own[event.activity_id]} ({event.starts_on:%d/%m/%Y})" for event in plan_year.events
    }
    words = fold(one_line(text)).split()
    found = [event for event in plan_year.events if event.id == text] or [
        event for event in plan_year.events if words and all(word in fold(names[event.id]) for word in words)
    ]
    if len(found) != 1:
        raise EventNotChosen(text, plan_year.plan.year, tuple(names[event.id] for event in found))
    return found[0]
