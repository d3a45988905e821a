"""``gpdesk check``: is the file sound, do its data obey the rules, what is still missing."""

import json
from argparse import Namespace
from dataclasses import asdict
from datetime import date

from gpdesk.command.exit_code import ExitCode
from gpdesk.data.error import UnsoundFile
from gpdesk.data.integrity import check_file
from gpdesk.data.store import Store
from gpdesk.domain.missing import list_missing
from gpdesk.domain.problem import Importance, Problem

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
            missing = tuple(
                problem for year in store.years() for problem in list_missing(store.plan_year(year), date.today())
            )
    except UnsoundFile as fault:
        # A file that was read and found wanting is the answer "no", not a failure to answer.
        return (Problem("", "unsound_file", str(fault)),)
    return (*found, *missing)


def _listing(problems: tuple[Problem, ...]) -> str:
    rows: list[str] = []
    for importance, head in _HEADS.items():
        messages = [problem.message for problem in problems if problem.importance is importance]
        if messages:
            rows += [f"{head} ({len(messages)})", *(f"  - {message}" for message in messages)]
    return "\n".join(rows)
