"""``gpdesk export``: one paper, one file for each wanted format."""

from argparse import Namespace
from dataclasses import replace

from gpdesk.command.argument import WrongUse, day_span
from gpdesk.command.delivery import deliver
from gpdesk.command.event_choice import find_event
from gpdesk.command.exit_code import ExitCode
from gpdesk.data.store import Store
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.identity import PaperId, new_id
from gpdesk.domain.paper import Paper, PaperKind
from gpdesk.domain.period import Cadence, Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.export.catalogue import PaperChoice, build_document, file_stem, letters_of, needs_period
from gpdesk.export.document import Document
from gpdesk.export.render import Format, render


class YearNotInFile(GpdeskError):
    """The file holds no plan of the wanted year."""

    def __init__(self, year: int | None, years: tuple[int, ...]) -> None:
        if not years:
            text = "Tệp chưa có kế hoạch nào. Hãy đưa kế hoạch vào trước bằng lệnh import-plan."
        else:
            known = ", ".join(str(each) for each in years)
            text = f"Tệp không có kế hoạch năm {year}; các năm có trong tệp: {known}."
        super().__init__(text)


def wanted_year(store: Store, year: int | None) -> int:
    """Return the year asked for, the newest where none is; raise ``YearNotInFile``."""
    years = store.years()
    wanted = year or max(years, default=None)
    if wanted is None or wanted not in years:
        raise YearNotInFile(wanted, years)
    return wanted


def run(arguments: Namespace) -> ExitCode:
    """Build the document, render every format, and only then write: all files or none."""
    kind = _paper_kind(arguments.paper)
    formats = _formats(arguments.format)
    _check_use(kind, arguments)
    period = _fitting(kind, arguments.period)
    with Store.open(arguments.file, read_only=True) as store:
        day = arguments.first
        year = wanted_year(store, period.year if period else day.year if day else None)
        plan_year = store.plan_year(year)
    period = period or Period.of_year(year)
    choice = _choice(arguments, plan_year, period)
    if arguments.true_counts:
        plan_year = _with_true_counts(plan_year, period)
    files = {
        f"{stem}{format_.suffix}": render(document, format_)
        for stem, document in _documents(kind, plan_year, period, choice).items()
        for format_ in formats
    }
    deliver(arguments.out, files, force=arguments.force)
    return ExitCode.DONE


def _fitting(kind: PaperKind, period: Period | None) -> Period | None:
    """Return the period asked for; raise ``WrongUse`` where there is no such paper."""
    if period is None or period.cadence is Cadence.YEAR:
        return period
    if not needs_period(kind):
        raise WrongUse(f"“{kind.value}” chỉ lập cho cả năm, hãy viết --period {period.year}")
    if period.cadence is Cadence.MONTH:
        raise WrongUse(f"“{kind.value}” chỉ lập cho năm, 6 tháng hoặc quý, ví dụ --period {period.year}-Q1")
    return period


def _documents(kind: PaperKind, plan_year: PlanYear, period: Period, choice: PaperChoice) -> dict[str, Document]:
    """Return the paper by file name; invitations are as many as units invited."""
    if kind is not PaperKind.INVITATION:
        return {file_stem(kind, period, choice): build_document(kind, plan_year, period, choice)}
    letters = letters_of(plan_year, period, choice)
    return {stem: build_document(kind, plan_year, period, own) for stem, own in letters.items()}


def _choice(arguments: Namespace, plan_year: PlanYear, period: Period) -> PaperChoice:
    first, last = day_span(arguments.first, arguments.last)
    first, last = first or period.first_day, last or period.last_day
    if not first.year == last.year == period.year:
        raise WrongUse(f"khoảng ngày phải nằm trong một năm, là năm {period.year}")
    if last < first:
        raise WrongUse(f"ngày --from, --to không nằm trong {period.name}")
    event_id = find_event(plan_year, arguments.event).id if arguments.event else None
    return PaperChoice(first, last, event_id, arguments.unit)


def _check_use(kind: PaperKind, arguments: Namespace) -> None:
    """Refuse what the wanted paper would take no heed of; raise ``WrongUse``."""
    for option, value, own in (
        ("--from", arguments.first, PaperKind.ACTIVITIES),
        ("--to", arguments.last, PaperKind.ACTIVITIES),
        ("--event", arguments.event, PaperKind.INVITATION),
        ("--unit", arguments.unit, PaperKind.INVITATION),
        ("--true-counts", arguments.true_counts, PaperKind.REPORT),
    ):
        if value and kind is not own:
            raise WrongUse(f"{option} chỉ dùng cho --paper {own.value}")


def _with_true_counts(plan_year: PlanYear, period: Period) -> PlanYear:
    """Return the year as if the clerk had chosen that this report tells small counts of violence."""
    paper = plan_year.paper_of(PaperKind.REPORT, period)
    if paper is None:
        symbol = f"BC-{plan_year.offices[0].symbol}" if plan_year.offices else "BC-UBND"
        paper = Paper(PaperId(new_id()), plan_year.plan.id, PaperKind.REPORT, period, symbol=symbol)
    others = tuple(each for each in plan_year.papers if each.id != paper.id)
    return replace(plan_year, papers=(*others, replace(paper, shows_small_counts=True)))


def _paper_kind(word: str) -> PaperKind:
    try:
        return PaperKind(word)
    except ValueError:
        known = ", ".join(kind.value for kind in PaperKind)
        raise WrongUse(f"không có loại văn bản “{word}”, chỉ có: {known}") from None


def _formats(words: str) -> tuple[Format, ...]:
    known = {format_.value: format_ for format_ in Format}
    wanted = [word.strip().lower() for word in words.split(",") if word.strip()]
    for word in wanted or [words]:
        if word not in known:
            raise WrongUse(f"không có dạng tệp “{word}”, chỉ có: {', '.join(known)}")
    return tuple(dict.fromkeys(known[word] for word in wanted))
