"""Reading of the command line, with every message in Vietnamese."""

import argparse
import re
from datetime import date
from typing import NoReturn

from gpdesk.domain.day import NotADate, parse_day
from gpdesk.domain.period import Period, UnknownPeriod

_MOST_RUNS = 1000

# argparse words its complaints in English; these are the ones it can make about our parsers.
_COMPLAINTS = (
    (re.compile(r"the following arguments are required: (.+)"), "còn thiếu {0}"),
    (re.compile(r"unrecognized arguments: (.+)"), "không hiểu “{0}”"),
    (re.compile(r"argument (\S+): expected one argument"), "sau {0} phải có một giá trị"),
    (re.compile(r"argument (\S+): expected at least one argument"), "sau {0} phải có ít nhất một giá trị"),
    (
        re.compile(r"argument (\S+): invalid choice: '?(.+?)'? \(choose from (.+)\)"),
        "{0} không nhận “{1}”, chỉ nhận: {2}",
    ),
    (re.compile(r"argument (\S+): invalid \w+ value: '(.*)'"), "{0} không nhận “{1}”"),
    (re.compile(r"ambiguous option: (\S+) could match (.+)"), "“{0}” chưa rõ là tùy chọn nào trong: {1}"),
    (re.compile(r"argument (\S+): (.+)"), "{0}: {1}"),
)


class WrongUse(Exception):
    """The command line cannot be understood; the text says why, in Vietnamese."""


class Parser(argparse.ArgumentParser):
    """An argument parser that complains in Vietnamese and ends with exit code 2."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs.setdefault("add_help", False)
        kwargs.setdefault("allow_abbrev", False)
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self._positionals.title = "Tham số"
        self._optionals.title = "Tùy chọn"
        self.add_argument("-h", "--help", action="help", help="hiện phần hướng dẫn này rồi thoát")

    def error(self, message: str) -> NoReturn:
        """Raise ``WrongUse`` with the Vietnamese wording of an argparse complaint."""
        raise WrongUse(complaint(message))

    def format_usage(self) -> str:
        """Return the usage line under its Vietnamese name."""
        return super().format_usage().replace("usage:", "Cách dùng:", 1)

    def format_help(self) -> str:
        """Return the help text under its Vietnamese heads."""
        return super().format_help().replace("usage:", "Cách dùng:", 1)


def complaint(message: str) -> str:
    """Return the Vietnamese wording of an argparse complaint."""
    for pattern, wording in _COMPLAINTS:
        if match := pattern.fullmatch(message):
            return wording.format(*match.groups())
    return "có tham số chưa đúng"


def run_count(text: str) -> int:
    """Read how many times to measure; raise ``ArgumentTypeError`` for anything but 1 to 1.000."""
    if not (text.isdecimal() and 1 <= int(text) <= _MOST_RUNS):
        raise argparse.ArgumentTypeError(f"“{text}” không phải là số lần đo, hãy viết một số từ 1 đến 1.000")
    return int(text)


def year_number(text: str) -> int:
    """Read a year option; raise ``ArgumentTypeError`` for anything but a year of this time."""
    if not (text.isdecimal() and 1990 <= int(text) <= 2099):
        raise argparse.ArgumentTypeError(f"“{text}” không phải là năm, hãy viết bốn chữ số, ví dụ 2024")
    return int(text)


def period_code(text: str) -> Period:
    """Read a period option ("2024-Q3"); raise ``ArgumentTypeError`` for what is no period."""
    try:
        return Period.parse(text)
    except UnknownPeriod:
        raise argparse.ArgumentTypeError(
            f"“{text}” không phải là kỳ, hãy viết năm (2024), 6 tháng (2024-H1) hoặc quý (2024-Q3)"
        ) from None


def day_option(text: str) -> date:
    """Read a day option ("15/11/2024"); raise ``ArgumentTypeError`` for what is no day."""
    try:
        return parse_day(text)
    except NotADate as fault:
        raise argparse.ArgumentTypeError(str(fault).rstrip(".")) from None


def day_span(first: date | None, last: date | None) -> tuple[date | None, date | None]:
    """Return the options ``--from`` and ``--to``; raise ``WrongUse`` for a span that ends before it begins."""
    if first and last and last < first:
        raise WrongUse(f"ngày --to ({last:%d/%m/%Y}) sớm hơn ngày --from ({first:%d/%m/%Y})")
    return first, last
