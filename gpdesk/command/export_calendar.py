"""``gpdesk export-calendar``: events of a span of days as an iCalendar file for Outlook."""

from argparse import Namespace
from datetime import UTC, date, datetime

from gpdesk.command.argument import WrongUse, day_span
from gpdesk.command.delivery import write_files
from gpdesk.command.exit_code import ExitCode
from gpdesk.command.export import wanted_year
from gpdesk.data.store import Store
from gpdesk.domain.activity import Activity
from gpdesk.domain.event import Event
from gpdesk.domain.identity import ActivityId
from gpdesk.schedule.calendar_file import events_between, render_calendar


def run(arguments: Namespace) -> ExitCode:
    """Write the file and say how many events it holds; a span may touch several years of the file."""
    first, last = day_span(arguments.first, arguments.last)
    events: list[Event] = []
    activities: dict[ActivityId, Activity] = {}
    with Store.open(arguments.file, read_only=True) as store:
        known = next((day.year for day in (first, last) if day), None)
        year = wanted_year(store, arguments.year or known)
        first, last = first or date(year, 1, 1), last or date(year, 12, 31)
        if last < first:
            raise WrongUse(f"ngày --from, --to không nằm trong năm {year}")
        # Events hang on the plan of a year, and one of December may last into January.
        for each in store.years():
            if first.year - 1 <= each <= last.year:
                plan_year = store.plan_year(each)
                events += plan_year.events
                activities |= {activity.id: activity for activity in plan_year.activities}
    chosen = events_between(events, first, last)
    write_files({arguments.out: render_calendar(chosen, activities, datetime.now(UTC))}, force=arguments.force)
    print(f"{arguments.out} ({len(chosen)} sự kiện)")
    return ExitCode.DONE
