"""``gpdesk self-test``: a whole round of work in a temporary folder, to prove that a build is complete."""

import os
import sys
import tempfile
from argparse import Namespace
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from gpdesk.command.exit_code import ExitCode
from gpdesk.data.integrity import check_file
from gpdesk.data.store import Store
from gpdesk.domain.error import GpdeskError
from gpdesk.domain.event import Event
from gpdesk.domain.identity import EventId, new_id
from gpdesk.domain.paper import PaperKind
from gpdesk.domain.period import Period
from gpdesk.domain.plan_year import PlanYear
from gpdesk.domain.problem import Importance
from gpdesk.export.catalogue import build_document, file_stem
from gpdesk.export.collection_file import collection_files
from gpdesk.export.render import Format, render
from gpdesk.export.save import save_file
from gpdesk.intake.plan_reader import read_plan
from gpdesk.intake.source import load_source
from gpdesk.sample import SAMPLE_YEAR, sample_plan_year
from gpdesk.schedule.calendar_file import render_calendar
from gpdesk.schedule.recurrence import expand


class SelfTestFailed(GpdeskError):
    """A step of the round did not give what it must."""

    def __init__(self, step: str, reason: str) -> None:
        super().__init__(
            f"Bước “{step}” không đạt: {reason}. Hãy giải nén lại toàn bộ thư mục chương trình rồi chạy lại."
        )


def run(_arguments: Namespace) -> ExitCode:
    """Run every step in turn and print its name; stop at the first that fails."""
    # Vietnamese letters and blanks in the path, as in a clerk's own folder.
    with tempfile.TemporaryDirectory(prefix="gpdesk thử nghiệm ", ignore_cleanup_errors=True) as folder:
        for name, step in _steps(Path(folder)):
            try:
                step()
            except GpdeskError as fault:
                raise SelfTestFailed(name, str(fault)) from fault
            print(f"đạt  {name}")
    print("Chương trình chạy đủ các bước.")
    return ExitCode.DONE


def _steps(folder: Path) -> Iterator[tuple[str, Callable[[], None]]]:
    file = folder / "tự kiểm tra.gpdesk"
    plan_year = sample_plan_year(SAMPLE_YEAR)
    yield "tạo tệp và ghi số liệu mẫu", lambda: _create(file, plan_year)
    yield "hoàn tác, làm lại", lambda: _undo_and_redo(file)
    yield "mở lại tệp, đọc đủ số liệu", lambda: _reopen(file, plan_year)
    yield "kiểm tra tệp", lambda: _check(file)
    for kind in PaperKind:
        for format_ in Format:
            yield f"xuất {kind.label} ra {format_.label}", partial(_export, folder, plan_year, kind, format_)
    yield "lập lịch sự kiện lặp lại và xuất ra tệp .ics", lambda: _calendar(folder, plan_year)
    yield "lập phiếu thu thập số liệu", lambda: _forms(folder, plan_year)
    yield "đọc lại kế hoạch từ tệp Word vừa xuất", lambda: _read_back(folder, plan_year)
    yield "mở cửa sổ và xem trước văn bản", lambda: _show(folder)


def _create(file: Path, plan_year: PlanYear) -> None:
    with Store.create(file) as store, store.operation("Đưa số liệu mẫu vào tệp"):
        store.add_plan_year(plan_year)


def _undo_and_redo(file: Path) -> None:
    with Store.open(file) as store:
        store.undo()
        if store.years():
            raise SelfTestFailed("hoàn tác, làm lại", "hoàn tác xong vẫn còn số liệu")
        store.redo()


def _reopen(file: Path, plan_year: PlanYear) -> None:
    with Store.open(file) as store:
        found = store.plan_year(plan_year.plan.year)
    if (found.measures, set(found.readings)) != (plan_year.measures, set(plan_year.readings)):
        raise SelfTestFailed("mở lại tệp, đọc đủ số liệu", "số liệu đọc lại khác số liệu đã ghi")


def _export(folder: Path, plan_year: PlanYear, kind: PaperKind, format_: Format) -> None:
    period = Period.of_year(plan_year.plan.year)
    data = render(build_document(kind, plan_year, period), format_)
    save_file(folder / f"{file_stem(kind, period)}{format_.suffix}", data)


def _check(file: Path) -> None:
    wrong = [problem.message for problem in check_file(file) if problem.importance is Importance.ERROR]
    if wrong:
        raise SelfTestFailed("kiểm tra tệp", wrong[0])


def _calendar(folder: Path, plan_year: PlanYear) -> None:
    month = plan_year.action_month
    activities = {activity.id: activity for activity in plan_year.activities}
    if month is None or not activities:
        raise SelfTestFailed("lập lịch sự kiện", "số liệu mẫu không có Tháng hành động")
    days = expand("FREQ=WEEKLY;BYDAY=MO", month.starts_on, month.ends_on)
    owner = plan_year.activities[0].id
    events = (*plan_year.events, *(Event(EventId(new_id()), owner, day, day) for day in days))
    data = render_calendar(events, activities, datetime.now(UTC))
    save_file(folder / "lịch.ics", data)
    if data.count(b"BEGIN:VEVENT") != len(events):
        raise SelfTestFailed("lập lịch sự kiện", "tệp .ics thiếu sự kiện")


def _forms(folder: Path, plan_year: PlanYear) -> None:
    period = Period.quarter(plan_year.plan.year, 3)
    for name, data in collection_files(plan_year, period).items():
        save_file(folder / name, data)


def _read_back(folder: Path, plan_year: PlanYear) -> None:
    period = Period.of_year(plan_year.plan.year)
    intake = read_plan(load_source(folder / f"{file_stem(PaperKind.PLAN, period)}{Format.DOCX.suffix}"))
    found, wanted = len(intake.plan_year.targets), len(plan_year.targets)
    if found != wanted:
        raise SelfTestFailed("đọc lại kế hoạch từ tệp Word vừa xuất", f"đọc được {found} trong {wanted} chỉ tiêu")


def _show(folder: Path) -> None:
    """Draw a page of a paper and the main window; without a screen both are drawn in memory."""
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from gpdesk.ui.self_test import draw_desk

    paper = next(folder.glob("*.pdf"))
    if not draw_desk(next(folder.glob("*.gpdesk")), paper.read_bytes()):
        raise SelfTestFailed("mở cửa sổ và xem trước văn bản", "trang vẽ ra trống")
