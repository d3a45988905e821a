"""``gpdesk check``: is the file sound, do its data obey the rules, what is still missing."""

import json
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date

from gpdesk.command.exit_code import ExitCode
from gpdesk.data.error import UnsoundFile
from gpdesk.data.integrity import check_file
from gpdesk.data.store import Store
from gpdesk.domain.missing import list_missing
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Importance, Problem
from gpdesk.schedule.conflict import find_conflicts

_HEADS = {
    Importance.ERROR: "Sai, cần sửa:",
    Importance.WARNING: "Cần xem lại:",
    Importance.NOTICE: "Còn thiếu:",
}


def run(arguments: Namespace) -> ExitCode:
    """Print all that was found; the answer is no when anything was."""
    problems = _problems(arguments)
    if arguments.json:
        rows = [asdict(problem) | {"importance": problem.importance.value} for problem in problems]
        print(json.dumps({"file": str(arguments.file), "problems": rows}, ensure_ascii=False, indent=2))
    elif problems:
        print(_listing(problems))
    else:
        print(f"Tệp {arguments.file} nguyên vẹn, số liệu đúng quy tắc và không còn thiếu gì.")
    return ExitCode.ANSWER_NO if problems else ExitCode.DONE


def _problems(arguments: Namespace) -> tuple[Problem, ...]:
    try:
        found = check_file(arguments.file)
        with Store.open(arguments.file, read_only=True) as store:
            years = [store.plan_year(year) for year in store.years()]
    except UnsoundFile as fault:
        # A file that was read and found wanting is the answer "no", not a failure to answer.
        return (Problem("", "unsound_file", str(fault)),)
    conflicts = (problem for plan_year in years for problem in _conflicts(plan_year))
    missing = (problem for plan_year in years for problem in list_missing(plan_year, date.today()))
    return (*found, *conflicts, *missing)


def _conflicts(plan_year: PlanYear) -> Iterator[Problem]:
    """Yield what cannot be in the year's schedule: place or person twice at a time, two launches, outside the month."""
    activities = {activity.id: activity for activity in plan_year.activities}
    month = plan_year.action_month
    days = (month.starts_on, month.ends_on) if month else None
    for conflict in find_conflicts(plan_year.events, activities, days):
        message = f"Năm {plan_year.plan.year}, lịch: {conflict.message}"
        place = f"event:{conflict.events[0]}"
        yield Problem(place, f"conflict_{conflict.kind.value}", message, Importance.WARNING)


def _listing(problems: tuple[Problem, ...]) -> str:
    rows: list[str] = []
    for importance, head in _HEADS.items():
        messages = [problem.message for problem in problems if problem.importance is importance]
        if messages:
            rows += [f"{head} ({len(messages)})", *(f"  - {message}" for message in messages)]
    return "\n".join(rows)
