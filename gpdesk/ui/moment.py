"""When something was done, as short as it can be said."""

from datetime import date, datetime

from gpdesk.domain.day import typed_day


def saved_moment(at: str) -> str:
    """Return when something was done: "14:05" today, "14:05 ngày 07/03/2024" before; ``at`` is ISO 8601."""
    moment = datetime.fromisoformat(at)
    clock = f"{moment:%H:%M}"
    return clock if moment.date() == date.today() else f"{clock} ngày {typed_day(moment.date())}"
