"""``gpdesk import-values``: figures from an Excel table or from collection forms go into the file as one step."""

import json
from argparse import Namespace
from typing import Any

from gpdesk.command.delivery import write_files
from gpdesk.command.exit_code import ExitCode
from gpdesk.command.export import wanted_year
from gpdesk.data.store import Store
from gpdesk.data.value_storing import store_collected, store_readings
from gpdesk.domain.collected import Collected, collect
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Importance
from gpdesk.export.xlsx.error_book import build_error_book
from gpdesk.intake.collection_answer import is_form, read_answer
from gpdesk.intake.value_book import BookSheet, ValueBook, load_book
from gpdesk.intake.value_columns import Layout, NoFigures, guess_layout
from gpdesk.intake.value_difference import Change, ValueDifference, compare
from gpdesk.intake.wrong_row import wrong_rows


class MixedBooks(GpdeskError):
    """Forms and tables, or several tables, in one call."""

    def __init__(self) -> None:
        super().__init__(
            "Mỗi lần chỉ nhập một bảng số liệu, hoặc một loạt phiếu thu thập. Hãy chạy lệnh riêng cho từng bảng."
        )


def run(arguments: Namespace) -> ExitCode:
    """Compare, store unless told not to, print; the answer is no where a row was wrong."""
    books = tuple(load_book(path) for path in arguments.books)
    with Store.open(arguments.file, read_only=arguments.dry_run) as store:
        period = arguments.period
        year = arguments.year or (period.year if period else None)
        if all(is_form(book) for book in books):
            answers = tuple(read_answer(book) for book in books)
            return _take_forms(
                store, arguments, collect(store.plan_year(wanted_year(store, year or answers[0].period.year)), answers)
            )
        if len(books) > 1:
            raise MixedBooks
        plan_year = store.plan_year(wanted_year(store, year))
        sheet, layout, difference = _compared(books[0], plan_year, period)
        wrong = difference.of(Change.WRONG)
        if arguments.errors and wrong:
            # Before anything is stored: a place that refuses the list must not leave half the work done.
            rows = wrong_rows(sheet, layout, difference)
            book = build_error_book(rows.heads, rows.texts, rows.faults)
            write_files({arguments.errors: book}, force=arguments.force)
        if not arguments.dry_run and difference.readings:
            with store.operation(f"Nhập {len(difference.readings)} số liệu từ {books[0].name}"):
                store_readings(store, difference.readings)
    print(_json(difference) if arguments.json else _summary(difference, is_stored=not arguments.dry_run))
    return ExitCode.ANSWER_NO if wrong else ExitCode.DONE


def _compared(book: ValueBook, plan_year: PlanYear, period: Period | None) -> tuple[BookSheet, Layout, ValueDifference]:
    """Compare the first sheet in which figures can be told."""
    codes = frozenset(code.lower() for code, _, _, _ in plan_year.walk())
    for place, sheet in enumerate(book.sheets):
        layout = guess_layout(sheet, plan_year.plan.year, codes)
        try:
            return sheet, layout, compare(sheet, layout, plan_year, period)
        except NoFigures:
            if place == len(book.sheets) - 1:
                raise
    raise NoFigures(book.name)


def _take_forms(store: Store, arguments: Namespace, collected: Collected) -> ExitCode:
    if not arguments.dry_run and collected.size:
        with store.operation(f"Nhập {collected.size} số từ {len(arguments.books)} phiếu thu thập"):
            store_collected(store, collected)
    messages = [problem.message for problem in collected.problems]
    if arguments.json:
        print(json.dumps({"stored": collected.size, "problems": messages}, ensure_ascii=False, indent=2))
    else:
        verb = "Sẽ nhập" if arguments.dry_run else "Đã nhập"
        print(
            "\n".join(
                [f"{verb} {collected.size} số từ {len(arguments.books)} phiếu.", *(f"  - {each}" for each in messages)]
            )
        )
    has_error = any(problem.importance is Importance.ERROR for problem in collected.problems)
    return ExitCode.ANSWER_NO if has_error else ExitCode.DONE


def _json(difference: ValueDifference) -> str:
    lines: list[dict[str, Any]] = [
        {
            "change": line.change.value, "row": line.row, "cell": line.cell, "place": line.place,
            "before": line.before, "after": line.after, "message": line.message,
        }
        for line in difference.lines
    ]  # fmt: skip
    counts = {change.value: len(difference.of(change)) for change in Change}
    return json.dumps({"counts": counts, "lines": lines}, ensure_ascii=False, indent=2)


def _summary(difference: ValueDifference, *, is_stored: bool) -> str:
    counts = ", ".join(f"{len(difference.of(change))} {change.label}" for change in Change)
    rows = [f"{'Đã nhập' if is_stored else 'So sánh'}: {counts}."]
    for line in difference.lines:
        if line.change is not Change.SAME:
            before = f"{line.before} → " if line.before else ""
            remark = f" ({line.message})" if line.message else ""
            rows.append(f"  dòng {line.row}: {line.place}: {before}{line.after} [{line.change.label}]{remark}")
    return "\n".join(rows)
