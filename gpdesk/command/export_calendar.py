"""``gpdesk export-calendar``: events of a span of days as an iCalendar file for Outlook."""

from argparse import Namespace
from datetime import UTC, date, datetime

from gpdesk.command.argument import day_span
from gpdesk.command.exit_code import ExitCode
from gpdesk.command.export import wanted_year
from gpdesk.command.writing import write_files
from gpdesk.data.store import Store
from gpdesk.schedule.calendar_file import events_between, render_calendar


def run(arguments: Namespace) -> ExitCode:
    """Write the file and say how many events it holds."""
    first, last = day_span(arguments.first, arguments.last)
    with Store.open(arguments.file, read_only=True) as store:
        year = wanted_year(store, arguments.year or (first.year if first else None))
        plan_year = store.plan_year(year)
    events = events_between(plan_year.events, first or date(year, 1, 1), last or date(year, 12, 31))
    activities = {activity.id: activity for activity in plan_year.activities}
    write_files({arguments.out: render_calendar(events, activities, datetime.now(UTC))}, force=arguments.force)
    print(f"{arguments.out} ({len(events)} sự kiện)")
    return ExitCode.DONE
